import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { sha256 } from "../../core/domain/digest";
import { type Cassette, cassetteLine, MAX_CASSETTE_BYTES, parseCassette } from "../../core/records/cassette";
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
  /** RFC 3339 time. */
  recordedAt: string;
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
      version: 1,
      provider: options.provider,
      model: options.model,
      recorded_at: options.recordedAt,
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
      write(cassetteLine({ end: true, exchanges, complete }));
      return { exchanges, complete };
    },
  };
}

/**
 * Reads a cassette for a replay.
 *
 * @param model the admitted model; a cassette of another one is refused
 * @returns the cassette, or what is wrong with it
 */
export async function loadCassette(
  path: string,
  model: string,
): Promise<{ ok: true; cassette: Cassette } | { ok: false; problem: string }> {
  let bytes: Buffer;
  try {
    // NONBLOCK: a FIFO in the place of the file must not hang the run before it starts.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return { ok: false, problem: "the cassette is not a regular file" };
      const { size } = stats;
      if (size > MAX_CASSETTE_BYTES)
        return { ok: false, problem: `the cassette has ${size} bytes, more than ${MAX_CASSETTE_BYTES}` };
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return {
      ok: false,
      problem: `the cassette can't be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`,
    };
  }
  const parsed = parseCassette(bytes);
  if (!parsed.ok) return { ok: false, problem: `the cassette can't be used: ${problemText(parsed.problems)}` };
  if (parsed.value.header.model !== model)
    return { ok: false, problem: "the cassette was recorded with another model than the admitted one" };
  return { ok: true, cassette: parsed.value };
}

/** Serves a cassette's exchanges back in the order in which they were asked; the harness's probe has its own. */
export function cassetteAnswerer(cassette: Cassette): Answerer {
  const queues = {
    probe: cassette.exchanges.filter((exchange) => exchange.probe),
    agent: cassette.exchanges.filter((exchange) => !exchange.probe),
  };
  return {
    replays: true,
    async ask(question: Question): Promise<Answer> {
      const queue = question.probe ? queues.probe : queues.agent;
      const next = queue[0];
      if (next === undefined) throw new UpstreamFault("cassette_exhausted");
      if (next.route !== question.route || next.stream !== question.stream)
        throw new UpstreamFault("cassette_mismatch");
      queue.shift();
      return {
        status: next.status,
        headers: { "content-type": next.content_type },
        body: Readable.from(piecesOf(Buffer.from(next.answer))),
      };
    },
    close() {},
  };
}

/** As an endpoint would send it: an agent that reads a stream must not depend on getting it in one piece. */
const PIECE_BYTES = 16 * 1024;

function* piecesOf(answer: Buffer): Generator<Buffer> {
  for (let at = 0; at < answer.length; at += PIECE_BYTES) yield answer.subarray(at, at + PIECE_BYTES);
}
