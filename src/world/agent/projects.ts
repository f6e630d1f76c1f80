import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SHA256, sha256 } from "../../core/domain/digest";
import { type AgentRecord, parseAnyAgentRecord, PLATFORMS } from "../../core/records/agent";
import { parseStoreNote, type StoreNote } from "../../core/records/store-note";
import { integrityHex } from "./bun";
import { readRecordFile } from "./records";
import type { AgentStore } from "./store";

/** Folder of the store with a note for each project that uses it: one store serves all projects of a user. */
const PROJECTS = "projects";

/** What a record names in a store: binaries and trees of packages by SHA-256, Bun's packages by SHA-512. */
export function namedBy(record: AgentRecord): string[] {
  if (record.kind === "npm") return PLATFORMS.flatMap((platform) => record.trees?.[platform]?.sha256 ?? []);
  return PLATFORMS.flatMap((platform) => {
    const integrity = record.bun_integrity?.[platform];
    const digest = record.binaries[platform]?.sha256;
    return [...(digest === undefined ? [] : [digest]), ...(integrity === undefined ? [] : [integrityHex(integrity)])];
  });
}

/**
 * Notes that a project uses this store, so that another one's `agent prune` spares what it names. A note that can't be written changes
 * nothing else: the project's own commands go on without it.
 * @param record absolute path of the project's agent record
 */
export async function noteProject(store: AgentStore, record: string, named: readonly string[]): Promise<void> {
  const folder = join(store.root, PROJECTS);
  const path = join(folder, `${sha256(record)}.json`);
  const text = `${JSON.stringify({ record, keep: [...named] } satisfies StoreNote)}\n`;
  try {
    if ((await readFile(path, "utf8").catch(() => null)) === text) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, text, { flag: "wx", mode: 0o600 });
    await rename(draft, path);
  } catch {
    // full, read-only, or another process of this number was ended while it wrote: prune then knows one project less
  }
}

/**
 * What all projects of this store name. A project whose record is gone names nothing any more, and its note goes with it; of one whose
 * record can't be read at the moment, what it named last stays.
 */
export async function namedByProjects(store: AgentStore): Promise<string[]> {
  const folder = join(store.root, PROJECTS);
  const named: string[] = [];
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const note = await readNote(join(folder, name));
    if (note === null || !SHA256.test(name.replace(/\.json$/, ""))) continue;
    const found = await readRecordFile(note.record);
    if (found.state === "missing") {
      await rm(join(folder, name), { force: true });
      continue;
    }
    const parsed = found.state === "read" ? parseAnyAgentRecord(found.bytes) : null;
    named.push(...(parsed?.ok === true ? namedBy(parsed.value) : note.keep));
  }
  return named;
}

async function readNote(path: string): Promise<StoreNote | null> {
  const found = await readRecordFile(path);
  const parsed = found.state === "read" ? parseStoreNote(found.bytes) : null;
  return parsed?.ok === true ? parsed.value : null;
}
