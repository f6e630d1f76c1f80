export const id = 427;
export const ids = [427];
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

/***/ 2427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportStep: () => (/* binding */ reportStep)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8856);
/* harmony import */ var _core_report_plan__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7171);
/* harmony import */ var _world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(522);
/* harmony import */ var _publish_artifact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4834);
/* harmony import */ var _publish_bundle__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7284);
/* harmony import */ var _publish_forge__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7386);
/* harmony import */ var _publish_publish__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(291);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3294);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7970);












/** The last step: verifies the bundle again, publishes what was derived here, and ends as the verdict says. */
async function reportStep(io) {
    const plan = (0,_plan__WEBPACK_IMPORTED_MODULE_11__/* .handedOn */ .Uz)(io, _plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.plan);
    const token = (0,_plan__WEBPACK_IMPORTED_MODULE_11__/* .tokenOf */ .B9)(io);
    const forge = await (0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .forgeOf */ .$)(io, plan, token);
    if (!forge.ok)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .printFailure */ .e)(io, forge.failure);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(io.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "case-harness-report-"));
    try {
        return await publishFrom(io, plan, forge.value, token, folder);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
async function publishFrom(io, plan, forge, token, folder) {
    const ownRun = plan.mode === "both";
    const announced = io.env[_plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.announcement]
        ? (0,_plan__WEBPACK_IMPORTED_MODULE_11__/* .handedOn */ .Uz)(io, _plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.announcement)
        : null;
    const found = ownRun ? ownBundle(io) : await (0,_publish_artifact__WEBPACK_IMPORTED_MODULE_6__/* .fetchBundle */ .L)(io, plan, forge, folder);
    if (!found.ok && found.failure !== null)
        return (0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .printFailure */ .e)(io, found.failure);
    const verified = found.ok ? await (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_7__/* .verifyHere */ .i)(found.location) : { ok: false, problem: found.problem };
    const cancelled = wasCancelled(io);
    const input = {
        forge,
        by: (0,_core_report_plan__WEBPACK_IMPORTED_MODULE_4__/* .interfaceOf */ .Rm)(plan.detected.forge, token),
        context: plan.context,
        bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled },
        expected: {
            announced,
            trustedRecords: ownRun ? null : (0,_publish_bundle__WEBPACK_IMPORTED_MODULE_7__/* .trustedRecords */ .K)([(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(io.cwd, ".harness"), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(io.root, "fixtures", "cases")]),
            fromFork: plan.context.workflowRun?.fork === true,
            rerunDigest: plan.inputs["verified-digest"] ?? null,
        },
        announced,
        artifact: artifactOf(io),
        bundlePath: ownRun && found.ok ? found.location : null,
        sources: sourcesOf(plan.inputs, io),
        now: new Date().toISOString(),
    };
    const result = await (0,_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .publish */ .mk)(input);
    (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .appendSummary */ .fe)(io.env, result.jobSummary);
    const report = verified.ok ? verified.value.audit.report : null;
    (0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)(io.env, {
        status: result.status ?? "",
        "run-id": report?.run_id ?? "",
        blockers: report === null ? "" : JSON.stringify(report.blockers.map(({ code }) => code)),
        bundle: found.ok ? found.location : "",
        "check-url": result.checkUrl ?? "",
        patch: result.status === "pass" && ownRun && found.ok ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(found.location, "patch.diff") : "",
    });
    for (const doubt of result.doubts)
        io.stdout((0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .errorCommand */ .iZ)("case-harness: not accepted", (0,_publish_publish__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em)(doubt)));
    if (!verified.ok)
        io.stdout((0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .errorCommand */ .iZ)("case-harness: no evidence", verified.problem));
    if (result.failure !== null)
        return Math.max((0,_publish_forge__WEBPACK_IMPORTED_MODULE_8__/* .printFailure */ .e)(io, result.failure), result.exitCode);
    const first = report?.blockers[0];
    if (!ownRun && first !== undefined)
        io.stdout((0,_world_runner_workflow__WEBPACK_IMPORTED_MODULE_5__/* .errorCommand */ .iZ)(`case-harness: ${report?.status}, ${first.code}`, `${first.subject}: ${first.message} ${first.fix}`));
    io.stderr(`case-harness: published ${result.status ?? "no verdict"}${result.checkUrl === null ? "" : `: ${result.checkUrl}`}\n`);
    return result.status === null ? _core_domain_status__WEBPACK_IMPORTED_MODULE_3__/* .EXIT_CODE */ .F.fail : result.exitCode;
}
function ownBundle(io) {
    const location = io.env[_plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.bundle] ?? "";
    if (location !== "")
        return { ok: true, location };
    const outcome = io.env[_plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.runOutcome] ?? "";
    const problem = outcome === "skipped"
        ? "The run was never started, because a step before it failed."
        : wasCancelled(io)
            ? "The run was cancelled before it could seal a bundle."
            : "The run left no bundle; the log of its step says why.";
    return { ok: false, problem, failure: null };
}
/** GitHub says so as the outcome of the step; the act family only by the condition `cancelled()`. */
function wasCancelled(io) {
    return io.env[_plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.cancelled] === "true" || io.env[_plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.runOutcome] === "cancelled";
}
function artifactOf(io) {
    const name = io.env[_plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.artifactName] ?? "";
    if (name === "")
        return null;
    return { name, url: io.env[_plan__WEBPACK_IMPORTED_MODULE_11__/* .STEP_VARIABLES */ .vb.artifactUrl] || null };
}
/** Where the files that blockers speak of lie in the repository. */
function sourcesOf(inputs, io) {
    const within = (path) => {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(io.cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(io.cwd, path));
        return inside === "" || inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside) ? null : inside;
    };
    const contract = within((0,_place__WEBPACK_IMPORTED_MODULE_10__.contractPath)(inputs, io));
    const workspace = contract === null ? null : `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(contract)}/workspace/`;
    const model = inputs["model-admission-file"];
    const target = inputs["target-admission-file"];
    const records = {};
    const add = (file, codes) => {
        if (file !== null)
            for (const code of codes)
                records[code] = file;
    };
    add(model === undefined ? null : within(model), [
        "model_not_admitted",
        "model_admission_invalid",
        "model_admission_mismatch",
    ]);
    add(target === undefined ? null : within(target), [
        "target_not_admitted",
        "target_admission_invalid",
        "target_not_owned",
        "target_critical",
    ]);
    return { contract, workspace, records };
}


