/**
 * Inputs and outputs of the action. This is the one table: `action.yml` is held equal to it by a test, and the pages'
 * tables are made of it.
 */

/** Where an input goes. */
export type InputUse =
  /** A flag of `run` with its value. */
  | { kind: "flag"; flag: string }
  /** Enables a real lane: `--allow LANE`. */
  | { kind: "allow"; lane: string }
  /** A variable of `run`, which an input that is given wins over; a switch is `1` or nothing there. */
  | { kind: "variable"; name: string; switch?: true }
  /** Steers the action itself. */
  | { kind: "action" }
  /** Handed to single steps only, never written down. */
  | { kind: "secret" };

export interface ActionInput {
  name: string;
  about: string;
  /** As it stands in action.yml; an empty text means: not given. */
  default: string;
  use: InputUse;
  /** The only values there are, beside the empty one. */
  choices?: readonly string[];
  /** What a value must look like, and how a person says that. */
  shape?: { pattern: RegExp; words: string };
}

const BOOLEAN = ["true", "false"] as const;
const NUMBER = { pattern: /^[1-9][0-9]{0,5}$/, words: "a whole number from 1" };
const LINE = {
  pattern: /^[^\0-\x1f\x7f]{1,1024}$/,
  words: "one line without control characters, at most 1,024 characters",
};

