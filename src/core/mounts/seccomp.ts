import { asOf, type Dated, type Derivation } from "../domain/derivation";
import { createHash } from "node:crypto";

/** Architectures that the filter knows; elsewhere the level `sandbox` is not available. */
export type SeccompArch = "x64" | "arm64";

/** AUDIT_ARCH_X86_64 and AUDIT_ARCH_AARCH64 of `linux/audit.h`. */
const AUDIT_ARCH = { x64: 0xc000003e, arm64: 0xc00000b7 } as const satisfies Record<SeccompArch, number>;

/** Opcodes of classic BPF, `linux/bpf_common.h`. */
const LD_W_ABS = 0x20;
const JMP_JEQ_K = 0x15;
const JMP_JGE_K = 0x35;
const JMP_JSET_K = 0x45;
const RET_K = 0x06;

/** Offsets in `struct seccomp_data`; arguments are 64 bit, low half first on both (little-endian) architectures. */
const DATA_NR = 0;
const DATA_ARCH = 4;
const argLow = (index: number) => 16 + 8 * index;
const argHigh = (index: number) => argLow(index) + 4;

const RET_ALLOW = 0x7fff0000;
const RET_KILL_PROCESS = 0x80000000;
const RET_ERRNO = 0x00050000;

const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;

/** System calls of x32 carry this bit; they would slip past a filter that compares plain numbers. */
const X32_BIT = 0x40000000;

/** The newest call that this table was read against (`removexattrat`, Linux 6.13): later ones do not exist inside. */
const NEWEST_KNOWN = 466;

/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET of `linux/sched.h`. */
const CLONE_NEW_ANY = 0x7e020000;

const AF_UNIX = 1;
const AF_INET = 2;
const AF_INET6 = 10;
const AF_NETLINK = 16;
const NETLINK_ROUTE = 0;

/** Pushes a byte into a terminal's input as if it had been typed; and the console's paste. */
const TIOCSTI = 0x5412;
const TIOCLINUX = 0x541c;

/** PER_LINUX, and the value that only asks; all others switch protections of the memory layout off. */
const PERSONALITY_ALLOWED = [0, 0xffffffff];

/** Numbers of calls, [x64, arm64], null where the architecture does not have the call. */
type Numbers = readonly [x64: number | null, arm64: number | null];

/** Calls that answer EPERM whatever their arguments. Grouped by what they would open. */
const DENIED = {
  // looking into and steering other processes (the relay, PID 1)
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  process_madvise: [440, 440],
  kcmp: [312, 272],
  pidfd_getfd: [438, 438],
  // large kernel surfaces that no build or test needs
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  fanotify_init: [300, 262],
  modify_ldt: [154, null],
  // key rings belong to the user, not to a namespace
  keyctl: [250, 219],
  add_key: [248, 217],
  request_key: [249, 218],
  // mounts
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  open_tree: [428, 428],
  move_mount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mount_setattr: [442, 442],
  setns: [308, 268],
  // files by handle, past the mounts
  open_by_handle_at: [304, 265],
  name_to_handle_at: [303, 264],
  // the machine itself
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  reboot: [169, 142],
  swapon: [167, 224],
  swapoff: [168, 225],
  acct: [163, 89],
  quotactl: [179, 60],
  quotactl_fd: [443, 443],
  syslog: [103, 116],
  iopl: [172, null],
  ioperm: [173, null],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  clock_adjtime: [305, 266],
  adjtimex: [159, 171],
  sethostname: [170, 161],
  setdomainname: [171, 162],
  vhangup: [153, 58],
  move_pages: [279, 239],
  migrate_pages: [256, 238],
  lookup_dcookie: [212, 18],
  nfsservctl: [180, 42],
  uselib: [134, null],
  ustat: [136, null],
  sysfs: [139, null],
} as const satisfies Record<string, Numbers>;

/** Calls that answer ENOSYS, so that libraries fall back to what the filter can look into. */
const ABSENT = {
  // its flags are in memory, where a filter can't read them; libc falls back to clone
  clone3: [435, 435],
  // does the work of other calls without making them
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  // the machine has so many events of these for everybody (fs.aio-max-nr)
  io_setup: [206, 0],
} as const satisfies Record<string, Numbers>;

const CLONE: Numbers = [56, 220];
const UNSHARE: Numbers = [272, 97];
const SOCKET: Numbers = [41, 198];
const SOCKETPAIR: Numbers = [53, 199];
const IOCTL: Numbers = [16, 29];
const PERSONALITY: Numbers = [135, 92];

/** Every contained start needs it. */
const assembled = new Map<SeccompArch, Buffer>();

/** One instruction; jumps name labels until the program is laid out. */
interface Instruction {
  code: number;
  k: number;
  jt?: string;
  jf?: string;
  label?: string;
}

/**
 * The seccomp filter of the level `sandbox`, as the bytes that bubblewrap's `--seccomp` reads (`struct sock_filter[]`).
 * What it does not name is allowed: the namespaces, the missing capabilities and the mounts are the other walls.
 * @throws TypeError for an architecture that it has no numbers for
 */
export function seccompFilter(arch: string): Buffer {
  if (!isSeccompArch(arch)) {
    throw new TypeError(`seccomp filter: expected architecture x64 or arm64, found ${arch}`);
  }
  const filter = assembled.get(arch) ?? assemble(program(arch));
  assembled.set(arch, filter);
  return filter;
}

