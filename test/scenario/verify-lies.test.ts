import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { auditBundle } from "../../src/world/evidence/audit";
import { sha256 } from "../../src/core/domain/digest";
import { gitOid } from "../../src/core/formats/git-trees";
import { manifestLine, type ManifestEntry } from "../../src/core/formats/manifest";
import { treeId } from "../support/tree-id";
import { parseManifest } from "../support/whole";
import { bytePathOf } from "../../src/core/domain/bytes";
import { obstacleTo } from "../../src/world/contain/probe";
import { openBundle } from "../../src/world/evidence/reader";
import { editFacts, editJson, type Json, rejudge } from "../support/forge";
import { makeCase, runHarness, solution, temporaryFolder } from "../support/runs";

/*
 * Lies of a forger who knows our code and tells them to the end: every digest, event and verdict follows from them. What the
 * collector refuses, or could not have written, the audit must refuse as well.
 */

let original: string;
beforeAll(async () => {
  const folder = makeCase({
    contract: {
      allowed_paths: ["**"],
      verification_commands: [["true"]],
      discard_paths: ["made/", "__pycache__/"],
    },
    files: { "sub/a.txt": "a\n", "sub/b.txt": "b\n", "made/kept.txt": "k\n" },
    steps: [
      ...solution(),
      { write: { path: "new/one.txt", text: "one\n" } },
      { symlink: { path: "new/link", target: "one.txt" } },
      { delete: { path: "sub/b.txt" } },
      { exit: 0 },
    ],
  });
  const made = await runHarness(["--stage", "2", "--quiet", "--case-dir", folder]);
  expect(made.code, made.stderr).toBe(0);
  original = made.dir!;
});

async function told(change: (dir: string) => void): Promise<{ status: string | null; faults: string[] }> {
  const dir = join(temporaryFolder(), "bundle");
  cpSync(original, dir, { recursive: true });
  change(dir);
  let status: string | null = null;
  try {
    status = rejudge(dir).report.status;
  } catch {
    // What does not load is refused.
  }
  const { files, problems } = await openBundle(dir);
  const audit = await auditBundle(files!);
  files!.close();
  rmSync(dir, { recursive: true });
  return { status, faults: [...problems, ...audit.faults].map(({ file, problem }) => `${file}: ${problem}`) };
}

type Edit = (entries: ManifestEntry[]) => ManifestEntry[];
const AFTER = "manifest.after.jsonl";
const BEFORE = "manifest.before.jsonl";

const key = ({ path, type }: ManifestEntry) => (type === "dir" ? `${path}/` : path);

/** Changes a manifest, with every tree id, folder and fact that follows from it; the patch stays as it is. */
function manifest(name: string, edit: Edit): (dir: string) => void {
  return (dir) => {
    const path = join(dir, name);
    const parsed = parseManifest(readFileSync(path, "utf8").trimEnd().split("\n"));
    if ("problem" in parsed) throw new Error(parsed.problem);
    const entries = edit(parsed.entries.map((entry) => ({ ...entry }))).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    const trees = new Map<string, string>();
    const tree = treeId(entries, (folder, oid) => trees.set(folder, oid));
    for (const entry of entries) if (entry.type === "dir") entry.oid = trees.get(entry.path) ?? null;
    writeFileSync(path, entries.map((entry) => `${manifestLine(entry)}\n`).join(""));
    editFacts(dir, (f) => {
      if (name === AFTER) f.patch.result_tree = tree;
      else {
        f.patch.baseline_tree = tree;
        f.workspace.tree = tree;
        f.workspace.entries = entries.length;
      }
    });
  };
}

const file = (path: string, text = "", mode = 0o100644): ManifestEntry => ({
  path: bytePathOf(path),
  type: "file",
  mode,
  size: Buffer.byteLength(text),
  sha256: sha256(text),
  oid: gitOid("blob", Buffer.from(text)),
});
const folder = (path: string): ManifestEntry => ({
  path: bytePathOf(path),
  type: "dir",
  mode: 0o40755,
  size: 0,
  sha256: null,
  oid: null,
});
const link = (path: string, target: string): ManifestEntry => ({
  ...file(path, target, 0o120777),
  type: "symlink",
  target: bytePathOf(target),
});

