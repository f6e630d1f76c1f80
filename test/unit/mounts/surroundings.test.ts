import { describe, expect, it } from "vitest";
import { isWithin } from "../../../src/core/mounts/paths";
import { follow } from "../../../src/core/mounts/places";
import { surroundings, type SurroundingsInput } from "../../../src/core/mounts/surroundings";
import { memoryLayout, type Tree } from "../../support/memory-layout";

const HOME = "/home/u";
const SYSTEM: Tree = {
  "/usr/bin/bash": "program",
  "/usr/bin/env": "program",
  "/usr/bin/python3": "program",
  "/bin": "-> usr/bin",
};

/** What everybody has at home and nobody shows. */
const SECRETS: Tree = {
  [`${HOME}/.aws/credentials`]: "secret",
  [`${HOME}/.cargo/credentials.toml`]: "secret",
  [`${HOME}/.config/gh/hosts.yml`]: "secret",
  [`${HOME}/.local/share/app/auth.json`]: "secret",
  [`${HOME}/.npmrc`]: "secret",
  [`${HOME}/.ssh/id_ed25519`]: "secret",
  [`${HOME}/work/notes.txt`]: "secret",
  "/opt/service/secrets/key": "secret",
};

function around(tree: Tree, path: string, input: Partial<SurroundingsInput> = {}) {
  const layout = memoryLayout({ ...SYSTEM, ...SECRETS, ...tree });
  const found = surroundings(layout, {
    path,
    home: HOME,
    environment: {},
    changeable: () => false,
    commands: [],
    setup: false,
    workspace: null,
    hidden: [],
    caches: [],
    ...input,
    env: { PATH: path, ...input.env },
  });
  const shown = found.wants.flatMap((want) => follow(layout, want.path)?.real ?? []);
  const sees = (file: string) => {
    const real = follow(layout, file)?.real;
    return real !== undefined && shown.some((folder) => isWithin(real, folder));
  };
  for (const secret of Object.keys(SECRETS)) expect(sees(secret), `${secret} by ${shown.join(" ")}`).toBe(false);
  return { ...found, sees, folders: found.path };
}

