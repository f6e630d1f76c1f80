"use strict";
exports.id = 5425;
exports.ids = [5425];
exports.modules = {

/***/ 4127:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: function() { return /* binding */ run; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/world/contain/find.ts
var find = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/world/contain/held.ts + 1 modules
var held = __webpack_require__(9684);
// EXTERNAL MODULE: ./src/world/contain/plan.ts
var contain_plan = __webpack_require__(6820);
// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/probe.ts
var probe = __webpack_require__(3881);
// EXTERNAL MODULE: ./src/world/evidence/runs.ts
var runs = __webpack_require__(2236);
// EXTERNAL MODULE: ./src/world/facts/environment.ts
var environment = __webpack_require__(8313);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/world/facts/storage.ts


const WORDS = {
    EACCES: "this user may not write there",
    EDQUOT: "the disk quota is used up",
    ENOENT: "nothing can be made there",
    ENOSPC: "no space or no inode is left on that file system",
    ENOTDIR: "not a folder",
    EROFS: "the file system is mounted read-only",
};
/** Whether a folder, or the nearest existing one above it, takes new files, and how much space is left. Leaves nothing behind. */
async function probeStorage(folder) {
    const place = await nearestExisting(folder);
    try {
        const probe = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, ".case-harness-probe-"));
        await (0,promises_.rm)(probe, { recursive: true });
        const { bavail, bsize } = await (0,promises_.statfs)(place);
        return { writable: true, problem: null, freeBytes: bavail * bsize };
    }
    catch (error) {
        const { code } = error;
        return { writable: false, problem: `${place}: ${WORDS[code ?? ""] ?? code}`, freeBytes: null };
    }
}
async function nearestExisting(folder) {
    for (let place = folder;; place = (0,external_node_path_.dirname)(place)) {
        try {
            await (0,promises_.stat)(place);
            return place;
        }
        catch {
            if ((0,external_node_path_.dirname)(place) === place)
                return place;
        }
    }
}

// EXTERNAL MODULE: ./src/commands/run/surroundings.ts + 2 modules
var surroundings = __webpack_require__(4439);
// EXTERNAL MODULE: ./src/commands/io.ts
var commands_io = __webpack_require__(3776);
// EXTERNAL MODULE: ./src/commands/output.ts
var output = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/commands/plan-lines.ts
var plan_lines = __webpack_require__(2893);
;// CONCATENATED MODULE: ./src/commands/doctor.ts

















