import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CURRENT_DERIVATION, schemaVersion } from "../../src/core/domain/derivation";
import { wordsOf } from "../../src/core/domain/blocker";
import { BLOCKER_CODES, CATALOGUE } from "../../src/core/domain/catalogue";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import {
  NESTED,
  type PatchEvidence,
  type Evidence,
  type NestedEvidence,
  type NestedName,
} from "../../src/core/judge/evidence";
import { judge } from "../../src/core/judge/judge";
import { loadEvidence } from "../../src/core/judge/load";
import { containmentSchema } from "../../src/core/records/containment";
import { parseContract } from "../../src/core/records/contract";
import { factOrigins, parseFacts } from "../../src/core/records/facts";
import { modelCallSchema } from "../../src/core/records/model-calls";
import { verdictSchema } from "../../src/core/records/report";
import { obstacleTo } from "../../src/world/contain/probe";
import { COMMIT, FIX } from "../support/case-run";
import { type CaseWorld, caseWorld } from "../support/case-world";
import { type Json, nestedIn, rejudge } from "../support/forge";
import { ROOT } from "../support/program";
import { bundleFiles } from "../support/reseal";
import { runHarness } from "../support/runs";
import { completed, envelope, shell } from "../support/scripted-model/case-script";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";

/**
 * The judge against the specification: evidence of real passes is changed at random, in one place or several, and what SPEC
 * says of every verdict, and of a pass before all, is stated here in other words than the judge's.
 */
const ROUNDS = 1500;