/***/ }),

/***/ 8814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ auditBundle)
});

// EXTERNAL MODULE: ./src/core/judge/audit.ts
var audit = __webpack_require__(9228);
;// CONCATENATED MODULE: ./src/core/judge/evidence.ts
/** Names of the bundles that can be nested in another one. */
const NESTED = ["stage1-refusal", "fake-baseline"];

// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/report/markdown.ts
var markdown = __webpack_require__(4201);
// EXTERNAL MODULE: ./src/world/evidence/reader.ts + 1 modules
var reader = __webpack_require__(1265);
;// CONCATENATED MODULE: ./src/commands/verify/audit.ts





/** Largest file that the judge reads whole; a patch or a manifest beyond it can't be verified on an ordinary machine. */
const MAX_JUDGED_BYTES = 512 * 1024 * 1024;
/** Raw output that the judge reads, and markers, which are derived. */
const JUDGED_OUTPUT = /^backend\/(stdout\.log|stderr\.log|case-events\.jsonl|model-calls\.jsonl|case-gate\.log|provider-[a-z-]+\.txt)$/;
/** Files that are only hashed: raw output, which nothing is derived from. */
function isOpaque(name) {
    return (name.startsWith("backend/") && !JUDGED_OUTPUT.test(name)) || name === "test.log";
}
/**
 * Reads and audits a bundle and those nested in it, the innermost first.
 * @returns the audit; what can't be read is one of its faults
 */
