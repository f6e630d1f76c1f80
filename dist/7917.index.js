"use strict";
exports.id = 7917;
exports.ids = [7917,2626];
exports.modules = {

/***/ 7349:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copyAdmittedBinary: function() { return /* binding */ copyAdmittedBinary; },
/* harmony export */   readAdmission: function() { return /* binding */ readAdmission; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_gates_model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6857);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4617);
/* harmony import */ var _core_records_network_class__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1137);
/* harmony import */ var _world_agent_admit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9843);
/* harmony import */ var _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5663);
/* harmony import */ var _world_agent_platform__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3571);
/* harmony import */ var _world_agent_projects__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(344);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6300);
/* harmony import */ var _world_agent_store__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5052);
/* harmony import */ var _world_evidence_known__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6556);
/* harmony import */ var _world_facts_secrets__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4333);
/* harmony import */ var _world_model_credential__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6321);
/* harmony import */ var _world_model_endpoint__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8309);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8414);
















/**
 * Reads the records of a real lane; starts nothing and touches no agent.
 * @param source where they may come from
 * @param request a cassette that answers in place of the model, and the credential that was named
 */
async function readAdmission(lane, source, io, { replay, credential }) {
    const store = await storeIfAny(io);
    const admissionFile = io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
    const secrets = (0,_world_evidence_known__WEBPACK_IMPORTED_MODULE_9__/* .knownSearch */ .yC)((0,_world_facts_secrets__WEBPACK_IMPORTED_MODULE_10__/* .knownSecrets */ .x)(io.env));
    const refusal = (bytes) => (0,_records__WEBPACK_IMPORTED_MODULE_13__/* .secretProblem */ .oR)(bytes, secrets);
    const { records, fact } = await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_7__.collectAdmission)(lane, source, admissionFile, store, refusal);
    const openai_codex_auth_bridge = io.env["CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE"] === "1";
    const access = replay === null
        ? await modelAccess(io.env, (0,_core_gates_model__WEBPACK_IMPORTED_MODULE_1__/* .providerClassOf */ .Vy)(records), credential)
        : { local_base_url: false, credential: null, replay: true };
    return { records, facts: { agent_source: fact, model_access: { openai_codex_auth_bridge, ...access } } };
}
/**
 * Whether what the provider needs is at hand, and can be used: what `run` would stumble over when it opens the way to the model is said
 * here, before anything is touched. Neither endpoint nor credential is kept.
 * @param providerClass null while no record names a provider: then only a credential that was named is looked at
 */
async function modelAccess(env, providerClass, named) {
    const found = (0,_world_model_endpoint__WEBPACK_IMPORTED_MODULE_12__/* .endpointFor */ .Lo)(providerClass ?? "local_case_compatible", env, named);
    const isLocal = providerClass === null || providerClass === "local_case_compatible";
    const source = found.ok && providerClass !== null ? found.endpoint.credential : named;
    const credential = source === null || source === "none" ? null : await (0,_world_model_credential__WEBPACK_IMPORTED_MODULE_11__/* .readCredential */ .Y)(source, env);
    const network = found.ok ? (0,_core_records_network_class__WEBPACK_IMPORTED_MODULE_14__/* .networkOfHost */ .wS)(found.endpoint.base.hostname) : null;
    return {
        local_base_url: isLocal && found.ok,
        credential: credential === null ? null : credential.ok,
        ...(network === null || providerClass === null ? {} : { endpoint_networks: [network] }),
        ...(found.ok || !isSet(env) ? {} : { problem: found.problem }),
        ...(credential === null || credential.ok ? {} : { credential_problem: credential.problem }),
    };
}
function isSet(env) {
    return (env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] ?? "").trim() !== "";
}
/**
 * Makes the copy of the agent's binary that will run, for the effect gates.
 * @param records of {@link readAdmission}; the agent record among them is valid, for the record gates have passed
 * @param to where the copy is made; it exists afterwards only where it has the admitted digest
 */
