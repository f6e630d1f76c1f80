import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ContainmentRecord } from "../../src/core/records/containment";
import type { Report } from "../../src/core/records/report";
import { builtPrograms, hasBubblewrap } from "../support/contain";
import { ROOT } from "../support/program";
import { openPath } from "../support/open-path";

const programs = dirname(builtPrograms().canary);
const PROGRAM = join(programs, "index.js");

const base = mkdtempSync(join(tmpdir(), "contain-run-"));
// what lies over bubblewrap is started as an id without rights where the harness is root
chmodSync(base, 0o755);
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A command that gets a mount namespace of its own, where a test may lay things over the system's programs. */
const ownMounts =
  process.getuid?.() === 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"];
const canMount = spawnSync(ownMounts[0]!, [...ownMounts.slice(1), "true"]).status === 0;

interface Ran {
  code: number | null;
  stderr: string;
  report: Report;
  containment: ContainmentRecord;
  dir: string;
}

/** A command that gets a user namespace of its own: with root's other ids where this is root, else with this user's. */
const ownIds =
  process.getuid?.() === 0
    ? [
        "sh",
        "-ec",
        `d=$(mktemp -d); mkfifo "$d/go"
        unshare --user sh -c 'read -r _ <"$0/go"; exec "$@"' "$d" "$@" &
        while [ "$(readlink /proc/$!/ns/user)" = "$(readlink /proc/self/ns/user)" ]; do sleep 0.01; done
        echo 0 0 65536 >/proc/$!/uid_map; echo 0 0 65536 >/proc/$!/gid_map; echo >"$d/go"
        code=0; wait $! || code=$?; rm -r "$d"; exit $code`,
        "sh",
      ]
    : ["unshare", "--user", "--map-root-user"];

let serial = 0;

/** Runs stage 2 of a shipped case after a shell script has changed the machine, for this run only. */
function runOn(change: string, wrap: readonly string[] = ownMounts): Ran {
  return runArgv(["--case", "r1-string-slugify"], change, wrap, { PATH: openPath });
}

/** Runs stage 2 of a case. @param wrap a command around the harness */
function runArgv(
  which: readonly string[],
  change: string,
  wrap: readonly string[],
  env: Record<string, string> = {},
): Ran {
  const runs = join(base, `runs-${serial++}`);
  const argv = [process.execPath, PROGRAM, "run", "--stage", "2", ...which, "--runs-dir", runs, "--json"];
  const ran = spawnSync(wrap[0] ?? "env", [...wrap.slice(1), "sh", "-ec", `${change}\nexec "$@"`, "sh", ...argv], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"] ?? "", HOME: base, ...env },
    encoding: "utf8",
  });
  const [id] = existsSync(runs) ? readdirSync(runs) : [];
  expect(id, ran.stderr).toBeDefined();
  const dir = join(runs, id!);
  const json = (name: string): unknown => JSON.parse(readFileSync(join(dir, name), "utf8"));
  return {
    code: ran.status,
    stderr: ran.stderr,
    report: json("report.json") as Report,
    containment: json("containment.json") as ContainmentRecord,
    dir,
  };
}

const hide = (program: string) => `mount --bind /dev/null ${program}`;
const codes = ({ report }: Ran) => report.blockers.map(({ code }) => code);

/** What a record says of a run below `sandbox` of a harness that may be root. */
function expectNoRoot({ containment }: Ran): void {
  const isRoot = process.getuid?.() === 0;
  expect(containment.as?.how).toBe(isRoot ? "lent" : "own");
  expect(containment.as?.uid).not.toBe(0);
  expect(containment.not_promised.join().includes("never as root")).toBe(isRoot);
}