/** Each row: what stands on the disk, what on PATH, and what is seen of it, what not, and which variables are set. */
const ROWS: readonly {
  name: string;
  tree: Tree;
  path: string;
  sees: readonly string[];
  hides?: readonly string[];
  env?: Readonly<Record<string, string>>;
  input?: Partial<SurroundingsInput>;
}[] = [
  {
    name: "pyenv",
    tree: {
      [`${HOME}/.pyenv/shims/python3`]: "#!/usr/bin/env bash",
      [`${HOME}/.pyenv/libexec/pyenv`]: "#!/usr/bin/env bash",
      [`${HOME}/.pyenv/version`]: "3.12.1\n",
      [`${HOME}/.pyenv/versions/3.12.1/bin/python3`]: "program",
      [`${HOME}/.pyenv/versions/3.12.1/lib/python3.12/os.py`]: "text",
      [`${HOME}/.pyenv/versions/3.12.1/pip.conf`]: "index with a password",
      [`${HOME}/.pyenv/versions/tool`]: "-> 3.12.1/envs/tool",
      [`${HOME}/.pyenv/versions/3.12.1/envs/tool/bin/tool`]: "program",
      [`${HOME}/.pyenv/plugins/pyenv-virtualenv/shims/activate`]: "#!/usr/bin/env bash",
    },
    path: `${HOME}/.pyenv/plugins/pyenv-virtualenv/shims:${HOME}/.pyenv/shims:/usr/bin`,
    sees: [
      ".pyenv/shims/python3",
      ".pyenv/libexec/pyenv",
      ".pyenv/version",
      ".pyenv/versions/3.12.1/bin/python3",
      ".pyenv/versions/3.12.1/lib/python3.12/os.py",
      ".pyenv/versions/tool/bin/tool",
      ".pyenv/plugins/pyenv-virtualenv/shims/activate",
    ],
    hides: [".pyenv/versions/3.12.1/pip.conf"],
    env: { PYENV_ROOT: `${HOME}/.pyenv` },
  },
  {
    name: "rustup by Cargo's folder",
    tree: {
      [`${HOME}/.cargo/bin/cargo`]: "-> rustup",
      [`${HOME}/.cargo/bin/rustup`]: "program",
      [`${HOME}/.cargo/config.toml`]: "token",
      [`${HOME}/.rustup/settings.toml`]: "text",
      [`${HOME}/.rustup/toolchains/stable/bin/cargo`]: "program",
      [`${HOME}/.rustup/toolchains/stable/lib/x`]: "text",
      [`${HOME}/.rustup/tmp/x`]: "text",
    },
    path: `${HOME}/.cargo/bin:/usr/bin`,
    sees: [
      ".cargo/bin/cargo",
      ".rustup/settings.toml",
      ".rustup/toolchains/stable/bin/cargo",
      ".rustup/toolchains/stable/lib/x",
    ],
    hides: [".cargo/config.toml", ".rustup/tmp/x"],
    env: { RUSTUP_HOME: `${HOME}/.rustup` },
  },
  {
    name: "toolchains of another home than HOME",
    tree: {
      "/root/.pyenv/shims/python3": "#!/usr/bin/env bash",
      "/root/.pyenv/libexec/pyenv": "#!/usr/bin/env bash",
      "/root/.pyenv/version": "system",
    },
    path: "/root/.pyenv/shims:/usr/bin",
    sees: ["/root/.pyenv/libexec/pyenv"],
    env: { PYENV_ROOT: "/root/.pyenv" },
    input: { home: "/github/home" },
  },
  {
    name: "nvm",
    tree: {
      [`${HOME}/.nvm/nvm.sh`]: "text",
      [`${HOME}/.nvm/versions/node/v20.1.0/bin/node`]: "program",
      [`${HOME}/.nvm/versions/node/v20.1.0/bin/npm`]: "-> ../lib/node_modules/npm/bin/npm-cli.js",
      [`${HOME}/.nvm/versions/node/v20.1.0/lib/node_modules/npm/bin/npm-cli.js`]: "#!/usr/bin/env node",
      [`${HOME}/.nvm/versions/node/v20.1.0/etc/npmrc`]: "token",
      [`${HOME}/.nvm/.git/config`]: "text",
    },
    path: `${HOME}/.nvm/versions/node/v20.1.0/bin:/usr/bin`,
    sees: [".nvm/nvm.sh", ".nvm/versions/node/v20.1.0/bin/npm"],
    hides: [".nvm/versions/node/v20.1.0/etc/npmrc", ".nvm/.git/config"],
    env: { NVM_DIR: `${HOME}/.nvm` },
  },
  {
    name: "Volta",
    tree: {
      [`${HOME}/.volta/bin/node`]: "-> volta-shim",
      [`${HOME}/.volta/bin/volta-shim`]: "program",
      [`${HOME}/.volta/tools/user/platform.json`]: "text",
      [`${HOME}/.volta/tools/image/node/20.1.0/bin/node`]: "program",
      [`${HOME}/.volta/tools/image/node/20.1.0/etc/npmrc`]: "token",
      [`${HOME}/.volta/tools/image/packages/x/lib/y`]: "text",
      [`${HOME}/.volta/hooks.json`]: "token",
    },
    path: `${HOME}/.volta/bin:/usr/bin`,
    sees: [
      ".volta/bin/node",
      ".volta/tools/user/platform.json",
      ".volta/tools/image/node/20.1.0/bin/node",
      ".volta/tools/image/packages/x/lib/y",
    ],
    hides: [".volta/hooks.json", ".volta/tools/image/node/20.1.0/etc/npmrc"],
    env: { VOLTA_HOME: `${HOME}/.volta` },
  },
  {
    name: "asdf, its program elsewhere, its versions in the home",
    tree: {
      [`${HOME}/.asdf/shims/node`]: "#!/usr/bin/env bash",
      [`${HOME}/.asdf/plugins/nodejs/bin/exec-env`]: "#!/usr/bin/env bash",
      [`${HOME}/.asdf/installs/nodejs/20.1.0/bin/node`]: "program",
      [`${HOME}/.local/bin/asdf`]: "program",
      [`${HOME}/.tool-versions`]: "nodejs 20.1.0 # for all\nruby 3.3.0\n",
      "/case/workspace/.tool-versions": "ruby 3.2.0\n",
    },
    path: `${HOME}/.asdf/shims:${HOME}/.local/bin:/usr/bin`,
    sees: [
      ".asdf/shims/node",
      ".asdf/plugins/nodejs/bin/exec-env",
      ".asdf/installs/nodejs/20.1.0/bin/node",
      ".local/bin/asdf",
    ],
    env: { ASDF_DATA_DIR: `${HOME}/.asdf`, ASDF_NODEJS_VERSION: "20.1.0" },
    input: { workspace: "/case/workspace" },
  },
  {
    name: "mise, by its shims",
    tree: {
      [`${HOME}/.local/share/mise/shims/node`]: `-> ${HOME}/.local/bin/mise`,
      [`${HOME}/.local/share/mise/installs/node/20.1.0/bin/node`]: "program",
      [`${HOME}/.local/share/mise/installs/node/latest`]: "-> ./20.1.0",
      [`${HOME}/.local/bin/mise`]: "program",
      [`${HOME}/.config/mise/config.toml`]:
        '[env]\nTOKEN = "secret"\n[tools]\nnode = "20"\npython = ["3.12", "3.11"]\n',
    },
    path: `${HOME}/.local/share/mise/shims:/usr/bin`,
    sees: [".local/share/mise/shims/node", ".local/share/mise/installs/node/latest/bin/node", ".local/bin/mise"],
    hides: [".config/mise/config.toml"],
    env: {
      MISE_DATA_DIR: `${HOME}/.local/share/mise`,
      MISE_NODE_VERSION: "20",
      MISE_PYTHON_VERSION: "3.12",
      MISE_TRUSTED_CONFIG_PATHS: "/workspace",
    },
  },
  {
    name: "SDKMAN",
    tree: {
      [`${HOME}/.sdkman/candidates/java/current`]: "-> 21-tem",
      [`${HOME}/.sdkman/candidates/java/21-tem/bin/java`]: "program",
      [`${HOME}/.sdkman/candidates/java/21-tem/conf/security/java.security`]: "text",
      [`${HOME}/.sdkman/candidates/maven/3.9/bin/mvn`]: "#!/bin/sh",
      [`${HOME}/.sdkman/candidates/maven/3.9/boot/x.jar`]: "text",
      [`${HOME}/.sdkman/candidates/maven/3.9/conf/settings.xml`]: "password",
      [`${HOME}/.sdkman/etc/config`]: "text",
    },
    path: `${HOME}/.sdkman/candidates/java/current/bin:/usr/bin`,
    sees: [
      ".sdkman/candidates/java/current/bin/java",
      ".sdkman/candidates/java/21-tem/conf/security/java.security",
      ".sdkman/candidates/maven/3.9/boot/x.jar",
    ],
    hides: [".sdkman/candidates/maven/3.9/conf/settings.xml", ".sdkman/etc/config"],
    env: { SDKMAN_DIR: `${HOME}/.sdkman` },
  },
  {
    name: "uv: a link in ~/.local/bin to its Python",
    tree: {
      [`${HOME}/.local/bin/python3`]: `-> ${HOME}/.local/share/uv/python/cpython-3.12/bin/python3.12`,
      [`${HOME}/.local/share/uv/python/cpython-3.12/bin/python3.12`]: "program",
      [`${HOME}/.local/share/uv/python/cpython-3.12/lib/x`]: "text",
      [`${HOME}/.local/share/uv/credentials/x`]: "secret",
      [`${HOME}/.local/bin/other`]: "program",
    },
    path: `${HOME}/.local/bin:/usr/bin`,
    sees: [".local/bin/python3", ".local/share/uv/python/cpython-3.12/lib/x"],
    hides: [".local/share/uv/credentials/x", ".local/bin/other"],
    env: { UV_PYTHON_INSTALL_DIR: `${HOME}/.local/share/uv/python` },
  },
  {
    name: "pipx: a link in ~/.local/bin to a program of a virtual environment, and its Python",
    tree: {
      [`${HOME}/.local/bin/poetry`]: `-> ${HOME}/.local/share/pipx/venvs/poetry/bin/poetry`,
      [`${HOME}/.local/share/pipx/venvs/poetry/bin/poetry`]: `#!${HOME}/.local/share/pipx/venvs/poetry/bin/python`,
      [`${HOME}/.local/share/pipx/venvs/poetry/bin/python`]: "-> /opt/py/bin/python3",
      [`${HOME}/.local/share/pipx/venvs/poetry/pyvenv.cfg`]: "home = /opt/py/bin\n",
      [`${HOME}/.local/share/pipx/venvs/poetry/secret.env`]: "secret",
      "/opt/py/bin/python3": "program",
      "/opt/py/lib/python3.12/os.py": "text",
    },
    path: `${HOME}/.local/bin:/usr/bin`,
    sees: [".local/bin/poetry", ".local/share/pipx/venvs/poetry/pyvenv.cfg", "/opt/py/lib/python3.12/os.py"],
    hides: [".local/share/pipx/venvs/poetry/secret.env"],
  },
  {
    name: "fnm, by the link of a shell",
    tree: {
      "/run/user/1000/fnm_multishells/1_2": `-> ${HOME}/.local/share/fnm/node-versions/v20/installation`,
      [`${HOME}/.local/share/fnm/node-versions/v20/installation/bin/node`]: "program",
      [`${HOME}/.local/share/fnm/node-versions/v20/installation/lib/x`]: "text",
    },
    path: "/run/user/1000/fnm_multishells/1_2/bin:/usr/bin",
    sees: ["/run/user/1000/fnm_multishells/1_2/bin/node", ".local/share/fnm/node-versions/v20/installation/lib/x"],
    env: { FNM_DIR: `${HOME}/.local/share/fnm` },
  },
  {
    name: "the tool cache of a runner: only what stands on PATH",
    tree: {
      "/opt/hostedtoolcache/Python/3.12.1/x64/bin/python3": "program",
      "/opt/hostedtoolcache/Python/3.12.1/x64/lib/x": "text",
      "/opt/hostedtoolcache/Python/3.12.1/x64.complete": "text",
      "/opt/hostedtoolcache/node/20.1.0/x64/bin/node": "program",
    },
    path: "/opt/hostedtoolcache/Python/3.12.1/x64/bin:/opt/hostedtoolcache/Python/3.12.1/x64:/usr/bin",
    sees: ["/opt/hostedtoolcache/Python/3.12.1/x64/lib/x"],
    hides: ["/opt/hostedtoolcache/node/20.1.0/x64/bin/node", "/opt/hostedtoolcache/Python/3.12.1/x64.complete"],
  },
  {
    name: "a tool cache in a runner's home",
    tree: {
      [`${HOME}/_work/_tool/go/1.22.0/x64/bin/go`]: "program",
      [`${HOME}/_work/_tool/go/1.22.0/x64/src/x`]: "text",
    },
    path: `${HOME}/_work/_tool/go/1.22.0/x64/bin:/usr/bin`,
    sees: ["_work/_tool/go/1.22.0/x64/src/x"],
    input: { env: { RUNNER_TOOL_CACHE: `${HOME}/_work/_tool` } },
  },
  {
    name: "Go in a home, and what it installed",
    tree: {
      [`${HOME}/sdk/go1.22/bin/go`]: "program",
      [`${HOME}/sdk/go1.22/src/runtime/x.go`]: "text",
      [`${HOME}/sdk/go1.22/pkg/tool/x`]: "program",
      [`${HOME}/go/bin/gopls`]: "program",
      [`${HOME}/go/pkg/mod/private/x`]: "text",
    },
    path: `${HOME}/sdk/go1.22/bin:${HOME}/go/bin:/usr/bin`,
    sees: ["sdk/go1.22/pkg/tool/x", "go/bin/gopls"],
    hides: ["go/pkg/mod/private/x"],
  },
  {
    name: "Node.js unpacked in a home",
    tree: {
      [`${HOME}/tools/node-v20/bin/node`]: "program",
      [`${HOME}/tools/node-v20/include/node/node.h`]: "text",
      [`${HOME}/tools/node-v20/lib/node_modules/npm/x`]: "text",
      [`${HOME}/tools/node-v20/etc/npmrc`]: "token",
    },
    path: `${HOME}/tools/node-v20/bin:/usr/bin`,
    sees: ["tools/node-v20/lib/node_modules/npm/x"],
    hides: ["tools/node-v20/etc/npmrc"],
  },
  {
    name: "conda",
    tree: {
      [`${HOME}/miniforge3/conda-meta/history`]: "text",
      [`${HOME}/miniforge3/bin/python3`]: "program",
      [`${HOME}/miniforge3/lib/x`]: "text",
      [`${HOME}/miniforge3/.condarc`]: "token",
    },
    path: `${HOME}/miniforge3/bin:/usr/bin`,
    sees: ["miniforge3/lib/x"],
    hides: ["miniforge3/.condarc", "miniforge3/conda-meta/history"],
  },
  {
    name: "a JDK that only JAVA_HOME names, and Maven in /opt by a link in /usr/local/bin",
    tree: {
      "/opt/jdk-21/bin/java": "program",
      "/opt/jdk-21/lib/modules": "text",
      "/opt/jdk-21/conf/net.properties": "text",
      "/opt/jdk-21/conf/management/jmxremote.password": "secret",
      "/opt/maven/bin/mvn": "#!/bin/sh",
      "/opt/maven/boot/x.jar": "text",
      "/opt/maven/conf/settings.xml": "secret",
      "/opt/maven/conf/logging/x": "text",
      "/usr/bin/sh": "program",
      "/usr/local/bin/mvn": "-> /opt/maven/bin/mvn",
    },
    path: "/usr/local/bin:/usr/bin",
    sees: [
      "/opt/jdk-21/lib/modules",
      "/opt/jdk-21/conf/net.properties",
      "/opt/maven/boot/x.jar",
      "/opt/maven/conf/logging/x",
    ],
    hides: ["/opt/jdk-21/conf/management/jmxremote.password", "/opt/maven/conf/settings.xml"],
    env: { JAVA_HOME: "/opt/jdk-21" },
    input: { env: { JAVA_HOME: "/opt/jdk-21" } },
  },
  {
    name: "Debian's alternatives that lead to /opt",
    tree: {
      "/usr/bin/java": "-> /etc/alternatives/java",
      "/etc/alternatives/java": "-> /opt/jdk-17/bin/java",
      "/opt/jdk-17/bin/java": "program",
      "/opt/jdk-17/lib/modules": "text",
    },
    path: "/usr/bin",
    sees: ["/opt/jdk-17/lib/modules"],
  },
  {
    name: "a virtual environment of VIRTUAL_ENV, and the Python that it was made from",
    tree: {
      [`${HOME}/envs/a/bin/python3`]: `-> ${HOME}/.pyenv/versions/3.12.1/bin/python3`,
      [`${HOME}/envs/a/pyvenv.cfg`]: `home = ${HOME}/.pyenv/versions/3.12.1/bin\n`,
      [`${HOME}/envs/a/pip.conf`]: "password",
      [`${HOME}/.pyenv/shims/python3`]: "#!/usr/bin/env bash",
      [`${HOME}/.pyenv/versions/3.12.1/bin/python3`]: "program",
      [`${HOME}/.pyenv/versions/3.12.1/lib/x`]: "text",
    },
    path: `${HOME}/envs/a/bin:/usr/bin`,
    sees: ["envs/a/pyvenv.cfg", "envs/a/bin/python3", ".pyenv/versions/3.12.1/lib/x"],
    hides: ["envs/a/pip.conf"],
    env: { PYENV_ROOT: `${HOME}/.pyenv`, VIRTUAL_ENV: `${HOME}/envs/a` },
    input: { env: { VIRTUAL_ENV: `${HOME}/envs/a` } },
  },
  {
    name: "a prefix in /opt that nobody knows",
    tree: {
      "/opt/cmake-3.28/bin/cmake": "program",
      "/opt/cmake-3.28/share/x": "text",
      "/opt/cmake-3.28/var/data": "secret",
    },
    path: "/opt/cmake-3.28/bin:/usr/bin",
    sees: ["/opt/cmake-3.28/share/x"],
    hides: ["/opt/cmake-3.28/var/data"],
  },
  {
    name: "packages of npm below a folder for all kinds of things",
    tree: {
      [`${HOME}/.local/bin/jest`]: "-> ../lib/node_modules/jest/bin/jest.js",
      [`${HOME}/.local/lib/node_modules/jest/bin/jest.js`]: "#!/usr/bin/env node",
      [`${HOME}/.local/lib/other/x`]: "text",
      "/usr/bin/node": "program",
    },
    path: `${HOME}/.local/bin:/usr/bin`,
    sees: [".local/bin/jest", ".local/lib/node_modules/jest/bin/jest.js"],
    hides: [".local/lib/other/x"],
  },
  {
    name: "a Python package that a user installed",
    tree: {
      [`${HOME}/.local/bin/pytest`]: "#!/usr/bin/python3",
      [`${HOME}/.local/lib/python3.12/site-packages/pytest/x.py`]: "text",
    },
    path: `${HOME}/.local/bin:/usr/bin`,
    sees: [".local/bin/pytest", ".local/lib/python3.12/site-packages/pytest/x.py"],
    env: { PYTHONUSERBASE: `${HOME}/.local` },
    input: { commands: [["pytest"]] },
  },
  {
    name: "Homebrew on Linux",
    tree: {
      "/home/linuxbrew/.linuxbrew/Cellar/jq/1.7/bin/jq": "program",
      "/home/linuxbrew/.linuxbrew/bin/jq": "-> ../Cellar/jq/1.7/bin/jq",
      "/home/linuxbrew/.linuxbrew/etc/x": "secret",
    },
    path: "/home/linuxbrew/.linuxbrew/bin:/usr/bin",
    sees: ["/home/linuxbrew/.linuxbrew/bin/jq"],
    hides: ["/home/linuxbrew/.linuxbrew/etc/x"],
  },
  {
    name: ".NET, whose folder also holds keys",
    tree: {
      [`${HOME}/.dotnet/dotnet`]: "program",
      [`${HOME}/.dotnet/host/x`]: "text",
      [`${HOME}/.dotnet/sdk/8/x`]: "text",
      [`${HOME}/.dotnet/corefx/cryptography/x509stores/my/x`]: "secret",
    },
    path: `${HOME}/.dotnet:/usr/bin`,
    sees: [".dotnet/dotnet", ".dotnet/sdk/8/x"],
    hides: [".dotnet/corefx/cryptography/x509stores/my/x"],
    env: { DOTNET_ROOT: `${HOME}/.dotnet` },
  },
  {
    name: "opam, a switch of it",
    tree: {
      [`${HOME}/.opam/opam-init/init.sh`]: "text",
      [`${HOME}/.opam/config`]: "text",
      [`${HOME}/.opam/default/bin/ocamlfind`]: "program",
      [`${HOME}/.opam/default/lib/findlib.conf`]: "text",
      [`${HOME}/.opam/default/.opam-switch/switch-state`]: "text",
      [`${HOME}/.opam/repo/private/x`]: "text",
    },
    path: `${HOME}/.opam/default/bin:/usr/bin`,
    sees: [".opam/default/bin/ocamlfind", ".opam/default/lib/findlib.conf"],
    hides: [".opam/config", ".opam/default/.opam-switch/switch-state", ".opam/repo/private/x"],
    env: { OPAMROOT: `${HOME}/.opam`, OCAMLPATH: `${HOME}/.opam/default/lib` },
    input: { env: { OCAMLPATH: `${HOME}/.opam/default/lib:${HOME}/mine` } },
  },
  {
    name: "Perlbrew, and modules of a user",
    tree: {
      [`${HOME}/perl5/perlbrew/perls/perl-5.38/bin/perl`]: "program",
      [`${HOME}/perl5/perlbrew/perls/perl-5.38/lib/5.38/strict.pm`]: "text",
      [`${HOME}/perl5/perlbrew/bin/perlbrew`]: "#!/usr/bin/env perl",
      [`${HOME}/perl5/perlbrew/build.log`]: "text",
      [`${HOME}/perl5/bin/prove`]: "#!/usr/bin/env perl",
      [`${HOME}/perl5/lib/perl5/Test/More.pm`]: "text",
      [`${HOME}/perl5/notes`]: "text",
      "/usr/bin/perl": "program",
    },
    path: `${HOME}/perl5/bin:${HOME}/perl5/perlbrew/bin:${HOME}/perl5/perlbrew/perls/perl-5.38/bin:/usr/bin`,
    sees: [
      "perl5/perlbrew/perls/perl-5.38/lib/5.38/strict.pm",
      "perl5/perlbrew/bin/perlbrew",
      "perl5/bin/prove",
      "perl5/lib/perl5/Test/More.pm",
    ],
    hides: ["perl5/perlbrew/build.log", "perl5/notes"],
    env: { PERLBREW_ROOT: `${HOME}/perl5/perlbrew`, PERL5LIB: `${HOME}/perl5/lib/perl5` },
    input: { env: { PERL5LIB: `${HOME}/perl5/lib/perl5` } },
  },
  {
    name: "plenv",
    tree: {
      [`${HOME}/.plenv/shims/prove`]: "#!/usr/bin/env bash",
      [`${HOME}/.plenv/libexec/plenv`]: "#!/usr/bin/env bash",
      [`${HOME}/.plenv/version`]: "5.38.0\n",
      [`${HOME}/.plenv/versions/5.38.0/bin/prove`]: "program",
      [`${HOME}/.plenv/versions/5.38.0/lib/x`]: "text",
    },
    path: `${HOME}/.plenv/shims:/usr/bin`,
    sees: [".plenv/shims/prove", ".plenv/version", ".plenv/versions/5.38.0/lib/x"],
    env: { PLENV_ROOT: `${HOME}/.plenv` },
  },
  {
    name: "R packages of a user, which R alone looks for",
    tree: {
      [`${HOME}/R/x86_64-pc-linux-gnu-library/4.2/testthat/DESCRIPTION`]: "text",
      [`${HOME}/R/notes.R`]: "text",
      "/usr/bin/Rscript": "program",
    },
    path: "/usr/bin",
    sees: ["R/x86_64-pc-linux-gnu-library/4.2/testthat/DESCRIPTION"],
    hides: ["R/notes.R"],
    env: { R_LIBS_USER: `${HOME}/R/%p-library/%v` },
    input: { commands: [["Rscript", "tests/run.R"]] },
  },
  {
    name: "what a distribution keeps below /var for its own programs",
    tree: {
      "/usr/lib/ghc/package.conf.d": "-> /var/lib/ghc/package.conf.d",
      "/var/lib/ghc/package.conf.d/base.conf": "text",
      "/var/lib/texmf/web2c/pdftex/pdflatex.fmt": "text",
      "/var/lib/postgresql/15/main/base": "secret",
    },
    path: "/usr/bin",
    sees: ["/usr/lib/ghc/package.conf.d/base.conf", "/var/lib/texmf/web2c/pdftex/pdflatex.fmt"],
    hides: ["/var/lib/postgresql/15/main/base"],
  },
  {
    name: "Nix",
    tree: {
      [`${HOME}/.nix-profile`]: "-> /nix/store/abc-profile",
      "/nix/store/abc-profile/bin/jq": "-> /nix/store/def-jq/bin/jq",
      "/nix/store/def-jq/bin/jq": "program",
      "/nix/var/nix/secret": "secret",
    },
    path: `${HOME}/.nix-profile/bin:/usr/bin`,
    sees: [".nix-profile/bin/jq", "/nix/store/def-jq/bin/jq"],
    hides: ["/nix/var/nix/secret"],
  },
];

