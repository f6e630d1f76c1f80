import { isUtf8 } from "node:buffer";

/** Size of a tar record. */
const BLOCK = 512;

/** The longest path in bytes that Linux takes for one name, and for a path that still has room before it. */
const MAX_NAME_BYTES = 255;
const MAX_PATH_BYTES = 1024;

/** A header of pax says a path or two; one that is larger is there to fill memory. */
const MAX_PAX_BYTES = 16 * 1024;

/** Names `.`, which say nothing and which packers leave behind (`package/./index.js`). */
const DOTS = /(?<=^|\/)\.\//g;

/** Why an archive is refused: what was expected and what was found. */
export class TarFault extends Error {}

/** A regular file of an archive; `data` follows until `size` bytes were given. */
export interface TarFile {
  path: string;
  size: number;
  executable: boolean;
}

/** What a reader tells, in the order of the archive. Pieces are parts of what was pushed, and are good until the next push. */
export interface TarSink {
  file(file: TarFile): void;
  data(piece: Buffer): void;
}

export interface TarRules {
  /** Leading names that are left out of every path; each path must have more. */
  strip: number;
  /** Bytes of the whole archive, headers among them. */
  maxBytes: number;
  maxFiles: number;
}

/**
 * Reads a ustar or pax archive as it comes. Taken are regular files with plain relative paths; folders say nothing. Everything that two
 * readers could read in two ways is refused, as are links and special files. Whether a path comes twice, or has a twin on a system that
 * folds case, is for whoever keeps them to say.
 */
export class TarReader {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private total = 0;
  private files = 0;
  /** What is read now: a header, the rest of a file, the zeros after one, a pax header, or what follows the end. */
  private state: "header" | "data" | "padding" | "pax" | "ended" = "header";
  private left = 0;
  private padding = 0;
  private zeros = 0;
  /** What the pax header before a file says of it. */
  private said: Said | null = null;
  private paxIsGlobal = false;

  constructor(
    private readonly sink: TarSink,
    private readonly rules: TarRules,
  ) {}

  /** Takes the next bytes. @throws TarFault */
  push(chunk: Buffer): void {
    this.total += chunk.length;
    if (this.total > this.rules.maxBytes)
      throw new TarFault(`expected at most ${this.rules.maxBytes} bytes unpacked, found more`);
    let rest = chunk;
    while (rest.length > 0) rest = this.step(rest);
  }

  /** Says that nothing follows. @throws TarFault where something was under way */
  end(): void {
    if (this.waitingBytes > 0 || (this.state !== "header" && this.state !== "ended") || this.said !== null)
      throw new TarFault("expected a whole archive, found one that is cut off");
  }

  private step(chunk: Buffer): Buffer {
    switch (this.state) {
      case "data": {
        const piece = chunk.subarray(0, this.left);
        this.left -= piece.length;
        this.sink.data(piece);
        if (this.left === 0) this.state = this.padding > 0 ? "padding" : "header";
        return chunk.subarray(piece.length);
      }
      case "padding": {
        const piece = chunk.subarray(0, this.padding);
        this.padding -= piece.length;
        if (this.padding === 0) this.state = "header";
        return chunk.subarray(piece.length);
      }
      case "pax":
      case "header": {
        const wanted = this.state === "pax" ? this.left + this.padding : BLOCK;
        const [whole, rest] = this.gather(chunk, wanted);
        if (whole === null) return rest;
        if (this.state === "pax") this.pax(whole.subarray(0, this.left));
        else this.header(whole);
        return rest;
      }
      case "ended":
        if (chunk.some((byte) => byte !== 0))
          throw new TarFault("expected nothing after the archive's end, found bytes");
        return chunk.subarray(chunk.length);
      default:
        return this.state satisfies never;
    }
  }

