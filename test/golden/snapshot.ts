/** What a derivation is: everything that stands in its bundles or decides about them and can be written down. */
import { sha256 } from "../../src/core/domain/digest";
import { BLOCKER_CODES } from "../../src/core/domain/catalogue";
import { entryOf } from "../../src/core/domain/blocker";
import { type Dated, type Derivation, fieldsOf, isOf, rowsOf, asOf } from "../../src/core/domain/derivation";
import { LANES } from "../../src/core/domain/lane";
import { defaultLimits, defaultModelLimits } from "../../src/core/domain/limits";
import { GATES } from "../../src/core/gates";
import { CHECKS } from "../../src/core/judge/checks";
import { AGREEMENTS } from "../../src/core/judge/consistency";
import { BUNDLE_FILES } from "../../src/core/judge/files";
import { EVENTS } from "../../src/core/judge/events";
import { PROMISES } from "../../src/core/judge/promises";
import { STAGE_FIELDS } from "../../src/core/judge/stage-fields";
import { REPORT_FIELDS } from "../../src/core/judge/verdict";
import { laneOf } from "../../src/core/lanes/lanes";
import { filterDigest } from "../../src/core/mounts/seccomp";
import { canaryNames } from "../../src/core/records/canary-names";
import { factOrigins } from "../../src/core/records/facts";
import { SECTIONS } from "../../src/core/report/markdown";
import { LADDER, type Stage } from "../../src/core/stages/ladder";

/**
 * A derivation by the names of its rows, and by the digests of its words. A later version must come to the same: what it adds says `since`,
 * what it changes keeps its `former`.
 */
export function derivationSnapshot(derivation: Derivation): Record<string, unknown> {
  const names = (rows: readonly ({ name: string } & Dated<object>)[]) =>
    rowsOf(rows, derivation).map(({ name }) => name);
  const fields = (table: object) => [...fieldsOf(table as Parameters<typeof fieldsOf>[0], derivation).keys()];
  const words = (value: unknown) =>
    sha256(JSON.stringify(value, (_key, part: unknown) => (part instanceof RegExp ? String(part) : part)));
  const { former: _former, since: _since, ...promises } = asOf(PROMISES, derivation);
  return {
    gates: names(GATES),
    checks: names(CHECKS),
    agreements: names(AGREEMENTS),
    events: names(EVENTS),
    report_fields: fields(REPORT_FIELDS),
    stage_fields: fields(STAGE_FIELDS),
    sections_of_report_md: names(SECTIONS),
    stages: LADDER.map((row) => {
      const { proves, ...stage } = asOf<Stage>(row, derivation);
      return { ...stage, workingBranch: stage.workingBranch?.("RUN") ?? null, proves: fields(proves) };
    }),
    files: rowsOf(BUNDLE_FILES, derivation).map(({ of, ofStage, ...row }) => ({
      ...row,
      lanes: LANES.filter((lane) => of?.(lane) ?? true),
      stages: LADDER.filter((stage) => ofStage?.(stage) ?? true).map(({ number }) => number),
    })),
    lanes: LANES.filter((name) => isOf(laneOf(name), derivation)),
    // In their order, which is that of blockers.
    codes: BLOCKER_CODES.map((code) => {
      const { status, marker = null, phrase, message, fix, fixes = [] } = entryOf(code, derivation);
      return { code, status, marker, phrase, words_sha256: words([message, fix, fixes]) };
    }),
    limits: { ...defaultLimits(derivation), ...defaultModelLimits(derivation) },
    canaries: canaryNames(derivation),
    promises_sha256: words([promises, promises.reached(1)]),
    seccomp_sha256: { x64: filterDigest("x64", derivation), arm64: filterDigest("arm64", derivation) },
    facts: Object.fromEntries([...factOrigins(derivation)].map(([name, { source, basis }]) => [name, [source, basis]])),
  };
}