/** Room for some runs of small cases; a lane may leave up to 4 GiB. */
const WANTED_FREE_BYTES = 1024 * 1024 * 1024;
/** `doctor`: 0 where the scripted lane can run, 1 where something that it needs is missing. */
async function run(args, io) {
    if ((0,commands_io/* has */.zy)(args, "clean"))
        return (await Promise.all(/* import() */[__webpack_require__.e(9695), __webpack_require__.e(6898)]).then(__webpack_require__.bind(__webpack_require__, 9695))).clean(args, io);
    const checks = (await Promise.all([
        node(),
        git(io),
        python(io),
        toolchains(io),
        bash(io),
        storage(args, io),
        temporaryAndContainment(io),
        leftovers(io),
    ]))
        .flat()
        .map((check) => (check.ok ? { ...check, fix: null } : check));
    const ok = checks.every((check) => check.ok || check.need === "wanted");
    const plan = (0,commands_io/* has */.zy)(args, "plan") ? planOf(io) : null;
    if ((0,commands_io/* has */.zy)(args, "json"))
        (0,output/* printJson */.Q2)(io, { ok, checks, ...(plan === null ? {} : { plan }) });
    else {
        for (const check of checks)
            io.stdout(line(check, io));
        if (plan !== null) {
            io.stdout("\nWhat a sandbox shows of this machine, whatever a contract names:\n");
            for (const text of (0,plan_lines/* planLines */.H)(plan))
                io.stdout(`  ${text}\n`);
        }
    }
    return ok ? 0 : 1;
}
/** What every run shows: the toolchains on PATH among it. @throws Error where even that can't be shown */
function planOf(io) {
    const { wants, path } = (0,surroundings/* lookWithoutContract */.ET)([], io);
    const plan = (0,contain_plan/* requirePlan */.VH)((0,contain_plan/* planHere */.sh)({ wants, env: io.env, hidden: [] }));
    return (0,held/* planRecord */.x1)({ plan, path }, (0,contain_plan/* ownHomes */.XT)(io.env));
}
function line({ name, ok, need, found, fix }, io) {
    const mark = ok
        ? (0,output/* style */.iF)(io, "green", "ok     ")
        : need === "needed"
            ? (0,output/* style */.iF)(io, "red", "MISSING")
            : (0,output/* style */.iF)(io, "yellow", "wanted ");
    return `${mark} ${name}: ${(0,bytes/* escapeForPeople */.IW)(found)}\n${fix === null ? "" : `        ${fix}\n`}`;
}
async function node() {
    // main.ts refuses older ones, so whoever reads this has a good one.
    return [
        { name: "node", need: "needed", ok: true, found: `${process.versions.node} (${process.execPath})`, fix: null },
    ];
}
async function git(io) {
    const path = (0,find/* findOnPath */.a)("git", io.env.PATH ?? "");
    const version = path === null ? null : await (0,environment/* versionOf */.E)(path, io.env.PATH ?? "");
    return [
        {
            name: "git",
            need: "needed",
            ok: version !== null && !isOlder(version, MIN_GIT),
            found: path === null ? "not on PATH" : `${version ?? "does not answer --version"} (${path})`,
            fix: `Install git ${MIN_GIT.join(".")} or newer (Debian, Ubuntu: apt-get install git), or put its folder on PATH.`,
        },
    ];
}
/** The first git that knows every option that the harness gives it (`--no-indent-heuristic`). */
const MIN_GIT = [2, 11];
/** Whether a program's words hold a version before another one; one that can't be read is not older. */
function isOlder(words, [major, minor]) {
    const [, found, next] = /(\d+)\.(\d+)/.exec(words) ?? [];
    return Number(found) < major || (Number(found) === major && Number(next) < minor);
}
/** What runs the shipped cases' tests: looked for as a run looks for it, and never started. */
async function python(io) {
    const [found] = (0,surroundings/* lookWithoutContract */.ET)([["python3"]], io).programs;
    const { path, by, version, missing } = found;
    return [
        {
            name: "python3",
            need: "needed",
            ok: missing === null,
            found: missing === null ? [version, `${path}, by ${by}`].filter((one) => one !== null).join(" at ") : missing.found,
            fix: "Install python3 (Debian, Ubuntu: apt-get install python3); the shipped cases are verified with it.",
        },
    ];
}
/** What else stands on PATH that commands of contracts often start; what is not there is not missed. */
async function toolchains(io) {
    return (0,surroundings/* lookWithoutContract */.ET)(USUAL_PROGRAMS.map((name) => [name]), io)
        .programs.filter(({ missing }) => missing === null)
        .map(({ name, path, by, version }) => ({
        name,
        need: "wanted",
        ok: true,
        found: `${version === null ? "" : `${version} at `}${path}, by ${by}`,
        fix: null,
    }));
}
const USUAL_PROGRAMS = ["cargo", "dotnet", "go", "java", "javac", "make", "mvn", "npm", "pytest", "ruby", "uv"];
async function bash(io) {
    const path = (0,find/* findOnPath */.a)("bash", io.env.PATH ?? "");
    return [
        {
            name: "bash",
            need: "wanted",
            ok: path !== null,
            found: path ?? "not on PATH",
            fix: "Install bash; contracts whose commands are strings, not argv arrays, are run by it.",
        },
    ];
}
async function storage(args, io) {
    const folder = (0,runs/* resolveRunsDir */.Ix)({ flag: (0,commands_io/* value */.Uq)(args, "runs-dir"), env: io.env, cwd: io.cwd });
    const { writable, problem, freeBytes } = await probeStorage(folder);
    const free = freeBytes === null ? "" : `, ${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
    return [
        {
            name: "runs folder",
            need: "needed",
            ok: writable,
            found: writable ? `${folder}${free}` : `not writable: ${problem}`,
            fix: "Make it writable, or name another one with --runs-dir or CTO_HARNESS_RUNS_DIR.",
        },
        ...(freeBytes !== null && freeBytes < WANTED_FREE_BYTES
            ? [
                {
                    name: "free space",
                    need: "wanted",
                    ok: false,
                    found: `${(freeBytes / 1024 ** 2).toFixed(0)} MiB`,
                    fix: "Make room (`case-harness runs prune --older-than 30`), or choose another folder with --runs-dir.",
                },
            ]
            : []),
    ];
}
/** What killed runs left; each run removes some of it. */
async function leftovers(io) {
    const { measureLeftovers, mebibytes } = await Promise.all(/* import() */[__webpack_require__.e(9695), __webpack_require__.e(6898)]).then(__webpack_require__.bind(__webpack_require__, 9695));
    const { count, bytes } = await measureLeftovers(io.env);
    return [
        {
            name: "leftovers of killed runs",
            need: "wanted",
            ok: count === 0,
            found: count === 0 ? "none" : `${count}, ${mebibytes(bytes)}`,
            fix: "The next run removes them; `case-harness doctor --clean` does so now.",
        },
    ];
}
/** The sandbox is tried in the temporary folder: without one, nothing can be said of it. */
async function temporaryAndContainment(io) {
    const folder = (0,external_node_os_.tmpdir)();
    const exists = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    const { writable, problem, freeBytes } = exists
        ? await probeStorage(folder)
        : { writable: false, problem: `${folder}: no such folder`, freeBytes: null };
    const free = freeBytes === null ? "" : `, ${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
    const temporary = {
        name: "temporary folder",
        need: "needed",
        ok: writable && (freeBytes === null || freeBytes >= limits/* DISK_RESERVE_BYTES */.F7),
        found: writable ? `${folder}${free}` : `not writable: ${problem}`,
        fix: `Make it writable, with ${limits/* DISK_RESERVE_BYTES */.F7 / 1024 ** 2} MiB free, or name another one with TMPDIR.`,
    };
    return [temporary, ...(writable ? await containment(io) : [])];
}
/** As whom sandboxes are started, where that is not whoever asks. */
function asWhom() {
    const { kind, uid } = (0,identity/* standing */.J)();
    return kind === "own" || kind === "none" ? "" : `, as user ${uid}, who is nobody: root starts none as itself`;
}
async function containment(io) {
    const programs = {
        canary: (0,external_node_path_.join)(io.programs, "canary.cjs"),
        relay: (0,external_node_path_.join)(io.programs, "relay.cjs"),
        fake: (0,external_node_path_.join)(io.programs, "fake.cjs"),
    };
    const { levels } = await (0,probe.probeContainment)((0,external_node_os_.tmpdir)(), programs);
    return levels
        .filter(({ level }) => level !== "none")
        .map(({ level, available, why, whatToDo }) => ({
        name: `containment ${level}`,
        need: "wanted",
        ok: available,
        found: available ? `available${level === "sandbox" ? asWhom() : ""}` : why,
        fix: whatToDo,
    }));
}


/***/ }),

