import { asOf, type Derivation, type Former } from "../domain/derivation";
import type { FactsFile } from "./facts";

export type FactName = keyof FactsFile["facts"];
export type Basis = "recomputable" | "asserted";

/**
 * Where each fact comes from, and whether a stranger can compute it again from the bundle and its inputs. A bundle that
 * says otherwise is not one of ours: what is somebody's word must not be sold as computed.
 */
export const FACT_ORIGINS = {
  run: ["the harness", "asserted"],
  request: ["flags, inputs and variables of the run", "asserted"],
  environment: ["the machine, asked by the harness", "asserted"],
  contract: ["the contract's file", "recomputable"],
  clock: ["the harness's clock: one reading of the system's time, then a monotonic counter", "asserted"],
  tools: ["PATH of the harness", "asserted"],
  case: ["the case's folder", "recomputable"],
  workspace: ["the copy of the case's workspace folder", "recomputable"],
  approval: ["records/ and the ledger of used approvals", "asserted"],
  agent_source: ["the place that records are read from", "asserted"],
  agent_binary: ["the copy of the agent's binary, hashed while it was made", "asserted"],
  model_access: ["variables of the run, as there or not there", "asserted"],
  cassette: ["the cassette that answers in place of the model", "asserted"],
  model_probe: ["one streamed question through the model gateway", "asserted"],
  model_calls: ["the model gateway, when it was closed", "asserted"],
  ci: ["the event of the CI run", "asserted"],
  stage_records: ["the place that records are read from", "asserted"],
  prior_evidence: ["the bundle of the stage below, verified again", "asserted"],
  source: ["the source repository, read as data before anything was copied", "asserted"],
  copy: ["the copy of the source, compared with the commit that it is of", "asserted"],
  sandbox: ["the disposable repository as the harness made it", "asserted"],
  target: ["the target repository, looked at under its lock before anything was copied", "asserted"],
  setup: ["the setup commands, run once before the lane", "asserted"],
  lane: ["supervision of the lane's process", "asserted"],
  gitignore: ["the .gitignore files of the tree at the start", "recomputable"],
  walk: ["the harness's own walk of the workspace", "asserted"],
  head: ["files below .git of the workspace, read as data", "asserted"],
  patch: ["both manifests", "recomputable"],
  verification: ["the verification commands, run once in a clean checkout", "recomputable"],
  sandbox_history: ["the disposable repository after the lane, read as data", "asserted"],
  disposal: ["the harness, when it had removed or kept the disposable repository", "asserted"],
  source_after: ["the source repository, read as data after the lane", "asserted"],
  application: ["the harness, when it had applied the verified result to the target", "asserted"],
  target_after: ["the target repository, looked at when all was done", "asserted"],
  conclusion: ["the person who concluded, by the flags of `conclude` or by the forge's word", "asserted"],
  secrets: ["the secret scan of every file of this bundle", "recomputable"],
  cancelled: ["the signal that the harness received", "asserted"],
  harness_error: ["the harness", "asserted"],
} as const satisfies FactOrigins;

type FactOrigins = Readonly<Record<FactName, readonly [source: string, basis: Basis]>>;

/** What former derivations said of the same facts. */
export const FORMER_ORIGINS: Former<FactOrigins> = [];

/** Where the facts of a derivation come from. */
export function factOrigins(derivation: Derivation): FactOrigins {
  const { former: _former, ...origins } = asOf({ ...FACT_ORIGINS, former: FORMER_ORIGINS }, derivation);
  return origins;
}
