import { z } from "zod";
import { strictJsonParse } from "../formats/strict-json";
import { foldName } from "../formats/paths";

/** npm's `dist.integrity`: the base64 of a SHA-512. */
export const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** One exact version, no range and no tag. */
export const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,64})?$/;

/** A name as npm's registry has them; older packages have capital letters. */
const NAME = "(?:@[A-Za-z0-9][A-Za-z0-9._~-]*/)?[A-Za-z0-9][A-Za-z0-9._~-]*";

const PATH = new RegExp(`^node_modules/${NAME}(?:/node_modules/${NAME})*$`);

/** More packages than any agent has, and fewer than anybody could review. */
const MAX_PACKAGES = 2000;
const MAX_PATH = 1024;

export const npmName = z
  .string()
  .max(214)
  .regex(new RegExp(`^${NAME}$`), "expected an npm package name");
export const integrity = z.string().regex(INTEGRITY, "expected npm's integrity, sha512- and 88 characters of base64");
export const version = z.string().regex(VERSION, "expected one exact version (1.2.3), no range and no tag");

/** C libraries that packages are built for. */
export const LIBCS = ["glibc", "musl"] as const;
export type Libc = (typeof LIBCS)[number];

/** A system that packages are chosen for. */
export interface System {
  os: string;
  cpu: string;
  /** Of Linux alone; null where it is not known. */
  libc: Libc | null;
}

const system = z
  .array(z.string().regex(/^!?[a-z0-9][a-z0-9_-]{0,19}$/, "expected a system's name, or one after `!`"))
  .min(1)
  .max(20);

const lockedPackage = z.strictObject({
  name: npmName.optional(),
  version,
  integrity,
  dependencies: z.array(npmName).max(500).optional(),
  optional: z.literal(true).optional(),
  os: system.optional(),
  cpu: system.optional(),
  libc: system.optional(),
});
export type LockedPackage = z.infer<typeof lockedPackage>;

/** The packages of an agent by their place in the tree, as `package-lock.json` names them. */
export const lockedPackages = z.record(
  z.string().max(MAX_PATH).regex(PATH, "expected a place in the tree (node_modules/name, or one within another)"),
  lockedPackage,
);
export type LockedPackages = z.infer<typeof lockedPackages>;

/** The place in the tree of a package that nothing stands above. */
export function placeOf(name: string): string {
  return `node_modules/${name}`;
}

/** The name by which a place is found. */
function nameAt(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** The name in the registry of what stands at a place: an alias has another. */
export function packageAt(place: string, { name }: Pick<LockedPackage, "name">): string {
  return name ?? nameAt(place);
}

/** Where a package finds another one, as Node looks for it: in its own folder, then in each above; null where nowhere. */
export function findFrom(has: (place: string) => boolean, from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    const place = at === "" ? placeOf(name) : `${at}/${placeOf(name)}`;
    if (has(place)) return place;
    if (at === "") return null;
  }
}

/** npm's rule for `os`, `cpu` and `libc`: one of them, or none of those after `!`. */
function takes(list: readonly string[] | undefined, value: string | null): boolean {
  if (list === undefined || (list.length === 1 && list[0] === "any")) return true;
  if (value === null) return false;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((entry) => entry.startsWith("!"));
}

/** Whether a package is one for a system. */
export function isFor({ os, cpu, libc }: Pick<LockedPackage, "os" | "cpu" | "libc">, system: System): boolean {
  return takes(os, system.os) && takes(cpu, system.cpu) && (libc === undefined || takes(libc, system.libc));
}

export type Selection = { ok: true; places: string[] } | { ok: false; place: string; problem: string };

/**
 * The packages of a tree for one system: what the agent's own package leads to, without the optional ones that are for other systems and
 * without what those alone lead to. In the order of their places, so that the same lock makes the same tree.
 */
export function selectFor(packages: LockedPackages, root: string, system: System): Selection {
  const start = placeOf(root);
  const has = (place: string) => Object.hasOwn(packages, place);
  if (!has(start)) return { ok: false, place: start, problem: "the lock does not list the agent's own package" };
  const chosen = new Set([start]);
  for (const place of chosen) {
    const found = packages[place]!;
    if (!isFor(found, system)) return { ok: false, place, problem: `is not for ${systemText(system)}` };
    for (const name of found.dependencies ?? []) {
      const next = findFrom(has, place, name);
      if (next === null) return { ok: false, place, problem: `needs ${name}, which the lock does not list` };
      if (packages[next]!.optional !== true || isFor(packages[next]!, system)) chosen.add(next);
    }
  }
  return { ok: true, places: [...chosen].toSorted() };
}

/** A system for people. */
export function systemText({ os, cpu, libc }: System): string {
  return `${os}-${cpu}${libc === null ? "" : ` (${libc})`}`;
}