async function copyAdmittedBinary(lane, records, to, io) {
    const bytes = records.get((0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_3__/* .agentRecordFile */ .fl)(lane));
    const record = bytes === undefined ? null : (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_2__/* .parseAgentRecord */ .Er)(lane, bytes);
    if (record?.ok !== true)
        return missing("the agent record can't be used");
    const candidate = lane === "case" ? io.env["CTO_HARNESS_CASE_BIN"] || null : null;
    try {
        const store = await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_8__/* .openStore */ .Ch)((0,_world_agent_store__WEBPACK_IMPORTED_MODULE_8__/* .storeRoot */ .q1)(undefined, io.env));
        if (record.value.kind === "source")
            await (0,_world_agent_projects__WEBPACK_IMPORTED_MODULE_6__/* .noteProject */ .Gt)(store, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.cwd, _world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER, (0,_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_3__/* .agentRecordFile */ .fl)(lane)), (0,_world_agent_projects__WEBPACK_IMPORTED_MODULE_6__/* .namedBy */ .T)(record.value));
        return await (0,_world_agent_admit__WEBPACK_IMPORTED_MODULE_4__/* .admitBinary */ .LM)({ record: record.value, platform: (0,_world_agent_platform__WEBPACK_IMPORTED_MODULE_15__/* .currentPlatform */ .j)(), candidate, store, to });
    }
    catch (error) {
        if (error instanceof _world_agent_hashed_copy__WEBPACK_IMPORTED_MODULE_5__/* .SourceFault */ .A3)
            return missing(error.message);
        throw error;
    }
}
function missing(problem) {
    return { ..._world_agent_admit__WEBPACK_IMPORTED_MODULE_4__/* .NO_BINARY */ .yv, problem };
}
/** A store that can't be used has no report to give; that it can't be used is said where a binary is wanted. */
async function storeIfAny(io) {
    try {
        return await (0,_world_agent_store__WEBPACK_IMPORTED_MODULE_8__/* .openStore */ .Ch)((0,_world_agent_store__WEBPACK_IMPORTED_MODULE_8__/* .storeRoot */ .q1)(undefined, io.env));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8766:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: function() { return /* binding */ readRecordGates; }
/* harmony export */ });
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3715);
/* harmony import */ var _core_gates_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1741);
/* harmony import */ var _world_facts_clock__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7906);
/* harmony import */ var _admission__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7349);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4072);
/* harmony import */ var _case__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5442);
/* harmony import */ var _facts_of_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4365);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8414);








/**
 * Reads what the record gates need.
 * @param asked the run as it was asked for
 * @param request the same, with the case's files as they may be used
 */
async function readRecordGates(asked, request, source, io) {
    const clock = (0,_world_facts_clock__WEBPACK_IMPORTED_MODULE_6__/* .startClock */ .L)();
    const { read, bytes: contractBytes, contract, known, secrets } = await (0,_records__WEBPACK_IMPORTED_MODULE_5__/* .readContractOfRun */ .VL)(asked, io, source);
    const admission = source === null || request.lane === "fake" ? null : await (0,_admission__WEBPACK_IMPORTED_MODULE_1__.readAdmission)(request.lane, source, io, request);
    const records = new Map([...(await (0,_records__WEBPACK_IMPORTED_MODULE_5__/* .readRecords */ .T3)(request, secrets, source)), ...(admission?.records ?? [])]);
    const facts = {
        run: {
            run_id: (0,_core_domain_run_id__WEBPACK_IMPORTED_MODULE_7__/* .runId */ .Vz)(clock.startedAt, contract.ok ? contract.value.case_id : "unknown", "preflight"),
            started_at: clock.startedAt,
        },
        request: (0,_facts_of_run__WEBPACK_IMPORTED_MODULE_4__/* .requestFact */ .a8)(request),
        contract: { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason },
        ...admission?.facts,
    };
    if (contract.ok && request.stage.executes) {
        facts.case = await (0,_case__WEBPACK_IMPORTED_MODULE_3__/* .readCase */ .n)(request.folder, request.lane, contract.value, secrets);
        const input = (0,_core_gates_gate__WEBPACK_IMPORTED_MODULE_0__/* .gateInput */ .y)({ facts, contractBytes, records, containment: null });
        facts.approval = await (0,_approval__WEBPACK_IMPORTED_MODULE_2__/* .approvalFact */ .e)(input, request, io, "run");
    }
    return { facts, clock, contract, contractBytes, records, known, secrets };
}


/***/ }),

/***/ 9843:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: function() { return /* binding */ admitBinary; },
/* harmony export */   ZP: function() { return /* binding */ npmPackageOf; },
/* harmony export */   yv: function() { return /* binding */ NO_BINARY; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_records_agent__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6367);
/* harmony import */ var _hashed_copy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5663);
/* harmony import */ var _program_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9488);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6300);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5052);








