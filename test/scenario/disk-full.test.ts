import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasBubblewrap } from "../support/contain";
import { PROGRAM, ROOT } from "../support/program";
import { makeCase, reportOf, temporaryFolder } from "../support/runs";

/** A command that gets a mount namespace of its own. */
const ownMounts =
  process.getuid?.() === 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"];
const canMount = spawnSync(ownMounts[0]!, [...ownMounts.slice(1), "true"]).status === 0;

/** Takes all blocks at once, faster than anybody looks, then what is left of them, and says so at length. */
const FILL = `
import os, sys
n = 0
for size in (32 << 20, 1 << 20, 4096):
    while True:
        fd = os.open("f%d" % n, os.O_CREAT | os.O_WRONLY)
        n += 1
        try:
            os.posix_fallocate(fd, 0, size)
        except OSError:
            break
        finally:
            os.close(fd)
sys.stdout.write(("full " * 20 + "\\n") * 2000)
`;

/** A lane that waits until somebody says that it may go on, and has something to say then. */
const WAIT = `
import os, sys, time
open("running", "w").close()
while os.path.exists("running"):
    time.sleep(0.02)
sys.stdout.write(("full " * 20 + "\\n") * 2000)
`;

/**
 * Fills the file system from outside while the lane runs and the harness is stopped, so that no poll of the harness can be
 * faster, until there is nothing left of it; says how much of it there is left, and then lets both go on.
 */
const FROM_OUTSIDE = `
import glob, os, signal, sys, time
disk, pid, what = sys.argv[1], int(sys.argv[2]), sys.argv[3]
running = []
while not running:
    if open("/proc/%d/stat" % pid).read().rsplit(")", 1)[1].split()[0] == "Z":
        sys.exit("the lane never ran")
    running = glob.glob(disk + "/tmp/case-harness-*/workspace/running")
    time.sleep(0.02)
os.kill(pid, signal.SIGSTOP)
while open("/proc/%d/stat" % pid).read().rsplit(")", 1)[1].split()[0] != "T":
    time.sleep(0.01)
try:
    if what == "bytes":
        fd = os.open(disk + "/filled", os.O_CREAT | os.O_WRONLY)
        stat = os.statvfs(disk)
        os.posix_fallocate(fd, 0, stat.f_bavail * stat.f_frsize)
        os.lseek(fd, 0, os.SEEK_END)
        while True:
            os.write(fd, b"x" * 4096)
    n = 0
    while True:
        os.close(os.open(disk + "/filled%d" % n, os.O_CREAT | os.O_WRONLY))
        n += 1
except OSError:
    pass
stat = os.statvfs(disk)
sys.stderr.write("left: %d\\n" % (stat.f_bavail if what == "bytes" else stat.f_ffree))
os.rename(running[0], running[0] + "-no-more")
os.kill(pid, signal.SIGCONT)
`;

/** Runs a case on a file system of its own, which bundle, workspace, home and temporary files share. */
function runOn(options: string, script: string, limits: Record<string, number>, outside?: "bytes" | "files") {
  const folder = temporaryFolder();
  const disk = join(folder, "disk");
  mkdirSync(disk);
  const out = join(folder, "out");
  const dir = makeCase({ steps: [{ exec: ["python3", "-c", script] }], contract: { limits } });
  const argv = [process.execPath, PROGRAM, "run", "--stage", "2", "--case-dir", dir, "--runs-dir", join(disk, "runs")];
  const place = `mount -t tmpfs -o mode=0755,${options} tmpfs "$0" || exit 9; mkdir "$0/tmp"; out="$1"; shift`;
  const fill = outside === undefined ? "" : `python3 -c '${FROM_OUTSIDE}' "$0" $pid ${outside}`;
  const keep = `TMPDIR="$0/tmp" "$@" & pid=$!\n${fill}\nwait $pid; code=$?; cp -r "$0/runs" "$out"; exit $code`;
  const ran = spawnSync(
    ownMounts[0]!,
    [...ownMounts.slice(1), "sh", "-c", `${place}; ${keep}`, disk, out, ...argv, "--json"],
    { cwd: ROOT, env: { PATH: process.env["PATH"] ?? "", HOME: folder }, encoding: "utf8" },
  );
  const { run_id: id } = JSON.parse(ran.stdout === "" ? "{}" : ran.stdout) as { run_id?: string };
  return { ...ran, bundle: join(out, id ?? "none") };
}

function limitHits(bundle: string): string[] {
  const { facts } = JSON.parse(readFileSync(join(bundle, "facts.json"), "utf8")) as {
    facts: { walk?: { value: { limit_hits: { limit: string }[] } } };
  };
  return facts.walk?.value.limit_hits.map(({ limit }) => limit) ?? [];
}

const SMALL = { lane_output_bytes: 1 << 20, test_output_bytes: 1 << 20, entries: 20_000 };

describe.skipIf(!canMount || !hasBubblewrap)("a lane that fills the disk on which its evidence stands", () => {
  it("at once, and talks: it is judged for that, and what it said is kept", () => {
    const { bundle, stderr, status } = runOn("size=340m", FILL, SMALL);
    expect({ status, stderr }).toMatchObject({ status: 1 });
    const report = reportOf(bundle)!;
    expect(report.status).toBe("fail");
    expect(report.blockers.map(({ code }) => code)).toContain("limit_exceeded");
    expect(report.blockers.map(({ code }) => code)).not.toContain("harness_error");
    expect(limitHits(bundle)).toContain("disk");
    // Where the harness sees it before all is said, it says no more.
    const said = readFileSync(join(bundle, "backend/stdout.log"), "utf8");
    expect(`${"full ".repeat(20)}\n`.repeat(2000).startsWith(said)).toBe(true);
    expect(spawnSync("sha256sum", ["--status", "-c", "SHA256SUMS"], { cwd: bundle }).status).toBe(0);
  });

  it.each([
    ["bytes", "size=340m"],
    ["files", "size=400m,nr_inodes=4000"],
  ] as const)(
    "or beside which somebody fills it: the room for the evidence is what it is written in (%s)",
    (what, options) => {
      const { bundle, stderr, status } = runOn(options, WAIT, SMALL, what);
      expect({ status, stderr }).toMatchObject({ status: 1 });
      expect(stderr).toContain("left: 0\n");
      const report = reportOf(bundle)!;
      expect(report.blockers.map(({ code }) => code)).toContain("limit_exceeded");
      expect(report.blockers.map(({ code }) => code)).not.toContain("harness_error");
      expect(limitHits(bundle)).toContain("disk");
      expect(spawnSync("sha256sum", ["--status", "-c", "SHA256SUMS"], { cwd: bundle }).status).toBe(0);
    },
  );

  it("is not started where there is no room for the evidence, and is told what is needed", () => {
    const { stderr, status } = runOn("size=300m", "print('never')", {
      ...SMALL,
      entries: 350_000,
      lane_output_bytes: 2 ** 27,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /no room for the evidence can be kept in .*: expected 3\d\d MiB and 128 files, found \d+ MiB free/,
    );
  });
});
