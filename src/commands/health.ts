import { mkdirSync, mkdtempSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { CURRENT_DERIVATION, schemaVersion } from "../core/domain/derivation";
import { VERSION } from "../core/domain/version";
import { makeOwned } from "../world/contain/owned";
import { resolveRunsDir } from "../world/evidence/runs";
import { removeOwned } from "../world/worktree/remove";
import { listed, quote } from "./cli";
import type { Climbed } from "../flow/health/climb";
import { climb, provoke, type RowResult } from "../flow/health/provoke";
import type { Row } from "../flow/health/row";
import { NOT_COVERED, ROWS } from "../flow/health/rows";
import { sealedBundle, sealMatrix } from "../flow/health/seal";
import { has, type Io, type ParsedArgs, value, values } from "./io";
import { printJson, say, style, wrongUsage } from "./output";

/** `health`: 0 where every row holds, 1 where one does not, 3 for a row that does not exist. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const wanted = values(args, "row");
  const names = ROWS.map((row) => row.name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined)
    return wrongUsage(io, listed(`health: unknown row ${quote(unknown)}`, "rows", unknown, names));
  const rows = ROWS.filter((row) => wanted.length === 0 || wanted.includes(row.name));
  const bundles = bundlesDir(args, io);
  const results = await provokeAll(rows, bundles, args, io);
  const errors = results.flatMap((result) => result.problems.map((problem) => ({ row: result.row, problem })));
  const ok = errors.length === 0 && !io.signal.aborted;
  const checked = results.map(({ row }) => row);
  const matrix = {
    schema_version: schemaVersion(CURRENT_DERIVATION),
    harness_version: VERSION,
    made_at: new Date().toISOString(),
    ok,
    checked,
    errors,
    rows: results.map((row) => ({ ...row, ...sealedBundle(bundles, row.bundle) })),
    not_checked: names.filter((name) => !checked.includes(name)),
    not_covered: [...NOT_COVERED],
  };
  await sealMatrix(bundles, matrix);
  if (has(args, "json"))
    printJson(io, {
      ok,
      checked,
      errors,
      rows: results,
      not_checked: matrix.not_checked,
      not_covered: NOT_COVERED,
      matrix: bundles,
    });
  else {
    for (const { row, code, reason } of wanted.length === 0 ? NOT_COVERED : [])
      say(io, args, `not covered  ${row}: ${code} ${reason}`);
    const holding = checked.length - new Set(errors.map(({ row }) => row)).size;
    say(io, args, `${holding} of ${checked.length} rows hold; sealed in ${bundles}`);
  }
  return ok ? 0 : 1;
}

/** A new folder for this matrix, beside the runs unless told otherwise. */
function bundlesDir(args: ParsedArgs, io: Io): string {
  const named = value(args, "runs-dir");
  const parent =
    named === undefined
      ? join(dirname(resolveRunsDir({ env: io.env, cwd: io.cwd })), "health")
      : resolve(io.cwd, named);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  return mkdtempSync(join(parent, "matrix-"));
}

/** As many rows at a time as there are processors; each in folders of its own. */
async function provokeAll(rows: readonly Row[], bundles: string, args: ParsedArgs, io: Io): Promise<RowResult[]> {
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
      report(result, args, io);
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

function report(result: RowResult, args: ParsedArgs, io: Io): void {
  const mark = result.ok ? style(io, "green", "holds") : style(io, "red", "FAILS");
  say(io, args, `${mark}  ${result.row}: ${result.code}`);
  if (!result.ok) for (const problem of result.problems) io.stderr(`       ${problem}\n`);
}