/** A new file that patch and manifest agree on. */
function added(path: string, mode: "100644" | "100755" | "120000" = "100644", target = ""): (dir: string) => void {
  return (dir) => {
    const entry = mode === "120000" ? link(path, target) : file(path, "", Number.parseInt(mode, 8));
    const folders: ManifestEntry[] = [];
    for (let cut = path.indexOf("/"); cut > 0; cut = path.indexOf("/", cut + 1))
      folders.push(folder(path.slice(0, cut)));
    manifest(AFTER, (all) => [...all, ...folders.filter((one) => !all.some((e) => e.path === one.path)), entry])(dir);
    const quoted = /["\\\x80-\xff]/.test(entry.path);
    const name = (side: string) =>
      quoted ? `"${side}/${entry.path.replace(/["\\]/g, "\\$&")}"` : `${side}/${entry.path}`;
    const body = `--- /dev/null\n+++ ${name("b")}\n@@ -0,0 +1 @@\n+${target}\n\\ No newline at end of file\n`;
    const text = `diff --git ${name("a")} ${name("b")}\nnew file mode ${mode}\nindex ${"0".repeat(40)}..${entry.oid}\n${target === "" ? "" : body}`;
    const patchFile = join(dir, "patch.diff");
    const parts = readFileSync(patchFile, "latin1").split(/(?=^diff --git )/m);
    const pathOf = (part: string) => /^diff --git "?a\/(.*?)"? "?b\//.exec(part)![1]!.replace(/\\(["\\])/g, "$1");
    writeFileSync(patchFile, [...parts, text].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).join(""), "latin1");
  };
}

const facts = (edit: (f: Json) => void) => (dir: string) => editFacts(dir, edit);
const containment = (edit: (c: Json) => void) => (dir: string) => editJson(dir, "containment.json", edit);
const trace = (edit: (line: Json) => void) => (dir: string) => {
  const path = join(dir, "trace.jsonl");
  const lines = readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Json);
  edit(lines[0]!);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
};
const long = "n".repeat(250);

