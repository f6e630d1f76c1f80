import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { CURRENT_DERIVATION } from "../../../src/core/domain/derivation";
import { contradictions } from "../../../src/core/judge/consistency";
import { DESCRIPTIONS } from "../../../src/core/records/descriptions";
import {
  factOrigins,
  type FactRow,
  type Facts,
  FACTS,
  factsFile,
  factsSchemaOf,
  type FactValues,
  factValues,
  parseFacts,
} from "../../../src/core/records/facts";
import { copied, disposable, evidenceOf, judged, owned, type World } from "../stages/world";

const LATER = CURRENT_DERIVATION + 1;
const AROUND = { role: "run", names: new Set<string>(), read: () => new Uint8Array(0) } as const;
const row = (more: Partial<FactRow>): FactRow => ({
  ...{ value: z.literal("said"), asked: "SPEC 2", source: "the test", basis: "asserted", there: "reached" },
  ...more,
});
const TABLE: Record<string, FactRow> = FACTS;
const bring = (more: Partial<FactRow>) => void (TABLE["later"] = row(more));
const told = (world: World) =>
  contradictions({ ...evidenceOf(world), nested: new Map() }, AROUND).map(({ problem }) => problem);
const says = (world: World, value: unknown = "said") => Object.assign(world.facts, { later: value });
const file = (facts: Facts) => factsFile(facts, CURRENT_DERIVATION);

describe("a fact more is a row", () => {
  afterEach(() => delete TABLE["later"]);

  it("that gives it its schema: there or not, and of its own form", () => {
    bring({});
    const { facts } = copied();
    const schema = factsSchemaOf(FACTS);
    const wrong = file({ ...facts, later: "another" } as Facts);
    expect(schema.safeParse(file(facts)).success).toBe(true);
    expect(schema.safeParse(file({ ...facts, later: "said" } as Facts)).success).toBe(true);
    expect(schema.safeParse(wrong).success).toBe(false);
    bring({ there: "always" });
    expect(factsSchemaOf(FACTS).safeParse(file(facts)).success).toBe(false);
    delete TABLE["later"];
    const unknown = { ...file(facts), facts: { ...file(facts).facts, later: {} } };
    expect(parseFacts(unknown)).toMatchObject({ ok: false });
  });

  it("that says where it comes from, since its derivation", () => {
    bring({ since: LATER });
    expect(factOrigins(CURRENT_DERIVATION).has("later")).toBe(false);
    expect([...factOrigins(LATER)].at(-1)).toEqual(["later", { source: "the test", basis: "asserted" }]);
    const values: FactValues = { ...copied().facts, ...{ later: "said" } };
    expect(factsFile(values, LATER)).toMatchObject({ facts: { later: { value: "said", source: "the test" } } });
    expect(() => factsFile(values, CURRENT_DERIVATION)).toThrow(`no fact later in derivation ${CURRENT_DERIVATION}`);
  });

  it.each<[string, Partial<FactRow>, () => World, boolean]>([
    ["reached", { there: "reached" }, copied, true],
    ["demanded, and no stage demands it", { there: "demanded" }, copied, false],
    ["demanded of stages that start from a repository", { there: "demanded", ofTree: "repository" }, copied, true],
    ["the same, of one that starts from a case", { there: "demanded", ofTree: "repository" }, disposable, false],
    ["of stages that apply their result", { there: "applied" }, owned, true],
    ["the same, of one that applies none", { there: "applied" }, copied, false],
    ["of agents alone, and the lane is none", { ofAgents: true }, copied, false],
  ])("that says where it may be: %s", (_name, more, make, may) => {
    const world = make();
    const before = told(world);
    bring(more);
    says(world);
    expect(told(world).length).toBe(before.length + (may ? 0 : 1));
  });

  it.each<[string, Partial<FactRow>, () => World, string[]]>([
    ["nobody", {}, copied, []],
    ["a run whose lane came to its end", { witness: { of: "lane", subject: "s", unseen: "u" } }, copied, ["s"]],
    ["a run with a result", { witness: { of: "result", subject: "s", unseen: "u" } }, copied, ["s"]],
    ["stages that start from a repository", { ofTree: "repository", there: "demanded" }, copied, ["later"]],
    ["no stage that starts from a case", { ofTree: "repository", there: "demanded" }, disposable, []],
  ])("that says who can't pass without it: %s", (_name, more, make, subjects) => {
    bring(more);
    expect(judged(make()).blockers.map(({ subject }) => subject)).toEqual(subjects);
    const world = make();
    says(world);
    expect(judged(world).blockers).toEqual([]);
  });
});

describe("the table of facts", () => {
  it("has a sentence for each of them", () => {
    const described = Object.keys(DESCRIPTIONS.facts ?? {});
    for (const name of Object.keys(FACTS)) expect(described).toContain(`facts.${name}`);
  });

  it("gives values back as they were, and none of a file that misses one", () => {
    const { facts } = copied();
    const parsed = parseFacts(file(facts));
    expect(parsed.ok && factValues(parsed.value)).toEqual(facts);
    const { clock: _clock, ...rest } = facts;
    expect(parseFacts(file(rest as Facts))).toMatchObject({ ok: false });
  });
});
