import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { hashOnce, PIECE_BYTES } from "../worktree/folder";
import type { ClosedGit } from "./closed";
import { SourceRefused } from "./refused";

/** Takes objects as they come, in the order in which they were asked for. */
export interface ObjectTaker {
  /** A whole object of at most {@link PIECE_BYTES}; its bytes are valid during the call alone. */
  whole(index: number, type: string, content: Buffer): void;
  /** A larger one: its pieces come afterwards, then its end, or never, where it is not what its id says. */
  large(index: number, type: string, size: number): { piece(bytes: Buffer): void; end(): void };
}

/** Room for the header of an object before its bytes, so that it is hashed in place. */
const HEADER_ROOM = 64;
/** Longest answer of git that comes before the bytes of an object. */
const MAX_LINE = 256;
const NEWLINE = 0x0a;

/**
 * Reads objects by one process of git, each checked against its id. What is missing is fetched from nowhere.
 * @param oids of the source's own format
 * @throws SourceRefused where one is missing or broken; AbortError when the signal has fired
 */
export async function readObjects(
  git: ClosedGit,
  oids: readonly string[],
  taker: ObjectTaker,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  if (oids.length === 0) return;
  const child = git.start(["cat-file", "--batch", "--buffer"], signal === undefined ? {} : { signal });
  let stderr = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr = (stderr + text).slice(0, 4096)));
  // One that ends early says by what it leaves out what it thinks of it.
  child.stdin!.on("error", () => {}).end(oidLines(oids));
  const failed = once(child, "error").then(([cause]) => Promise.reject(cause as Error));
  failed.catch(() => {});
  const closed = once(child, "close");
  closed.catch(() => {});
  const parser = createParser(git, oids, taker);
  try {
    for await (const chunk of child.stdout as Readable) parser.push(chunk as Buffer);
    await Promise.race([closed, failed]);
  } catch (error) {
    child.kill("SIGKILL");
    signal?.throwIfAborted();
    if (!(error instanceof Missing)) throw error;
    await closed;
    // What git says of an object that it can't unpack is that it has none, and why.
    throw stderr === "" ? absent(git.repository, error.oid) : broken(git, error.oid, stderr);
  }
  signal?.throwIfAborted();
  if (parser.next < oids.length) throw broken(git, oids[parser.next]!, stderr);
}

/** Git says that it has no such object. */
class Missing extends Error {
  constructor(readonly oid: string) {
    super();
  }
}

function broken({ repository }: ClosedGit, oid: string, stderr: string): SourceRefused {
  return new SourceRefused(
    "objects_corrupt",
    `expected object ${oid}, found that git can't read it; \`git fsck\` says more, a new clone has it whole`,
    { at: repository.commonDir, said: stderr.trim() },
  );
}

/**
 * Sizes of files' objects, by one process of git.
 * @throws SourceRefused where one is missing, or is no file's
 */
export async function readSizes(git: ClosedGit, oids: readonly string[], signal?: AbortSignal): Promise<number[]> {
  if (oids.length === 0) return [];
  const args = ["cat-file", "--batch-check", "--buffer"];
  const { stdout, stderr } = await git.run(args, {
    input: oidLines(oids),
    ...(signal === undefined ? {} : { signal }),
  });
  const lines = stdout.toString("latin1").split("\n");
  return oids.map((oid, at) => {
    const [found, type, size] = (lines[at] ?? "").split(" ");
    if (found !== oid || type === undefined) throw broken(git, oid, stderr);
    if (type === "missing") throw stderr === "" ? absent(git.repository, oid) : broken(git, oid, stderr);
    if (type === "blob") return Number(size);
    throw broken(git, oid, `it is a ${type}, and no file's`);
  });
}

function oidLines(oids: readonly string[]): Buffer {
  const length = oids[0]!.length + 1;
  const lines = Buffer.alloc(oids.length * length, "\n");
  oids.forEach((oid, index) => lines.write(oid, index * length, "latin1"));
  return lines;
}

interface Parser {
  push(chunk: Buffer): void;
  /** Index of the first object that was not seen whole. */
  readonly next: number;
}

function createParser({ repository }: ClosedGit, oids: readonly string[], taker: ObjectTaker): Parser {
  const algorithm = repository.objectFormat;
  const room = Buffer.allocUnsafeSlow(HEADER_ROOM + PIECE_BYTES);
  let next = 0;
  let line = "";
  let type = "";
  let size = 0;
  /** Bytes of the object that have come; -1 while its line is read. */
  let seen = -1;
  let large: { hash: Hash; take: ReturnType<ObjectTaker["large"]> } | null = null;

  const begin = () => {
    const [oid, found, length] = line.split(" ");
    if (found === "missing" || oid !== oids[next]) throw new Missing(oids[next]!);
    type = found!;
    size = Number(length);
    line = "";
    seen = 0;
    if (size <= PIECE_BYTES) return;
    large = { hash: createHash(algorithm).update(`${type} ${size}\0`), take: taker.large(next, type, size) };
  };
  const take = (bytes: Buffer) => {
    if (large === null) room.set(bytes, HEADER_ROOM + seen);
    else {
      large.hash.update(bytes);
      large.take.piece(bytes);
    }
    seen += bytes.length;
  };
  const end = () => {
    const found = large === null ? hashOfRoom(room, algorithm, type, size) : large.hash.digest("hex");
    if (found !== oids[next])
      throw new SourceRefused(
        "objects_corrupt",
        `expected object ${oids[next]}, found bytes that make ${found}; \`git fsck\` says more, a new clone has it whole`,
        { at: repository.commonDir },
      );
    if (large === null) taker.whole(next, type, room.subarray(HEADER_ROOM, HEADER_ROOM + size));
    else large.take.end();
    large = null;
    seen = -1;
    next++;
  };

  return {
    get next() {
      return next;
    },
    push(chunk) {
      for (let at = 0; at < chunk.length;) {
        if (seen < 0) {
          const found = chunk.indexOf(NEWLINE, at);
          line += chunk.toString("latin1", at, found < 0 ? chunk.length : found);
          if (line.length > MAX_LINE) throw new Error("git cat-file answered with something else than an object");
          if (found < 0) return;
          at = found + 1;
          begin();
        } else if (seen < size) {
          const until = Math.min(chunk.length, at + size - seen);
          take(chunk.subarray(at, until));
          at = until;
        } else {
          // A newline of git's own ends the object.
          at++;
          end();
        }
      }
    },
  };
}

function hashOfRoom(room: Buffer, algorithm: string, type: string, size: number): string {
  const header = `${type} ${size}\0`;
  const start = HEADER_ROOM - header.length;
  room.write(header, start, "latin1");
  return hashOnce(algorithm, room.subarray(start, HEADER_ROOM + size));
}

function absent({ isPartial, isShallow, commonDir }: ClosedGit["repository"], oid: string): SourceRefused {
  const why = isPartial
    ? "it is a partial clone, and nothing is fetched from its remote here; `git fetch --refetch --no-filter`, or clone it whole"
    : isShallow
      ? "it is a shallow clone; `git fetch --unshallow`, or clone it anew"
      : "`git fsck` says more, a new clone has it";
  return new SourceRefused(
    "objects_absent",
    `expected all objects of HEAD's tree, found that ${oid} is missing: ${why}`,
    { at: commonDir },
  );
}
