import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ncc = createRequire(import.meta.url)("@vercel/ncc");
const made = new Map();

/** Bundles a TypeScript program of the tests, once a process; returns the path of the result. */
export function bundle(source) {
  if (!made.has(source)) made.set(source, write(source));
  return made.get(source);
}

async function write(source) {
  const { code } = await ncc(join(ROOT, source), {
    cache: false,
    quiet: true,
    esm: true,
    filename: "program.mjs",
    transpileOnly: true,
    target: "es2022",
  });
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "program.mjs");
  writeFileSync(path, code);
  return path;
}
