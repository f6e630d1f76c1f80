import { realpathSync } from "node:fs";
import { relative } from "node:path";
import { APPROVAL_RECORD } from "../../core/gates/approval";
import { isAgentLane } from "../../core/records/agent";
import { MAX_APPROVAL_BYTES } from "../../core/records/approval";
import { sha256 } from "../../core/domain/digest";
import { MAX_CONTRACT_BYTES } from "../../core/domain/limits";
import { pathNamed } from "../../core/gates/starting-tree";
import { canonicalJson } from "../../core/formats/canonical-json";
import { strictJsonParse } from "../../core/formats/strict-json";
import { type Contract, parseContract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { Parsed } from "../../core/records/parse";
import { STAGE_RECORDS } from "../../core/records/stage-records";
import { secretShape, secretsIn } from "../../core/records/secret-shape";
import { type KnownSearch, knownSearch } from "../../world/evidence/known";
import { holdsKnown } from "../../world/evidence/redact";
import type { RecordRead } from "../../world/agent/commit";
import type { RecordSource } from "../../world/agent/records";
import { type FileRead, readUserFile } from "../../world/facts/case";
import { knownSecrets, secretsOfRun } from "../../world/facts/secrets";
import type { Io } from "../io";
import { leadsTo, placeOf } from "./record-place";
import type { RunRequest } from "./request";
import { type Secrets, secretsOf } from "./secrets";

/**
 * Where the files come from that a run is judged by; null where nothing asks for it: the fake lane needs no admission, and
 * stage 1 refuses whatever it is given. A commit that the action asked the forge for always has the say.
 */
export async function judgingSource(
  { lane, stage, approval, ci }: Pick<RunRequest, "lane" | "stage" | "approval" | "ci">,
  io: Io,
): Promise<RecordSource | null> {
  const trusted = ci?.fact.trusted ?? null;
  const judges = (isAgentLane(lane) && stage.executes) || approval !== null || stage.records.length > 0;
  if (trusted === null && !judges) return null;
  const { recordSource } = await import(/* webpackChunkName: "lane" */ "../../world/agent/records");
  return recordSource(io.env, io.cwd, trusted);
}

/** A contract as it was read, and what is kept out of the evidence of its runs. */
export interface ContractOfRun {
  read: FileRead;
  /** Empty where it could not be read. */
  bytes: Buffer;
  contract: Parsed<Contract>;
  secrets: Secrets;
}

/** Reads the contract of a run. What it lends is a secret of the run from then on. */
export async function readContractOfRun(
  asked: Pick<RunRequest, "folder" | "taskSource">,
  io: Io,
  source: RecordSource | null,
): Promise<ContractOfRun> {
  const ofRunner = knownSecrets(io.env);
  const search = knownSearch(ofRunner);
  const read = await readContract(asked, search, source);
  const bytes = read.ok ? read.bytes : Buffer.alloc(0);
  const contract = parseContract(bytes);
  const known = contract.ok ? secretsOfRun(io.env, contract.value) : ofRunner;
  const secrets = known.length === ofRunner.length ? secretsOf(known, search) : secretsOf(known);
  return { read, bytes, contract, secrets };
}

/** The contract, from where it may come; one that holds a secret is refused. */
export async function readContract(
  { folder, taskSource }: Pick<RunRequest, "folder" | "taskSource">,
  secrets: KnownSearch,
  source: RecordSource | null,
): Promise<FileRead> {
  const read = await readJudging(folder.contract, MAX_CONTRACT_BYTES, taskSource === "shipped" ? null : source);
  const problem = read.ok ? secretProblem(read.bytes, secrets) : null;
  return problem === null ? read : { ok: false, reason: problem };
}

/** A file that judges the agent: in CI one of the trusted commit, however its path is written, and never one of the disk. */
async function readJudging(path: string, maxBytes: number, source: RecordSource | null): Promise<FileRead> {
  if (source === null || source.local) return readUserFile(path, maxBytes);
  const inside = await source.insideOf(path);
  const read: RecordRead =
    inside === null
      ? {
          state: "unreadable",
          reason: (await import(/* webpackChunkName: "lane" */ "../../world/agent/records")).OUTSIDE,
        }
      : await source.read(inside);
  if (read.state === "read")
    return read.bytes.length > maxBytes
      ? { ok: false, reason: `${read.bytes.length} bytes, expected at most ${maxBytes}` }
      : { ok: true, bytes: Buffer.from(read.bytes) };
  const at = `${inside ?? path} of ${source.name}`;
  return read.state === "missing"
    ? { ok: false, reason: `${at}: no such file there`, missing: true }
    : { ok: false, reason: `${at}: ${read.reason}` };
}

/** Records of a run beside those of the lane, and what kept one from being read. */
export interface RecordsOfRun {
  /** Byte for byte as they were read. */
  records: Map<string, Uint8Array>;
  /** Undefined at stages that demand none. */
  fact: Facts["stage_records"];
}

/**
 * Reads approval and records of the stage. An approval that can't be read is empty, which no gate accepts; where nothing lies at its place
 * yet there is none, so that the run asks for it.
 */
export async function readRecords(
  request: Pick<RunRequest, "approval" | "stage" | "stageRecords" | "ci">,
  secrets: KnownSearch,
  source: RecordSource | null,
  cwd: string,
): Promise<RecordsOfRun> {
  const records = new Map<string, Uint8Array>();
  const handed = request.ci?.approvalRecord ?? null;
  if (handed !== null || request.approval !== null) {
    const read: FileRead =
      handed !== null
        ? { ok: true, bytes: Buffer.from(handed) }
        : await readJudging(request.approval!, MAX_APPROVAL_BYTES, source);
    const usable = read.ok && secretProblem(read.bytes, secrets) === null;
    if (read.ok || read.missing !== true) records.set(APPROVAL_RECORD, usable ? read.bytes : Buffer.alloc(0));
  }
  if (source === null || request.stage.records.length === 0) return { records, fact: undefined };
  const { readNamed } = await import(/* webpackChunkName: "lane" */ "../../world/agent/records");
  const unreadable: Record<string, string> = {};
  for (const record of request.stage.records) {
    const [name, named] = [STAGE_RECORDS[record], request.stageRecords[record]];
    const read = await readNamed(source, named, name);
    const problem = read.state === "read" ? secretProblem(read.bytes, secrets) : null;
    if (read.state === "read" && problem === null) records.set(name, read.bytes);
    else if (read.state === "read") unreadable[name] = problem!;
    else if (read.state === "unreadable") unreadable[name] = read.reason;
    else if (named !== undefined) unreadable[name] = "no such file";
  }
  return {
    records,
    fact: { records_from: source.name, unreadable, repository_sha256: placeNamed(request, records, cwd) },
  };
}

/**
 * Which repository a record means by its path, so that an approval of one is none of another. On a machine it is the one at that place; in
 * CI what lies in the checkout is the forge's repository, wherever the runner of this time has put it.
 */
function placeNamed(
  request: Pick<RunRequest, "stage" | "stageRecords" | "ci">,
  records: ReadonlyMap<string, Uint8Array>,
  cwd: string,
): string | null {
  const [kind] = request.stage.records;
  const path = pathNamed({ stage: request.stage, records });
  const found = kind === undefined || path === null ? null : leadsTo(placeOf(kind, request, cwd), path);
  if (found === null) return null;
  const inside = request.ci === null ? null : relative(realpathSync(cwd), found);
  if (inside === null || inside === ".." || inside.startsWith("../")) return sha256(found);
  return sha256(canonicalJson({ repository: request.ci!.fact.repository.toLowerCase(), path: inside }));
}

/**
 * Why a record must not become evidence, or null: it holds a value that is known to be secret, or something shaped like one.
 * The text never repeats it.
 */
export function secretProblem(bytes: Uint8Array, secrets: KnownSearch): string | null {
  if (holdsKnown(secrets, bytes)) return "it holds a credential of this run; it is refused and not kept";
  const json = strictJsonParse(bytes, { maxDepth: 16 });
  if ("problem" in json) {
    const shape = secretShape(Buffer.from(bytes).toString("utf8"));
    return shape === null ? null : `it holds something that looks like a secret (${shape}); it is refused and not kept`;
  }
  const [found] = secretsIn(json.value);
  return found === undefined ? null : `${found.at} looks like a secret (${found.shape}); it is refused and not kept`;
}