/** A small generator (mulberry32): the same seed gives the same trials. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a place of evidence may become; most of it is refused by a schema, and the rest is what the judge has to bear. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  137,
  "",
  "x",
  "0".repeat(40),
  "0".repeat(64),
  [],
  {},
  ["x"],
  "passed",
  "failed",
  "not_run",
  "missing",
  "exited",
  "signalled",
  "timeout",
  "cancelled",
  "harness_completed",
  "not_started",
  "SIGKILL",
  "sandbox",
  "pid",
  "none",
  "unknown",
  "moved",
  "unchanged",
  "unreadable",
  "succeeded",
  "error",
  "fake",
  "case",
  "codex",
  "pi",
  "consumed",
  "outer-run",
  "run",
  "fake-baseline",
  "stage1-refusal",
  "2020-01-01T00:00:00.000Z",
  "2099-01-01T00:00:00.000Z",
  "2020-01-01",
  "admitted",
  "not_admitted",
  "not_decided",
  "reasoning_only",
  "unreachable",
  "other_model",
  "completed",
  "refused",
];

function mutate(root: unknown, random: () => number): void {
  let place = root as Json;
  for (;;) {
    const keys = Object.keys(place);
    if (keys.length === 0) return;
    const key = keys[Math.floor(random() * keys.length)]!;
    const below = place[key] as unknown;
    const goOn = typeof below === "object" && below !== null && Object.keys(below).length > 0 && random() < 0.85;
    if (goOn) place = below;
    else if (random() < 0.3) {
      if (Array.isArray(place)) place.splice(Number(key), 1);
      else delete place[key];
      return;
    } else {
      place[key] = structuredClone(VALUES[Math.floor(random() * VALUES.length)]);
      return;
    }
  }
}

/** A changed copy of the evidence, or null where a schema would have refused it. */
function changed(evidence: Evidence, random: () => number): Evidence | null {
  const tree: Json = {
    facts: evidence.facts,
    containment: evidence.containment,
    contract: JSON.parse(Buffer.from(evidence.contract).toString()),
    records: Object.fromEntries(
      [...evidence.records].map(([name, bytes]) => [name, JSON.parse(Buffer.from(bytes).toString())]),
    ),
    agent: evidence.agent,
    change: evidence.change,
    patch: evidence.patch,
    nested: Object.fromEntries(evidence.nested),
  };
  const copy = structuredClone(tree);
  for (let i = random() < 0.6 ? 1 : 1 + Math.floor(random() * 3); i > 0; i--) mutate(copy, random);
  const origins = factOrigins(CURRENT_DERIVATION);
  if (Object.keys((copy.facts ?? {}) as Json).some((name) => !origins.has(name))) return null;
  if (typeof copy.facts !== "object" || typeof (copy.records ?? {}) !== "object") return null;
  const facts = parseFacts({
    schema_version: schemaVersion(CURRENT_DERIVATION),
    facts: Object.fromEntries(
      Object.entries(copy.facts ?? {}).map(([name, value]) => {
        return [name, { value, ...origins.get(name) }];
      }),
    ),
  });
  const containment = copy.containment == null ? null : containmentSchema.safeParse(copy.containment);
  const calls = (copy.agent?.calls ?? []) as unknown[];
  if (!facts.ok || containment?.success === false || !Array.isArray(calls)) return null;
  if (calls.some((call) => !modelCallSchema.safeParse(call).success)) return null;
  if (copy.agent != null && !Array.isArray(copy.agent.calls)) return null;
  const hidden = (copy.facts.secrets?.withheld ?? {})["patch.diff"] as string | undefined;
  if (
    evidence.agent !== null &&
    (typeof copy.agent?.stderr !== "string" || typeof (copy.agent.events ?? "") !== "string")
  )
    return null;
  // Manifests and nested bundles are parsed before the judge sees them: they are there whole, or not at all.
  const whole = (a: unknown, b: unknown) => a !== undefined && canonicalJson(a) === canonicalJson(b);
  const change = copy.change != null && whole(copy.change, tree.change) ? evidence.change : null;
  const broken = { problem: "expected a whole line, found the end of the patch", offset: 0 };
  const patch =
    copy.patch !== undefined && whole(copy.patch, tree.patch)
      ? evidence.patch
      : { ...(evidence.patch as PatchEvidence), problem: broken };
  const nested = new Map<NestedName, NestedEvidence>();
  for (const [name, value] of evidence.nested)
    if (copy.nested?.[name] != null && whole(copy.nested[name].events, value.events)) {
      const { report } = copy.nested[name];
      nested.set(name, { ...value, report: { ...value.report, ...(verdictLike(report) ? report : {}) } });
    }
  return {
    derivation: evidence.derivation,
    facts: evidence.facts && (Object.fromEntries(Object.entries(copy.facts)) as never),
    contract: Buffer.from(JSON.stringify(copy.contract) ?? ""),
    records: new Map(
      Object.entries((copy.records ?? {}) as Json).map(([name, value]) => [
        name,
        Buffer.from(JSON.stringify(value) ?? ""),
      ]),
    ),
    containment: containment === null ? null : containment.data,
    change,
    patch: hidden === undefined ? patch : { withheld: hidden },
    laneOutput: evidence.laneOutput,
    files: evidence.files,
    calls: copy.calls ?? null,
    transcript: evidence.transcript,
    agent:
      evidence.agent === null || copy.agent == null
        ? null
        : {
            events: copy.agent.events ?? null,
            stderr: copy.agent.stderr,
            calls: copy.agent.calls,
            // It is what the reader made of the bytes, which has one shape whatever they are.
            stream: evidence.agent.stream,
          },
    nested,
  };
}

function verdictLike(report: unknown): boolean {
  const fields = Object.fromEntries(
    Object.entries((report ?? {}) as Json).filter(
      ([name]) => !["artifact_paths", "artifact_digests", "freshness"].includes(name),
    ),
  );
  return verdictSchema.safeParse(fields).success;
}