/** The fact where there is no binary. */
const NO_BINARY = {
    source: null,
    problem: null,
    sha256: null,
    bytes: null,
    format: null,
    npm_package: null,
    not_executable: null,
    store_corrupt: false,
};
/**
 * Makes the copy that will run, out of the store, hashed while it is made; a candidate goes into the store first. Nothing
 * is executed. The file at `to` exists afterwards only where it has the admitted digest, and it alone may be started:
 * what happens to candidate and store from now on no longer matters.
 */
async function admitBinary(request) {
    const admitted = (0,_core_records_agent__WEBPACK_IMPORTED_MODULE_3__/* .admittedDigest */ .HS)(request.record, request.platform);
    if (request.candidate !== null) {
        const offered = await lookAtCandidate(request.candidate);
        if (offered.sha256 === null || offered.sha256 !== admitted || offered.npm_package !== null)
            return offered;
        return { ...(await fromStore(request, admitted, request.candidate)), source: "candidate" };
    }
    if (admitted === null)
        return { ...NO_BINARY, problem: `the agent record lists no binary for ${request.platform}` };
    return fromStore(request, admitted, null);
}
async function lookAtCandidate(candidate) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(candidate).catch(() => null);
    if (real === null)
        return { ...NO_BINARY, problem: `no file at ${candidate} (CTO_HARNESS_CASE_BIN)` };
    const npm = await npmPackageOf(real);
    try {
        const { sha256, bytes, head } = await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .hashSource */ .cB)(await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .openSource */ .oD)(real));
        return { ...NO_BINARY, source: "candidate", sha256, bytes, format: (0,_program_format__WEBPACK_IMPORTED_MODULE_5__/* .programFormat */ .w)(head), npm_package: npm };
    }
    catch (error) {
        if (error instanceof _hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .SourceFault */ .A3)
            return { ...NO_BINARY, problem: `${error.message} (CTO_HARNESS_CASE_BIN)`, npm_package: npm };
        throw error;
    }
}
async function fromStore(request, admitted, candidate) {
    const { store, to } = request;
    let copied = await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .copyOut */ .ew)(store, admitted, to);
    const corrupt = copied.state === "corrupt";
    if (copied.state !== "copied" && candidate !== null) {
        const put = await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .putProgram */ .ww)(store, await (0,_hashed_copy__WEBPACK_IMPORTED_MODULE_4__/* .openSource */ .oD)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(candidate)), admitted);
        if (!put.ok)
            return { ...NO_BINARY, problem: "the candidate changed while it was copied", store_corrupt: corrupt };
        copied = await (0,_store__WEBPACK_IMPORTED_MODULE_7__/* .copyOut */ .ew)(store, admitted, to);
    }
    if (copied.state !== "copied")
        return {
            ...NO_BINARY,
            problem: corrupt
                ? `the store's entry ${admitted} had other bytes and was removed; build or fetch it again`
                : `the store has no ${admitted}; build or fetch it`,
            store_corrupt: corrupt,
        };
    return {
        ...NO_BINARY,
        source: "store",
        sha256: copied.sha256,
        bytes: copied.bytes,
        format: (0,_program_format__WEBPACK_IMPORTED_MODULE_5__/* .programFormat */ .w)(copied.head),
        not_executable: await executionFault(to),
        store_corrupt: corrupt,
    };
}
/** Why the copy can't be started here, or null; a file system mounted noexec says so to `access` already. */
async function executionFault(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return null;
    }
    catch (error) {
        const { code } = error;
        return code === "EACCES" ? "its file system does not allow execution (noexec)" : `access: ${code}`;
    }
}
/** How far above a file its package.json is looked for: `package/bin/x` and `package/dist/bin/x`. */
const MAX_PACKAGE_DISTANCE = 3;
/** Names under which npm has programs that are not WorkOS Case. */
const OTHER_PROGRAMS = ["case", "ca"];
/**
 * Name and version of the npm package that a file belongs to, or null: one that was installed, or one that is published
 * under the names of the agent. (The agent's own source is named so too, but it is private and never published.)
 */
