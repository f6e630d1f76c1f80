/**
 * Artifact services on loopback, as far as the clients ask them: version 3 (GHES: a file container, one PUT a chunk, a PATCH at the
 * end) and version 4 (Twirp and a blob of blocks). What was uploaded comes out as a download would: as a zip.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { sha256 } from "../../src/core/domain/digest";
import { makeZip } from "../unit/evidence/zips";

export interface ArtifactService {
  /** What the runner gives to JavaScript steps, and to those only. */
  env: Record<string, string>;
  /** `METHOD /path` of every request, without query. */
  calls: string[];
  /** Bodies of requests that carry JSON. */
  bodies: Record<string, unknown>[];
  /** Sealed artifacts by name, as their zip. */
  artifacts: Map<string, Buffer>;
  close(): Promise<void>;
}

export interface ServiceSetup {
  version: 3 | 4;
  /** The upload's address is signed as GitHub does it, without padding. */
  unpadded?: true;
  /** Answers every request whose path matches with this status. */
  fail?: { path: RegExp; status: number; body?: string };
  /** What version 4 says that it has, where that is another id or digest than was sent, or nothing at all. */
  has?: { id?: string; digest?: string } | null;
}

interface Answer {
  status: number;
  body?: unknown;
}

export async function artifactService({ version, fail, has, unpadded }: ServiceSetup): Promise<ArtifactService> {
  const calls: string[] = [];
  const bodies: Record<string, unknown>[] = [];
  const artifacts = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "", "http://service");
      calls.push(`${request.method} ${url.pathname}`);
      const body = Buffer.concat(chunks);
      const json = /json/.test(request.headers["content-type"] ?? "") ? (JSON.parse(String(body)) as object) : null;
      if (json !== null) bodies.push(json as Record<string, unknown>);
      const refused = fail?.path.test(url.pathname) === true;
      const answer = refused ? { status: fail.status, body: fail.body } : route(request, url, body, json ?? {});
      const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {});
      response.writeHead(answer.status, { "content-type": "application/json", "x-ms-request-id": "1" }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const route =
    version === 3
      ? containers(base, artifacts)
      : blobs(base, artifacts, has, unpadded ? SIGNATURE.replaceAll("=", "") : SIGNATURE);
  const claims = Buffer.from(JSON.stringify({ scp: "Actions.Results:run:job" })).toString("base64url");
  return {
    env: {
      ACTIONS_RUNTIME_TOKEN: `CANARY.${claims}.CANARY`,
      ...(version === 3 ? { ACTIONS_RUNTIME_URL: base } : { ACTIONS_RESULTS_URL: base }),
    },
    calls,
    bodies,
    artifacts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Route = (request: IncomingMessage, url: URL, body: Buffer, json: object) => Answer;

/** Names that neither version takes, on a real server as in the clients. */
const FORBIDDEN = /[":<>|*?\r\n]/;

function containers(base: string, artifacts: Map<string, Buffer>): Route {
  const files = new Map<string, { chunks: Buffer[]; gzip: boolean }>();
  return ({ method, headers }, url, body, json) => {
    if (headers.authorization?.startsWith("Bearer CANARY.") !== true) return { status: 401 };
    if (url.pathname === "/_apis/pipelines/workflows/77/artifacts" && method === "POST")
      return { status: 201, body: { containerId: 5, fileContainerResourceUrl: `${base}_apis/resources/Containers/5` } };
    const item = url.searchParams.get("itemPath");
    if (url.pathname === "/_apis/resources/Containers/5" && method === "PUT" && item !== null) {
      if (FORBIDDEN.test(item)) return { status: 400 };
      const file = files.get(item) ?? { chunks: [], gzip: headers["content-encoding"] === "gzip" };
      files.set(item, { ...file, chunks: [...file.chunks, body] });
      return { status: 200 };
    }
    const name = url.searchParams.get("artifactName");
    if (url.pathname === "/_apis/pipelines/workflows/77/artifacts" && method === "PATCH" && name !== null) {
      const entries = [...files].map(([path, { chunks, gzip }]) => {
        const bytes = Buffer.concat(chunks);
        return { name: path.slice(`${name}/`.length), data: gzip ? gunzipSync(bytes) : bytes };
      });
      const size = [...files.values()].flatMap(({ chunks }) => chunks).reduce((sum, chunk) => sum + chunk.length, 0);
      artifacts.set(name, makeZip(entries));
      return { status: (json as { Size: number }).Size >= size ? 200 : 400 };
    }
    return { status: 404 };
  };
}

/** Signed as act, Gitea and Forgejo do: base64 with its padding. */
const SIGNATURE = "CANARYsignature0123456789abcdefghijklmnopqrs==";

function blobs(base: string, artifacts: Map<string, Buffer>, has: ServiceSetup["has"] = {}, signature: string): Route {
  const blocks = new Map<string, Buffer>();
  let blob = Buffer.alloc(0);
  const service = "/twirp/github.actions.results.api.v1.ArtifactService";
  return ({ method, headers }, url, body, json) => {
    if (url.pathname === "/account/container/blob") {
      if (url.searchParams.get("sig") !== signature || headers.authorization !== undefined) return { status: 401 };
      if (url.searchParams.get("comp") === "block") blocks.set(url.searchParams.get("blockid") ?? "", body);
      else
        blob = Buffer.concat([...String(body).matchAll(/<Latest>(.*?)<\/Latest>/g)].map(([, id]) => blocks.get(id!)!));
      return { status: method === "PUT" ? 201 : 405 };
    }
    if (headers.authorization?.startsWith("Bearer CANARY.") !== true) return { status: 401 };
    if (url.pathname === `${service}/CreateArtifact`)
      return { status: 200, body: { ok: true, signed_upload_url: `${base}account/container/blob?sig=${signature}` } };
    if (url.pathname === `${service}/FinalizeArtifact`) {
      const { name, size } = json as { name: string; size: string };
      if (Number(size) !== blob.length) return { status: 400 };
      artifacts.set(name, blob);
      return { status: 200, body: { ok: true, artifact_id: "7" } };
    }
    if (url.pathname === `${service}/ListArtifacts`) {
      const list =
        has === null
          ? []
          : [...artifacts].map(([name, zip]) => ({
              ...{ workflow_run_backend_id: "run", workflow_job_run_backend_id: "job", name, size: String(zip.length) },
              ...{ database_id: has.id ?? "7", digest: has.digest ?? `sha256:${sha256(zip)}` },
            }));
      return { status: 200, body: { artifacts: list } };
    }
    return { status: 404 };
  };
}
