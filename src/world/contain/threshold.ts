import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findOnPath } from "./find";
import type { Standing } from "./identity";
import { SYSTEM_PATH } from "./limits";
import { memoryFolder } from "./memory";

/**
 * A mount namespace of the harness's own, from which sandboxes are started: what root alone can reach is mounted there before
 * it gives up being root, and devices are mounted read-only, so that nothing inside leaves a mark on those of the machine.
 */
export interface Threshold {
  /** Enters it, and becomes whom sandboxes are started as; what to execute follows. */
  enter: readonly string[];
  /** Settles when it stands: null, or why it does not. */
  ready: Promise<string | null>;
}

/** Device nodes that bubblewrap shows of the machine. */
const DEVICES = ["full", "null", "random", "tty", "urandom", "zero"];

/** What the keeper of the namespace says when it has one, and when it may be entered; what it is told to go on. */
const [APART, STANDING, GO] = ["apart", "standing", "go"];

/**
 * Keeps the namespace: says that it has one, waits until its ids are mapped, and then for the end of its input, which comes
 * with the end of the harness, however that ends.
 */
const KEEP = `echo ${APART}; read -r go; [ "$go" = ${GO} ] || exit 0; echo ${STANDING}; read -r _`;

/** Mounts, and keeps the namespace in which it did, or one that follows. */
const MOUNT_AND_KEEP = `eval "$1" || exit 1; shift; [ "$#" -eq 0 ] || exec "$@"; ${KEEP}`;

const made = new Map<string, Threshold>();
let serial = 0;

/** Whether sandboxes of a standing are started from a namespace of the harness's own here. */
export function standsApart({ kind }: Standing): boolean {
  return kind === "lent" || kind === "mapped" || (kind === "own" && mayMount());
}

/**
 * The threshold for sandboxes of a standing, made where this process has none like it.
 * @param table lines of `fstab(5)` that are mounted in it
 * @returns null where nobody but bubblewrap may make namespaces here, or nobody knows how to
 */
export function thresholdFor(standing: Standing, table: string): Threshold | null {
  if (standing.kind === "none" || !standsApart(standing)) return null;
  const known = made.get(table);
  if (known !== undefined) return known;
  const threshold = make(standing, table);
  made.set(table, threshold);
  // What did not stand is tried anew.
  void threshold.ready.then((problem) => problem !== null && made.delete(table));
  return threshold;
}

function make(standing: Exclude<Standing, { kind: "none" }>, table: string): Threshold {
  const mounts = mounting(table);
  const keeper = spawn(tool("unshare"), keeping(standing, mounts), {
    env: {},
    cwd: "/",
    stdio: ["pipe", "pipe", "pipe"],
  });
  const place = `/proc/${keeper.pid}/ns`;
  const user = standing.kind === "lent" ? [] : [`--user=${place}/user`];
  const into = (become: readonly string[]) => [tool("nsenter"), ...user, `--mount=${place}/mnt`, ...become, "--"];
  const apart = () => {
    if (standing.kind !== "mapped") return;
    mapIds(keeper.pid!, standing);
    if (standing.mounts) return;
    const [file, ...argv] = [...into(as(0, 0)), "/bin/sh", "-c", mounts];
    const { status, stderr } = spawnSync(file, argv, { env: {}, cwd: "/", encoding: "utf8" });
    if (status !== 0) throw new Error(stderr.trim());
  };
  return { enter: into(becoming(standing)), ready: stands(keeper, apart) };
}

function as(uid: number, gid: number): string[] {
  return ["--setgid", String(gid), "--setuid", String(uid)];
}

/** Options of `nsenter` by which whoever enters becomes whom sandboxes are started as, by his number in that namespace. */
function becoming(standing: Exclude<Standing, { kind: "none" }>): string[] {
  if (standing.kind === "own") return ["--preserve-credentials"];
  return standing.kind === "mapped" && standing.mounts ? as(0, 0) : as(standing.uid, standing.gid);
}