const absolute = (path: string) => (path.startsWith("/") ? path : `${HOME}/${path}`);

describe("rows of the table", () => {
  it.each(ROWS)("$name", ({ tree, path, sees, hides = [], env = {}, input = {} }) => {
    const found = around(tree, path, input);
    expect(
      sees.filter((file) => !found.sees(absolute(file))),
      "not seen",
    ).toEqual([]);
    expect(
      hides.filter((file) => found.sees(absolute(file))),
      "seen",
    ).toEqual([]);
    expect(found.env).toEqual(env);
    expect(found.dropped).toEqual([]);
    const outside = path.split(":");
    expect(found.folders.filter((folder) => outside.includes(folder))).toEqual(outside);
    expect(found.programs.flatMap(({ missing }) => missing ?? [])).toEqual([]);
  });
});

describe("PATH", () => {
  it("keeps its order, less what is not visible, each with its reason", () => {
    const { folders, dropped } = around(
      {
        "/opt/a/bin/x": "program",
        "/usr/local/bin/y": "program",
        "/case/workspace/.venv/bin/pytest": "program",
        [`${HOME}/bin/deploy`]: "#!/bin/sh",
      },
      `.:node_modules/.bin::/opt/a/bin:/case/workspace/.venv/bin:/nowhere:${HOME}/bin:/usr/bin:/usr/local/bin:/proc/self/root/bin`,
      { workspace: "/case/workspace", hidden: ["/case"] },
    );
    expect(folders).toEqual([
      "/opt/a/bin",
      "/home/agent/bin",
      "/usr/bin",
      "/usr/local/bin",
      // what the user's PATH lacks of the system's folders
      ...["/usr/local/sbin", "/usr/sbin", "/sbin", "/bin"],
      "/home/agent/.local/bin",
      "/workspace/.venv/bin",
      "/workspace/node_modules/.bin",
    ]);
    expect(Object.fromEntries(dropped.map(({ folder, reason }) => [folder, reason.slice(0, 20)]))).toEqual({
      "": "it is another folder",
      ".": "it is another folder",
      "node_modules/.bin": "it is another folder",
      "/case/workspace/.venv/bin": "it lies in the case ",
      "/nowhere": "it is no folder, or ",
      [`${HOME}/bin`]: "nobody knows what el",
      "/proc/self/root/bin": "it is no folder, or ",
    });
  });

  it("puts what setup installs into HOME where the user's own stands", () => {
    const { folders } = around({ "/opt/a/bin/x": "program" }, `${HOME}/go/bin:/opt/a/bin:${HOME}/.local/bin:/usr/bin`);
    expect(folders.slice(0, 4)).toEqual(["/home/agent/go/bin", "/opt/a/bin", "/home/agent/.local/bin", "/usr/bin"]);
  });
});

