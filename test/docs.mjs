/**
 * Writes the parts of pages that are made from the code, between markers.
 *
 *   npm run docs                 writes them
 *   npm run docs -- --example    also runs the program and shows what it says and reports
 *   npm run check:docs           exit 1 where a page differs
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, load } from "./build.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const EXAMPLE = /(?<=<!-- example -->\n)[^]*?(?=<!-- \/example -->)/;

/** What the first command of the README prints, and the report that it writes, down to the table of files. */
async function example() {
  const programs = join(ROOT, `.build/example-${process.pid}/dist`);
  const runs = await mkdtemp(join(tmpdir(), "example-"));
  try {
    await build(programs);
    const env = { ...process.env, CTO_HARNESS_RUNS_DIR: runs, NO_COLOR: "1" };
    const { stderr } = await promisify(execFile)(
      process.execPath,
      [join(programs, "index.js"), "run", "--stage", "2"],
      { env },
    );
    const report = await readFile(join(runs, (await readdir(runs))[0], "report.md"), "utf8");
    const shown = report.slice(0, report.indexOf("\n## Evidence"));
    const said = stderr.replaceAll(runs, "~/.local/state/case-harness/runs");
    const quoted = shown.trim().replace(/^#/gm, "##").replace(/^/gm, "> ");
    return `\n\`\`\`\n$ node dist/index.js run --stage 2\n${said}\`\`\`\n\nIts \`report.md\` begins:\n\n${quoted.replace(/ +$/gm, "")}\n\n`;
  } finally {
    await rm(runs, { recursive: true, force: true });
    await rm(dirname(programs), { recursive: true, force: true });
  }
}

const { generate, PAGES } = await load("test/support/readme.ts");
for (const page of Object.keys(PAGES)) {
  const file = join(ROOT, page);
  const before = await readFile(file, "utf8");
  let after = generate(page, before, ROOT);
  if (process.argv.includes("--check")) {
    if (after === before) continue;
    console.error(`${page} is stale: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    if (page === "README.md" && process.argv.includes("--example")) {
      const text = await example();
      after = after.replace(EXAMPLE, () => text);
    }
    await writeFile(file, after);
  }
}
