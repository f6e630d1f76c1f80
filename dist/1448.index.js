"use strict";
exports.id = 1448;
exports.ids = [1448];
exports.modules = {

/***/ 5442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ readAcceptance; },
/* harmony export */   n: function() { return /* binding */ readCase; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9102);
/* harmony import */ var _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1610);
/* harmony import */ var _core_records_fake_script__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5101);
/* harmony import */ var _core_records_parse__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8450);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9863);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7402);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6250);
/* harmony import */ var _acceptance__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4693);











/** Reads what gates and verification need of a case, beside its contract and its workspace. */
async function readCase(folder, lane, contract, secrets) {
    const script = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_8__/* .readUserFile */ .E)(folder.fakeScript, _core_records_fake_script__WEBPACK_IMPORTED_MODULE_5__/* .MAX_FAKE_SCRIPT_BYTES */ .XO);
    const acceptance = await readAcceptance(folder.acceptance, secrets);
    return {
        acceptance: acceptance.list,
        fake_script_sha256: script.ok ? (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(script.bytes) : null,
        problem: folderProblem(folder.workspace, "workspace/") ??
            stateProblem(folder.workspace, lane) ??
            acceptance.problem ??
            scriptProblem(script, lane),
        target_exposures: exposures(contract),
    };
}
/** The acceptance tests of a case; tests that are there and can't be used must never count as tests that are not there. */
async function readAcceptance(path, secrets) {
    const none = (problem) => ({ list: [], problem });
    if (kindOf(path) === "missing")
        return none(null);
    const problem = folderProblem(path, "acceptance/");
    if (problem !== null)
        return none(problem);
    const { entries, refusals } = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_9__/* .walk */ .G)(path);
    // Their names are facts of the run, which nothing can be redacted from any more.
    if (entries.some(({ path: name }) => (0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_7__/* .holdsKnown */ .Kk)(secrets, (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .pathBytes */ .X5)(name))))
        return none("acceptance/ holds a file whose name is a credential of this environment");
    const odd = refusals.find(({ kind }) => kind === "special-file" || kind === "unreadable");
    return odd === undefined
        ? { list: (0,_acceptance__WEBPACK_IMPORTED_MODULE_10__/* .acceptanceList */ .i)(entries), problem: null }
        : none(`acceptance/${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(odd.path)}: ${odd.detail}`);
}
/** Why a part of a case is not a folder that this user may read, or null. */
function folderProblem(path, name) {
    const kind = kindOf(path);
    if (kind === "missing")
        return `no folder ${name} beside the contract`;
    if (kind !== "folder")
        return `${name} is a ${kind}, expected a folder`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return null;
    }
    catch {
        return `${name} can't be read by this user`;
    }
}
/**
 * Why a starting tree can't be this lane's, or null: it holds the folder that the agent keeps its state in. The agent would go on where
 * that left off, and what it writes there could not be told from the tree.
 */
function stateProblem(workspace, lane) {
    const tracked = _core_judge_set_aside__WEBPACK_IMPORTED_MODULE_4__/* .LANE_STATE */ .P5[lane].find((folder) => kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, folder.replace(/\/$/, ""))) !== "missing");
    return tracked === undefined
        ? null
        : `workspace/${tracked} is the state of the lane ${lane}; take it out of the starting tree`;
}
function kindOf(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false });
    if (stat === undefined)
        return "missing";
    if (stat.isDirectory())
        return "folder";
    return stat.isSymbolicLink() ? "link" : "file";
}
function scriptProblem(script, lane) {
    if (!script.ok)
        return `fake.json, which ${lane === "fake" ? "the fake lane" : "the fake baseline"} needs: ${script.reason}`;
    const parsed = (0,_core_records_fake_script__WEBPACK_IMPORTED_MODULE_5__/* .parseFakeScript */ .WL)(script.bytes);
    return parsed.ok ? null : `fake.json: ${(0,_core_records_parse__WEBPACK_IMPORTED_MODULE_6__/* .problemText */ .fI)(parsed.problems)}`;
}
/** Places of the contract that repeat the target repository that it names itself; never the path. */
function exposures(contract) {
    const target = contract.target_repository;
    if (target === undefined)
        return [];
    return Object.entries(contract)
        .filter(([field, value]) => field !== "target_repository" && JSON.stringify(value).includes(target))
        .map(([field]) => field);
}


/***/ }),

/***/ 8414:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: function() { return /* binding */ judgingSource; },
/* harmony export */   Jz: function() { return /* binding */ readContract; },
/* harmony export */   T3: function() { return /* binding */ readRecords; },
/* harmony export */   VL: function() { return /* binding */ readContractOfRun; },
/* harmony export */   oR: function() { return /* binding */ secretProblem; }
/* harmony export */ });
/* harmony import */ var _core_gates_approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5425);
/* harmony import */ var _core_records_approval__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4847);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3018);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _core_records_secret_shape__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2240);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6556);
/* harmony import */ var _world_evidence_redact__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9863);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7402);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4333);










/**
 * Where the files come from that a run is judged by; null where nothing asks for it: the fake lane needs no admission, and
 * stage 1 refuses whatever it is given. A commit that the action asked the forge for always has the say.
 */
