import {
  BLOCKER_CODES,
  CATALOGUE,
  isBlockerCode,
  type BlockerCode,
  type CatalogueEntry,
} from "../core/domain/catalogue";
import { listed, quote } from "./cli";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson, wrongUsage } from "./output";

/** `explain [CODE]`: 0, or 3 for a code that does not exist. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const [code] = args.positionals;
  if (code === undefined) {
    if (has(args, "json")) printJson(io, { codes: BLOCKER_CODES.map(asJson) });
    else
      io.stdout(
        BLOCKER_CODES.map((c) => `${c.padEnd(36)} ${CATALOGUE[c].status.padEnd(8)} ${CATALOGUE[c].message}\n`).join(""),
      );
    return 0;
  }
  if (!isBlockerCode(code))
    return wrongUsage(io, listed(`explain: unknown code ${quote(code)}`, "codes", code, BLOCKER_CODES));
  if (has(args, "json")) printJson(io, asJson(code));
  else io.stdout(explanation(code));
  return 0;
}

function asJson(code: BlockerCode): object {
  // How it read in former derivations is for their bundles alone.
  const { fixes = [], former: _former, ...entry }: CatalogueEntry = CATALOGUE[code];
  return { code, ...entry, ...(fixes.length === 0 ? {} : { fixes: fixes.map(({ about, fix }) => ({ about, fix })) }) };
}

function explanation(code: BlockerCode): string {
  const entry: CatalogueEntry = CATALOGUE[code];
  const lines = [
    code,
    "",
    `  ${entry.message}`,
    "",
    `  Fix: ${entry.fix}`,
    ...(entry.fixes ?? []).map(({ about, fix }) => `  Fix (${about}): ${fix}`),
    "",
    `  status          ${entry.status} (exit ${entry.status === "fail" ? 1 : 2})`,
  ];
  lines.push(`  failure_reason  ${entry.phrase}`, `  found           ${FOUND[entry.phase]}`);
  if (entry.marker !== undefined) lines.push(`  marker file     backend/${entry.marker}`);
  return `${lines.join("\n")}\n`;
}

const FOUND = {
  "record-gate": "by a record gate (src/core/gates), before anything is touched",
  "effect-gate": "by an effect gate (src/core/gates), after every record gate has passed and before the agent starts",
  "after-start": "after the start, or while the result is judged (src/core/judge)",
  "agent-build": "while an agent's binary is built or fetched (src/world/agent)",
} as const satisfies Record<CatalogueEntry["phase"], string>;
