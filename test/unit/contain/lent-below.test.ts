import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handBack, handOver } from "../../../src/world/contain/handover";
import { isLent, standingBelow } from "../../../src/world/contain/identity";
import { endProcessesOf, removeLeavingsOf } from "../../../src/world/contain/leavings";
import { planLaunch, type Launch } from "../../../src/world/contain/launch";
import { OWNED_PREFIX, OWNER_FILE } from "../../../src/world/contain/owned";
import { machineId, usersOf } from "../../../src/world/contain/processes";
import { findLeftovers } from "../../../src/world/leftovers/sweep";
import { runContained } from "../../../src/world/contain/run";
import { supervise } from "../../../src/world/contain/supervise";
import type { ContainSpec } from "../../../src/world/contain/types";
import { builtPrograms, makePlace } from "../../support/contain";
import { temporaryFolder } from "../../support/temporary";

const isRoot = process.getuid?.() === 0;
const lent = standingBelow();
const LEVELS = ["pid", "none"] as const;

/** Nothing of the machine's is ever aimed at: a folder that everybody may pass, with root's own files and a device in it. */
const aims = temporaryFolder("case-harness-aims-");
const DEVICE = join(aims, "null");
const PROGRAM = join(aims, "program");
const ACCOUNTS = join(aims, "accounts");
const OPEN = join(aims, "open");
const SOCKET = join(aims, "socket");
const SPOOL = join(aims, "spool");
const MEMORY_KEY = 0x0c5e_0000 + (process.pid & 0xffff);
const server = createServer();
let hasDevice = false;

beforeAll(async () => {
  chmodSync(aims, 0o755);
  hasDevice = spawnSync("mknod", ["-m", "666", DEVICE, "c", "1", "3"]).status === 0;
  if (!hasDevice) writeFileSync(DEVICE, "", { mode: 0o644 });
  execFileSync("cp", ["/usr/bin/env", PROGRAM]);
  writeFileSync(ACCOUNTS, "root:x:0:0\n", { mode: 0o644 });
  writeFileSync(OPEN, "everybody's\n");
  chmodSync(OPEN, 0o666);
  // as those of cron and at
  mkdirSync(SPOOL);
  chmodSync(SPOOL, 0o1730);
  if (isRoot) execFileSync("python3", ["-c", SHARED_MEMORY]);
  server.listen(SOCKET);
  await once(server, "listening");
  chmodSync(SOCKET, 0o660);
});

/** Makes memory that only root may use and remove (shmget(2)). */
const SHARED_MEMORY = `import ctypes; assert ctypes.CDLL(None).shmget(${MEMORY_KEY}, 64, 0o1600) != -1`;

function listening(given: { stdout: string; stderr: string }) {
  return {
    deadlineMs: 60_000,
    onStdout: (chunk: Buffer) => void (given.stdout += chunk.toString()),
    onStderr: (chunk: Buffer) => void (given.stderr += chunk.toString()),
  };
}

async function said(level: (typeof LEVELS)[number], spec: ContainSpec) {
  const output = { stdout: "", stderr: "" };
  return { ...(await runContained(level, spec, listening(output), builtPrograms())), ...output };
}

/** The same as whoever runs the harness, as it once was: what shows that an attack is one. */
async function saidAsRoot(level: (typeof LEVELS)[number], spec: ContainSpec) {
  const output = { stdout: "", stderr: "" };
  const launch = planLaunch(level, spec, builtPrograms());
  asRoot(launch);
  return { ...(await supervise(launch, listening(output))), ...output };
}

function asRoot(launch: Launch): void {
  launch.spawnAs = null;
  const at = launch.argv.indexOf("--reuid");
  if (at !== -1) launch.argv.splice(at, launch.argv.indexOf("--no-new-privs") - at);
}

