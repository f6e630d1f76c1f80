import { resolve } from "node:path";
import { laneName, LANES, type LaneName } from "../core/domain/lane";
import { laneOf } from "../core/lanes/lanes";
import { type StageRecord, TARGET_RECORD_VARIABLE } from "../core/records/stage-records";
import { type Stage, stageNumber, stageOf } from "../core/stages/ladder";
import { type Announced, readAnnounced } from "../flow/run/ci";
import type { RunRequest } from "../flow/run/request";
import { isThere } from "../flow/records/files";
import { type CaseFound, findCase } from "../flow/request/case";
import { writesSecret } from "../flow/request/secret";
import { listed, quote } from "./cli";
import { has, type Io, numberValue, type ParsedArgs, value, values } from "./io";

/** Flags that say the same as a variable, and win over it. */
const VARIABLE_OF = {
  "model-provider": "CTO_HARNESS_CASE_MODEL_PROVIDER",
  model: "CTO_HARNESS_CASE_MODEL",
  "model-admission": "CTO_HARNESS_CASE_MODEL_ADMISSION_FILE",
  "agent-binary": "CTO_HARNESS_CASE_BIN",
} as const;
const NAMES_A_FILE: readonly string[] = ["model-admission", "agent-binary"];

/** The surroundings of a run with the flags in place of the variables that they win over. */
export function withFlags(args: ParsedArgs, io: Io): Io {
  const env = { ...io.env };
  for (const [flag, variable] of Object.entries(VARIABLE_OF)) {
    const given = value(args, flag);
    if (given !== undefined) env[variable] = NAMES_A_FILE.includes(flag) ? resolve(io.cwd, given) : given;
  }
  return { ...io, env };
}

/**
 * Reads what was asked for from flags and variables; `usage` is one line for exit code 3.
 * @param io of {@link withFlags}
 * @param given what stands in the file of `--ci`, where it was not written yet
 */
export function readRequest(args: ParsedArgs, io: Io, given: Announced | null = null): RunRequest | { usage: string } {
  const number = stageNumber(numberOf(value(args, "stage")) ?? 0);
  if (number === null) return { usage: "run: --stage is missing: say --stage 2, say" };
  const lane = laneName(value(args, "lane") ?? "fake");
  if (lane === null) return { usage: listed(`run: unknown lane`, "lanes", value(args, "lane"), LANES) };
  const stage = stageOf(number);
  if (!stage.lanes.includes(lane))
    return {
      usage: `run: lane ${lane} is not built for stage ${number}; lanes there: ${stage.lanes.join(", ")}`,
    };
  const ciFlag = value(args, "ci");
  const ci = ciFlag === undefined ? given : readAnnounced(ciFlag, io.cwd);
  if (ci !== null && "usage" in ci) return ci;
  // What lies on the disk says nothing about what the trusted commit has.
  const place = caseOf(args, io, (ci?.fact.trusted ?? null) === null);
  if ("usage" in place) return place;
  const enabledStage = value(args, "enabled-stage") ?? text(io.env["CTO_HARNESS_CASE_STAGE"]);
  const timeout = numberValue(args, "timeout") ?? numberOf(text(io.env["CTO_HARNESS_CASE_TIMEOUT_SECONDS"]));
  if (timeout !== undefined && !(timeout > 0))
    return { usage: "run: CTO_HARNESS_CASE_TIMEOUT_SECONDS is not a number of seconds" };
  const written = writesSecret(value(args, "runs-dir"), io);
  if (written !== null)
    return { usage: `run: ${written} holds a credential of this environment, and is written into the evidence` };
  const path = (flag: string) => {
    const given = value(args, flag);
    return given === undefined ? null : resolve(io.cwd, given);
  };
  const recordModel = path("record-model");
  if (recordModel !== null && isThere(recordModel))
    return { usage: `run: --record-model ${quote(recordModel)} exists already; a cassette is never overwritten` };
  if (stage.applies && text(io.env[OUTCOME_VARIABLE]) !== undefined)
    return {
      usage: `run: ${OUTCOME_VARIABLE} is set before anything was verified: unset it; a person decides on the result, by \`case-harness conclude\``,
    };
  const needed = needlessOf(args, stage);
  if (needed !== null) return { usage: needed };
  const replay = path("replay");
  if (replay !== null && recordModel !== null)
    return { usage: "run: give one of --record-model and --replay, not both" };
  const needless = laneOf(lane).isAgent
    ? null
    : replay !== null
      ? "--replay"
      : recordModel !== null
        ? "--record-model"
        : null;
  if (needless !== null)
    return {
      usage: `run: expected no ${needless} with lane fake, which asks no model: say --lane case for a run that does, or leave ${needless} out`,
    };
  const variable = value(args, "credential-variable");
  const file = path("credential-file");
  if (variable !== undefined && file !== null)
    return { usage: "run: give one of --credential-variable and --credential-file, not both" };
  return {
    stage,
    lane,
    ...place,
    enabledLanes: enabledLanes(args, io),
    enabledStage: enabledStage === undefined ? null : stageText(enabledStage),
    timeoutSeconds: timeout ?? null,
    modelProvider: text(io.env["CTO_HARNESS_CASE_MODEL_PROVIDER"]) ?? null,
    model: text(io.env["CTO_HARNESS_CASE_MODEL"]) ?? null,
    repo: path("repo") ?? place.folder.dir,
    priorEvidence: path("prior-evidence"),
    stageRecords: stageRecordsOf(path, io),
    approval: path("approval"),
    credential: variable !== undefined ? { variable } : file !== null ? { file } : null,
    replay,
    recordModel,
    runsDirFlag: value(args, "runs-dir"),
    keepWorkspace: has(args, "keep-workspace"),
    ci,
  };
}

