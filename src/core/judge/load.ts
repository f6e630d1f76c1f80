import { jsonPath } from "../domain/bytes";
import { sha256 } from "../domain/digest";
import { createManifestParser, type ManifestEntry } from "../formats/manifest";
import { strictJsonParse } from "../formats/strict-json";
import { type ContainmentRecord, containmentSchema } from "../records/containment";
import { parseContract } from "../records/contract";
import { FACT_ORIGINS, type FactName } from "../records/fact-origins";
import { type Facts, type FactsFile, factValues, parseFacts } from "../records/facts";
import { problemsOf, problemText } from "../records/parse";
import { summarize } from "./change";
import { type ModelCall, parseModelCalls } from "../records/model-calls";
import { CASE_EVENTS_FILE, MODEL_CALLS_FILE } from "./case-lane";
import type { AgentEvidence, Evidence, NestedEvidence, NestedName, TreeChange, Withheld } from "./evidence";
import {
  AFTER_FILE,
  BEFORE_FILE,
  CONTAINMENT_FILE,
  CONTRACT_FILE,
  FACTS_FILE,
  isDerivedFile,
  PATCH_FILE,
  RECORDS_FOLDER,
  STDERR_FILE,
  STDOUT_FILE,
  TEST_LOG_FILE,
  WITHHELD_NOTE,
} from "./files";
import { ignoredBy, isIgnoreFile, setAsides } from "./set-aside";

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
  }
  checkWithheld(names, read, withheld, fault);
  checkOutput(names, read, facts, fault);
  const change = readChange(names, read, contract, facts, fault);
  const laneOutput = names.has(STDOUT_FILE) ? Buffer.from(read(STDOUT_FILE)).toString("utf8") : null;
  const records = new Map(
    [...names]
      .filter((name) => name.startsWith(RECORDS_FOLDER))
      .map((name) => [name.slice(RECORDS_FOLDER.length), read(name)]),
  );
  const agent = facts.lane === undefined || facts.request.lane === "fake" ? null : readAgent(names, read, facts, fault);
  if (faults.length > 0) return { faults };
  const files = new Set([...names].filter((name) => !isDerivedFile(name)));
  return { evidence: { agent, files, facts, contract, records, containment, change, patch, laneOutput, nested } };
}

/** What a real agent left beside its workspace. */
function readAgent(
  names: ReadonlySet<string>,
  read: (name: string) => Uint8Array,
  facts: Facts,
  fault: Fault,
): AgentEvidence {
  const text = (name: string) => (names.has(name) ? Buffer.from(read(name)).toString("utf8") : null);
  const calls = readCalls(names, read, facts, fault);
  return { events: text(CASE_EVENTS_FILE), stderr: text(STDERR_FILE) ?? "", calls };
}

/** The gateway's record: of every run whose gateway was opened, and byte for byte what it was when that closed. */
export function readCalls(
  names: ReadonlySet<string>,
  read: (name: string) => Uint8Array,
  { lane, request, model_calls: known, secrets }: Facts,
  fault: Fault,
): ModelCall[] {
  const wanted = known !== undefined || (lane !== undefined && request.lane !== "fake");
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
function checkOutput(names: ReadonlySet<string>, read: (name: string) => Uint8Array, facts: Facts, fault: Fault): void {
  if (!names.has(TEST_LOG_FILE)) fault(TEST_LOG_FILE, "expected this file, found none");
  if (facts.lane === undefined) return;
  for (const file of [STDOUT_FILE, STDERR_FILE]) if (!names.has(file)) fault(file, "expected this file, found none");
  const sizes = [
    [STDOUT_FILE, facts.lane.stdout_bytes],
    [STDERR_FILE, facts.lane.stderr_bytes],
  ] as const;
  for (const [file, size] of sizes) {
    const withheld = facts.secrets?.withheld[file] !== undefined;
    if (!withheld && names.has(file) && read(file).length !== size)
      fault(file, `expected ${size} bytes, found ${read(file).length}`);
  }
}

/** In place of a withheld file stands nothing but the note that says why. */
function checkWithheld(
  names: ReadonlySet<string>,
  read: (name: string) => Uint8Array,
  withheld: Readonly<Record<string, string>>,
  fault: Fault,
): void {
  for (const [file, reason] of Object.entries(withheld)) {
    if (!names.has(file)) fault(file, "expected the note that it is withheld, found no such file");
    else if (Buffer.from(read(file)).toString("utf8") !== `${WITHHELD_NOTE}${reason}\n`)
      fault(file, "expected the note that it is withheld, and nothing else");
  }
}

export type Fault = (file: string, problem: string) => void;

function readFacts(bytes: Uint8Array | null, fault: Fault): Facts | null {
  if (bytes === null) return null;
  const json = strictJsonParse(bytes, { maxBytes: MAX_FACTS_BYTES, maxDepth: MAX_FACTS_DEPTH, escapedNul: true });
  if ("problem" in json) {
    fault(FACTS_FILE, `${json.position}: ${json.problem}`);
    return null;
  }
  const parsed = parseFacts(json.value);
  if (!parsed.ok) {
    fault(FACTS_FILE, problemText(parsed.problems));
    return null;
  }
  checkOrigins(parsed.value, fault);
  return factValues(parsed.value);
}

/** What is somebody's word must not be sold as computed, nor as somebody else's. */
function checkOrigins({ facts }: FactsFile, fault: Fault): void {
  for (const [name, [source, basis]] of Object.entries(FACT_ORIGINS)) {
    const found = facts[name as FactName];
    if (found !== undefined && (found.source !== source || found.basis !== basis))
      fault(FACTS_FILE, `${name}: expected "${basis}" by "${source}", found "${found.basis}" by "${found.source}"`);
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
  checkIgnoreFiles(before, facts, fault);
  const { lane } = facts.request;
  const asides = setAsides({ contract: contract.value, lane, before, ignored: ignoredBy(facts.gitignore) });
  return summarize(before, after, asides);
}

/** The `.gitignore` files of the facts are those of the tree at the start, all of them, byte for byte. */
function checkIgnoreFiles(before: readonly ManifestEntry[], { gitignore }: Facts, fault: Fault): void {
  if (gitignore === undefined || gitignore.problem !== null) return;
  const told = gitignore.files.map(({ path, content_b64 }) => [
    JSON.stringify(path),
    sha256(Buffer.from(content_b64, "base64")),
  ]);
  const real = before.filter(isIgnoreFile).map(({ path, sha256: digest }) => [JSON.stringify(jsonPath(path)), digest]);
  if (JSON.stringify(told) !== JSON.stringify(real))
    fault(FACTS_FILE, `gitignore: expected the .gitignore files of ${BEFORE_FILE}, found others`);
}

/** Reads a manifest; null, and a fault, where a line of it does not hold. */
export function readManifest(file: string, bytes: Uint8Array, fault: Fault): readonly ManifestEntry[] | null {
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
