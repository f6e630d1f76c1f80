import { blocker, type Blocker } from "../domain/blocker";
import { sha256 } from "../domain/digest";
import { displayPath, escapeForPeople, jsonPath, type JsonPath } from "../domain/bytes";
import { isReviewerRejection, readEnvelopes } from "../formats/envelope";
import { type Change, gitMode, gitOid } from "../formats/manifest";
import { newContent, type PatchFile, parsePatch } from "../formats/patch";
import { matches } from "../formats/paths";
import { modelCallBlockers } from "../records/model-calls";
import { type Contract, limitsOf, rulesOf } from "../records/contract";
import { CASE_EVENTS_FILE, caseBlockers, MODEL_CALLS_FILE } from "./case-lane";
import { STDERR_FILE } from "./files";
import type { Evidence } from "./evidence";

/** Offending files listed by name for one code; a hostile lane must not be able to write a report of a million lines. */
const MAX_LISTED = 100;

/** What the checks after the start need. */
export interface CheckInput {
  evidence: Evidence;
  contract: Contract;
  /** After a timeout or a cancellation the result is not wanted, only its safety is checked. */
  interrupted: boolean;
}

export interface Check {
  name: string;
  /** The event whose data names what this check found (SPEC section 3). */
  event: "git.diff.checked" | "verification.completed" | "run.completed";
  /** `safety` is checked whatever happened, `result` only when the lane ended by itself. */
  kind: "safety" | "result";
  evaluate(input: CheckInput): Blocker[];
}

/** The checks after the start. Their order is that of the work; the catalogue orders what they find. */
export const CHECKS: readonly Check[] = [
  { name: "interruption", event: "run.completed", kind: "safety", evaluate: interruption },
  { name: "exit", event: "run.completed", kind: "result", evaluate: exit },
  { name: "lane events", event: "run.completed", kind: "result", evaluate: laneEvents },
  { name: "agent protocol", event: "run.completed", kind: "result", evaluate: agentProtocol },
  { name: "model", event: "run.completed", kind: "safety", evaluate: model },
  { name: "reviewer", event: "verification.completed", kind: "result", evaluate: reviewer },
  { name: "workspace", event: "git.diff.checked", kind: "safety", evaluate: workspace },
  { name: "limits", event: "git.diff.checked", kind: "safety", evaluate: limits },
  { name: "allowed paths", event: "git.diff.checked", kind: "safety", evaluate: allowedPaths },
  { name: "forbidden paths", event: "git.diff.checked", kind: "safety", evaluate: forbiddenPaths },
  { name: "diff", event: "git.diff.checked", kind: "result", evaluate: diff },
  { name: "patch", event: "run.completed", kind: "safety", evaluate: patchAgreesWithManifests },
  { name: "ending tree", event: "run.completed", kind: "safety", evaluate: endingTree },
  { name: "verification", event: "verification.completed", kind: "result", evaluate: verification },
  { name: "secrets", event: "run.completed", kind: "safety", evaluate: secrets },
];

/** Whether the lane was stopped by its deadline or by whoever cancelled the run. */
export function isInterrupted({ facts }: Evidence): boolean {
  return (
    facts.cancelled !== undefined || facts.lane?.termination === "timeout" || facts.lane?.termination === "cancelled"
  );
}

function kept(evidence: Evidence): readonly Change[] {
  return evidence.change?.changes ?? [];
}

function interruption({ evidence }: CheckInput): Blocker[] {
  const { lane, cancelled } = evidence.facts;
  if (lane?.termination === "timeout")
    return [blocker("timeout", "lane", { found: `no end after ${Math.round(lane.duration_ms)} ms` })];
  if (cancelled !== undefined) return [blocker("cancelled", cancelled.step)];
  return lane?.termination === "cancelled" ? [blocker("cancelled", "lane")] : [];
}

function exit({ evidence }: CheckInput): Blocker[] {
  const { lane } = evidence.facts;
  if (lane === undefined) return [];
  if (lane.termination === "signalled") return [blocker("backend_failed", "lane", { found: `signal ${lane.signal}` })];
  if (lane.termination === "exited" && lane.exit_code !== 0)
    return [blocker("backend_failed", "lane", { expected: "exit code 0", found: `exit code ${lane.exit_code}` })];
  return [];
}

function laneEvents({ evidence, contract }: CheckInput): Blocker[] {
  const sent = new Set(evidence.facts.lane?.events);
  return (contract.evidence_expectations ?? [])
    .filter((event) => !sent.has(event))
    .map((event) => blocker("missing_required_event", event));
}

/** What is read of a real agent. */
const AGENT_FILES = [CASE_EVENTS_FILE, MODEL_CALLS_FILE, STDERR_FILE];

