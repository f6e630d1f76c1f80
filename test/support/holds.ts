import { auditBundle } from "../../src/world/evidence/audit";
import { openBundle } from "../../src/world/evidence/reader";

/**
 * What `verify` finds wrong with a bundle, by its own reading and judging, in this process: for the many bundles of a table, of which
 * the program itself verifies one of each kind elsewhere.
 * @param location folder or zip file
 * @returns `file: problem`, one a fault; empty where the bundle holds
 * @throws Error where there is no bundle
 */
export async function faultsOfBundle(location: string): Promise<string[]> {
  const { files, problems } = await openBundle(location);
  if (files === null) throw new Error(problems.map(({ problem }) => problem).join("\n"));
  try {
    const { faults } = await auditBundle(files);
    return [...problems, ...faults].map(({ file, problem }) => `${file}: ${problem}`);
  } finally {
    files.close();
  }
}
