import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { relativeImports } from "../../build.mjs";
import { ROOT } from "../../support/program";

// What is not seen changes no digest, and a test would meet a program of older sources.
it("the cache of built programs sees every import of the sources", () => {
  for (const name of readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const text = readFileSync(join(ROOT, "src", name), "utf8");
    const imported = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
    const seen = new Set(relativeImports(text));
    expect([name, imported.filter((one) => one.startsWith(".") && !seen.has(one))]).toEqual([name, []]);
  }
});
