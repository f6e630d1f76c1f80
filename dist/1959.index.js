"use strict";
exports.id = 1959;
exports.ids = [1959];
exports.modules = {

/***/ 1959:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanBundle: function() { return /* binding */ scanBundle; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8547);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1610);
/* harmony import */ var _world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6099);
/* harmony import */ var _world_model_names__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3297);
/* harmony import */ var _world_worktree_folder__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7722);









const SCANNER = "known values in every usual encoding; secretlint's recommended preset without comment filters, and own shapes";
const MANIFESTS = [_core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .BEFORE_FILE */ .Lt, _core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .AFTER_FILE */ ._C];
const PIECE_BYTES = 256 * 1024;
const GONE = ["ENOENT", "ELOOP", "ENOTDIR", "EACCES"];
/**
 * Scans everything that holds bytes of the lane: raw output, patch, manifests, and the changed files themselves, in which a
 * value is whole that a patch may tear apart. A file with a secret is replaced by a note; a path with one becomes its digest.
 * @returns what was found, never the secret itself
 * @throws ArtifactWriteFailure
 */
async function scanBundle(session) {
    const { writer, secrets, leaks, snapshot, request, identity } = session;
    const withheld = {};
    const options = {
        known: secrets,
        baseline: () => contents(request.folder.workspace, snapshot?.before ?? []),
        told: [{ name: "", content: identity.contractBytes }],
    };
    const own = writer.files().map(({ name }) => name);
    const output = own.filter((name) => /^(backend\/|test\.log$|patch\.diff$)/.test(name));
    const inFiles = await (0,_world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__/* .scanFiles */ .Tu)(output.map((name) => ({ name, content: piecesOf(Buffer.from(writer.pathOf(name))) })), options);
    // What is set aside reaches no artifact but the redacted archive of the lane's state.
    const changed = snapshot === null
        ? []
        : changedEntries(snapshot.before, snapshot.after).filter(({ setAside }) => setAside === undefined);
    const inWorkspace = await (0,_world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__/* .scanFiles */ .Tu)(snapshot === null ? [] : contents(snapshot.workspace, changed), options);
    const withhold = (file, rule) => {
        if (withheld[file] !== undefined || !own.includes(file))
            return;
        withheld[file] = rule;
        writer.replace(file, `${_core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .WITHHELD_NOTE */ .T4}${rule}\n`);
    };
    for (const { file, what } of inFiles)
        withhold(file, what);
    if (inWorkspace.length > 0)
        withhold(_core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .PATCH_FILE */ .mO, inWorkspace[0].what);
    const secretNames = await (0,_world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__/* .secretPaths */ .$Q)(agentTexts(session), options);
    if (snapshot !== null && secretNames.size > 0)
        hideInManifests(session, secretNames);
    if (secretNames.size > 0) {
        withhold(_core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .PATCH_FILE */ .mO, "a path holds a secret");
        hideInFacts(session.facts, (text) => secretNames.has((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(text)));
    }
    const taken = leaks.all();
    const told = leaks.shown().map((leak) => ({ ...leak, places: 1 }));
    const judged = await excused([...taken, ...told], session.known, options);
    const redacted = judged.slice(0, taken.length);
    const toldModel = judged
        .slice(taken.length)
        .filter(({ excuse }) => excuse === null)
        .map(({ file, rule }) => ({ file, rule: `${rule}, in what the agent told its model` }));
    return {
        scanner: SCANNER,
        findings: [...[...inFiles, ...inWorkspace].map(findingFact), ...toldModel],
        redactions: redacted.reduce((sum, { places }) => sum + places, 0),
        redacted,
        withheld,
    };
}
/** What was redacted or told, with the excuse where there is one; the credentials themselves have none. */
async function excused(leaks, known, { baseline, told }) {
    const addresses = known.filter(({ name }) => ADDRESSES.includes(name) && leaks.some((leak) => leak.name === name));
    const named = addresses.length === 0 ? new Set() : await (0,_world_evidence_scan__WEBPACK_IMPORTED_MODULE_6__/* .standingIn */ .qV)(addresses, [told, baseline()]);
    return leaks.map(({ file, name, places }) => {
        const excuse = name === _world_model_names__WEBPACK_IMPORTED_MODULE_8__/* .GATEWAY_KEY */ .x_ ? "gateway key" : named.has(name) ? "public address" : null;
        return { file, rule: name, places, excuse };
    });
}
/** Values that are addresses: they are written nowhere, and a tree that names them gives nothing away. */
const ADDRESSES = [_world_model_names__WEBPACK_IMPORTED_MODULE_8__/* .MODEL_ENDPOINT */ .SF, "CTO_HARNESS_CASE_LOCAL_BASE_URL"];
/** A finding for the evidence; a name that holds the secret is shown by its digest. */
function findingFact({ file, where, what }) {
    if (where === "name")
        return { file: `path_sha256:${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(file))}`, rule: `${what} in a name` };
    const text = (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(file).toString("utf8");
    return { file: text.isWellFormed() ? text : `path_sha256:${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(file))}`, rule: what };
}
/** Every text of facts and manifests that the lane chose. */
function agentTexts({ facts, snapshot }) {
    const head = facts.get("head");
    const walk = facts.get("walk");
    const shown = [...(walk?.refusals ?? []), ...(walk?.limit_hits ?? [])].map(({ path }) => path);
    const paths = [...shown, ...(walk?.late_changes ?? []), ...(head?.uncommitted ?? [])].map(_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$);
    const texts = [
        ...(facts.get("lane")?.events ?? []),
        ...(head?.refs_created ?? []),
        ...(head?.remotes ?? []),
        head?.branch ?? "",
    ];
    const entries = [...(snapshot?.before ?? []), ...(snapshot?.after ?? [])];
    return [
        ...new Set([...entries.flatMap(({ path, target }) => [path, target ?? ""]), ...paths, ...texts.map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)]),
    ];
}
function hideInManifests({ writer, snapshot }, secretNames) {
    const written = new Set(writer.files().map(({ name }) => name));
    for (const name of MANIFESTS.filter((file) => written.has(file))) {
        const entries = (name === _core_judge_files__WEBPACK_IMPORTED_MODULE_4__/* .BEFORE_FILE */ .Lt ? snapshot?.before : snapshot?.after) ?? [];
        writer.replace(name, [...(0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .serializeManifest */ .MZ)((0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .hidePaths */ .b_)(entries, (path) => secretNames.has(path)))].join(""));
    }
}
/** Replaces every text of the lane's that holds a secret by its digest, wherever it stands in the facts. */
function hideInFacts(facts, holdsSecret) {
    const hideText = (text) => (holdsSecret(text) ? `sha256:${(0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(text)}` : text);
    const hidePath = (path) => holdsSecret((0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(path)) || (typeof path === "string" && holdsSecret(path))
        ? { path_sha256: (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)((0,_core_judge_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(path))) }
        : path;
    const { lane, head, walk } = { lane: facts.get("lane"), head: facts.get("head"), walk: facts.get("walk") };
    if (lane !== undefined)
        facts.replace("lane", { ...lane, events: lane.events.map(hideText) });
    if (head !== undefined)
        facts.replace("head", {
            ...head,
            branch: head.branch === null ? null : hideText(head.branch),
            refs_created: head.refs_created.map(hideText),
            remotes: head.remotes.map(hideText),
            uncommitted: head.uncommitted.map(hidePath),
        });
    if (walk !== undefined)
        facts.replace("walk", {
            ...walk,
            refusals: walk.refusals.map((refusal) => ({ ...refusal, path: hidePath(refusal.path) })),
            limit_hits: walk.limit_hits.map((hit) => ({ ...hit, path: hidePath(hit.path) })),
            late_changes: walk.late_changes.map(hidePath),
        });
}
function changedEntries(before, after) {
    return (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .diffManifests */ .ew)(before, after).flatMap((change) => change.after ?? []);
}
/** Files and links of a tree for the scanner; what can't be read any more was refused before, or is no content. */
function* contents(root, entries) {
    for (const { path, type, target, sha256: digest } of entries) {
        if (type === "symlink")
            yield { name: path, content: Buffer.from(target ?? "", "latin1") };
        else if (type === "file" && digest !== null)
            yield { name: path, content: piecesOf(Buffer.concat([Buffer.from(`${root}/`), (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .pathBytes */ .X5)(path)])) };
        else
            yield { name: path, content: new Uint8Array(0) };
    }
}
function* piecesOf(path) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        // Gone since it was judged: the second look at the workspace says so, and nothing of it is in an artifact but the patch.
        if (GONE.includes(error.code ?? ""))
            return;
        throw error;
    }
    try {
        yield* (0,_world_worktree_folder__WEBPACK_IMPORTED_MODULE_7__/* .pieces */ .IE)(fd, PIECE_BYTES);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ }),

