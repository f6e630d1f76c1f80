import { expect, it } from "vitest";
import { auditBundle } from "../../../src/commands/verify/audit";
import { BundleReadFault, type BundleFiles } from "../../../src/world/evidence/reader";

/** A bundle of files whose content is never there: what is asked for is what counts. */
function bundleOf(sizes: Record<string, number>): {
  files: BundleFiles;
  read: Record<string, number>;
  hashed: string[];
} {
  const read: Record<string, number> = {};
  const hashed: string[] = [];
  const files = {
    kind: "folder",
    list: () => Object.entries(sizes).map(([name, size]) => ({ name, size })),
    nested: () => null,
    digest: async (name: string) => (hashed.push(name), { sha256: "0".repeat(64), size: sizes[name]! }),
    read: async (name: string, maxBytes: number) => {
      read[name] = maxBytes;
      throw new BundleReadFault(name, "too large");
    },
  } as unknown as BundleFiles;
  return { files, read, hashed };
}

it("holds no file in memory that no bundle has, and asks of each other one no more than its reader takes", async () => {
  const bundle = bundleOf({
    "surprise.bin": 2 ** 40,
    "records/a/b.json": 2 ** 40,
    "backend/surprise": 2 ** 40,
    "records/approval.json": 2 ** 30,
    "task.contract.json": 2 ** 30,
    "patch.diff": 2 ** 30,
  });
  const { faults } = await auditBundle(bundle.files);
  expect(bundle.hashed).toEqual(["surprise.bin", "records/a/b.json", "backend/surprise"]);
  expect(bundle.read).toEqual({
    "records/approval.json": 256 * 1024,
    "task.contract.json": 1024 * 1024,
    "patch.diff": 512 * 1024 * 1024,
  });
  expect(faults.length).toBeGreaterThan(0);
});
