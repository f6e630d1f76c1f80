/**
 * Makes the golden bundles of this version's derivation: `fixtures/bundles/<schema_version>/`, which every later version has to verify.
 *
 *   node test/golden/make.mjs             makes the set of a derivation that has none yet
 *   node test/golden/make.mjs --replace   makes a set anew that nobody was given: before the version that brought it was released
 *
 * When: with the change that brings a new derivation (`SCHEMA_VERSIONS` of src/core/domain/derivation.ts), as its last commit before the
 * release. Sets of released versions are never changed, whatever their bundles would look like today: they are what users have.
 *
 * How: the program is built into a folder with a neutral name, and runs there as an ordinary user (uid 1000 where this is root) in an empty
 * environment with PATH=/usr/bin:/bin, so that no bundle tells of the machine that made it. What it does tell (versions of node, git and
 * python, a kernel's walls) is looked at before it is committed; names of this machine, its user and its folders end it here. Times, run ids
 * and nonces are new each time; everything else is the same.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, load } from "../build.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const ORDINARY_USER = 1000;
const PATH = "/usr/bin:/bin";

const { CURRENT_DERIVATION } = await load("src/core/domain/derivation.ts");
const set = join(ROOT, "fixtures/bundles", String(CURRENT_DERIVATION));
if (existsSync(set) && !process.argv.includes("--replace"))
  throw new Error(`${set} is there: a released set is never changed; --replace makes one anew that nobody was given`);

const folder = mkdtempSync(join(tmpdir(), "golden-"));
try {
  const [copy, home, out] = ["case-harness", "home", "out"].map((name) => join(folder, name));
  for (const path of [copy, home, out, join(folder, "tmp")]) mkdirSync(path);
  await build(join(copy, ".build/dist"));
  for (const name of [
    "src",
    "fixtures/cases",
    "fixtures/records",
    "test/support",
    "test/golden",
    "package.json",
    "tsconfig.json",
  ])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  const isRoot = process.getuid() === 0;
  if (isRoot) own(folder);
  const vitest = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "test/golden/scenarios.config.mjs",
    "--configLoader",
    "native",
  ];
  const words = [process.execPath, ...vitest];
  const as = isRoot ? ["setpriv", `--reuid=${ORDINARY_USER}`, `--regid=${ORDINARY_USER}`, "--clear-groups"] : [];
  const [command, ...argv] = [...as, ...words];
  const { status, error } = spawnSync(command, argv, {
    cwd: copy,
    stdio: "inherit",
    env: { PATH, HOME: home, TMPDIR: join(folder, "tmp"), NO_COLOR: "1", GOLDEN_OUT: out },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error("a run came to something else than its name says");
  const files = filesOf(out);
  for (const file of files) refuseNames(file, readFileSync(join(out, file)));
  rmSync(set, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(set, file)), { recursive: true });
    cpSync(join(out, file), join(set, file));
  }
  const { derivationSnapshot } = await load("test/golden/snapshot.ts");
  writeFileSync(join(set, "derivation.json"), `${JSON.stringify(derivationSnapshot(CURRENT_DERIVATION), null, 2)}\n`);
  const sums = filesOf(set).map(
    (file) =>
      `${createHash("sha256")
        .update(readFileSync(join(set, file)))
        .digest("hex")}  ${file}\n`,
  );
  writeFileSync(`${set}.sha256`, sums.join(""));
  const bytes = filesOf(set).reduce((sum, file) => sum + readFileSync(join(set, file)).length, 0);
  process.stdout.write(`${sums.length} files, ${bytes} bytes in ${set}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Gives all of a folder to the ordinary user. */
function own(path) {
  const { status } = spawnSync("chown", ["-R", "-h", `${ORDINARY_USER}:${ORDINARY_USER}`, path]);
  if (status !== 0) throw new Error(`${path} can't be given to the user ${ORDINARY_USER}`);
}

/** Every file below a folder, sorted, as paths relative to it. */
function filesOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(path.length + 1))
    .sort();
}

/** @throws where a file tells where it was made */
function refuseNames(file, bytes) {
  const { username, homedir } = userInfo();
  // As folders: `/work` is no part of `/workspace`, where a sandbox shows its tree.
  const folders = [ROOT, dirname(ROOT), homedir].flatMap((path) => (path === "/" ? [] : [`${path}/`]));
  const names = [hostname(), ...folders, username === "root" ? "" : username];
  const found = names.filter((name) => name.length > 2).find((name) => bytes.includes(name));
  if (found !== undefined) throw new Error(`${file} names ${found}, which is of this machine`);
}