/** What is wrong with a lock in itself, with its place; whatever the system. */
export function lockFaults(packages: LockedPackages, root: string): { place: string; problem: string }[] {
  const places = Object.keys(packages);
  if (places.length > MAX_PACKAGES)
    return [{ place: "", problem: `expected at most ${MAX_PACKAGES} packages, found ${places.length}` }];
  const faults: { place: string; problem: string }[] = [];
  const folded = new Map<string, string>();
  for (const place of places) {
    const fold = place.split("/").map(foldName).join("/");
    const twin = folded.get(fold);
    if (twin !== undefined) faults.push({ place, problem: `is the same place as ${twin} where case does not count` });
    folded.set(fold, place);
  }
  const has = (place: string) => Object.hasOwn(packages, place);
  const reached = new Set(has(placeOf(root)) ? [placeOf(root)] : []);
  if (reached.size === 0)
    faults.push({ place: placeOf(root), problem: "the agent's own package is missing in the lock" });
  for (const place of reached)
    for (const name of packages[place]!.dependencies ?? []) {
      const next = findFrom(has, place, name);
      if (next === null) faults.push({ place, problem: `needs ${name}, which the lock does not list` });
      else reached.add(next);
    }
  for (const place of places)
    if (!reached.has(place)) faults.push({ place, problem: "nothing in the lock leads to it" });
  return faults;
}

/** The parts of a package's own `package.json` that its place in a tree depends on. */
export interface Manifest {
  name: string;
  version: string;
  /** Names of what it can't do without. */
  required: string[];
  /** Names of what it uses where it is there. */
  wanted: string[];
  bin: Record<string, string>;
}

/** Reads a package's `package.json`, or an entry of npm's own lock, which has the same fields; null where it is none. */
export function manifestOf(value: unknown): Manifest | null {
  if (!isObject(value)) return null;
  const { name, version: own, bin } = value;
  if (typeof name !== "string" || typeof own !== "string") return null;
  const optional = namesIn(value["optionalDependencies"]);
  const required = namesIn(value["dependencies"]).filter((each) => !optional.includes(each));
  const wanted = [...optional, ...namesIn(value["peerDependencies"])];
  return { name, version: own, required, wanted, bin: binOf(name, bin) };
}

function binOf(name: string, bin: unknown): Record<string, string> {
  if (typeof bin === "string") return { [name.slice(name.lastIndexOf("/") + 1)]: bin };
  if (!isObject(bin)) return {};
  return Object.fromEntries(
    Object.entries(bin).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}

function namesIn(value: unknown): string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads the bytes of a `package.json`. */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  try {
    // as npm reads it, leniently: its bytes are those that were reviewed, whatever they are
    return manifestOf(
      JSON.parse(
        Buffer.from(bytes)
          .toString("utf8")
          .replace(/^\ufeff/, ""),
      ),
    );
  } catch {
    return null;
  }
}

/** Why a package is not what the lock says that stands at its place, or null: another one, or a dependency more or less. */
export function manifestProblem(place: string, locked: LockedPackage, manifest: Manifest | null): string | null {
  const name = packageAt(place, locked);
  if (manifest === null) return "expected a package.json with a name and a version, found none";
  if (manifest.name !== name || manifest.version !== locked.version)
    return `expected ${name}@${locked.version}, found ${manifest.name}@${manifest.version}`.slice(0, 400);
  const listed = locked.dependencies ?? [];
  const more = manifest.required.find((each) => !listed.includes(each));
  if (more !== undefined) return `expected no dependency beside those of the lock, found ${more}`.slice(0, 400);
  const less = listed.find((each) => !manifest.required.includes(each) && !manifest.wanted.includes(each));
  return less === undefined ? null : `expected the dependency ${less} as in the lock, found none`;
}

/** npm's own locks of an agent are a hundred kilobytes; those of a large project some megabytes. */
export const MAX_LOCK_BYTES = 16 * 1024 * 1024;

/** What of npm's own lock goes into a record. */
export interface LockRead {
  packages: LockedPackages;
  /** Packages that have a script at their installation, which never runs. */
  scripts: string[];
  /** How many packages of the lock the agent does not lead to, or are for no system that agents run on. */
  left: number;
}

/**
 * The part of a `package-lock.json` that one package leads to.
 * @param systems those that agents run on: optional packages that are for none of them are left out
 * @returns the packages, or the first thing that keeps them from being a lock
 */
