import { sha256 } from "../domain/digest";
import { canonicalJson } from "../formats/canonical-json";
import type { NpmAgentRecord, Platform } from "./agent";
import { type LockedPackages, type Selection, selectFor, type System } from "./npm-lock";

/** The system that a record's tree of a platform is made for. */
export function systemOf(platform: Platform, libc: NpmAgentRecord["libc"]): System {
  const [os, cpu] = platform.split("-") as [string, string];
  return { os, cpu, libc: os === "linux" ? (libc ?? "glibc") : null };
}

/** The packages of a record that its tree of a platform is made of, or why there can be none; a record without a lock has none. */
export function packagesFor(record: NpmAgentRecord, platform: Platform): Selection {
  const { packages } = record;
  if (packages === undefined) return { ok: false, place: "packages", problem: "the record holds no lock" };
  return selectFor(packages, record.package, systemOf(platform, record.libc));
}

/**
 * SPEC section 8, of what a tree is made: SHA-256 over the chosen packages as the lock has them (canonical JSON), so that a record whose lock
 * was changed by hand, and its tree not, does not go on with the old tree.
 */
export function lockDigest(packages: LockedPackages, places: readonly string[]): string {
  return sha256(canonicalJson(Object.fromEntries(places.map((place) => [place, packages[place]!]))));
}
