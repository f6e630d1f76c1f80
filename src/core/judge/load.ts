import { createHash, type Hash } from "node:crypto";
import { derivationOf, type Derivation, schemaVersion } from "../domain/derivation";
import { sha256 } from "../domain/digest";
import type { LaneName } from "../domain/lane";
import { defaultLimits } from "../domain/limits";
import { createEnvelopeReader, isOfReviewer, isReviewerRejection } from "../formats/envelope";
import { createLineReader, type PieceReader } from "../formats/pieces";
import { strictJsonParse } from "../formats/strict-json";
import { adapterOf } from "../lanes/adapters";
import { laneOf } from "../lanes/lanes";
import { createStreamReader } from "../lanes/stream";
import { type ContainmentRecord, containmentSchema } from "../records/containment";
import { limitsOf, parseContract } from "../records/contract";
import { type Facts, type FactsFile, factOrigins, factValues, parseFacts } from "../records/facts";
import { problemsOf, problemText } from "../records/parse";
import { type ModelCall, parseModelCalls } from "../records/model-calls";
import {
  AFTER_FILE,
  BEFORE_FILE,
  CASE_EVENTS_FILE,
  CONTAINMENT_FILE,
  CONTRACT_FILE,
  FACTS_FILE,
  isDerivedFile,
  MAX_FACTS_BYTES,
  MAX_NOTE_BYTES,
  MODEL_CALLS_FILE,
  PATCH_FILE,
  RECORDS_FOLDER,
  STDERR_FILE,
  STDOUT_FILE,
  STREAMED,
  TEST_LOG_FILE,
  WITHHELD_NOTE,
} from "./files";
import type { AgentEvidence, Evidence, LaneOutput, NestedEvidence, NestedName } from "./evidence";
import type { Fault, FileFault } from "./fault";
import { pipelineTranscript, streamTranscript, transcriptSource } from "./transcript";
import { createChangeReader } from "./read-change";
import { createPatchTaker, type PatchTaker } from "./read-patch";

const MAX_FACTS_DEPTH = 16;

/** The files of a bundle, those of nested ones left out. */
export interface BundleView {
  names: ReadonlySet<string>;
  /** Size of a file of `names`, in bytes. */
  sizeOf(name: string): number;
  /** The bytes of a file of `names` that is read whole: none of {@link STREAMED}. */
  read(name: string): Uint8Array;
}

/** Evidence that is being read. */
export interface EvidenceLoading {
  /** What takes a file of {@link STREAMED}, in their order; null where nothing is read of it. */
  open(name: string): PieceReader | null;
  /** @returns the evidence, or every file that can't be read as what it should be */
  end(): { evidence: Evidence } | { faults: FileFault[] };
}

/**
 * Reads the evidence out of the files of a bundle.
 * @param nested bundles that are nested in this one
 */
