import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listRuns } from "../../src/world/evidence/runs";
import { approvalOf, CONTRACT, type Json, type OwnRepository, ownRepository, type Ran } from "./own-repository";
import { type Options, program, ROOT } from "./program";
import { git } from "./target/repository";
import { temporaryFolder } from "./temporary";

const SHIPPED = join(ROOT, "fixtures/cases/r1-string-slugify");

/** A target record of the kind that people have, without its path. */
export const TARGET: Json = {
  ...(JSON.parse(readFileSync(join(ROOT, "fixtures/records/inherited/target.admitted.json"), "utf8")) as Json),
};

export const STEPS = (JSON.parse(readFileSync(join(SHIPPED, "fake.json"), "utf8")) as { steps: Json[] }).steps;
/** What solves the shipped case, without the step that ends the lane. */
export const SOLVE = STEPS.filter((step) => !("exit" in step));

/** A target, and a folder beside it from which a run is asked for. */
export interface OwnedTarget {
  /** Root of the target. */
  root: string;
  /** The working folder, with `.harness/`. */
  home: OwnRepository;
  git(...args: string[]): string;
  /** Writes a file of the working folder. */
  write(path: string, content: string | object): void;
  /** Asks, approves, and runs; `approve: false` only asks. */
  run(options?: TargetRun): Promise<Ran>;
  conclude(bundle: string, ...args: string[]): Promise<Ran | { code: number | null; stdout: string; stderr: string }>;
}

export interface TargetRun {
  approve?: false;
  env?: Record<string, string>;
  /** How the approved run is started. */
  options?: Pick<Options, "started" | "wrap">;
  args?: string[];
  /** Called when the approval is there, before the run. */
  before?: () => void;
}

const TASK = ".harness/tasks/fix/case.json";

/** An installation that has passed stages 2 to 4, on which every target stands. */
export async function climbedTo4(): Promise<OwnRepository> {
  const own = ownRepository();
  for (const file of ["strings.py", "test_strings.py"])
    own.write(`.harness/tasks/fix/workspace/${file}`, readFileSync(join(own.folder, file), "utf8"));
  own.commit();
  for (const stage of ["2", "3"]) passed(await own.run(["--stage", stage, ...(stage === "2" ? [] : ["--task", TASK])]));
  const stage4 = ["--stage", "4", "--task", TASK];
  passed(await own.run([...stage4, "--approval", approvalFor(await own.run(stage4))]));
  return own;
}

function passed(ran: Ran): void {
  if (ran.code !== 0) throw new Error(`${ran.blockers.join(", ")}\n${ran.stderr}`);
}

/** A file with the approval that the packet of a blocked run asks for. */
export const approvalFor = (ran: Ran, change: Json = {}) => approvalOf(ran.read("approval-packet.json"), change);

export interface TargetParts {
  /** Name of its folder. */
  name?: string;
  record?: Json;
  contract?: Json;
  steps?: readonly Json[];
  /** How its objects are named. */
  format?: "sha1" | "sha256";
  /** What git is told for the first commit. */
  plain?: readonly string[];
  /** Before the commit that is its baseline: more files, configuration. */
  prepare?: (root: string) => void;
}

/** Makes a target with the shipped case's project in it, a record that admits it, and a task. */
export function ownedTarget(climbed: OwnRepository, parts: TargetParts = {}): OwnedTarget {
  const {
    name = "target",
    record = {},
    contract = {},
    steps = [...SOLVE, { exit: 0 }],
    prepare,
    plain = [],
    format = "sha1",
  } = parts;
  const root = join(temporaryFolder(), name);
  mkdirSync(root);
  git(root, "init", "-q", "-b", "main", `--object-format=${format}`);
  cpSync(join(SHIPPED, "workspace"), root, { recursive: true });
  prepare?.(root);
  git(root, ...plain, "add", "-A");
  git(root, ...plain, "commit", "-qm", "as it is");
  const home = ownRepository({ home: climbed.home });
  home.write(".harness/target.json", { ...TARGET, target_repository_path: root, ...record });
  home.write(TASK, { ...CONTRACT, mutation_mode: "owned-noncritical-repo", ...contract });
  home.write(".harness/tasks/fix/fake.json", { steps });
  const stage5 = ["--stage", "5", "--task", TASK];
  return {
    root,
    home,
    git: (...args) => git(root, ...args),
    write: (path, content) => home.write(path, content),
    async run({ approve, env = {}, options = {}, args = [], before } = {}) {
      Object.assign(home.env, env);
      const asked = await home.run(stage5);
      if (approve === false || asked.blockers[0] !== "approval_missing approval") return asked;
      before?.();
      return home.run([...stage5, "--approval", approvalFor(asked), ...args], options);
    },
    async conclude(bundle, ...args) {
      const known = new Set(listRuns(home.runs).map(({ runId }) => runId));
      const result = await program(["conclude", "--bundle", bundle, "--runs-dir", home.runs, ...args], {
        cwd: home.folder,
        env: home.env,
      });
      const made = listRuns(home.runs).find(({ runId }) => !known.has(runId));
      return made === undefined ? result : { ...result, ...bundleOf(made.dir) };
    },
  };
}

/** A bundle, read. */
export function bundleOf(dir: string): Pick<Ran, "dir" | "report" | "facts" | "blockers" | "read"> {
  const read = (name: string) => JSON.parse(readFileSync(join(dir, name), "utf8")) as Json;
  const report = read("report.json") as Ran["report"];
  return {
    dir,
    report,
    facts: (read("facts.json") as { facts: Ran["facts"] }).facts,
    blockers: report.blockers.map(({ code, subject }) => `${code} ${subject}`),
    read,
  };
}
