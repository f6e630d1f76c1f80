import { type Limits, MAX_NAMED_FINDINGS } from "../domain/limits";
import { laneOf } from "../lanes/lanes";
import { filterDigest, isSeccompArch } from "../mounts/seccomp";
import { canaryNames } from "../records/canary-names";
import { type Contract, limitsOf } from "../records/contract";
import { LEVELS } from "../records/containment";
import type { Facts } from "../records/facts";
import type { TraceLine } from "../records/trace";
import type { Evidence } from "./evidence";
import { CONTAINMENT_FILE, FACTS_FILE } from "./files";
import type { Fault } from "./fault";
import { promiseFaults } from "./promises";

/*
 * What the harness holds a run to (limits of the contract, its clock, the machine's levels), asked again of what it wrote down.
 */

/** Times are cut to milliseconds, durations to tenths of them. */
const ROUNDING_MS = 2;

/** What stopping takes at most beyond a deadline: the signals, the last output, a busy machine. */
const STOPPING_MS = 60_000;

/** Raw output may be longer than its limit: redaction writes more than it takes out. */
const REDACTED = 2;

/** Everything that is held to a bound, or to a clock, against that bound. */
export function checkBounds(evidence: Evidence, contract: Contract, fault: Fault): void {
  const limits = limitsOf(contract, evidence.derivation);
  checkDurations(evidence.facts, limits, fault);
  checkLaneBounds(evidence.facts, limits, fault);
  checkTold(evidence.facts, limits, fault);
  checkMachine(evidence.facts, fault);
  checkWalls(evidence, contract, fault);
}

function checkDurations({ run, clock, request, lane, setup, verification }: Facts, limits: Limits, fault: Fault): void {
  const between = (from: string | null, to: string | null) =>
    from === null || to === null ? null : Date.parse(to) - Date.parse(from);
  const within = (what: string, took: number, room: number | null) => {
    if (room !== null && took > room + ROUNDING_MS)
      fault(FACTS_FILE, `${what}: it took ${took} ms, and the clock gives it ${room} ms`);
  };
  const bounded = (what: string, took: number, seconds: number) => {
    if (took > seconds * 1000 + STOPPING_MS)
      fault(FACTS_FILE, `${what}: it took ${took} ms, and was given ${seconds} s`);
  };
  if (lane !== undefined) {
    const seconds = request.timeout_seconds ?? limits.lane_seconds;
    within("lane.duration_ms", lane.duration_ms, between(clock.lane_started, clock.lane_ended));
    bounded("lane.duration_ms", lane.duration_ms, seconds);
    if (lane.termination === "timeout" && lane.duration_ms + ROUNDING_MS < seconds * 1000)
      fault(FACTS_FILE, `lane.duration_ms: it timed out after ${lane.duration_ms} ms, and was given ${seconds} s`);
  }
  const sum = (commands: readonly { duration_ms: number }[] = []) =>
    commands.reduce((all, { duration_ms }) => all + duration_ms, 0);
  if (verification !== undefined) {
    const took = sum(verification.commands);
    within("verification", took, between(clock.diff_checked ?? clock.lane_ended, clock.verification_completed));
    bounded("verification", took, limits.verification_seconds);
  }
  for (const place of ["checkout", "workspace"] as const) {
    const took = sum(setup?.commands.filter((ran) => ran.place === place));
    within(`setup in the ${place}`, took, between(run.started_at, clock.lane_started ?? run.finished_at));
    bounded(`setup in the ${place}`, took, limits.setup_seconds);
  }
}

function checkLaneBounds({ lane }: Facts, limits: Limits, fault: Fault): void {
  if (lane === undefined) return;
  const most = limits.lane_output_bytes * REDACTED;
  const kept = lane.stdout_bytes + lane.stderr_bytes;
  if (kept > most) fault(FACTS_FILE, `lane: ${kept} bytes of output kept, expected at most ${most}`);
}

