import { execFile } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  closeSync,
  readlinkSync,
  realpathSync,
  statSync,
} from "node:fs";
import { SYSTEM_PATH } from "./limits";
import { basename, delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import type { Want } from "../../core/mounts/types";

/** A shim that does not answer within this time (ms) is no interpreter. */
const ASK_TIMEOUT_MS = 10_000;

/** Links in a row before a path counts as a loop; the kernel's own limit is 40. */
const MAX_LINKS = 40;

/** Folders that the sandbox shows anyway. */
const SYSTEM_FOLDERS = ["/usr", "/bin", "/sbin", "/lib", "/lib64"];

/** Folders that are never bound whole, however an interpreter was installed: they hold people's files, or the machine's. */
const NEVER_WHOLE = [
  "/",
  "/home",
  "/root",
  "/etc",
  "/var",
  "/tmp",
  "/opt",
  "/srv",
  "/run",
  "/mnt",
  "/media",
  "/proc",
  "/sys",
  "/dev",
];

/** Asks a Python what it is; one line of JSON. */
const ASK_PYTHON = "import sys,json;print(json.dumps([sys.executable]))";

/** An interpreter as it was found outside. */
export interface Interpreter {
  name: string;
  /** The path to start it by: real, no shim of a version manager. */
  path: string;
  /** Files and folders that it needs and that lie outside of the system's own folders. */
  mounts: readonly string[];
}

/** What of the machine interpreters need, for the plan of mounts. */
export function wantsOf(interpreters: readonly Interpreter[]): Want[] {
  return interpreters.flatMap(({ name, path, mounts }) => [
    { path, reason: `the program ${name} of a command`, optional: false },
    ...mounts.map((mount) => ({ path: mount, reason: `the installation of ${name}`, optional: true })),
  ]);
}

/** Folders of `PATH` inside: those of interpreters outside of the system's folders, then the system's. */
export function pathOf(interpreters: readonly Interpreter[]): string[] {
  const bins = interpreters.filter(({ mounts }) => mounts.length > 0).map(({ path }) => dirname(path));
  return [...new Set([...bins, ...SYSTEM_PATH.split(":")])];
}

/** What the interpreter search needs of the environment. */
export interface SearchPlace {
  /** `PATH` of the harness. */
  path: string;
  /** Home folder of whoever runs the harness, never bound whole. */
  home: string | null;
  /** `PYENV_VERSION`, where set. */
  pyenvVersion?: string | undefined;
}

const cache = new Map<string, Promise<Interpreter | null>>();

/**
 * Finds the real program behind a name on `PATH`: links are followed, version managers' shims are asked (once a process).
 * @returns null where there is none
 */
export function resolveInterpreter(name: string, place: SearchPlace): Promise<Interpreter | null> {
  const key = JSON.stringify([name, place]);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = search(name, place);
  cache.set(key, found);
  return found;
}

/** First executable file of that name on a `PATH`, or null; a name with a slash is taken as it is. */
export function findOnPath(name: string, path: string): string | null {
  if (name.includes("/")) return isExecutable(name) ? resolve(name) : null;
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, name);
    if (isExecutable(candidate)) return candidate;
  }
  return null;
}

async function search(name: string, place: SearchPlace): Promise<Interpreter | null> {
  const found = findOnPath(name, place.path);
  if (found === null) return null;
  if (isBinary(found)) return { name, path: found, mounts: mountsOf(found, place.home) };
  const real = pyenvTarget(found, name, place) ?? (await ask(found));
  if (real === null || !isExecutable(real)) return null;
  return { name, path: real, mounts: mountsOf(real, place.home) };
}

/** What pyenv's shim would start, read from pyenv's own files: asking the shim costs 50 ms and more. */
function pyenvTarget(shim: string, name: string, place: SearchPlace): string | null {
  if (basename(dirname(shim)) !== "shims") return null;
  const root = dirname(dirname(shim));
  if (!existsSync(join(root, "versions"))) return null;
  const versions = place.pyenvVersion ?? readText(join(root, "version"));
  for (const version of versions?.split(/[\s:]+/).filter((v) => v !== "") ?? []) {
    const candidate = join(root, "versions", version, "bin", name);
    if (!version.includes("/") && isExecutable(candidate) && isBinary(candidate)) return candidate;
  }
  return null;
}

/** Starts a shim outside, in the root folder (where no project's version file can steer it), and asks what it started. */
function ask(shim: string): Promise<string | null> {
  const question = basename(shim).startsWith("python")
    ? ["-c", ASK_PYTHON]
    : ["-p", "JSON.stringify([process.execPath])"];
  return new Promise((done) => {
    execFile(shim, question, { cwd: "/", timeout: ASK_TIMEOUT_MS, encoding: "utf8" }, (error, stdout) => {
      if (error !== null) return done(null);
      try {
        const answer: unknown = JSON.parse(stdout);
        const path: unknown = Array.isArray(answer) ? answer[0] : null;
        done(typeof path === "string" && isAbsolute(path) ? path : null);
      } catch {
        done(null);
      }
    });
  });
}

/**
 * What must be bound so that a program outside of the system's folders works: each link on the way to it with its
 * installation folder (`<prefix>/bin/<program>` with a `<prefix>/lib`), else the file alone.
 */
function mountsOf(program: string, home: string | null): string[] {
  const mounts = new Set<string>();
  let path = program;
  for (let hop = 0; hop < MAX_LINKS; hop++) {
    if (!isUnder(path, SYSTEM_FOLDERS)) mounts.add(installationOf(path, home) ?? path);
    const base = virtualEnvironmentBase(path);
    if (base !== null && !isUnder(base, SYSTEM_FOLDERS)) mounts.add(installationOf(base, home) ?? base);
    const next = linkTarget(path);
    if (next === null) break;
    path = next;
  }
  const real = realpathSync(program);
  if (!isUnder(real, SYSTEM_FOLDERS)) mounts.add(installationOf(real, home) ?? real);
  return [...mounts].filter((one) => ![...mounts].some((other) => other !== one && isUnder(one, [other])));
}

function installationOf(program: string, home: string | null): string | null {
  if (basename(dirname(program)) !== "bin") return null;
  const prefix = dirname(dirname(program));
  const real = realpathSync(prefix);
  const forbidden = [...NEVER_WHOLE, ...(home === null ? [] : [home, realOr(home)])];
  // a folder that holds the home folder, or is one, is no installation, however it looks
  if ([prefix, real].some((p) => forbidden.some((f) => p === f || isUnder(f, [p])))) return null;
  return existsSync(join(prefix, "lib")) || existsSync(join(prefix, "pyvenv.cfg")) ? prefix : null;
}

/** The interpreter that a Python virtual environment was made from (`home` in `pyvenv.cfg`). */
function virtualEnvironmentBase(program: string): string | null {
  const config = readText(join(dirname(dirname(program)), "pyvenv.cfg"));
  const home = config === null ? null : /^home\s*=\s*(\/.*?)\s*$/m.exec(config)?.[1];
  return home === null || home === undefined ? null : join(home, basename(program));
}

function linkTarget(path: string): string | null {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return null;
  }
}

function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Whether a path is one of the folders or lies below one. */
export function isUnder(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`));
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a file starts like a program of the system (ELF), not like a script. */
function isBinary(path: string): boolean {
  const head = Buffer.alloc(4);
  try {
    const fd = openSync(path, constants.O_RDONLY);
    try {
      readSync(fd, head, 0, 4, 0);
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
  return head.equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]));
}
