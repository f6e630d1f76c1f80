/** The verdict for people: summary of a check run, and the job summary. */
import { CURRENT_DERIVATION } from "../domain/derivation";
import type { Blocker } from "../domain/blocker";
import { applyCommand } from "./apply-command";
import type { JsonPath } from "../domain/bytes";
import { usageText } from "../records/model-usage";
import { type DecidedResult, outcomeSentence } from "../records/outcome";
import type { Report } from "../records/report";
import { replayNote } from "./replay";
import { fitSections, MAX_CHECK_TEXT_BYTES, type Section } from "./budget";
import { blockerMarkdown, codeSpan, escapeMarkdown, fencedBlock, link } from "./text";

/** The fields of a report that are published. Nothing else of it can reach a forge. */
export type PublishedReport = { readonly blockers: readonly Blocker[] } & Pick<
  Report,
  | "status"
  | "failure_reason"
  | "run_id"
  | "nonce"
  | "case_id"
  | "stage"
  | "backend"
  | "backend_termination"
  | "changed_files"
  | "verification"
  | "containment"
  | "artifact_digests"
  | "baseline"
  | "result"
  | "withheld"
  | "not_evaluated"
  | "lane_phases"
  | "model_provider"
  | "model"
  | "model_usage"
  | "replay"
  | "run_started_at"
  | "run_finished_at"
  | "target_commit"
  | "operator_outcome"
  | "operator"
  | "rollback"
>;

export interface GateLine {
  gate: string;
  state: string;
}

export interface SummaryInput {
  report: PublishedReport;
  /** Gates in order with their results, as the judge evaluated them again. */
  gates: readonly GateLine[];
  /** Uploaded evidence, or null where there is no artifact. */
  artifact: { name: string; url: string | null } | null;
  /** Folder of the bundle on the runner, where nothing could be uploaded. */
  bundlePath: string | null;
  /** Bytes of `patch.diff`; 0 or null: none to use. */
  patchBytes: number | null;
  /** What a person has to decide on; null where nothing waits for one. */
  decided: DecidedResult | null;
  /** Page of this CI run. */
  runUrl: string | null;
  /** False: the verdict stands in the bundle, and does not count here. */
  isAccepted: boolean;
  /** What people should know beside the verdict, for example that the head moved. */
  notes: readonly string[];
}

/** Files listed before the rest is counted. */
const MAX_LISTED_FILES = 200;
/** Blockers shown in full; any more are listed by code and subject. */
const MAX_FULL_BLOCKERS = 40;

const VERDICT = { pass: "✅ pass", fail: "❌ fail", blocked: "⛔ blocked" } as const;

/** Headline: `fail: no diff (fake, stage 2, r1-string-slugify)`. */
export function titleOf(
  report: Pick<PublishedReport, "status" | "failure_reason" | "backend" | "stage" | "case_id" | "replay">,
): string {
  const reason = report.failure_reason === null ? "" : `: ${report.failure_reason}`;
  return `${report.replay === undefined ? "" : "replay, "}${report.status}${reason} (${report.backend}, stage ${report.stage}, ${report.case_id})`;
}

/** The summary in at most `maxBytes`; verdict and blockers stay whole. */
export function summaryOf(input: SummaryInput, maxBytes: number = MAX_CHECK_TEXT_BYTES): string {
  const note =
    input.artifact === null
      ? "_Cut here; the whole is in the bundle._"
      : "_Cut here; the whole is in the uploaded bundle._";
  return fitSections(sectionsOf(input), maxBytes, note);
}

function sectionsOf(input: SummaryInput): Section[] {
  const { report } = input;
  return [
    { markdown: verdict(input), whole: true },
    { markdown: decision(input), whole: true },
    { markdown: outcome(report), whole: true },
    { markdown: blockers(report), whole: true },
    { markdown: gates(input.gates), whole: false },
    { markdown: changedFiles(report), whole: false },
    { markdown: tests(report), whole: false },
    { markdown: howTo(input), whole: true },
    { markdown: digests(report), whole: false },
  ];
}

