/**
 * Every version verifies what the versions before it have sealed: `fixtures/bundles/<schema_version>/`, made by test/golden/make.mjs. What
 * comes later (a gate, a field, a heading, a better sentence) leaves those bundles what they were, where its row says `since` or `former`.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { basename, join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { blocker } from "../../src/core/domain/blocker";
import { CATALOGUE } from "../../src/core/domain/catalogue";
import { CURRENT_DERIVATION, type Derivation, SCHEMA_VERSIONS } from "../../src/core/domain/derivation";
import { sha256 } from "../../src/core/domain/digest";
import { LANES } from "../../src/core/domain/lane";
import { DEFAULT_LIMITS, FORMER_LIMITS } from "../../src/core/domain/limits";
import { GATES } from "../../src/core/gates";
import type { Audit } from "../../src/core/judge/audited";
import { CHECKS } from "../../src/core/judge/checks";
import { AGREEMENTS, contradictions } from "../../src/core/judge/consistency";
import { EVENTS } from "../../src/core/judge/events";
import type { Evidence } from "../../src/core/judge/evidence";
import { BUNDLE_FILES } from "../../src/core/judge/files";
import { judge } from "../../src/core/judge/judge";
import { PROMISES } from "../../src/core/judge/promises";
import { STAGE_FIELDS } from "../../src/core/judge/stage-fields";
import { REPORT_FIELDS } from "../../src/core/judge/verdict";
import { LANE_ROWS } from "../../src/core/lanes/lanes";
import { FILTER } from "../../src/core/mounts/seccomp";
import { CANARY_NAMES, CANARY_SINCE } from "../../src/core/records/canary-names";
import { factOrigins, FACTS } from "../../src/core/records/facts";
import { reportMarkdown, SECTIONS } from "../../src/core/report/markdown";
import { LADDER } from "../../src/core/stages/ladder";
import { verifyMatrix } from "../../src/flow/verify/matrix";
import { auditBundle } from "../../src/world/evidence/audit";
import type { BundleFiles } from "../../src/world/evidence/reader";
import { derivationSnapshot } from "../golden/snapshot";
import { program, ROOT } from "../support/program";
import { temporaryFolder } from "../support/temporary";

const SETS = join(ROOT, "fixtures/bundles");
const LATER = CURRENT_DERIVATION + 1;

type Contents = Map<string, Buffer>;
interface Golden {
  name: string;
  set: string;
  status: string;
  code: string | null;
  contents: Contents;
}

/** Every file below a folder, by its name. */
function contentsOf(folder: string): Contents {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name))]));
}

/** A bundle in memory, as the reader shows one. */
function filesOf(contents: Contents): BundleFiles {
  const sizeOf = (name: string) => contents.get(name)?.length ?? null;
  const digest = async (name: string) => ({ sha256: sha256(contents.get(name)!), size: contents.get(name)!.length });
  return {
    kind: "folder",
    list: () => [...contents].map(([name, { length }]) => ({ name, size: length })),
    has: (name) => contents.has(name),
    sizeOf,
    digest,
    read: async (name) => contents.get(name)!,
    async *chunks(name) {
      yield contents.get(name)!;
    },
    nested(prefix) {
      const inner = [...contents].filter(([name]) => name.startsWith(`${prefix}/`));
      return inner.length === 0
        ? null
        : filesOf(new Map(inner.map(([name, bytes]) => [name.slice(prefix.length + 1), bytes])));
    },
    close: () => {},
  };
}

const auditOf = ({ contents }: Pick<Golden, "contents">): Promise<Audit> => auditBundle(filesOf(contents));