/** Each prints what it could do. */
const ATTACKS: Record<string, string> = {
  "the mode of a device": `chmod 600 ${DEVICE} 2>/dev/null && echo did; chmod 666 ${DEVICE} 2>/dev/null`,
  "the times of a device": `touch -d 2001-01-01 ${DEVICE} 2>/dev/null && echo did`,
  "the owner of a device": `chown 0:1 ${DEVICE} 2>/dev/null && echo did`,
  "the mode of a program": `chmod u+w ${PROGRAM} 2>/dev/null && echo did`,
  "a list of accounts": `{ echo evil >> ${ACCOUNTS}; } 2>/dev/null && echo did`,
  "a lease on a program": `perl -e 'open(F, "<", "${PROGRAM}"); print "did\n" if fcntl(F, 1024, 0)'`,
  "a signal to the harness": `kill -0 ${process.pid} 2>/dev/null && echo did`,
  "the harness's environment": `cat /proc/${process.pid}/environ >/dev/null 2>&1 && echo did`,
  "the harness's memory": `head -c 0 /proc/${process.pid}/mem 2>/dev/null && echo did`,
  "the harness's open files": `ls /proc/${process.pid}/fd/ >/dev/null 2>&1 && echo did`,
  "becoming root": `perl -e '$< = $> = 0; print "did\n" if $> == 0'`,
  "a node of its own": "mknod own c 1 3 2>/dev/null && echo did",
  "a debugger on the harness": `python3 -c "import ctypes; print('did') if ctypes.CDLL(None).ptrace(0x4206, ${process.pid}, 0, 0) == 0 else None"`,
  "a socket of root's group": `python3 -c "import socket; socket.socket(socket.AF_UNIX).connect('${SOCKET}'); print('did')" 2>/dev/null`,
  "a spool of jobs": `{ echo job > ${SPOOL}/lent; } 2>/dev/null && echo did`,
  "memory of root's": `ipcrm -M ${MEMORY_KEY} 2>/dev/null && echo did`,
};