describe.skipIf(!canMount || !hasBubblewrap)("a machine that can't contain", () => {
  it("without bubblewrap: the fake lane runs at the next level, and the record says what is missing", () => {
    const ran = runOn(hide("/usr/bin/bwrap"));
    expect(ran).toMatchObject({ code: 0, containment: { level: "pid", canary: { ran: false } } });
    const [sandbox] = ran.containment.levels;
    expect(sandbox).toMatchObject({
      level: "sandbox",
      available: false,
      why: expect.stringContaining("bubblewrap (bwrap) is not installed"),
    });
    expect(sandbox!.what_to_do).toContain("apt-get install bubblewrap");
    expect(ran.containment.not_promised).not.toEqual([]);
    expectNoRoot(ran);
  });

  it("without bubblewrap and unshare: nothing is promised", () => {
    const ran = runOn(`${hide("/usr/bin/bwrap")}; ${hide("/usr/bin/unshare")}`);
    expect(ran).toMatchObject({ code: 0, containment: { level: "none" } });
    expect(ran.containment.not_promised.length).toBeGreaterThan(2);
    expectNoRoot(ran);
  });

  it("where user namespaces are switched off", () => {
    const ran = runOn("echo 0 > /proc/sys/user/max_user_namespaces", ownIds);
    expect(ran).toMatchObject({ code: 0, containment: { level: "none" } });
    expect(ran.containment.levels[0]!.why).toContain("max_user_namespaces=0");
    expect(ran.containment.levels[0]!.what_to_do).toContain("never changes kernel settings");
  });

  it.skipIf(process.getuid?.() !== 0)(
    "where root has no other id: nothing is started as root, the fake lane neither",
    () => {
      const ran = runOn(":", ["unshare", "--user", "--map-root-user"]);
      expect(ran).toMatchObject({ code: 2, containment: { level: "none", as: { uid: 0, how: "own" } } });
      expect(codes(ran)).toContain("containment_unavailable");
      expect(ran.report.backend_termination).toBe("not_started");
      expect(ran.containment.levels[0]!.why).toContain("no other id");
      expect(ran.containment.levels[0]!.what_to_do).toContain("as an ordinary user");
    },
  );

  it("where the system refuses them, as a job container does", () => {
    // bubblewrap around the harness, which may make no namespace below it: what Docker's filter comes to
    const system = ["/usr", "/etc", "/lib", "/lib64", "/bin", "/sbin"];
    const folders = [...system, ROOT, dirname(programs), dirname(process.execPath)].filter((path) => existsSync(path));
    const outer = [
      "bwrap",
      ...[
        "--unshare-user",
        "--disable-userns",
        "--die-with-parent",
        "--dev",
        "/dev",
        "--proc",
        "/proc",
        "--tmpfs",
        "/tmp",
      ],
      ...[...folders, ...pythonFolder()].flatMap((path) => ["--ro-bind", path, path]),
      ...["--bind", base, base, "--"],
    ];
    // bubblewrap maps one id, and the machine is made as root of a namespace: who is root in there can be nobody else
    const ran = runOn(":", outer);
    expect(ran).toMatchObject({ code: 2, containment: { level: "none", as: { uid: 0 } } });
    expect(codes(ran)).toContain("containment_unavailable");
    expect(ran.containment.levels[0]).toMatchObject({ level: "sandbox", available: false });
    expect(ran.containment.levels[0]!.why).not.toBe("");
    expect(ran.containment.levels[0]!.what_to_do).not.toBeNull();
  });
});

