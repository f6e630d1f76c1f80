import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VERSION } from "../../../src/core/domain/version";
import { ROOT } from "../../support/program";

const json = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, name), "utf8")) as Record<string, Record<string, string>>;
const manifest = json("package.json");

describe("package.json", () => {
  it("has the version that the program prints", () => {
    expect(manifest.version).toBe(VERSION);
  });

  it("pins every dependency exactly", () => {
    for (const group of ["dependencies", "devDependencies", "optionalDependencies", "overrides"])
      for (const [name, version] of Object.entries(manifest[group] ?? {}))
        expect(version, name).toMatch(/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+$/);
  });

  it("has scripts whose files exist", () => {
    for (const script of Object.values(manifest.scripts!))
      for (const [path] of script.matchAll(/\btest\/[\w./-]+/g)) expect(existsSync(join(ROOT, path)), path).toBe(true);
  });
});

describe("package-lock.json", () => {
  it("names no registry", () => {
    const text = readFileSync(join(ROOT, "package-lock.json"), "utf8");
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(
      /https?:\/\/(?!opencollective|github\.com|paulmillr|feross|tidelift|www\.patreon|ko-fi|polar)[\w.-]*(registry|npm)/,
    );
  });
});

describe("the repository", () => {
  it("has the files that people look for", () => {
    for (const name of ["LICENSE", "README.md", "SECURITY.md", "CHANGELOG.md"])
      expect(statSync(join(ROOT, name)).size, name).toBeGreaterThan(200);
    expect(readFileSync(join(ROOT, "CHANGELOG.md"), "utf8")).toContain(VERSION);
    expect(statSync(join(ROOT, ".ci/run")).mode & 0o111).toBe(0o111);
  });

  it("has shell scripts that bash can read", () => {
    expect(spawnSync("bash", ["-n", join(ROOT, ".ci/run")]).status).toBe(0);
  });
});
