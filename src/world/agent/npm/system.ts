import type { NpmAgentRecord, Platform } from "../../../core/records/agent";
import type { LIBCS, Libc, System } from "../../../core/records/npm-lock";

/** The system that a record's tree of a platform is made for. */
export function systemOf(platform: Platform, libc: NpmAgentRecord["libc"]): System {
  const [os, cpu] = platform.split("-") as [string, string];
  return { os, cpu, libc: os === "linux" ? (libc ?? ("glibc" satisfies (typeof LIBCS)[number])) : null };
}

/** The C library of this machine's Node; null where there is none to tell apart. */
export function currentLibc(): Libc | null {
  if (process.platform !== "linux") return null;
  // newer versions of Node have it; without it a report asks the network for the names of its interfaces
  const report = process.report as typeof process.report & { excludeNetwork?: boolean };
  report.excludeNetwork = true;
  const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime === undefined ? "musl" : "glibc";
}
