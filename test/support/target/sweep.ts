import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ApplyOutcome } from "../../../src/world/target/apply";
import { type Recovery, recoverTarget } from "../../../src/world/target/recover";
import { drive } from "./drive";
import { applyInput, driverInput, git, makeRepository, put, script, stateOf, tryGit } from "./repository";

/** Why no system call can be stopped here; null where one can. */
export const NO_STRACE = (() => {
  const { status, error } = spawnSync("strace", ["-qq", "-e", "trace=none", "true"]);
  if (error !== undefined) return "strace is not installed";
  return status === 0 ? null : "strace may not trace here";
})();

/** System calls that change something that others see, on whatever machine; of `openat` those that may create. */
const WRITING = [
  ...["write", "pwrite64", "writev", "sendfile", "copy_file_range", "ftruncate", "fallocate", "fsync", "fdatasync"],
  ...["open", "openat", "mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat"],
  ...["rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir"],
  ...["chmod", "fchmod", "fchmodat", "chown", "lchown", "fchownat", "utime", "utimensat"],
];
const TRACED = `trace=${WRITING.map((call) => `?${call}`).join()}`;

/** One moment: the n-th call of that name, of the program, or of the git that it starts as its m-th. */
export interface Point {
  call: string;
  nth: number;
  git?: number;
  /** What it was called with, as the trace shows it. */
  with: string;
}

/** A template, and what before and after look like. */
export interface Ground {
  folder: string;
  template: string;
  baseline: string;
  commit: string;
  before: string;
  after: string;
}

/** Makes them. */
export async function makeGround(folder: string): Promise<Ground> {
  const template = join(folder, "template");
  const baseline = makeRepository(template);
  const ground = { folder, template, baseline, commit: "", before: "", after: "" };
  const root = copyOf(ground);
  ground.before = stateOf(root);
  const { outcome } = await drive(folder, driverInput("apply", applyInput(root, baseline)));
  if (outcome?.kind !== "applied") throw new Error(JSON.stringify(outcome));
  ground.commit = outcome.commit;
  ground.after = stateOf(root);
  rmSync(root, { recursive: true });
  return ground;
}

