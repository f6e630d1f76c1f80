import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { knownSearch } from "../../../src/world/evidence/known";
import { redactAll } from "../../../src/world/evidence/redact";
import { scanFiles, type ScanInput, type ScanOptions, secretPaths } from "../../../src/world/evidence/scan";
import { knownSecrets } from "../../../src/world/facts/secrets";
import { findShapes, mayHoldShape } from "../../../src/world/evidence/shapes";

const VALUE = "CANARY-5f3a9c1d7e2b4860";
const KNOWN = [{ name: "TOKEN", value: VALUE }];

/** Shapes are put together here, so that no scanner of this repository takes them for real. */
const join = (...parts: string[]) => parts.join("");
const A36 = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6";
const PEM = generateKeyPairSync("rsa", { modulusLength: 1024 })
  .privateKey.export({ type: "pkcs1", format: "pem" })
  .toString();

/** What a service account's token holds, with nothing real in it, as long as its base64 has to be to end in `fQ==`. */
const ACCOUNT = JSON.stringify({
  email: "canary@1passwordserviceaccounts.example",
  pad: "PA",
  muk: { alg: "A256GCM", ext: true, k: "canary", key_ops: ["encrypt", "decrypt"], kty: "oct", kid: "mp" },
  secretKey: "A3-CANARY",
  srpX: "00",
  signInAddress: "example.com",
  userAuth: { method: "SRPg-4096", alg: "PBES2g-HS256", iterations: 100000, salt: "canary" },
});

/** A text for every rule of the preset and of our own, by the rule's name. */
const SHAPED: [string, string][] = [
  ["aws", join("AWS_SECRET", "_ACCESS_KEY=", "wJalrXUtnFEMIxK7MDENGxbPxRfiCYzzzzzzKEY1")],
  ["aws", join('"secret', 'AccessKey": "', "wJalrXUtnFEMIxK7MDENGxbPxRfiCYzzzzzzKEY1", '"x')],
  ["privatekey", PEM],
  ["privatekey", JSON.stringify({ key: PEM })],
  ["npmrc", join("//registry.example/:_auth", "Token=", A36)],
  ["npm", join("npm", "_", A36)],
  ["basicauth", join("https://", A36, ":x-oauth", "-basic@github.com/owner/repo")],
  ["basicauth", join("https://canary:", A36, "@git.example.com/x")],
  ["slack", join("xox", "b-123456789012-1234567890123-", "AbCdEfGhIjKlMnOpQrStUvWx")],
  ["slack", join("https://HOOKS.slack.com/ser", "vices/T00000001/B00000001/", "aBcDeFgHiJkLmNoPqRsTuVwX")],
  ["sendgrid", join("SG", ".aBcDeFgHiJkLmNoPqRsTuV.", "aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFg")],
  ["shopify", join("shp", "at_", "0123456789abcdef0123456789abcdef")],
  ["github", join("gh", "p_", A36)],
  ["github", join("gh", "s_", A36)],
  ["github", join("github", "_pat_", A36, A36, "0123456789")],
  ["openai", join("sk-", "aBcDeFgHiJkLmNoPqRsT", "T3Blbk", "FJ", "aBcDeFgHiJkLmNoPqRsT")],
  ["anthropic", join("sk-ant", "-api03-", A36, A36, "0123456789012345678901", "AA")],
  ["linear", join("lin", "_api_", A36)],
  ["1password", join("op", "s_", Buffer.from(ACCOUNT).toString("base64"))],
  ["database-connection-string", join("postgres", "://canary:", A36, "@db.internal/prod")],
  ["database-connection-string", join("mongodb", "+srv://canary:", A36, "@cluster.internal/prod")],
  ["database-connection-string", join("MySQL", "://canary:", A36, "@db.internal/prod")],
  ["aws-key-id", join("AK", "IA", "IOSFODNN7CANARY1")],
  ["gitlab", join("gl", "pat-", "aBcDeFgHiJkLmNoPqRsT")],
  ["google", join("AI", "za", "SyA0123456789-aBcDeFgHiJkLmNoPqRsTu")],
  ["google", join("ya", "29.", "a0AfB_byC0123456789aBcDeFg")],
  ["huggingface", join("hf", "_", A36)],
  ["pypi", join("py", "pi-", "AgEIcHlwaS5vcmcCJ", A36)],
  ["stripe", join("sk", "_live_", "aBcDeFgHiJkLmNoPqRsTuVwX")],
  ["model-provider", join("sk-", "or-v1-", "0123456789abcdef0123456789abcdef")],
  ["model-provider", join("sk-ant", "-oat01-", A36)],
  ["model-provider", join("x", "ai-", A36, A36)],
  ["web-token", join("ey", "JhbGciOiJIUzI1NiJ9", ".ey", "JzdWIiOiJjYW5hcnkifQ", ".", A36)],
];