export function beginEvidence(files: BundleView, nested: ReadonlyMap<NestedName, NestedEvidence>): EvidenceLoading {
  const { names, read } = files;
  const faults: FileFault[] = [];
  const fault = (file: string, problem: string) => faults.push({ file, problem });
  const bytes = (name: string): Uint8Array | null => {
    if (names.has(name)) return read(name);
    fault(name, "expected this file, found none");
    return null;
  };
  const known = readFacts(bytes(FACTS_FILE), fault);
  const contract = bytes(CONTRACT_FILE);
  const containment = readContainment(bytes(CONTAINMENT_FILE), fault);
  if (!names.has(PATCH_FILE)) fault(PATCH_FILE, "expected this file, found none");
  if (known === null || contract === null || containment === undefined)
    return { open: () => null, end: () => ({ faults }) };
  const { facts, derivation } = known;

  const withheld = facts.secrets?.withheld ?? {};
  checkWithheld(files, withheld, fault);
  checkOutput(files, facts, fault);
  const parsed = parseContract(contract);
  const limits = parsed.ok ? limitsOf(parsed.value, derivation) : defaultLimits(derivation);
  const change = createChangeReader(names, parsed.ok ? parsed.value : null, limits, facts, fault);
  let patch: PatchTaker | null = null;
  let output: LaneOutput | null = null;
  let stderr: StderrTaker | null = null;
  const isAgent = facts.lane !== undefined && laneOf(facts.request.lane).isAgent;
  const adapter = isAgent ? adapterOf(facts.request.lane) : null;
  const said = createHash("sha256");
  const transcript = adapter === null ? null : streamTranscript(facts.request.lane, (line) => said.update(line));
  const stream = adapter === null ? null : createStreamReader(adapter, transcript);
  return {
    open(name) {
      if (!names.has(name)) return null;
      switch (name) {
        case BEFORE_FILE:
        case AFTER_FILE:
          return change.open(name);
        case PATCH_FILE:
          if (withheld[PATCH_FILE] !== undefined) return null;
          return (patch = createPatchTaker(facts, limits, change.end()));
        case STDOUT_FILE: {
          const heard: LaneOutput = { isEmpty: true, reviewed: false, rejected: false };
          output = heard;
          const envelopes = createEnvelopeReader((envelope) => {
            heard.reviewed ||= envelope !== "too long" && isOfReviewer(envelope);
            heard.rejected ||= envelope === "too long" || isReviewerRejection(envelope);
          });
          return {
            ...envelopes,
            push(piece) {
              if (piece.byteLength > 0) heard.isEmpty = false;
              envelopes.push(piece);
              stream?.push(piece);
            },
            end() {
              envelopes.end();
              stream?.end();
              transcript?.end();
            },
          };
        }
        case STDERR_FILE:
          return isAgent && stream === null ? (stderr = createStderrTaker()) : null;
        default:
          return null;
      }
    },
    end() {
      const records = new Map(
        [...names]
          .filter((name) => name.startsWith(RECORDS_FOLDER))
          .map((name) => [name.slice(RECORDS_FOLDER.length), read(name)]),
      );
      const heard = { stderr: stderr?.text() ?? "", stream: stream?.stream() ?? null };
      const hasCalls = isAgent || facts.model_calls !== undefined || names.has(MODEL_CALLS_FILE);
      const calls = hasCalls ? readCalls(names, read, facts, fault) : null;
      const agent = isAgent ? readAgent(files, heard, calls ?? []) : null;
      const tree = change.end();
      if (faults.length > 0) return { faults };
      const hidden = withheld[PATCH_FILE];
      return {
        evidence: {
          derivation,
          agent,
          calls: withheld[MODEL_CALLS_FILE] === undefined ? calls : null,
          transcript: isAgent ? transcriptOf(facts.request.lane, agent?.events ?? null, said) : null,
          files: new Set([...names].filter((name) => !isDerivedFile(name))),
          facts,
          contract,
          records,
          containment,
          change: tree,
          patch: hidden === undefined ? patch!.evidence() : { withheld: hidden },
          laneOutput: output,
          nested,
        },
      };
    },
  };
}

/**
 * Reads the evidence where every file is there whole.
 * @param files of which any can be read whole, those of {@link STREAMED} too
 */
export function loadEvidence(
  files: BundleView,
  nested: ReadonlyMap<NestedName, NestedEvidence>,
): { evidence: Evidence } | { faults: FileFault[] } {
  const loading = beginEvidence(files, nested);
  for (const name of STREAMED) {
    const reader = loading.open(name);
    reader?.push(files.read(name));
    reader?.end();
  }
  return loading.end();
}

interface StderrTaker extends PieceReader {
  /** Those lines that say something of the pipeline. */
  text(): string;
}

/** Longest line of Case's log that is looked at, and bytes of all of them together. */
const MAX_LOG_LINE = 64 * 1024;
const MAX_LOG_BYTES = 16 * 1024 * 1024;

/** Case's log is all that is read of standard error: JSON lines, among those of whatever else prints there. */
function createStderrTaker(): StderrTaker {
  const kept: string[] = [];
  let bytes = 0;
  const reader = createLineReader({
    maxBytes: MAX_LOG_LINE,
    line(line) {
      if (line[0] !== 0x7b || !line.includes('"msg"')) return true;
      if ((bytes += line.length + 1) > MAX_LOG_BYTES) return false;
      kept.push(line.toString("utf8"));
      return true;
    },
    cut(line) {
      if (line[0] === 0x7b) kept.push(line.toString("utf8"));
    },
  });
  return { ...reader, text: () => kept.map((line) => `${line}\n`).join("") };
}

/** Digest of the transcript that follows from what an agent left; null where it left nothing that one follows from. */
function transcriptOf(lane: LaneName, events: string | null, ofStream: Hash): string | null {
  if (transcriptSource(lane) === STDOUT_FILE) return ofStream.digest("hex");
  if (events === null) return null;
  const hash = createHash("sha256");
  pipelineTranscript(events, (line) => hash.update(line));
  return hash.digest("hex");
}

/** What a real agent left beside its workspace. */
function readAgent(
  { names, read }: BundleView,
  said: Pick<AgentEvidence, "stderr" | "stream">,
  calls: readonly ModelCall[],
): AgentEvidence {
  const events = names.has(CASE_EVENTS_FILE) ? Buffer.from(read(CASE_EVENTS_FILE)).toString("utf8") : null;
  return { events, ...said, calls };
}