/***/ 2893:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ planLines; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** A plan of mounts for people: a line for each thing that is seen inside, with its reason, and for what is left out. */
function planLines({ mounts, left_out, path }) {
    const shown = mounts.map(({ kind, inside, target, reason }) => `${kind.padEnd(8)} ${inside}${target === null ? "" : ` -> ${target}`}: ${reason}`);
    const missing = left_out.map(({ path: asked, reason, problem }) => `left out ${asked}: ${problem} (${reason})`);
    return [...shown, ...missing, `PATH     ${path.join(":")}`].map(_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .escapeForPeople */ .IW);
}


/***/ }),

/***/ 1097:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: function() { return /* binding */ cachePaths; },
/* harmony export */   Wh: function() { return /* binding */ linkCaches; },
/* harmony export */   kR: function() { return /* binding */ hasSetup; },
/* harmony export */   nt: function() { return /* binding */ needsHome; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The `cache_paths` of a contract on this machine. `home` is the user's own; without one, what lies in it is not there. */
function cachePaths({ cache_paths = [] }, home) {
    return cache_paths.map((text) => {
        const bare = text.replace(/\/+$/, "");
        if (!bare.startsWith("~/"))
            return { text, path: bare, inHome: null };
        return { text, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home ?? "/nonexistent", bare.slice(2)), inHome: bare.slice(2) };
    });
}
/** Makes the links by which programs find caches in a home that is not theirs. */
function linkCaches(home, caches) {
    for (const { path, inHome } of caches) {
        // What lies in another is seen through that one's link, and nothing is ever made there.
        if (inHome === null || caches.some((one) => one.inHome !== null && inHome.startsWith(`${one.inHome}/`)))
            continue;
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, inHome);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link), { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(path, link);
    }
}
/** Whether commands need a home of the harness's making: for what setup leaves there, or for links to caches. */
function needsHome(contract) {
    return hasSetup(contract) || (contract.cache_paths ?? []).some((text) => text.startsWith("~/"));
}
/** Whether a contract has setup commands. */
function hasSetup({ setup_commands = [] }) {
    return setup_commands.length > 0;
}


/***/ }),

