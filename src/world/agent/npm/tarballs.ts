import { createHash } from "node:crypto";
import { setMaxListeners } from "node:events";
import { strictJsonParse } from "../../../core/formats/strict-json";
import { type LockedPackage, packageAt } from "../../../core/records/npm-lock";
import { AnswerFault, type Download, openUrl, readAll } from "../download";
import { SourceFault } from "../hashed-copy";
import { blocked, CANCELLED, done, type Outcome } from "../outcome";
import type { Registries } from "./registry";

/** Files that are fetched at one time, as many as npm itself fetches. */
const AT_ONCE = 15;

/** The largest package of an agent is some 170 MB. */
const MAX_TARBALL_BYTES = 512 * 1024 * 1024;

/** What a registry says of one version is a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;

export interface Wanted {
  place: string;
  locked: LockedPackage;
}

/**
 * Fetches the files of packages. Each is hashed whole before it is given out, and none with another integrity than the lock's is.
 * @returns the files by their place, or the first blocker
 */
export async function fetchTarballs(
  wanted: readonly Wanted[],
  registries: Registries,
  from: Pick<Download, "env" | "signal">,
  maxBytes: number,
): Promise<Outcome<Map<string, Buffer>>> {
  const found = new Map<string, Buffer>();
  const stop = new AbortController();
  const signal = from.signal === undefined ? stop.signal : AbortSignal.any([from.signal, stop.signal]);
  // each request listens twice: while it connects, and while it is answered
  setMaxListeners(4 * AT_ONCE, signal);
  let bytes = 0;
  let failure: ReturnType<typeof blocked> | null = null;
  const queue = [...wanted];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined && failure === null; next = queue.shift()) {
      const got = await fetchTarball(
        next,
        registries,
        { ...from, signal },
        Math.min(MAX_TARBALL_BYTES, maxBytes - bytes),
      );
      if (got.ok) {
        bytes += got.value.length;
        found.set(next.place, got.value);
      } else {
        // what the others say after this one is that they were stopped
        failure ??= got;
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (from.signal?.aborted === true) return CANCELLED;
  return failure ?? done(found);
}

async function fetchTarball(
  { place, locked }: Wanted,
  registries: Registries,
  from: Pick<Download, "env" | "signal">,
  maxBytes: number,
): Promise<Outcome<Buffer>> {
  const name = packageAt(place, locked);
  const download: Download = { ...from, maxBytes, authorizationFor: (url) => registries.authorizationFor(url) };
  try {
    const base = registries.of(name);
    const file = `${base}/${name}/-/${name.slice(name.lastIndexOf("/") + 1)}-${locked.version}.tgz`;
    if (!URL.canParse(file)) throw new SourceFault("the registry's address is no URL");
    const opened = await openUrl(file, download).catch(async (error: unknown) => {
      if (!(error instanceof AnswerFault) || error.status !== 404) throw error;
      // a registry may keep its files elsewhere, and says where
      return openUrl(await fileOf(base, name, locked.version, download), download);
    });
    const bytes = await readAll(opened, maxBytes);
    const hash = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
    if (hash === locked.integrity) return done(bytes);
    return blocked("agent_digest_mismatch", place, {
      expected: `${name}@${locked.version} with ${locked.integrity}`,
      found: `${hash} (${bytes.length} bytes); nothing of it was unpacked`,
    });
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const isGone = error instanceof AnswerFault && error.status === 404;
    return blocked("provider_unavailable", place, {
      expected: `${name}@${locked.version} from the registry of the user's npm`,
      found: isGone ? `${error.message}: the version was taken back, or was never there` : error.message,
    });
  }
}

/** Where a registry says that a version's file is. @throws SourceFault where it does not */
async function fileOf(base: string, name: string, version: string, download: Download): Promise<string> {
  const url = `${base}/${name.replace("/", "%2f")}/${version}`;
  const answer = await openUrl(url, { ...download, maxBytes: MAX_ANSWER_BYTES });
  const json = strictJsonParse(await readAll(answer, MAX_ANSWER_BYTES));
  const dist = "problem" in json ? null : (json.value as { dist?: { tarball?: unknown } } | null)?.dist;
  if (typeof dist?.tarball !== "string" || !URL.canParse(dist.tarball))
    throw new SourceFault(`expected the address of ${name}@${version} from the registry, found none`);
  return dist.tarball;
}
