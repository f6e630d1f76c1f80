import { programsIn } from "../../world/contain/own-programs";
import { appendFileSync, copyFileSync, lstatSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Claim } from "../../core/judge/audited";
import type { Evidence } from "../../core/judge/evidence";
import type { FileFault } from "../../core/judge/fault";
import type { ManifestEntry } from "../../core/formats/manifest";
import { ignoredBy, setAsides } from "../../core/judge/set-aside";
import type { Contract } from "../../core/records/contract";
import { openLoopback } from "../../world/contain/loopback";
import { knownSearch } from "../../world/evidence/known";
import { type NetworkSettings, networkSettings } from "../../world/facts/network-settings";
import { cleanCheckout } from "../../world/worktree/checkout";
import type { ObjectStore } from "../../world/worktree/store";
import { walk } from "../../world/worktree/walk";
import type { Io } from "../io";
import { type AcceptanceList, acceptanceList, isSameAcceptance } from "../run/acceptance";
import { cachePaths, hasSetup, linkCaches, needsHome } from "../run/caches";
import { commandLog } from "../run/command-log";
import type { ContractSetting } from "../run/setting";
import { lookAround, userOf } from "../run/surroundings";
import { authorityPlace, isPrepared, runSetup, type SetupFact } from "../run/setup";
import { sandboxFault } from "./sandbox";
import { type Consent, grantedLimits, refusedOf } from "./consent";
import { layPatch, type VerificationFact, verifiedTree, verifyResult } from "../run/verification";

/** What a second verification needs; the patch was shown before to make the result of the baseline. */
export interface RerunInput {
  evidence: Evidence;
  contract: Contract;
  /** Folder of the starting tree, whose id is the report's. */
  source: string;
  baselineTree: string;
  before: readonly ManifestEntry[];
  after: readonly ManifestEntry[];
  /** Holds the blobs that `after` has and `before` has not. */
  store: ObjectStore;
  /** A private folder for this alone. */
  work: string;
  /** Folder of the case, which holds the acceptance tests; null where it was not named. */
  caseDir: string | null;
}

/** What a second verification came to. */
interface Rerun {
  faults: FileFault[];
  claims: Claim[];
  /** Why it could not be made here, with what to do. */
  missed: string[];
}

/**
 * Runs the verification commands again and compares what they came to. They are a stranger's: they run in the sandbox or not at
 * all, within the caller's bounds, and with nothing of this machine that the caller did not consent to.
 */
