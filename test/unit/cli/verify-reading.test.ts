import { expect, it } from "vitest";
import { auditBundle } from "../../../src/flow/verify/audit";
import type { BundleFiles } from "../../../src/world/evidence/reader";

/** A bundle of files of these sizes, which notes whose content is asked for. */
function bundleOf(sizes: Record<string, number>): { files: BundleFiles; asked: string[] } {
  const asked: string[] = [];
  const files = {
    kind: "folder",
    list: () => Object.entries(sizes).map(([name, size]) => ({ name, size })),
    nested: () => null,
    async *chunks(name: string) {
      asked.push(name);
      yield Buffer.alloc(sizes[name]!);
    },
  } as unknown as BundleFiles;
  return { files, asked };
}

it("asks for no byte of a file that is larger than its reader takes", async () => {
  const { files, asked } = bundleOf({
    "surprise.bin": 1000,
    "backend/surprise": 1000,
    "records/approval.json": 2 ** 30,
    "task.contract.json": 2 ** 30,
    "patch.diff": 2 ** 30,
  });
  const { faults } = await auditBundle(files);
  expect(asked.sort()).toEqual(["backend/surprise", "surprise.bin"]);
  for (const [file, most] of [
    ["records/approval.json", 256 * 1024],
    ["task.contract.json", 1024 * 1024],
    ["patch.diff", 512 * 1024 * 1024],
  ])
    expect(faults).toContainEqual({ file, problem: `Expected at most ${most} bytes, found ${2 ** 30}.` });
});

it("asks for nothing of a bundle that is too large as a whole", async () => {
  const { files, asked } = bundleOf({ "surprise.bin": 2 ** 40 });
  const { faults } = await auditBundle(files);
  expect(asked).toEqual([]);
  expect(faults.map(({ file }) => file)).toEqual(["."]);
});
