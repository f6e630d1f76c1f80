import { mkdirSync, mkdtempSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { CURRENT_DERIVATION, schemaVersion } from "../../core/domain/derivation";
import { VERSION } from "../../core/domain/version";
import type { Matrix } from "../../core/records/matrix";
import { makeOwned } from "../../world/contain/owned";
import { resolveRunsDir } from "../../world/evidence/runs";
import { removeOwned } from "../../world/worktree/remove";
import type { Io } from "../io";
import type { Climbed } from "./climb";
import { climb, provoke, type RowResult } from "./provoke";
import type { Row } from "./row";
import { NOT_COVERED, ROWS } from "./rows";
import { sealedBundle, sealMatrix } from "./seal";

/** A matrix that was provoked, and sealed. */
export interface Provoked {
  matrix: Matrix;
  results: RowResult[];
  /** Where it is sealed, with the bundles of its rows. */
  folder: string;
}

/**
 * Provokes rows of the failure matrix and seals what came of them.
 * @param names of the rows; none for all
 * @param named folder that was named for the runs, if one was
 * @param told is told each row's result when it is there
 */
export async function provokeMatrix(
  names: readonly string[],
  named: string | undefined,
  io: Io,
  told: (result: RowResult) => void,
): Promise<Provoked> {
  const rows = ROWS.filter((row) => names.length === 0 || names.includes(row.name));
  const folder = bundlesDir(named, io);
  const results = await provokeAll(rows, folder, io, told);
  const errors = results.flatMap((result) => result.problems.map((problem) => ({ row: result.row, problem })));
  const checked = results.map(({ row }) => row);
  const matrix: Matrix = {
    schema_version: schemaVersion(CURRENT_DERIVATION),
    harness_version: VERSION,
    made_at: new Date().toISOString(),
    ok: errors.length === 0 && !io.signal.aborted,
    checked,
    errors,
    rows: results.map((row) => ({ ...row, ...sealedBundle(folder, row.bundle) })),
    not_checked: ROWS.map(({ name }) => name).filter((name) => !checked.includes(name)),
    not_covered: [...NOT_COVERED],
  };
  await sealMatrix(folder, matrix);
  return { matrix, results, folder };
}

/** A new folder for this matrix, beside the runs unless told otherwise. */
function bundlesDir(named: string | undefined, io: Io): string {
  const parent =
    named === undefined
      ? join(dirname(resolveRunsDir({ env: io.env, cwd: io.cwd })), "health")
      : resolve(io.cwd, named);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  return mkdtempSync(join(parent, "matrix-"));
}

/** As many rows at a time as there are processors; each in folders of its own. */
async function provokeAll(
  rows: readonly Row[],
  bundles: string,
  io: Io,
  told: (result: RowResult) => void,
): Promise<RowResult[]> {
  const scratch = makeOwned(tmpdir(), "health-");
  const results: RowResult[] = [];
  let next = 0;
  let climbing: Promise<Climbed> | null = null;
  const climbed = () => (climbing ??= climb(join(scratch, "climbed"), io));
  const worker = async () => {
    for (let row = rows[next++]; row !== undefined && !io.signal.aborted; row = rows[next++]) {
      const [folder, runsDir] = [join(scratch, row.name), join(bundles, row.name)];
      for (const path of [folder, runsDir]) mkdirSync(path, { mode: 0o700 });
      const result = await provoke(row, folder, runsDir, io, climbed);
      results.push(result);
      told(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), rows.length) }, worker));
  } finally {
    // With modes that a store of agents takes away.
    await removeOwned(scratch);
  }
  return results.sort((a, b) => orderOf(rows, a) - orderOf(rows, b));
}

function orderOf(rows: readonly Row[], result: RowResult): number {
  return rows.findIndex((row) => row.name === result.row);
}
