import { describe, expect, it } from "vitest";
import { runContained } from "../../../src/world/contain/run";
import { seccompFilter } from "../../../src/core/mounts/seccomp";
import { builtPrograms, hasBubblewrap, makePlace } from "../../support/contain";

const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const errno = (number: number) => 0x00050000 | number;
const [EPERM, ENOSYS, EAFNOSUPPORT] = [1, 38, 97];
const ARCH = { x64: 0xc000003e, arm64: 0xc00000b7 } as const;

interface Call {
  nr: number;
  arch?: number;
  args?: (number | bigint)[];
}

/** Runs a filter as the kernel would: classic BPF over `struct seccomp_data`. */
function verdict(filter: Buffer, { nr, arch = 0, args = [] }: Call): number {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(nr >>> 0, 0);
  data.writeUInt32LE(arch >>> 0, 4);
  args.forEach((value, index) => data.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)), 16 + 8 * index));
  let accumulator = 0;
  for (let at = 0; ; at++) {
    const code = filter.readUInt16LE(at * 8);
    const [yes, no] = [filter.readUInt8(at * 8 + 2), filter.readUInt8(at * 8 + 3)];
    const k = filter.readUInt32LE(at * 8 + 4);
    if (code === 0x06) return k;
    if (code === 0x20) accumulator = data.readUInt32LE(k);
    else if (code === 0x15) at += accumulator === k ? yes : no;
    else if (code === 0x35) at += accumulator >= k ? yes : no;
    else if (code === 0x45) at += (accumulator & k) !== 0 ? yes : no;
    else throw new Error(`unknown instruction ${code}`);
  }
}

const CLONE_NEWUSER = 0x10000000;
const cases: [what: string, x64: Call, arm64: Call, expected: number][] = [
  ["read", { nr: 0 }, { nr: 63 }, ALLOW],
  ["execve", { nr: 59 }, { nr: 221 }, ALLOW],
  ["a thread", { nr: 56, args: [0x3d0f00] }, { nr: 220, args: [0x3d0f00] }, ALLOW],
  ["a child", { nr: 56, args: [0x1200011] }, { nr: 220, args: [0x1200011] }, ALLOW],
  [
    "clone with a user namespace",
    { nr: 56, args: [CLONE_NEWUSER | 17] },
    { nr: 220, args: [CLONE_NEWUSER | 17] },
    errno(EPERM),
  ],
  ["clone with a network namespace", { nr: 56, args: [0x40000011] }, { nr: 220, args: [0x40000011] }, errno(EPERM)],
  ["unshare of files only", { nr: 272, args: [0x400] }, { nr: 97, args: [0x400] }, ALLOW],
  ["unshare of mounts", { nr: 272, args: [0x20000] }, { nr: 97, args: [0x20000] }, errno(EPERM)],
  ["clone3", { nr: 435 }, { nr: 435 }, errno(ENOSYS)],
  ["io_uring_setup", { nr: 425 }, { nr: 425 }, errno(ENOSYS)],
  ["a call of the future", { nr: 467 }, { nr: 467 }, errno(ENOSYS)],
  ["a call far away", { nr: 4000 }, { nr: 4000 }, errno(ENOSYS)],
  ["ptrace", { nr: 101 }, { nr: 117 }, errno(EPERM)],
  ["keyctl", { nr: 250 }, { nr: 219 }, errno(EPERM)],
  ["bpf", { nr: 321 }, { nr: 280 }, errno(EPERM)],
  ["mount", { nr: 165 }, { nr: 40 }, errno(EPERM)],
  ["unix socket", { nr: 41, args: [1, 1, 0] }, { nr: 198, args: [1, 1, 0] }, ALLOW],
  ["inet socket", { nr: 41, args: [2, 1, 0] }, { nr: 198, args: [2, 1, 0] }, ALLOW],
  ["inet6 socket", { nr: 41, args: [10, 1, 0] }, { nr: 198, args: [10, 1, 0] }, ALLOW],
  ["netlink route", { nr: 41, args: [16, 3, 0] }, { nr: 198, args: [16, 3, 0] }, ALLOW],
  ["netlink audit", { nr: 41, args: [16, 3, 9] }, { nr: 198, args: [16, 3, 9] }, errno(EAFNOSUPPORT)],
  ["vsock", { nr: 41, args: [40, 1, 0] }, { nr: 198, args: [40, 1, 0] }, errno(EAFNOSUPPORT)],
  ["packet socket", { nr: 41, args: [17, 3, 0] }, { nr: 198, args: [17, 3, 0] }, errno(EAFNOSUPPORT)],
  ["socketpair of unix", { nr: 53, args: [1, 1, 0] }, { nr: 199, args: [1, 1, 0] }, ALLOW],
  ["socketpair of tipc", { nr: 53, args: [30, 1, 0] }, { nr: 199, args: [30, 1, 0] }, errno(EAFNOSUPPORT)],
  ["ioctl TCGETS", { nr: 16, args: [0, 0x5401] }, { nr: 29, args: [0, 0x5401] }, ALLOW],
  ["ioctl TIOCSTI", { nr: 16, args: [0, 0x5412] }, { nr: 29, args: [0, 0x5412] }, errno(EPERM)],
  // the kernel looks at the low half only; so must the filter
  [
    "ioctl TIOCSTI with high bits",
    { nr: 16, args: [0, 0x1_0000_5412n] },
    { nr: 29, args: [0, 0x1_0000_5412n] },
    errno(EPERM),
  ],
  ["ioctl TIOCLINUX", { nr: 16, args: [0, 0x541c] }, { nr: 29, args: [0, 0x541c] }, errno(EPERM)],
  ["personality asked for", { nr: 135, args: [0xffffffff] }, { nr: 92, args: [0xffffffff] }, ALLOW],
  ["personality without randomisation", { nr: 135, args: [0x0040000] }, { nr: 92, args: [0x0040000] }, errno(EPERM)],
];

