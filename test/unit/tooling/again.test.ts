import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SAME } from "../../again.config";
import { LONGEST, SHARED } from "../../vitest.config";
import { ROOT } from "../../support/program";

/** What a test says that asks for whoever runs it, or for the Node that does. */
const ASKS = /\bgete?uid\b|setpriv|ordinary user|process\.versions?\b/;

/** Every file that one of our patterns covers: `{a,b}`, `*` and a `/**` at the end. */
function covered(pattern: string): string[] {
  const source = pattern
    .replace(/\{([^}]*)\}/g, (_all, choices: string) => `(?:${choices.replaceAll(",", "|")})`)
    .replace(/\.(?!\*)/g, "\\.")
    .replace(/\*\*(?:\/(?=\*))?/g, "@")
    .replaceAll("*", "[^/]*")
    .replaceAll("@", ".*");
  return readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .map((name) => `test/${name}`)
    .filter((name) => name.endsWith(".test.ts") && new RegExp(`^${source}$`).test(name));
}

describe("what is not tested again", () => {
  it.each(SAME)("%s covers files, and none of them asks for the user or the Node", (pattern) => {
    const files = covered(pattern).filter((name) => !name.endsWith("again.test.ts"));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((name) => ASKS.test(readFileSync(join(ROOT, name), "utf8")))).toEqual([]);
  });
});

/** What a test says that changes its process for others in it, and what it says that keeps the state before, to put it back. */
const KEEPS = /const before = process\.(?:umask|env)/;
const CHANGES =
  /process\.(?:umask\(.|chdir|setuid|setgid|exit\()|process\.env(?:\.\w+|\[[^\]]+\]) = |\bvi\.(?:mock|doMock)\(/;

describe("how files are run", () => {
  it.each(LONGEST)("%s, which is begun early, is there", (name) => {
    expect(covered(name)).toEqual([name]);
  });

  it.each(SHARED)("%s covers files, and none of them leaves the process that it shares changed", (pattern) => {
    const files = covered(pattern);
    expect(files.length).toBeGreaterThan(50);
    const changing = files.filter((name) => {
      const text = readFileSync(join(ROOT, name), "utf8");
      return CHANGES.test(text) && !KEEPS.test(text);
    });
    expect(changing).toEqual([]);
  });
});
