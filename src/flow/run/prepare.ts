import { appendFileSync, copyFileSync } from "node:fs";
import type { Admitted } from "../../core/gates";
import { ignoredBy, type SetAsides, setAsides } from "../../core/judge/set-aside";
import { TEST_LOG_FILE } from "../../core/judge/files";
import { limitsOf } from "../../core/records/contract";
import { networkSettings } from "../../world/facts/network-settings";
import { type KnownSearch, secretScanner } from "../../world/evidence/known";
import { holdsKnown } from "../../world/evidence/redact";
import { copyProducts } from "../../world/worktree/products";
import { cachePaths, LANE_HOME, linkCaches } from "./caches";
import { commandLog } from "./command-log";
import type { Ready } from "./effect-gates";
import { type Inputs, type WorkFolder, workSubfolder } from "./inputs";
import type { Recorder } from "./recorder";
import { settingOf } from "./setting";
import { readIgnored } from "./snapshot";
import { userOf } from "./surroundings";
import { SETUP_LOG } from "./test-log";
import { authorityPlace, giveProducts, isPrepared, runSetup, type SetupFact, type SetupPlace } from "./setup";

/** What setup came to in one run, for the baseline that is made beside its lane: it is given the same, and runs nothing. */
export interface SharedSetup {
  fact: SetupFact;
  /** What the commands said. */
  log: string;
  /** Known values that were taken out of it. */
  hits: ReadonlyMap<string, number>;
  ground: SetupPlace;
}

/** What setup commands prepared: where verification stands, and what a baseline is given. */
export interface Prepared {
  ground: SetupPlace;
  shared: SharedSetup | null;
}

/**
 * Runs the setup commands of a run, once, between its gates and its lane. Only an `Admitted` starts them.
 * @param forBaseline whether another lane will be started from the same
 * @returns null where they did not prepare what is needed, so that no lane may start; the fact `setup` says why
 */
export async function prepareBySetup(
  _admitted: Admitted,
  inputs: Pick<Inputs, "work" | "programs" | "cancel" | "io" | "secrets">,
  { facts, leaks }: Pick<Recorder, "facts" | "leaks">,
  ready: Ready,
  forBaseline: boolean,
): Promise<Prepared | null> {
  const { work, cancel, io } = inputs;
  const secrets = inputs.secrets.search;
  const { contract, prepared, tree } = ready;
  const limits = limitsOf(contract);
  const { level } = ready.containment;
  const ground = { checkout: work.path("checkout"), home: workSubfolder(work, "setup-home") };
  const caches = cachePaths(contract, userOf(io).home);
  linkCaches(ground.home, caches);
  // Where the commands run in the agent's copy, too, nothing is copied to its home.
  if (level !== "sandbox") linkCaches(lanePlace(work).home, caches);
  await tree.checkout(ground.checkout, prepared.treeId, { limits, signal: cancel.signal });
  const isKnown = (bytes: Buffer) => holdsKnown(secrets, bytes);
  const log = work.path(SETUP_LOG);
  appendFileSync(log, "", { mode: 0o600 });
  const said = commandLog({ write: (chunk) => appendFileSync(log, chunk) }, secrets);
  const fact = await runSetup({
    ...settingOf(inputs, ready, "setup", said),
    network: "host",
    entries: prepared.entries,
    asides: await setupAsides(secrets, ready),
    ground,
    lane: lanePlace(work),
    lent: { env: io.env, search: { isIn: isKnown, inFile: () => secretScanner(secrets) } },
    settings: networkSettings(userOf(io), authorityPlace(level, workSubfolder(work, "settings")), (text) =>
      isKnown(Buffer.from(text)),
    ),
  });
  leaks.add(TEST_LOG_FILE, said.hits());
  facts.set("setup", fact);
  if (!isPrepared(fact)) return null;
  if (!forBaseline) return { ground, shared: null };
  const shared = { checkout: work.path("baseline-checkout"), home: work.path("baseline-home") };
  await copyProducts(ground.checkout, shared.checkout);
  await copyProducts(ground.home, shared.home);
  return { ground, shared: { fact, log, hits: said.hits(), ground: shared } };
}

/** Gives a baseline what the setup of the run around it has left. */
export async function adoptSetup(
  { work, cancel, secrets }: Pick<Inputs, "work" | "cancel" | "secrets">,
  { facts, leaks }: Pick<Recorder, "facts" | "leaks">,
  ready: Ready,
  { fact, log, hits, ground }: SharedSetup,
): Promise<Prepared> {
  const tree = {
    entries: ready.prepared.entries,
    asides: await setupAsides(secrets.search, ready),
    cancel: cancel.signal,
  };
  await giveProducts(ground, lanePlace(work), tree);
  facts.set("setup", fact);
  copyFileSync(log, work.path(SETUP_LOG));
  leaks.add(TEST_LOG_FILE, hits);
  return { ground, shared: null };
}

/** Where setup commands may put what they make: what nobody judges, a lane's own folders aside. */
async function setupAsides(secrets: KnownSearch, { contract, prepared: { entries }, tree }: Ready): Promise<SetAsides> {
  const read = await readIgnored(tree, secrets, contract, entries);
  return setAsides({ contract, lane: "fake", before: entries, ignored: ignoredBy(read ?? undefined) });
}

function lanePlace(work: WorkFolder): SetupPlace {
  return { checkout: work.path("workspace"), home: workSubfolder(work, LANE_HOME) };
}
