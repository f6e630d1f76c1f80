import type { Blocker } from "../../core/domain/blocker";
import { MUTATION_MODES } from "../../core/domain/mutation";
import {
  type AdmissionInput,
  agentRecordBlockers,
  sourceAdmissionFreshness,
  sourceAdmissionStatus,
} from "../../core/gates/agent-record";
import type { AgentLane, AgentRecord } from "../../core/records/agent";
import { namedBy, namedByProjects } from "../../world/agent/projects";
import { listStore, pruneStore, type StoreEntry } from "../../world/agent/store";
import type { Io } from "../io";
import { type Asked, readAdmission, withAdmission } from "./admission";
import { type Blocked, inStore } from "./store";

/** Modes that `agent show` tells the admission of. */
const SHOWN_MODES = MUTATION_MODES.filter((mode) => mode !== "none");

/** What a lane's record admits, and what the store holds. */
export interface Inventory {
  /** Why the record admits nothing; empty where it does. */
  blocking: Blocker[];
  /** Null where there is none that can be used. */
  record: AgentRecord | null;
  /** What it admits in each mode; empty without a record. */
  status: Record<string, string>;
  /** Null without a record. */
  freshness: ReturnType<typeof sourceAdmissionFreshness> | null;
  store: string;
  entries: StoreEntry[];
  /** Digests that the record names. */
  named: ReadonlySet<string>;
}

/** Looks at a lane's record and the store. */
export function lookAtAgents(lane: AgentLane, asked: Asked, io: Io): Promise<Inventory | Blocked> {
  return inStore(asked.store, io, async (store) => {
    const admission = await readAdmission(lane, asked.record, store, io);
    const entries = await listStore(store);
    const found = "blockers" in admission ? null : admission;
    return {
      blocking: "blockers" in admission ? admission.blockers : agentRecordBlockers(admission.input),
      record: found?.record ?? null,
      status: found === null ? {} : statusOf(found.input),
      freshness: found === null ? null : sourceAdmissionFreshness(found.input),
      store: store.root,
      entries,
      named: new Set(found === null ? [] : namedBy(found.record)),
    };
  });
}

function statusOf(input: AdmissionInput): Record<string, string> {
  return Object.fromEntries(
    SHOWN_MODES.map((mutationMode) => [mutationMode, sourceAdmissionStatus({ ...input, mutationMode })]),
  );
}

/** Removes what neither a lane's record nor that of another project names. @returns what is gone */
export function pruneAgents(lane: AgentLane, asked: Asked, io: Io): Promise<{ removed: string[] } | Blocked> {
  return withAdmission(lane, asked, io, async ({ record }, store) => {
    const named = new Set([...namedBy(record), ...(await namedByProjects(store))]);
    return { removed: await pruneStore(store, named) };
  });
}
