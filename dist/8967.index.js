"use strict";
exports.id = 8967;
exports.ids = [8967];
exports.modules = {

/***/ 8967:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  record: function() { return /* binding */ record; }
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(8856);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/core/records/agent.ts
var agent = __webpack_require__(6367);
// EXTERNAL MODULE: ./src/core/records/fields.ts
var fields = __webpack_require__(3821);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
// EXTERNAL MODULE: ./src/core/records/source-record.ts
var source_record = __webpack_require__(8799);
// EXTERNAL MODULE: ./src/world/agent/bun.ts
var bun = __webpack_require__(4651);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/world/agent/download.ts
var download = __webpack_require__(5304);
// EXTERNAL MODULE: ./src/world/agent/hashed-copy.ts
var hashed_copy = __webpack_require__(5663);
;// CONCATENATED MODULE: ./src/world/agent/bun-integrity.ts





/** What a registry says of one version is a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** A registry answers within a second or two; a record can be written without it. */
const PATIENCE_MS = 20_000;
/** Asks a registry for `dist.integrity` of Bun's packages of one version; nothing is downloaded. */
async function bunIntegrity(registry, version, from) {
    const result = { found: {}, missing: [] };
    const asked = agent/* PLATFORMS */.P4.map(async (platform) => ({
        platform,
        told: await integrityOf(registry, platform, version, from),
    }));
    for (const { platform, told } of await Promise.all(asked)) {
        if ("reason" in told)
            result.missing.push({ platform, reason: told.reason });
        else
            result.found[platform] = told.integrity;
    }
    return result;
}
async function integrityOf(registry, platform, version, { env, signal }) {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
        const url = `${(0,bun/* registryBase */.bu)(registry)}/${(0,bun/* bunPackage */.kQ)(platform)}/${version}`;
        if (!URL.canParse(url))
            return { reason: "the registry's address is no URL" };
        const answer = await (0,download/* openUrl */.CZ)(url, {
            env,
            maxBytes: MAX_ANSWER_BYTES,
            signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
        });
        const json = (0,strict_json/* strictJsonParse */.n)(await (0,download/* readAll */.yw)(answer, MAX_ANSWER_BYTES));
        const dist = "problem" in json ? null : json.value?.dist;
        const integrity = dist?.integrity;
        return typeof integrity === "string" && agent/* INTEGRITY */.ui.test(integrity)
            ? { integrity }
            : { reason: "the registry's answer has no dist.integrity of SHA-512" };
    }
    catch (error) {
        if (patience.aborted)
            return { reason: `no answer within ${PATIENCE_MS / 1000} s` };
        if (error instanceof hashed_copy/* SourceFault */.A3)
            return { reason: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./src/world/agent/records.ts
var records = __webpack_require__(6300);
// EXTERNAL MODULE: ./src/world/agent/source.ts
var source = __webpack_require__(913);
// EXTERNAL MODULE: ./src/world/agent/store.ts
var agent_store = __webpack_require__(5052);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/commands/record-file.ts
var record_file = __webpack_require__(2524);
// EXTERNAL MODULE: ./src/commands/agent/blocked.ts
var blocked = __webpack_require__(9540);
// EXTERNAL MODULE: ./src/commands/agent/standing.ts
var standing = __webpack_require__(3290);
;// CONCATENATED MODULE: ./src/commands/agent/record.ts






















const RECORD = (0,admission_facts/* agentRecordFile */.fl)("case");
/**
 * `agent record --from URL|DIR`: writes an agent record of a source, from what git and Bun's registry say of it. Nothing of the source is
 * executed, and nothing is admitted: 0 written, 2 the source can't be had, 3 wrong usage, a record that is there among it.
 */
async function record(args, io, store) {
    const usage = (problem) => (0,output/* wrongUsage */.xY)(io, `agent record: ${problem}`);
    const from = (0,commands_io/* value */.Uq)(args, "from");
    if (from === undefined)
        return usage("--from is missing: an https URL, or a folder with a git repository");
    const source = await sourceUrl(from, io.cwd);
    if ("problem" in source)
        return usage(source.problem);
    const commit = (0,commands_io/* value */.Uq)(args, "commit") ?? null;
    if (commit !== null && !digest/* SHA1 */.uu.test(commit))
        return usage("--commit: expected a full commit id, 40 lower-case hexadecimal digits; a branch or tag is never a pin");
    const named = (0,commands_io/* value */.Uq)(args, "bun-version") ?? null;
    if (named !== null && !(0,agent/* isExactVersion */.Yb)(named))
        return usage("--bun-version: expected one exact version (1.2.3)");
    const path = (0,external_node_path_.resolve)(io.cwd, (0,commands_io/* value */.Uq)(args, "record") ?? (0,external_node_path_.join)(records.HARNESS_FOLDER, RECORD));
    const before = await (0,standing/* standing */.J)(path, ["source_url", "pinned_commit"]);
    if ("problem" in before)
        return usage(`${shown(io, path)}: ${before.problem}`);
    if (before.state === "filled in" && !(0,commands_io/* has */.zy)(args, "replace"))
        return usage(`${shown(io, path)} is filled in already; --replace writes over it, keeps its pin in \`previous\`, and admits nothing of it`);
    (0,output/* say */.cv)(io, args, `  ${source.url}${commit === null ? ", the head of its default branch" : ` at ${commit}`}`);
    const look = await lookAt(source.url, commit, store, io);
    if (!look.ok)
        return (0,blocked/* blockedEnd */.K)(args, io, [look.blocker]);
    const asked = (0,source_record/* bunOfSource */.yJ)(look.value.files, named);
    const registry = (0,bun/* registryOf */.Fv)((0,commands_io/* value */.Uq)(args, "bun-registry"), io.env);
    const version = asked.chosen?.version ?? null;
    if (version !== null)
        (0,output/* say */.cv)(io, args, `  integrity of Bun ${version} from ${(0,bun/* registryName */.jT)(registry)}`);
    const integrity = version === null ? null : await bunIntegrity(registry, version, { env: io.env, signal: io.signal });
    const written = (0,source_record/* recordOfSource */.kH)({
        source_url: source.url,
        ...look.value,
        bunVersion: version,
        integrity: integrity?.found ?? {},
        integrityReference: integrity === null ? null : reference(integrity, version, registry),
        now: new Date().toISOString(),
        before: recordBefore(before.bytes),
    });
    const fault = faultOf(written);
    if (fault !== null)
        return (0,blocked/* blockedEnd */.K)(args, io, [(0,blocker/* blocker */.Zs)("agent_record_invalid", RECORD, { found: fault })]);
    const problem = await (0,record_file/* replaceFile */.fR)(io.cwd, path, `${JSON.stringify(written, null, 2)}\n`);
    if (problem !== null)
        return usage(`${shown(io, path)} can't be written: ${problem}`);
    if (path === (0,external_node_path_.resolve)(io.cwd, records.HARNESS_FOLDER, RECORD))
        await (0,record_file/* keepSchema */.HS)(io.cwd, "agent.case");
    return end(args, io, { path, before: before.state, written, look: look.value, asked, integrity });
}
/** The source as a URL that a record may hold: never with a user, a password or a query. */
async function sourceUrl(from, cwd) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
        const problem = (0,fields/* urlProblem */.rn)(from, ["https:", "file:"]);
        return problem === null ? { url: from } : { problem: `--from: ${problem}` };
    }
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(cwd, from)).catch(() => null);
    const isFolder = real !== null && (await (0,promises_.stat)(real)).isDirectory();
    return isFolder
        ? { url: (0,external_node_url_.pathToFileURL)(real).href }
        : { problem: "--from: expected an https URL, or a folder with a git repository; found neither" };
}
/** The record that is written over, or null where none is, or none that is valid. */
function recordBefore(bytes) {
    const parsed = bytes === null ? null : (0,agent/* parseAgentRecord */.Er)("case", bytes);
    return parsed?.ok === true && parsed.value.kind === "source" ? parsed.value : null;
}
async function lookAt(url, commit, store, io) {
    const work = await (0,agent_store/* workFolder */.kR)(store);
    try {
        return await (0,source/* lookAtSource */.Ew)(url, commit, work, io.env, io.signal);
    }
    finally {
        await (0,agent_store/* discard */.vf)(work);
    }
}
/** Where the integrities are from; of those that are missing, why, and how to add them. */
function reference({ found, missing }, version, registry) {
    const told = agent/* PLATFORMS */.P4.filter((platform) => found[platform] !== undefined);
    const known = told.length === 0
        ? []
        : [`dist.integrity of Bun ${version} for ${told.join(", ")}, as ${(0,bun/* registryName */.jT)(registry)} says.`];
    const unknown = missing.map(({ platform, reason }) => `Missing for ${platform} (${reason}): add what \`npm view ${(0,bun/* bunPackage */.kQ)(platform)}@${version} dist.integrity\` prints to bun_integrity as "${platform}".`);
    return [...known, ...unknown].join(" ");
}
/** What is wrong with a record that was written from a source, beside what a person still has to find out; null where nothing is. */
function faultOf(written) {
    const parsed = (0,agent/* parseAgentRecord */.Er)("case", Buffer.from(JSON.stringify(written)));
    const faults = parsed.ok
        ? []
        : parsed.problems.filter(({ at }) => !(at.startsWith("bun_version") && written.bun_version === ""));
    return faults.length === 0 ? null : (0,parse/* problemText */.fI)(faults);
}
function end(args, io, { path, before, written, look, asked, integrity }) {
    const { bun_version: version } = written;
    const missing = [
        ...(version === ""
            ? [
                "bun_version: nothing of the source names a version of Bun; give one by --bun-version, or write it into the record",
            ]
            : []),
        ...(integrity?.missing ?? []).map(({ platform, reason }) => `bun_integrity.${platform}: ${reason}; integrity_reference says how to add it`),
        ...((0,source_record/* canBuild */.hJ)(look.files) ? [] : [`the source has no script ${source_record/* BUILD_SCRIPT */.JF}; correct build_command`]),
    ];
    const next = [
        "`case-harness agent build --write` builds the pin, and writes the digest into `binaries`",
        "have the record reviewed; license_note stays unresolved, which stages 1 to 4 tolerate, until a person resolves it",
    ];
    if ((0,commands_io/* has */.zy)(args, "json")) {
        (0,output/* printJson */.Q2)(io, { status: "pass", blockers: [], path, before, record: written, bun: asked, missing, next });
        return domain_status/* EXIT_CODE */.F.pass;
    }
    io.stdout(`${standing/* TOLD */.E[before]}  ${shown(io, path)}, not admitted\n`);
    const line = (name, text) => io.stdout(`  ${name.padEnd(9)}${(0,bytes/* escapeForPeople */.IW)(text)}\n`);
    line("pin", `${written.pinned_commit} of ${look.date}${look.branch === null ? "" : `, the head of ${look.branch}`}`);
    line("license", `unresolved. ${written.license_note.note}`);
    if (asked.chosen !== null)
        line("Bun", `${version}, by ${asked.chosen.at}${asked.lowest ? " (the lowest of its range)" : ""}`);
    for (const other of asked.others)
        line("", `${other.at} says ${other.version}`);
    if (written.previous != null)
        line("previous", written.previous.pinned_commit);
    for (const each of missing)
        line("missing", each);
    for (const each of next)
        (0,output/* say */.cv)(io, args, `  next: ${each}`);
    return domain_status/* EXIT_CODE */.F.pass;
}
function shown(io, path) {
    const short = (0,external_node_path_.relative)(io.cwd, path);
    return short.startsWith("..") ? path : short;
}


