"use strict";
exports.id = 7089;
exports.ids = [7089];
exports.modules = {

/***/ 7284:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: function() { return /* binding */ verifyHere; }
/* harmony export */ });
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _core_judge_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1204);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6414);
/* harmony import */ var _core_report_acceptance__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3788);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1265);
/* harmony import */ var _verify_audit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7885);






/** Patches beyond this are not looked through for the lines of annotations. */
const MAX_PATCH_READ = 8 * 1024 * 1024;
/** A record is a page that a person wrote. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;
const MAX_SUMS_BYTES = 64 * 1024 * 1024;
/** Opens a folder or zip and verifies it. Not ok: there is no report to speak of. */
async function verifyHere(location) {
    const { files, problems } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__/* .openBundle */ .h)(location);
    if (files === null)
        return { ok: false, problem: problems.map(({ problem }) => problem).join(" ") };
    try {
        const audit = await (0,_verify_audit__WEBPACK_IMPORTED_MODULE_5__/* .auditBundle */ .E)(files);
        audit.faults.unshift(...problems);
        if (audit.report === null)
            return {
                ok: false,
                problem: audit.faults
                    .map(({ file, problem }) => `${file}: ${problem}`)
                    .slice(0, 3)
                    .join("; "),
            };
        return { ok: true, value: await describe(files, audit) };
    }
    finally {
        files.close();
    }
}
async function describe(files, audit) {
    const report = audit.report;
    const size = files.sizeOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO);
    const patch = size !== null && size <= MAX_PATCH_READ ? await bytesOf(files, _core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .PATCH_FILE */ .mO, MAX_PATCH_READ) : null;
    const digestOf = async (name) => {
        const bytes = await bytesOf(files, name, MAX_RECORD_BYTES);
        return bytes === null ? "unreadable" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes);
    };
    const names = files.list().map(({ name }) => name);
    const records = new Map();
    for (const name of names.filter((n) => n.startsWith(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6)))
        records.set(name.slice(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .RECORDS_FOLDER */ .g6.length), await digestOf(name));
    const sums = await bytesOf(files, _core_judge_seal__WEBPACK_IMPORTED_MODULE_2__/* .SUMS_FILE */ .A$, MAX_SUMS_BYTES);
    const facts = audit.evidence?.facts;
    const ci = facts?.ci ?? null;
    return {
        audit,
        patchBytes: size,
        patch: patch?.toString("utf8") ?? null,
        gates: (audit.decision?.gates ?? []).map(({ gate, state }) => ({ gate, state: state.replaceAll("_", " ") })),
        facts: {
            faults: audit.faults,
            nonce: report.nonce,
            stage: report.stage,
            lane: report.backend,
            caseId: report.case_id,
            modelProvider: facts?.request.model_provider ?? null,
            model: facts?.request.model ?? null,
            baseline: facts?.workspace?.tree ?? null,
            replay: report.replay !== undefined,
            contractSha256: await digestOf(_core_judge_files__WEBPACK_IMPORTED_MODULE_1__/* .CONTRACT_FILE */ .kY),
            acceptance: facts?.case === undefined ? null : (0,_core_report_acceptance__WEBPACK_IMPORTED_MODULE_3__/* .acceptanceDigest */ .iD)(facts.case.acceptance),
            madeFor: ci === null
                ? null
                : {
                    ...{ repository: ci.repository, headSha: ci.head_sha, event: ci.event ?? null },
                    run: ci.workflow_run ?? null,
                },
            records,
            digest: sums === null ? "" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(sums),
        },
    };
}
async function bytesOf(files, name, max) {
    try {
        return await files.read(name, max);
    }
    catch (error) {
        if (error instanceof _world_evidence_reader__WEBPACK_IMPORTED_MODULE_4__/* .BundleReadFault */ .F)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 8938:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: function() { return /* binding */ run; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);
/* harmony import */ var _core_report_check_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1690);
/* harmony import */ var _core_report_forge_detect__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2197);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7171);
/* harmony import */ var _world_forge_local__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1215);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8973);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7284);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1546);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2833);













