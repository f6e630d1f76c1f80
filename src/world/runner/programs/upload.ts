/**
 * The JavaScript step that uploads the bundle. It is one file, because it is copied into the workspace (see `handover.ts`),
 * and it runs on whatever Node the runner brings. Only a JavaScript step gets the runtime token on github.com.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ArtifactNotFoundError, DefaultArtifactClient } from "@actions/artifact";
import { error as printError, getInput, notice, setOutput } from "@actions/core";
import { HttpClientResponse } from "@actions/http-client";
import { create as createV3 } from "artifact-v3";

const env = process.env;

interface Uploaded {
  /** Digits; null where the service has none, or one that a number does not hold. */
  id: string | null;
  /** SHA-256 of the zip as it was sent, in lower case; null where the service makes the zip itself. */
  sha256: string | null;
}

async function main(): Promise<number> {
  const folder = getInput("path");
  const name = getInput("name");
  const forge = getInput("forge");
  const days = getInput("retention-days");
  if (!env.ACTIONS_RUNTIME_TOKEN || !(env.ACTIONS_RESULTS_URL || env.ACTIONS_RUNTIME_URL)) {
    notice(`This runner has no artifact service, so nothing was uploaded. The bundle is in ${folder}`);
    setOutput("kept", "no-service");
    return 0;
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const retention = days === "" ? {} : { retentionDays: Number(days) };
  try {
    const uploaded =
      forge === "ghes"
        ? await uploadV3(name, files, folder, retention)
        : await uploadV4(name, files, folder, retention, forge);
    setOutput("artifact-id", uploaded.id ?? "");
    setOutput("artifact-digest", uploaded.sha256 ?? "unknown");
    setOutput("artifact-url", addressOf(uploaded.id, forge));
    setOutput("artifact-name", name);
    // Said last: a step that ends before this has kept nothing.
    setOutput("kept", "artifact");
    return 0;
  } catch (error) {
    const reason = reasonOf(error);
    const fix = /already.exists|\b409\b/i.test(reason)
      ? "Give every job that uploads an `artifact-name` of its own."
      : "Run the job again, or set `upload: false`.";
    printError(`Could not upload the artifact ${name}: ${reason} The bundle is kept in ${folder}. ${fix}`, {
      title: "Harness Evidence was not uploaded",
    });
    return 1;
  }
}

/** What a client says; the one of the blob store says nothing but a number where the answer has no words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { statusCode } = error as { statusCode?: number };
  const code = statusCode === undefined ? "" : ` (HTTP ${statusCode})`;
  return `${error.name}: ${error.message || "no reason was given."}${code}`;
}

/** The protocol of github.com, which act, Gitea and Forgejo speak too. */
async function uploadV4(
  name: string,
  files: string[],
  folder: string,
  retention: object,
  forge: string,
): Promise<Uploaded> {
  // The client refuses every server whose name is not github.com, *.ghe.com or *.localhost, taking it for a GHES.
  const server = env.GITHUB_SERVER_URL;
  if (forge !== "github" || env.ACT === "true") env.GITHUB_SERVER_URL = "https://github.com";
  if (forge !== "github" || env.ACT === "true") keepPadding();
  // act appends blocks in the order in which they arrive.
  env.ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY = "1";
  try {
    const client = new DefaultArtifactClient();
    const { id, digest } = await client.uploadArtifact(name, files, folder, { ...retention, compressionLevel: 6 });
    await confirm(client, name, id, digest);
    return { id: idText(id), sha256: digest ?? null };
  } finally {
    if (server !== undefined) env.GITHUB_SERVER_URL = server;
  }
}

/**
 * Asks the service what it has now. One that can't be asked has still taken the artifact; one that has another is a failure.
 * @throws Error where it has none, or one with another id or digest than was sent
 */
async function confirm(client: DefaultArtifactClient, name: string, id?: number, sent?: string): Promise<void> {
  let kept;
  try {
    kept = (await client.getArtifact(name)).artifact;
  } catch (error) {
    if (!(error instanceof ArtifactNotFoundError)) return;
    throw new Error(`The service took it, and has none of that name now.`, { cause: error });
  }
  const digest = kept.digest?.replace(/^sha256:/, "");
  if (digest && sent !== undefined && digest !== sent)
    throw new Error(`The service has another one than was sent: expected SHA-256 ${sent}, found ${digest}.`);
  if (id !== undefined && kept.id !== id)
    throw new Error(`The service has another one than was sent: expected id ${id}, found ${kept.id}.`);
}

/** The client makes ids numbers, which round from 2^53 on; a rounded one is none. */
function idText(id: number | undefined): string | null {
  return Number.isSafeInteger(id) ? String(id) : null;
}

/**
 * act, Gitea and Forgejo sign the upload's address with base64 that ends in `=`. The blob client (@azure/core-client, every version)
 * drops what follows a second `=` of a parameter, and the server then answers 401; written as `%3D` it stays.
 */
function keepPadding(): void {
  const readBody = HttpClientResponse.prototype.readBody;
  HttpClientResponse.prototype.readBody = async function (this: HttpClientResponse) {
    const text = await readBody.call(this);
    return text.replace(
      /([?&]sig=[A-Za-z0-9_-]+)(=+)(?=[&"])/g,
      (_all, sig: string, pad: string) => sig + pad.replaceAll("=", "%3D"),
    );
  };
}

/** GHES has no v4 service. */
async function uploadV3(name: string, files: string[], folder: string, retention: object): Promise<Uploaded> {
  const result = await createV3().uploadArtifact(name, files, folder, { ...retention, continueOnError: false });
  if (result.failedItems.length > 0) throw new Error(`${result.failedItems.length} files were not taken.`);
  return { id: null, sha256: null };
}

/** Where a person finds the artifact; empty where the forge has no page of its own for it. */
function addressOf(id: string | null, forge: string): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run || env.ACT === "true") return "";
  const page = `${server}/${repository}/actions/runs/${run}`;
  return forge === "github" && id !== null ? `${page}/artifacts/${id}` : page;
}

process.exitCode = await main();
