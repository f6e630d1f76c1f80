export const id = 794;
export const ids = [794];
export const modules = {

/***/ 4794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/records/policy.ts
var records_policy = __webpack_require__(6390);
// EXTERNAL MODULE: ./src/core/records/parse.ts
var parse = __webpack_require__(8717);
// EXTERNAL MODULE: ./src/world/evidence/reader.ts + 1 modules
var reader = __webpack_require__(1265);
// EXTERNAL MODULE: ./src/world/facts/case.ts
var facts_case = __webpack_require__(7402);
// EXTERNAL MODULE: ./src/commands/cli.ts + 2 modules
var cli = __webpack_require__(8024);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/commands/verify/audit.ts + 1 modules
var verify_audit = __webpack_require__(8814);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/core/judge/load.ts
var load = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/world/worktree/checkout.ts
var worktree_checkout = __webpack_require__(9082);
// EXTERNAL MODULE: ./src/world/worktree/copy.ts
var copy = __webpack_require__(6511);
// EXTERNAL MODULE: ./src/world/worktree/remove.ts
var remove = __webpack_require__(6690);
// EXTERNAL MODULE: ./src/world/worktree/store.ts
var worktree_store = __webpack_require__(9217);
// EXTERNAL MODULE: ./src/world/worktree/walk.ts
var walk = __webpack_require__(7627);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/commands/run/execute.ts + 5 modules
var execute = __webpack_require__(6336);
// EXTERNAL MODULE: ./src/commands/run/effects.ts + 2 modules
var effects = __webpack_require__(1502);
// EXTERNAL MODULE: ./src/commands/run/session.ts
var session = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/commands/run/verification.ts
var verification = __webpack_require__(545);
;// CONCATENATED MODULE: ./src/commands/verify/rerun.ts











/** Runs the verification commands again, contained at the best level that there is, and compares what they came to. */
async function rerun(input, args, io) {
    const { evidence, contract, work } = input;
    const fault = (file, problem) => ({ faults: [{ file, problem }], claims: [] });
    const recorded = evidence.facts.verification?.status;
    if (recorded !== "passed" && recorded !== "failed")
        return fault("--rerun", "this run verified nothing that could be repeated");
    const acceptance = evidence.facts.case?.acceptance ?? [];
    const caseDir = (0,commands_io/* value */.Uq)(args, "case-dir");
    const folder = caseDir === undefined ? null : (0,external_node_path_.join)((0,external_node_path_.resolve)(io.cwd, caseDir), "acceptance");
    if (acceptance.length > 0 && (folder === null || !(0,external_node_fs_.existsSync)(folder)))
        return fault("--rerun", "this case has acceptance tests: name its folder with --case-dir");
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const { best } = await (0,probe.probeContainment)((0,external_node_os_.tmpdir)(), (0,session/* programsIn */.TS)(io.programs));
    const programs = await (0,effects/* findPrograms */.z0)(contract, io);
    const checkout = (0,external_node_path_.join)(work, "rerun");
    await (0,worktree_checkout/* cleanCheckout */.eZ)(input.source, checkout, input.baselineTree, { limits });
    const scratch = (0,external_node_path_.join)(work, "scratch");
    (0,external_node_fs_.mkdirSync)(scratch, { mode: 0o700 });
    const wanted = (0,verification/* verifiedTree */.Dt)(contract, evidence.facts.request.lane, input.before, input.after);
    const output = [];
    const result = await (0,verification/* verifyResult */.rP)({
        contract,
        limits,
        containLimits: (0,execute/* containLimits */.vu)(contract),
        level: best,
        interpreters: (0,effects/* interpretersOf */.FJ)(programs),
        programs: (0,session/* programsIn */.TS)(io.programs),
        checkout,
        layResult: () => (0,verification/* layPatch */.vz)({
            store: input.store,
            baseline: input.source,
            before: input.before,
            wanted,
            patchFile: (0,external_node_path_.join)(work, "verified.diff"),
        }, checkout, limits, (contract.setup_commands ?? []).length === 0),
        acceptance: acceptance.length === 0 || folder === null ? null : { folder, expected: acceptance },
        scratch,
        log: { write: (chunk) => void output.push(Buffer.from(chunk)) },
        cancel: io.signal,
    });
    if (result.status !== recorded)
        return fault("test.log", `the verification commands ${result.status} here, the run says ${recorded}:\n${Buffer.concat(output).toString("utf8")}`);
    return {
        faults: [],
        claims: [{ claim: `verification ${recorded}, run again at level ${best}`, basis: "recomputed" }],
    };
}

;// CONCATENATED MODULE: ./src/commands/verify/baseline.ts












/** A patch larger than this can't be one of a bundle that this program made and verified. */
const MAX_PATCH_BYTES = 512 * 1024 * 1024;
/** Applies the patch to a copy of the starting tree, compares tree ids, and runs the commands again where asked. */
async function checkBaseline(files, audit, args, io) {
    const { report, evidence } = audit;
    const fault = (problem) => ({ faults: [{ file: "--baseline", problem }], claims: [] });
    const source = (0,external_node_path_.resolve)(io.cwd, (0,commands_io/* value */.Uq)(args, "baseline"));
    if ((0,external_node_fs_.lstatSync)(source, { throwIfNoEntry: false })?.isDirectory() !== true)
        return fault(`expected the folder of the starting tree, found none at ${source}`);
    if (report === null || evidence === null || report.baseline === null || report.result === null)
        return fault("this run has no result that could be applied");
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    if (!contract.ok)
        return fault("this run has no contract that can be read");
    const work = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "case-harness-verify-"));
    try {
        const limits = (0,records_contract/* limitsOf */.Af)(contract.value);
        const checkout = (0,external_node_path_.join)(work, "checkout");
        const before = await (0,copy/* copyTree */.E)(source, checkout, { limits });
        if (before.treeId !== report.baseline)
            return fault(`expected the tree ${report.baseline}, found ${before.treeId}: this is not the tree that the run started from`);
        const patch = (0,external_node_path_.join)(work, "patch.diff");
        (0,external_node_fs_.writeFileSync)(patch, await files.read(load/* PATCH_FILE */.mO, MAX_PATCH_BYTES));
        const store = (0,worktree_store/* createStore */.y)((0,external_node_path_.join)(work, "store"));
        const problem = await (0,worktree_checkout/* applyPatch */.X6)(store, checkout, patch, { maxBinaryBytes: limits.changed_file_bytes });
        if (problem !== null)
            return { faults: [{ file: load/* PATCH_FILE */.mO, problem: `it does not apply: ${problem}` }], claims: [] };
        const after = await (0,walk/* walk */.G)(checkout, { limits, baseline: before.entries, objects: store });
        if (after.treeId !== report.result)
            return {
                faults: [{ file: load/* PATCH_FILE */.mO, problem: `it makes the tree ${after.treeId}, the report says ${report.result}` }],
                claims: [],
            };
        const applied = { claim: "patch.diff takes the baseline to the result tree", basis: "recomputed" };
        if (!(0,commands_io/* has */.zy)(args, "rerun"))
            return { faults: [], claims: [applied] };
        const again = await rerun({
            evidence,
            contract: contract.value,
            source,
            baselineTree: before.treeId,
            before: before.entries,
            after: after.entries,
            store,
            work,
        }, args, io);
        return { faults: again.faults, claims: [applied, ...again.claims] };
    }
    finally {
        await (0,remove/* removeTree */.d)(work);
    }
}

