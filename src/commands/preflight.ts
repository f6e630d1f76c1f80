import { sortBlockers, worded } from "../core/domain/blocker";
import { EXIT_CODE } from "../core/domain/status";
import { evaluateGates, gateBlockers, type GateResults } from "../core/gates";
import type { ContainmentRecord } from "../core/records/containment";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson, sayBlocker, style, wrongUsage } from "./output";
import { planLines } from "./plan-lines";
import { preflight } from "../flow/run/preflight";
import type { RunRequest } from "../flow/run/request";
import { readRequest, withFlags } from "./request";

/** `preflight`: evaluates the gates of a run and says what blocks; 0 where everything is open. */
export async function run(args: ParsedArgs, given: Io): Promise<number> {
  const io = withFlags(args, given);
  const request = readRequest(args, io);
  if ("usage" in request) return wrongUsage(io, request.usage.replace(/^run:/, "preflight:"));
  const input = await preflight(request, io, has(args, "effects"));
  return report(args, io, request, evaluateGates(input), input.containment);
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
