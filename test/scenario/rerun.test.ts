import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { program, PROGRAM } from "../support/program";
import { makeCase, runHarness, temporaryFolder } from "../support/runs";

const TESTS = ["python3", "-B", "-m", "unittest", "-q"];
const contained = obstacleTo("sandbox") === null;

interface Bundle {
  dir: string;
  caseDir: string;
}

async function bundleOf(contract: Record<string, unknown>): Promise<Bundle> {
  const caseDir = makeCase({ contract: { verification_commands: [TESTS], ...contract } });
  const { dir } = await runHarness(["--stage", "2", "--case-dir", caseDir]);
  return { dir: dir!, caseDir };
}

const argvOf = ({ dir, caseDir }: Bundle, flags: readonly string[]) => [
  ...["verify", dir, "--baseline", join(caseDir, "workspace"), "--rerun", "--case-dir", caseDir],
  ...flags,
];
const rerun = (bundle: Bundle, ...flags: string[]) =>
  program(argvOf(bundle, flags), { env: { RUNNER_TEMP: temporaryFolder(), TMPDIR: temporaryFolder() } });

describe.skipIf(!contained)("verify --rerun of a stranger's contract", () => {
  let server: Server;
  let port: number;
  let calls = 0;
  beforeAll(async () => {
    server = createServer((socket) => {
      calls++;
      socket.end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    ({ port } = server.address() as { port: number });
  });
  afterAll(() => new Promise((done) => server.close(done)));

  it("gives its setup no network unless the caller says so", async () => {
    const call = `python3 -c 'import socket; socket.create_connection(("127.0.0.1", ${port}), 5)'`;
    const bundle = await bundleOf({ setup_commands: [call] });
    const before = calls;
    const refused = await rerun(bundle);
    expect([refused.code, refused.stderr, calls]).toEqual([
      2,
      expect.stringMatching(/missed: --rerun: the setup commands do not .* give --rerun-setup-network/),
      before,
    ]);
    const allowed = await rerun(bundle, "--rerun-setup-network");
    expect([allowed.code, allowed.stderr]).toEqual([0, expect.any(String)]);
    expect(calls).toBe(before + 1);
  });

  it("holds to the caller's limits, and says what the contract asks for beyond", async () => {
    const bundle = await bundleOf({ limits: { verification_seconds: 5000, memory_bytes: 2 ** 40 } });
    const ran = await rerun(bundle);
    expect([ran.code, ran.stderr]).toEqual([
      0,
      expect.stringContaining(
        "the contract asks for verification_seconds 5000, and has 600 (--limit verification_seconds=5000)",
      ),
    ]);
    expect(
      (await rerun(bundle, "--limit", "verification_seconds=5000", "--limit", `memory_bytes=${2 ** 40}`)).stderr,
    ).not.toContain("asks for");
  });

  it.each<[string, string, string[]]>([
    ["time", "sleep 1000 & sleep 1000", ["--limit", "verification_seconds=2"]],
    [
      "processes",
      "python3 -c 'import os, time\nfor _ in range(300): os.fork() or time.sleep(30)'",
      ["--limit", "processes=20", "--limit", "verification_seconds=5"],
    ],
    ["memory", "python3 -c 'x = bytearray(600_000_000)'", ["--limit", "memory_bytes=200000000"]],
  ])("ends a bomb of %s by a small limit", async (_what, bomb, flags) => {
    // It does nothing while its maker runs it, and what it is for anybody else.
    const folder = join(temporaryFolder(), "cache");
    mkdirSync(folder);
    writeFileSync(join(folder, "calm"), "");
    const bundle = await bundleOf({
      cache_paths: [folder],
      verification_commands: [`test -e '${folder}/calm' || { ${bomb}\n}`],
      limits: { verification_seconds: 300, processes: 100_000, memory_bytes: 2 ** 45 },
    });
    rmSync(join(folder, "calm"));
    const ran = await rerun(bundle, "--rerun-caches", ...flags);
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining("the verification commands failed here")]);
  });

  it("shows its commands nothing of the machine that the caller did not name", async () => {
    const folder = join(temporaryFolder(), "cache");
    mkdirSync(folder);
    const bundle = await bundleOf({ cache_paths: [folder], loopback_ports: [port] });
    const ran = await rerun(bundle);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/give --rerun-loopback[^]*give --rerun-caches/)]);
  });

  it("starts nothing below the level sandbox", async () => {
    const bundle = await bundleOf({});
    const script = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$@"';
    const ran = spawnSync(
      "unshare",
      [...["--user", "--map-root-user", "sh", "-ec", script, "sh", process.execPath, PROGRAM], ...argvOf(bundle, [])],
      { env: { PATH: process.env["PATH"] ?? "" }, encoding: "utf8" },
    );
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringMatching(/missed: --rerun: expected the level sandbox/)]);
  });

  it("refuses a limit that is none", async () => {
    const ran = await program(["verify", "x", "--limit", "patience=3"]);
    expect([ran.code, ran.stderr]).toEqual([
      3,
      expect.stringContaining("expected NAME=NUMBER with a name of changed_file_bytes"),
    ]);
  });
});
