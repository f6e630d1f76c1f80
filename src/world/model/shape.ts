import type { RefusalCode } from "./route";

/** What of a request is not admitted. */
export interface ShapeFault {
  /** Where it stands in the JSON: `messages[3].content[0].image_url`. */
  at: string;
  problem: string;
  /** Why it is refused; null where whoever holds the value knows better. */
  code: RefusalCode | null;
}

/** Says what is wrong with a value, the first thing only, or null. Nothing that it does not name is right. */
export type Shape = (value: unknown) => ShapeFault | null;

type Fields = Readonly<Record<string, Shape>>;

/** Of an agent's own names, this much stands in a message. */
const MAX_SHOWN = 64;
const PLAIN_NAME = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;

function fault(problem: string, code: RefusalCode | null = "bad_request"): ShapeFault {
  return { at: "", problem, code };
}

/** The same fault as it is seen from the value around: a field's name, or an index. */
function below(part: string | number, found: ShapeFault | null): ShapeFault | null {
  if (found === null) return null;
  const rest = found.at === "" || found.at.startsWith("[") ? found.at : `.${found.at}`;
  return { ...found, at: `${typeof part === "number" ? `[${part}]` : shown(part)}${rest}` };
}

/** A key as it stands in a path: as it is where it is a plain word, else quoted; cut where it is long. */
export function shown(name: string): string {
  const short = (name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN)}...` : name).toWellFormed();
  return PLAIN_NAME.test(short) ? short : JSON.stringify(short);
}

/** A key as an endpoint sees it that ignores case, or the width of letters. */
function plainKey(key: string): string {
  return /^[a-z_]*$/.test(key) ? key : key.normalize("NFKC").toLowerCase();
}

/** Text of at most so many UTF-16 units, and of a form where one is given. */
export function text(max = Infinity, form?: RegExp): Shape {
  return (value) => {
    if (typeof value !== "string") return fault("must be text");
    if (value.length > max) return fault(`is longer than ${max} characters`);
    return form === undefined || form.test(value) ? null : fault("is not of the form that agents use");
  };
}

/** Of these characters and no others. Looked for and never matched: a match of megabytes would need as much stack. */
export function textOf(others: RegExp, max = Infinity): Shape {
  const search = new RegExp(others.source, "g");
  return (value) => {
    const found = text(max)(value);
    if (found !== null) return found;
    search.lastIndex = 0;
    return search.test(value as string) ? fault("is not of the form that agents use") : null;
  };
}

/** One of these values, and nothing that only looks like one. */
export function one(...values: readonly (string | number | boolean)[]): Shape {
  return (value) =>
    (values as readonly unknown[]).includes(value) ? null : fault(`must be ${values.map(String).join(" or ")}`);
}

export function number(min: number, max: number): Shape {
  return (value) =>
    typeof value === "number" && value >= min && value <= max ? null : fault(`must be a number from ${min} to ${max}`);
}

export function integer(min: number, max: number): Shape {
  return (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : fault(`must be a whole number from ${min} to ${max}`);
}

export const boolean: Shape = (value) => (typeof value === "boolean" ? null : fault("must be true or false"));

/** What the model is told as JSON of the agent's own: the schema of a tool, the arguments of its call. Nobody but the model reads it. */
export const ownObject: Shape = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? null : fault("must be an object");

/** The value, or null. */
export function nullable(shape: Shape): Shape {
  return (value) => (value === null ? null : shape(value));
}

/** Nothing but null, false or an empty array: the field is known and not used. */
export function unused(code: RefusalCode, problem: string): Shape {
  return (value) =>
    value === null || value === false || (Array.isArray(value) && value.length === 0) ? null : fault(problem, code);
}

export function array(shape: Shape, max = Infinity): Shape {
  return (value) => {
    if (!Array.isArray(value)) return fault("must be an array");
    if (value.length > max) return fault(`has more than ${max} entries`);
    for (let i = 0; i < value.length; i++) {
      const found = below(i, shape(value[i]));
      if (found !== null) return found;
    }
    return null;
  };
}

/** Text, or an array of parts. */
export function textOr(parts: Shape): Shape {
  return (value) =>
    typeof value === "string" ? null : Array.isArray(value) ? parts(value) : fault("must be text or an array");
}

/** Names of the agent's own with values of one shape. */
export function map(shape: Shape, max: number): Shape {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fault("must be an object");
    const entries = Object.entries(value);
    if (entries.length > max) return fault(`has more than ${max} entries`);
    for (const [key, inner] of entries) {
      const found = below(key, shape(inner));
      if (found !== null) return found;
    }
    return null;
  };
}

/**
 * An object with these fields and no others.
 *
 * @param refused fields that are known and refused, with the reason; any other unknown field has none of its own
 */
export function object(fields: Fields, refused: ReadonlyMap<string, RefusalCode> = new Map()): Shape {
  // A record's own keys: `constructor` and `__proto__` are unknown like any other.
  const known = new Map(Object.entries(fields));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fault("must be an object");
    for (const [key, inner] of Object.entries(value)) {
      const shape = known.get(key);
      const found = below(key, shape === undefined ? unknown(key, known, refused) : shape(inner));
      if (found !== null) return found;
    }
    return null;
  };
}

function unknown(
  key: string,
  known: ReadonlyMap<string, Shape>,
  refused: ReadonlyMap<string, RefusalCode>,
): ShapeFault {
  const code = refused.get(key);
  if (code !== undefined) return fault("is not allowed", code);
  const plain = plainKey(key);
  if (known.has(plain) || refused.has(plain)) return fault(`is another spelling of \`${plain}\``);
  return fault("is not a field that the known agents use", null);
}

/** An object whose `type` says which fields it has. Without one it is of `absent`, where that is given. */
export function kinds(shapes: Readonly<Record<string, Fields>>, absent?: string): Shape {
  return byField("type", shapes, absent);
}

/** An object with a field that says which others it has. */
export function byField(field: string, shapes: Readonly<Record<string, Fields>>, absent?: string): Shape {
  const known = new Map(
    Object.entries(shapes).map(([name, fields]) => [name, object({ ...fields, [field]: one(name) })] as const),
  );
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fault("must be an object");
    const given = Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : absent;
    const shape = typeof given === "string" ? known.get(given) : undefined;
    if (shape !== undefined) return shape(value);
    const found = typeof given === "string" ? shown(given) : "none";
    return below(field, fault(`must be ${[...known.keys()].join(" or ")}, not ${found}`, null));
  };
}

/** Gives a reason to what has none: the value's own place says why it is refused. */
export function because(code: RefusalCode, shape: Shape): Shape {
  return (value) => {
    const found = shape(value);
    return found === null || found.code !== null ? found : { ...found, code };
  };
}

/** Why a value of this kind is refused wherever it stands. */
const WHY: Partial<Record<RefusalCode, string>> = {
  fallback_model_used: "only the admitted model can be asked",
  hosted_tool: "tools that the provider runs are a way out of the sandbox",
  remote_reference:
    "what the provider would fetch or keep, and other endpoints, are a way out of the sandbox; send data",
};

/** A fault as a sentence, which names the field. */
export function sentenceOf({ at, problem, code }: ShapeFault): string {
  const why = code === null ? undefined : WHY[code];
  return `\`${at}\` ${problem}${why === undefined ? "" : `: ${why}`}.`;
}