async function scan(content: string | Buffer, options: Partial<ScanOptions> = {}): Promise<string[]> {
  const findings = await scanFiles([{ name: "backend/stdout.log", content: Buffer.from(content) }], {
    known: [],
    ...options,
  });
  return findings.map(({ kind, what }) => `${kind} ${what}`);
}

describe("shapes", () => {
  it.each(SHAPED)("of %s are found", async (rule, text) => {
    expect((await findShapes(`before ${text} after`)).map((hit) => hit.rule)).toContain(rule);
    expect(mayHoldShape(`before ${text} after`)).toBe(true);
    expect(await scan(`log\n${text}\nlog\n`)).toContain(`shape ${rule}`);
  });

  it("of every rule of the preset are in this table: an update of the preset that adds one has to add its mark", async () => {
    const { rules } = await import("@secretlint/secretlint-rule-preset-recommend");
    const names = rules.map((rule) => rule.meta.id.replace("@secretlint/secretlint-rule-", ""));
    const covered = new Set(SHAPED.map(([rule]) => rule));
    // `gcp` looks at names of key files, whose content is a private key; `filter-comments` is left out for good.
    expect(names.filter((name) => !covered.has(name))).toEqual(["gcp", "filter-comments"]);
  });

  it("are found although the text tells the scanner to look away", async () => {
    const [, token] = SHAPED.find(([rule]) => rule === "github")!;
    for (const comment of ["secretlint-disable", "secretlint-disable-line", "secretlint-disable-next-line"]) {
      expect(await scan(`// ${comment}\n${token} // ${comment}\n`)).toEqual(["shape github"]);
    }
  });

  it.each([
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "sha512-MJp8F7Bxe8Tfm9bhiWD8TsQ0vPQ3BnpDYHMOIsOTmN3EqQbGzGxBKuPc4mR9VBmYg4ZL7q1x2mX9h0p5Hh3GkQ==",
    "r1-task-slugify ran 12 tests in 0.3 s, disk-usage 12 %",
    "https://example.org:8080/a?b=c and git@example.org:owner/repo.git",
    "PUBLIC KEY -----BEGIN CERTIFICATE-----",
    "secret, password, token, npm_config_cache, github_path",
    `_authToken=\${NPM_TOKEN}`,
  ])("are not seen in %j", async (text) => {
    expect(await scan(text)).toEqual([]);
  });

  it("load no scanner for ordinary text", () => {
    for (const text of [
      "diff --git a/x b/x\n+print('é')\n",
      '{"event":"run.started"}',
      "OK (3 tests)",
      "https://example.org/x",
    ]) {
      expect(mayHoldShape(text)).toBe(false);
    }
  });

  it("that are redacted are no finding, and those that hide behind our mark are", async () => {
    const url = join("postgres", "://canary:", VALUE, "@db.internal/prod");
    const line = join("_auth", "Token=", VALUE);
    expect(await scan(redactAll(KNOWN, Buffer.from(`${url}\n${line}\n`)))).toEqual([]);
    expect(await scan(join("postgres", "://canary:[REDACTED]", A36, "@db.internal/prod"))).toEqual([
      "shape database-connection-string",
    ]);
  });

  it("are found wherever they lie in a large file, once", async () => {
    const [, token] = SHAPED.find(([rule]) => rule === "github")!;
    const line = "an ordinary line of a log that goes on and on\n";
    for (const at of [0, 1024 * 1024 - 20, 1024 * 1024, 2 * 1024 * 1024 - 16 * 1024 - 5, 2_500_000]) {
      const text = line.repeat(70_000);
      expect(await scan(`${text.slice(0, at)} ${token} ${text.slice(at)}`), `at ${at}`).toEqual(["shape github"]);
    }
  });

  it("are not seen in a longer word that a window cuts", async () => {
    const [, token] = SHAPED.find(([rule]) => rule === "github")!;
    const before = "x".repeat(1024 * 1024 - Buffer.byteLength(token) - 1);
    expect(await scan(`${before} ${token}LONGER0123`)).toEqual([]);
  });
});

