import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/core/domain/digest";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import { auditBundle } from "../../src/world/evidence/audit";
import { openBundle } from "../../src/world/evidence/reader";
import type { Ran } from "../support/own-repository";
import { rejudge } from "../support/forge";
import { climbedTo4, ownedTarget, type OwnedTarget } from "../support/owned-target";
import { bundleFiles, reseal } from "../support/reseal";
import { GIT_ENV } from "../support/target/repository";
import { temporaryFolder } from "../support/temporary";

const PROOF = "stage5-owned-repo-proof.json";
type Json = Record<string, any>;

/** A run that waits for a person, and what was concluded of it and of another. */
let first: string;
let accepted: string;
let rejected: string;
/** The same, of a target whose objects are named by SHA-256; it waits for a person. */
let longer: OwnedTarget;
let ofLonger: Ran;
beforeAll(async () => {
  const climbed = await climbedTo4();
  const target = ownedTarget(climbed);
  const ran = await target.run();
  first = ran.dir;
  accepted = ((await target.conclude(first, "--outcome", "accepted", "--actor", "Ada")) as Ran).dir;
  const other = ownedTarget(climbed);
  longer = ownedTarget(climbed, { format: "sha256" });
  ofLonger = await longer.run();
  rejected = (
    (await other.conclude((await other.run()).dir, "--outcome", "rejected", "--actor", "Ada", "--reason", "no")) as Ran
  ).dir;
}, 120_000);

/** What the verifier finds wrong with a copy that was changed. */
async function faultsOf(original: string, change: (dir: string) => void): Promise<string[]> {
  const dir = join(temporaryFolder(), "bundle");
  cpSync(original, dir, { recursive: true });
  change(dir);
  const { files, problems } = await openBundle(dir);
  const audit = files === null ? { faults: [] } : await auditBundle(files);
  return [...problems, ...audit.faults].map(({ file, problem }) => `${file}: ${problem}`);
}

function editJson(dir: string, name: string, edit: (value: Json) => void): void {
  const path = join(dir, name);
  const value = JSON.parse(readFileSync(path, "utf8")) as Json;
  edit(value);
  writeFileSync(path, `${canonicalJson(value)}${name.endsWith("report.json") ? "" : "\n"}`);
}

/** Makes every digest agree again, the innermost first. */
function resealAll(dir: string): void {
  for (const inner of ["first-run/stage1-refusal", "first-run", "stage1-refusal"])
    if (bundleFiles(dir).some((name) => name.startsWith(`${inner}/`))) reseal(join(dir, inner));
  reseal(dir);
}

const bundles = () =>
  [
    ["the first run", first],
    ["a conclusion that accepts", accepted],
    ["a conclusion that rejects", rejected],
  ] as const;

describe("bundles of stage 5, and of what was concluded", () => {
  it("hold as they were made, and after a reseal that changes nothing", async () => {
    for (const [, dir] of bundles()) {
      expect(await faultsOf(dir, () => {})).toEqual([]);
      if (dir === first) expect(await faultsOf(dir, resealAll)).toEqual([]);
    }
  });

  it("do not hold with any byte changed, or any file gone", async () => {
    for (const [what, dir] of bundles().slice(0, 2))
      for (const name of bundleFiles(dir)) {
        const { length } = readFileSync(join(dir, name));
        const flipped = await faultsOf(dir, (copy) => {
          const bytes = readFileSync(join(copy, name));
          if (length > 0) bytes[Math.floor(length / 2)]! ^= 1;
          writeFileSync(join(copy, name), length > 0 ? bytes : "x");
        });
        expect(flipped, `${what}: ${name}`).not.toEqual([]);
        expect(await faultsOf(dir, (copy) => rmSync(join(copy, name))), `${what}: ${name} gone`).not.toEqual([]);
      }
  });

  it("do not hold with a file gone that no digest names any more", async () => {
    for (const [what, dir] of bundles().slice(0, 2))
      for (const name of bundleFiles(dir).filter((file) => !/(^|\/)(report\.json|SHA256SUMS)$/.test(file))) {
        const found = await faultsOf(dir, (copy) => {
          rmSync(join(copy, name));
          resealAll(copy);
        });
        expect(found, `${what}: ${name}`).not.toEqual([]);
      }
  });
});

