import { describe, expect, it } from "vitest";
import { type AnswerFacts, documentReader, streamReader, type Violation } from "../../../src/world/model/answer";

const MODEL = "model-1";
type Route = "chat/completions" | "responses" | "messages";
const ROUTES: Route[] = ["chat/completions", "responses", "messages"];

function readAll(route: Route, chunks: Buffer[], model = MODEL): { violation: Violation | null; facts: AnswerFacts } {
  const reader = streamReader(route, model);
  for (const chunk of chunks) {
    const violation = reader.push(chunk);
    if (violation !== null) return { violation, facts: reader.facts };
  }
  return { violation: reader.end(), facts: reader.facts };
}

const bytewise = (bytes: Buffer): Buffer[] => Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
const chat = (rest: object = {}): string =>
  JSON.stringify({ model: MODEL, choices: [{ delta: { content: "x" } }], ...rest });
const END = 'data: {"model":"model-1","choices":[{"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';

describe("another model is seen wherever it stands", () => {
  const hidden: [string, string][] = [
    ["plainly", 'data: {"model":"model-2"}\n\n'],
    ["after a blank", 'data: {"model" : "model-2"}\n\n'],
    ["after a tab", 'data: {"model":\t"model-2"}\n\n'],
    ["as a prefix", 'data: {"model":"model-12"}\n\n'],
    ["as an escaped name", 'data: {"model":"model-\\u0032"}\n\n'],
    ["by an escaped key", 'data: {"mod\\u0065l":"model-2"}\n\n'],
    ["by an escaped key in capitals", 'data: {"\\u006Dodel":"model-2"}\n\n'],
    ["by a wholly escaped key", 'data: {"\\u006d\\u006f\\u0064\\u0065\\u006c":"model-2"}\n\n'],
    ["twice, the admitted one first", 'data: {"model":"model-1","model":"model-2"}\n\n'],
    ["twice, the second escaped", 'data: {"model":"model-1","mod\\u0065l":"model-2"}\n\n'],
    ["beside a nested admitted one", 'data: {"x":{"model":"model-1"},"model":"model-2"}\n\n'],
    ["as a list", 'data: {"model":["model-1"]}\n\n'],
    ["as an object", 'data: {"model":{"model":"model-1"}}\n\n'],
    ["as a number", 'data: {"model":1}\n\n'],
    ["without a blank after the field", 'data:{"model":"model-2"}\n\n'],
    ["with CRLF", 'data: {"model":"model-2"}\r\n\r\n'],
    ["behind a comment and CR alone", ': x\rdata: {"model":"model-2"}\n\n'],
    ["behind an event and CR alone", 'event: x\rdata: {"model":"model-2"}\r\r'],
    ["behind a mark of byte order", '\ufeffdata: {"model":"model-2"}\n\n'],
    ["over two lines", 'data: {"choices":[],\ndata: "model":"model-2"}\n\n'],
    ["over three lines", 'data: {"choices":[],\ndata: "model"\ndata: :"model-2"}\n\n'],
    ["over two lines, escaped", 'data: {"choices":[],\ndata: "mod\\u0065l":"model-2"}\n\n'],
    ["without a line's end", 'data: {"model":"model-2"}'],
    ["in a large event", `data: {"x":"${"y".repeat(300_000)}","model":"model-2"}\n\n`],
    ["in a large event, first", `data: {"model":"model-2","x":"${"y".repeat(300_000)}"}\n\n`],
  ];
  describe.each([
    ["as the first event", ""],
    ["after others", `data: ${chat()}\n\n`.repeat(3)],
    ["after a block of others", `data: ${chat()}\n\n`.repeat(2000)],
  ])("%s", (_when, before) => {
    it.each(hidden)("%s", (_name, text) => {
      const bytes = Buffer.from(before + text + (text.endsWith("\n") ? END : ""));
      const cuts = [[bytes], bytes.length < 5000 ? bytewise(bytes) : [bytes.subarray(0, 9999), bytes.subarray(9999)]];
      for (const chunks of cuts) expect(readAll("chat/completions", chunks).violation).not.toBeNull();
    });
  });

  it.each([
    ["responses", "response"],
    ["messages", "message"],
  ] as [Route, string][])("in the wrapped answer of %s", (route, key) => {
    const event = (name: string) => `data: {"type":"x","${key}":{${name}:"model-2"}}\n\n`;
    for (const name of ['"model"', '"mod\\u0065l"']) {
      const bytes = Buffer.from(`data: {"type":"x","${key}":{"model":"model-1"}}\n\n${event(name)}`);
      for (const chunks of [[bytes], bytewise(bytes)])
        expect(readAll(route, chunks).violation).toEqual({ kind: "other_model", found: "model-2" });
    }
  });
});

