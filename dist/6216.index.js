"use strict";
exports.id = 6216;
exports.ids = [6216];
exports.modules = {

/***/ 6216:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ caseOf; },
/* harmony export */   i: function() { return /* binding */ expectedRun; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _core_domain_lane__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4516);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3715);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4617);
/* harmony import */ var _core_records_build_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8865);
/* harmony import */ var _core_records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3788);
/* harmony import */ var _core_report_check_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1690);
/* harmony import */ var _core_report_trust__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1824);
/* harmony import */ var _core_gates_approval__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5425);
/* harmony import */ var _core_stages_ladder__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2779);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6300);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6556);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7402);
/* harmony import */ var _world_worktree_walk__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6250);
/* harmony import */ var _run_case__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5442);
/* harmony import */ var _run_records__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8414);
/* harmony import */ var _run_trusted_case__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2312);
/* harmony import */ var _step_place__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4050);




















/**
 * What the job is about, from its inputs and the trusted commit: before, and whatever, a bundle says.
 * @param trusted null where there is no forge: then the working folder, as on the command line
 * @returns a fault where the checkout does not have what judges
 */
async function expectedRun(inputs, trusted, io) {
    const stage = (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_9__/* .stageNumber */ .sX)(Number(inputs.stage ?? "2"));
    const lane = (0,_core_domain_lane__WEBPACK_IMPORTED_MODULE_18__/* .laneName */ .o)(inputs.lane ?? "fake") ?? "fake";
    const contract = (0,_step_place__WEBPACK_IMPORTED_MODULE_17__.contractPath)(inputs, io);
    const shipped = (0,_step_place__WEBPACK_IMPORTED_MODULE_17__.isShipped)(inputs, io);
    const place = {
        folder: (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_12__/* .caseFolder */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(contract), contract),
        taskSource: shipped ? "shipped" : inputs.task === undefined ? "case-dir" : "task",
    };
    const files = recordPaths(inputs, lane, stage, io);
    const paths = [...(shipped ? [] : casePaths(place)), ...files.values()];
    const source = trusted === null || paths.length === 0 ? null : await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_10__.recordSource)(io.env, io.cwd, trusted);
    if (trusted !== null && source !== null && source.files === null)
        return { fault: missingCommit(trusted, inputs.into) };
    for (const path of source === null ? [] : paths)
        if ((await source.insideOf(path)) === null)
            return { fault: outside(path) };
    const read = await (0,_run_records__WEBPACK_IMPORTED_MODULE_15__/* .readContract */ .Jz)(place, (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_11__/* .knownSearch */ .y)([]), source);
    const parsed = read.ok ? (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .parseContract */ .UA)(read.bytes) : null;
    const records = {};
    for (const [name, path] of source === null ? [] : files) {
        const found = await source.read((await source.insideOf(path)));
        if (found.state === "read")
            records[name] = (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(found.bytes);
    }
    const known = {
        ...{ stage, lane, caseId: read.ok ? caseIdOf(read.bytes) : "unknown", into: trusted?.into ?? null },
    };
    const fault = (0,_core_report_trust__WEBPACK_IMPORTED_MODULE_7__/* .nameFault */ .IY)(known);
    if (fault !== null)
        return { fault };
    return {
        plan: {
            ...known,
            name: (0,_core_report_check_run__WEBPACK_IMPORTED_MODULE_6__/* .checkName */ .I3)(known),
            contractSha256: read.ok ? (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(read.bytes) : null,
            ...(parsed?.ok === true
                ? await treesOf(place, source, lane, parsed.value)
                : { baseline: null, acceptance: null }),
            modelProvider: inputs["model-provider"] ?? (io.env["CTO_HARNESS_CASE_MODEL_PROVIDER"] || null),
            model: inputs.model ?? (io.env["CTO_HARNESS_CASE_MODEL"] || null),
            records,
        },
        ...{ paths, source, place },
    };
}
/** Files that judge beside the case, by their names in `records/`: each from its exact place, whatever else is called so. */
function recordPaths(inputs, lane, stage, io) {
    const below = (path) => ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.cwd, path));
    const inHarness = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(io.cwd, _world_agent_records__WEBPACK_IMPORTED_MODULE_10__.HARNESS_FOLDER, name);
    const files = new Map();
    if (lane !== "fake" && (0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_9__/* .stageOf */ .gV)((0,_core_stages_ladder__WEBPACK_IMPORTED_MODULE_9__/* .stageNumber */ .sX)(stage)).executes) {
        const admission = inputs["model-admission-file"] ?? io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
        for (const name of [(0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .agentRecordFile */ .fl)(lane), _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.decision, ...(lane === "case" ? _core_records_build_report__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_FILES */ .JL : [])])
            files.set(name, inHarness(name));
        files.set(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.admission, admission ? below(admission) : inHarness(_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.admission));
    }
    if (inputs.approval !== undefined)
        files.set(_core_gates_approval__WEBPACK_IMPORTED_MODULE_8__/* .APPROVAL_RECORD */ ._F, below(inputs.approval));
    const target = inputs["target-admission-file"];
    if (target !== undefined)
        files.set("target.admission.json", below(target));
    return files;
}
function casePaths({ folder }) {
    return [folder.contract, folder.workspace, folder.fakeScript, folder.acceptance];
}
/** The tree that a run of the case starts from, null where there is none, and the tests that it is verified with. */
async function treesOf(place, source, lane, contract) {
    const { folder, remove } = await (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_16__/* .trustedCase */ .I)(place, source);
    try {
        const { acceptance } = await (0,_run_case__WEBPACK_IMPORTED_MODULE_14__/* .readCase */ .n)(folder, lane, contract, (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_11__/* .knownSearch */ .y)([]));
        return { baseline: await treeOf(folder.workspace, contract), acceptance: (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_5__/* .acceptanceDigest */ .iD)(acceptance) };
    }
    finally {
        await remove();
    }
}
async function treeOf(workspace, contract) {
    try {
        const { treeId, refusals, complete } = await (0,_world_worktree_walk__WEBPACK_IMPORTED_MODULE_13__/* .walk */ .G)(workspace, { limits: (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .limitsOf */ .Af)(contract) });
        return complete && refusals.length === 0 ? treeId : null;
    }
    catch {
        return null;
    }
}
/** The case's files as they may be used. */
function caseOf({ place, source }) {
    return (0,_run_trusted_case__WEBPACK_IMPORTED_MODULE_16__/* .trustedCase */ .I)(place, source);
}
/** The case that a contract names; one that can't be read is `unknown`, as in the bundle. */
function caseIdOf(bytes) {
    const parsed = (0,_core_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .parseContract */ .UA)(bytes);
    return parsed.ok && _core_domain_run_id__WEBPACK_IMPORTED_MODULE_19__/* .CASE_ID */ .xD.test(parsed.value.case_id) ? parsed.value.case_id : "unknown";
}
function missingCommit({ branch, sha, defaultBranch }, into) {
    const base = into ?? "${{ github.event.pull_request.base.ref }}";
    return {
        subject: "records in the workspace",
        expected: `${sha} among the objects of the checkout: that is where ${branch} stands`,
        found: "no such commit",
        fix: `Give actions/checkout \`ref: ${branch === defaultBranch ? "${{ github.event.repository.default_branch }}" : base}\`. Where the branch has moved since the checkout, run the job again.`,
    };
}
function outside(path) {
    return {
        subject: path,
        expected: "a file of the repository",
        found: _world_agent_records__WEBPACK_IMPORTED_MODULE_10__.OUTSIDE,
        fix: "Keep records and cases in the repository, and give their paths relative to its root.",
    };
}