describe("what is not shown, whatever lies", () => {
  it.each<[string, Tree, string, Partial<SurroundingsInput>]>([
    [
      "a link in ~/.local/bin to a folder of secrets",
      { [`${HOME}/.local/bin/tool`]: `-> ${HOME}/.aws` },
      `${HOME}/.local/bin`,
      { commands: [["tool"]] },
    ],
    [
      "a link in ~/.local/bin to a secret that nobody may execute",
      { [`${HOME}/.local/bin/tool`]: `-> ${HOME}/.aws/credentials` },
      `${HOME}/.local/bin`,
      { commands: [["tool"]] },
    ],
    [
      "a home that is a prefix",
      { [`${HOME}/bin/x`]: "program", [`${HOME}/lib/x`]: "text" },
      `${HOME}/bin`,
      { commands: [["x"]] },
    ],
    [
      "~/.local that looks like Node.js",
      { [`${HOME}/.local/bin/node`]: "program", [`${HOME}/.local/include/node/x`]: "text" },
      `${HOME}/.local/bin`,
      { commands: [["node"]] },
    ],
    [
      "a root of a row that is a link to /",
      { [`${HOME}/.pyenv`]: "-> /", "/shims/x": "program" },
      `${HOME}/.pyenv/shims`,
      {},
    ],
    [
      "a root of a row that is a link to the home",
      { [`${HOME}/.volta`]: `-> ${HOME}`, [`${HOME}/bin/x`]: "program", [`${HOME}/tools/x`]: "text" },
      `${HOME}/.volta/bin`,
      {},
    ],
    [
      "a variable that names the home",
      { [`${HOME}/bin/x`]: "program", [`${HOME}/shims/x`]: "program", [`${HOME}/versions/x`]: "text" },
      `${HOME}/shims:${HOME}/bin`,
      { env: { PYENV_ROOT: HOME, CARGO_HOME: HOME, VIRTUAL_ENV: HOME, JAVA_HOME: HOME } },
    ],
    [
      "a variable that names ~/.local",
      { [`${HOME}/.local/bin/x`]: "program" },
      `${HOME}/.local/bin`,
      { env: { CARGO_HOME: `${HOME}/.local`, DENO_INSTALL: `${HOME}/.local/` } },
    ],
    [
      "a part of an installation that leads out of it",
      { [`${HOME}/.cargo/bin`]: `-> ${HOME}/work`, [`${HOME}/work/cargo`]: "program" },
      `${HOME}/.cargo/bin`,
      { commands: [] },
    ],
    [
      "a version that is a link to the home",
      {
        [`${HOME}/.pyenv/shims/x`]: "program",
        [`${HOME}/.pyenv/versions/evil`]: `-> ${HOME}`,
        [`${HOME}/share`]: `-> ${HOME}/.local/share`,
      },
      `${HOME}/.pyenv/shims`,
      {},
    ],
    [
      "links in a circle",
      { [`${HOME}/.local/bin/x`]: "-> y", [`${HOME}/.local/bin/y`]: "-> x", [`${HOME}/.pyenv`]: "-> .pyenv" },
      `${HOME}/.local/bin:${HOME}/.pyenv/shims`,
      { commands: [["x"]] },
    ],
    ["a program of the kernel's", {}, "/usr/bin", { commands: [["/proc/self/exe"]] }],
    [
      "a service's folder that holds a program",
      { "/opt/service/run": "program" },
      "/opt/service",
      { commands: [["run"]] },
    ],
    [
      "a prefix for data that nobody names",
      { "/srv/app/bin/x": "program", "/srv/app/share/x": "text" },
      "/srv/app/bin",
      {},
    ],
    [
      "a script whose first line names a folder of secrets",
      { [`${HOME}/bin/x`]: `#!${HOME}/.aws/credentials` },
      `${HOME}/bin`,
      { commands: [["x"]] },
    ],
    [
      "scripts that start each other",
      { [`${HOME}/bin/x`]: `#!${HOME}/bin/y`, [`${HOME}/bin/y`]: `#!${HOME}/bin/x` },
      `${HOME}/bin`,
      { commands: [["x"]] },
    ],
    ["HOME is /", { "/.cargo/bin/cargo": "program", "/bin/x": "program" }, "/.cargo/bin:/usr/bin", { home: "/" }],
  ])("%s", (_, tree, path, input) => {
    const { wants } = around(tree, path, input);
    const forbidden = [
      "/",
      "/home",
      HOME,
      "/opt",
      "/srv",
      `${HOME}/.local`,
      `${HOME}/.local/bin`,
      `${HOME}/bin`,
      `${HOME}/work`,
    ];
    const layout = memoryLayout({ ...SYSTEM, ...SECRETS, ...tree });
    for (const want of wants) expect(forbidden, want.path).not.toContain(follow(layout, want.path)?.real);
  });

  it("names the parts of an installation that lead out of it", () => {
    const { leftOut } = around(
      { [`${HOME}/.cargo/bin`]: `-> ${HOME}/work`, [`${HOME}/work/cargo`]: "program" },
      `${HOME}/.cargo/bin`,
    );
    expect(leftOut).toEqual([
      {
        path: `${HOME}/.cargo/bin`,
        reason: "Cargo's programs",
        problem: `it leads out of ${HOME}/.cargo, to ${HOME}/work`,
      },
    ]);
  });
});

