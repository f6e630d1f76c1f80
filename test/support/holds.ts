import { NO_DEMANDS, verifyBundle } from "../../src/flow/verify/verify";

/**
 * What `verify` finds wrong with a bundle, in this process: for the many bundles of a table, of which the program itself verifies one of each
 * kind elsewhere.
 * @param location absolute path of a folder or zip file
 * @returns `file: problem`, one a fault; empty where the bundle holds
 * @throws Error where there is no bundle
 */
export async function faultsOfBundle(location: string): Promise<string[]> {
  const { audit, faults } = await verifyBundle(location, null, NO_DEMANDS);
  const told = faults.map(({ file, problem }) => `${file}: ${problem}`);
  if (audit === null) throw new Error(told.join("\n"));
  return told;
}
