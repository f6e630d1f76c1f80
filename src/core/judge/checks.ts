import { blocker, type Blocker, type BlockerDetail } from "../domain/blocker";
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
  /** Whether there is anything that it could look at. */
  applies(evidence: Evidence, contract: Contract): boolean;
  evaluate(input: CheckInput): Blocker[];
}

const afterLane = ({ facts }: Evidence) => facts.lane !== undefined;

function afterLaneCheck(name: string, event: Check["event"], kind: Check["kind"], evaluate: Check["evaluate"]): Check {
  return { name, event, kind, applies: afterLane, evaluate };
}

/** The checks after the gates. Their order is that of the work; the catalogue orders what they find. */
export const CHECKS: readonly Check[] = [
  {
    name: "setup",
    event: "verification.completed",
    kind: "safety",
    applies: ({ facts }, { setup_commands = [] }) =>
      facts.setup !== undefined || (facts.lane !== undefined && setup_commands.length > 0),
    evaluate: setup,
  },
  afterLaneCheck("interruption", "run.completed", "safety", interruption),
  afterLaneCheck("exit", "run.completed", "result", exit),
  afterLaneCheck("lane events", "run.completed", "result", laneEvents),
  afterLaneCheck("agent protocol", "run.completed", "result", agentProtocol),
  afterLaneCheck("model", "run.completed", "safety", model),
  afterLaneCheck("reviewer", "verification.completed", "result", reviewer),
  afterLaneCheck("workspace", "git.diff.checked", "safety", workspace),
  afterLaneCheck("limits", "git.diff.checked", "safety", limits),
  afterLaneCheck("allowed paths", "git.diff.checked", "safety", allowedPaths),
  afterLaneCheck("forbidden paths", "git.diff.checked", "safety", forbiddenPaths),
  afterLaneCheck("diff", "git.diff.checked", "result", diff),
  afterLaneCheck("patch", "run.completed", "safety", patchAgreesWithManifests),
  afterLaneCheck("ending tree", "run.completed", "safety", endingTree),
  afterLaneCheck("verification", "verification.completed", "result", verification),
  afterLaneCheck("secrets", "run.completed", "safety", secrets),
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
    return [
      blocker(
        "backend_failed",
        "lane",
        exitDetail(lane) ?? { expected: "exit code 0", found: `exit code ${lane.exit_code}` },
      ),
    ];
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

const PATCH_FIX =
  "Have the task change less at once, or set what it only builds aside with `discard_paths`; look at manifest.after.jsonl for the large files. Whoever verifies a run reads its patch whole.";

function limits({ evidence }: CheckInput): Blocker[] {
  return listed(evidence.facts.walk?.limit_hits ?? [], ({ limit, path, found, bound }) =>
    blocker("limit_exceeded", `${limit}: ${shown(path)}`, {
      expected: limit === "disk" ? `at least ${bound} left` : `at most ${bound}`,
      found: String(found),
      ...(limit === "patch_bytes" ? { fix: PATCH_FIX } : {}),
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

/** What setup came to; nothing of it is the agent's doing. */
function setup({ evidence }: CheckInput): Blocker[] {
  const { setup: result, cancelled } = evidence.facts;
  if (result === undefined) return [];
  const failed = failedCommands(result).filter(
    ({ termination }) => termination !== "cancelled" || cancelled === undefined,
  );
  const { changed, undiscarded, more, problem } = result;
  return [
    ...failed.map((ran) => blocker("setup_failed", commandText(ran), commandDetail(ran, "setup_seconds"))),
    ...(changed.length === 0
      ? []
      : [
          blocker("setup_failed", shown(changed[0]!), {
            expected: "the files of the starting tree as they are",
            found: `setup commands changed ${withCount(changed.map(shown), more.changed)}`,
            fix: "Use commands that leave the tree as it is (`npm ci` instead of `npm install`, `--locked`, `--frozen-lockfile`), or commit what they change to the starting tree.",
          }),
        ]),
    ...(undiscarded.length === 0
      ? []
      : [
          blocker("setup_failed", "discard_paths", {
            expected: "all that setup commands add to be covered by discard_paths",
            found: withCount(undiscarded.map(escapeForPeople), more.undiscarded),
            fix: `Add ${undiscarded.map((rule) => JSON.stringify(rule)).join(", ")} to discard_paths of the contract, or have the commands write to HOME or TMPDIR.`,
          }),
        ]),
    ...(problem === null ? [] : [blocker("setup_failed", "setup", { problem })]),
  ];
}

function withCount(names: readonly string[], more: number): string {
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}

function verification({ evidence }: CheckInput): Blocker[] {
  const result = evidence.facts.verification;
  if (result === undefined) return [];
  const failed = failedCommands(result);
  if (failed.length === 0)
    return result.status === "failed"
      ? [blocker("verification_failed", "verification", { found: result.reason ?? "unknown" })]
      : [];
  return failed.map((ran) =>
    ran.termination === "timeout"
      ? blocker("timeout", "verification", commandDetail(ran, "verification_seconds"))
      : blocker("verification_failed", commandText(ran), commandDetail(ran, "verification_seconds")),
  );
}

type CommandFact = Omit<NonNullable<Evidence["facts"]["verification"]>["commands"][number], "place">;

function commandText({ command }: CommandFact): string {
  return typeof command === "string" ? command : command.join(" ");
}

/** What a command came to, and what to do about those ends that people meet most. */
function commandDetail(ran: CommandFact, limit: "setup_seconds" | "verification_seconds"): BlockerDetail {
  const { command, exit_code, signal, termination, duration_ms } = ran;
  if (termination === "timeout")
    return {
      found: `no end of \`${commandText(ran)}\` after ${Math.round(duration_ms / 1000)} s`,
      fix: `Raise limits.${limit} if the commands need it, or look in test.log for what they wait for; they have no terminal${limit === "verification_seconds" ? " and no network" : ""}.`,
    };
  const expected = "exit code 0";
  if (exit_code === null) return { expected, found: `${termination} (${signal ?? "no exit code"})` };
  const found = `exit code ${exit_code}`;
  const program = typeof command === "string" ? null : command[0]!;
  if (exit_code === 127)
    return {
      expected,
      found: `${found}: ${program === null ? "a program that the command names was not found" : `the program \`${program}\` was not found`}`,
      fix: NOT_FOUND_FIX,
    };
  if (exit_code === 126)
    return {
      expected,
      found: `${found}: ${program === null ? "something that the command names" : `\`${program}\``} is there, and can't be executed`,
      fix: 'Give the file its executable bit in the starting tree, or name its interpreter in the command (["sh", "test.sh"]); a script\'s first line must name a program that is there inside.',
    };
  return exitDetail(ran) ?? { expected, found };
}

/** An exit code that is what a shell makes of a signal, in words; null for any other. Any program may give such a code itself. */
function exitDetail({
  exit_code,
  out_of_memory,
}: Pick<CommandFact, "exit_code" | "out_of_memory">): BlockerDetail | null {
  if (exit_code === null) return null;
  const [expected, found] = ["exit code 0", `exit code ${exit_code}`];
  if (out_of_memory === true)
    return {
      expected,
      found: `${found}, after the kernel ended a process of it: together they took more memory than there was for them`,
      fix: MEMORY_FIX,
    };
  const signal = SIGNALS[exit_code - 128];
  if (signal === undefined) return null;
  if (signal === "SIGKILL")
    return {
      expected,
      found: `${found}, as where SIGKILL ended a program: likely for want of memory`,
      fix: MEMORY_FIX,
    };
  return { expected, found: `${found}, as where ${signal} ended a program` };
}

const MEMORY_FIX =
  "Raise limits.memory_bytes of the contract if the machine has more, or have the commands take less (fewer workers); containment.json says what was held, and by what. What is written to /tmp counts, too.";

const NOT_FOUND_FIX =
  "test.log names it where a shell looked for it. Programs are found as on the runner, along its PATH, beside those of the tree itself (./script, node_modules/.bin, .venv/bin); install it on the runner, or have setup_commands install it into a folder of discard_paths, and write its path.";

/** Signals that end programs which nobody stopped, by their number on Linux. */
const SIGNALS: Readonly<Record<number, string>> = {
  6: "SIGABRT",
  7: "SIGBUS",
  9: "SIGKILL",
  11: "SIGSEGV",
  15: "SIGTERM",
};

/** The commands that did not end with 0 by themselves, whatever the status beside them says. */
export function failedCommands<C extends CommandFact>({ commands }: { commands: readonly C[] }): C[] {
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
