import { blocker, type Blocker, type BlockerDetail } from "../domain/blocker";
import { displayJsonPath, displayPath, escapeForPeople, jsonPath, type JsonPath } from "../domain/bytes";
import type { Change } from "../formats/manifest-diff";
import { twins } from "../formats/paths";
import { type RuleFault, twinFault } from "../formats/tree-rules";
import { laneOf } from "../lanes/lanes";
import { modelCallBlockers } from "../records/model-calls";
import { moneyBlockers } from "../records/model-usage";
import { agentJudge, withheldOfAgent } from "./agent-judge";
import { type EndpointFinding, LATE_CHANGE } from "./case-lane";
import { type Check, type CheckInput, listed } from "./check";
import { strayed, strayedBlockers } from "./replay";
import type { Evidence } from "./evidence";
import { boundsOf } from "./money";
import { rulesOfRun } from "./rules-of-run";
import { disallowedChanges, forbiddenChanges } from "./path-changes";
import { STAGE_CHECKS } from "./stage-checks";

export type { Check, CheckInput };

const afterLane = ({ facts }: Evidence) => facts.lane !== undefined;

const ofAgent = (evidence: Evidence) => afterLane(evidence) && evidence.agent !== null;

/** A check of what a lane that ran did. */
function check(
  name: string,
  asked: Check["asked"],
  event: Check["event"],
  kind: Check["kind"],
  evaluate: Check["evaluate"],
  missing?: Check["missing"],
  applies: Check["applies"] = afterLane,
): Check {
  return { name, asked, event, kind, applies, evaluate, ...(missing === undefined ? {} : { missing }) };
}

/** The checks after the gates. Their order is that of the work; the catalogue orders what they find. */
export const CHECKS: readonly Check[] = [
  {
    name: "setup",
    asked: "LADDER 1",
    event: "verification.completed",
    kind: "safety",
    applies: ({ facts }, { setup_commands = [] }) =>
      facts.setup !== undefined || (facts.lane !== undefined && setup_commands.length > 0),
    evaluate: setup,
    missing: ({ evidence }) => (evidence.facts.setup === undefined ? "setup was not run" : null),
  },
  check("interruption", "SPEC 6", "run.completed", "safety", interruption),
  check("exit", "SPEC 6", "run.completed", "result", exit),
  check("lane events", "SPEC 3", "run.completed", "result", laneEvents),
  check("agent protocol", "SPEC 11", "run.completed", "result", agentProtocol, agentWithheld, ofAgent),
  check("model", "SPEC 9", "run.completed", "safety", model, agentWithheld, ofAgent),
  check("model endpoint", "SPEC 6", "run.completed", "safety", modelEndpoint, agentWithheld, ofAgent),
  {
    name: "replay",
    asked: "SPEC 9",
    event: "run.completed",
    kind: "safety",
    applies: (evidence) => afterLane(evidence) && (evidence.facts.model_access?.replay === true || strayed(evidence)),
    evaluate: ({ evidence }) => strayedBlockers(evidence),
    missing: agentWithheld,
  },
  check("reviewer", "SPEC 11", "verification.completed", "result", reviewer, unheardReviewer),
  check("workspace", "SPEC 11", "git.diff.checked", "safety", workspace, unwalked),
  check("limits", "SPEC 4", "git.diff.checked", "safety", limits, unwalked),
  check("allowed paths", "SPEC 4", "git.diff.checked", "safety", allowedPaths, noSnapshot),
  check("forbidden paths", "SPEC 4", "git.diff.checked", "safety", forbiddenPaths, noSnapshot),
  check("diff", "SPEC 2", "git.diff.checked", "result", diff, noSnapshot),
  check("patch", "SPEC 12", "run.completed", "safety", patchAgreesWithManifests, noPatch),
  check("ending tree", "SPEC 11", "run.completed", "safety", endingTree, ({ evidence }) =>
    evidence.facts.head === undefined ? "nobody looked at where the lane left HEAD" : unwalked({ evidence }),
  ),
  check("verification", "SPEC 11", "verification.completed", "result", verification, unverified),
  ...STAGE_CHECKS,
  check("secrets", "SPEC 9", "run.completed", "safety", secrets, ({ evidence }) =>
    evidence.facts.secrets === undefined ? "nothing was scanned for secrets" : null,
  ),
];

type Asked = Pick<CheckInput, "evidence">;

function unwalked({ evidence: { facts } }: Asked): string | null {
  return facts.walk === undefined ? "the workspace was not looked at after the lane" : null;
}

function noSnapshot({ evidence }: Asked): string | null {
  return evidence.change === null ? "there is no snapshot of the workspace" : null;
}

