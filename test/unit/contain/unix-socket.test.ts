import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listenAt, socketName } from "../../../src/world/contain/unix-socket";
import { temporaryFolder } from "../../support/runs";

const descriptors = () => readdirSync("/proc/self/fd").length;

/** What somebody hears at the socket of a path. */
async function heard(path: string): Promise<string> {
  const { name, release } = socketName(path);
  try {
    return await new Promise((done, fail) => {
      let text = "";
      const socket = connect({ path: name });
      socket.on("data", (chunk) => void (text += chunk.toString()));
      socket.on("close", () => done(text));
      socket.on("error", fail);
    });
  } finally {
    release();
  }
}

describe("a unix socket", () => {
  // 107 bytes are the most that fit into `sun_path`, and its path must be in none of these lengths another's.
  it.each([60, 103, 104, 107, 108, 200, 1000])(
    "is made at its own path, and reached there: %s bytes",
    async (bytes) => {
      let folder = temporaryFolder();
      while (Buffer.byteLength(folder) < bytes - 102) folder = join(folder, "d".repeat(99));
      const rest = bytes - Buffer.byteLength(folder) - "/s".length - 1;
      if (rest > 0) folder = join(folder, "e".repeat(rest));
      mkdirSync(folder, { recursive: true });
      const path = join(folder, "s");
      if (bytes >= 103) expect(Buffer.byteLength(path)).toBe(bytes);
      const before = descriptors();
      const server = createServer((socket) => socket.end(path));
      await listenAt(server, path);
      expect(readdirSync(folder)).toEqual(["s"]);
      expect(await heard(path)).toBe(path);
      await new Promise<void>((done) => server.close(() => done()));
      expect(existsSync(path)).toBe(false);
      expect(descriptors()).toBe(before);
    },
  );

  it("that can't be made is an error of the system's, and leaves no descriptor", async () => {
    const folder = join(temporaryFolder(), "d".repeat(150));
    mkdirSync(folder);
    const before = descriptors();
    const first = createServer();
    await listenAt(first, join(folder, "s"));
    const second = createServer();
    await expect(listenAt(second, join(folder, "s"))).rejects.toThrow("EADDRINUSE");
    await new Promise<void>((done) => second.close(() => done()));
    await new Promise<void>((done) => first.close(() => done()));
    expect(descriptors()).toBe(before);
    await expect(listenAt(createServer(), join(folder, "missing", "s"))).rejects.toThrow("ENOENT");
  });
});
