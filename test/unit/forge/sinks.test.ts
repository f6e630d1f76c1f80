/**
 * Every field of the evidence that a bundle's maker can word, with every kind of text that acts somewhere, through every place where
 * we publish it. What must not happen stands with the place.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Io } from "../../../src/commands/io";
import { sayBlocker } from "../../../src/commands/output";
import { printBlocker } from "../../../src/flow/publish/plan";
import { blocker, type Blocker, worded } from "../../../src/core/domain/blocker";
import { unobeyed } from "../../../src/core/domain/log-text";
import type { Verdict } from "../../../src/core/records/report";
import { type Annotation, annotationsOf } from "../../../src/core/report/annotations";
import { completePlan, type CompletePlan, type Interface } from "../../../src/core/report/plan";
import { reportMarkdown } from "../../../src/core/report/markdown";
import { type SummaryInput, summaryOf } from "../../../src/core/report/summary";
import { describePlan } from "../../../src/core/report/describe-plan";
import { setOutputs } from "../../../src/world/runner/workflow";
import { aSealedReport } from "../../support/sealed-report";

const HOSTILE = {
  "a code span's end": "`x` ](javascript:alert(1)) ``y``",
  "a fence": "```\n# pass\n~~~",
  "a link": "[a](http://evil.example) <http://evil.example>",
  "an image": "![i](http://evil.example/x.png)",
  HTML: "<script>alert(1)</script><!-- </details>",
  entities: "&lt;b&gt; &#64;octocat",
  mentions: "@octocat @org/team a@b.example",
  references: "#1 owner/repo#2 GH-3 !4",
  cells: "a|b\\|c\\\\|d",
  addresses: "https://evil.example www.evil.example",
  "a command": "::set-env name=PATH::/evil",
  "a command behind a blank of .NET": "\u0085::add-mask::x",
  "a command behind a line": "x\r\n  ::stop-commands::x",
  "an old command": "x ##[command]y",
  "an encoded line": "x%0A::error::y%0D",
  controls: "\u0000\u001b[2J\u009b31m\u007f\u0007\u0008",
  "line breaks of Unicode": "a\u0085b\u2028c\u2029::error::d",
  "what turns text round": "\u202e\u202d\u2066\u2069\u200f\u200e\u061cgpj.exe",
  "what nobody sees": "a\u200b\u200d\ufeff\u00ad\u{e0041}\u{e0100}\ufe0f\u115f\u3164b",
  "half a character": "\ud800x",
  "emoji names": ":white_check_mark: :+1:",
  formulas: "$x^2$ $`y`$",
  blocks: "- [x] done\n> quote\n# heading\n1. one\n---",
  "an output": "x\nEOF\nstatus=pass\nghadelimiter_\n",
} as const;

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** Ours, to cut a mention or a reference. */
const JOINER = /\u2060/g;

const DISALLOWED = blocker("disallowed_file_change", "src/a.py", { expected: "b", found: "c" });

/** What a bundle's maker can word, each with the rest of the report as it should be. */
const FIELDS: Record<string, (evil: string) => Partial<Verdict>> = {
  "a blocker's subject": (evil) => ({ blockers: [worded({ ...DISALLOWED, subject: evil })] }),
  "a blocker's expected": (evil) => ({ blockers: [worded({ ...DISALLOWED, expected: evil })] }),
  "a blocker's found": (evil) => ({ blockers: [worded({ ...DISALLOWED, found: evil })] }),
  "a blocker's own words": (evil) => ({ blockers: [{ ...DISALLOWED, message: evil, fix: evil }] }),
  "a subject of a contract": (evil) => ({
    blockers: [worded(blocker("task_contract_invalid", evil, { found: evil }))],
  }),
  "a changed path": (evil) => ({ changed_files: [evil] }),
  "a command": (evil) => ({
    verification: {
      tree: "read-only",
      not_shown: [],
      status: "failed",
      commands: [
        { kind: "setup", command: evil, exit_code: 1, duration_ms: 1 },
        { kind: "verification", command: [evil, evil], exit_code: 1, duration_ms: 1 },
      ],
    },
  }),
  "case and run": (evil) => ({ case_id: evil, run_id: evil, nonce: evil }),
  "the model": (evil) => ({ model: evil, model_provider: evil }),
  "the phrase": (evil) => ({ failure_reason: evil }),
  reasons: (evil) => ({ not_applicable: { [evil]: evil }, withheld: { [evil]: evil } }),
};

const CONTEXT = {
  event: "pull_request",
  repository: "o/r",
  headSha: "a".repeat(40),
  pullRequest: null,
  workflowRun: null,
  records: { branch: "base", ref: "main" },
  runUrl: null,
  runId: "1",
  attempt: "1",
} as const;
const SOURCES = {
  contract: ".harness/tasks/x/case.json",
  workspace: ".harness/tasks/x/workspace/",
  records: {},
  firstChangedLine: new Map<string, number>(),
};