/** A repository to try one moment in. */
export function copyOf({ folder, template }: Pick<Ground, "folder" | "template">): string {
  const root = join(folder, "target");
  rmSync(root, { recursive: true, force: true });
  cpSync(template, root, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  return root;
}

/** All moments of one application: those of the program, and those of each git that it starts. */
export async function pointsOf(ground: Ground): Promise<Point[]> {
  const root = copyOf(ground);
  const file = join(ground.folder, "calls");
  const wrap = ["strace", "-qq", "-o", file, "-e", TRACED];
  await drive(ground.folder, driverInput("apply", applyInput(root, ground.baseline)), { wrap });
  const own = count(file, "");
  rmSync(root, { recursive: true });
  const again = copyOf(ground);
  const path = gitWrapper(
    ground,
    null,
    (real, n) => `exec strace -f -qq -o "${file}.${n}" -e '${TRACED}' ${real} "$@"`,
  );
  await drive(ground.folder, driverInput("apply", applyInput(again, ground.baseline)), { path });
  const inner = readdirSync(ground.folder)
    .map((name) => /^calls\.(\d+)$/.exec(name)?.[1])
    .filter((number) => number !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((number) => count(`${file}.${number}`, String(number)));
  return [...own, ...inner];
}

function count(file: string, ofGit: string): Point[] {
  const counts = new Map<string, number>();
  const points: Point[] = [];
  for (const line of readFileSync(file, "latin1").split("\n")) {
    const call = /^(?:\d+ +)?(\w+)\(/.exec(line)?.[1];
    if (call === undefined) continue;
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    if (call.startsWith("open") && !line.includes("O_CREAT")) continue;
    const words = [...line.matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word.replace(/^.*\/target\//, ""));
    points.push({ call, nth, with: words.join(" "), ...(ofGit === "" ? {} : { git: Number(ofGit) }) });
  }
  return points;
}

/** A PATH on which `git` is counted, and one of them (or each) is something else. */
function gitWrapper({ folder }: Ground, nth: number | null, body: (real: string, n: string) => string): string {
  const bin = join(folder, "bin");
  const counter = join(folder, "count");
  writeFileSync(counter, "");
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const which = nth === null ? "true" : `[ "$n" = ${nth} ]`;
  script(
    join(bin, "git"),
    `printf x >> "${counter}"; n=$(wc -c < "${counter}")\nif ${which}; then ${body(real, "$n")}; fi\nexec ${real} "$@"`,
  );
  return `${bin}:${process.env["PATH"]}`;
}

/** What is done at a moment. */
export type Blow = "signal=KILL" | "error=ENOSPC" | "error=EROFS" | "error=EROFS from here" | "error=ENOSPC from here";

/** What was seen at one moment. */
export interface Seen {
  point: string;
  blow: string;
  /** Of the process itself; null when it was killed. */
  outcome: ApplyOutcome["kind"] | null;
  /** Before anybody looked. */
  left: "before" | "after" | "between";
  recovery: Recovery;
  /** After the next run has looked. */
  state: "before" | "after" | "between";
}

/** Runs an application into a moment. */
export async function strike(
  ground: Ground,
  root: string,
  { call, nth, git: number }: Point,
  blow: Blow,
  op: "apply" | "recover" = "apply",
) {
  const when = blow.endsWith("from here") ? `${nth}+` : String(nth);
  const trace = [
    "-qq",
    "-o",
    join(ground.folder, "trace"),
    "-e",
    `trace=${call}`,
    "-e",
    `inject=${call}:${blow.split(" ")[0]}:when=${when}`,
  ];
  const input = driverInput(op, applyInput(root, ground.baseline));
  if (number === undefined) return drive(ground.folder, input, { wrap: ["strace", ...trace] });
  // A killed git takes the harness with it: as when a machine, or a group of processes, is ended.
  const end = blow === "signal=KILL" ? `; kill -9 $PPID; exit 1` : `; exit $?`;
  const path = gitWrapper(
    ground,
    number,
    (real) => `strace -f ${trace.map((word) => `'${word}'`).join(" ")} ${real} "$@"${end}`,
  );
  return drive(ground.folder, input, { path });
}

/** What state a target is in. */
export function stateIn(ground: Ground, root: string): Seen["state"] {
  const state = stateOf(root);
  return state === ground.before ? "before" : state === ground.after ? "after" : "between";
}

/** One moment, and what the next run makes of it. */
export async function seeAt(ground: Ground, point: Point, blow: Blow): Promise<Seen> {
  const root = copyOf(ground);
  const { outcome } = await strike(ground, root, point, blow);
  const left = stateIn(ground, root);
  const recovery = await recoverTarget(root);
  const state = stateIn(ground, root);
  checkObjects(root, nameOf(point));
  return { point: nameOf(point), blow, outcome: outcome?.kind ?? null, left, recovery, state };
}

/** What one recovery that is itself killed leaves to the next. */
export interface SeenTwice {
  first: string;
  second: string;
  /** After the second kill. */
  left: Seen["state"];
  recovery: Recovery;
  state: Seen["state"];
}

/** All moments of the recovery after a kill at that moment. */
export async function recoveryPointsOf(ground: Ground, first: Point): Promise<Point[]> {
  const root = copyOf(ground);
  await strike(ground, root, first, "signal=KILL");
  const file = join(ground.folder, "recovery-calls");
  rmSync(file, { force: true });
  const wrap = ["strace", "-qq", "-o", file, "-e", TRACED];
  await drive(ground.folder, driverInput("recover", applyInput(root, ground.baseline)), { wrap });
  return count(file, "");
}

/** An application killed at one moment, its recovery at another, and what the next run makes of both. */
export async function seeTwice(ground: Ground, first: Point, second: Point): Promise<SeenTwice> {
  const root = copyOf(ground);
  await strike(ground, root, first, "signal=KILL");
  await strike(ground, root, second, "signal=KILL", "recover");
  const left = stateIn(ground, root);
  const recovery = await recoverTarget(root);
  const state = stateIn(ground, root);
  checkObjects(root, `${nameOf(first)}, ${nameOf(second)}`);
  return { first: nameOf(first), second: nameOf(second), left, recovery, state };
}

function checkObjects(root: string, when: string): void {
  const fsck = tryGit(root, "fsck", "--strict");
  if (fsck.code !== 0) throw new Error(`fsck after ${when}: ${fsck.output}`);
}

/** Where a killed application's repository has another path when the next run looks. */
export async function seeMoved(ground: Ground, point: Point): Promise<{ recovery: Recovery; state: Seen["state"] }> {
  const root = copyOf(ground);
  await strike(ground, root, point, "signal=KILL");
  const moved = join(ground.folder, "moved");
  rmSync(moved, { recursive: true, force: true });
  renameSync(root, moved);
  const recovery = await recoverTarget(moved);
  return { recovery, state: stateIn(ground, moved) };
}

/** A moment for people. */
export function nameOf({ call, nth, git: number, with: words }: Point): string {
  return `${number === undefined ? "harness" : `git ${number}`} ${call} ${nth} (${words.slice(0, 120)})`;
}

/** The moments in which a target is between before and after: from where its branch moves until its journal goes. */
export function between(points: readonly Point[]): Point[] {
  const moved = points.findIndex(({ call, with: words }) => call.startsWith("rename") && words.endsWith("heads/main"));
  const ended = points.findIndex(
    ({ call, with: words }) => call.startsWith("unlink") && words.endsWith("journal.json"),
  );
  if (moved < 0 || ended < moved) throw new Error("expected the branch to move, and the journal to go after that");
  return points.slice(moved + 1, ended + 1);
}

/** What is wrong with what was seen; null where nothing is. */
export function faultOf({ outcome, left, recovery, state }: Omit<Seen, "point" | "blow">): string | null {
  if (state === "between") return "the next run left it between";
  if (recovery.state !== state && recovery.state !== "as it was found") return `the next run said ${recovery.state}`;
  if (left === "between" && recovery.found === "nothing") return "the next run said nothing of a state between";
  if (outcome === "applied" && left !== "after") return "applied, and not after";
  if ((outcome === "failed" || outcome === "refused") && left !== "before") return `${outcome}, and not before`;
  if (!["applied", "failed", "refused", "unfinished", null].includes(outcome)) return "the program threw";
  return null;
}

/** What a person does who finds git locked: removes the locks, as git says, and commits something. */
export function commitSomething(root: string): string {
  const gitDir = join(root, ".git");
  for (const lock of ["index.lock", "HEAD.lock", "refs/heads/main.lock"]) rmSync(join(gitDir, lock), { force: true });
  put(root, "mine.txt", "mine\n");
  git(root, "add", "mine.txt");
  git(root, "commit", "-q", "-m", "mine");
  return git(root, "rev-parse", "HEAD").trim();
}

/** What became of a person's commit after a kill at that moment. */
export async function seeCompeting(
  ground: Ground,
  point: Point,
): Promise<{ recovery: Recovery; fault: string | null }> {
  const root = copyOf(ground);
  await strike(ground, root, point, "signal=KILL");
  const commit = commitSomething(root);
  const look = () =>
    [
      tryGit(root, "status", "--porcelain").output,
      git(root, "ls-files", "-s"),
      git(root, "rev-parse", "HEAD").trim(),
    ].join("\n");
  const shown = look();
  const recovery = await recoverTarget(root);
  if (look() !== shown) return { recovery, fault: "their work was changed" };
  if (!shown.endsWith(commit)) return { recovery, fault: "their commit is lost" };
  if (recovery.state === "unfinished") {
    // Now they do as they were told.
    git(root, "reset", "-q", "--hard");
    git(root, "clean", "-qfd");
    const again = await recoverTarget(root);
    if (again.state !== "theirs" || again.did !== "cleaned")
      return { recovery, fault: `after they mended it: ${again.said}` };
  } else if (recovery.state === "before" || recovery.state === "after")
    return { recovery, fault: `it said ${recovery.state}` };
  const state = join(root, ".git/case-harness");
  // A lock that was killed before it said whose it is goes when it is old enough to be nobody's.
  const left = (existsSync(state) ? readdirSync(state) : []).filter((name) => !/^lock-[0-9a-f]{16}$/.test(name));
  return { recovery, fault: left.length > 0 ? `left ${left.join()}` : null };
}

/** Lets an application stand still at a moment, and somebody do something meanwhile. */
async function meanwhile(ground: Ground, root: string, { call, nth }: Point, act: () => void) {
  const file = join(ground.folder, "stopped");
  rmSync(file, { force: true });
  const wrap = ["strace", "-o", file, "-e", `trace=${call}`, "-e", `inject=${call}:signal=STOP:when=${nth}`];
  return drive(ground.folder, driverInput("apply", applyInput(root, ground.baseline)), {
    wrap,
    async started(pid) {
      const text = () => (existsSync(file) ? readFileSync(file, "latin1") : "");
      while (!text().includes("--- stopped by SIGSTOP ---")) {
        // On a run that has fewer such calls nobody stands still.
        if (!existsSync(`/proc/${pid}/task/${pid}/children`) || text().includes("+++ exited")) return;
        await new Promise((wake) => setTimeout(wake, 20));
      }
      const child = Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1").trim());
      try {
        act();
      } finally {
        process.kill(child, "SIGCONT");
      }
    },
  });
}

/** What becomes of a file that a person saves, as editors do, under a changed path while an application stands still at that moment. */
export async function seeEdited(ground: Ground, point: Point): Promise<{ outcome: string; fault: string | null }> {
  const root = copyOf(ground);
  const path = join(root, "src/app.txt");
  let isSaved = false;
  const { outcome } = await meanwhile(ground, root, point, () => {
    writeFileSync(`${path}~`, "mine\n");
    renameSync(`${path}~`, path);
    isSaved = true;
  });
  const kind = outcome?.kind ?? "killed";
  const recovery = await recoverTarget(root);
  const isThere = readFileSync(path, "utf8") === "mine\n";
  const said = `${kind}, then ${recovery.found} ${recovery.did}`;
  if (!isSaved) return { outcome: said, fault: null };
  const head = git(root, "rev-parse", "HEAD").trim();
  const isWhole = head === (kind === "applied" ? ground.commit : ground.baseline);
  const shown = tryGit(root, "status", "--porcelain").output;
  if (!isThere) return { outcome: said, fault: "their file is lost" };
  if (recovery.state === "unfinished") return { outcome: said, fault: recovery.said };
  if (!isWhole) return { outcome: said, fault: `HEAD is ${head}` };
  return { outcome: said, fault: shown === " M src/app.txt\n" ? null : `git shows ${shown}` };
}

/** What becomes of a person who commits while an application stands still at that moment, without removing a lock. */
export async function seeMeanwhile(ground: Ground, point: Point): Promise<{ outcome: string; fault: string | null }> {
  const root = copyOf(ground);
  let commit: string | null = null;
  const { outcome } = await meanwhile(ground, root, point, () => {
    const tree = git(root, "rev-parse", "HEAD^{tree}").trim();
    const head = git(root, "rev-parse", "HEAD").trim();
    const mine = git(root, "commit-tree", "-p", head, "-m", "mine", tree).trim();
    if (tryGit(root, "update-ref", "-m", "mine", "HEAD", mine, head).code === 0) commit = mine;
  });
  const kind = outcome?.kind ?? "killed";
  const head = git(root, "rev-parse", "HEAD").trim();
  const recovery = await recoverTarget(root);
  const said = `${kind}${outcome?.kind === "refused" ? ` ${outcome.code}` : ""}, their commit ${commit === null ? "refused by git" : "taken"}`;
  const fault = () => {
    if (recovery.found !== "nothing") return `the next run found ${recovery.found}`;
    if (tryGit(root, "status", "--porcelain").output !== "") return "not clean";
    if (commit === null) return kind === "applied" && head === ground.commit ? null : "nobody's commit";
    if (head !== commit) return "their commit is lost";
    return kind === "applied" || kind === "refused" ? null : kind;
  };
  return { outcome: said, fault: fault() };
}
