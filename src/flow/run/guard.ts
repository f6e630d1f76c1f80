import { tmpdir } from "node:os";
import { RAISE_OPEN_FILES } from "../../world/contain/descriptors";
import { handBack } from "../../world/contain/handover";
import { redactAll } from "../../world/evidence/redact";
import { ArtifactWriteFailure } from "../../world/evidence/write-failure";
import type { FactsCollector } from "./facts";
import type { Inputs, WorkFolder } from "./inputs";
import type { Follower } from "./recorder";

/** Notes a cancellation at this step; true when the run must not go on. */
export function isStopped({ cancel }: Pick<Inputs, "cancel">, facts: FactsCollector, step: string): boolean {
  if (!cancel.signal.aborted) return facts.get("harness_error") !== undefined;
  if (facts.get("cancelled") === undefined) facts.set("cancelled", { step });
  return true;
}

/**
 * Puts a failure of the harness itself on record instead of losing the run.
 * @returns what the action gives; null where it failed, so that nothing of the run may follow but its evidence
 * @throws ArtifactWriteFailure, which can't be put on record
 */
export async function guarded<T>(
  inputs: Pick<Inputs, "cancel" | "secrets">,
  facts: FactsCollector,
  step: string,
  action: () => Promise<T>,
): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof ArtifactWriteFailure) throw error;
    if (!isStopped(inputs, facts, step)) facts.set("harness_error", { step, message: faultOf(inputs, error) });
    return null;
  }
}

/** Waits for both, whatever becomes of the other one; where one fails, everything of the run is ended. */
export async function together<A, B>(
  { cancel }: Pick<Inputs, "cancel">,
  parts: readonly [Promise<A>, Promise<B>],
): Promise<[A, B]> {
  for (const part of parts) part.catch(() => cancel.abort());
  await Promise.allSettled(parts);
  return Promise.all(parts);
}

/** A failure in words without a secret. */
export function faultOf({ secrets }: Pick<Inputs, "secrets">, error: unknown): string {
  return redactAll(secrets.search, Buffer.from(faultText(error))).toString("utf8");
}

/** Ends a work folder: what can't be removed is told, and changes no verdict. The evidence is sealed by now. */
export async function endWork(
  work: WorkFolder,
  keep: boolean,
  { status, warning }: Pick<Follower, "status" | "warning">,
): Promise<void> {
  if (keep) {
    // Whoever runs the harness owns all of it then.
    if (work.root !== null) await handBack(work.root);
    work.keep();
    return;
  }
  status("removing the workspace");
  try {
    await work.remove();
  } catch (error) {
    warning(`${work.root} can't be removed; remove it by hand: ${faultText(error)}`);
  }
}

/** A failure in words, with what to do where the machine is what failed. */
export function faultText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    return `no space is left in ${tmpdir()} (${code}): free some, or set TMPDIR to another folder`;
  if (code === "EMFILE" || code === "ENFILE") return `${message}: ${RAISE_OPEN_FILES}`;
  if (code === "EFBIG") return `${message}: raise the limit on the size of files (ulimit -f)`;
  if (syscall === "mkdtemp") return `no folder can be made in ${tmpdir()} (${code}): set TMPDIR to one where it can`;
  if (path?.startsWith("/proc/")) return `${message}: mount /proc`;
  return message;
}
