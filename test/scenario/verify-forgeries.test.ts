import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/domain/digest";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import { auditBundle } from "../../src/world/evidence/audit";
import { gitOid } from "../../src/core/formats/git-trees";
import { treeId } from "../support/tree-id";
import { parseManifest } from "../support/whole";
import { openBundle } from "../../src/world/evidence/reader";
import { obstacleTo } from "../../src/world/contain/probe";
import { COMMIT, FIX } from "../support/case-run";
import { type CaseWorld, caseWorld } from "../support/case-world";
import { editFacts, editJson, type Json, nestedIn, rejudge } from "../support/forge";
import { program, ROOT } from "../support/program";
import { makeCase, runHarness, solution, temporaryFolder } from "../support/runs";
import { completed, envelope, shell } from "../support/scripted-model/case-script";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";

/**
 * A forger who has our own code: content files are changed, and then judged and sealed again, nested bundles too, so that
 * no digest, event or verdict disagrees. What the content files say of each other is all that is left to find it by.
 */
interface Outcome {
  /** What the judge makes of it; null where the files are no evidence at all. */
  status: string | null;
  faults: string[];
}

async function forged(original: string, change: (dir: string) => void): Promise<Outcome> {
  const dir = join(temporaryFolder(), "bundle");
  cpSync(original, dir, { recursive: true });
  change(dir);
  let status: string | null = null;
  let refusal = "";
  try {
    status = rejudge(dir).report.status;
  } catch (error) {
    refusal = (error as Error).message;
  }
  const { files, problems } = await openBundle(dir);
  const audit = await auditBundle(files!);
  files!.close();
  const faults = [...problems, ...audit.faults].map(({ file, problem }) => `${file}: ${problem}`);
  rmSync(dir, { recursive: true });
  if (status === null) expect(faults.join("\n")).toContain(refusal.split("\n")[0]!);
  return { status, faults };
}

/** Changes the facts of the outermost bundle. */
const facts = (edit: (facts: Json) => void) => (dir: string) => editFacts(dir, edit);
/** Changes a file of the bundle and of all that are nested in it, as a forger does who knows that they are compared. */
const everywhere = (name: string, edit: (value: Json) => void) => (dir: string) => {
  for (const at of [dir, ...nestedIn(dir)]) editJson(at, name, edit);
};
/** Something that was started was not seen dead, and containment.json agrees; where nobody could see it, another level is said. */
const survivors = (of: (facts: Json) => Json) => (dir: string) => {
  editFacts(dir, (f) => (of(f).survivors = "unknown"));
  editJson(dir, "containment.json", (c) => {
    c.survivors = "unknown";
    if (c.level === "none") c.level = "pid";
  });
};
const inRefusal = (edit: (facts: Json) => void) => (dir: string) => editFacts(join(dir, "stage1-refusal"), edit);

/** Changes the text of a file. */
const text = (name: string, edit: (text: string) => string) => (dir: string) => {
  const path = join(dir, name);
  writeFileSync(path, edit(readFileSync(path, "utf8")));
};
/** Changes a line of what the lane left. */
const left = (path: string, from: RegExp, to: string) =>
  text("manifest.after.jsonl", (manifest) =>
    manifest.replace(new RegExp(`^.*"path":"${path}".*$`, "m"), (line) => {
      expect(line).toMatch(from);
      return line.replace(from, to);
    }),
  );

let original: string;
let other: string;
/** A pass with a folder, a link and a limit. */
let rich: string;
/** A pass whose contract has a setup command. */
let prepared: string;
/** A run that its setup blocked. */
let unprepared: string;
beforeAll(async () => {
  const one = await runHarness(["--stage", "2", "--quiet"]);
  expect(one.code).toBe(0);
  original = one.dir!;
  other = (await runHarness(["--stage", "2", "--quiet"])).dir!;
  const folder = makeCase({
    contract: { allowed_paths: ["strings.py", "link"], limits: { changed_file_bytes: 10_000 } },
    files: { "sub/a.txt": "a\n" },
    steps: [...solution(), { symlink: { path: "link", target: "sub/a.txt12" } }, { exit: 0 }],
  });
  const made = await runHarness(["--stage", "2", "--quiet", "--case-dir", folder]);
  expect(made.code, made.stderr).toBe(0);
  rich = made.dir!;
  const withSetup = (command: string) =>
    runHarness(["--stage", "2", "--quiet", "--case-dir", makeCase({ contract: { setup_commands: [command] } })]);
  prepared = (await withSetup("echo kept > ~/kept")).dir!;
  unprepared = (await withSetup("exit 1")).dir!;
});

