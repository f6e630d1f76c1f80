import { existsSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../core/domain/digest";
import { compareSums } from "../../core/judge/integrity";
import { MATRIX_FILE, matrixFaults, type RowBundle } from "../../core/judge/matrix";
import { REPORT_FILE, SUMS_FILE } from "../../core/judge/files";
import { type Matrix, MAX_MATRIX_BYTES, parseMatrix } from "../../core/records/matrix";
import { problemText } from "../../core/records/parse";
import { filesBelow } from "../../world/evidence/below";
import { fileDigest } from "../../world/evidence/file-digest";
import { openBundle } from "../../world/evidence/reader";
import { readUserFile } from "../../world/facts/case";
import { auditBundle } from "../../world/evidence/audit";

const MAX_SUMS_BYTES = 16 * 1024 * 1024;

/** Whether a folder is the sealed result of `health`, and no bundle. */
export function isMatrix(folder: string): boolean {
  return existsSync(join(folder, MATRIX_FILE)) && !existsSync(join(folder, REPORT_FILE));
}

/** Derives a failure matrix again from its folder. @returns it, null where it can't be read, and what does not hold */
export async function verifyMatrix(folder: string): Promise<{ matrix: Matrix | null; faults: string[] }> {
  const read = readUserFile(join(folder, MATRIX_FILE), MAX_MATRIX_BYTES);
  if (!read.ok) return { matrix: null, faults: [`${MATRIX_FILE}: ${read.reason}`] };
  const parsed = parseMatrix(read.bytes);
  if (!parsed.ok) return { matrix: null, faults: [`${MATRIX_FILE}: ${problemText(parsed.problems)}`] };
  const faults = await sumsFaults(folder);
  const bundles = new Map<string, RowBundle>();
  for (const { row, bundle } of parsed.value.rows)
    if (bundle !== null && bundle.startsWith(`${row}/`)) bundles.set(row, await rowBundle(join(folder, bundle)));
  return { matrix: parsed.value, faults: [...faults, ...matrixFaults(parsed.value, bundles)] };
}

/** What does not agree with `SHA256SUMS`: a file of other bytes, one that is missing, one that it does not name. */
async function sumsFaults(folder: string): Promise<string[]> {
  const read = readUserFile(join(folder, SUMS_FILE), MAX_SUMS_BYTES);
  if (!read.ok) return [`${SUMS_FILE}: ${read.reason}`];
  const { files, others, tooMany } = filesBelow(folder);
  if (tooMany) return ["expected a matrix, found more files and folders than any has"];
  const faults = others.map((name) => `${name}: expected a file, found something else`);
  const digests = new Map<string, { sha256: string }>();
  for (const name of files) digests.set(name, { sha256: await fileDigest(join(folder, name)) });
  compareSums(read.bytes, digests, (file, problem) => faults.push(`${file}: ${problem}`));
  return faults;
}

async function rowBundle(folder: string): Promise<RowBundle> {
  const sums = readUserFile(join(folder, SUMS_FILE), MAX_SUMS_BYTES);
  const none: RowBundle = {
    sums: sums.ok ? sha256(sums.bytes) : null,
    faults: [],
    status: null,
    code: null,
    carried: new Map(),
  };
  if (!sums.ok) return none;
  const { files, problems } = await openBundle(folder);
  if (files === null) return { ...none, faults: problems.map(({ file, problem }) => `${file}: ${problem}`) };
  try {
    const audit = await auditBundle(files);
    const faults = [...problems, ...audit.faults].map(({ file, problem }) => `${file}: ${problem}`);
    const { decision } = audit;
    if (decision === null) return { ...none, faults };
    const carried = new Map<string, readonly string[]>();
    for (const { event, data } of decision.events)
      if (Array.isArray(data.blockers))
        carried.set(event, [...(carried.get(event) ?? []), ...data.blockers.map(String)]);
    return { ...none, faults, status: decision.status, code: decision.blockers[0]?.code ?? null, carried };
  } finally {
    files.close();
  }
}
