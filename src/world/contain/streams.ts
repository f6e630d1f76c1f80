import type { Readable } from "node:stream";
import { processEntry, type ProcessEntry } from "./processes";

/** An event line is small JSON; a lane can't make the harness hold more than this. */
const MAX_EVENT_LINE_BYTES = 64 * 1024;
const MAX_EVENTS = 10_000;

/** What is kept of bubblewrap's own status and complaints. */
const MAX_STATUS_BYTES = 64 * 1024;

/** Takes a piece of output; a promise holds that stream back until it settles. */
export type Take = (chunk: Buffer) => void | Promise<void>;

/** Leaves out of a stream what is not to be kept, before it is counted; it holds back no more than the beginning of a line. */
export interface Sieve {
  push(chunk: Buffer): Buffer;
  /** What was held back. */
  end(): Buffer;
}

/** Output as it is followed: how much came, how much was handed on, and how standard error began. */
export function followOutput(
  [stdout, onStdout]: readonly [Readable, Take | undefined],
  [stderr, onStderr]: readonly [Readable, Take | undefined],
  limit: number,
  sieve: Sieve | null = null,
) {
  let bytes = 0;
  let kept = 0;
  let head = "";
  const follow = (stream: Readable, take: Take | undefined, first: boolean, sieve: Sieve | null) =>
    new Promise<void>((done) => {
      const keep = (chunk: Buffer) => {
        bytes += chunk.length;
        if (first && head.length < MAX_STATUS_BYTES) head += chunk.toString("utf8");
        const room = Math.min(chunk.length, limit - kept);
        if (room <= 0) return;
        kept += room;
        const pending = take?.(room === chunk.length ? chunk : chunk.subarray(0, room));
        if (pending === undefined) return;
        stream.pause();
        pending.finally(() => stream.resume()).catch(() => undefined);
      };
      stream.on("data", (chunk: Buffer) => keep(sieve === null ? chunk : sieve.push(chunk)));
      stream.on("error", () => done());
      stream.on("close", () => {
        if (sieve !== null) keep(sieve.end());
        done();
      });
    });
  const done = Promise.all([follow(stdout, onStdout, false, sieve), follow(stderr, onStderr, true, null)]);
  return { done, bytes: () => bytes, kept: () => kept, head: () => head };
}

/** Reads lines from the event channel, bounded in length and number. */
export function followEvents(stream: Readable, onEvent: ((line: string) => void) | undefined) {
  let count = 0;
  let truncated = false;
  let rest: Buffer = Buffer.alloc(0);
  const line = (bytes: Buffer) => {
    if (bytes.length === 0) return;
    if (bytes.length > MAX_EVENT_LINE_BYTES || count >= MAX_EVENTS) {
      truncated = true;
      return;
    }
    count++;
    onEvent?.(bytes.toString("utf8"));
  };
  const done = new Promise<void>((end) => {
    stream.on("data", (chunk: Buffer) => {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        line(Buffer.concat([rest, chunk.subarray(from, at)]));
        rest = Buffer.alloc(0);
        from = at + 1;
      }
      // an endless line is kept just long enough to be seen as too long
      if (rest.length <= MAX_EVENT_LINE_BYTES) rest = Buffer.concat([rest, chunk.subarray(from)]);
    });
    stream.on("error", () => end());
    stream.on("close", () => {
      line(rest);
      end();
    });
  });
  return { done, count: () => count, truncated: () => truncated };
}

/** What `followStatus` gives. */
export type Status = ReturnType<typeof followStatus>;

/** What bubblewrap tells about itself: the number of the namespace's PID 1 outside. */
export function followStatus(stream: Readable) {
  let text = "";
  let init: ProcessEntry | null = null;
  const done = new Promise<void>((end) => {
    stream.on("data", (chunk: Buffer) => {
      if (text.length < MAX_STATUS_BYTES) text += chunk.toString("utf8");
      const pid = /"child-pid":\s*(\d+)/.exec(text)?.[1];
      if (init === null && pid !== undefined) init = processEntry(Number(pid));
    });
    stream.on("error", () => end());
    stream.on("close", () => end());
  });
  return { done, init: () => init };
}
