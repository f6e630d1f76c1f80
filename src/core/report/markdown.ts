import { type Dated, derivationIn, rowsOf } from "../domain/derivation";
import type { JsonPath } from "../domain/bytes";
import { shellWord } from "../domain/shell";
import { usageText } from "../records/model-usage";
import type { Verdict } from "../records/report";
import { replayNote } from "./replay";
import { blockerMarkdown, codeSpan, escapeMarkdown, fencedBlock, idText } from "./text";

/** Changed files shown by name; the report has all of them. */
const MAX_FILES = 200;
/** Files of evidence shown with their digest. */
const MAX_DIGESTS = 400;

const VERDICT_WORD = { pass: "PASS", fail: "FAIL", blocked: "BLOCKED" } as const;

/** Files of the bundle with their digests, without `report.md` and `report.json`. */
type Digests = ReadonlyMap<string, { sha256: string; size: number }>;

/** A part of `report.md`, its heading with it; no lines where a run has nothing of the kind. */
interface SectionRow {
  name: string;
  lines(verdict: Verdict, digests: Digests): string[];
}

/** The parts of `report.md`, in their order. A heading more is a line here, with its `since`; one that reads otherwise keeps how it read. */
export const SECTIONS: readonly (SectionRow & Dated<Pick<SectionRow, "lines">>)[] = [
  { name: "verdict", lines: verdictLines },
  { name: "blockers", lines: blockerLines },
  { name: "what happened", lines: happenedLines },
  { name: "changed files", lines: ({ changed_files }) => fileLines(changed_files) },
  { name: "commands", lines: commandLines },
  { name: "the lane's own agents", lines: phaseLines },
  { name: "warnings", lines: warningLines },
  { name: "not evaluated", lines: ({ not_evaluated }) => noteLines("Not evaluated", not_evaluated) },
  { name: "not applicable", lines: ({ not_applicable }) => noteLines("Not applicable", not_applicable) },
  { name: "withheld", lines: ({ withheld }) => noteLines("Withheld", withheld) },
  { name: "evidence", lines: (_verdict, digests) => evidenceLines(digests) },
];

/**
 * `report.md`: the verdict for people, as the verdict's own derivation tells it. Everything that an agent could have chosen (names, commands)
 * is shown as code, so that it can't become markup.
 */
export function reportMarkdown(verdict: Verdict, digests: Digests): string {
  const sections = rowsOf(SECTIONS, derivationIn(verdict));
  return `${sections.flatMap(({ lines }) => lines(verdict, digests)).join("\n")}\n`;
}

function verdictLines(verdict: Verdict): string[] {
  const replay = replayNote(verdict);
  return [
    `# ${VERDICT_WORD[verdict.status]}${replay === null ? "" : " (replay)"}: stage ${verdict.stage}, lane ${verdict.backend}, case ${idText(verdict.case_id)}`,
    "",
    ...decisionLines(verdict),
    verdict.failure_reason === null ? passWords(verdict) : `Reason: ${escapeMarkdown(verdict.failure_reason)}.`,
    "",
    ...(replay === null ? [] : [`**This is ${escapeMarkdown(replay)}.**`, ""]),
  ];
}

function happenedLines(verdict: Verdict): string[] {
  return [
    "## What happened",
    "",
    ...table([
      ["run", codeSpan(verdict.run_id, "table")],
      ["started", verdict.run_started_at],
      ["finished", verdict.run_finished_at],
      ["lane process", verdict.lane_process_started ? laneEnd(verdict) : "not started"],
      ["containment", verdict.containment.level ?? "not reached"],
      ["canary", verdict.containment.canary.replace("_", " ")],
      ["mutation mode", verdict.mutation_mode],
      ["approval", verdict.approval_status],
      ["baseline tree", verdict.baseline === null ? "none" : codeSpan(verdict.baseline, "table")],
      ["result tree", verdict.result === null ? "none" : codeSpan(verdict.result, "table")],
      ["verification", verdict.verification.status.replace("_", " ")],
      ...(verdict.model_usage === null ? [] : [["model usage", usageText(verdict.model_usage)] as [string, string]]),
      ...stageRows(verdict),
    ]),
    "",
  ];
}

