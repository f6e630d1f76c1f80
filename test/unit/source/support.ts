import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import type { SourceObservation } from "../../../src/core/source/observation";
import { observeFirst, type ObserveOptions } from "../../../src/world/source/observe";
import { SourceRefused } from "../../../src/world/source/refused";
import { GIT_ENV, scratch } from "../worktree/trees";

export { GIT_ENV, git } from "../worktree/trees";

/** A folder for each test, in `place.path(...)`; the user has no configuration of their own. */
export function place(): { path: (...names: string[]) => string } {
  let current: ReturnType<typeof scratch>;
  const { HOME, XDG_CONFIG_HOME, GIT_DIR } = process.env;
  const restore = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  beforeEach(() => {
    current = scratch();
    process.env["HOME"] = current.path("home");
    delete process.env["XDG_CONFIG_HOME"];
    mkdirSync(current.path("home"));
  });
  afterEach(async () => {
    restore("HOME", HOME);
    restore("XDG_CONFIG_HOME", XDG_CONFIG_HOME);
    restore("GIT_DIR", GIT_DIR);
    await current.clear();
  });
  return { path: (...names) => current.path(...names) };
}

/** Runs a shell script in a folder, as a user does. */
export function sh(cwd: string, script: string): string {
  return execFileSync("bash", ["-ec", script], {
    cwd,
    // A file of the test's own: as root, git would put a configuration in the place of /dev/null.
    env: {
      ...GIT_ENV,
      HOME: process.env["HOME"],
      GIT_CONFIG_GLOBAL: `${process.env["HOME"]}/.gitconfig`,
      GIT_ALLOW_PROTOCOL: "file",
    },
    stdio: ["ignore", "pipe", "pipe"],
  }).toString("latin1");
}

/** Files of a small repository: text, a program, a link, a folder in a folder, names and bytes that are no text. */
export function plant(folder: string): void {
  const files: Record<string, string | Buffer> = {
    "a.txt": "one\ntwo\n",
    "run.sh": "#!/bin/sh\n",
    "lib/deep/c": "c\n",
    "lib.x/y": "y\n",
    "lib-z": "z",
    "no text": Buffer.from([0, 255, 13, 10, 0]),
    empty: "",
    "crlf.txt": "a\r\nb\r\n",
    ".gitignore": "ignored\n*.log\n",
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  chmodSync(join(folder, "run.sh"), 0o755);
  symlinkSync("lib/deep", join(folder, "link"));
  writeFileSync(Buffer.from(`${folder}/caf\xe9 \xff`, "latin1"), "latin\n");
}

/** A repository with one commit of {@link plant}'s files. */
export function repository(folder: string, ...init: string[]): string {
  mkdirSync(folder, { recursive: true });
  sh(folder, `git init -q -b main ${init.join(" ")} .`);
  plant(folder);
  sh(folder, "git add -A && git commit -qm Start");
  return folder;
}

/** Everything below a folder that a write would change: names, modes, bytes, times of change. */
export function traces(folder: string): string[] {
  const found: string[] = [];
  const visit = (path: Buffer): void => {
    const stats = lstatSync(path, { bigint: true });
    const content = stats.isFile()
      ? createHash("sha256").update(readFileSync(path)).digest("hex")
      : stats.isSymbolicLink()
        ? readlinkSync(path)
        : "";
    found.push(`${path.toString("latin1")} ${stats.mode} ${stats.mtimeNs} ${stats.ctimeNs} ${content}`);
    if (!stats.isDirectory()) return;
    for (const name of readdirSync(path, { encoding: "buffer" })) visit(Buffer.concat([path, Buffer.from("/"), name]));
  };
  visit(Buffer.from(folder));
  return found.sort();
}

/** What the first look sees of a source. */
export async function observeSource(path: string, options?: ObserveOptions): Promise<SourceObservation> {
  return (await observeFirst(path, options)).observation;
}

/** The word by which something is refused; what is said of it for evidence holds no path. */
export async function wordOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof SourceRefused)) return String(error);
    expect(error.problem).not.toContain("/worktree-");
    expect(error.problem).toMatch(/^expected .*found /s);
    return error.word;
  }
  return "taken";
}
