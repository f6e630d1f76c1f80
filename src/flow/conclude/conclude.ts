/** A person's word on an applied result (LADDER 4), as a bundle of its own that holds the run. */
import { derivationIn } from "../../core/domain/derivation";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { OperatorOutcome } from "../../core/domain/outcome";
import { runId } from "../../core/domain/run-id";
import { VERSION } from "../../core/domain/version";
import { canonicalJson } from "../../core/formats/canonical-json";
import { strictJsonParse } from "../../core/formats/strict-json";
import { pathNamed } from "../../core/gates/starting-tree";
import { conclude, FIRST_RUN, notAwaiting } from "../../core/judge/conclusion";
import {
  CONTRACT_FILE,
  COPIED_FILES,
  FACTS_FILE,
  MAX_FACTS_BYTES,
  PATCH_FILE,
  RECORDS_FOLDER,
  REPORT_FILE,
  REPORT_MD_FILE,
  SUMS_FILE,
  TRACE_FILE,
} from "../../core/judge/files";
import type { Decision } from "../../core/judge/decision";
import { NESTED } from "../../core/judge/evidence";
import { largestOf } from "../../core/judge/file-limits";
import { derivedFiles, type FileDigest, sealReport } from "../../core/judge/seal";
import { factValues, type Facts, parseFacts, wholeFacts } from "../../core/records/facts";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import type { Report } from "../../core/records/report";
import { secretShape } from "../../core/records/secret-shape";
import { type ConclusionFact, type ConclusionForgeFact, MAX_WORDS } from "../../core/records/stage-facts";
import { STAGE_RECORDS } from "../../core/records/stage-records";
import { reportMarkdown } from "../../core/report/markdown";
import { stageNumber, stageOf } from "../../core/stages/ladder";
import { rollbackCommand } from "../../core/target/commit";
import { isCi } from "../../world/agent/records";
import { auditBundle } from "../../world/evidence/audit";
import { knownSearch } from "../../world/evidence/known";
import { type BundleFiles, openBundle } from "../../world/evidence/reader";
import { holdsKnown } from "../../world/evidence/redact";
import { resolveRunsDir } from "../../world/evidence/runs";
import { finishSeal } from "../../world/evidence/seal-report";
import { type BundleWriter, createBundle } from "../../world/evidence/writer";
import { consumeOutcome, type LedgerState, outcomeLedger } from "../../world/facts/approvals";
import { readUserFile } from "../../world/facts/case";
import { startClock } from "../../world/facts/clock";
import { isOwnAwaiting, notePass } from "../../world/facts/made";
import { knownSecrets } from "../../world/facts/secrets";
import type { Io } from "../io";
import { collectFacts } from "../run/facts";
import { environmentFact } from "../run/facts-of-run";
import { factsText } from "../run/sealing";
import { newNonce, randomSuffix } from "../run/inputs";
import { startTrace } from "../run/trace";

export interface ConcludeRequest {
  /** Bundle of the run; absolute. */
  bundle: string;
  outcome: OperatorOutcome;
  actor: string;
  reason: string | null;
  runsDirFlag: string | undefined;
}

/** What concluding came to. */
export type Concluded =
  | {
      kind: "sealed";
      report: Report;
      /** The command that takes the commit back, where the target lies on this machine. */
      rollback: string | null;
    }
  /** There was nothing that could be concluded, or it was before; nothing was written. */
  | { kind: "refused"; problem: string };

/** Whether somebody is believed who only says who they are: not in CI, where nobody is seen to say it. */
export function isBelievedHere(env: Io["env"]): boolean {
  return !isCi(env);
}

/** Why a word for the evidence can't be one; null where it can. */
export function wordProblem(text: string, env: Io["env"]): string | null {
  if (text.trim() === "") return "expected a text, found none";
  if (text.length > MAX_WORDS) return `expected at most ${MAX_WORDS} characters, found ${text.length}`;
  if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text) || !text.isWellFormed())
    return "expected one line of text, found more than that";
  if (holdsKnown(knownSearch(knownSecrets(env)), Buffer.from(text)) || secretShape(text) !== null)
    return "it looks like a secret, and would be written into the evidence";
  return null;
}

/** A run that waits for a person, verified as a stranger would. */
export interface WaitingRun {
  files: BundleFiles;
  decision: Decision;
  facts: Facts;
  /** Of the bytes of its report, and of its patch. */
  reportSha256: string;
  patchSha256: string;
}

/**
 * Opens and verifies a bundle. The caller closes its files.
 * @returns why it is none that a person could conclude
 */
