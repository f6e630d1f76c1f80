import { join } from "node:path";
import { INSIDE_HARNESS } from "../../contain/types";
import { type LaneContext, type PreparedLane, specOfRun } from "../lane";

const PROGRAM = `${INSIDE_HARNESS}/fake.cjs`;
const SCRIPT = `${INSIDE_HARNESS}/fake.json`;

/** The lane `fake`: the product's own small program, driven by the case's `fake.json`, under the node that runs the harness. */
export function prepareFake(context: LaneContext): PreparedLane {
  const { caseDir, programs, environment } = context;
  return {
    program: programs.fake,
    spec: {
      argv: [process.execPath, PROGRAM, SCRIPT],
      env: environment,
      readOnly: [
        { host: programs.fake, inside: PROGRAM },
        { host: join(caseDir, "fake.json"), inside: SCRIPT },
      ],
      ...specOfRun(context),
    },
  };
}