/** Whatever was not done says why; whatever was found over a bound names the contract's. */
function checkTold({ verification, head, walk, setup, approval }: Facts, limits: Limits, fault: Fault): void {
  if (verification !== undefined) {
    const { status, reason, level, commands } = verification;
    if ((status === "not_run" || status === "missing") && (reason ?? "").trim() === "")
      fault(FACTS_FILE, `verification: ${status}, expected the reason, found none`);
    if (status === "passed" && reason !== null) fault(FACTS_FILE, "verification: passed, and a reason why it was not");
    if (commands.length > 0 && level === null) fault(FACTS_FILE, "verification: commands that ran at no level");
    for (const { exit_code, signal, termination } of [...commands, ...(setup?.commands ?? [])])
      if (
        (termination === "exited" && (exit_code === null || signal !== null)) ||
        (termination === "signalled" && (signal === null || exit_code !== null))
      )
        fault(FACTS_FILE, `a command that ${termination}, with exit code ${exit_code} and signal ${signal}`);
  }
  if (head !== undefined) {
    if ((head.state === "unreadable") !== (head.problem !== null))
      fault(FACTS_FILE, "head: expected a problem where, and only where, it can't be read");
    if (head.state === "moved" && head.commit === null) fault(FACTS_FILE, "head: it moved, and to no commit");
    if (head.state !== "moved" && head.uncommitted.length > 0)
      fault(FACTS_FILE, "head: it did not move, and something is left uncommitted");
  }
  if (approval !== undefined && approval.record === null && approval.ledger === "unused")
    fault(FACTS_FILE, "approval: the ledger was asked of an approval that is not there");
  for (const kind of ["refusals", "limit_hits", "late_changes"] as const)
    if ((walk?.unnamed?.[kind] ?? 0) > 0 && walk![kind].length !== MAX_NAMED_FINDINGS)
      fault(FACTS_FILE, `walk.unnamed: ${kind} that are only counted, before ${MAX_NAMED_FINDINGS} are named`);
  for (const { limit, found, bound } of walk?.limit_hits ?? []) {
    const wanted = (limits as Readonly<Record<string, number>>)[limit];
    if (wanted !== undefined && bound !== wanted)
      fault(FACTS_FILE, `walk.limit_hits: ${limit}: the contract gives ${wanted}, found ${bound}`);
    if (wanted !== undefined && found <= bound)
      fault(FACTS_FILE, `walk.limit_hits: ${limit}: ${found} is not over ${bound}`);
  }
}

/** What is said of the machine twice is said alike. */
function checkMachine({ environment, tools, request, case: folder, lane }: Facts, fault: Fault): void {
  const told: Readonly<Record<string, string | null>> = { git: environment.git, python3: environment.python };
  for (const { name, found, version, problem } of tools ?? []) {
    if (found && problem !== undefined) fault(FACTS_FILE, `tools: ${name} was found, and has a problem`);
    const known = told[name];
    if (found && known !== undefined && known !== null && known !== version)
      fault(FACTS_FILE, `tools: ${name} is ${version ?? "of no version"}, environment says ${known}`);
  }
  if (tools !== undefined && new Set(tools.map(({ name }) => name)).size !== tools.length)
    fault(FACTS_FILE, "tools: expected each once");
  if (lane !== undefined && !laneOf(request.lane).isAgent && folder !== undefined && folder.fake_script_sha256 === null)
    fault(FACTS_FILE, "case: the fake lane ran, and there is no fake.json");
}