const fact = (name: string, edit: (value: Json) => void) => (dir: string) =>
  editJson(dir, "facts.json", ({ facts }) => edit(facts[name].value));

describe("a forger of a first run, who makes every digest agree again", () => {
  it.each<[string, (dir: string) => void]>([
    ["another commit", fact("application", (f) => (f.target_commit = "9".repeat(40)))],
    ["another commit before", fact("application", (f) => (f.target_commit_before = "9".repeat(40)))],
    ["another tree", fact("application", (f) => (f.tree = "9".repeat(40)))],
    ["another branch", fact("application", (f) => (f.branch = "refs/heads/x"))],
    ["another time of the commit", fact("application", (f) => (f.at = f.at.replace(/\d\d\.\d{3}Z$/, "00.000Z")))],
    ["another verdict", fact("application", (f) => (f.judged_sha256 = "9".repeat(64)))],
    ["no changed files", fact("application", (f) => (f.changed_files = []))],
    ["no application", (dir) => editJson(dir, "facts.json", ({ facts }) => delete facts.application)],
    ["a refusal", fact("application", (f) => (f.outcome = "refused"))],
    ["a git bundle of other bytes", (dir) => writeFileSync(join(dir, "backend/result.bundle"), "x")],
    ["no git bundle", (dir) => rmSync(join(dir, "backend/result.bundle"))],
    ["a dirty end", fact("target_after", (f) => (f.differing = ["x"]))],
    ["no word on the end", (dir) => editJson(dir, "facts.json", ({ facts }) => delete facts.target_after)],
    ["another HEAD at the end", fact("target_after", (f) => (f.commit = "9".repeat(40)))],
    ["a target that was dirty", fact("target", (f) => (f.start.clean = false))],
    ["a target that was busy", fact("target", (f) => (f.refusal = "target_busy"))],
    ["another place of the target", fact("stage_records", (f) => (f.repository_sha256 = "9".repeat(64)))],
    ["a wider record", (dir) => editJson(dir, "records/target.json", (r) => r.allowed_paths.push("x/"))],
    ["a record without an owner", (dir) => editJson(dir, "records/target.json", (r) => (r.repository_owner = ""))],
    ["another approval source", (dir) => editJson(dir, "records/target.json", (r) => (r.approval_source = "me"))],
    ["a pass", (dir) => editJson(dir, "report.json", (r) => (r.status = "pass"))],
    ["an outcome", (dir) => editJson(dir, "report.json", (r) => (r.operator_outcome = "accepted"))],
    ["another rollback", (dir) => editJson(dir, "report.json", (r) => (r.rollback = "git push"))],
    ["another proof", (dir) => editJson(dir, PROOF, (p) => (p.operator_outcome = "accepted"))],
    ["no proof", (dir) => rmSync(join(dir, PROOF))],
    ["the role of a conclusion", fact("run", (f) => (f.role = "conclusion"))],
    [
      "a conclusion of its own",
      (dir) => {
        const { facts } = JSON.parse(readFileSync(join(accepted, "facts.json"), "utf8")) as Json;
        editJson(dir, "facts.json", (own) => (own.facts.conclusion = facts.conclusion));
      },
    ],
  ])("is found with %s", async (_what, forge) => {
    const found = await faultsOf(first, (dir) => {
      forge(dir);
      resealAll(dir);
    });
    expect(found).not.toEqual([]);
  });
});

/** A forger who has our code, and lets everything be judged again. */
const judgedAgain = (original: string, forge: (dir: string) => void) => {
  const dir = join(temporaryFolder(), "bundle");
  cpSync(original, dir, { recursive: true });
  forge(dir);
  return rejudge(dir).report.blockers.map(({ code, subject }) => `${code} ${subject}`);
};

