import type { Exchange } from "./loopback-forge.mjs";

export interface OpenApi {
  version: string;
  /** What GitHub's description has against an exchange; an empty list: nothing. */
  check(exchange: Pick<Exchange, "method" | "path" | "query" | "body" | "status" | "answer">): string[];
}

export function openApi(name: "api.github.com" | "ghes-3.17" | "ghes-3.19"): OpenApi;