async function auditBundle(files) {
    const { audit } = await auditFiles(files, 0);
    return audit;
}
/** Bundles within bundles within bundles are nobody's. */
const MAX_NESTING = 2;
async function auditFiles(files, depth) {
    const digests = new Map();
    const unreadable = [];
    const nested = new Map();
    for (const name of NESTED) {
        const inner = depth < MAX_NESTING ? files.nested(name) : null;
        if (inner === null)
            continue;
        const result = await auditFiles(inner, depth + 1);
        nested.set(name, result.audit);
        for (const [file, digest] of result.digests)
            digests.set(`${name}/${file}`, digest);
    }
    const contents = new Map();
    for (const { name, size } of files.list()) {
        if (!(0,audit/* isOwnFile */.Z4)(name, nested.keys()))
            continue;
        try {
            if (isOpaque(name))
                digests.set(name, await files.digest(name));
            else {
                const bytes = await files.read(name, MAX_JUDGED_BYTES);
                contents.set(name, bytes);
                digests.set(name, { sha256: (0,digest/* sha256 */.sc)(bytes), size });
            }
        }
        catch (error) {
            if (!(error instanceof reader/* BundleReadFault */.F))
                throw error;
            unreadable.push({ file: name, problem: error.problem });
        }
    }
    const result = (0,audit/* audit */.sb)({
        digests,
        read: (name) => contents.get(name) ?? Buffer.alloc(0),
        nested,
        markdown: markdown/* reportMarkdown */.u,
    });
    result.faults.unshift(...unreadable);
    return { audit: result, digests };
}


/***/ }),

/***/ 1265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* reexport */ evidence_source/* BundleReadFault */.F),
  h: () => (/* binding */ openBundle)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/world/evidence/names.ts
var evidence_names = __webpack_require__(8056);
// EXTERNAL MODULE: ./src/world/evidence/source.ts
var evidence_source = __webpack_require__(2671);
;// CONCATENATED MODULE: ./src/world/evidence/folder.ts