describe("a target of either object format", () => {
  it("has the commit that the harness makes, which follows from the run", () => {
    const report = JSON.parse(readFileSync(join(first, "report.json"), "utf8")) as Json;
    for (const [dir, id, length] of [
      [first, report.target_commit, 40],
      [ofLonger.dir, ofLonger.report["target_commit"], 64],
    ] as const) {
      expect(id).toMatch(new RegExp(`^[0-9a-f]{${length}}$`));
      expect(judgedAgain(dir, () => {})).toEqual(["missing_operator_outcome operator"]);
      const other = "9".repeat(length);
      for (const [subject, change] of [
        ["target_commit", (facts: Json) => (facts.target_commit = other)],
        ["target_commit", (facts: Json) => (facts.tree = other)],
        ["target_commit", (facts: Json) => (facts.at = facts.at.replace(/^\d{4}/, "2001"))],
        ["target_commit_before", (facts: Json) => (facts.target_commit_before = other)],
        ["report digest of the commit", (facts: Json) => (facts.judged_sha256 = "9".repeat(64))],
      ] as const)
        expect(judgedAgain(dir, fact("application", change)), `${length}: ${subject}`).toContain(
          `harness_error ${subject}`,
        );
    }
  });

  it("gets one commit of SHA-256, in a bundle that holds, and is as before when that is taken back", async () => {
    expect(ofLonger.blockers).toEqual(["missing_operator_outcome operator"]);
    expect(await faultsOf(ofLonger.dir, () => {})).toEqual([]);
    const { target_commit: commit, target_commit_before: before, rollback } = ofLonger.report;
    expect(longer.git("log", "--format=%H").trim().split("\n")).toEqual([commit, before]);
    expect(rollback).toBe(`git revert --no-edit ${String(commit)}`);
    const head = readFileSync(join(ofLonger.dir, "backend/result.bundle")).toString("latin1");
    expect(head.startsWith("# v3 git bundle\n@object-format=sha256\n")).toBe(true);
    const ran = (await longer.conclude(ofLonger.dir, "--outcome", "rejected", "--actor", "Ada")) as Ran;
    expect(ran.code, ran.stderr).toBe(1);
    expect(await faultsOf(ran.dir, () => {})).toEqual([]);
    const [, command = ""] = /to take the result back, run: (.*)/.exec(ran.stderr) ?? [];
    execFileSync("bash", ["-c", command], { env: GIT_ENV, stdio: "pipe" });
    expect(longer.git("rev-parse", "HEAD^{tree}")).toBe(longer.git("rev-parse", `${String(before)}^{tree}`));
    expect(longer.git("status", "--porcelain")).toBe("");
  });
});

describe("a git bundle of the result, whatever digest stands beside it,", () => {
  /** What is found of the file alone. */
  const found = async (run: string, change: (bytes: string) => string) => {
    const faults = await faultsOf(run, (dir) => {
      const path = join(dir, "backend/result.bundle");
      const bytes = Buffer.from(change(readFileSync(path, "latin1")), "latin1");
      writeFileSync(path, bytes);
      fact("application", (f) => (f.bundle_sha256 = sha256(bytes)))(dir);
      resealAll(dir);
    });
    return faults.filter((fault) => fault.startsWith("backend/result.bundle: "));
  };
  const NEEDED = /^-[0-9a-f]+/m;
  const TIP = /^[0-9a-f]{40,64}(?= refs)/m;
  const like = (id: string, sign: string) => sign.repeat(id.length);
  const packed = (change: (pack: string) => string) => (bytes: string) => {
    const at = bytes.indexOf("\n\n") + 2;
    return bytes.slice(0, at) + change(bytes.slice(at));
  };
  it.each<[string, (bytes: string) => string, RegExp]>([
    ["another tip", (bytes) => bytes.replace(TIP, (id) => like(id, "9")), /: refs: the facts give /],
    [
      "another need",
      (bytes) => bytes.replace(NEEDED, (id) => `-${like(id.slice(1), "9")}`),
      /: commits that it needs: /,
    ],
    ["no need", (bytes) => bytes.replace(/^-.*\n/m, ""), /: commits that it needs: .* found none$/],
    [
      "a need more",
      (bytes) => bytes.replace(NEEDED, (id) => `${id} x\n-${like(id.slice(1), "9")}`),
      /: commits that it needs: /,
    ],
    ["another branch", (bytes) => bytes.replace(" refs/heads/main", " refs/heads/evil"), /: refs: .*evil$/],
    ["a ref more", (bytes) => bytes.replace(TIP, (id) => `${id} refs/heads/more\n${id}`), /: refs: /],
    [
      "another format",
      (bytes) =>
        bytes.replace(/^# v.*\n(?:@.*\n)?/, (it) =>
          it.includes("v3") ? "# v2 git bundle\n" : "# v3 git bundle\n@object-format=sha256\n",
        ),
      /: expected /,
    ],
    ["no header", (bytes) => bytes.slice(5), /: expected a git bundle /],
    ["no pack", packed(() => ""), /: expected a pack /],
    [
      "a tree in the place of the commit",
      packed((pack) => pack.slice(0, 12) + String.fromCharCode((pack.charCodeAt(12) & 0x8f) | 0x20) + pack.slice(13)),
      /: its first object: .* found another object/,
    ],
    ["another commit in its pack", packed((pack) => pack.slice(0, 12) + other(pack)), /: its first object: /],
  ])("is refused with %s", async (_what, change, said) => {
    for (const dir of [first, ofLonger.dir]) expect((await found(dir, change)).join("\n")).toMatch(said);
  });
  /** The pack's objects, with a commit in front that says something else. */
  function other(pack: string): string {
    const content = Buffer.from(`tree ${"1".repeat(40)}\n\nmine`);
    const head = Buffer.from([0x90 | (content.length & 15), content.length >> 4]);
    return Buffer.concat([head, deflateSync(content)]).toString("latin1") + pack.slice(13);
  }

  it("holds with nothing changed", async () => {
    for (const dir of [first, ofLonger.dir]) expect(await found(dir, (bytes) => bytes)).toEqual([]);
  });
});

