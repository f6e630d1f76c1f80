import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommandSpec } from "../../src/commands/io";
import { NOT_COVERED, ROWS } from "../../src/flow/health/rows";
import { COMMANDS } from "../../src/commands/registry";
import { ACTION_INPUTS, ACTION_OUTPUTS } from "../../src/world/runner/action-table";
import { GATES } from "../../src/core/gates";
import { CHECKS } from "../../src/core/judge/checks";
import { LAST_CHECKS } from "../../src/core/judge/judge";
import { BLOCKER_CODES, CATALOGUE, type CatalogueEntry } from "../../src/core/domain/catalogue";
import {
  DEFAULT_LIMITS,
  DEFAULT_MODEL_LIMITS,
  HIGHEST_LIMITS,
  LIMIT_NAMES,
  type LimitName,
  MODEL_LIMIT_NAMES,
  type ModelLimitName,
} from "../../src/core/domain/limits";

/** Pages and their parts that are made from the code: file -> name of the marker -> Markdown. A new part is one word here. */
export const PAGES = {
  ".github/docs/tasks.md": { limits },
  ".github/docs/commands.md": { commands },
  ".github/docs/action.md": { inputs, outputs },
  ".github/docs/blockers.md": { blockers, gates, matrix },
  "fixtures/agents/README.md": { attacks },
} as const satisfies Readonly<Record<string, Readonly<Record<string, (root: string) => string>>>>;

/**
 * Replaces every generated part of a page: what stands between `<!-- NAME -->` and `<!-- /NAME -->`.
 * @param root folder of this repository
 * @throws where a marker is missing, because a part that silently stays away is a stale one
 */
export function generate(page: keyof typeof PAGES, before: string, root: string): string {
  let text = before;
  for (const [name, render] of Object.entries(PAGES[page])) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${page} has no ${begin} ... ${end}`);
    text = `${text.slice(0, from + begin.length)}\n\n${render(root)}\n\n${text.slice(to)}`;
  }
  return text;
}

const LIMITED: Readonly<Record<LimitName, string>> = {
  changed_file_bytes: "one changed file",
  changed_files: "files that differ from the starting tree",
  file_bytes: "one file, changed or not",
  entries: "files, folders and links of a tree",
  tree_bytes: "all files of a tree",
  patch_bytes: "`patch.diff`",
  depth: "folders below each other",
  lane_output_bytes: "output of the lane that is kept; the rest is counted and dropped",
  test_output_bytes: "output of setup and verification commands that is kept, of setup half of it",
  lane_seconds: "the lane's time; `--timeout` wins",
  linger_seconds: "a lane that has delivered and gives no sign of life",
  verification_seconds: "time of all verification commands",
  setup_seconds: "time of all setup commands",
  processes: "processes at a time, of the lane and of each command",
  memory_bytes:
    "memory of the lane and of each command: of all their processes where a control group can be made, else of each",
  scratch_bytes: "each private folder in memory: `/tmp`, `/dev/shm`, `HOME` where setup made none",
};

const MODEL_LIMITED: Readonly<Record<ModelLimitName, string>> = {
  model_requests: "calls that are sent to the model, the probe's with them",
  model_input_tokens: "tokens of all requests, cached ones too",
  model_output_tokens: "tokens of all answers, reasoning with them",
  model_cost_usd: "US dollars, by [`.harness/prices.json`](records.md#what-it-costs)",
};

function limits(): string {
  const amount = (name: LimitName, value: number | undefined) =>
    value === undefined ? "" : name.endsWith("_bytes") ? `${value / 1024 / 1024} MiB` : value.toLocaleString("en");
  const lines = ["| `limits` | bounds | default | at most |", "| --- | --- | ---: | ---: |"];
  for (const name of LIMIT_NAMES)
    lines.push(
      `| \`${name}\` | ${LIMITED[name]} | ${amount(name, DEFAULT_LIMITS[name])} | ${amount(name, HIGHEST_LIMITS[name])} |`,
    );
  for (const name of MODEL_LIMIT_NAMES)
    lines.push(
      `| \`${name}\` | ${MODEL_LIMITED[name]} | ${DEFAULT_MODEL_LIMITS[name]?.toLocaleString("en") ?? "none"} | |`,
    );
  return lines.join("\n");
}

function gates(): string {
  const lines = ["| gate or check | when | asked for by |", "| --- | --- | --- |"];
  for (const { name, kind, asked } of GATES)
    lines.push(`| ${name} | ${kind === "record" ? "gate, of records" : "gate, of what was touched"} | ${asked} |`);
  for (const { name, kind, asked } of CHECKS)
    lines.push(
      `| ${name} | ${kind === "safety" ? "whatever became of the run" : "where the lane ended by itself"} | ${asked} |`,
    );
  for (const { check, asked } of LAST_CHECKS) lines.push(`| ${check} | after all others | ${asked} |`);
  return lines.join("\n");
}

function commands(): string {
  const specs = COMMANDS.map(({ spec }) => spec).filter(({ hidden }) => hidden === undefined);
  return specs.map((spec, index) => commandSection(spec, specs.slice(0, index))).join("\n\n");
}

