import fs from "node:fs";
import { type BundleFolder, namelessFile } from "./bundle-folder";
import type { Reserve } from "./reserve";
import { attempt, isFull, isSystemError } from "./write-failure";

/**
 * Room that is kept until the bundle is sealed, so that a full disk still takes `report.partial.json`.
 */
const RESERVE_BYTES = 32 * 1024;

/** Room on the disk that is held for a bundle, and given back when a file of it finds none. */
export class BundleRoom {
  /** Shared with the bundles that are nested in this one. */
  readonly #shared: { reserve: Reserve | null };
  #own: number | null = null;

  private constructor(shared: { reserve: Reserve | null }) {
    this.#shared = shared;
  }

  /** Of a bundle of its own, with room for its last word. */
  static of(folder: BundleFolder): BundleRoom {
    const room = new BundleRoom({ reserve: null });
    room.#own = lastWord(folder);
    return room;
  }

  /** The same room, of a bundle within this one. */
  within(): BundleRoom {
    return new BundleRoom(this.#shared);
  }

  /** Takes over room that was taken for this bundle. */
  hold(reserve: Reserve): void {
    this.release();
    this.#shared.reserve = reserve;
  }

  /** Whether there is any that could be given back. */
  get isHeld(): boolean {
    return this.#shared.reserve !== null;
  }

  /** Gives that room back. */
  release(): void {
    this.#shared.reserve?.release();
    this.#shared.reserve = null;
  }

  /** Gives back the room for the last word. */
  releaseLast(): void {
    if (this.#own !== null) fs.closeSync(this.#own);
    this.#own = null;
  }

  /** An action that gets the room that is held where it finds none. @throws ArtifactWriteFailure */
  attempt<T>(subject: string, action: () => T): T {
    return attempt(subject, () => {
      try {
        return action();
      } catch (error) {
        if (!isFull(error) || !this.isHeld) throw error;
        this.release();
        return action();
      }
    });
  }
}

function lastWord(folder: BundleFolder): number | null {
  const fd = namelessFile(folder, "report.partial.json");
  if (fd === null) return null;
  // A disk that is full already takes a part or nothing of it; the first real file will say so.
  try {
    fs.writeSync(fd, Buffer.alloc(RESERVE_BYTES, 0x20));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  return fd;
}
