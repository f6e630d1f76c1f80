/** One kind of toolchain: by what it is known, and exactly what of it is shown. */
export interface Row {
  /** For people. */
  name: string;
  /**
   * Where its root may lie: `$VARIABLE/...`, `~/...` or absolute, with `*` for any part of a name. None: any folder that is no
   * home, nor a folder for all kinds of things, and holds what `marks` says.
   */
  roots: readonly string[];
  /** Paths below the root that must all be there. */
  marks: readonly string[];
  /** Folders below the root that people have on PATH. */
  on: readonly string[];
  /** What is shown below the root: programs and libraries, never settings that may hold a password. */
  shown: readonly string[];
  /** Variables that are set to a path below the root; `""` is the root itself. */
  sets?: Readonly<Record<string, string>>;
  /** Variables whose folder is shown though nothing of it stands on PATH. */
  namedBy?: readonly string[];
  /** Rows that belong to it, and are shown with it where they are. */
  with?: readonly string[];
  /** Programs that look into it wherever it lies: named in a command, they show it. */
  calledBy?: readonly string[];
  /** Programs that its own start, found on PATH like those of a command. */
  starts?: readonly string[];
  /** How its shims choose a version. */
  chooses?: Choice;
}

/** How pyenv and its kin choose: a variable, a file of the project, a file of the manager; read, never asked. */
export interface Choice {
  shims: string;
  variable: string;
  projectFile: string;
  globalFile: string;
  /** Folder below the root with a folder for each version. */
  versions: string;
  /** Whether a shim does nothing but start the program: those of goenv and jenv set variables for it, too. */
  plain: boolean;
}

/** Programs and libraries of an installation that keeps the usual order of folders. */
const USUAL = ["bin", "sbin", "lib", "lib32", "lib64", "libexec", "include", "share"] as const;

/** What a JDK adds: no `conf/management`, which may hold passwords. */
const JDK = ["conf/*.properties", "conf/security", "jmods", "jre", "legal", "release"] as const;

/** What Maven adds: no `conf/settings.xml`, which may hold passwords. */
const MAVEN = ["boot", "conf/logging"] as const;

const GO = ["bin", "go.env", "lib", "pkg", "src", "VERSION"] as const;
const VENV = ["bin", "include", "lib", "lib64", "pyvenv.cfg", "share"] as const;

/** What an installation of any language needs of its folder. */
const ANY = [...new Set([...USUAL, ...JDK, ...MAVEN, ...GO, "pyvenv.cfg"])];

/** Folders of a prefix that nobody knows more of, outside of homes. */
export const PREFIX_SHOWN: readonly string[] = USUAL;

function eachIn(folder: string, names: readonly string[]): string[] {
  return names.map((name) => `${folder}/${name}`);
}

/** pyenv and those that were made after it. */
function shimManager(name: string, variable: string, version: string, projectFile: string, shown = ANY): Row {
  return {
    name,
    roots: [`$${variable}`, `~/.${name}`, `/opt/${name}`],
    marks: ["shims"],
    on: ["shims", "bin", "versions/*/bin", "plugins/*/shims", "plugins/*/bin"],
    shown: [
      // its hooks for `exec` would write shims after an installation, which nothing inside may
      ...["bin", "libexec", "shims", "version", `${name}.d/which`],
      ...eachIn("plugins/*", ["bin", "etc", "libexec", "shims"]),
      ...eachIn("versions/*", shown),
      ...eachIn("versions/*/envs/*", VENV),
    ],
    sets: { [variable]: "" },
    chooses: {
      shims: "shims",
      variable: version,
      projectFile,
      globalFile: "version",
      versions: "versions",
      plain: name !== "goenv" && name !== "jenv",
    },
  };
}