/***/ }),

/***/ 3290:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ TOLD; },
/* harmony export */   J: function() { return /* binding */ standing; }
/* harmony export */ });
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6300);


/** What became of a record's place when it was written, for people. */
const TOLD = {
    none: "written",
    template: "written over the empty template",
    "filled in": "written over",
};
/**
 * Looks at what stands in a record's place.
 * @param empty fields of the record that only its template leaves empty
 */
async function standing(path, empty) {
    const found = await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_1__.readRecordFile)(path);
    if (found.state === "missing")
        return { state: "none", bytes: null };
    if (found.state === "unreadable")
        return { problem: found.reason };
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(found.bytes);
    const fields = "problem" in json ? null : json.value;
    const isTemplate = fields !== null && empty.every((field) => fields[field] === "");
    return { state: isTemplate ? "template" : "filled in", bytes: found.bytes };
}


/***/ }),

/***/ 9847:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: function() { return /* binding */ SOURCE_FILES; },
/* harmony export */   E2: function() { return /* binding */ bunAsked; },
/* harmony export */   eN: function() { return /* binding */ WORKFLOW_FOLDERS; },
/* harmony export */   hv: function() { return /* binding */ LICENSE_FILE; },
/* harmony export */   tj: function() { return /* binding */ licenseFacts; },
/* harmony export */   yw: function() { return /* binding */ hasScript; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
/* harmony import */ var _secret_shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2240);


