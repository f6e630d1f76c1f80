import { blocker, type Blocker } from "../domain/blocker";
import type { Gate } from "./gate";

/** The starting tree can be copied whole: what can't be in a tree can't be judged afterwards. */
export const workspaceGate = {
  name: "workspace",
  asked: "SPEC 11",
  kind: "effect",
  collected: ({ facts }) => facts.workspace !== undefined,
  applies: ({ stage }) => stage.executes,
  evaluate({ facts }): Blocker[] {
    const problem = facts.workspace?.problem;
    if (problem == null) return [];
    return [
      blocker("task_contract_invalid", "workspace", {
        expected: "files, folders and links, as git would store them",
        found: problem,
      }),
    ];
  },
} satisfies Gate;
