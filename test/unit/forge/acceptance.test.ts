import { CURRENT_DERIVATION, schemaVersion } from "../../../src/core/domain/derivation";
import { describe, expect, it } from "vitest";
import {
  type BundleFacts,
  doubtsOf,
  type Expectation,
  type Origin,
  type RunPlan,
} from "../../../src/core/report/acceptance";
import { exactIntegers, idText, isLaterId, parseExactly } from "../../../src/core/formats/exact-json";

const HEAD = "c".repeat(40);
const digest = (digit: string) => digit.repeat(64);

const PLAN: RunPlan = {
  ...{ name: "harness / stage 2 / fake / X", stage: 2, lane: "fake", caseId: "x", into: null },
  ...{
    contractSha256: digest("1"),
    baseline: "2".repeat(40),
    acceptance: digest("a"),
    script: digest("f"),
    modelProvider: null,
    model: null,
  },
  records: { "model.decision.json": digest("3") },
};
const ORIGIN: Origin = { run: { id: "555", attempt: "2" }, event: "pull_request", fork: false };
const EXPECTED: Expectation = {
  ...{ repository: "acme/widgets", headSha: HEAD, plan: PLAN, nonce: null, origin: ORIGIN },
  rerunDigest: digest("d"),
};
const BUNDLE: BundleFacts = {
  ...{ faults: [], nonce: "0".repeat(32), stage: 2, lane: "fake", caseId: "x", modelProvider: null, model: null },
  ...{ baseline: "2".repeat(40), contractSha256: digest("1"), acceptance: digest("a"), digest: digest("d") },
  script: digest("f"),
  schemaVersion: schemaVersion(CURRENT_DERIVATION),
  replay: false,
  madeFor: {
    ...{ repository: "Acme/Widgets", headSha: HEAD, event: "pull_request" },
    run: { id: "555", attempt: "2" },
  },
  records: new Map([["model.decision.json", digest("3")]]),
};
const madeFor = (over: object) => ({ madeFor: { ...BUNDLE.madeFor!, ...over } });
const doubts = (bundle: Partial<BundleFacts>, expected: Partial<Expectation> = {}) =>
  doubtsOf({ ...BUNDLE, ...bundle }, { ...EXPECTED, ...expected });

