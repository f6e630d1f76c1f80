import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Contract } from "../../core/records/contract";

/** A folder of the runner that a contract has shown, read-only. */
export interface CachePath {
  /** As the contract says it. */
  text: string;
  /** Where it is on the machine, and inside. */
  path: string;
  /** Where a home has a link to it; null for one that is no part of the user's home. */
  inHome: string | null;
}

/** The `cache_paths` of a contract on this machine. `home` is the user's own; without one, what lies in it is not there. */
export function cachePaths({ cache_paths = [] }: Contract, home: string | null): CachePath[] {
  return cache_paths.map((text) => {
    const bare = text.replace(/\/+$/, "");
    if (!bare.startsWith("~/")) return { text, path: bare, inHome: null };
    return { text, path: join(home ?? "/nonexistent", bare.slice(2)), inHome: bare.slice(2) };
  });
}

/** Makes the links by which programs find caches in a home that is not theirs. */
export function linkCaches(home: string, caches: readonly CachePath[]): void {
  for (const { path, inHome } of caches) {
    // What lies in another is seen through that one's link, and nothing is ever made there.
    if (inHome === null || caches.some((one) => one.inHome !== null && inHome.startsWith(`${one.inHome}/`))) continue;
    const link = join(home, inHome);
    mkdirSync(dirname(link), { recursive: true, mode: 0o700 });
    symlinkSync(path, link);
  }
}

/** Folder of the work folder that is a lane's home, where setup commands leave it one. */
export const LANE_HOME = "home";

/** Whether commands need a home of the harness's making: for what setup leaves there, or for links to caches. */
export function needsHome(contract: Contract): boolean {
  return hasSetup(contract) || (contract.cache_paths ?? []).some((text) => text.startsWith("~/"));
}

/** Whether a contract has setup commands. */
export function hasSetup({ setup_commands = [] }: Contract): boolean {
  return setup_commands.length > 0;
}