it.each(["", `data: ${chat()}\n\n`])(
  "another model is seen when its line ends, before its event does, after %j",
  (before) => {
    const reader = streamReader("chat/completions", MODEL);
    expect(reader.push(Buffer.from(`${before}data: {"model":"model-2"}`))).toBeNull();
    expect(reader.push(Buffer.from("\n"))).toEqual({ kind: "other_model", found: "model-2" });
  },
);

describe("what is no other model", () => {
  it.each([
    ["text that looks like the field", chat({ x: '"model":"model-2" \\u006d' })],
    ["a field of that name inside", chat({ x: { model: "model-2" } })],
    ["an escaped admitted name", '{"model":"model-\\u0031"}'],
    ["an escaped key of the admitted name", '{"mod\\u0065l":"model-1"}'],
    ["null", '{"model":null}'],
  ])("%s", (_name, event) => {
    const bytes = Buffer.from(`data: ${chat()}\n\ndata: ${event}\n\n${END}`);
    for (const chunks of [[bytes], bytewise(bytes)]) {
      const { violation, facts } = readAll("chat/completions", chunks);
      expect(violation).toBeNull();
      expect(facts).toMatchObject({ models: [MODEL], finished: true, failed: false });
    }
  });

  it.each(["a+b(c)[d]{e}|f^g$h.i*j?k\\l/m", 'quo"te', "mödel-☃", "a".repeat(300)])("a model called %s", (name) => {
    const event = `data: ${JSON.stringify({ model: name })}\n\n`;
    expect(readAll("responses", [Buffer.from(event.repeat(3))], name).violation).toBeNull();
    const other = `data: ${JSON.stringify({ model: `${name}x` })}\n\n`;
    expect(readAll("responses", [Buffer.from(event.repeat(3) + other)], name).violation).not.toBeNull();
  });

  it("lines that are no data, and data that is no event", () => {
    const lines = ': "model":"model-2"\nevent: "model"\nid: 1\nretry: 5\ndata\ndata:\ndata: ping\n\n';
    const { violation } = readAll("chat/completions", [Buffer.from(`${lines}data: ${chat()}\n\n${lines}${END}`)]);
    expect(violation).toBeNull();
  });
});

it("refuses CR alone as soon as it comes, and takes CRLF", () => {
  const crlf = Buffer.from(`data: ${chat()}\n\n${END}`.replaceAll("\n", "\r\n"));
  for (const chunks of [[crlf], bytewise(crlf)])
    expect(readAll("chat/completions", chunks)).toMatchObject({ violation: null, facts: { finished: true } });
  const reader = streamReader("chat/completions", MODEL);
  expect(reader.push(Buffer.from(`data: ${chat()}\r\rdata: ${chat()}\r\r`))).toMatchObject({ kind: "unreadable" });
});

it.each(["data: [DONE]\n\n", 'data: ["x"]\n\ndata: [DONE]\n\n', "data: x\n\n"])(
  "does not take %j for a model's",
  (text) => {
    expect(readAll("chat/completions", [Buffer.from(text)]).violation).toEqual({
      kind: "other_model",
      found: "no model named",
    });
  },
);

it("bounds one event", () => {
  const reader = streamReader("chat/completions", MODEL);
  const block = Buffer.alloc(1024 * 1024, "x");
  let blocks = 0;
  while (reader.push(block) === null) blocks++;
  expect(blocks).toBe(16);
});