/** What SPEC wants of a pass, each with its section; a list of what is not so. */
function unfounded({ facts, contract: bytes, records, containment, change, patch, agent, nested }: Evidence): string[] {
  const wrong: string[] = [];
  const must = (rule: string, holds: boolean) => holds || wrong.push(rule);
  const contract = parseContract(bytes);
  const { request, lane, run } = facts;
  const real = request.lane !== "fake";
  const at = Date.parse(run.started_at);
  const json = (name: string): Json | null => {
    const record = records.get(name);
    return record === undefined ? null : (JSON.parse(Buffer.from(record).toString()) as Json);
  };
  if (!contract.ok) return ["4: a contract that can be read"];
  const { value } = contract;
  must("5: only what this version runs", request.stage === 2 && (request.lane === "fake" || request.lane === "case"));
  must("2: a run of its own, or its baseline", run.role === "run" || (run.role === "fake-baseline" && !real));
  must("4: no target", value.target_repository === undefined && facts.case?.target_exposures.length === 0);
  must("4: a test command", (value.verification_commands ?? []).length > 0);
  must("4: a mode that allows the stage", value.mutation_mode !== "none");
  must("4: a usable case", facts.case?.problem === null && facts.contract.state === "read");
  must("6: tools", facts.tools?.some(({ name }) => name === "git") === true && facts.tools.every(({ found }) => found));
  must("6: a workspace that can be copied", facts.workspace !== undefined && facts.workspace.problem === null);
  must("9: a level", containment?.level != null && (!real || containment.level === "sandbox"));
  if (containment?.level === "sandbox")
    must(
      "9: a canary that was held",
      containment.canary.ran &&
        containment.canary.results.length >= 17 &&
        containment.canary.results.every(({ outcome }) => outcome === "denied"),
    );
  must("6: no fault of the harness", facts.harness_error === undefined && facts.cancelled === undefined);
  must(
    "3: readings for the events",
    Object.values(facts.clock).every((reading) => reading !== null),
  );
  if (value.approval_required) {
    const approval = json("approval.json");
    must("15: a granted approval", approval?.["decision"] === "granted" && facts.approval?.ledger === "unused");
  }
  must("11: a lane", lane !== undefined);
  if (lane !== undefined) {
    const completedByUs = lane.termination === "harness_completed" && real;
    must("11: an end of its own", completedByUs || (lane.termination === "exited" && lane.exit_code === 0));
    must("9: nothing survives", containment?.level === "none" || lane.survivors === "none");
    must(
      "3: required events",
      (value.required_events ?? []).every((name) => lane.events.includes(name)),
    );
  }
  const walk = facts.walk;
  must(
    "11: nothing hostile",
    walk?.refusals.length === 0 && walk.limit_hits.length === 0 && walk.late_changes.length === 0,
  );
  must(
    "11: a clean end",
    facts.head !== undefined && facts.head.state !== "unreadable" && facts.head.uncommitted.length === 0,
  );
  must(
    "2: a change",
    change !== null && change.changes.length > 0 && !("withheld" in patch) && patch.problem === null && patch.size > 0,
  );
  must(
    "4: only allowed paths",
    change?.changes.every(({ path }) => value.allowed_paths.includes(path) && !value.forbidden_paths.includes(path)) ===
      true,
  );
  must(
    "11: trees",
    facts.patch?.baseline_tree === change?.baselineTree && facts.patch?.result_tree === change?.resultTree,
  );
  const { verification } = facts;
  must(
    "11: verified",
    verification?.status === "passed" &&
      verification.commands.every((c) => c.exit_code === 0 && c.termination === "exited") &&
      (containment?.level === "none" || verification.commands.every((c) => c.survivors === "none")),
  );
  must(
    "11: by every command",
    JSON.stringify(verification?.commands.map((c) => c.command)) === JSON.stringify(value.verification_commands),
  );
  must("11: at the level of the run", verification?.level != null && verification.level === containment?.level);
  must("9: no secret", facts.secrets?.findings.length === 0 && Object.keys(facts.secrets.withheld).length === 0);
  if (run.role === "run") {
    const refusal = nested.get("stage1-refusal")?.report;
    must(
      "5: a refusal",
      refusal?.status === "blocked" &&
        refusal.stage === 1 &&
        refusal.backend === request.lane &&
        !refusal.lane_process_started,
    );
  }
  if (!real) return wrong;
  const [record, decision, admission] = ["agent.case.json", "model.decision.json", "model.admission.json"].map(json);
  must("6: enabled", request.enabled_lanes.includes("case") && request.enabled_stage === 2);
  const admitted = record?.["binaries"]?.[facts.agent_source?.platform ?? ""]?.sha256;
  must(
    "8: the admitted bytes",
    facts.agent_binary !== undefined && facts.agent_binary.sha256 === admitted && lane?.program_sha256 === admitted,
  );
  must(
    "8: an executable of this platform",
    facts.agent_binary?.not_executable === null && facts.agent_binary.npm_package === null,
  );
  must("10: decided", decision !== null && decision!["decision_status"] !== "not_decided");
  must(
    "10: admitted",
    admission?.["status"] === "admitted" &&
      admission["provider"] === request.model_provider &&
      admission["model"] === request.model,
  );
  must(
    "10: in time",
    admission?.["expires_at"] === undefined || Date.parse(admission["expires_at"] as string) + 86_400_000 > at,
  );
  must("10: from its time on", Date.parse(admission?.["admission_timestamp"] as string) <= at);
  must("10: a probe with content", facts.model_probe?.outcome === "content");
  must(
    "9: no other model",
    agent !== null && agent.calls.every((call) => call.answered_models.every((name) => name === request.model)),
  );
  must(
    "9: answers through the gateway",
    agent?.calls.some((call) => !call.probe && call.outcome === "completed") === true,
  );
  must("11: a committed change", facts.head?.state === "moved");
  must("11: a baseline", nested.get("fake-baseline")?.report.status === "pass");
  return wrong;
}

