import { lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { namesIn } from "../contain/layout";
import {
  holdsCredential,
  NETWORK_FILES,
  NETWORK_VARIABLES,
  withoutCredentials,
} from "../../core/records/network-settings";

/** What setup commands are shown of how this user's programs reach the network. */
export interface NetworkSettings {
  /** Variables, as they are inside. */
  env: Readonly<Record<string, string>>;
  /** Files of authorities that variables name. */
  mounts: readonly { host: string; inside: string }[];
  /** Names of variables and files (`~/...`) that are shown. */
  shown: readonly string[];
  /** Those that are not, or not as a whole, with the reason. */
  withheld: readonly string[];
  /** Puts the files into a home. */
  write(home: string): void;
  /** Takes them out again, unless a command has made something else of them. */
  remove(home: string): void;
}

/** A private folder for copies of authorities, and where commands see it; null where they see the user's own files. */
export interface AuthorityPlace {
  folder: string;
  inside: string | null;
}

/** A file of settings that people write, or of authorities; a larger one is something else. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_AUTHORITIES = 1000;

/** Folders that are seen inside with the system's authorities in them. */
const SEEN = ["/usr/", "/etc/ssl/certs", "/etc/pki/"];

/**
 * Collects the settings of this user's network.
 * @param place where copies of authorities are put, and seen
 * @param isKnown whether a text holds a secret value of this environment
 */
export function networkSettings(
  { env, home }: { env: Readonly<Record<string, string | undefined>>; home: string | null },
  place: AuthorityPlace,
  isKnown: (text: string) => boolean,
): NetworkSettings {
  const variables: Record<string, string> = {};
  const shown: string[] = [];
  const withheld: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    const row = NETWORK_VARIABLES.find((one) => one.name.test(name));
    if (row === undefined || value === undefined || value === "") continue;
    if (holdsCredential(value) || isKnown(value)) {
      withheld.push(`${name}: it holds a credential`);
      continue;
    }
    const path = row.kind === "value" ? value : authority(row.kind, name, value, place);
    if (path === null) withheld.push(`${name}: what it names can't be read, or holds a private key`);
    else {
      variables[name] = path;
      shown.push(name);
    }
  }
  const files = new Map<string, string>();
  for (const { from, to, syntax } of NETWORK_FILES) {
    const path = from.startsWith("~/") ? (home === null ? null : join(home, from.slice(2))) : from;
    const text = path === null || files.has(to) ? null : readSmall(path);
    if (text === null) continue;
    const bare = withoutCredentials(text, syntax, isKnown);
    if (bare.dropped > 0) withheld.push(`${from}: ${bare.dropped} settings that are, or could be, credentials`);
    if (bare.text.trim() === "") continue;
    files.set(to, bare.text);
    shown.push(from);
  }
  return {
    env: variables,
    mounts: place.inside === null ? [] : [{ host: place.folder, inside: place.inside }],
    shown,
    withheld,
    write(target) {
      for (const [name, text] of files) {
        const path = join(target, name);
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(path, text, { mode: 0o600, flag: "wx" });
      }
    },
    remove(target) {
      for (const [name, text] of files) {
        const path = join(target, name);
        // Whatever else it is by now is a command's own.
        if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path, "utf8") === text)
          rmSync(path);
      }
    },
  };
}

/** How a file, or folders, of authorities are named inside; null where they can't be shown. */
function authority(
  kind: "authority" | "authorities",
  name: string,
  value: string,
  { folder: outside, inside }: AuthorityPlace,
): string | null {
  if (inside === null || SEEN.some((folder) => value.startsWith(folder))) return value;
  if (kind === "authority") {
    const text = readSmall(value);
    if (text === null || text.includes("PRIVATE KEY")) return null;
    writeFileSync(join(outside, `${name}.pem`), text);
    return `${inside}/${name}.pem`;
  }
  const folders = value.split(":").filter((folder) => folder !== "");
  return folders
    .map((folder, index) => {
      if (SEEN.some((seen) => folder.startsWith(seen))) return folder;
      const copy = join(outside, `${name}-${index}`);
      mkdirSync(copy, { recursive: true });
      for (const file of namesIn(folder).slice(0, MAX_AUTHORITIES)) {
        const text = readSmall(join(folder, file));
        if (text !== null && !text.includes("PRIVATE KEY")) writeFileSync(join(copy, file), text);
      }
      return `${inside}/${name}-${index}`;
    })
    .join(":");
}

/** A small regular file, links followed, or null. */
function readSmall(path: string): string | null {
  try {
    const real = realpathSync(path);
    const stats = statSync(real);
    return stats.isFile() && stats.size <= MAX_FILE_BYTES ? readFileSync(real, "utf8") : null;
  } catch {
    return null;
  }
}
