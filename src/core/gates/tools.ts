import { blocker, type Blocker } from "../domain/blocker";
import type { Gate } from "./gate";

/** What every run needs, whatever its contract starts. */
const NEEDED = ["git"];

/** The programs that the run needs are there: git, and what the verification commands start. */
export const toolsGate = {
  name: "tools",
  asked: "LADDER 1",
  kind: "effect",
  collected: ({ facts }) => facts.tools !== undefined,
  applies: ({ stage }) => stage.executes,
  evaluate({ facts }): Blocker[] {
    const tools = facts.tools ?? [];
    const missing = tools
      .filter((tool) => !tool.found)
      .map((tool) =>
        blocker("provider_unavailable", tool.name, {
          expected: tool.expected ?? `the program ${tool.name} on PATH, for ${tool.needed_for}`,
          found: tool.problem ?? "no such program",
        }),
      );
    const unasked = NEEDED.filter((name) => !tools.some((tool) => tool.name === name));
    return [
      ...missing,
      ...unasked.map((name) => blocker("provider_unavailable", name, { found: "nobody looked for it" })),
    ];
  },
} satisfies Gate;