  /** What was pushed, up to `wanted` bytes as one piece; null while there are fewer. */
  private gather(chunk: Buffer, wanted: number): [Buffer | null, Buffer] {
    if (this.waitingBytes === 0 && chunk.length >= wanted) return [chunk.subarray(0, wanted), chunk.subarray(wanted)];
    const piece = chunk.subarray(0, wanted - this.waitingBytes);
    this.waiting.push(Buffer.from(piece));
    this.waitingBytes += piece.length;
    if (this.waitingBytes < wanted) return [null, chunk.subarray(piece.length)];
    const whole = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    return [whole, chunk.subarray(piece.length)];
  }

  private header(block: Buffer): void {
    if (block.every((byte) => byte === 0)) {
      if (this.said !== null) throw new TarFault("expected a file after its pax header, found the end");
      this.zeros++;
      if (this.zeros === 2) this.state = "ended";
      return;
    }
    if (this.zeros > 0) throw new TarFault("expected the archive's end after a block of zeros, found more");
    if (octal(block, 148, 8, "checksum") !== checksum(block))
      throw new TarFault("expected a tar header, found one with another checksum");
    const size = octal(block, 124, 12, "size");
    this.padding = (BLOCK - (size % BLOCK)) % BLOCK;
    this.left = size;
    const type = String.fromCharCode(block[156]!);
    switch (type) {
      case "0":
      case "\0":
        return this.file(block, size);
      case "5":
        if (size !== 0) throw new TarFault("expected a folder without content, found one with some");
        // a folder is nothing that is kept
        this.said = null;
        return;
      case "x":
      case "g":
        if (size === 0 || size > MAX_PAX_BYTES)
          throw new TarFault(`expected a pax header of at most ${MAX_PAX_BYTES} bytes, found ${size}`);
        if (type === "x" && this.said !== null) throw new TarFault("expected one pax header for a file, found two");
        this.paxIsGlobal = type === "g";
        this.state = "pax";
        return;
      default:
        throw new TarFault(`expected files and folders, found ${kindOf(type)}: ${shown(plainName(block))}`);
    }
  }

  private file(block: Buffer, size: number): void {
    const { path: longer = null, size: told = size } = this.said ?? {};
    this.said = null;
    if (told !== size) throw new TarFault(`expected one size of a file, found ${told} and ${size}`);
    const named = (longer ?? plainName(block)).replace(DOTS, "");
    const problem = pathProblem(named);
    if (problem !== null) throw new TarFault(`${problem}: ${shown(named)}`);
    const names = named.split("/");
    if (names.length <= this.rules.strip) throw new TarFault(`expected a file within a folder, found ${shown(named)}`);
    const path = names.slice(this.rules.strip).join("/");
    if (++this.files > this.rules.maxFiles)
      throw new TarFault(`expected at most ${this.rules.maxFiles} files, found more`);
    this.sink.file({ path, size, executable: (octal(block, 100, 8, "mode") & 0o111) !== 0 });
    if (size > 0) this.state = "data";
  }

  private pax(content: Buffer): void {
    this.state = "header";
    const said = saidIn(content);
    if (!this.paxIsGlobal) this.said = said;
    else if (Object.keys(said).length > 0) throw new TarFault("expected a path for one file, found one for all");
  }
}

interface Said {
  path?: string;
  size?: number;
}

/** Path and size that a pax header gives; what it says beside is of times and owners. */
function saidIn(content: Buffer): Said {
  const said: Said = {};
  for (let at = 0; at < content.length;) {
    const blank = content.indexOf(0x20, at);
    const digits = blank < 0 ? "" : content.toString("latin1", at, blank);
    const length = /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    const equals = content.indexOf(0x3d, at);
    if (length === 0 || end > content.length || content[end - 1] !== 0x0a || equals < blank || equals >= end)
      throw new TarFault("expected records of pax, found something else");
    const key = content.toString("latin1", blank + 1, equals);
    const value = content.subarray(equals + 1, end - 1);
    if (key.startsWith("GNU.sparse")) throw new TarFault("expected a whole file, found a sparse one");
    if ((key === "path" || key === "size") && said[key] !== undefined)
      throw new TarFault(`expected one ${key} in a pax header, found two`);
    if (key === "path") said.path = utf8(value);
    if (key === "size") {
      if (!/^\d{1,15}$/.test(value.toString("latin1")))
        throw new TarFault("expected a size in a pax header, found something else");
      said.size = Number(value.toString("latin1"));
    }
    at = end;
  }
  return said;
}

