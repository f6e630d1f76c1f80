import { statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import type { BytePath } from "../../core/domain/bytes";
import { matchesAny } from "../../core/formats/paths";
import type { MountRequest } from "../../core/mounts/plan";
import { isWithin } from "../../core/mounts/paths";
import { surroundings, type FoundProgram, type Surroundings as SeenByUser } from "../../core/mounts/surroundings";
import { secretBehind, secretInFile } from "../../core/mounts/secrets";
import type { Layout, LeftOut, Want } from "../../core/mounts/types";
import { argvOf, type Contract, rulesOf } from "../../core/records/contract";
import { plainVariables } from "../../core/records/environment";
import { standingBelow } from "../../world/contain/identity";
import { machineLayout } from "../../world/contain/layout";
import { isOpenToAll } from "../../world/contain/modes";
import { planHere, requirePlan, systemPlan } from "../../world/contain/plan";
import { probeLevel } from "../../world/contain/probe";
import type { Programs, Surroundings } from "../../world/contain/types";
import type { Io } from "../io";
import { type CachePath, cachePaths } from "./caches";
import type { Tool } from "./effects";

/** Where a run's commands will find themselves. */
export interface Whereabouts {
  /** Folder of the starting tree; null where it is not known. */
  workspace: string | null;
  /** What nobody inside may see. */
  hidden: MountRequest["hidden"];
}

/** What lane, canary and verification see of the machine, and the programs that the contract's commands start. */
export interface Found {
  surroundings: Surroundings;
  programs: readonly FoundProgram[];
  /** Folders that the contract wants shown and that can't be, as programs that are missing are told. */
  missing: readonly Tool[];
}

/**
 * Looks around on the machine for what a contract's commands need, and plans what lane, canary and verification will see of
 * it, once a run. Nothing is started: everything is read from names, links and small files.
 * @throws Error naming what can't be shown, where there is a sandbox that would have to show it
 */
export async function lookAround(
  contract: Contract,
  io: Io,
  programs: Programs,
  { workspace, hidden }: Whereabouts,
): Promise<Found> {
  const layout = machineLayout();
  const setup = contract.setup_commands ?? [];
  const caches = cachePaths(contract, userOf(io).home);
  const found = surroundings(layout, {
    ...userOf(io),
    environment: plainVariables(contract),
    changeable: (path) => matchesAny(rulesOf(contract.allowed_paths), path as BytePath),
    commands: [...setup, ...(contract.verification_commands ?? [])].map(argvOf),
    setup: setup.length > 0,
    workspace,
    hidden: hidden.map(({ path }) => path),
    caches: caches.map(({ path }) => path),
  });
  const wants = [...found.wants, ...caches.map(({ path }): Want => ({ path, reason: CACHE, optional: true }))];
  const planned = planHere({ wants, env: io.env, hidden }, layout);
  // Without a sandbox everything is seen, and nothing has to be shown.
  const isRefused = "refused" in planned && !(await probeLevel("sandbox", tmpdir(), programs)).available;
  const plan = isRefused ? systemPlan() : requirePlan(planned);
  const withheld = plan.leftOut.map(({ path }) => path);
  const path = found.path.filter((folder) => !withheld.includes(folder));
  const dropped = found.dropped.map(({ folder, reason }): LeftOut => ({
    path: folder,
    reason: ON_PATH,
    problem: reason,
  }));
  return {
    surroundings: {
      plan: { mounts: plan.mounts, leftOut: [...plan.leftOut, ...found.leftOut, ...dropped] },
      path,
      outsidePath: found.outsidePath,
      variables: Object.fromEntries(
        Object.entries(found.env).filter(([, value]) => !withheld.some((folder) => isWithin(value, folder))),
      ),
    },
    programs: found.programs,
    missing: caches.flatMap((cache) => missingCache(cache, plan.leftOut, layout)),
  };
}

const CACHE = "a folder of cache_paths";

/** A folder of `cache_paths` that is not shown, and why; one with a secret right in it is never meant. */
function missingCache({ text, path }: CachePath, leftOut: readonly LeftOut[], layout: Layout): Tool[] {
  const left = leftOut.find((one) => one.path === path && one.reason === CACHE)?.problem;
  const holds = (layout.list(path) ?? [])
    .map((name) => [name, secretIn(layout, path, name)] as const)
    .find(([, what]) => what !== null);
  const problem = left ?? (holds === undefined ? closedToOthers(path) : `it holds ${holds[0]}: ${holds[1]}`);
  if (problem === null) return [];
  return [
    {
      name: text,
      needed_for: "cache_paths of the contract",
      found: false,
      version: null,
      expected: "a folder of the runner that may be shown",
      problem,
    },
  ];
}

/** What is to be said of a folder that whoever runs the harness may read, and what is contained, which is never root, may not. */
function closedToOthers(folder: string): string | null {
  if (process.getuid?.() !== 0 || standingBelow().kind === "own") return null;
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
  return mode === undefined || isOpenToAll(mode, true)
    ? null
    : "it is closed to others than its owner (chmod a+rX), and nothing that is contained runs as root";
}

function secretIn(layout: Layout, folder: string, name: string): string | null {
  const path = `${folder}/${name}`;
  return secretBehind(name, "folder") ?? secretInFile(path, () => layout.read(path));
}

const ON_PATH = "a folder of PATH";

/** What commands would find here, without a contract around them. */
export function lookWithoutContract(commands: readonly (readonly string[])[], io: Io): SeenByUser {
  return surroundings(machineLayout(), {
    ...userOf(io),
    environment: {},
    changeable: () => false,
    commands,
    setup: false,
    workspace: null,
    hidden: [],
    caches: [],
  });
}

/** Whose programs and caches a contract's commands find. */
export function userOf({ env }: Io) {
  return { path: env["PATH"] ?? "", env, home: env["HOME"] || homedir() || null };
}