function verdict({ report, isAccepted, notes }: SummaryInput): string {
  const reason = report.failure_reason === null ? "" : `: ${escapeMarkdown(report.failure_reason)}`;
  const replay = replayNote(report);
  const model = report.model === null ? "" : `, model ${codeSpan(`${report.model_provider ?? "?"}/${report.model}`)}`;
  return [
    isAccepted
      ? `## ${VERDICT[report.status]}${replay === null ? "" : " (replay)"}${reason}`
      : `## ❌ not accepted (the bundle says ${report.status})`,
    "",
    ...(replay === null ? [] : [`**This is ${escapeMarkdown(replay)}.**`, ""]),
    `Lane ${codeSpan(report.backend)}, stage ${report.stage}, case ${codeSpan(report.case_id)}${model}; run ${codeSpan(report.run_id)}, nonce ${codeSpan(report.nonce)}.`,
    `Containment: ${report.containment.level ?? "none"} (canary: ${report.containment.canary}); the lane's end: ${report.backend_termination}.`,
    ...(report.model_usage === null ? [] : [`Model usage: ${usageText(report.model_usage)}.`]),
    ...unheard(report),
    ...notes.map((text) => `\n> **Note:** ${escapeMarkdown(text)}`),
  ].join("\n");
}

/** What a person decides, and the words by which that is said; each of them is bound to this result. */
function decision({ report, decided, runUrl }: SummaryInput): string {
  const commit = report.target_commit;
  if (decided === null || commit == null) return "";
  const { length } = report.changed_files;
  const record = { outcome: "accepted", ...decided };
  return [
    "### To be decided",
    "",
    `The result is verified, and stands in the target as commit ${codeSpan(commit)} (${length === 1 ? "1 file" : `${length} files`} changed). It counts once a person accepts it; green tests decide nothing, and neither does silence. Look at the patch in the artifact${runUrl === null ? "" : ` of ${link("this run", runUrl)}`} first. Then one of:`,
    "",
    "- Where a job of this run waits for an environment, approve it with one of these lines as the comment. Without one nothing is concluded, and *Reject* only keeps the job from starting.",
    "",
    fencedBlock(`${outcomeSentence("accepted", decided)}\n${outcomeSentence("rejected", decided)}`),
    "",
    "- Merge a pull request that brings this record, with `accepted` or `rejected`, to the place that the input `outcome` names. Whoever merges it says so.",
    "",
    fencedBlock(JSON.stringify(record, null, 2), "json"),
  ].join("\n");
}

/** What a person has said, and the way back. */
function outcome({ operator_outcome: said, operator, target_commit: commit, rollback }: PublishedReport): string {
  if (operator == null || commit == null) return "";
  const where = operator.forge === undefined ? "" : ` (${escapeMarkdown(operator.forge.word)})`;
  return [
    `### ${said === "accepted" ? "Accepted" : "Rejected"}`,
    "",
    `By ${codeSpan(operator.actor)}${where}: commit ${codeSpan(commit)} of the target, by the run ${codeSpan(operator.first_run.run_id)}.`,
    ...(operator.reason === null ? [] : [`Reason: ${codeSpan(operator.reason)}.`]),
    ...(said === "rejected" && rollback != null
      ? ["", "Nothing was taken back. Whoever does runs, in the target:", "", fencedBlock(rollback, "bash")]
      : []),
  ].join("\n");
}

/** What nobody found out, and the lane's own agents that came to no good end; a verdict alone would not tell. */
function unheard({ not_evaluated, lane_phases }: PublishedReport): string[] {
  const checks = Object.entries(not_evaluated).map(([check, why]) => `${codeSpan(check)} (${escapeMarkdown(why)})`);
  const ends = Object.entries(lane_phases ?? {}).filter(([, { state }]) => state !== "completed");
  return [
    ...(checks.length === 0 ? [] : [`Not evaluated: ${checks.join(", ")}.`]),
    ...(ends.length === 0
      ? []
      : [
          `The lane's own agents: ${ends.map(([agent, { state }]) => `${escapeMarkdown(agent)} ${state.replace("_", " ")}`).join(", ")}.`,
        ]),
  ];
}

