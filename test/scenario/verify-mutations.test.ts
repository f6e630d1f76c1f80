import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Audit } from "../../src/core/judge/audited";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import { chainEvents, type EventFields } from "../../src/core/formats/event-chain";
import { auditBundle } from "../../src/world/evidence/audit";
import { openBundle } from "../../src/world/evidence/reader";
import { bundleFiles, reseal } from "../support/reseal";
import { runHarness, temporaryFolder } from "../support/runs";

let original: string;
let files: string[];

beforeAll(async () => {
  const { dir, code } = await runHarness(["--stage", "2", "--quiet"]);
  expect(code).toBe(0);
  original = dir!;
  files = bundleFiles(original);
});

/** A copy of the passing bundle, changed; what the verifier finds wrong with it. */
async function faultsOf(change: (dir: string) => void): Promise<string[]> {
  const dir = join(temporaryFolder(), "bundle");
  cpSync(original, dir, { recursive: true });
  change(dir);
  const { files: opened, problems } = await openBundle(dir);
  const audit: Pick<Audit, "faults"> = opened === null ? { faults: [] } : await auditBundle(opened);
  return [...problems, ...audit.faults].map(({ file, problem }) => `${file}: ${problem}`);
}

type Json = Record<string, any>;

/** Changes a JSON file of a bundle and writes it canonically. */
function editJson(dir: string, name: string, edit: (value: Json) => void): void {
  const path = join(dir, name);
  const value = JSON.parse(readFileSync(path, "utf8")) as Json;
  edit(value);
  const newline = name === "report.json" ? "" : "\n";
  writeFileSync(path, `${canonicalJson(value)}${newline}`);
}

describe("the bundle as it was made", () => {
  it("holds", async () => expect(await faultsOf(() => {})).toEqual([]));
  it("holds after a forger's reseal that changes nothing", async () => expect(await faultsOf(reseal)).toEqual([]));
});

describe("any change of any file", () => {
  it("a flipped byte at the start, in the middle and at the end of each file is found, by its name", async () => {
    for (const name of files) {
      const length = readFileSync(join(original, name)).length;
      for (const at of new Set([0, Math.floor(length / 2), length - 1].filter((i) => i >= 0 && i < length))) {
        const found = await faultsOf((dir) => {
          const bytes = readFileSync(join(dir, name));
          bytes[at]! ^= 1;
          writeFileSync(join(dir, name), bytes);
        });
        expect(
          found.some((fault) => fault.startsWith(`${name}:`) || name.endsWith("SHA256SUMS")),
          `${name} at ${at}`,
        ).toBe(true);
        expect(found, `${name} at ${at}`).not.toEqual([]);
      }
    }
  });

  it("a dropped file is found", async () => {
    for (const name of files) {
      const found = await faultsOf((dir) => rmSync(join(dir, name)));
      expect(found, name).not.toEqual([]);
    }
  });

  it("a dropped file is found after a reseal", async () => {
    for (const name of files.filter((file) => !/(^|\/)(report\.json|SHA256SUMS)$/.test(file))) {
      const found = await faultsOf((dir) => {
        rmSync(join(dir, name));
        if (name.startsWith("stage1-refusal/")) reseal(join(dir, "stage1-refusal"));
        reseal(dir);
      });
      expect(found, name).not.toEqual([]);
    }
  });

  it("a truncated file is found", async () => {
    for (const name of files) {
      const { length } = readFileSync(join(original, name));
      const found = length === 0 ? ["empty"] : await faultsOf((dir) => truncateSync(join(dir, name), length - 1));
      expect(found, name).not.toEqual([]);
    }
  });

  it("an added file, folder or link is found", async () => {
    expect(await faultsOf((dir) => writeFileSync(join(dir, "extra.txt"), "x"))).not.toEqual([]);
    expect(await faultsOf((dir) => writeFileSync(join(dir, "backend", "extra.log"), "x"))).not.toEqual([]);
    expect(await faultsOf((dir) => symlinkSync("/etc/passwd", join(dir, "backend", "link")))).not.toEqual([]);
    expect(
      await faultsOf((dir) => {
        writeFileSync(join(dir, "extra.txt"), "x");
        reseal(dir);
      }),
    ).not.toEqual([]);
  });

  it("two swapped files are found", async () => {
    const found = await faultsOf((dir) => {
      renameSync(join(dir, "manifest.before.jsonl"), join(dir, "x"));
      renameSync(join(dir, "manifest.after.jsonl"), join(dir, "manifest.before.jsonl"));
      renameSync(join(dir, "x"), join(dir, "manifest.after.jsonl"));
      reseal(dir);
    });
    expect(found.join("\n")).toMatch(/report\.json: baseline: the evidence gives/);
  });
});

