import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { sha256 } from "../../core/domain/digest";
import {
  type Cassette,
  CASSETTE_VERSION,
  type CassetteBinding,
  type CassetteExchange,
  type CassetteFact,
  cassetteLine,
  MAX_CASSETTE_BYTES,
  parseCassette,
} from "../../core/records/cassette";
import { type AskedBy, requestDifference } from "../../core/records/cassette-requests";
import { problemText } from "../../core/records/parse";
import type { Exchange } from "./exchange";
import { UpstreamFault } from "./fault";
import type { Answer, Answerer, Question } from "./upstream";

export interface CassetteRecorder {
  record(exchange: Exchange): void;
  /** Writes the end line. `complete` is false when the recording met the bound of a cassette. */
  end(): { exchanges: number; complete: boolean };
}

export interface RecorderOptions {
  provider: string;
  model: string;
  runId: string;
  /** RFC 3339 time. */
  recordedAt: string;
  /** What the recorded run was of, asked for at its end; null where not all of it came to be known. */
  bound(): CassetteBinding | null;
  /** Takes every known secret out of a text. */
  redact(text: string): string;
  write(line: string): void;
}

/** Keeps the exchanges of a run, redacted, so that they can be served again without the endpoint. */
export function createRecorder(options: RecorderOptions): CassetteRecorder {
  let bytes = 0;
  let exchanges = 0;
  let complete = true;
  const write = (line: string): void => {
    bytes += Buffer.byteLength(line);
    options.write(line);
  };
  write(
    cassetteLine({
      cassette: "case-harness-model",
      version: CASSETTE_VERSION,
      provider: options.provider,
      model: options.model,
      recorded_at: options.recordedAt,
      run_id: options.runId,
    }),
  );
  return {
    record(exchange) {
      if (!complete) return;
      const line = cassetteLine({
        order: exchange.order,
        probe: exchange.probe,
        route: exchange.route,
        stream: exchange.stream,
        status: exchange.status,
        content_type: exchange.contentType,
        request_sha256: sha256(exchange.request),
        request: options.redact(exchange.request.toString("utf8")),
        answer: options.redact(exchange.answer.toString("utf8")),
      });
      // The end line, some 60 bytes, must still fit.
      if (bytes + Buffer.byteLength(line) > MAX_CASSETTE_BYTES - 1024) {
        complete = false;
        return;
      }
      write(line);
      exchanges++;
    },
    end() {
      write(cassetteLine({ end: true, exchanges, complete, bound: options.bound() }));
      return { exchanges, complete };
    },
  };
}

/** A cassette as it was found: what is known of it, and what it holds where it can be served. */
export interface LoadedCassette {
  fact: CassetteFact;
  cassette: Cassette | null;
}

/** Reads a cassette for a replay; never throws for what the file is. */
export async function loadCassette(path: string): Promise<LoadedCassette> {
  const unusable = (problem: string, digest: string | null = null): LoadedCassette => ({
    fact: { sha256: digest, problem, provider: null, model: null, recorded_at: null, exchanges: 0, bound: null },
    cassette: null,
  });
  let bytes: Buffer;
  try {
    // NONBLOCK: a FIFO in the place of the file must not hang the run before it starts.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return unusable("the cassette is not a regular file");
      const { size } = stats;
      if (size > MAX_CASSETTE_BYTES) return unusable(`the cassette has ${size} bytes, more than ${MAX_CASSETTE_BYTES}`);
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unusable(`the cassette can't be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
  const digest = sha256(bytes);
  const parsed = parseCassette(bytes);
  if (!parsed.ok) return unusable(problemText(parsed.problems), digest);
  const { header, bound, exchanges } = parsed.value;
  const { provider, model, recorded_at } = header;
  return {
    fact: { sha256: digest, problem: null, provider, model, recorded_at, exchanges: exchanges.length, bound },
    cassette: parsed.value,
  };
}

/** Exchanges that may be asked for before those that were recorded before them: calls that an agent makes at a time. */
const AHEAD = 8;

/**
 * Serves a cassette's exchanges back in the order in which they were asked; the harness's probe has its own. A request that none
 * of the next ones was recorded for ends the replay: what the agent asks from there on was never answered.
 * @param runId of the run that is answered
 */
export function cassetteAnswerer({ header, exchanges }: Cassette, runId: string): Answerer {
  const queues = {
    probe: exchanges.filter((exchange) => exchange.probe),
    agent: exchanges.filter((exchange) => !exchange.probe),
  };
  let ended: UpstreamFault | null = null;
  return {
    replays: true,
    async ask(question: Question): Promise<Answer> {
      if (ended !== null) throw ended;
      const queue = question.probe ? queues.probe : queues.agent;
      const found = findRecorded(queue, header.run_id, question, runId);
      if (found instanceof UpstreamFault) throw (ended = found);
      const [next] = queue.splice(found, 1);
      return {
        status: next!.status,
        headers: { "content-type": next!.content_type },
        body: Readable.from(piecesOf(Buffer.from(next!.answer))),
      };
    },
    close() {},
  };
}

/** Index of the exchange that was recorded for a question, or how it differs from the next one. */
function findRecorded(
  queue: readonly CassetteExchange[],
  recordedBy: string,
  question: Question,
  runId: string,
): number | UpstreamFault {
  const asked = { text: question.body.toString("utf8"), runId };
  let first: UpstreamFault | null = null;
  for (const [index, exchange] of queue.slice(0, AHEAD).entries()) {
    const difference = differenceOf(exchange, recordedBy, question, asked);
    if (difference === null) return index;
    first ??= new UpstreamFault("cassette_mismatch", { where: `request ${exchange.order}, ${difference}` });
  }
  return first ?? new UpstreamFault("cassette_exhausted");
}

function differenceOf(
  { route, stream, request }: CassetteExchange,
  recordedBy: string,
  question: Question,
  asked: AskedBy,
): string | null {
  if (route !== question.route) return `route: expected ${route}, found ${question.route}`;
  if (stream !== question.stream) return `stream: expected ${stream}, found ${question.stream}`;
  const difference = requestDifference({ text: request, runId: recordedBy }, asked);
  return difference === null ? null : `${difference.at}: ${difference.how}`;
}

/** As an endpoint would send it: an agent that reads a stream must not depend on getting it in one piece. */
const PIECE_BYTES = 16 * 1024;

function* piecesOf(answer: Buffer): Generator<Buffer> {
  for (let at = 0; at < answer.length; at += PIECE_BYTES) yield answer.subarray(at, at + PIECE_BYTES);
}
