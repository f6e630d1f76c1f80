import type { Libc } from "../../../core/records/npm-lock";

/** The C library of this machine's Node; null where there is none to tell apart. */
export function currentLibc(): Libc | null {
  if (process.platform !== "linux") return null;
  // newer versions of Node have it; without it a report asks the network for the names of its interfaces
  const report = process.report as typeof process.report & { excludeNetwork?: boolean };
  report.excludeNetwork = true;
  const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime === undefined ? "musl" : "glibc";
}
