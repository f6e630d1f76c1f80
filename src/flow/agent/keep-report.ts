import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Keeps a report beside the record, so that a change of the pin is noticed; by rename, so that a link there is replaced and not followed.
 * @param alike names of reports of which the newest alone counts
 * @returns why it is kept in the store only, or null
 */
export async function keepReport(
  harness: string,
  file: string,
  report: unknown,
  alike: readonly string[] = [],
): Promise<string | null> {
  try {
    await mkdir(harness, { recursive: true });
    const draft = join(harness, `.${file}.${process.pid}`);
    await writeFile(draft, `${JSON.stringify(report, null, 2)}\n`, { flag: "wx" });
    await rename(draft, join(harness, file));
    for (const other of alike) if (other !== file) await rm(join(harness, other), { force: true });
    return null;
  } catch (error) {
    return `the report is kept in the store only, not in ${harness}: ${(error as Error).message}`;
  }
}
