import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { blocker, entryOf, wordsOf } from "../../core/domain/blocker";
import { findOnPath } from "./find";
import { standing, standingBelow } from "./identity";
import { planLaunch } from "./launch";
import { DEFAULT_LIMITS, SYSTEM_PATH } from "./limits";
import { systemPlan } from "./plan";
import { makeOwned, removeSmallOwned } from "./owned";
import { supervise } from "./supervise";
import { INSIDE_WORKSPACE, LEVELS, type ContainSpec, type Level, type Programs } from "./types";

/** A trial starts `true`; on a busy machine that may take a second. */
const TRIAL_DEADLINE_MS = 10_000;

/** Whether a level can be had here, and if not, why and how to get it. */
export interface LevelReport {
  level: Level;
  available: boolean;
  why: string;
  whatToDo: string;
}

export interface Probe {
  best: Level;
  levels: LevelReport[];
}

/**
 * Finds out which levels this system offers, by starting `true` at each; changes no setting of the system.
 * @param temporary a folder to work in (`os.tmpdir()`, say)
 */
export async function probeContainment(temporary: string, programs: Programs): Promise<Probe> {
  const levels = await Promise.all([
    probeLevel("sandbox", temporary, programs),
    probeLevel("pid", temporary, programs),
  ]);
  const all = [...levels, levelReport("none", null)];
  return { best: bestOf(all), levels: all };
}

/** The strongest level of a list of reports; `none` is always there. */
export function bestOf(reports: readonly LevelReport[]): Level {
  return LEVELS.find((level) => reports.some((one) => one.level === level && one.available)) ?? "none";
}

/** Tries one level. */
export async function probeLevel(
  level: Exclude<Level, "none">,
  temporary: string,
  programs: Programs,
): Promise<LevelReport> {
  const obstacle = obstacleTo(level);
  if (obstacle !== null) return levelReport(level, obstacle);
  const folder = makeOwned(temporary, "probe-");
  try {
    const workspace = join(folder, "workspace");
    mkdirSync(workspace);
    const spec: ContainSpec = {
      argv: ["/bin/sh", "-c", ":"],
      env: {},
      workspace: { host: workspace, inside: INSIDE_WORKSPACE },
      readOnly: [],
      plan: systemPlan(),
      path: SYSTEM_PATH.split(":"),
      limits: DEFAULT_LIMITS,
      events: false,
      scratch: folder,
    };
    let complaint = "";
    const run = await supervise(planLaunch(level, spec, programs), {
      deadlineMs: TRIAL_DEADLINE_MS,
      onStderr: (chunk) => {
        complaint += chunk.toString("utf8");
      },
    });
    if (run.termination === "exited" && run.exitCode === 0) return levelReport(level, null);
    return levelReport(level, run.startFailure ?? (complaint.trim() || `it ended with ${run.signal ?? run.exitCode}`));
  } catch (error) {
    // A folder on the way that an id without rights may not pass, say.
    return levelReport(level, (error as Error).message);
  } finally {
    removeSmallOwned(folder);
  }
}

/** What can be seen without starting anything, or null. */
export function obstacleTo(level: Exclude<Level, "none">): string | null {
  if (process.platform !== "linux") return `it needs Linux, and this is ${process.platform}`;
  if (level === "sandbox") {
    if (process.arch !== "x64" && process.arch !== "arm64") return `there is no system call filter for ${process.arch}`;
    const bubblewrap = findOnPath("bwrap", SYSTEM_PATH);
    if (bubblewrap === null) return "bubblewrap (bwrap) is not installed";
    const privileged = privilegeOf(bubblewrap);
    if (privileged !== null) return privileged;
    const who = standing();
    if (who.kind === "none") return who.why;
  } else {
    if (findOnPath("unshare", SYSTEM_PATH) === null) return "unshare (util-linux) is not installed";
    const who = standingBelow();
    if (who.kind === "none") return who.why;
  }
  if (setting("/proc/sys/user/max_user_namespaces") === "0")
    return "user namespaces are switched off (user.max_user_namespaces=0)";
  if (process.getuid?.() === 0) return null;
  if (setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") {
    return "user namespaces are for root only (kernel.unprivileged_userns_clone=0)";
  }
  return null;
}

/**
 * What is wrong with a bubblewrap that runs with more rights than whoever starts it, or null. Setuid root, it mounts what it
 * is told as root, and an agent that reaches it is root (CVE-2026-41163); with user namespaces it needs no such right.
 */
export function privilegeOf(program: string): string | null {
  const { mode, uid } = statSync(program);
  return (mode & SET_ID) === 0
    ? null
    : `${program} is set-id (mode ${(mode & 0o7777).toString(8)}, user ${uid}), which is dangerous (CVE-2026-41163)`;
}

/** The mode bits by which a program runs as its owner, or its group. */
const SET_ID = 0o6000;

/**
 * The report of a level: why it is not there, and what to do about it on this system.
 * @param failure what went wrong, in the words of what refused; null where the level is available
 */
export function levelReport(level: Level, failure: string | null): LevelReport {
  if (failure === null) return { level, available: true, why: "", whatToDo: "" };
  const fixFor = (found: string) => wordsOf(blocker("containment_unavailable", level, { found })).fix;
  const general = entryOf("containment_unavailable").fix;
  const why = fixFor(failure) === general ? `${failure}${circumstance()}` : failure;
  const fix = fixFor(why);
  return { level, available: false, why, whatToDo: fix === general ? byHand(level) : fix };
}

function byHand(level: Level): string {
  return `Try it by hand: \`${level === "sandbox" ? "bwrap --unshare-all --ro-bind / / true" : "unshare --user --pid --fork true"}\`; the system's log says more.`;
}

/** What this machine is like, where that is why a level is missing; the catalogue's fix goes by these words. */
function circumstance(): string {
  if (restrictedByAppArmor()) return " (kernel.apparmor_restrict_unprivileged_userns=1)";
  return inContainer() ? " (this is a job container)" : "";
}

function restrictedByAppArmor(): boolean {
  return setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1";
}

/** The usual marks of Docker, Podman and Kubernetes. */
function inContainer(): boolean {
  if (setting("/run/.containerenv") !== null || setting("/.dockerenv") !== null) return true;
  return /docker|kubepods|containerd|libpod/.test(setting("/proc/1/cgroup") ?? "");
}

function setting(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}
