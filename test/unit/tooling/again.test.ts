import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SAME } from "../../again.config";
import { ROOT } from "../../support/program";

/** What a test says that asks for whoever runs it, or for the Node that does. */
const ASKS = /\bgete?uid\b|setpriv|ordinary user|process\.versions?\b/;

/** Every file that one of our patterns covers: `{a,b}`, `*` and a `/**` at the end. */
function covered(pattern: string): string[] {
  const source = pattern
    .replace(/\{([^}]*)\}/g, (_all, choices: string) => `(?:${choices.replaceAll(",", "|")})`)
    .replace(/\.(?!\*)/g, "\\.")
    .replace(/\*\*$/, "@")
    .replaceAll("*", "[^/]*")
    .replace("@", ".*");
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
