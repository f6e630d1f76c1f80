/** What an agent is in the middle of, by its own log or stream of events. */
export interface Activity {
  /** The phase that began last and did not end; null between phases. */
  phase: string | null;
  /** Tool calls that began in it and did not end. */
  tools: { tool: string; since: number | null }[];
}

/** A tool's name as it may be shown: those of the known agents and of their extensions are such words. */
const TOOL_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;

/** The name of a tool as it may be shown to people: nothing else that an agent wrote is. */
export function toolName(name: unknown): string {
  return typeof name === "string" && TOOL_NAME.test(name) ? name : "a tool";
}