export async function rerun(input: RerunInput, io: Io, consent: Consent): Promise<Rerun> {
  const { evidence, contract, work, caseDir } = input;
  const fault = (file: string, problem: string): Rerun => ({ faults: [{ file, problem }], claims: [], missed: [] });
  const recorded = evidence.facts.verification?.status;
  if (recorded !== "passed" && recorded !== "failed")
    return fault("--rerun", "this run verified nothing that could be repeated");
  const acceptance = evidence.facts.case?.acceptance ?? [];
  if (acceptance.length > 0 && caseDir === null)
    return fault("--rerun", "this case has acceptance tests: name its folder with --case-dir");
  const folder = caseDir === null ? null : join(caseDir, "acceptance");
  if (folder !== null) {
    if (!isFolder(dirname(folder)))
      return fault("--case-dir", `expected the folder of the case, found none at ${dirname(folder)}`);
    // One that the evidence leaves out is missed as one that it names is.
    const found = isFolder(folder) ? acceptanceList((await walk(folder)).entries) : [];
    if (!isSameAcceptance(found, acceptance))
      return fault(
        "--case-dir",
        `its acceptance/ does not hold the files that this run was verified with: expected ${names(acceptance)}, found ${names(found)} in ${folder}; give the case as it was`,
      );
  }
  const { limits, lowered } = grantedLimits(contract, consent);
  const refused = refusedOf(contract, consent);
  const unable = await sandboxFault(io);
  if (unable !== null) refused.push(`--rerun: expected ${unable.expected}, found ${unable.found}; ${unable.fix}`);
  if (refused.length > 0) return { faults: [], claims: [], missed: refused };
  const { surroundings } = await lookAround(contract, io, programsIn(io.programs), {
    workspace: input.source,
    hidden: [
      { path: work, what: "the files of this run" },
      ...(folder === null ? [] : [{ path: dirname(folder), what: "the case" }]),
    ],
  });
  const checkout = join(work, "rerun");
  await cleanCheckout(input.source, checkout, input.baselineTree, { limits });
  const [scratch, copies, home, settings] = ["scratch", "copies", "home", "settings"].map((name) => {
    const folder = join(work, name);
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }) as [string, string, string, string];
  const wanted = verifiedTree(contract, input.before, input.after);
  const log = join(work, "test.log");
  const setting: ContractSetting = {
    contract,
    limits,
    level: "sandbox",
    surroundings,
    programs: programsIn(io.programs),
    copies,
    scratch,
    log: commandLog({ write: (chunk) => appendFileSync(log, chunk, { mode: 0o600 }) }, knownSearch([])),
    cancel: io.signal,
  };
  const asides = setAsides({
    contract,
    lane: "fake",
    before: input.before,
    ignored: ignoredBy(evidence.facts.gitignore),
  });
  const short = lowered.length === 0 ? "" : `; the contract asks for ${lowered.join(", ")}`;
  linkCaches(home, cachePaths(contract, userOf(io).home));
  if (hasSetup(contract)) {
    const fact = await runSetup({
      ...setting,
      // a stranger's contract is lent nothing
      lent: null,
      entries: input.before,
      asides,
      ground: { checkout, home },
      lane: null,
      network: consent.setupNetwork ? "host" : "none",
      settings: consent.setupNetwork
        ? networkSettings(userOf(io), authorityPlace("sandbox", settings), () => false)
        : NO_SETTINGS,
    });
    if (!isPrepared(fact)) {
      const problem = `the setup commands do not prepare the workspace here (${setupEnd(fact)}), so that nothing can be verified${short}`;
      const output = `; their output: ${keep(log, io)}`;
      // It says nothing about the bundle that its setup needs what it was not given.
      return consent.setupNetwork
        ? fault("--rerun", problem + output)
        : { faults: [], claims: [], missed: [`--rerun: ${problem}; ${NO_NETWORK}${output}`] };
    }
  }
  const services = await openLoopback(contract.loopback_ports ?? [], (port) => join(work, `port-${port}.sock`));
  let result: VerificationFact;
  try {
    result = await verifyResult({
      ...setting,
      asides,
      ground: { checkout, home: needsHome(contract) ? home : null },
      loopback: services.relays,
      ahead: null,
      layResult: () =>
        layPatch(
          {
            store: input.store,
            baseline: input.source,
            before: input.before,
            wanted,
            patchFile: join(work, "verified.diff"),
          },
          checkout,
          limits,
          !hasSetup(contract),
        ),
      acceptance: acceptance.length === 0 || folder === null ? null : { folder, expected: acceptance },
    });
  } finally {
    await services.close();
  }
  if (result.status !== recorded)
    return fault(
      "test.log",
      `the verification commands ${result.status} here (${ends(result)}), the run says ${recorded}${short}; their output: ${keep(log, io)}`,
    );
  const claim = `verification ${recorded}, run again at level sandbox${short}`;
  return { faults: [], claims: [{ claim, basis: "recomputed" }], missed: [] };
}

/** What setup commands find without network: nothing of this user's. */
const NO_SETTINGS: NetworkSettings = { env: {}, mounts: [], shown: [], withheld: [], write() {}, remove() {} };

const NO_NETWORK =
  "they had no network: read setup_commands of the contract, and give --rerun-setup-network if they may have this machine's";

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Files of `acceptance/` with the beginnings of their digests, as many as tell one case from another. */
function names(list: AcceptanceList): string {
  const shown = list.slice(0, 5).map(({ path, sha256 }) => `${JSON.stringify(path)} (${sha256.slice(0, 12)})`);
  const more = list.length > shown.length ? [`${list.length - shown.length} more`] : [];
  return [...shown, ...more].join(", ") || "none";
}

/** Why setup commands left nothing that could be used. */
function setupEnd({ problem, changed, undiscarded, commands }: SetupFact): string {
  if (problem !== null) return problem;
  if (changed.length > 0) return "they change files of the starting tree";
  if (undiscarded.length > 0) return `they leave ${undiscarded.join(", ")}, which discard_paths does not cover`;
  return ends({ reason: null, commands });
}

/** How each command ended. */
function ends({ reason, commands }: Pick<VerificationFact, "reason" | "commands">): string {
  const each = commands.map(({ exit_code, termination }) =>
    exit_code === null ? termination : `${termination} with exit code ${exit_code}`,
  );
  return reason ?? each.join(", ");
}

/** The output is an agent's words: it is never echoed, but kept for whoever wants to read it. */
function keep(log: string, { env }: Io): string {
  const kept = join(mkdtempSync(join(env["RUNNER_TEMP"] || tmpdir(), "case-harness-rerun-")), "test.log");
  copyFileSync(log, kept);
  return kept;
}