describe.skipIf(!isRoot).each(LEVELS)("root starts nothing as itself at the level %s", (level) => {
  it("but as nobody, without a group, a capability, or a way to get one", async () => {
    const facts = "^(Cap(Prm|Eff|Inh|Amb)|NoNewPrivs)";
    const script = `id -u; id -g; id -G; grep -E "${facts}" /proc/self/status; umask; cat /dev/stdin; echo x >/dev/stderr`;
    const ran = await said(level, makePlace().spec(["sh", "-c", script]));
    expect(ran.stderr).toBe("x\n");
    const capabilities = ["Inh", "Prm", "Eff", "Amb"].map((set) => `Cap${set}: ${"0".repeat(16)}\n`).join("");
    expect(ran.stdout.replaceAll("\t", " ")).toBe(
      `${lent.uid}\n${lent.gid}\n${lent.gid}\n${capabilities}NoNewPrivs: 1\n0022\n`,
    );
    expect(ran.uid).toBe(lent.uid);
    expect(isLent(lent.uid)).toBe(true);
  });

  it("so that it reaches nothing of root's, as root would", async () => {
    const names = Object.keys(ATTACKS).filter((name) => hasDevice || !name.includes("node"));
    const script = names.map((name) => `echo "${name}: $(${ATTACKS[name]})"`).join("\n");
    const lines = (end: string) => names.map((name) => `${name}:${end}\n`).join("");
    expect((await said(level, makePlace().spec(["sh", "-c", script]))).stdout).toBe(lines(" "));
    const place = makePlace();
    const asItWas = await saidAsRoot(level, place.spec(["sh", "-c", script], { cwd: "/" }));
    const could = asItWas.stdout.split("\n").filter((line) => line.endsWith(" did"));
    expect(could.length).toBeGreaterThan(8);
  });

  it("and is given no descriptor of the machine's", async () => {
    const ran = await said(
      level,
      makePlace().spec([
        "sh",
        "-c",
        'stat -L -c "%F" /proc/self/fd/0; stat -L -c "%F" /proc/self/fd/1; stat -L -c "%F" /proc/self/fd/2',
      ]),
    );
    expect(ran.stdout).toBe("regular empty file\nfifo\nfifo\n");
  });

  it("runs set-id programs as itself", async () => {
    const program = join(aims, "set-id");
    execFileSync("cp", ["/usr/bin/id", program]);
    chmodSync(program, 0o6755);
    expect((await said(level, makePlace().spec([program, "-u"]))).stdout).toBe(`${lent.uid}\n`);
  });

  it("owns what it may write, and no name that it planted is followed or given away", async () => {
    const place = makePlace();
    mkdirSync(join(place.workspace, "given"), { mode: 0o700 });
    writeFileSync(join(place.workspace, "given", "file"), "x", { mode: 0o600 });
    const plant = `echo y >> given/file; ln -s ${aims} folder; ln -s ${ACCOUNTS} file; cp /usr/bin/env own; chmod 6755 own`;
    const ran = await said(level, place.spec(["sh", "-ec", plant]));
    expect(ran, ran.stderr).toMatchObject({ exitCode: 0 });
    // the next start's hand-over meets what this one planted
    expect((await said(level, place.spec(["sh", "-c", "echo began"]))).stdout).toBe("began\n");
    await handBack(place.workspace);
    for (const name of ["own", "given", "given/file"])
      expect([statSync(join(place.workspace, name)).uid, statSync(join(place.workspace, name)).mode & 0o6000]).toEqual([
        0, 0,
      ]);
    for (const path of [aims, ACCOUNTS, OPEN]) expect(lstatSync(path).uid, path).toBe(0);
  });

  it("is not given a file that has another name, and what it links or moves to its own is found", async () => {
    const place = makePlace();
    linkSync(OPEN, join(place.workspace, "linked"));
    await expect(said(level, place.spec(["true"]))).rejects.toThrow("linked to have no other name");
    expect(lstatSync(OPEN).uid).toBe(0);
    // without a look at other names the file would be the id's
    await handOver(place.spec(["true"]), lent);
    expect(lstatSync(OPEN).uid).toBe(lent.uid);
    execFileSync("chown", ["0:0", OPEN]);
    for (const [verb, name] of [
      ["ln", "linked-later"],
      ["mv", "moved"],
    ] as const) {
      const open = join(aims, `open-${level}-${verb}`);
      mkdirSync(open);
      chmodSync(open, 0o777);
      writeFileSync(join(open, name), "root's\n", { mode: 0o600 });
      // a kernel with fs.protected_hardlinks links to nothing but what may be written
      chmodSync(join(open, name), verb === "ln" ? 0o666 : 0o600);
      const another = makePlace();
      await expect(said(level, another.spec([verb, join(open, name), "."]))).rejects.toThrow(
        `${name} of user 0, which what ran there linked or moved to it`,
      );
      expect(lstatSync(join(another.workspace, name)).uid).toBe(0);
    }
  });

  it("leaves root nothing under a name outside of its folders", async () => {
    const place = makePlace();
    const trusted = join(aims, `trusted-${level}`);
    mkdirSync(trusted);
    chmodSync(trusted, 0o1777);
    const script = `echo "* * * * * root evil" > job; ln job ${trusted}/job; echo mine > alone`;
    expect((await said(level, place.spec(["sh", "-ec", script]))).exitCode).toBe(0);
    await handBack(place.workspace);
    expect(lstatSync(join(trusted, "job")).uid).toBe(lent.uid);
    expect(lstatSync(join(place.workspace, "alone")).uid).toBe(0);
  });

  it("can't change what it is shown of the harness's own", async () => {
    const place = makePlace();
    const shown = join(place.scratch, "shown");
    mkdirSync(shown, { mode: 0o700 });
    writeFileSync(join(shown, "test"), "judge\n", { mode: 0o600 });
    const script = `cat /shown/test; { echo evil > /shown/test; } 2>/dev/null; chmod u+w /shown/test 2>/dev/null; rm -f /shown/test 2>/dev/null; :`;
    const readOnly = [{ host: shown, inside: "/shown" }];
    expect((await said(level, place.spec(["sh", "-c", script.replaceAll("/shown", shown)], { readOnly }))).stdout).toBe(
      "judge\n",
    );
    expect([readFileSync(join(shown, "test"), "utf8"), statSync(shown).uid]).toEqual(["judge\n", 0]);
  });

  it("gives nobody's file back to root", async () => {
    const place = makePlace();
    const theirs = join(aims, "theirs");
    writeFileSync(theirs, "");
    execFileSync("chown", ["65534:65534", theirs]);
    linkSync(theirs, join(place.workspace, "link"));
    await handBack(place.workspace);
    expect(statSync(theirs).uid).toBe(65_534);
  });

  it("leaves no process, file or queue behind", async () => {
    const place = makePlace();
    const name = `left-${level}-${process.pid}`;
    const daemon = `(trap "" TERM HUP; setsid sh -c 'trap "" TERM HUP; (trap "" TERM; sleep 600; :) & sleep 600; :' >/dev/null 2>&1 </dev/null &)`;
    const folders = ["/tmp", "/var/tmp", "/dev/shm", tmpdir()].filter((folder) => existsSync(folder));
    const files = folders.map(
      (folder) =>
        `mkdir -p ${folder}/${name}/closed; ln -sf ${aims} ${folder}/${name}/link; chmod 0 ${folder}/${name}/closed`,
    );
    const ran = await said(
      level,
      place.spec(["sh", "-c", `${daemon}; ${files.join("; ")}; ipcmk -Q -M 100 -S 1; sleep 0.1`]),
    );
    expect(ran, ran.stderr).toMatchObject({ exitCode: 0 });
    expect(ran.stdout).toContain("Message queue id");
    const running = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && usersOf(Number(pid)).includes(lent.uid));
    expect(running).toEqual([]);
    for (const folder of folders) expect(existsSync(join(folder, name)), folder).toBe(false);
    for (const list of ["shm", "msg", "sem"])
      expect(readFileSync(`/proc/sysvipc/${list}`, "utf8")).not.toMatch(new RegExp(`\\b${lent.uid}\\b`));
    expect(existsSync(PROGRAM)).toBe(true);
  });

  it("says which door is closed to it, and what to do", async () => {
    const closed = temporaryFolder("case-harness-closed-");
    const program = join(closed, "tool");
    execFileSync("cp", ["/usr/bin/env", program]);
    const ran = (spec: ContainSpec) => runContained(level, spec, { deadlineMs: 60_000 }, builtPrograms());
    const place = makePlace();
    await expect(ran(place.spec(["tool"], { outsidePath: [closed, "/usr/bin"] }))).rejects.toThrow(
      `${closed} with mode 700: install it where everybody may go`,
    );
    const link = join(aims, `link-${level}`);
    symlinkSync(program, link);
    await expect(ran(place.spec([link]))).rejects.toThrow(`${closed} with mode 700`);
    const workspace = join(closed, "workspace");
    mkdirSync(workspace);
    await expect(ran(place.spec(["true"], { workspace: { host: workspace, inside: "/workspace" } }))).rejects.toThrow(
      "set TMPDIR to a folder that everybody may pass",
    );
    const data = join(closed, "data");
    mkdirSync(data);
    await expect(ran(place.spec(["true"], { readOnly: [{ host: data, inside: "/data" }] }))).rejects.toThrow(
      `chmod o+x ${closed}`,
    );
    // a small file that is shown is copied
    writeFileSync(join(closed, "file"), "shown\n", { mode: 0o600 });
    const shown = place.spec(["cat", "/shown"], { readOnly: [{ host: join(closed, "file"), inside: "/shown" }] });
    expect((await said(level, shown)).stdout).toBe("shown\n");
  });
});

