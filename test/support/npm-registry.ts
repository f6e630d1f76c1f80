import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** An entry of an archive, as anybody could write it. */
export interface RawEntry {
  path: string;
  content?: string | Buffer;
  /** The type of tar: a file unless it is said. */
  type?: string;
  mode?: number;
  link?: string;
  /** Changes the header before its checksum is computed. */
  header?: (block: Buffer) => void;
  /** Changes the header after that. */
  spoil?: (block: Buffer) => void;
}

const BLOCK = 512;

/** An archive of entries, each as it is said to be, however strange. */
export function rawTar(entries: readonly RawEntry[], end = Buffer.alloc(2 * BLOCK)): Buffer {
  const parts = entries.flatMap(({ path, content = "", type = "0", mode = 0o644, link = "", header, spoil }) => {
    const bytes = Buffer.from(content);
    const block = Buffer.alloc(BLOCK);
    block.write(path, 0, 100);
    const put = (at: number, width: number, value: number) =>
      block.write(value.toString(8).padStart(width - 1, "0"), at, "latin1");
    put(100, 8, mode);
    put(124, 12, bytes.length);
    block.write(type, 156, "latin1");
    block.write(link, 157, 100);
    block.write("ustar\u000000", 257, "latin1");
    header?.(block);
    block.fill(0x20, 148, 156);
    put(
      148,
      7,
      block.reduce((sum, byte) => sum + byte, 0),
    );
    block[155] = 0x20;
    spoil?.(block);
    return [block, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
  });
  return Buffer.concat([...parts, end]);
}

/** One record of pax. */
export function pax(text: string): string {
  for (let length = text.length + 3; ; length++) {
    const record = `${length} ${text}\n`;
    if (record.length === length) return record;
  }
}

/** npm's integrity of a package's file. */
export function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}

export interface MadePackage {
  name: string;
  version: string;
  tarball: Buffer;
  integrity: string;
  manifest: Record<string, unknown>;
}

/** A package as it is published: `package.json` and more files. */
export function makePackage(
  manifest: { name: string; version: string; [more: string]: unknown },
  files: readonly RawEntry[] = [],
): MadePackage {
  const own = { path: "package/package.json", content: JSON.stringify(manifest) };
  const tarball = gzipSync(rawTar([own, ...files]));
  return { name: manifest.name, version: manifest.version, tarball, integrity: integrityOf(tarball), manifest };
}

export interface Registry {
  url: string;
  /** Method, path and credential of each request. */
  requests: { url: string; authorization: string | undefined }[];
  publish(...packages: MadePackage[]): void;
  /** Answers a path in its own way; `null` takes that back. */
  answer(path: string, how: ((request: IncomingMessage, response: ServerResponse) => void) | null): void;
  close(): void;
}

/** The path of a package's file, as npm's registries have it. */
export function filePath({ name, version }: { name: string; version: string }): string {
  return `/${name}/-/${name.slice(name.lastIndexOf("/") + 1)}-${version}.tgz`;
}

/**
 * A registry on loopback, with the little of npm's interface that clients use.
 * @param tls the certificate of one that is asked by https, and the name in it, by which only a proxy finds it
 */
export async function makeRegistry(tls: { key: string; cert: string; host: string } | null = null): Promise<Registry> {
  const packages: MadePackage[] = [];
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const requests: Registry["requests"] = [];
  const answering = (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(request.url ?? "/");
    requests.push({ url: path, authorization: request.headers.authorization });
    const own = answers.get(path);
    if (own !== undefined) return own(request, response);
    const found = packages.find((each) => filePath(each) === path);
    if (found !== undefined) return response.end(found.tarball);
    const versions = packages.filter(({ name }) => path === `/${name}`);
    if (versions.length === 0) return response.writeHead(404).end("{}");
    const { name } = versions[0]!;
    const document = {
      name,
      "dist-tags": { latest: versions.at(-1)!.version },
      versions: Object.fromEntries(
        versions.map((each) => {
          const dist = { integrity: each.integrity, tarball: `${url}${filePath(each)}` };
          return [each.version, { ...each.manifest, dist }];
        }),
      ),
    };
    response.setHeader("content-type", "application/json");
    return response.end(JSON.stringify(document));
  };
  const server = tls === null ? createServer(answering) : createSecureServer(tls, answering);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const url = tls === null ? `http://127.0.0.1:${port}` : `https://${tls.host}:${port}`;
  return {
    url,
    requests,
    publish: (...more) => void packages.push(...more),
    answer(path, how) {
      if (how === null) answers.delete(path);
      else answers.set(path, how);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
