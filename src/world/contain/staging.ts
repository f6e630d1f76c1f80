import { spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { INSIDE_HOME } from "../../core/mounts/inside";
import { ancestorsOf, below, isWithin, nameOf } from "../../core/mounts/paths";
import { isSystem, SYSTEM_ROOTS } from "../../core/mounts/places";
import { FIXED_BEFORE } from "../../core/mounts/plan";
import { maskText } from "../../core/mounts/secrets";
import type { MountPlan, PlannedMount } from "../../core/mounts/types";
import { memoryFolder } from "./memory";
import { withUmask } from "./modes";

/**
 * Up to so many mounts of its own, bubblewrap is asked to make them one by one. It reads its list of mounts again for each,
 * so that 50 take 11 ms, 100 take 20, and 200 take 73.
 */
const DIRECTLY = 64;

/** Folders of the sandbox's own, in which something of the machine may be seen beside what is there. */
const ANCHORS = [INSIDE_HOME, "/home", "/tmp", "/var", "/run", "/"];

/** How the mounts that a plan asks for are made: options of bubblewrap, and what is to be done before it starts. */
export interface Assembly {
  options: readonly string[];
  /** A command that makes the staging folder's mounts in a namespace of their own and goes on to what follows; or none. */
  before: readonly string[];
  /** The same mounts as lines of `fstab(5)`, for a namespace that is there already. */
  table: string;
}

/** By whether there is a namespace for its mounts already. */
const assemblies = { apart: new WeakMap<MountPlan, Assembly>(), alone: new WeakMap<MountPlan, Assembly>() };

/**
 * How what a plan shows of the machine is put together; the same for each start of a plan.
 * @param tool finds a program of the system
 * @param apart whether there is a namespace already in which root mounts, and from which somebody else starts the sandbox
 */
export function assemblyOf(plan: MountPlan, tool: (name: string) => string | null, apart = false): Assembly {
  const made = assemblies[apart ? "apart" : "alone"];
  const known = made.get(plan);
  if (known !== undefined) return known;
  const assembly = withUmask(0, () => assemble(plan, tool, apart));
  made.set(plan, assembly);
  return assembly;
}

function assemble(plan: MountPlan, tool: (name: string) => string | null, apart: boolean): Assembly {
  const asked = plan.mounts.filter(isAskedFor);
  // the system's folders are bound before, and are no part of what is laid out here
  const ofSystem = asked.filter(({ kind, inside }) => kind === "mask" && isSystem(inside));
  const wanted = asked.filter((one) => !ofSystem.includes(one));
  // nobody who can't pass a folder sees what lies in it, or mounts over it
  const inSystem = ofSystem.filter(({ inside }) => !isBehindClosedDoor(inside, apart));
  const binds = wanted.filter(({ kind }) => kind !== "link");
  const staged =
    binds.length > DIRECTLY || binds.some(({ inside }) => isBehindClosedDoor(inside, apart))
      ? stage(wanted, tool, apart)
      : null;
  const { options, ...rest } = staged ?? { options: wanted.flatMap(direct), before: [], table: "" };
  return { ...rest, options: [...inSystem.flatMap(direct), ...options] };
}

/** Whether a mount of a plan is there because something asked for it, and not in every sandbox. */
export function isAskedFor({ kind, inside }: PlannedMount): boolean {
  const everywhere = SYSTEM_ROOTS.includes(inside) || FIXED_BEFORE.some((one) => one.inside === inside);
  return !everywhere && (kind === "bind" || kind === "link" || kind === "mask");
}

function direct({ kind, inside, target }: PlannedMount): string[] {
  if (kind === "link") return ["--symlink", target ?? "", inside];
  return ["--ro-bind", kind === "mask" ? maskFor(inside) : inside, inside];
}

/** A file, or an empty folder, that says nothing, to lie over a secret. */
function maskFor(path: string): string {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const mask = join(
    memoryFolder(),
    folder ? "masked" : `masked-${Buffer.from(maskText(nameOf(path))).toString("hex")}`,
  );
  if (lstatSync(mask, { throwIfNoEntry: false }) !== undefined) return mask;
  if (folder) mkdirSync(mask, { mode: 0o555 });
  else writeFileSync(mask, maskText(nameOf(path)), { mode: 0o444 });
  return mask;
}

/**
 * Lays everything out in one folder: links and mount points as they are, and a table by which one `mount` binds the rest
 * onto them. Bubblewrap then binds that folder's few uppermost folders, with all that is mounted in them.
 */
function stage(
  wanted: readonly PlannedMount[],
  tool: (name: string) => string | null,
  apart: boolean,
): Assembly | null {
  const enter = apart ? [] : namespaceCommand(tool);
  const mount = tool("mount");
  if (enter === null || mount === null) return null;
  const root = join(memoryFolder(), `staging-${serial++}`);
  mkdirSync(root, { mode: 0o755 });
  const table: string[] = [];
  const made = new Set<string>();
  const tops = new Map<string, string[]>();
  for (const one of wanted) {
    const { kind, inside, target } = one;
    const top = topOf(inside);
    if (kind === "link" && inside === top) {
      tops.set(top, ["--symlink", target ?? "", top]);
      continue;
    }
    tops.set(top, ["--ro-bind", root + top, top]);
    if (kind === "link") {
      makeFolder(dirname(root + inside), made);
      symlinkSync(target ?? "", root + inside);
      continue;
    }
    const source = kind === "mask" ? maskFor(inside) : inside;
    // `mount` names what is not there any more
    const isFolder = statSync(source, { throwIfNoEntry: false })?.isDirectory() ?? true;
    if (kind !== "mask") makePoint(root + inside, isFolder, made);
    table.push(line(source, root + inside, isFolder));
  }
  if (apart) return { options: [...tops.values()].flat(), before: [], table: table.join("") };
  const file = `${root}.fstab`;
  writeFileSync(file, table.join(""), { mode: 0o600 });
  const script = `"$1" -a -n -i -c -T "$2" || exit 125\nshift 2\nunset PWD OLDPWD SHLVL _\nexec "$@"`;
  return {
    options: [...tops.values()].flat(),
    table: "",
    before: [...enter, "/bin/sh", "-c", script, "sh", mount, file],
  };
}

let serial = 0;

/** The uppermost folder of a path that the sandbox does not have of its own. */
function topOf(path: string): string {
  const anchor = ANCHORS.find((folder) => folder !== path && isWithin(path, folder)) ?? "/";
  return below(anchor, path.slice(anchor === "/" ? 1 : anchor.length + 1).split("/", 1)[0] ?? "");
}

function makePoint(path: string, isFolder: boolean, made: Set<string>): void {
  if (isFolder) return makeFolder(path, made);
  makeFolder(dirname(path), made);
  writeFileSync(path, "", { flag: "wx" });
}

/** Most points lie in few folders, of which each is made once. */
function makeFolder(path: string, made: Set<string>): void {
  if (made.has(path)) return;
  mkdirSync(path, { recursive: true, mode: 0o755 });
  made.add(path);
}

/** A line of `fstab(5)`: what would end a field is written in octal. */
export function line(source: string, place: string, isFolder: boolean): string {
  const field = (path: string) =>
    path.replace(/[\s\\#]/g, (char) =>
      [...Buffer.from(char)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
    );
  return `${field(source)} ${field(place)} none ${isFolder ? "rbind" : "bind"} 0 0\n`;
}

/**
 * Whether root's right to pass a folder is needed to reach a path: bubblewrap gives it up before it looks for what it binds,
 * so that `/home/somebody` with mode 0700 ends it; somebody else than root can't pass root's own either.
 */
function isBehindClosedDoor(path: string, apart: boolean): boolean {
  if (process.getuid?.() !== 0) return false;
  return ancestorsOf(path).some((folder) => {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    return stats !== undefined && (apart || stats.uid !== 0) && (stats.mode & 0o001) === 0;
  });
}

let entering: readonly string[] | null | undefined;

/**
 * How a namespace for mounts is entered here: root needs no other user namespace, and keeps the right to pass every folder.
 * Null where neither works (Ubuntu's AppArmor lets bubblewrap in, and not `unshare`): tried once.
 */
function namespaceCommand(tool: (name: string) => string | null): readonly string[] | null {
  if (entering !== undefined) return entering;
  const [unshare, mount] = [tool("unshare"), tool("mount")];
  if (unshare === null || mount === null) return (entering = null);
  const own = [unshare, "--mount", "--propagation", "private", "--"];
  const user = [unshare, "--user", "--map-root-user", "--mount", "--propagation", "private", "--"];
  const folder = memoryFolder();
  const table = join(folder, "trial.fstab");
  writeFileSync(table, line(folder, folder, true), { mode: 0o600 });
  const works = ([file, ...argv]: readonly string[]) =>
    spawnSync(file!, [...argv, mount, "-a", "-n", "-i", "-c", "-T", table], { env: {}, stdio: "ignore" }).status === 0;
  return (entering = [...(process.getuid?.() === 0 ? [own] : []), user].find(works) ?? null);
}