function blockers({ blockers: list }: PublishedReport): string {
  if (list.length === 0) return "";
  const lines = list.map((blocker, index) => {
    const { code, subject } = blocker;
    if (index >= MAX_FULL_BLOCKERS) return `${index + 1}. ${codeSpan(code)} ${codeSpan(subject)}`;
    const { what, fix } = blockerMarkdown(blocker, CURRENT_DERIVATION);
    return `${index + 1}. ${codeSpan(code)} ${what} **Fix:** ${fix}`;
  });
  return [`### Blockers (${list.length})`, "", ...lines].join("\n");
}

function gates(lines: readonly GateLine[]): string {
  if (lines.length === 0) return "";
  return [
    "### Gates",
    "",
    "| gate | result |",
    "| --- | --- |",
    ...lines.map(({ gate, state }) => `| ${codeSpan(gate, "table")} | ${codeSpan(state, "table")} |`),
  ].join("\n");
}

function changedFiles({ changed_files: files, withheld }: PublishedReport): string {
  const listed = files.slice(0, MAX_LISTED_FILES).map((path) => `- ${codeSpan(shownPath(path))}`);
  const more = files.length - listed.length;
  return [
    `### Changed files (${files.length})`,
    "",
    ...(files.length === 0 ? ["None."] : listed),
    ...(more > 0 ? [`- and ${more} more`] : []),
    ...Object.entries(withheld).map(([file, reason]) => `\n${codeSpan(file)} is withheld: ${escapeMarkdown(reason)}`),
  ].join("\n");
}

function tests({ verification }: PublishedReport): string {
  return [
    `### Tests: ${verification.status}`,
    "",
    ...verification.commands.map(({ kind, command, exit_code: exit, duration_ms: ms }) => {
      const line = typeof command === "string" ? command : command.join(" ");
      return `- ${kind}: ${codeSpan(line)}: exit code ${exit ?? "none"}, ${(ms / 1000).toFixed(1)} s`;
    }),
  ].join("\n");
}

function howTo({ report, artifact, bundlePath, patchBytes }: SummaryInput): string {
  const where =
    artifact === null
      ? bundlePath === null
        ? "The bundle was not uploaded."
        : `The bundle was not uploaded; it is on the runner in ${codeSpan(bundlePath)}.`
      : `The bundle is the artifact ${artifact.url === null ? codeSpan(artifact.name) : link(artifact.name, artifact.url)} of this run.`;
  const verify = `### How to verify\n\n${where} Anyone can derive this verdict again, offline:\n\n${fencedBlock("case-harness verify BUNDLE --require pass", "bash")}`;
  if (report.status !== "pass" || patchBytes === null || patchBytes === 0) return verify;
  return `${verify}\n\n### How to use the patch\n\n${fencedBlock(applyCommand("BUNDLE/patch.diff"), "bash")}`;
}

function digests({ artifact_digests: digests, baseline, result }: PublishedReport): string {
  const rows = Object.entries(digests).map(
    ([file, digest]) => `| ${codeSpan(file, "table")} | ${codeSpan(digest, "table")} |`,
  );
  const trees = [
    baseline === null ? "" : `baseline tree ${codeSpan(baseline)}`,
    result === null ? "" : `result tree ${codeSpan(result)}`,
  ];
  return [
    "### Digests",
    "",
    trees.filter((part) => part !== "").join(", "),
    "",
    "<details><summary>SHA-256 of each file</summary>",
    "",
    "| file | SHA-256 |",
    "| --- | --- |",
    ...rows,
    "",
    "</details>",
  ].join("\n");
}

function shownPath(path: JsonPath): string {
  if (typeof path === "string") return path;
  return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}