describe("a forger of what setup came to", () => {
  it("who changes nothing makes bundles that hold", async () => {
    expect(await forged(prepared, () => {})).toEqual({ status: "pass", faults: [] });
    expect(await forged(unprepared, () => {})).toEqual({ status: "blocked", faults: [] });
  });

  it.each<[string, (f: Json) => void]>([
    ["it failed, and the lane ran", (f) => (f.setup.commands[0].exit_code = 1)],
    ["it was killed, and the lane ran", (f) => (f.setup.commands[0].termination = "timeout")],
    ["nobody ran it", (f) => delete f.setup],
    ["another command ran", (f) => (f.setup.commands[0].command = "true")],
    ["no command ran", (f) => (f.setup.commands = [])],
    ["it ran in the agent's copy alone", (f) => (f.setup.commands[0].place = "workspace")],
    ["it changed the tree", (f) => (f.setup.changed = ["strings.py"])],
    ["it left what nobody discards", (f) => (f.setup.undiscarded = ["out/"])],
    ["it left nothing for anybody", (f) => (f.setup.left = null)],
    ["it had a problem", (f) => (f.setup.problem = "no space")],
    ["it ran at another level", (f) => (f.setup.level = f.setup.level === "pid" ? "none" : "pid")],
  ])("makes no pass of a run in which %s", async (_what, edit) => {
    const { status, faults } = await forged(prepared, facts(edit));
    expect({ status, faults: faults.length }).not.toEqual({ status: "pass", faults: 0 });
  });

  it("makes no pass of one that setup blocked", async () => {
    const { status, faults } = await forged(
      unprepared,
      facts((f) => (f.setup.commands[0].exit_code = 0)),
    );
    expect(status).not.toBe("pass");
    expect(faults.join()).toContain("test.log");
  });
});

