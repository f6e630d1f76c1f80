import { gitOid } from "./git-trees";

/** Fixed, so that one tree always gives one commit: 2026-01-01T00:00:00Z. */
const SIGNATURE = "Case Harness <harness@invalid> 1767225600 +0000";

/** The commit that every workspace begins with, as a git object: without parent, with a fixed author and time. */
export function baselineCommit(treeId: string): { oid: string; content: Buffer } {
  const content = Buffer.from(`tree ${treeId}\nauthor ${SIGNATURE}\ncommitter ${SIGNATURE}\n\nBaseline\n`);
  return { oid: gitOid("commit", content), content };
}