describe("single programs", () => {
  const tree: Tree = {
    [`${HOME}/bin/tool`]: "#!/usr/bin/env -S FOO=1 python3 -u",
    [`${HOME}/bin/deploy`]: "#!/bin/sh\nTOKEN=secret",
    [`${HOME}/bin/helper`]: "program",
    "/case/workspace/Makefile": "test:\n\thelper --check\n",
    "/case/workspace/check.sh": "#!/usr/bin/env missing-shell",
    "/case/workspace/run.sh": `#!${HOME}/bin/helper`,
  };
  const at = { workspace: "/case/workspace", hidden: ["/case"] };

  it.each<[string, readonly string[], readonly string[]]>([
    ["a program of an array", ["tool", "-q"], ["tool"]],
    ["a word of a shell's text", ["bash", "-c", "cd x && tool -q | cat"], ["tool"]],
    ["a word of the project's Makefile", ["make"], ["helper"]],
    ["a program given by its path", [`${HOME}/bin/deploy`], ["deploy"]],
    ["a path in a shell's text", ["bash", "-c", `FOO=1 ${HOME}/bin/deploy now`], ["deploy"]],
    ["what runs a script of the tree", ["./run.sh"], ["helper"]],
    ["no part of a longer word", ["my-tool", "tools"], []],
  ])("%s", (_, command, names) => {
    const found = around({ ...tree, "/usr/bin/make": "program", "/usr/bin/cat": "program" }, `${HOME}/bin:/usr/bin`, {
      ...at,
      commands: [command],
    });
    const helper = command[0] === "make" || names.includes("helper") ? [] : ["helper"];
    const seen = ["tool", "deploy", "helper"].filter((name) => found.sees(`${HOME}/bin/${name}`));
    expect(seen.filter((name) => !helper.includes(name))).toEqual(names);
  });

  it("a missing one is named with where it was looked for and what to write", () => {
    const { programs } = around(tree, `${HOME}/bin:/usr/bin`, {
      ...at,
      commands: [["pytset"], ["./check.sh"], ["/opt/none/x"]],
    });
    expect(programs.map(({ name, missing }) => [name, missing?.found])).toEqual([
      ["pytset", `none in ${HOME}/bin, /usr/bin`],
      ["./check.sh", `./check.sh begins with #! and missing-shell: none in ${HOME}/bin, /usr/bin`],
      ["/opt/none/x", "/opt/none/x is not there, or this user may not look at it"],
    ]);
  });

  it("what setup commands may install is not missing before they have run", () => {
    const { programs } = around(tree, "/usr/bin", { ...at, commands: [["pytest"], [".venv/bin/pytest"]], setup: true });
    expect(programs.map(({ missing }) => missing)).toEqual([null, null]);
  });

  it("pyenv's choice is read from its files: the variable, the project's, its own", () => {
    const pyenv: Tree = {
      [`${HOME}/.pyenv/shims/pytest`]: "#!/usr/bin/env bash",
      [`${HOME}/.pyenv/version`]: "3.12.1\n",
      [`${HOME}/.pyenv/versions/3.12.1/bin/python3`]: "program",
      [`${HOME}/.pyenv/versions/3.11.7/bin/pytest`]: "program",
      "/case/workspace/x": "text",
    };
    const ask = (more: Tree, env: Record<string, string> = {}) =>
      around({ ...pyenv, ...more }, `${HOME}/.pyenv/shims:/usr/bin`, { ...at, env, commands: [["pytest"]] })
        .programs[0];
    expect(ask({})?.missing?.found).toBe(
      `${HOME}/.pyenv/shims/pytest starts nothing: ${HOME}/.pyenv/version says 3.12.1; 3.11.7 would have it`,
    );
    expect(ask({ "/case/workspace/.python-version": "3.11\n" })?.missing).toBeNull();
    expect(ask({}, { PYENV_VERSION: "3.11.7" })?.missing).toBeNull();
    expect(ask({ "/usr/bin/pytest": "program" }, { PYENV_VERSION: "system" })).toMatchObject({
      path: "/usr/bin/pytest",
      missing: null,
    });
  });
});