/***/ }),

/***/ 5442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    if (entries.some(({ path: name }) => !(0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_7__/* .redactAll */ .$)(secrets, (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .pathBytes */ .X5)(name)).equals((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .pathBytes */ .X5)(name))))
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
    const { recordSource } = await __webpack_require__.e(/* import() */ 6300).then(__webpack_require__.bind(__webpack_require__, 6300));
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
    if (!(0,_world_evidence_redact__WEBPACK_IMPORTED_MODULE_5__/* .redactAll */ .$)(secrets, bytes).equals(bytes))
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

/***/ 1824:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: function() { return /* binding */ nameFault; },
/* harmony export */   YF: function() { return /* binding */ trustedBranch; },
/* harmony export */   nG: function() { return /* binding */ branchNames; }
/* harmony export */ });
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6133);
/* harmony import */ var _check_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1690);
/**
 * Which branch judges: the default branch of the repository, or one that the workflow of the default branch trusts by name. Whoever
 * opens a pull request chooses what it goes into, so a base that is neither judges nobody.
 */


/** Names of the input `trusted-branches`: separated by commas or spaces. */
function branchNames(text) {
    return (text ?? "").split(/[\s,]+/).filter((name) => name !== "");
}
/**
 * The branch that judges what the event is about: the base of a pull request or of a merge group, and the default branch for
 * everything else (push to whatever branch or tag, schedule, dispatch, release, `workflow_run`).
 * @param also names of `trusted-branches`
 * @param into the input of that name: the branch that judges an event that does not say what it goes into
 */
