import { isUtf8 } from "node:buffer";
import { jsonProblem } from "./json-scan";
import type { RefusalCode, Route } from "./route";
import { sentenceOf, type ShapeFault, shown } from "./shape";
import { REQUEST_SHAPES, STORES_UNLESS_TOLD } from "./shapes";

/** Why the gateway refused a request; `code` stands in `model-calls.jsonl`. */
export interface Refusal {
  ok: false;
  status: number;
  code: RefusalCode;
  message: string;
  requestedModel: string | null;
  /** Where in the request stands what was refused: `tools[2].type`. Null where it is the request as a whole. */
  field: string | null;
}

export type ReadRequest =
  | { ok: true; requestedModel: string; stream: boolean; value: Readonly<Record<string, unknown>> }
  | Refusal;

/** Of an agent's own text, this much is worth keeping in a record. */
const MAX_NAME_CHARS = 256;

/**
 * Reads a request as the endpoint will read it, and decides whether it may go there: one reading only, exactly the admitted
 * model, and nothing but the fields and the kinds of content that the admitted agents use. What is refused is named.
 *
 * @param model the admitted model, compared byte for byte
 */
export function readRequest(body: Buffer, route: Route, model: string): ReadRequest {
  if (!isUtf8(body)) return refuse(400, "bad_request", "The body is not UTF-8.", null);
  const unreadable = jsonProblem(body);
  if (unreadable !== null) {
    const key = unreadable.key === null ? null : shown(unreadable.key);
    return refuse(400, "bad_request", unreadable.problem + (key === null ? "" : `: \`${key}\`.`), null, key);
  }
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(body.toString("utf8")) as Record<string, unknown>;
  } catch {
    return refuse(400, "bad_request", "The body is not JSON.", null);
  }
  const requested = typeof value.model === "string" ? value.model.slice(0, MAX_NAME_CHARS).toWellFormed() : null;
  const found = REQUEST_SHAPES[route](value) ?? storing(route, value);
  // Another spelling of a field is another reading of the whole, and comes before what the fields say.
  if (found !== null && found.code === "bad_request") return refuseField(found, requested);
  if (value.model !== model)
    return refuse(403, "fallback_model_used", "Only the admitted model can be used in this run.", requested, "model");
  if (found !== null) return refuseField(found, requested);
  return { ok: true, requestedModel: model, stream: value.stream === true, value };
}

function storing(route: Route, value: Record<string, unknown>): ShapeFault | null {
  if (!STORES_UNLESS_TOLD.has(route) || value.store === false) return null;
  return { at: "store", problem: "must be false, or the provider keeps the answer", code: "remote_reference" };
}

function refuseField(found: ShapeFault, requestedModel: string | null): Refusal {
  const code = found.code ?? "bad_request";
  return refuse(code === "bad_request" ? 400 : 403, code, sentenceOf(found), requestedModel, found.at);
}

function refuse(
  status: number,
  code: RefusalCode,
  message: string,
  requestedModel: string | null,
  field: string | null = null,
): Refusal {
  return {
    ok: false,
    status,
    code,
    message,
    requestedModel,
    field: field?.slice(0, MAX_NAME_CHARS).toWellFormed() ?? null,
  };
}
