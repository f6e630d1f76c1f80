import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createByteStack } from "../../../src/core/formats/byte-stack";

const MIB = 1024 * 1024;

it("has what was added, in order, however often it grew", () => {
  const stack = createByteStack();
  const all = Array.from({ length: 20_000 }, (_, i) => `${i}\u00e9\0`);
  for (const text of all) {
    stack.latin1(text);
    stack.hex("00ff10");
  }
  const expected = Buffer.concat(all.flatMap((text) => [Buffer.from(text, "latin1"), Buffer.from([0, 255, 16])]));
  expect(stack.length).toBe(expected.length);
  expect(stack.bytes.subarray(0, stack.length).equals(expected)).toBe(true);
});

it("goes on where it was cut, and zeros are zeros over what was cut", () => {
  const stack = createByteStack();
  stack.latin1("folder");
  stack.latin1("what is in it");
  stack.cut(6);
  expect(stack.zeros(3)).toBe(6);
  stack.latin1("!");
  expect(stack.bytes.toString("latin1", 0, stack.length)).toBe("folder\0\0\0!");
});

it("moves what it has when it outgrows the bytes that were set aside for it", () => {
  const stack = createByteStack();
  const piece = "0123456789abcdef".repeat(MIB / 16);
  const hash = createHash("sha256");
  for (let i = 0; i < 130; i++) {
    stack.latin1(piece);
    hash.update(piece, "latin1");
  }
  expect(stack.length).toBe(130 * MIB);
  expect(createHash("sha256").update(stack.bytes.subarray(0, stack.length)).digest("hex")).toBe(hash.digest("hex"));
  stack.release();
});

it("gives its memory back at once", () => {
  const resident = () => Number(/VmRSS:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]) / 1024;
  const stack = createByteStack();
  stack.zeros(100 * MIB);
  stack.bytes.fill(1);
  const full = resident();
  stack.release();
  expect(full - resident()).toBeGreaterThan(90);
  expect(stack.length).toBe(0);
  stack.latin1("again");
  expect(stack.bytes.toString("latin1", 0, stack.length)).toBe("again");
});
