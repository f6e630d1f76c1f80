import type { LaneName } from "../../core/domain/lane";
import { adapterOf } from "../../core/lanes/adapters";
import type { AgentAccess, PreparedAgent } from "./agent";
import { prepareCase } from "./case/lane";
import type { LaneContext } from "./lane";
import { preparePackage } from "./package/lane";

/**
 * Lays out the run of a real agent.
 * @throws Error when a file can't be written
 */
export function prepareAgent(lane: LaneName, context: LaneContext, access: AgentAccess): PreparedAgent {
  const adapter = adapterOf(lane);
  return adapter === null ? prepareCase(context, access) : preparePackage(adapter, context, access);
}
