import type { LaneName } from "../domain/lane";
import type { Adapter } from "./adapter";
import { CODEX } from "./codex";
import { PI } from "./pi";

/** Agents that are packages of npm's, by lane. */
const ADAPTERS: Readonly<Partial<Record<LaneName, Adapter>>> = { codex: CODEX, pi: PI };

/** The adapter of a lane; null where its agent is none of npm's packages. */
export function adapterOf(lane: LaneName): Adapter | null {
  return ADAPTERS[lane] ?? null;
}
