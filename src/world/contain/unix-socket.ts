import { closeSync, constants, openSync } from "node:fs";
import type { Server } from "node:net";
import { basename, dirname } from "node:path";

/**
 * Bytes of a unix socket's name that every system takes: `sun_path` has 108 under Linux, 104 elsewhere, with the NUL at its end
 * (unix(7)). Node cuts a longer one off without a word, and so listens at, or speaks to, another place.
 */
const MAX_NAME_BYTES = 103;
/** What is left of it behind `/proc/self/fd/` and a number of a descriptor. */
const MAX_LAST_BYTES = 80;

export interface SocketName {
  /** Names the socket in this process, as long as it is not released. */
  name: string;
  release(): void;
}

/**
 * A name by which this process can make or reach the unix socket at a path, however long that is: one through a descriptor of
 * its folder.
 * @throws Error where the folder of a long path can't be opened, or its last part is too long by itself
 */
export function socketName(path: string): SocketName {
  if (Buffer.byteLength(path) <= MAX_NAME_BYTES) return { name: path, release: () => {} };
  const last = basename(path);
  if (Buffer.byteLength(last) > MAX_LAST_BYTES)
    throw new Error(`expected the name of a socket of at most ${MAX_LAST_BYTES} bytes, found ${last}`);
  const folder = openSync(dirname(path), constants.O_RDONLY | constants.O_DIRECTORY);
  let open = true;
  const release = () => {
    // A number that was closed may be another file's by now.
    if (open) closeSync(folder);
    open = false;
  };
  return { name: `/proc/self/fd/${folder}/${last}`, release };
}

/**
 * Has a server listen on the unix socket at a path, which is removed again when it closes.
 * @throws Error what the system says, where it can't be made
 */
export async function listenAt(server: Server, path: string): Promise<void> {
  const { name, release } = socketName(path);
  await new Promise<void>((done, fail) => {
    server.once("error", (error) => {
      if (!server.listening) release();
      fail(error);
    });
    // The name is needed until then: it is by its name that the socket is removed.
    server.once("close", release);
    server.listen({ path: name }, () => done());
  });
}
