import { Buffer } from "node:buffer";
import { join } from "node:path";
import { type BytePath, displayPath, jsonPath } from "../../core/domain/bytes";
import type { ManifestEntry } from "../../core/formats/manifest";
import type { SetAsides } from "../../core/judge/set-aside";
import { lentVariables, plainVariables } from "../../core/records/environment";
import type { Facts } from "../../core/records/facts";
import { INSIDE_HARNESS, type Level } from "../../world/contain/types";
import { alteredEntries } from "../../world/worktree/altered";
import {
  additionsTo,
  copyProducts,
  findInProducts,
  type ProductSearch,
  makeFolders,
  measureProducts,
  UnusableProducts,
} from "../../world/worktree/products";
import { type Budget, type CommandView, newBudget, runCommand, succeeded } from "./command";
import { keepGit, restoreGit } from "./ground";
import type { ContractSetting } from "./setting";
import type { AuthorityPlace, NetworkSettings } from "../../world/facts/network-settings";

export type SetupFact = NonNullable<Facts["setup"]>;
type Place = SetupFact["commands"][number]["place"];

/** A checkout of the starting tree in which setup commands run, with a home of its own. */
export interface SetupPlace {
  checkout: string;
  home: string;
}

export interface SetupInput extends ContractSetting {
  /** Manifest of the starting tree. */
  entries: readonly ManifestEntry[];
  /** What is never judged, which is where setup commands may put what they make. */
  asides: SetAsides;
  /** The checkout that will be verified. */
  ground: SetupPlace;
  /** The agent's copy and home, where there is an agent. */
  lane: SetupPlace | null;
  network: CommandView["network"];
  /** What the user's network needs, for these commands alone. */
  settings: NetworkSettings;
  /** The runner's own variables, of which the contract names some, and what tells a secret; null where nothing is lent. */
  lent: { env: Readonly<Record<string, string | undefined>>; search: ProductSearch } | null;
}

/** Where setup commands see authorities of the user's. */
export function authorityPlace(level: Level, folder: string): AuthorityPlace {
  return { folder, inside: level === "sandbox" ? `${INSIDE_HARNESS}/authorities` : null };
}

/** Paths that are named of each fault. */
const NAMED = 5;

/**
 * Runs the setup commands of a contract before there is a byte of an agent's (LADDER 1): with the runner's network and its
 * user's settings for it, in the checkout that is verified later. What they leave in discarded paths and in their home is
 * copied into the agent's, so that both have the same, and verification has what no agent could reach. Where agent and
 * verification see other paths (below `sandbox`), the commands run in the agent's copy, too.
 * @returns what it came to; faults of the machine while it is looked at and copied are a `problem`, never the agent's
 */
export async function runSetup(input: SetupInput): Promise<SetupFact> {
  const { level, limits, ground, lane, settings } = input;
  const lent = lentTo(input);
  const fact: SetupFact = {
    level,
    commands: [],
    changed: [],
    undiscarded: [],
    more: { changed: 0, undiscarded: 0 },
    problem: null,
    left: null,
    settings: [
      ...settings.shown,
      ...Object.keys(lent).map((name) => `${name}: a variable of the runner that the contract names`),
    ],
    settings_withheld: [...settings.withheld],
  };
  const budget = newBudget(limits.setup_seconds, Math.floor(limits.test_output_bytes / 2));
  const places: [Place, SetupPlace][] = [["checkout", ground]];
  if (level !== "sandbox" && lane !== null) places.push(["workspace", lane]);
  try {
    requireLent(input, lent);
    const git = await keepGit(ground.checkout, join(input.copies, "git-of-setup"));
    for (const [name, place] of places) if (!(await runIn(input, name, place, lent, budget, fact))) return fact;
    if (Object.keys(lent).length > 0) for (const [, place] of places) await requireNothingKept(input, place);
    await restoreGit(ground.checkout, git);
    fact.left = await handOver(input);
  } catch (error) {
    if (input.cancel.aborted) return fact;
    const problem = problemOf(error);
    if (problem === null) throw error;
    fact.problem = problem;
  }
  return fact;
}