export async function openWaiting(location: string): Promise<WaitingRun | { problem: string }> {
  const { files, problems } = await openBundle(location);
  if (files === null) return { problem: `what is there is no bundle: ${problems[0]?.problem ?? "nothing"}` };
  let waiting: WaitingRun | null = null;
  try {
    const { decision, faults } = await auditBundle(files);
    const [fault] = [...problems, ...faults];
    if (fault !== undefined || decision === null)
      return {
        problem: `the bundle does not hold: ${fault === undefined ? "no report" : `${fault.file}: ${fault.problem}`}`,
      };
    const problem = notAwaiting(decision);
    if (problem !== null) return { problem };
    const [{ sha256: reportSha256 }, { sha256: patchSha256 }] = [
      await files.digest(REPORT_FILE),
      await files.digest(PATCH_FILE),
    ];
    waiting = { files, decision, facts: await factsOf(files), reportSha256, patchSha256 };
    return waiting;
  } finally {
    if (waiting === null) files.close();
  }
}

/** Concludes a run on the command line: one that this installation has made, and that nobody has concluded. @throws ArtifactWriteFailure */
export async function concludeRun({ bundle, ...said }: ConcludeRequest, io: Io): Promise<Concluded> {
  const first = await openWaiting(bundle);
  if ("problem" in first) return { kind: "refused", ...first };
  const { files, reportSha256 } = first;
  try {
    if (!isOwnAwaiting(io.env, reportSha256))
      return refused(
        "expected a run that this installation has made, found one of unknown origin; conclude where it ran, as the user who ran it",
      );
    const ledger = outcomeLedger(io.env, reportSha256);
    const cutOff = ledger.ledger === "consumed" && ledger.used_by !== undefined;
    const finished = cutOff ? await finishCutOff(said, io, first, ledger.used_by!) : null;
    if (finished !== null) return finished;
    const used = takenProblem(ledger);
    if (used !== null) return refused(used);
    const consume = async (id: string) => takenProblem(consumeOutcome(io.env, reportSha256, id));
    return await sealConclusion(said, io, first, consume);
  } finally {
    files.close();
  }
}

/**
 * Finishes a conclusion that was ended between the word's use and the bundle's name, for whoever says that very word again. No other word gets
 * through, and none gets through twice: the bundle is the one that used it up.
 * @param id of the conclusion that the ledger names
 * @returns null where nothing was cut off
 */
async function finishCutOff(
  said: Omit<SaidOutcome, "inCi">,
  io: Io,
  first: WaitingRun,
  id: string,
): Promise<Concluded | null> {
  const dir = join(resolveRunsDir({ flag: said.runsDirFlag, env: io.env, cwd: io.cwd }), id);
  if (existsSync(join(dir, REPORT_FILE))) return null;
  const word = wordIn(dir);
  if (word === null || word.first_run.report_sha256 !== first.reportSha256) return null;
  const given = ({ outcome, actor, reason }: Pick<SaidOutcome, "outcome" | "actor" | "reason">) =>
    canonicalJson({ outcome, actor, reason });
  if (given(word) !== given(said))
    return refused(
      `expected the word that was given and cut off (${word.outcome} by ${word.actor}, as ${id}), found another one: give that one again, and it is finished`,
    );
  if (!finishSeal(dir)) return null;
  const { files } = await openBundle(dir);
  if (files === null) return null;
  try {
    const { report, faults } = await auditBundle(files);
    if (report === null || faults.length > 0) return refused(`what was cut off as ${id} does not hold`);
    if (report.status === "pass") notePass(io.env, join(dir, REPORT_FILE));
    return { kind: "sealed", report, rollback: await rollbackOf(first.files, first.facts, report) };
  } finally {
    files.close();
  }
}

/** The word that an unsealed conclusion says; null where none can be read. */
function wordIn(dir: string): ConclusionFact | null {
  const read = readUserFile(join(dir, FACTS_FILE), MAX_FACTS_BYTES);
  const json = read.ok ? strictJsonParse(read.bytes, { maxBytes: MAX_FACTS_BYTES }) : null;
  const parsed = json === null || "problem" in json ? null : parseFacts(json.value);
  return parsed?.ok === true ? (factValues(parsed.value).conclusion ?? null) : null;
}

function refused(problem: string): Concluded {
  return { kind: "refused", problem };
}

function takenProblem(state: LedgerState): string | null {
  switch (state.ledger) {
    case "unused":
      return null;
    case "consumed":
      return `expected a run that nobody has concluded, found that it was${state.used_by === undefined ? "" : `, by ${state.used_by}`}: an outcome is given once`;
    case "unavailable":
      return state.problem;
    default:
      return state satisfies never;
  }
}

/** What a person said, and in CI what the forge says of it. */
export interface SaidOutcome {
  outcome: OperatorOutcome;
  actor: string;
  reason: string | null;
  runsDirFlag: string | undefined;
  inCi?: { ci: NonNullable<Facts["ci"]>; forge: ConclusionForgeFact };
}

/**
 * Says a person's word in a new bundle that nests the run.
 * @param consume uses the word up, as the last thing before it counts; a problem where it can't be used, and nothing is sealed then
 * @throws ArtifactWriteFailure
 */
