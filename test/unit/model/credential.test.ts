import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCredential } from "../../../src/world/model/credential";
import { endpointFor, endpointSecrets, endpointTexts } from "../../../src/world/model/endpoint";

const CANARY = "CANARY-key-0123456789";
const dir = mkdtempSync(join(tmpdir(), "credential-"));
const file = (name: string, text: string, mode = 0o600): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};

describe("the upstream credential", () => {
  it("comes from the named variable or file, without the blank around it", async () => {
    expect(await readCredential({ variable: "K" }, { K: ` ${CANARY}\n` })).toEqual({ ok: true, value: CANARY });
    expect(await readCredential({ file: file("good", `${CANARY}\n`) }, {})).toEqual({ ok: true, value: CANARY });
    expect(await readCredential("none", {})).toEqual({ ok: true, value: null });
    for (const value of ["QUJDRA==", "ABCDEFGH=", "sk-a=b", "a.b.c=="])
      expect(await readCredential({ variable: "K" }, { K: value }), value).toEqual({ ok: true, value });
  });

  it.each([
    ["a variable that is not set", { variable: "K" }, {}],
    ["an empty variable", { variable: "K" }, { K: " \n" }],
    ["two lines", { variable: "K" }, { K: `${CANARY}\nX-Evil: 1` }],
    ["a blank inside", { variable: "K" }, { K: `${CANARY} x` }],
    ["other characters", { variable: "K" }, { K: `${CANARY}\u00e9` }],
    ["a file that is not there", { file: join(dir, "absent") }, {}],
    ["a folder", { file: dir }, {}],
    ["an empty file", { file: file("empty", "") }, {}],
    ["a large file", { file: file("large", CANARY.repeat(2000)) }, {}],
    ["JSON", { file: file("json", `{"key": "${CANARY}"}`) }, {}],
    [
      "JSON without a blank",
      { file: file("login", `{"tokens":{"access_token":"${CANARY}","refresh_token":"${CANARY}"}}`) },
      {},
    ],
    ["a list", { variable: "K" }, { K: `["${CANARY}"]` }],
    ["a quoted value", { variable: "K" }, { K: `"${CANARY}"` }],
    ["a line of an environment file", { file: file("env", `OPENAI_API_KEY=${CANARY}\n`) }, {}],
    ["a file that others can write", { file: file("open", CANARY, 0o666) }, {}],
  ] as const)("is refused as %s, and the reason does not quote it", async (_name, source, env) => {
    const result = await readCredential(source, env);
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain("CANARY");
  });

  it.skipIf(process.platform === "win32")("does not hang on a pipe in its place", async () => {
    const path = join(dir, "pipe");
    execFileSync("mkfifo", [path]);
    expect((await readCredential({ file: path }, {})).ok).toBe(false);
  });
});

describe("the endpoint", () => {
  it("is the vendor's for external classes", () => {
    const anthropic = endpointFor("external_anthropic", {}, null);
    expect(anthropic).toMatchObject({ ok: true, endpoint: { credential: { variable: "ANTHROPIC_API_KEY" } } });
    expect(endpointFor("external_openai_codex", {}, { variable: "MY" })).toMatchObject({
      endpoint: { credential: { variable: "MY" } },
    });
  });

  it.each([
    "",
    "localhost:8080",
    "ftp://x/v1",
    "http://user:pw@x/v1",
    "http://x/v1?key=1",
    "http://x/v1#f",
    "/just/a/path",
  ])("refuses the local base URL %j without quoting it", (text) => {
    const result = endpointFor("local_case_compatible", { CTO_HARNESS_CASE_LOCAL_BASE_URL: text }, null);
    expect(result.ok).toBe(false);
    if (text !== "") expect(JSON.stringify(result)).not.toContain(text);
  });

  it("needs no credential when it is local", () => {
    const result = endpointFor(
      "local_case_compatible",
      { CTO_HARNESS_CASE_LOCAL_BASE_URL: "http://127.0.0.1:8080/v1" },
      null,
    );
    expect(result).toMatchObject({ ok: true, endpoint: { credential: "none" } });
  });

  it("has values that must not be found anywhere", () => {
    const own = new URL("https://models.internal.example:8443/v1/");
    expect(endpointSecrets(own, CANARY, null, true)).toEqual(
      expect.arrayContaining([
        CANARY,
        "https://models.internal.example:8443/v1",
        "models.internal.example:8443",
        "models.internal.example",
      ]),
    );
    const local = endpointSecrets(new URL("http://localhost:8080/v1"), null, null, true);
    expect(local).toEqual(["http://localhost:8080/v1"]);
    expect(endpointSecrets(new URL("https://api.anthropic.com/v1"), CANARY, null, false)).toEqual([CANARY]);
    expect(endpointTexts(new URL("http://localhost:8080/v1"), null, null)).toContain("localhost:8080");
  });
});
