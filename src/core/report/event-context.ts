/** What CI says about itself: which commit is judged, whose it is, and where the records that judge it come from. */
import { idText, parseExactly } from "../formats/exact-json";
import type { StepFault } from "./forge-detect";

/** An object id: SHA-1, or SHA-256 in repositories of that format. */
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;

/** Payloads are at most 25 MB (GitHub, "Webhook payload cap"). */
export const MAX_PAYLOAD_BYTES = 25 * 1024 * 1024;

/** Events whose commit is `GITHUB_SHA`. */
const COMMIT_EVENTS = [
  "push",
  "schedule",
  "workflow_dispatch",
  "repository_dispatch",
  "release",
  "merge_group",
] as const;
/** Events that carry a pull request. */
const PULL_EVENTS = [
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_review_comment",
] as const;

export interface PullRequest {
  number: number;
  baseSha: string;
  baseRef: string;
  /** The head is in another repository, so tokens of `pull_request` are read-only. */
  fork: boolean;
}

export interface WorkflowRun {
  /** Digits; a forge's ids are never calculated with, and may be longer than a number holds. */
  id: string;
  /** Name of the event that started the run whose bundle is judged here. */
  event: string;
  conclusion: string | null;
  fork: boolean;
}

/**
 * Branch whose records and contracts judge this run (SPEC section 6), as the event has it: the base that a pull request or merge
 * group goes into, else the default branch. The event is not believed: the forge is asked which branch that is and where it stands.
 */
export interface RecordsSource {
  branch: "base" | "default";
  /** Branch name, where CI tells it. */
  ref: string | null;
}

export interface EventContext {
  event: string;
  /** `owner/name`. */
  repository: string;
  /** The commit that the verdict is about. */
  headSha: string;
  pullRequest: PullRequest | null;
  workflowRun: WorkflowRun | null;
  records: RecordsSource;
  /** Page of this CI run, for people. */
  runUrl: string | null;
  runId: string | null;
  /** Which attempt of that run this is; null where CI does not count them. */
  attempt: string | null;
}

export type ContextResult = { ok: true; value: EventContext } | { ok: false; fault: StepFault };

type Env = Readonly<Record<string, string | undefined>>;
type Json = Record<string, unknown>;

/**
 * Reads the event.
 * @param payload bytes of the file that GITHUB_EVENT_PATH names, or null where there is none
 */
export function eventContext(env: Env, payload: Uint8Array | null): ContextResult {
  const event = env.GITHUB_EVENT_NAME ?? "";
  if (event === "")
    return refuse("GITHUB_EVENT_NAME", "the name of the event", "nothing", "Run this as a step of a CI job.");
  const repository = env.GITHUB_REPOSITORY ?? "";
  if (!REPOSITORY.test(repository))
    return refuse("GITHUB_REPOSITORY", "owner/name", shown(repository), "Run this as a step of a CI job.");
  const parsed = parsePayload(payload);
  if (typeof parsed === "string")
    return refuse(
      "event payload (GITHUB_EVENT_PATH)",
      "one JSON object",
      parsed,
      "Run the job again; the runner wrote no complete payload.",
    );
  const base = { event, repository, ...runPage(env, repository) };

  if (event === "workflow_run") return workflowRunContext(base, parsed);
  if ((PULL_EVENTS as readonly string[]).includes(event)) return pullContext(base, parsed);
  if ((COMMIT_EVENTS as readonly string[]).includes(event)) return commitContext(base, parsed, env);
  return refuse(
    "GITHUB_EVENT_NAME",
    `one of ${[...COMMIT_EVENTS, ...PULL_EVENTS, "workflow_run"].join(", ")}`,
    shown(event),
    "This event has no commit of its own to judge. Start the workflow by one of the events named.",
  );
}

type Base = Pick<EventContext, "event" | "repository" | "runUrl" | "runId" | "attempt">;

function pullContext(base: Base, payload: Json | null): ContextResult {
  const remedy =
    "GITHUB_SHA of a pull request is a merge commit that nobody can see, so nothing is published on it. Run the job again.";
  if (payload === null)
    return refuse(`${base.event} payload`, "a payload with pull_request.head.sha", "no payload", remedy);
  const pull = object(payload.pull_request);
  const head = object(pull?.head);
  const target = object(pull?.base);
  const headSha = objectId(head?.sha);
  const baseSha = objectId(target?.sha);
  const number = positive(pull?.number) ?? positive(payload.number);
  if (headSha === null) return refuse("pull_request.head.sha", "an object id", shown(head?.sha), remedy);
  if (baseSha === null) return refuse("pull_request.base.sha", "an object id", shown(target?.sha), remedy);
  if (number === null) return refuse("pull_request.number", "a number", shown(pull?.number), remedy);
  const baseRef = text(target?.ref) ?? "";
  const pullRequest = { number, baseSha, baseRef, fork: isFork(head?.repo, base.repository) };
  return {
    ok: true,
    value: {
      ...base,
      headSha,
      pullRequest,
      workflowRun: null,
      records: { branch: "base", ref: baseRef === "" ? null : baseRef },
    },
  };
}

