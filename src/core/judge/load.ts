import { createManifestParser, type ManifestEntry } from "../formats/manifest";
import { strictJsonParse } from "../formats/strict-json";
import { type ContainmentRecord, containmentSchema } from "../records/containment";
import { parseContract } from "../records/contract";
import { type Facts, factValues, parseFacts } from "../records/facts";
import { problemsOf, problemText } from "../records/parse";
import { setAsideRules, summarize } from "./change";
import { parseModelCalls } from "../records/model-calls";
import { CASE_EVENTS_FILE, MODEL_CALLS_FILE } from "./case-lane";
import type { AgentEvidence, Evidence, NestedEvidence, NestedName, TreeChange, Withheld } from "./evidence";

/** Content files that the judge reads; all of them are written before it is asked. */
export const FACTS_FILE = "facts.json";
export const CONTRACT_FILE = "task.contract.json";
export const CONTAINMENT_FILE = "containment.json";
export const BEFORE_FILE = "manifest.before.jsonl";
export const AFTER_FILE = "manifest.after.jsonl";
export const PATCH_FILE = "patch.diff";
export const STDOUT_FILE = "backend/stdout.log";
export const STDERR_FILE = "backend/stderr.log";
export const TEST_LOG_FILE = "test.log";
export const RECORDS_FOLDER = "records/";

/** First words of the note that stands in place of a withheld file. */
export const WITHHELD_NOTE = "withheld: ";

const MAX_FACTS_BYTES = 64 * 1024 * 1024;
const MAX_FACTS_DEPTH = 16;

/** A file that does not hold, and why. */
export interface FileFault {
  file: string;
  problem: string;
}

/**
 * Reads the evidence out of the files of a bundle.
 * @param names every file of the bundle, nested ones left out
 * @param read bytes of a file that is in `names`
 * @param nested bundles that are nested in this one
 * @returns the evidence, or every file that can't be read as what it should be
 */
export function loadEvidence(
  names: ReadonlySet<string>,
  read: (name: string) => Uint8Array,
  nested: ReadonlyMap<NestedName, NestedEvidence>,
): { evidence: Evidence } | { faults: FileFault[] } {
  const faults: FileFault[] = [];
  const fault = (file: string, problem: string) => faults.push({ file, problem });
  const bytes = (name: string): Uint8Array | null => {
    if (names.has(name)) return read(name);
    fault(name, "expected this file, found none");
    return null;
  };

  const facts = readFacts(bytes(FACTS_FILE), fault);
  const contract = bytes(CONTRACT_FILE);
  const containment = readContainment(bytes(CONTAINMENT_FILE), fault);
  const patchBytes = bytes(PATCH_FILE);
  if (facts === null || contract === null || containment === undefined || patchBytes === null) return { faults };

  const withheld = facts.secrets?.withheld ?? {};
  let patch: Uint8Array | Withheld = patchBytes;
  if (withheld[PATCH_FILE] !== undefined) {
    patch = { withheld: withheld[PATCH_FILE] };
    if (!Buffer.from(patchBytes).toString("latin1", 0, WITHHELD_NOTE.length).startsWith(WITHHELD_NOTE))
      fault(PATCH_FILE, "expected the note that it is withheld");
  }
  checkOutput(names, read, facts, fault);
  const change = readChange(names, read, contract, facts, fault);
  const laneOutput = names.has(STDOUT_FILE) ? Buffer.from(read(STDOUT_FILE)).toString("utf8") : null;
  const records = new Map(
    [...names]
      .filter((name) => name.startsWith(RECORDS_FOLDER))
      .map((name) => [name.slice(RECORDS_FOLDER.length), read(name)]),
  );
  const agent = facts.lane === undefined || facts.request.lane === "fake" ? null : readAgent(names, read, fault);
  if (faults.length > 0) return { faults };
  return { evidence: { agent, facts, contract, records, containment, change, patch, laneOutput, nested } };
}

/** What a real agent left beside its workspace. */
function readAgent(names: ReadonlySet<string>, read: (name: string) => Uint8Array, fault: Fault): AgentEvidence {
  const text = (name: string) => (names.has(name) ? Buffer.from(read(name)).toString("utf8") : null);
  if (!names.has(MODEL_CALLS_FILE)) fault(MODEL_CALLS_FILE, "expected this file, found none");
  const calls = names.has(MODEL_CALLS_FILE) ? parseModelCalls(read(MODEL_CALLS_FILE)) : null;
  if (calls?.ok === false) fault(MODEL_CALLS_FILE, problemText(calls.problems));
  return { events: text(CASE_EVENTS_FILE), stderr: text(STDERR_FILE) ?? "", calls: calls?.ok ? calls.value : [] };
}

/** A lane that ran left its output, and verification its log, even if they are empty. */
function checkOutput(names: ReadonlySet<string>, read: (name: string) => Uint8Array, facts: Facts, fault: Fault): void {
  if (!names.has(TEST_LOG_FILE)) fault(TEST_LOG_FILE, "expected this file, found none");
  if (facts.lane === undefined) return;
  for (const file of [STDOUT_FILE, STDERR_FILE]) if (!names.has(file)) fault(file, "expected this file, found none");
  const withheld = facts.secrets?.withheld[STDOUT_FILE] !== undefined;
  if (!withheld && names.has(STDOUT_FILE) && read(STDOUT_FILE).length !== facts.lane.stdout_bytes)
    fault(STDOUT_FILE, `expected ${facts.lane.stdout_bytes} bytes, found ${read(STDOUT_FILE).length}`);
}

type Fault = (file: string, problem: string) => void;

function readFacts(bytes: Uint8Array | null, fault: Fault): Facts | null {
  if (bytes === null) return null;
  const json = strictJsonParse(bytes, { maxBytes: MAX_FACTS_BYTES, maxDepth: MAX_FACTS_DEPTH, escapedNul: true });
  if ("problem" in json) {
    fault(FACTS_FILE, `${json.position}: ${json.problem}`);
    return null;
  }
  const parsed = parseFacts(json.value);
  if (parsed.ok) return factValues(parsed.value);
  fault(FACTS_FILE, problemText(parsed.problems));
  return null;
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

function readChange(
  names: ReadonlySet<string>,
  read: (name: string) => Uint8Array,
  contractBytes: Uint8Array,
  facts: Facts,
  fault: Fault,
): TreeChange | null {
  if (!names.has(AFTER_FILE)) return null;
  if (!names.has(BEFORE_FILE)) {
    fault(BEFORE_FILE, `expected this file beside ${AFTER_FILE}, found none`);
    return null;
  }
  const before = readManifest(BEFORE_FILE, read(BEFORE_FILE), fault);
  const after = readManifest(AFTER_FILE, read(AFTER_FILE), fault);
  const contract = parseContract(contractBytes);
  if (before === null || after === null || !contract.ok) return null;
  return summarize(before, after, setAsideRules(contract.value, facts.request.lane));
}

function readManifest(file: string, bytes: Uint8Array, fault: Fault): readonly ManifestEntry[] | null {
  const parser = createManifestParser();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = 0;
  let number = 0;
  while (from < buffer.length) {
    number++;
    const end = buffer.indexOf(0x0a, from);
    if (end < 0) {
      fault(file, `line ${number}: expected a newline at the end, found none`);
      return null;
    }
    const problem = parser.push(buffer.toString("utf8", from, end));
    if (problem !== null) {
      fault(file, `line ${number}: ${problem}`);
      return null;
    }
    from = end + 1;
  }
  return parser.entries;
}