const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
/** `report`: publishes what was derived from a bundle here; exits with its verdict. */
async function run(args, io) {
    const detected = (0,_core_report_forge_detect__WEBPACK_IMPORTED_MODULE_11__/* .detectForge */ .J)(io.env, (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "forge"));
    if (!detected.ok)
        return (0,_output__WEBPACK_IMPORTED_MODULE_7__/* .wrongUsage */ .xY)(io, `report: ${(0,_publish_publish__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .em)(detected.fault)}`);
    const location = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.cwd, args.positionals[0]);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(location))
        return (0,_output__WEBPACK_IMPORTED_MODULE_7__/* .wrongUsage */ .xY)(io, `report: ${args.positionals[0]}: no such folder or file`);
    const verified = await (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_8__/* .verifyHere */ .i)(location);
    if (!verified.ok) {
        const error = `no verdict can be published: ${verified.problem} Name a bundle as the harness sealed it, a folder or a zip.`;
        io.stderr(`case-harness: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(error)}\n`);
        if ((0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_7__/* .printJson */ .Q2)(io, { error, exit_code: _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail;
    }
    const { facts } = verified.value;
    const context = contextOf(args, io, detected.value, facts.madeFor);
    if (typeof context === "string")
        return (0,_output__WEBPACK_IMPORTED_MODULE_7__/* .wrongUsage */ .xY)(io, `report: ${context}`);
    const token = io.env["HARNESS_TOKEN"] || io.env["GITHUB_TOKEN"] || "";
    const by = (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_5__/* .interfaceOf */ .Rm)(detected.value.forge, token);
    const input = {
        by,
        context,
        // A person who names bundle, commit and repository asserts them; a bundle that was made for others still says so.
        expected: { plan: null, nonce: null, origin: null, allowReplay: (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "allow-replay") },
        name: (0,_core_report_check_run__WEBPACK_IMPORTED_MODULE_4__/* .checkName */ .I3)({ stage: facts.stage, lane: facts.lane, caseId: facts.caseId }),
        externalId: (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_5__/* .externalId */ .pP)(facts.nonce),
        ...{ announcedHere: false, checkId: null, moved: { doubts: [], headMoved: false, notes: [] } },
        ...{ artifact: null, lost: null },
        bundlePath: location,
        sources: { contract: null, workspace: null, records: {} },
        now: new Date().toISOString(),
    };
    const { report } = verified.value.audit;
    const status = report.status;
    if ((0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "dry-run")) {
        const { plan, doubts, status: said } = (0,_publish_publish__WEBPACK_IMPORTED_MODULE_10__/* .planOf */ .XC)({ ...input, bundle: verified.value });
        const counted = said ?? status;
        if ((0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "json"))
            (0,_output__WEBPACK_IMPORTED_MODULE_7__/* .printJson */ .Q2)(io, { status: counted, run_id: report.run_id, replay: report.replay ?? null, doubts, plan });
        else
            io.stdout(`${(0,_world_forge_local__WEBPACK_IMPORTED_MODULE_6__/* .describePlan */ .d)(plan).join("\n")}\n`);
        for (const doubt of doubts)
            io.stderr(`case-harness: not accepted: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)((0,_publish_publish__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .em)(doubt))}\n`);
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F[counted];
    }
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_9__/* .forgeOf */ .$)(io, { detected: detected.value, context }, token);
    const result = forge.ok ? await (0,_publish_publish__WEBPACK_IMPORTED_MODULE_10__/* .publish */ .mk)({ ...input, forge: forge.value, bundle: verified.value }) : null;
    const failure = forge.ok ? (result?.failure ?? null) : forge.failure;
    const doubts = result?.doubts ?? [];
    if ((0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "json"))
        (0,_output__WEBPACK_IMPORTED_MODULE_7__/* .printJson */ .Q2)(io, {
            status: result?.status ?? null,
            run_id: report.run_id,
            replay: report.replay ?? null,
            check_url: result?.checkUrl ?? null,
            doubts,
            failure,
        });
    for (const doubt of doubts)
        io.stderr(`case-harness: not accepted: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)((0,_publish_publish__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .em)(doubt))}\n`);
    if (failure !== null) {
        io.stderr(`case-harness: not published: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(failure.message)}. ${failure.fix}\n`);
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail;
    }
    (0,_output__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv)(io, args, `case-harness: published ${result?.status}${result?.checkUrl == null ? "" : `: ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .escapeForPeople */ .IW)(result.checkUrl)}`}`);
    return result?.exitCode ?? _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail;
}
/** Repository and commit: as flags say, else what the bundle says that it was made for; never what a CI event says. */
function contextOf(args, io, detected, madeFor) {
    const flagRepository = (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "repository");
    const flagSha = (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "sha");
    const sends = detected.forge !== "local" && !(0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "dry-run");
    if (sends && flagRepository === undefined && flagSha === undefined && io.env["GITHUB_EVENT_NAME"])
        return "in a CI job use the action (`mode: report`), which knows what it is about before it sees a bundle; by hand say --repository and --sha";
    const repository = flagRepository ?? io.env["GITHUB_REPOSITORY"] ?? madeFor?.repository ?? "";
    const headSha = flagSha ?? madeFor?.headSha ?? "";
    const optional = detected.forge === "local" || (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "dry-run");
    if (!REPOSITORY.test(repository) && !(optional && repository === ""))
        return "say which repository: --repository owner/name";
    if (!OBJECT_ID.test(headSha) && !(optional && headSha === ""))
        return "say which commit was tested: --sha with a whole object id";
    return {
        event: "command line",
        repository: repository === "" ? "{owner}/{repo}" : repository,
        headSha: headSha === "" ? "{sha}" : headSha,
        pullRequest: null,
        workflowRun: null,
        records: { branch: "default", ref: null },
        runUrl: null,
        runId: null,
        attempt: null,
    };
}