function workflowRunContext(base: Base, payload: Json | null): ContextResult {
  const remedy =
    "GITHUB_SHA of workflow_run is the default branch, not what was tested, so nothing is published on it. Run the job again.";
  const run = object(payload?.workflow_run);
  if (run === null)
    return refuse("workflow_run payload", "a payload with workflow_run.head_sha", "no such object", remedy);
  const headSha = objectId(run.head_sha);
  const id = idText(run.id);
  if (headSha === null) return refuse("workflow_run.head_sha", "an object id", shown(run.head_sha), remedy);
  if (id === null) return refuse("workflow_run.id", "a number", shown(run.id), remedy);
  return {
    ok: true,
    value: {
      ...base,
      headSha,
      pullRequest: null,
      workflowRun: {
        id,
        event: text(run.event) ?? "",
        conclusion: text(run.conclusion),
        fork: isFork(run.head_repository, base.repository),
      },
      records: defaultBranch(payload),
    },
  };
}

function commitContext(base: Base, payload: Json | null, env: Env): ContextResult {
  const group = object(payload?.merge_group);
  const named = base.event === "merge_group" ? group?.head_sha : env.GITHUB_SHA;
  const headSha = objectId(named);
  if (headSha === null || /^0+$/.test(headSha))
    return refuse(
      base.event === "merge_group" ? "merge_group.head_sha" : "GITHUB_SHA",
      "the object id of a commit",
      headSha === null ? shown(named) : "zeros: the branch was deleted",
      "Run the job for an event that leaves a commit.",
    );
  return {
    ok: true,
    value: {
      ...base,
      headSha,
      pullRequest: null,
      workflowRun: null,
      records: base.event === "merge_group" ? mergeBase(group) : defaultBranch(payload),
    },
  };
}

function defaultBranch(payload: Json | null): RecordsSource {
  return { branch: "default", ref: text(object(payload?.repository)?.default_branch) };
}

/** What a merge group goes into (GitHub, "Webhook events": `merge_group.base_ref`, a whole ref). */
function mergeBase(group: Json | null): RecordsSource {
  return { branch: "base", ref: /^refs\/heads\/(.+)$/.exec(text(group?.base_ref) ?? "")?.[1] ?? null };
}

/** A head whose repository is unknown (deleted meanwhile) counts as foreign. */
function isFork(head: unknown, repository: string): boolean {
  const name = text(object(head)?.full_name);
  return name === null || name.toLowerCase() !== repository.toLowerCase();
}

function runPage(env: Env, repository: string): Pick<EventContext, "runUrl" | "runId" | "attempt"> {
  const id = idText(env.GITHUB_RUN_ID ?? "");
  const attempt = idText(env.GITHUB_RUN_ATTEMPT ?? "");
  const server = (env.GITHUB_SERVER_URL ?? "").replace(/\/+$/, "");
  if (id === null) return { runUrl: null, runId: null, attempt };
  const url = /^https?:\/\//.test(server) && URL.canParse(server) ? `${server}/${repository}/actions/runs/${id}` : null;
  return { runUrl: url, runId: id, attempt };
}

/** The payload, null where there is none, or a sentence that says what is wrong with it. The runner wrote it, so plain JSON rules do. */
function parsePayload(bytes: Uint8Array | null): Json | null | string {
  if (bytes === null || bytes.length === 0) return null;
  if (bytes.length > MAX_PAYLOAD_BYTES) return `${bytes.length} bytes; at most ${MAX_PAYLOAD_BYTES} are read`;
  try {
    return (
      object(parseExactly(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"))) ??
      "JSON that is no object"
    );
  } catch {
    return `${bytes.length} bytes that are not JSON (cut off?)`;
  }
}

function object(value: unknown): Json | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function objectId(value: unknown): string | null {
  return typeof value === "string" && OBJECT_ID.test(value) ? value : null;
}

function positive(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** A found value for an error, short and on one line. */
function shown(value: unknown): string {
  if (value === undefined || value === null || value === "") return "nothing";
  return JSON.stringify(value)?.slice(0, 80) ?? "nothing";
}

function refuse(subject: string, expected: string, found: string, fix: string): ContextResult {
  return { ok: false, fault: { subject, expected, found, fix } };
}
