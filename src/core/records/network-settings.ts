import { secretShape } from "./secret-shape";

/** Where a variable of the user's network is good for: an address, files of authorities, or a list of hosts and flags. */
export type VariableKind = "value" | "authority" | "authorities";

/**
 * Variables by which a user's programs find their way out: proxies, own authorities, registries and mirrors. Setup commands
 * see them, and nothing else does. Names that a tool builds from a registry's own name are patterns.
 */
export const NETWORK_VARIABLES: readonly { name: RegExp; kind: VariableKind }[] = [
  { name: /^(?:https?|ftp|all|no)_proxy$/i, kind: "value" },
  { name: /^(?:npm_config_|NPM_CONFIG_)(?:https?_?proxy|https-proxy|no_?proxy|noproxy|strict_ssl)$/i, kind: "value" },
  { name: /^npm_config_(?:.*:)?registry$/i, kind: "value" },
  { name: /^(?:YARN_NPM_REGISTRY_SERVER|YARN_HTTPS?_PROXY|BUN_CONFIG_REGISTRY|COREPACK_NPM_REGISTRY)$/, kind: "value" },
  {
    name: /^(?:NODEJS_ORG_MIRROR|NVM_NODEJS_ORG_MIRROR|PLAYWRIGHT_DOWNLOAD_HOST|PUPPETEER_DOWNLOAD_BASE_URL|ELECTRON_MIRROR|CYPRESS_DOWNLOAD_MIRROR)$/,
    kind: "value",
  },
  {
    name: /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|TRUSTED_HOST|PROXY|NO_INDEX|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|DISABLE_PIP_VERSION_CHECK)$/,
    kind: "value",
  },
  {
    name: /^UV_(?:INDEX|INDEX_URL|DEFAULT_INDEX|EXTRA_INDEX_URL|FIND_LINKS|INSECURE_HOST|NATIVE_TLS|SYSTEM_CERTS|PYTHON_INSTALL_MIRROR|HTTP_TIMEOUT)$/,
    kind: "value",
  },
  { name: /^(?:CONDA_CHANNEL_ALIAS|PDM_PYPI_URL|POETRY_PYPI_MIRROR_URL)$/, kind: "value" },
  {
    name: /^(?:GOPROXY|GONOPROXY|GOPRIVATE|GOSUMDB|GONOSUMDB|GONOSUMCHECK|GOINSECURE|GOVCS|GOTOOLCHAIN)$/,
    kind: "value",
  },
  {
    name: /^CARGO_(?:HTTP_(?:PROXY|TIMEOUT|CHECK_REVOKE|MULTIPLEXING)|NET_(?:RETRY|GIT_FETCH_WITH_CLI)|REGISTRY_DEFAULT|REGISTRIES_[A-Z0-9_]+_(?:INDEX|PROTOCOL)|SOURCE_[A-Z0-9_]+_(?:REGISTRY|REPLACE_WITH))$/,
    kind: "value",
  },
  { name: /^RUSTUP_(?:DIST_SERVER|UPDATE_ROOT)$/, kind: "value" },
  { name: /^(?:MAVEN_OPTS|MAVEN_ARGS|GRADLE_OPTS|JAVA_TOOL_OPTIONS|COURSIER_REPOSITORIES)$/, kind: "value" },
  {
    name: /^(?:GEM_SOURCE|BUNDLE_MIRROR__.+|COMPOSER_REPO_PACKAGIST|NUGET_SOURCE|HEX_MIRROR|GIT_PROXY_COMMAND)$/,
    kind: "value",
  },
  {
    name: /^(?:SSL_CERT_FILE|NODE_EXTRA_CA_CERTS|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_CERT|GIT_SSL_CAINFO|CARGO_HTTP_CAINFO|AWS_CA_BUNDLE|NIX_SSL_CERT_FILE|HTTPLIB2_CA_CERTS|GRPC_DEFAULT_SSL_ROOTS_FILE_PATH|BUNDLE_SSL_CA_CERT|COMPOSER_CAFILE|HEX_CACERTS_PATH|DENO_CERT|npm_config_cafile|NPM_CONFIG_CAFILE|YARN_HTTPS_CA_FILE_PATH)$/,
    kind: "authority",
  },
  { name: /^(?:SSL_CERT_DIR|GIT_SSL_CAPATH)$/, kind: "authorities" },
];

/** How the settings in a file are told from each other. */
export type SettingsSyntax = "lines" | "xml";

