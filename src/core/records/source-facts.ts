import { isExactVersion } from "./agent";
import { secretShape } from "./secret-shape";

/** Files of a source at its pin, by path, as text: those that may say which Bun builds it, or what its license is. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Where something was read, for people: a path of the source, with the field. */
export interface Asked {
  version: string;
  at: string;
}

/** Which Bun a source asks for. */
export interface BunAsked {
  /** One exact version, or null where nothing of the source says one. */
  chosen: Asked | null;
  /** Whether the version is only the lowest of a range that the source names. */
  lowest: boolean;
  /** What else of the source names another exact version. */
  others: Asked[];
}

/** Files that are looked for at the root of a source, beside its workflows. */
export const SOURCE_FILES = [
  "package.json",
  ".bun-version",
  ".tool-versions",
  "mise.toml",
  ".mise.toml",
  "Dockerfile",
  "bun.lock",
] as const;

/** Folders of a source whose files are workflows. */
export const WORKFLOW_FOLDERS = [".github/workflows", ".gitea/workflows", ".forgejo/workflows"] as const;

/** Names of a root folder that are license files. */
export const LICENSE_FILE = /^(?:licen[cs]e|copying|unlicense|notice)(?:[-._][^/]*)?$/i;

/**
 * The Bun that a source asks for: exact versions first, in the order in which tools obey them (`packageManager`, version files, `engines`,
 * workflows, images), then the one that its lockfile took the types of, then the lowest of a range.
 */
export function bunAsked(files: SourceFiles): BunAsked {
  const said = [...saidByPackage(files), ...saidByFiles(files), ...saidByWorkflows(files), ...saidByLockfile(files)];
  const exact = said.flatMap(({ version, at }) => {
    const bare = version.trim().replace(/^(?:bun-)?v?/, "");
    return isExactVersion(bare) ? [{ version: bare, at }] : [];
  });
  const [chosen] = exact;
  if (chosen !== undefined) {
    const others = exact.filter(({ version }) => version !== chosen.version);
    return { chosen, lowest: false, others };
  }
  const ranges = said.flatMap(({ version, at }) => {
    const lowest = lowestOf(version);
    return lowest === null ? [] : [{ version: lowest, at }];
  });
  return { chosen: ranges[0] ?? null, lowest: ranges.length > 0, others: [] };
}

/** The lowest version of a range as `engines` writes it (`^1.2.3`, `>=1.1`, `1.x`), or null where it names none. */
function lowestOf(range: string): string | null {
  const [, major, minor, patch] =
    /^(?:\^|~|>=|=)?\s*v?(\d{1,6})(?:\.(\d{1,6}|x|\*))?(?:\.(\d{1,6}|x|\*))?(?=\s|$)/.exec(range.trim()) ?? [];
  if (major === undefined) return null;
  const number = (part: string | undefined) => (part === undefined || !/^\d+$/.test(part) ? "0" : part);
  return `${major}.${number(minor)}.${number(patch)}`;
}

function saidByPackage(files: SourceFiles): Asked[] {
  const json = jsonObject(files.get("package.json"));
  const manager = textOf(json["packageManager"]);
  const dev = objectOf(objectOf(json["devEngines"])["packageManager"]);
  return [
    ...(manager.startsWith("bun@")
      ? [{ version: manager.slice(4).replace(/\+.*$/, ""), at: "package.json, packageManager" }]
      : []),
    ...(dev["name"] === "bun" ? [{ version: textOf(dev["version"]), at: "package.json, devEngines" }] : []),
    { version: textOf(objectOf(json["engines"])["bun"]), at: "package.json, engines.bun" },
  ];
}

