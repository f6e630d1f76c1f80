import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { agentRecordBlockers } from "../../../src/core/gates/agent-record";
import { modelBlockers } from "../../../src/core/gates/model";
import { parsePrices } from "../../../src/core/records/prices";
import { goodWorld, inputOf, type Json } from "../admission/support";
import { ROOT } from "../../support/program";

const PAGE = readFileSync(join(ROOT, ".github/docs/records.md"), "utf8");

/** Examples of the page, in order: the record's name, and its value. */
const EXAMPLES = [...PAGE.matchAll(/<!-- record: (\S+) -->\s*```json\n([\s\S]*?)```/g)].map(
  ([, name, text]) => [name!, JSON.parse(text!) as Json] as const,
);
const of = (name: string) => EXAMPLES.filter(([record]) => record === name).map(([, value]) => value);

describe("the page on records", () => {
  it("has prices that their reader takes", () => {
    expect(parsePrices(Buffer.from(JSON.stringify(of("prices")[0])))).toMatchObject({ ok: true });
  });

  it("has an agent's record that the gate takes", () => {
    const world = goodWorld();
    world.records = { "agent.case.json": of("agent.case")[0] };
    expect(agentRecordBlockers(inputOf(world))).toEqual([]);
  });

  it.each([0, 1])("has a model's decision and admission that fit each other (%i)", (which) => {
    const [decision, admission] = [of("model.decision")[which]!, of("model.admission")[which]!];
    const world = goodWorld();
    world.records = { "model.decision.json": decision, "model.admission.json": admission };
    world.requested = { provider: admission["provider"] as string, model: admission["model"] as string };
    const network = which === 0 ? ("loopback" as const) : ("internet" as const);
    world.facts.model_access = {
      ...world.facts.model_access!,
      local_base_url: which === 0,
      endpoint_networks: [network],
    };
    expect(modelBlockers(inputOf(world))).toEqual([]);
  });
});
