import { lstatSync } from "node:fs";
import { sha256 } from "../../core/domain/digest";
import type { LaneName } from "../../core/domain/lane";
import type { Contract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import { MAX_FAKE_SCRIPT_BYTES, parseFakeScript } from "../../core/records/fake-script";
import { problemText } from "../../core/records/parse";
import { type CaseFolder, readUserFile } from "../../world/facts/case";
import { walk } from "../../world/worktree/walk";
import { acceptanceList } from "./acceptance";

/** Reads what gates and verification need of a case, beside its contract and its workspace. */
export async function readCase(
  folder: CaseFolder,
  lane: LaneName,
  contract: Contract,
): Promise<NonNullable<Facts["case"]>> {
  const script = readUserFile(folder.fakeScript, MAX_FAKE_SCRIPT_BYTES);
  return {
    acceptance: isFolder(folder.acceptance) ? acceptanceList((await walk(folder.acceptance)).entries) : [],
    fake_script_sha256: script.ok ? sha256(script.bytes) : null,
    problem: isFolder(folder.workspace) ? scriptProblem(script, lane) : "no folder workspace/ beside the contract",
    target_exposures: exposures(contract),
  };
}

function scriptProblem(script: ReturnType<typeof readUserFile>, lane: LaneName): string | null {
  if (!script.ok)
    return `fake.json, which ${lane === "fake" ? "the fake lane" : "the fake baseline"} needs: ${script.reason}`;
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

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
