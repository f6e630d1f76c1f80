import { closeSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Unreadable, withGitFolder } from "./agent-files";
import { type GitObject, type Objects, readObject, withObjects } from "./agent-objects";
import { pieces } from "./folder";
import { createPackWriter, type ObjectType } from "./pack";
import { parseTree } from "./uncommitted";

/** What a repository holds, as the body of a git bundle. */
export interface PackedRepository {
  /** The header and the pack, in pieces (gitformat-bundle, version 2). */
  content(): Generator<Uint8Array>;
  /** Ids of what a lane has added, whatever is not of the baseline: of trees, too, which hold names. */
  added: readonly string[];
}

/** Objects of one repository that are kept; a lane can make any number. */
const MAX_OBJECTS = 1_000_000;

/**
 * Packs everything that a repository's refs lead to, without running git on what a lane could write to: each object is read as data,
 * and is what its id says.
 * @param refs names and ids, of which each leads to an object
 * @param known whether an id is the baseline's
 * @param scratch a folder that does not exist yet, for the pack
 * @returns the bundle, or why it can't be made
 */
export function packRepository(
  workspace: string,
  refs: readonly { ref: string; id: string }[],
  known: (oid: string) => boolean,
  scratch: string,
): PackedRepository | { problem: string } {
  const added: string[] = [];
  const packed = withGitFolder(workspace, (git) =>
    withObjects(git, (objects) => {
      const writer = createPackWriter(scratch);
      try {
        for (const [oid, { type, content }] of reachable(
          objects,
          refs.map(({ id }) => id),
        )) {
          writer.add(type as ObjectType, oid, content);
          if (!known(oid)) added.push(oid);
        }
        writer.finish();
      } catch (error) {
        writer.discard();
        throw error;
      }
      return null;
    }),
  );
  if (packed !== null) return packed;
  const header = `# v2 git bundle\n${refs.map(({ ref, id }) => `${id} ${ref}\n`).join("")}\n`;
  return {
    added,
    *content() {
      yield Buffer.from(header);
      const name = readdirSync(join(scratch, "pack")).find((file) => file.endsWith(".pack"))!;
      const fd = openSync(join(scratch, "pack", name), "r");
      try {
        yield* pieces(fd);
      } finally {
        closeSync(fd);
      }
    },
  };
}

/** One object of a repository. @throws Error where it can't be read any more */
export function contentOf(workspace: string, oid: string): Buffer {
  const found = withGitFolder(workspace, (git) => withObjects(git, (objects) => readObject(objects, oid).content));
  if ("problem" in found) throw new Error(`object ${oid} of the disposable repository can't be read: ${found.problem}`);
  return found;
}

function* reachable(objects: Objects, tips: readonly string[]): Generator<[string, GitObject]> {
  const seen = new Set<string>();
  const open = [...tips];
  for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
    if (seen.has(oid)) continue;
    if (seen.size >= MAX_OBJECTS) throw new Unreadable(`it has more than ${MAX_OBJECTS} objects`);
    seen.add(oid);
    const object = readObject(objects, oid);
    yield [oid, object];
    open.push(...belowOf(object));
  }
}

/** What an object leads to; a submodule's commit is of another repository. */
function belowOf(object: GitObject): string[] {
  if (object.type === "tree")
    return [...parseTree(object)].filter(({ mode }) => mode !== "160000").map(({ oid }) => oid);
  if (object.type !== "commit" && object.type !== "tag") return [];
  const header = object.content.toString("latin1").split("\n\n", 1)[0]!;
  return [...header.matchAll(/^(?:tree|parent|object) ([0-9a-f]{40})$/gm)].map(([, oid]) => oid!);
}
