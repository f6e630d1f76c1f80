import { sortBlockers, worded } from "../core/domain/blocker";
import { EXIT_CODE } from "../core/domain/status";
import { evaluateGates, gateBlockers, type GateResults } from "../core/gates";
import { gateInput } from "../core/gates/gate";
import type { ContainmentRecord } from "../core/records/containment";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson, sayBlocker, style, wrongUsage } from "./output";
import { planLines } from "./plan-lines";
import { readRecordGates, type RecordGates } from "../flow/run/record-gates";
import { judgingSource } from "../flow/run/records";
import type { RunRequest } from "../flow/run/request";
import { readRequest, withFlags } from "./request";
import { trustedCase } from "../flow/run/trusted-case";

/** `preflight`: evaluates the gates of a run and says what blocks; 0 where everything is open. */
export async function run(args: ParsedArgs, given: Io): Promise<number> {
  const io = withFlags(args, given);
  const asked = readRequest(args, io);
  if ("usage" in asked) return wrongUsage(io, asked.usage.replace(/^run:/, "preflight:"));
  const source = await judgingSource(asked, io);
  const ofCase = await trustedCase(asked, source);
  try {
    const request = { ...asked, folder: ofCase.folder };
    return await evaluate(args, io, request, await readRecordGates(asked, request, source, io));
  } finally {
    await ofCase.remove();
  }
}

/** @param request with the case's files as they may be used */
async function evaluate(args: ParsedArgs, io: Io, request: RunRequest, read: RecordGates): Promise<number> {
  const { facts, contract, contractBytes, records } = read;
  let containment: ContainmentRecord | null = null;
  const results = () => evaluateGates(gateInput({ facts, contractBytes, records, containment }));
  if (has(args, "effects") && contract.ok && results().every(({ state }) => state !== "blocked")) {
    const { preflightEffects } = await import(/* webpackChunkName: "run" */ "../flow/run/preflight-effects");
    const effects = await preflightEffects({
      ...read,
      contract: contract.value,
      request,
      io,
    });
    Object.assign(facts, effects.facts);
    containment = effects.containment;
  }
  return report(args, io, request, results(), containment);
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
    `${style(io, status === "pass" ? "green" : "yellow", status.toUpperCase())} ${blockers.length === 1 ? "1 blocker" : `${blockers.length} blockers`}${rest}\n`,
  );
  return EXIT_CODE[status];
}
