import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { BenchContext, Row } from "../support/bench";

const MAX_SECONDS = 3;
const MAX_REQUESTS = 6;

/** What the action adds around a run on act (issue 6), as the end-to-end test of a pass measures it. */
export async function rows({ root }: BenchContext): Promise<Row[]> {
  const { stdout } = spawnSync(process.execPath, [join(root, "test/e2e/run.mjs"), "act"], {
    encoding: "utf8",
    env: { ...process.env, CASE_HARNESS_E2E_ONLY: "act: pass" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const found = /(\d+) API requests; (.*); around the run ([0-9.]+) s/.exec(stdout);
  if (found === null) {
    process.stderr.write(`act can't be run here, so the action is not measured:\n${stdout}`);
    return [];
  }
  const [, requests = "", steps = "", seconds = ""] = found;
  return [
    {
      what: "place, announce, hand over, upload, clean up, report on act, forge on loopback",
      against: `each: ${steps}`,
      target: `<= ${MAX_SECONDS} s`,
      result: `${seconds} s`,
      met: Number(seconds) <= MAX_SECONDS,
    },
    {
      what: "API requests of a pass without annotations",
      against: "the loopback forge's journal",
      target: `<= ${MAX_REQUESTS}`,
      result: requests,
      met: Number(requests) <= MAX_REQUESTS,
    },
  ];
}