describe.skipIf(!hasBubblewrap)("the level comes from the machine alone", () => {
  /** Runs a case whose verification starts these programs and looks for a file of the machine. */
  function runNaming(name: string, commands: readonly (readonly string[])[], env: Record<string, string> = {}): Ran {
    const folder = join(base, `naming-${name}`);
    cpSync(`${ROOT}/fixtures/cases/r1-string-slugify`, folder, { recursive: true });
    const contract = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as {
      verification_commands: unknown[];
    };
    const secret = join(base, "canary-file");
    writeFileSync(secret, "CANARY-NOT-A-SECRET\n");
    const looking = ["/bin/sh", "-c", `test ! -e '${secret}'`];
    const verification_commands = [...contract.verification_commands, ...commands, looking];
    writeFileSync(join(folder, "case.json"), JSON.stringify({ ...contract, verification_commands }));
    return runArgv(["--case-dir", folder], "", [], env);
  }

  it.skipIf(!existsSync("/etc/alternatives/awk"))(
    "a contract that names programs of /etc/alternatives keeps the sandbox",
    () => {
      const ran = runNaming("alternatives", [["awk", "BEGIN { exit 0 }"], ...managed]);
      expect(codes(ran)).toEqual([]);
      expect(ran).toMatchObject({ code: 0, containment: { level: "sandbox", canary: { ran: true } } });
      expect(ran.containment.plan!.mounts.filter(({ inside }) => /awk|alternatives|\/etc\//.test(inside))).toEqual([]);
    },
  );

  it("a contract that names /proc/self/exe is blocked, never a reason for a lower level", () => {
    const ran = runNaming("proc", [["/proc/self/exe", "--version"]]);
    expect(codes(ran)).toEqual(["provider_unavailable"]);
    expect(ran.containment.level).not.toBe("pid");
    expect(ran.stderr + JSON.stringify(ran.report)).toContain("/proc/self/exe");
  });
});

describe.skipIf(!canMount || !hasBubblewrap)("/etc inside", () => {
  it("is what everybody may read and is no secret, whoever runs the harness", () => {
    const etc = join(base, "etc");
    const files = {
      "canary.conf": "0644 CANARY",
      "canary-group.conf": "0640 CANARY",
      "canary.d/in": "0644 CANARY",
      "closed.d/in": "0644 CANARY",
      npmrc: "0644 //registry.invalid/:_authToken=CANARY",
      "maven/settings.xml": "0644 <settings><password>CANARY</password></settings>",
      "ssl/certs/canary-group": "0640 CANARY",
      "canary-url.list": "0644 deb https://somebody:CANARY@packages.invalid/ stable",
    };
    const make = Object.entries(files).map(([path, text]) => {
      const [mode, words] = [text.slice(0, 4), text.slice(5)];
      return `mkdir -p ${etc}/${dirname(path)}; printf '%s' '${words}' > ${etc}/${path}; chmod ${mode} ${etc}/${path}`;
    });
    const folder = join(base, "etc-case");
    cpSync(`${ROOT}/fixtures/cases/r1-string-slugify`, folder, { recursive: true });
    const contract = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as {
      verification_commands: unknown[];
    };
    const look = ["/bin/sh", "-c", "grep -rl CANARY /etc; getent hosts sandbox; hostname -f"];
    const verification_commands = [...contract.verification_commands, look];
    writeFileSync(join(folder, "case.json"), JSON.stringify({ ...contract, verification_commands }));
    const change = `cp -a /etc ${etc} 2>/dev/null || true; ${make.join("; ")}; chmod 0750 ${etc}/closed.d; mount --bind ${etc} /etc`;
    const ran = runArgv(["--case-dir", folder], change, ownMounts);
    expect(codes(ran)).toEqual([]);
    const log = readFileSync(join(ran.dir, "test.log"), "utf8").replace(/^\| /gm, "");
    const found = log.split("\n").filter((line) => line.startsWith("/etc/"));
    expect(found.sort()).toEqual(["/etc/canary.conf", "/etc/canary.d/in"]);
    expect(log).toMatch(/^127\.0\.1\.1 +sandbox$/m);
    expect(log).toMatch(/^sandbox$/m);
  });
});

/** Programs that Debian links to by way of `/etc/alternatives`. */
const managed = [
  ["/usr/bin/awk", "BEGIN { exit 0 }"],
  ...(existsSync("/etc/alternatives/cc")
    ? [
        ["/usr/bin/cc", "--version"],
        ["cc", "--version"],
      ]
    : []),
];

/** Lays a script over bubblewrap that takes options out of what it is handed, and gives the rest to the real one. */
function leaky(name: string, edit: string): string {
  // the name counts: the canary looks at who is process 1
  const real = join(base, "real/bwrap");
  mkdirSync(join(base, "real"), { recursive: true });
  if (!existsSync(real)) copyFileSync("/usr/bin/bwrap", real);
  chmodSync(real, 0o755);
  const options = join(base, "options");
  mkdirSync(options, { recursive: true });
  chmodSync(options, 0o1777);
  const script = join(base, `bwrap-${name}`);
  writeFileSync(
    script,
    `#!/bin/sh\n[ "$1" = --args ] || exec ${real} "$@"\neval "exec 9<&$2"; tr '\\0' '\\n' <&9 | ${edit} | tr '\\n' '\\0' > ${options}/$$\nfd=$2; shift 2\neval "exec $fd<${options}/$$ 9<&-"\nunset PWD OLDPWD\nexec ${real} --args "$fd" "$@"\n`,
  );
  chmodSync(script, 0o755);
  return `mount --bind ${script} /usr/bin/bwrap`;
}

describe.skipIf(!canMount || !hasBubblewrap)("a sandbox with a hole", () => {
  it.each([
    ["no hole", "cat", null],
    ["network", "grep -v -x -e --unshare-net", "reach-port"],
    ["processes", "grep -v -x -e --unshare-pid", "see-processes"],
    ["filter", "sed -z 's/--seccomp\\n5\\n//'", "system-calls"],
    ["root folder", "sed -z 's/--remount-ro\\n\\/\\n//'", "write-outside"],
    ["environment", "sed -z 's/$/--setenv\\nGITHUB_TOKEN\\nx\\n/'", "command-files"],
  ])("%s: the run is blocked before the lane starts", (name, edit, noticed) => {
    const ran = runOn(leaky(name.replace(" ", "-"), edit));
    if (noticed === null) return expect(ran).toMatchObject({ code: 0, containment: { level: "sandbox" } });
    expect([...new Set(codes(ran))]).toEqual(["containment_canary_failed"]);
    expect(ran.code).toBe(2);
    expect(ran.report).toMatchObject({
      status: "blocked",
      lane_process_started: false,
      backend_termination: "not_started",
    });
    const succeeded = ran.containment.canary.results
      .filter(({ outcome }) => outcome === "succeeded")
      .map((one) => one.name);
    expect(succeeded).toContain(noticed);
    expect(existsSync(join(ran.dir, "backend/stdout.log"))).toBe(false);
  });
});

describe.skipIf(!hasBubblewrap)("a harness that is killed", () => {
  it("leaves nothing of the lane running, whenever it happens", async () => {
    const folder = join(base, "killed");
    mkdirSync(join(folder, "workspace"), { recursive: true });
    const contract = JSON.parse(readFileSync(`${ROOT}/fixtures/cases/r1-string-slugify/case.json`, "utf8")) as object;
    writeFileSync(join(folder, "case.json"), JSON.stringify({ ...contract, case_id: "killed" }));
    writeFileSync(join(folder, "workspace/strings.py"), "x\n");
    const mark = `killed-lane-${process.pid}`;
    const script = `(trap '' TERM HUP; setsid sh -c 'trap "" TERM HUP; sleep 60' ${mark} &) ; sleep 60`;
    writeFileSync(join(folder, "fake.json"), JSON.stringify({ steps: [{ exec: ["sh", "-c", script, mark] }] }));
    for (let delay = 60; delay <= 900; delay += 120) {
      const harness = spawn(
        process.execPath,
        [PROGRAM, "run", "--stage", "2", "--case-dir", folder, "--runs-dir", join(base, "k")],
        {
          stdio: "ignore",
          env: { PATH: process.env["PATH"] ?? "", HOME: base },
        },
      );
      await new Promise((done) => setTimeout(done, delay));
      harness.kill("SIGKILL");
      await noneOf(mark, delay);
    }
    for (const id of existsSync(join(base, "k")) ? readdirSync(join(base, "k")) : [])
      expect(existsSync(join(base, "k", id, "report.json"))).toBe(false);
  });
});

/** Waits until nothing of the lane runs; left alone, it would for a minute. */
async function noneOf(mark: string, delay: number): Promise<void> {
  const end = Date.now() + 30_000;
  while (laneProcesses(mark).length > 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
  expect(laneProcesses(mark), `after ${delay} ms`).toEqual([]);
}

function laneProcesses(mark: string): string[] {
  const found = spawnSync("ps", ["-eo", "stat=,args="], { encoding: "utf8" }).stdout.split("\n");
  return found.filter((line) => line.includes(mark) && !/^Z|bwrap/.test(line));
}

/** Where the Python on PATH really is, so that a sandbox around the harness can show it. */
function pythonFolder(): string[] {
  const prefix = execFileSync("python3", ["-c", "import sys; print(sys.base_prefix)"], { encoding: "utf8" }).trim();
  const shims = (process.env["PATH"] ?? "").split(":").filter((folder) => folder.endsWith("/shims"));
  return [prefix, ...shims.map((folder) => dirname(folder))]
    .filter((path) => !path.startsWith("/usr") && existsSync(path))
    .filter((path, _, all) => !all.some((other) => other !== path && path.startsWith(`${other}/`)));
}

it("builds the stand-alone programs", () => {
  expect(readdirSync(programs)).toEqual(expect.arrayContaining(["canary.cjs", "fake.cjs", "relay.cjs"]));
});