describe("variables", () => {
  it("are passed on when what they name is shown, and never else", () => {
    const { env } = around(
      {
        "/opt/go/bin/go": "program",
        "/opt/go/src/runtime/x": "text",
        "/cache/mod/x": "text",
        "/cache/other/x": "text",
      },
      "/opt/go/bin:/usr/bin",
      {
        caches: ["/cache/mod"],
        env: {
          GOROOT: "/opt/go/bin",
          GOMODCACHE: "/cache/mod",
          PIP_CACHE_DIR: "/cache/other",
          GOFLAGS: "-count=1",
          NODE_PATH: `/usr/lib/x:${HOME}/work:/usr/bin`,
          JAVA_HOME: `${HOME}/.ssh`,
          AWS_SECRET_ACCESS_KEY: "x",
          CARGO_HOME: `${HOME}/.cargo`,
        },
      },
    );
    expect(env).toEqual({
      GOROOT: "/opt/go/bin",
      GOMODCACHE: "/cache/mod",
      GOFLAGS: "-count=1",
      NODE_PATH: "/usr/bin",
    });
  });
});

describe("a version manager with several versions", () => {
  const ROOT = `${HOME}/.pyenv`;
  const WORK = "/case/workspace";
  const TREE: Tree = {
    [`${ROOT}/shims/python3`]: "#!/usr/bin/env bash",
    [`${ROOT}/shims/black`]: "#!/usr/bin/env bash",
    [`${ROOT}/version`]: "3.11.7\n",
    [`${ROOT}/versions/3.10.13/bin/python3`]: "program",
    [`${ROOT}/versions/3.10.13/bin/black`]: "program",
    [`${ROOT}/versions/3.11.7/bin/python3`]: "program",
    [`${ROOT}/versions/3.12.1/bin/python3`]: "program",
    [`${ROOT}/versions/own`]: "-> 3.12.1/envs/own",
    [`${ROOT}/versions/3.12.1/envs/own/bin/python3`]: "-> /home/u/.pyenv/versions/3.12.1/bin/python3",
    [`${ROOT}/versions/3.12.1/envs/own/pyvenv.cfg`]: "home = /home/u/.pyenv/versions/3.12.1/bin\n",
    [`${WORK}/a.py`]: "text",
  };
  const PATH = `${ROOT}/shims:/usr/bin`;
  const BIN = (version: string) => `${ROOT}/versions/${version}/bin`;
  const look = (tree: Tree = {}, input: Partial<SurroundingsInput> = {}) => {
    const found = around({ ...TREE, ...tree }, PATH, { workspace: WORK, ...input });
    const versions = ["3.10.13", "3.11.7", "3.12.1"].filter((version) => found.sees(`${BIN(version)}/python3`));
    const before = found.folders.slice(0, found.folders.indexOf(`${ROOT}/shims`));
    return { versions, before };
  };

  it("shows the one that is chosen, and its programs stand right before the shims", () => {
    expect(look()).toEqual({ versions: ["3.11.7"], before: [BIN("3.11.7")] });
  });

  it.each<[string, Tree, Partial<SurroundingsInput>, string[], string[]]>([
    ["its variable", {}, { env: { PYENV_VERSION: "3.10.13" } }, ["3.10.13", "3.11.7"], [BIN("3.10.13")]],
    [
      "the contract's variable",
      {},
      { environment: { PYENV_VERSION: "3.10.13" } },
      ["3.10.13", "3.11.7"],
      [BIN("3.10.13")],
    ],
    ["a part of a version", { [`${ROOT}/version`]: "3.10\n" }, {}, ["3.10.13"], []],
    [
      "several",
      { [`${ROOT}/version`]: "3.12.1 3.10.13\n" },
      {},
      ["3.10.13", "3.12.1"],
      [BIN("3.12.1"), BIN("3.10.13")],
    ],
    [
      "the system's in between",
      { [`${ROOT}/version`]: "3.12.1 system 3.11.7\n" },
      {},
      ["3.11.7", "3.12.1"],
      [BIN("3.12.1")],
    ],
    ["a virtual environment", { [`${ROOT}/version`]: "own\n" }, {}, ["3.12.1"], [BIN("own")]],
    ["a file of the project", { [`${WORK}/.python-version`]: "3.10\n" }, {}, ["3.10.13", "3.11.7"], []],
    [
      "a file in a folder of the project",
      { [`${WORK}/a/b/.python-version`]: "3.12.1\n" },
      {},
      ["3.11.7", "3.12.1"],
      [],
    ],
    ["a command", {}, { commands: [["sh", "-c", "PYENV_VERSION=3.10 black ."]] }, ["3.10.13", "3.11.7"], []],
    ["a path in a command", {}, { commands: [[`${BIN("3.12.1")}/python3`]] }, ["3.11.7", "3.12.1"], []],
    ["the agent, later", {}, { changeable: (path) => path === ".python-version" }, ["3.11.7"], []],
  ])("goes by %s", (_, tree, input, versions, before) => {
    expect(look(tree, input)).toEqual({ versions, before });
  });

  it("starts nothing straight that its shims don't start", () => {
    expect(look({ [`${BIN("3.11.7")}/unknown`]: "program" }).before).toEqual([]);
  });

  it("shows all of them where the tree is too large to look for a file that says one", () => {
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`${WORK}/many/${i}.txt`, "text"]));
    expect(look(many)).toEqual({ versions: ["3.10.13", "3.11.7", "3.12.1"], before: [] });
  });
});