/***/ }),

/***/ 23:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ baselineCommit; }
/* harmony export */ });
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8547);

/** Fixed, so that one tree always gives one commit: 2026-01-01T00:00:00Z. */
const SIGNATURE = "Case Harness <harness@invalid> 1767225600 +0000";
/** The commit that every workspace begins with, as a git object: without parent, with a fixed author and time. */
function baselineCommit(treeId) {
    const content = Buffer.from(`tree ${treeId}\nauthor ${SIGNATURE}\ncommitter ${SIGNATURE}\n\nBaseline\n`);
    return { oid: (0,_manifest__WEBPACK_IMPORTED_MODULE_0__/* .gitOid */ .lu)("commit", content), content };
}


/***/ }),

/***/ 8606:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ planFaults; }
/* harmony export */ });
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8978);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5678);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8832);
/* harmony import */ var _secrets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3675);




/** Where `~` stands while a plan is looked at; no machine has it, and it is a home. */
const SOMEBODYS_HOME = "/home/~";
/**
 * What is wrong with a plan, wherever it comes from: parts that every sandbox has are there and in order, what is shown of
 * the machine is disjoint, no home and no folder of the machine is shown whole, and each mount says why.
 * @param mounts paths may begin with `~`, as they do in `containment.json`
 * @returns one sentence for each fault
 */
