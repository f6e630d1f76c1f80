import { suite } from "./vitest.config";

/**
 * What needs no second run as an ordinary user on the newest Node, after everything ran once as root on the oldest: what computes over
 * values alone, and what decides behind the very steps and commands that others go through.
 */
export const SAME = [
  "test/unit/{case,judge,lanes,mounts,records,stages,tooling}/**",
  "test/scenario/verify-{forgeries,judge,lies,mutations,owned,words}.test.ts",
  "test/scenario/{agent-gates,agent-init,agent-record,case-climb,case-refused,case-verdicts,health-rows,lane-codex,lane-pi,money,secrets}.test.ts",
  "test/scenario/forge-{attacks,climb,handed-on,judged,owned,two-jobs}.test.ts",
] as const;

/** The suite again, in other surroundings. */
export default suite(SAME);