export const ACTION_INPUTS = [
  {
    name: "mode",
    about:
      "`both`: run and publish. `run`: run and upload, publish nothing (pull requests from forks). `report`: take a bundle of an earlier job, verify it again, publish what was derived here. `verify`: take such a bundle and run its verification commands again, contained, without any token to write. `conclude`: take a bundle of stage 5 that waits for a person, and the word of one.",
    default: "both",
    use: { kind: "action" },
    choices: ["both", "run", "report", "verify", "conclude"],
  },
  {
    name: "stage",
    about: "How much the agent may touch: `1` to `6`; this version runs `1` to `5`.",
    default: "2",
    use: { kind: "flag", flag: "stage" },
    shape: { pattern: /^[1-6]$/, words: "a number from 1 to 6" },
  },
  {
    name: "lane",
    about: "Which agent runs: `fake` (scripted), `case`, `codex` or `pi`.",
    default: "fake",
    use: { kind: "flag", flag: "lane" },
    choices: ["fake", "case", "ca", "codex", "pi"],
  },
  {
    name: "case",
    about: "A shipped case, or one of `.harness/tasks/`.",
    default: "",
    use: { kind: "flag", flag: "case" },
    shape: { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, words: "a case id (lower case letters, digits and dashes)" },
  },
  {
    name: "case-dir",
    about: "A case in any folder of the workspace.",
    default: "",
    use: { kind: "flag", flag: "case-dir" },
    shape: LINE,
  },
  {
    name: "task",
    about: "A task contract; what else belongs to the case lies beside it.",
    default: "",
    use: { kind: "flag", flag: "task" },
    shape: LINE,
  },
  {
    name: "repo",
    about: "From stage 3 on: the repository that is copied; default: the one that holds the task.",
    default: "",
    use: { kind: "flag", flag: "repo" },
    shape: LINE,
  },
  {
    name: "prior-evidence",
    about:
      "From stage 3 on: what proves the stage below. `auto` takes the newest verified pass by the same lane and model of this repository's own runs on the default branch; else the name of such an artifact, or a path on the runner.",
    default: "",
    use: { kind: "action" },
    shape: LINE,
  },
  {
    name: "source-record",
    about: "Stage 3: whose the repository is; default `.harness/source.json`.",
    default: "",
    use: { kind: "flag", flag: "source-record" },
    shape: LINE,
  },
  {
    name: "sandbox-record",
    about: "Stage 4: the repository that is thrown away; default `.harness/sandbox.json`.",
    default: "",
    use: { kind: "flag", flag: "sandbox-record" },
    shape: LINE,
  },
  {
    name: "allow-case",
    about: "Enables the lane `case`.",
    default: "",
    use: { kind: "allow", lane: "case" },
    choices: BOOLEAN,
  },
  {
    name: "allow-codex",
    about: "Enables the lane `codex`.",
    default: "",
    use: { kind: "allow", lane: "codex" },
    choices: BOOLEAN,
  },
  {
    name: "allow-pi",
    about: "Enables the lane `pi`.",
    default: "",
    use: { kind: "allow", lane: "pi" },
    choices: BOOLEAN,
  },
  {
    name: "enabled-stage",
    about: "The stage that is enabled for real lanes; must equal `stage`.",
    default: "",
    use: { kind: "flag", flag: "enabled-stage" },
    shape: { pattern: /^[1-6]$/, words: "a number from 1 to 6" },
  },
  {
    name: "timeout",
    about: "Seconds for the lane.",
    default: "",
    use: { kind: "flag", flag: "timeout" },
    shape: NUMBER,
  },
  {
    name: "case-bin",
    about: "A candidate binary of the lane `case`; checked against the agent record.",
    default: "",
    use: { kind: "variable", name: "CTO_HARNESS_CASE_BIN" },
    shape: LINE,
  },
  {
    name: "model-provider",
    about: "Provider of the model that is asked for; must equal the admitted one.",
    default: "",
    use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL_PROVIDER" },
    shape: LINE,
  },
  {
    name: "model",
    about: "The model that is asked for; must equal the admitted one.",
    default: "",
    use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL" },
    shape: LINE,
  },
  {
    name: "model-admission-file",
    about: "The model's admission record.",
    default: "",
    use: { kind: "variable", name: "CTO_HARNESS_CASE_MODEL_ADMISSION_FILE" },
    shape: LINE,
  },
  {
    name: "local-base-url",
    about: "Where an admitted local model listens. Give it from a secret; it is written nowhere.",
    default: "",
    use: { kind: "secret" },
  },
  {
    name: "openai-codex-auth-bridge",
    about: "The authentication bridge of `openai-codex` is set up.",
    default: "",
    use: { kind: "variable", name: "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE", switch: true },
    choices: BOOLEAN,
  },
  {
    name: "target-admission-file",
    about: "The target record of stage 5; default `.harness/target.json`.",
    default: "",
    use: { kind: "variable", name: "CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE" },
    shape: LINE,
  },
  {
    name: "outcome",
    about:
      "With `mode: conclude`: where a person's word on the result of stage 5 stands. `environment:NAME` (GitHub, GHES): in the comment by which this run's wait for that environment was approved; else a record of the default branch that a pull request brought, such as `.harness/outcome.json`.",
    default: "",
    use: { kind: "action" },
    shape: LINE,
  },
  {
    name: "actor",
    about:
      "With `mode: conclude`: the only accounts whose word counts, separated by commas or spaces. Who said it is what the forge says. Default: whoever may approve the environment, or merge the record.",
    default: "",
    use: { kind: "action" },
    shape: {
      pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?:[\s,]+[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,31}$/,
      words: "names of accounts, at most 32",
    },
  },
  {
    name: "approval",
    about:
      "An approval record, where contract or stage ask for one; or one that the forge keeps: `environment:NAME` (GitHub, GHES), `review` (pull requests), with the sentence and binding of `approval-packet.json` in its comment.",
    default: "",
    use: { kind: "flag", flag: "approval" },
    shape: LINE,
  },
  {
    name: "model-credential",
    about:
      "The model's credential. Give it from a secret; only the step that runs the agent gets it, as a variable, and with `approval` the step that asks the gates before; the agent never sees it.",
    default: "",
    use: { kind: "secret" },
  },
  {
    name: "record-model",
    about: "Keep the model's answers, redacted, as a cassette in this new file.",
    default: "",
    use: { kind: "flag", flag: "record-model" },
    shape: LINE,
  },
  {
    name: "replay",
    about: "Answer from this cassette instead of a model; such a run proves no stage.",
    default: "",
    use: { kind: "flag", flag: "replay" },
    shape: LINE,
  },
  {
    name: "allow-replay",
    about: "`true`: a replay may end in a success; its title says that it is one. Else no check of a replay ever does.",
    default: "",
    use: { kind: "action" },
    choices: BOOLEAN,
  },
  {
    name: "agent-source",
    about:
      "Where the binary of the lane `case` comes from: empty (the store), `build`, or a path or https address for `agent fetch`.",
    default: "",
    use: { kind: "action" },
    shape: LINE,
  },
  {
    name: "runs-dir",
    about: "Where bundles are kept; the default lies in the runner's temporary folder.",
    default: "",
    use: { kind: "flag", flag: "runs-dir" },
    shape: LINE,
  },
  {
    name: "forge",
    about:
      "Who takes the verdict: `auto`, `github`, `ghes`, `gitea`, `forgejo` or `local` (prints what it would send).",
    default: "auto",
    use: { kind: "action" },
    choices: ["auto", "github", "ghes", "gitea", "forgejo", "local"],
  },
  {
    name: "trusted-branches",
    about:
      "Branches beside the default branch whose records may judge a pull request or merge group that goes into them, separated by commas or spaces. Name only branches that are protected like the default branch.",
    default: "",
    use: { kind: "action" },
    shape: {
      pattern: /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}(?:[\s,]+[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}){0,31}$/,
      words: "names of branches, at most 32",
    },
  },
  {
    name: "github-token",
    about: "Token that reads the pull request and writes the check. Only the steps that speak to the forge get it.",
    default: "${{ github.token }}",
    use: { kind: "secret" },
  },
  {
    name: "status-token",
    about:
      "Token for commit statuses, where the job's own may not write them (Gitea, Forgejo). Wins over `github-token`.",
    default: "",
    use: { kind: "secret" },
  },
  {
    name: "upload",
    about: "Whether the bundle becomes an artifact of the run.",
    default: "true",
    use: { kind: "action" },
    choices: BOOLEAN,
  },
  {
    name: "artifact-name",
    about:
      "Name of the artifact, to upload and, with `mode: report`, to look for. Default: `harness-evidence-<run id>`, or the only one that begins with `harness-evidence-`: two that fit are refused.",
    default: "",
    use: { kind: "action" },
    shape: { pattern: /^[^\0-\x1f\x7f"*/:<>?|\\]{1,200}$/, words: 'a name without " * / : < > ? | \\' },
  },
  {
    name: "retention-days",
    about: "Days that the artifact is kept; default: the repository's setting.",
    default: "",
    use: { kind: "action" },
    shape: { pattern: /^[1-9][0-9]{0,2}$/, words: "a number of days from 1 to 999" },
  },
  {
    name: "evidence-dir",
    about: "With `mode: report` or `verify`: the bundle, a folder or a zip, where it was handed over by other means.",
    default: "",
    use: { kind: "action" },
    shape: LINE,
  },
  {
    name: "verified-digest",
    about:
      "With `mode: report`: the output `bundle-digest` of the job with `mode: verify`. No bundle of another job is published without.",
    default: "",
    use: { kind: "action" },
    shape: { pattern: /^[0-9a-f]{64}$/, words: "a SHA-256 in lower case" },
  },
  {
    name: "setup-network",
    about:
      "With `mode: verify`: `true` lets the contract's `setup_commands` have the network of this job, where they need it to be run again. The contract is the trusted branch's.",
    default: "false",
    use: { kind: "action" },
    choices: BOOLEAN,
  },
  {
    name: "artifact-run-id",
    about:
      "With `mode: report` or `verify`: the forge's run that made the bundle; default: the one of the `workflow_run` event, else this very run. With `mode: conclude` and `artifact-id`: that artifact's run.",
    default: "",
    use: { kind: "action" },
    shape: { pattern: /^[1-9][0-9]{0,18}$/, words: "the id of a run" },
  },
  {
    name: "artifact-id",
    about:
      "With `mode: report`, `verify` or `conclude`: the output of that name of the job that ran. Only that artifact is taken. `conclude` needs it where that job has an `artifact-name` of its own.",
    default: "",
    use: { kind: "action" },
    shape: { pattern: /^[1-9][0-9]{0,19}$/, words: "the id of an artifact" },
  },
  {
    name: "artifact-digest",
    about:
      "With `mode: report` or `verify`: the output of that name of the job that ran. Only an artifact with these bytes is taken, and this job can be run again without that one. Write `|| 'none'` behind it: a job that was cut off says nothing, and an empty input asks for nothing.",
    default: "",
    use: { kind: "action" },
    shape: { pattern: /^(?:[0-9a-f]{64}|none|unknown)$/, words: "a SHA-256 in lower case, `none` or `unknown`" },
  },
  {
    name: "into",
    about:
      "With the event `workflow_run`: the branch whose rules judge, the default branch or one of `trusted-branches`; that event does not say what a pull request goes into. Default: the default branch.",
    default: "",
    use: { kind: "action" },
    shape: { pattern: /^[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}$/, words: "the name of a branch" },
  },
] as const satisfies readonly ActionInput[];

export interface ActionOutput {
  name: string;
  about: string;
  /** As it stands in action.yml. */
  value: string;
}

export const ACTION_OUTPUTS = [
  {
    name: "status",
    about: "`pass`, `fail` or `blocked`; empty where there is no bundle.",
    value: "${{ steps.report.outputs.status || steps.result.outputs.status }}",
  },
  {
    name: "run-id",
    about: "Id of the run.",
    value: "${{ steps.report.outputs.run-id || steps.result.outputs.run-id }}",
  },
  {
    name: "blockers",
    about: "Codes of the blockers, as a JSON list; the first one decides.",
    value: "${{ steps.report.outputs.blockers || steps.result.outputs.blockers }}",
  },
  {
    name: "bundle",
    about: "Folder of the bundle on the runner.",
    value: "${{ steps.run.outputs.bundle || steps.conclude.outputs.bundle || steps.report.outputs.bundle }}",
  },
  { name: "artifact-id", about: "Id of the uploaded artifact.", value: "${{ steps.upload.outputs.artifact-id }}" },
  {
    name: "artifact-digest",
    about:
      "SHA-256 of the uploaded artifact's zip, for the input of that name in another job of this run; `none` where nothing was uploaded, `unknown` where the forge makes the zip itself (GHES).",
    value: "${{ steps.upload.outputs.artifact-digest || 'none' }}",
  },
  {
    name: "artifact-url",
    about: "Page or address of the uploaded artifact.",
    value: "${{ steps.upload.outputs.artifact-url }}",
  },
  {
    name: "check-url",
    about: "Page of the check, or of the run where the forge takes commit statuses.",
    value: "${{ steps.report.outputs.check-url }}",
  },
  {
    name: "patch",
    about: "File with the verified patch; empty unless the status is `pass`.",
    value: "${{ steps.report.outputs.patch || steps.result.outputs.patch }}",
  },
  {
    name: "bundle-digest",
    about: "With `mode: verify`: SHA-256 of the bundle's `SHA256SUMS`, when its verification passed again.",
    value: "${{ steps.verify.outputs.bundle-digest }}",
  },
] as const satisfies readonly ActionOutput[];

/** The variable by which `action.yml` hands an input to the first step. */
export function inputVariable(name: string): string {
  return `HARNESS_INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}

/** Inputs that the first step reads and checks; secrets are not among them. */
export const PLAIN_INPUTS: readonly ActionInput[] = (ACTION_INPUTS as readonly ActionInput[]).filter(
  ({ use }) => use.kind !== "secret",
);
