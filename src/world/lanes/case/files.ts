import { MODEL_PORT } from "../../../core/domain/model-port";
import { briefOf, shellText } from "../../../core/lanes/brief";
import { modelsJson } from "../../../core/lanes/pi";
import type { Contract } from "../../../core/records/contract";
import { CASE_RUNTIME_PROVIDER } from "../../../core/judge/case-lane";
import { INSIDE_HARNESS, INSIDE_WORKSPACE } from "../../contain/types";

/** Where Case finds things. All of it lies outside of the workspace, and all of it the same in every run. */
export const CASE_PATHS = {
  /** A copy of the admitted binary; only read-only folders lie above it, because a `package.json` there could change it. */
  program: `${INSIDE_HARNESS}/bin/ca`,
  /** Empty and read-only: Case obeys a `bunfig.toml` and a `.env` in its working folder. */
  cwd: `${INSIDE_HARNESS}/empty`,
  /** Read-only: Case reads its configuration again for every agent. */
  data: `${INSIDE_HARNESS}/case`,
  /** Case keeps a lock and an empty `auth.json` here. */
  pi: "/case/pi",
  /** Case writes the task's state back some 45 times a run. */
  tasks: "/case/tasks",
  /** Versions of prompts, which its retrospective keeps. */
  versions: "/case/agent-versions",
} as const;

/** The name by which the task refers to the workspace; its real path stands in `projects.json` alone. */
const REPO = "workspace";

/** Git's identity for commits of the agent. The address can't exist. */
export const GIT_CONFIG = `[user]\n\tname = Case Agent\n\temail = agent@case-harness.invalid\n[init]\n\tdefaultBranch = main\n[gc]\n\tauto = 0\n`;

/** `config.json`: the admitted model for every role; without it Case would silently take its own default. */
export function configFile(model: string): string {
  return json({
    version: 1,
    projects: "./projects.json",
    models: { default: { provider: CASE_RUNTIME_PROVIDER, model } },
  });
}

/** `projects.json`: the one repository there is. */
export function projectsFile(contract: Contract): string {
  const test = (contract.verification_commands ?? []).map(shellText).join(" && ");
  return json({
    repos: [
      {
        name: REPO,
        type: "library",
        path: INSIDE_WORKSPACE,
        remote: "",
        description: contract.title,
        language: "unknown",
        packageManager: "none",
        commands: test === "" ? {} : { test },
      },
    ],
  });
}

/** `models.json`: the gateway, as the provider whose key variable Case reads. */
export function modelsFile(model: string): string {
  // Case ignores the key, but there must be one.
  return modelsJson(CASE_RUNTIME_PROVIDER, { baseUrl: `http://127.0.0.1:${MODEL_PORT}/v1`, apiKey: "unused", model });
}

/** What Case would write there itself, if the folder were writable. */
export const PI_PACKAGE_FILE = `${JSON.stringify({ name: "@mariozechner/pi-coding-agent", version: "0.0.0-case-binary", piConfig: { name: "pi", configDir: ".pi" } })}\n`;

/** `<id>.task.json`. The brief stands in `issue`, because that is the only text of a task that Case puts into its prompt. */
export function taskFile(contract: Contract, id: string, created: string): string {
  return json({
    id,
    status: "active",
    created,
    repo: REPO,
    issueType: "freeform",
    issue: `${contract.title}\n\n${instructions(contract)}`,
    mode: "unattended",
    profile: "standard",
    agents: {},
    tested: false,
    manualTested: false,
    prUrl: null,
    prNumber: null,
  });
}

/** `<id>.md` beside it, which the prompt names for the model to read. */
export function taskText(contract: Contract): string {
  return `# ${contract.title}\n\n${instructions(contract)}\n\n## Progress Log\n`;
}

function instructions(contract: Contract): string {
  return briefOf(
    contract,
    "Commit the change on the current branch. There is no network, no remote and no forge here.",
  );
}

/** An id that no earlier run used: Case resumes a task whose id it finds again. Also safe as a path, which Case makes of it. */
export function taskId(caseId: string, runId: string): string {
  return `${caseId}-${runId.slice(runId.lastIndexOf("-") + 1)}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