describe("the baseline's own values", () => {
  const [, token] = SHAPED.find(([rule]) => rule === "github")!;
  const [, other] = SHAPED.find(([rule]) => rule === "gitlab")!;
  const baseline = (text: string) => () => [{ name: "tests/fixtures.py", content: Buffer.from(text) }];

  it("are no finding", async () => {
    expect(await scan(`+ ${token}`, { baseline: baseline(`T = "${token}"\n`) })).toEqual([]);
    expect(await scan(JSON.stringify({ key: PEM }), { baseline: baseline(PEM) })).toEqual([]);
    expect(await scan(PEM, { baseline: baseline(JSON.stringify({ key: PEM })) })).toEqual([]);
    expect(await scan(token, { baseline: () => [{ name: `docs/${token}.md`, content: Buffer.alloc(0) }] })).toEqual([]);
  });

  it("do not excuse others, not even of the same kind", async () => {
    const second = `${token.slice(0, -1)}Q`;
    expect(await scan(`${token} ${second}`, { baseline: baseline(token) })).toEqual(["shape github"]);
    expect(await scan(`${token} ${other}`, { baseline: baseline(token) })).toEqual(["shape gitlab"]);
    expect(await scan(token, { baseline: baseline(second) })).toEqual(["shape github"]);
  });

  it("do not excuse a known value", async () => {
    expect(await scan(VALUE, { known: KNOWN, baseline: baseline(VALUE) })).toEqual(["known TOKEN"]);
  });

  it("are read only when there is something to look up", async () => {
    const read = vi.fn(baseline("x"));
    await scan(`nothing here ${VALUE}`, { known: KNOWN, baseline: read });
    expect(read).not.toHaveBeenCalled();
    await scan(token, { baseline: read });
    expect(read).toHaveBeenCalledOnce();
  });

  it("are looked up in pieces, too", async () => {
    const content = (async function* () {
      for (const byte of Buffer.from(`x = "${token}"`)) yield Buffer.from([byte]);
    })();
    expect(await scan(token, { baseline: () => [{ name: "a", content }] })).toEqual([]);
  });
});

describe("examples of public documentation", () => {
  const AWS = join("AK", "IA", "IOSFODNN7EXAMPLE");
  const JWT = join(
    ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0Ijox"],
    ...["NTE2MjM5MDIyfQ.", "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"],
  );

  it.each([
    ["AWS's key id", AWS],
    ["AWS's secret", join("aws_secret", "_access_key = wJalrXUtnFEMI/K7MDENG/", "bPxRfiCYEXAMPLEKEY")],
    ["a quoted one", join('{"secret', 'AccessKey":"wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY"}')],
    ["GitHub's token", join("ghp", "_16C7e42F292c6912E7710c838347Ae178B4a")],
    ["a token to be filled in", join("ghp", "_", "x".repeat(36))],
    ["a key to be filled in", join("AK", "IA", "X".repeat(16))],
    ["the token of jwt.io", JWT],
    ["the webhook of Slack", "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"],
  ])("are no finding: %s", async (_what, text) => {
    expect(await scan(`use ${text}\n`)).toEqual([]);
  });

  it.each([
    ["one character more", join("ghp", "_", "x".repeat(35), "y")],
    ["another key id of that look", join("AK", "IA", "IOSFODNN8EXAMPLE")],
    ["a token that begins with an example", join("_auth", "Token=", AWS, ".", A36)],
    ["another signature under the same claims", JWT.replace("Sflk", "Sflj").replace("SflK", "SflL")],
    ["a real one beside an example", `${AWS} ${join("ghp", "_", A36)}`],
  ])("excuse nothing else: %s", async (_what, text) => {
    expect(await scan(`use ${text}\n`)).not.toEqual([]);
  });
});