/** What the contract names of the runner's variables, as far as it is there. */
function lentTo({ contract, lent }: SetupInput): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lentVariables(contract)).flatMap(([name, from]) => {
      const value = lent?.env[from];
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
}

/** @throws UnusableProducts where a variable that the contract names is not there, or could not be kept out of evidence */
function requireLent({ contract, lent }: SetupInput, values: Readonly<Record<string, string>>): void {
  if (lent === null) return;
  for (const [name, from] of Object.entries(lentVariables(contract))) {
    if (values[name] === undefined)
      throw new UnusableProducts(`environment.${name} of the contract names ${from}, which is not set on this runner`);
    if (!lent.search.isIn(Buffer.from(values[name])))
      throw new UnusableProducts(
        `${from} is too short, or too much a word, to be kept out of the evidence: lend a longer value`,
      );
  }
}

/** @throws UnusableProducts where commands left what they were lent where the agent would find it */
async function requireNothingKept(input: SetupInput, { checkout, home }: SetupPlace): Promise<void> {
  const { cancel: signal, lent } = input;
  for (const [folder, paths] of [
    [checkout, await productsIn(checkout, input)],
    [home, undefined],
  ] as const) {
    const left = await findInProducts(folder, lent!.search, paths === undefined ? { signal } : { paths, signal });
    if (left === null) continue;
    const inHome = folder === home ? "~/" : "";
    // A name that holds it is not told.
    const where =
      left === "in a name" ? `the name of something in ${inHome || "the tree"}` : `${inHome}${displayPath(left.path)}`;
    throw new UnusableProducts(
      `setup commands left a secret of the runner in ${where}, where the agent would find it: have them remove it`,
    );
  }
}

/** Whether setup commands prepared what lane and verification need. */
export function isPrepared({ left, problem }: SetupFact): boolean {
  return left !== null && problem === null;
}

/** Runs all commands in one place and looks at what they made of its tree; false where nothing can follow. */
async function runIn(
  input: SetupInput,
  name: Place,
  { checkout, home }: SetupPlace,
  lent: Readonly<Record<string, string>>,
  budget: Budget,
  fact: SetupFact,
): Promise<boolean> {
  const { contract, settings, cancel, level } = input;
  settings.write(home);
  for (const command of contract.setup_commands ?? []) {
    if (cancel.aborted) return false;
    const view: CommandView = {
      workspace: checkout,
      home,
      env: { ...settings.env, ...plainVariables(input.contract), ...lent },
      network: input.network,
      loopback: [],
      readOnly: settings.mounts,
    };
    const { fact: ran } = await runCommand(input, view, command, budget);
    fact.commands.push({ ...ran, place: name });
    if (!succeeded(ran)) return false;
    if (level !== "none" && ran.survivors !== "none")
      throw new UnusableProducts("a process of theirs was not seen dead, and could change what they left");
  }
  settings.remove(home);
  return isTreeKept(input, checkout, fact);
}

/** Whether the commands left the tree as it was and added only what is discarded; what they did else goes into the fact. */
async function isTreeKept(
  { entries, asides, cancel }: SetupInput,
  checkout: string,
  fact: SetupFact,
): Promise<boolean> {
  const changed = await alteredEntries(checkout, entries, cancel);
  const { uncovered } = await additionsTo(checkout, entries, isAside(asides), cancel);
  fact.changed = changed.slice(0, NAMED).map(jsonPath);
  fact.undiscarded = uncovered.slice(0, NAMED).map(displayPath);
  fact.more = {
    changed: Math.max(0, changed.length - NAMED),
    undiscarded: Math.max(0, uncovered.length - NAMED),
  };
  return changed.length === 0 && uncovered.length === 0;
}

/** Counts what the commands left, and copies it into the agent's copy and home, where there is one that they did not run in. */
async function handOver(input: SetupInput): Promise<NonNullable<SetupFact["left"]>> {
  const { limits, ground, lane, level, cancel: signal } = input;
  const paths = await productsIn(ground.checkout, input);
  const left = {
    products: await measureProducts(ground.checkout, limits, { paths, signal }),
    home: await measureProducts(ground.home, limits, { signal }),
  };
  if (lane !== null && level === "sandbox") await giveProducts(ground, lane, input);
  return left;
}

type Tree = Pick<SetupInput, "entries" | "asides" | "cancel">;

function isAside(asides: SetAsides): (path: BytePath, isFolder: boolean) => boolean {
  return (path, isFolder) => asides.of(path, isFolder) !== null;
}

/** Paths of what commands left in a checkout and nobody judges. */
async function productsIn(checkout: string, { entries, asides, cancel }: Tree): Promise<BytePath[]> {
  return (await additionsTo(checkout, entries, isAside(asides), cancel)).covered;
}

/** Copies what setup commands left in one place into another, which has the same tree. */
export async function giveProducts(from: SetupPlace, to: SetupPlace, tree: Tree): Promise<void> {
  const { cancel: signal } = tree;
  const { covered, folders } = await additionsTo(from.checkout, tree.entries, isAside(tree.asides), signal);
  await copyProducts(from.checkout, to.checkout, { paths: covered, signal });
  // An empty folder is in no tree, and a test may want it all the same.
  makeFolders(to.checkout, folders);
  await copyProducts(from.home, to.home, { signal });
}

/** What went wrong with what the commands left or with this machine, in words; null for any other failure. */
function problemOf(error: unknown): string | null {
  if (error instanceof UnusableProducts) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    return `no space is left for what setup commands leave (${code}): free some, or set TMPDIR to another folder`;
  if (code === "ENAMETOOLONG") return "the path of something that setup commands left is too long";
  if (code === "EMFILE" || code === "ENFILE") return `too many files are open on this machine (${code}): ${message}`;
  return null;
}
