import { describe, expect, it } from "vitest";
import { withoutPasswords } from "../../../src/world/agent/environment";

describe("variables that are handed on to the tools of a build", () => {
  const kept = (value: string) => withoutPasswords({ VALUE: value, OTHER: "x" }, ["VALUE"])["VALUE"];

  it.each([
    "http://user:password@proxy.example:3128",
    "HTTPS://token@registry.example/npm/",
    "//user:password@proxy.example",
    "user:password@proxy.example:3128",
    "socks5:user:password@proxy.example",
  ])("an address with a user or password stays behind: %s", (value) => {
    expect(kept(value)).toBeUndefined();
  });

  it.each([
    "http://proxy.example:3128",
    "proxy.example:3128",
    "https://registry.example/@scope/",
    "/usr/local/bin:/opt//tools@2/bin",
    "*.example,localhost",
  ])("everything else is handed on: %s", (value) => {
    expect(kept(value)).toBe(value);
  });
});
