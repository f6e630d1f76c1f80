import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const STAND_IN = fileURLToPath(new URL("stand-in-ca", import.meta.url));

/** The platform that agent records name for this machine. */
export const PLATFORM = `${process.platform}-${process.arch}`;

/** The version of Bun that the tests build with, as package.json pins it. */
export const BUN_VERSION = "1.3.14";

/** The real Bun from npm, or null where npm brought none for this platform. */
export const BUN: string | null = (() => {
  const name = `@oven/bun-${process.platform}-${process.arch === "arm64" ? "aarch64" : process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, "bin", "bun");
  } catch {
    return null;
  }
})();

export type Json = Record<string, unknown>;

export interface Project {
  /** The project folder, with `.harness/` in it. */
  folder: string;
  store: string;
  /** The source repository of the stand-in. */
  source: string;
  /** Commits everything that lies in the source and returns the commit. */
  commit(message?: string): string;
  /** Writes the agent record for a pin, with these fields changed. */
  record(fields?: Json): Json;
  /** Environment of the program in this project. */
  env(more?: Record<string, string>): Record<string, string>;
  remove(): void;
}

/** A project with a stand-in source of its own in a local git repository. */
export function makeProject(): Project {
  const root = mkdtempSync(join(tmpdir(), "agent-test-"));
  const folder = join(root, "project");
  const source = join(root, "source");
  const store = join(root, "store");
  mkdirSync(join(folder, ".harness"), { recursive: true });
  cpSync(STAND_IN, source, { recursive: true });
  const git = (...args: string[]) => {
    const argv = ["-c", "user.name=t", "-c", "user.email=t@example.invalid", "-c", "init.defaultBranch=main", ...args];
    return execFileSync("git", argv, { cwd: source, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  };
  git("init", "-q");
  const commit = (message = "stand-in") => {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  };
  let pin = commit();
  return {
    folder,
    store,
    source,
    commit: (message) => (pin = commit(message)),
    record(fields = {}) {
      const record = {
        source_url: `file://${source}`,
        pinned_commit: pin,
        commit_date: "2026-05-19",
        license_note: { status: "unresolved", note: "a stand-in", allowed_mutation_modes: [] },
        retrieval_date: "2026-06-01",
        retrieval_command: "case-harness agent build",
        build_command: "bun run build:binary",
        build_root: "/build/stand-in",
        bun_version: BUN_VERSION,
        binaries: {},
        protected_source_boundary: "none",
        ...fields,
      };
      writeFileSync(join(folder, ".harness", "agent.case.json"), JSON.stringify(record, null, 2));
      return record;
    },
    env: (more = {}) => ({
      HOME: join(root, "home"),
      CTO_HARNESS_AGENT_STORE: store,
      PATH: `${BUN === null ? "" : dirname(BUN)}:${process.env["PATH"] ?? ""}`,
      ...more,
    }),
    remove: () => removeTree(root),
  };
}

/** Removes a folder with read-only folders in it, as an ordinary user can. */
export function removeTree(folder: string): void {
  const open = (path: string) => {
    chmodSync(path, 0o700);
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory()) open(join(path, entry.name));
  };
  if (existsSync(folder)) open(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Every entry of a store that is not a finished binary: nothing of the kind may stay behind. */
export function leftovers(store: string): string[] {
  if (!existsSync(store)) return [];
  return readdirSync(store).filter((name) => name.startsWith("."));
}

/** The finished entries of a store. */
export function entries(store: string): string[] {
  return existsSync(store) ? readdirSync(store).filter((name) => /^[0-9a-f]{64}$/.test(name)) : [];
}
