import { blocker, type Blocker } from "../domain/blocker";
import { sha256 } from "../domain/digest";
import type { CassetteBinding } from "../records/cassette";
import type { GateInput } from "./gate";

/** Whether a cassette answers in place of the model. */
export function isReplay({ facts }: Pick<GateInput, "facts">): boolean {
  return facts.model_access?.replay === true;
}

/** What a cassette of this run would be bound to; null while not all of it is known. */
export function bindingOf({
  facts,
  contractBytes,
}: Pick<GateInput, "facts" | "contractBytes">): CassetteBinding | null {
  const tree = facts.workspace?.tree;
  const agent = facts.agent_binary?.sha256 ?? null;
  if (tree === undefined || agent === null) return null;
  return { contract_sha256: sha256(contractBytes), baseline_tree: tree, agent_sha256: agent };
}

/**
 * What of a cassette does not fit this run: that it can't be served at all, or is a recording of another contract, starting
 * tree, agent or model. What is not known yet is not compared.
 */
export function cassetteBlockers({ facts, contractBytes }: Pick<GateInput, "facts" | "contractBytes">): Blocker[] {
  const { cassette } = facts;
  if (cassette === undefined) return [];
  if (cassette.problem !== null || cassette.bound === null)
    return [blocker("cassette_mismatch", "cassette", { found: cassette.problem ?? "bound to nothing" })];
  const { bound } = cassette;
  const { model_provider: provider, model } = facts.request;
  const compared: [string, string | null, string | null | undefined][] = [
    ["contract", bound.contract_sha256, sha256(contractBytes)],
    ["baseline", bound.baseline_tree, facts.workspace?.tree],
    ["agent", bound.agent_sha256, facts.agent_binary?.sha256],
    ["model", `${cassette.provider}/${cassette.model}`, `${provider}/${model}`],
  ];
  return compared
    .filter(([, recorded, now]) => now !== undefined && now !== null && recorded !== now)
    .map(([subject, recorded, now]) =>
      blocker("cassette_mismatch", subject, { expected: `${recorded}, as recorded`, found: String(now) }),
    );
}
