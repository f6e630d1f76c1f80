/** `case_id` of contracts and cases (SPEC section 2). */
export const CASE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** `YYYYMMDDTHHMMSSZ-<case_id>-<random>` (SPEC section 2). */
export const RUN_ID = /^\d{8}T\d{6}Z-([a-z0-9][a-z0-9-]{0,63})-([a-z0-9]{6,})$/;

/**
 * Composes a run id.
 * @param startedAt RFC 3339 UTC time, for example `2026-11-20T10:51:00.000Z`
 * @param caseId a valid `case_id`, or `unknown`
 * @param random at least 6 characters of `[a-z0-9]`
 */
export function runId(startedAt: string, caseId: string, random: string): string {
  const stamp = startedAt.slice(0, 19).replace(/[-:]/g, "");
  return `${stamp}Z-${caseId}-${random}`;
}