function planFaults(mounts) {
    const plan = mounts.map((mount) => ({ ...mount, inside: mount.inside.replace(/^~(?=$|\/)/, SOMEBODYS_HOME) }));
    const faults = plan.flatMap(formFaults);
    const first = plan.findIndex((mount) => isSame(mount, _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG[0]));
    const last = plan.length - _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_AFTER */ .K2.length;
    const between = first + _plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG.length;
    if (first < 0 || between > last || ![..._plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_BEFORE */ .hG.entries()].every(([i, one]) => isSame(plan[first + i], one)))
        return [...faults, "expected the parts that every sandbox has, in their order"];
    if (!_plan__WEBPACK_IMPORTED_MODULE_0__/* .FIXED_AFTER */ .K2.every((one, i) => isSame(plan[last + i], one)))
        faults.push("expected workspace and harness last, over everything else");
    const system = plan.slice(0, first);
    for (const { kind, inside } of system)
        if (!_places__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM_ROOTS */ .EU.includes(inside) || (kind !== "bind" && kind !== "link"))
            faults.push(`${inside}: expected a folder of the system before /etc, found another ${kind}`);
    if (!system.some(({ kind, inside }) => kind === "bind" && inside === "/usr"))
        faults.push("/usr: expected it first");
    const wanted = plan.slice(between, last);
    const masksFrom = wanted.findIndex(({ kind }) => kind === "mask");
    const shown = masksFrom < 0 ? wanted : wanted.slice(0, masksFrom);
    const masks = masksFrom < 0 ? [] : wanted.slice(masksFrom);
    faults.push(...shown.flatMap(shownFaults), ...overlaps([...system, ...shown]), ...masks.flatMap((one) => maskFaults(one, [...system, ...shown])));
    const seen = new Set();
    for (const { inside } of plan) {
        if (seen.has(inside))
            faults.push(`${inside}: expected once, found twice`);
        seen.add(inside);
    }
    return faults;
}
function isSame(mount, expected) {
    return (mount !== undefined &&
        mount.kind === expected?.kind &&
        mount.inside === expected.inside &&
        mount.target === expected.target);
}
function formFaults({ kind, inside, target, reason }) {
    const names = inside.split("/").slice(1);
    const plain = inside.startsWith("/") && names.every((name) => name !== "" && name !== "." && name !== "..");
    return [
        ...(plain && !inside.includes("\0") ? [] : [`${inside}: expected an absolute path without . and ..`]),
        ...(reason.trim() === "" ? [`${inside}: expected a reason`] : []),
        ...((kind === "link") === (target !== null && target !== "")
            ? []
            : [`${inside}: expected a target, of links alone`]),
    ];
}
function shownFaults({ kind, inside }) {
    if (kind === "link") {
        const why = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .isOwnFolder */ .Zn)(inside) || (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, "/etc") ? "the sandbox has a folder there" : (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .hiddenBy */ .W0)(inside);
        return why === null ? [] : [`${inside}: ${why}`];
    }
    if (kind !== "bind")
        return [`${inside}: expected a bind or a link among what is asked for, found ${kind}`];
    if ((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, "/etc"))
        return [`${inside}: expected nothing of the machine's /etc`];
    const why = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .forbidden */ .o0)(inside, { homes: [SOMEBODYS_HOME], hidden: [] }) ?? (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .hiddenBy */ .W0)(inside);
    return why === null ? [] : [`${inside}: ${why}`];
}
/** What is shown is disjoint, links too: nothing is bound, or made, in something that is bound. */
function overlaps(shown) {
    const paths = new Set(shown.map(({ inside }) => inside));
    return shown.flatMap(({ inside }) => {
        for (let at = inside.lastIndexOf("/"); at > 0; at = inside.lastIndexOf("/", at - 1)) {
            const holder = inside.slice(0, at);
            if (paths.has(holder))
                return [`${inside}: expected nothing in what is shown already, found it in ${holder}`];
        }
        return [];
    });
}
function maskFaults({ kind, inside }, shown) {
    if (kind !== "mask")
        return [`${inside}: expected masks last, found a ${kind} behind one`];
    if (!(0,_secrets__WEBPACK_IMPORTED_MODULE_2__/* .mayBeSecret */ .lr)(inside))
        return [`${inside}: expected masks over known secrets alone`];
    return shown.some((one) => one.kind === "bind" && (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(inside, one.inside) && inside !== one.inside)
        ? []
        : [`${inside}: expected a mask in something that is shown`];
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

/***/ 942:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: function() { return /* binding */ isTokenVariable; },
/* harmony export */   jV: function() { return /* binding */ tokenProblem; },
/* harmony export */   sm: function() { return /* binding */ forgetTokens; }
/* harmony export */ });
/**
 * Tokens of forge and runner in a step. GitHub keeps most of them from `run:` steps; other runners set them for every step, and
 * host-mode ones hand on their own environment. action.yml empties what a step does not need; what came all the same is forgotten
 * here, before anything is done.
 */
const TOKEN_VARIABLES = /^(?:(?:GITHUB|GH|GITEA|FORGEJO)(?:_ENTERPRISE)?_TOKEN|ACTIONS_[A-Z_]*|INPUT_.*|HARNESS_(?:STATUS_)?TOKEN|HARNESS_(?:LOCAL_BASE_URL|MODEL_CREDENTIAL))$/i;
/** Whether a variable of this name holds a token of the job, or says where one is to be had. */
function isTokenVariable(name) {
    return TOKEN_VARIABLES.test(name);
}
/**
 * Takes every token out of this process's environment, so that no program that it starts inherits one.
 * @param held names of the variables that this step is there for
 */
function forgetTokens(held) {
    for (const name of Object.keys(process.env))
        if (isTokenVariable(name) && !held.includes(name))
            delete process.env[name];
}
/** Longest token that is taken for one: GitHub's have up to 255 characters, a JWT some 2,000; servers refuse headers beyond 8 KiB. */
const MAX_TOKEN = 4096;
/** Why a token can't be sent, without a character of it; null where it can. */
function tokenProblem(token) {
    if (/[\r\n]$/.test(token))
        return "a line break at its end";
    if (/[\r\n]/.test(token))
        return "more than one line";
    if (/[^\u0000-\u007f]/.test(token))
        return "a character outside ASCII";
    if (/[^\u0021-\u007e]/.test(token))
        return "a blank or a control character";
    return token.length > MAX_TOKEN ? `more than ${MAX_TOKEN} characters` : null;
}


/***/ })

};
;