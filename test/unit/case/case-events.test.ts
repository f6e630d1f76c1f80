import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/formats/canonical-json";
import { blocker } from "../../../src/core/domain/blocker";
import type { BlockerCode } from "../../../src/core/domain/catalogue";
import {
  CASE_RUNTIME_PROVIDER,
  caseBlockers,
  type CaseRun,
  type EndpointInput,
  endpointFinding,
  LATE_CHANGE,
  openAtTheEnd,
  reviewerWasHeard,
} from "../../../src/core/judge/case-lane";
import { caseOutcome, parseCaseEvents, parseCaseLog } from "../../../src/core/formats/case-events";
import type { ModelCall } from "../../../src/core/records/model-calls";

type Fields = Record<string, unknown>;

/** A log as Case writes it, of these events in order. */
function logOf(events: Fields[]): string {
  return events
    .map((event, index) =>
      JSON.stringify({ ts: "2026-11-20T11:00:00.000Z", sequence: index + 1, runId: "r", ...event }),
    )
    .map((line) => `${line}\n`)
    .join("");
}

const AGENT = { implement: "implementer", verify: "verifier", review: "reviewer", close: "closer" } as const;
type Phase = keyof typeof AGENT;
const phase = (
  name: Phase,
  result: Fields | null = { status: "completed" },
  outcome = result?.status === "completed" ? "completed" : "failed",
): Fields[] => [
  { event: "phase_start", phase: name, agent: AGENT[name] },
  { event: "phase_end", phase: name, agent: AGENT[name], outcome, ...(result === null ? {} : { result }) },
];
const start = { event: "pipeline_start" };
const skipped = { event: "phase_end", phase: "implement", agent: "implementer", outcome: "skipped" };
const end = (failedAgent?: string): Fields => ({
  event: "pipeline_end",
  outcome: failedAgent === undefined ? "completed" : "failed",
  ...(failedAgent === undefined ? {} : { failedAgent }),
});
const noResult = { status: "failed", error: "AGENT_RESULT start delimiter not found" };
const good = [
  start,
  ...phase("implement"),
  ...phase("verify"),
  ...phase("review"),
  ...phase("close", { status: "failed", error: "no forge" }),
  skipped,
  end("closer"),
];

const call = {
  probe: false,
  outcome: "completed",
  answered_models: ["m"],
  reason: null,
  status: 200,
} as unknown as ModelCall;
const stderrOf = (events: Fields[], model = "m", provider = CASE_RUNTIME_PROVIDER): string => {
  const last = events.findLast(({ event }) => event === "pipeline_end");
  const spawned = events
    .filter(({ event }) => event === "phase_start")
    .map(({ agent }) => ({ msg: "spawning agent", agent, provider, model }));
  const finished =
    last === undefined ? [] : [{ msg: "pipeline finished", outcome: last.outcome, failedAgent: last.failedAgent }];
  return [...spawned, ...finished].map((line) => `${JSON.stringify(line)}\n`).join("");
};
const runOf = (events: Fields[], rest: Partial<CaseRun> = {}): CaseRun => ({
  events: logOf(events),
  stderr: stderrOf(events),
  exitCode: 0,
  harnessCompleted: false,
  calls: events.map(() => call),
  model: "m",
  ...rest,
});
const found = (run: CaseRun): string[] => caseBlockers(run).map(({ code, subject }) => `${code} ${subject}`);

describe("the event log", () => {
  it("is read by sequence, not by line", () => {
    const lines = logOf(good).trimEnd().split("\n").reverse();
    const { events, faults } = parseCaseEvents(`${lines.join("\n")}\n`, true);
    expect(faults).toEqual([]);
    expect(events.map(({ sequence }) => sequence)).toEqual(good.map((_, index) => index + 1));
    expect(caseOutcome(events)).toMatchObject({
      pipeline: "failed",
      failedAgent: "closer",
      implementer: { kind: "completed" },
    });
  });

  it.each([
    ["a gap", (text: string) => text.replace(/^.*"sequence":3,.*\n/m, "")],
    ["a number twice", (text: string) => text.replace('"sequence":4', '"sequence":3')],
    ["two runs", (text: string) => text.replace('"runId":"r"', '"runId":"s"')],
    ["garbage", (text: string) => `${text}{oops\n`],
    ["an array", (text: string) => `${text}[]\n`],
    ["a broken end", (text: string) => text.slice(0, -5)],
    ["no start", (text: string) => text.replace("pipeline_start", "phase_start")],
    ["a start twice", (text: string) => text.replace('"pipeline_end"', '"pipeline_start"')],
    ["a sequence that is text", (text: string) => text.replace('"sequence":2', '"sequence":"2"')],
  ])("has a fault with %s", (_name, change) => {
    expect(parseCaseEvents(change(logOf(good)), true).faults).not.toEqual([]);
  });

  it("may end in the middle of a line where Case was stopped", () => {
    expect(parseCaseEvents(logOf(good).slice(0, -5), false).faults).toEqual([]);
  });

  it("never throws on what an agent can put there", () => {
    for (const text of [
      "",
      "\n",
      "null\n",
      '"x"\n',
      '{"event":1}\n',
      '{"event":"x","sequence":1e99,"runId":"r"}\n',
      "\0\n".repeat(1000),
    ])
      expect(() => caseOutcome(parseCaseEvents(text, true).events)).not.toThrow();
  });
});

