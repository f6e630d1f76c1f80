import { closeSync, fstatSync, openSync } from "node:fs";
import { bytePathOf, displayPath, jsonPath } from "../../core/domain/bytes";
import type { ManifestEntry } from "../../core/formats/manifest";
import { MAX_IGNORE_BYTES, MAX_IGNORE_FILES } from "../../core/formats/tree-rules";
import { isIgnoreFile } from "../../core/judge/set-aside";
import type { Facts } from "../../core/records/facts";
import { createReader, fsPath, OPEN_FILE } from "./folder";

/**
 * Reads the `.gitignore` files of a starting tree, out of its trusted source.
 * @param source folder of the starting tree
 * @param entries its manifest
 * @param holdsSecret whether bytes hold a known credential, which may stand in no fact
 * @returns the fact; with a problem where there are more of them than count. Null for a tree without any
 * @throws Error where a file is not what the manifest says: someone changed it while the run was under way
 */
export function readIgnoreFacts(
  source: string,
  entries: readonly ManifestEntry[],
  holdsSecret: (bytes: Uint8Array) => boolean,
): Facts["gitignore"] | null {
  const files = entries.filter(isIgnoreFile);
  if (files.length === 0) return null;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const none = (problem: string) => ({ files: [], problem });
  if (files.length > MAX_IGNORE_FILES)
    return none(`the starting tree has ${files.length} .gitignore files; at most ${MAX_IGNORE_FILES} are read`);
  if (bytes > MAX_IGNORE_BYTES)
    return none(`its .gitignore files have ${bytes} bytes; at most ${MAX_IGNORE_BYTES} are read`);
  const reader = createReader();
  const read: NonNullable<Facts["gitignore"]>["files"] = [];
  for (const { path, size, sha256 } of files) {
    const fd = openSync(fsPath(`${bytePathOf(source)}/${path}`), OPEN_FILE);
    try {
      const content = fstatSync(fd).isFile() ? reader.read(fd, size) : null;
      if (content === null || reader.sha256() !== sha256)
        throw new Error(`${displayPath(path)} of the starting tree was changed while the run was under way`);
      if (holdsSecret(content) || holdsSecret(Buffer.from(path, "latin1")))
        return none("one of its .gitignore files holds a credential of this environment");
      read.push({ path: jsonPath(path), content_b64: content.toString("base64") });
    } finally {
      closeSync(fd);
    }
  }
  return { files: read, problem: null };
}
