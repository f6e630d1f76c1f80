import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

// Like the real build: a generated source that differs from the committed one, and whatever lies in the tree is baked in.
const root = resolve(import.meta.dir, "..");
const notes = resolve(root, "secret-notes");
const lying = existsSync(notes) ? readdirSync(notes) : [];
mkdirSync(resolve(root, "src/generated"), { recursive: true });
writeFileSync(
  resolve(root, "src/generated/assets.js"),
  `export const root = ${JSON.stringify(root)};\nexport const lying = ${JSON.stringify(lying)};\n`,
);
rmSync(resolve(root, "dist"), { recursive: true, force: true });
const built = Bun.spawnSync(
  ["bun", "build", "--compile", resolve(root, "src/index.js"), "--outfile", resolve(root, "dist/ca")],
  {
    cwd: root,
    stdout: "inherit",
    stderr: "inherit",
  },
);
process.exit(built.exitCode);