/** Files that are looked for at the root of a source, beside its workflows. */
const SOURCE_FILES = [
    "package.json",
    ".bun-version",
    ".tool-versions",
    "mise.toml",
    ".mise.toml",
    "Dockerfile",
    "bun.lock",
];
/** Folders of a source whose files are workflows. */
const WORKFLOW_FOLDERS = [".github/workflows", ".gitea/workflows", ".forgejo/workflows"];
/** Names of a root folder that are license files. */
const LICENSE_FILE = /^(?:licen[cs]e|copying|unlicense|notice)(?:[-._][^/]*)?$/i;
/**
 * The Bun that a source asks for: exact versions first, in the order in which tools obey them (`packageManager`, version files, `engines`,
 * workflows, images), then the one that its lockfile took the types of, then the lowest of a range.
 */
function bunAsked(files) {
    const said = [...saidByPackage(files), ...saidByFiles(files), ...saidByWorkflows(files), ...saidByLockfile(files)];
    const exact = said.flatMap(({ version, at }) => {
        const bare = version.trim().replace(/^(?:bun-)?v?/, "");
        return (0,_agent__WEBPACK_IMPORTED_MODULE_0__/* .isExactVersion */ .Yb)(bare) ? [{ version: bare, at }] : [];
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
function lowestOf(range) {
    const [, major, minor, patch] = /^(?:\^|~|>=|=)?\s*v?(\d{1,6})(?:\.(\d{1,6}|x|\*))?(?:\.(\d{1,6}|x|\*))?(?=\s|$)/.exec(range.trim()) ?? [];
    if (major === undefined)
        return null;
    const number = (part) => (part === undefined || !/^\d+$/.test(part) ? "0" : part);
    return `${major}.${number(minor)}.${number(patch)}`;
}
function saidByPackage(files) {
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
function saidByFiles(files) {
    const line = (path, pattern) => ({
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
function saidByWorkflows(files) {
    const workflows = [...files].filter(([path]) => WORKFLOW_FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
    const said = workflows.flatMap(([path, text]) => [...text.matchAll(/^\s*(?:-\s*)?bun-version:\s*["']?([^"'\s#]+)/gm)].map(([, version]) => ({
        version: version,
        at: path,
    })));
    const image = /^FROM\s+(?:--\S+\s+)?(?:\S+\/)?oven\/bun:(\d+\.\d+\.\d+)/im.exec(files.get("Dockerfile") ?? "")?.[1];
    return image === undefined ? said : [...said, { version: image, at: "Dockerfile" }];
}
/** The types of Bun are published with the version that they describe: what the authors had at hand, for want of better. */
function saidByLockfile(files) {
    const version = /"bun-types@(\d+\.\d+\.\d+)"/.exec(files.get("bun.lock") ?? "")?.[1];
    return version === undefined ? [] : [{ version, at: "bun.lock, bun-types" }];
}
/** Texts that a license is told by; what is told is what it reads like, and nobody's decision. */
const LICENSE_TEXTS = [
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
function licenseFacts(files) {
    const found = [...files.keys()]
        .filter((path) => LICENSE_FILE.test(path))
        .toSorted()
        .map((path) => {
        const likeness = LICENSE_TEXTS.find(([, pattern]) => pattern.test(files.get(path)))?.[0];
        return likeness === undefined ? path : `${path}, which reads like ${likeness}`;
    });
    const json = jsonObject(files.get("package.json"));
    const named = textOf(json["license"]) || textOf(objectOf(json["license"])["type"]);
    const isPlain = /^[A-Za-z0-9][A-Za-z0-9 .()+/-]{0,80}$/.test(named) && (0,_secret_shape__WEBPACK_IMPORTED_MODULE_1__/* .secretShape */ .w)(named) === null;
    const field = named === ""
        ? "no license field in package.json"
        : `license "${isPlain ? named : "(not readable)"}" in package.json`;
    return `At the pin: ${found.length === 0 ? "no license file" : found.join("; ")}; ${field}. ${LICENSE_UNRESOLVED}`;
}
/** Whether the source has a script of this name in its `package.json`. */
function hasScript(files, script) {
    return typeof objectOf(jsonObject(files.get("package.json"))["scripts"])[script] === "string";
}
function jsonObject(text) {
    try {
        return objectOf(JSON.parse(text ?? "null"));
    }
    catch {
        return {};
    }
}
function objectOf(value) {
    return typeof value === "object" && value !== null ? value : {};
}
function textOf(value) {
    return typeof value === "string" ? value : "";
}


/***/ }),

/***/ 8799:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: function() { return /* binding */ BUILD_SCRIPT; },
/* harmony export */   P6: function() { return /* binding */ CASE_SOURCE; },
/* harmony export */   hJ: function() { return /* binding */ canBuild; },
/* harmony export */   kH: function() { return /* binding */ recordOfSource; },
/* harmony export */   yJ: function() { return /* binding */ bunOfSource; }
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
/* harmony import */ var _schemas__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1186);
/* harmony import */ var _source_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9847);



/** The script by which WorkOS Case makes its binary. */
const BUILD_SCRIPT = "build:binary";
/** What every agent record of WorkOS Case says of how it is built, whatever its pin. */
const CASE_SOURCE = {
    build_command: `bun run ${BUILD_SCRIPT}`,
    build_root: "/build/case",
    protected_source_boundary: "The source is cloned and built in a folder of its own; nothing of it is changed or published.",
};
/** How the lane `case` starts what is built (SPEC section 11). */
const COMMAND_SHAPE = "ca run --task <task-file> --mode unattended";
/** Bun's version for a record: what its user said, else what the source asks for. */
function bunOfSource(files, named) {
    return named === null
        ? (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .bunAsked */ .E2)(files)
        : { chosen: { version: named, at: "--bun-version" }, lowest: false, others: [] };
}
/**
 * An agent record of a source at one commit: everything that can be found out, and nothing that a person has to decide. The license is
 * unresolved and no binary is listed, so that it admits nothing.
 */
function recordOfSource(known) {
    const { source_url, commit, branch, files, before, integrity } = known;
    const isChanged = before !== null && (before.source_url !== source_url || before.pinned_commit !== commit);
    const previous = isChanged
        ? { source_url: before.source_url, pinned_commit: before.pinned_commit }
        : (before?.previous ?? null);
    return {
        $schema: (0,_schemas__WEBPACK_IMPORTED_MODULE_1__/* .schemaReferenceTo */ ._)("agent.case"),
        source_url,
        pinned_commit: commit,
        ...(branch === null ? {} : { observed_branch: branch }),
        commit_date: known.date,
        license_note: { status: "unresolved", note: (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .licenseFacts */ .tj)(files), allowed_mutation_modes: [] },
        retrieval_date: known.now,
        retrieval_command: `case-harness agent record --from ${source_url} --commit ${commit}`,
        build_command: CASE_SOURCE.build_command,
        build_root: CASE_SOURCE.build_root,
        bun_version: known.bunVersion ?? "",
        ...(_agent__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORMS */ .P4.some((platform) => integrity[platform] !== undefined) ? { bun_integrity: integrity } : {}),
        ...(known.integrityReference === null ? {} : { integrity_reference: known.integrityReference }),
        binaries: {},
        command_shape: COMMAND_SHAPE,
        protected_source_boundary: CASE_SOURCE.protected_source_boundary,
        review_trigger: "Any change of the pin, of Bun, of the build command or of a binary's digest.",
        previous,
    };
}
/** Whether the source can be built as its record will say. */
function canBuild(files) {
    return (0,_source_facts__WEBPACK_IMPORTED_MODULE_2__/* .hasScript */ .yw)(files, BUILD_SCRIPT);
}


/***/ }),

/***/ 9675:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ withoutPasswords; }
/* harmony export */ });
/** A user or password before the host of an address; proxies are often written without `http://`. */
const WITH_USER = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?[^/]*@/i;
/** Values of these variables that may be handed on: an address with a user or password in it is left out. */
function withoutPasswords(env, names) {
    const kept = names.flatMap((name) => {
        const value = env[name];
        return value === undefined || value === "" || WITH_USER.test(value) ? [] : [[name, value]];
    });
    return Object.fromEntries(kept);
}