describe("a forger who judges again", () => {
  it("who changes nothing makes a bundle that holds", async () =>
    expect(await forged(original, () => {})).toEqual({ status: "pass", faults: [] }));

  // Law 1: what nobody looked at, or what denies itself, is no pass, whoever asks.
  const denied: [string, (dir: string) => void][] = [
    ["a command that failed below a status that passed", facts((f) => (f.verification.commands[0].exit_code = 1))],
    ["a command that was killed", facts((f) => (f.verification.commands[0].termination = "timeout"))],
    [
      "a verification that was not run",
      facts((f) => (f.verification = { status: "not_run", reason: null, level: null, commands: [] })),
    ],
    ["a verification that is missing", facts((f) => (f.verification.status = "missing"))],
    ["a verification of no command", facts((f) => (f.verification.commands = []))],
    ["a verification of another command", facts((f) => (f.verification.commands[0].command = ["true"]))],
    ["a verification of the same command as setup", facts((f) => (f.verification.commands[0].kind = "setup"))],
    ["a verification at no level", facts((f) => (f.verification.level = null))],
    [
      "a lane that was not started",
      facts((f) => Object.assign(f.lane, { termination: "not_started", exit_code: null, signal: "SIGKILL" })),
    ],
    [
      "a fake lane that the harness completed",
      facts((f) => Object.assign(f.lane, { termination: "harness_completed", exit_code: null, signal: "SIGKILL" })),
    ],
    ["a lane that nobody saw dead", survivors((f) => f.lane)],
    ["a verification command that nobody saw dead", survivors((f) => f.verification.commands[0])],
    ["a workspace that nobody walked", facts((f) => delete f.walk)],
    ["a HEAD that nobody looked at", facts((f) => delete f.head)],
    ["a patch between unknown trees", facts((f) => delete f.patch)],
    ["a case that nobody read", facts((f) => delete f.case)],
    ["tools that nobody looked for", facts((f) => (f.tools = []))],
    ["a scan that nobody made", facts((f) => delete f.secrets)],
    ["no reading of the clock at the diff", facts((f) => (f.clock.diff_checked = null))],
    ["no reading of the clock at the lane", facts((f) => (f.clock.lane_started = null))],
    ["no reading of the clock at the verification", facts((f) => (f.clock.verification_completed = null))],
    [
      "no manifests and an empty patch",
      (dir) => {
        for (const name of ["manifest.before.jsonl", "manifest.after.jsonl"]) rmSync(join(dir, name));
        writeFileSync(join(dir, "patch.diff"), "");
        editFacts(dir, (f) => delete f.patch);
      },
    ],
    [
      "a patch that is withheld without a finding",
      (dir) => {
        writeFileSync(join(dir, "patch.diff"), "withheld: a token\n");
        editFacts(dir, (f) => (f.secrets.withheld["patch.diff"] = "a token"));
      },
    ],
    [
      "a path that is hidden without a finding",
      (dir) => {
        for (const name of ["manifest.before.jsonl", "manifest.after.jsonl"]) {
          const path = join(dir, name);
          const lines = readFileSync(path, "utf8").trimEnd().split("\n");
          const hidden = `{"path_sha256":"${"f".repeat(64)}","type":"file","mode":"100644","size":0,"sha256":null,"oid":null}`;
          writeFileSync(path, `${[...lines, hidden].join("\n")}\n`);
        }
        editFacts(dir, (f) => f.workspace.entries++);
      },
    ],
    [
      "a stage that this version does not run",
      (dir) => {
        editFacts(dir, (f) => (f.request.stage = 3));
        everywhere("task.contract.json", (c) => (c.mutation_mode = "copied-repo"))(dir);
      },
    ],
    [
      "a canary that tried less",
      (dir) =>
        editJson(dir, "containment.json", (c) => (c.level === "sandbox" ? c.canary.results.pop() : (c.level = null))),
    ],
  ];
  it.each(denied)("gets no pass out of %s", async (_name, change) => {
    const { status, faults } = await forged(original, change);
    expect(status !== "pass" || faults.length > 0, `${status}: ${faults.join("\n")}`).toBe(true);
    expect(status === null || status === "fail" || status === "blocked" || faults.length > 0).toBe(true);
  });

  const caught: [string, (dir: string) => void, RegExp][] = [
    ["a run id of another time", facts((f) => (f.run.run_id = `2020${f.run.run_id.slice(4)}`)), /run\.run_id/],
    [
      "a run id of another case",
      facts((f) => (f.run.run_id = f.run.run_id.replace("r1-string", "r2-string"))),
      /run\.run_id/,
    ],
    ["another run id", facts((f) => (f.run.run_id = `${f.run.run_id.slice(0, -4)}zzzz`)), /run\.artifacts_dir/],
    [
      "another case",
      (dir) => {
        for (const at of [dir, ...nestedIn(dir)])
          editFacts(at, (f) => {
            f.run.run_id = f.run.run_id.replace(f.run.case_id, "other");
            f.run.case_id = "other";
          });
      },
      /run\.case_id: the contract gives r1-string-slugify/,
    ],
    [
      "a containment that is said to have left nothing",
      (dir) => {
        editFacts(dir, (f) => (f.lane.survivors = "unknown"));
        editJson(dir, "containment.json", (c) => (c.survivors = "none"));
      },
      /containment\.json: survivors: facts\.json gives unknown, found none/,
    ],
    ["another folder", facts((f) => (f.run.artifacts_dir = "/etc")), /run\.artifacts_dir/],
    ["an end before the start", facts((f) => (f.run.finished_at = "2020-01-01T00:00:00.000Z")), /run\.finished_at/],
    [
      "events whose times run backwards",
      facts((f) => (f.clock.lane_ended = f.run.started_at)),
      /clock\.lane_ended: .* is before clock\.lane_started/,
    ],
    ["a baseline alone as a run", facts((f) => (f.run.role = "fake-baseline")), /run\.role/],
    ["a refusal alone as a run", facts((f) => (f.run.role = "stage1-refusal")), /run\.role/],
    [
      "a refusal of another machine",
      inRefusal((f) => (f.environment.node = "99.0.0")),
      /stage1-refusal\/report\.json: environment\.node/,
    ],
    [
      "a refusal by programs that the run has not",
      inRefusal((f) => (f.environment.git = "git version 9")),
      /stage1-refusal\/report\.json: environment\.git/,
    ],
    ["a run as the refusal", inRefusal((f) => (f.run.role = "run")), /stage1-refusal\/facts\.json: run\.role/],
    [
      "the refusal of another run",
      (dir) => {
        rmSync(join(dir, "stage1-refusal"), { recursive: true });
        cpSync(join(other, "stage1-refusal"), join(dir, "stage1-refusal"), { recursive: true });
      },
      /stage1-refusal\/report\.json: artifacts_dir/,
    ],
    [
      "the refusal of another contract",
      (dir) => editJson(join(dir, "stage1-refusal"), "task.contract.json", (c) => (c.brief = "another one")),
      /stage1-refusal\/report\.json: digest of task\.contract\.json/,
    ],
    [
      "the refusal of another version",
      inRefusal((f) => (f.run.harness_version = "9.9.9")),
      /stage1-refusal\/report\.json: harness_version/,
    ],
    [
      "a basis that is swapped",
      (dir) => editJson(dir, "facts.json", (f) => (f.facts.lane.basis = "recomputable")),
      /facts\.json: lane: expected "asserted"/,
    ],
    [
      "another source",
      (dir) => editJson(dir, "facts.json", (f) => (f.facts.lane.source = "an auditor")),
      /facts\.json: lane: .*an auditor/,
    ],
    ["another tree of the workspace", facts((f) => (f.workspace.tree = "1".repeat(40))), /workspace\.tree/],
    ["another size of the workspace", facts((f) => f.workspace.entries++), /workspace\.entries/],
    ["a HEAD that moved and did not", facts((f) => (f.head.commit = "1".repeat(40))), /head: unchanged/],
    [
      "another baseline commit",
      facts((f) => Object.assign(f.head, { baseline_commit: "1".repeat(40), commit: "1".repeat(40) })),
      /head\.baseline_commit/,
    ],
    ["an exit code and a signal", facts((f) => (f.lane.signal = "SIGKILL")), /lane: expected an exit code or a signal/],
    [
      "a raw file that no lane writes",
      (dir) => writeFileSync(join(dir, "backend/extra.log"), "x"),
      /backend\/extra\.log/,
    ],
    [
      "a record that nothing reads",
      (dir) => {
        for (const at of [dir, ...nestedIn(dir)])
          cpSync(join(dir, "eligibility.json"), join(at, "records/agent.case.json"));
      },
      /records\/agent\.case\.json: no such file belongs/,
    ],
    [
      "a first run",
      (dir) => cpSync(join(other, "stage1-refusal"), join(dir, "first-run"), { recursive: true }),
      /first-run\/report\.json: expected no first run in a run that nobody has concluded/,
    ],
    ["a partial report", (dir) => writeFileSync(join(dir, "report.partial.json"), "{}"), /report\.partial\.json/],
    ["another standard error", (dir) => writeFileSync(join(dir, "backend/stderr.log"), "hello"), /stderr\.log/],
    ["an empty test log", (dir) => writeFileSync(join(dir, "test.log"), ""), /test\.log: command 1: expected the line/],
    [
      "a test log that says how it failed",
      (dir) => {
        const path = join(dir, "test.log");
        writeFileSync(path, readFileSync(path, "utf8").replace("exit code 0", "exit code 1"));
      },
      /test\.log: command 1: expected the line .*exit code 0/,
    ],
    [
      "a file that is withheld, and is not there",
      facts((f) => (f.secrets.withheld["backend/other.log"] = "a token")),
      /backend\/other\.log: expected the note/,
    ],
    [
      "a note that hides more than it says",
      (dir) => {
        writeFileSync(join(dir, "backend/stdout.log"), "withheld: a token\nand this\n");
        editFacts(dir, (f) => (f.secrets.withheld["backend/stdout.log"] = "a token"));
      },
      /backend\/stdout\.log: expected the note/,
    ],
    [
      "a mark in a manifest that the contract does not give",
      (dir) => {
        const path = join(dir, "manifest.after.jsonl");
        const [first, ...rest] = readFileSync(path, "utf8").split("\n");
        writeFileSync(path, [first!.replace(/}$/, ',"set_aside":"discarded"}'), ...rest].join("\n"));
      },
      /manifest\.after\.jsonl: .*set aside/,
    ],
    [
      "a level that was not available",
      (dir) =>
        editJson(dir, "containment.json", (c) => (c.levels.find((l: Json) => l.level === c.level).available = false)),
      /containment\.json: levels/,
    ],
    [
      "a test log of an exit code that only begins like this one",
      text("test.log", (log) => log.replace("exit code 0;", "exit code 01;")),
      /test\.log: command 1: expected the line .*exit code 0/,
    ],
    ["what a real lane needs", (dir) => editJson(dir, "containment.json", (c) => (c.required = "sandbox")), /required/],
  ];
  const plans: [string, (dir: string) => void, RegExp][] = [
    [
      "a home that the plan of mounts shows whole",
      (dir) =>
        editJson(dir, "containment.json", (c) => {
          const at = c.plan.mounts.findIndex((mount: Json) => mount.inside === "/harness");
          c.plan.mounts.splice(at, 0, { kind: "bind", inside: "~", target: null, reason: "a toolchain" });
        }),
      /containment\.json: plan: .*home/,
    ],
    [
      "a mount without a reason",
      (dir) => editJson(dir, "containment.json", (c) => (c.plan.mounts[0].reason = "")),
      /containment\.json: plan: \/usr: expected a reason/,
    ],
    [
      "no plan of mounts",
      (dir) => editJson(dir, "containment.json", (c) => (c.plan = null)),
      /containment\.json: plan: expected one at the level sandbox/,
    ],
  ];
  // Without a sandbox there is no plan of what it shows.
  const all = obstacleTo("sandbox") === null ? [...caught, ...plans] : caught;
  it.each(all)("is found out by %s", async (_name, change, expected) => {
    expect((await forged(original, change)).faults.join("\n")).toMatch(expected);
  });

  const unrefused: [string, (dir: string) => void, RegExp][] = [
    [
      "a link out of the workspace",
      (dir) => {
        const [from, to] = ["sub/a.txt12", "/etc/passwd"];
        const blob = (target: string) => gitOid("blob", Buffer.from(target));
        const relink = (all: string) =>
          all.replaceAll(from, to).replaceAll(blob(from), blob(to)).replaceAll(sha256(from), sha256(to));
        for (const name of ["manifest.after.jsonl", "patch.diff"]) text(name, relink)(dir);
        const after = parseManifest(readFileSync(join(dir, "manifest.after.jsonl"), "utf8").trimEnd().split("\n"));
        if ("problem" in after) throw new Error(after.problem);
        editFacts(dir, (f) => (f.patch.result_tree = treeId(after.entries)));
      },
      /manifest\.after\.jsonl: link: a link that leads out of the workspace/,
    ],
    ["a setuid file", left("test_strings.py", /100644/, "104644"), /test_strings\.py: mode 4644/],
    ["a setgid folder", left("sub", /040755/, "042755"), /sub: mode 2755/],
    ["a file with the mode of a pipe", left("test_strings.py", /100644/, "010644"), /the mode of another type/],
    [
      "another id of a folder",
      left("sub", /"oid":"[0-9a-f]{40}"/, `"oid":"${"1".repeat(40)}"`),
      /sub: its files make the tree/,
    ],
    ["a file over its limit", left("test_strings.py", /"size":\d+/, '"size":9007199254740991'), /file_bytes: expected/],
    [
      "a change over its limit",
      left("strings.py", /"size":\d+/, '"size":10001'),
      /changed_file_bytes: expected at most 10000/,
    ],
  ];
  it.each(unrefused)("can't hide that nobody refused %s", async (_name, change, expected) => {
    expect((await forged(rich, change)).faults.join("\n")).toMatch(expected);
  });
  it("leaves a pass with links and folders alone where nothing is changed", async () =>
    expect(await forged(rich, () => {})).toEqual({ status: "pass", faults: [] }));

  it("can't put into the report what its reader would leave out", async () => {
    const dir = join(temporaryFolder(), "bundle");
    cpSync(original, dir, { recursive: true });
    const sum = (name: string) => sha256(readFileSync(join(dir, name)));
    const old = sum("report.json");
    text("report.json", (all) => all.replace('"not_applicable":{', '"not_applicable":{"__proto__":"a word",'))(dir);
    text("SHA256SUMS", (all) => all.replace(old, sum("report.json")))(dir);
    const checked = await program(["verify", dir]);
    expect([checked.code, checked.stderr]).toEqual([1, expect.stringContaining("of these fields alone")]);
  });

  it("is told from a baseline that is another tree by how that one differs", async () => {
    const wrong = join(temporaryFolder(), "checkout");
    cpSync(join(ROOT, "fixtures/cases/r1-string-slugify/workspace"), wrong, { recursive: true });
    writeFileSync(join(wrong, ".gitignored"), "x");
    writeFileSync(join(wrong, "strings.py"), "x");
    rmSync(join(wrong, "test_strings.py"));
    const checked = await program(["verify", original, "--baseline", wrong]);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toContain(
      "not the tree that the run started from; .gitignored is not in that tree, strings.py differs, test_strings.py is missing; give the case's workspace/",
    );
    execFileSync("mkfifo", [join(wrong, "pipe")]);
    const refused = await program(["verify", original, "--baseline", wrong]);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("--baseline: pipe: a fifo")]);
  });

  it("can't leave out the acceptance tests that a run was verified with", async () => {
    const dir = join(temporaryFolder(), "bundle");
    cpSync(original, dir, { recursive: true });
    editFacts(dir, (f) => (f.case.acceptance = []));
    expect(rejudge(dir).report.status).toBe("pass");
    const shipped = join(ROOT, "fixtures/cases/r1-string-slugify");
    const again = ["verify", dir, "--baseline", join(shipped, "workspace"), "--rerun", "--case-dir"];
    const checked = await program([...again, shipped]);
    expect([checked.code, checked.stderr]).toEqual([
      1,
      expect.stringMatching(/expected none, found "\S+" \([0-9a-f]{12}\) in /),
    ]);
    const misspelled = await program([...again, `${shipped}x`]);
    expect([misspelled.code, misspelled.stderr]).toEqual([
      1,
      expect.stringContaining("expected the folder of the case"),
    ]);
  });

  it("may change what nothing else tells of, and it is named as somebody's word", async () => {
    const { dir, code, stderr } = await runHarness(["--stage", "2"]);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    for (const folder of [dir!, join(dir!, "stage1-refusal")]) editFacts(folder, (f) => (f.environment.os = "plan9"));
    rejudge(dir!);
    const checked = await program(["verify", dir!, "--json"]);
    expect(checked.code).toBe(0);
    const said = JSON.parse(checked.stdout) as { authenticity: string; claims: { claim: string; basis: string }[] };
    expect(said.authenticity).toBe("unsigned");
    for (const name of ["environment", "lane", "walk", "verification"])
      expect(said.claims.find(({ claim }) => claim.startsWith(`fact ${name}: `))?.basis).toMatch(
        /^asserted by the harness /,
      );
    expect(checked.stderr).toContain("proven consistent, not authentic");
  });

  it("gets nothing through on a bundle of any other end", async () => {
    const ends: [string[], string][] = [
      [["--stage", "1"], "blocked"],
      [["--stage", "2", "--case-dir", makeCase({ steps: [{ stdout: "I did it" }, { exit: 0 }] })], "fail"],
      [["--stage", "2", "--timeout", "1", "--case-dir", makeCase({ steps: [{ hang: true }] })], "blocked"],
      [["--stage", "2", "--case-dir", makeCase({ contractText: "{" })], "blocked"],
    ];
    for (const [argv, status] of ends) {
      const { dir, report } = await runHarness([...argv, "--quiet"]);
      expect(report?.status).toBe(status);
      expect(await forged(dir!, () => {})).toEqual({ status, faults: [] });
      const time = await forged(
        dir!,
        facts((f) => (f.run.started_at = "2020-01-01T00:00:00.000Z")),
      );
      expect(time.faults.join("\n")).toMatch(/run\.run_id/);
      const added = await forged(dir!, (at) => cpSync(join(at, "report.md"), join(at, "backend/stdout2.log")));
      expect(added.faults.join("\n")).toMatch(/stdout2\.log: no such file/);
    }
  });

  it("can't give a file that the patch adds another digest or size", async () => {
    const steps = [...solution(), { write: { path: "notes.txt", text: "new\n" } }, { exit: 0 }];
    const added = makeCase({ steps, contract: { allowed_paths: ["strings.py", "notes.txt"] } });
    const { dir, report } = await runHarness(["--stage", "2", "--quiet", "--case-dir", added]);
    expect(report?.status).toBe("pass");
    for (const [from, to] of [
      [/"sha256":"[0-9a-f]{64}"/, `"sha256":"${"0".repeat(64)}"`],
      [/"size":4/, '"size":5'],
    ] as const) {
      const { status } = await forged(dir!, (at) => {
        const path = join(at, "manifest.after.jsonl");
        const lines = readFileSync(path, "utf8").split("\n");
        writeFileSync(
          path,
          lines.map((line) => (line.includes("notes.txt") ? line.replace(from, to) : line)).join("\n"),
        );
      });
      expect(status).toBe("fail");
    }
  });

  it("can't give an unchanged file another digest before whoever has the baseline", async () => {
    const dir = join(temporaryFolder(), "bundle");
    cpSync(original, dir, { recursive: true });
    for (const name of ["manifest.before.jsonl", "manifest.after.jsonl"]) {
      const path = join(dir, name);
      const lines = readFileSync(path, "utf8").split("\n");
      const forge = (line: string) => line.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${"0".repeat(64)}"`);
      writeFileSync(path, lines.map((line) => (line.includes("test_strings.py") ? forge(line) : line)).join("\n"));
    }
    expect(rejudge(dir).report.status).toBe("pass");
    const baseline = ["--baseline", join(ROOT, "fixtures/cases/r1-string-slugify/workspace")];
    expect((await program(["verify", original, ...baseline])).code).toBe(0);
    const checked = await program(["verify", dir, ...baseline]);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toMatch(/manifest\.before\.jsonl: test_strings\.py: expected \d+ bytes/);
  });

  it("who turns failed tests into passed ones is found by whoever runs them again", async () => {
    const shout = "::error::an agent's words";
    const text = `import sys\nprint(${JSON.stringify(shout)}, file=sys.stderr)\ndef slugify(text):\n    return "wrong"\n`;
    const wrong = makeCase({ steps: [{ write: { path: "strings.py", text } }, { exit: 0 }] });
    const { dir, report } = await runHarness(["--stage", "2", "--quiet", "--case-dir", wrong]);
    expect(report?.blockers.map(({ code }) => code)).toEqual(["verification_failed"]);
    editFacts(dir!, (f) => {
      f.verification.status = "passed";
      for (const command of f.verification.commands) command.exit_code = 0;
    });
    const log = join(dir!, "test.log");
    writeFileSync(log, readFileSync(log, "utf8").replace(/exit code [1-9]\d*/g, "exit code 0"));
    expect(rejudge(dir!).report.status).toBe("pass");
    // Consistent, and labelled as what it is: somebody's word.
    expect((await program(["verify", dir!])).code).toBe(0);
    const again = ["verify", dir!, "--baseline", join(wrong, "workspace"), "--rerun", "--case-dir", wrong];
    const checked = await program(again);
    expect(checked.code, checked.stderr).toBe(1);
    expect(checked.stderr).toMatch(
      /test\.log: the verification commands failed here \(exited with exit code 1\), the run says passed/,
    );
    expect(checked.stdout + checked.stderr).not.toContain(shout);
    const kept = /their output: (.*)$/m.exec(checked.stderr)![1]!;
    expect(readFileSync(kept, "utf8")).toContain(shout);
    rmSync(dirname(kept), { recursive: true });
  });

  it("can't sell a nested bundle as a run", async () => {
    const refusal = join(original, "stage1-refusal");
    const alone = await program(["verify", refusal]);
    expect(alone.code).toBe(0);
    const demanded = await program(["verify", refusal, "--require", "pass"]);
    expect(demanded.code).toBe(2);
    expect(demanded.stderr).toContain("missed: bundle: expected a run, found the stage1-refusal of one");
  });

  it("can't reach the terminal of whoever verifies", async () => {
    const dir = join(temporaryFolder(), "bundle");
    cpSync(original, dir, { recursive: true });
    const path = join(dir, "events.normalized.jsonl");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace('"seq":1', '"seq":1,"x":"\u001b]0;owned\u0007\u009b2J\u202e"'),
    );
    writeFileSync(join(dir, "eligibility.json"), "\u001b[2J\n::error::owned\n");
    const checked = await program(["verify", dir, "--json"]);
    expect(checked.code).toBe(1);
    expect(checked.stdout + checked.stderr).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
    expect(checked.stderr).not.toMatch(/^\s*::/m);
  });
});

