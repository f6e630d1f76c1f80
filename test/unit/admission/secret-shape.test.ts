import { describe, expect, it } from "vitest";
import { secretShape, secretsIn } from "../../../src/core/records/secret-shape";

const join = (...parts: string[]) => parts.join("");

describe("secretShape", () => {
  it.each([
    join("sk-", "CANARYaaaa0123456789"),
    join("sk-ant-", "api03-CANARY0123456789"),
    join("ghp_", "CANARYaaaabbbbccccdddd0123"),
    join("github_pat_", "CANARY0123456789_abcdefghij"),
    join("glpat-", "CANARY0123456789xyz"),
    join("xoxb-", "123456789012-CANARY"),
    join("AKIA", "CANARY0123456789"),
    join("AIza", "SyCANARY0123456789abcdefghijklmnopq"),
    join("npm_", "CANARY0123456789abcdefghijklmnopqrst"),
    join("hf_", "CANARY0123456789abcdefghijklmnopqr"),
    join("eyJ", "hbGciOiJI.eyJ", "zdWIiOiIx.CANARY"),
    join("-----BEGIN ", "OPENSSH PRIVATE KEY-----"),
    join("Authorization: Bearer ", "CANARY.0123456789abcdef"),
    join("https://user:", "CANARYpw@host.example/x"),
    join("https://", "CANARYtoken@host.example/x"),
    join("https://host.example/x?token=", "CANARY123"),
    join("password = ", "CANARY123!"),
    join("api_key: ", "CANARY1234567"),
    join("Zx8", "CANARYkQ2v9LmP4rT7wYbN3cF6hJ1dG5s"),
  ])("sees %s", (text) => {
    expect(secretShape(text)).not.toBeNull();
    expect(secretShape(`a sentence around ${text} it`)).not.toBeNull();
  });

  it.each([
    "2".repeat(64),
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "sha512-7OVTAKvwfPmSbIV1HpdOoVVx5VRc427GuPPne93N6vk4eQBPId9nXmZDh9/zGaKPdbVjVtQSZafWQoUjx38Utw==",
    "https://git.example/agents/case",
    "ssh key rotation is the owner's task; tokens are kept in the CI's secret store",
    "CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE",
    "Token: see the vault entry of the team",
    "environment variable, named by the operator",
    "the secret is required",
    "claude-sonnet-4-6",
    "Qwen/Qwen3-Coder-30B-A3B-Instruct-FP8",
    "bun install --frozen-lockfile && bun run build:binary",
    "https://ci.example/owner/repo/actions/runs/1234567890/attempts/1",
    join("AKIA", "IOSFODNN7EXAMPLE"),
    join("ghp_", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
    join("sk-ant-", "api03-xxxxxxxxxxxxxxxxxxxx"),
  ])("does not take %s for one", (text) => {
    expect(secretShape(text)).toBeNull();
  });

  it("finds it at any depth, in names too", () => {
    const secret = join("ghp_", "CANARYaaaabbbbccccdddd0123");
    expect(secretsIn({ a: [{ b: secret }], [secret]: 1, c: "fine" })).toEqual([
      { at: "a[0].b", shape: "GitHub token" },
      { at: "(field 2)", shape: "GitHub token" },
    ]);
  });
});
