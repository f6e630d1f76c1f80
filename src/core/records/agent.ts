import { z } from "zod";
import { SHA1, SHA256 } from "../domain/digest";
import type { AGENT_LANES, LaneName } from "../domain/lane";
import { MUTATION_MODES } from "../domain/mutation";
import { dateOrDateTime, readRecord, plainUrl, schemaReference, text } from "./fields";
import {
  integrity,
  INTEGRITY,
  LIBCS,
  lockedPackages,
  lockFaults,
  npmName,
  placeOf,
  version,
  VERSION,
} from "./npm-lock";
import type { Parsed } from "./parse";

/** Platforms of agent binaries, as `<process.platform>-<process.arch>`. */
export const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"] as const;
export type Platform = (typeof PLATFORMS)[number];

export { INTEGRITY };

/** Whether a text is one exact version, no range and no tag. */
export function isExactVersion(text: string): boolean {
  return VERSION.test(text);
}

/**
 * Folders that a system needs at their place: bound over inside the sandbox, or filled outside, a build root there
 * would replace what the build itself runs on.
 */
const SYSTEM_FOLDERS = ["bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "proc", "run", "sbin", "sys", "usr"];

/** The longest build root: `sun_path` and shebang lines of tools below it stay within their 108 and 128 bytes. */
const MAX_BUILD_ROOT = 80;

/** Why a path can't be the build root, or null where it can. */
export function buildRootProblem(path: string): string | null {
  if (!path.startsWith("/")) return "expected an absolute path";
  if (path.length > MAX_BUILD_ROOT) return `expected at most ${MAX_BUILD_ROOT} characters`;
  const parts = path.slice(1).split("/");
  if (parts.some((part) => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part)))
    return "expected names of [A-Za-z0-9._-] without `.`, `..` or a trailing slash";
  if (SYSTEM_FOLDERS.includes(parts[0]!)) return `/${parts[0]} belongs to the system`;
  if (parts.length < 2) return "expected a folder of its own, at least two levels deep (/build/agent, say)";
  return null;
}

const commit = z
  .string()
  .regex(SHA1, "expected a full commit id, 40 lower-case hexadecimal digits; a branch or tag name is never a pin")
  .refine((value) => !/^0+$/.test(value), "forty zeros are no commit");

const sha256Text = z.string().regex(SHA256, "expected a SHA-256, 64 lower-case hexadecimal digits");

const licenseNote = z.strictObject({
  status: z.enum(["resolved", "unresolved"]),
  note: text,
  allowed_mutation_modes: z
    .array(z.enum(MUTATION_MODES))
    .refine((modes) => new Set(modes).size === modes.length, "a mode stands here twice"),
});

const binarySchema = z.strictObject({ sha256: sha256Text, url: plainUrl(["https:"]).optional() });

function byPlatform<T extends z.ZodType>(value: T) {
  return z.strictObject(
    Object.fromEntries(PLATFORMS.map((platform) => [platform, value.optional()])) as Record<Platform, z.ZodOptional<T>>,
  );
}

/** A branch that the pin was seen on; it pins nothing, and nothing is ever looked up by it. */
const branchName = z
  .string()
  .max(255)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/+-]*$/, "expected the name of a branch");

const sourcePin = z.strictObject({ source_url: plainUrl(["https:", "file:"]), pinned_commit: commit });

const boundary = z.union([text, z.array(text).min(1).max(100)], { error: "expected a text, or a list of texts" });

/** `.harness/agent.case.json` (SPEC section 8). `bun_integrity` is what lets the registry's Bun be trusted. */
export const caseAgentSchema = z
  .strictObject({
    $schema: schemaReference,
    source_url: plainUrl(["https:", "file:"]),
    pinned_commit: commit,
    commit_date: dateOrDateTime,
    license_note: licenseNote,
    retrieval_date: dateOrDateTime,
    retrieval_command: text,
    build_command: z
      .string()
      .regex(
        /^(?:bun install --frozen-lockfile && )?bun run [A-Za-z0-9][A-Za-z0-9:._-]*$/,
        "expected `bun run <script>`; `bun install --frozen-lockfile` always runs before it",
      ),
    build_root: z.string().superRefine((value, context) => {
      const problem = buildRootProblem(value);
      if (problem !== null) context.addIssue({ code: "custom", message: problem });
    }),
    bun_version: version,
    bun_integrity: byPlatform(integrity).optional(),
    binaries: byPlatform(binarySchema),
    protected_source_boundary: boundary,
    previous: sourcePin.nullable().optional(),
    observed_branch: branchName.optional(),
    integrity_reference: text.optional(),
    command_shape: text.optional(),
    review_trigger: text.optional(),
    expires_at: dateOrDateTime.optional(),
  })
  .refine((record) => record.previous?.pinned_commit !== record.pinned_commit, {
    path: ["previous", "pinned_commit"],
    message: "is the pin itself; `previous` is the one before it",
  })
  .describe("Agent record of case-harness-action: which build of WorkOS Case may run");