export function readNpmLock(
  bytes: Uint8Array,
  wanted: { name: string; version: string },
  systems: readonly System[],
): LockRead | { problem: string } {
  const json = strictJsonParse(bytes, { maxBytes: MAX_LOCK_BYTES });
  if ("problem" in json) return { problem: `${json.problem} (${json.position})` };
  const lock = json.value as Record<string, unknown> | null;
  const all = isObject(lock) ? lock["packages"] : undefined;
  if (!isObject(lock) || !isObject(all))
    return {
      problem: "expected a package-lock.json of npm 7 or newer (lockfileVersion 2 or 3), with `packages`; found none",
    };
  const start = placeOf(wanted.name);
  const has = (place: string) => Object.hasOwn(all, place);
  const own = isObject(all[start]) ? all[start] : null;
  if (own === null || own["version"] !== wanted.version)
    return {
      problem: `expected ${wanted.name}@${wanted.version} at ${start}, found ${own === null ? "nothing" : String(own["version"]).slice(0, 100)}`,
    };
  const packages: Record<string, LockedPackage> = {};
  const scripts: string[] = [];
  const seen = new Set([start]);
  for (const place of seen) {
    const entry = all[place];
    const read = lockEntry(place, entry);
    if ("problem" in read) return { problem: `${place}: ${read.problem}` };
    const kept: string[] = [];
    for (const { name, isRequired } of dependenciesOf(entry as Record<string, unknown>)) {
      const next = findFrom(has, place, name);
      if (next === null) {
        if (isRequired) return { problem: `${place}: needs ${name}, which the lock does not list` };
        continue;
      }
      const found = all[next] as Record<string, unknown>;
      const isOptional = isObject(found) && found["optional"] === true;
      if (isOptional && !systems.some((one) => isFor(systemsOf(found), one))) continue;
      kept.push(name);
      seen.add(next);
    }
    if (isObject(entry) && entry["hasInstallScript"] === true) scripts.push(place);
    packages[place] = { ...read.value, ...(kept.length === 0 ? {} : { dependencies: kept.toSorted() }) };
  }
  const total = Object.keys(all).filter((place) => place !== "").length;
  const sorted = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { packages: sorted, scripts, left: total - seen.size };
}

function dependenciesOf(entry: Record<string, unknown>): { name: string; isRequired: boolean }[] {
  const manifest = manifestOf({ name: "", version: "", ...entry });
  const required = manifest?.required ?? [];
  return [...new Set([...required, ...(manifest?.wanted ?? [])])].map((name) => ({
    name,
    isRequired: required.includes(name),
  }));
}

function systemsOf(entry: Record<string, unknown>): Pick<LockedPackage, "os" | "cpu" | "libc"> {
  const list = (name: string) => {
    const value = entry[name];
    const texts = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
    return texts.length === 0 ? {} : { [name]: texts };
  };
  return { ...list("os"), ...list("cpu"), ...list("libc") };
}

/** Where npm's registries keep a package's file, whatever their host: below its name, or as GitHub's does. */
function isOfRegistry(url: string, name: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return false;
  const path = pathname.replaceAll(/%2f/gi, "/").replaceAll("%40", "@");
  return path.includes(`/${name}/-/`) || path.includes(`/download/${name}/`);
}

function lockEntry(place: string, entry: unknown): { value: LockedPackage } | { problem: string } {
  if (!isObject(entry)) return { problem: "expected a package, found something else" };
  if (entry["link"] === true) return { problem: "expected a package of a registry, found a link to a folder" };
  if (entry["inBundle"] === true)
    return { problem: "expected a package of its own, found one that is bundled in another" };
  const name = typeof entry["name"] === "string" ? entry["name"] : nameAt(place);
  const { resolved } = entry;
  if (resolved !== undefined && (typeof resolved !== "string" || !isOfRegistry(resolved, name)))
    return {
      problem: `expected a package of a registry (its address ends in /${name}/-/…), found one that was resolved elsewhere (git, a folder, a file of its own)`,
    };
  const hash = (typeof entry["integrity"] === "string" ? entry["integrity"] : "")
    .split(/\s+/)
    .find((one) => INTEGRITY.test(one));
  if (hash === undefined)
    return { problem: "expected an integrity of SHA-512, found none; install it anew from a registry that has one" };
  const value = {
    ...(name === nameAt(place) ? {} : { name }),
    version: entry["version"],
    integrity: hash,
    ...(entry["optional"] === true ? { optional: true } : {}),
    ...systemsOf(entry),
  };
  const parsed = lockedPackage.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { problem: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a package of a lock"}` };
  }
  return { value: parsed.data };
}

/** The license that npm's lock names for a package, for people; null where it names none. */
export function licenseIn(lock: Uint8Array, name: string): string | null {
  const json = strictJsonParse(lock, { maxBytes: MAX_LOCK_BYTES });
  const packages = "problem" in json || !isObject(json.value) ? null : json.value["packages"];
  const own = isObject(packages) ? packages[placeOf(name)] : null;
  const license = isObject(own) ? own["license"] : null;
  return typeof license === "string" && /^[A-Za-z0-9 .()+-]{1,100}$/.test(license) ? license : null;
}