/** The table of known toolchains. The first row that fits a folder decides. */
export const ROWS: readonly Row[] = [
  shimManager("pyenv", "PYENV_ROOT", "PYENV_VERSION", ".python-version"),
  shimManager("rbenv", "RBENV_ROOT", "RBENV_VERSION", ".ruby-version"),
  shimManager("nodenv", "NODENV_ROOT", "NODENV_VERSION", ".node-version"),
  shimManager("goenv", "GOENV_ROOT", "GOENV_VERSION", ".go-version"),
  shimManager("jenv", "JENV_ROOT", "JENV_VERSION", ".java-version"),
  shimManager("phpenv", "PHPENV_ROOT", "PHPENV_VERSION", ".php-version"),
  shimManager("plenv", "PLENV_ROOT", "PLENV_VERSION", ".perl-version"),
  {
    name: "rustup",
    roots: ["$RUSTUP_HOME", "~/.rustup", "/opt/rustup"],
    marks: ["toolchains"],
    on: ["toolchains/*/bin"],
    // each of its proxies makes sure that update-hashes is there
    shown: ["settings.toml", "update-hashes", ...eachIn("toolchains/*", ["bin", "lib", "libexec", "share"])],
    sets: { RUSTUP_HOME: "" },
  },
  {
    name: "Cargo's programs",
    roots: ["$CARGO_HOME", "~/.cargo", "/opt/cargo"],
    marks: [],
    on: ["bin"],
    shown: ["bin"],
    with: ["rustup"],
  },
  {
    name: "nvm",
    roots: ["$NVM_DIR", "~/.nvm", "~/.config/nvm", "/opt/nvm"],
    marks: ["versions/node"],
    on: ["versions/node/*/bin"],
    shown: ["nvm.sh", "nvm-exec", "alias", ...eachIn("versions/node/*", USUAL)],
    sets: { NVM_DIR: "" },
    namedBy: ["NVM_DIR"],
    calledBy: ["nvm"],
  },
  {
    name: "Volta",
    roots: ["$VOLTA_HOME", "~/.volta"],
    marks: ["bin", "tools"],
    on: ["bin"],
    shown: [
      ...["bin", "layout.v*", "tools/inventory/node", "tools/user"],
      ...eachIn("tools/image/node/*", USUAL),
      ...["tools/image/npm", "tools/image/packages", "tools/image/pnpm", "tools/image/yarn"],
    ],
    sets: { VOLTA_HOME: "" },
  },
  {
    name: "asdf",
    roots: ["$ASDF_DATA_DIR", "$ASDF_DIR", "~/.asdf", "/opt/asdf"],
    marks: ["shims"],
    on: ["shims", "bin", "installs/*/*/bin", "installs/*/*/go/bin"],
    shown: [
      ...["asdf.sh", "bin", "internal", "lib", "libexec", "shims"],
      ...eachIn("plugins/*", ["bin", "lib", "shims", "share"]),
      ...eachIn("installs/*/*", ANY),
      ...eachIn("installs/*/*/go", GO),
      ...eachIn("installs/*/*/packages", ["bin"]),
    ],
    sets: { ASDF_DATA_DIR: "" },
    starts: ["asdf"],
  },
  {
    name: "mise",
    roots: ["$MISE_DATA_DIR", "~/.local/share/mise", "~/.local/share/rtx"],
    marks: ["installs"],
    on: ["shims", "installs/*/*/bin", "installs/*/*"],
    shown: [
      ...["shims", "installs/*/.mise.backend*"],
      ...eachIn("plugins/*", ["bin", "hooks", "lib", "metadata.lua"]),
      ...eachIn("installs/*/*", ANY),
    ],
    sets: { MISE_DATA_DIR: "" },
    starts: ["mise"],
  },
  {
    name: "SDKMAN",
    roots: ["$SDKMAN_DIR", "~/.sdkman"],
    marks: ["candidates"],
    on: ["candidates/*/*/bin"],
    shown: eachIn("candidates/*/*", ANY),
    sets: { SDKMAN_DIR: "" },
  },
  {
    name: "uv's Python",
    roots: ["$UV_PYTHON_INSTALL_DIR", "~/.local/share/uv/python", "/opt/uv/python"],
    marks: [],
    on: ["*/bin"],
    shown: eachIn("*", USUAL),
    sets: { UV_PYTHON_INSTALL_DIR: "" },
    calledBy: ["uv", "uvx"],
  },
  {
    name: "uv's tools",
    roots: ["$UV_TOOL_DIR", "~/.local/share/uv/tools"],
    marks: [],
    on: ["*/bin"],
    shown: eachIn("*", VENV),
    with: ["uv's Python"],
  },
  {
    name: "pipx",
    roots: ["$PIPX_HOME", "~/.local/share/pipx", "~/.local/pipx", "/opt/pipx"],
    marks: ["venvs"],
    on: ["venvs/*/bin"],
    shown: [...eachIn("venvs/*", VENV), ...eachIn("shared", VENV), ...eachIn("py/*", USUAL)],
  },
  {
    name: "fnm",
    roots: ["$FNM_DIR", "~/.local/share/fnm", "~/.fnm"],
    marks: ["node-versions"],
    on: ["node-versions/*/installation/bin", "aliases/*/bin"],
    shown: ["aliases", ...eachIn("node-versions/*/installation", USUAL)],
    sets: { FNM_DIR: "" },
  },
  {
    name: "RVM",
    roots: ["$rvm_path", "~/.rvm"],
    marks: ["rubies"],
    on: ["bin", "rubies/*/bin", "gems/*/bin"],
    shown: [
      ...["bin", ...eachIn("rubies/*", USUAL)],
      ...eachIn("gems/*", ["bin", "extensions", "gems", "specifications", "wrappers"]),
    ],
  },
  {
    name: "Ruby gems of a user",
    roots: ["~/.gem/ruby/*", "~/.local/share/gem/ruby/*"],
    marks: ["gems"],
    on: ["bin"],
    shown: ["bin", "extensions", "gems", "specifications"],
  },
  {
    name: "Perlbrew",
    roots: ["$PERLBREW_ROOT", "~/perl5/perlbrew"],
    marks: ["perls"],
    on: ["bin", "perls/*/bin"],
    shown: ["bin", ...eachIn("perls/*", ["bin", "lib", "share"])],
    sets: { PERLBREW_ROOT: "" },
  },
  {
    name: "Perl modules of a user",
    roots: ["$PERL_LOCAL_LIB_ROOT", "~/perl5"],
    marks: ["lib/perl5"],
    on: ["bin"],
    shown: ["bin", "lib/perl5"],
    namedBy: ["PERL_LOCAL_LIB_ROOT"],
  },
  {
    name: "opam",
    roots: ["$OPAMROOT", "~/.opam"],
    marks: ["opam-init"],
    on: ["*/bin"],
    shown: eachIn("*", ["bin", "etc", "lib", "libexec", "sbin", "share"]),
    sets: { OPAMROOT: "" },
  },
  {
    name: "R packages of a user",
    roots: ["~/R"],
    marks: ["*-library"],
    on: [],
    shown: ["*-library/*"],
    // R puts its platform and version there: `?libPaths`
    sets: { R_LIBS_USER: "%p-library/%v" },
    calledBy: ["R", "Rscript"],
  },
  {
    name: "the tool cache of GitHub's runners",
    roots: ["$RUNNER_TOOL_CACHE/*/*/*", "$AGENT_TOOLSDIRECTORY/*/*/*", "/opt/hostedtoolcache/*/*/*"],
    marks: [],
    on: ["", "bin"],
    shown: ANY,
    namedBy: ["JAVA_HOME", "GOROOT", "pythonLocation"],
  },
  {
    name: "Go's programs",
    roots: ["$GOPATH", "~/go"],
    marks: [],
    on: ["bin"],
    shown: ["bin"],
  },
  {
    name: "npm's programs",
    roots: ["$npm_config_prefix", "$NPM_CONFIG_PREFIX", "~/.npm-global", "~/.npm-packages"],
    marks: ["lib/node_modules"],
    on: ["bin"],
    shown: ["bin", "lib/node_modules"],
  },
  {
    name: "pnpm",
    roots: ["$PNPM_HOME", "~/.local/share/pnpm"],
    marks: [],
    on: ["bin"],
    shown: ["bin", "global/*/.pnpm", "global/*/node_modules", "nodejs", ".tools"],
    sets: { PNPM_HOME: "" },
  },
  {
    name: "Yarn's programs",
    roots: ["~/.config/yarn/global", "~/.yarn"],
    marks: [],
    on: ["node_modules/.bin", "bin"],
    shown: ["bin", "node_modules"],
  },
  { name: "Deno", roots: ["$DENO_INSTALL", "~/.deno"], marks: [], on: ["bin"], shown: ["bin"] },
  {
    name: "Bun",
    roots: ["$BUN_INSTALL", "~/.bun"],
    marks: [],
    on: ["bin"],
    shown: ["bin", "install/global/node_modules"],
  },
  {
    name: "Composer's programs",
    roots: ["$COMPOSER_HOME", "~/.config/composer", "~/.composer"],
    marks: ["vendor"],
    on: ["vendor/bin"],
    shown: ["vendor"],
  },
  {
    name: "GHCup",
    roots: ["~/.ghcup"],
    marks: [],
    on: ["bin"],
    shown: ["bin", ...eachIn("ghc/*", ["bin", "lib", "share"])],
  },
  { name: "Cabal's programs", roots: ["~/.cabal"], marks: [], on: ["bin"], shown: ["bin"] },
  { name: "pixi", roots: ["~/.pixi"], marks: [], on: ["bin"], shown: ["bin", ...eachIn("envs/*", USUAL)] },
  {
    name: "Homebrew",
    roots: ["$HOMEBREW_PREFIX", "/home/linuxbrew/.linuxbrew", "~/.linuxbrew"],
    marks: ["Cellar"],
    on: ["bin", "sbin", "opt/*/bin", "opt/*/libexec/bin", "Cellar/*/*/bin"],
    shown: [...USUAL, "Cellar", "opt"],
  },
  {
    name: ".NET",
    roots: ["$DOTNET_ROOT", "~/.dotnet", "/opt/dotnet"],
    marks: ["host"],
    on: ["", "tools"],
    shown: ["dotnet", "host", "packs", "sdk", "sdk-manifests", "shared", "templates", "tools"],
    sets: { DOTNET_ROOT: "" },
    namedBy: ["DOTNET_ROOT"],
  },
  {
    name: "Nix",
    roots: ["/nix"],
    marks: ["store"],
    on: ["store/*/bin", "var/nix/profiles/default/bin"],
    shown: ["store"],
  },
  {
    name: "Python virtual environment",
    roots: [],
    marks: ["pyvenv.cfg", "bin/python*"],
    on: ["bin"],
    shown: VENV,
    namedBy: ["VIRTUAL_ENV"],
  },
  {
    name: "conda",
    roots: [],
    marks: ["conda-meta"],
    on: ["bin", "condabin"],
    shown: [...USUAL, "*-conda-linux-gnu", "compiler_compat", "condabin", "ssl"],
    namedBy: ["CONDA_PREFIX", "MAMBA_ROOT_PREFIX"],
  },
  {
    name: "Go",
    roots: [],
    marks: ["bin/go", "src/runtime"],
    on: ["bin"],
    shown: GO,
    namedBy: ["GOROOT"],
  },
  {
    name: "JDK",
    roots: [],
    marks: ["bin/java", "lib"],
    on: ["bin"],
    shown: [...USUAL, ...JDK],
    namedBy: ["JAVA_HOME"],
  },
  {
    name: "Maven",
    roots: [],
    marks: ["bin/mvn", "boot"],
    on: ["bin"],
    shown: ["bin", "lib", ...MAVEN],
    namedBy: ["MAVEN_HOME", "M2_HOME"],
  },
  {
    name: "Gradle",
    roots: [],
    marks: ["bin/gradle", "lib"],
    on: ["bin"],
    shown: ["bin", "lib"],
    namedBy: ["GRADLE_HOME"],
  },
  {
    name: "Node.js",
    roots: [],
    marks: ["bin/node", "include/node"],
    on: ["bin"],
    shown: USUAL,
  },
  {
    name: "Rust",
    roots: [],
    marks: ["bin/rustc", "lib/rustlib"],
    on: ["bin"],
    shown: ["bin", "lib", "libexec", "share"],
  },
];