/***/ 6099:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tu: function() { return /* binding */ scanFiles; },
  $Q: function() { return /* binding */ secretPaths; },
  qV: function() { return /* binding */ standingIn; }
});

// EXTERNAL MODULE: ./src/world/evidence/known.ts + 7 modules
var known = __webpack_require__(6556);
// EXTERNAL MODULE: ./src/core/domain/redaction.ts
var redaction = __webpack_require__(2021);
// EXTERNAL MODULE: ./src/core/records/example-secrets.ts
var example_secrets = __webpack_require__(4792);
;// CONCATENATED MODULE: ./src/world/evidence/shapes.ts


/**
 * Credentials of a fixed shape that the scanner's preset does not know. Each has a mark of its issuer: a rule for "long
 * and random" would find every digest.
 */
const OWN_SHAPES = [
    { rule: "aws-key-id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
    // The preset looks for it only in files of that name; the agent prints files.
    { rule: "npmrc", pattern: /_authToken=(?!["']?\$)["']?[^\s"']{8,}/g },
    { rule: "gitlab", pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[A-Za-z0-9_-]{20,}/g },
    { rule: "google", pattern: /\bAIza[A-Za-z0-9_-]{35}\b|\bya29\.[A-Za-z0-9_-]{20,}/g },
    { rule: "huggingface", pattern: /\bhf_[A-Za-z0-9]{34,}\b/g },
    { rule: "pypi", pattern: /\bpypi-[A-Za-z0-9_-]{50,}/g },
    { rule: "stripe", pattern: /\b[sr]k_live_[A-Za-z0-9]{16,}/g },
    {
        rule: "model-provider",
        pattern: /\bsk-(?:ant-(?:oat|sid|admin)\d\d-|or-v1-|lf-)[A-Za-z0-9_-]{24,}|\bxai-[A-Za-z0-9]{60,}/g,
    },
    { rule: "web-token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}/g },
];
/**
 * What every rule of preset and of our own needs at least. A text without any of it needs no scanner, and most runs never
 * load one: that would take as long as the rest of the run. A test holds it against every rule of the preset.
 */
const MARKS = [
    /(?:ACCESS|access|Access)_?(?:KEY|key|Key)/,
    /-----BEGIN/,
    /_authToken=|npm_[A-Za-z0-9_]{36}|(?:xox[bpaor]|xapp)-|SG\.\w+\.\w|shp(?:pa|ca|at|ss)_/,
    /hooks\.slack\.com/i,
    // A user and a password before a host, in the URLs of any scheme.
    /:\/\/[^:/\s]{1,256}:[^@/\s]{1,256}@/,
    /T3BlbkFJ|sk-ant-|lin_api_|gh[pousr]_[A-Za-z0-9_]{36}|github_pat_|ops_ey/,
    /(?:AKIA|ASIA)[A-Z0-9]{16}|\bgl[a-z]{2,4}-|AIza|ya29\.|\bhf_|pypi-|k_live_|sk-(?:or|lf)-|\bxai-|eyJ[A-Za-z0-9_-]{8,}\.eyJ/,
];
/** With this rule a text could switch the scanner off by a comment. */
const LEFT_OUT = "@secretlint/secretlint-rule-filter-comments";
const RULE_PREFIX = "@secretlint/secretlint-rule-";
/** Whether a text holds anything that makes the scanner worth loading. */
function mayHoldShape(text) {
    return MARKS.some((mark) => mark.test(text));
}
/** Everything in a text that is shaped like a credential. Loads the scanner when it is first needed. */
async function findShapes(text) {
    if (!mayHoldShape(text))
        return [];
    scanner ??= loadScanner();
    const lint = await scanner;
    const all = async (part) => [...(await lint(part)), ...OWN_SHAPES.flatMap((shape) => ownHits(part, shape))];
    const hits = [];
    for (const hit of await all(text)) {
        // `postgres://user:[REDACTED]@host` is no secret any more, nor is an example of public documentation, unless one is left when
        // that is taken out.
        const rest = (0,example_secrets/* withoutExamples */.Q)(hit.value.replaceAll(redaction/* REDACTION */.g, ""));
        if (rest === hit.value || (await all(rest)).length > 0)
            hits.push(hit);
    }
    return hits;
}
let scanner = null;
async function loadScanner() {
    const [core, preset] = await Promise.all([
        __webpack_require__.e(/* import() */ 198).then(__webpack_require__.bind(__webpack_require__, 198)),
        __webpack_require__.e(/* import() */ 1577).then(__webpack_require__.bind(__webpack_require__, 1577)),
    ]);
    const rules = preset.rules
        .filter((rule) => rule.meta.id !== LEFT_OUT)
        .map((rule) => ({ id: rule.meta.id, rule }));
    return async (text) => {
        // A name that no rule takes for a key file: those would be read from the disk.
        const source = { content: text, filePath: "artifact.txt", ext: ".txt", contentType: "text" };
        const { messages } = await core.lintSource({ source, options: { config: { rules }, noPhysicFilePath: true } });
        return messages
            .filter((message) => message.type === "message")
            .map(({ ruleId, range: [start, end] }) => {
            return { rule: ruleId.replace(RULE_PREFIX, ""), value: text.slice(start, end), start };
        });
    };
}
function ownHits(text, { rule, pattern }) {
    return Array.from(text.matchAll(pattern), (match) => ({ rule, value: match[0], start: match.index }));
}

;// CONCATENATED MODULE: ./src/world/evidence/scan.ts


/** Text that the scanner gets at once: large enough that calls don't count, small against the memory of a run. */
const WINDOW_BYTES = 1024 * 1024;
/** What two windows share: no shape is longer than a private key of 10,000 characters and its lines. */
const OVERLAP_BYTES = 16 * 1024;
/** Values that are looked up in the baseline; whoever leaves more of them has not copied them from there. */
const MAX_LOOKED_UP = 1000;
/**
 * Searches contents and names for known values in every usual encoding, and for what is shaped like a credential.
 *
 * @returns each secret once for each place, in the order of the inputs
 */
async function scanFiles(inputs, options) {
    const search = "scanner" in options.known ? options.known : (0,known/* knownSearch */.yC)(options.known);
    const findings = [];
    const shapes = new Map();
    for await (const { name, content } of inputs) {
        await scanOne(search, name, "name", [Buffer.from(name, "latin1")], findings, shapes);
        await scanOne(search, name, "content", content instanceof Uint8Array ? [content] : content, findings, shapes);
    }
    const allowed = shapes.size === 0 ? new Set() : await inBaseline([...shapes.keys()], options.baseline);
    const denied = [...shapes.values()].filter(({ value }) => !allowed.has(value));
    // A finding of an allowed value may be of another value, too.
    const shaped = new Set(denied.flatMap((shape) => shape.findings));
    const words = await wordsElsewhere(search, findings, options);
    return findings.filter((finding) => (finding.kind === "known" ? !words.has(finding.what) : shaped.has(finding)));
}
/** Names of the values that are words, were found, and stand in the baseline or in what the lane was told, in any encoding. */
async function wordsElsewhere({ words }, findings, { baseline, told = [] }) {
    const found = new Set(findings.flatMap(({ kind, what }) => (kind === "known" ? [what] : [])));
    const asked = words.filter(({ name }) => found.has(name));
    if (asked.length === 0)
        return new Set();
    const search = (0,known/* knownSearch */.yC)(asked);
    const elsewhere = await foundIn(search, asked.length, told);
    if (elsewhere.size < asked.length && baseline !== undefined)
        for (const name of await foundIn(search, asked.length, baseline()))
            elsewhere.add(name);
    return elsewhere;
}
/**
 * Which of these paths hold a secret: many names at the price of one search, for manifests.
 * @param paths one character per byte
 */
async function secretPaths(paths, options) {
    const content = Buffer.from(paths.join("\n"), "latin1");
    // What no search finds in all of them together stands in none of them.
    if ((await scanFiles([{ name: "", content }], options)).length === 0)
        return new Set();
    const inputs = paths.map((name) => ({ name, content: new Uint8Array(0) }));
    return new Set((await scanFiles(inputs, options)).map(({ file }) => file));
}
async function scanOne(search, file, where, content, findings, shapes) {
    const known = search.scanner();
    const byRule = new Map();
    const windows = shapeWindows(({ rule, value }) => {
        const finding = byRule.get(rule) ?? { file, where, kind: "shape", what: rule };
        if (!byRule.has(rule))
            findings.push(finding);
        byRule.set(rule, finding);
        const shape = shapes.get(value) ?? { value, findings: [] };
        if (!shape.findings.includes(finding))
            shape.findings.push(finding);
        shapes.set(value, shape);
    });
    for await (const chunk of content) {
        if (!search.isEmpty)
            known.push(chunk);
        await windows.push(chunk);
    }
    await windows.end();
    for (const what of known.end())
        findings.push({ file, where, kind: "known", what });
}
/** Gives a file to the scanner in pieces that overlap. */
function shapeWindows(found) {
    let parts = [];
    let size = 0;
    let isFirst = true;
    async function run(isLast) {
        const window = parts.length === 1 ? parts[0] : Buffer.concat(parts);
        const text = Buffer.from(window.buffer, window.byteOffset, window.byteLength).toString("utf8");
        for (const hit of await findShapes(text)) {
            // At a cut a shape may be the piece of a longer word; the neighbouring window sees all of it.
            const isCut = (!isFirst && hit.start === 0) || (!isLast && hit.start + hit.value.length === text.length);
            if (!isCut)
                found(hit);
        }
        isFirst = false;
        parts = isLast ? [] : [Buffer.from(window.subarray(-OVERLAP_BYTES))];
        size = isLast ? 0 : Math.min(OVERLAP_BYTES, window.byteLength);
    }
    return {
        async push(chunk) {
            for (let from = 0; from < chunk.byteLength;) {
                const part = chunk.subarray(from, from + WINDOW_BYTES - size);
                // The caller may use its buffer again before the window is full.
                parts.push(part.byteLength + size >= WINDOW_BYTES ? part : Buffer.from(part));
                size += part.byteLength;
                from += part.byteLength;
                if (size >= WINDOW_BYTES)
                    await run(false);
            }
        },
        end: () => run(true),
    };
}
/** Names of the values that stand in some of these inputs, in any encoding. */
async function standingIn(values, inputs) {
    const search = (0,known/* knownSearch */.yC)(values);
    const found = new Set();
    for (const some of inputs)
        for (const name of await foundIn(search, values.length, some))
            found.add(name);
    return found;
}
/** Which of these values stand in the baseline. */
async function inBaseline(values, baseline) {
    if (baseline === undefined || values.length > MAX_LOOKED_UP)
        return new Set();
    return foundIn((0,known/* verbatimSearch */.xt)(values.map((value) => ({ name: value, value }))), values.length, baseline());
}
/** Names of the values that stand in some input, in its name or its content; ends when all of them were found. */
async function foundIn(search, count, inputs) {
    const found = new Set();
    for await (const { name, content } of inputs) {
        for (const part of [[Buffer.from(name, "latin1")], content instanceof Uint8Array ? [content] : content]) {
            const scanner = search.scanner();
            for await (const chunk of part)
                scanner.push(chunk);
            for (const value of scanner.end())
                found.add(value);
        }
        if (found.size === count)
            break;
    }
    return found;
}


/***/ }),

/***/ 3297:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: function() { return /* binding */ MODEL_ENDPOINT; },
/* harmony export */   w6: function() { return /* binding */ MODEL_CREDENTIAL; },
/* harmony export */   x_: function() { return /* binding */ GATEWAY_KEY; }
/* harmony export */ });
/** How the values of a run's way to its model are named in findings. */
const GATEWAY_KEY = "model gateway key";
const MODEL_ENDPOINT = "model endpoint";
const MODEL_CREDENTIAL = "model credential";


/***/ })

};
;