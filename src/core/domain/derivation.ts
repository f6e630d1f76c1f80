/**
 * By which rules a bundle was judged. Every row of what is derived (gates, checks, fields, headings, sentences) says since when it is there
 * and how it read before, so that a bundle is judged, whenever that is, by the rules under which it was sealed.
 */

/** `schema_version` of `facts.json` and `report.json`, oldest first: every derivation that this program judges by. The last is its own. */
export const SCHEMA_VERSIONS = ["2", "3"] as const;
export type SchemaVersion = (typeof SCHEMA_VERSIONS)[number];

/** A derivation as a number, so that one is before another. */
export type Derivation = number;

/** The derivation of this program's own runs, and the only one that a check is published by. */
export const CURRENT_DERIVATION: Derivation = Number(SCHEMA_VERSIONS.at(-1));

/** How a derivation is written down. */
export function schemaVersion(derivation: Derivation): SchemaVersion {
  return String(derivation) as SchemaVersion;
}

/** The same, read back. */
export function derivationIn({ schema_version }: { schema_version: SchemaVersion }): Derivation {
  return Number(schema_version);
}

/** The derivation that a `schema_version` names, or why this program can't judge by it. */
export function derivationOf(version: unknown): { derivation: Derivation } | { problem: string } {
  if (SCHEMA_VERSIONS.some((known) => known === version)) return { derivation: Number(version) };
  const known = SCHEMA_VERSIONS.map((one) => `"${one}"`).join(" or ");
  const found = `expected ${known}, found ${JSON.stringify(version) ?? "none"}`;
  if (version === BEFORE_THE_PROMISE)
    return { problem: `${found}: made by a version before bundles were kept for ever; run it again` };
  const isNewer = typeof version === "string" && /^[1-9]\d{0,5}$/.test(version) && Number(version) > CURRENT_DERIVATION;
  return { problem: isNewer ? `${found}: made by a newer version of this program; take that one` : found };
}

const BEFORE_THE_PROMISE = "1";

/** What a row of any registry may say of its own past. */
export interface Dated<Row> {
  /** The first derivation that has it; without it, every one. */
  since?: Derivation;
  /** What of it was otherwise in derivations before `until`. */
  former?: Former<Row>;
}
export type Former<Row> = readonly ({ until: Derivation } & Partial<Row>)[];

/** Whether a derivation has a row. */
export function isOf({ since }: Pick<Dated<object>, "since">, derivation: Derivation): boolean {
  return since === undefined || since <= derivation;
}

/** A row as it was in a derivation. */
export function asOf<Row extends { former?: Former<object> }>(row: Row, derivation: Derivation): Row {
  if (row.former === undefined) return row;
  // Of two former readings the older one says it.
  const then = row.former.filter(({ until }) => derivation < until).toSorted((a, b) => b.until - a.until);
  return then.reduce<Row>((read, { until: _until, ...former }) => ({ ...read, ...former }), row);
}

/** The rows that a derivation has, in their order, each as it was. */
export function rowsOf<Row extends Dated<object>>(rows: readonly Row[], derivation: Derivation): Row[] {
  return rows.filter((row) => isOf(row, derivation)).map((row) => asOf(row, derivation));
}

/** How a field is made; one that came later, or was made otherwise before, is a row that says so. */
export type Field<From, Value = unknown> = ((from: From) => Value) | FieldRow<From, Value>;
export interface FieldRow<From, Value = unknown> extends Dated<{ of(from: From): Value }> {
  of(from: From): Value;
}

/** The fields that a derivation has of a table, by their names, each as it was. */
export function fieldsOf<From, Value>(
  table: Readonly<Record<string, Field<From, Value>>>,
  derivation: Derivation,
): Map<string, (from: From) => Value> {
  const rows = Object.entries(table).map(([name, field]) => ({
    name,
    ...(typeof field === "function" ? { of: field } : field),
  }));
  return new Map(rowsOf(rows, derivation).map(({ name, of }) => [name, of]));
}
