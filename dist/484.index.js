export const id = 484;
export const ids = [484];
export const modules = {

/***/ 4834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ fetchBundle)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Beginning of the names that the action gives its artifacts. */
const PREFIX = "harness-evidence-";
/**
 * The bundle of an earlier job: a folder or zip that was handed over, or an artifact of the run that the event names.
 * @param folder where a downloaded artifact goes
 */
async function fetchBundle(io, plan, forge, folder) {
    const { "evidence-dir": dir, "artifact-name": name, "artifact-run-id": given } = plan.inputs;
    if (dir !== undefined) {
        const location = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(dir) ? dir : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.cwd, dir);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(location)
            ? { ok: true, location }
            : { ok: false, problem: `There is nothing at ${dir}, which the input evidence-dir names.`, failure: null };
    }
    const runId = given === undefined ? (plan.context.workflowRun?.id ?? null) : Number(given);
    if (runId === null)
        return {
            ok: false,
            problem: "Nobody said which run made the bundle. Start this job by `workflow_run`, or set the input artifact-run-id or evidence-dir.",
            failure: null,
        };
    const { repository } = plan.context;
    const list = await forge.artifacts(repository, runId);
    if (!list.ok)
        return { ok: false, problem: list.failure.message, failure: list.failure };
    if (list.value === null)
        return {
            ok: false,
            problem: "This forge hands out no artifacts of earlier runs. Hand the bundle over and set the input evidence-dir.",
            failure: null,
        };
    const found = list.value.find((artifact) => name === undefined ? artifact.name.startsWith(PREFIX) : artifact.name === name);
    if (found === undefined) {
        const names = list.value
            .map((artifact) => artifact.name)
            .slice(0, 10)
            .join(", ");
        return {
            ok: false,
            problem: `Run ${runId} has no artifact ${name === undefined ? `that begins with ${PREFIX}` : name}; it has ${names === "" ? "none" : names}.`,
            failure: null,
        };
    }
    if (found.expired)
        return {
            ok: false,
            problem: `The artifact ${found.name} of run ${runId} has expired. Run that job again.`,
            failure: null,
        };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "evidence.zip");
    const saved = await forge.downloadArtifact(repository, found.id, file);
    return saved.ok
        ? { ok: true, location: file }
        : { ok: false, problem: saved.failure.message, failure: saved.failure };
}


/***/ }),

/***/ 7284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ trustedRecords),
/* harmony export */   i: () => (/* binding */ verifyHere)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9102);
/* harmony import */ var _core_judge_load__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6539);
/* harmony import */ var _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6414);
/* harmony import */ var _world_evidence_reader__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1265);
/* harmony import */ var _world_facts_case__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7402);
/* harmony import */ var _verify_audit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8814);








/** Patches beyond this are not looked through for the lines of annotations. */
const MAX_PATCH_READ = 8 * 1024 * 1024;
/** A record is a page that a person wrote. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;
const MAX_SUMS_BYTES = 64 * 1024 * 1024;
/** Opens a folder or zip and verifies it. Not ok: there is no report to speak of. */
async function verifyHere(location) {
    const { files, problems } = await (0,_world_evidence_reader__WEBPACK_IMPORTED_MODULE_5__/* .openBundle */ .h)(location);
    if (files === null)
        return { ok: false, problem: problems.map(({ problem }) => problem).join(" ") };
    try {
        const audit = await (0,_verify_audit__WEBPACK_IMPORTED_MODULE_7__/* .auditBundle */ .E)(files);
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
    const size = files.sizeOf(_core_judge_load__WEBPACK_IMPORTED_MODULE_3__/* .PATCH_FILE */ .mO);
    const patch = size !== null && size <= MAX_PATCH_READ ? await bytesOf(files, _core_judge_load__WEBPACK_IMPORTED_MODULE_3__/* .PATCH_FILE */ .mO, MAX_PATCH_READ) : null;
    const names = files.list().map(({ name }) => name);
    const records = new Map();
    for (const name of names.filter((n) => n === _core_judge_load__WEBPACK_IMPORTED_MODULE_3__/* .CONTRACT_FILE */ .kY || n.startsWith(_core_judge_load__WEBPACK_IMPORTED_MODULE_3__/* .RECORDS_FOLDER */ .g6))) {
        const bytes = await bytesOf(files, name, MAX_RECORD_BYTES);
        records.set(name, bytes === null ? "unreadable" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes));
    }
    const sums = await bytesOf(files, _core_judge_seal__WEBPACK_IMPORTED_MODULE_4__/* .SUMS_FILE */ .A$, MAX_SUMS_BYTES);
    const madeFor = audit.evidence?.facts.ci ?? null;
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
            madeFor: madeFor === null ? null : { repository: madeFor.repository, headSha: madeFor.head_sha },
            records,
            digest: sums === null ? "" : (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(sums),
        },
    };
}
async function bytesOf(files, name, max) {
    try {
        return await files.read(name, max);
    }
    catch (error) {
        if (error instanceof _world_evidence_reader__WEBPACK_IMPORTED_MODULE_5__/* .BundleReadFault */ .F)
            return null;
        throw error;
    }
}
/** Records and contracts of a tree are few; more than this is not a folder of records. */
const MAX_TRUSTED_FILES = 10_000;
/** Digests of everything below the folders of records and cases, links not followed. */
function trustedRecords(folders) {
    const digests = new Set();
    const visit = (folder) => {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
            return;
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
            if (entry.isDirectory())
                visit(path);
            if (!entry.isFile() || digests.size >= MAX_TRUSTED_FILES)
                continue;
            const read = (0,_world_facts_case__WEBPACK_IMPORTED_MODULE_6__/* .readUserFile */ .E1)(path, MAX_RECORD_BYTES);
            if (read.ok)
                digests.add((0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(read.bytes));
        }
    };
    for (const folder of folders)
        visit(folder);
    return digests;
}


