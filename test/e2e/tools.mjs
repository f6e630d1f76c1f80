/**
 * Programs that the end-to-end tests need, built once from the Go module proxy and kept between runs. Nothing is installed
 * by hand: a machine needs Node, git and Go.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where programs are kept; never below a folder that CI cleans. */
export const CACHE = process.env.CASE_HARNESS_CI_CACHE || join(homedir(), ".cache", "case-harness-ci");
const BIN = join(CACHE, "bin");

/** A Go build takes minutes on a small machine. */
const BUILD_TIMEOUT_MS = 30 * 60_000;

/** @satisfies {Record<string, {module: string, version: string, package?: string, env?: Record<string, string>, flags?: string[]}>} */
export const PROGRAMS = {
  act: { module: "github.com/nektos/act", version: "v0.2.87" },
  actionlint: { module: "github.com/rhysd/actionlint", version: "v1.7.12", package: "./cmd/actionlint" },
  // The version that Gitea's server names in its own go.mod; module proxies need not have newer ones.
  "gitea-runner": { module: "gitea.com/gitea/runner", version: "v1.0.8" },
  // 1.27 needs modules that not every proxy has; 1.26 needs a C compiler for its SQLite.
  gitea: {
    module: "code.gitea.io/gitea",
    version: "v1.26.0",
    env: { CGO_ENABLED: "1" },
    flags: ["-tags", "sqlite sqlite_unlock_notify"],
  },
};

/**
 * Path of a program, built from its module's zip where the cache has none. `go install` is not used: it refuses modules with
 * replacements, and asks for versions that a proxy need not have.
 * @throws Error with the reason in one line
 */
export async function program(name) {
  const { version, package: main = ".", env = {}, flags = [] } = PROGRAMS[name];
  const file = join(BIN, `${name}-${version}`);
  if (existsSync(file)) return file;
  const source = await sourceOf(name);
  await mkdir(BIN, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  try {
    console.log(`building ${name} ${version}`);
    await go(["build", ...flags, "-ldflags", "-s -w", "-o", temporary, main], source, { CGO_ENABLED: "0", ...env });
    await rename(temporary, file);
  } catch (error) {
    throw new Error(`${name} ${version} does not build here: ${reason(error)}`, { cause: error });
  } finally {
    await rm(temporary, { force: true });
  }
  return file;
}

/** A writable copy of a module's source; Gitea also reads its templates from there when it runs. */
export async function sourceOf(name) {
  const { module, version } = PROGRAMS[name];
  const folder = join(CACHE, "src", `${name}-${version}`);
  if (existsSync(join(folder, "go.mod"))) return folder;
  let zip;
  try {
    zip = JSON.parse((await go(["mod", "download", "-json", `${module}@${version}`], "/", {})).stdout);
  } catch (error) {
    throw new Error(`${module}@${version} can't be had here: ${reason(error)}`, { cause: error });
  }
  const temporary = `${folder}.${process.pid}`;
  await mkdir(join(CACHE, "src"), { recursive: true });
  await cp(zip.Dir, temporary, { recursive: true });
  await run("chmod", ["-R", "u+w", temporary]);
  await rename(temporary, folder);
  return folder;
}

function go(argv, cwd, env) {
  const path = `${process.env.PATH}:/usr/local/go/bin`;
  const options = {
    cwd,
    env: { ...process.env, PATH: path, ...env },
    timeout: BUILD_TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  };
  return run("nice", ["go", ...argv], options);
}

/** Go's last word; `go mod download -json` says it on standard output. */
function reason(error) {
  if (error.code === "ENOENT") return "there is no `go` on PATH";
  try {
    return JSON.parse(error.stdout).Error.slice(0, 300);
  } catch {
    const text = `${error.stdout ?? ""}\n${error.stderr ?? error.message}`;
    return text.trim().split("\n").at(-1).slice(0, 300);
  }
}