function evidenceLines(digests: Digests): string[] {
  return [
    "## Evidence",
    "",
    "Check it with `case-harness verify <this folder>`; the digests alone with `sha256sum -c SHA256SUMS`.",
    "",
    "| file | bytes | SHA-256 |",
    "| --- | ---: | --- |",
    ...[...digests]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, MAX_DIGESTS)
      .map(([file, { sha256, size }]) => `| ${codeSpan(file, "table")} | ${size} | \`${sha256}\` |`),
    ...(digests.size > MAX_DIGESTS ? [`| and ${digests.size - MAX_DIGESTS} more | | |`] : []),
  ];
}

/** Rows of what only some stages have. */
function stageRows(verdict: Verdict): [string, string][] {
  const { source_repository_mutated: mutated, disposition, approval_state: state } = verdict;
  return [
    ...(mutated === undefined
      ? []
      : [
          ["source repository", mutated === null ? "not compared" : mutated ? "changed" : "as it was"] as [
            string,
            string,
          ],
        ]),
    ...(state === undefined ? [] : [["approval, now", state.replaceAll("_", " ")] as [string, string]]),
    ...(disposition == null ? [] : [["disposable repository", disposition.state] as [string, string]]),
    ...targetRows(verdict),
  ];
}

function targetRows(verdict: Verdict): [string, string][] {
  const { target_commit_before: before, target_commit: commit, operator_outcome: outcome, operator } = verdict;
  if (before === undefined) return [];
  const clean = (found: boolean | null | undefined) =>
    found == null ? "not looked at" : found ? "clean" : "not clean";
  return [
    ["target at the start", clean(verdict.target_repository_start_clean)],
    ["target at the end", clean(verdict.target_repository_ending_clean)],
    ["target commit before", before === null ? "none" : codeSpan(before, "table")],
    ["target commit", commit == null ? "none: nothing was applied" : codeSpan(commit, "table")],
    [
      "outcome",
      operator == null ? (outcome ?? "nothing to decide") : `${outcome} by ${codeSpan(operator.actor, "table")}`,
    ],
    ...(operator?.reason == null ? [] : [["reason", codeSpan(operator.reason, "table")] as [string, string]]),
    ...(verdict.rollback == null ? [] : [["to take it back", codeSpan(verdict.rollback, "table")] as [string, string]]),
  ];
}

/** What a person has to decide, before everything else; nothing where there is nothing to decide. */
function decisionLines(verdict: Verdict): string[] {
  const { operator_outcome: outcome, target_commit: commit, artifacts_dir, blockers, changed_files: files } = verdict;
  const isOfMachine = verdict.environment.forge === "local";
  if (outcome !== "missing" || commit == null || blockers.length !== 1) return [];
  const command = (word: string) =>
    fencedBlock(`case-harness conclude --bundle ${shellWord(artifacts_dir)} --outcome ${word} --actor WHO`, "sh");
  const count = files.length === 1 ? "1 file" : `${files.length} files`;
  return [
    "## To be decided",
    "",
    `The result is verified, and stands in the target as commit ${codeSpan(commit)} (${count} changed). It counts once a person accepts it${isOfMachine ? ":" : "."}`,
    "",
    ...(isOfMachine
      ? [command("accepted"), "", "or does not, and is taken back by hand:", "", command("rejected"), ""]
      : [
          "A job with `mode: conclude` takes that word; the check of this run says by which words it is given, accepted or rejected.",
          "",
        ]),
    "Look at it first: `git show` in the target, or `patch.diff` beside this file. Green tests decide nothing here, and neither does silence.",
    "",
  ];
}

