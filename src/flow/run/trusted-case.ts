import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { MAX_FAKE_SCRIPT_BYTES } from "../../core/records/fake-script";
import { MAX_CONTRACT_BYTES } from "../../core/domain/limits";
import type { RecordSource } from "../../world/agent/records";
import { type CaseFolder, caseFolder } from "../../world/facts/case";
import { makeOwned } from "../../world/contain/owned";
import { removeOwned, removeTree } from "../../world/worktree/remove";
import type { RunRequest } from "./request";

/** A case as it may be used, and what takes it away again. */
export interface TrustedCase {
  folder: CaseFolder;
  remove(): Promise<void>;
}

/**
 * A case's files, in CI as the trusted commit has them: workspace, acceptance tests and script are written anew from its objects,
 * each from its exact path, so that nothing of the disk takes part. What the commit does not have, or has as something else, is not
 * there afterwards, and the gates say so.
 * @param source null or local: the folder is taken as it lies there; so is a case that comes with this program
 */
export async function trustedCase(
  { folder, taskSource }: Pick<RunRequest, "folder" | "taskSource">,
  source: RecordSource | null,
): Promise<TrustedCase> {
  if (source === null || source.local || taskSource === "shipped") return { folder, remove: async () => {} };
  const root = makeOwned(tmpdir(), "case-");
  const made = caseFolder(root, join(root, basename(folder.contract)));
  const { files } = source;
  if (files !== null) {
    const { ObjectFault } = await import(/* webpackChunkName: "lane" */ "../../world/agent/commit");
    for (const [from, to, max] of [
      [folder.contract, made.contract, MAX_CONTRACT_BYTES],
      [folder.fakeScript, made.fakeScript, MAX_FAKE_SCRIPT_BYTES],
    ] as const) {
      const inside = await source.insideOf(from);
      const read = inside === null ? null : await files.read(inside, max);
      if (read?.state === "read") writeFileSync(to, read.bytes, { flag: "wx" });
    }
    for (const [from, to] of [
      [folder.workspace, made.workspace],
      [folder.acceptance, made.acceptance],
    ] as const) {
      const inside = await source.insideOf(from);
      if (inside === null) continue;
      try {
        if ((await files.entry(inside)) !== null) await files.checkout(inside, to);
      } catch (error) {
        if (!(error instanceof ObjectFault)) throw error;
        await removeTree(to);
        // Something is there that can't be used: never the same as nothing there.
        if (to === made.acceptance) writeFileSync(to, "");
      }
    }
  }
  return { folder: made, remove: () => removeOwned(root) };
}
