import type { ProgramFormat } from "../../core/records/admission-facts";

const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
const ELF_64 = 2;
const ELF_LITTLE_ENDIAN = 1;
/** `e_machine` of the ELF header, a 16-bit word at offset 18. */
const ELF_MACHINES: Readonly<Record<number, ProgramFormat>> = { 62: "elf-x64", 183: "elf-arm64" };

/** `MH_MAGIC_64`, and `cputype`, the 32-bit word after it. */
const MACH_O_64 = 0xfeedfacf;
const MACH_O_CPUS: Readonly<Record<number, ProgramFormat>> = { 0x01000007: "mach-o-x64", 0x0100000c: "mach-o-arm64" };

/** What the first bytes of a file say that it is; `other` for everything that no platform of ours executes. */
export function programFormat(head: Buffer): ProgramFormat {
  if (head.length >= 20 && head.subarray(0, 4).equals(ELF)) {
    if (head[4] !== ELF_64 || head[5] !== ELF_LITTLE_ENDIAN) return "other";
    return ELF_MACHINES[head.readUInt16LE(18)] ?? "other";
  }
  if (head.length >= 8 && head.readUInt32LE(0) === MACH_O_64) return MACH_O_CPUS[head.readUInt32LE(4)] ?? "other";
  return head.subarray(0, 2).toString("latin1") === "#!" ? "script" : "other";
}
