import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SAME } from "../../again.config";
import { ROOT } from "../../support/program";

/** What a test says that asks for whoever runs it, or for the Node that does. */
const ASKS = { user: /\bgete?uid\b|setpriv|ordinary user/, node: /process\.versions?\b/ } as const;

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

describe.each(["user", "node"] as const)("what is not tested again on another %s", (kind) => {
  it.each(SAME[kind])("%s covers files, and none of them asks for it", (pattern) => {
    const files = covered(pattern).filter((name) => !name.endsWith("again.test.ts"));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((name) => ASKS[kind].test(readFileSync(join(ROOT, name), "utf8")))).toEqual([]);
  });
});