/** Flags that a command shares with an earlier one are named, not explained again, from this many on. */
const MIN_SHARED_FLAGS = 8;

function commandSection(spec: CommandSpec, earlier: readonly CommandSpec[]): string {
  const lines = [`## \`${spec.name}\``, "", sentence(spec.summary), ""];
  lines.push("```sh", `case-harness ${spec.name} ${spec.usage}`.trimEnd(), "```");
  const alike = earlier.find(({ flags }) => sharedFlags(spec, flags).length >= MIN_SHARED_FLAGS);
  const shared = alike === undefined ? [] : sharedFlags(spec, alike.flags);
  if (alike !== undefined)
    lines.push(
      "",
      `As for [\`${alike.name}\`](#${alike.name}): ${shared.map(({ name }) => `\`--${name}\``).join(", ")}.`,
    );
  const own = spec.flags.filter((flag) => !shared.includes(flag));
  if (own.length > 0) {
    lines.push("", "| flag | |", "| --- | --- |");
    for (const flag of own) {
      const name = `--${flag.name}${flag.value === undefined ? "" : ` ${flag.value}`}`;
      const choices = flag.choices === undefined ? "" : ` (${flag.choices.map((c) => `\`${c}\``).join(", ")})`;
      const variable = flag.variable === undefined ? "" : `; or ${flag.variable.replace(/^\S+/, "`$&`")}`;
      lines.push(
        `| \`${name}\` | ${cell(flag.about)}${choices}${flag.repeatable === undefined ? "" : "; may be repeated"}${variable} |`,
      );
    }
  }
  if (spec.notes !== undefined) lines.push("", ...spec.notes.map(cell));
  lines.push("", "```sh", ...spec.examples.flatMap((e) => [`# ${e.about}`, e.line]), "```");
  return lines.join("\n");
}

function sharedFlags(spec: CommandSpec, flags: CommandSpec["flags"]): CommandSpec["flags"] {
  return spec.flags.filter((flag) => flags.includes(flag));
}

function inputs(): string {
  const lines = ["| input | default | |", "| --- | --- | --- |"];
  for (const { name, default: preset, about } of ACTION_INPUTS)
    lines.push(`| \`${name}\` | ${preset === "" ? "" : `\`${preset}\``} | ${cell(about)} |`);
  return lines.join("\n");
}

function outputs(): string {
  const lines = ["| output | |", "| --- | --- |"];
  for (const { name, about } of ACTION_OUTPUTS) lines.push(`| \`${name}\` | ${cell(about)} |`);
  return lines.join("\n");
}

/** What \`fixtures/agents/NAME/attack.json\` says. */
interface Attack {
  tries: string;
  expect: { status: string | null; code: string | null };
  outcome?: string;
  needs?: string;
}

/** The threat model: every misbehaving agent of the corpus. */
function attacks(root: string): string {
  const corpus = join(root, "fixtures/agents");
  const lines = ["| agent | tries | outcome | level |", "| --- | --- | --- | --- |"];
  for (const entry of readdirSync(corpus, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue;
    const { name } = entry;
    const attack = JSON.parse(readFileSync(join(corpus, name, "attack.json"), "utf8")) as Attack;
    const { status, code } = attack.expect;
    const verdict = status === null ? "any verdict" : code === null ? status : `${status}: \`${code}\``;
    const outcome = attack.outcome === undefined ? verdict : `${verdict}; ${cell(attack.outcome)}`;
    lines.push(`| ${name} | ${cell(attack.tries)} | ${outcome} | ${attack.needs ?? "any"} |`);
  }
  return lines.join("\n");
}

function matrix(): string {
  const lines = ["| row | provoked by | code | event that carries it | status |", "| --- | --- | --- | --- | --- |"];
  for (const { name, by, code, event, status } of ROWS)
    lines.push(
      `| ${name} | ${cell(by)} | \`${code}\` | ${event === null ? "none: `report.partial.json`" : `\`${event}\``} | ${status} |`,
    );
  for (const { row, code, reason } of NOT_COVERED)
    lines.push(`| ${row} | not covered: ${cell(reason)} | \`${code}\` | | |`);
  return lines.join("\n");
}

function blockers(): string {
  const lines = ["| code | status | phrase | what it means | what to do |", "| --- | --- | --- | --- | --- |"];
  for (const code of BLOCKER_CODES) {
    const entry: CatalogueEntry = CATALOGUE[code];
    const marker = entry.marker === undefined ? "" : ` Marker: \`backend/${entry.marker}\`.`;
    lines.push(
      `| \`${code}\` | ${entry.status} | ${entry.phrase} | ${cell(entry.message)}${marker} | ${cell(entry.fix)} |`,
    );
  }
  return lines.join("\n");
}

function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** Text in a cell of a Markdown table. */
function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replace(/(`[^`]*`)|</g, (_all, code?: string) => code ?? "&lt;")
    .replaceAll("\n", " ");
}
