import { realpathSync } from "node:fs";
import { homedir } from "node:os";
import { planFaults } from "../../core/mounts/faults";
import { type MountRequest, type Planned, planMounts } from "../../core/mounts/plan";
import { isWithin } from "../../core/mounts/paths";
import { follow, homesOf, isSystem, SYSTEM_ROOTS } from "../../core/mounts/places";
import { toolchainsOf } from "../../core/mounts/toolchains";
import type { Layout, LeftOut, MountPlan, Want } from "../../core/mounts/types";
import { machineLayout } from "./layout";

/** Homes in the list of users that are nobody's: they hold the system's files, or are not there. */
const NO_HOMES = [...SYSTEM_ROOTS, "/dev", "/proc", "/nonexistent"];

/** What is to be shown to everything that a run starts. */
export interface Showing {
  wants: readonly Want[];
  /** Environment of the harness. */
  env: Readonly<Record<string, string | undefined>>;
  /** What nobody inside may see, neither it nor what it lies in. */
  hidden: MountRequest["hidden"];
}

/** Plans what is seen inside on this machine; the node that runs the harness is always seen. */
export function planHere({ wants, env, hidden }: Showing, layout: Layout = machineLayout()): Planned {
  const homes = [...new Set([...ownHomes(env), ...peoplesHomes(layout)])];
  const real = hidden.map(({ path, what }) => ({ path: realOr(path), what }));
  const planned = planMounts(layout, { wants: [...ownWants(layout, env), ...wants], homes, hidden: real });
  if ("refused" in planned) return planned;
  const [fault] = planFaults(planned.plan.mounts);
  if (fault !== undefined) throw new Error(`the plan of mounts is at fault: ${fault}`);
  return planned;
}

/** What every machine shows, and nothing that a contract names: what the levels are probed with. */
export function systemPlan(): MountPlan {
  const planned = planMounts(machineLayout(), { wants: [], homes: ownHomes(process.env), hidden: [] });
  if ("refused" in planned) throw new Error(refusalOf(planned.refused));
  return planned.plan;
}

/** The plan, or an error that names what can't be shown and why. @throws Error */
export function requirePlan(planned: Planned): MountPlan {
  if ("refused" in planned) throw new Error(refusalOf(planned.refused));
  return planned.plan;
}

function refusalOf(refused: readonly LeftOut[]): string {
  const [first, ...rest] = refused;
  const more = rest.length === 0 ? "" : ` (and ${rest.length} more)`;
  return `the sandbox can't show ${first?.path} (${first?.reason}): ${first?.problem}${more}`;
}

/** Home folders of whoever runs the harness: as it is named, and as it is. */
export function ownHomes(env: Readonly<Record<string, string | undefined>>): string[] {
  const named = [env["HOME"] ?? "", homedirOr()].filter((path) => path.startsWith("/") && path !== "/");
  const plain = named.map((path) => path.replace(/\/+$/, ""));
  return [...new Set([...plain, ...plain.map(realOr)])];
}

/** Home folders of the machine's other users. */
function peoplesHomes(layout: Layout): string[] {
  const lines = (layout.read("/etc/passwd") ?? "").split("\n");
  const homes = lines.map((line) => line.split(":")[5] ?? "");
  return homes.filter((home) => /^\/[^/]/.test(home) && !NO_HOMES.some((folder) => isWithin(home, folder)));
}

/** What the harness starts inside itself: its fake lane, canary and relay run under its own node. */
function ownWants(layout: Layout, env: Readonly<Record<string, string | undefined>>): Want[] {
  const [home = null] = ownHomes(env);
  const toolchains = toolchainsOf(layout, env, home, homesOf(layout, home));
  const hops = follow(layout, process.execPath)?.hops ?? [];
  const installations = hops.flatMap((hop) => (isSystem(hop) ? [] : (toolchains.ofProgram(hop) ?? [])));
  return [
    { path: process.execPath, reason: "the node that runs the harness", optional: false },
    ...installations.flatMap((one) => toolchains.shown(one).wants),
    { path: "/bin/sh", reason: "the shell that starts what is contained", optional: false },
  ];
}

function homedirOr(): string {
  try {
    return homedir();
  } catch {
    return "";
  }
}

function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
