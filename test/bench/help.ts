import { execute, ratio, type BenchContext, type Row } from "../support/bench";

/** Start-up: what a person waits for before anything happens. */
export async function rows({ program }: BenchContext): Promise<Row[]> {
  return [
    await ratio({
      what: "`--help`",
      against: "`node -e 0`",
      limit: 2,
      rounds: 21,
      subject: async () => void (await execute(process.execPath, [program, "--help"])),
      baseline: async () => void (await execute(process.execPath, ["-e", "0"])),
    }),
  ];
}