/***/ }),

/***/ 913:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: function() { return /* binding */ touchedFiles; },
/* harmony export */   Ew: function() { return /* binding */ lookAtSource; },
/* harmony export */   Jm: function() { return /* binding */ clonePin; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4507);
/* harmony import */ var _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9847);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9675);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5663);
/* harmony import */ var _outcome__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6786);








/** A clone of a few thousand files takes seconds; a hung remote must not hold a job for longer than this. */
const GIT_MS = 10 * 60_000;
/** `ls-tree` of a large source; a few objects can name more files than any disk holds. */
const MAX_LISTING_BYTES = 32 * 1024 * 1024;
/** All files of a source together: WorkOS Case has 3 MB, and the same few objects again and again fill a disk too. */
const MAX_SOURCE_BYTES = 1024 * 1024 * 1024;
/**
 * What git may take over from the environment: where certificates and proxies are, nothing that authenticates. The rest is
 * closed, so that no configuration, credential helper, template or hook of this machine takes part.
 */
const ENV_KEPT = [
    "PATH",
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "HTTPS_PROXY",
    "https_proxy",
    "NO_PROXY",
    "no_proxy",
];
const CLOSED_CONFIG = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.autocrlf=false",
    "core.symlinks=true",
    "core.fileMode=true",
    "core.bare=false",
    "credential.helper=",
    "fetch.fsckObjects=true",
    "gc.auto=0",
    "advice.detachedHead=false",
].flatMap((setting) => ["-c", setting]);
/**
 * A fresh clone of exactly the pinned commit into `<work>/tree` (or `tree`, where the caller made a folder for it).
 * @returns the tree, `agent_pin_mismatch`, or `agent_build_failed` where the source can't be had at all
 */
