import { APPROVAL_RECORD } from "../../core/gates/approval";
import { isAgentLane } from "../../core/records/agent";
import { MAX_APPROVAL_BYTES } from "../../core/records/approval";
import { MAX_CONTRACT_BYTES } from "../../core/domain/limits";
import { strictJsonParse } from "../../core/formats/strict-json";
import { type Contract, parseContract } from "../../core/records/contract";
import type { Parsed } from "../../core/records/parse";
import { secretShape, secretsIn } from "../../core/records/secret-shape";
import { type KnownSearch, knownSearch } from "../../world/evidence/known";
import { holdsKnown } from "../../world/evidence/redact";
import type { RecordRead } from "../../world/agent/commit";
import type { RecordSource } from "../../world/agent/records";
import { type FileRead, readUserFile } from "../../world/facts/case";
import { knownSecrets, type NamedSecret, secretsOfRun } from "../../world/facts/secrets";
import type { Io } from "../io";
import type { RunRequest } from "./request";

/**
 * Where the files come from that a run is judged by; null where nothing asks for it: the fake lane needs no admission, and
 * stage 1 refuses whatever it is given. A commit that the action asked the forge for always has the say.
 */
export async function judgingSource(
  { lane, stage, approval, ci }: Pick<RunRequest, "lane" | "stage" | "approval" | "ci">,
  io: Io,
): Promise<RecordSource | null> {
  const trusted = ci?.fact.trusted ?? null;
  if (trusted === null && (!isAgentLane(lane) || !stage.executes) && approval === null) return null;
  const { recordSource } = await import(/* webpackChunkName: "lane" */ "../../world/agent/records");
  return recordSource(io.env, io.cwd, trusted);
}

/** A contract as it was read, and what is kept out of the evidence of its runs. */
export interface ContractOfRun {
  read: FileRead;
  /** Empty where it could not be read. */
  bytes: Buffer;
  contract: Parsed<Contract>;
  known: readonly NamedSecret[];
  secrets: KnownSearch;
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
  const secrets = known.length === ofRunner.length ? search : knownSearch(known);
  return { read, bytes, contract, known, secrets };
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
  const reason = read.state === "missing" ? "no such file there" : read.reason;
  return { ok: false, reason: `${inside ?? path} of ${source.name}: ${reason}` };
}

/** Every record of the run, byte for byte as it was read; one that can't be read is empty, which no gate accepts. */
export async function readRecords(
  request: RunRequest,
  secrets: KnownSearch,
  source: RecordSource | null,
): Promise<Map<string, Uint8Array>> {
  const records = new Map<string, Uint8Array>();
  if (request.approval !== null) {
    const read = await readJudging(request.approval, MAX_APPROVAL_BYTES, source);
    const usable = read.ok && secretProblem(read.bytes, secrets) === null;
    records.set(APPROVAL_RECORD, usable ? read.bytes : Buffer.alloc(0));
  }
  return records;
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