describe("a forger of a conclusion, who makes every digest agree again", () => {
  it.each<[string, (dir: string) => void]>([
    ["the other outcome", fact("conclusion", (f) => (f.outcome = "rejected"))],
    ["another actor", fact("conclusion", (f) => (f.actor = "Eve"))],
    ["another first run", fact("conclusion", (f) => (f.first_run.run_id = f.first_run.run_id.replace(/...$/, "zzz")))],
    ["another report", fact("conclusion", (f) => (f.first_run.report_sha256 = "9".repeat(64)))],
    ["another patch", fact("conclusion", (f) => (f.first_run.patch_sha256 = "9".repeat(64)))],
    ["a time before there was a result", fact("conclusion", (f) => (f.at = "2020-01-01T00:00:00.000Z"))],
    ["another lane", fact("request", (f) => (f.lane = "case"))],
    [
      "a fact more",
      (dir) =>
        editJson(dir, "facts.json", ({ facts }) => {
          facts.cancelled = { value: { step: "x" }, source: "the signal that the harness received", basis: "asserted" };
        }),
    ],
    ["another patch beside it", (dir) => writeFileSync(join(dir, "patch.diff"), "")],
    ["another contract beside it", (dir) => editJson(dir, "task.contract.json", (c) => (c.title = "x"))],
    ["a file that no conclusion has", (dir) => writeFileSync(join(dir, "manifest.after.jsonl"), "")],
    [
      "a record of its own",
      (dir) => cpSync(join(dir, "first-run/records/target.json"), join(dir, "records/target.json")),
    ],
    ["another proof", (dir) => editJson(dir, PROOF, (p) => (p.target_commit = "9".repeat(40)))],
    ["no first run", (dir) => rmSync(join(dir, "first-run"), { recursive: true })],
    [
      "the first run of another",
      (dir) => {
        rmSync(join(dir, "first-run"), { recursive: true });
        cpSync(join(rejected, "first-run"), join(dir, "first-run"), { recursive: true });
      },
    ],
    [
      "a conclusion as its first run",
      (dir) => {
        rmSync(join(dir, "first-run"), { recursive: true });
        cpSync(rejected, join(dir, "first-run"), { recursive: true });
        rmSync(join(dir, "first-run/first-run"), { recursive: true });
      },
    ],
    [
      "a first run that was changed",
      (dir) =>
        editJson(join(dir, "first-run"), "facts.json", ({ facts }) => {
          facts.verification.value.commands[0].exit_code = 1;
        }),
    ],
    ["a first run without its refusal", (dir) => rmSync(join(dir, "first-run/stage1-refusal"), { recursive: true })],
    ["a first run that lies elsewhere", (dir) => renameSync(join(dir, "first-run"), join(dir, "fake-baseline"))],
  ])("is found with %s", async (_what, forge) => {
    const found = await faultsOf(accepted, (dir) => {
      forge(dir);
      resealAll(dir);
    });
    expect(found).not.toEqual([]);
  });
});