async function clonePin(pin, work, tree, env, signal) {
    const { source_url, pinned_commit } = pin;
    const opened = await openGit(source_url, work, env, signal, ["--work-tree", tree]);
    if (!opened.ok)
        return opened;
    const { git, failed } = opened.value;
    const fetched = await fetchCommit(git, source_url, pinned_commit);
    if (!fetched.ok)
        return fetched;
    const listing = await git("ls-tree", "-r", "-l", "-z", "--full-tree", pinned_commit);
    if (!listing.ok)
        return failed("git ls-tree", listing);
    const { paths, bytes } = parseListing(listing.bytes);
    if (bytes > MAX_SOURCE_BYTES)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", {
            expected: `at most ${MAX_SOURCE_BYTES} bytes of source`,
            found: `${bytes}`,
        });
    const checkout = await git("checkout", "-q", "-f", "--detach", pinned_commit);
    if (!checkout.ok)
        return failed("a checkout", checkout);
    const head = await git("rev-parse", "HEAD^{commit}");
    if (head.said !== pinned_commit)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "HEAD", { expected: pinned_commit, found: head.said });
    const status = await git("status", "--porcelain=v1", "-z", "--ignored=matching", "--untracked-files=all");
    if (!status.ok || status.said !== "")
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", {
            expected: "a clean checkout with nothing ignored lying about",
            found: status.ok ? status.said.replaceAll("\0", ", ").slice(0, 500) : status.said,
        });
    const files = new Map();
    for (const path of paths)
        files.set(path, await fingerprint(hostPath(tree, path)));
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ tree, files });
}
/** An empty repository in `<work>/git` for a source, with the git that works on it, and the blocker of a step that failed. */
async function openGit(source_url, work, env, signal, more = []) {
    const gitDir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "git");
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "git-home");
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(home, { mode: 0o700 });
    const git = (...args) => runGit(["--git-dir", gitDir, ...more, ...CLOSED_CONFIG, ...args], home, env, signal);
    const failed = (step, { said }) => (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", { expected: `${step} of ${source_url}`, found: said });
    const made = await runGit([...CLOSED_CONFIG, "init", "-q", "--template=", "--bare", gitDir], home, env, signal);
    return made.ok ? (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ git, failed }) : failed("git init", made);
}
/** Fetches one commit, without its history where the server allows that. */
async function fetchCommit(git, source_url, commit) {
    const exact = await git("fetch", "-q", "--depth=1", "--no-tags", "--no-recurse-submodules", source_url, commit);
    if (exact.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(null);
    // some servers give out only what a branch or tag points to: then the pin has to be in their history
    const all = await git("fetch", "-q", "--no-recurse-submodules", source_url, "+refs/heads/*:refs/pin/heads/*", "+refs/tags/*:refs/pin/tags/*");
    if (!all.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_build_failed", "source", { expected: `a fetch of ${source_url}`, found: all.said });
    const there = await git("cat-file", "-e", `${commit}^{commit}`);
    if (there.ok)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)(null);
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "pinned_commit", {
        expected: commit,
        found: `no such commit in the branches and tags of ${source_url}`,
    });
}
/** A file that says which Bun builds a source, or its license; a lockfile is the largest of them. */
const MAX_LOOKED_AT_BYTES = 4 * 1024 * 1024;
/** Files that are looked at; a source with more workflows than these is told by the first of them. */
const MAX_LOOKED_AT = 200;
/**
 * Looks at a source: nothing of it is checked out or executed, and no configuration or hook of it or of this machine is obeyed.
 * @param commit a full commit id; null takes the head of the default branch, as it is now
 * @param work a private folder
 * @returns what it is there, `agent_pin_mismatch`, or `agent_build_failed` where it can't be had at all
 */