/** Everything that is made of a report, with an evil text in all that stands beside it too. */
function sinksOf(report: Verdict, evil: string) {
  const digests = new Map([
    ["patch.diff", { sha256: "1".repeat(64), size: 1 }],
    [evil, { sha256: "1".repeat(64), size: 1 }],
  ]);
  const summary: SummaryInput = {
    report: { ...report, artifact_digests: { [evil]: "1".repeat(64) } },
    gates: [{ gate: evil, state: evil }],
    artifact: { name: evil, url: `https://forge.example/a?x=${evil}` },
    bundlePath: evil,
    patchBytes: 10,
    isAccepted: false,
    // Names of branches, people and files come into the sentences of doubts.
    decided: { run_id: evil, report_sha256: evil, patch_sha256: evil },
    runUrl: null,
    notes: [`branch ${evil} of ${evil}`],
  };
  const annotations = annotationsOf(report.blockers, SOURCES);
  const plan = (by: Interface): CompletePlan =>
    completePlan(by, CONTEXT, {
      name: "harness / stage 2 / fake / x",
      externalId: "case-harness:1",
      summary,
      annotations,
      completedAt: "2026-11-20T10:00:00.000Z",
      announcedHere: false,
      checkId: null,
      override: { conclusion: "failure", title: `not accepted: ${evil}` },
    });
  return { markdown: [reportMarkdown(report, digests), summaryOf(summary)], annotations, plan, summary };
}

function linesOfCommand(found: Blocker): string {
  let said = "";
  const io = { stderr: (text: string) => void (said += text), isTTY: false, env: {} } as unknown as Io;
  sayBlocker(io, found);
  return unobeyed(said);
}

/** As runners read a line of a log: .NET trims what it calls blank; act and Gitea look at the bytes. */
function commandsIn(log: string): string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => /^[\s\u0085\u180e]*::/.test(line) || line.includes("##["));
}

