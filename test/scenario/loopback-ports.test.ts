import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { makeCase, type RunResult, runHarness, solution, temporaryFolder } from "../support/runs";
import { longFolder } from "../support/temporary";

const TESTS = ["python3", "-B", "-m", "unittest", "-q"];
// `.ci/run` installs it, and counts a test that is skipped everywhere as failed.
const REDIS = "/usr/bin/redis-server";

const found = ({ report }: RunResult) =>
  report?.blockers.map(({ code, subject, message }) => `${code} ${subject}: ${message}`);

/** A port of 127.0.0.1 that nobody has at the moment. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** Waits until a port takes connections. */
async function up(port: number): Promise<void> {
  for (;;) {
    const taken = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => done(true)).once("error", () => done(false));
      socket.once("connect", () => socket.destroy());
    });
    if (taken) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

const run = (port: number, contract: Record<string, unknown>, command: string, env: Record<string, string> = {}) => {
  const caseDir = makeCase({
    contract: { loopback_ports: [port], verification_commands: [command, TESTS], ...contract },
    steps: [{ exec: ["bash", "-c", command] }, ...solution()],
  });
  return runHarness(["--stage", "2", "--case-dir", caseDir], { env });
};

describe.runIf(obstacleTo("sandbox") === null && existsSync(REDIS))("loopback_ports", () => {
  let redis: ChildProcess;
  let port: number;
  let other: Server;
  beforeAll(async () => {
    port = await freePort();
    const folder = temporaryFolder();
    redis = spawn(REDIS, ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder], {
      stdio: "ignore",
    });
    other = createServer((socket) => socket.end("reached\n"));
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    await up(port);
  });
  afterAll(() => {
    redis.kill("SIGKILL");
    other.close();
  });

  const ask = (at: number, host: string) =>
    `exec 9<>/dev/tcp/${host}/${at} && printf 'SET a 1\\r\\nINCR a\\r\\nQUIT\\r\\n' >&9 && cat <&9`;

  it("lead lane and verification to a real service of the machine, by both names of the loopback", async () => {
    const ran = await run(
      port,
      {},
      `${ask(port, "127.0.0.1")} | grep -q ':2' && ${ask(port, "localhost")} | grep ':2'`,
    );
    expect(found(ran)).toEqual([]);
    expect(readFileSync(join(ran.dir!, "test.log"), "utf8")).toContain("\n| :2");
    const record = JSON.parse(readFileSync(join(ran.dir!, "containment.json"), "utf8")) as Record<string, any>;
    expect(record["loopback_ports"]).toEqual([port]);
    expect(record["not_promised"].join("\n")).toContain(`port ${port} of this machine (loopback_ports`);
    expect(record["canary"].results.every(({ outcome }: { outcome: string }) => outcome === "denied")).toBe(true);
  });

  it("lead there from a temporary folder of any length", async () => {
    const TMPDIR = longFolder(temporaryFolder());
    const ran = await run(port, {}, `${ask(port, "localhost")} | grep ':2'`, { TMPDIR });
    expect(found(ran)).toEqual([]);
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  it("lead to no other port", async () => {
    const { port: hidden } = other.address() as { port: number };
    const ran = await run(port, {}, `! (exec 9<>/dev/tcp/127.0.0.1/${hidden}) && ! (exec 9<>/dev/tcp/::1/${hidden})`);
    expect(found(ran)).toEqual([]);
  });

  it("keep the exit code of what runs beside them", async () => {
    const ran = await run(port, { verification_commands: ["exit 130"] }, "true");
    expect(found(ran)).toEqual([expect.stringContaining("exit code 130")]);
  });

  it("block a run where nobody listens, and say so", async () => {
    const silent = await freePort();
    const ran = await run(silent, {}, "true");
    expect(ran.report).toMatchObject({ status: "blocked", lane_process_started: false });
    expect(found(ran)).toEqual([expect.stringContaining(`provider_unavailable port ${silent}:`)]);
    expect(found(ran)![0]).toContain("nothing does (ECONNREFUSED)");
  });

  it.each([[80], [4010], [70000], [1.5]])("can't be %s", async (number) => {
    const ran = await run(number, {}, "true");
    expect(ran.report!.blockers[0]!.code).toBe("task_contract_invalid");
  });
});
