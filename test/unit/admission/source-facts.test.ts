import { describe, expect, it } from "vitest";
import { bunAsked, LICENSE_FILE, licenseFacts } from "../../../src/core/records/source-facts";

const files = (given: Record<string, string>) => new Map(Object.entries(given));
const pkg = (value: object) => JSON.stringify(value);

describe("the Bun that a source asks for", () => {
  it.each<[string, Record<string, string>, string | null, string | null]>([
    ["nothing", {}, null, null],
    ["packageManager", { "package.json": pkg({ packageManager: "bun@1.3.5+sha512.abc" }) }, "1.3.5", "packageManager"],
    ["another package manager", { "package.json": pkg({ packageManager: "pnpm@9.1.0" }) }, null, null],
    [
      "devEngines",
      { "package.json": pkg({ devEngines: { packageManager: { name: "bun", version: "1.3.6" } } }) },
      "1.3.6",
      "devEngines",
    ],
    ["engines, exact", { "package.json": pkg({ engines: { bun: "1.2.3" } }) }, "1.2.3", "engines.bun"],
    ["engines, a range", { "package.json": pkg({ engines: { bun: ">=1.2" } }) }, "1.2.0", "engines.bun"],
    ["engines, a caret", { "package.json": pkg({ engines: { bun: "^1.3.13" } }) }, "1.3.13", "engines.bun"],
    ["engines, any", { "package.json": pkg({ engines: { bun: "*" } }) }, null, null],
    ["a version file", { ".bun-version": "v1.3.7\n" }, "1.3.7", ".bun-version"],
    ["a version file that says latest", { ".bun-version": "latest" }, null, null],
    ["tool versions", { ".tool-versions": "node 20\nbun 1.3.8\n" }, "1.3.8", ".tool-versions"],
    ["mise", { "mise.toml": '[tools]\nbun = "1.3.9"\n' }, "1.3.9", "mise.toml"],
    [
      "a workflow",
      {
        ".github/workflows/ci.yml":
          "      - uses: oven-sh/setup-bun@v2\n        with:\n          bun-version: '1.3.10'\n",
      },
      "1.3.10",
      "ci.yml",
    ],
    ["a workflow with latest", { ".github/workflows/ci.yml": "  bun-version: latest\n" }, null, null],
    ["an image", { Dockerfile: "FROM --platform=linux/amd64 oven/bun:1.3.11-alpine AS b\n" }, "1.3.11", "Dockerfile"],
    ["a lockfile's types", { "bun.lock": '"bun-types": ["bun-types@1.3.14", "", {}]' }, "1.3.14", "bun.lock"],
    [
      "an exact version before a range",
      { "package.json": pkg({ engines: { bun: ">=1.0" } }), "bun.lock": '"bun-types@1.3.14"' },
      "1.3.14",
      "bun.lock",
    ],
    ["a package.json that is none", { "package.json": "[" }, null, null],
    ["odd types", { "package.json": pkg({ packageManager: 1, engines: "x", devEngines: [] }) }, null, null],
  ])("%s", (_name, given, version, at) => {
    const { chosen } = bunAsked(files(given));
    expect(chosen?.version ?? null).toBe(version);
    if (at !== null) expect(chosen!.at).toContain(at);
  });

  it("names what else the source says", () => {
    const asked = bunAsked(
      files({
        "package.json": pkg({ packageManager: "bun@1.3.5" }),
        ".bun-version": "1.3.6",
        "bun.lock": '"bun-types@1.3.5"',
      }),
    );
    expect(asked).toMatchObject({
      chosen: { version: "1.3.5" },
      lowest: false,
      others: [{ version: "1.3.6", at: ".bun-version" }],
    });
    expect(bunAsked(files({ "package.json": pkg({ engines: { bun: "~1.3.2" } }) }))).toMatchObject({ lowest: true });
  });
});

describe("license facts", () => {
  it.each([
    [
      { LICENSE: "MIT License\n\nPermission is hereby granted, free of charge, to any" },
      "LICENSE, which reads like MIT",
    ],
    [{ "LICENSE.md": "Apache License\n   Version 2.0, January 2004" }, "reads like Apache-2.0"],
    [{ COPYING: "our own words" }, "At the pin: COPYING;"],
    [{ "package.json": pkg({ license: "MIT OR Apache-2.0" }) }, 'license "MIT OR Apache-2.0" in package.json'],
    [{ "package.json": pkg({ license: { type: "ISC" } }) }, 'license "ISC"'],
    [{ "package.json": pkg({ license: "a\u202eb" }) }, "(not readable)"],
    [{ "package.json": pkg({ license: `sk-${"CANARY0123456789".repeat(2)}` }) }, "(not readable)"],
    [{}, "no license file; no license field"],
  ])("%j", (given, said) => {
    expect(licenseFacts(files(given as Record<string, string>))).toContain(said);
    expect(licenseFacts(files(given as Record<string, string>))).toContain("Nobody has resolved yet");
  });

  it("are of files at the root alone", () => {
    expect(["LICENSE", "license.txt", "LICENCE-MIT", "COPYING"].every((name) => LICENSE_FILE.test(name))).toBe(true);
    expect(["src/LICENSE", "licenses/MIT", "LICENSE-x/y", "licenser"].some((name) => LICENSE_FILE.test(name))).toBe(
      false,
    );
  });
});