/***/ 8978:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: function() { return /* binding */ ancestorsOf; },
/* harmony export */   Gz: function() { return /* binding */ below; },
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   f2: function() { return /* binding */ byPath; },
/* harmony export */   gN: function() { return /* binding */ parentOf; }
/* harmony export */ });
/** Whether an absolute path is a folder, or lies below it. Both are written without `.`, `..` and a slash at the end. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}
/** The folder that a path lies in; `/` for `/` itself. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf("/")) || "/";
}
/** The last name of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** All folders above a path, the root first. */
function ancestorsOf(path) {
    const found = [];
    for (let at = path; at !== "/";) {
        at = parentOf(at);
        found.unshift(at);
    }
    return found;
}
/** A name in a folder. */
function below(folder, name) {
    return folder === "/" ? `/${name}` : `${folder}/${name}`;
}
/** Orders paths so that a folder stands before what lies in it. */
function byPath(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 4792:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: function() { return /* binding */ withoutExamples; }
/* harmony export */ });
/**
 * Credentials that their issuers print in public documentation: no leak, wherever they stand. Exact values only: a real one is
 * never taken for an example because it looks like one. They are put together here, so that no scanner of this repository takes
 * them for real.
 */
const DOCUMENTED = [
    {
        source: "docs.aws.amazon.com: IAM and CLI user guides",
        values: [
            ["AKIA", "IOSFODNN7", "EXAMPLE"],
            ["ASIA", "IOSFODNN7", "EXAMPLE"],
            ["AKIA", "I44QH8DHB", "EXAMPLE"],
            ["wJalrXUtnFEMI", "/K7MDENG/", "bPxRfiCY", "EXAMPLEKEY"],
            ["je7MtGbClwBF", "/2Zp9Utk/", "h3yCo8nvb", "EXAMPLEKEY"],
        ],
    },
    {
        source: "jwt.io: the tokens that its debugger has shown at the start",
        values: [
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["aWF0IjoxNTE2MjM5MDIyfQ", ".", "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"],
            ],
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["YWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0", ".", "KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30"],
            ],
            [
                ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
                ...["YWRtaW4iOnRydWV9", ".", "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ"],
            ],
        ],
    },
    {
        source: "docs.github.com: REST API, OAuth and GitHub Apps",
        values: ["ghp", "gho", "ghu", "ghs", "ghr"].map((kind) => [kind, "_16C7e42F292c6912", "E7710c838347Ae178B4a"]),
    },
    {
        source: "docs.stripe.com: API keys",
        values: [
            ["sk", "_test_", "4eC39HqLyjWDarjtT1zdp7dc"],
            ["sk", "_test_", "BQokikJOvBiI2HlWgH4olfQ2"],
        ],
    },
    {
        source: "api.slack.com: incoming webhooks",
        values: [["https://hooks.slack.com/services", "/T00000000", "/B00000000/", "XXXXXXXXXXXXXXXXXXXXXXXX"]],
    },
];
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
/** An example as a word of its own: nothing that could be part of a credential stands beside it. */
const EXAMPLE = new RegExp(`(?<![A-Za-z0-9_+/=-])(?:${DOCUMENTED.flatMap(({ values }) => values.map((parts) => quoted(parts.join("")))).join("|")})(?![A-Za-z0-9_+/=-])`, "g");
/** The beginning of a credential of some issuer, and then one and the same character: a blank to be filled in. */
const PLACEHOLDER = /(?<![A-Za-z0-9_+/=-])(?:gh[pousr]_|github_pat_|sk-(?:ant-|proj-|or-)?(?:v1-|api\d\d-)?|xox[abeoprs]-|AKIA|ASIA|glpat-|npm_|hf_|pypi-|AIza|[sr]k_(?:live|test)_)([A-Za-z0-9.*])\1*(?:[_-]\1+)*(?![A-Za-z0-9_+/=-])/g;
/**
 * A text without the credentials that are known to be none. What stands around them comes together, so that nothing can be hidden
 * by putting an example into its middle.
 */
function withoutExamples(text) {
    return text.replace(EXAMPLE, "").replace(PLACEHOLDER, "");
}


/***/ }),

/***/ 2240:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ secretsIn; },
/* harmony export */   w: function() { return /* binding */ secretShape; }
/* harmony export */ });
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8450);
/* harmony import */ var _example_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4792);


