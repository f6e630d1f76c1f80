import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { canonicalJson } from "../../core/formats/canonical-json";
import { sha256 } from "../../core/domain/digest";
import { MATRIX_FILE } from "../../core/judge/matrix";
import { SUMS_FILE } from "../../core/judge/files";
import type { Matrix } from "../../core/records/matrix";
import { filesBelow } from "../../world/evidence/below";
import { fileDigest } from "../../world/evidence/file-digest";

/** Where a row's bundle lies below the matrix, and the digest that stands for it: of its `SHA256SUMS`, null where it was never sealed. */
export function sealedBundle(
  matrix: string,
  bundle: string | null,
): Pick<Matrix["rows"][number], "bundle" | "sums_sha256"> {
  if (bundle === null) return { bundle: null, sums_sha256: null };
  const sums = join(bundle, SUMS_FILE);
  return { bundle: relative(matrix, bundle), sums_sha256: existsSync(sums) ? sha256(readFileSync(sums)) : null };
}

/** Writes `matrix.json`, then `SHA256SUMS` over every file of the folder, as `sha256sum -c` reads it. */
export async function sealMatrix(folder: string, matrix: Matrix): Promise<void> {
  const options = { mode: 0o600, flag: "wx" };
  writeFileSync(join(folder, MATRIX_FILE), `${canonicalJson(matrix)}\n`, options);
  const lines: string[] = [];
  for (const name of filesBelow(folder).files) lines.push(`${await fileDigest(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, SUMS_FILE), lines.join(""), options);
}
