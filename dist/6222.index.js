"use strict";
exports.id = 6222;
exports.ids = [6222];
exports.modules = {

/***/ 8414:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: function() { return /* binding */ judgingSource; },
/* harmony export */   Jz: function() { return /* binding */ readContract; },
/* harmony export */   T3: function() { return /* binding */ readRecords; },
/* harmony export */   oR: function() { return /* binding */ secretProblem; }
/* harmony export */ });
/* harmony import */ var _core_gates_approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5425);
/* harmony import */ var _core_records_approval__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4847);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3018);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90);
/* harmony import */ var _core_records_secret_shape__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2240);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9863);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7402);







/**
 * Where the files come from that a run is judged by; null where nothing asks for it: the fake lane needs no admission, and
 * stage 1 refuses whatever it is given. A commit that the action asked the forge for always has the say.
 */
async function judgingSource({ lane, stage, approval, ci }, io) {
    const trusted = ci?.fact.trusted ?? null;
    if (trusted === null && (lane === "fake" || !stage.executes) && approval === null)
        return null;
    const { recordSource } = await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(9857)]).then(__webpack_require__.bind(__webpack_require__, 6300));
    return recordSource(io.env, io.cwd, trusted);
}
/** The contract, from where it may come; one that holds a secret is refused. */
async function readContract({ folder, taskSource }, secrets, source) {
    const read = await readJudging(folder.contract, _core_domain_limits__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CONTRACT_BYTES */ .UP, taskSource === "shipped" ? null : source);
    const problem = read.ok ? secretProblem(read.bytes, secrets) : null;
    return problem === null ? read : { ok: false, reason: problem };
}
/** A file that judges the agent: in CI one of the trusted commit, however its path is written, and never one of the disk. */
async function readJudging(path, maxBytes, source) {
    if (source === null || source.local)
        return (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_6__/* .readUserFile */ .E)(path, maxBytes);
    const inside = await source.insideOf(path);
    const read = inside === null
        ? { state: "unreadable", reason: (await Promise.all(/* import() */[__webpack_require__.e(6300), __webpack_require__.e(9857)]).then(__webpack_require__.bind(__webpack_require__, 6300))).OUTSIDE }
        : await source.read(inside);
    if (read.state === "read")
        return read.bytes.length > maxBytes
            ? { ok: false, reason: `${read.bytes.length} bytes, expected at most ${maxBytes}` }
            : { ok: true, bytes: Buffer.from(read.bytes) };
    const reason = read.state === "missing" ? "no such file there" : read.reason;
    return { ok: false, reason: `${inside ?? path} of ${source.name}: ${reason}` };
}
/** Every record of the run, byte for byte as it was read; one that can't be read is empty, which no gate accepts. */
async function readRecords(request, secrets, source) {
    const records = new Map();
    if (request.approval !== null) {
        const read = await readJudging(request.approval, _core_records_approval__WEBPACK_IMPORTED_MODULE_1__/* .MAX_APPROVAL_BYTES */ .R4, source);
        const usable = read.ok && secretProblem(read.bytes, secrets) === null;
        records.set(_core_gates_approval__WEBPACK_IMPORTED_MODULE_0__/* .APPROVAL_RECORD */ ._F, usable ? read.bytes : Buffer.alloc(0));
    }
    return records;
}
/**
 * Why a record must not become evidence, or null: it holds a value that is known to be secret, or something shaped like one.
 * The text never repeats it.
 */
function secretProblem(bytes, secrets) {
    if (!(0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_5__/* .redactAll */ .$I)(secrets, bytes).equals(bytes))
        return "it holds a credential of this run; it is refused and not kept";
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(bytes, { maxDepth: 16 });
    if ("problem" in json) {
        const shape = (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_4__/* .secretShape */ .w)(Buffer.from(bytes).toString("utf8"));
        return shape === null ? null : `it holds something that looks like a secret (${shape}); it is refused and not kept`;
    }
    const [found] = (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_4__/* .secretsIn */ .V)(json.value);
    return found === undefined ? null : `${found.at} looks like a secret (${found.shape}); it is refused and not kept`;
}


/***/ }),

/***/ 2312:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ trustedCase; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_records_fake_script__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5101);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3018);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7402);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6690);







/**
 * A case's files, in CI as the trusted commit has them: workspace, acceptance tests and script are written anew from its objects,
 * each from its exact path, so that nothing of the disk takes part. What the commit does not have, or has as something else, is not
 * there afterwards, and the gates say so.
 * @param source null or local: the folder is taken as it lies there; so is a case that comes with this program
 */
async function trustedCase({ folder, taskSource }, source) {
    if (source === null || source.local || taskSource === "shipped")
        return { folder, remove: async () => { } };
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-harness-case-"));
    const made = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_5__/* .caseFolder */ .V)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder.contract)));
    const { files } = source;
    if (files !== null) {
        const { ObjectFault } = await __webpack_require__.e(/* import() */ 3557).then(__webpack_require__.bind(__webpack_require__, 3557));
        for (const [from, to, max] of [
            [folder.contract, made.contract, _core_domain_limits__WEBPACK_IMPORTED_MODULE_4__/* .MAX_CONTRACT_BYTES */ .UP],
            [folder.fakeScript, made.fakeScript, _core_records_fake_script__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FAKE_SCRIPT_BYTES */ .XO],
        ]) {
            const inside = await source.insideOf(from);
            const read = inside === null ? null : await files.read(inside, max);
            if (read?.state === "read")
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, read.bytes, { flag: "wx" });
        }
        for (const [from, to] of [
            [folder.workspace, made.workspace],
            [folder.acceptance, made.acceptance],
        ]) {
            const inside = await source.insideOf(from);
            if (inside === null)
                continue;
            try {
                if ((await files.entry(inside)) !== null)
                    await files.checkout(inside, to);
            }
            catch (error) {
                if (!(error instanceof ObjectFault))
                    throw error;
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(to);
                // Something is there that can't be used: never the same as nothing there.
                if (to === made.acceptance)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, "");
            }
        }
    }
    return { folder: made, remove: () => (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(root) };
}