describe("the filter", () => {
  it.each(cases)("%s", (_, x64, arm64, expected) => {
    expect(verdict(seccompFilter("x64"), { arch: ARCH.x64, ...x64 })).toBe(expected);
    expect(verdict(seccompFilter("arm64"), { arch: ARCH.arm64, ...arm64 })).toBe(expected);
  });

  it("ends a process that calls by another architecture", () => {
    const i386 = 0x40000003;
    const arm = 0x40000028;
    expect(verdict(seccompFilter("x64"), { nr: 3, arch: i386 })).toBe(KILL);
    expect(verdict(seccompFilter("x64"), { nr: 3, arch: ARCH.arm64 })).toBe(KILL);
    expect(verdict(seccompFilter("arm64"), { nr: 3, arch: arm })).toBe(KILL);
    // x32 carries a bit in the number
    expect(verdict(seccompFilter("x64"), { nr: 0x40000000 | 101, arch: ARCH.x64 })).toBe(KILL);
  });

  it("is small, and refuses an architecture that it does not know", () => {
    expect(seccompFilter("x64").length).toBeLessThan(1024);
    expect(() => seccompFilter("riscv64")).toThrow(/x64 or arm64.*riscv64/);
  });

  it.skipIf(!hasBubblewrap)("lets programs work that look dangerous", async () => {
    const script = [
      "set -e",
      "python3 -c 'import threading, subprocess, socket; t=threading.Thread(target=print, args=(1,)); t.start(); t.join(); subprocess.run([\"true\"], check=True); socket.socketpair(); socket.if_nameindex()'",
      'node -e \'new (require("worker_threads").Worker)("1", { eval: true }); require("os").networkInterfaces(); require("os").userInfo()\'',
      "git init -q x && cd x && git commit -q --allow-empty -m x --author 'a <a@b>' && git log --oneline | cat",
      "bash -c 'diff <(echo a) <(echo a)'",
      "perl -e 'fork; wait'",
      "echo works",
    ].join("\n");
    const out: Buffer[] = [];
    const place = makePlace();
    const env = { GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@b" };
    const result = await runContained(
      "sandbox",
      place.spec(["/bin/sh", "-c", script], { env }),
      { deadlineMs: 60_000, onStdout: (chunk) => void out.push(chunk), onStderr: (chunk) => void out.push(chunk) },
      builtPrograms(),
    );
    expect(Buffer.concat(out).toString()).toMatch(/works\n$/);
    expect(result.exitCode).toBe(0);
  });
});
