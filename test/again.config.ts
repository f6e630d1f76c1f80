import { defineConfig, mergeConfig } from "vitest/config";
import whole from "./vitest.config";

/**
 * What needs no second run, after everything ran once as root on the oldest Node: as another user, what asks for no user; on
 * another Node, what computes over values alone, and what decides behind the very steps and commands that others go through.
 */
export const SAME = {
  user: [
    "test/unit/{case,formats,forge,judge,lanes,model,mounts,records,tooling}/**",
    "test/scenario/{agent-gates,agent-init,agent-record,case-climb,cli,forge-*,lane-pi,secrets,verify-*}.test.ts",
  ],
  node: [
    "test/unit/{case,judge,lanes,mounts,records,tooling}/**",
    "test/scenario/verify-{forgeries,lies,mutations,owned}.test.ts",
    "test/scenario/{agent-gates,agent-init,agent-record,forge-attacks,forge-climb,forge-handed-on,forge-judged,forge-two-jobs,health}.test.ts",
    // What a lane does, and what a build does, is not of the Node around it.
    "test/scenario/{agent-build,case-climb,contain-ordinary-user,copied-repo,discards,disposable-repo,lane-*,owned-target,secrets,setup,users-files}.test.ts",
  ],
} as const;

const kind = process.env["AGAIN"];
/** The suite again for `AGAIN=user` or `AGAIN=node`; the whole of it where neither is said. */
export default mergeConfig(
  whole,
  defineConfig({ test: { exclude: kind === "user" || kind === "node" ? [...SAME[kind]] : [] } }),
);