async function judgingSource({ lane, stage, approval, ci }, io) {
    const trusted = ci?.fact.trusted ?? null;
    if (trusted === null && (lane === "fake" || !stage.executes) && approval === null)
        return null;
    const { recordSource } = await __webpack_require__.e(/* import() */ 6300).then(__webpack_require__.bind(__webpack_require__, 6300));
    return recordSource(io.env, io.cwd, trusted);
}
/** Reads the contract of a run. What it lends is a secret of the run from then on. */
async function readContractOfRun(asked, io, source) {
    const ofRunner = (0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_9__/* .knownSecrets */ .x)(io.env);
    const search = (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_6__/* .knownSearch */ .yC)(ofRunner);
    const read = await readContract(asked, search, source);
    const bytes = read.ok ? read.bytes : Buffer.alloc(0);
    const contract = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .parseContract */ .UA)(bytes);
    const known = contract.ok ? (0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_9__/* .secretsOfRun */ .c)(io.env, contract.value) : ofRunner;
    const secrets = known.length === ofRunner.length ? search : (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_6__/* .knownSearch */ .yC)(known);
    return { read, bytes, contract, known, secrets };
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
        return (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_8__/* .readUserFile */ .E)(path, maxBytes);
    const inside = await source.insideOf(path);
    const read = inside === null
        ? { state: "unreadable", reason: (await __webpack_require__.e(/* import() */ 6300).then(__webpack_require__.bind(__webpack_require__, 6300))).OUTSIDE }
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
    if ((0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_7__/* .holdsKnown */ .Kk)(secrets, bytes))
        return "it holds a credential of this run; it is refused and not kept";
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_3__/* .strictJsonParse */ .n)(bytes, { maxDepth: 16 });
    if ("problem" in json) {
        const shape = (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_5__/* .secretShape */ .w)(Buffer.from(bytes).toString("utf8"));
        return shape === null ? null : `it holds something that looks like a secret (${shape}); it is refused and not kept`;
    }
    const [found] = (0,_core_records_secret_shape__WEBPACK_IMPORTED_MODULE_5__/* .secretsIn */ .V)(json.value);
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
/* harmony import */ var _world_contain_owned__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4102);
/* harmony import */ var _world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6690);








/**
 * A case's files, in CI as the trusted commit has them: workspace, acceptance tests and script are written anew from its objects,
 * each from its exact path, so that nothing of the disk takes part. What the commit does not have, or has as something else, is not
 * there afterwards, and the gates say so.
 * @param source null or local: the folder is taken as it lies there; so is a case that comes with this program
 */
async function trustedCase({ folder, taskSource }, source) {
    if (source === null || source.local || taskSource === "shipped")
        return { folder, remove: async () => { } };
    const root = (0,_world_contain_owned__WEBPACK_IMPORTED_MODULE_6__/* .makeOwned */ .g7)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-");
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
                await (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .dM)(to);
                // Something is there that can't be used: never the same as nothing there.
                if (to === made.acceptance)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, "");
            }
        }
    }
    return { folder: made, remove: () => (0,_world_worktree_remove__WEBPACK_IMPORTED_MODULE_7__/* .removeOwned */ .Ox)(root) };
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

/***/ 4333:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: function() { return /* binding */ secretsOfRun; },
/* harmony export */   x: function() { return /* binding */ knownSecrets; }
/* harmony export */ });
/* harmony import */ var _core_records_environment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3827);

/** Names of variables whose values are credentials, by the usual endings. */
const SECRET_NAME = /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?|COOKIE)$/i;
/** Variables of ours whose value is written nowhere although it is no credential. */
const UNWRITTEN = ["CTO_HARNESS_CASE_LOCAL_BASE_URL"];
/** Shorter values are words, not secrets; redacting them would make evidence unreadable. */
const MIN_LENGTH = 8;
/** Letters alone, or fewer than twelve characters: a value that people also write where no secret is meant. */
const WORD = /^(?:\p{L}+|.{0,11})$/u;
/** What a contract has lent to setup commands: whatever its name, it is a secret from then on. */
function lentSecrets(contract, env) {
    return [...new Set(Object.values((0,_core_records_environment__WEBPACK_IMPORTED_MODULE_0__/* .lentVariables */ .r7)(contract)))].flatMap((name) => {
        const value = env[name];
        return value === undefined || value.length < MIN_LENGTH ? [] : [{ name, value, word: WORD.test(value.trim()) }];
    });
}
/** Every credential that a run keeps out of its evidence: those of the environment, and what its contract lends beside them. */
function secretsOfRun(env, contract) {
    const known = knownSecrets(env);
    const names = new Set(known.map(({ name }) => name));
    return [...known, ...lentSecrets(contract, env).filter(({ name }) => !names.has(name))];
}
/** Every credential in the environment of the harness: what must never reach an artifact. */
function knownSecrets(env) {
    return Object.entries(env).flatMap(([name, value]) => value !== undefined && value.length >= MIN_LENGTH && (SECRET_NAME.test(name) || UNWRITTEN.includes(name))
        ? [{ name, value, word: WORD.test(value.trim()) && !UNWRITTEN.includes(name) }]
        : []);
}


/***/ })

};
;