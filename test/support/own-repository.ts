import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listRuns } from "../../src/world/evidence/runs";
import type { verdictSchema } from "../../src/core/records/report";
import { type Options, program, type Result, ROOT } from "./program";
import { temporaryFolder } from "./temporary";

export type Json = Record<string, unknown>;

/** What git does here, it does by no configuration of this machine. */
const GIT_ENV = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "somebody",
  GIT_AUTHOR_EMAIL: "somebody@example.org",
  GIT_COMMITTER_NAME: "somebody",
  GIT_COMMITTER_EMAIL: "somebody@example.org",
};

const SHIPPED = join(ROOT, "fixtures/cases/r1-string-slugify");

export const CONTRACT: Json = {
  ...(JSON.parse(readFileSync(join(SHIPPED, "case.json"), "utf8")) as Json),
  $schema: undefined,
  task_id: "FIX-1",
  case_id: "fix",
  mutation_mode: "sandbox-repo",
};

/** What the shipped case's script writes. */
export const FAKE = JSON.parse(readFileSync(join(SHIPPED, "fake.json"), "utf8")) as Json;

export const SOURCE: Json = {
  classification: "owned_local_source",
  repository_owner: "somebody",
  ownership_evidence: "it lies on the owner's machine",
  source_repository_path: ".",
  review_trigger: "another repository",
};

export const SANDBOX: Json = {
  admission_status: "admitted",
  repository_owner: "somebody",
  ownership_evidence: "it is made by the harness",
  creation_source: "case",
  disposal_policy: "dispose",
  approval_source: "somebody, in the review of this record",
  review_trigger: "another case",
};

/** A user's own repository with a task, its records, and a state folder of its own. */
export interface OwnRepository {
  folder: string;
  /** Home of the user, whose state says what was made here. */
  home: string;
  runs: string;
  env: Record<string, string>;
  git(...args: string[]): string;
  /** Writes a file of the repository; an object as JSON. */
  write(path: string, content: string | object): void;
  commit(): void;
  run(args: readonly string[], options?: Pick<Options, "cwd" | "started" | "wrap">): Promise<Ran>;
}

export interface Ran extends Result {
  dir: string;
  report: import("zod").infer<typeof verdictSchema> & Json;
  facts: Record<string, { value: Json }>;
  /** `code subject`, in the order of the report. */
  blockers: string[];
  /** A file of the bundle, as JSON. */
  read(name: string): Json;
}

/** Git as somebody, in a folder. */
export function gitIn(folder: string): (...args: string[]) => string {
  return (...args) => execFileSync("git", args, { cwd: folder, env: { ...process.env, ...GIT_ENV }, encoding: "utf8" });
}

/** A file with the approval that a packet asks for, with some of it changed. */
export function approvalOf(packet: Json, change: Json = {}): string {
  const file = join(temporaryFolder(), "approval.json");
  const hour = 3_600_000;
  const record = {
    approval_id: `a-${randomUUID()}`,
    decision: "granted",
    actor: "somebody",
    scope: packet["scope"],
    mutation_mode: packet["mutation_mode"],
    statement: packet["approval_command_text"],
    binding: packet["binding"],
    timestamp: new Date(Date.now() - hour).toISOString(),
    expires_at: new Date(Date.now() + hour).toISOString(),
    ...change,
  };
  writeFileSync(file, JSON.stringify(record));
  return file;
}

/** Makes the repository: the shipped case's project at its root, the task in `.harness/tasks/fix`. */
export function ownRepository({ home = temporaryFolder() }: { home?: string } = {}): OwnRepository {
  const folder = join(temporaryFolder(), "own repo");
  const env = { HOME: home, XDG_STATE_HOME: join(home, "state") };
  const runs = join(home, "runs");
  mkdirSync(folder, { recursive: true });
  const git = gitIn(folder);
  const write: OwnRepository["write"] = (path, content) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`);
  };
  git("init", "-q", "-b", "main");
  cpSync(join(SHIPPED, "workspace"), folder, { recursive: true });
  cpSync(join(SHIPPED, "acceptance"), join(folder, ".harness/tasks/fix/acceptance"), { recursive: true });
  write(".harness/tasks/fix/case.json", CONTRACT);
  write(".harness/tasks/fix/fake.json", FAKE);
  write(".harness/source.json", SOURCE);
  write(".harness/sandbox.json", SANDBOX);
  const commit = () => {
    git("add", "-A");
    git("commit", "-qm", "as it is");
  };
  commit();
  return {
    folder,
    home,
    runs,
    env,
    git,
    write,
    commit,
    async run(args, { cwd = folder, ...options } = {}) {
      const before = new Set(listRuns(runs).map(({ runId }) => runId));
      const result = await program(["run", ...args, "--runs-dir", runs], {
        ...{ cwd, env },
        ...options,
      });
      const made = listRuns(runs).find(({ runId }) => !before.has(runId));
      if (made === undefined) throw new Error(`no bundle was made: ${result.stderr}`);
      const read = (name: string) => JSON.parse(readFileSync(join(made.dir, name), "utf8")) as Json;
      const report = read("report.json") as Ran["report"];
      return {
        ...result,
        dir: made.dir,
        report,
        facts: read("facts.json")["facts"] as Ran["facts"],
        blockers: report.blockers.map(({ code, subject }) => `${code} ${subject}`),
        read,
      };
    },
  };
}