/**
 * Folders below `/var` in which distributions keep what programs of theirs read: shown where they are, for those programs are
 * shown, too. Everybody may read them, and only root writes there.
 */
export const SYSTEM_DATA: readonly (readonly [folder: string, what: string])[] = [
  ["/var/lib/ca-certificates", "authorities, as SUSE keeps them"],
  ["/var/lib/aspell", "dictionaries of aspell"],
  ["/var/lib/gems", "Ruby gems that root installed"],
  ["/var/lib/ghc", "the packages of GHC"],
  ["/var/lib/mecab", "dictionaries of MeCab"],
  ["/var/lib/sgml-base", "catalogs of SGML"],
  ["/var/lib/texmf", "formats and lists of TeX"],
];

/** How a variable that names a toolchain is passed on. */
export type Passing =
  /** A folder or file: where it is shown. */
  | "path"
  /** A folder that tools write to: where the contract has a cache in it shown, for without that it would only be in the way. */
  | "cache"
  /** Paths with `:` between them: those that are shown. */
  | "paths"
  /** A word that names no place. */
  | "word";

/** The variables that name toolchains and caches, and how each is passed on; none of them names a secret. */
export const VARIABLES: Readonly<Record<string, Passing>> = {
  ANT_HOME: "path",
  ASDF_DATA_DIR: "path",
  ASDF_DIR: "path",
  BUN_INSTALL: "path",
  CARGO_HOME: "cache",
  CAML_LD_LIBRARY_PATH: "paths",
  CC: "word",
  CONDA_DEFAULT_ENV: "word",
  CONDA_PREFIX: "path",
  CXX: "word",
  DENO_DIR: "cache",
  DENO_INSTALL: "path",
  DOTNET_ROOT: "path",
  FNM_DIR: "path",
  GEM_HOME: "path",
  GEM_PATH: "paths",
  GO111MODULE: "word",
  GOENV_ROOT: "path",
  GOENV_VERSION: "word",
  GOEXPERIMENT: "word",
  GOFLAGS: "word",
  GOMODCACHE: "cache",
  GOPATH: "cache",
  GOROOT: "path",
  GOTOOLCHAIN: "word",
  GRADLE_HOME: "path",
  GRADLE_USER_HOME: "cache",
  JAVA_HOME: "path",
  JENV_ROOT: "path",
  JENV_VERSION: "word",
  KOTLIN_HOME: "path",
  LD_LIBRARY_PATH: "paths",
  M2_HOME: "path",
  MAVEN_HOME: "path",
  MISE_DATA_DIR: "path",
  NODENV_ROOT: "path",
  NODENV_VERSION: "word",
  NODE_PATH: "paths",
  NVM_BIN: "path",
  NVM_DIR: "path",
  OCAMLPATH: "paths",
  OCAML_TOPLEVEL_PATH: "path",
  OPAMROOT: "path",
  OPAMSWITCH: "word",
  PERL5LIB: "paths",
  PERLBREW_ROOT: "path",
  PERL_LOCAL_LIB_ROOT: "paths",
  PHPENV_ROOT: "path",
  PHPENV_VERSION: "word",
  PIPX_HOME: "path",
  PIP_CACHE_DIR: "cache",
  PIP_FIND_LINKS: "path",
  PKG_CONFIG_PATH: "paths",
  PLENV_ROOT: "path",
  PLENV_VERSION: "word",
  PNPM_HOME: "path",
  PYENV_ROOT: "path",
  PYENV_VERSION: "word",
  RBENV_ROOT: "path",
  RBENV_VERSION: "word",
  RUSTFLAGS: "word",
  RUSTUP_HOME: "path",
  RUSTUP_TOOLCHAIN: "word",
  R_LIBS: "paths",
  R_LIBS_SITE: "paths",
  R_LIBS_USER: "paths",
  SDKMAN_DIR: "path",
  UV_CACHE_DIR: "cache",
  UV_PYTHON: "word",
  UV_PYTHON_INSTALL_DIR: "path",
  VIRTUAL_ENV: "path",
  VOLTA_HOME: "path",
  npm_config_cache: "cache",
  npm_config_prefix: "path",
  pythonLocation: "path",
};
