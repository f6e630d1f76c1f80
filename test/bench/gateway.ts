import { type ChildProcess, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startGateway } from "../../src/world/model/gateway";
import { connectionsOf } from "../../src/world/model/connections";
import { transportFor } from "../../src/world/model/transport";
import { httpAnswerer } from "../../src/world/model/upstream";
import { type BenchContext, mebibytes, median, type Row } from "../support/bench";

const MODEL = "bench-model";
const ROUNDS = 7;

/**
 * An endpoint, a process of its own. `first`: one event, then the end. `paced`: a stream as model servers write it, a chunk for
 * every event of a token, 100 a second. `blocks`: chunks of 62 KB, so that endpoint and client
 * do nothing but copy memory. No model does that; every byte of it is still hashed and searched by the gateway.
 */
const ENDPOINT = `
import http from "node:http";
const event = (text) => 'data: ' + JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: ${JSON.stringify(MODEL)}, choices: [{ index: 0, delta: { content: text }, finish_reason: null }] }) + "\\n\\n";
const end = event("x").replace("null", '"stop"') + "data: [DONE]\\n\\n";
const one = Buffer.from(event(" token"));
const block = Buffer.from(event("a".repeat(200)).repeat(200));
const server = http.createServer((request, response) => {
  const parts = [];
  request.on("data", (chunk) => parts.push(chunk));
  request.on("end", () => {
    const { what, bytes } = JSON.parse(JSON.parse(Buffer.concat(parts)).user);
    response.writeHead(200, { "content-type": "text/event-stream" });
    const piece = what === "blocks" ? block : one;
    let left = what === "first" ? 1 : Math.ceil(bytes / piece.length);
    if (what === "paced") {
      const timer = setInterval(() => {
        if (left-- > 0) return void response.write(piece);
        clearInterval(timer);
        response.end(end);
      }, 10);
      return;
    }
    const write = () => {
      while (left > 0) {
        left--;
        if (!response.write(piece)) return void response.once("drain", write);
      }
      response.end(end);
    };
    write();
  });
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
`;

/** A client. Gets \`{ at, token, what, bytes, times, parallel }\`, answers with milliseconds: to first bytes, and for everything. */
const CLIENT = `
import http from "node:http";
const agent = new http.Agent({ keepAlive: true, maxSockets: 1000 });
const once = ({ at, token, what, bytes }) => new Promise((resolve, reject) => {
  const start = performance.now();
  let first = null, got = 0;
  const request = http.request({ ...at, agent, method: "POST", path: "/v1/chat/completions", headers: { authorization: "Bearer " + token, "content-type": "application/json" } }, (response) => {
    response.on("data", (chunk) => { first ??= performance.now() - start; got += chunk.length; });
    response.on("end", () => response.complete && response.statusCode === 200 && got >= (what === "first" ? 1 : bytes) ? resolve({ first, all: performance.now() - start }) : reject(new Error("short answer")));
    response.on("error", reject);
  });
  request.on("error", reject);
  request.end(JSON.stringify({ model: ${JSON.stringify(MODEL)}, stream: true, messages: [{ role: "user", content: "x".repeat(2000) }], user: JSON.stringify({ what, bytes }) }));
});
process.on("message", async (job) => {
  const results = [];
  const start = performance.now();
  for (let i = 0; i < job.times; i++) results.push(...await Promise.all(Array.from({ length: job.parallel }, () => once(job))));
  process.send({ first: results.map((r) => r.first), all: performance.now() - start });
});
`;

interface Job {
  what: "first" | "paced" | "blocks";
  bytes: number;
  times: number;
  parallel: number;
}

/** The model gateway, between an endpoint and a client that are processes of their own, against no gateway. */
export async function rows({ scratch }: BenchContext): Promise<Row[]> {
  const children: ChildProcess[] = [];
  const start = async (name: string, text: string): Promise<ChildProcess> => {
    const path = join(scratch, name);
    await writeFile(path, text);
    const child = spawn(process.execPath, [path], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    children.push(child);
    return child;
  };
  const endpoint = await start("endpoint.mjs", ENDPOINT);
  const client = await start("client.mjs", CLIENT);
  const port = await new Promise<number>((resolve) => endpoint.once("message", (value) => resolve(Number(value))));
  const base = new URL(`http://127.0.0.1:${port}/v1`);
  const plenty = Number.MAX_SAFE_INTEGER;
  const gateway = await startGateway({
    socketPath: join(scratch, "m.sock"),
    model: MODEL,
    answerer: httpAnswerer(base, "bench", connectionsOf(transportFor(base, {}), 60_000)),
    limits: { requests: plenty, concurrent: 300, answerBytes: plenty, totalAnswerBytes: plenty },
    timeOf: (reading) => new Date(performance.timeOrigin + reading).toISOString(),
    onCall: () => {},
  });
  const run = (through: boolean, job: Job) =>
    new Promise<{ first: number[]; all: number }>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the client ended with ${code}`));
      client.once("exit", ended);
      client.once("message", (value) => {
        client.off("exit", ended);
        resolve(value as { first: number[]; all: number });
      });
      client.send({
        ...job,
        at: through ? { socketPath: gateway.socketPath } : { host: "127.0.0.1", port },
        token: gateway.token,
      });
    });
  try {
    return [
      await firstByte(run),
      await paced(run),
      await memory(run, "one stream of 500 MB", { what: "blocks", bytes: 500e6, times: 1, parallel: 1 }),
      await memory(run, "200 streams at a time, 2.5 MB each", {
        what: "blocks",
        bytes: 2.5e6,
        times: 1,
        parallel: 200,
      }),
    ];
  } finally {
    await gateway.close();
    for (const child of children) child.kill();
  }
}

type Run = (through: boolean, job: Job) => Promise<{ first: number[]; all: number }>;

async function firstByte(run: Run): Promise<Row> {
  const job: Job = { what: "first", bytes: 0, times: 100, parallel: 1 };
  await run(true, job);
  const extra: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [direct, through] = [await run(false, job), await run(true, job)];
    extra.push(median(through.first) - median(direct.first));
  }
  const later = median(extra);
  return {
    what: "gateway, first byte of a streamed answer",
    against: "the endpoint itself",
    target: "at most 2 ms later",
    result: `${later.toFixed(2)} ms later`,
    met: later <= 2,
  };
}

/** Processor time of this process, in which the gateway runs, while 50 models talk. */
async function paced(run: Run): Promise<Row> {
  const job: Job = { what: "paced", bytes: 100_000, times: 1, parallel: 50 };
  const before = process.cpuUsage();
  const { all } = await run(true, job);
  const { user, system } = process.cpuUsage(before);
  const cores = (user + system) / 1000 / all;
  return {
    what: "gateway, 50 streams of 100 tokens a second each",
    against: "one core",
    target: "under half of one",
    result: `${cores.toFixed(2)} of a core`,
    met: cores < 0.5,
  };
}

/** Growth of this process, in which the gateway runs; what the allocator keeps for itself is allowed for. */
async function memory(run: Run, name: string, job: Job): Promise<Row> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
  await run(true, job);
  clearInterval(timer);
  const limit = 96 * 1024 * 1024;
  return {
    what: `gateway, memory that grows in ${name}`,
    against: "before it",
    target: `flat: under ${mebibytes(limit)}`,
    result: mebibytes(peak - before),
    met: peak - before < limit,
  };
}
