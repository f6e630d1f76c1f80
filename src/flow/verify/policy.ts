import { problemText } from "../../core/records/parse";
import { parsePolicy, type Policy } from "../../core/records/policy";
import { readUserFile } from "../../world/facts/case";

const MAX_POLICY_BYTES = 1024 * 1024;

/** Reads a policy that the caller wrote. @param path absolute @returns why it can't be used, where it can't */
export function readPolicy(path: string): { policy: Policy } | { problem: string } {
  const read = readUserFile(path, MAX_POLICY_BYTES);
  if (!read.ok) return { problem: read.reason };
  const parsed = parsePolicy(read.bytes);
  return parsed.ok ? { policy: parsed.value } : { problem: problemText(parsed.problems) };
}