describe("what a run of Case comes to", () => {
  it.each([
    ["a delivered result with an honest closer", runOf(good), []],
    [
      "everything completed",
      runOf([start, ...phase("implement"), ...phase("verify"), ...phase("review"), ...phase("close"), end()]),
      [],
    ],
    ["the short profile", runOf([start, ...phase("implement"), ...phase("review"), ...phase("close"), end()]), []],
    ["no log and exit 0", runOf([], { events: null }), ["agent_protocol_failed event log"]],
    ["no log and exit 1", runOf([], { events: null, exitCode: 1 }), []],
    ["an empty log", runOf([], { events: "" }), ["agent_protocol_failed event log"]],
    [
      "no result of the implementer",
      runOf([start, ...phase("implement", noResult), end("implementer")]),
      ["agent_protocol_failed implementer"],
    ],
    [
      "an agent that could not be started",
      runOf([start, ...phase("implement", { status: "failed", error: "Agent spawn error: x" }), end("implementer")]),
      ["agent_protocol_failed implementer"],
    ],
    [
      "no result object",
      runOf([start, ...phase("implement", null), end("implementer")]),
      ["agent_protocol_failed implementer"],
    ],
    [
      "an implementer that gave up",
      runOf([start, ...phase("implement", { status: "blocked", summary: "stuck" }), end("implementer")]),
      ["backend_failed implementer"],
    ],
    [
      "a phase called completed whose result is not",
      runOf([start, ...phase("implement", { status: "failed", error: "x" }, "completed"), end()]),
      ["backend_failed implementer"],
    ],
    ["no end", runOf([start, ...phase("implement")]), ["agent_protocol_failed event log"]],
    [
      "an unknown failed agent",
      runOf([start, ...phase("implement"), end("orchestrator")]),
      ["backend_failed orchestrator"],
    ],
    [
      "a failure of nobody",
      runOf([start, ...phase("implement"), { event: "pipeline_end", outcome: "failed" }]),
      ["backend_failed pipeline"],
    ],
    [
      "an end that standard error tells otherwise",
      runOf(good, { stderr: stderrOf([...good.slice(0, -1), end("reviewer")]) }),
      ["agent_protocol_failed event log"],
    ],
    [
      "an end that standard error does not tell",
      runOf(good, { stderr: stderrOf(good.slice(0, -1)) }),
      ["agent_protocol_failed event log"],
    ],
    [
      "a second try that failed",
      runOf([start, ...phase("implement"), ...phase("verify"), ...phase("implement", noResult), end("implementer")]),
      ["agent_protocol_failed implementer"],
    ],
    [
      "a second try that did not end",
      runOf([
        start,
        ...phase("implement"),
        ...phase("verify"),
        { event: "phase_start", phase: "implement", agent: "implementer" },
        end("closer"),
      ]),
      ["agent_protocol_failed implementer"],
    ],
  ] as [string, CaseRun, string[]][])("%s", (_name, run, expected) => {
    expect(found(run)).toEqual(expected);
  });

  const review = (result: Fields): CaseRun =>
    runOf([
      start,
      ...phase("implement"),
      ...phase("verify"),
      ...phase("review", result),
      ...phase("close", { status: "failed", error: "no forge" }),
      end("closer"),
    ]);
  it.each([
    ["critical findings", { status: "completed", findings: { critical: 1 } }],
    ["critical findings that are no number", { status: "completed", findings: { critical: "none" } }],
    ["findings that are no object", { status: "completed", findings: "bad" }],
    [
      "a failed category",
      { status: "completed", rubric: { role: "reviewer", categories: [{ category: "x", verdict: "fail" }] } },
    ],
    [
      "a verdict that nobody knows",
      { status: "completed", rubric: { categories: [{ category: "x", verdict: "maybe" }] } },
    ],
    ["a rubric that is no list", { status: "completed", rubric: { categories: {} } }],
    ["failed", { status: "failed", error: "no" }],
    ["blocked", { status: "blocked", error: "could not look" }],
  ])("a review with %s is a rejection, whatever the end says", (_name, result) => {
    expect(found(review(result))).toEqual(["reviewer_rejected reviewer"]);
  });

  it.each([
    ["findings without critical ones", { status: "completed", findings: { critical: 0, warnings: 3 } }],
    [
      "categories that pass or do not apply",
      { status: "completed", rubric: { categories: [{ verdict: "pass" }, { verdict: "na" }] } },
    ],
    ["nothing but its status", { status: "completed" }],
  ])("a review with %s is none", (_name, result) => {
    expect(found(review(result))).toEqual([]);
  });

  it("counts the last review only: what was objected to was then mended", () => {
    const rubric = (verdict: string) => ({ status: "completed", rubric: { categories: [{ category: "x", verdict }] } });
    const events = [
      start,
      ...phase("implement"),
      ...phase("review", rubric("fail")),
      ...phase("implement"),
      ...phase("review", rubric("pass")),
      ...phase("close"),
      end(),
    ];
    expect(found(runOf(events))).toEqual([]);
  });

  it("lets a lane that was stopped as lingering end in the middle, but not a rejection before that", () => {
    const open = [start, ...phase("implement"), { event: "phase_start", phase: "verify", agent: "verifier" }];
    expect(found(runOf(open, { harnessCompleted: true, exitCode: null }))).toEqual([]);
    const rejected = [
      start,
      ...phase("implement"),
      ...phase("review", { status: "completed", findings: { critical: 2 } }),
      { event: "phase_start", phase: "close", agent: "closer" },
    ];
    expect(found(runOf(rejected, { harnessCompleted: true, exitCode: null }))).toEqual(["reviewer_rejected reviewer"]);
    const again = [...rejected.slice(0, -1), { event: "phase_start", phase: "review", agent: "reviewer" }];
    expect(found(runOf(again, { harnessCompleted: true, exitCode: null }))).toEqual(["reviewer_rejected reviewer"]);
  });

  it.each([{ findings: { critical: -1 } }, { rubric: "fail" }])("takes %j of a reviewer for an objection", (said) => {
    const events = [
      start,
      ...phase("implement"),
      ...phase("review", { status: "completed", ...said }),
      ...phase("close"),
    ];
    expect(found(runOf(events))).toEqual(["reviewer_rejected reviewer"]);
  });
});