/** Whether there is a filter for an architecture, by Node's name of it. */
export function isSeccompArch(arch: string): arch is SeccompArch {
  return Object.hasOwn(AUDIT_ARCH, arch);
}

/** How the digest of a derivation's filter is known; of a filter that is not made any more, `former` keeps the digests. */
export const FILTER: FilterRow & Dated<FilterRow> = { digest: seccompDigest };
interface FilterRow {
  digest(arch: SeccompArch): string;
}

/** SHA-256 of the filter that a derivation's sandboxes have. */
export function filterDigest(arch: SeccompArch, derivation: Derivation): string {
  return asOf(FILTER, derivation).digest(arch);
}

/** SHA-256 of the filter, for `containment.json`. */
export function seccompDigest(arch: string): string {
  return createHash("sha256").update(seccompFilter(arch)).digest("hex");
}

function program(arch: SeccompArch): Instruction[] {
  const column = arch === "x64" ? 0 : 1;
  const number = (numbers: Numbers) => numbers[column];
  const code: Instruction[] = [
    { code: LD_W_ABS, k: DATA_ARCH },
    { code: JMP_JEQ_K, k: AUDIT_ARCH[arch], jf: "kill" },
    { code: LD_W_ABS, k: DATA_NR },
    ...(arch === "x64" ? [{ code: JMP_JGE_K, k: X32_BIT, jt: "kill" }] : []),
    { code: JMP_JGE_K, k: NEWEST_KNOWN + 1, jt: "absent" },
    ...jumps(Object.values(ABSENT).map(number), "absent"),
    ...jumps(Object.values(DENIED).map(number), "deny"),
    ...jumps([number(CLONE), number(UNSHARE)], "namespaces"),
    ...jumps([number(SOCKET)], "socket"),
    ...jumps([number(SOCKETPAIR)], "socketpair"),
    ...jumps([number(IOCTL)], "ioctl"),
    ...jumps([number(PERSONALITY)], "personality"),
    { code: RET_K, k: RET_ALLOW, label: "allow" },
    { code: RET_K, k: RET_ERRNO | EPERM, label: "deny" },
    { code: RET_K, k: RET_ERRNO | ENOSYS, label: "absent" },
    { code: RET_K, k: RET_ERRNO | EAFNOSUPPORT, label: "family" },
    { code: RET_K, k: RET_KILL_PROCESS, label: "kill" },
    { code: LD_W_ABS, k: argLow(0), label: "namespaces" },
    { code: JMP_JSET_K, k: CLONE_NEW_ANY, jt: "deny2", jf: "allow2" },
    { code: LD_W_ABS, k: argLow(0), label: "socket" },
    { code: JMP_JEQ_K, k: AF_UNIX, jt: "allow2" },
    { code: JMP_JEQ_K, k: AF_INET, jt: "allow2" },
    { code: JMP_JEQ_K, k: AF_INET6, jt: "allow2" },
    { code: JMP_JEQ_K, k: AF_NETLINK, jf: "family2" },
    { code: LD_W_ABS, k: argLow(2) },
    { code: JMP_JEQ_K, k: NETLINK_ROUTE, jt: "allow2", jf: "family2" },
    { code: LD_W_ABS, k: argLow(0), label: "socketpair" },
    { code: JMP_JEQ_K, k: AF_UNIX, jt: "allow2", jf: "family2" },
    { code: LD_W_ABS, k: argLow(1), label: "ioctl" },
    { code: JMP_JEQ_K, k: TIOCSTI, jt: "deny2" },
    { code: JMP_JEQ_K, k: TIOCLINUX, jt: "deny2", jf: "allow2" },
    { code: LD_W_ABS, k: argHigh(0), label: "personality" },
    { code: JMP_JEQ_K, k: 0, jf: "deny2" },
    { code: LD_W_ABS, k: argLow(0) },
    ...jumps(PERSONALITY_ALLOWED, "allow2"),
    { code: RET_K, k: RET_ERRNO | EPERM, label: "deny2" },
    { code: RET_K, k: RET_ALLOW, label: "allow2" },
    { code: RET_K, k: RET_ERRNO | EAFNOSUPPORT, label: "family2" },
  ];
  return code;
}

function jumps(numbers: readonly (number | null)[], to: string): Instruction[] {
  return numbers.filter((n) => n !== null).map((n) => ({ code: JMP_JEQ_K, k: n, jt: to }));
}

/** Lays the program out; a label that is missing or further than a jump can reach (255) is a fault of this file. */
function assemble(code: readonly Instruction[]): Buffer {
  const labels = new Map(code.flatMap((one, index) => (one.label === undefined ? [] : [[one.label, index] as const])));
  const bytes = Buffer.alloc(code.length * 8);
  const offset = (from: number, label: string | undefined) => {
    if (label === undefined) return 0;
    const to = labels.get(label);
    const distance = to === undefined ? -1 : to - from - 1;
    if (distance < 0 || distance > 255) throw new TypeError(`seccomp filter: no jump from ${from} to ${label}`);
    return distance;
  };
  code.forEach((one, index) => {
    bytes.writeUInt16LE(one.code, index * 8);
    bytes.writeUInt8(offset(index, one.jt), index * 8 + 2);
    bytes.writeUInt8(offset(index, one.jf), index * 8 + 3);
    bytes.writeUInt32LE(one.k >>> 0, index * 8 + 4);
  });
  return bytes;
}
