import type { Script, Turn } from "./server";

export const ROLES = ["implementer", "verifier", "reviewer", "closer", "retrospective"] as const;
export type Role = (typeof ROLES)[number];

/** What each of Case's agents says, turn by turn; the last turn is repeated. */
export type CaseScript = Partial<Record<Role, Turn[]>>;

/** Text with an envelope as Case wants it. */
export function envelope(result: object, before = "Done."): string {
  return `${before}\n<<<AGENT_RESULT\n${JSON.stringify(result)}\nAGENT_RESULT>>>\n`;
}

export const completed = (rest: object = {}): Turn => ({
  text: envelope({ status: "completed", summary: "ok", ...rest }),
});

/** A call of the shell tool that Case gives to every agent. */
export const shell = (command: string): Turn => ({ tools: [{ name: "bash", arguments: { command } }] });

/**
 * A model that plays Case's agents: it tells them apart by the prompt, and the turn by how many answers it already gave in
 * this conversation, so that it needs no memory of its own.
 */
export function caseModel(script: CaseScript): Script {
  return (request) => {
    const messages: { role: string; content: unknown }[] = request.json?.messages ?? [];
    const role = roleOf(JSON.stringify(messages.filter(({ role: who }) => who !== "assistant").slice(0, 2)));
    if (role === null) return { text: "ready" };
    const turns = script[role] ?? [completed()];
    const given = messages.filter(({ role: who }) => who === "assistant").length;
    return turns[Math.min(given, turns.length - 1)]!;
  };
}

function roleOf(prompt: string): Role | null {
  return ROLES.find((role) => prompt.includes(`# ${role[0]!.toUpperCase()}${role.slice(1)} \u2014 `)) ?? null;
}