const LIES: [string, (dir: string) => void][] = [
  // Names and kinds that the walk refuses.
  ["a new .GIT", added("sub/.GIT/config")],
  ["a new file .Git", added(".Git")],
  ["a new git~1", added("sub/git~1")],
  ["a new .git with a dot at its end", added("sub/.git.")],
  ["a .git behind a backslash", added("sub/x\\.git")],
  ["a .git with a zero-width mark", added("sub/.g\u200dit")],
  ["a .git as a stream", added("sub/.git::$INDEX_ALLOCATION")],
  ["a link .gitmodules", added("sub/.gitmodules", "120000", "x")],
  ["a link GITMOD~1", added("sub/gitmod~1", "120000", "x")],
  ["a twin in case", added("sub/A.txt")],
  ["a twin of a folder", added("SUB/c.txt")],
  ["a twin with a dot", added("sub/a.txt.")],
  ["an empty folder that is a twin", manifest(AFTER, (all) => [...all, folder("SUB")])],
  ["a bare repository", (dir) => ["x/HEAD", "x/objects/y", "x/refs/y"].forEach((name) => added(name)(dir))],
  ["a repository of a worktree", (dir) => ["x/HEAD", "x/commondir"].forEach((name) => added(name)(dir))],
  ["the root as a bare repository", (dir) => ["HEAD", "objects/y", "refs/y"].forEach((name) => added(name)(dir))],
  ["a path that can't be checked out", added(Array.from({ length: 14 }, () => long).join("/"))],
  ["folders deeper than the limit", added(Array.from({ length: 140 }, () => "d").join("/"))],
  [
    "a folder deeper than the limit",
    manifest(AFTER, (all) => [
      ...all,
      ...Array.from({ length: 130 }, (_, i) => folder(Array.from({ length: i + 1 }, () => "d").join("/"))),
    ]),
  ],
  [
    "a fifo",
    manifest(AFTER, (all) => [...all, { ...file("pipe"), type: "fifo", mode: 0o10644, oid: null, sha256: null }]),
  ],
  [
    "a folder with a sticky setgid",
    manifest(AFTER, (all) => all.map((e) => (e.path === "new" ? { ...e, mode: 0o42755 } : e))),
  ],
  [
    "a file that nobody can read",
    manifest(AFTER, (all) => all.map((e) => (e.path === "sub/a.txt" ? { ...e, mode: 0o100044 } : e))),
  ],
  [
    "a folder that nobody can list",
    manifest(AFTER, (all) => all.map((e) => (e.path === "new" ? { ...e, mode: 0o40055 } : e))),
  ],
  ["a folder that is not listed", manifest(AFTER, (all) => all.filter((e) => e.path !== "new"))],
  ["a file in what is a file", manifest(AFTER, (all) => [...all, file("sub/a.txt/x")])],
  ["a folder with the name of a file", manifest(AFTER, (all) => [...all, folder("sub/a.txt")])],
  ["a link into .git", added("sub/l", "120000", "../.git/config")],
  ["a link that leads out", added("sub/l", "120000", "../../x")],
  [
    "a file without a digest",
    manifest(AFTER, (all) => all.map((e) => (e.path === "sub/a.txt" ? { ...e, sha256: null } : e))),
  ],
  ["a folder with a size", manifest(AFTER, (all) => all.map((e) => (e.path === "sub" ? { ...e, size: 7 } : e)))],
  [
    "a folder with a digest",
    manifest(AFTER, (all) => all.map((e) => (e.path === "sub" ? { ...e, sha256: sha256("") } : e))),
  ],
  ["a link of another size", manifest(AFTER, (all) => all.map((e) => (e.path === "new/link" ? { ...e, size: 8 } : e)))],
  [
    "a link with another target",
    manifest(AFTER, (all) => all.map((e) => (e.path === "new/link" ? { ...e, target: bytePathOf("two.txt") } : e))),
  ],
  [
    "a file with a target",
    manifest(AFTER, (all) => all.map((e) => (e.path === "sub/a.txt" ? { ...e, target: bytePathOf("x") } : e))),
  ],
  // Of the tree at the start.
  [
    "a start with modes that no copy has",
    manifest(BEFORE, (all) => all.map((e) => (e.path === "sub/a.txt" ? { ...e, mode: 0o100600 } : e))),
  ],
  [
    "a start with a .git",
    (dir) =>
      [BEFORE, AFTER].forEach((name) =>
        manifest(name, (all) => [...all, folder("sub/.git"), file("sub/.git/config")])(dir),
      ),
  ],
  [
    "a start with a fifo",
    (dir) =>
      [BEFORE, AFTER].forEach((name) =>
        manifest(name, (all) => [...all, { ...file("pipe"), type: "fifo", mode: 0o10644, oid: null, sha256: null }])(
          dir,
        ),
      ),
  ],
  [
    "a start with a file over the limit",
    (dir) =>
      [BEFORE, AFTER].forEach((name) =>
        manifest(name, (all) => all.map((e) => (e.path === "sub/a.txt" ? { ...e, size: 2 ** 31 } : e)))(dir),
      ),
  ],
  [
    "a start whose deleted file had another size",
    manifest(BEFORE, (all) => all.map((e) => (e.path === "sub/b.txt" ? { ...e, size: 3 } : e))),
  ],
  [
    "a start whose deleted file had another digest",
    manifest(BEFORE, (all) => all.map((e) => (e.path === "sub/b.txt" ? { ...e, sha256: sha256("x") } : e))),
  ],
  // Clock, durations and bounds.
  ["a lane that took longer than the clock gives", facts((f) => (f.lane.duration_ms = 500_000))],
  [
    "a lane that took longer than it was given",
    facts((f) => {
      f.lane.duration_ms = 90_000_000;
      f.clock.lane_started = f.run.started_at;
    }),
  ],
  ["a command that took longer than the clock gives", facts((f) => (f.verification.commands[0].duration_ms = 400_000))],
  ["a step before the run", trace((line) => (line.at = "2020-01-01T00:00:00.000Z"))],
  ["a step longer than the run", trace((line) => (line.duration_ms = 10_000_000))],
  [
    "facts that were written before the end",
    (dir) => editJson(dir, "report.json", (r) => (r.freshness["facts.json"].written_at = r.run_started_at)),
  ],
  [
    "more output than is kept",
    (dir) => {
      const big = 200 * 1024 * 1024;
      editFacts(dir, (f) => (f.lane.stdout_bytes = big));
    },
  ],
  ["a verification with a reason why it was not", facts((f) => (f.verification.reason = "no time"))],
  ["a command that exited by a signal", facts((f) => (f.verification.commands[0].signal = "SIGKILL"))],
  ["a HEAD with a problem that is none", facts((f) => (f.head.problem = "unreadable"))],
  ["what is left of a HEAD that did not move", facts((f) => (f.head.uncommitted = ["x"]))],
  ["an approval that is not there, and was asked for", facts((f) => (f.approval.ledger = "unused"))],
  ["another git than the tools'", facts((f) => (f.environment.git = "git version 9.9.9"))],
  ["a tool that was found, with a problem", facts((f) => (f.tools[0].problem = "not found"))],
  ["a tool twice", facts((f) => f.tools.push(f.tools[0]))],
  ["no script of the fake lane", facts((f) => (f.case.fake_script_sha256 = null))],
  // Containment.
  ["no bounds", containment((c) => delete c.limits)],
  ["a bound that is not the contract's", containment((c) => (c.limits.processes.bound = 1))],
  ["a file bound that is not the contract's", containment((c) => (c.limits.file_bytes.bound = 5))],
  ["more memory than the contract gives", containment((c) => (c.limits.memory_bytes.bound = 2 ** 50))],
  ["a file bound that nothing holds", containment((c) => (c.limits.file_bytes.held_by = "nothing"))],
  ["a memory bound that nothing holds", containment((c) => (c.limits.memory_bytes.held_by = "nothing"))],
  ["ports that the contract does not name", containment((c) => (c.loopback_ports = [5432]))],
  ["a wall that the level does not have", containment((c) => c.denied.push("the weather"))],
  ["a wall less than the level has", containment((c) => c.denied.pop())],
  ["a promise that the level does not make", containment((c) => c.not_promised.shift())],
  ["nobody that the lane ran as", containment((c) => delete c.as)],
  ["a lane that was root of the machine", containment((c) => (c.as.uid = 0))],
  ["a lane that was root of the machine, and its user", containment((c) => (c.as = { uid: 0, how: "own" }))],
  ["a level twice", containment((c) => c.levels.push(c.levels[0]))],
];