describe.skipIf(!isRoot)("a harness that was killed", () => {
  it("is followed by what ends all that it lent an id to, and removes what that left", async () => {
    const parent = temporaryFolder("case-harness-swept-");
    const folder = join(parent, `${OWNED_PREFIX}dead`);
    mkdirSync(folder, { mode: 0o700 });
    // signed by a process that is gone, and passed by its id
    const dead = `${machineId()} ${spawnSync("true").pid} 1\n`;
    writeFileSync(join(folder, OWNER_FILE), dead);
    const id = 0x7f00_0000 + (process.pid % 0x00ff_ffff);
    execFileSync("chown", [`0:${id}`, folder]);
    chmodSync(folder, 0o710);
    const name = join("/tmp", `left-by-killed-${process.pid}`);
    const script = `touch ${name}; setsid sh -c 'trap "" TERM HUP; sleep 600; :' >/dev/null 2>&1 </dev/null & sleep 0.1`;
    spawnSync("sh", ["-c", script], { uid: id, gid: id });
    const runs = () => readdirSync("/proc").some((pid) => /^\d+$/.test(pid) && usersOf(Number(pid)).includes(id));
    expect([runs(), existsSync(name)]).toEqual([true, true]);
    for (const one of await findLeftovers({ temporary: [parent], store: join(parent, "none") }))
      if (one.path === folder) await one.remove();
    expect([runs(), existsSync(name), existsSync(folder)]).toEqual([false, false, false]);
  });
});

describe.skipIf(!isRoot)("what is left", () => {
  it("is removed by whose it is, never by root; what stays is named", () => {
    const left = join("/tmp", `left-with-more-${process.pid}`);
    mkdirSync(join(left, "roots"), { recursive: true });
    writeFileSync(join(left, "roots", "file"), "precious");
    execFileSync("chown", [String(lent.uid), left]);
    try {
      expect(() => removeLeavingsOf(lent.uid, [])).toThrow(`can't be removed: ${left}`);
      expect(readFileSync(join(left, "roots", "file"), "utf8")).toBe("precious");
    } finally {
      rmSync(left, { recursive: true });
    }
  });
});

describe("what is ended and removed", () => {
  it.each([0, 1, 1000, 65_534])("is never that of the account %i", async (uid) => {
    await expect(endProcessesOf(uid)).rejects.toThrow("an id that the harness lends");
    expect(() => removeLeavingsOf(uid, [])).toThrow("an id that the harness lends");
  });
});

afterAll(() => {
  server.close();
  // At the level `none` it is gone: root could remove it.
  if (isRoot) spawnSync("ipcrm", ["-M", String(MEMORY_KEY)], { stdio: "ignore" });
  rmSync(aims, { recursive: true, force: true });
});
