/** Every forge, by name. A new one is a file and a line here. */
import { VERSION } from "../../core/domain/version";
import type { ForgeName } from "../../core/domain/forge";
import type { DetectedForge } from "../../core/report/forge-detect";
import type { RestSend } from "../runner/github";
import type { Download } from "../runner/http";
import type { ApiOptions } from "./api";
import { giteaForge } from "./gitea";
import { githubForge } from "./github";
import { localForge } from "./local";
import { permissionFailure } from "./permission";
import type { Forge, ForgeTools } from "./types";

/** GitHub's REST version that the requests are written for. */
const GITHUB_API_VERSION = "2022-11-28";

/** What the forges call us by. */
export const USER_AGENT = `case-harness-action/${VERSION}`;

type Build = (api: ApiOptions, tools: ForgeTools) => Forge;

const FORGES: ReadonlyMap<ForgeName, Build> = new Map<ForgeName, Build>([
  ["github", (api) => githubForge("github", api)],
  ["ghes", (api) => githubForge("ghes", api)],
  ["gitea", (api) => giteaForge("gitea", api)],
  ["forgejo", (api) => giteaForge("forgejo", api)],
  ["local", (_api, tools) => localForge(tools)],
]);

export interface ForgeOptions {
  detected: DetectedForge;
  token: string;
  /** The event is a pull request from a fork: its token can write nothing. */
  fork: boolean;
  send: RestSend;
  download: Download;
  tools: ForgeTools;
}

/** The forge that was detected, ready to be told something. */
export function openForge({ detected, token, fork, send, download, tools }: ForgeOptions): Forge {
  const github = detected.forge === "github" || detected.forge === "ghes";
  const api: ApiOptions = {
    baseUrl: detected.apiUrl,
    token,
    headers: github
      ? { accept: "application/vnd.github+json", "x-github-api-version": GITHUB_API_VERSION }
      : { accept: "application/json" },
    send,
    download,
    tools,
    permission: (request, answer) => permissionFailure(detected.forge, fork, request, answer),
  };
  return FORGES.get(detected.forge)!(api, tools);
}