describe("a bundle of another job", () => {
  it("that is what was asked for has nothing against it", () => {
    expect(doubts({})).toEqual([]);
  });

  it("that is a replay counts only where replays were asked for by name", () => {
    expect(doubts({ replay: true }).map(({ subject }) => subject)).toEqual(["replay"]);
    expect(doubts({ replay: true }, { allowReplay: false })).toHaveLength(1);
    expect(doubts({ replay: true }, { allowReplay: true })).toEqual([]);
    expect(doubts({}, { allowReplay: true })).toEqual([]);
  });

  it("that was judged by the rules of another version is published by none, on the command line neither", () => {
    for (const other of [CURRENT_DERIVATION - 1, CURRENT_DERIVATION + 1]) {
      const found = [
        doubts({ schemaVersion: schemaVersion(other) }),
        doubts({ schemaVersion: schemaVersion(other) }, { plan: null }),
      ];
      for (const [first, ...more] of found) {
        expect([first?.subject, first?.expected, first?.found, first?.otherRun, more]).toEqual([
          "schema_version of the bundle",
          String(CURRENT_DERIVATION),
          String(other),
          true,
          [],
        ]);
        expect(first?.fix).toContain("Run again with this version");
      }
    }
  });

  it.each([
    ["another stage", { stage: 1 }, "stage of the bundle"],
    ["another lane", { lane: "case" as const }, "lane of the bundle"],
    ["another case", { caseId: "y" }, "case of the bundle"],
    ["another contract for the same case", { contractSha256: digest("9") }, "contract of the bundle"],
    ["another starting tree", { baseline: "9".repeat(40) }, "starting tree of the bundle"],
    ["other acceptance tests", { acceptance: digest("9") }, "acceptance tests of the bundle"],
    ["another script of the scripted lane", { script: digest("9") }, "fake.json of the bundle"],
    ["a script where the case has none", { script: null }, "fake.json of the bundle"],
    ["another model provider", { modelProvider: "openai" }, "model provider of the bundle"],
    ["another model", { model: "m" }, "model of the bundle"],
    ["another repository", madeFor({ repository: "mallory/widgets" }), "repository of the bundle"],
    ["another commit", madeFor({ headSha: "d".repeat(40) }), "commit of the bundle"],
    ["no commit at all", { madeFor: null }, "commit of the bundle"],
    ["another run", madeFor({ run: { id: "556", attempt: "2" } }), "workflow run of the bundle"],
    [
      "a run whose id only rounds to ours",
      madeFor({ run: { id: "5550", attempt: "2" } }),
      "workflow run of the bundle",
    ],
    ["no run", madeFor({ run: null }), "workflow run of the bundle"],
    ["an earlier attempt", madeFor({ run: { id: "555", attempt: "1" } }), "attempt of the bundle"],
    ["no attempt", madeFor({ run: { id: "555", attempt: null } }), "attempt of the bundle"],
    ["another event", madeFor({ event: "push" }), "event of the bundle"],
    ["a record of other bytes", { records: new Map([["model.decision.json", digest("9")]]) }, "records/model.decision"],
    [
      "a record that is in force under another name",
      { records: new Map([["model.admission.json", digest("3")]]) },
      "records/model.admission.json",
    ],
  ])("about %s is evidence of something else", (_name, bundle, subject) => {
    const found = doubts(bundle);
    expect(found.map((doubt) => doubt.subject).join()).toContain(subject);
    expect(found.every(({ otherRun }) => otherRun)).toBe(true);
  });

  it("of an attempt before the newest counts where the forge's outputs name its bytes, and one of a later attempt never", () => {
    const made = (attempt: string | null) => madeFor({ run: { id: "555", attempt } });
    const carried = { origin: { ...ORIGIN, run: { id: "555", attempt: "10" }, carriedOver: true as const } };
    expect(doubts(made("9"), carried)).toEqual([]);
    expect(doubts(made("10"), carried)).toEqual([]);
    for (const attempt of ["11", null])
      expect(doubts(made(attempt), carried)).toMatchObject([{ subject: "attempt of the bundle" }]);
    const other = doubts(madeFor({ run: { id: "556", attempt: "9" } }), carried);
    expect(other.map(({ subject }) => subject)).toEqual(["workflow run of the bundle"]);
    expect(doubts(made("1"))[0]!.fix).toContain("Re-run all jobs");
  });

  it("of a real lane never counts where a fork made it, and does where it did not", () => {
    const real = { plan: { ...PLAN, lane: "case" } };
    expect(doubts({ lane: "case" as const }, real)).toEqual([]);
    const fork = { ...real, origin: { ...ORIGIN, fork: true } };
    expect(doubts({ lane: "case" as const }, fork)).toMatchObject([
      { subject: "lane of a fork's bundle", otherRun: true },
    ]);
    expect(doubts({}, { origin: { ...ORIGIN, fork: true } })).toEqual([]);
  });

  it("of a real lane never counts where its run had a workflow that those who are judged may write", () => {
    const real = { plan: { ...PLAN, lane: "case" } };
    const judged = { origin: { ...ORIGIN, judgedWorkflow: "it ran for pull_request" } };
    expect(doubts({ lane: "case" as const }, { ...real, ...judged })).toMatchObject([
      { subject: "lane of another run's bundle", found: "case, and it ran for pull_request", otherRun: true },
    ]);
    expect(doubts({}, judged)).toEqual([]);
  });

  it("is told in a bounded length, however long and many its words are", () => {
    const long = "x".repeat(1_000_000);
    const records = new Map(Array.from({ length: 5_000 }, (_, at) => [`${at}${long.slice(0, 200)}`, digest("9")]));
    const faults = Array.from({ length: 5_000 }, () => ({ file: long, problem: long }));
    const run = { id: long, attempt: long };
    const made = { repository: `mallory/${long}`, headSha: long, event: long, run };
    const evil = { caseId: long, contractSha256: long, baseline: long, acceptance: long, digest: long };
    const found = doubts({ ...evil, modelProvider: long, model: long, madeFor: made, records, faults });
    expect(found.length).toBeGreaterThan(20);
    expect(JSON.stringify(found).length).toBeLessThan(48_000);
    expect(found.map(({ found: said }) => said)).toContain("4990 more that are others");
  });

  it.each([
    ["nobody ran again", null],
    ["is not the one that was run again", digest("e")],
  ])("that %s is no pass, whosever it is", (_name, rerunDigest) => {
    for (const fork of [true, false])
      expect(doubts({}, { rerunDigest, origin: { ...ORIGIN, fork } })).toMatchObject([
        { subject: "verification of the bundle", otherRun: false },
      ]);
  });

  it("of a contract that the trusted commit does not have is none that was asked for", () => {
    expect(doubts({}, { plan: { ...PLAN, contractSha256: null, baseline: null } })).toMatchObject([
      { subject: "contract of the bundle" },
      { subject: "starting tree of the bundle" },
    ]);
  });

  it("that came to no case says nothing of a script", () => {
    expect(doubts({ script: undefined })).toEqual([]);
  });

  it("that does not hold is a failure, and says of which files, as many as anybody reads", () => {
    const faults = Array.from({ length: 12 }, (_, i) => ({ file: `f${i}`, problem: "changed" }));
    for (const origin of [ORIGIN, null]) {
      const found = doubts({ faults }, { origin });
      expect(found.every(({ otherRun }) => !otherRun)).toBe(true);
      expect(found.map(({ subject }) => subject)).toEqual([
        ...faults.slice(0, 10).map(({ file }) => `bundle, ${file}`),
        "bundle",
      ]);
    }
  });

  it("of this job is the one that its run has sealed, or none", () => {
    const own = (sealedDigest: string | null) => doubts({}, { origin: null, sealedDigest });
    expect(own(digest("d"))).toEqual([]);
    for (const sealed of [digest("e"), null])
      expect(own(sealed)).toMatchObject([{ subject: "bundle of this job", otherRun: false }]);
  });

  it("is no replay of this job's own run", () => {
    expect(doubts({}, { nonce: "1".repeat(32), origin: null })).toMatchObject([{ subject: "nonce of the bundle" }]);
  });
});

describe("ids of a forge", () => {
  it("are not rounded", () => {
    const text =
      '{"id":9007199254740993,"s":"9007199254740993 \\"12345678901234567890\\"","n":12,"f":1234567890123456789.5,"a":[-12345678901234567890]}';
    expect(parseExactly(text)).toEqual({
      ...{ id: "9007199254740993", s: '9007199254740993 "12345678901234567890"', n: 12, f: 1234567890123456789.5 },
      a: ["-12345678901234567890"],
    });
    expect(exactIntegers('{"id":1234}')).toBe('{"id":1234}');
  });

  it.each([
    [5, "5"],
    ["9007199254740993", "9007199254740993"],
    [0, null],
    [1.5, null],
    [2 ** 53, null],
    ["05", null],
    ["5 ", null],
    [null, null],
  ])("%s is %s", (value, text) => expect(idText(value)).toBe(text));

  it("are compared by their digits", () => {
    expect(isLaterId("9007199254740993", "9007199254740992")).toBe(true);
    expect(isLaterId("999", "1000")).toBe(false);
  });
});