async function npmPackageOf(path) {
    const installed = path.includes("/node_modules/");
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    for (let i = 0; i < MAX_PACKAGE_DISTANCE && folder !== "/"; i++, folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        // Anybody may have put a pipe or a link to a device there.
        const read = await (0,_records__WEBPACK_IMPORTED_MODULE_6__.readRecordFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "package.json"));
        if (read.state !== "read")
            continue;
        const { name, version, private: isPrivate } = parsed(Buffer.from(read.bytes).toString("utf8"));
        if (typeof name !== "string")
            return installed ? "without a name" : null;
        if (!installed && (isPrivate === true || !OTHER_PROGRAMS.includes(name)))
            return null;
        return `${name}@${typeof version === "string" ? version : "?"}`.slice(0, 300);
    }
    return installed ? "in node_modules" : null;
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 4742:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ runContained; }
/* harmony export */ });
/* unused harmony export withHandOver */
/* harmony import */ var _handover__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6928);
/* harmony import */ var _launch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8700);
/* harmony import */ var _supervise__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6583);



/**
 * Runs a program contained at a level and stays with it to its end.
 * @returns what became of it; a start that failed is `termination: "not_started"` with `startFailure`
 * @throws Error if the level's own program (bubblewrap, unshare) is missing
 */
async function runContained(level, spec, supervision, programs) {
    if (spec.model !== undefined && level !== "sandbox") {
        throw new Error(`containment: expected level sandbox for a lane with a model, found ${level}`);
    }
    const launch = (0,_launch__WEBPACK_IMPORTED_MODULE_1__/* .planLaunch */ .NC)(level, spec, programs);
    const result = await (0,_supervise__WEBPACK_IMPORTED_MODULE_2__/* .supervise */ .zD)(launch, withHandOver(launch, spec, supervision));
    return { level, ...result, enforced: launch.enforced, profileDigest: launch.profileDigest };
}
/** What a start may write is handed over when everything else is ready for it. */
function withHandOver({ lent }, spec, supervision) {
    if (lent === null)
        return supervision;
    const { hold = Promise.resolve() } = supervision;
    const held = hold.then(() => (0,_handover__WEBPACK_IMPORTED_MODULE_0__/* .handOver */ .Cl)(spec, lent));
    // Met where it is waited for, if it ever is.
    held.catch(() => { });
    return { ...supervision, hold: held };
}


/***/ }),

/***/ 6321:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ readCredential; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


/** No provider's key or token comes near this; a file that is larger is not a credential. */
const MAX_CREDENTIAL_BYTES = 16 * 1024;
/** What can stand in a header value: visible ASCII. */
const HEADER_SAFE = /^[\x21-\x7e]+$/;
/**
 * Reads the upstream credential from the variable or the file that the user named.
 *
 * @param env the harness's own environment, not the lane's
 * @returns the value (null for a source of `none`), or what is wrong and what to do; never throws on bad input
 */
async function readCredential(source, env) {
    if (source === "none")
        return { ok: true, value: null };
    if ("variable" in source) {
        const text = env[source.variable];
        if (text === undefined || text.trim() === "")
            return {
                ok: false,
                problem: `the variable ${source.variable} is ${text === undefined ? "not set" : "empty"}`,
                fix: `Set ${source.variable} in the environment of this step, from a secret.`,
            };
        return checked(text, `the variable ${source.variable}`);
    }
    return readFromFile(source.file);
}
async function readFromFile(path) {
    const what = "the credential file";
    let handle;
    try {
        // NONBLOCK: a FIFO in the place of the file must not hang the run before it starts.
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        return {
            ok: false,
            problem: `${what} can't be opened (${codeOf(error)})`,
            fix: "Name a file that exists and that this user can read.",
        };
    }
    try {
        const stats = await handle.stat();
        const problem = fileProblem(stats);
        if (problem !== null)
            return { ok: false, problem: `${what} ${problem.problem}`, fix: problem.fix };
        return checked(await handle.readFile("utf8"), what);
    }
    catch (error) {
        return { ok: false, problem: `${what} can't be read (${codeOf(error)})`, fix: "Look at the file and its disk." };
    }
    finally {
        await handle.close();
    }
}
function fileProblem(stats) {
    if (!stats.isFile())
        return { problem: "is not a regular file", fix: "Name a regular file." };
    if (stats.size > MAX_CREDENTIAL_BYTES)
        return {
            problem: `has ${stats.size} bytes, more than ${MAX_CREDENTIAL_BYTES}`,
            fix: "Name a file that holds the credential and nothing else.",
        };
    if ((stats.mode & 0o022) !== 0)
        return { problem: "can be written by others", fix: "chmod go-w the file; better still, chmod 600." };
    return null;
}
function checked(text, what) {
    const value = text.trim();
    if (value === "")
        return { ok: false, problem: `${what} is empty`, fix: "Put the credential there." };
    if (value.length > MAX_CREDENTIAL_BYTES || !HEADER_SAFE.test(value))
        return {
            ok: false,
            problem: `${what} holds more than one token of visible ASCII`,
            fix: "It must hold the bare credential: no quotes, no spaces, no second line, no JSON.",
        };
    return { ok: true, value };
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}