function noPatch({ evidence }: Asked): string | null {
  if (!("withheld" in evidence.patch)) return noSnapshot({ evidence });
  return `patch.diff is withheld: ${evidence.patch.withheld}`;
}

function unverified({ evidence: { facts } }: Asked): string | null {
  const { verification: result } = facts;
  if (result === undefined) return "no verification command was run";
  return result.status === "not_run" || result.status === "missing"
    ? `no verification command was run: ${result.reason ?? "no reason given"}`
    : null;
}

function agentWithheld({ evidence }: Asked): string | null {
  const file = withheldOfAgent(evidence);
  return file === null ? null : `${file} is withheld: it held a secret`;
}

/** The lane's own reviewer, where it has one: Case's by its event log, any other lane's by an envelope of its output. */
function unheardReviewer(input: Asked): string | null {
  const withheld = agentWithheld(input);
  return isReviewHeard(input.evidence) ? null : (withheld ?? "the lane's own reviewer was not heard");
}

/** Whether the lane's own reviewer came to a verdict, for or against. */
export function isReviewHeard(evidence: Evidence): boolean {
  if (evidence.agent !== null) return agentJudge(evidence)?.isReviewHeard() === true;
  return evidence.laneOutput?.reviewed === true;
}

/** Whether the lane was stopped by its deadline or by whoever cancelled the run, or a replay had no answer for it any more. */
export function isInterrupted(evidence: Evidence): boolean {
  const { facts } = evidence;
  return (
    facts.cancelled !== undefined ||
    facts.lane?.termination === "timeout" ||
    facts.lane?.termination === "cancelled" ||
    strayed(evidence)
  );
}

function kept(evidence: Evidence): readonly Change[] {
  return evidence.change?.changes ?? [];
}

function interruption({ evidence }: CheckInput): Blocker[] {
  const { lane, cancelled, clock } = evidence.facts;
  if (lane?.termination === "timeout") {
    const open = agentJudge(evidence)?.openAtTheEnd(Date.parse(clock.lane_ended ?? ""));
    return [
      blocker("timeout", "lane", {
        found: `no end after ${Math.round(lane.duration_ms)} ms${open === undefined ? "" : `: ${open}`}`,
      }),
    ];
  }
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
  return (contract.required_events ?? [])
    .filter((event) => !sent.has(event))
    .map((event) => blocker("missing_required_event", event));
}

/** What the model's endpoint did to the lane, and what of the other checks' findings that explains; null where nothing. */
export function endpointOf(evidence: Evidence): EndpointFinding | null {
  const { lane } = evidence.facts;
  if (lane === undefined) return null;
  const input = {
    cutOff: lane.termination === "timeout",
    laneMs: lane.duration_ms,
    unchanged: kept(evidence).length === 0,
    exited: lane.termination === "exited",
  };
  return agentJudge(evidence)?.endpoint(input) ?? null;
}

/** What the agent's own word denies, where the lane is a real one. */
function agentFindings(evidence: Evidence): Blocker[] {
  return agentJudge(evidence)?.blockers() ?? [];
}

function modelEndpoint({ endpoint }: CheckInput): Blocker[] {
  return endpoint === null ? [] : [endpoint.blocker];
}

function agentProtocol({ evidence }: CheckInput): Blocker[] {
  return agentFindings(evidence).filter(({ code }) => code !== "reviewer_rejected");
}

function model({ evidence, contract }: CheckInput): Blocker[] {
  const { agent, facts } = evidence;
  if (agent === null) return [];
  return [
    ...modelCallBlockers(agent.calls, facts.request.model ?? ""),
    ...moneyBlockers(agent.calls, boundsOf(evidence, contract)),
  ];
}

function reviewer({ evidence }: CheckInput): Blocker[] {
  if (evidence.agent !== null) return agentFindings(evidence).filter(({ code }) => code === "reviewer_rejected");
  return evidence.laneOutput?.rejected === true ? [blocker("reviewer_rejected", "reviewer")] : [];
}

function workspace({ evidence }: CheckInput): Blocker[] {
  const refusals = evidence.facts.walk?.refusals ?? [];
  const known = new Set(
    refusals.filter(({ kind }) => kind === "colliding-name").map(({ path }) => displayJsonPath(path)),
  );
  const derived = twinsOf(evidence).filter(({ subject }) => !known.has(subject));
  const refused = refusals.map(({ path, ...fault }) => ({ subject: displayJsonPath(path), ...fault }));
  const found = [...refused, ...derived].map(({ subject, kind, detail }) => ({ subject, found: `${kind}: ${detail}` }));
  return listed("hostile_workspace", found, evidence.facts.walk?.unnamed?.refusals);
}

