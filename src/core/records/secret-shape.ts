import { shortKey } from "./parse";
import { withoutExamples } from "./example-secrets";

/** A run of token characters (no dash: names of models are words joined by dashes) that is long enough to be a credential. */
const MIN_OPAQUE_LENGTH = 32;

/** Bits a character from which on mixed text reads as random; identifiers made of words stay below. */
const MIN_OPAQUE_ENTROPY = 4;

/** Shapes that providers document for their own credentials, most telling first. */
const SHAPES: readonly { name: string; pattern: RegExp }[] = [
  { name: "private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { name: "model provider key", pattern: /\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{16,}/ },
  { name: "GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/ },
  { name: "GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{16,}/ },
  { name: "Slack token", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
  { name: "AWS key id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { name: "Google key", pattern: /\b(?:AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_-]{20,})/ },
  { name: "npm token", pattern: /\bnpm_[A-Za-z0-9]{30,}/ },
  { name: "Hugging Face token", pattern: /\bhf_[A-Za-z0-9]{30,}/ },
  { name: "PyPI token", pattern: /\bpypi-[A-Za-z0-9_-]{30,}/ },
  { name: "JSON web token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}/ },
  { name: "authorization header", pattern: /\b(?:Bearer|Basic|token)\s+[A-Za-z0-9._~+/=-]{16,}/i },
  { name: "credential in a URL", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]*:[^\s/?#@]+@/i },
  { name: "credential in a URL", pattern: /\bhttps?:\/\/[^\s/?#@]+@/i },
  {
    name: "credential in a URL",
    pattern: /[?&](?:access_?token|api_?key|auth|key|password|secret|sig|signature|token|x-amz-signature)=[^&\s]{6,}/i,
  },
  {
    name: "named credential",
    pattern:
      /\b(?:api[_-]?key|auth[_-]?token|client[_-]?secret|passw(?:or)?d|secret|token)["']?\s*[:=]\s*["']?(?=\S*\d)\S{8,}/i,
  },
];

/** Digests are long and opaque, and records are full of them: SHA-1, SHA-256, SHA-512 in hex, and npm's integrity form. */
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/;
const INTEGRITY = /\bsha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}/g;

/**
 * What kind of credential a text looks like, or null. A shape is enough: whether the value is real is not ours to try.
 * Digests, npm integrity values and the examples of public documentation are not secrets.
 */
export function secretShape(given: string): string | null {
  const text = withoutExamples(given);
  const shape = SHAPES.find(({ pattern }) => pattern.test(text));
  if (shape !== undefined) return shape.name;
  const rest = text.replace(INTEGRITY, " ");
  const runs = rest.match(/[A-Za-z0-9+_=]+/g) ?? [];
  return runs.some(isOpaque) ? "long random text" : null;
}

function isOpaque(run: string): boolean {
  if (run.length < MIN_OPAQUE_LENGTH || DIGEST.test(run)) return false;
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/[0-9]/.test(run)) return false;
  return entropy(run) >= MIN_OPAQUE_ENTROPY;
}

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/** A secret-shaped value in a JSON value: where, and what it looks like. Never the value itself. */
export interface SecretFinding {
  at: string;
  shape: string;
}

/**
 * Every secret-shaped string of a parsed JSON value, names of fields too. A field whose own name is secret-shaped is
 * given by its parent and number, because its name must not be repeated.
 */
export function secretsIn(value: unknown, at = ""): SecretFinding[] {
  if (typeof value === "string") {
    const shape = secretShape(value);
    return shape === null ? [] : [{ at: at === "" ? "the whole record" : at, shape }];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => secretsIn(item, `${at}[${i}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item], i) => {
    const shape = secretShape(key);
    const place = shape === null ? shortKey(key) : `(field ${i + 1})`;
    const below = at === "" ? place : `${at}.${place}`;
    return [...(shape === null ? [] : [{ at: below, shape }]), ...secretsIn(item, below)];
  });
}