export async function sealConclusion(
  said: SaidOutcome,
  io: Io,
  first: WaitingRun,
  consume: (runId: string) => Promise<string | null>,
): Promise<Concluded> {
  const clock = startClock();
  const { files, facts, reportSha256, patchSha256 } = first;
  const { verdict } = first.decision;
  const id = runId(clock.startedAt, verdict.case_id, randomSuffix());
  const runsDir = resolveRunsDir({ flag: said.runsDirFlag, env: io.env, cwd: io.cwd });
  const writer = createBundle({ runsDir, runId: id, now: () => clock.now() });
  try {
    const trace = startTrace(clock);
    const at = clock.now();
    const contractRead = clock.now();
    await trace.step("copy the first run", () => copyBundle(files, writer.nested(FIRST_RUN, verdict.run_id)));
    for (const name of COPIED_FILES) await copyFile(files, writer, name);
    const derivation = derivationIn(verdict);
    const own = collectFacts();
    own.set("request", facts.request);
    own.set("environment", environmentFact(io, null));
    own.set("contract", facts.contract);
    if (said.inCi !== undefined) own.set("ci", said.inCi.ci);
    own.set("conclusion", {
      ...{ at, outcome: said.outcome, actor: said.actor, reason: said.reason },
      first_run: { run_id: verdict.run_id, report_sha256: reportSha256, patch_sha256: patchSha256 },
      ...(said.inCi === undefined ? {} : { forge: said.inCi.forge }),
    });
    own.set("clock", {
      ...{ contract_read: contractRead, gates_evaluated: clock.now() },
      ...{ lane_started: null, lane_ended: null, diff_checked: null, verification_completed: null },
    });
    own.set("run", {
      run_id: id,
      case_id: verdict.case_id,
      nonce: newNonce(),
      harness_version: VERSION,
      started_at: clock.startedAt,
      finished_at: clock.now(),
      artifacts_dir: writer.dir,
      workspace_root: null,
      role: "conclusion",
    });
    writer.write(FACTS_FILE, factsText(own.values(), derivation));
    const evidence = { contract: writer.read(CONTRACT_FILE), derivation };
    const decision = conclude(wholeFacts(own.values()), evidence, { ...first, ci: facts.ci ?? null });
    for (const [name, content] of derivedFiles(decision)) writer.write(name, content);
    writer.write(TRACE_FILE, trace.text(decision));
    const digests = new Map<string, FileDigest>(
      writer.files().map(({ name, sha256, size }) => [name, { sha256, size }]),
    );
    const markdown = reportMarkdown(decision.verdict, digests);
    writer.write(REPORT_MD_FILE, markdown);
    const freshness = Object.fromEntries(
      writer.files().map(({ name, size, writtenAt }) => [name, { written_at: writtenAt, size }]),
    );
    const { report, json } = sealReport(decision.verdict, digests, markdown, freshness);
    // As the last thing before it counts, when all of it is on disk: who can't write his evidence has not said his word.
    const count = writer.prepareSeal(json);
    const used = await consume(id);
    if (used !== null) return refused(used);
    count();
    if (report.status === "pass") notePass(io.env, writer.pathOf(REPORT_FILE));
    return { kind: "sealed", report, rollback: await rollbackOf(files, facts, report) };
  } finally {
    writer.close();
  }
}

/** @throws Error where they can't be read, which an audit has excluded */
async function factsOf(files: BundleFiles): Promise<Facts> {
  const bytes = await files.read(FACTS_FILE, MAX_FACTS_BYTES);
  const parsed = parseFacts(JSON.parse(bytes.toString("utf8")));
  if (!parsed.ok) throw new Error("the facts of the first run can't be read any more");
  return factValues(parsed.value);
}

async function copyFile(files: BundleFiles, writer: BundleWriter, name: string): Promise<void> {
  const stream = writer.stream(name);
  for await (const piece of files.chunks(name)) stream.write(piece);
  stream.close();
}

/** Copies a bundle file by file, those nested in it too; its own digests make it the same again. */
async function copyBundle(files: BundleFiles, writer: BundleWriter): Promise<void> {
  for (const name of NESTED) {
    const nested = files.nested(name);
    if (nested !== null) await copyBundle(nested, writer.nested(name, writer.runId));
  }
  for (const { name } of files.list()) {
    if (name === REPORT_FILE || name === SUMS_FILE || NESTED.some((folder) => name.startsWith(`${folder}/`))) continue;
    await copyFile(files, writer, name);
  }
  writer.seal(await files.read(REPORT_FILE, largestOf(REPORT_FILE)));
}

/** The way back, with the target's path: for a person, and for no file. */
async function rollbackOf(files: BundleFiles, { request }: Facts, { target_commit }: Report): Promise<string | null> {
  const name = `${RECORDS_FOLDER}${STAGE_RECORDS.target}`;
  const number = stageNumber(request.stage);
  if (target_commit == null || number === null || !files.has(name)) return null;
  const records = new Map([[STAGE_RECORDS.target as string, await files.read(name, MAX_RECORD_BYTES)]]);
  return rollbackCommand(pathNamed({ stage: stageOf(number), records }), target_commit);
}
