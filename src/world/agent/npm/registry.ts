import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { registryBase, registryOf } from "../bun";
import { SourceFault } from "../hashed-copy";
import { readRecordFile } from "../records";

type Env = Readonly<Record<string, string | undefined>>;

/** Registries as a user's own npm knows them. */
export interface Registries {
  /** The registry's address for a package, without a slash at its end. */
  of(name: string): string;
  /** The header `authorization` for a request to an address, or null where the user's settings have none for it. */
  authorizationFor(url: URL): string | null;
  /** The environment by which they are reached: the user's, with the proxy and the authorities that npm's settings name. */
  env: Env;
}

/**
 * Reads registries and their credentials as the user's own npm does: its variables (`npm_config_registry`, in any case), then the user's
 * `.npmrc` (`npm_config_userconfig`, else the one of HOME). The `.npmrc` of a project is not read: whoever changes a project would say
 * where its user's requests go.
 * @throws SourceFault where a proxy or a file of authorities that they name is of no use
 */
export async function readRegistries(env: Env): Promise<Registries> {
  const variables = npmVariables(env);
  const home = env["HOME"] || homedir();
  const path = variables.get("userconfig") ?? join(home, ".npmrc");
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
    env: reachedBy(env, setting, home),
  };
}

/** Values by which npm is told that there is none. */
const NONE = ["", "null", "false", "undefined"];

/**
 * npm's `https-proxy` goes before its `proxy`, whatever the address begins with, and either before the variables of the environment; `noproxy`
 * before `NO_PROXY` (npm-registry-fetch, @npmcli/agent). `cafile` is read beside the authorities that everybody knows. `strict-ssl` is not
 * heard: a certificate is always checked.
 */
function reachedBy(env: Env, setting: (name: string) => string | undefined, home: string): Env {
  const given = (name: string) => {
    const text = setting(name)?.trim() ?? "";
    return NONE.includes(text) ? null : text;
  };
  const proxy = ["https-proxy", "proxy"].find((name) => given(name) !== null);
  const address = proxy === undefined ? null : given(proxy)!;
  if (address !== null && !(URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol)))
    throw new SourceFault(`expected an http:// or https:// address as npm's setting ${proxy}, found something else`);
  const listed = given("noproxy");
  const file = given("cafile")?.replace(/^~\//, `${home}/`) ?? null;
  if (file !== null && !isAbsolute(file))
    throw new SourceFault("expected an absolute path, or one below ~/, as npm's setting cafile, found another");
  return {
    ...env,
    // Of both ways to write a variable the lower case counts.
    ...(address === null ? {} : { https_proxy: address, http_proxy: address }),
    ...(listed === null ? {} : { no_proxy: listed }),
    ...(file === null ? {} : { NODE_EXTRA_CA_CERTS: readable(file) }),
  };
}

/** A file of authorities that can be read; what is in it is looked at with the first connection. */
function readable(file: string): string {
  try {
    accessSync(file, constants.R_OK);
    return file;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new SourceFault(
      `expected a file of authorities as npm's setting cafile names one, found none that can be read (${code})`,
      { cause },
    );
  }
}

/** npm's variables by the names of its settings; as npm does, in any case and without a difference of `_` and `-`. */
function npmVariables(env: Env): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(env)) {
    const setting = /^npm_config_(.+)$/i.exec(name)?.[1];
    if (setting !== undefined && value !== undefined && value !== "")
      found.set(setting.includes(":") ? setting : setting.toLowerCase().replaceAll(/(?!^)_/g, "-"), value);
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