/***/ }),

/***/ 9859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutTokens)
/* harmony export */ });
/**
 * Variables that carry a token of the job. GitHub keeps most of them from `run:` steps; the other runners set them for every
 * step, and action.yml empties them. What is left is taken out before any program is started.
 */
const TOKEN_VARIABLES = /^(?:GITHUB_TOKEN|GH_TOKEN|GITEA_TOKEN|FORGEJO_TOKEN|ACTIONS_[A-Z_]*|INPUT_.*|HARNESS_(?:STATUS_)?TOKEN|HARNESS_LOCAL_BASE_URL)$/i;
/** An environment without the tokens of forge and runner. */
function withoutTokens(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !TOKEN_VARIABLES.test(name)));
}


/***/ }),

/***/ 1484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyStep: () => (/* binding */ verifyStep)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);
/* harmony import */ var _world_contain_probe__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3881);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(522);
/* harmony import */ var _cli__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8024);
/* harmony import */ var _help_verify__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8531);
/* harmony import */ var _publish_artifact__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4834);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7284);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7386);
/* harmony import */ var _run_session__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1000);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4794);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9859);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3294);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7970);
















/**
 * Runs the verification commands of a foreign bundle again, with the case of the trusted branch. They are a stranger's code on
 * this machine, so nothing less than the sandbox will do.
 */
async function verifyStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_14__/* .handedOn */ .Uz)(io, _plan__WEBPACK_IMPORTED_MODULE_14__/* .STEP_VARIABLES */ .vb.plan);
    const { best, levels } = await (0,_world_contain_probe__WEBPACK_IMPORTED_MODULE_4__.probeContainment)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), (0,_run_session__WEBPACK_IMPORTED_MODULE_11__/* .programsIn */ .TS)(io.programs));
    if (best !== "sandbox") {
        const level = levels.find((entry) => entry.level === "sandbox");
        return (0,_plan__WEBPACK_IMPORTED_MODULE_14__/* .endWithFaults */ .Vl)(io, [
            {
                subject: "containment",
                expected: "the level sandbox",
                found: level?.why ?? best,
                fix: level?.whatToDo ?? "`case-harness doctor` says what is missing.",
            },
        ]);
    }
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_10__/* .forgeOf */ .$)(io, plan, (0,_plan__WEBPACK_IMPORTED_MODULE_14__/* .tokenOf */ .B9)(io));
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_10__/* .printFailure */ .e)(io, forge.failure);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-harness-verify-"));
    try {
        const found = await (0,_publish_artifact__WEBPACK_IMPORTED_MODULE_8__/* .fetchBundle */ .L)(io, plan, forge.value, folder);
        if (!found.ok && found.failure !== null)
            return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_10__/* .printFailure */ .e)(io, found.failure);
        if (!found.ok)
            return failed(io, found.problem);
        const bundle = await (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_9__/* .verifyHere */ .i)(found.location);
        if (!bundle.ok)
            return failed(io, bundle.problem);
        const caseDir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,_place__WEBPACK_IMPORTED_MODULE_13__.contractPath)({ case: bundle.value.facts.caseId, ...plan.inputs }, io));
        const code = await rerun(io, found.location, caseDir);
        if (code === _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.pass)
            (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)(io.env, { "bundle-digest": bundle.value.facts.digest });
        return code;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
async function rerun(io, location, caseDir) {
    const argv = ["verify", location, "--baseline", (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(caseDir, "workspace"), "--rerun", "--case-dir", caseDir];
    const parsed = (0,_cli__WEBPACK_IMPORTED_MODULE_6__/* .parseCommandLine */ .Du)(argv, [_help_verify__WEBPACK_IMPORTED_MODULE_7__/* .verifySpec */ .$]);
    if (parsed.kind !== "command")
        return failed(io, "the bundle can't be verified again");
    const commands = (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .stopCommands */ .FN)();
    io.stdout(commands.off);
    try {
        return await (0,_verify__WEBPACK_IMPORTED_MODULE_12__.run)(parsed.args, { ...io, env: (0,_environment__WEBPACK_IMPORTED_MODULE_15__/* .withoutTokens */ .N)(io.env) });
    }
    finally {
        io.stdout(commands.on);
    }
}
function failed(io, problem) {
    io.stdout((0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .errorCommand */ .iZ)("case-harness: no evidence", problem));
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail;
}


/***/ })

};
