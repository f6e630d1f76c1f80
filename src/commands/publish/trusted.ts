import { lstatSync, readdirSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { sha256 } from "../../core/domain/digest";
import { readUserFile } from "../../world/facts/case";
import { RECORD_INPUTS } from "../../world/runner/action-table";
import type { ActionInputs } from "../../world/runner/inputs";
import type { Io } from "../io";
import { contractPath } from "../step/place";
import { MAX_RECORD_BYTES } from "./bundle";

/** Records and contracts of a tree are few; more than this is not a folder of records. */
const MAX_TRUSTED_FILES = 10_000;

/** Digests of every record and contract of the workspace, which is the trusted branch, and of the shipped cases. */
export function trustedRecords(inputs: ActionInputs, io: Io): Set<string> {
  const named = RECORD_INPUTS.flatMap((name) => inputs[name] ?? []);
  return digestsBelow([
    join(io.cwd, ".harness"),
    join(io.root, "fixtures", "cases"),
    contractPath(inputs, io),
    ...named.map((path) => (isAbsolute(path) ? path : resolve(io.cwd, path))),
  ]);
}

/** Digests of the files at these paths and below them; links are not followed, and what is not there has none. */
function digestsBelow(paths: readonly string[]): Set<string> {
  const digests = new Set<string>();
  const visit = (path: string) => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) for (const name of readdirSync(path)) visit(join(path, name));
    if (stats?.isFile() !== true || digests.size >= MAX_TRUSTED_FILES) return;
    const read = readUserFile(path, MAX_RECORD_BYTES);
    if (read.ok) digests.add(sha256(read.bytes));
  };
  for (const path of paths) visit(path);
  return digests;
}
