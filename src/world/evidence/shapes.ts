import type { lintSource } from "@secretlint/core";
import { REDACTION } from "../../core/domain/redaction";
import { withoutExamples } from "../../core/records/example-secrets";

/** A text that is shaped like a credential. */
export interface ShapeHit {
  /** Short name of the rule: `github`, `privatekey`, `aws-key-id`, ... */
  rule: string;
  value: string;
  /** Index in the text, in UTF-16 units. */
  start: number;
}

/**
 * Credentials of a fixed shape that the scanner's preset does not know. Each has a mark of its issuer: a rule for "long
 * and random" would find every digest.
 */
const OWN_SHAPES: readonly { rule: string; pattern: RegExp }[] = [
  { rule: "aws-key-id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  // The preset looks for it only in files of that name; the agent prints files.
  { rule: "npmrc", pattern: /_authToken=(?!["']?\$)["']?[^\s"']{8,}/g },
  { rule: "gitlab", pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[A-Za-z0-9_-]{20,}/g },
  { rule: "google", pattern: /\bAIza[A-Za-z0-9_-]{35}\b|\bya29\.[A-Za-z0-9_-]{20,}/g },
  { rule: "huggingface", pattern: /\bhf_[A-Za-z0-9]{34,}\b/g },
  { rule: "pypi", pattern: /\bpypi-[A-Za-z0-9_-]{50,}/g },
  { rule: "stripe", pattern: /\b[sr]k_live_[A-Za-z0-9]{16,}/g },
  {
    rule: "model-provider",
    pattern: /\bsk-(?:ant-(?:oat|sid|admin)\d\d-|or-v1-|lf-)[A-Za-z0-9_-]{24,}|\bxai-[A-Za-z0-9]{60,}/g,
  },
  { rule: "web-token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}/g },
];

/**
 * What every rule of preset and of our own needs at least. A text without any of it needs no scanner, and most runs never
 * load one: that would take as long as the rest of the run. A test holds it against every rule of the preset.
 */
const MARKS: readonly RegExp[] = [
  /(?:ACCESS|access|Access)_?(?:KEY|key|Key)/,
  /-----BEGIN/,
  /_authToken=|npm_[A-Za-z0-9_]{36}|(?:xox[bpaor]|xapp)-|SG\.\w+\.\w|shp(?:pa|ca|at|ss)_/,
  /hooks\.slack\.com/i,
  // A user and a password before a host, in the URLs of any scheme.
  /:\/\/[^:/\s]{1,256}:[^@/\s]{1,256}@/,
  /T3BlbkFJ|sk-ant-|lin_api_|gh[pousr]_[A-Za-z0-9_]{36}|github_pat_|ops_ey/,
  /(?:AKIA|ASIA)[A-Z0-9]{16}|\bgl[a-z]{2,4}-|AIza|ya29\.|\bhf_|pypi-|k_live_|sk-(?:or|lf)-|\bxai-|eyJ[A-Za-z0-9_-]{8,}\.eyJ/,
];

/** With this rule a text could switch the scanner off by a comment. */
const LEFT_OUT = "@secretlint/secretlint-rule-filter-comments";
const RULE_PREFIX = "@secretlint/secretlint-rule-";

/** Whether a text holds anything that makes the scanner worth loading. */
export function mayHoldShape(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}

/** Everything in a text that is shaped like a credential. Loads the scanner when it is first needed. */
export async function findShapes(text: string): Promise<ShapeHit[]> {
  if (!mayHoldShape(text)) return [];
  scanner ??= loadScanner();
  const lint = await scanner;
  const all = async (part: string) => [...(await lint(part)), ...OWN_SHAPES.flatMap((shape) => ownHits(part, shape))];
  const hits: ShapeHit[] = [];
  for (const hit of await all(text)) {
    // `postgres://user:[REDACTED]@host` is no secret any more, nor is an example of public documentation, unless one is left when
    // that is taken out.
    const rest = withoutExamples(hit.value.replaceAll(REDACTION, ""));
    if (rest === hit.value || (await all(rest)).length > 0) hits.push(hit);
  }
  return hits;
}

type Scanner = (text: string) => Promise<ShapeHit[]>;

let scanner: Promise<Scanner> | null = null;

async function loadScanner(): Promise<Scanner> {
  const [core, preset] = await Promise.all([
    import(/* webpackChunkName: "scanner" */ "@secretlint/core"),
    import(/* webpackChunkName: "scanner" */ "@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const rules = preset.rules
    .filter((rule) => rule.meta.id !== LEFT_OUT)
    .map((rule) => ({ id: rule.meta.id, rule })) as Parameters<typeof lintSource>[0]["options"]["config"]["rules"];
  return async (text) => {
    // A name that no rule takes for a key file: those would be read from the disk.
    const source = { content: text, filePath: "artifact.txt", ext: ".txt", contentType: "text" as const };
    const { messages } = await core.lintSource({ source, options: { config: { rules }, noPhysicFilePath: true } });
    return messages
      .filter((message) => message.type === "message")
      .map(({ ruleId, range: [start, end] }) => {
        return { rule: ruleId.replace(RULE_PREFIX, ""), value: text.slice(start, end), start };
      });
  };
}

function ownHits(text: string, { rule, pattern }: { rule: string; pattern: RegExp }): ShapeHit[] {
  return Array.from(text.matchAll(pattern), (match) => ({ rule, value: match[0], start: match.index }));
}
