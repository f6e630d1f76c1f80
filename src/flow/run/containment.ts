import { homedir, tmpdir } from "node:os";
import { DENIED, notPromised } from "../../core/judge/promises";
import type { ContainmentRecord } from "../../core/records/containment";
import { type CanaryReport, startCanary } from "../../world/contain/canary";
import { heldAs, heldWith } from "../../world/contain/held";
import { ownHomes } from "../../world/contain/plan";
import { standing } from "../../world/contain/identity";
import { standsApart } from "../../world/contain/threshold";
import { type LevelReport, levelReport, obstacleTo, probeLevel } from "../../world/contain/probe";
import type { ContainSpec, Level, Programs } from "../../world/contain/types";
import type { Io } from "../io";

/** What was found: a level, and what it is worth. */
export type Contained = ContainmentRecord & { level: Level };

/** What is being found out, while the canary is at work. */
export interface Held {
  record: Promise<Contained>;
  /** False where there is no sandbox that the canary could try. */
  tried: boolean;
  /** Settles when the canary's first process runs, or none will. */
  running: Promise<void>;
}

/**
 * Finds the level for a lane: the canary's own start shows whether the sandbox works; where it does not, the machine is asked
 * without what the contract names, and only where that fails, too, is the next level tried.
 * @param spec how the lane will be started; the canary runs in an instance of the very same sandbox
 * @returns once the canary is laid out
 */
export async function startContainment(
  spec: ContainSpec,
  required: ContainmentRecord["required"],
  programs: Programs,
  io: Io,
  cancel: AbortSignal,
): Promise<Held> {
  const obstacle = obstacleTo("sandbox");
  const canary =
    obstacle === null ? await startCanary(spec, programs, { env: io.env, home: homeOf(io) }, cancel) : null;
  const homes = ownHomes(io.env);
  return {
    record: containmentBy(spec, homes, canary?.report ?? null, obstacle, required, programs, cancel),
    tried: canary !== null,
    running: canary?.running ?? Promise.resolve(),
  };
}

/**
 * Why this machine has no sandbox: tried with an empty plan, so that what a contract names has no part in it.
 * @throws Error where it has one: then it is this run's own plan that could not be put together
 */
async function sandboxFault(failure: string, programs: Programs, cancel: AbortSignal): Promise<LevelReport> {
  if (cancel.aborted) return levelReport("sandbox", failure);
  const probe = await probeLevel("sandbox", tmpdir(), programs);
  if (probe.available)
    throw new Error(`the sandbox is there, but what this run needs to see could not be put together in it: ${failure}`);
  return probe;
}

async function containmentBy(
  spec: ContainSpec,
  homes: readonly string[],
  report: Promise<CanaryReport> | null,
  obstacle: string | null,
  required: ContainmentRecord["required"],
  programs: Programs,
  cancel: AbortSignal,
): Promise<Contained> {
  const canary = await report;
  if (canary?.started) {
    return {
      schema_version: "1",
      level: "sandbox",
      required,
      levels: [asRecord(levelReport("sandbox", null))],
      denied: [...DENIED.sandbox],
      canary: {
        ran: true,
        reason: null,
        profile_sha256: canary.profileDigest,
        results: canary.results.map(({ name, ok, detail }) => ({ name, outcome: ok ? "denied" : "succeeded", detail })),
      },
      ...heldWith("sandbox", spec, homes),
      survivors: null,
      ...portsShown(spec),
      not_promised: notPromised({
        level: "sandbox",
        as: heldAs("sandbox"),
        apart: standsApart(standing()),
        ports: (spec.loopback ?? []).map(({ port }) => port),
      }),
    };
  }
  const sandbox =
    obstacle === null
      ? await sandboxFault(canary?.startFailure ?? "the canary could not be started", programs, cancel)
      : levelReport("sandbox", obstacle);
  const pid = await probeLevel("pid", tmpdir(), programs);
  const level: Level = pid.available ? "pid" : "none";
  return {
    schema_version: "1",
    level,
    required,
    levels: [sandbox, pid, levelReport("none", null)].map(asRecord),
    denied: [...DENIED[level]],
    canary: { ran: false, reason: `no canary runs below sandbox: ${sandbox.why}`, profile_sha256: null, results: [] },
    ...heldWith(level, spec, homes),
    survivors: null,
    not_promised: notPromised({ level, as: heldAs(level), apart: false, ports: [] }),
  };
}

function asRecord({ level, available, why, whatToDo }: LevelReport): ContainmentRecord["levels"][number] {
  return { level, available, why, what_to_do: whatToDo === "" ? null : whatToDo };
}

function homeOf(io: Io): string | null {
  return io.env["HOME"] || homedir() || null;
}

/** What a lane reaches because its contract says so. */
function portsShown({ loopback = [] }: ContainSpec): Pick<ContainmentRecord, "loopback_ports"> {
  return loopback.length === 0 ? {} : { loopback_ports: loopback.map(({ port }) => port) };
}