describe.skipIf(obstacleTo("sandbox") !== null)("a forger of a real lane's run", () => {
  let binaries = "";
  let world: CaseWorld;
  const bundles: string[] = [];
  beforeAll(async () => {
    binaries = mkdtempSync(join(tmpdir(), "standin-"));
    buildStandin(join(binaries, "ca"), readFileSync(join(ROOT, STANDIN_SOURCE)));
    world = await caseWorld(join(binaries, "ca"));
    world.play({
      implementer: [shell(`${FIX}\n${COMMIT}`), completed()],
      closer: [{ text: envelope({ status: "failed", error: "no forge" }) }],
    });
    for (let i = 0; i < 2; i++) {
      const run = await world.run();
      expect(run.blockers).toEqual([]);
      bundles.push(run.dir);
    }
  });
  afterAll(async () => {
    await world.close();
    rmSync(binaries, { recursive: true, force: true });
  });

  const calls = (edit: (calls: Json[]) => Json[]) => (dir: string) => {
    const path = join(dir, "backend/model-calls.jsonl");
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    const changed = edit(lines.map((line) => JSON.parse(line) as Json));
    const text = changed.map((call, i) => `${canonicalJson({ ...call, seq: i + 1 })}\n`).join("");
    writeFileSync(path, text);
    editFacts(dir, (f) => (f.model_calls = { count: changed.length, sha256: sha256(text) }));
  };
  const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();
  const isAnswer = (call: Json) => call.probe === false && call.outcome === "completed";
  const trials: [string, (dir: string) => void][] = [
    ["a program that was not admitted", facts((f) => (f.lane.program_sha256 = "0".repeat(64)))],
    ["no copy of the binary", facts((f) => delete f.agent_binary)],
    ["no probe", facts((f) => delete f.model_probe)],
    ["a probe that no call shows", calls((list) => list.filter(({ probe }) => !probe))],
    ["a probe at the end", calls((list) => [...list.slice(1), list[0]!])],
    ["a call for another model", calls((list) => list.map((call) => ({ ...call, requested_model: "gpt-other" })))],
    ["an answer of another model", calls((list) => list.map((call) => ({ ...call, answered_models: ["other"] })))],
    ["a call of another time", calls((list) => list.map((call) => ({ ...call, at: "2020-01-01T00:00:00.000Z" })))],
    ["a call after the lane", calls((list) => list.map((call) => ({ ...call, at: "2100-01-01T00:00:00.000Z" })))],
    ["a replay that is none", calls((list) => list.map((call) => ({ ...call, replayed: true })))],
    ["no call at all", calls(() => [])],
    ["fewer answers than results", calls((list) => list.filter((call, i) => !isAnswer(call) || i < 3))],
    ["calls in another order", calls(([probe, ...rest]) => [probe!, ...rest.reverse()])],
    ["calls before the lane", calls((list) => list.map((call) => ({ ...call, at: list[0]!.at })))],
    ["calls after the lane", calls((list) => [...list, { ...list.at(-1)!, at: later(list.at(-1)!.at, 60_000) }])],
    ["a call that outlasts the run", calls((list) => [...list, { ...list.at(-1)!, duration_ms: 1e9 }])],
    ["a probe before the run", calls(([probe, ...rest]) => [{ ...probe!, at: later(probe!.at, -60_000) }, ...rest])],
    ["a second probe", calls(([probe, ...rest]) => [probe!, probe!, ...rest])],
    ["a probe with another status", calls(([probe, ...rest]) => [{ ...probe!, status: 201 }, ...rest])],
    ["an answer that names no model", calls((list) => list.map((call) => ({ ...call, answered_models: [] })))],
    ["an answer without a digest", calls((list) => list.map((call) => ({ ...call, answer_sha256: null })))],
    [
      "the calls of another run",
      (dir) => {
        cpSync(join(bundles[1]!, "backend/model-calls.jsonl"), join(dir, "backend/model-calls.jsonl"));
        calls((list) => list)(dir);
      },
    ],
    [
      "calls that facts.json does not know",
      (dir) => {
        calls((list) => list)(dir);
        editFacts(dir, (f) => delete f.model_calls);
      },
    ],
    [
      "calls that are not those of facts.json",
      (dir) => cpSync(join(bundles[1]!, "backend/model-calls.jsonl"), join(dir, "backend/model-calls.jsonl")),
    ],
    ["no event log", (dir) => rmSync(join(dir, "backend/case-events.jsonl"))],
    ["no baseline", (dir) => rmSync(join(dir, "fake-baseline"), { recursive: true })],
    [
      "the baseline of another run",
      (dir) => {
        rmSync(join(dir, "fake-baseline"), { recursive: true });
        cpSync(join(bundles[1]!, "fake-baseline"), join(dir, "fake-baseline"), { recursive: true });
      },
    ],
    [
      "the refusal as the baseline",
      (dir) => cpSync(join(dir, "stage1-refusal"), join(dir, "fake-baseline"), { recursive: true }),
    ],
    ["another admission", (dir) => editJson(dir, "records/model.admission.json", (r) => (r.model = "other"))],
    [
      "another digest",
      (dir) =>
        editJson(dir, "records/agent.case.json", (r) =>
          Object.assign(r.binaries[`${process.platform}-${process.arch}`], { sha256: "1".repeat(64) }),
        ),
    ],
    ["no agent record", (dir) => rmSync(join(dir, "records/agent.case.json"))],
    ["a lane that nobody enabled", facts((f) => (f.request.enabled_lanes = []))],
    ["a containment below the sandbox", (dir) => editJson(dir, "containment.json", (c) => (c.level = "pid"))],
    ["another lane", facts((f) => Object.assign(f.request, { lane: "codex", enabled_lanes: ["codex"] }))],
  ];
  it("who changes nothing makes a bundle that holds", async () =>
    expect(await forged(bundles[0]!, () => {})).toEqual({ status: "pass", faults: [] }));
  it.each(trials)("gets no pass out of %s", async (_name, change) => {
    const { status, faults } = await forged(bundles[0]!, change);
    expect(status !== "pass" || faults.length > 0, `${status}: ${faults.join("\n")}`).toBe(true);
  });
});