/***/ }),

/***/ 1022:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: function() { return /* binding */ parseExactly; },
/* harmony export */   FP: function() { return /* binding */ idText; },
/* harmony export */   Nf: function() { return /* binding */ exactIntegers; },
/* harmony export */   ct: function() { return /* binding */ isLaterId; }
/* harmony export */ });
/** A JSON string, or an integer of so many digits that a double may not hold it (2^53 has 16). Strings are matched to be passed over. */
const STRING_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
/**
 * Parses JSON of a forge without rounding: an integer of 16 digits or more becomes a string of its digits, so that two ids
 * are never taken for one. Everything else is as `JSON.parse` has it.
 * @throws SyntaxError on what is no JSON
 */
function parseExactly(text) {
    return JSON.parse(exactIntegers(text));
}
/** The same JSON text with its long integers as strings. */
function exactIntegers(text) {
    return text.replace(STRING_OR_LONG_INTEGER, (found) => (found.startsWith('"') ? found : `"${found}"`));
}
/** An id as a forge writes it, a whole number from 1: its digits, or null where the value is none. */
function idText(value) {
    if (typeof value === "number")
        return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
    return typeof value === "string" && /^[1-9]\d{0,19}$/.test(value) ? value : null;
}
/** Whether an id is greater than another; both are of {@link idText}. */
function isLaterId(one, other) {
    return one.length === other.length ? one > other : one.length > other.length;
}


/***/ }),

/***/ 5101:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: function() { return /* binding */ fakeScript; },
/* harmony export */   WL: function() { return /* binding */ parseFakeScript; },
/* harmony export */   XO: function() { return /* binding */ MAX_FAKE_SCRIPT_BYTES; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8450);


/** The steps of a case's `fake.json` (SPEC sections 4 and 11). Each step is an object with exactly one of these keys. */
const base64 = zod__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K39();
const name = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .refine((text) => !text.includes("\0"), "a file name can't hold a NUL");
const argument = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((text) => !text.includes("\0"), "an argument can't hold a NUL");
const path = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: name }), zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path_b64: base64.min(1) })]);
const place = { path: name.optional(), path_b64: base64.min(1).optional() };
const content = { text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), base64: base64.optional() };
const onePath = (value) => (value.path === undefined) !== (value.path_b64 === undefined);
const oneContent = (value) => (value.text === undefined) !== (value.base64 === undefined);
/** Limits of `sleep` and `repeat` in the lane's program. */
const MAX_SLEEP_SECONDS = 86_400;
const MAX_REPEAT = 1_048_576;
const output = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...content, repeat: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(MAX_REPEAT).optional() })
        .refine(oneContent, "expected text or base64"),
]);
const step = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        write: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            ...place,
            ...content,
            mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
                .regex(/^[0-7]{3,4}$/)
                .optional(),
        })
            .refine(onePath, "expected path or path_b64")
            .refine(oneContent, "expected text or base64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        append: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...place, ...content })
            .refine(onePath, "expected path or path_b64")
            .refine(oneContent, "expected text or base64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ delete: path }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        symlink: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...place, target: name.optional(), target_b64: base64.min(1).optional() })
            .refine(onePath, "expected path or path_b64")
            .refine((value) => (value.target === undefined) !== (value.target_b64 === undefined), "expected target or target_b64"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exec: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(argument).min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ stdout: output }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ stderr: output }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ envelope: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sleep: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(MAX_SLEEP_SECONDS) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ hang: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("ignore-term")]) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ exit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(255) }),
]);
/** Schema of `fake.json`. */
const fakeScript = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(step) });
/** A script writes a few files; tens of megabytes are no script. */
const MAX_FAKE_SCRIPT_BYTES = 64 * 1024 * 1024;
/** Reads a `fake.json`; never throws on bad input. */
function parseFakeScript(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(bytes, fakeScript, { maxBytes: MAX_FAKE_SCRIPT_BYTES, maxDepth: 8, escapedNul: true });
}


/***/ }),

/***/ 2197:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ detectForge; }
/* harmony export */ });
/* harmony import */ var _domain_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9127);
/** Which runner this is and which forge it reports to, from the environment alone (no request is made). */

const REMEDY = "Set the input `forge` to the forge that takes the verdict, or remove the variable that does not belong here.";
/**
 * Detects runner and forge. Forgejo also sets GITEA_ACTIONS, and both may set ACT, so the order of the questions matters.
 * act reports to nobody (`local`) unless GITHUB_API_URL was pointed away from github.com or the override says so: a
 * run on a developer's machine must not speak for the project.
 * @param override the input `forge`; empty or `auto` means: detect
 */
