import { dirname } from "node:path";
import { sortBlockers, worded } from "../core/domain/blocker";
import { EXIT_CODE } from "../core/domain/status";
import { runId } from "../core/domain/run-id";
import { evaluateGates, gateBlockers, type GateResults } from "../core/gates";
import { type GateFacts, gateInput } from "../core/gates/gate";
import type { AdmissionFacts } from "../core/records/admission-facts";
import { parseContract } from "../core/records/contract";
import type { ContainmentRecord } from "../core/records/containment";
import { knownSearch } from "../world/evidence/known";
import { resolveRunsDir } from "../world/evidence/runs";
import { startClock } from "../world/facts/clock";
import { knownSecrets } from "../world/facts/secrets";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson, sayBlocker, style, wrongUsage } from "./output";
import { planLines } from "./plan-lines";
import { readAdmission } from "./run/admission";
import { approvalFact } from "./run/approval";
import { readCase } from "./run/case";
import { requestFact } from "./run/facts-of-run";
import { judgingSource, readContract, readRecords } from "./run/records";
import { readRequest, type RunRequest, withFlags } from "./run/request";

/** `preflight`: evaluates the gates of a run and says what blocks; 0 where everything is open. */
export async function run(args: ParsedArgs, given: Io): Promise<number> {
  const io = withFlags(args, given);
  const request = readRequest(args, io);
  if ("usage" in request) return wrongUsage(io, request.usage.replace(/^run:/, "preflight:"));
  const clock = startClock();
  const source = await judgingSource(request, io);
  const secrets = knownSearch(knownSecrets(io.env));
  const read = await readContract(request, secrets, source);
  const contractBytes = read.ok ? read.bytes : Buffer.alloc(0);
  const contract = parseContract(contractBytes);
  const admission =
    source === null || request.lane === "fake"
      ? null
      : await readAdmission(request.lane, source, io, request.replay !== null);
  const records = new Map([...(await readRecords(request, secrets, source)), ...(admission?.records ?? [])]);
  const stateDir = dirname(resolveRunsDir({ flag: undefined, env: io.env, cwd: io.cwd }));
  const facts: GateFacts & AdmissionFacts = {
    run: {
      run_id: runId(clock.startedAt, contract.ok ? contract.value.case_id : "unknown", "preflight"),
      started_at: clock.startedAt,
    },
    request: requestFact(request),
    contract: { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason },
    ...admission?.facts,
  };
  if (contract.ok && request.stage.executes) {
    facts.case = await readCase(request.folder, request.lane, contract.value, secrets);
    facts.approval = approvalFact(records, stateDir, "run");
  }
  let containment: ContainmentRecord | null = null;
  const evaluate = () => evaluateGates(gateInput({ facts, contractBytes, records, containment }));
  let results = evaluate();
  if (has(args, "effects") && contract.ok && results.every(({ state }) => state !== "blocked")) {
    const { preflightEffects } = await import("./run/preflight-effects");
    const effects = await preflightEffects({
      request,
      contract: contract.value,
      contractBytes,
      records,
      facts,
      clock,
      io,
    });
    Object.assign(facts, effects.facts);
    containment = effects.containment;
    results = evaluate();
  }
  return report(args, io, request, results, containment);
}

function report(
  args: ParsedArgs,
  io: Io,
  request: RunRequest,
  results: GateResults,
  containment: ContainmentRecord | null,
): number {
  const blockers = sortBlockers(gateBlockers(results));
  const status = blockers.length > 0 ? "blocked" : "pass";
  if (has(args, "json")) {
    const gates = results.map(({ gate, kind, state }) => ({ gate, kind, state }));
    printJson(io, {
      status,
      stage: request.stage.number,
      backend: request.lane,
      blockers: blockers.map(worded),
      gates,
      containment: containment?.level ?? null,
      plan: containment?.plan ?? null,
    });
    return EXIT_CODE[status];
  }
  for (const { gate, kind, state } of results) {
    const colour = state === "blocked" ? "red" : state === "passed" ? "green" : "dim";
    io.stdout(`${style(io, colour, state.padEnd(14))} ${gate}${kind === "effect" ? " *" : ""}\n`);
  }
  if (containment?.plan) {
    io.stdout("\nWhat lane and verification see of this machine, and why:\n");
    for (const line of planLines(containment.plan)) io.stdout(`  ${line}\n`);
  }
  for (const found of blockers) sayBlocker(io, found);
  const open = results.filter(({ state }) => state === "not_evaluated").length;
  const rest = open === 0 ? "" : `; ${open} effect gates not evaluated${blockers.length > 0 ? "" : " (--effects)"}`;
  io.stderr(
    `${style(io, status === "pass" ? "green" : "yellow", status.toUpperCase())} ${blockers.length} blockers${rest}\n`,
  );
  return EXIT_CODE[status];
}
