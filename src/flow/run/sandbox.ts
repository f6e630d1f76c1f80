/** The disposable repository of a stage that works in one (LADDER 3): made, looked at after the lane, and thrown away or kept. */
import { MADE_OF } from "../../core/gates/branch-policy";
import { type StageInput, startingTreeOf } from "../../core/gates/starting-tree";
import { SANDBOX_BUNDLE } from "../../core/judge/files";
import type { Facts } from "../../core/records/facts";
import type { SandboxRecord } from "../../core/records/sandbox";
import type { SandboxFact } from "../../core/records/stage-facts";
import { scanFiles, type ScanInput } from "../../world/evidence/scan";
import { contentOf, packRepository } from "../../world/worktree/agent-bundle";
import { refsAndRemotes } from "../../world/worktree/agent-history";
import type { PreparedWorkspace } from "../../world/worktree/baseline-git";
import { removeTree } from "../../world/worktree/remove";
import { baselineContents } from "./scan";
import type { Inputs } from "./inputs";
import type { Recorder } from "./recorder";
import type { Left } from "./scan";

type SecretsFact = NonNullable<Facts["secrets"]>;

/**
 * The repository as the harness made it, read back from the disk.
 * @throws Error where it can't be read
 */
export function sandboxFact(
  input: StageInput,
  { clock }: Pick<Inputs, "clock">,
  prepared: PreparedWorkspace,
  workspace: string,
): SandboxFact {
  const found = refsAndRemotes(workspace);
  if ("problem" in found)
    throw new Error(`the disposable repository that was just made can't be read: ${found.problem}`);
  const { more, ...known } = found;
  return {
    creation_source: MADE_OF[startingTreeOf(input) ?? "case"],
    created_at: clock.now(),
    dir: workspace,
    baseline_commit: prepared.commit,
    ...known,
    more: more.refs + more.remotes,
  };
}

/**
 * Throws the repository away, or keeps it as a git bundle, as its record says. What would be kept is searched for secrets first, objects
 * that no file of the result shows among them; with one found it is thrown away.
 * @param scanned what the bundle was found to hold; what the repository holds besides is added to it
 * @throws ArtifactWriteFailure
 */
export async function disposeOf(
  inputs: Pick<Inputs, "clock" | "secrets" | "work">,
  recorder: Pick<Recorder, "facts" | "writer">,
  record: SandboxRecord,
  made: SandboxFact,
  left: Left | null,
  scanned: SecretsFact,
): Promise<void> {
  const { facts } = recorder;
  const history = facts.get("sandbox_history");
  const kept =
    record.disposal_policy === "retain" && history !== undefined
      ? await retain(inputs, recorder, made, history, left, scanned)
      : null;
  await removeTree(made.dir);
  const state = kept !== null && "sha256" in kept ? ("retained" as const) : ("disposed" as const);
  facts.set("disposal", {
    state,
    at: inputs.clock.now(),
    bundle_sha256: kept !== null && "sha256" in kept ? kept.sha256 : null,
    problem: kept !== null && "problem" in kept ? kept.problem : null,
  });
}

/** The objects one after the other: all of them would be as large as the repository. */
function* objectsOf(dir: string, oids: readonly string[]): Generator<ScanInput> {
  for (const oid of oids) yield { name: SANDBOX_BUNDLE, content: contentOf(dir, oid) };
}

/** Keeps the repository as a git bundle. @returns its SHA-256, or why it could not be kept */
async function retain(
  { secrets, work }: Pick<Inputs, "secrets" | "work">,
  { facts, writer }: Pick<Recorder, "facts" | "writer">,
  { dir, refs: before }: SandboxFact,
  history: NonNullable<Facts["sandbox_history"]>,
  left: Left | null,
  scanned: SecretsFact,
): Promise<{ sha256: string } | { problem: string }> {
  if (history.problem !== null) return { problem: `it can't be kept: ${history.problem}` };
  const ofBaseline = new Set((left?.before ?? []).flatMap(({ oid }) => oid ?? []));
  for (const { id } of before) ofBaseline.add(id);
  const packed = packRepository(dir, history.refs, (oid) => ofBaseline.has(oid), work.path("sandbox-objects"));
  if ("problem" in packed) return { problem: `it can't be kept: ${packed.problem}` };
  const findings = await scanFiles(objectsOf(dir, packed.added), {
    known: secrets.search,
    baseline: () => baselineContents(left),
  });
  if (findings.length > 0) {
    const found = findings.map(({ what }) => ({
      file: SANDBOX_BUNDLE,
      rule: `${what}, in an object of the repository`,
    }));
    facts.replace("secrets", { ...scanned, findings: [...scanned.findings, ...found] });
    return { problem: "it was to be kept, and an object of it holds something that looks like a secret" };
  }
  const stream = writer.stream(SANDBOX_BUNDLE);
  for (const piece of packed.content()) stream.write(piece);
  return { sha256: stream.close().sha256 };
}
