import { inflateSync } from "node:zlib";

/**
 * How many bytes of a git bundle are read: its header, and the first object behind it. A thousand refs, with names as long as a path can be,
 * find room in it.
 */
export const BUNDLE_HEAD_BYTES = 8 * 1024 * 1024;

/** The largest content of that object that is looked at. */
const MAX_CONTENT = 64 * 1024;

/** What stands in front of a pack's objects: `PACK`, its version, how many there are. */
const PACK_HEADER_BYTES = 12;
const PACK_VERSIONS = [2, 3];
const TYPE_COMMIT = 1;

/** The head of a git bundle (gitformat-bundle, versions 2 and 3). */
export interface GitBundle {
  format: "sha1" | "sha256";
  /** Commits that whoever unpacks it must have. */
  prerequisites: string[];
  refs: { ref: string; id: string }[];
  /** How many objects its pack says that it has. */
  objects: number;
  /** Content of the first object, where that is a commit that stands there whole; git puts commits first. */
  commit: Buffer | null;
}

/**
 * Reads the head of a git bundle; nothing of its pack is resolved.
 * @param head its first {@link BUNDLE_HEAD_BYTES} bytes, or all of a smaller one
 * @returns what it says, or why it is none; never throws on bad input
 */
export function readGitBundle(head: Uint8Array): GitBundle | { problem: string } {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const end = bytes.indexOf("\n\n");
  if (end < 0) return { problem: "expected the header of a git bundle, found none" };
  const [signature = "", ...lines] = bytes.toString("utf8", 0, end).split("\n");
  const version = /^# v([23]) git bundle$/.exec(signature)?.[1];
  if (version === undefined) return { problem: "expected a git bundle of version 2 or 3, found something else" };
  const capabilities = lines.filter((line) => line.startsWith("@"));
  const format = version === "3" && capabilities[0] === "@object-format=sha256" ? "sha256" : "sha1";
  const expected = version === "2" ? [] : [`@object-format=${format}`];
  if (capabilities.join() !== expected.join())
    return { problem: `expected ${expected.join() || "no capability"}, found ${capabilities.join(", ") || "none"}` };
  const id = format === "sha1" ? "[0-9a-f]{40}" : "[0-9a-f]{64}";
  const PREREQUISITE = new RegExp(`^-(${id})(?: .*)?$`);
  const REF = new RegExp(`^(${id}) (.+)$`);
  const prerequisites: string[] = [];
  const refs: GitBundle["refs"] = [];
  for (const line of lines.slice(capabilities.length)) {
    const [, before] = PREREQUISITE.exec(line) ?? [];
    const [, tip, ref] = REF.exec(line) ?? [];
    if (before !== undefined && refs.length === 0) prerequisites.push(before);
    else if (tip !== undefined && ref !== undefined) refs.push({ ref, id: tip });
    else return { problem: "expected commits that it needs, then its refs; found another line in its header" };
  }
  return readPack(bytes.subarray(end + 2), { format, prerequisites, refs });
}

function readPack(pack: Buffer, header: Omit<GitBundle, "objects" | "commit">): GitBundle | { problem: string } {
  const isPack = pack.length >= PACK_HEADER_BYTES && pack.toString("latin1", 0, 4) === "PACK";
  if (!isPack || !PACK_VERSIONS.includes(pack.readUInt32BE(4)))
    return { problem: "expected a pack behind its header, found none" };
  return { ...header, objects: pack.readUInt32BE(8), commit: firstCommit(pack.subarray(PACK_HEADER_BYTES)) };
}

/** The first object of a pack (gitformat-pack): its type and size, seven bits a byte after the first four, and its deflated content. */
function firstCommit(bytes: Buffer): Buffer | null {
  const [first = 0] = bytes;
  if (((first >> 4) & 7) !== TYPE_COMMIT) return null;
  let size = first & 15;
  let at = 1;
  for (let shift = 4; (bytes[at - 1]! & 0x80) !== 0; shift += 7, at++) {
    if (at >= bytes.length || shift > 18) return null;
    size += (bytes[at]! & 0x7f) * 2 ** shift;
  }
  if (size > MAX_CONTENT) return null;
  try {
    const content = inflateSync(bytes.subarray(at), { maxOutputLength: MAX_CONTENT });
    return content.length === size ? content : null;
  } catch {
    return null;
  }
}
