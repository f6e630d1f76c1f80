import { closeSync } from "node:fs";
import { SHA1 } from "../../core/domain/digest";
import { exists, readText, Unreadable, withGitFolder } from "./agent-files";
import { listNames, openFolder, type OpenFolder } from "./folder";

/** What an agent's `.git` says, read as plain files. All of it is the agent's word. */
export interface AgentGit {
  /** Ref that HEAD names, or null when it is detached. */
  branch: string | null;
  /** Commit that HEAD comes to, or null for a branch without commit. */
  commit: string | null;
  /** All refs but HEAD, by name; a symbolic one has `ref: ...` as value. */
  refs: ReadonlyMap<string, string>;
  /** Configured remotes by name, each with what is written of it: its address among other words. */
  remotes: ReadonlyMap<string, string>;
}

/** A ref file holds an object id or one name. */
const MAX_REF_BYTES = 4096;
const MAX_REFS = 100_000;
const MAX_REF_DEPTH = 32;
/** For `packed-refs`: room for as many refs as are read. */
const MAX_PACKED_REFS_BYTES = 16 * 1024 * 1024;
/** Far beyond any honest config. */
const MAX_CONFIG_BYTES = 1024 * 1024;
/** As many symbolic refs as git follows (`SYMREF_MAXDEPTH`). */
const MAX_SYMREFS = 5;

/**
 * Reads HEAD, refs and remotes of an agent's repository. No git runs, no link is followed, every size is bounded.
 * @param workspace folder that holds the `.git`
 */
export function readAgentGit(workspace: string): AgentGit | { problem: string } {
  return withGitFolder(workspace, (git) => {
    const config = readText(git, "config", MAX_CONFIG_BYTES) ?? "";
    if (/^[ \t]*refstorage[ \t]*=/im.test(config)) throw new Unreadable("its refs are in a format that is not read");
    const refs = new Map<string, string>();
    readPackedRefs(git, refs);
    readLooseRefs(git, refs);
    const head = readText(git, "HEAD", MAX_REF_BYTES)?.trim();
    if (head === undefined) throw new Unreadable("it has no HEAD");
    const branch = head.startsWith("ref:") ? head.slice(4).trim() : null;
    const refsByName = new Map([...refs].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { branch, commit: resolve(head, refs), refs: refsByName, remotes: remotesOf(git, config) };
  });
}

function readPackedRefs(git: OpenFolder, refs: Map<string, string>): void {
  for (const line of readText(git, "packed-refs", MAX_PACKED_REFS_BYTES)?.split("\n") ?? []) {
    const match = /^([0-9a-f]{40}) (.+)$/.exec(line);
    if (match !== null) addRef(refs, match[2]!, match[1]!);
  }
}

function addRef(refs: Map<string, string>, name: string, value: string): void {
  if (refs.size >= MAX_REFS) throw new Unreadable(`it has more than ${MAX_REFS} refs`);
  refs.set(name, value);
}

function readLooseRefs(git: OpenFolder, refs: Map<string, string>): void {
  const read = (parent: OpenFolder, name: string, path: string, depth: number): void => {
    if (depth > MAX_REF_DEPTH) throw new Unreadable(`its refs are more than ${MAX_REF_DEPTH} folders deep`);
    const folder = openFolder(parent.base + name);
    try {
      const names = listNames(folder, MAX_REFS);
      if (names === null) throw new Unreadable(`it has more than ${MAX_REFS} refs`);
      for (const { name: inner, kind } of names) {
        if (kind === "folder") read(folder, inner, `${path}/${inner}`, depth + 1);
        else addRef(refs, `${path}/${inner}`, readText(folder, inner, MAX_REF_BYTES)?.trim() ?? "");
      }
    } finally {
      closeSync(folder.fd);
    }
  };
  if (exists(git, "refs")) read(git, "refs", "refs", 1);
}

function resolve(value: string, refs: ReadonlyMap<string, string>): string | null {
  let current: string | undefined = value;
  for (let step = 0; current?.startsWith("ref:"); step++) {
    if (step === MAX_SYMREFS) throw new Unreadable("its HEAD leads in circles");
    current = refs.get(current.slice(4).trim());
  }
  if (current === undefined) return null;
  if (!SHA1.test(current)) throw new Unreadable("its HEAD names no commit");
  return current;
}

/** Remotes by configuration, and by the two older ways that git still reads. */
function remotesOf(git: OpenFolder, config: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, text: string) => found.set(name, (found.get(name) ?? "") + text);
  for (const { index, 0: header, 1: quoted, 2: dotted } of config.matchAll(
    /^[ \t]*\[[ \t]*remote(?:[ \t]+"((?:[^"\\\n]|\\.)*)"|\.([^\]\s]+))[ \t]*\]/gim,
  )) {
    const rest = config.slice(index + header.length);
    const end = rest.search(/^[ \t]*\[/m);
    add(quoted ?? dotted ?? "", end < 0 ? rest : rest.slice(0, end));
  }
  if (/^[ \t]*\[[ \t]*include(?:if)?\b/im.test(config)) add("(whatever the config includes)", config);
  for (const folderName of ["remotes", "branches"]) {
    if (!exists(git, folderName)) continue;
    const folder = openFolder(git.base + folderName);
    try {
      for (const { name, kind } of listNames(folder, MAX_REFS) ?? [])
        add(name, kind === "file" ? (readText(folder, name, MAX_REF_BYTES) ?? "") : "");
    } finally {
      closeSync(folder.fd);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