/** The walls that containment.json tells of, against the contract and the level. */
function checkWalls({ facts, containment, derivation }: Evidence, contract: Contract, fault: Fault): void {
  if (containment === null) return;
  const { level, levels, canary, limits: held, seccomp_sha256: filter, loopback_ports, plan = null } = containment;
  const tell = (problem: string) => fault(CONTAINMENT_FILE, problem);
  if (new Set(levels.map((one) => one.level)).size !== levels.length) tell("levels: expected each once");
  for (const problem of promiseFaults(containment, derivation)) tell(problem);
  if (level === null) return;
  const better = LEVELS.slice(0, LEVELS.indexOf(level)).find((name) =>
    levels.some((one) => one.level === name && one.available),
  );
  if (better !== undefined) tell(`level: expected ${better}, which is available, found ${level}`);
  const isSandbox = level === "sandbox";
  const { arch } = facts.environment;
  const wanted = isSandbox
    ? isSeccompArch(arch)
      ? filterDigest(arch, derivation)
      : "none: there is no sandbox on it"
    : null;
  if ((filter ?? null) !== wanted)
    tell(`seccomp_sha256: expected ${wanted ?? "none"} at the level ${level} on ${arch}, found ${filter ?? "none"}`);
  const limits = limitsOf(contract, derivation);
  if (held === undefined) tell("limits: expected the bounds of this level, found none");
  else {
    const bound = (name: string, expected: number, found: number, isSame: boolean) => {
      if (!isSame) tell(`limits.${name}: the contract gives ${expected}, found ${found}`);
    };
    bound("processes", limits.processes, held.processes.bound, held.processes.bound === limits.processes);
    bound("file_bytes", limits.file_bytes, held.file_bytes.bound, held.file_bytes.bound === limits.file_bytes);
    // A machine with less memory gives less.
    bound("memory_bytes", limits.memory_bytes, held.memory_bytes.bound, held.memory_bytes.bound <= limits.memory_bytes);
    for (const name of ["file_bytes", "memory_bytes"] as const)
      if (held[name].held_by === "nothing") tell(`limits.${name}: expected something that holds it, found nothing`);
    if (level === "none" && Object.values(held).some(({ held_by }) => held_by === "cgroup"))
      tell("limits: nothing is held by a control group at the level none");
  }
  if (canary.ran) {
    const names = canary.results.map(({ name }) => name);
    const tried = canaryNames(derivation);
    const strange = names.find((name) => !(tried as readonly string[]).includes(name));
    if (strange !== undefined) tell(`canary: ${JSON.stringify(strange)} is nothing that it tries`);
    const inOrder = tried.filter((name) => names.includes(name));
    if (strange === undefined && inOrder.join() !== names.join()) tell("canary: expected its attempts in their order");
    for (const { name, outcome, detail } of canary.results)
      if ((outcome === "denied") !== (detail === ""))
        tell(`canary: ${name}: ${outcome}, ${detail === "" ? "without" : "with"} a detail`);
  } else if (canary.results.length > 0) tell("canary: it did not run, and has results");
  const ports = isSandbox ? [...(contract.loopback_ports ?? [])] : [];
  if ((loopback_ports ?? []).join() !== ports.join())
    tell(
      `loopback_ports: expected ${ports.join() || "none"} of the contract, found ${(loopback_ports ?? []).join() || "none"}`,
    );
  const interpreter = facts.lane?.argv[0];
  if (plan !== null && interpreter !== undefined && !isShown(interpreter, plan.mounts))
    tell(`plan: it does not show ${interpreter}, which the lane was started with`);
}

/** Whether a program can be seen: below something that is bound, linked, or the harness's own. */
function isShown(program: string, mounts: readonly { kind: string; inside: string }[]): boolean {
  return mounts.some(
    ({ kind, inside }) =>
      kind !== "mask" &&
      kind !== "folder" &&
      (program === inside ||
        program.startsWith(`${inside}/`) ||
        // The home of whoever ran it is not written down.
        (inside.startsWith("~/") && program.includes(inside.slice(1)))),
  );
}

/**
 * Steps lie within the run, and each thing that was done has its step.
 * @returns what is wrong with a line, or null
 */
export function stepFault({ kind, at, duration_ms }: TraceLine, { run }: Facts): string | null {
  if (Date.parse(at) < Date.parse(run.started_at)) return `at ${at}, before the run started`;
  if (kind === "step" && Date.parse(at) + duration_ms > Date.parse(run.finished_at) + ROUNDING_MS)
    return `at ${at} for ${duration_ms} ms, which is longer than the run`;
  return null;
}
