/** Which version of a tool a command would start: by what version managers are told, by a project's files, by a path. */
import { INSIDE_WORKSPACE } from "./inside";
import { below, nameOf, parentOf } from "./paths";
import { expand, restBelow } from "./places";
import type { Choice } from "./rows";
import { wordsOf } from "./scripts";
import type { Installation } from "./toolchains";
import type { Layout } from "./types";

/** What versions are found out from. */
export interface VersionsInput {
  env: Readonly<Record<string, string | undefined>>;
  /** Variables of the contract, which go before those of the harness. */
  environment: Readonly<Record<string, string>>;
  /** Folder of the starting tree; null where there is none. */
  workspace: string | null;
}

/** Folders, and versions, that a message names; the others are counted. */
export const MAX_NAMED = 12;

/** Files in which a project says a version, and the names that version managers have for what it is of. */
const PROJECT_VERSIONS: Readonly<Record<string, readonly string[]>> = {
  ".go-version": ["go", "golang"],
  ".java-version": ["java"],
  ".node-version": ["node", "nodejs"],
  ".nvmrc": ["node", "nodejs"],
  ".python-version": ["python"],
  ".ruby-version": ["ruby"],
  "rust-toolchain.toml": ["rust"],
};

/** The version of a manager's that a path lies in, or null. */
export function versionAt({ row, root, real }: Installation, path: string): string | null {
  const [folder, version] = (restBelow(path, root) ?? restBelow(path, real) ?? "").split("/");
  return row.chooses !== undefined && folder === row.chooses.versions && version !== undefined ? version : null;
}

/** The versions that pyenv and its kin are told, in order, and where that stands; by their own rules, read from their files. */
export function saidBy(
  layout: Layout,
  { env, environment, workspace }: VersionsInput,
  { root }: Installation,
  { variable, projectFile, globalFile }: Choice,
): { source: string; versions: string[] } {
  const sources = [
    [variable, environment[variable] ?? env[variable]],
    [projectFile, workspace === null ? null : layout.read(below(workspace, projectFile))],
    [below(root, globalFile), layout.read(below(root, globalFile))],
  ] as const;
  const [source, text] = sources.find(([, found]) => wordsOf(found ?? "").length > 0) ?? ["its default", "system"];
  return { source, versions: versionsIn(text ?? "") };
}

/** The versions that a text for pyenv and its kin names, in order: words and colons between them, comments and paths left out. */
export function versionsIn(text: string): string[] {
  return text
    .replace(/#.*/g, "")
    .split(/[\s:]+/)
    .filter((word) => word !== "" && !word.includes("/"));
}

/** A version without what managers let people write before it (`ruby-3.2.1`, `v20.1.0`). */
export function bareVersion(version: string): string {
  return version.replace(/^(?:(?:ruby|python|node|nodejs|go|php|java)-|v(?=\d))/, "");
}

/** A version itself, and what people shorten it to: `3.11.7`, `3.11`, `3`. */
export function prefixesOf(version: string): string[] {
  const parts = version.split(".");
  return parts.map((_, i) => parts.slice(0, parts.length - i).join("."));
}

/** What pyenv and its kin would start for a name. */
export function chosenBy(
  layout: Layout,
  input: VersionsInput,
  installation: Installation,
  choice: Choice,
  name: string,
): { is: "there"; starts: string } | { is: "system" } | { is: "absent"; problem: string } {
  const { root } = installation;
  const { source, versions } = saidBy(layout, input, installation, choice);
  const [starts] = versions
    .filter((version) => version !== "system")
    .flatMap((version) => [version, bareVersion(version), `${bareVersion(version)}.*`])
    .flatMap((version) => expand(layout, root, `${choice.versions}/${version}/bin/${name}`));
  if (starts !== undefined) return { is: "there", starts };
  if (versions.includes("system")) return { is: "system" };
  const others = expand(layout, root, `${choice.versions}/*/bin/${name}`).map((path) =>
    nameOf(parentOf(parentOf(path))),
  );
  const which = others.length === 0 ? "no version has it" : `${others.slice(0, MAX_NAMED).join(", ")} would have it`;
  return {
    is: "absent",
    problem: `${below(root, choice.shims)}/${name} starts nothing: ${source} says ${versions.join(", ")}; ${which}`,
  };
}

/**
 * Versions that asdf and mise read from files in the user's home, which is another one inside: as variables, for those tools
 * of which the project itself says nothing.
 */
export function versionsOf(
  layout: Layout,
  { workspace }: VersionsInput,
  home: string | null,
  isThere: (row: string) => boolean,
): Map<string, string> {
  const found = new Map<string, string>();
  if (home === null) return found;
  const project = (name: string) => (workspace === null ? "" : (layout.read(below(workspace, name)) ?? ""));
  const own = new Map([
    ...toolLines(project(".tool-versions")),
    ...toolTable(project("mise.toml")),
    ...toolTable(project(".mise.toml")),
  ]);
  for (const [file, tools] of Object.entries(PROJECT_VERSIONS))
    if (project(file) !== "") for (const tool of tools) own.set(tool, "");
  const global = toolLines(layout.read(below(home, ".tool-versions")) ?? "");
  const unsaid = (tools: ReadonlyMap<string, string>) => [...tools].filter(([tool]) => !own.has(tool));
  if (isThere("asdf"))
    for (const [tool, version] of unsaid(global)) found.set(`ASDF_${variableOf(tool)}_VERSION`, version);
  if (!isThere("mise")) return found;
  found.set("MISE_TRUSTED_CONFIG_PATHS", INSIDE_WORKSPACE);
  const table = toolTable(layout.read(below(home, ".config/mise/config.toml")) ?? "");
  for (const [tool, version] of unsaid(new Map([...global, ...table])))
    found.set(`MISE_${variableOf(tool)}_VERSION`, version);
  return found;
}

function variableOf(tool: string): string {
  return tool.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}

/** Lines `tool version` of a `.tool-versions`. */
function toolLines(text: string): Map<string, string> {
  const lines = text.split("\n").map((line) => line.replace(/#.*/, "").trim().split(/\s+/));
  return new Map(
    lines.flatMap(([tool, version]) => (isWord(tool) && isWord(version) ? [[tool, version] as const] : [])),
  );
}

/** `tool = "version"` in the table `[tools]` of mise's settings; nothing else of them is read. */
function toolTable(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let inTools = false;
  for (const line of text.split("\n")) {
    if (/^\s*\[/.test(line)) inTools = /^\s*\[tools\]/.test(line);
    const [, tool, version] = (inTools && /^\s*"?([\w:@/.-]+)"?\s*=\s*\[?\s*["']([^"']+)["']/.exec(line)) || [];
    if (isWord(tool) && isWord(version)) found.set(tool, version);
  }
  return found;
}

function isWord(text: string | undefined): text is string {
  return text !== undefined && /^[\w.:@/+-]{1,100}$/.test(text);
}

/** The last number with dots in a path: `/opt/node/20.1.0/bin/node`, `/usr/bin/python3.11`. */
export function versionIn(path: string): string | null {
  return path.match(/\d+(?:\.\d+)+/g)?.at(-1) ?? null;
}
