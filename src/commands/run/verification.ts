import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type BytePath, displayPath, escapeForPeople } from "../../core/domain/bytes";
import type { Limits } from "../../core/domain/limits";
import { type Change, composeResult, isContent, type ManifestEntry } from "../../core/formats/manifest";
import { matchesAny } from "../../core/formats/paths";
import { setAsideRules } from "../../core/judge/change";
import { argvOf, type Command, type Contract, rulesOf } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import { runContained } from "../../world/contain/run";
import {
  type ContainLimits,
  INSIDE_WORKSPACE,
  type Level,
  type Programs,
  type Surroundings,
} from "../../world/contain/types";
import { alteredEntries } from "../../world/worktree/altered";
import { applyPatch, overlay } from "../../world/worktree/checkout";
import { removeBelow } from "../../world/worktree/remove";
import { type ObjectStore, type PatchResult, writePatch } from "../../world/worktree/store";
import { walk } from "../../world/worktree/walk";
import { acceptanceList, isSameAcceptance } from "./acceptance";
import type { OutputFile } from "./output";
import { round } from "./trace";

export type VerificationFact = NonNullable<Facts["verification"]>;

/** Lays a result over a clean checkout and runs a contract's commands there. `run` and `verify --rerun` share it. */
export interface VerificationInput {
  contract: Contract;
  limits: Limits;
  containLimits: ContainLimits;
  level: Level;
  surroundings: Surroundings;
  programs: Programs;
  /** A clean checkout of the baseline, for this alone. */
  checkout: string;
  /** Puts the result's files into the checkout. @throws Error when they don't make the tree that was judged */
  layResult(): Promise<Laid>;
  /** `acceptance/` of the case, or null; what it must hold stands in the facts. */
  acceptance: { folder: string; expected: NonNullable<Facts["case"]>["acceptance"] } | null;
  /** Private folder for home and temporary files. */
  scratch: string;
  log: Pick<OutputFile, "write">;
  cancel: AbortSignal;
}

/** The content that a checkout must hold from now on, or why setup commands left nothing that can be verified. */
export type Laid = { owned: readonly ManifestEntry[] } | { problem: string };

/**
 * Verifies a result once (SPEC section 11): setup commands with the runner's network, then the result and `acceptance/`,
 * then the verification commands without network. Time and output are bounded for all commands together. A command may add
 * files for the next; one that changes what the tree itself holds ends the verification, for the next would judge another
 * tree than the one that the patch makes.
 */
export async function verifyResult(input: VerificationInput): Promise<VerificationFact> {
  const { contract, level, cancel } = input;
  const bounds: Bounds = {
    bytesLeft: input.limits.test_output_bytes,
    deadline: performance.now() + input.limits.verification_seconds * 1000,
    started: 0,
  };
  const commands: VerificationFact["commands"] = [];
  const succeeded = () => commands.every(({ exit_code, termination }) => exit_code === 0 && termination === "exited");
  for (const command of contract.setup_commands ?? []) {
    commands.push(await runCommand(input, "setup", command, bounds));
    if (!succeeded()) break;
  }
  const problem = succeeded() ? await verifyLaid(input, commands, bounds) : null;
  if (cancel.aborted) return { status: "not_run", reason: "the run was cancelled meanwhile", level, commands };
  if (problem !== null) input.log.write(Buffer.from(`# ${problem}\n`));
  return { status: problem === null && succeeded() ? "passed" : "failed", reason: problem, level, commands };
}

/** Lays the result and runs the verification commands on it; what keeps them from being an answer, or null. */
async function verifyLaid(
  input: VerificationInput,
  commands: VerificationFact["commands"],
  bounds: Bounds,
): Promise<string | null> {
  const { contract, checkout, cancel } = input;
  const laid = await input.layResult();
  if ("problem" in laid) return laid.problem;
  const acceptance = input.acceptance === null ? [] : await layAcceptance(input.acceptance, checkout);
  const own = new Set(acceptance.map(({ path }) => path));
  const owned = composeResult(laid.owned, acceptance, (path) => !own.has(path));
  const env = owned.some(({ path }) => BYTECODE.test(path)) ? NO_BYTECODE : {};
  for (const [index, command] of (contract.verification_commands ?? []).entries()) {
    if (cancel.aborted) break;
    const altered = index === 0 ? [] : await alteredEntries(checkout, owned, cancel).catch(unlessAborted);
    if (altered.length > 0)
      return `a verification command changed ${named(altered)}, so that the next would not judge the tree of the patch; make one command of those that belong together`;
    commands.push(await runCommand(input, "verification", command, bounds, env));
  }
  return null;
}

/** Bytecode that Python would take for its source, without a look at the source where the bytecode says so. */
const BYTECODE = /(?:^|\/)__pycache__\/[^/]*\.pyc$/;

/** Has Python look for bytecode where there can be none, so that what is verified is what people read. */
const NO_BYTECODE = { PYTHONPYCACHEPREFIX: "/dev/null" };

function unlessAborted(error: unknown): BytePath[] {
  if ((error as Error).name === "AbortError") return [];
  throw error;
}

/** Paths that are named in a sentence; the others are counted. */
const NAMED_PATHS = 3;

function named(paths: readonly BytePath[]): string {
  const shown = paths.slice(0, NAMED_PATHS).map(displayPath).join(", ");
  return paths.length > NAMED_PATHS ? `${shown} and ${paths.length - NAMED_PATHS} more files of the tree` : shown;
}

interface Bounds {
  /** Bytes of output that are still kept. */
  bytesLeft: number;
  /** When the time of all commands ends, by the monotonic clock. */
  deadline: number;
  /** Commands that were started. */
  started: number;
}