export type CaseAgentRecord = z.infer<typeof caseAgentSchema>;

/** The tree of a platform, as `agent fetch` made it of the lock's packages; its digest is over every byte, name and mode. */
const treeSchema = z.strictObject({
  sha256: sha256Text,
  bytes: z.number().int().positive(),
  files: z.number().int().positive(),
});

/** `.harness/agent.codex.json` and `.harness/agent.pi.json`: an npm package, and the lock of everything that it leads to. */
export const npmAgentSchema = z
  .strictObject({
    $schema: schemaReference,
    package: npmName,
    version,
    integrity,
    packages: lockedPackages.optional(),
    libc: z.enum(LIBCS).optional(),
    trees: byPlatform(treeSchema).optional(),
    license_note: licenseNote,
    retrieval_date: dateOrDateTime,
    retrieval_command: text,
    protected_source_boundary: boundary,
    previous: z.strictObject({ package: npmName, version }).nullable().optional(),
    review_trigger: text.optional(),
    expires_at: dateOrDateTime.optional(),
  })
  .refine((record) => record.previous?.version !== record.version || record.previous.package !== record.package, {
    path: ["previous", "version"],
    message: "is the version itself; `previous` is the one before it",
  })
  .superRefine((record, context) => {
    if (record.packages === undefined) return;
    const fault = (place: string, message: string) =>
      context.addIssue({ code: "custom", path: ["packages", ...(place === "" ? [] : [place])], message });
    const own = record.packages[placeOf(record.package)];
    if (own !== undefined && (own.version !== record.version || own.integrity !== record.integrity))
      fault(placeOf(record.package), "is not the version and the integrity that this record is about");
    for (const { place, problem } of lockFaults(record.packages, record.package)) fault(place, problem);
  })
  .describe("Agent record of case-harness-action: which npm package of an agent may run");
export type NpmAgentRecord = z.infer<typeof npmAgentSchema>;

/** An agent's record as the gates see it: what it is pinned to, and what its license allows. */
export type AgentRecord = ({ kind: "source" } & CaseAgentRecord) | ({ kind: "npm" } & NpmAgentRecord);

/** Lanes that have an agent record; `fake` is part of the harness. */
export type AgentLane = (typeof AGENT_LANES)[number];

/** What the record of each admits: a source that is built, or a package of npm's. */
const RECORD_KINDS: Readonly<Record<AgentLane, AgentRecord["kind"]>> = { case: "source", codex: "npm", pi: "npm" };

/** Narrows a lane to one that has an agent record. */
export function isAgentLane(lane: LaneName): lane is AgentLane {
  return lane in RECORD_KINDS;
}

/**
 * Reads the agent record of a lane.
 * @returns the record, or every fault with its position; never throws on bad input
 */
export function parseAgentRecord(lane: AgentLane, bytes: Uint8Array): Parsed<AgentRecord> {
  if (RECORD_KINDS[lane] === "source") {
    const parsed = readRecord(bytes, caseAgentSchema);
    return parsed.ok ? { ok: true, value: { kind: "source", ...parsed.value } } : parsed;
  }
  const parsed = readRecord(bytes, npmAgentSchema);
  return parsed.ok ? { ok: true, value: { kind: "npm", ...parsed.value } } : parsed;
}

/** Reads the agent record of whichever lane: for who knows a file alone. Never throws on bad input. */
export function parseAnyAgentRecord(bytes: Uint8Array): Parsed<AgentRecord> {
  const built = parseAgentRecord("case", bytes);
  return built.ok ? built : parseAgentRecord("pi", bytes);
}

/** What an agent record is pinned to, as one line that is equal only for the same source and version. */
export function pinOf(record: AgentRecord): string {
  return record.kind === "source"
    ? pinText(record.source_url, record.pinned_commit)
    : pinText(record.package, record.version);
}

/** What the record says the pin was before, in the form of `pinOf`, or null. */
export function previousPinOf(record: AgentRecord): string | null {
  if (record.previous === null || record.previous === undefined) return null;
  return "pinned_commit" in record.previous
    ? pinText(record.previous.source_url, record.previous.pinned_commit)
    : pinText(record.previous.package, record.previous.version);
}

/** A pin as one line: source and commit, or package and version. */
export function pinText(source: string, version: string): string {
  return `${source}@${version}`;
}

/** The admitted digest of a platform: of a binary, or of a package's tree; null where the record lists none. */
export function admittedDigest(record: AgentRecord, platform: string): string | null {
  const digests = (record.kind === "source" ? record.binaries : (record.trees ?? {})) as Record<
    string,
    { sha256: string } | undefined
  >;
  return (Object.hasOwn(digests, platform) ? digests[platform]?.sha256 : undefined) ?? null;
}