/** What SPEC says of every verdict, whatever it is. */
function malformed(evidence: Evidence): string[] {
  const wrong: string[] = [];
  const must = (rule: string, holds: boolean) => holds || wrong.push(rule);
  const { verdict, blockers, status, events, gates, markers, eligibility, proof } = judge(evidence);
  const isFail = (code: (typeof BLOCKER_CODES)[number]) => CATALOGUE[code].status === "fail";
  must("2: every field", verdictSchema.safeParse(verdict).success);
  const rank = blockers.map(({ code }) => (isFail(code) ? 0 : 1000) + BLOCKER_CODES.indexOf(code));
  must(
    "6: fail codes first, in the order of the table",
    rank.every((r, i) => i === 0 || rank[i - 1]! <= r),
  );
  const expected = blockers.length === 0 ? "pass" : blockers.some(({ code }) => isFail(code)) ? "fail" : "blocked";
  must("6: any fail fails, else any blocks", status === expected && verdict.status === expected);
  const [first] = blockers;
  must(
    "2: the phrase of the first",
    verdict.failure_reason === (first === undefined ? null : CATALOGUE[first.code].phrase),
  );
  must(
    "2: what to do",
    blockers.every((found) => wordsOf(found).message !== "" && wordsOf(found).fix !== "" && found.subject !== ""),
  );
  const names = events.map(({ event }) => event);
  const order = [
    "run.started",
    "task.contract.created",
    "backend.gate.blocked",
    "plan.updated",
    "approval.requested",
    "approval.granted",
    "approval.denied",
    "patch.applied",
    "git.diff.checked",
    "verification.completed",
    "run.completed",
  ];
  const places = names.map((name) => order.indexOf(name));
  must(
    "3: known events in their order",
    places.every((p, i) => p >= 0 && (i === 0 || places[i - 1]! <= p)),
  );
  for (const name of ["run.started", "task.contract.created", "verification.completed", "run.completed"])
    must(`3: ${name} once`, names.filter((other) => other === name).length === 1);
  for (const name of ["plan.updated", "patch.applied", "git.diff.checked"])
    must(`3: ${name}, or the reason`, names.includes(name) !== (verdict.not_applicable[name] !== undefined));
  const last = events.at(-1)!.data;
  must("3: the verdict at the end", last["status"] === status && last["failure_reason"] === verdict.failure_reason);
  const closed = gates.filter(({ state }) => state === "blocked").map(({ gate }) => gate);
  must(
    "3: each closed gate",
    events
      .filter(({ event }) => event === "backend.gate.blocked")
      .map(({ data }) => data["gate"] as string)
      .join() === closed.join(),
  );
  must("6: nothing starts at a closed gate", closed.length === 0 || status === "fail" || !verdict.lane_process_started);
  must(
    "6: one lane or none",
    eligibility.selected_backend ===
      (gates.every(({ state }) => state === "passed" || state === "not_applicable") ? verdict.backend : "none"),
  );
  for (const field of [
    "allowed_writes_passed",
    "forbidden_paths_passed",
    "baseline",
    "result",
    "backend_exit_code",
  ] as const)
    must(
      `2: ${field}, or the reason`,
      verdict[field] !== null || verdict.not_applicable[field] !== undefined || hasHidden(evidence),
    );
  for (const [file, text] of markers) {
    const codes = blockers.map(({ code }) => code).filter((code) => CATALOGUE[code].marker === file);
    must(
      `6: ${file}`,
      file === "provider-lifecycle-harness-completed.txt" || codes.every((code) => text.includes(code)),
    );
  }
  must(
    "6: a marker for each code that has one",
    blockers.every(({ code }) => CATALOGUE[code].marker === undefined || markers.has(CATALOGUE[code].marker)),
  );
  must("2: a proof of the stage for a pass", status !== "pass" || evidence.facts.run.role !== "run" || proof !== null);
  must("2: never activated", !verdict.runtime_default_activation && verdict.core_promotion_status === "not-promoted");
  if (status === "pass") wrong.push(...unfounded(evidence));
  return wrong;
}

