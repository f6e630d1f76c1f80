import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { ETC_BOUND, hiddenAmong, hiddenInEtc, secretInText } from "../../core/mounts/etc";
import { INSIDE_HOME } from "../../core/mounts/inside";
import { memoryFolder } from "./memory";
import { isOpenToAll, withUmask } from "./modes";

/** The user inside, the same for root and for an ordinary user outside, so that programs behave the same. */
export const INSIDE_UID = "1000";

/** A file beyond this is no settings that a build reads (systemd's `hwdb.bin` has 12 MB). */
const MAX_FILE_BYTES = 1024 * 1024;

/** Of all together; a large server has 3 to 5 MB and some 3,000 entries. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

/** What name resolution needs, copied only with the host's network. */
const NETWORK_FILES = ["gai.conf", "host.conf", "nsswitch.conf", "resolv.conf"];

/** The name that the machine has inside (`--hostname`), and how it resolves, as on Debian. */
export const INSIDE_HOST_NAME = "sandbox";
const OWN_NAME = `127.0.1.1 ${INSIDE_HOST_NAME}\n`;

/** Git's settings for the whole system inside: what a home or a repository says goes before them. */
export const GIT_SETTINGS = "/etc/case-harness.gitconfig";

/** Somebody to commit as; and a folder is nobody else's, whoever the machine says it belongs to. */
export const GIT_CONFIG =
  "[user]\n\tname = case-harness\n\temail = agent@case-harness.invalid\n[init]\n\tdefaultBranch = main\n[safe]\n\tdirectory = *\n";

/** Contents of the few files of `/etc` that the harness writes itself, so that no name of the host is seen inside. */
const OWN_FILES = {
  passwd: `root:x:0:0:root:/nonexistent:/usr/sbin/nologin\nagent:x:${INSIDE_UID}:${INSIDE_UID}:agent:${INSIDE_HOME}:/bin/sh\n`,
  [GIT_SETTINGS.slice("/etc/".length)]: GIT_CONFIG,
  group: `root:x:0:\nagent:x:${INSIDE_UID}:\n`,
  hostname: `${INSIDE_HOST_NAME}\n`,
  hosts: `127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n${OWN_NAME}`,
  "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
} satisfies Record<string, string>;

/** `/etc` as it is inside. */
export interface Etc {
  folder: string;
  /** Folders of the machine that are bound into it, whole. */
  bound: readonly string[];
  /** Everything else that is in it, as absolute paths inside. */
  paths: readonly string[];
}

/**
 * Makes the folder that is `/etc` inside: copies of what everybody may read and is no secret, whoever runs the harness, and
 * the harness's own small files. What the machine gets later does not appear in it.
 * @param folder a new one
 * @param network with `host`, name resolution is the host's
 */
export function makeEtc(folder: string, network: "none" | "host"): Etc {
  return withUmask(0, () => fillEtc({ folder, bound: [], paths: [] }, network));
}

function fillEtc(etc: Making, network: "none" | "host"): Etc {
  mkdirSync(etc.folder, { mode: 0o755 });
  for (const [name, text] of Object.entries(OWN_FILES)) own(etc, name, text);
  if (network === "host") {
    for (const name of NETWORK_FILES) copyAs(etc, name);
    const hosts = textOf("/etc/hosts");
    if (hosts !== null) own(etc, "hosts", `${hosts.trimEnd()}\n${OWN_NAME}`);
  }
  copyFolder(etc, "", { bytes: MAX_BYTES, entries: MAX_ENTRIES });
  return etc;
}

const shared = new Map<"none" | "host", Etc>();

/** `/etc` as it is inside, made once a process. @throws Error where it can't be written */
export function sharedEtc(network: "none" | "host"): Etc {
  const made = shared.get(network) ?? makeEtc(join(memoryFolder(), `etc-${network}`), network);
  shared.set(network, made);
  return made;
}

interface Making {
  folder: string;
  bound: string[];
  paths: string[];
}

interface Room {
  bytes: number;
  entries: number;
}

function own({ folder, paths }: Making, name: string, text: string): void {
  writeFileSync(`${folder}/${name}`, text, { mode: 0o644 });
  if (!paths.includes(`/etc/${name}`)) paths.push(`/etc/${name}`);
}

function copyAs(etc: Making, name: string): void {
  const text = textOf(`/etc/${name}`);
  if (text !== null) own(etc, name, text);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** @param at path in `/etc`, empty for itself, else with a slash at its end */
function copyFolder(etc: Making, at: string, room: Room): void {
  const entries = readdirSync(`/etc/${at}`, { withFileTypes: true });
  const hidden = new Set(
    hiddenAmong(
      at,
      entries.map(({ name }) => name),
    ),
  );
  for (const entry of entries) {
    if (room.entries-- <= 0) return;
    if (hidden.has(entry.name)) continue;
    try {
      copyEntry(etc, at + entry.name, entry, room);
    } catch (error) {
      // a package that is being installed or removed at this moment
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

function copyEntry(etc: Making, path: string, entry: Dirent, room: Room): void {
  if (entry.isSymbolicLink()) {
    symlinkSync(readlinkSync(`/etc/${path}`), `${etc.folder}/${path}`);
  } else if (entry.isDirectory()) {
    if (!isOpen(`/etc/${path}`)) return;
    mkdirSync(`${etc.folder}/${path}`, { mode: 0o755 });
    if (ETC_BOUND.includes(`/etc/${path}`) && isAllPublic(path)) etc.bound.push(`/etc/${path}`);
    else copyFolder(etc, `${path}/`, room);
  } else if (entry.isFile()) {
    const bytes = publicBytes(`/etc/${path}`);
    if (bytes === null || bytes.length > room.bytes || secretInText(bytes) !== null) return;
    room.bytes -= bytes.length;
    // scripts are started by their path
    const fd = openSync(`${etc.folder}/${path}`, "wx", 0o755);
    try {
      if (writeSync(fd, bytes) < bytes.length) throw new Error(`no space is left in ${etc.folder}`);
    } finally {
      closeSync(fd);
    }
  } else return;
  etc.paths.push(`/etc/${path}`);
}

/** Whether a folder holds, at any depth, nothing but links and what everybody may read; bound whole, it shows that. */
function isAllPublic(path: string): boolean {
  return readdirSync(`/etc/${path}`, { withFileTypes: true }).every((entry) => {
    const inner = `${path}/${entry.name}`;
    if (entry.isSymbolicLink()) return true;
    if (hiddenInEtc(inner) !== null) return false;
    if (entry.isDirectory()) return isOpen(`/etc/${inner}`) && isAllPublic(inner);
    return entry.isFile() && isOpenToAll(lstatSync(`/etc/${inner}`).mode, false);
  });
}

function isOpen(path: string): boolean {
  return isOpenToAll(lstatSync(path).mode, true);
}

/** A file's content where everybody may read it, else null. Mode and content are of the very same file. */
function publicBytes(path: string): Buffer | null {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return null;
  }
  try {
    const { mode, size } = fstatSync(fd);
    if (!isOpenToAll(mode, false) || size > MAX_FILE_BYTES) return null;
    const bytes = Buffer.allocUnsafe(size);
    return bytes.subarray(0, readSync(fd, bytes, 0, size, 0));
  } finally {
    closeSync(fd);
  }
}