function detectForge(env, override = "") {
    const runner = runnerOf(env);
    const api = apiOf(env.GITHUB_API_URL);
    if (api.fault !== null)
        return { ok: false, fault: api.fault };
    const serverUrl = trimSlash(env.GITHUB_SERVER_URL ?? "");
    const done = (forge, why) => forge === "local"
        ? { ok: true, value: { forge, runner, apiUrl: "", serverUrl, why } }
        : { ok: true, value: { forge, runner, apiUrl: api.url, serverUrl, why } };
    const wanted = override.trim().toLowerCase();
    if (wanted !== "" && wanted !== "auto") {
        const forge = _domain_forge__WEBPACK_IMPORTED_MODULE_0__/* .FORGES */ .t.find((name) => name === wanted);
        if (forge === undefined)
            return refuse("input forge", `one of auto, ${_domain_forge__WEBPACK_IMPORTED_MODULE_0__/* .FORGES */ .t.join(", ")}`, override.trim(), "Correct the input `forge`.");
        if (forge !== "local" && api.kind === "none")
            return refuse("GITHUB_API_URL", `the API address of ${forge}`, "no such variable", "Set GITHUB_API_URL in the step's env.");
        return done(forge, "the input `forge` says so");
    }
    switch (runner) {
        case "forgejo":
        case "gitea": {
            const mark = runner === "forgejo" ? "FORGEJO_ACTIONS" : "GITEA_ACTIONS";
            if (api.kind === "github" || api.kind === "ghes")
                return contradiction(mark, "an address that ends in /api/v1", api.url);
            if (api.kind === "none")
                return contradiction(mark, "GITHUB_API_URL ending in /api/v1", "no GITHUB_API_URL");
            return done(runner, `${mark} is set`);
        }
        case "act":
            if (api.kind === "none")
                return done("local", "act runs this, and no GITHUB_API_URL is set");
            if (api.kind === "github")
                return done("local", "act runs this on somebody's machine, so nothing is sent to github.com");
            if (api.kind === "gitea")
                return done("gitea", "act runs this, and GITHUB_API_URL is an API of the Gitea family");
            return done(api.kind === "ghes" ? "ghes" : "github", "act runs this, and GITHUB_API_URL was pointed at a server of its own");
        case "github":
            if (api.kind === "gitea")
                return contradiction("GITHUB_ACTIONS without GITEA_ACTIONS or FORGEJO_ACTIONS", "an API of GitHub", api.url);
            if (api.kind === "none")
                return contradiction("GITHUB_ACTIONS", "GITHUB_API_URL", "no GITHUB_API_URL");
            if (api.kind === "unknown")
                return contradiction("GITHUB_ACTIONS", "api.github.com, api.*.ghe.com or an address that ends in /api/v3", api.url);
            return done(api.kind, `GITHUB_API_URL is an API of ${api.kind === "ghes" ? "a GitHub Enterprise Server" : "GitHub"}`);
        case "none":
            return done("local", "this is not a CI job");
    }
}
function runnerOf(env) {
    if (env.FORGEJO_ACTIONS === "true")
        return "forgejo";
    if (env.GITEA_ACTIONS === "true")
        return "gitea";
    if (env.ACT === "true")
        return "act";
    return env.GITHUB_ACTIONS === "true" ? "github" : "none";
}
function apiOf(text) {
    if (text === undefined || text.trim() === "")
        return { kind: "none", url: "", fault: null };
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null ||
        (url.protocol !== "https:" && url.protocol !== "http:") ||
        url.username !== "" ||
        url.password !== "")
        return {
            kind: "unknown",
            url: "",
            fault: {
                subject: "GITHUB_API_URL",
                expected: "an http or https address without user and password",
                found: url === null ? "no address" : "another kind of address",
                fix: "Correct GITHUB_API_URL.",
            },
        };
    const path = trimSlash(url.pathname);
    const address = `${url.origin}${path}`;
    if (url.hostname === "api.github.com" || /^api\.[a-z0-9-]+\.ghe\.com$/.test(url.hostname))
        return { kind: "github", url: address, fault: null };
    if (path.endsWith("/api/v3"))
        return { kind: "ghes", url: address, fault: null };
    if (path.endsWith("/api/v1"))
        return { kind: "gitea", url: address, fault: null };
    return { kind: "unknown", url: address, fault: null };
}
function trimSlash(text) {
    return text.replace(/\/+$/, "");
}
function contradiction(mark, expected, found) {
    return refuse(`the forge (${mark})`, expected, found, REMEDY);
}
function refuse(subject, expected, found, fix) {
    return { ok: false, fault: { subject, expected, found, fix } };
}


/***/ }),

/***/ 79:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: function() { return /* binding */ knownSearch; },
  x: function() { return /* binding */ verbatimSearch; }
});

;// CONCATENATED MODULE: ./src/world/evidence/automaton.ts
/** Marks of a state: not looked at yet, ends no needle, ends one. */
const NEW = 0;
const PLAIN = 1;
/**
 * Builds the automaton of some needles. Only the tree of the needles is built now; the steps between its branches are
 * worked out when the text first takes them, because most never are.
 *
 * @param classOf class of each byte value, from 0
 */
function buildAutomaton(needles, classOf) {
    // A power of two: a state's number is its place in the table, and a shift gives its index.
    const shift = Math.ceil(Math.log2(Math.max(...classOf) + 1));
    const size = 2 + needles.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const root = 1 << shift;
    /** Step by class from each state; 0 is "not worked out". */
    const next = new Int32Array(size << shift);
    const parent = new Int32Array(size);
    const edge = new Uint8Array(size);
    const depth = new Int32Array(size);
    const failure = new Int32Array(size);
    /** `NEW`, `PLAIN`, or 2 + the number of the longest needle that ends there. */
    const mark = new Int32Array(size);
    const own = new Int32Array(size);
    let count = 2;
    for (const [index, { bytes }] of needles.entries()) {
        let state = root;
        for (const byte of bytes) {
            const c = classOf[byte];
            if (next[state + c] === 0) {
                parent[count] = state;
                edge[count] = c;
                depth[count] = depth[state >> shift] + 1;
                next[state + c] = count << shift;
                count++;
            }
            state = next[state + c];
        }
        own[state >> shift] ||= index + 2;
    }
    mark[root >> shift] = PLAIN;
    for (let c = 1; c < root; c++)
        next[root + c] ||= root;
    function step(state, c) {
        // Along the suffixes until one knows the way; a loop, because needles can be longer than the call stack is deep.
        const path = [];
        let at = state;
        while (next[at + c] === 0) {
            path.push(at);
            at = failureOf(at);
        }
        const to = next[at + c];
        for (const one of path)
            next[one + c] = to;
        return to;
    }
    /** The state of the longest proper suffix. */
    function failureOf(state) {
        // From the highest ancestor that does not have one yet down to the state.
        const path = [];
        for (let at = state; failure[at >> shift] === 0; at = parent[at >> shift]) {
            path.push(at);
            if (parent[at >> shift] === root)
                break;
        }
        for (const at of path.reverse()) {
            const above = parent[at >> shift];
            failure[at >> shift] = above === root ? root : step(failure[above >> shift], edge[at >> shift]);
        }
        return failure[state >> shift];
    }
    function markOf(state) {
        const path = [];
        let at = state;
        while (mark[at >> shift] === NEW && own[at >> shift] === 0) {
            path.push(at);
            at = failureOf(at);
        }
        const found = mark[at >> shift] || own[at >> shift];
        mark[at >> shift] = found;
        for (const one of path)
            mark[one >> shift] = found;
        return found;
    }
    function run(begin, bytes, from, to, hit) {
        let state = begin;
        for (let i = from; i < to; i++) {
            const c = classOf[bytes[i]];
            if (c === 0)
                continue;
            state = next[state + c] || step(state, c);
            if (mark[state >> shift] === PLAIN)
                continue;
            const found = markOf(state);
            if (found !== PLAIN)
                hit(needles[found - 2], i + 1);
        }
        return state;
    }
    return {
        start: root,
        feed: (state, bytes, from, to, found) => run(state, bytes, from, to, ({ value }) => found(value)),
        search: (bytes, found) => {
            const state = run(root, bytes, 0, bytes.length, (needle, end) => {
                found({ start: back(bytes, end, needle.bytes.length, classOf), end, value: needle.value });
            });
            const open = depth[state >> shift];
            return open === 0 ? bytes.length : back(bytes, bytes.length, open, classOf);
        },
    };
}
/** Index of the byte that stands `count` significant bytes before `end`. */
function back(bytes, end, count, classOf) {
    let i = end;
    for (let left = count; left > 0;)
        if (classOf[bytes[--i]] !== 0)
            left--;
    return i;
}

