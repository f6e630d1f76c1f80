/**
 * The steps of a `fake.json`, read by hand: the lane's program starts faster than a schema library loads. The same shapes
 * stand as a schema in `core/records/fake-script.ts`, for `run`, which refuses a bad script before anything starts.
 */

/** A step; its paths lie in the workspace, or for an attack anywhere. */
export type Step =
  | { do: "write"; path: Buffer; content: Buffer; mode: number | null }
  | { do: "append"; path: Buffer; content: Buffer }
  | { do: "delete"; path: Buffer }
  | { do: "symlink"; path: Buffer; target: Buffer }
  | { do: "exec"; argv: string[] }
  | { do: "commit"; message: string }
  | { do: "stdout"; content: Buffer; repeat: number }
  | { do: "stderr"; content: Buffer; repeat: number }
  | { do: "event"; line: string }
  | { do: "envelope"; text: string }
  | { do: "sleep"; seconds: number }
  | { do: "hang"; ignoreTerm: boolean }
  | { do: "exit"; code: number };

/** Longest sleep, a day: more is a typing error. */
const MAX_SLEEP_SECONDS = 86_400;

/** Repetitions of one output step; with a line of 1 KiB that is a gigabyte. */
const MAX_REPEAT = 1_048_576;

/**
 * Reads a whole script before any step runs.
 * @returns the steps, or what is wrong and where
 */
export function readScript(text: string): { steps: Step[] } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `expected JSON, found: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (!isObject(value) || !Array.isArray(value["steps"])) return { problem: 'expected {"steps": [...]}' };
  const extra = Object.keys(value).find((key) => key !== "steps");
  if (extra !== undefined) return { problem: `unknown field ${JSON.stringify(extra)}` };
  const steps: Step[] = [];
  for (const [index, one] of value["steps"].entries()) {
    const step = readStep(one);
    if (typeof step === "string") return { problem: `steps[${index}]: ${step}` };
    steps.push(step);
  }
  return { steps };
}

function readStep(value: unknown): Step | string {
  if (!isObject(value)) return "expected an object with one step";
  const names = Object.keys(value);
  const name = names[0];
  if (name === undefined || names.length !== 1) return `expected one step, found ${names.length}`;
  const of = value[name];
  switch (name) {
    case "write": {
      const path = pathOf(of);
      const content = contentOf(of);
      const mode = modeOf(of);
      const extra = extraOf(of, ["path", "path_b64", "text", "base64", "mode"]);
      if (path === null || content === null || mode === undefined || extra) {
        return 'write: expected {"path", "text"} (or "path_b64", "base64"; "mode" like "755")';
      }
      return { do: "write", path, content, mode };
    }
    case "append": {
      const path = pathOf(of);
      const content = contentOf(of);
      if (path === null || content === null || extraOf(of, ["path", "path_b64", "text", "base64"])) {
        return 'append: expected {"path", "text"} (or "path_b64", "base64")';
      }
      return { do: "append", path, content };
    }
    case "delete": {
      const path = pathOf(of);
      if (path === null || extraOf(of, ["path", "path_b64"])) return 'delete: expected {"path"} (or "path_b64")';
      return { do: "delete", path };
    }
    case "symlink": {
      const path = pathOf(of);
      const target = isObject(of) ? bytesOf(of["target"], of["target_b64"]) : null;
      if (path === null || target === null || extraOf(of, ["path", "path_b64", "target", "target_b64"])) {
        return 'symlink: expected {"path", "target"} (or "path_b64", "target_b64")';
      }
      return { do: "symlink", path, target };
    }
    case "exec":
      if (
        !Array.isArray(of) ||
        of.length === 0 ||
        !of.every((word) => typeof word === "string" && !word.includes("\0"))
      ) {
        return "exec: expected an array of arguments";
      }
      return { do: "exec", argv: of as string[] };
    case "commit":
      return typeof of === "string" && of !== "" ? { do: "commit", message: of } : "commit: expected a message";
    case "stdout":
    case "stderr": {
      if (typeof of === "string")
        return { do: name, content: Buffer.from(of.endsWith("\n") ? of : `${of}\n`), repeat: 1 };
      const content = contentOf(of);
      const repeat = isObject(of) ? (of["repeat"] ?? 1) : null;
      if (content === null || !isWhole(repeat, 1, MAX_REPEAT) || extraOf(of, ["text", "base64", "repeat"])) {
        return `${name}: expected a line, or {"text", "repeat"} (or "base64") for exact bytes`;
      }
      return { do: name, content, repeat };
    }
    case "event":
      if (typeof of === "string" && of !== "") return { do: "event", line: JSON.stringify({ event: of }) };
      return isObject(of) ? { do: "event", line: JSON.stringify(of) } : "event: expected a name or an object";
    case "envelope":
      if (typeof of === "string") return { do: "envelope", text: of };
      return isObject(of)
        ? { do: "envelope", text: JSON.stringify(of) }
        : "envelope: expected an object, or the text between the delimiters";
    case "sleep":
      return typeof of === "number" && of >= 0 && of <= MAX_SLEEP_SECONDS
        ? { do: "sleep", seconds: of }
        : `sleep: expected seconds, 0 to ${MAX_SLEEP_SECONDS}`;
    case "hang":
      if (of === true || of === "ignore-term") return { do: "hang", ignoreTerm: of !== true };
      return 'hang: expected true or "ignore-term"';
    case "exit":
      return isWhole(of, 0, 255) ? { do: "exit", code: of } : "exit: expected a code, 0 to 255";
    default:
      return `unknown step ${JSON.stringify(name)}; there are write, append, delete, symlink, exec, commit, stdout, stderr, event, envelope, sleep, hang, exit`;
  }
}

function pathOf(value: unknown): Buffer | null {
  return isObject(value) ? bytesOf(value["path"], value["path_b64"]) : null;
}

function contentOf(value: unknown): Buffer | null {
  if (!isObject(value)) return null;
  const { text, base64 } = value;
  if (typeof text === "string" && base64 === undefined) return Buffer.from(text, "utf8");
  return typeof base64 === "string" && text === undefined ? fromBase64(base64) : null;
}

/** The bytes of a name: not empty, without NUL, which no file name can hold. */
function bytesOf(text: unknown, base64: unknown): Buffer | null {
  const bytes =
    typeof text === "string" && base64 === undefined
      ? Buffer.from(text, "utf8")
      : typeof base64 === "string" && text === undefined
        ? fromBase64(base64)
        : null;
  return bytes === null || bytes.length === 0 || bytes.includes(0) ? null : bytes;
}

/** undefined: not a mode; null: none given. */
function modeOf(value: unknown): number | null | undefined {
  const mode = isObject(value) ? value["mode"] : undefined;
  if (mode === undefined) return null;
  return typeof mode === "string" && /^[0-7]{3,4}$/.test(mode) ? Number.parseInt(mode, 8) : undefined;
}

function fromBase64(text: string): Buffer | null {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)
    ? Buffer.from(text, "base64")
    : null;
}

function extraOf(value: unknown, known: readonly string[]): boolean {
  return isObject(value) && Object.keys(value).some((key) => !known.includes(key));
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
