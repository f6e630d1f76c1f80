import { type BytePath, displayPath } from "../../core/domain/bytes";
import { leavingLinks } from "../../core/formats/links";
import type { ManifestEntry } from "../../core/formats/manifest";
import { foldName } from "../../core/formats/paths";
import {
  BARE_REPOSITORY,
  isBareRepository,
  MAX_ASIDE_COUNTED,
  twinFault,
  unpatchableFault,
} from "../../core/formats/tree-rules";
import { countNames } from "./count";
import type { OpenFolder } from "./folder";
import { noteChange, refuse, refuseBy, type Walk } from "./walk-state";

/**
 * A file is no danger as long as all of its names lie in the workspace, set aside or not: nobody else can see or change it.
 * Only for those of which some were not met it is looked through what is set aside, and through the workspace's `.git`.
 */
export async function refuseHardLinks(state: Walk, top: OpenFolder): Promise<void> {
  const { shared, asideFolders, asideNames, turn, options, device } = state;
  for (const [key, file] of shared) file.found += asideNames.get(key) ?? 0n;
  const open = new Map([...shared].filter(([, { found, names }]) => found < names));
  if (open.size === 0) return;
  const count = (key: string) => {
    const file = open.get(key);
    if (file !== undefined) file.found++;
  };
  const search = { most: MAX_ASIDE_COUNTED, device, turn, signal: options.signal, count };
  for (const path of [".git" as BytePath, ...asideFolders]) search.most -= await countNames(search, top, path);
  const refused: ManifestEntry[] = [];
  for (const { names, found, entries } of open.values()) {
    if (found >= names) continue;
    const outside = names - found;
    for (const { path, type } of entries)
      refuse(
        state,
        "hard-link",
        path,
        `a ${type === "file" ? "file" : "symlink"} with ${names} names, ${outside} of them outside of the workspace, or not to be found`,
      );
    refused.push(...entries);
  }
  disown(state, refused);
}

/** What is refused has no content in the manifest; an entry that is the baseline's own is listed anew. */
function disown(state: Walk, entries: readonly ManifestEntry[]): void {
  if (entries.length === 0) return;
  const refused = new Set(entries);
  state.touched = state.touched.filter((entry) => !refused.has(entry));
  for (const [index, entry] of state.entries.entries()) {
    if (!refused.has(entry)) continue;
    state.entries[index] = { ...entry, sha256: null, oid: null };
    noteChange(state, entry.path);
  }
}

/** Notes names of one folder that some system takes for one. */
export function noteTwins(state: Walk, path: string, names: readonly string[]): void {
  const first = new Map<string, string>();
  const prefix = path === "" ? "" : `${path}/`;
  for (const name of names) {
    const fold = foldName(name);
    const twin = first.get(fold);
    if (twin === undefined) first.set(fold, name);
    else state.twins.push([(prefix + twin) as BytePath, (prefix + name) as BytePath]);
  }
}

/** Notes a folder that git would take for a repository. */
export function noteBareRepository(state: Walk, path: string, names: readonly string[]): void {
  if (isBareRepository((name) => names.includes(name))) state.bareRepositories.push(path as BytePath);
}

/** Characters of paths that are looked at to follow all links: a hundred thousand ordinary links take a tenth of it. */
const LINK_BUDGET = 200_000_000;

/** Links that lead out of the tree or into its `.git`, where those of the baseline did not. */
export function refuseLinks(state: Walk): void {
  const old = () => linksOf(state.options.baseline ?? []);
  for (const { path, target, leads } of leavingLinks(state.links, old, LINK_BUDGET))
    refuse(state, "escaping-link", path, LINK_FAULTS[leads](target));
}

const LINK_FAULTS = {
  git: () => "it leads into .git",
  outside: (target: BytePath) => `it leads to ${displayPath(target)}`,
  unknown: () => "the links of this tree lead through each other in too many ways to be followed",
} as const;

function linksOf(entries: readonly ManifestEntry[]): Map<BytePath, BytePath> {
  const links = new Map<BytePath, BytePath>();
  for (const { path, target } of entries) if (target !== undefined) links.set(path, target);
  return links;
}

/** Twins that the baseline has not both. */
export function refuseTwins(state: Walk): void {
  if (state.twins.length === 0) return;
  const known = new Set<string>((state.options.baseline ?? []).map(({ path }) => path));
  for (const [first, second] of state.twins) {
    if (known.has(first) && known.has(second)) continue;
    refuseBy(state, second, twinFault(first));
  }
}

/** A repository-like folder of the baseline (a test fixture, say) is taken as long as nothing in it has changed. */
export function refuseBareRepositories(state: Walk): void {
  if (state.bareRepositories.length === 0) return;
  const { touched, cursor, changedFolders, options } = state;
  const anyChange = touched.length > 0 || cursor.missing().length > 0;
  const known = new Set<string>((options.baseline ?? []).map(({ path }) => path));
  for (const path of state.bareRepositories) {
    const isChanged = path === "" ? anyChange : changedFolders.has(path);
    if (!isChanged && known.has(path === "" ? "HEAD" : `${path}/HEAD`)) continue;
    refuseBy(state, path, BARE_REPOSITORY);
  }
}

/** What no patch can say. */
export function refuseUnpatchable(state: Walk): void {
  for (const entry of state.hasRefusedFolder ? state.touched : []) {
    const found = unpatchableFault(entry.path, false);
    if (found === null) continue;
    refuseBy(state, entry.path, found);
    entry.oid = null;
  }
  for (const path of state.cursor.missing()) {
    const found = unpatchableFault(path, true);
    if (found !== null) refuseBy(state, path, found);
  }
}
