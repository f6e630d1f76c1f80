import { join } from "node:path";
import { type BytePath, displayPath, escapeForPeople } from "../../core/domain/bytes";
import type { Limits } from "../../core/domain/limits";
import { type Change, composeResult, isContent, type ManifestEntry } from "../../core/formats/manifest";
import { matchesAny } from "../../core/formats/paths";
import { type Contract, rulesOf } from "../../core/records/contract";
import { plainVariables } from "../../core/records/environment";
import type { Facts } from "../../core/records/facts";
import type { LoopbackRelay } from "../../world/contain/loopback";
import { alteredEntries } from "../../world/worktree/altered";
import { applyPatch, overlay } from "../../world/worktree/checkout";
import { copyProducts } from "../../world/worktree/products";
import { removeBelow } from "../../world/worktree/remove";
import { type ObjectStore, type PatchResult, writePatch } from "../../world/worktree/store";
import { walk } from "../../world/worktree/walk";
import { acceptanceList, isSameAcceptance } from "./acceptance";
import { type CommandFact, type CommandSetting, type CommandView, newBudget, runCommand, succeeded } from "./command";
import { type Ground, keepGit, restoreGit } from "./ground";

export type VerificationFact = NonNullable<Facts["verification"]>;

/** Lays a result over a clean checkout and runs a contract's commands there. `run` and `verify --rerun` share it. */
export interface VerificationInput extends CommandSetting {
  contract: Contract;
  limits: Limits;
  /** A clean checkout of the baseline, with what setup left; for this alone. */
  ground: Ground;
  /** Puts the result's files into the checkout. @throws Error when they don't make the tree that was judged */
  layResult(): Promise<Laid>;
  /** `acceptance/` of the case, or null; what it must hold stands in the facts. */
  acceptance: { folder: string; expected: NonNullable<Facts["case"]>["acceptance"] } | null;
  /** Ways to services of the machine that the contract names. */
  loopback: readonly LoopbackRelay[];
  /** A private folder, where copies of the home may be made. */
  copies: string;
}

/** The content that a checkout must hold from now on, or why the result can't be verified on what setup commands left. */
export type Laid = { owned: readonly ManifestEntry[] } | { problem: string };

/**
 * Verifies a result once (SPEC section 11): the result and `acceptance/` over a checkout on which setup has run, then the
 * verification commands without network. Time and output are bounded for all commands together. A command may add files for
 * the next; one that changes what the tree itself holds ends the verification, for the next would judge another tree than the
 * one that the patch makes. Home and `.git` are for each command what they were for the first.
 */
export async function verifyResult(input: VerificationInput): Promise<VerificationFact> {
  const { level, cancel, log } = input;
  const commands: CommandFact[] = [];
  const problem = await verifyLaid(input, commands);
  if (cancel.aborted) return { status: "not_run", reason: "the run was cancelled meanwhile", level, commands };
  if (problem !== null) log.write(Buffer.from(`# ${problem}\n`));
  const passed = problem === null && commands.every(succeeded);
  return { status: passed ? "passed" : "failed", reason: problem, level, commands };
}

/** Lays the result and runs the verification commands on it; what keeps them from being an answer, or null. */
async function verifyLaid(input: VerificationInput, commands: CommandFact[]): Promise<string | null> {
  const { contract, ground, limits, cancel, copies } = input;
  const { checkout } = ground;
  const wanted = contract.verification_commands ?? [];
  const budget = newBudget(limits.verification_seconds, limits.test_output_bytes);
  const laid = await input.layResult();
  if ("problem" in laid) return laid.problem;
  const acceptance = input.acceptance === null ? [] : await layAcceptance(input.acceptance, checkout);
  const own = new Set(acceptance.map(({ path }) => path));
  const owned = composeResult(laid.owned, acceptance, (path) => !own.has(path));
  const env = owned.some(({ path }) => BYTECODE.test(path)) ? NO_BYTECODE : {};
  const git = wanted.length > 1 ? await keepGit(checkout, join(copies, "git")) : null;
  for (const [index, command] of wanted.entries()) {
    if (cancel.aborted) break;
    if (index > 0) {
      const altered = await alteredEntries(checkout, owned, cancel).catch(unlessAborted);
      if (altered.length > 0)
        return `a verification command changed ${named(altered)}, so that the next would not judge the tree of the patch; make one command of those that belong together`;
      if (git !== null) await restoreGit(checkout, git);
    }
    const home = await homeFor(input, index, index === wanted.length - 1);
    const view: CommandView = {
      workspace: checkout,
      home,
      env: { ...plainVariables(contract), ...env },
      network: "none",
      loopback: input.loopback,
      readOnly: [],
    };
    const ran = await runCommand(input, view, command, budget);
    commands.push(ran);
    if (ran.termination === "timeout") break;
  }
  return null;
}

/** The home of one command: as setup left it, whatever an earlier one did to its own. Only the last one needs no copy. */
async function homeFor({ ground, copies }: VerificationInput, index: number, last: boolean): Promise<string | null> {
  if (ground.home === null || last) return ground.home;
  const home = join(copies, `home-${index}`);
  await copyProducts(ground.home, home);
  return home;
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

/** What of a result is verified: its files within `allowed_paths`; everything else comes from the baseline. */
export function verifiedTree(
  contract: Contract,
  before: readonly ManifestEntry[],
  after: readonly ManifestEntry[],
): readonly ManifestEntry[] {
  const allowed = rulesOf(contract.allowed_paths);
  return composeResult(before, after, (path) => !matchesAny(allowed, path));
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
 * @param pristine false where setup commands have run: then files of theirs lie beside the tree's own; where the result adds a
 *   file that they made, too, the result's takes its place
 * @throws Error when the patch does not make the tree that was judged
 */
export async function layPatch(
  { wanted, made, ...patch }: WantedPatch,
  checkout: string,
  limits: Limits,
  pristine: boolean,
): Promise<Laid> {
  const { store, patchFile } = patch;
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
