import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { type BytePath, bytePathOf, displayPath, escapeForPeople } from "../../core/domain/bytes";
import type { Limits } from "../../core/domain/limits";
import { type Change, composeResult } from "../../core/formats/manifest-diff";
import { isContent, type ManifestEntry } from "../../core/formats/manifest";
import { matchesAny } from "../../core/formats/paths";
import type { SetAsides } from "../../core/judge/set-aside";
import { treeMode } from "../../core/judge/verified-tree";
import { type Contract, rulesOf } from "../../core/records/contract";
import { plainVariables } from "../../core/records/environment";
import type { Facts } from "../../core/records/facts";
import type { LoopbackRelay } from "../../world/contain/loopback";
import { alteredEntries } from "../../world/worktree/altered";
import { applyPatch, overlay } from "../../world/worktree/checkout";
import { fsPath } from "../../world/worktree/folder";
import { copyProducts } from "../../world/worktree/products";
import { type ObjectStore, type PatchResult, writePatch } from "../../world/worktree/store";
import { walk } from "../../world/worktree/walk";
import { acceptanceList, isSameAcceptance } from "./acceptance";
import { type CommandView, holdCommand, newBudget, runCommand, succeeded } from "./command";
import type { Ground } from "./ground";
import type { HeldStart } from "./held-start";
import { homeView } from "./home-view";
import type { ContractSetting } from "./setting";
import { type CommandTree, commandTree, named } from "./tree-view";

export type VerificationFact = NonNullable<Facts["verification"]>;

/** Lays a result over a clean checkout and runs a contract's commands there. `run` and `verify --rerun` share it. */
export interface VerificationInput extends ContractSetting {
  /** A clean checkout of the baseline, with what setup left; for this alone. */
  ground: Ground;
  /** Puts the result's files into the checkout. @throws Error when they don't make the tree that was judged */
  layResult(): Promise<Laid>;
  /** `acceptance/` of the case, or null; what it must hold stands in the facts. */
  acceptance: { folder: string; expected: NonNullable<Facts["case"]>["acceptance"] } | null;
  /** Ways to services of the machine that the contract names. */
  loopback: readonly LoopbackRelay[];
  /** What is never judged, and so may be written. */
  asides: SetAsides;
  /** What {@link holdVerification} set up; null where nothing is. */
  ahead: HeldStart | null;
}

/** The content that a checkout must hold from now on, or why the result can't be verified on what setup commands left. */
export type Laid = { owned: readonly ManifestEntry[] } | { problem: string };

/**
 * Verifies a result once (SPEC section 11): the result and `acceptance/` over a checkout on which setup has run, then the
 * verification commands without network. Time and output are bounded for all commands together. Each command begins with what
 * the first one began with: the tree, which none of them can change, what setup left, and a home of its own. So nothing that
 * the changed code does in one command is there for the next; commands that need each other's files are one command.
 */
export async function verifyResult(input: VerificationInput): Promise<VerificationFact> {
  const { level, cancel, log } = input;
  const fact: Verified = { tree: null, commands: [] };
  const problem = await verifyLaid(input, fact);
  if (cancel.aborted) return { status: "not_run", reason: "the run was cancelled meanwhile", level, ...fact };
  if (problem !== null) log.note(problem);
  const passed = problem === null && fact.commands.every(succeeded);
  return { status: passed ? "passed" : "failed", reason: problem, level, ...fact };
}

type Verified = Pick<VerificationFact, "tree" | "commands">;

/** Lays the result and runs the verification commands on it; what keeps them from being an answer, or null. */
async function verifyLaid(input: VerificationInput, fact: Verified): Promise<string | null> {
  const { contract, ground, limits, level, cancel, copies, asides } = input;
  const { checkout } = ground;
  const wanted = contract.verification_commands ?? [];
  const laid = await input.layResult();
  if ("problem" in laid) return laid.problem;
  const acceptance = input.acceptance === null ? [] : await layAcceptance(input.acceptance, checkout);
  const tests = acceptance.map(({ path }) => path);
  const own = new Set<string>(tests);
  const owned = composeResult(laid.owned, acceptance, (path) => !own.has(path));
  const tree = await commandTree({ contract, level, checkout, owned, acceptance: tests, asides, copies, cancel });
  fact.tree = tree.fact;
  const env = needsNoBytecode(owned, tree) ? NO_BYTECODE : {};
  const budget = newBudget(limits.verification_seconds, limits.test_output_bytes);
  for (const [index, command] of wanted.entries()) {
    if (cancel.aborted) break;
    if (index > 0) await tree.restore();
    const home = await homeFor(input, index, index === wanted.length - 1);
    const view = viewOf(input, home, env, tree.view);
    const { fact: ran, said } = await runCommand(input, view, command, budget, index === 0 ? input.ahead : null);
    const hints = succeeded(ran) ? [] : tree.hints(said);
    fact.commands.push({ ...ran, ...(hints.length === 0 ? {} : { hints }) });
    const fault = await tree.faultAfter();
    if (fault !== null) return fault;
    if (ran.termination === "timeout") break;
  }
  return null;
}