/** Two buffers of this size per file in hand: large enough that system calls don't count, small against 200 MB. */
const CHUNK_BYTES = 2 * 1024 * 1024;
/** Below this a synchronous read is faster than a trip through the thread pool. */
const SMALL_BYTES = 256 * 1024;
const OPEN_FLAGS = (external_node_fs_default()).constants.O_RDONLY | (external_node_fs_default()).constants.O_NOFOLLOW | (external_node_fs_default()).constants.O_NONBLOCK;
/** Walks a bundle folder without following anything; the reader's source for folders. */
function openFolder(root) {
    const problems = [];
    const found = new Map();
    const count = { entries: 0 };
    walk(root, "", found, problems, count);
    if (count.entries > evidence_source/* MAX_ENTRIES */.S) {
        problems.push({ file: ".", problem: `Expected at most ${evidence_source/* MAX_ENTRIES */.S} files and folders, found more.` });
        return { source: null, problems };
    }
    const source = {
        kind: "folder",
        sizes: new Map([...found].map(([name, { size }]) => [name, Number(size)])),
        chunks: (name) => readChunks(root, name, found.get(name)),
        close: () => { },
    };
    return { source, problems };
}
function walk(root, folder, found, problems, count) {
    for (const part of list(root, folder, problems)) {
        if (++count.entries > evidence_source/* MAX_ENTRIES */.S)
            return;
        const name = (folder === "" ? part : `${folder}/${part}`);
        const file = (0,bytes/* displayPath */.Gt)(name);
        const stats = external_node_fs_default().lstatSync(absolute(root, name), { bigint: true, throwIfNoEntry: false });
        if (stats === undefined)
            problems.push({ file, problem: "Expected a file that stays, found it gone." });
        else if (stats.isSymbolicLink())
            problems.push({ file, problem: "Expected a file, found a symbolic link." });
        else if (stats.isDirectory()) {
            const problem = (0,evidence_names/* artifactNameProblem */.NH)(`${name}/report.md`);
            if (problem === null)
                walk(root, name, found, problems, count);
            else
                problems.push({ file, problem: `Expected a folder of a bundle, found another: ${problem}.` });
        }
        else if (!stats.isFile())
            problems.push({ file, problem: "Expected a file, found a special file." });
        else {
            const problem = (0,evidence_names/* artifactNameProblem */.NH)(name);
            if (problem === null)
                found.set(name, stats);
            else
                problems.push({ file, problem: `Expected a file of a bundle, found another: ${problem}.` });
        }
    }
}
function list(root, folder, problems) {
    try {
        return external_node_fs_default().readdirSync(absolute(root, folder), { encoding: "buffer" }).map(bytes/* bytePath */.OO);
    }
    catch (error) {
        const { code } = error;
        problems.push({
            file: folder === "" ? "." : (0,bytes/* displayPath */.Gt)(folder),
            problem: `Expected a readable folder, found ${code}.`,
        });
        return [];
    }
}
function absolute(root, name) {
    return Buffer.concat([Buffer.from(`${root}/`), (0,bytes/* pathBytes */.X5)(name)]);
}
async function* readChunks(root, name, listed) {
    const fd = openListed(root, name, listed);
    try {
        const size = Number(listed.size);
        if (size <= SMALL_BYTES)
            yield readSmall(fd, name, size);
        else
            yield* readLarge(fd, name, size);
        checkIdentity(fd, name, listed);
    }
    finally {
        external_node_fs_default().closeSync(fd);
    }
}
function openListed(root, name, listed) {
    let fd;
    try {
        fd = external_node_fs_default().openSync(`${root}/${name}`, OPEN_FLAGS);
    }
    catch (error) {
        const { code } = error;
        throw new evidence_source/* BundleReadFault */.F(name, `Expected a readable file, found ${code}.`, error);
    }
    try {
        checkIdentity(fd, name, listed);
        return fd;
    }
    catch (error) {
        external_node_fs_default().closeSync(fd);
        throw error;
    }
}
function checkIdentity(fd, name, listed) {
    const now = external_node_fs_default().fstatSync(fd, { bigint: true });
    if (now.dev !== listed.dev || now.ino !== listed.ino || now.size !== listed.size || now.ctimeNs !== listed.ctimeNs) {
        throw new evidence_source/* BundleReadFault */.F(name, "Expected a file that stays as it is while it is read, found it changed.");
    }
}
function readSmall(fd, name, size) {
    const buffer = Buffer.allocUnsafe(size);
    let done = 0;
    while (done < size) {
        const got = external_node_fs_default().readSync(fd, buffer, done, size - done, done);
        if (got === 0)
            throw cutShort(name, size, done);
        done += got;
    }
    return buffer;
}
/** Reads the next piece while the caller works on this one: reading and hashing overlap. */
async function* readLarge(fd, name, size) {
    const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
    let position = 0;
    let pending = readAt(fd, buffers[0], 0);
    try {
        for (let turn = 0;; turn++) {
            const buffer = buffers[turn % 2];
            const got = await pending;
            position += got;
            if (position > size)
                throw new evidence_source/* BundleReadFault */.F(name, `Expected ${size} bytes, found more.`);
            if (got === 0)
                break;
            pending = readAt(fd, buffers[(turn + 1) % 2], position);
            yield buffer.subarray(0, got);
        }
    }
    finally {
        // The descriptor is closed by the caller: no read may still be under way then.
        await pending.catch(() => 0);
    }
    if (position !== size)
        throw cutShort(name, size, position);
}
function readAt(fd, buffer, position) {
    return new Promise((resolve, reject) => {
        external_node_fs_default().read(fd, buffer, 0, buffer.byteLength, position, (error, got) => (error ? reject(error) : resolve(got)));
    });
}
function cutShort(name, size, found) {
    return new evidence_source/* BundleReadFault */.F(name, `Expected ${size} bytes, found ${found}.`);
}

;// CONCATENATED MODULE: ./src/world/evidence/reader.ts







/**
 * Opens a bundle from a folder or a zip file, trusting nothing: links, special files, climbing, absolute, doubled or
 * colliding names, names that belong into no bundle, and archives that lie, overlap or explode are problems, and such a
 * file is not in the list. Reading goes on with the rest, so that a verifier can name every file that does not hold.
 *
 * @param location folder or zip file; links on the way to it are the caller's choice and are followed
 */