/** New files that some system would take for another one: of the baseline, even where that is gone now, or of the result. */
function twinsOf({ change }: Evidence): (RuleFault & { subject: string })[] {
  if (change === null) return [];
  const added = change.changes.flatMap(({ kind, after }) =>
    kind === "added" && after !== undefined && after.hidden !== true ? [after.path] : [],
  );
  return twins(change.known, [...added, ...change.newFolders]).map(({ path, twin }) => ({
    subject: displayPath(path),
    ...twinFault(twin),
  }));
}

function limits({ evidence }: CheckInput): Blocker[] {
  const { walk, verification: verified } = evidence.facts;
  const hits = (walk?.limit_hits ?? []).map(({ path, ...hit }) => ({ ...hit, where: displayJsonPath(path) }));
  const ended = (verified?.commands ?? []).flatMap(({ limit_hit: hit }) =>
    hit === undefined ? [] : [{ ...hit, where: "verification" }],
  );
  return listed(
    "limit_exceeded",
    [...hits, ...ended].map(({ limit, where, found, bound }) => ({
      subject: `${limit}: ${where}`,
      expected: limitText(limit, bound),
      found: String(found),
    })),
    walk?.unnamed?.limit_hits,
  );
}

function limitText(limit: string, bound: number): string {
  return limit === "disk" ? `at least ${bound} left` : `at most ${bound}`;
}

const rulesFor = ({ evidence: { records }, stage, contract }: CheckInput) => rulesOfRun({ stage, records }, contract);

function allowedPaths(input: CheckInput): Blocker[] {
  return disallowedChanges(kept(input.evidence), rulesFor(input));
}

function forbiddenPaths(input: CheckInput): Blocker[] {
  return forbiddenChanges(kept(input.evidence), rulesFor(input));
}

function diff({ evidence }: CheckInput): Blocker[] {
  if (evidence.change === null) return [];
  return kept(evidence).length === 0 ? [blocker("no_diff", "workspace")] : [];
}

/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function patchAgreesWithManifests({ evidence: { patch } }: CheckInput): Blocker[] {
  if ("withheld" in patch) return [];
  const { problem, faults } = patch;
  if (problem !== null)
    return [blocker("harness_error", "patch.diff", { found: `${problem.problem} at byte ${problem.offset}` })];
  return faults.map(({ path, found }) => blocker("harness_error", displayPath(path), { found }));
}

function endingTree({ evidence, interrupted }: CheckInput): Blocker[] {
  const { walk, head, request } = evidence.facts;
  const left = (paths: readonly JsonPath[], unnamed: number | undefined, found: string) =>
    listed(
      "dirty_ending_tree",
      paths.map((path) => ({ subject: displayJsonPath(path), found })),
      unnamed,
    );
  const late = left(walk?.late_changes ?? [], walk?.unnamed?.late_changes, LATE_CHANGE);
  if (head?.state === "unreadable")
    late.push(
      blocker("dirty_ending_tree", ".git", { expected: "a repository that can be read", found: head.problem ?? "" }),
    );
  // A lane that was cut off in its work had no chance to commit it.
  if (interrupted) return late;
  if (laneOf(request.lane).commits && head?.state === "unchanged" && kept(evidence).length > 0)
    late.push(
      blocker("dirty_ending_tree", "HEAD", {
        expected: "the change committed",
        found: "files changed, and HEAD did not move",
      }),
    );
  const uncommitted = "HEAD moved, and this was left uncommitted";
  return [...late, ...left(head?.uncommitted ?? [], head?.uncommitted_unnamed, uncommitted)];
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
    ...failed.map((ran) => blocker("setup_failed", commandText(ran), commandDetail(ran))),
    ...(changed.length === 0
      ? []
      : [
          blocker("setup_failed", displayJsonPath(changed[0]!), {
            expected: "the files of the starting tree as they are",
            found: `setup commands changed ${withCount(changed.map(displayJsonPath), more.changed)}`,
          }),
        ]),
    ...(undiscarded.length === 0
      ? []
      : [
          blocker("setup_failed", "discard_paths", {
            expected: "all that setup commands add to be covered by discard_paths",
            found: withCount(undiscarded.map(escapeForPeople), more.undiscarded),
          }),
        ]),
    ...(problem === null ? [] : [blocker("setup_failed", "setup", { found: problem })]),
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
      ? blocker("timeout", "verification", commandDetail(ran))
      : blocker("verification_failed", commandText(ran), hinted(commandDetail(ran), ran.hints)),
  );
}

type CommandFact = NonNullable<Evidence["facts"]["verification"]>["commands"][number];