const mounts = (edit: (mounts: Json[]) => Json[]) =>
  facts((f) => (f.verification.tree.mounts = edit(f.verification.tree.mounts)));

const SANDBOX_LIES: [string, (dir: string) => void][] = [
  ["a judged file that commands could write", mounts((all) => all.filter(({ access }) => access !== "read"))],
  ["bytecode that commands could write", mounts((all) => [...all, { ...all[0], path: "__pycache__" }])],
  ["a folder of the tree that commands could write", mounts((all) => [...all, { ...all[0], path: "sub" }])],
  ["a mount that climbs", mounts((all) => [...all, { ...all[0], path: "made/../sub" }])],
  ["a mount twice", mounts((all) => [...all, { ...all[0], path: "made/kept.txt" }])],
  ["no filter of system calls", containment((c) => (c.seccomp_sha256 = null))],
  ["a filter of one's own", containment((c) => (c.seccomp_sha256 = "0".repeat(64)))],
  ["a machine that has no sandbox", facts((f) => (f.environment.arch = "riscv64"))],
  [
    "a canary that tried something strange",
    containment((c) => c.canary.results.push({ name: "pet", outcome: "denied", detail: "" })),
  ],
  ["a canary in another order", containment((c) => c.canary.results.reverse())],
  ["a wall that was denied with a detail", containment((c) => (c.canary.results[0].detail = "it wrote /etc/passwd"))],
  ["an interpreter that the plan does not show", facts((f) => (f.lane.argv[0] = "/srv/node"))],
  [
    "a level below what there was",
    (dir) => {
      editJson(dir, "containment.json", (c) => {
        Object.assign(c, { level: "pid", plan: null, seccomp_sha256: null });
        c.canary = { ran: false, reason: "no", profile_sha256: null, results: [] };
        c.levels.push({ level: "pid", available: true, why: "", what_to_do: null });
      });
      editFacts(dir, (f) => (f.verification.level = "pid"));
    },
  ],
];

describe("a lie that is told to the end", () => {
  it("is needed: without one the bundle holds", async () =>
    expect(await told(() => {})).toEqual({ status: "pass", faults: [] }));

  const all = obstacleTo("sandbox") === null ? [...LIES, ...SANDBOX_LIES] : LIES;
  it.each(all)("is found: %s", async (_name, lie) => {
    const { status, faults } = await told(lie);
    expect(status === "pass" && faults.length === 0, `${status}: ${faults.join("\n")}`).toBe(false);
    if (process.env["SHOW"]) console.error(_name, status, faults.slice(0, 2));
  });
});
