import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { EXIT_CODE } from "../../core/domain/status";
import { STAGE_RECORDS } from "../../core/records/stage-records";
import { type StageNumber, stageOf } from "../../core/stages/ladder";
import type { Io } from "../io";
import { lookAtEnd } from "../../world/target/start";
import { CASE, type Climbed, layProject, makeRepository, TARGET, TASK, text } from "./climb";
import type { Bed, Provocation, Row } from "./row";

/** Time (ms) between two looks for the run's folder, before it is interrupted. */
const POLL_MS = 10;

/** Exit code of the shell that could not mount a file system. */
const NO_TINY_DISK = 125;

/** What became of a row. */
export interface RowResult {
  row: string;
  by: string;
  code: Row["code"];
  event: string | null;
  status: Row["status"];
  ok: boolean;
  problems: string[];
  exit_code: number | null;
  /** The row's bundle, or null where none could be written. */
  bundle: string | null;
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Provokes one row in a process of its own, and checks everything that SPEC section 7 asks for.
 * @param climbed makes, once, the passes that rows of higher stages stand on
 */
export async function provoke(
  row: Row,
  folder: string,
  runsDir: string,
  io: Io,
  climbed: () => Promise<Climbed>,
): Promise<RowResult> {
  const bed = makeBed(folder, row, io);
  const provocation = await row.provoke(bed);
  try {
    return await provoked(row, bed, provocation, await argvOf(row, bed, provocation, climbed), runsDir, io);
  } finally {
    provocation.close?.();
  }
}

/** Everything of the command line but the runs folder; of a row with a repository, makes it. */
async function argvOf(
  row: Row,
  bed: Bed,
  { argv, prior, afterCommit }: Provocation,
  climbed: () => Promise<Climbed>,
): Promise<string[]> {
  if (row.stage === undefined) return ["run", ...(argv ?? ["--stage", "2"]), "--case-dir", bed.caseDir];
  const { state, bundles } = await climbed();
  cpSync(state, join(bed.folder, "state"), { recursive: true });
  await makeRepository(bed.project, bed.repository);
  afterCommit?.(bed.repository);
  const below = prior === false ? [] : ["--prior-evidence", bundles.get(row.stage - 1)!];
  return [...stageArgv(row.stage, bed), ...below, ...(argv ?? [])];
}

/** The command line of a stage on a repository of {@link makeRepository}. */
function stageArgv(number: StageNumber, { repository, target }: Pick<Bed, "repository" | "target">): string[] {
  const stage = stageOf(number);
  const records = stage.records.flatMap((record) => [
    `--${record}-record`,
    stage.applies ? target : join(repository, ".harness", STAGE_RECORDS[record]),
  ]);
  // A target is named by its record.
  const named = stage.applies ? [] : ["--repo", repository];
  return ["run", "--stage", String(number), "--case-dir", join(repository, TASK), ...named, ...records];
}

/** Makes the passes that rows of higher stages stand on. @throws Error where they do not come */
export async function climb(folder: string, io: Io): Promise<Climbed> {
  for (const name of ["home", "state", "tmp", "runs"]) mkdirSync(join(folder, name), { recursive: true });
  const runs = join(folder, "runs");
  const bed = { project: join(folder, "project"), repository: join(folder, "repository"), target: "", folder };
  layProject(bed.project, io.root);
  await makeRepository(bed.project, bed.repository);
  const bundles = new Map<number, string>();
  for (const [stage, argv] of [
    [2, ["run", "--stage", "2", "--case", CASE]],
    [3, stageArgv(3, bed)],
    [4, stageArgv(4, bed)],
  ] as const) {
    const approval = stageOf(stage).approval ? await askedFor(argv, {}, {}, bed, io) : [];
    const ended = await start([...argv, ...approval, "--runs-dir", runs, "--json"], {}, folder, runs, io);
    const bundle = parseObject(ended.stdout)?.["artifacts_dir"];
    if (ended.code !== 0 || typeof bundle !== "string")
      throw new Error(`the pass of stage ${stage} that rows stand on did not come: ${lastLine(ended.stderr)}`);
    bundles.set(stage, bundle);
  }
  return { state: join(folder, "state"), bundles };
}

/**
 * Asks for an approval by a run without one, and says what its packet asks for.
 * @returns the flag that hands it over; nothing where the run was blocked by something else
 */
async function askedFor(
  argv: readonly string[],
  change: Readonly<Record<string, unknown>>,
  provocation: Provocation,
  { folder }: Pick<Bed, "folder">,
  io: Io,
): Promise<string[]> {
  const runs = mkdtempSync(join(folder, "tmp", "asked-"));
  const ended = await start([...argv, "--runs-dir", runs, "--json"], provocation, folder, runs, io);
  const bundle = parseObject(ended.stdout)?.["artifacts_dir"];
  const packet = join(typeof bundle === "string" ? bundle : "", "approval-packet.json");
  if (!existsSync(packet)) return [];
  const asked = JSON.parse(readFileSync(packet, "utf8")) as Record<string, unknown>;
  const approval = join(runs, "approval.json");
  writeFileSync(
    approval,
    JSON.stringify({
      approval_id: basename(runs),
      decision: "granted",
      actor: "health",
      scope: asked["scope"],
      mutation_mode: asked["mutation_mode"],
      statement: asked["approval_command_text"],
      timestamp: "2020-01-01T00:00:00Z",
      expires_at: "9999-01-01T00:00:00Z",
      binding: asked["binding"],
      ...change,
    }),
  );
  return ["--approval", approval];
}

async function provoked(
  row: Row,
  bed: Bed,
  provocation: Provocation,
  command: readonly string[],
  runsDir: string,
  io: Io,
): Promise<RowResult> {
  const { folder } = bed;
  const { asks, killedFirst, concludes, moves } = provocation;
  const outside = digestOf(bed.caseDir) + digestOf(join(folder, "outside"));
  const headBefore = moves === undefined ? null : headOf(bed.repository);
  const approval = async () => (asks === undefined ? [] : askedFor(command, asks, provocation, bed, io));
  if (killedFirst !== undefined) {
    const runs = join(folder, "tmp", "killed");
    const killed = [...command, ...(await approval()), "--runs-dir", runs];
    await start(killed, { ...provocation, env: { ...provocation.env, ...killedFirst } }, folder, runs, io);
  }
  const argv = [...command, ...(await approval()), "--runs-dir", runsDir];
  if (provocation.twice !== undefined) await start(argv, provocation, folder, runsDir, io);
  let ended = await start([...argv, "--json"], provocation, folder, runsDir, io);
  if (concludes !== undefined) {
    const first = parseObject(ended.stdout)?.["artifacts_dir"];
    const words = ["--bundle", String(first), "--outcome", concludes, "--actor", "health"];
    ended = await start(["conclude", ...words, "--runs-dir", runsDir, "--json"], provocation, folder, runsDir, io);
  }
  const noTinyDisk = provocation.tinyDisk !== undefined && ended.code === NO_TINY_DISK;
  if (noTinyDisk) {
    // Nobody may mount anything here: a runs folder below a file can't be written either, not even by root.
    const instead = ["--runs-dir", join(folder, "outside/witness/runs")];
    ended = await start([...argv.slice(0, -2), ...instead, "--json"], {}, folder, runsDir, io);
  }
  const problems: string[] = [];
  const expect = (what: string, wanted: unknown, found: unknown) => {
    if (wanted !== found) problems.push(`${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
  };
  const said = parseObject(ended.stdout);
  if (said === null)
    problems.push(
      `--json: expected one object, found ${JSON.stringify(ended.stdout.slice(0, 200))} (${lastLine(ended.stderr)})`,
    );
  const codes = codesOf(said?.["blockers"]);
  expect("exit code", EXIT_CODE[row.status], ended.code);
  expect("status", row.status, said?.["status"]);
  expect("first blocker", row.code, codes[0]);
  if (row.code !== codes[0]) problems.push(...wordsOf(said?.["blockers"]));
  expect("outside of the workspace", outside, digestOf(bed.caseDir) + digestOf(join(folder, "outside")));
  if (moves !== undefined) problems.push(...(await targetProblems(bed.repository, headBefore, moves)));
  const bundle = bundleOf(said, runsDir);
  if (row.event === null && noTinyDisk) expect("bundle", null, bundle);
  else if (row.event === null) {
    if (bundle === null || !existsSync(join(bundle, "report.partial.json")))
      problems.push("evidence: no report.partial.json");
    if (bundle !== null && existsSync(join(bundle, "report.json")))
      problems.push("evidence: a report.json although it could not be sealed");
  } else if (bundle === null) problems.push("evidence: no bundle");
  else {
    const carried = eventCodes(bundle, row.event);
    if (!carried.includes(row.code))
      problems.push(`event ${row.event}: expected ${row.code}, found ${carried.join(", ") || "nothing"}`);
    const verified = await start(["verify", bundle, "--json"], {}, folder, runsDir, io);
    if (verified.code !== 0)
      problems.push(
        `verify: expected that the bundle holds, found exit ${verified.code}: ${lastLine(verified.stderr)}`,
      );
  }
  const { name, by, code, event, status } = row;
  return { row: name, by, code, event, status, ok: problems.length === 0, problems, exit_code: ended.code, bundle };
}

/** The commit of a repository of {@link makeRepository}, whatever HEAD says. */
function headOf(repository: string): string {
  return readFileSync(join(repository, ".git/refs/heads/main"), "utf8").trim();
}

/** What of a target is not as it has to be after its row: at another commit, or at the same; and nothing left half-way. */
async function targetProblems(repository: string, before: string | null, moves: boolean): Promise<string[]> {
  const isMoved = headOf(repository) !== before;
  const left = existsSync(join(repository, ".git/case-harness/journal.json"));
  const { differing } = await lookAtEnd(repository);
  return [
    ...(isMoved === moves
      ? []
      : [`target: expected that it ${moves ? "gets a commit" : "gets none"}, found otherwise`]),
    ...(left ? ["target: a journal is left"] : []),
    ...(moves && differing.length > 0 ? [`target: expected a clean one, found ${differing.length} changes`] : []),
  ];
}

function makeBed(folder: string, row: Row, io: Io): Bed {
  const project = join(folder, "project");
  for (const name of ["outside", "home", "state", "tmp"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "outside", "witness"), "nobody changes this\n");
  const caseDir = row.stage === undefined ? join(folder, "case") : join(project, TASK);
  if (row.stage === undefined) cpSync(join(io.root, "fixtures/cases", CASE), caseDir, { recursive: true });
  else layProject(project, io.root);
  const [repository, target] = [join(folder, "repository"), join(folder, "target.json")];
  if (row.stage !== undefined && stageOf(row.stage).applies)
    writeFileSync(target, text({ ...TARGET, target_repository_path: repository }));
  return { folder, caseDir, project, repository, target, root: io.root, path: io.env["PATH"] ?? "" };
}

/** Runs this program as a process of its own, with an environment of its own. */
function start(
  argv: readonly string[],
  provocation: Provocation,
  folder: string,
  runsDir: string,
  io: Io,
): Promise<Ended> {
  const program = [process.execPath, join(io.programs, "index.js"), ...argv];
  const [file, ...rest] =
    provocation.tinyDisk === undefined ? program : onTinyDisk(provocation.tinyDisk, folder, runsDir, program);
  return new Promise((resolve, reject) => {
    const child = spawn(file!, rest, {
      cwd: folder,
      env: {
        PATH: io.env["PATH"],
        HOME: join(folder, "home"),
        XDG_STATE_HOME: join(folder, "state"),
        TMPDIR: join(folder, "tmp"),
        ...provocation.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    const poll =
      provocation.interrupt === undefined
        ? undefined
        : setInterval(() => {
            if (readdirSync(runsDir).length === 0) return;
            clearInterval(poll);
            child.kill("SIGINT");
          }, POLL_MS);
    const cancel = () => child.kill("SIGTERM");
    io.signal.addEventListener("abort", cancel, { once: true });
    const settle = () => {
      clearInterval(poll);
      io.signal.removeEventListener("abort", cancel);
    };
    child.on("error", (error) => {
      settle();
      reject(error);
    });
    child.on("close", (code) => {
      settle();
      resolve({ code, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") });
    });
  });
}

/** A command line whose runs folder is a file system of so many bytes; what was written is copied out before it goes. */
function onTinyDisk(bytes: number, folder: string, runsDir: string, program: readonly string[]): string[] {
  const namespace = "unshare --user --map-root-user --mount --";
  const outside = `${namespace} true || exit ${NO_TINY_DISK}; exec ${namespace} sh -c "$0" sh "$@"`;
  const inside = `
    disk=$1; runs=$2; size=$3; shift 3
    mount -t tmpfs -o "size=$size,mode=700" tmpfs "$disk" && mount --bind "$disk" "$runs" || exit ${NO_TINY_DISK}
    "$@"; code=$?
    umount "$runs" && cp -R "$disk/." "$runs/"
    exit $code`;
  const disk = join(folder, "disk");
  mkdirSync(disk);
  return ["sh", "-c", outside, inside, disk, runsDir, String(bytes), ...program];
}

function bundleOf(said: Record<string, unknown> | null, runsDir: string): string | null {
  const named = said?.["artifacts_dir"];
  if (typeof named === "string" && existsSync(named)) return named;
  const [only] = readdirSync(runsDir).filter((name) => lstatSync(join(runsDir, name)).isDirectory());
  return only === undefined ? null : join(runsDir, only);
}

/** Codes that an event of a bundle carries. */
function eventCodes(bundle: string, event: string): string[] {
  const lines = readFileSync(join(bundle, "events.normalized.jsonl"), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { event: string; data?: { blockers?: string[] } })
    .filter((entry) => entry.event === event)
    .flatMap((entry) => entry.data?.blockers ?? []);
}

/** Digest over names, modes and contents of everything below a folder. */
function digestOf(folder: string): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, entry);
    const stats = lstatSync(path);
    hash.update(`${entry}\0${stats.mode}\0`);
    if (stats.isFile()) hash.update(readFileSync(path));
    if (stats.isSymbolicLink()) hash.update(readlinkSync(path));
  }
  return hash.digest("hex");
}

function codesOf(blockers: unknown): string[] {
  return Array.isArray(blockers) ? blockers.map((entry: { code?: string }) => String(entry.code)) : [];
}

/** What a run that came to something else says of it. */
function wordsOf(blockers: unknown): string[] {
  const [first] = Array.isArray(blockers) ? (blockers as { subject?: unknown; message?: unknown }[]) : [];
  return first === undefined ? [] : [`it says: ${String(first.subject)}: ${String(first.message)}`];
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
