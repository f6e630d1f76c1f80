import type { Standing } from "../../flow/agent/standing";

/** What became of a record's place when it was written, for people. */
export const TOLD: Readonly<Record<Standing, string>> = {
  none: "written",
  template: "written over the empty template",
  "filled in": "written over",
};
