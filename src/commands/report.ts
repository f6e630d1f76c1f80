import { resolve } from "node:path";
import { escapeForPeople } from "../core/domain/bytes";
import { EXIT_CODE } from "../core/domain/status";
import { checkName } from "../core/report/check-run";
import type { EventContext } from "../core/report/event-context";
import { type DetectedForge, detectForge } from "../core/report/forge-detect";
import { externalId, interfaceOf } from "../core/report/plan";
import { describePlan } from "../core/report/describe-plan";
import { isThere } from "../flow/records/files";
import { has, type Io, type ParsedArgs, value } from "./io";
import { printJson, say, wrongUsage } from "./output";
import { verifyHere } from "../flow/publish/bundle";
import { forgeOf } from "../flow/publish/forge";
import { planOf, publish, type PublishInput, sentence } from "../flow/publish/publish";

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;

/** `report`: publishes what was derived from a bundle here; exits with its verdict. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const detected = detectForge(io.env, value(args, "forge"));
  if (!detected.ok) return wrongUsage(io, `report: ${sentence(detected.fault)}`);
  const location = resolve(io.cwd, args.positionals[0]!);
  if (!isThere(location)) return wrongUsage(io, `report: ${args.positionals[0]}: no such folder or file`);
  const verified = await verifyHere(location);
  if (!verified.ok) {
    const error = `no verdict can be published: ${verified.problem} Name a bundle as the harness sealed it, a folder or a zip.`;
    io.stderr(`case-harness: ${escapeForPeople(error)}\n`);
    if (has(args, "json")) printJson(io, { error, exit_code: EXIT_CODE.fail });
    return EXIT_CODE.fail;
  }
  const { facts } = verified.value;
  const context = contextOf(args, io, detected.value, facts.madeFor);
  if (typeof context === "string") return wrongUsage(io, `report: ${context}`);
  const token = io.env["HARNESS_TOKEN"] || io.env["GITHUB_TOKEN"] || "";
  const by = interfaceOf(detected.value.forge, token);
  const input: Omit<PublishInput, "forge" | "bundle"> = {
    by,
    context,
    // A person who names bundle, commit and repository asserts them; a bundle that was made for others still says so.
    expected: { plan: null, nonce: null, origin: null, allowReplay: has(args, "allow-replay") },
    name: checkName({ stage: facts.stage, lane: facts.lane, caseId: facts.caseId }),
    externalId: externalId(facts.nonce),
    ...{ announcedHere: false, checkId: null, moved: { doubts: [], headMoved: false, notes: [] } },
    ...{ artifact: null, lost: null },
    bundlePath: location,
    sources: { contract: null, workspace: null, records: {} },
    now: new Date().toISOString(),
  };
  const { report } = verified.value.audit;
  const status = report!.status;
  if (has(args, "dry-run")) {
    const { plan, doubts, status: said } = planOf({ ...input, bundle: verified.value });
    const counted = said ?? status;
    if (has(args, "json"))
      printJson(io, { status: counted, run_id: report!.run_id, replay: report!.replay ?? null, doubts, plan });
    else io.stdout(`${describePlan(plan).join("\n")}\n`);
    for (const doubt of doubts) io.stderr(`case-harness: not accepted: ${escapeForPeople(sentence(doubt))}\n`);
    return EXIT_CODE[counted];
  }
  const forge = await forgeOf(io, { detected: detected.value, context }, token);
  const result = forge.ok ? await publish({ ...input, forge: forge.value, bundle: verified.value }) : null;
  const failure = forge.ok ? (result?.failure ?? null) : forge.failure;
  const doubts = result?.doubts ?? [];
  if (has(args, "json"))
    printJson(io, {
      status: result?.status ?? null,
      run_id: report!.run_id,
      replay: report!.replay ?? null,
      check_url: result?.checkUrl ?? null,
      doubts,
      failure,
    });
  for (const doubt of doubts) io.stderr(`case-harness: not accepted: ${escapeForPeople(sentence(doubt))}\n`);
  if (failure !== null) {
    io.stderr(`case-harness: not published: ${escapeForPeople(failure.message)}. ${failure.fix}\n`);
    return EXIT_CODE.fail;
  }
  say(
    io,
    args,
    `case-harness: published ${result?.status}${result?.checkUrl == null ? "" : `: ${escapeForPeople(result.checkUrl)}`}`,
  );
  return result?.exitCode ?? EXIT_CODE.fail;
}

type MadeFor = { repository: string; headSha: string } | null;

/** Repository and commit: as flags say, else what the bundle says that it was made for; never what a CI event says. */
function contextOf(args: ParsedArgs, io: Io, detected: DetectedForge, madeFor: MadeFor): EventContext | string {
  const flagRepository = value(args, "repository");
  const flagSha = value(args, "sha");
  const sends = detected.forge !== "local" && !has(args, "dry-run");
  if (sends && flagRepository === undefined && flagSha === undefined && io.env["GITHUB_EVENT_NAME"])
    return "in a CI job use the action (`mode: report`), which knows what it is about before it sees a bundle; by hand say --repository and --sha";
  const repository = flagRepository ?? io.env["GITHUB_REPOSITORY"] ?? madeFor?.repository ?? "";
  const headSha = flagSha ?? madeFor?.headSha ?? "";
  const optional = detected.forge === "local" || has(args, "dry-run");
  if (!REPOSITORY.test(repository) && !(optional && repository === ""))
    return "say which repository: --repository owner/name";
  if (!OBJECT_ID.test(headSha) && !(optional && headSha === ""))
    return "say which commit was tested: --sha with a whole object id";
  return {
    event: "command line",
    repository: repository === "" ? "{owner}/{repo}" : repository,
    headSha: headSha === "" ? "{sha}" : headSha,
    pullRequest: null,
    workflowRun: null,
    records: { branch: "default", ref: null },
    runUrl: null,
    runId: null,
    attempt: null,
  };
}