describe("the model that Case says it used", () => {
  it.each([
    ["another model", stderrOf(good, "m2"), ["fallback_model_used implementer"]],
    ["Case's own default", stderrOf(good, "claude-sonnet-4-6", "anthropic"), ["fallback_model_used implementer"]],
    [
      "nothing for the reviewer",
      stderrOf(good).replace(/^.*"agent":"reviewer".*\n/m, ""),
      ["fallback_model_used reviewer"],
    ],
    ["nothing at all", stderrOf(good).replace(/^.*spawning.*\n/gm, ""), ["fallback_model_used implementer"]],
  ])("%s", (_name, stderr, expected) => {
    expect(found(runOf(good, { stderr }))).toEqual(expected);
  });

  it("can't be none: a result needs an answer through the gateway", () => {
    const other = { ...call, outcome: "client_closed" } as ModelCall;
    for (const calls of [[], [call, call], [call, { ...call, probe: true }, call], [call, call, other]])
      expect(found(runOf(good, { calls }))).toEqual(["fallback_model_used agents"]);
  });

  it("is read from its own lines only", () => {
    const log = parseCaseLog(
      'noise\n{"msg":"spawning agent","agent":"a","provider":"openai","model":"m"}\n {"msg":"spawning agent"}\n{broken\n',
    );
    expect(log.spawned).toEqual([{ agent: "a", provider: "openai", model: "m" }]);
  });
});