/** Arguments of `unshare` for the keeper. Where root may mount, it does so before it makes a namespace for the lent id. */
function keeping(standing: Exclude<Standing, { kind: "none" }>, mounts: string): string[] {
  const mount = ["--mount", "--propagation", "private", "--", "/bin/sh", "-c"];
  const apart = [...mount, MOUNT_AND_KEEP, "sh", mounts];
  if (standing.kind === "lent") return apart;
  if (standing.kind === "own") return ["--user", "--map-root-user", ...apart];
  const user = ["--user", ...mount, KEEP];
  return standing.mounts ? [...apart, tool("unshare"), ...user] : user;
}

/** Shell commands that mount devices read-only, and what a table has: one `mount`, where it can be one. */
function mounting(table: string): string {
  const mount = tool("mount");
  const nodes = DEVICES.map((name) => `/dev/${name}`);
  // A node that is a mount already, as in some containers, is passed over in a table.
  const apart = nodes.filter((path) => deviceOf(path) !== deviceOf("/dev"));
  const lines = nodes.filter((path) => !apart.includes(path)).map((path) => `${path} ${path} none bind,ro 0 0\n`);
  const file = join(memoryFolder(), `threshold-${serial++}.fstab`);
  writeFileSync(file, lines.join("") + table, { mode: 0o600 });
  return [
    `${mount} -a -n -i -c -T ${quoted(file)}`,
    ...apart.map((path) => `${mount} -n -i --bind -o ro ${path} ${path}`),
  ].join(" && ");
}

function deviceOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.dev ?? statSync("/dev").dev;
}

/** Speaks with the keeper until its mounts stand. The process never waits for it at its end. */
async function stands(keeper: ChildProcess, apart: () => void): Promise<string | null> {
  const { stdin, stdout, stderr } = keeper;
  for (const one of [keeper, stdin, stdout, stderr] as ({ unref?(): void } | null)[]) one?.unref?.();
  for (const one of [keeper, stdin, stdout, stderr]) one?.on("error", () => undefined);
  // What is waited for keeps the process; a keeper that stands does not.
  const busy = setInterval(() => undefined, 60_000);
  let complaint = "";
  stderr?.on("data", (chunk: Buffer) => (complaint += chunk.toString("utf8").slice(0, 1000)));
  const words = new Promise<string | null>((done) => {
    let said = "";
    stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (said === `${APART}\n`) {
        try {
          apart();
          stdin?.write(`${GO}\n`);
        } catch (error) {
          done((error as Error).message);
        }
      } else if (said.endsWith(`${STANDING}\n`)) done(null);
    });
    keeper.on("error", (error) => done(error.message));
    keeper.on("close", () => done(complaint.trim() || "the namespace of the harness's own could not be made"));
  });
  const problem = await words;
  clearInterval(busy);
  if (problem !== null) keeper.kill("SIGKILL");
  return problem;
}

/**
 * Fills the keeper's user namespace. Where root has mounted already, the lent id is its root, with the right to make namespaces;
 * else root is there, too, to mount what it owns, and the lent id has no right in it.
 */
function mapIds(pid: number, { uid, gid, mounts }: Extract<Standing, { kind: "mapped" }>): void {
  writeFileSync(`/proc/${pid}/gid_map`, mounts ? `0 ${gid} 1\n` : `0 0 1\n${gid} ${gid} 1\n`);
  writeFileSync(`/proc/${pid}/uid_map`, mounts ? `0 ${uid} 1\n` : `0 0 1\n${uid} ${uid} 1\n`);
}

let may: boolean | null = null;

/** Whether an ordinary user may make a mount namespace here: Ubuntu's AppArmor lets bubblewrap, and not `unshare`. */
function mayMount(): boolean {
  if (may !== null) return may;
  const [unshare, nsenter, mount] = ["unshare", "nsenter", "mount"].map((name) => findOnPath(name, SYSTEM_PATH));
  if (unshare == null || nsenter == null || mount == null) return (may = false);
  const argv = ["--user", "--map-root-user", "--mount", "--", mount, "-n", "-i", "--rbind", "-o", "ro", "/dev", "/dev"];
  return (may = spawnSync(unshare, argv, { env: {}, cwd: "/", stdio: "ignore" }).status === 0);
}

function tool(name: string): string {
  const found = findOnPath(name, SYSTEM_PATH);
  if (found === null) throw new Error(`containment: expected ${name} in ${SYSTEM_PATH}, found none`);
  return found;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