;// CONCATENATED MODULE: ./src/commands/verify.ts










const HOLDS = 0;
const DOES_NOT_HOLD = 1;
const MISSES_DEMAND = 2;
const MAX_POLICY_BYTES = 1024 * 1024;
/** `verify`: derives the verdict again from the bundle alone; 0 it holds, 1 it does not, 2 it misses what was demanded. */
async function run(args, io) {
    if ((0,commands_io/* has */.zy)(args, "rerun") && !(0,commands_io/* has */.zy)(args, "baseline"))
        return (0,output/* wrongUsage */.xY)(io, "verify: --rerun needs --baseline: the commands run on the starting tree plus the patch");
    const policy = readPolicy(args, io);
    if ("usage" in policy)
        return (0,output/* wrongUsage */.xY)(io, policy.usage);
    const { files, problems } = await (0,reader/* openBundle */.h)((0,external_node_path_.resolve)(io.cwd, args.positionals[0]));
    if (files === null)
        return conclude(args, io, null, problems, [], []);
    try {
        const audit = await (0,verify_audit/* auditBundle */.E)(files);
        const faults = [...problems, ...audit.faults];
        const claims = [...audit.claims];
        if ((0,commands_io/* has */.zy)(args, "baseline") && faults.length === 0) {
            const checked = await checkBaseline(files, audit, args, io);
            faults.push(...checked.faults);
            claims.push(...checked.claims);
        }
        return conclude(args, io, audit, faults, claims, demands(args, audit, policy.policy));
    }
    finally {
        files.close();
    }
}
function readPolicy(args, io) {
    const path = (0,commands_io/* value */.Uq)(args, "policy");
    if (path === undefined)
        return { policy: null };
    const read = (0,facts_case/* readUserFile */.E1)((0,external_node_path_.resolve)(io.cwd, path), MAX_POLICY_BYTES);
    if (!read.ok)
        return { usage: `verify: --policy ${(0,cli/* quote */.hD)(path)}: ${read.reason}` };
    const parsed = (0,records_policy/* parsePolicy */.ON)(read.bytes);
    return parsed.ok
        ? { policy: parsed.value }
        : { usage: `verify: --policy ${(0,cli/* quote */.hD)(path)}: ${(0,parse/* problemText */.fI)(parsed.problems)}` };
}
/** What the caller demanded and the bundle, though it holds, does not give. */
function demands(args, { report }, policy) {
    if (report === null)
        return [];
    const required = (0,commands_io/* value */.Uq)(args, "require");
    const missed = required !== undefined && report.status !== required
        ? [`status: expected ${required}, found ${report.status}`]
        : [];
    return policy === null ? missed : [...missed, ...(0,records_policy/* missedPolicy */.cA)(policy, report, new Date().toISOString(), [])];
}
function conclude(args, io, audit, faults, claims, missed) {
    const holds = faults.length === 0;
    const report = audit?.report ?? null;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, {
            holds,
            status: holds ? (report?.status ?? null) : null,
            run_id: report?.run_id ?? null,
            blockers: holds ? (report?.blockers ?? []) : [],
            authenticity: "unsigned",
            claims: holds ? claims : [],
            faults,
            missed,
        });
    if (!(0,commands_io/* has */.zy)(args, "quiet")) {
        if (holds)
            for (const { claim, basis } of claims)
                io.stderr(`${(0,output/* style */.iF)(io, "dim", basis)}: ${claim}\n`);
        for (const { file, problem } of faults)
            io.stderr(`${file}: ${problem}\n`);
        for (const demand of missed)
            io.stderr(`missed: ${demand}\n`);
    }
    io.stderr(`${lastLine(io, report?.status ?? "unknown", faults.length, missed.length)}\n`);
    if (!holds)
        return DOES_NOT_HOLD;
    return missed.length === 0 ? HOLDS : MISSES_DEMAND;
}
function lastLine(io, status, faults, missed) {
    if (faults > 0)
        return `${(0,output/* style */.iF)(io, "red", "DOES NOT HOLD")}: ${faults} ${faults === 1 ? "fault" : "faults"}`;
    const unsigned = "it has no signature: proven consistent, not authentic";
    if (missed > 0)
        return `${(0,output/* style */.iF)(io, "yellow", "HOLDS, BUT MISSES WHAT WAS DEMANDED")}: verdict ${status}; ${unsigned}`;
    return `${(0,output/* style */.iF)(io, "green", "HOLDS")}: verdict ${status}; ${unsigned}`;
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

/***/ 6390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   cA: () => (/* binding */ missedPolicy),
/* harmony export */   wh: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4516);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5382);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8717);





