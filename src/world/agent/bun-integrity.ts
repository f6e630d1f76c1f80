import { INTEGRITY, PLATFORMS, type Platform } from "../../core/records/agent";
import { strictJsonParse } from "../../core/formats/strict-json";
import { bunPackage, registryBase } from "./bun";
import { type Download, openUrl, readAll } from "./download";
import { SourceFault } from "./hashed-copy";

/** What a registry says of one version is a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/** A registry answers within a second or two; a record can be written without it. */
const PATIENCE_MS = 20_000;

/** Bun's integrity for each platform that a registry told, and why it told none for the others. */
export interface BunIntegrity {
  found: Partial<Record<Platform, string>>;
  missing: { platform: Platform; reason: string }[];
}

/** Asks a registry for `dist.integrity` of Bun's packages of one version; nothing is downloaded. */
export async function bunIntegrity(
  registry: string,
  version: string,
  from: Omit<Download, "maxBytes">,
): Promise<BunIntegrity> {
  const result: BunIntegrity = { found: {}, missing: [] };
  const asked = PLATFORMS.map(async (platform) => ({
    platform,
    told: await integrityOf(registry, platform, version, from),
  }));
  for (const { platform, told } of await Promise.all(asked)) {
    if ("reason" in told) result.missing.push({ platform, reason: told.reason });
    else result.found[platform] = told.integrity;
  }
  return result;
}

async function integrityOf(
  registry: string,
  platform: Platform,
  version: string,
  { env, signal }: Omit<Download, "maxBytes">,
): Promise<{ integrity: string } | { reason: string }> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const url = `${registryBase(registry)}/${bunPackage(platform)}/${version}`;
    if (!URL.canParse(url)) return { reason: "the registry's address is no URL" };
    const answer = await openUrl(url, {
      env,
      maxBytes: MAX_ANSWER_BYTES,
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    });
    const json = strictJsonParse(await readAll(answer, MAX_ANSWER_BYTES));
    const dist = "problem" in json ? null : (json.value as { dist?: { integrity?: unknown } } | null)?.dist;
    const integrity = dist?.integrity;
    return typeof integrity === "string" && INTEGRITY.test(integrity)
      ? { integrity }
      : { reason: "the registry's answer has no dist.integrity of SHA-512" };
  } catch (error) {
    if (patience.aborted) return { reason: `no answer within ${PATIENCE_MS / 1000} s` };
    if (error instanceof SourceFault) return { reason: error.message };
    throw error;
  }
}
