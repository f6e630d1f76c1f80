import type http from "node:http";
import { sha256 } from "../../core/domain/digest";
import type { CallOutcome } from "../../core/records/model-calls";
import { type Call, finish, type GatewayRun } from "./account";
import type { Asked } from "./admit";
import { type Draft, sendError } from "./call";
import { reasonOf, UpstreamFault } from "./fault";
import { mostOf, outputField, withOutput } from "./most";
import { pass } from "./pass";
import type { Route } from "./route";
import { type Answer, FORWARDED } from "./upstream";

/** As much as a record of a call holds of where something is. */
const MAX_FIELD_CHARS = 256;

/** Asks the endpoint, within what the contract bounds, and passes its answer on as it comes. */
export async function forward(
  run: GatewayRun,
  draft: Draft,
  { route, body, value }: Asked,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { options, limits, ledger } = run;
  const abort = new AbortController();
  let ended = false;
  const end = (outcome: CallOutcome, reason: string | null) => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    run.open.delete(call);
    // After a whole answer the connection is kept for the next call.
    if (outcome !== "completed" && outcome !== "upstream_error") abort.abort();
    finish(run, draft, outcome, reason);
    options.onActivity?.({ kind: "ended", open: run.open.size });
  };
  const cut = (outcome: CallOutcome, reason: string, message: string) => {
    if (ended) return;
    // A broken connection is the only honest end of a stream that has begun.
    if (response.headersSent) response.destroy();
    else sendError(draft, response, outcome === "limit" ? 504 : 502, outcome, message);
    end(outcome, reason);
  };
  const call: Call = {
    connection: request.socket,
    stop: (outcome, reason) => cut(outcome, reason, "The run has ended."),
    left: () => end("client_closed", null),
  };
  const timer = setTimeout(() => cut("limit", "call_time", "The call took too long."), limits.callMs);
  run.open.add(call);
  // While the body was read, the agent may have left.
  if (request.socket.destroyed) return call.left();
  options.onActivity?.({ kind: "asked", open: run.open.size });
  const most = mostOf(route, body, value, options.bounds?.wholeAnswer);
  const held = (output: number | null) => ({
    input: most.input,
    output,
    ...(most.images === 0 ? {} : { images: most.images }),
  });
  let taking = ledger.take(most, route);
  for (; taking.kind === "wait"; taking = ledger.take(most, route)) {
    await ledger.settled();
    if (ended) return;
  }
  if (taking.kind === "refused") {
    draft.most = held(taking.output);
    draft.limit = taking.limit;
    sendError(draft, response, 403, "budget_exhausted", `This run may take no more of its model (${taking.limit}).`);
    return end("refused", "budget_exhausted");
  }
  const { reserved } = taking;
  draft.reserved = reserved;
  draft.most = held(reserved.output);
  draft.outputField = outputField(route, value);
  const order = ++run.asked;
  draft.asked = true;

  if (!draft.probe) options.onRequest?.(body);
  const changed = reserved.output !== most.output && reserved.output !== null && !options.answerer.replays;
  const sent = changed ? withOutput(route, body, reserved.output!, knownField(run, route)) : body;
  if (changed) draft.sent = { bytes: sent.length, sha256: sha256(sent) };
  const question = { route, body: sent, stream: draft.stream, probe: draft.probe, headers: forwarded(request.headers) };
  let answer: Answer;
  try {
    answer = await options.answerer.ask(question, abort.signal);
  } catch (error) {
    const message = error instanceof UpstreamFault ? error.message : "The endpoint can't be reached.";
    if (error instanceof UpstreamFault && error.where !== null) draft.field = error.where.slice(0, MAX_FIELD_CHARS);
    return cut("upstream_unreachable", reasonOf(error as NodeJS.ErrnoException), message);
  }
  if (ended) {
    answer.body.destroy();
    return;
  }
  pass(
    {
      draft,
      route,
      order,
      request: body,
      response,
      model: options.model,
      hidden: options.hidden ?? [],
      secret: options.secret ?? null,
      count(bytes) {
        draft.answerBytes += bytes;
        run.answerBytes += bytes;
        if (draft.answerBytes > limits.answerBytes) return "answer_bytes";
        return run.answerBytes > limits.totalAnswerBytes ? "total_answer_bytes" : null;
      },
      alive: () => options.onActivity?.({ kind: "streaming", open: run.open.size }),
      record: options.record,
      end,
      cut,
    },
    answer,
  );
}

function knownField({ outputField }: GatewayRun, route: Route): string | null {
  return route === "chat/completions" ? outputField : null;
}

function forwarded(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    FORWARDED.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}
