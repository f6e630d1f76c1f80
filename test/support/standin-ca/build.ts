import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";

/** The stand-in's program, below the root of the repository. */
export const STANDIN_SOURCE = "test/support/standin-ca/ca.py";

/**
 * Builds the stand-in for Case as what the admission of a binary accepts: an ELF file. It is a few instructions that start
 * Python with this very file as its first argument, and behind them a zip with the program, which Python runs.
 *
 * @param path where to write it
 * @param program Python source: the bytes of `STANDIN_SOURCE`
 */
export function buildStandin(path: string, program: Buffer): void {
  const start = starter(pythonPath());
  writeFileSync(path, Buffer.concat([start, zipOf("__main__.py", program, start.length)]));
  chmodSync(path, 0o755);
}

function pythonPath(): string {
  const ask = "import os, sys; print(os.path.realpath(sys.executable))";
  return execFileSync("python3", ["-c", ask]).toString().trim();
}

/** Where the file is loaded. */
const BASE = 0x400000n;
const HEADER_BYTES = 64 + 56;

function starter(python: string): Buffer {
  const arm = process.arch === "arm64";
  const body = Buffer.concat([arm ? arm64() : x64(), Buffer.from(`${python}\0`)]);
  const file = Buffer.alloc(HEADER_BYTES + body.length);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(file);
  file.writeUInt16LE(2, 16); // executable
  file.writeUInt16LE(arm ? 183 : 62, 18);
  file.writeUInt32LE(1, 20);
  file.writeBigUInt64LE(BASE + BigInt(HEADER_BYTES), 24); // entry
  file.writeBigUInt64LE(64n, 32); // program headers
  file.writeUInt16LE(64, 52);
  file.writeUInt16LE(56, 54);
  file.writeUInt16LE(1, 56);
  file.writeUInt32LE(1, 64); // to be loaded
  file.writeUInt32LE(5, 68); // read, execute
  file.writeBigUInt64LE(BASE, 80);
  file.writeBigUInt64LE(BASE, 88);
  file.writeBigUInt64LE(BigInt(file.length), 96);
  file.writeBigUInt64LE(BigInt(file.length), 104);
  file.writeBigUInt64LE(0x1000n, 112);
  body.copy(file, HEADER_BYTES);
  return file;
}

/** `execve(python, [python, ...argv], envp)`: the place of argc on the stack becomes argv[0]. On failure `exit(127)`. */
function x64(): Buffer {
  const code = [
    ...[0x48, 0x8b, 0x0c, 0x24], // mov rcx, [rsp]
    ...[0x48, 0x8d, 0x3d, 0, 0, 0, 0], // lea rdi, [rip + path]
    ...[0x48, 0x89, 0x3c, 0x24], // mov [rsp], rdi
    ...[0x48, 0x89, 0xe6], // mov rsi, rsp
    ...[0x48, 0x8d, 0x54, 0xcc, 0x10], // lea rdx, [rsp + rcx * 8 + 16]
    ...[0xb8, 59, 0, 0, 0], // mov eax, execve
    ...[0x0f, 0x05], // syscall
    ...[0xbf, 127, 0, 0, 0], // mov edi, 127
    ...[0xb8, 60, 0, 0, 0], // mov eax, exit
    ...[0x0f, 0x05], // syscall
  ];
  code[7] = code.length - 11;
  return Buffer.from(code);
}

function arm64(): Buffer {
  const words = [
    0xf94003e9, // ldr x9, [sp]
    0x10000000, // adr x0, path
    0xf90003e0, // str x0, [sp]
    0x910003e1, // mov x1, sp
    0x8b090c22, // add x2, x1, x9, lsl #3
    0x91004042, // add x2, x2, #16
    0xd2801ba8, // mov x8, execve
    0xd4000001, // svc #0
    0xd2800fe0, // mov x0, #127
    0xd2800ba8, // mov x8, exit
    0xd4000001, // svc #0
  ];
  words[1] = (words[1]! | ((words.length - 1) << 5)) >>> 0;
  const code = Buffer.alloc(words.length * 4);
  words.forEach((word, index) => code.writeUInt32LE(word, index * 4));
  return code;
}

/** A zip of one stored file that begins at an offset. */
function zipOf(name: string, content: Buffer, offset: number): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x21, 8); // 1980-01-01
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([signature(3, 4), common, Buffer.from(name), content]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const central = Buffer.concat([signature(1, 2), Buffer.from([20, 0]), common, tail, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  signature(5, 6).copy(end);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset + local.length, 16);
  return Buffer.concat([local, central, end]);
}

function signature(a: number, b: number): Buffer {
  return Buffer.from([0x50, 0x4b, a, b]);
}

/** CRC-32 of a zip; `zlib.crc32` is newer than the oldest Node that is supported. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