it("finds the end of a stream in a last event that is large", () => {
  const response = { model: MODEL, output: "y".repeat(2_000_000), usage: { input_tokens: 3, output_tokens: 4 } };
  const text = `data: ${JSON.stringify({ type: "response.completed", response })}\n\n`;
  const bytes = Buffer.from(`data: {"type":"response.created","response":{"model":"model-1"}}\n\n${text}`);
  const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
    bytes.subarray(i * 65_536, (i + 1) * 65_536),
  );
  expect(readAll("responses", chunks)).toMatchObject({
    violation: null,
    facts: { finished: true, usage: { input: 3, output: 4 } },
  });
});

describe("a document", () => {
  it.each([
    ['{"model":"model-2"}', "other_model"],
    ['{"mod\\u0065l":"model-2"}', "other_model"],
    ['{"model":"model-1","model":"model-2"}', "other_model"],
    ['{"choices":[]}', "other_model"],
    ['\ufeff{"model":"model-1"}', "unreadable"],
    ['[{"model":"model-1"}]', "unreadable"],
    ["", "unreadable"],
  ])("%s", (text, kind) => {
    const reader = documentReader("chat/completions", MODEL);
    for (const byte of bytewise(Buffer.from(text))) expect(reader.push(byte)).toBeNull();
    expect(reader.end()?.kind).toBe(kind);
  });
});

/** Repeatable: the same number gives the same stream. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Plain {
  /** A reading of it names another model: by lines, or by the letter of the format, with lines of data joined. */
  other: boolean;
  /** Something in it is written as no model server writes. */
  odd: boolean;
  models: string[];
  finished: boolean;
  failed: boolean;
  usage: { input: number | null; output: number | null };
}

/** The plain reading: every line and every event of the whole stream is parsed. */
function plainly(route: Route, bytes: Buffer): Plain {
  const plain: Plain = {
    other: false,
    odd: /\r(?!\n)/.test(bytes.toString("latin1")),
    models: [],
    finished: false,
    failed: false,
    usage: { input: null, output: null },
  };
  const note = (text: string, joined: boolean): void => {
    if (text === "[DONE]") plain.finished = true;
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      if (/^\s*\{/.test(text) || /"model"|\\u006/.test(text)) plain.odd = true;
      return;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const inner = route === "responses" ? value.response : route === "messages" ? value.message : null;
    for (const subject of [value, inner]) {
      if (subject?.model !== undefined && subject?.model !== null) {
        if (subject.model !== MODEL) plain.other = true;
        else if (!plain.models.includes(subject.model)) plain.models.push(subject.model);
      }
      const said = [subject?.usage?.prompt_tokens, subject?.usage?.completion_tokens];
      if (said[0] !== undefined) plain.usage.input = Math.max(plain.usage.input ?? 0, said[0]);
      if (said[1] !== undefined) plain.usage.output = Math.max(plain.usage.output ?? 0, said[1]);
    }
    if (joined) return;
    if (typeof value.error === "object" && value.error !== null) plain.failed = true;
    if (["error", "response.failed"].includes(value.type)) plain.failed = true;
    if (["response.completed", "response.incomplete", "response.failed", "message_stop"].includes(value.type))
      plain.finished = true;
    if (value.choices?.some?.((choice: any) => typeof choice?.finish_reason === "string")) plain.finished = true;
  };
  let data: string[] = [];
  for (const line of bytes.toString("utf8").split(/\r\n|\n|\r/)) {
    const field = line.replace(/^\ufeff/, "");
    if (field.startsWith("data:")) {
      note(field.slice(5).trim(), false);
      data.push(field.slice(5).replace(/^ /, ""));
    }
    if (line !== "") continue;
    if (data.length > 1) note(data.join("\n"), true);
    data = [];
  }
  if (data.length > 1) note(data.join("\n"), true);
  return plain;
}

/** A stream of pieces that are usual, unusual and hostile, cut anywhere. */
function randomStream(seed: number, hostile: boolean): { route: Route; chunks: Buffer[] } {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const route = pick(ROUTES);
  const newline = pick(["\n", "\n", "\r\n"]);
  const word = () =>
    pick([
      "token",
      'say "model":"model-2"',
      "é☃\u2028",
      "\\u006d",
      "data: {",
      "[DONE]",
      '{"error":{}}',
      "\n",
      "\r\n",
      "",
    ]);
  const key = () =>
    hostile ? pick(['"model"', '"model"', '"mod\\u0065l"', '"\\u006Dodel"', '"mode\\u006c"']) : '"model"';
  const colon = () => (hostile ? pick([":", ": ", " : ", ":\t", ":  "]) : pick([":", ": "]));
  const name = () =>
    hostile
      ? pick(['"model-1"', '"model-1"', '"model-1"', '"model-2"', '"model-\\u0031"', "1", '["model-1"]'])
      : '"model-1"';
  const named = () => `${key()}${colon()}${name()}`;
  const wrapped = () => (route === "responses" ? `"response":{${named()},"id":1}` : `"message":{${named()}}`);
  const usage = () => `"usage":{"prompt_tokens":${random(99)},"completion_tokens":${random(99)}}`;
  const event = (): string => {
    const members = [
      pick([named, named, wrapped, () => '"id":1'])(),
      pick([
        () => `"delta":${JSON.stringify(word())}`,
        () => `"choices":[{"delta":{"content":${JSON.stringify(word())}}}]`,
      ])(),
      ...(random(5) === 0 ? [usage()] : []),
      ...(random(8) === 0 ? ['"choices":[{"finish_reason":"stop"}]'] : []),
      ...(random(20) === 0 ? ['"error":{"message":"x"}'] : []),
      ...(random(20) === 0 ? [`"type":"${pick(["response.completed", "message_stop", "error", "x"])}"`] : []),
      ...(hostile && random(6) === 0 ? [named()] : []),
    ];
    const json = `{${members.join(pick([",", ", "]))}}`;
    if (!hostile) return `data: ${json}`;
    const split = random(json.length);
    return pick([
      `data: ${json}`,
      `data: ${json}`,
      `data:${json}`,
      `data:   ${json}  `,
      `\ufeffdata: ${json}`,
      ` data: ${json}`,
      `: ${json}`,
      `: x\rdata: ${json}`,
      `data: ${json.slice(0, split)}${newline}data: ${json.slice(split)}`,
      `data: ${json.replaceAll(",", `,${newline}data: `)}`,
      `data: ${json.slice(0, split)}`,
    ]);
  };
  const first = route === "chat/completions" || random(3) > 0 ? `data: {"model":"model-1"}${newline}${newline}` : "";
  let text = first;
  for (let n = random(12); n > 0; n--) text += event() + newline + (hostile && random(6) === 0 ? "" : newline);
  if (random(2) === 0) text += `data: [DONE]${newline}${newline}`;
  if (hostile && random(4) === 0) text = text.trimEnd();
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const next = Math.min(bytes.length, at + 1 + random(pick([3, 40, 4000])));
    chunks.push(bytes.subarray(at, next));
    at = next;
  }
  return { route, chunks };
}

