import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseCommandLine } from "../../../src/commands/cli";
import { runSpec } from "../../../src/commands/help/run";
import type { Io } from "../../../src/commands/io";
import { followerFor } from "../../../src/commands/follower";
import { readRequest, withFlags } from "../../../src/commands/request";
import { ROOT } from "../../support/program";

const ioOf = (isTTY: boolean, env: Record<string, string> = {}) => {
  let err = "";
  const io: Io = {
    stdout: () => {},
    stderr: (text) => void (err += text),
    env,
    cwd: ROOT,
    isTTY,
    json: false,
    signal: new AbortController().signal,
    programs: ROOT,
    root: ROOT,
  };
  return { io, said: () => err };
};
const argsOf = (...argv: string[]) => {
  const parsed = parseCommandLine(["run", "--stage", "2", ...argv], [runSpec]);
  if (parsed.kind !== "command") throw new Error(JSON.stringify(parsed));
  return parsed.args;
};

describe("progress", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("on a terminal keeps one line up to date, and clears it for the next", () => {
    const { io, said } = ioOf(true, { NO_COLOR: "1" });
    const follower = followerFor(argsOf(), io);
    follower.step("lane");
    follower.status("1 model call");
    follower.status("2 model calls");
    follower.progress("implement completed");
    follower.end();
    expect(said()).toBe("- lane\n\r\u001b[K- 1 model call\r\u001b[K- 2 model calls\r\u001b[K- implement completed\n");
  });

  it("in a log says where it is once a minute, in plain lines", () => {
    const { io, said } = ioOf(false);
    const follower = followerFor(argsOf(), io);
    for (let second = 1; second <= 125; second++) {
      vi.advanceTimersByTime(1000);
      follower.status(`${second} s`);
    }
    follower.end();
    expect(said()).toBe("- 60 s\n- 120 s\n");
  });

  it("is silent with --quiet, on a terminal too", () => {
    const { io, said } = ioOf(true);
    const follower = followerFor(argsOf("--quiet"), io);
    follower.step("lane");
    follower.status("1 model call");
    follower.end();
    expect(said()).toBe("");
    follower.warning("something\nis left");
    expect(said()).toBe("\u001b[33mwarning\u001b[0m: something\\u{a}is left\n");
  });
});

describe("flags of the model and the binary", () => {
  it("win over the variables that say the same", () => {
    const { io } = ioOf(false, { CTO_HARNESS_CASE_MODEL: "b", CTO_HARNESS_CASE_MODEL_PROVIDER: "p" });
    const args = argsOf("--model", "a", "--agent-binary", "bin/ca", "--model-admission", "/x/a.json");
    const { env } = withFlags(args, io);
    expect(env).toMatchObject({
      CTO_HARNESS_CASE_MODEL: "a",
      CTO_HARNESS_CASE_MODEL_PROVIDER: "p",
      CTO_HARNESS_CASE_BIN: `${ROOT}/bin/ca`,
      CTO_HARNESS_CASE_MODEL_ADMISSION_FILE: "/x/a.json",
    });
    expect(io.env["CTO_HARNESS_CASE_MODEL"]).toBe("b");
  });

  it.each([
    [["--record-model", "new.jsonl", "--replay", "old.jsonl"], "--record-model and --replay"],
    [["--replay", "old.jsonl"], "no --replay with lane fake, which asks no model: say --lane case"],
    [["--lane", "fake", "--record-model", "new.jsonl"], "no --record-model with lane fake"],
    [["--record-model", "package.json"], "never overwritten"],
    [["--credential-variable", "X", "--credential-file", "y"], "--credential-variable and --credential-file"],
  ])("%j is wrong usage", (argv, words) => {
    const { io } = ioOf(false);
    expect(readRequest(argsOf(...argv), io)).toMatchObject({ usage: expect.stringContaining(words) });
  });
});
