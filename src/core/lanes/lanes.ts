import type { Derivation } from "../domain/derivation";
import type { LaneName } from "../domain/lane";
import { REPORT_FILES } from "../records/build-report";
import type { ModelCall } from "../records/model-calls";
import { packageReportFile } from "../records/package-report";
import type { ReportFile } from "../records/provider-report";

/** What gates, judge and flow ask of a lane instead of its name. A new lane is a row here, and its two halves. */
export interface Lane {
  name: LaneName;
  /** The first derivation that knows of it, where that is not every one. */
  since?: Derivation;
  /**
   * Whether it is an agent of somebody else's: denied until it is enabled by name, with a build and a model that people have
   * admitted, in a sandbox and nowhere else, and compared with a run of the scripted lane. The scripted one is part of the harness.
   */
  isAgent: boolean;
  /** The containment that it needs: a sandbox, or the best that the machine has. */
  containment: "sandbox" | "best";
  /** What its program is called, where it is one of the agent's own. */
  program: string | null;
  /** What is known of its package, where it is one of npm's: its program in `bin`, and words that the program's `--help` has. */
  package: { bin: string; help: readonly string[] } | null;
  /** Records that say how its program was made, the newest kind first. */
  reports: readonly ReportFile[];
  /** Variable that names a candidate for its program, to be taken only with the admitted digest. */
  candidateVariable: string | null;
  /** What the agent itself calls the provider of its model. */
  runtimeProvider: string | null;
  /** The route by which it asks its model. */
  route: ModelCall["route"];
  /** What it says of its run beside its output: the event log and the standard error of a pipeline, or lines of JSON on standard output. */
  log: "pipeline" | "stream" | null;
  /** Whether it delivers by commits, so that files that changed while HEAD stayed are unfinished work. */
  commits: boolean;
  /** Whether it may go on after it has delivered, and is stopped by the harness when it lingers. */
  lingers: boolean;
  /** Folders that it keeps for itself in the workspace: kept in `backend/lane-state.tar`, never part of the patch. */
  state: readonly string[];
}

/** The provider's name in the configuration of an agent that takes any, whatever the admitted one is called. */
export const RUNTIME_PROVIDER = "harness";

const AGENT = {
  isAgent: true,
  containment: "sandbox",
  program: null,
  package: null,
  reports: [],
  candidateVariable: null,
  runtimeProvider: null,
  route: null,
  log: null,
  commits: false,
  lingers: false,
  state: [],
} as const;

export const LANE_ROWS: Readonly<Record<LaneName, Omit<Lane, "name">>> = {
  fake: { ...AGENT, isAgent: false, containment: "best" },
  codex: {
    ...AGENT,
    package: { bin: "codex", help: ["Usage: codex", "exec"] },
    reports: [packageReportFile("codex")],
    runtimeProvider: RUNTIME_PROVIDER,
    route: "responses",
    log: "stream",
  },
  pi: {
    ...AGENT,
    package: { bin: "pi", help: ["pi [options]", "--mode", "--no-session"] },
    reports: [packageReportFile("pi")],
    runtimeProvider: RUNTIME_PROVIDER,
    route: "chat/completions",
    log: "stream",
  },
  case: {
    ...AGENT,
    program: "ca",
    reports: REPORT_FILES,
    candidateVariable: "CTO_HARNESS_CASE_BIN",
    runtimeProvider: "openai",
    route: "chat/completions",
    log: "pipeline",
    commits: true,
    lingers: true,
    state: [".case/"],
  },
};

/** The lane of a name. */
export function laneOf(name: LaneName): Lane {
  return { name, ...LANE_ROWS[name] };
}