/** A run of token characters (no dash: names of models are words joined by dashes) that is long enough to be a credential. */
const MIN_OPAQUE_LENGTH = 32;
/** Bits a character from which on mixed text reads as random; identifiers made of words stay below. */
const MIN_OPAQUE_ENTROPY = 4;
/** Shapes that providers document for their own credentials, most telling first. */
const SHAPES = [
    { name: "private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
    { name: "model provider key", pattern: /\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{16,}/ },
    { name: "GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/ },
    { name: "GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{16,}/ },
    { name: "Slack token", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
    { name: "AWS key id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
    { name: "Google key", pattern: /\b(?:AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_-]{20,})/ },
    { name: "npm token", pattern: /\bnpm_[A-Za-z0-9]{30,}/ },
    { name: "Hugging Face token", pattern: /\bhf_[A-Za-z0-9]{30,}/ },
    { name: "PyPI token", pattern: /\bpypi-[A-Za-z0-9_-]{30,}/ },
    { name: "JSON web token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}/ },
    { name: "authorization header", pattern: /\b(?:Bearer|Basic|token)\s+[A-Za-z0-9._~+/=-]{16,}/i },
    { name: "credential in a URL", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]*:[^\s/?#@]+@/i },
    { name: "credential in a URL", pattern: /\bhttps?:\/\/[^\s/?#@]+@/i },
    {
        name: "credential in a URL",
        pattern: /[?&](?:access_?token|api_?key|auth|key|password|secret|sig|signature|token|x-amz-signature)=[^&\s]{6,}/i,
    },
    {
        name: "named credential",
        pattern: /\b(?:api[_-]?key|auth[_-]?token|client[_-]?secret|passw(?:or)?d|secret|token)["']?\s*[:=]\s*["']?(?=\S*\d)\S{8,}/i,
    },
];
/** Digests are long and opaque, and records are full of them: SHA-1, SHA-256, SHA-512 in hex, and npm's integrity form. */
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/;
const INTEGRITY = /\bsha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}/g;
/**
 * What kind of credential a text looks like, or null. A shape is enough: whether the value is real is not ours to try.
 * Digests, npm integrity values and the examples of public documentation are not secrets.
 */
function secretShape(given) {
    const text = (0,_example_secrets__WEBPACK_IMPORTED_MODULE_1__/* .withoutExamples */ .Q)(given);
    const shape = SHAPES.find(({ pattern }) => pattern.test(text));
    if (shape !== undefined)
        return shape.name;
    const rest = text.replace(INTEGRITY, " ");
    const runs = rest.match(/[A-Za-z0-9+_=]+/g) ?? [];
    return runs.some(isOpaque) ? "long random text" : null;
}
function isOpaque(run) {
    if (run.length < MIN_OPAQUE_LENGTH || DIGEST.test(run))
        return false;
    if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/[0-9]/.test(run))
        return false;
    return entropy(run) >= MIN_OPAQUE_ENTROPY;
}
/** Shannon entropy in bits a character. */
function entropy(text) {
    const counts = new Map();
    for (const c of text)
        counts.set(c, (counts.get(c) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values()) {
        const share = count / text.length;
        bits -= share * Math.log2(share);
    }
    return bits;
}
/**
 * Every secret-shaped string of a parsed JSON value, names of fields too. A field whose own name is secret-shaped is
 * given by its parent and number, because its name must not be repeated.
 */
function secretsIn(value, at = "") {
    if (typeof value === "string") {
        const shape = secretShape(value);
        return shape === null ? [] : [{ at: at === "" ? "the whole record" : at, shape }];
    }
    if (Array.isArray(value))
        return value.flatMap((item, i) => secretsIn(item, `${at}[${i}]`));
    if (typeof value !== "object" || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item], i) => {
        const shape = secretShape(key);
        const place = shape === null ? (0,_parse__WEBPACK_IMPORTED_MODULE_0__/* .shortKey */ .qU)(key) : `(field ${i + 1})`;
        const below = at === "" ? place : `${at}.${place}`;
        return [...(shape === null ? [] : [{ at: below, shape }]), ...secretsIn(item, below)];
    });
}


/***/ }),

/***/ 9684:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CJ: function() { return /* binding */ heldAs; },
  Ys: function() { return /* binding */ heldWith; },
  x1: function() { return /* binding */ planRecord; }
});

// EXTERNAL MODULE: ./src/core/mounts/paths.ts
var paths = __webpack_require__(8978);
;// CONCATENATED MODULE: ./src/core/mounts/display.ts

const FROM_MACHINE = new Set(["bind", "link", "mask"]);
/** A path as it stands in evidence: the home of whoever runs the harness is `~`. */
function withoutHome(path, homes) {
    const home = homes.find((one) => one !== "/" && (0,paths/* isWithin */.UO)(path, one));
    return home === undefined ? path : `~${path.slice(home.length)}`;
}
/** A plan as it stands in evidence. The link that a home itself is says nothing there. */
function planWithoutHome({ mounts, leftOut }, homes) {
    const text = (words) => words
        .split(/(?<= )|(?<=\()/)
        .map((word) => withoutHome(word, homes))
        .join("");
    const shown = mounts.map((mount) => ({
        ...mount,
        // what is the sandbox's own is nobody's home, whatever it is called
        inside: FROM_MACHINE.has(mount.kind) ? withoutHome(mount.inside, homes) : mount.inside,
        target: mount.target === null ? null : withoutHome(mount.target, homes),
        reason: text(mount.reason),
    }));
    return {
        mounts: shown.filter(({ kind, inside, target }) => kind !== "link" || inside !== target),
        leftOut: leftOut.map(({ path, reason, problem }) => ({
            path: withoutHome(path, homes),
            reason: text(reason),
            problem: text(problem),
        })),
    };
}

// EXTERNAL MODULE: ./src/world/contain/identity.ts
var identity = __webpack_require__(5173);
// EXTERNAL MODULE: ./src/world/contain/limits.ts
var contain_limits = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/world/contain/seccomp.ts
var seccomp = __webpack_require__(8949);
;// CONCATENATED MODULE: ./src/world/contain/held.ts




/** What a level holds a spec with on this machine, for `containment.json`: bounds, filter, and the plan of mounts. */
function heldWith(level, { limits, plan, path }, homes) {
    const { uid, how } = heldAs(level);
    const enforced = (0,contain_limits/* enforcementAt */.aY)(level, limits, uid);
    return {
        as: { uid, how },
        limits: {
            processes: { bound: limits.processes, held_by: enforced.processes },
            file_bytes: { bound: limits.fileBytes, held_by: enforced.fileBytes },
            memory_bytes: { bound: limits.memoryBytes, held_by: enforced.memoryBytes },
        },
        seccomp_sha256: level === "sandbox" ? (0,seccomp/* seccompDigest */.BW)(process.arch) : null,
        plan: level === "sandbox" ? planRecord({ plan, path }, homes) : null,
    };
}
/** As whom of this machine a level runs what it contains. Below `sandbox` that is whoever runs the harness, root too. */
function heldAs(level) {
    const { kind, uid } = (0,identity/* standing */.J)();
    return level === "sandbox" && kind !== "none" ? { uid, how: kind } : { uid: process.getuid?.() ?? -1, how: "own" };
}
/** What is seen inside, as it stands in `containment.json`: paths of the home of whoever runs the harness begin with `~`. */
function planRecord({ plan, path }, homes) {
    const { mounts, leftOut } = planWithoutHome(plan, homes);
    return { mounts: [...mounts], left_out: [...leftOut], path: path.map((folder) => withoutHome(folder, homes)) };
}


/***/ }),

/***/ 4102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: function() { return /* binding */ isLeftOver; },
/* harmony export */   RV: function() { return /* binding */ OWNED_PREFIX; },
/* harmony export */   Zl: function() { return /* binding */ OWNER_FILE; },
/* harmony export */   dK: function() { return /* binding */ disown; },
/* harmony export */   g7: function() { return /* binding */ makeOwned; },
/* harmony export */   tA: function() { return /* binding */ removeSmallOwned; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _claimed__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(722);
/* harmony import */ var _processes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);




/** How the names of all temporary folders of ours begin. */
const OWNED_PREFIX = "case-harness-";
/** File of a folder that says whose it is; without one a folder is never taken for left over. */
const OWNER_FILE = ".owner";
/** What a folder is called until it is signed; no other folder of ours is, so that none of them is taken for one. */
const UNSIGNED = `${OWNED_PREFIX}unsigned-`;
/** A folder that was made this long ago, and is still called so, was not about to be signed. */
const UNSIGNED_MS = 60_000;
/**
 * Makes a temporary folder, private to this user, that says whose it is: what a killed process leaves is found by it, and
 * removed by a later one.
 * @param kind what stands between prefix and random part: `probe-`, say
 */
function makeOwned(parent, kind = "") {
    // Known before the folder is there, so that as little as possible stands between making and signing it.
    const owner = ownerOf(process.pid);
    const unsigned = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, UNSIGNED));
    if (owner !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(unsigned, OWNER_FILE), owner, { flag: "wx", mode: 0o600 });
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `${OWNED_PREFIX}${kind}${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(unsigned).slice(UNSIGNED.length)}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(unsigned, folder);
    return (0,_claimed__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B)(folder);
}
/** Makes an owned folder one that is kept for people. */
function disown(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE), { force: true });
}
/** Removes a small owned folder of ours. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeSmallOwned(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false }) === undefined)
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder))
        if (name !== OWNER_FILE)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true });
    disown(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
}
/**
 * Whether a folder is one of ours whose process is seen to be gone: a real folder of this user, closed to others (but to a
 * lent id, which passes it by its group), signed on this machine (this boot, this process namespace: a number means nothing
 * elsewhere). One that somebody else made, a link, or what can't be told, is not. A folder whose process was killed before it
 * could sign it holds nothing, is still called so, and is gone for it after a while.
 */
function isLeftOver(folder) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o767) !== 0o700)
            return false;
        const owner = readOwner(folder);
        if (owner === null)
            return ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder).startsWith(UNSIGNED) &&
                Date.now() - stats.mtimeMs > UNSIGNED_MS &&
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).every((name) => name === OWNER_FILE));
        const [machine, pid] = owner.split(" ");
        return machine !== undefined && machine === (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)() && ownerOf(Number(pid)) !== owner;
    }
    catch {
        return false;
    }
}
/** `machine pid start`, or null where a process can't be told from a later one with its number. */
function ownerOf(pid) {
    const start = (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .processEntry */ .GP)(pid)?.start;
    const machine = (0,_processes__WEBPACK_IMPORTED_MODULE_3__/* .machineId */ .xt)();
    return start === undefined || machine === null ? null : `${machine} ${pid} ${start}\n`;
}
/** What the owner's file says, where it was written whole; null else. */
function readOwner(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWNER_FILE);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false })?.isFile() !== true)
        return null;
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "latin1");
    return /^\S+ \d+ \d+\n$/.test(text) ? text : null;
}


/***/ }),

/***/ 2236:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: function() { return /* binding */ resolveRunsDir; },
/* harmony export */   Yg: function() { return /* binding */ runsToPrune; },
/* harmony export */   _d: function() { return /* binding */ sizeOfRun; },
/* harmony export */   s2: function() { return /* binding */ removeRun; },
/* harmony export */   v: function() { return /* binding */ listRuns; }
/* harmony export */ });
/* unused harmony export findRun */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3715);
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90);






/** A run without a report may still be going on: lane and verification take minutes, hours where limits are raised. */
const UNFINISHED_KEPT_MS = 24 * 60 * 60 * 1000;
/**
 * Where bundles lie (SPEC section 2): `--runs-dir`, else `CTO_HARNESS_RUNS_DIR`, else `$RUNNER_TEMP/harness-runs` in CI,
 * else `$XDG_STATE_HOME` (or `~/.local/state`) `/case-harness/runs`. Empty variables count as absent.
 *
 * @returns an absolute path; nothing is created
 * @throws Error when there is no home folder and nothing else says where
 */
function resolveRunsDir({ flag, env, cwd }) {
    const named = flag || env["CTO_HARNESS_RUNS_DIR"];
    if (named)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, named);
    const inCi = [env["CI"], env["GITHUB_ACTIONS"], env["GITEA_ACTIONS"], env["FORGEJO_ACTIONS"], env["ACT"]].includes("true");
    const runnerTemp = env["RUNNER_TEMP"];
    if (inCi && runnerTemp)
        return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(cwd, runnerTemp, "harness-runs");
    const state = env["XDG_STATE_HOME"];
    // The XDG base directory specification wants relative values to be ignored.
    const base = state && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(state) ? state : node_path__WEBPACK_IMPORTED_MODULE_2___default().join(homeOf(env), ".local", "state");
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(base, "case-harness", "runs");
}
function homeOf(env) {
    const home = env["HOME"];
    if (home && node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(home))
        return home;
    try {
        // What the user database says; os.homedir() would read HOME of this process again.
        return node_os__WEBPACK_IMPORTED_MODULE_1___default().userInfo().homedir;
    }
    catch (cause) {
        throw new Error("Expected a home folder for the bundles, found none. Name a folder with --runs-dir or CTO_HARNESS_RUNS_DIR.", {
            cause,
        });
    }
}
/** All runs of a folder, newest first. A missing folder holds none. @throws Error when the folder can't be read */
function listRuns(runsDir) {
    let names;
    try {
        names = node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(runsDir);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw new Error(`Expected a readable runs folder at ${runsDir}, found ${error.code}.`, {
            cause: error,
        });
    }
    const runs = names.map((name) => findRun(runsDir, name)).filter((run) => run !== null);
    return runs.sort((a, b) => (a.runId < b.runId ? 1 : -1));
}
/** One run, or null where that id has no folder (a link is none). */
function findRun(runsDir, runId) {
    const match = _core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC.exec(runId);
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, runId);
    if (match === null || !(node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false))
        return null;
    const base = {
        runId,
        dir,
        caseId: match[1],
        startedAt: timeOf(runId),
        status: null,
        replay: false,
        stage: null,
        backend: null,
        failureReason: null,
    };
    const text = readPlain(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.json"));
    if (text === "missing") {
        return { ...base, state: node_fs__WEBPACK_IMPORTED_MODULE_0___default().existsSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, "report.partial.json")) ? "partial" : "unfinished" };
    }
    const parsed = text === "unreadable" ? null : (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_4__/* .strictJsonParse */ .n)(text, { maxBytes: _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA, escapedNul: true });
    const report = parsed === null || "problem" in parsed ? null : parsed.value;
    if (!isObject(report) || !isStatus(report["status"]))
        return { ...base, state: "unreadable" };
    const { stage, backend, failure_reason: reason } = report;
    return {
        ...base,
        state: "sealed",
        status: report["status"],
        replay: report["replay"] !== undefined,
        stage: typeof stage === "number" ? stage : null,
        backend: typeof backend === "string" ? backend : null,
        failureReason: typeof reason === "string" ? reason : null,
    };
}
/** Bytes of a run's files, links counted as themselves. */
function sizeOfRun(dir) {
    let total = 0;
    for (const entry of node_fs__WEBPACK_IMPORTED_MODULE_0___default().readdirSync(dir, { withFileTypes: true })) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(dir, entry.name);
        if (entry.isDirectory())
            total += sizeOfRun(at);
        else
            total += node_fs__WEBPACK_IMPORTED_MODULE_0___default().lstatSync(at, { throwIfNoEntry: false })?.size ?? 0;
    }
    return total;
}
/**
 * Which runs a policy removes. Kept whatever it says: the newest pass of each lane and stage, which later stages stand on,
 * and unfinished runs of the last day, which may still be running.
 *
 * @param runs newest first, as {@link listRuns} gives them
 */
function runsToPrune(runs, policy) {
    const proofs = new Set();
    return runs.filter((run, index) => {
        const proof = run.status === "pass" ? `${run.backend} ${run.stage}` : null;
        const isNewestPass = proof !== null && !proofs.has(proof);
        if (proof !== null)
            proofs.add(proof);
        const age = policy.nowMs - Date.parse(run.startedAt);
        const mayBeRunning = run.state === "unfinished" && age < UNFINISHED_KEPT_MS;
        const isKept = (policy.keep !== undefined && index < policy.keep) ||
            (policy.youngerThanMs !== undefined && age < policy.youngerThanMs);
        return !isNewestPass && !mayBeRunning && !isKept;
    });
}
/** Removes a run's folder and what stands beside it (`<run_id>.attest`); links in it are removed, not followed. */
function removeRun(runsDir, runId) {
    if (!_core_domain_run_id__WEBPACK_IMPORTED_MODULE_5__/* .RUN_ID */ .UC.test(runId))
        throw new TypeError(`Expected a run id, found ${JSON.stringify(runId)}.`);
    for (const name of [runId, `${runId}.attest`])
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().rmSync(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(runsDir, name), { recursive: true, force: true });
}
function timeOf(runId) {
    const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId);
    return `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`;
}
/** The bytes of a file that is no link and not too large. */
function readPlain(file) {
    let fd;
    try {
        fd = node_fs__WEBPACK_IMPORTED_MODULE_0___default().openSync(file, (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NOFOLLOW | (node_fs__WEBPACK_IMPORTED_MODULE_0___default().constants).O_NONBLOCK);
    }
    catch (error) {
        return error.code === "ENOENT" ? "missing" : "unreadable";
    }
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0___default().fstatSync(fd);
        return stats.isFile() && stats.size <= _core_domain_limits__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REPORT_BYTES */ .WA ? node_fs__WEBPACK_IMPORTED_MODULE_0___default().readFileSync(fd) : "unreadable";
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0___default().closeSync(fd);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isStatus(value) {
    return value === "pass" || value === "fail" || value === "blocked";
}


/***/ })

};
;