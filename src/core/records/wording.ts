import type { z } from "zod";

/** What zod calls a kind of value, in words. */
const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** How a field that is not there is reported; `problemsOf` tells by it which part of a choice was meant. */
export const MISSING = "it is missing";

/**
 * A fault of a record in words for whoever wrote the record: what was expected, what was found. The schema's own words,
 * where it has some, win over these.
 * @returns undefined for the rare fault that zod may word itself
 */
export function wordingOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return MISSING;
      return `expected ${KINDS[issue.expected] ?? issue.expected}, found ${kindOf(issue.input)}`;
    case "invalid_value":
      if (issue.input === undefined) return MISSING;
      return `expected ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return "expected text that is not empty";
      return `expected ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unitOf(issue, issue.minimum)}`;
    case "too_big":
      return `expected ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unitOf(issue, issue.maximum)}`;
    case "invalid_format":
      return `expected ${issue.pattern === undefined ? issue.format : `text of the form ${issue.pattern}`}`;
    default:
      return undefined;
  }
}

/** Of a choice between objects: the names of the fields of which one is expected. */
export function choiceWording(names: readonly string[]): string {
  return `expected one of ${[...new Set(names)].join(", ")}`;
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return "a list";
  return KINDS[typeof value] ?? typeof value;
}

function unitOf({ origin }: { origin: string }, count: number | bigint): string {
  const plural = Number(count) === 1 ? "" : "s";
  if (origin === "string") return ` character${plural}`;
  return origin === "array" || origin === "set" ? ` item${plural}` : "";
}