/**
 * Sets up what the first verification command will run in, while the lane still runs: its sandbox shows the checkout, into which
 * the result will be laid. What it will see is foretold of a tree that is read-only throughout; where it turns out otherwise (a
 * folder that it may write, bytecode in the result), the command gets a sandbox of its own.
 * @param before the tree that the checkout has now
 * @returns null where nothing can be foretold
 */
export function holdVerification(
  input: Omit<ContractSetting, "log"> & Pick<VerificationInput, "ground" | "loopback">,
  before: readonly ManifestEntry[],
): HeldStart | null {
  const { contract, level, ground, limits } = input;
  const [command, ...more] = contract.verification_commands ?? [];
  const isCopied = ground.home !== null && more.length > 0;
  if (level !== "sandbox" || command === undefined || isCopied || treeMode(level, contract) !== "read-only")
    return null;
  const env = needsNoBytecode(before, NOWHERE) ? NO_BYTECODE : {};
  const view = viewOf(input, ground.home, env, { readOnly: true, mounts: [] });
  return holdCommand(input, view, command, { seconds: limits.verification_seconds, bytes: limits.test_output_bytes });
}

/** A tree of which commands can write nothing. */
const NOWHERE = { canWrite: () => false };

/** What a verification command sees. */
function viewOf(
  {
    contract,
    ground,
    surroundings,
    loopback,
  }: Pick<VerificationInput, "contract" | "ground" | "surroundings" | "loopback">,
  home: string | null,
  env: Readonly<Record<string, string>>,
  tree: CommandTree["view"],
): CommandView {
  return {
    workspace: ground.checkout,
    home,
    found: homeView(home, surroundings.path),
    env: { ...GIT_AT_REST, ...withoutDebuggers(plainVariables(contract)), ...env },
    network: "none",
    loopback,
    held: [NODE_DEBUGGER_PORT],
    readOnly: [],
    ...(tree === undefined ? {} : { tree }),
  };
}

/** `git status` and the like write the index again where they can; in a tree that is read-only they need not. */
const GIT_AT_REST = { GIT_OPTIONAL_LOCKS: "0" };

/** Where Node.js lets a debugger in that a signal asks for, whatever its version, and whoever started it. */
const NODE_DEBUGGER_PORT = 9229;

/** What keeps runtimes from letting a debugger in, where they can be told so without a word of theirs. */
const NO_DEBUGGERS = {
  // of .NET: not its profiler, by which it measures coverage
  DOTNET_EnableDiagnostics_IPC: "0",
  DOTNET_EnableDiagnostics_Debugger: "0",
  PYTHON_DISABLE_REMOTE_DEBUG: "1",
};

/**
 * A contract's variables, with what keeps the program that runs the tests from being steered by what it tests. Every other way
 * to tell a JVM says so on each JVM's stderr; Maven's own is quiet, and not that of the tests.
 */
function withoutDebuggers(variables: Readonly<Record<string, string>>): Record<string, string> {
  const maven = variables["MAVEN_OPTS"];
  return {
    ...NO_DEBUGGERS,
    ...variables,
    MAVEN_OPTS: ["-XX:+DisableAttachMechanism", ...(maven === undefined ? [] : [maven])].join(" "),
  };
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

/**
 * Whether Python may take bytecode for source that is judged: the tree holds some, or source of it lies where commands can write,
 * so that changed code could put some beside it.
 */
function needsNoBytecode(owned: readonly ManifestEntry[], { canWrite }: Pick<CommandTree, "canWrite">): boolean {
  return owned.some(({ path }) => BYTECODE.test(path) || (path.endsWith(".py") && canWrite(path)));
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
  const taken = pristine ? null : inThePlaceOfProducts(checkout, changes);
  if (taken !== null)
    return { problem: `the result puts ${displayPath(taken)} in the place of what setup commands left there` };
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

/**
 * The path of a result's file that would stand where setup commands left a folder with something in it, or null. What they left
 * is what verification rests on: nothing of a result takes its place.
 */
function inThePlaceOfProducts(checkout: string, changes: readonly Change[]): BytePath | null {
  // A folder of the starting tree is the patch's to clear away.
  const isOfTree = (path: BytePath) =>
    changes.some((other) => other.kind === "deleted" && other.path.startsWith(`${path}/`));
  for (const { path, kind } of changes) {
    if (kind !== "added") continue;
    const own = fsPath(`${bytePathOf(checkout)}/${path}`);
    if (foundAt(own)?.isDirectory() && !isOfTree(path) && holdsFiles(own)) return path;
  }
  return null;
}

/** What lies at a path; undefined where nothing does, below a file too. */
function foundAt(path: string | Buffer): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}

function holdsFiles(folder: string | Buffer): boolean {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).some((entry) => !entry.isDirectory());
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
