/** What rows do to their beds. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../core/domain/digest";
import { approvalBinding, approvalStatement, type ApprovalSubject } from "../../core/records/approval";
import type { Stage } from "../../core/stages/ladder";
import { findOnPath } from "../../world/contain/find";
import type { Bed } from "./row";

export type Json = Record<string, unknown>;
export type Step = Readonly<Record<string, unknown>>;

export const FIXED = 'import re\n\n\ndef slugify(text):\n    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))\n';
export const SOLVE: Step = { write: { path: "strings.py", text: FIXED } };
export const DIFF = "git.diff.checked";
export const VERIFIED = "verification.completed";

/** What the scripted lane does, and nothing else. */
export function script(bed: Bed, steps: readonly Step[]): void {
  writeFileSync(join(bed.caseDir, "fake.json"), JSON.stringify({ steps }));
}

/** Changes fields of the contract; undefined takes a field away. */
export function editContract(bed: Bed, change: Json): void {
  const path = join(bed.caseDir, "case.json");
  const before = JSON.parse(readFileSync(path, "utf8")) as Json;
  writeFileSync(path, JSON.stringify({ ...before, ...change }, null, 2));
}

/** An approval that grants exactly the run of this bed's contract at a stage, where no record names a repository. */
export function goodApproval(bed: Bed, stage: Stage): Json {
  const bytes = readFileSync(join(bed.caseDir, "case.json"));
  const { task_id, title } = JSON.parse(bytes.toString("utf8")) as { task_id: string; title: string };
  const subject: ApprovalSubject = {
    task_id,
    contract_sha256: sha256(bytes),
    target: null,
    lane: "fake",
    stage: stage.number,
    mutation_mode: stage.mutationMode,
    binary_sha256: null,
    model_provider: null,
    model: null,
  };
  return {
    approval_id: "health-1",
    decision: "granted",
    actor: "health",
    scope: stage.allowedMutationScope,
    mutation_mode: subject.mutation_mode,
    statement: approvalStatement({ task_id, target: stage.target, title }),
    timestamp: "2020-01-01T00:00:00Z",
    expires_at: "9999-01-01T00:00:00Z",
    binding: approvalBinding(subject),
  };
}

/** A folder that holds the programs which a run needs, without one of them. */
export function pathWithout(missing: string, bed: Bed): string {
  const bin = join(bed.folder, "bin");
  mkdirSync(bin);
  for (const name of ["git", "node", "bash", "sh", "env"]) {
    const found = name === missing ? null : findOnPath(name, bed.path);
    if (found !== null) symlinkSync(found, join(bin, name));
  }
  return bin;
}