/** An outcome that somebody may have set for the result to come; one that is given before it is nobody's word on it. */
const OUTCOME_VARIABLE = "CTO_HARNESS_CASE_STAGE5_OPERATOR_OUTCOME";

/** Flags that name a stage's records. */
const RECORD_FLAGS = {
  source: "source-record",
  sandbox: "sandbox-record",
  target: "target-record",
} as const satisfies Record<StageRecord, string>;

/** Variables that say the same. */
const RECORD_VARIABLES: Readonly<Partial<Record<StageRecord, string>>> = {
  target: TARGET_RECORD_VARIABLE,
};

function stageRecordsOf(path: (flag: string) => string | null, { env, cwd }: Io): RunRequest["stageRecords"] {
  const named = Object.entries(RECORD_FLAGS).map(([record, flag]) => {
    const variable = text(env[RECORD_VARIABLES[record as StageRecord] ?? ""]);
    return [record, path(flag) ?? (variable === undefined ? null : resolve(cwd, variable))] as const;
  });
  return Object.fromEntries(named.filter(([, file]) => file !== null));
}

/** Says of a flag that the stage has no use for; null where each has one. */
function needlessOf(args: ParsedArgs, stage: Stage): string | null {
  const { startingTree, priorStage, records, applies } = stage;
  const useless = [
    ...(startingTree.includes("repository") && !applies ? [] : ["repo"]),
    ...(priorStage === null ? ["prior-evidence"] : []),
    ...Object.entries(RECORD_FLAGS).flatMap(([record, flag]) =>
      records.includes(record as StageRecord) ? [] : [flag],
    ),
  ].find((flag) => has(args, flag));
  return useless === undefined
    ? null
    : `run: expected no --${useless} at stage ${stage.number} (${stage.name}), which has no use for it`;
}

/** What is enabled by a text that is no number is no stage: -1 equals none. */
function stageText(digits: string): number {
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : -1;
}

/** An empty variable counts as none: workflows set inputs that were not given to the empty string. */
function text(variable: string | undefined): string | undefined {
  return variable === undefined || variable === "" ? undefined : variable;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

function enabledLanes(args: ParsedArgs, io: Io): LaneName[] {
  const byFlag = values(args, "allow");
  return LANES.filter(
    (lane) =>
      laneOf(lane).isAgent && (byFlag.includes(lane) || io.env[`CTO_HARNESS_ALLOW_${lane.toUpperCase()}`] === "1"),
  );
}

function caseOf(args: ParsedArgs, io: Io, onDisk: boolean): CaseFound | { usage: string } {
  const id = value(args, "case");
  const dir = value(args, "case-dir");
  const task = value(args, "task");
  if ([id, dir, task].filter((given) => given !== undefined).length > 1)
    return { usage: "run: give one of --case, --case-dir and --task, not several" };
  const found = findCase(dir !== undefined ? { dir } : task !== undefined ? { task } : { id }, io, onDisk);
  if (!("absent" in found)) return found;
  if (found.absent === "name") {
    const unknown = `run: unknown case ${quote(found.id)}, neither shipped nor in ${found.own}/`;
    return { usage: listed(unknown, "cases", found.id, found.known) };
  }
  const flag = found.absent === "folder" ? `--case-dir ${quote(dir!)}` : `--task ${quote(task!)}`;
  const why = {
    nothing: `no such ${found.absent} that this user can see`,
    file: "a file; --task takes a contract",
    folder: "a folder; --case-dir takes a case",
  }[found.instead];
  return { usage: `run: ${flag}: ${why}` };
}
