import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/core/records/report";

/** The report of a bundle, or null where it was not sealed. */
export function reportOf(dir: string): Report | null {
  if (!readdirSync(dir).includes("report.json")) return null;
  return JSON.parse(readFileSync(join(dir, "report.json"), "utf8")) as Report;
}