function hasHidden({ change }: Evidence): boolean {
  return change !== null && (change.baselineTree === null || change.resultTree === null);
}

/** The evidence of a bundle on disk. */
function evidenceOf(dir: string): Evidence {
  const nested = new Map<NestedName, NestedEvidence>();
  for (const at of nestedIn(dir)) nested.set(at.slice(dir.length + 1) as NestedName, rejudge(at).nested);
  const own = bundleFiles(dir).filter((name) => !NESTED.some((folder) => name.startsWith(`${folder}/`)));
  const read = (name: string) => readFileSync(join(dir, name));
  const loaded = loadEvidence({ names: new Set(own), read, sizeOf: (name) => read(name).length }, nested);
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.evidence;
}

/** Every trial that went wrong, with what was judged. */
function trials(evidence: Evidence, seed: number): { wrong: string[]; judged: number; passes: number } {
  const random = generator(seed);
  const wrong = new Set<string>();
  let [judged, passes] = [0, 0];
  for (let i = 0; i < ROUNDS; i++) {
    const other = changed(evidence, random);
    if (other === null) continue;
    judged++;
    for (const rule of malformed(other)) wrong.add(`${rule} (trial ${i})`);
    if (judge(other).status === "pass") passes++;
  }
  return { wrong: [...wrong].slice(0, 30), judged, passes };
}

describe("the judge", () => {
  it("passes no fake run that SPEC would not pass", async () => {
    const { dir } = await runHarness(["--stage", "2", "--quiet"]);
    const evidence = evidenceOf(dir!);
    expect(malformed(evidence)).toEqual([]);
    const { wrong, judged } = trials(evidence, 1);
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(ROUNDS / 10);
  });

  it("says of a run that was refused what SPEC says", async () => {
    for (const argv of [
      ["--stage", "1"],
      ["--stage", "1", "--lane", "case"],
    ]) {
      const { dir } = await runHarness([...argv, "--quiet"]);
      const evidence = evidenceOf(dir!);
      expect(malformed(evidence)).toEqual([]);
      expect(trials(evidence, 2).wrong).toEqual([]);
    }
  });
});

describe.skipIf(obstacleTo("sandbox") !== null)("the judge of a real lane", () => {
  let binaries = "";
  let world: CaseWorld;
  beforeAll(async () => {
    binaries = mkdtempSync(join(tmpdir(), "standin-"));
    buildStandin(join(binaries, "ca"), readFileSync(join(ROOT, STANDIN_SOURCE)));
    world = await caseWorld(join(binaries, "ca"));
  });
  afterAll(async () => {
    await world.close();
    rmSync(binaries, { recursive: true, force: true });
  });

  it("passes no run that SPEC would not pass", async () => {
    world.play({
      implementer: [shell(`${FIX}\n${COMMIT}`), completed()],
      closer: [{ text: envelope({ status: "failed", error: "no forge" }) }],
    });
    const { dir, blockers } = await world.run();
    expect(blockers).toEqual([]);
    const evidence = evidenceOf(dir);
    expect(malformed(evidence)).toEqual([]);
    const { wrong, judged } = trials(evidence, 3);
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(ROUNDS / 10);
  });
});
