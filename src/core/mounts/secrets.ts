import { MIXED_FOLDERS } from "./folders";
import { nameOf } from "./paths";

/**
 * Files, by their name, in which tools keep what lets them in somewhere: hidden whatever they say. One table for masks, canary
 * and refusals.
 */
const SECRET_FILES: readonly (readonly [name: RegExp, what: string])[] = [
  [/^\.npmrc$/, "npm's settings, which hold tokens of registries"],
  [/^\.yarnrc(?:\.yml)?$/, "Yarn's settings, which hold tokens of registries"],
  [/^[._]netrc$/, "names and passwords for hosts"],
  [
    /^\.(?:git-credentials|pypirc|pgpass|my\.cnf|vault-token|s3cfg|boto|htpasswd|dockercfg)$/,
    "a tool's passwords or tokens",
  ],
  [/^\.?credentials(?:\.(?:toml|json|ya?ml|db|xml|properties|tfrc\.json))?$/, "credentials of a tool"],
  [/^auth\.(?:json|toml|ya?ml|conf)$/, "a tool's tokens"],
  [/^settings-security\.xml$/, "Maven's master password"],
  [/^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, "a private key of SSH"],
  [/^\.(?:bash|zsh|python|node_repl|psql|mysql)_history$/, "what somebody typed"],
];

/**
 * Files, by their name and the folder right above, in which tools keep settings, and some people their passwords: hidden where
 * they hold one, for without the others a tool finds neither its repositories nor its authorities.
 */
const SETTINGS_FILES: readonly (readonly [path: RegExp, what: string])[] = [
  [/(?:^|\/)npmrc$/, "npm's settings with a credential"],
  [/(?:^|\/)(?:settings|ivysettings|toolchains)\.xml$/, "Maven's settings with a credential"],
  [/(?:^|\/)(?:gradle\.properties|init\.gradle(?:\.kts)?)$/, "Gradle's settings with a credential"],
  [
    /(?:^|\/)(?:pip\.(?:conf|ini)|\.?pydistutils\.cfg|uv\.toml|\.?condarc)$/,
    "settings of Python's tools with a credential",
  ],
  [/(?:^|\/)(?:config|bunfig)\.toml$/, "a tool's settings with a credential"],
  [/(?:^|\/)(?:\.git|\.?bundle|\.?cargo)\/config$/, "a tool's settings with a credential"],
  [/(?:^|\/)\.?(?:gitconfig|hgrc|gemrc|wgetrc|curlrc|terraformrc)$/, "a tool's settings with a credential"],
  [/(?:^|\/)nuget\.config$/i, "NuGet's settings with a credential"],
  [/(?:^|\/)\.env(?:\.[\w-]+)?$/, "variables with a credential"],
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
const ANY_SETTINGS_FILE = anyOf(SETTINGS_FILES, "i");

function anyOf(table: readonly (readonly [name: RegExp, what: string])[], flags = ""): RegExp {
  return new RegExp(table.map(([pattern]) => pattern.source).join("|"), flags);
}

/** What settings hold that is a secret. A value that is a variable's name, as `${NPM_TOKEN}`, is none. */
const SECRET_SETTINGS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /:\/\/[^\s/:@"'<>]*:(?![$%{<*]|x-oauth)[^\s/@"'<>]+@/,
  // a token in place of a user's name
  /https?:\/\/(?![$%{<*])[^\s/:@"'<>]{16,}@/,
  /<(?:password|passphrase|privateKey)>\s*(?!\$\{)[^\s<]/,
  /password"\s+value="(?![%$])[^"]/i,
  /^[ \t]*(?:export[ \t]+)?["']?[\w.:/@-]*(?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|_auth|authident)["']?[ \t]*[:=][ \t]*["']?(?!["'\s$%<{[*#;]|(?:true|false|null|none)\b)[^\s"',;]{4,}/im,
];

/** Whether settings hold a credential. What stands in comments are examples. */
export function holdsCredential(text: string): boolean {
  const said = text.replace(/<!--[\s\S]*?-->/g, "").replace(/^[ \t]*[#;].*$/gm, "");
  return SECRET_SETTINGS.some((pattern) => pattern.test(said));
}

/** Whether a file or folder of that name and place may hold a secret at all: most of some thousand hold none. */
export function mayBeSecret(path: string): boolean {
  const name = nameOf(path);
  return ANY_SECRET_FILE.test(name) || ANY_SECRET_FOLDER.test(name) || ANY_SETTINGS_FILE.test(path);
}

/** What a file or folder of that name holds that nobody inside is to see, or null. */
export function secretBehind(name: string, kind: "file" | "folder"): string | null {
  const [any, table] = kind === "file" ? [ANY_SECRET_FILE, SECRET_FILES] : [ANY_SECRET_FOLDER, SECRET_FOLDERS];
  if (!any.test(name)) return null;
  return table.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** What a file holds that nobody inside is to see, or null. @param read its text, null where it can't be had: then the name decides */
export function secretInFile(path: string, read: () => string | null): string | null {
  const what = secretBehind(nameOf(path), "file");
  if (what !== null || !ANY_SETTINGS_FILE.test(path)) return what;
  const text = read();
  if (text !== null && !holdsCredential(text)) return null;
  return SETTINGS_FILES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
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

/** What stands in place of a secret's file: nothing, in a form that its reader takes for settings without a word. */
export function maskText(name: string): string {
  if (name.endsWith(".xml")) return "<settings/>\n";
  return name.endsWith(".json") ? "{}\n" : "";
}
