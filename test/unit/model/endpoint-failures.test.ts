import { afterEach, describe, expect, it } from "vitest";
import { blocker, sortBlockers } from "../../../src/core/domain/blocker";
import { modelEndpointBlockers } from "../../../src/core/gates/model-endpoint";
import { streamBlockers, streamEndpoint, type StreamRun } from "../../../src/core/judge/stream-lane";
import { PI } from "../../../src/core/lanes/pi";
import { createStreamReader } from "../../../src/core/lanes/stream";
import { probeFact } from "../../../src/core/records/probe";
import { connectionsOf } from "../../../src/world/model/connections";
import { probeModel } from "../../../src/world/model/probe";
import { transportFor } from "../../../src/world/model/transport";
import { httpAnswerer } from "../../../src/world/model/upstream";
import { makeCertificates } from "../../support/certificates";
import { gatewayTo, post, requestTo } from "../../support/gateway";
import { startScriptedModel, type Turn } from "../../support/scripted-model/server";

/*
 * Every way in which an endpoint fails, before the lane starts and in the midst of it: what people read of it, first among all that is wrong.
 */

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});

const certificates = makeCertificates();
const SECRET = "CANARY-upstream-key";
const page = { raw: { contentType: "text/html", bytes: "<html>sign in</html>" } };
const error = 'data: {"model":"model-1","choices":[]}\n\ndata: {"error":{"message":"overloaded"}}\n\n';
const unnamed = /^an answer that names no model$/;
const another = /^1 of 1 call failed, an answer of another model$/;

/** Kind, what the endpoint does, what the probe's blocker says, and what a lane's does. */
const KINDS: [string, Turn | "tls" | "dns" | "refused", RegExp, RegExp][] = [
  ["another model", { text: "x", model: "model-2" }, /^an answer of "model-2"$/, another],
  [
    "another model, with more in its name",
    { text: "x", model: 'a "b"\n::error::c' },
    /^an answer of "a \\"b\\"\\n::error::c"$/,
    another,
  ],
  [
    "another model, by the name of a secret",
    { text: "x", model: `of ${SECRET}` },
    /^an answer of a name that holds a secret$/,
    another,
  ],
  ["no model named", { text: "x", model: null }, unnamed, /^1 of 1 call failed, an answer that names no model$/],
  ["a page of HTML", page, /neither a stream of events nor JSON$/, /^1 of 1 call failed, an answer that is neither/],
  ["a call that hangs", { hang: true }, /^no answer \(timeout\)$/, /^1 of 1 call failed, no answer \(timeout\)$/],
  ...[401, 402, 403, 429, 500, 502, 503, 529].map((status): (typeof KINDS)[number] => [
    `status ${status}`,
    { status },
    new RegExp(`^status ${status}$`),
    new RegExp(`, status ${status}$`),
  ]),
  [
    "a redirect",
    { status: 307, headers: { location: "http://127.0.0.1:1/" } },
    /^no answer \(redirect\)$/,
    /no answer \(redirect\)$/,
  ],
  [
    "a stream that is cut",
    { text: "all that I had to say, and more", truncate: true },
    /^an answer that broke off$/,
    /an answer that broke off$/,
  ],
  [
    "an error in the stream",
    { raw: { contentType: "text/event-stream", bytes: error } },
    /^an error in the midst of the answer$/,
    /an error in the midst of the answer$/,
  ],
  ["a certificate that nobody vouches for", "tls", /^no answer \(tls\)$/, /no answer \(tls\)$/],
  ["a name that nobody knows", "dns", /^no answer \(dns\)$/, /no answer \(dns\)$/],
  ["nothing that listens", "refused", /^no answer \(refused\)$/, /no answer \(refused\)$/],
];

async function gatewayBefore(kind: (typeof KINDS)[number][1]) {
  const own = { silenceMs: 100 };
  if (kind === "refused") return gatewayTo("http://127.0.0.1:1/v1", own);
  if (kind === "dns") {
    const base = new URL("http://model.invalid/v1");
    const unknown = transportFor(base, {}, (_name, _options, done) =>
      done(Object.assign(new Error("unknown"), { code: "ENOTFOUND" }), []),
    );
    return gatewayTo(base.href, { answerer: httpAnswerer(base, SECRET, connectionsOf(unknown, 10_000)) });
  }
  const tls = kind === "tls" && certificates !== null ? { tls: certificates } : {};
  const model = await startScriptedModel(() => (kind === "tls" ? { text: "x" } : kind), tls);
  open.push(model);
  return gatewayTo(model.baseUrl, typeof kind === "object" && kind.hang === true ? own : {});
}

/** A lane whose agent says what Pi says of any failure, with the exit code of a success. */
function laneWith(calls: StreamRun["calls"]): StreamRun {
  const reader = createStreamReader(PI);
  const message = {
    role: "assistant",
    provider: "harness",
    model: "model-1",
    stopReason: "error",
    errorMessage: "failed",
  };
  for (const event of [
    { type: "session" },
    { type: "agent_start" },
    { type: "message_end", message },
    { type: "agent_end" },
  ])
    reader.push(Buffer.from(`${JSON.stringify(event)}\n`));
  reader.end();
  return { stream: reader.stream(), exitCode: 0, cut: false, calls, provider: "harness", model: "model-1" };
}

describe.each(KINDS.filter(([, kind]) => kind !== "tls" || certificates !== null))(
  "%s",
  (_name, kind, probed, inLane) => {
    it("is the endpoint's before the lane starts, with what was seen", async () => {
      const gateway = await gatewayBefore(kind);
      open.push(gateway);
      const fact = await probeModel({
        ...{ gateway, model: "model-1", route: "chat/completions", secrets: [SECRET] },
        lastCall: () => gateway.calls.at(-1) ?? null,
      });
      expect(probeFact.parse(fact)).toEqual(fact);
      const found = sortBlockers(modelEndpointBlockers(fact));
      expect(found).toMatchObject([{ code: "provider_endpoint_failed", found: expect.stringMatching(probed) }]);
      expect(JSON.stringify([fact, found])).not.toContain(SECRET);
    });

    it("and in the midst of it, first of all that is missing then", async () => {
      const gateway = await gatewayBefore(kind);
      open.push(gateway);
      await post(gateway.socketPath, gateway.token, requestTo("/v1/chat/completions"));
      const run = laneWith(gateway.calls);
      const finding = streamEndpoint(run, { cutOff: false, laneMs: 60_000, unchanged: true, exited: true });
      const all = [finding!.blocker, ...streamBlockers(run), blocker("no_diff", "workspace")];
      const left = sortBlockers(all.filter((one) => !finding!.excuses(one)));
      expect(left).toMatchObject([{ code: "provider_endpoint_failed", found: expect.stringMatching(inLane) }]);
    });
  },
);