;// CONCATENATED MODULE: ./src/world/evidence/encodings.ts
/** Letters and digits that a form needs to be searched for without its punctuation; eight of them do not meet by chance. */
const MIN_FOLDED = 8;
/** Digits alone meet by chance sooner. */
const MIN_DIGITS = 12;
/** The rarer encodings of a value longer than this (a web token, a key file) would cost more than the run. */
const MAX_RARE_BYTES = 128;
/**
 * A value in every usual encoding: raw, reversed, in base64 (three alignments, twice, URL-safe, of UTF-16), base32, hex,
 * decimal, octal, rot13, and escaped for JSON, URLs, HTML, C and git. White space and punctuation of a form do not matter.
 */
function formsOf(text) {
    const bytes = Buffer.from(text, "utf8");
    const reversed = Buffer.from(bytes).reverse();
    const utf16 = Buffer.from(text, "utf16le");
    const words = (texts) => texts.map((form) => ({ text: form, least: MIN_FOLDED }));
    const digits = (texts) => texts.map((form) => ({ text: form, least: MIN_DIGITS }));
    const common = [
        ...words([text, Array.from(text).reverse().join(""), ...escapesOf(text)]),
        ...words(base64Forms(bytes)),
        ...digits([bytes.toString("hex")]),
    ];
    if (bytes.length > MAX_RARE_BYTES)
        return common;
    return [
        ...common,
        ...words([rot13(text), ...everyEscaped(text)]),
        ...words([reversed, utf16].flatMap((form) => base64Forms(form))),
        ...words(base64Forms(bytes).flatMap((inner) => base64OfBase64(inner))),
        ...words(base32Forms(bytes)),
        ...digits([reversed, utf16].map((form) => form.toString("hex"))),
        ...digits([spelled(bytes, 10, 0), spelled(bytes, 8, 3), spelled(bytes, 16, 2, "0x")]),
    ];
}
/** As other programs write the text into JSON, URLs, HTML, C and git; each escaping all that it may, or only what it must. */
function escapesOf(text) {
    return [
        JSON.stringify(text).slice(1, -1),
        text.replace(/[<>&'"+=/\u007f-\u{10ffff}]/gu, unit),
        text.replace(/[^\u0020-\u007e]/gu, unit),
        text.replace(/[^\u0020-\u007e]/gu, octal),
        text.replace(/[^A-Za-z0-9\-._~]/gu, percent),
        text.replace(/[^A-Za-z0-9\-._~/]/gu, percent),
        text.replace(/[^A-Za-z0-9\-._~!*'()]/gu, percent),
        text.replace(/[^A-Za-z0-9\-._* ]/gu, percent),
        text.replace(/[^A-Za-z0-9\-._~ ]/gu, percent),
        text.replace(/[&<>"']/gu, named),
        text.replace(/[&<>"']/gu, (c) => (c === "'" || c === '"' ? decimal(c) : named(c))),
        text.replace(/[&<>"']/gu, (c) => (c === "'" ? hexadecimal(c) : named(c))),
    ];
}
/** With every character escaped, or every one that is no letter or digit. */
function everyEscaped(text) {
    const special = /[^A-Za-z0-9]/gu;
    return [
        ...[percent, decimal, hexadecimal, unit, backslash].map((escape) => text.replace(special, escape)),
        ...[unit, backslash, decimal, hexadecimal].map((escape) => Array.from(text, escape).join("")),
    ];
}
const utf8 = (c) => [...Buffer.from(c, "utf8")];
const hex2 = (n) => n.toString(16).padStart(2, "0");
const percent = (c) => utf8(c)
    .map((n) => `%${hex2(n)}`)
    .join("");
const backslash = (c) => utf8(c)
    .map((n) => `\\x${hex2(n)}`)
    .join("");
const octal = (c) => utf8(c)
    .map((n) => `\\${n.toString(8).padStart(3, "0")}`)
    .join("");
const unit = (c) => Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
const decimal = (c) => `&#${c.codePointAt(0)};`;
const hexadecimal = (c) => `&#x${c.codePointAt(0).toString(16)};`;
const named = (c) => HTML_NAMES[c] ?? c;
const HTML_NAMES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
};
function rot13(text) {
    return text.replace(/[A-Za-z]/g, (c) => {
        const base = c <= "Z" ? 65 : 97;
        return String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);
    });
}
/** Every byte as a number, one after the other; what stands between them does not count. */
function spelled(bytes, base, width, prefix = "") {
    return Array.from(bytes, (n) => prefix + n.toString(base).padStart(width, "0")).join(" ");
}
/** Base64 of the bytes wherever they lie in a longer text: the characters that depend on nothing else. */
function base64Forms(bytes) {
    return [0, 1, 2].map((before) => {
        const padded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
        return padded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
}
function base64OfBase64(inner) {
    const urlSafe = inner.replaceAll("+", "-").replaceAll("/", "_");
    const inners = urlSafe === inner ? [inner] : [inner, urlSafe];
    return inners.flatMap((text) => base64Forms(Buffer.from(text, "latin1")));
}
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function base32Forms(bytes) {
    return [0, 1, 2, 3, 4].map((before) => {
        const bits = before * 8;
        let text = "";
        for (let at = Math.ceil(bits / 5) * 5; at + 5 <= bits + bytes.length * 8; at += 5) {
            const byte = Math.floor((at - bits) / 8);
            const pair = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
            text += BASE32[(pair >> (11 - ((at - bits) % 8))) & 31];
        }
        return text;
    });
}

;// CONCATENATED MODULE: ./src/world/evidence/fragments.ts
/** A longer line is no fragment of a stream, and is searched as a whole anyway. */
const MAX_LINE_BYTES = 64 * 1024;
const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** `data:`, which server-sent events put before their JSON. */
const EVENT_PREFIX = Buffer.from("data:");
/**
 * Programs that stream write a text in pieces, each in a JSON line of its own (`{"delta":"sec"}`, `{"delta":"ret"}`).
 * Reads such lines and gives every string with the place where it stands (its key and how deep), so that pieces of one
 * place can be joined. Escapes stay as they are; what is no JSON gives what looks like it.
 *
 * @returns takes the next piece of the file, or null at its end
 */
function fragmentReader(found) {
    let rest = new Uint8Array(0);
    return (piece) => {
        if (piece === null) {
            readLine(rest, 0, rest.length, found);
            return;
        }
        let from = 0;
        for (let end = piece.indexOf(LF); end !== -1; end = piece.indexOf(LF, from)) {
            if (rest.length === 0)
                readLine(piece, from, end, found);
            else {
                const whole = Buffer.concat([rest, piece.subarray(from, end)]);
                readLine(whole, 0, whole.length, found);
                rest = rest.subarray(0, 0);
            }
            from = end + 1;
        }
        // Of a line that is too long only as much is kept as tells that it is.
        if (rest.length <= MAX_LINE_BYTES)
            rest = Buffer.concat([rest, piece.subarray(from, from + MAX_LINE_BYTES + 1)]);
    };
}
function readLine(bytes, from, to, found) {
    let i = from;
    if (EVENT_PREFIX.every((byte, at) => bytes[from + at] === byte))
        i += EVENT_PREFIX.length;
    if (bytes[i] === SPACE)
        i++;
    if (bytes[i] !== OPEN_BRACE || to - from > MAX_LINE_BYTES)
        return;
    let depth = 0;
    let key = 0;
    for (; i < to; i++) {
        const byte = bytes[i];
        if (byte === OPEN_BRACE || byte === OPEN_BRACKET)
            depth++;
        else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET)
            depth--;
        if (byte !== QUOTE)
            continue;
        const end = endOfString(bytes, i + 1, to);
        if (isKey(bytes, end + 1, to))
            key = hashOf(bytes, i + 1, end);
        else
            found((key + depth) | 0, bytes, i + 1, end);
        i = end;
    }
}
/** Index of the closing quote, or `to` where there is none. */
function endOfString(bytes, from, to) {
    let i = from;
    while (i < to && bytes[i] !== QUOTE)
        i += bytes[i] === BACKSLASH ? 2 : 1;
    return Math.min(i, to);
}
function isKey(bytes, from, to) {
    let i = from;
    while (i < to && bytes[i] === SPACE)
        i++;
    return i < to && bytes[i] === COLON;
}
/** FNV-1a: a key costs no string, and two that meet only join what is better searched apart. */
function hashOf(bytes, from, to) {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++)
        hash = Math.imul(hash ^ bytes[i], 0x01000193);
    return hash;
}

;// CONCATENATED MODULE: ./src/world/evidence/terminal.ts
const terminal_LF = 0x0a;
const BEL = 0x07;
const terminal_BACKSLASH = 0x5c;
/** Begins every sequence. */
const ESC = 0x1b;
/** A sequence that is longer than this is none: a title or a link at most. */
const MAX_SEQUENCE_BYTES = 4096;
/**
 * Where a terminal's escape sequence (ECMA-48) ends: the index after its last byte. One that is still open reaches to the
 * end of the bytes; an open string (a title, say) only to the end of its line.
 *
 * @param from index after the escape character
 */
function sequenceEnd(bytes, from) {
    const limit = Math.min(bytes.length, from + MAX_SEQUENCE_BYTES);
    const kind = bytes[from];
    let i = from + 1;
    switch (kind) {
        case 0x5b:
            while (i < limit && bytes[i] >= 0x20 && bytes[i] < 0x40)
                i++;
            return Math.min(i + 1, bytes.length);
        case 0x5d:
        case 0x50:
        case 0x58:
        case 0x5e:
        case 0x5f:
            while (i < limit && bytes[i] !== BEL && bytes[i] !== terminal_LF && bytes[i] !== ESC)
                i++;
            return Math.min(i + (bytes[i] === ESC && bytes[i + 1] === terminal_BACKSLASH ? 2 : bytes[i] === BEL ? 1 : 0), bytes.length);
        default:
            i = from;
            while (i < limit && bytes[i] >= 0x20 && bytes[i] < 0x30)
                i++;
            return Math.min(i + 1, bytes.length);
    }
}
/** The bytes as a terminal shows them, without escape sequences, and where each of them stood. */
function withoutSequences(bytes) {
    const kept = new Uint8Array(bytes.length);
    const places = new Uint32Array(bytes.length);
    let count = 0;
    for (let i = 0; i < bytes.length;) {
        if (bytes[i] === ESC) {
            i = sequenceEnd(bytes, i + 1);
            continue;
        }
        places[count] = i;
        kept[count++] = bytes[i++];
    }
    return { bytes: kept.subarray(0, count), places: places.subarray(0, count) };
}

;// CONCATENATED MODULE: ./src/world/evidence/unescape.ts
/** The longest escape that is undone is `&#x10FFFF;`; more backslashes than this no nesting of quotes brings. */
const MAX_ESCAPE_BYTES = 32;
/** Length of `&commat;` and its like. */
const MAX_NAME = 10;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const unescape_BACKSLASH = 0x5c;
const SEMICOLON = 0x3b;
const HASH = 0x23;
/** What follows a backslash for a control character, which no search minds. */
const CONTROLS = new Set(Buffer.from("nrtbfvea0"));
const NOTHING = new Uint8Array(0);
/** Bytes that can begin an escape. */
const ESCAPES = [unescape_BACKSLASH, PERCENT, AMPERSAND];
/**
 * The escape that begins at a place: of URLs (`%41`), C, JSON and shells (`\\x41`, `\\u0041`, `\\101`, `\\n`, with any number
 * of backslashes) or HTML (`&#65;`, `&#x41;`, names). For searching only: line breaks and names of punctuation stand for
 * nothing, and what merely looks like an escape is one.
 *
 * @returns null where there is none, or one that only quotes punctuation, which no search minds
 */
function escapeAt(bytes, at) {
    switch (bytes[at]) {
        case PERCENT:
            return byteAt(bytes, at, at + 1, 2, 16);
        case AMPERSAND:
            return entityAt(bytes, at);
        case unescape_BACKSLASH:
            return backslashAt(bytes, at);
        default:
            return null;
    }
}
function backslashAt(bytes, at) {
    let from = at + 1;
    while (bytes[from] === unescape_BACKSLASH && from - at < MAX_ESCAPE_BYTES / 2)
        from++;
    const kind = bytes[from] ?? 0;
    return numberedAt(bytes, at, from, kind) ?? (CONTROLS.has(kind) ? { length: from + 1 - at, text: NOTHING } : null);
}
function numberedAt(bytes, at, from, kind) {
    switch (kind) {
        case 0x78:
            return byteAt(bytes, at, from + 1, 2, 16);
        case 0x75:
            return characterAt(bytes, at, from + 1, 4, 4, 16) ?? bracedAt(bytes, at, from + 1);
        default:
            return byteAt(bytes, at, from, 3, 8);
    }
}
function bracedAt(bytes, at, from) {
    const escape = bytes[from] === 0x7b ? characterAt(bytes, at, from + 1, 1, 6, 16) : null;
    if (escape === null || bytes[at + escape.length] !== 0x7d)
        return null;
    return { ...escape, length: escape.length + 1 };
}
function entityAt(bytes, at) {
    if (bytes[at + 1] === HASH) {
        const isHex = bytes[at + 2] === 0x78 || bytes[at + 2] === 0x58;
        const escape = isHex ? characterAt(bytes, at, at + 3, 1, 6, 16) : characterAt(bytes, at, at + 2, 1, 7, 10);
        if (escape === null)
            return null;
        return bytes[at + escape.length] === SEMICOLON ? { ...escape, length: escape.length + 1 } : escape;
    }
    let end = at + 1;
    while (end - at < MAX_NAME && isLetter(bytes[end]))
        end++;
    // Every entity that a secret can hold is punctuation, and punctuation does not count.
    return end > at + 2 && bytes[end] === SEMICOLON ? { length: end + 1 - at, text: NOTHING } : null;
}
/** A number of exactly so many digits, as the byte that it stands for. */
function byteAt(bytes, at, from, digits, base) {
    const number = numberAt(bytes, from, digits, digits, base);
    return number === null ? null : { length: number.end - at, text: Uint8Array.of(number.value & 0xff) };
}
/** A number of `least` to `most` digits, as the UTF-8 of the character that it stands for. */
function characterAt(bytes, at, from, least, most, base) {
    const number = numberAt(bytes, from, least, most, base);
    return number === null ? null : { length: number.end - at, text: utf8Of(number.value) };
}
function numberAt(bytes, from, least, most, base) {
    let value = 0;
    let end = from;
    for (; end - from < most; end++) {
        const digit = digitOf(bytes[end]);
        if (digit >= base)
            break;
        value = value * base + digit;
    }
    return end - from < least ? null : { value, end };
}
function digitOf(byte) {
    if (byte === undefined)
        return Infinity;
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : Infinity;
}
function isLetter(byte) {
    const lower = (byte ?? 0) | 0x20;
    return lower >= 0x61 && lower <= 0x7a;
}
function utf8Of(code) {
    if (code < 0x80)
        return Uint8Array.of(code);
    return code > 0x10ffff ? NOTHING : Buffer.from(String.fromCodePoint(code), "utf8");
}

;// CONCATENATED MODULE: ./src/world/evidence/layers.ts



/** Two ways of reading a file are compared after so many bytes; most meet again at once. */
const STRIDE = 32;
/** Places in the lines of a file that are told apart; a stream has a handful. */
const MAX_PLACES = 1000;
const ESCAPE = 1;
const SEQUENCE = 2;
/** Bytes that begin an escape, or a terminal sequence. */
const TRIGGERS = new Uint8Array(256);
for (const byte of ESCAPES)
    TRIGGERS[byte] = ESCAPE;
TRIGGERS[ESC] = SEQUENCE;
const layers_NOTHING = new Uint8Array(0);
/**
 * Searches a file twice in one pass: as it is, and as a reader would see it, without terminal sequences and with its
 * escapes undone. The second search runs only where it differs from the first: from an escape until both stand at the
 * same state again.
 */
function layeredSearch(automaton, found) {
    let raw = automaton.start;
    let clean = automaton.start;
    let carry = layers_NOTHING;
    const feed = (state, bytes, from, to) => automaton.feed(state, bytes, from, to, found);
    function run(bytes, limit) {
        let i = 0;
        let next = -1;
        while (i < limit) {
            if (next < i)
                next = nextMark(bytes, i, limit);
            if (i === next) {
                const { end, text } = markAt(bytes, i);
                raw = feed(raw, bytes, i, end);
                clean = feed(clean, text, 0, text.length);
                i = end;
            }
            else if (clean === raw) {
                raw = feed(raw, bytes, i, next);
                clean = raw;
                i = next;
            }
            else {
                const end = Math.min(i + STRIDE, next);
                raw = feed(raw, bytes, i, end);
                clean = feed(clean, bytes, i, end);
                i = end;
            }
        }
        carry = i < bytes.length ? bytes.slice(i) : layers_NOTHING;
    }
    return (piece) => {
        const bytes = carry.length === 0 ? (piece ?? layers_NOTHING) : piece === null ? carry : Buffer.concat([carry, piece]);
        run(bytes, piece === null ? bytes.length : openMark(bytes));
    };
}
/** Searches what the strings of one place in a file's JSON lines give when they are joined. */
function threadedSearch(automaton, found) {
    const states = new Map();
    return fragmentReader((place, bytes, from, to) => {
        let state = states.get(place) ?? automaton.start;
        if (states.size >= MAX_PLACES && !states.has(place))
            return;
        for (let i = from; i < to;) {
            const next = nextMark(bytes, i, to);
            state = automaton.feed(state, bytes, i, next, found);
            if (next === to)
                break;
            const { end, text } = markAt(bytes, next);
            state = automaton.feed(state, text, 0, text.length, found);
            i = end;
        }
        states.set(place, state);
    });
}
/** Index of the next terminal sequence or escape that matters, or `limit`. */
function nextMark(bytes, from, limit) {
    for (let i = from; i < limit; i++) {
        const trigger = TRIGGERS[bytes[i]];
        if (trigger !== 0 && (trigger === SEQUENCE || escapeAt(bytes, i) !== null))
            return i;
    }
    return limit;
}
/** The end of the sequence or escape that begins here, and what it stands for: a terminal sequence for nothing. */
function markAt(bytes, at) {
    if (bytes[at] === ESC)
        return { end: sequenceEnd(bytes, at + 1), text: layers_NOTHING };
    const { length, text } = escapeAt(bytes, at);
    // Programs write colours into JSON as `\u001b[31m`.
    return text[0] === ESC ? { end: sequenceEnd(bytes, at + length), text: layers_NOTHING } : { end: at + length, text };
}
/** Index of the first sequence or escape that may have its end in the next piece. */
function openMark(bytes) {
    const { length } = bytes;
    for (let i = Math.max(0, length - MAX_SEQUENCE_BYTES - MAX_ESCAPE_BYTES); i < length; i++) {
        const trigger = TRIGGERS[bytes[i]];
        if (trigger === 0)
            continue;
        if (trigger === ESCAPE && i + MAX_ESCAPE_BYTES > length)
            return i;
        const isSequence = trigger === SEQUENCE || escapeAt(bytes, i)?.text[0] === ESC;
        if (isSequence && markAt(bytes, i).end >= length)
            return i;
    }
    return length;
}

;// CONCATENATED MODULE: ./src/world/evidence/known.ts




/** A value with fewer bytes is no secret that could be told from chance. */
const MIN_VALUE_BYTES = 4;
/**
 * Prepares the search for these values in every usual encoding. White space around them does not count, and an empty
 * value is none; of a key file each line counts by itself.
 */
function knownSearch(known) {
    return prepare(known, formsOf, escapesOf);
}
/** Prepares the search for these values as they are, and as a string in JSON holds them. */
function verbatimSearch(known) {
    const asIs = (text) => [text, text.replace(/(?:\\[nrt])+/g, "\n")];
    return prepare(known, (text) => asIs(text).map((form) => ({ text: form, least: MIN_FOLDED })), asIs);
}
function prepare(known, forms, exactForms) {
    const tooShort = [];
    const automataOf = (words) => automataFor(known, words, forms, exactForms, tooShort);
    const automata = automataOf(false);
    const all = [...automata, ...automataOf(true)];
    const nameOf = (value) => known[value].name;
    return {
        tooShort,
        isEmpty: all.length === 0,
        nameOf,
        words: known.filter(({ name, word }) => word === true && known.every((other) => other.word || other.name !== name)),
        places: (bytes, found) => placesIn(automata, bytes, found),
        scanner: () => scanner(all, nameOf),
    };
}
/** What searches for those values that are words, or for those that are none. */
function automataFor(known, words, forms, exactForms, tooShort) {
    const folded = [];
    const exact = [];
    for (const { value, text } of known.flatMap(parts)) {
        if ((known[value].word === true) !== words)
            continue;
        if (Buffer.byteLength(text) < MIN_VALUE_BYTES) {
            if (text !== "")
                tooShort.push(known[value].name);
            continue;
        }
        for (const form of forms(text)) {
            const bytes = fold(form.text);
            if (bytes.length >= form.least)
                folded.push({ bytes, value });
        }
        // What is mostly punctuation would be found everywhere without it.
        if (fold(text).length < MIN_FOLDED) {
            for (const form of [text, ...exactForms(text)])
                exact.push({ bytes: Buffer.from(form, "utf8"), value });
        }
    }
    const automata = [];
    if (folded.length > 0)
        automata.push(buildAutomaton(folded, foldedClasses(folded)));
    if (exact.length > 0)
        automata.push(buildAutomaton(exact, EVERY_BYTE));
    return automata;
}
/** A line of a key file or certificate: opaque, and secret by itself. */
const OPAQUE_LINE = /^[A-Za-z0-9+/=_-]{32,}$/;
/** A value without the white space around it, which files have and environments lose; and the opaque lines of a long one. */
function parts({ value }, index) {
    const text = value.trim();
    const lines = text.includes("\n") ? text.split(/\s+/).filter((line) => OPAQUE_LINE.test(line)) : [];
    return [text, ...lines].map((part) => ({ value: index, text: part }));
}
function placesIn(automata, bytes, found) {
    let hold = bytes.length;
    for (const automaton of automata)
        hold = Math.min(hold, automaton.search(bytes, found));
    if (bytes.indexOf(ESC) === -1)
        return hold;
    const shown = withoutSequences(bytes);
    const real = (index) => shown.places[index] ?? bytes.length;
    for (const automaton of automata) {
        const from = automaton.search(shown.bytes, ({ start, end, value }) => {
            found({ start: real(start), end: real(end - 1) + 1, value });
        });
        hold = Math.min(hold, real(from));
    }
    return hold;
}
function scanner(automata, nameOf) {
    const names = new Set();
    const found = (value) => void names.add(nameOf(value));
    const searches = automata.flatMap((automaton) => [layeredSearch(automaton, found), threadedSearch(automaton, found)]);
    return {
        push(bytes) {
            for (const search of searches)
                search(bytes);
        },
        end() {
            for (const search of searches)
                search(null);
            return names;
        },
    };
}
/** Without case and punctuation. Bytes of other scripts stay. */
function fold(text) {
    const bytes = Buffer.from(text, "utf8");
    let count = 0;
    for (const byte of bytes)
        if (FOLD[byte] !== 0)
            bytes[count++] = FOLD[byte];
    return bytes.subarray(0, count);
}
/** Letters in lower case and digits as they are, bytes above ASCII as they are, everything else 0. */
const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte >= 0x80)
        return byte;
    const c = String.fromCharCode(byte);
    return /[a-z0-9]/i.test(c) ? c.toLowerCase().charCodeAt(0) : 0;
});
/**
 * Classes of the folded search. A byte above ASCII counts only where a needle holds it: else it is punctuation, so that
 * a zero-width character does not hide a value.
 */
function foldedClasses(needles) {
    const number = new Uint8Array(256);
    let count = 2;
    for (const { bytes } of needles) {
        for (const byte of bytes)
            if (number[byte] === 0)
                number[byte] = count++;
    }
    return Uint8Array.from({ length: 256 }, (_, byte) => {
        const folded = FOLD[byte];
        if (folded === 0)
            return 0;
        // Class 1: a letter or digit that no needle holds ends every match.
        return number[folded] || (folded >= 0x80 ? 0 : 1);
    });
}
/** For the search byte by byte. NUL is passed over: no value holds it, and UTF-16 does between others. */
const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);


/***/ }),

/***/ 9863:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: function() { return /* binding */ redactAll; },
/* harmony export */   XF: function() { return /* binding */ REDACTED; },
/* harmony export */   lY: function() { return /* binding */ createRedactor; }
/* harmony export */ });
/* harmony import */ var _known__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79);

