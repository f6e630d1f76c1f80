import { provokeMatrix } from "../flow/health/matrix";
import type { RowResult } from "../flow/health/provoke";
import { NOT_COVERED, ROWS } from "../flow/health/rows";
import { listed, quote } from "./cli";
import { has, type Io, type ParsedArgs, value, values } from "./io";
import { printJson, say, style, wrongUsage } from "./output";

/** `health`: 0 where every row holds, 1 where one does not, 3 for a row that does not exist. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const wanted = values(args, "row");
  const names = ROWS.map((row) => row.name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined)
    return wrongUsage(io, listed(`health: unknown row ${quote(unknown)}`, "rows", unknown, names));
  const told = (result: RowResult) => report(result, args, io);
  const { matrix, results, folder } = await provokeMatrix(wanted, value(args, "runs-dir"), io, told);
  const { ok, checked, errors, not_checked } = matrix;
  if (has(args, "json"))
    printJson(io, { ok, checked, errors, rows: results, not_checked, not_covered: NOT_COVERED, matrix: folder });
  else {
    for (const { row, code, reason } of wanted.length === 0 ? NOT_COVERED : [])
      say(io, args, `not covered  ${row}: ${code} ${reason}`);
    const holding = checked.length - new Set(errors.map(({ row }) => row)).size;
    say(io, args, `${holding} of ${checked.length} rows hold; sealed in ${folder}`);
  }
  return ok ? 0 : 1;
}

function report(result: RowResult, args: ParsedArgs, io: Io): void {
  const mark = result.ok ? style(io, "green", "holds") : style(io, "red", "FAILS");
  say(io, args, `${mark}  ${result.row}: ${result.code}`);
  if (!result.ok) for (const problem of result.problems) io.stderr(`       ${problem}\n`);
}