async function lookAtSource(source_url, commit, work, env, signal) {
    const opened = await openGit(source_url, work, env, signal);
    if (!opened.ok)
        return opened;
    const { git, failed } = opened.value;
    const heads = await git("ls-remote", "--symref", source_url, "HEAD");
    if (!heads.ok)
        return failed("the head", heads);
    const head = /^([0-9a-f]{40})\tHEAD$/m.exec(heads.said)?.[1] ?? null;
    const branch = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(heads.said)?.[1] ?? null;
    const pin = commit ?? head;
    if (pin === null)
        return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .blocked */ .Z5)("agent_pin_mismatch", "HEAD", {
            expected: `a commit at the head of ${source_url}`,
            found: "none; name one by --commit",
        });
    const fetched = await fetchCommit(git, source_url, pin);
    if (!fetched.ok)
        return fetched;
    const date = await git("log", "-1", "--no-show-signature", "--format=%cI", pin);
    if (!date.ok)
        return failed("the date", date);
    const listing = await git("ls-tree", "-r", "-l", "-z", "--full-tree", pin);
    if (!listing.ok)
        return failed("git ls-tree", listing);
    const files = new Map();
    for (const { path, oid } of wantedFiles(listing.bytes)) {
        const blob = await git("cat-file", "blob", oid);
        if (blob.ok)
            files.set(path, blob.bytes.toString("utf8"));
    }
    return (0,_outcome__WEBPACK_IMPORTED_MODULE_6__/* .done */ .Vw)({ commit: pin, date: date.said, branch: pin === head ? branch : null, files });
}
/** Regular files of a listing that are looked at, none of them large. */
function wantedFiles(listing) {
    const wanted = [];
    for (const line of listing.toString("utf8").split("\0")) {
        const [, oid, size, path = ""] = /^100(?:644|755) blob ([0-9a-f]{40}) +(\d+)\t(.+)$/s.exec(line) ?? [];
        const isWanted = _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_FILES */ .AP.some((name) => name === path) ||
            _core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .LICENSE_FILE */ .hv.test(path) ||
            (_core_records_source_facts__WEBPACK_IMPORTED_MODULE_4__/* .WORKFLOW_FOLDERS */ .eN.some((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === folder) && /\.ya?ml$/.test(path));
        if (oid !== undefined && isWanted && Number(size) <= MAX_LOOKED_AT_BYTES)
            wanted.push({ path, oid });
    }
    return wanted.slice(0, MAX_LOOKED_AT);
}
function runGit(args, home, env, signal) {
    const options = {
        env: {
            ...(0,_environment__WEBPACK_IMPORTED_MODULE_7__/* .withoutPasswords */ .h)(env, ENV_KEPT),
            HOME: home,
            LC_ALL: "C",
            GIT_CONFIG_NOSYSTEM: "1",
            GIT_CONFIG_GLOBAL: "/dev/null",
            GIT_ATTR_NOSYSTEM: "1",
            GIT_TERMINAL_PROMPT: "0",
            GIT_ASKPASS: "/bin/false",
            GIT_NO_REPLACE_OBJECTS: "1",
            // both reach the git at the other end of a file:// source too, whose configuration is that repository's
            GIT_ALLOW_PROTOCOL: "https:file",
            GIT_NO_LAZY_FETCH: "1",
        },
        cwd: home,
        encoding: "buffer",
        maxBuffer: MAX_LISTING_BYTES,
        timeout: GIT_MS,
        ...(signal === undefined ? {} : { signal }),
    };
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", args, options, (error, stdout, stderr) => {
            const said = (error === null ? stdout : stderr).toString("utf8").trim();
            resolve({
                ok: error === null,
                bytes: stdout,
                said: error === null ? said : (endOfGit(error) ?? (said || error.message)),
            });
        });
    });
}
/** How a git ended that did not end by itself, or null. */
function endOfGit(error) {
    if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER")
        return `more than ${MAX_LISTING_BYTES} bytes of names`;
    return error.killed === true ? `no end within ${GIT_MS / 1000} s` : null;
}
/** `ls-tree -r -l -z`: `<mode> <type> <oid> <size>\t<path>\0`; submodules are never cloned and so are no files. */
function parseListing(listing) {
    const paths = [];
    let bytes = 0;
    for (const line of listing.toString("latin1").split("\0")) {
        const tab = line.indexOf("\t");
        const [, type, , size] = line.slice(0, Math.max(tab, 0)).split(/ +/);
        if (type !== "blob")
            continue;
        paths.push(line.slice(tab + 1));
        bytes += Number(size);
    }
    return { paths, bytes };
}
/**
 * What a build changed in its clone: files of the pin that are not what they were, and new entries, of a new folder only
 * its name with a slash. By a walk of our own that follows no link: no git ever reads what the build left.
 */