const sets = readdirSync(SETS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const expectedOf = (set: string) =>
  JSON.parse(readFileSync(join(SETS, set, "expected.json"), "utf8")) as Record<
    string,
    { status?: string; code?: string | null; ok?: boolean }
  >;
const bundles: Golden[] = sets.flatMap((set) =>
  Object.entries(expectedOf(set)).flatMap(([name, { status, code = null }]) =>
    status === undefined ? [] : [{ name, set, status, code, contents: contentsOf(join(SETS, set, name)) }],
  ),
);
const named = (name: string) => bundles.find((one) => one.set === String(CURRENT_DERIVATION) && one.name === name)!;

it("there is a set for every derivation that this program judges by, with each verdict and lane", () => {
  expect(sets.toSorted()).toEqual([...SCHEMA_VERSIONS].toSorted());
  for (const set of sets) {
    const names = bundles
      .filter((one) => one.set === set)
      .map(({ name }) => name)
      .join("\n");
    for (const lane of ["fake", "codex", "pi", "case"])
      for (const status of ["pass", "fail", "blocked"])
        expect(names).toMatch(new RegExp(`^${lane}-\\d-${status}`, "m"));
    for (const stage of [1, 2, 3, 4, 5]) expect(names).toMatch(new RegExp(`^fake-${stage}-`, "m"));
  }
});

describe.each(sets)("the set of schema_version %s", (set) => {
  it("is what was sealed, byte for byte", () => {
    const listed = readFileSync(join(SETS, `${set}.sha256`), "utf8");
    const found = [...contentsOf(join(SETS, set))].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join("");
    expect(found).toBe(listed);
  });

  it("is judged by the rows and words that it was sealed by", () => {
    const then = JSON.parse(readFileSync(join(SETS, set, "derivation.json"), "utf8")) as unknown;
    const now = JSON.parse(JSON.stringify(derivationSnapshot(Number(set)))) as unknown;
    // What is new says `since` the derivation after the last released one; what is other than it was keeps its `former`.
    expect(now).toEqual(then);
  });

  it.each(bundles.filter((one) => one.set === set))("$name holds, and is $status for $code", async (golden) => {
    const { faults, decision, report } = await auditOf(golden);
    expect(faults).toEqual([]);
    expect([decision?.status, decision?.blockers[0]?.code ?? null]).toEqual([golden.status, golden.code]);
    expect(report?.schema_version).toBe(set);
  });

  it("has a failure matrix that holds", async () => {
    expect(await verifyMatrix(join(SETS, set, "matrix"))).toMatchObject({ faults: [], matrix: { ok: true } });
  });
});

it("a process verifies one in a folder that nobody may write, and another misses what is demanded of it", async () => {
  const folder = mkdtempSync(join(temporaryFolder(), "read-only-"));
  const { set } = named("fake-2-pass");
  for (const name of ["fake-2-pass", "fake-2-fail-no-diff"])
    cpSync(join(SETS, set, name), join(folder, name), { recursive: true });
  execFileSync("chmod", ["-R", "a-w", folder]);
  try {
    const [pass, fail] = [
      await program(["verify", join(folder, "fake-2-pass"), "--require", "pass", "--json"]),
      await program(["verify", join(folder, "fake-2-fail-no-diff"), "--require", "pass", "--json"]),
    ];
    expect([pass.code, fail.code], pass.stderr + fail.stderr).toEqual([0, 2]);
    expect(JSON.parse(pass.stdout)).toMatchObject({ holds: true, status: "pass", schema_version: set });
  } finally {
    execFileSync("chmod", ["-R", "u+w", folder]);
  }
});

it("an altered byte of any file is refused, and the file named", async () => {
  // Each name of a file once, in the first bundle that has it.
  const places = new Map<string, Golden>();
  for (const golden of bundles)
    for (const [name, bytes] of golden.contents) if (bytes.length > 0 && !places.has(name)) places.set(name, golden);
  expect(places.size).toBeGreaterThan(60);
  for (const [name, golden] of places) {
    const bytes = Buffer.from(golden.contents.get(name)!);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = bytes[at]! ^ 1;
    const { faults } = await auditOf({ contents: new Map([...golden.contents, [name, bytes]]) });
    // A list that says otherwise is named by what it says of another file.
    const about = faults.filter(({ file, problem }) => file === name || problem.includes(basename(name)));
    expect(about, `${golden.name}/${name}`).not.toEqual([]);
  }
});

it("another version of one of both files, and a version that nobody knows, are refused by name", async () => {
  const { contents } = named("fake-2-pass");
  const told = async (changes: Record<string, string>) => {
    const changed = new Map(contents);
    for (const [file, version] of Object.entries(changes)) {
      const text = contents
        .get(file)!
        .toString()
        .replace(/"schema_version":"\d+"/g, `"schema_version":"${version}"`);
      changed.set(file, Buffer.from(text));
    }
    return (await auditOf({ contents: changed })).faults.map(({ file, problem }) => `${file}: ${problem}`).join("\n");
  };
  expect(await told({ "facts.json": "1" })).toMatch(
    /facts\.json: schema_version: .*made by a version before bundles were kept/,
  );
  expect(await told({ "report.json": "1" })).toMatch(/report\.json: schema_version: .*run it again/);
  const newer = String(LATER);
  expect(await told({ "report.json": newer })).toMatch(/report\.json: schema_version: .*made by a newer version/);
  expect(await told({ "stage1-refusal/report.json": newer })).toMatch(/stage1-refusal\/report\.json: schema_version/);
});

/** Something that a version after this one brings. */
interface Change {
  /** Brings it; @param since the first derivation that has it, or nothing: as somebody does who forgets. @returns what takes it away again */
  bring(since: Derivation | undefined): () => void;
  /** Whether what is derived of a bundle shows it. */
  shows(fresh: Fresh): boolean;
  /** The bundle whose run shows it, were it made anew. */
  bundle?: string;
}

interface Fresh {
  evidence: Evidence;
  decision: ReturnType<typeof judge>;
  markdown: string;
  contradicts: string;
}

const since = (value: Derivation | undefined) => (value === undefined ? {} : { since: value });
const push = <T>(rows: readonly T[], row: T) => {
  (rows as T[]).push(row);
  return () => void (rows as T[]).pop();
};
/** Sets a field of a registry that is a value. */
const set = (target: object, field: string, value: unknown) => {
  const known = target as Record<string, unknown>;
  const [had, before] = [field in known, known[field]];
  known[field] = value;
  return () => void (had ? (known[field] = before) : delete known[field]);
};
const all =
  (...undo: (() => void)[]) =>
  () =>
    undo.toReversed().forEach((one) => one());
/** What keeps the former value of a row, where somebody thought of it. */
const former = (value: Derivation | undefined, was: object) => (value === undefined ? [] : [{ until: value, ...was }]);

const CHANGES: Record<string, Change> = {
  "a gate": {
    bring: (from) =>
      push(GATES, {
        ...{ name: "later", asked: "SPEC 6", kind: "record", ...since(from), applies: () => true },
        evaluate: () => [blocker("gate_missing", "later")],
      }),
    shows: ({ decision }) => decision.blockers.some(({ subject }) => subject === "later"),
  },
  "a gate that asks for more": {
    bring(from) {
      const gate = GATES.find(({ name }) => name === "enabled")!;
      const was = gate.evaluate;
      return all(
        set(gate, "evaluate", () => [blocker("gate_missing", "stricter")]),
        set(gate, "former", former(from, { evaluate: was })),
      );
    },
    shows: ({ decision }) => decision.blockers.some(({ subject }) => subject === "stricter"),
  },
  "a check": {
    bring: (from) =>
      push(CHECKS, {
        ...{
          name: "later",
          asked: "SPEC 6",
          event: "run.completed",
          kind: "safety",
          ...since(from),
          applies: () => true,
        },
        evaluate: () => [blocker("harness_error", "later")],
      }),
    shows: ({ decision }) => decision.checks.some(({ check, state }) => check === "later" && state === "blocked"),
  },
  "a rule of what has to agree": {
    bring: (from) =>
      push(AGREEMENTS, { name: "later", ...since(from), look: (_e, _c, fault) => fault("facts.json", "later") }),
    shows: ({ contradicts }) => contradicts.includes("later"),
  },
  "a field of the report": {
    bring: (from) => set(REPORT_FIELDS, "later", { ...since(from), of: () => 1 }),
    shows: ({ decision }) => "later" in decision.verdict,
  },
  "a field of a stage's report": {
    bring: (from) =>
      all(
        set(STAGE_FIELDS, "later", { ...since(from), of: () => 1 }),
        ...LADDER.map((stage) => set(stage, "reportFields", [...stage.reportFields, "later"])),
      ),
    shows: ({ decision }) => "later" in decision.verdict,
  },
  "a lane": {
    bring: (from) =>
      all(push(LANES as readonly string[], "later"), set(LANE_ROWS, "later", { ...LANE_ROWS.fake, ...since(from) })),
    shows: ({ decision }) => "later" in decision.eligibility.denied_backends,
  },
  "a field of a proof": {
    bring: (from) => all(...LADDER.map(({ proves }) => set(proves, "later", { ...since(from), of: () => 1 }))),
    shows: ({ decision }) => decision.proof?.value["later"] === 1,
  },
  "a heading of report.md": {
    bring: (from) => push(SECTIONS, { name: "later", ...since(from), lines: () => ["## Later", ""] }),
    shows: ({ markdown }) => markdown.includes("\n## Later\n"),
  },
  "a file that every bundle has": {
    bring: (from) =>
      push(BUNDLE_FILES, { name: "later.json", ...since(from), common: true, derived: true, read: "hashed" }),
    bundle: "fake-4-blocked-asked",
    shows: ({ decision }) => String(decision.packet?.["evidence_afterwards"]).includes("later.json"),
  },
  "an event": {
    bring: (from) =>
      push(EVENTS, {
        name: "later",
        ...since(from),
        tell: ({ add, judged }) => add("later", judged.evidence.facts.run.finished_at, {}),
      }),
    shows: ({ decision }) => decision.events.some(({ event }) => event === "later"),
  },
  "a fact that a stage demands": {
    bring: (from) =>
      all(
        ...LADDER.filter(({ priorStage }) => priorStage !== null).flatMap((stage) => [
          set(stage, "former", former(from, { facts: stage.facts })),
          set(stage, "facts", [...stage.facts, "cassette"]),
        ]),
      ),
    bundle: "fake-3-pass",
    shows: ({ decision }) => decision.blockers.some(({ subject }) => subject === "cassette"),
  },
  "a sentence that is put better": {
    bring: (from) =>
      all(
        set(
          CATALOGUE.no_diff,
          "former",
          former(from, { message: CATALOGUE.no_diff.message, fix: CATALOGUE.no_diff.fix }),
        ),
        set(CATALOGUE.no_diff, "message", "Later words."),
        set(CATALOGUE.no_diff, "fix", "Later advice."),
      ),
    bundle: "fake-2-fail-no-diff",
    shows: ({ decision, markdown }) =>
      decision.verdict.blockers[0]!.fix === "Later advice." && markdown.includes("Later words"),
  },
  "another default of a limit": {
    bring: (from) =>
      all(
        ...(from === undefined ? [] : [push(FORMER_LIMITS, { until: from, processes: DEFAULT_LIMITS.processes })]),
        set(DEFAULT_LIMITS, "processes", 7),
      ),
    shows: ({ contradicts }) => contradicts.includes("limits.processes: the contract gives 7"),
  },
  "a wall that the canary tries": {
    bring: (from) =>
      all(
        push(CANARY_NAMES as readonly string[], "later"),
        ...(from === undefined ? [] : [set(CANARY_SINCE, "later", from)]),
      ),
    shows: ({ decision }) =>
      decision.blockers.some(({ code, subject }) => code === "containment_canary_failed" && subject === "later"),
  },
  "another filter of system calls": {
    bring: (from) =>
      all(
        set(FILTER, "former", former(from, { digest: FILTER.digest })),
        set(FILTER, "digest", () => "later"),
      ),
    shows: ({ contradicts }) => contradicts.includes("seccomp_sha256: expected later"),
  },
  "other words for what is not promised": {
    bring: (from) =>
      all(
        set(PROMISES, "former", former(from, { denied: PROMISES.denied })),
        set(PROMISES, "denied", { ...PROMISES.denied, sandbox: ["later"] }),
      ),
    shows: ({ contradicts }) => contradicts.includes("denied: expected what the level"),
  },
  "a fact": {
    bring: (from) =>
      set(FACTS, "later", {
        ...{ value: FACTS.patch.value, asked: "SPEC 2", ...since(from), there: "reached" },
        ...{ source: "later", basis: "asserted" },
        witness: { of: "lane", subject: "later", unseen: "there is no word on it" },
      }),
    shows: ({ decision }) => decision.blockers.some(({ subject }) => subject === "later"),
  },
  "another source of a fact": {
    bring: (from) =>
      all(set(FACTS.run, "former", former(from, { source: FACTS.run.source })), set(FACTS.run, "source", "later")),
    shows: ({ evidence }) => factOrigins(evidence.derivation).get("run")?.source === "later",
  },
};

describe("what a later version brings", () => {
  let undo: () => void = () => {};
  afterEach(() => undo());
  const evidence = new Map<string, Evidence>();
  beforeAll(async () => {
    for (const { bundle = "fake-2-pass" } of Object.values(CHANGES))
      if (!evidence.has(bundle)) evidence.set(bundle, (await auditOf(named(bundle))).evidence!);
  });

  describe.each(Object.keys(CHANGES))("%s", (name) => {
    const { bring, shows, bundle = "fake-2-pass" } = CHANGES[name]!;
    const fresh = (derivation: Derivation): Fresh => {
      const own = { ...evidence.get(bundle)!, derivation };
      const decision = judge(own);
      const { contents } = named(bundle);
      const around = {
        role: "run" as const,
        names: new Set(contents.keys()),
        read: (file: string) => contents.get(file)!,
      };
      return {
        ...{ evidence: own, decision, markdown: reportMarkdown(decision.verdict, new Map()) },
        contradicts: contradictions(own, around)
          .map(({ problem }) => problem)
          .join("\n"),
      };
    };

    it("breaks no bundle, and is in a run that is judged by it", async () => {
      expect(shows(fresh(LATER))).toBe(false);
      undo = bring(LATER);
      const broken: string[] = [];
      for (const golden of bundles)
        if ((await auditOf(golden)).faults.length > 0) broken.push(`${golden.set}/${golden.name}`);
      expect(broken).toEqual([]);
      expect(shows(fresh(CURRENT_DERIVATION))).toBe(false);
      expect(shows(fresh(LATER))).toBe(true);
    });

    it("would break bundles if it did not say since when", async () => {
      undo = bring(undefined);
      const { faults } = await auditOf(named(bundle));
      expect(faults).not.toEqual([]);
    });
  });
});