function trustedBranch({ event, records, pullRequest }, { defaultBranch, pull }, also, into) {
    // What the workflow of the default branch says: the verdict is by those rules and says so, whatever the run before was for.
    if (records.branch === "default")
        return into === undefined ? asDefault(defaultBranch) : named(into, defaultBranch, also);
    const branch = pull?.baseRef ?? records.ref;
    if (pull !== null && pullRequest !== null && pullRequest.baseRef !== "" && pullRequest.baseRef !== pull.baseRef)
        return {
            subject: `base of pull request #${pullRequest.number}`,
            expected: `${pullRequest.baseRef}, which this job was started for`,
            found: pull.baseRef,
            fix: "The pull request was given another base meanwhile. Push a commit, or run the workflow for the new base (`types: [edited]`).",
        };
    if (branch === null)
        return {
            subject: `base of ${event}`,
            expected: "the name of a branch",
            found: "none",
            fix: "Run the job again; an event that does not say what it goes into is judged by nobody.",
        };
    return named(branch, defaultBranch, also);
}
function asDefault(branch) {
    return { branch, into: null };
}
function named(branch, defaultBranch, also) {
    if (branch === defaultBranch)
        return asDefault(branch);
    if (also.includes(branch))
        return { branch, into: branch };
    return {
        subject: "trusted branch",
        expected: `a change that goes into ${[defaultBranch, ...also].join(" or ")}`,
        found: branch,
        fix: `Records of ${branch} judge nobody: whoever opens a pull request chooses its base. Where ${branch} is protected like ${defaultBranch}, add it to the input \`trusted-branches\`.`,
    };
}
/** Why a verdict can't have this name, or null: a context that is cut would stand for another one. */
function nameFault(name) {
    const bytes = (0,_budget__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp)((0,_check_run__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(name));
    if (bytes <= _budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_STATUS_CONTEXT_BYTES */ .sJ)
        return null;
    return {
        subject: `context "${(0,_check_run__WEBPACK_IMPORTED_MODULE_1__/* .checkName */ .I3)(name)}"`,
        expected: `at most ${_budget__WEBPACK_IMPORTED_MODULE_0__/* .MAX_STATUS_CONTEXT_BYTES */ .sJ} bytes, because a longer one is cut and would stand for another`,
        found: `${bytes} bytes`,
        fix: "Give the case or the branch a shorter name.",
    };
}


/***/ })

};
;