/** What stands in place of a known value. */
const REDACTED = "[REDACTED]";
/**
 * Most that is kept back. A value whose pieces lie further apart is not redacted here; the scan of the finished file
 * finds it, and the file is withheld.
 */
const MAX_HELD_BYTES = 16 * 1024;
const TOKEN = Buffer.from(REDACTED);
/**
 * Makes a redactor for one stream of bytes; chunk borders do not matter.
 * @param known the values, or a search prepared from them where several streams share it
 */
function createRedactor(known) {
    const search = "places" in known ? known : (0,_known__WEBPACK_IMPORTED_MODULE_0__/* .knownSearch */ .y)(known);
    const hits = new Map();
    let held = Buffer.alloc(0);
    function flush(bytes, isLast) {
        const spans = [];
        const open = search.places(bytes, (span) => spans.push(span));
        const merged = mergeSpans(spans);
        let cut = isLast ? bytes.length : open;
        // A value that is found and may go on is kept whole.
        const across = isLast ? undefined : merged.find(({ start, end }) => start < cut && end > cut);
        if (across !== undefined)
            cut = across.start;
        if (bytes.length - cut > MAX_HELD_BYTES)
            cut = bytes.length;
        held = Buffer.from(bytes.subarray(cut));
        const done = merged.filter(({ end }) => end <= cut);
        for (const { value } of done)
            hits.set(search.nameOf(value), (hits.get(search.nameOf(value)) ?? 0) + 1);
        return replaceSpans(bytes.subarray(0, cut), done);
    }
    return {
        push(chunk) {
            if (search.isEmpty)
                return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (chunk.byteLength === 0)
                return Buffer.alloc(0);
            return flush(held.length === 0
                ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
                : Buffer.concat([held, chunk]), false);
        },
        end() {
            const rest = held;
            held = Buffer.alloc(0);
            if (rest.length === 0)
                return rest;
            const out = flush(rest, true);
            held = Buffer.alloc(0);
            return out;
        },
        hits: () => hits,
    };
}
/** Redacts bytes that are there as a whole. */
function redactAll(known, bytes) {
    const redactor = createRedactor(known);
    return Buffer.concat([redactor.push(bytes), redactor.end()]);
}
/** Spans that overlap or touch become one; in order of their start. */
function mergeSpans(spans) {
    const merged = [];
    for (const span of spans.sort((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last !== undefined && span.start <= last.end)
            last.end = Math.max(last.end, span.end);
        else
            merged.push({ ...span });
    }
    return merged;
}
function replaceSpans(bytes, spans) {
    if (spans.length === 0)
        return bytes;
    const parts = [];
    let from = 0;
    for (const { start, end } of spans) {
        parts.push(bytes.subarray(from, start), TOKEN);
        from = end;
    }
    parts.push(bytes.subarray(from));
    return Buffer.concat(parts);
}


/***/ })

};
;