describe("a forger who makes every digest agree again", () => {
  const forgeries: [string, (dir: string) => void, RegExp][] = [
    ["a status", (dir) => editJson(dir, "report.json", (r) => (r.status = "fail")), /report\.json: status/],
    ["an unknown field", (dir) => editJson(dir, "report.json", (r) => (r.extra = 1)), /extra.*unknown field/],
    [
      "an unknown schema version",
      (dir) => editJson(dir, "report.json", (r) => (r.schema_version = "x")),
      /report\.json: schema_version: expected "2" or "3", found "x"/,
    ],
    [
      "a version before bundles were kept",
      (dir) => editJson(dir, "facts.json", (f) => (f.schema_version = "1")),
      /facts\.json: schema_version: expected "2" or "3", found "1": made by a version before bundles were kept/,
    ],
    [
      "a newer version",
      (dir) => editJson(dir, "report.json", (r) => (r.schema_version = "7")),
      /report\.json: schema_version: expected "2" or "3", found "7": made by a newer version/,
    ],
    ["a missing field", (dir) => editJson(dir, "report.json", (r) => delete r.nonce), /nonce/],
    ["a nonce", (dir) => editJson(dir, "report.json", (r) => (r.nonce = "0".repeat(32))), /report\.json: nonce/],
    [
      "a hidden changed file",
      (dir) => editJson(dir, "report.json", (r) => (r.changed_files = [])),
      /report\.json: changed_files/,
    ],
    [
      "a claimed activation",
      (dir) => editJson(dir, "report.json", (r) => (r.runtime_default_activation = true)),
      /runtime_default_activation/,
    ],
    [
      "a model that a lane without one has used",
      (dir) =>
        editJson(dir, "report.json", (r) => {
          const counts = {
            requests: 1,
            replayed: 0,
            uncounted: 0,
            input_tokens: 1,
            cached_tokens: 0,
            output_tokens: 1,
          };
          r.model_usage = { ...counts, cost_usd: 0, by_agent: null };
        }),
      /report\.json: model_usage/,
    ],
    [
      "a transcript of a lane that keeps none",
      (dir) => writeFileSync(join(dir, "backend/transcript.jsonl"), ""),
      /transcript\.jsonl/,
    ],
    [
      "a file that predates the run",
      (dir) => editJson(dir, "report.json", (r) => (r.freshness["facts.json"].written_at = "2020-01-01T00:00:00.000Z")),
      /freshness: written before/,
    ],
    [
      "a lane that failed",
      (dir) => editJson(dir, "facts.json", (f) => (f.facts.lane.value.exit_code = 1)),
      /report\.json: (status|backend_exit_code)/,
    ],
    [
      "another tree",
      (dir) => editJson(dir, "facts.json", (f) => (f.facts.patch.value.result_tree = "0".repeat(40))),
      /report\.json: (status|blockers)/,
    ],
    [
      "a lane that never started",
      (dir) => editJson(dir, "facts.json", (f) => delete f.facts.lane),
      /report\.json: status/,
    ],
    [
      "a fact without its source",
      (dir) => editJson(dir, "facts.json", (f) => delete f.facts.lane.source),
      /facts\.json: .*source/,
    ],
    [
      "a missing secret scan",
      (dir) => editJson(dir, "facts.json", (f) => delete f.facts.secrets),
      /report\.json: (status|blockers)/,
    ],
    [
      "a failed canary",
      (dir) =>
        editJson(dir, "containment.json", (c) =>
          c.level === "sandbox" ? (c.canary.results[0].outcome = "succeeded") : (c.level = null),
        ),
      /report\.json: status/,
    ],
    ["a wider contract", (dir) => editJson(dir, "task.contract.json", (c) => (c.allowed_paths = ["**"])), /\S/],
    [
      "a contract that forbids the change",
      (dir) => editJson(dir, "task.contract.json", (c) => (c.forbidden_paths = ["strings.py"])),
      /report\.json: (status|blockers)/,
    ],
    [
      "another decision",
      (dir) => editJson(dir, "eligibility.json", (e) => (e.allowed_mutation_mode = "candidate-default")),
      /eligibility\.json/,
    ],
    [
      "another proof",
      (dir) => editJson(dir, "stage2-no-target-inspection.json", (p) => (p.target_repository_inspected = true)),
      /stage2-no-target-inspection\.json/,
    ],
    ["another patch", (dir) => writeFileSync(join(dir, "patch.diff"), ""), /report\.json: (status|blockers)/],
    [
      "a patch with a foreign hunk",
      (dir) =>
        writeFileSync(
          join(dir, "patch.diff"),
          `${readFileSync(join(dir, "patch.diff"), "utf8")}diff --git a/x b/x\nold mode 100644\nnew mode 100755\n`,
        ),
      /report\.json: (status|blockers)/,
    ],
    [
      "a marker that nothing gave",
      (dir) => writeFileSync(join(dir, "backend/provider-timeout.txt"), "timeout: timeout\n"),
      /provider-timeout\.txt/,
    ],
    ["a page that says something else", (dir) => writeFileSync(join(dir, "report.md"), "# PASS\n"), /report\.md/],
    [
      "a gate that passed",
      (dir) =>
        writeFileSync(
          join(dir, "trace.jsonl"),
          readFileSync(join(dir, "trace.jsonl"), "utf8").replace('"not_applicable"', '"passed"'),
        ),
      /trace\.jsonl/,
    ],
    [
      "the refusal of another lane",
      (dir) => editJson(dir, "stage1-refusal/report.json", (r) => (r.backend = "case")),
      /stage1-refusal\/report\.json/,
    ],
  ];
  it.each(forgeries)("%s is found", async (_name, forge, expected) => {
    const found = await faultsOf((dir) => {
      forge(dir);
      reseal(join(dir, "stage1-refusal"));
      reseal(dir);
    });
    expect(found.join("\n")).toMatch(expected);
  });

  it("events in another order, with a chain that is right, are found", async () => {
    const found = await faultsOf((dir) => {
      const path = join(dir, "events.normalized.jsonl");
      const events = readFileSync(path, "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as EventFields);
      [events[2], events[3]] = [events[3]!, events[2]!];
      writeFileSync(
        path,
        chainEvents(events)
          .map((line) => `${line}\n`)
          .join(""),
      );
      reseal(dir);
    });
    expect(found.join("\n")).toMatch(/events\.normalized\.jsonl: line/);
  });

  it("a dropped refusal is found", async () => {
    const found = await faultsOf((dir) => {
      rmSync(join(dir, "stage1-refusal"), { recursive: true });
      reseal(dir);
    });
    expect(found.join("\n")).toMatch(/report\.json: (status|blockers)/);
  });
});
