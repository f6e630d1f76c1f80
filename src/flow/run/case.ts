import { join } from "node:path";
import { accessSync, constants, lstatSync } from "node:fs";
import { displayPath, pathBytes } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import type { LaneName } from "../../core/domain/lane";
import { laneOf } from "../../core/lanes/lanes";
import type { Contract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import { MAX_FAKE_SCRIPT_BYTES, parseFakeScript } from "../../core/records/fake-script";
import { problemText } from "../../core/records/parse";
import type { KnownSearch } from "../../world/evidence/known";
import { holdsKnown } from "../../world/evidence/redact";
import { type CaseFolder, readUserFile } from "../../world/facts/case";
import { walk } from "../../world/worktree/walk";
import { type AcceptanceList, acceptanceList } from "./acceptance";

/** Reads what gates and verification need of a case, beside its contract and its workspace. */
export async function readCase(
  folder: CaseFolder,
  lane: LaneName,
  contract: Contract,
  secrets: KnownSearch,
): Promise<NonNullable<Facts["case"]>> {
  const script = readUserFile(folder.fakeScript, MAX_FAKE_SCRIPT_BYTES);
  const acceptance = await readAcceptance(folder.acceptance, secrets);
  return {
    acceptance: acceptance.list,
    fake_script_sha256: script.ok ? sha256(script.bytes) : null,
    problem:
      folderProblem(folder.workspace, "workspace/") ??
      stateProblem(folder.workspace, lane) ??
      acceptance.problem ??
      scriptProblem(script, lane),
    target_exposures: exposures(contract),
  };
}

/** The acceptance tests of a case; tests that are there and can't be used must never count as tests that are not there. */
export async function readAcceptance(
  path: string,
  secrets: KnownSearch,
): Promise<{ list: AcceptanceList; problem: string | null }> {
  const none = (problem: string | null) => ({ list: [], problem });
  if (kindOf(path) === "missing") return none(null);
  const problem = folderProblem(path, "acceptance/");
  if (problem !== null) return none(problem);
  const { entries, refusals } = await walk(path);
  // Their names are facts of the run, which nothing can be redacted from any more.
  if (entries.some(({ path: name }) => holdsKnown(secrets, pathBytes(name))))
    return none("acceptance/ holds a file whose name is a credential of this environment");
  const odd = refusals.find(({ kind }) => kind === "special-file" || kind === "unreadable");
  return odd === undefined
    ? { list: acceptanceList(entries), problem: null }
    : none(`acceptance/${displayPath(odd.path)}: ${odd.detail}`);
}

/** Why a part of a case is not a folder that this user may read, or null. */
function folderProblem(path: string, name: string): string | null {
  const kind = kindOf(path);
  if (kind === "missing") return `no folder ${name} beside the contract`;
  if (kind !== "folder") return `${name} is a ${kind}, expected a folder`;
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return null;
  } catch {
    return `${name} can't be read by this user`;
  }
}

/**
 * Why a starting tree can't be this lane's, or null: it holds the folder that the agent keeps its state in. The agent would go on where
 * that left off, and what it writes there could not be told from the tree.
 */
function stateProblem(workspace: string, lane: LaneName): string | null {
  const tracked = laneOf(lane).state.find((folder) => kindOf(join(workspace, folder.replace(/\/$/, ""))) !== "missing");
  return tracked === undefined
    ? null
    : `workspace/${tracked} is the state of the lane ${lane}; take it out of the starting tree`;
}

function kindOf(path: string): "missing" | "folder" | "link" | "file" {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return "missing";
  if (stat.isDirectory()) return "folder";
  return stat.isSymbolicLink() ? "link" : "file";
}

function scriptProblem(script: ReturnType<typeof readUserFile>, lane: LaneName): string | null {
  if (!script.ok)
    return `fake.json, which ${!laneOf(lane).isAgent ? "the fake lane" : "the fake baseline"} needs: ${script.reason}`;
  const parsed = parseFakeScript(script.bytes);
  return parsed.ok ? null : `fake.json: ${problemText(parsed.problems)}`;
}

/** Places of the contract that repeat the target repository that it names itself; never the path. */
function exposures(contract: Contract): string[] {
  const target = contract.target_repository;
  if (target === undefined) return [];
  return Object.entries(contract)
    .filter(([field, value]) => field !== "target_repository" && JSON.stringify(value).includes(target))
    .map(([field]) => field);
}