/** What the agent's own records deny, where the lane is a real one. */
function caseFindings({ facts, agent }: Evidence): Blocker[] {
  if (agent === null || facts.lane === undefined) return [];
  // A note in the place of what an agent said accuses it of nothing; the secret in it denies the pass.
  if (AGENT_FILES.some((file) => facts.secrets?.withheld[file] !== undefined)) return [];
  return caseBlockers({
    ...agent,
    eventsProblem: facts.lane.event_log_problem ?? null,
    exitCode: facts.lane.exit_code,
    harnessCompleted: facts.lane.termination === "harness_completed",
    model: facts.request.model ?? "",
  });
}

function agentProtocol({ evidence }: CheckInput): Blocker[] {
  return caseFindings(evidence).filter(({ code }) => code !== "reviewer_rejected");
}

function model({ evidence: { agent, facts } }: CheckInput): Blocker[] {
  return agent === null ? [] : modelCallBlockers(agent.calls, facts.request.model ?? "");
}

function reviewer({ evidence }: CheckInput): Blocker[] {
  if (evidence.agent !== null) return caseFindings(evidence).filter(({ code }) => code === "reviewer_rejected");
  const rejected = readEnvelopes(evidence.laneOutput ?? "").some(isReviewerRejection);
  return rejected ? [blocker("reviewer_rejected", "reviewer")] : [];
}

function workspace({ evidence }: CheckInput): Blocker[] {
  return listed(evidence.facts.walk?.refusals ?? [], ({ kind, path, detail }) =>
    blocker("hostile_workspace", shown(path), { found: `${kind}: ${detail}` }),
  );
}

function limits({ evidence }: CheckInput): Blocker[] {
  return listed(evidence.facts.walk?.limit_hits ?? [], ({ limit, path, found, bound }) =>
    blocker("limit_exceeded", `${limit}: ${shown(path)}`, {
      expected: limit === "disk" ? `at least ${bound} left` : `at most ${bound}`,
      found: String(found),
    }),
  );
}

function allowedPaths({ evidence, contract }: CheckInput): Blocker[] {
  const allowed = rulesOf(contract.allowed_paths);
  const outside = kept(evidence).filter(({ path }) => !allowed.some((rule) => matches(rule, path)));
  return listed(outside, ({ path, kind }) =>
    blocker("disallowed_file_change", displayPath(path), {
      expected: `only changes to ${contract.allowed_paths.join(", ")}`,
      found: kind,
    }),
  );
}

function forbiddenPaths({ evidence, contract }: CheckInput): Blocker[] {
  const forbidden = rulesOf(contract.forbidden_paths);
  const all = [...kept(evidence), ...(evidence.change?.discarded ?? [])];
  const touched = all.filter(({ path }) => forbidden.some((rule) => matches(rule, path)));
  return listed(touched, ({ path, kind }) => blocker("forbidden_path_change", displayPath(path), { found: kind }));
}

function diff({ evidence }: CheckInput): Blocker[] {
  if (evidence.change === null) return [];
  return kept(evidence).length === 0 ? [blocker("no_diff", "workspace")] : [];
}

/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function patchAgreesWithManifests({ evidence, contract }: CheckInput): Blocker[] {
  if (!(evidence.patch instanceof Uint8Array)) return [];
  const patch = parsePatch(evidence.patch, limitsOf(contract).changed_file_bytes);
  if (!patch.ok) return [blocker("harness_error", "patch.diff", { found: `${patch.problem} at byte ${patch.offset}` })];
  const changes = hasFindings(evidence) ? [] : kept(evidence);
  if (changes.length === 0 && patch.files.length === 0) return [];
  const inPatch = new Map(patch.files.map((file) => [file.path as string, file]));
  const faults = changes.flatMap((change) => {
    const file = inPatch.get(change.path);
    inPatch.delete(change.path);
    const fault = file === undefined ? "not in patch.diff" : disagreement(change, file);
    return fault === null ? [] : [blocker("harness_error", displayPath(change.path), { found: fault })];
  });
  for (const file of inPatch.values())
    faults.push(blocker("harness_error", displayPath(file.path), { found: "in patch.diff, but not in the manifests" }));
  return faults.slice(0, MAX_LISTED);
}

/** A workspace that was refused has no patch; its manifests may be incomplete. */
export function hasFindings({ facts }: Evidence): boolean {
  return (facts.walk?.refusals.length ?? 0) > 0 || (facts.walk?.limit_hits.length ?? 0) > 0;
}

