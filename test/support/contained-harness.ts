// A harness to be killed by a test: runs a lane with a daemon that outlives everything but its namespace.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { claim } from "../../src/world/contain/claimed";
import { DEFAULT_LIMITS, SYSTEM_PATH } from "../../src/world/contain/limits";
import { runContained } from "../../src/world/contain/run";
import { planHere, requirePlan } from "../../src/world/contain/plan";
import { INSIDE_WORKSPACE, type Level } from "../../src/world/contain/types";

const [level, folder, mark, many] = process.argv.slice(2) as [Level, string, string, string?];
const wants = (many === undefined ? [] : readdirSync(many)).map((name) => {
  return { path: join(many!, name), reason: "one of many", optional: false };
});
const list = 'for f in /proc/self/fd/*; do echo "${f##*/} $(readlink $f)"; done';
const daemon = `trap "" TERM HUP INT; setsid sh -c 'trap "" TERM HUP INT; while :; do date > late; sleep 0.01; done' ${mark} & sleep 1000`;
const script = mark === "list-descriptors" ? list : daemon;
// made by the test for this process
claim(folder);
const running = runContained(
  level,
  {
    argv: ["/bin/sh", "-c", script, mark],
    env: {},
    workspace: { host: join(folder, "workspace"), inside: INSIDE_WORKSPACE },
    readOnly: [],
    plan: requirePlan(planHere({ wants, env: process.env, hidden: [] })),
    path: SYSTEM_PATH.split(":"),
    limits: DEFAULT_LIMITS,
    events: false,
    scratch: join(folder, "scratch"),
  },
  { deadlineMs: 60_000, onStdout: (chunk) => void process.stdout.write(chunk) },
  { canary: "", relay: "", fake: "" },
);
process.stdout.write("started\n");
await running;
