import { homedir } from "node:os";
import { join } from "node:path";
import { registryBase, registryOf } from "../bun";
import { readRecordFile } from "../records";

type Env = Readonly<Record<string, string | undefined>>;

/** Registries as a user's own npm knows them. */
export interface Registries {
  /** The registry's address for a package, without a slash at its end. */
  of(name: string): string;
  /** The header `authorization` for a request to an address, or null where the user's settings have none for it. */
  authorizationFor(url: URL): string | null;
}

/**
 * Reads registries and their credentials as the user's own npm does: its variables (`npm_config_registry`, in any case), then the user's
 * `.npmrc` (`npm_config_userconfig`, else the one of HOME). The `.npmrc` of a project is not read: whoever changes a project would say
 * where its user's requests go.
 */
export async function readRegistries(env: Env): Promise<Registries> {
  const variables = npmVariables(env);
  const path = variables.get("userconfig") ?? join(env["HOME"] || homedir(), ".npmrc");
  const file = await readRecordFile(path);
  const settings = file.state === "read" ? readSettings(Buffer.from(file.bytes).toString("utf8"), env) : new Map();
  const setting = (name: string) => variables.get(name) ?? settings.get(name);
  return {
    of(name) {
      const scope = name.startsWith("@") ? name.slice(0, name.indexOf("/")) : null;
      const own = scope === null ? undefined : setting(`${scope}:registry`);
      return registryBase(own ?? setting("registry") ?? registryOf(undefined, {}));
    },
    authorizationFor: (url) => authorizationFor(url, settings),
  };
}

/** npm's variables by the names of its settings; as npm does, in any case and without a difference of `_` and `-`. */
function npmVariables(env: Env): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(env)) {
    const setting = /^npm_config_(.+)$/i.exec(name)?.[1];
    if (setting !== undefined && value !== undefined && value !== "")
      found.set(setting.includes(":") ? setting : setting.toLowerCase(), value);
  }
  return found;
}

/** The settings of an `.npmrc`: `name = value`, comments, quotes, and variables as `${NAME}`. */
export function readSettings(text: string, env: Env): Map<string, string> {
  const settings = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, given] = /^\s*([^#;\s=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || given === undefined) continue;
    const bare = /^(["'])(.*)\1$/.exec(given)?.[2] ?? given;
    settings.set(expand(name, env), expand(bare, env));
  }
  return settings;
}

function expand(text: string, env: Env): string {
  // as npm: what is not set stays as it was written, and `${NAME?}` is empty then
  return text.replace(
    /(?<!\\)\$\{([^${}?]+)(\?)?\}/g,
    (whole, name: string, orEmpty?: string) => env[name] ?? (orEmpty === undefined ? whole : ""),
  );
}

/** The credential for an address, by npm's rule: of the longest path of its host that the settings name. */
function authorizationFor(url: URL, settings: ReadonlyMap<string, string>): string | null {
  let path = url.pathname;
  for (;;) {
    const at = `//${url.host}${path}`;
    for (const key of path.endsWith("/") ? [at, at.slice(0, -1)] : [at, `${at}/`]) {
      const token = settings.get(`${key}:_authToken`);
      if (token !== undefined) return `Bearer ${token}`;
      const pair = settings.get(`${key}:_auth`);
      if (pair !== undefined) return `Basic ${pair}`;
      const [user, word] = [settings.get(`${key}:username`), settings.get(`${key}:_password`)];
      if (user !== undefined && word !== undefined) {
        const both = `${user}:${Buffer.from(word, "base64").toString("utf8")}`;
        return `Basic ${Buffer.from(both).toString("base64")}`;
      }
    }
    if (path === "/" || path === "") return null;
    path = path.slice(0, path.replace(/\/$/, "").lastIndexOf("/") + 1);
  }
}
