import type { BlockerCode } from "../domain/catalogue";
import type { Status } from "../domain/status";
import type { Matrix, MatrixRow } from "../records/matrix";

/** The file that a folder of `health` is about. */
export const MATRIX_FILE = "matrix.json";

/** What verification of a row's bundle found. */
export interface RowBundle {
  /** SHA-256 of its `SHA256SUMS`, which stands for all of it; null where it was never sealed. */
  sums: string | null;
  /** What does not hold in it, one sentence each. */
  faults: readonly string[];
  status: Status | null;
  /** The first of its blockers. */
  code: BlockerCode | null;
  /** Blockers that its events carry, by the event's name. */
  carried: ReadonlyMap<string, readonly string[]>;
}

/** What of a matrix does not follow from its rows, or from their bundles; one sentence each, with the row's name. */
export function matrixFaults(matrix: Matrix, bundles: ReadonlyMap<string, RowBundle>): string[] {
  const names = matrix.rows.map(({ row }) => row);
  const errors = matrix.rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, problem })));
  const faults: string[] = [];
  const same = (what: string, expected: unknown, found: unknown) => {
    const [wanted, said] = [JSON.stringify(expected), JSON.stringify(found)];
    if (wanted !== said) faults.push(`${what}: expected ${wanted}, found ${said}`);
  };
  same("checked", names, matrix.checked);
  same("rows that stand twice", [], [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]);
  same("errors", errors, matrix.errors);
  if (matrix.ok) same("problems where ok is true", [], errors);
  const uncovered = [...matrix.not_checked, ...matrix.not_covered.map(({ row }) => row)];
  same(
    "checked rows that are said not to be",
    [],
    uncovered.filter((name) => names.includes(name)),
  );
  for (const row of matrix.rows) {
    same(`${row.row}: ok`, row.problems.length === 0, row.ok);
    faults.push(...rowFaults(row, bundles.get(row.row)).map((fault) => `${row.row}: ${fault}`));
  }
  return faults;
}

function rowFaults(row: MatrixRow, bundle: RowBundle | undefined): string[] {
  if (bundle === undefined) {
    if (row.bundle !== null) return [`expected the bundle ${row.bundle}, found none`];
    // What could not be written at all leaves nothing to show.
    return row.ok && row.event !== null ? ["expected a bundle, as it is said to hold, found none"] : [];
  }
  if (bundle.sums !== row.sums_sha256)
    return [`sums_sha256: expected ${bundle.sums ?? "null"}, found ${row.sums_sha256 ?? "null"}`];
  if (!row.ok) return [];
  if (row.event === null)
    return bundle.sums === null ? [] : ["expected a bundle that was never sealed, found a sealed one"];
  const faults = bundle.faults.map((fault) => `its bundle does not hold: ${fault}`);
  if (bundle.status !== row.status) faults.push(`status: expected ${row.status}, found ${bundle.status ?? "none"}`);
  if (bundle.code !== row.code) faults.push(`first blocker: expected ${row.code}, found ${bundle.code ?? "none"}`);
  const carried = bundle.carried.get(row.event) ?? [];
  if (!carried.includes(row.code))
    faults.push(`event ${row.event}: expected ${row.code}, found ${carried.join(", ") || "nothing"}`);
  return faults;
}