/** The path that a header gives; ustar's prefix goes before it. */
function plainName(block: Buffer): string {
  const name = utf8(untilZero(block.subarray(0, 100)));
  const isUstar = block.toString("latin1", 257, 263) === "ustar\0";
  const prefix = isUstar ? utf8(untilZero(block.subarray(345, 500))) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

function untilZero(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function utf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new TarFault("expected a path in UTF-8, found other bytes");
  return bytes.toString("utf8");
}

/** Why a path is none that is unpacked, or null. */
function pathProblem(path: string): string | null {
  if (path === "") return "expected a path, found an empty one";
  if (path.startsWith("/")) return "expected a relative path, found an absolute one";
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return "expected a path without control characters and backslashes";
  if (Buffer.byteLength(path) > MAX_PATH_BYTES) return `expected a path of at most ${MAX_PATH_BYTES} bytes`;
  for (const name of path.split("/")) {
    if (name === "") return "expected one slash between names";
    if (name === "." || name === "..") return "expected a path without `.` and `..`";
    if (Buffer.byteLength(name) > MAX_NAME_BYTES) return `expected names of at most ${MAX_NAME_BYTES} bytes`;
  }
  return null;
}

function shown(path: string): string {
  return JSON.stringify(path.slice(0, 200));
}

function kindOf(type: string): string {
  switch (type) {
    case "1":
      return "a hard link";
    case "2":
      return "a link";
    case "3":
    case "4":
      return "a device";
    case "6":
      return "a pipe";
    default:
      return `an entry of type ${JSON.stringify(type)}`;
  }
}

/** A number of a header; the form of GNU for larger ones than eight digits hold is refused with everything else. */
function octal(block: Buffer, at: number, length: number, what: string): number {
  const text = block.toString("latin1", at, at + length);
  const digits = /^ *([0-7]*)[ \0]*$/.exec(text)?.[1];
  if (digits === undefined) throw new TarFault(`expected a ${what} in octal digits, found something else`);
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

function checksum(block: Buffer): number {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 0x20 : block[i]!;
  return sum;
}

/** The two blocks after the last file. */
export const TAR_END: Buffer = Buffer.alloc(2 * BLOCK);

/** The zeros after a file's content. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** The header of a file: without owner and time, so that the same files in the same order are the same bytes. */
export function tarHeader({ path, size, executable }: TarFile): Buffer {
  const bytes = Buffer.from(path);
  const mode = executable ? 0o755 : 0o644;
  if (bytes.length <= 100) return headerBlock(bytes, size, mode, "0");
  const record = paxRecord(`path=${path}`);
  return Buffer.concat([
    headerBlock(Buffer.from("pax"), record.length, 0o644, "x"),
    record,
    tarPadding(record.length),
    headerBlock(Buffer.from("long"), size, mode, "0"),
  ]);
}

function paxRecord(text: string): Buffer {
  const bare = Buffer.byteLength(text) + 2;
  let length = bare + String(bare).length;
  length = bare + String(length).length;
  return Buffer.from(`${length} ${text}\n`);
}

function headerBlock(name: Buffer, size: number, mode: number, type: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  name.copy(block);
  const put = (at: number, width: number, value: number) =>
    block.write(value.toString(8).padStart(width - 1, "0"), at, "latin1");
  put(100, 8, mode);
  put(108, 8, 0);
  put(116, 8, 0);
  put(124, 12, size);
  put(136, 12, 0);
  block.write(type, 156, "latin1");
  block.write("ustar\u000000", 257, "latin1");
  put(148, 8, checksum(block));
  return block;
}