function disagreement(change: Change, file: PatchFile): string | null {
  const objects: [string, string | null, string | null][] = [
    ["old object", change.before?.oid ?? null, file.oldOid],
    ["new object", change.after?.oid ?? null, file.newOid],
  ];
  const pairs: [string, string | null, string | null][] = [
    ...(file.kind === "mode" ? [] : objects),
    ["old mode", change.before === undefined ? null : gitMode(change.before), file.oldMode],
    ["new mode", change.after === undefined ? null : gitMode(change.after), file.newMode],
  ];
  const content = newContent(file);
  if (content !== null)
    pairs.push(
      ["content", change.after?.oid ?? null, gitOid("blob", content)],
      ["SHA-256 of the content", change.after?.sha256 ?? null, sha256(content)],
      ["size of the content", String(change.after?.size ?? null), String(content.length)],
    );
  const wrong = pairs.find(([, manifest, patch]) => manifest !== patch);
  return wrong === undefined ? null : `${wrong[0]} is ${wrong[1]} in the manifests and ${wrong[2]} in patch.diff`;
}

function endingTree({ evidence, interrupted }: CheckInput): Blocker[] {
  const { walk, head, request } = evidence.facts;
  const late = listed(walk?.late_changes ?? [], (path) =>
    blocker("dirty_ending_tree", shown(path), { found: "changed after the snapshot was taken" }),
  );
  if (head?.state === "unreadable")
    late.push(
      blocker("dirty_ending_tree", ".git", { expected: "a repository that can be read", found: head.problem ?? "" }),
    );
  // A lane that was cut off in its work had no chance to commit it.
  if (interrupted) return late;
  if (request.lane === "case" && head?.state === "unchanged" && kept(evidence).length > 0)
    late.push(
      blocker("dirty_ending_tree", "HEAD", {
        expected: "the change committed",
        found: "files changed, and HEAD did not move",
      }),
    );
  const uncommitted = listed(head?.uncommitted ?? [], (path) =>
    blocker("dirty_ending_tree", shown(path), { found: "HEAD moved, and this was left uncommitted" }),
  );
  return [...late, ...uncommitted];
}

function verification({ evidence }: CheckInput): Blocker[] {
  const result = evidence.facts.verification;
  if (result === undefined) return [];
  const failed = failedCommands(result);
  if (failed.length === 0)
    return result.status === "failed"
      ? [blocker("verification_failed", "verification", { found: result.reason ?? "unknown" })]
      : [];
  return failed.map(({ command, exit_code, signal, termination }) =>
    blocker("verification_failed", typeof command === "string" ? command : command.join(" "), {
      expected: "exit code 0",
      found: exit_code === null ? `${termination} (${signal ?? "no exit code"})` : `exit code ${exit_code}`,
    }),
  );
}

type VerificationFact = NonNullable<Evidence["facts"]["verification"]>;

/** The commands that did not end with 0 by themselves, whatever the status beside them says. */
export function failedCommands({ commands }: VerificationFact): VerificationFact["commands"] {
  return commands.filter(({ exit_code, termination }) => exit_code !== 0 || termination !== "exited");
}

function secrets({ evidence }: CheckInput): Blocker[] {
  const { findings = [], withheld = {} } = evidence.facts.secrets ?? {};
  const found = listed(findings, ({ file, rule }) => blocker("secret_leak", file, { found: rule }));
  if (found.length > 0) return found;
  // Whatever had to be hidden held a secret, also where it is no file: the name of a branch, say.
  const hidden = Object.entries(withheld).map(([file, rule]) => blocker("secret_leak", file, { found: rule }));
  if (hidden.length > 0 || !hidesPath(evidence)) return hidden;
  return [blocker("secret_leak", "manifests", { found: "a path that is shown by its digest" })];
}

function hidesPath({ change }: Evidence): boolean {
  return change !== null && (change.baselineTree === null || change.resultTree === null);
}

/** The first hundred as they are; the rest is counted by one more blocker of the same code. */
function listed<T>(items: readonly T[], toBlocker: (item: T) => Blocker): Blocker[] {
  const blockers = items.slice(0, MAX_LISTED).map(toBlocker);
  const rest = items.length - blockers.length;
  const last = blockers.at(-1);
  if (rest > 0 && last !== undefined) blockers.push({ ...last, subject: `and ${rest} more` });
  return blockers;
}

/** A path of the facts, for people. */
function shown(path: JsonPath): string {
  if (typeof path === "string") return escapeForPeople(path);
  return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}

/** Changed paths for the report, in manifest order. */
export function changedFiles(changes: readonly Change[]): JsonPath[] {
  return changes.map(({ path, before, after }) =>
    (after ?? before)?.hidden === true ? { path_sha256: path } : jsonPath(path),
  );
}
