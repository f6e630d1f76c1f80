import { displayPath, type JsonPath } from "../../core/domain/bytes";
import type { Limits } from "../../core/domain/limits";
import { composeResult, type ManifestEntry } from "../../core/formats/manifest";
import { matchesAny } from "../../core/formats/paths";
import { setAsideRules } from "../../core/judge/change";
import { argvOf, type Command, type Contract, rulesOf } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import { runContained } from "../../world/contain/run";
import {
  type ContainLimits,
  INSIDE_WORKSPACE,
  type Interpreter,
  type Level,
  type Programs,
} from "../../world/contain/types";
import { applyPatch, overlay } from "../../world/worktree/checkout";
import { type ObjectStore, writePatch } from "../../world/worktree/store";
import { walk } from "../../world/worktree/walk";
import { acceptanceList } from "./acceptance";
import type { OutputFile } from "./output";
import { round } from "./trace";

export type VerificationFact = NonNullable<Facts["verification"]>;

/** Lays a result over a clean checkout and runs a contract's commands there. `run` and `verify --rerun` share it. */
export interface VerificationInput {
  contract: Contract;
  limits: Limits;
  containLimits: ContainLimits;
  level: Level;
  interpreters: readonly Interpreter[];
  programs: Programs;
  /** A clean checkout of the baseline, for this alone. */
  checkout: string;
  /** Puts the result's files into the checkout. @throws Error when they don't make the tree that was judged */
  layResult(): Promise<void>;
  /** `acceptance/` of the case, or null; what it must hold stands in the facts. */
  acceptance: { folder: string; expected: NonNullable<Facts["case"]>["acceptance"] } | null;
  /** Private folder for home and temporary files. */
  scratch: string;
  log: Pick<OutputFile, "write">;
  cancel: AbortSignal;
}

/**
 * Verifies a result once (SPEC section 11): setup commands with the runner's network, then the result and `acceptance/`,
 * then the verification commands without network. Time and output are bounded for all commands together.
 */
export async function verifyResult(input: VerificationInput): Promise<VerificationFact> {
  const { contract, level, cancel } = input;
  const bounds: Bounds = {
    bytesLeft: input.limits.test_output_bytes,
    deadline: performance.now() + input.limits.verification_seconds * 1000,
  };
  const commands: VerificationFact["commands"] = [];
  const succeeded = () => commands.every(({ exit_code, termination }) => exit_code === 0 && termination === "exited");
  for (const command of contract.setup_commands ?? []) {
    commands.push(await runCommand(input, "setup", command, bounds));
    if (!succeeded()) break;
  }
  if (succeeded()) {
    await input.layResult();
    if (input.acceptance !== null) await layAcceptance(input.acceptance, input.checkout);
    for (const command of contract.verification_commands ?? []) {
      if (cancel.aborted) break;
      commands.push(await runCommand(input, "verification", command, bounds));
    }
  }
  if (cancel.aborted) return { status: "not_run", reason: "the run was cancelled meanwhile", level, commands };
  return { status: succeeded() ? "passed" : "failed", reason: null, level, commands };
}

interface Bounds {
  /** Bytes of output that are still kept. */
  bytesLeft: number;
  /** When the time of all commands ends, by the monotonic clock. */
  deadline: number;
}

async function runCommand(
  { containLimits, level, interpreters, programs, checkout, scratch, log, cancel }: VerificationInput,
  kind: "setup" | "verification",
  command: Command,
  bounds: Bounds,
): Promise<VerificationFact["commands"][number]> {
  const argv = argvOf(command);
  log.write(Buffer.from(`$ ${JSON.stringify(argv)}\n`));
  const write = (chunk: Buffer) => {
    bounds.bytesLeft -= chunk.length;
    log.write(chunk);
  };
  const known = interpreters.find(({ name }) => name === argv[0]);
  const result = await runContained(
    level,
    {
      argv: known === undefined ? argv : [known.path, ...argv.slice(1)],
      env: {},
      workspace: { host: checkout, inside: INSIDE_WORKSPACE },
      readOnly: [],
      interpreters,
      network: kind === "setup" ? "host" : "none",
      limits: containLimits,
      events: false,
      scratch,
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
}

/**
 * Applies a result to a clean checkout by patch, and looks that exactly its tree came of it.
 * @param pristine false where setup commands may have left files of their own
 */
export async function layPatch(
  { wanted, ...patch }: WantedPatch,
  checkout: string,
  limits: Limits,
  pristine: boolean,
): Promise<void> {
  const { store, patchFile } = patch;
  const { resultTree } = await writePatch({ ...patch, after: wanted });
  const problem = await applyPatch(store, checkout, patchFile, { maxBinaryBytes: limits.changed_file_bytes });
  if (problem !== null) throw new Error(`the patch does not apply to a clean checkout: ${problem}`);
  if (!pristine) return;
  const { treeId } = await walk(checkout, { limits });
  if (treeId !== resultTree)
    throw new Error(`the patch makes tree ${treeId} of a clean checkout, expected ${resultTree}`);
}

async function layAcceptance(
  { folder, expected }: NonNullable<VerificationInput["acceptance"]>,
  checkout: string,
): Promise<void> {
  const { entries, refusals } = await overlay(folder, checkout);
  const [refused] = refusals;
  if (refused !== undefined) throw new Error(`acceptance/${displayPath(refused.path)}: ${refused.detail}`);
  const found = acceptanceList(entries);
  if (JSON.stringify(found.map(identity)) !== JSON.stringify(expected.map(identity)))
    throw new Error("acceptance/ is not what it was when the run began; someone changed it meanwhile");
}

function identity({ path, sha256 }: { path: JsonPath; sha256: string }): [JsonPath, string] {
  return [path, sha256];
}
