import { describe, expect, it } from "vitest";
import { detectForge } from "../../../src/core/report/forge-detect";

const CI = { GITHUB_ACTIONS: "true" };
const HUB = "https://api.github.com";

describe("detectForge", () => {
  it.each([
    ["github.com", { ...CI, GITHUB_API_URL: HUB }, "github", "github"],
    ["data residency", { ...CI, GITHUB_API_URL: "https://api.acme.ghe.com" }, "github", "github"],
    ["GHES", { ...CI, GITHUB_API_URL: "https://git.acme.example/api/v3" }, "ghes", "github"],
    [
      "GHES under a path, with a slash",
      { ...CI, GITHUB_API_URL: "https://acme.example/git/api/v3/" },
      "ghes",
      "github",
    ],
    ["Gitea", { ...CI, GITEA_ACTIONS: "true", GITHUB_API_URL: "http://gitea:3000/api/v1" }, "gitea", "gitea"],
    [
      "Forgejo, which sets Gitea's too",
      {
        ...CI,
        FORGEJO_ACTIONS: "true",
        GITEA_ACTIONS: "true",
        ACT: "true",
        GITHUB_API_URL: "https://codeberg.example/api/v1",
      },
      "forgejo",
      "forgejo",
    ],
    [
      "Gitea, which sets act's too",
      { ...CI, GITEA_ACTIONS: "true", ACT: "true", GITHUB_API_URL: "https://gitea.example/api/v1" },
      "gitea",
      "gitea",
    ],
    ["act on a laptop", { ...CI, ACT: "true", GITHUB_API_URL: HUB }, "local", "act"],
    ["act without an API", { ...CI, ACT: "true" }, "local", "act"],
    ["act pointed at a server", { ...CI, ACT: "true", GITHUB_API_URL: "http://127.0.0.1:4711" }, "github", "act"],
    ["act pointed at a GHES", { ...CI, ACT: "true", GITHUB_API_URL: "http://127.0.0.1:4711/api/v3" }, "ghes", "act"],
    ["act pointed at a Gitea", { ...CI, ACT: "true", GITHUB_API_URL: "http://127.0.0.1:4711/api/v1" }, "gitea", "act"],
    ["the command line", {}, "local", "none"],
    ["ACT=false", { ...CI, ACT: "false", GITHUB_API_URL: HUB }, "github", "github"],
  ])("%s", (_name, env, forge, runner) => {
    const detected = detectForge(env);
    expect(detected).toMatchObject({ ok: true, value: { forge, runner } });
  });

  it.each([
    ["Forgejo with GitHub's API", { ...CI, FORGEJO_ACTIONS: "true", GITHUB_API_URL: HUB }],
    ["Gitea with a GHES API", { ...CI, GITEA_ACTIONS: "true", GITHUB_API_URL: "https://x.example/api/v3" }],
    ["Gitea without an API", { ...CI, GITEA_ACTIONS: "true" }],
    ["a Gitea API without its mark", { ...CI, GITHUB_API_URL: "https://x.example/api/v1" }],
    ["an API that nobody knows", { ...CI, GITHUB_API_URL: "https://x.example/rest" }],
    ["no API at all", CI],
    ["an address with a password", { ...CI, GITHUB_API_URL: "https://u:p@x.example/api/v3" }],
    ["another kind of address", { ...CI, GITHUB_API_URL: "file:///etc/passwd" }],
    ["no address", { ...CI, GITHUB_API_URL: "nonsense" }],
    ["a look-alike host is no github.com", { ...CI, GITHUB_API_URL: "https://api.github.com.evil.example" }],
  ])("%s is refused", (_name, env) => {
    const detected = detectForge(env);
    expect(detected.ok).toBe(false);
    if (!detected.ok) expect(detected.fault.fix).not.toBe("");
  });

  it("an input overrides contradictions", () => {
    expect(detectForge({ ...CI, FORGEJO_ACTIONS: "true", GITHUB_API_URL: HUB }, "github")).toMatchObject({
      ok: true,
      value: { forge: "github", runner: "forgejo" },
    });
    expect(detectForge({ ...CI, GITHUB_API_URL: HUB }, " LOCAL ")).toMatchObject({
      ok: true,
      value: { forge: "local", apiUrl: "" },
    });
  });

  it("an input that names no forge, or a forge without an address, is refused", () => {
    expect(detectForge({ ...CI, GITHUB_API_URL: HUB }, "gitlab").ok).toBe(false);
    expect(detectForge({}, "gitea").ok).toBe(false);
  });
});