it("explains a missing result by what the gateway saw", () => {
  const calls = [{ ...call, outcome: "upstream_error", status: 401, reason: "status_401" } as ModelCall];
  const [first] = caseBlockers(runOf([start, ...phase("implement", noResult), end("implementer")], { calls }));
  expect(first!.found!).toContain("1 of 1 model calls failed, the last with upstream_error, status 401");
});

it.each([
  ["a reason", [start, ...phase("implement", { status: "failed", error: "\ud800\u001b[2J" }), end("implementer")]],
  ["the name of an agent", [...good.slice(0, -1), end("\ud800\u001b[2J")]],
])("keeps halves of characters and control characters out of a message: %s", (_name, events) => {
  const [first] = caseBlockers(runOf(events));
  expect(first!.code).toBe("backend_failed");
  expect(JSON.stringify(first)).toContain("u{d800}");
  expect(() => canonicalJson(first)).not.toThrow();
  expect(first!.subject + first!.found!).not.toMatch(/[\u0000-\u001f]/);
});

it("quotes an agent only escaped and short", () => {
  const why = `AGENT_RESULT \u001b[2J\n${"x".repeat(1000)}`;
  const [first] = caseBlockers(
    runOf([start, ...phase("implement", { status: "failed", error: why }), end("implementer")]),
  );
  expect(first!.found!).not.toMatch(/[\u0000-\u001f]/);
  expect(first!.found!.length).toBeLessThan(500);
});

