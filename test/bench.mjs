/**
 * Measures what the specification sets a number to, and prints a table.
 *
 *   npm run bench [-- NAME...]     only the modules of test/bench whose path contains one of the names
 *   npm run bench -- --write       also writes the table into test/bench/README.md; needs all modules
 *
 * A number that misses its target is shown, never hidden, and never a failed test: machines differ.
 */
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, load } from "./build.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const BEGIN = "<!-- bench -->";
const END = "<!-- /bench -->";

const argv = process.argv.slice(2);
const names = argv.filter((word) => !word.startsWith("-"));
const write = argv.includes("--write");
if (write && names.length > 0) throw new Error("--write needs the whole table; leave the names away");

const modules = (await readdir(join(ROOT, "test/bench"), { recursive: true }))
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
  .filter((name) => names.length === 0 || names.some((wanted) => name.includes(wanted)))
  .sort();
const scratch = await mkdtemp(join(process.env.BENCH_DIR ?? tmpdir(), "bench-"));
// Inside the repository, where the program finds the shipped cases.
const programs = join(ROOT, `.build/bench-${process.pid}/dist`);
const table = [];
try {
  await build(programs);
  for (const name of modules) {
    process.stderr.write(`${name}\n`);
    const module = await load(`test/bench/${name}`);
    if (module.rows === undefined) continue;
    const own = await mkdtemp(join(scratch, "run-"));
    const context = { root: ROOT, programs, program: join(programs, "index.js"), scratch: own };
    for (const row of await module.rows(context)) {
      table.push(row);
      process.stderr.write(`  ${row.met ? "met   " : "MISSED"} ${row.what}: ${row.result}, ${row.target}\n`);
    }
    await rm(own, { recursive: true, force: true });
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
  await rm(dirname(programs), { recursive: true, force: true });
}

const markdown = [
  "| measured | against | target | result | |",
  "| --- | --- | --- | --- | --- |",
  ...table.map(
    (row) => `| ${row.what} | ${row.against} | ${row.target} | ${row.result} | ${row.met ? "met" : "**missed**"} |`,
  ),
  "",
  `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores.`,
].join("\n");
process.stdout.write(`${markdown}\n`);
if (write) {
  const path = join(ROOT, "test/bench/README.md");
  const text = await readFile(path, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`test/bench/README.md has no ${BEGIN} ... ${END}`);
  await writeFile(path, `${text.slice(0, begin + BEGIN.length)}\n${markdown}\n${text.slice(end)}`);
}