/**
 * Files of the same, in the user's home (`~/`) or the system's: where one is read, and where a home has it for the tool to
 * find. A later row gives way where an earlier one has put a file at the same place.
 */
export const NETWORK_FILES: readonly { from: string; to: string; syntax: SettingsSyntax }[] = [
  { from: "~/.npmrc", to: ".npmrc", syntax: "lines" },
  { from: "~/.yarnrc", to: ".yarnrc", syntax: "lines" },
  { from: "~/.yarnrc.yml", to: ".yarnrc.yml", syntax: "lines" },
  { from: "~/.bunfig.toml", to: ".bunfig.toml", syntax: "lines" },
  { from: "~/.config/pip/pip.conf", to: ".config/pip/pip.conf", syntax: "lines" },
  { from: "~/.pip/pip.conf", to: ".pip/pip.conf", syntax: "lines" },
  // A home has no file for the system's: the older of pip's two places in a home is read before the other.
  { from: "/etc/pip.conf", to: ".pip/pip.conf", syntax: "lines" },
  { from: "~/.config/uv/uv.toml", to: ".config/uv/uv.toml", syntax: "lines" },
  { from: "/etc/uv/uv.toml", to: ".config/uv/uv.toml", syntax: "lines" },
  { from: "~/.config/go/env", to: ".config/go/env", syntax: "lines" },
  { from: "~/.cargo/config.toml", to: ".cargo/config.toml", syntax: "lines" },
  { from: "~/.cargo/config", to: ".cargo/config.toml", syntax: "lines" },
  { from: "~/.m2/settings.xml", to: ".m2/settings.xml", syntax: "xml" },
  { from: "~/.gradle/gradle.properties", to: ".gradle/gradle.properties", syntax: "lines" },
  { from: "~/.condarc", to: ".condarc", syntax: "lines" },
  { from: "~/.curlrc", to: ".curlrc", syntax: "lines" },
];

/** Words of a setting's name that make it a credential, or half of one. */
const CREDENTIAL_NAME =
  /(?:_auth|auth_?token|authident|token|passw(?:or)?d|passphrase|secret|credential|user(?:name)?|(?:api|access|private|signing)[-_]?key|keyfile|certfile|^key$|:key$|oauth)/i;

const HAS_USER = /:\/\/[^\s/?#"']*@/;

/** Whether a text holds a credential, or is shaped like one. */
export function holdsCredential(text: string): boolean {
  return HAS_USER.test(text) || secretShape(text) !== null;
}

/**
 * A settings file without what is, or could be, a credential.
 * @param isKnown whether a text holds a secret of this very environment
 * @returns the text, and how many lines (or elements) were left out
 */
export function withoutCredentials(
  text: string,
  syntax: SettingsSyntax,
  isKnown: (text: string) => boolean = () => false,
): { text: string; dropped: number } {
  return syntax === "xml" ? xmlWithoutCredentials(text, isKnown) : linesWithoutCredentials(text, isKnown);
}

function linesWithoutCredentials(text: string, isKnown: (text: string) => boolean): { text: string; dropped: number } {
  let dropped = 0;
  /** How far the last setting that was left out stood in; what stands in further belongs to it. */
  let below: number | null = null;
  const kept = text.split(/\r?\n/).filter((line) => {
    const indent = line.length - line.trimStart().length;
    if (line.trim() === "") return true;
    if (below !== null && indent > below) return false;
    below = null;
    if (/^\s*[#;]/.test(line)) return false;
    const name =
      /^\s*["']?([^=:\s"']*(?::[^=:\s"']+)*)["']?\s*[=:]/.exec(line)?.[1] ?? /^\s*-*(\S+)/.exec(line)?.[1] ?? "";
    if (!CREDENTIAL_NAME.test(name) && !holdsCredential(line) && !isKnown(line)) return true;
    dropped++;
    below = indent;
    return false;
  });
  return { text: kept.join("\n"), dropped };
}

/** Elements of Maven's settings that hold or name credentials. */
const XML_CREDENTIALS =
  /<(servers|server|username|password|passphrase|privateKey|httpHeaders|configuration)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1\s*>)/g;

function xmlWithoutCredentials(text: string, isKnown: (text: string) => boolean): { text: string; dropped: number } {
  let dropped = 0;
  const bare = text.replace(/<!--[\s\S]*?-->/g, "").replace(XML_CREDENTIALS, () => {
    dropped++;
    return "";
  });
  // What is left of a file that is not what it seems is nobody's to read.
  return holdsCredential(bare) || isKnown(bare) ? { text: "", dropped: dropped + 1 } : { text: bare, dropped };
}
