import { AGENT_LANES, LANES } from "../../core/domain/lane";
import { LADDER, type Stage } from "../../core/stages/ladder";
import type { CommandSpec } from "../io";

const STAGES: readonly Stage[] = LADDER;
const built = STAGES.filter((stage) => stage.lanes.length > 0).map((stage) => String(stage.number));
const later = STAGES.filter((stage) => stage.lanes.length === 0).map((stage) => String(stage.number));

export const runSpec: CommandSpec = {
  name: "run",
  summary: "run a lane on a task, judge the result, and seal the evidence",
  usage: "--stage N [--lane L] [--case ID | --case-dir DIR | --task FILE] ...",
  cancellable: true,
  flags: [
    { name: "stage", value: "N", about: "how much the agent may touch", choices: built, later },
    {
      name: "lane",
      value: "L",
      about: "which agent; default fake",
      choices: LANES,
      aliases: { ca: "case" },
    },
    { name: "case", value: "ID", about: "a shipped case, or one of .harness/tasks; default r1-string-slugify" },
    { name: "case-dir", value: "DIR", about: "a case in any folder (case.json, workspace/, fake.json, acceptance/)" },
    { name: "task", value: "FILE", about: "a task contract; what else belongs to the case lies beside it" },
    {
      name: "repo",
      value: "DIR",
      about: "from stage 3 on: the repository that is copied; default: the one that holds the task",
    },
    {
      name: "prior-evidence",
      value: "BUNDLE",
      about: "from stage 3 on: the pass of the stage below; default: the newest of the runs folder",
    },
    { name: "source-record", value: "FILE", about: "stage 3: whose the repository is; default .harness/source.json" },
    {
      name: "sandbox-record",
      value: "FILE",
      about: "stage 4: the repository that is thrown away; default .harness/sandbox.json",
    },
    {
      name: "target-record",
      value: "FILE",
      about: "stage 5: the repository that gets the result; default .harness/target.json",
      variable: "CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE",
    },
    {
      name: "allow",
      value: "L",
      about: "enable a real lane for this run",
      choices: AGENT_LANES,
      aliases: { ca: "case" },
      repeatable: true,
      variable: "CTO_HARNESS_ALLOW_CASE=1 (_CODEX, _PI)",
    },
    {
      name: "enabled-stage",
      value: "N",
      about: "the stage that is enabled for real lanes; must equal --stage",
      number: true,
      variable: "CTO_HARNESS_CASE_STAGE",
    },
    {
      name: "model-provider",
      value: "NAME",
      about: "the provider that is asked for; must be the admitted one",
      variable: "CTO_HARNESS_CASE_MODEL_PROVIDER",
    },
    {
      name: "model",
      value: "ID",
      about: "the model that is asked for; must be the admitted one, byte for byte",
      variable: "CTO_HARNESS_CASE_MODEL",
    },
    {
      name: "model-admission",
      value: "FILE",
      about: "the model's admission record; default .harness/model.admission.json",
      variable: "CTO_HARNESS_CASE_MODEL_ADMISSION_FILE",
    },
    {
      name: "agent-binary",
      value: "FILE",
      about: "a binary of the agent, taken only with the digest of the agent record",
      variable: "CTO_HARNESS_CASE_BIN",
    },
    {
      name: "credential-variable",
      value: "NAME",
      about: "the variable that holds the model's credential; the agent never sees it",
    },
    {
      name: "credential-file",
      value: "PATH",
      about: "or the file that holds it, and nothing else; for openai-codex a ChatGPT login, too (~/.codex/auth.json)",
    },
    { name: "record-model", value: "FILE", about: "keep the model's answers, redacted, as a cassette in a new file" },
    { name: "replay", value: "FILE", about: "answer from a cassette instead of a model; such a run proves no stage" },
    { name: "approval", value: "FILE", about: "an approval record, where contract or stage ask for one" },
    { name: "runs-dir", value: "DIR", about: "where bundles are kept", variable: "CTO_HARNESS_RUNS_DIR" },
    {
      name: "timeout",
      value: "S",
      about: "seconds for the lane",
      number: true,
      variable: "CTO_HARNESS_CASE_TIMEOUT_SECONDS",
    },
    { name: "keep-workspace", about: "leave the agent's workspace on disk afterwards" },
    { name: "ci", value: "FILE", about: "what the action announced for this run; written by the action itself" },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "Exit codes: 0 pass, 1 fail, 2 blocked, 3 wrong usage. The last line names the verdict and the bundle.",
    "Ctrl-C (SIGINT, SIGTERM, SIGHUP) seals what there is as blocked (cancelled).",
    "Where an admitted local model answers is said by CTO_HARNESS_CASE_LOCAL_BASE_URL alone; it is written nowhere.",
  ],
  examples: [
    { line: "case-harness run --stage 2", about: "the scripted lane on the first shipped case" },
    {
      line: "case-harness run --stage 2 --case r1-slugify-punctuation --json",
      about: "another case, for a program to read",
    },
    { line: "case-harness run --stage 2 --case-dir ./my-case --runs-dir ./runs", about: "a case of your own" },
    {
      line: "case-harness run --stage 2 --lane case --allow case --enabled-stage 2 --model-provider qwen-local --model qwen3-coder-30b",
      about: "WorkOS Case with the admitted model; CTO_HARNESS_CASE_LOCAL_BASE_URL says where that answers",
    },
    {
      line: "case-harness run --stage 3 --task .harness/tasks/fix/case.json",
      about: "a task on a copy of your own repository, which a stage 2 pass stands behind",
    },
    {
      line: "case-harness run --stage 5 --task .harness/tasks/fix/case.json --approval approval.json",
      about: "the result as one commit of the admitted target; a person concludes",
    },
    { line: "case-harness run --stage 1 --lane case", about: "the refusal: stage 1 never starts a lane" },
  ],
};