/** What a renderer would act on: code spans and fences taken out, as CommonMark reads them. */
function outsideCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,}|~{3,})[^`\n]*\n[^]*?\n\1`*$/gm, "")
    .replace(/(?<![\\`])(`+)(?!`)([^]*?)(?<!`)\1(?!`)/g, "");
}

const OWN_HTML = /<\/?(?:details|summary)>/g;
const OWN_LINK = /\[(?:\\.|[^\\[\]])*\]\(https:\/\/forge\.example\/a\?x=[\w/:.?=&%@~+;,-]*\)/g;
const OWN_LINE =
  /^(?:# (?:PASS|FAIL|BLOCKED): |## (?:❌|Blockers$|What happened$|Changed files$|Commands$|Not applicable$|Withheld$|Evidence$)|### (?:Blockers|Gates|Changed files|Tests|How to|Digests)|\d+\. |- |> \*\*Note:\*\* |\| |[ ]{2}- |$)/;

function expectHarmless(markdown: string): void {
  const text = markdown.replace(JOINER, "\u2060");
  for (const line of text.split("\n"))
    expect(INVISIBLE.test(line.replace(JOINER, "")), JSON.stringify(line)).toBe(false);
  const outside = outsideCode(text).replace(OWN_LINK, "");
  const bare = outside
    .replace(OWN_HTML, "")
    .replace(/\\[!-/:-@[-`{-~]/g, (c) => (c === "\\#" || c === "\\!" ? c[1]! : "E"));
  expect(bare).not.toMatch(/<[a-z/!?]/i);
  expect(bare).not.toMatch(/\]\(|!\[|\]\[/);
  expect(bare).not.toMatch(/@[\w-]/);
  expect(bare).not.toMatch(/[#!]\d|\bGH-\d/i);
  expect(bare).not.toMatch(/https?:\/\/|www\./);
  expect(bare).not.toMatch(/:[a-z+][\w+-]*:/i);
  expect(bare).not.toMatch(/\$[^ ]/);
  // Nothing began a line of its own but what we begin.
  for (const line of bare.split("\n"))
    if (/^\s*(?:#|>|[-+*] |\d+[.)] |```|~~~|\||---|===)/.test(line)) expect(line).toMatch(OWN_LINE);
  for (const row of text.split("\n").filter((line) => line.startsWith("| ")))
    expect(columnsOf(row)).toBeLessThanOrEqual(4);
}

/** Cells of a row, by the stricter reading of an escaped pipe: a backslash before it that is escaped itself frees it. */
function columnsOf(row: string): number {
  return (row.match(/(?<!\\)(?:\\\\)*\|/g) ?? []).length - 1;
}

const cases = Object.entries(FIELDS).flatMap(([field, make]) =>
  Object.entries(HOSTILE).map(([kind, evil]) => ({ field, kind, evil, make })),
);
const reportWith = (make: (evil: string) => Partial<Verdict>, evil: string): Verdict => ({
  ...aSealedReport({ status: "fail", failure_reason: "no diff" }),
  ...make(evil),
});

describe.each(cases)("$field with $kind", ({ make, evil }) => {
  const report = reportWith(make, evil);
  const { markdown, annotations, plan } = sinksOf(report, evil);

  it("has no effect in Markdown", () => {
    for (const text of markdown) expectHarmless(text);
  });

  it("has no effect in what a forge is sent", () => {
    for (const by of ["check-run", "commit-status"] as const)
      for (const text of plainFields(plan(by))) expectPlain(text);
    for (const annotation of annotations) {
      expectPlain(annotation.message);
      expectPlain(annotation.path);
      expect(annotation.path).toMatch(/^\.harness\/tasks\/x\//);
      expect(annotation.path.split("/")).not.toContain("..");
    }
  });

  it("has no effect in a log or on a terminal", () => {
    const printed = unobeyed(`${describePlan(plan("print")).join("\n")}\n`);
    const said = report.blockers.map(linesOfCommand).join("");
    for (const text of [printed, said]) {
      expect(commandsIn(text)).toEqual([]);
      expect(INVISIBLE.test(text.replace(/\n/g, "").replace(JOINER, ""))).toBe(false);
    }
    for (const line of said.split("\n").filter((text) => text !== "")) expect(line).toMatch(/^(?:[a-z_]+ | {2}fix: )/);
  });

  it("has no words of the bundle's maker for ours", () => {
    const own = report.blockers.map((found) => worded(found));
    for (const { fix } of own) expect(fix.includes(evil)).toBe(false);
    if (report.blockers.some((found) => found.message === evil))
      for (const text of [...markdown.map(outsideCode), ...annotations.map(({ message }) => message)])
        expect(text).not.toContain("Fix: x");
  });
});

/** Fields that forges show as they stand. */
function plainFields(plan: CompletePlan): string[] {
  switch (plan.kind) {
    case "check-run": {
      const outputs = [plan.create, ...plan.updates].map(({ output }) => output);
      const sent = outputs.flatMap((output): Annotation[] => output.annotations ?? []);
      return [plan.create.name, ...outputs.map(({ title }) => title), ...sent.map(({ message }) => message)];
    }
    case "commit-status":
      return [plan.status.context, plan.status.description];
    case "print":
      return [plan.title];
  }
}

function expectPlain(text: string): void {
  expect(INVISIBLE.test(text), JSON.stringify(text)).toBe(false);
}

describe("a subject that climbs", () => {
  it.each(["../../.github/workflows/ci.yml", "a/../../b", "./x", "a//b", "/etc/passwd", ".."])(
    "annotates no file of the repository: %s",
    (subject) => {
      expect(annotationsOf([{ ...DISALLOWED, subject }], SOURCES)).toEqual([]);
    },
  );
});

describe("what a step says to its runner", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(Object.entries(HOSTILE))("an error stays one command: %s", async (_kind, evil) => {
    let log = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      log += String(text);
      return true;
    });
    await printBlocker("fail", blocker("no_diff", evil, { expected: evil, found: evil }));
    vi.restoreAllMocks();
    expect(log.trimEnd().split("\n")).toHaveLength(1);
    expect(log).toMatch(/^::error title=case-harness%3A fail%2C no_diff::/);
    expect(INVISIBLE.test(log.trimEnd())).toBe(false);
    // What comes out when a runner has decoded it is one line as well.
    expect(log.trimEnd()).not.toMatch(/%0[AD]/i);
  });

  it.each(Object.entries(HOSTILE))("an output stays one output: %s", async (_kind, evil) => {
    const folder = mkdtempSync(join(tmpdir(), "outputs-"));
    const file = join(folder, "output");
    writeFileSync(file, "");
    vi.stubEnv("GITHUB_OUTPUT", file);
    try {
      await setOutputs({ status: "fail", bundle: evil });
      expect(outputsIn(readFileSync(file, "utf8"))).toEqual({ status: "fail", bundle: expect.any(String) as string });
      expect(outputsIn(readFileSync(file, "utf8"))["bundle"]).not.toMatch(/[\u0000-\u001f]/);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });
});

/** As runners read the file: `name=value`, or `name<<mark` and lines up to the mark. */
function outputsIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split(/\r\n|\n/);
  for (let i = 0; i < lines.length; i++) {
    const block = /^([^=<]+)<<(.+)$/.exec(lines[i]!);
    if (block === null) {
      const plain = /^([^=]+)=(.*)$/.exec(lines[i]!);
      if (plain !== null) found[plain[1]!] = plain[2]!;
      continue;
    }
    const end = lines.indexOf(block[2]!, i + 1);
    found[block[1]!] = lines.slice(i + 1, end).join("\n");
    i = end;
  }
  return found;
}
