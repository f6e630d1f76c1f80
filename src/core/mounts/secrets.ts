import { Buffer } from "node:buffer";
import { secretInText } from "./etc";

/** Files, by their name, in which tools keep what lets them in somewhere. One table for masks, canary and refusals. */
const SECRET_FILES: readonly (readonly [name: RegExp, what: string])[] = [
  [/^\.?npmrc$/, "npm's settings, which hold tokens of registries"],
  [/^\.yarnrc(?:\.yml)?$/, "Yarn's settings, which hold tokens of registries"],
  [/^[._]netrc$/, "names and passwords for hosts"],
  [
    /^\.(?:git-credentials|pypirc|pgpass|my\.cnf|vault-token|s3cfg|boto|htpasswd|dockercfg)$/,
    "a tool's passwords or tokens",
  ],
  [/^\.?credentials(?:\.(?:toml|json|ya?ml|db|xml|properties|tfrc\.json))?$/, "credentials of a tool"],
  [/^auth\.(?:json|toml|ya?ml|conf)$/, "a tool's tokens"],
  [/^(?:settings|settings-security)\.xml$/, "Maven's settings, which hold passwords of repositories"],
  [/^gradle\.properties$/, "Gradle's settings, which hold passwords of repositories"],
  [/^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, "a private key of SSH"],
  [/^\.(?:bash|zsh|python|node_repl|psql|mysql)_history$/, "what somebody typed"],
];

/** Folders, by their name, in which nothing but secrets and settings lies. */
const SECRET_FOLDERS: readonly (readonly [name: RegExp, what: string])[] = [
  [
    /^\.(?:ssh|gnupg|aws|azure|kube|docker|password-store|mozilla|thunderbird)$/,
    "keys, tokens or what a browser keeps",
  ],
];

/** All patterns of a table in one: most of some thousand names fit none. */
const ANY_SECRET_FILE = anyOf(SECRET_FILES);
const ANY_SECRET_FOLDER = anyOf(SECRET_FOLDERS);

function anyOf(table: readonly (readonly [name: RegExp, what: string])[]): RegExp {
  return new RegExp(table.map(([pattern]) => pattern.source).join("|"));
}

/** Folders of a home that hold more than programs and libraries: never bound whole, though something in them may be. */
const MIXED_FOLDERS = new Set([
  ".cache",
  ".config",
  ".local",
  ".local/bin",
  ".local/lib",
  ".local/share",
  ".local/state",
  ".var",
  "Desktop",
  "Documents",
  "Downloads",
]);

/** What a file or folder of that name holds that nobody inside is to see, or null. */
export function secretBehind(name: string, kind: "file" | "folder"): string | null {
  const [any, table] = kind === "file" ? [ANY_SECRET_FILE, SECRET_FILES] : [ANY_SECRET_FOLDER, SECRET_FOLDERS];
  if (!any.test(name)) return null;
  return table.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Why a path below a home is never shown: what it is, or what it lies in. `path` is relative to the home; null where it may be. */
export function privateInHome(path: string): string | null {
  if (MIXED_FOLDERS.has(path)) return "it holds more than programs and libraries: name what is needed of it";
  const names = path.split("/");
  for (const name of names) {
    const what = secretBehind(name, "folder");
    if (what !== null) return `${name} holds ${what}`;
  }
  const what = secretBehind(names.at(-1) ?? "", "file");
  return what === null ? null : `it holds ${what}`;
}

/** Whether a file that only may hold secrets is seen to hold none; `text` is null where it can't be read. */
export function isHarmless(name: string, text: string | null): boolean {
  return text !== null && name === "settings.xml" && secretInText(Buffer.from(text)) === null;
}

/** What stands in place of a secret's file: nothing, in a form that its reader takes for settings without a word. */
export function maskText(name: string): string {
  if (name.endsWith(".xml")) return "<settings/>\n";
  return name.endsWith(".json") ? "{}\n" : "";
}