/***/ }),

/***/ 8309:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: function() { return /* binding */ endpointFor; },
/* harmony export */   VI: function() { return /* binding */ endpointSecrets; },
/* harmony export */   mc: function() { return /* binding */ endpointTexts; }
/* harmony export */ });
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(496);

/** Endpoints of the external classes, and the variable in which their users keep the key. */
const EXTERNAL = {
    external_anthropic: { base: "https://api.anthropic.com/v1", variable: "ANTHROPIC_API_KEY" },
    external_openai_codex: { base: "https://api.openai.com/v1", variable: "OPENAI_API_KEY" },
};
/**
 * The endpoint of an admitted provider class.
 *
 * @param named the credential's variable or file as the user named it; null takes the class's usual one, for a local
 *   provider none
 * @returns the endpoint, or what is wrong and what to do; the text never holds the URL
 */
function endpointFor(providerClass, env, named) {
    if (providerClass !== "local_case_compatible") {
        const { base, variable } = EXTERNAL[providerClass];
        return { ok: true, endpoint: { base: new URL(base), credential: named ?? { variable } } };
    }
    const text = (env.CTO_HARNESS_CASE_LOCAL_BASE_URL ?? "").trim();
    const url = URL.canParse(text) ? new URL(text) : null;
    const problem = text === ""
        ? "CTO_HARNESS_CASE_LOCAL_BASE_URL is not set"
        : url === null || !["http:", "https:"].includes(url.protocol)
            ? "CTO_HARNESS_CASE_LOCAL_BASE_URL is not an http:// or https:// URL"
            : url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== ""
                ? "CTO_HARNESS_CASE_LOCAL_BASE_URL holds a user, a query or a fragment"
                : null;
    if (problem !== null || url === null)
        return {
            ok: false,
            problem: problem ?? "",
            fix: "Set it to the base of an OpenAI-compatible API, for example http://127.0.0.1:8080/v1; a credential belongs into a variable or file of its own.",
        };
    return { ok: true, endpoint: { base: url, credential: named ?? "none" } };
}
/**
 * Every text by which an endpoint, or the proxy before it, could be found, longest first: taken out of error texts that go
 * on to the agent.
 */
function endpointTexts(base, credential, proxy) {
    const hosts = [base, ...(proxy === null ? [] : [proxy])].flatMap(({ host, hostname }) => [host, bare(hostname)]);
    return longestFirst([
        ...formsOf(credential ?? ""),
        ...(0,_transport__WEBPACK_IMPORTED_MODULE_0__/* .proxySecrets */ .Wm)(proxy),
        ...addresses(base),
        base.origin,
        ...hosts,
    ]);
}
/**
 * The values that must not appear in any artifact. A vendor's public address is no secret, and of an address of this
 * machine only the whole URL is one: `localhost:8080` alone stands in half of all repositories.
 */
function endpointSecrets(base, credential, proxy, isLocal) {
    const { hostname } = base;
    const keys = [credential ?? "", ...(0,_transport__WEBPACK_IMPORTED_MODULE_0__/* .proxySecrets */ .Wm)(proxy)];
    if (!isLocal)
        return longestFirst(keys);
    const host = (0,_transport__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(hostname) ? [] : [base.origin, base.host, bare(hostname)];
    return longestFirst([...keys, ...addresses(base), ...host]);
}
/** The host of an IPv6 URL without its brackets. */
function bare(hostname) {
    return hostname.replace(/^\[|\]$/g, "");
}
/** A value as errors repeat it: as it is, in a URL, and as basic authorization has it, alone, as user or as password. */
function formsOf(value) {
    const encoded = [value, `${value}:`, `:${value}`].map((text) => Buffer.from(text).toString("base64"));
    return value === "" ? [] : [value, encodeURIComponent(value), ...encoded];
}
function addresses(base) {
    return [base.href, base.href.replace(/\/+$/, "")];
}
function longestFirst(values) {
    return [...new Set(values)].filter((value) => value.length >= MIN_SECRET_CHARS).sort((a, b) => b.length - a.length);
}
/** Shorter values (a host called `ai`) would be found in every text. */
const MIN_SECRET_CHARS = 6;


/***/ })

};
;