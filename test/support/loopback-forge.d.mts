export interface Fault {
  method?: string;
  /** Regular expression over the path without prefix. */
  path?: string;
  /** How often; 1 where absent. */
  times?: number;
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** The request takes effect before its answer is lost. */
  effect?: true;
  delayMs?: number;
  hang?: true;
  reset?: true;
}

export interface ForgeSetup {
  family?: "github" | "gitea";
  /** `/api/v3` for a GHES; `/api/v1` is the default of the Gitea family. */
  prefix?: string;
  port?: number;
  tls?: { key: string; cert: string };
  token?: string;
  readOnly?: boolean;
  pulls?: Record<string, { headSha: string; state?: "open" | "closed" }>;
  artifacts?: { id: number; runId: number; name: string; zip: Buffer; expired?: boolean; location?: string }[];
  faults?: Fault[];
  /** Checks with an annotation on such a path are refused with 422. */
  refusedAnnotation?: RegExp;
}

export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: any;
  bytes: number;
  status: number;
  answer: any;
}

export interface Check {
  id: number;
  name: string;
  head_sha: string;
  external_id: string;
  status: string;
  conclusion?: string;
  completions: number;
  annotations: any[];
  output: { title: string; summary: string };
}

export interface LoopbackForge {
  url: string;
  apiUrl: string;
  checks: Check[];
  statuses: { sha: string; state: string; context: string; description: string; target_url?: string }[];
  journal: Exchange[];
  blobHeaders: Record<string, string>[];
  calls(): string[];
  fail(fault: Fault): void;
  setPull(number: number, pull: { headSha: string; state?: "open" | "closed" }): void;
  close(): Promise<void>;
}

export function loopbackForge(setup?: ForgeSetup): Promise<LoopbackForge>;