/**
 * Home and temporary files of one command. In the sandbox they are in memory and new each time; elsewhere no command may
 * find what the agent's code left there in an earlier one.
 */
function scratchOf({ level, scratch }: VerificationInput, serial: number): string {
  if (level === "sandbox") return scratch;
  const own = join(scratch, String(serial));
  mkdirSync(own, { mode: 0o700 });
  return own;
}

async function runCommand(
  input: VerificationInput,
  kind: "setup" | "verification",
  command: Command,
  bounds: Bounds,
  env: Readonly<Record<string, string>> = {},
): Promise<VerificationFact["commands"][number]> {
  const { containLimits, level, programs, checkout, log, cancel } = input;
  const argv = argvOf(command);
  log.write(Buffer.from(`$ ${JSON.stringify(argv)}\n`));
  const write = (chunk: Buffer) => {
    bounds.bytesLeft -= chunk.length;
    log.write(chunk);
  };
  const result = await runContained(
    level,
    {
      argv,
      env,
      workspace: { host: checkout, inside: INSIDE_WORKSPACE },
      readOnly: [],
      ...input.surroundings,
      network: kind === "setup" ? "host" : "none",
      limits: containLimits,
      events: false,
      scratch: scratchOf(input, bounds.started++),
    },
    {
      deadlineMs: Math.max(1, bounds.deadline - performance.now()),
      cancel,
      outputLimitBytes: Math.max(0, bounds.bytesLeft),
      onStdout: write,
      onStderr: write,
    },
    programs,
  );
  const end =
    result.startFailure ?? (result.exitCode === null ? String(result.signal) : `exit code ${result.exitCode}`);
  log.write(Buffer.from(`# ${result.termination}, ${end}${result.outputTruncated ? ", output cut" : ""}\n`));
  return {
    kind,
    command,
    exit_code: result.exitCode,
    signal: result.signal,
    termination: result.termination,
    survivors: result.survivors,
    duration_ms: round(result.durationMs),
  };
}

/** What of a result is verified: its files within `allowed_paths`; everything else comes from the baseline. */
export function verifiedTree(
  contract: Contract,
  lane: Facts["request"]["lane"],
  before: readonly ManifestEntry[],
  after: readonly ManifestEntry[],
): readonly ManifestEntry[] {
  const aside = setAsideRules(contract, lane);
  const allowed = rulesOf(contract.allowed_paths);
  return composeResult(before, after, (path) => matchesAny(aside, path) || !matchesAny(allowed, path));
}

/** A result that is to be laid over a checkout. */
export interface WantedPatch {
  /** Holds the result's changed blobs. */
  store: ObjectStore;
  /** Folder of the trusted starting tree. */
  baseline: string;
  before: readonly ManifestEntry[];
  wanted: readonly ManifestEntry[];
  /** Where the patch is written; nothing may be there yet. */
  patchFile: string;
  /** The patch that lies there already, where the very same one was made before. */
  made?: PatchResult | null;
}

/**
 * Applies a result to a clean checkout by patch, and looks that exactly its tree came of it.
 * @param pristine false where setup commands have run: then files of theirs may lie beside the tree's, but must have left the
 *   tree's own as they were; where the result adds a file that they made, too, the result's takes its place
 * @throws Error when the patch does not make the tree that was judged
 */
export async function layPatch(
  { wanted, made, ...patch }: WantedPatch,
  checkout: string,
  limits: Limits,
  pristine: boolean,
): Promise<Laid> {
  const { store, before, patchFile } = patch;
  const altered = pristine ? [] : await alteredEntries(checkout, before);
  if (altered.length > 0)
    return {
      problem: `the setup commands changed ${named(altered)}; they may add files, and must leave those of the starting tree as they are (npm ci instead of npm install, say)`,
    };
  const { changes, resultTree } = made ?? (await writePatch({ ...patch, after: wanted }));
  if (!pristine) await removeInWay(checkout, changes);
  const problem = await applyPatch(store, checkout, patchFile, { maxBinaryBytes: limits.changed_file_bytes });
  if (problem !== null && !pristine)
    return { problem: `the patch does not apply to what the setup commands left: ${escapeForPeople(problem)}` };
  if (problem !== null) throw new Error(`the patch does not apply to a clean checkout: ${problem}`);
  if (pristine) {
    const { treeId } = await walk(checkout, { limits });
    if (treeId !== resultTree)
      throw new Error(`the patch makes tree ${treeId} of a clean checkout, expected ${resultTree}`);
  } else {
    const wrong = await alteredEntries(checkout, wanted);
    if (wrong.length > 0) throw new Error(`the patch does not make ${named(wrong)} what the lane left`);
  }
  return { owned: wanted };
}

/** Removes what setup commands made at the very paths that a result adds. */
async function removeInWay(checkout: string, changes: readonly Change[]): Promise<void> {
  for (const { path, kind } of changes) if (kind === "added") await removeBelow(checkout, path);
}

async function layAcceptance(
  { folder, expected }: NonNullable<VerificationInput["acceptance"]>,
  checkout: string,
): Promise<readonly ManifestEntry[]> {
  const { entries, refusals } = await overlay(folder, checkout);
  const [refused] = refusals;
  if (refused !== undefined) throw new Error(`acceptance/${displayPath(refused.path)}: ${refused.detail}`);
  const found = acceptanceList(entries);
  if (!isSameAcceptance(found, expected))
    throw new Error("acceptance/ is not what it was when the run began; someone changed it meanwhile");
  return entries.filter(isContent);
}