/** What a verifier demands of a bundle beyond that it holds (`verify --policy`). Every field is optional, none is ignored. */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    lanes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_4__/* .LANES */ .C)).min(1).optional(),
    stages: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(1).max(6)).min(1).optional(),
    statuses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]))
        .min(1)
        .optional(),
    case_ids: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).min(1).optional(),
    /** Levels that the lane may have run at. */
    containment: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A)).min(1).optional(),
    /** File of the bundle -> the SHA-256 values that it may have, for example of `task.contract.json`. */
    digests: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD)).min(1)).optional(),
    /** Days since `run_finished_at`; one in the future is too old, too. */
    max_age_days: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().positive().optional(),
    /** Public keys (SPKI, PEM), one of which must have signed the bundle. */
    signers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1).optional(),
})
    .describe("Policy of case-harness verify");
/** Reads a policy; never throws on bad input. */
function parsePolicy(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(bytes, policySchema, { maxBytes: 1024 * 1024, maxDepth: 8 });
}
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * What of a policy a bundle misses, one sentence each.
 * @param now RFC 3339 time of the verification
 * @param signedBy keys of the policy whose signature over the bundle holds
 */
function missedPolicy(policy, report, now, signedBy) {
    const missed = [];
    const within = (what, allowed, found) => {
        if (allowed !== undefined && !allowed.includes(found))
            missed.push(`${what}: expected ${allowed.join(" or ")}, found ${String(found)}`);
    };
    within("lane", policy.lanes, report.backend);
    within("stage", policy.stages, report.stage);
    within("status", policy.statuses, report.status);
    within("case_id", policy.case_ids, report.case_id);
    within("containment", policy.containment, report.containment.level);
    for (const [file, allowed] of Object.entries(policy.digests ?? {}))
        within(`digest of ${file}`, allowed, report.artifact_digests[file] ?? "no such file");
    if (policy.max_age_days !== undefined) {
        const age = Date.parse(now) - Date.parse(report.run_finished_at);
        if (age < 0 || age > policy.max_age_days * DAY_MS)
            missed.push(`age: expected at most ${policy.max_age_days} days, found a run that finished at ${report.run_finished_at}`);
    }
    if (policy.signers !== undefined && signedBy.length === 0)
        missed.push("signer: expected a signature by a key of the policy, found none");
    return missed;
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