async function touchedFiles({ tree, files }) {
    const touched = [];
    const folders = new Set([""]);
    for (const path of files.keys())
        for (let up = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path); up !== "."; up = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(up))
            folders.add(up);
    // a folder that the build made a link leads out of its tree, and so does all that seems to lie below it
    const left = new Set();
    for (const folder of [...folders].toSorted()) {
        const stat = folder === "" || left.has(parentOf(folder)) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(hostPath(tree, folder)).catch(() => null) : null;
        if (stat?.isDirectory() === true)
            left.add(folder);
    }
    for (const [path, before] of files) {
        const now = left.has(parentOf(path)) ? await fingerprint(hostPath(tree, path)) : null;
        if (now === null || now !== before)
            touched.push(path);
    }
    for (const folder of left) {
        // one that can't be read any more has no file of the pin that can
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(hostPath(tree, folder), { withFileTypes: true, encoding: "buffer" }).catch(() => []);
        for (const entry of entries) {
            const name = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .bytePath */ .OO)(entry.name);
            const path = folder === "" ? name : `${folder}/${name}`;
            if (files.has(path) || folders.has(path))
                continue;
            touched.push(entry.isDirectory() ? `${path}/` : path);
        }
    }
    return touched.toSorted((a, b) => (a < b ? -1 : 1)).map((path) => (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .jsonPath */ .U1)(path));
}
function parentOf(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    return parent === "." ? "" : parent;
}
/** What a file or link is, so that a change of it shows; null where there is neither, or none that can be read. */
async function fingerprint(host) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(host).catch(() => null);
    if (stat?.isSymbolicLink() === true)
        return `link ${(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(host, { encoding: "buffer" })).toString("hex")}`;
    try {
        const { sha256 } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .hashSource */ .cB)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .openSource */ .oD)(host));
        return `file ${stat?.mode} ${sha256}`;
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3)
            return null;
        throw error;
    }
}
function hostPath(tree, path) {
    const base = Buffer.from(tree);
    return path === "" ? base : Buffer.concat([base, Buffer.from("/"), (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_3__/* .pathBytes */ .X5)(path)]);
}


/***/ })

};
;