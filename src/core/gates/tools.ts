import { blocker, type Blocker } from "../domain/blocker";
import type { Gate } from "./gate";

/** The programs that the run needs are there: git, and what the verification commands start. */
export const toolsGate = {
  name: "tools",
  kind: "effect",
  collected: ({ facts }) => facts.tools !== undefined,
  applies: ({ stage }) => stage.executes,
  evaluate({ facts }): Blocker[] {
    return (facts.tools ?? [])
      .filter((tool) => !tool.found)
      .map((tool) =>
        blocker("provider_unavailable", tool.name, {
          expected: `the program ${tool.name} on PATH, for ${tool.needed_for}`,
          found: "no such program",
          fix: `Install ${tool.name}, or put its folder on PATH.`,
        }),
      );
  },
} satisfies Gate;
