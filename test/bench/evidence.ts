import { createHash } from "node:crypto";
import { cpSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
// Into this module's own file: what the scanner loads on demand would be gone by the time that the bench runs.
// oxlint-disable-next-line import/no-unassigned-import
import "@secretlint/core";
// oxlint-disable-next-line import/no-unassigned-import
import "@secretlint/secretlint-rule-preset-recommend";
import { type KnownValue, knownSearch } from "../../src/world/evidence/known";
import { createRedactor } from "../../src/world/evidence/redact";
import { scanFiles } from "../../src/world/evidence/scan";
import {
  type BenchContext,
  execute,
  mebibytes,
  median,
  milliseconds,
  peakMemory,
  ratio,
  type Row,
  timed,
} from "../support/bench";
import { enlarge } from "../support/large-bundle";

const FOLDER_BYTES = 1024 * 1024 * 1024;
const FOLDER_FILES = 16;
const LOG_BYTES = 50 * 1000 * 1000;
const KNOWN_VALUES = 20;
const CHUNK_BYTES = 64 * 1024;
const ROUNDS = 5;
const MAX_LOG_MS = 2000;
const MAX_LOG_MEMORY = 250 * 1024 * 1024;
const MAX_VERIFY_MEMORY = 200 * 1024 * 1024;

/** This module as it was bundled, for a process of its own: this one has had a compiler in its memory. */
const SELF = readFileSync(new URL(import.meta.url));

/** Reading evidence back (issue 2), redaction and secret scan (issue 3). */
export async function rows(context: BenchContext): Promise<Row[]> {
  return [...(await verifyRows(context)), await hostileRow(context), ...(await logRows(context))];
}

async function verifyRows({ program, scratch }: BenchContext): Promise<Row[]> {
  const bundle = await largeBundle(program, scratch);
  const files = readdirSync(bundle, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  // The large files are not in the bundle's sums: verify reads all of it, and says so with 1.
  const verify = [program, "verify", bundle];
  const speed = await ratio({
    what: "`verify` of a 1 GiB folder",
    against: "`openssl dgst -sha256` of the same files",
    limit: 1.3,
    subject: async () => void (await execute(process.execPath, verify, { expect: 1 })),
    baseline: async () => void (await execute("openssl", ["dgst", "-sha256", ...files])),
  });
  const peak = await peakMemory(verify, { expect: 1 });
  return [
    speed,
    {
      what: "memory of `verify` of a 1 GiB folder",
      against: "",
      target: `under ${mebibytes(MAX_VERIFY_MEMORY)}`,
      result: mebibytes(peak),
      met: peak < MAX_VERIFY_MEMORY,
    },
  ];
}

/** `verify` of a bundle whose manifest a stranger wrote, beside an honest one with as many bytes of manifests. */
async function hostileRow({ program, scratch }: BenchContext): Promise<Row> {
  const runs = join(scratch, "hostile");
  const run = ["run", "--stage", "2", "--case", "r1-string-slugify", "--runs-dir", runs, "--json"];
  const out = JSON.parse(await execute(process.execPath, [program, ...run])) as { artifacts_dir: string };
  const honest = out.artifacts_dir;
  const hostile = join(scratch, "hostile-bundle");
  cpSync(honest, hostile, { recursive: true });
  enlarge(honest, { entries: MANIFEST_ENTRIES / 2, added: 0, pathBytes: 100 });
  const lines = Array.from({ length: MANIFEST_ENTRIES }, (_, i) => hostileLine(i));
  writeFileSync(join(hostile, "manifest.after.jsonl"), lines.join(""));
  return ratio({
    what: "`verify` of a bundle with 50 MB of new files that nobody has",
    against: "`verify` of an honest bundle of that size",
    limit: 10,
    subject: async () => void (await execute(process.execPath, [program, "verify", hostile], { expect: 1 })),
    baseline: async () => void (await execute(process.execPath, [program, "verify", honest])),
    rounds: ROUNDS,
  });
}

/** Entries of 300 bytes each. */
const MANIFEST_ENTRIES = 168_000;

function hostileLine(i: number): string {
  const path = `zz${String(i).padStart(98, "0")}`;
  return `{"path":"${path}","type":"file","mode":"100644","size":0,"sha256":"${EMPTY_SHA256}","oid":"${EMPTY_BLOB}"}\n`;
}
const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

/** A bundle of a real run, with as much raw output beside it as makes a gibibyte. */
async function largeBundle(program: string, scratch: string): Promise<string> {
  const run = ["run", "--stage", "2", "--case", "r1-string-slugify", "--runs-dir", scratch, "--json"];
  const out = JSON.parse(await execute(process.execPath, [program, ...run])) as { artifacts_dir: string };
  const bundle = out.artifacts_dir;
  mkdirSync(join(bundle, "backend"), { recursive: true });
  const block = Buffer.alloc(1024 * 1024);
  for (let at = 0; at < block.length; at += 64) createHash("sha512").update(String(at)).digest().copy(block, at);
  for (let i = 0; i < FOLDER_FILES; i++) {
    const fd = openSync(join(bundle, "backend", `output-${i}.log`), "wx");
    for (let size = 0; size < FOLDER_BYTES / FOLDER_FILES; size += block.length) writeSync(fd, block);
    closeSync(fd);
  }
  return bundle;
}

async function logRows({ scratch }: BenchContext): Promise<Row[]> {
  const { log, known } = logAndValues();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(() => redactAndScan(log, known)));
  const time = median(times);
  const module = join(scratch, "bench.mjs");
  writeFileSync(module, SELF);
  const script = `const { scanOnce } = await import(${JSON.stringify(pathToFileURL(module).href)}); await scanOnce();`;
  const peak = await peakMemory(["--input-type=module", "-e", script]);
  return [
    {
      what: "redaction and scan of 50 MB of logs with 20 known values",
      against: "",
      target: `at most ${milliseconds(MAX_LOG_MS)}`,
      result: milliseconds(time),
      met: time <= MAX_LOG_MS,
    },
    {
      what: "memory of that, with the logs themselves",
      against: "",
      target: `at most ${mebibytes(MAX_LOG_MEMORY)}`,
      result: mebibytes(peak),
      met: peak <= MAX_LOG_MEMORY,
    },
  ];
}

/** What the process does whose memory is measured. */
export async function scanOnce(): Promise<void> {
  const { log, known } = logAndValues();
  await redactAndScan(log, known);
}

function logAndValues(): { log: Buffer; known: KnownValue[] } {
  const known = Array.from({ length: KNOWN_VALUES }, (_, i): KnownValue => {
    return {
      name: `VALUE_${i}`,
      value: `CANARY-${createHash("sha256").update(String(i)).digest("base64url").slice(0, 30)}`,
    };
  });
  return { log: logOf(LOG_BYTES, known[0]!.value), known };
}

async function redactAndScan(log: Buffer, known: readonly KnownValue[]): Promise<void> {
  const search = knownSearch(known);
  const redactor = createRedactor(search);
  async function* redacted(): AsyncGenerator<Buffer> {
    for (let at = 0; at < log.length; at += CHUNK_BYTES) yield redactor.push(log.subarray(at, at + CHUNK_BYTES));
    yield redactor.end();
  }
  const findings = await scanFiles([{ name: "backend/stdout.log", content: redacted() }], { known: search });
  if (findings.length > 0) throw new Error(`not redacted: ${JSON.stringify(findings)}`);
}

/** What agents and tests print: JSON lines with escapes, coloured lines, plain ones; now and then a secret. */
function logOf(size: number, secret: string): Buffer {
  const log = Buffer.alloc(size);
  for (let i = 0, written = 0; written < size; i++) {
    const digest = createHash("sha1").update(String(i)).digest("hex");
    written += log.write(
      [
        JSON.stringify({
          ts: "2026-11-20T11:00:00.123Z",
          level: "info",
          msg: `ran "${digest}"\nin ${i} ms`,
          path: `/src/a${i}.ts`,
        }),
        `\u001b[32m  ✓\u001b[39m test/unit/${digest.slice(0, 9)}.test.ts \u001b[2m(${i} tests)\u001b[22m`,
        `2026-11-20T11:00:00.123Z info fetched https://example.org/${digest}?page=${i}&of=10 in 0.${i} s`,
        i % 1000 === 0 ? `token ${secret}` : "    at Object.<anonymous> (node:internal/modules/cjs/loader:1105:14)",
        "",
      ].join("\n"),
      written,
    );
  }
  return log;
}