function warningLines({ warnings = [] }: Verdict): string[] {
  return warnings.length === 0 ? [] : ["## Warnings", "", ...warnings.map((text) => `- ${escapeMarkdown(text)}`), ""];
}

function passWords({ not_evaluated }: Verdict): string {
  const names = Object.keys(not_evaluated);
  if (names.length === 0) return "Every gate was open, every check passed.";
  return `Every gate was open, every check that had something to look at passed; not evaluated: ${names.map(escapeMarkdown).join(", ")}.`;
}

/** What the lane's own agents came to, in its own words. */
function phaseLines({ lane_phases }: Verdict): string[] {
  if (lane_phases === null) return [];
  const rows = Object.entries(lane_phases).map(
    ([agent, { state, why }]) =>
      `- ${escapeMarkdown(agent)}: ${state.replace("_", " ")}${why === null ? "" : `: ${codeSpan(why)}`}`,
  );
  return [
    "## The lane's own agents",
    "",
    "What they say is no proof; it can deny a pass, and never grants one.",
    "",
    ...rows,
    "",
  ];
}

function blockerLines(verdict: Verdict): string[] {
  const { blockers } = verdict;
  if (blockers.length === 0) return [];
  const rows = blockers.flatMap((blocker) => {
    const { what, fix } = blockerMarkdown(blocker, derivationIn(verdict));
    return [`- **${blocker.code}** ${what}`, `  - Fix: ${fix}`, `  - Rule: \`case-harness explain ${blocker.code}\``];
  });
  return ["## Blockers", "", ...rows, ""];
}

function laneEnd({ backend_termination, backend_exit_code }: Verdict): string {
  return backend_exit_code === null ? backend_termination : `${backend_termination} with code ${backend_exit_code}`;
}

function fileLines(files: readonly JsonPath[]): string[] {
  if (files.length === 0) return [];
  const shown = files.slice(0, MAX_FILES).map((path) => `- ${codeSpan(nameOf(path))}`);
  const rest = files.length - shown.length;
  return ["## Changed files", "", ...shown, ...(rest > 0 ? [`- and ${rest} more`] : []), ""];
}

function commandLines({ verification }: Verdict): string[] {
  if (verification.commands.length === 0) return [];
  const rows = verification.commands.map(
    ({ kind, command, exit_code, duration_ms }) =>
      `| ${kind} | ${codeSpan(typeof command === "string" ? command : command.join(" "), "table")} | ${exit_code ?? "none"} | ${Math.round(duration_ms)} |`,
  );
  return [
    ...["## Commands", "", "| kind | command | exit code | ms |", "| --- | --- | ---: | ---: |", ...rows, ""],
    ...notShownLines(verification),
  ];
}

const TREES = {
  "read-only": "read-only, but for folders that are set aside",
  writable: "writable by the contract's wish, but for acceptance tests and forbidden paths",
  "looked-at": "not protected, and looked at after every command",
  "writable-looked-at":
    "writable by the contract's wish; acceptance tests and forbidden paths were looked at after every command",
} as const satisfies Record<NonNullable<Verdict["verification"]["tree"]>, string>;

function notShownLines({ tree, not_shown }: Verdict["verification"]): string[] {
  if (tree === null) return [];
  const items = not_shown.map((what) => `- ${escapeMarkdown(what)}`);
  return [`The tree that they ran in was ${TREES[tree]}. What this does not show:`, "", ...items, ""];
}

function noteLines(title: string, notes: Readonly<Record<string, string>>): string[] {
  const rows = Object.entries(notes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, reason]) => `- ${codeSpan(name)}: ${escapeMarkdown(reason)}`);
  return rows.length === 0 ? [] : [`## ${title}`, "", ...rows, ""];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  return ["| | |", "| --- | --- |", ...rows.map(([name, value]) => `| ${name} | ${value} |`)];
}

function nameOf(path: JsonPath): string {
  if (typeof path === "string") return path;
  return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}