describe("the endpoint's part in what is found", () => {
  const T0 = Date.parse("2026-11-20T11:00:00.000Z");
  const at = (second: number) => new Date(T0 + second * 1000).toISOString();
  /** A log in which each event is one second after the one before. */
  const timed = (events: Fields[]): Fields[] => events.map((event, index) => ({ ts: at(index), ...event }));
  const made = (second: number, rest: Partial<ModelCall> = {}): ModelCall => ({
    ...call,
    route: "chat/completions",
    at: at(second),
    first_byte_ms: 1,
    duration_ms: 10,
    ...rest,
  });
  const failed = (second: number, status = 500): ModelCall =>
    made(second, { outcome: "upstream_error", status, reason: `status_${status}` });
  const input: EndpointInput = { cutOff: false, laneMs: 60_000, unchanged: false, exited: true };
  const ofAll = (run: CaseRun, over: Partial<EndpointInput> = {}) => endpointFinding(run, { ...input, ...over });

  const implementing = timed([start, ...phase("implement", noResult), end("implementer")]);
  const reviewing = timed([
    start,
    ...phase("implement"),
    ...phase("verify"),
    ...phase("review", noResult),
    end("reviewer"),
  ]);
  const dead = runOf(implementing, { calls: [failed(1), failed(1.5)] });
  const cut = runOf(implementing, { calls: [made(1), failed(1.5, 429)] });
  const unreviewed = runOf(reviewing, { calls: [made(1), made(3), failed(5.5)] });

  it.each([
    ["a model that never answered", dead, "implementer", "2 of 2 calls failed, status 500"],
    ["a quota that ended", cut, "implementer", "1 of 2 calls failed, status 429"],
    ["a reviewer that could not ask", unreviewed, "reviewer", "1 of 3 calls failed, status 500"],
    [
      "an outage that is over when the retrospective asks",
      runOf(reviewing, { calls: [made(1), failed(5.5), made(6)] }),
      "reviewer",
      "1 of 3 calls failed, status 500",
    ],
    ["no log at all", runOf([], { events: null, calls: [failed(1)] }), "implementer", "1 of 1 call failed, status 500"],
  ] as [string, CaseRun, string, string][])("%s is named", (_name, run, subject, found) => {
    expect(ofAll(run)?.blocker).toMatchObject({ code: "provider_endpoint_failed", subject, found });
  });

  it.each([
    [
      "everything was delivered, whatever came after",
      runOf(timed(good), { calls: [made(1), made(3), made(5), failed(8)] }),
    ],
    ["an agent gave no result although it was answered", runOf(implementing, { calls: [made(1), made(1.5)] })],
    ["its requests were refused for what stood in them", runOf(implementing, { calls: [made(1), failed(1.5, 400)] })],
    ["the failure came after its phase", runOf(implementing, { calls: [made(1), failed(30)] })],
    [
      "an agent says that it failed",
      runOf(timed([start, ...phase("implement", { status: "failed" }), end("implementer")]), {
        calls: [made(1), failed(1.5)],
      }),
    ],
    [
      "a reviewer rejects",
      runOf(
        timed([start, ...phase("implement"), ...phase("review", { status: "failed", error: "bad" }), end("reviewer")]),
        { calls: [made(1), failed(4)] },
      ),
    ],
    ["its log was tampered with", runOf(implementing, { calls: [failed(1.5)], eventsProblem: "it was rewritten" })],
  ] as [string, CaseRun][])("is none where %s", (_name, run) => {
    expect(ofAll(run)).toBeNull();
  });

  /** Every code that an agent earns by what it did. */
  const EARNED: [BlockerCode, string, string?][] = [
    ["disallowed_file_change", "x"],
    ["forbidden_path_change", "x"],
    ["hostile_workspace", "x"],
    ["limit_exceeded", "x"],
    ["branch_or_ref_created", "x"],
    ["remote_added", "x"],
    ["fallback_model_used", "agents"],
    ["secret_leak", "x"],
    ["harness_error", "x"],
    ["artifact_write_failure", "x"],
    ["agent_protocol_failed", "event log", "line 3 is no event"],
    ["dirty_ending_tree", ".git"],
    ["dirty_ending_tree", "x", LATE_CHANGE],
    ["reviewer_rejected", "reviewer"],
    ["timeout", "lane"],
  ];
  it.each(EARNED)("excuses no %s of %s", (code, subject, found) => {
    for (const run of [dead, cut, unreviewed])
      expect(ofAll(run)!.excuses(blocker(code, subject, found === undefined ? {} : { found }))).toBe(false);
  });

  const half: BlockerCode[] = ["verification_failed", "dirty_ending_tree"];
  it("excuses that nothing, or half of it, was delivered, and nothing of what was", () => {
    const excused = (run: CaseRun, code: BlockerCode, subject: string, over: Partial<EndpointInput> = {}) =>
      ofAll(run, over)!.excuses(blocker(code, subject));
    for (const run of [dead, cut]) {
      expect(excused(run, "no_diff", "workspace")).toBe(true);
      expect(excused(run, "agent_protocol_failed", "implementer")).toBe(true);
      expect(excused(run, "backend_failed", "lane")).toBe(true);
      expect(excused(run, "backend_failed", "lane", { exited: false })).toBe(false);
    }
    for (const code of half) {
      expect(excused(cut, code, "x")).toBe(true);
      // Without a single answer no model wrote what is there.
      expect(excused(dead, code, "x")).toBe(false);
      expect(excused(dead, code, "x", { unchanged: true })).toBe(true);
      expect(excused(unreviewed, code, "x")).toBe(false);
    }
    expect(excused(unreviewed, "agent_protocol_failed", "reviewer")).toBe(true);
    expect(excused(unreviewed, "agent_protocol_failed", "implementer")).toBe(false);
    expect(excused(unreviewed, "no_diff", "workspace")).toBe(false);
    expect(excused(unreviewed, "missing_required_event", "review")).toBe(true);
    expect(excused(unreviewed, "missing_required_event", "x")).toBe(false);
  });

  it("tells what was open when it was ended", () => {
    const tool = { event: "tool_start", phase: "verify", tool: "bash", toolCallId: "1" };
    const events = timed([start, ...phase("implement"), { event: "phase_start", phase: "verify" }, tool]);
    const hung = made(5, { outcome: "aborted", duration_ms: 12_000 });
    const left = (second: number) => made(second, { outcome: "client_closed", duration_ms: 1000 });
    expect(openAtTheEnd(runOf(events, { calls: [made(1), left(2), hung] }), T0 + 14_000)).toBe(
      "verify: bash for 10 s, a model call open for 12 s",
    );
    expect(openAtTheEnd(runOf(events, { calls: [left(12)] }), T0 + 14_000)).toContain("a model call open for 1 s");
    expect(openAtTheEnd(runOf([], { events: null, calls: [] }), T0)).toBe("before its first phase, no model call open");
  });

  it.each([
    ["completed", phase("review"), true],
    ["rejected", phase("review", { status: "completed", findings: { critical: 1 } }), true],
    ["failed", phase("review", { status: "failed", error: "bad" }), true],
    ["gave no result", phase("review", noResult), false],
    ["did not end", phase("review").slice(0, 1), false],
    ["was not reached", [], false],
  ] as [string, Fields[], boolean][])("a reviewer that %s was heard: %s", (_name, events, expected) => {
    expect(reviewerWasHeard({ events: logOf([start, ...phase("implement"), ...events]) })).toBe(expected);
  });
});