describe("beside the plain reading of everything", () => {
  it("never misses another model, and refuses nothing but that and what is odd", () => {
    const seen = { other: 0, odd: 0, clean: 0 };
    for (let seed = 1; seed <= 8_000; seed++) {
      const { route, chunks } = randomStream(seed, true);
      const plain = plainly(route, Buffer.concat(chunks));
      const { violation } = readAll(route, chunks);
      const where = `stream ${seed}: ${JSON.stringify(Buffer.concat(chunks).toString())}`;
      if (plain.other) expect(violation, where).not.toBeNull();
      else if (!plain.odd && plain.models.length > 0) expect(violation, where).toBeNull();
      seen[plain.other ? "other" : plain.odd ? "odd" : "clean"]++;
    }
    // The streams are of use only while they are of all kinds.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500);
  });

  it("knows the same of an answer that is written as usual", () => {
    for (let seed = 1; seed <= 4_000; seed++) {
      const { route, chunks } = randomStream(seed, false);
      const plain = plainly(route, Buffer.concat(chunks));
      const { violation, facts } = readAll(route, chunks);
      const where = `stream ${seed}: ${JSON.stringify(Buffer.concat(chunks).toString())}`;
      const { counts: _, ...known } = facts;
      expect({ ...known, anything: true }, where).toEqual({
        models: plain.models,
        usage: { cached: null, written: null, ...plain.usage },
        finished: plain.finished,
        failed: plain.failed,
        anything: true,
      });
      if (plain.models.length > 0) expect(violation, where).toBeNull();
    }
  });
});
