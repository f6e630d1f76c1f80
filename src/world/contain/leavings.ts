import { spawnSync, type SpawnSyncOptions } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isClaimed } from "./claimed";
import { findOnPath } from "./find";
import { isLent } from "./identity";
import { namesIn } from "./layout";
import { SYSTEM_PATH } from "./limits";
import { usersOf } from "./processes";
import { sleep } from "./waiting";

/** Folders in which every user of a machine may make something (FHS 3.0, shm_overview(7), mq_overview(7)). */
const SHARED_FOLDERS = ["/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run/lock"];

/** What `/proc/sysvipc` lists, the column that numbers it (sysvipc(7)), and the option of `ipcrm` that takes that number. */
const SYSTEM_V = [
  { list: "shm", number: "shmid", option: "-m" },
  { list: "msg", number: "msqid", option: "-q" },
  { list: "sem", number: "semid", option: "-s" },
] as const;

/** Time (ms) in which everything of an id must be dead, and step. */
const DEATH_MS = 5_000;
const POLL_MS = 5;

/** Asked of the kernel as that id, who may signal nobody else: in one step, in which nothing of it can fork (kill(2)). */
const END_ALL = "kill -KILL -1";

/**
 * Ends everything that runs as an id that was lent, wherever it has hidden from its group and its session.
 * @returns whether all of it was seen to be gone
 * @throws TypeError for any other id: a process of an account's is nobody's to end
 */
export async function endProcessesOf(uid: number): Promise<boolean> {
  requireLent(uid);
  const until = performance.now() + DEATH_MS;
  while (isRunningAs(uid)) {
    if (performance.now() > until) return false;
    spawnSync("/bin/sh", ["-c", END_ALL], asId(uid));
    await sleep(POLL_MS);
  }
  return true;
}

/**
 * Removes what a lent id left in folders that every user of the machine may write, and its System V memory, queues and
 * semaphores. Nothing of it may run any more. It is done as that id: whoever else has a hand in such a folder could turn a path
 * elsewhere meanwhile, and would turn the hand of one who may remove nothing but its own.
 * @param spared paths that were given to the id, and folders of this process's own are never removed
 * @throws TypeError for any other id; Error naming what can't be removed
 */
export function removeLeavingsOf(uid: number, spared: readonly string[]): void {
  requireLent(uid);
  const left = () =>
    // What is its own where it may make nothing was given to it, and is the giver's to remove.
    [...new Set([...SHARED_FOLDERS, tmpdir()])].filter(isEverybodys).flatMap((folder) =>
      namesIn(folder)
        .map((name) => join(folder, name))
        .filter(
          (path) =>
            lstatSync(path, { throwIfNoEntry: false })?.uid === uid && !spared.includes(path) && !isClaimed(path),
        ),
    );
  const paths = left();
  for (let at = 0; at < paths.length; at += BATCH)
    spawnSync("/bin/sh", ["-c", REMOVE, "sh", ...paths.slice(at, at + BATCH)], asId(uid));
  const queues = queuesOf(uid);
  const ipcrm = findOnPath("ipcrm", SYSTEM_PATH);
  if (ipcrm !== null && queues.length > 0) spawnSync(ipcrm, queues, asId(uid));
  const staying = [...(paths.length === 0 ? [] : left()), ...(queues.length === 0 ? [] : queuesOf(uid))];
  if (staying.length > 0)
    throw new Error(
      `containment: what user ${uid}, which the harness lent, left on this machine can't be removed: ${staying.slice(0, 5).join(" ")}; remove it by hand (ipcrm, of util-linux, takes the options)`,
    );
}

function isEverybodys(folder: string): boolean {
  return ((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o002) !== 0;
}

/** Paths of one call of `rm`: far below what a program may be told (execve(2)). */
const BATCH = 500;

/** Folders that it closed to itself are opened first. */
const REMOVE = 'chmod -R u+rwX -- "$@"; rm -rf -- "$@"';

function asId(uid: number): SpawnSyncOptions {
  return { uid, gid: uid, env: { PATH: SYSTEM_PATH }, cwd: "/", stdio: "ignore" };
}

/** Options of `ipcrm` that remove what an id has of System V. */
function queuesOf(uid: number): string[] {
  return SYSTEM_V.flatMap(({ list, number, option }) =>
    rowsOf(`/proc/sysvipc/${list}`)
      .filter((row) => [row.get("uid"), row.get("cuid")].includes(String(uid)))
      .flatMap((row) => [option, row.get(number)!]),
  );
}

/** Rows of a table of `/proc` by the names in its first line; none where the kernel has no such table. */
function rowsOf(file: string): Map<string, string>[] {
  let text: string;
  try {
    text = readFileSync(file, "latin1");
  } catch {
    return [];
  }
  const [names = [], ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return rows.map((row) => new Map(names.map((name, index) => [name, row[index] ?? ""])));
}

/** Whether any process has an id as one of its own: a zombie has nothing left to do. */
function isRunningAs(uid: number): boolean {
  return readdirSync("/proc").some((name) => /^\d+$/.test(name) && usersOf(Number(name)).includes(uid));
}

function requireLent(uid: number): void {
  if (process.getuid?.() !== 0 || !isLent(uid))
    throw new TypeError(`expected root, and an id that the harness lends, found ${uid}`);
}
