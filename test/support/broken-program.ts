import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { PROGRAM } from "./program";
import { temporaryFolder } from "./temporary";

/** A copy of the built program in which a function begins by failing. */
export function brokenProgram(name: string): string {
  const dist = join(temporaryFolder(), "dist");
  cpSync(join(PROGRAM, ".."), dist, { recursive: true });
  let found = 0;
  for (const file of readdirSync(dist).filter((one) => one.endsWith(".js"))) {
    const path = join(dist, file);
    const text = readFileSync(path, "utf8");
    const broken = text.replace(
      new RegExp(`^((?:async )?function ${name}\\([^]*?\\) \\{\\n)`, "m"),
      "$1throw new Error('broken for a test');\n",
    );
    if (broken === text) continue;
    writeFileSync(path, broken);
    found++;
  }
  expect(found, name).toBeGreaterThan(0);
  return join(dist, "index.js");
}
