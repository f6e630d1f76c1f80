/** Agents of other people's: denied until they are admitted. */
export const AGENT_LANES = ["codex", "pi", "case"] as const;

/** The agents that can be run, in the order in which tables list them. */
export const LANES = ["fake", ...AGENT_LANES] as const;
export type LaneName = (typeof LANES)[number];

/** Narrows text to a lane name; `ca` and `case` are the same lane. */
export function laneName(text: string): LaneName | null {
  const name = text === "ca" ? "case" : text;
  return (LANES as readonly string[]).includes(name) ? (name as LaneName) : null;
}
