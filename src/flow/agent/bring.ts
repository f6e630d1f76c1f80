import { blocker } from "../../core/domain/blocker";
import { agentRecordBlockers } from "../../core/gates/agent-record";
import type { Platform } from "../../core/records/agent";
import { type BuildReport, type FetchReport, IDENTITY_CHECKS, REPORT_FILES } from "../../core/records/build-report";
import { registryOf } from "../../world/agent/bun";
import { MAX_AGENT_BYTES } from "../../world/agent/hashed-copy";
import type { Io } from "../io";
import { type Admission, type Asked, withAdmission } from "./admission";
import { keepReport } from "./keep-report";
import { type Blocked, blockedBy, containingOf } from "./store";
import { writeDigest } from "./write-digest";

/** An agent that lies in the store now. */
export interface Brought<Report> {
  report: Report;
  state: "added" | "present" | "healed" | "warm";
  /** Whether the record lists it; where it does not, a person has to review it in. */
  listed: boolean;
  /** Whether its digest was written into the record. */
  written: boolean;
  /** Folder of the store. */
  store: string;
  /** Absolute path of the record's file. */
  record: string;
  platform: Platform;
  /** What beside it did not work, a sentence for each. */
  problems: string[];
}

/** What `agent build` was asked. */
export interface BuildAsked extends Asked {
  /** The Bun to build with, and where one is downloaded from. */
  bun: string | undefined;
  registry: string | undefined;
  rebuild: boolean;
  /** Whether a digest that the record does not list is written into it. */
  write: boolean;
  /** Bound of the build; undefined for the usual one. */
  seconds: number | undefined;
}

/** Builds the agent of the lane `case` from its pin, and keeps it in the store. @param progress is told each step */
export function buildAgentOf(
  asked: BuildAsked,
  io: Io,
  progress: (step: string) => void,
): Promise<Brought<BuildReport> | Blocked> {
  return withAdmission("case", asked, io, async (admission, store) => {
    const blockers = agentRecordBlockers(admission.input).filter(
      ({ code }) => code === "agent_pin_changed_without_previous",
    );
    if (blockers.length > 0) return { blockers };
    const { buildAgent, DEFAULT_BUILD_SECONDS } = await import(
      /* webpackChunkName: "agent" */ "../../world/agent/build"
    );
    const built = await buildAgent(
      {
        record: sourceOf(admission),
        platform: admission.platform,
        bun: asked.bun ?? null,
        registry: registryOf(asked.registry, io.env),
        rebuild: asked.rebuild,
        seconds: asked.seconds ?? DEFAULT_BUILD_SECONDS,
        env: io.env,
        progress,
      },
      store,
      await containingOf(io),
    );
    if (!built.ok) return blockedBy(built.blocker, io);
    const { report, listed, state } = built.value;
    const kept = { report, state, listed, store: store.root };
    return keep(kept, admission, "provider-build-report.json", asked.write, io);
  });
}

/** What `agent fetch` was asked of an agent that was built elsewhere. */
export interface FetchAsked extends Asked {
  /** Path or URL of the binary; undefined for that of the record. */
  from: string | undefined;
  maxBytes: number | undefined;
}

/** Brings the binary of the lane `case` that was built elsewhere into the store. @param progress is told each step */
export function fetchAgentOf(
  asked: FetchAsked,
  io: Io,
  progress: (step: string) => void,
): Promise<Brought<FetchReport> | Blocked> {
  return withAdmission("case", asked, io, async (admission, store) => {
    const { fetchAgent } = await import(/* webpackChunkName: "agent" */ "../../world/agent/fetch");
    const fetched = await fetchAgent(
      {
        record: sourceOf(admission),
        platform: admission.platform,
        from: asked.from ?? null,
        maxBytes: asked.maxBytes ?? MAX_AGENT_BYTES,
        env: io.env,
        progress,
      },
      store,
      await containingOf(io),
    );
    if (!fetched.ok) return blockedBy(fetched.blocker, io);
    const kept = { ...fetched.value, listed: true, store: store.root };
    return keep(kept, admission, "provider-fetch-report.json", false, io);
  });
}

/** The record of an agent that is built from a source; the gates took it for one of its lane, so that it is no other. */
function sourceOf({ record }: Admission) {
  if (record.kind !== "source") throw new TypeError("expected the record of a source");
  const { kind: _, ...source } = record;
  return source;
}

/** Keeps the report beside the record, and blocks where it is of another program than the record's. */
async function keep<Report extends BuildReport | FetchReport>(
  brought: Pick<Brought<Report>, "report" | "state" | "listed" | "store">,
  admission: Admission,
  file: (typeof REPORT_FILES)[number],
  write: boolean,
  { cwd }: Io,
): Promise<Brought<Report> | Blocked> {
  const { report, listed } = brought;
  const { harness } = admission;
  const differs = IDENTITY_CHECKS.filter((check) => report.identity[check].state === "differs");
  if (differs.length > 0)
    return {
      blockers: differs.map((check) =>
        blocker("agent_identity_mismatch", `identity.${check}`, { found: report.identity[check].detail }),
      ),
      report,
    };
  const unkept = harness === null ? null : await keepReport(harness, file, report, REPORT_FILES);
  const digest = write && !listed ? { sha256: report.binary_sha256 } : null;
  return { ...brought, ...(await settle(admission, cwd, unkept, "binaries", digest)) };
}

/**
 * Writes a digest into the record, where it is to be, and says what became of it and of the report.
 * @param unkept why the report is kept in the store only, or null
 * @param digest null where nothing is to be written
 */
export async function settle(
  { path, platform }: Admission,
  cwd: string,
  unkept: string | null,
  field: Parameters<typeof writeDigest>[2],
  digest: Parameters<typeof writeDigest>[4] | null,
): Promise<Pick<Brought<unknown>, "written" | "record" | "platform" | "problems">> {
  const unwritten = digest === null ? null : await writeDigest(cwd, path, field, platform, digest);
  return {
    ...{ written: digest !== null && unwritten === null, record: path, platform },
    problems: [
      ...(unkept === null ? [] : [unkept]),
      ...(unwritten === null ? [] : [`the digest was not written into the record: ${unwritten}`]),
    ],
  };
}