function saidByFiles(files: SourceFiles): Asked[] {
  const line = (path: string, pattern: RegExp) => ({
    version: pattern.exec(files.get(path) ?? "")?.[1] ?? "",
    at: path,
  });
  return [
    { version: files.get(".bun-version") ?? "", at: ".bun-version" },
    line(".tool-versions", /^bun[ \t]+(\S+)/m),
    line("mise.toml", /^\s*bun\s*=\s*["']([^"'\n]+)["']/m),
    line(".mise.toml", /^\s*bun\s*=\s*["']([^"'\n]+)["']/m),
  ];
}

function saidByWorkflows(files: SourceFiles): Asked[] {
  const workflows = [...files].filter(([path]) => WORKFLOW_FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
  const said = workflows.flatMap(([path, text]) =>
    [...text.matchAll(/^\s*(?:-\s*)?bun-version:\s*["']?([^"'\s#]+)/gm)].map(([, version]) => ({
      version: version!,
      at: path,
    })),
  );
  const image = /^FROM\s+(?:--\S+\s+)?(?:\S+\/)?oven\/bun:(\d+\.\d+\.\d+)/im.exec(files.get("Dockerfile") ?? "")?.[1];
  return image === undefined ? said : [...said, { version: image, at: "Dockerfile" }];
}

/** The types of Bun are published with the version that they describe: what the authors had at hand, for want of better. */
function saidByLockfile(files: SourceFiles): Asked[] {
  const version = /"bun-types@(\d+\.\d+\.\d+)"/.exec(files.get("bun.lock") ?? "")?.[1];
  return version === undefined ? [] : [{ version, at: "bun.lock, bun-types" }];
}

/** Texts that a license is told by; what is told is what it reads like, and nobody's decision. */
const LICENSE_TEXTS: readonly [string, RegExp][] = [
  ["AGPL-3.0", /GNU AFFERO GENERAL PUBLIC LICENSE/i],
  ["LGPL", /GNU LESSER GENERAL PUBLIC LICENSE/i],
  ["GPL", /GNU GENERAL PUBLIC LICENSE/i],
  ["Apache-2.0", /Apache License[\s\S]{0,80}Version 2\.0/i],
  ["MPL-2.0", /Mozilla Public License[\s\S]{0,40}2\.0/i],
  ["BUSL-1.1", /Business Source License/i],
  ["ISC", /Permission to use, copy, modify, and\/or distribute this software/i],
  ["MIT", /Permission is hereby granted, free of charge/i],
  ["BSD", /Redistribution and use in source and binary forms/i],
  ["Unlicense", /This is free and unencumbered software/i],
];

/** One word for one thing: what the note of a license that nobody has resolved ends with. */
const LICENSE_UNRESOLVED = "Nobody has resolved yet what it allows.";

/** What a source says of its license, in a sentence for the note of a record; it resolves nothing. */
export function licenseFacts(files: SourceFiles): string {
  const found = [...files.keys()]
    .filter((path) => LICENSE_FILE.test(path))
    .toSorted()
    .map((path) => {
      const likeness = LICENSE_TEXTS.find(([, pattern]) => pattern.test(files.get(path)!))?.[0];
      return likeness === undefined ? path : `${path}, which reads like ${likeness}`;
    });
  const json = jsonObject(files.get("package.json"));
  const named = textOf(json["license"]) || textOf(objectOf(json["license"])["type"]);
  const isPlain = /^[A-Za-z0-9][A-Za-z0-9 .()+/-]{0,80}$/.test(named) && secretShape(named) === null;
  const field =
    named === ""
      ? "no license field in package.json"
      : `license "${isPlain ? named : "(not readable)"}" in package.json`;
  return `At the pin: ${found.length === 0 ? "no license file" : found.join("; ")}; ${field}. ${LICENSE_UNRESOLVED}`;
}

/** Whether the source has a script of this name in its `package.json`. */
export function hasScript(files: SourceFiles, script: string): boolean {
  return typeof objectOf(jsonObject(files.get("package.json"))["scripts"])[script] === "string";
}

function jsonObject(text: string | undefined): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(text ?? "null"));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
