import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../../../src/commands/step";
import { forPrograms, withoutTokens } from "../../../src/flow/publish/environment";
import { forgeOf } from "../../../src/flow/publish/forge";
import type { Io } from "../../../src/commands/io";
import { restClient } from "../../../src/world/runner/github";
import { forgetTokens, tokenProblem } from "../../../src/world/runner/token";

const CANARY = "CANARY-token";
const BAD: [string, string, RegExp][] = [
  ["a line break at its end", `${CANARY}\n`, /line break at its end/],
  ["two lines", `${CANARY}\nx`, /more than one line/],
  ["a carriage return", `${CANARY}\r\nx`, /more than one line/],
  ["a blank", `${CANARY} x`, /blank/],
  ["nothing but a blank", " ", /blank/],
  ["a tab", `${CANARY}\t`, /blank/],
  ["NUL", `${CANARY}\u0000`, /control/],
  ["DEL", `${CANARY}\u007f`, /control/],
  ["an umlaut", `${CANARY}ä`, /outside ASCII/],
  ["a zero width space", `${CANARY}\u200b`, /outside ASCII/],
  ["too much", CANARY.repeat(1000), /characters/],
];

describe("a token that can't be sent", () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  beforeEach(async () => {
    requests = 0;
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  });
  afterEach(() => new Promise((done) => server.close(done)));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it.each(BAD)("%s is refused without being shown or sent", async (_name, token, why) => {
    expect(tokenProblem(token)).toMatch(why);
    const detected = { forge: "github", runner: "github", apiUrl: address(), serverUrl: address(), why: "" } as const;
    const context = { event: "push", pullRequest: null } as never;
    const made = await forgeOf({ env: {}, stderr: () => {} } as unknown as Io, { detected, context }, token);
    expect(made.ok).toBe(false);
    expect(JSON.stringify(made)).toMatch(why);
    expect(JSON.stringify(made)).not.toContain(CANARY);
    expect(requests).toBe(0);
  });

  it("a client that refuses a header does not quote it", async () => {
    const send = await restClient(address(), `${CANARY}\nx`, "test");
    const answer = await send({ method: "GET", path: "/x", headers: {}, timeoutMs: 5_000, maxBytes: 1_000 });
    expect(answer).toMatchObject({
      kind: "fault",
      message: expect.stringContaining("a header of the request") as string,
    });
    expect(JSON.stringify(answer)).not.toContain(CANARY);
    expect(requests).toBe(0);
  });

  it.each(["ghp_abcDEF123", "github_pat_11A_b", "ghs_x.y-z=", "0".repeat(40)])("%s is fine", (token) => {
    expect(tokenProblem(token)).toBeNull();
  });
});

describe("the environment of a step", () => {
  const TOKENS = [
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "GH_ENTERPRISE_TOKEN",
    "GITHUB_ENTERPRISE_TOKEN",
    "GITEA_TOKEN",
    "FORGEJO_TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "INPUT_GITHUB-TOKEN",
    "INPUT_MODEL-CREDENTIAL",
    "HARNESS_TOKEN",
    "HARNESS_STATUS_TOKEN",
    "HARNESS_MODEL_CREDENTIAL",
  ];
  afterEach(() => vi.unstubAllEnvs());

  it("forgets every token that the step is not there for", () => {
    for (const name of TOKENS) vi.stubEnv(name, CANARY);
    vi.stubEnv("GITHUB_SHA", "kept");
    forgetTokens(["HARNESS_TOKEN"]);
    expect(TOKENS.filter((name) => process.env[name] !== undefined)).toEqual(["HARNESS_TOKEN"]);
    expect(process.env["GITHUB_SHA"]).toBe("kept");
    expect(Object.keys(withoutTokens(Object.fromEntries(TOKENS.map((name) => [name, CANARY]))))).toEqual([]);
  });

  it.each([
    ["place", []],
    ["announce", ["HARNESS_TOKEN", "HARNESS_STATUS_TOKEN"]],
    ["agent", []],
    ["prior", ["HARNESS_TOKEN"]],
    ["approval", ["HARNESS_TOKEN"]],
    ["preflight", ["HARNESS_MODEL_CREDENTIAL"]],
    ["approve", ["HARNESS_TOKEN", "HARNESS_STATUS_TOKEN"]],
    ["run", ["HARNESS_MODEL_CREDENTIAL"]],
    ["conclude", ["HARNESS_TOKEN", "HARNESS_STATUS_TOKEN"]],
    ["handover", []],
    ["result", []],
    ["fetch", ["HARNESS_TOKEN"]],
    ["verify", []],
    ["report", ["HARNESS_TOKEN", "HARNESS_STATUS_TOKEN"]],
  ])("step %s keeps but its own of what the runner handed on", async (name, kept) => {
    for (const token of TOKENS) vi.stubEnv(token, CANARY);
    // A plan that no step of the action writes: each ends by it, having begun.
    const env = { HARNESS_PLAN: "[]" };
    const io: Io = {
      ...{ stdout: () => {}, stderr: () => {}, env, cwd: "/nonexistent", isTTY: false, json: false },
      ...{ signal: new AbortController().signal, programs: "/nonexistent", root: "/nonexistent" },
    };
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await run({ command: "step", positionals: [name], flags: new Map() }, io).catch(() => {});
    vi.restoreAllMocks();
    expect(TOKENS.filter((token) => process.env[token] !== undefined).sort()).toEqual([...kept].sort());
  });

  it("gives programs what stands in a list, whatever else a runner hands on", () => {
    const env = {
      PATH: "/bin",
      HOME: "/h",
      AWS_SECRET_ACCESS_KEY: CANARY,
      MY_TOKEN: CANARY,
      GITHUB_TOKEN: CANARY,
      LD_PRELOAD: "x",
    };
    expect(forPrograms(env)).toEqual({ PATH: "/bin", HOME: "/h" });
  });
});
