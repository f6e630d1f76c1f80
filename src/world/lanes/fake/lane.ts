import { join } from "node:path";
import { INSIDE_HARNESS, INSIDE_WORKSPACE } from "../../contain/types";
import type { LaneContext, PreparedLane } from "../lane";

const PROGRAM = `${INSIDE_HARNESS}/fake.cjs`;
const SCRIPT = `${INSIDE_HARNESS}/fake.json`;

/** The lane `fake`: the product's own small program, driven by the case's `fake.json`, under the node that runs the harness. */
export function prepareFake({
  workspace,
  caseDir,
  scratch,
  programs,
  surroundings,
  limits,
  home,
  loopback,
  environment,
}: LaneContext): PreparedLane {
  return {
    program: programs.fake,
    spec: {
      argv: [process.execPath, PROGRAM, SCRIPT],
      env: environment,
      workspace: { host: workspace, inside: INSIDE_WORKSPACE },
      readOnly: [
        { host: programs.fake, inside: PROGRAM },
        { host: join(caseDir, "fake.json"), inside: SCRIPT },
      ],
      ...surroundings,
      limits,
      events: true,
      scratch,
      loopback,
      ...(home === null ? {} : { home }),
    },
  };
}
