/** Which runner this is and which forge it reports to, from the environment alone (no request is made). */
import { FORGES, type ForgeName } from "../domain/forge";

/** Who runs the steps. */
export type RunnerName = "github" | "gitea" | "forgejo" | "act" | "none";

export interface DetectedForge {
  forge: ForgeName;
  runner: RunnerName;
  /** Without a slash at the end; empty for `local`. */
  apiUrl: string;
  serverUrl: string;
  /** One sentence for the log. */
  why: string;
}

/** What is wrong with an input or with the environment, as errors say it. */
export interface StepFault {
  subject: string;
  expected: string;
  found: string;
  fix: string;
}

export type Detection = { ok: true; value: DetectedForge } | { ok: false; fault: StepFault };

type Env = Readonly<Record<string, string | undefined>>;
type ApiKind = "github" | "ghes" | "gitea" | "unknown" | "none";

const REMEDY =
  "Set the input `forge` to the forge that takes the verdict, or remove the variable that does not belong here.";

/**
 * Detects runner and forge. Forgejo also sets GITEA_ACTIONS, and both may set ACT, so the order of the questions matters.
 * act reports to nobody (`local`) unless GITHUB_API_URL was pointed away from github.com or the override says so: a
 * run on a developer's machine must not speak for the project.
 * @param override the input `forge`; empty or `auto` means: detect
 */
export function detectForge(env: Env, override = ""): Detection {
  const runner = runnerOf(env);
  const api = apiOf(env.GITHUB_API_URL);
  if (api.fault !== null) return { ok: false, fault: api.fault };
  const serverUrl = trimSlash(env.GITHUB_SERVER_URL ?? "");
  const done = (forge: ForgeName, why: string): Detection =>
    forge === "local"
      ? { ok: true, value: { forge, runner, apiUrl: "", serverUrl, why } }
      : { ok: true, value: { forge, runner, apiUrl: api.url, serverUrl, why } };

  const wanted = override.trim().toLowerCase();
  if (wanted !== "" && wanted !== "auto") {
    const forge = FORGES.find((name) => name === wanted);
    if (forge === undefined)
      return refuse("input forge", `one of auto, ${FORGES.join(", ")}`, override.trim(), "Correct the input `forge`.");
    if (forge !== "local" && api.kind === "none")
      return refuse(
        "GITHUB_API_URL",
        `the API address of ${forge}`,
        "no such variable",
        "Set GITHUB_API_URL in the step's env.",
      );
    return done(forge, "the input `forge` says so");
  }
  switch (runner) {
    case "forgejo":
    case "gitea": {
      const mark = runner === "forgejo" ? "FORGEJO_ACTIONS" : "GITEA_ACTIONS";
      if (api.kind === "github" || api.kind === "ghes")
        return contradiction(mark, "an address that ends in /api/v1", api.url);
      if (api.kind === "none") return contradiction(mark, "GITHUB_API_URL ending in /api/v1", "no GITHUB_API_URL");
      return done(runner, `${mark} is set`);
    }
    case "act":
      if (api.kind === "none") return done("local", "act runs this, and no GITHUB_API_URL is set");
      if (api.kind === "github")
        return done("local", "act runs this on somebody's machine, so nothing is sent to github.com");
      if (api.kind === "gitea") return done("gitea", "act runs this, and GITHUB_API_URL is an API of the Gitea family");
      return done(
        api.kind === "ghes" ? "ghes" : "github",
        "act runs this, and GITHUB_API_URL was pointed at a server of its own",
      );
    case "github":
      if (api.kind === "gitea")
        return contradiction("GITHUB_ACTIONS without GITEA_ACTIONS or FORGEJO_ACTIONS", "an API of GitHub", api.url);
      if (api.kind === "none") return contradiction("GITHUB_ACTIONS", "GITHUB_API_URL", "no GITHUB_API_URL");
      if (api.kind === "unknown")
        return contradiction(
          "GITHUB_ACTIONS",
          "api.github.com, api.*.ghe.com or an address that ends in /api/v3",
          api.url,
        );
      return done(
        api.kind,
        `GITHUB_API_URL is an API of ${api.kind === "ghes" ? "a GitHub Enterprise Server" : "GitHub"}`,
      );
    case "none":
      return done("local", "this is not a CI job");
  }
}

function runnerOf(env: Env): RunnerName {
  if (env.FORGEJO_ACTIONS === "true") return "forgejo";
  if (env.GITEA_ACTIONS === "true") return "gitea";
  if (env.ACT === "true") return "act";
  return env.GITHUB_ACTIONS === "true" ? "github" : "none";
}

function apiOf(text: string | undefined): { kind: ApiKind; url: string; fault: StepFault | null } {
  if (text === undefined || text.trim() === "") return { kind: "none", url: "", fault: null };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url === null ||
    (url.protocol !== "https:" && url.protocol !== "http:") ||
    url.username !== "" ||
    url.password !== ""
  )
    return {
      kind: "unknown",
      url: "",
      fault: {
        subject: "GITHUB_API_URL",
        expected: "an http or https address without user and password",
        found: url === null ? "no address" : "another kind of address",
        fix: "Correct GITHUB_API_URL.",
      },
    };
  const path = trimSlash(url.pathname);
  const address = `${url.origin}${path}`;
  if (url.hostname === "api.github.com" || /^api\.[a-z0-9-]+\.ghe\.com$/.test(url.hostname))
    return { kind: "github", url: address, fault: null };
  if (path.endsWith("/api/v3")) return { kind: "ghes", url: address, fault: null };
  if (path.endsWith("/api/v1")) return { kind: "gitea", url: address, fault: null };
  return { kind: "unknown", url: address, fault: null };
}

function trimSlash(text: string): string {
  return text.replace(/\/+$/, "");
}

function contradiction(mark: string, expected: string, found: string): Detection {
  return refuse(`the forge (${mark})`, expected, found, REMEDY);
}

function refuse(subject: string, expected: string, found: string, fix: string): Detection {
  return { ok: false, fault: { subject, expected, found, fix } };
}