describe("known values that are words", () => {
  const known = [{ name: "POSTGRES_PASSWORD", value: "postgres", word: true }];
  const find = async (text: string, options: Partial<ScanOptions> = {}) =>
    (await scanFiles([{ name: "f", content: Buffer.from(text) }], { known, ...options })).map(({ what }) => what);
  const files = (text: string) => ({ baseline: () => [{ name: "b", content: Buffer.from(text) }] });

  it("count where neither baseline nor contract has them, by the name of their variable", async () => {
    expect(await find("user postgres")).toEqual(["POSTGRES_PASSWORD"]);
    expect(await find("user postgres", files("image: mysql"))).toEqual(["POSTGRES_PASSWORD"]);
    expect(await find("user postgres", files("image: postgres:16"))).toEqual([]);
    expect(await find("PostgreSQL 16", files("image: postgres:16"))).toEqual([]);
    expect(await find("user postgres", { told: [{ name: "", content: Buffer.from("a postgres test") }] })).toEqual([]);
  });

  it("are never redacted, and do not excuse what is no word", async () => {
    expect(redactAll(known, Buffer.from("postgres")).toString()).toBe("postgres");
    const both = [...known, { name: "POSTGRES_PASSWORD", value: VALUE }];
    expect(await find(`${VALUE} postgres`, { known: both, ...files("postgres") })).toEqual(["POSTGRES_PASSWORD"]);
  });

  it("are letters alone, or short", () => {
    const words = knownSecrets({
      A_PASSWORD: "postgres",
      B_PASSWORD: "correcthorsebatterystaple",
      C_PASSWORD: "hunter2-x",
      D_PASSWORD: "a1b2c3d4e5f6",
      E_PASSWORD: "short",
    });
    expect(words.map(({ name, word }) => `${name} ${word}`)).toEqual([
      "A_PASSWORD true",
      "B_PASSWORD true",
      "C_PASSWORD true",
      "D_PASSWORD false",
    ]);
  });
});