async function openBundle(location) {
    let real;
    let stats;
    try {
        real = external_node_fs_default().realpathSync(location);
        stats = external_node_fs_default().statSync(real);
    }
    catch (error) {
        const code = error.code ?? "UNKNOWN";
        return refused(`Expected a bundle folder or a zip file, found ${code === "ENOENT" ? "nothing there" : code}.`);
    }
    if (stats.isDirectory())
        return opened(openFolder(real));
    if (!stats.isFile())
        return refused("Expected a bundle folder or a zip file, found a special file.");
    const { openZip } = await __webpack_require__.e(/* import() */ 940).then(__webpack_require__.bind(__webpack_require__, 8940));
    return opened(openZip(real));
}
function refused(problem) {
    return { files: null, problems: [{ file: ".", problem }] };
}
function opened({ source, problems }) {
    return { files: source === null ? null : view(source, ""), problems };
}
function view(source, prefix) {
    const names = [...source.sizes.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length));
    const sizeOf = (name) => source.sizes.get(prefix + name) ?? null;
    const present = (name) => {
        if (sizeOf(name) === null)
            throw new evidence_source/* BundleReadFault */.F(prefix + name, "Expected this file, found none.");
        return prefix + name;
    };
    const files = {
        kind: source.kind,
        list: () => names.map((name) => ({ name, size: sizeOf(name) ?? 0 })).sort(evidence_names/* byName */.nG),
        has: (name) => sizeOf(name) !== null,
        sizeOf,
        digest: async (name) => digestOf(source.chunks(present(name))),
        digestAll: async () => {
            const digests = new Map();
            for (const { name } of files.list())
                digests.set(name, await digestOrProblem(files, name));
            return digests;
        },
        read: async (name, maxBytes) => {
            const full = present(name);
            const size = sizeOf(name) ?? 0;
            if (size > maxBytes)
                throw new evidence_source/* BundleReadFault */.F(full, `Expected at most ${maxBytes} bytes, found ${size}.`);
            const parts = [];
            for await (const chunk of source.chunks(full))
                parts.push(Buffer.from(chunk));
            return Buffer.concat(parts);
        },
        chunks: (name) => source.chunks(present(name)),
        lineBatches: (name, maxLineBytes) => splitLines(prefix + name, source.chunks(present(name)), maxLineBytes),
        nested: (inner) => {
            const below = `${prefix}${inner}/`;
            return names.some((name) => name.startsWith(`${inner}/`)) ? view(source, below) : null;
        },
        close: () => source.close(),
    };
    return files;
}
async function digestOf(chunks) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.byteLength;
    }
    return { sha256: hash.digest("hex"), size };
}
async function digestOrProblem(files, name) {
    try {
        return await files.digest(name);
    }
    catch (error) {
        if (error instanceof evidence_source/* BundleReadFault */.F)
            return { problem: error.problem };
        throw error;
    }
}
const NEWLINE = 0x0a;
async function* splitLines(name, chunks, maxLineBytes) {
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
        const end = chunk.lastIndexOf(NEWLINE);
        if (end === -1) {
            rest = Buffer.concat([rest, chunk]);
        }
        else {
            const text = Buffer.concat([rest, chunk.subarray(0, end)]);
            rest = Buffer.from(chunk.subarray(end + 1));
            yield decodeLines(name, text, maxLineBytes);
        }
        if (rest.byteLength > maxLineBytes)
            throw tooLong(name, maxLineBytes);
    }
    if (rest.byteLength > 0)
        throw new evidence_source/* BundleReadFault */.F(name, "Expected a newline at the end of the last line, found none.");
}
function decodeLines(name, bytes, maxLineBytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new evidence_source/* BundleReadFault */.F(name, "Expected UTF-8, found bytes that are none.");
    const lines = bytes.toString("utf8").split("\n");
    // A line of so many UTF-16 units has at least as many bytes, and at most three times as many.
    const long = lines.find((line) => line.length * 3 > maxLineBytes && Buffer.byteLength(line) > maxLineBytes);
    if (long !== undefined)
        throw tooLong(name, maxLineBytes);
    return lines;
}
function tooLong(name, maxLineBytes) {
    return new evidence_source/* BundleReadFault */.F(name, `Expected lines of at most ${maxLineBytes} bytes, found a longer one.`);
}


/***/ }),

/***/ 2671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ BundleReadFault),
/* harmony export */   S: () => (/* binding */ MAX_ENTRIES)
/* harmony export */ });
/** More names than this are no bundle of ours: some forty files, three nested bundles, and a few raw files of the lane. */
const MAX_ENTRIES = 10_000;
/** A file that can't be trusted as it was read: it changed, or is not what the archive declares. */
class BundleReadFault extends Error {
    name = "BundleReadFault";
    file;
    problem;
    constructor(file, problem, cause) {
        super(`${file}: ${problem}`, cause === undefined ? {} : { cause });
        this.file = file;
        this.problem = problem;
    }
}


/***/ })

};