/** What a command's own output hints at, or what it began without, in words behind what is known; the catalogue knows them. */
function hinted(detail: BlockerDetail, hints: CommandFact["hints"] = []): BlockerDetail {
  if (hints.length === 0) return detail;
  const words = hints.map(({ kind, path, rule }) => {
    const at = JSON.stringify(escapeForPeople(path));
    switch (kind) {
      case "read-only":
        return rule === null
          ? `${at} could not be written: it is read-only in verification`
          : `${at} could not be written: it is read-only in verification; ${JSON.stringify(escapeForPeople(rule))} in discard_paths would change that`;
      case "file":
        return `${at} could not be written: in verification only folders can be that discard_paths names, and it is a file beside them`;
      case "guarded":
        return `${at} could not be written: forbidden_paths or an acceptance test keeps it read-only in a tree that is writable otherwise; in forbidden_paths, a rule for files ("tests/*.py") leaves room beside them where one for their folder ("tests/") does not`;
      case "exists":
        return `${at} was there already: it is made for each command, empty`;
      case "gone":
        return `${at} was empty again: each command begins with what the first began with`;
      case "emptied":
        return `an earlier command had filled ${at}, which was empty again: each command begins with what the first began with`;
      default:
        return kind satisfies never;
    }
  });
  const by = hints.some(({ kind }) => kind === "emptied") ? "" : "by its output, ";
  return { ...detail, found: `${detail.found}; ${by}${words.join("; ")}` };
}

function commandText({ command }: CommandFact): string {
  return typeof command === "string" ? command : command.join(" ");
}

/** What a command came to, in words by which the catalogue tells the ends that people meet most. */
function commandDetail(ran: CommandFact): BlockerDetail {
  const { command, exit_code, signal, termination, duration_ms } = ran;
  if (termination === "timeout")
    return {
      found: `no end of \`${commandText(ran)}\` after ${Math.round(duration_ms / 1000)} s`,
    };
  if (ran.limit_hit !== undefined) {
    const { limit, found, bound } = ran.limit_hit;
    return { expected: `${limit}: ${limitText(limit, bound)}`, found: `${found}, so that it was ended` };
  }
  const expected = "exit code 0";
  const end = exit_code === null ? `${termination} (${signal ?? "no exit code"})` : `exit code ${exit_code}`;
  if (ran.out_of_space === true && ran.out_of_memory !== true)
    return { expected, found: `${end}, after it said that no space was left to write` };
  if (exit_code === null) return { expected, found: end };
  const program = typeof command === "string" ? null : command[0]!;
  if (exit_code === 127)
    return {
      expected,
      found: `${end}: ${program === null ? "a program that the command names was not found" : `the program \`${program}\` was not found`}`,
    };
  if (exit_code === 126)
    return {
      expected,
      found: `${end}: ${program === null ? "something that the command names" : `\`${program}\``} is there, and can't be executed`,
    };
  return exitDetail(ran) ?? { expected, found: end };
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
    };
  const signal = SIGNALS[exit_code - 128];
  if (signal === undefined) return null;
  if (signal === "SIGKILL")
    return {
      expected,
      found: `${found}, as where SIGKILL ended a program: likely for want of memory`,
    };
  return { expected, found: `${found}, as where ${signal} ended a program` };
}

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
  const { findings = [], redacted = [], withheld = {} } = evidence.facts.secrets ?? {};
  const leaks = new Map(
    findings.map(({ file, rule }) => [JSON.stringify([file, rule]), { subject: file, found: rule }]),
  );
  // One for each place and name, whether all of it, or some of it, or none of it could be taken out.
  for (const { file, rule, places, excuse } of redacted) {
    const key = JSON.stringify([file, rule]);
    if (excuse !== null) continue;
    const how = `${rule}, redacted in ${places} ${places === 1 ? "place" : "places"}`;
    leaks.set(key, { subject: file, found: leaks.has(key) ? `${how}, and not everywhere` : how });
  }
  const found = listed("secret_leak", [...leaks.values()]);
  if (found.length > 0) return found;
  // Whatever had to be hidden held a secret, also where it is no file: the name of a branch, say.
  const hidden = Object.entries(withheld).map(([file, rule]) => blocker("secret_leak", file, { found: rule }));
  if (hidden.length > 0 || !hidesPath(evidence)) return hidden;
  return [blocker("secret_leak", "manifests", { found: "a path that is shown by its digest" })];
}

function hidesPath({ change }: Evidence): boolean {
  return change !== null && (change.baselineTree === null || change.resultTree === null);
}

/** Changed paths for the report, in manifest order. */
export function changedFiles(changes: readonly Change[]): JsonPath[] {
  return changes.map(({ path, before, after }) =>
    (after ?? before)?.hidden === true ? { path_sha256: path } : jsonPath(path),
  );
}