describe("known values", () => {
  const leaks = Object.entries(
    JSON.parse(
      execFileSync("python3", ["-B", new URL("leaks.py", import.meta.url).pathname, VALUE], { encoding: "utf8" }),
    ) as Record<string, string>,
  ).map(([name, data]): [string, Buffer] => [name, Buffer.from(data, "base64")]);

  it.each(leaks)("are found in %s", async (_name, leak) => {
    expect(
      await scan(Buffer.concat([Buffer.from("before "), leak, Buffer.from(" after\n")]), { known: KNOWN }),
    ).toEqual(["known TOKEN"]);
  });

  const escaped = (at: number, change: (c: string) => string) =>
    VALUE.slice(0, at) + change(VALUE[at]!) + VALUE.slice(at + 1);
  it.each<[string, string]>([
    ["one escape of a URL", escaped(3, (c) => `%${c.charCodeAt(0).toString(16)}`)],
    ["one escape of JSON", escaped(3, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)],
    ["one escape of JSON in JSON", escaped(3, (c) => `\\\\u00${c.charCodeAt(0).toString(16)}`)],
    ["one escape of C", escaped(3, (c) => `\\x${c.charCodeAt(0).toString(16)}`)],
    ["one braced escape", escaped(3, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`)],
    ["one octal escape", escaped(3, (c) => `\\${c.charCodeAt(0).toString(8)}`)],
    ["one entity", escaped(3, (c) => `&#${c.charCodeAt(0)};`)],
    ["one entity in hex", escaped(3, (c) => `&#x${c.charCodeAt(0).toString(16)};`)],
    ["a named entity between", `${VALUE.slice(0, 8)}&shy;${VALUE.slice(8)}`],
    ["an escaped newline between", `${VALUE.slice(0, 8)}\\n${VALUE.slice(8)}`],
    ["an escaped newline of nested JSON between", `${VALUE.slice(0, 8)}\\\\\\\\n${VALUE.slice(8)}`],
    [
      "every second character escaped",
      Array.from(VALUE, (c, i) => (i % 2 ? `%${c.charCodeAt(0).toString(16)}` : c)).join(""),
    ],
    ["escapes of several kinds", escaped(2, () => "\\x4e").replace("5f", "%35&#102;")],
    ["colours in JSON", JSON.stringify(Array.from(VALUE, (c) => `\u001b[31m${c}\u001b[0m`).join(""))],
    ["colours and escapes", `${VALUE.slice(0, 3)}\u001b[1m\\u0041${VALUE.slice(4)}`],
    ["pieces far apart", Array.from(VALUE).join("-".repeat(20_000))],
    ["pieces on lines", `${VALUE.slice(0, 8)}\n\n${VALUE.slice(8)}\n`],
  ])("are found through %s, wherever chunks end", async (_name, leak) => {
    const bytes = Buffer.from(`before ${leak} after`);
    for (const size of [1, 5, 31, 1000, bytes.length]) {
      const scanner = knownSearch(KNOWN).scanner();
      for (let i = 0; i < bytes.length; i += size) scanner.push(bytes.subarray(i, i + size));
      expect([...scanner.end()], `pieces of ${size}`).toEqual(["TOKEN"]);
    }
  });

  const deltas = (line: (piece: string) => string) => (VALUE.match(/.{1,4}/g) ?? []).map(line).join("\n");
  it.each<[string, string]>([
    ["JSON lines", deltas((delta) => JSON.stringify({ type: "delta", delta, at: "2026-11-20" }))],
    [
      "server-sent events",
      deltas((content) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n`),
    ],
    ["lines with escapes", deltas((text) => JSON.stringify({ event: { text: `"${text}\n` } }))],
    [
      "lines with other words between",
      deltas((text) => `${JSON.stringify({ kind: "tick", n: 1 })}\n${JSON.stringify({ kind: "text", text })}`),
    ],
    ["elements of a list", JSON.stringify({ argv: VALUE.match(/.{1,4}/g) })],
  ])("are found in the pieces of a stream: %s", async (_name, text) => {
    expect(await scan(`${text}\n`, { known: KNOWN })).toEqual(["known TOKEN"]);
    expect(await scan(text, { known: KNOWN })).toEqual(["known TOKEN"]);
  });

  it("are not found in what only resembles them", async () => {
    const text = `${VALUE.slice(0, -1)} ${VALUE.slice(1)} CANARY 5f3a9c1d7e2b486 ${Buffer.from(VALUE.slice(0, 15)).toString("base64")}`;
    expect(await scan(text, { known: KNOWN })).toEqual([]);
  });

  it("are told by name and place, never by themselves", async () => {
    const inputs: ScanInput[] = [
      { name: "backend/stdout.log", content: Buffer.from(VALUE) },
      { name: `src/${VALUE}.py`, content: Buffer.from("") },
      { name: "patch.diff", content: [Buffer.from(VALUE.slice(0, 9)), Buffer.from(VALUE.slice(9))] },
    ];
    const findings = await scanFiles(inputs, { known: KNOWN });
    expect(findings).toEqual([
      { file: "backend/stdout.log", where: "content", kind: "known", what: "TOKEN" },
      { file: `src/${VALUE}.py`, where: "name", kind: "known", what: "TOKEN" },
      { file: "patch.diff", where: "content", kind: "known", what: "TOKEN" },
    ]);
  });

  it("are found in manifests and patches as those write names", async () => {
    const bytes = Buffer.from([0xff, ...Buffer.from(`/${VALUE}`)]);
    const manifest = `{"mode":"100644","path_b64":"${bytes.toString("base64")}","size":1}\n`;
    const foreign = "CANARY-é-пароль-77";
    expect(await scan(manifest, { known: KNOWN })).toEqual(["known TOKEN"]);
    expect(await scan(`{"path":${JSON.stringify(`a"b\\${VALUE}`)},"target":"x"}\n`, { known: KNOWN })).toEqual([
      "known TOKEN",
    ]);
    const quoted = Array.from(Buffer.from(foreign), (n) =>
      n < 0x80 ? String.fromCharCode(n) : `\\${n.toString(8)}`,
    ).join("");
    expect(await scan(`diff --git "a/${quoted}" "b/${quoted}"\n`, { known: [{ name: "F", value: foreign }] })).toEqual([
      "known F",
    ]);
  });
});

describe("secretPaths", () => {
  const paths = Array.from({ length: 3000 }, (_, i) => `src/module-${i}/file-${i}.ts`);

  it("names the paths that hold a secret and no others", async () => {
    const [, token] = SHAPED.find(([rule]) => rule === "github")!;
    const bad = [
      `src/${VALUE}.ts`,
      `a/${Buffer.from(VALUE).toString("hex")}`,
      `tokens/${token}`,
      `${VALUE.slice(0, 9)}/${VALUE.slice(9)}`,
    ];
    expect(await secretPaths([...paths.slice(0, 5), ...bad, ...paths.slice(5, 10)], { known: KNOWN })).toEqual(
      new Set(bad),
    );
    expect(await secretPaths(paths, { known: KNOWN })).toEqual(new Set());
    expect(await secretPaths([], { known: KNOWN })).toEqual(new Set());
  });

  it("does not join one path with the next", async () => {
    expect(await secretPaths([VALUE.slice(0, 9), VALUE.slice(9)], { known: KNOWN })).toEqual(new Set());
  });
});