/** The gateway's record: of every run whose gateway was opened, and byte for byte what it was when that closed. */
function readCalls(
  names: ReadonlySet<string>,
  read: (name: string) => Uint8Array,
  { lane, request, model_calls: known, secrets }: Facts,
  fault: Fault,
): ModelCall[] {
  const wanted = known !== undefined || (lane !== undefined && laneOf(request.lane).isAgent);
  if (!names.has(MODEL_CALLS_FILE)) {
    if (wanted) fault(MODEL_CALLS_FILE, "expected this file, found none");
    return [];
  }
  if (known === undefined) {
    fault(MODEL_CALLS_FILE, `${FACTS_FILE} knows of no model call`);
    return [];
  }
  if (secrets?.withheld[MODEL_CALLS_FILE] !== undefined) return [];
  const bytes = read(MODEL_CALLS_FILE);
  const calls = parseModelCalls(bytes);
  if (!calls.ok) fault(MODEL_CALLS_FILE, problemText(calls.problems));
  else if (calls.value.length !== known.count)
    fault(MODEL_CALLS_FILE, `expected the ${known.count} calls of ${FACTS_FILE}, found ${calls.value.length}`);
  else if (sha256(bytes) !== known.sha256)
    fault(MODEL_CALLS_FILE, `expected the SHA-256 ${known.sha256} of ${FACTS_FILE}, found ${sha256(bytes)}`);
  return calls.ok ? calls.value : [];
}

/** A lane that ran left its output, and verification its log, even if they are empty. */
function checkOutput({ names, sizeOf }: BundleView, facts: Facts, fault: Fault): void {
  if (!names.has(TEST_LOG_FILE)) fault(TEST_LOG_FILE, "expected this file, found none");
  if (facts.lane === undefined) return;
  for (const file of [STDOUT_FILE, STDERR_FILE]) if (!names.has(file)) fault(file, "expected this file, found none");
  const sizes = [
    [STDOUT_FILE, facts.lane.stdout_bytes],
    [STDERR_FILE, facts.lane.stderr_bytes],
  ] as const;
  for (const [file, size] of sizes) {
    const withheld = facts.secrets?.withheld[file] !== undefined;
    if (!withheld && names.has(file) && sizeOf(file) !== size)
      fault(file, `expected ${size} bytes, found ${sizeOf(file)}`);
  }
}

/** In place of a withheld file stands nothing but the note that says why. */
function checkWithheld(
  { names, read, sizeOf }: BundleView,
  withheld: Readonly<Record<string, string>>,
  fault: Fault,
): void {
  for (const [file, reason] of Object.entries(withheld)) {
    const note = Buffer.from(`${WITHHELD_NOTE}${reason}\n`);
    if (!names.has(file)) fault(file, "expected the note that it is withheld, found no such file");
    else if (note.length > MAX_NOTE_BYTES || sizeOf(file) !== note.length || !note.equals(read(file)))
      fault(file, "expected the note that it is withheld, and nothing else");
  }
}

function readFacts(bytes: Uint8Array | null, fault: Fault): { facts: Facts; derivation: Derivation } | null {
  if (bytes === null) return null;
  const json = strictJsonParse(bytes, { maxBytes: MAX_FACTS_BYTES, maxDepth: MAX_FACTS_DEPTH, escapedNul: true });
  if ("problem" in json) {
    fault(FACTS_FILE, `${json.position}: ${json.problem}`);
    return null;
  }
  // By name, before anything else of a file of another form is found wrong.
  const version = derivationOf((json.value as { schema_version?: unknown } | null)?.schema_version);
  if ("problem" in version) {
    fault(FACTS_FILE, `schema_version: ${version.problem}`);
    return null;
  }
  const parsed = parseFacts(json.value);
  if (!parsed.ok) {
    fault(FACTS_FILE, problemText(parsed.problems));
    return null;
  }
  const { derivation } = version;
  checkOrigins(parsed.value, derivation, fault);
  return { facts: factValues(parsed.value), derivation };
}

/** What is somebody's word must not be sold as computed, nor as somebody else's. */
function checkOrigins({ facts }: FactsFile, derivation: Derivation, fault: Fault): void {
  const origins = factOrigins(derivation);
  for (const [name, found] of Object.entries(facts)) {
    const known = origins.get(name);
    if (known === undefined) fault(FACTS_FILE, `${name}: no fact of schema_version ${schemaVersion(derivation)}`);
    else if (found !== undefined && (found.source !== known.source || found.basis !== known.basis))
      fault(
        FACTS_FILE,
        `${name}: expected "${known.basis}" by "${known.source}", found "${found.basis}" by "${found.source}"`,
      );
  }
}

function readContainment(bytes: Uint8Array | null, fault: Fault): ContainmentRecord | undefined {
  if (bytes === null) return undefined;
  const json = strictJsonParse(bytes, { escapedNul: true });
  if ("problem" in json) {
    fault(CONTAINMENT_FILE, `${json.position}: ${json.problem}`);
    return undefined;
  }
  const parsed = containmentSchema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  fault(CONTAINMENT_FILE, problemText(problemsOf(parsed.error, bytes)));
  return undefined;
}
