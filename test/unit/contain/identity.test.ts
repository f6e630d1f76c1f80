import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { handBack } from "../../../src/world/contain/handover";
import { isLent, standing } from "../../../src/world/contain/identity";
import { planLaunch, type Launch } from "../../../src/world/contain/launch";
import { runContained } from "../../../src/world/contain/run";
import { supervise } from "../../../src/world/contain/supervise";
import { standsApart } from "../../../src/world/contain/threshold";
import type { ContainSpec } from "../../../src/world/contain/types";
import { builtPrograms, hasBubblewrap, makePlace } from "../../support/contain";

const isRoot = process.getuid?.() === 0;
const apart = hasBubblewrap && standsApart(standing());

async function said(spec: ContainSpec, change: (launch: Launch) => void = () => {}) {
  const launch = planLaunch("sandbox", spec, builtPrograms());
  change(launch);
  let [stdout, stderr] = ["", ""];
  const result = await supervise(launch, {
    deadlineMs: 60_000,
    onStdout: (chunk) => void (stdout += chunk.toString()),
    onStderr: (chunk) => void (stderr += chunk.toString()),
  });
  return { ...result, stdout, stderr };
}

/** Starts it as whoever runs the harness. */
function asRoot({ argv }: Launch): void {
  const at = argv.indexOf("--setgid");
  argv.splice(at, 4);
}

/** Starts it where the machine's own devices are seen. */
function withoutThreshold(launch: Launch): void {
  const at = launch.argv.findIndex((word) => word.endsWith("/nsenter"));
  launch.argv.splice(at, launch.argv.indexOf("--", at) - at + 1);
}

const LEASE = `perl -e 'open(F, "<", "/usr/bin/env"); print fcntl(F, 1024, 0) ? "lease" : "refused"'`;

describe.skipIf(!hasBubblewrap)("whom a sandbox runs as", () => {
  it("is never root of the machine", async () => {
    const ran = await said(makePlace().spec(["true"]));
    expect(ran.startFailure).toBeNull();
    expect(ran.uid).toBe(standing().uid);
    if (isRoot) expect(isLent(ran.uid ?? 0)).toBe(true);
    else expect(ran.uid).toBe(process.getuid?.());
  });

  it.skipIf(!isRoot)("is nobody of the machine", () => {
    const { uid } = standing();
    const ids = readFileSync("/etc/passwd", "utf8").split("\n");
    expect(ids.map((line) => Number(line.split(":")[2]))).not.toContain(uid);
  });

  it.skipIf(!isRoot)("gets no lease on a program of the machine, as root would", async () => {
    expect((await said(makePlace().spec(["sh", "-c", LEASE]))).stdout).toBe("refused");
    expect((await said(makePlace().spec(["sh", "-c", LEASE], { cwd: "/" }), asRoot)).stdout).toBe("lease");
  });

  it.skipIf(!isRoot)("is given nothing but folders and sockets of the harness's own", async () => {
    const place = makePlace();
    const device = join(place.folder, "device");
    // one of the test's own, where root may make one: never one of the machine's
    if (spawnSync("mknod", [device, "c", "1", "3"]).status !== 0) writeFileSync(device, "");
    chmodSync(device, 0o644);
    const { uid, gid, mode } = statSync(device);
    const ran = await runContained(
      "sandbox",
      place.spec(["true"], { model: { socket: device, port: 8080 }, loopback: [{ socket: device, port: 8081 }] }),
      { deadlineMs: 60_000 },
      builtPrograms(),
    );
    expect(ran.startFailure).toBeNull();
    expect([statSync(device).uid, statSync(device).gid, statSync(device).mode]).toEqual([uid, gid, mode]);
  });

  it.skipIf(!isRoot)("owns what it may write, whole, and what it left is handed back without set-id bits", async () => {
    const place = makePlace();
    const script = `echo x > new; mkdir -m 000 closed; cp /usr/bin/env own; chmod 6755 own; stat -c %u . new given/file | sort -u`;
    mkdirSync(join(place.workspace, "given"), { mode: 0o700 });
    writeFileSync(join(place.workspace, "given", "file"), "x", { mode: 0o600 });
    let stdout = "";
    const ran = await runContained(
      "sandbox",
      place.spec(["sh", "-c", script]),
      { deadlineMs: 60_000, onStdout: (chunk) => void (stdout += chunk.toString()) },
      builtPrograms(),
    );
    expect(ran.exitCode).toBe(0);
    expect(stdout).toBe("1000\n");
    const own = join(place.workspace, "own");
    expect(statSync(own).uid).toBe(standing().uid);
    expect(statSync(own).mode & 0o6000).toBe(0o6000);
    await handBack(place.workspace);
    expect([statSync(own).uid, statSync(own).mode & 0o6000]).toEqual([0, 0]);
    expect(statSync(join(place.workspace, "closed")).uid).toBe(0);
  });
});

describe.skipIf(!apart)("devices that lane and verification share", () => {
  const MARK = "touch /dev/null && echo marked; touch /dev/full && echo marked; true";

  it("carry no mark", async () => {
    const before = statSync("/dev/full").mtimeMs;
    const ran = await said(makePlace().spec(["sh", "-c", `${MARK}; echo x > /dev/null && echo written`]));
    expect(ran.stdout).toBe("written\n");
    expect(statSync("/dev/full").mtimeMs).toBe(before);
  });

  it("would without a namespace of the harness's own", async () => {
    const { atimeMs, mtimeMs } = statSync("/dev/full");
    const ran = await said(makePlace().spec(["sh", "-c", MARK], { cwd: "/" }), (launch) => {
      withoutThreshold(launch);
    });
    expect(ran.stdout).toBe("marked\nmarked\n");
    if (isRoot) utimesSync("/dev/full", atimeMs / 1000, mtimeMs / 1000);
  });

  it("are no descriptors of what is started", async () => {
    const kinds = 'for f in 0 1 2; do stat -L -c "%F" /proc/self/fd/$f; done';
    const marks = "for f in /proc/1/fd/* /proc/self/fd/0; do [ -c $f ] && touch $f && echo marked $f; done; true";
    const ran = await said(makePlace().spec(["sh", "-c", `${kinds}; ${marks}`]));
    expect(ran.stdout).toBe("character special file\nfifo\nfifo\n");
  });
});
