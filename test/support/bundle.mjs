import { createRequire } from "node:module";
import { mkdtempSync, writeFileSync } from "node:fs";
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
  const path = join(mkdtempSync(join(tmpdir(), "bundle-")), "program.mjs");
  writeFileSync(path, code);
  return path;
}
