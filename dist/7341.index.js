"use strict";
exports.id = 7341;
exports.ids = [7341,23];
exports.modules = {

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

/***/ 4148:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: function() { return /* binding */ PACKAGE_CACHES; },
/* harmony export */   sR: function() { return /* binding */ buildFolders; },
/* harmony export */   yU: function() { return /* binding */ holdsPackages; }
/* harmony export */ });
/**
 * What builds and tests make beside a file that says what kind of project lies there. Where the tree discards or ignores such a
 * folder, verification makes it before its commands start: in a tree that is read-only they could not. Each row is a file's
 * name, or what it ends with, and the folders, by the documentation of the program that reads the file.
 */
const BUILT_BESIDE = [
    [/^Cargo\.toml$/, ["target"]],
    [/^(?:pom\.xml|project\.clj)$/, ["target"]],
    [/^(?:build|settings)\.gradle(?:\.kts)?$/, ["build", ".gradle"]],
    [/^build\.sbt$/, ["target", "project/target", "project/project"]],
    [
        /^package\.json$/,
        [
            "build",
            "coverage",
            "dist",
            "lib",
            "out",
            ".angular",
            ".cache",
            ".next",
            ".nuxt",
            ".nyc_output",
            ".parcel-cache",
        ].concat([".svelte-kit", ".turbo"]),
    ],
    [
        /^(?:pyproject\.toml|setup\.(?:py|cfg)|tox\.ini|pytest\.ini|requirements\.txt)$/,
        [".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "htmlcov"],
    ],
    [/^CMakeLists\.txt$/, ["build"]],
    [/^meson\.build$/, ["build", "builddir"]],
    [/^(?:GNUm|M|m)akefile$/, ["bin", "build", "obj", "out"]],
    [/\.(?:cs|fs|vb)proj$/, ["bin", "obj", "TestResults"]],
    [/^Gemfile$/, ["coverage", "log", "tmp"]],
    [/^(?:cabal\.project|[^/]+\.cabal)$/, ["dist-newstyle"]],
    [/^stack\.yaml$/, [".stack-work"]],
    [/^mix\.exs$/, ["_build"]],
    [/^rebar\.config$/, ["_build"]],
    [/^dune-project$/, ["_build"]],
    [/^Package\.swift$/, [".build"]],
    [/^build\.zig$/, [".zig-cache", "zig-cache", "zig-out"]],
    [/^pubspec\.yaml$/, [".dart_tool", "build"]],
];
/**
 * Folders that a build may make in a tree.
 * @param files paths of the tree
 * @returns each once, in the order of the files
 */
function buildFolders(files) {
    const found = new Set();
    for (const path of files) {
        const cut = path.lastIndexOf("/") + 1;
        const name = path.slice(cut);
        for (const [file, folders] of BUILT_BESIDE)
            if (file.test(name))
                for (const folder of folders)
                    found.add((path.slice(0, cut) + folder));
    }
    return [...found];
}
/** Folders by whose name they hold installed packages, whoever installed them. */
const PACKAGE_FOLDERS = new Set(["node_modules", "bower_components", "__pypackages__", "Pods"]);
/** Files by which a folder of another name is one: a Python environment (PEP 405), Composer's, Conda's. */
const PACKAGE_MARKS = ["pyvenv.cfg", "autoload.php", "conda-meta"];
/**
 * Whether a folder that setup commands left holds installed packages: programs and libraries that commands run, and that no
 * build writes to.
 * @param has whether a name is in the folder
 */
function holdsPackages(folder, has) {
    return PACKAGE_FOLDERS.has(folder.slice(folder.lastIndexOf("/") + 1)) || PACKAGE_MARKS.some(has);
}
/** Where programs keep what they may lose, in a folder of packages: find-cache-dir's place, and those of Vite and TypeScript. */
const PACKAGE_CACHES = [".cache", ".tmp", ".vite", ".vite-temp", ".vitest"];


/***/ }),

/***/ 8321:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ createEntryTable; }
/* harmony export */ });
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8547);

/** Bytes of the digests of one entry: SHA-256, and the object id after it. */
const SHA256_BYTES = 32;
const OID_BYTES = 20;
const DIGEST_BYTES = SHA256_BYTES + OID_BYTES;
const HAS_SHA256 = 1;
const HAS_OID = 2;
/** Entries of one block; blocks are filled one after the other, so that a table never moves what it has. */
const BLOCK_ENTRIES = 4096;
/** An empty table. Entries come out as they went in. */
function createEntryTable() {
    const paths = [];
    const blocks = [];
    const targets = new Map();
    const hidden = new Set();
    const aside = new Map();
    return {
        paths,
        get length() {
            return paths.length;
        },
        add(entry) {
            const index = paths.length;
            const place = index % BLOCK_ENTRIES;
            if (place === 0)
                blocks.push(newBlock());
            const block = blocks.at(-1);
            paths.push(entry.path);
            block.modes[place] = entry.mode;
            block.sizes[place] = entry.size;
            block.kinds[place] =
                _manifest__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY_TYPES */ .vB.indexOf(entry.type) |
                    ((entry.sha256 === null ? 0 : HAS_SHA256) << 4) |
                    ((entry.oid === null ? 0 : HAS_OID) << 4);
            const at = place * DIGEST_BYTES;
            if (entry.sha256 !== null)
                block.digests.write(entry.sha256, at, "hex");
            if (entry.oid !== null)
                block.digests.write(entry.oid, at + SHA256_BYTES, "hex");
            if (entry.target !== undefined)
                targets.set(index, entry.target);
            if (entry.hidden === true)
                hidden.add(index);
            if (entry.setAside !== undefined)
                aside.set(index, entry.setAside);
        },
        at(index) {
            const path = paths[index];
            if (path === undefined)
                return undefined;
            const block = blocks[Math.floor(index / BLOCK_ENTRIES)];
            const place = index % BLOCK_ENTRIES;
            const kind = block.kinds[place];
            const at = place * DIGEST_BYTES;
            const has = kind >> 4;
            const entry = {
                path,
                type: _manifest__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY_TYPES */ .vB[kind & 0xf],
                mode: block.modes[place],
                size: block.sizes[place],
                sha256: (has & HAS_SHA256) === 0 ? null : block.digests.toString("hex", at, at + SHA256_BYTES),
                oid: (has & HAS_OID) === 0 ? null : block.digests.toString("hex", at + SHA256_BYTES, at + DIGEST_BYTES),
            };
            const target = targets.get(index);
            if (target !== undefined)
                entry.target = target;
            if (hidden.has(index))
                entry.hidden = true;
            const why = aside.get(index);
            if (why !== undefined)
                entry.setAside = why;
            return entry;
        },
    };
}
function newBlock() {
    return {
        modes: new Uint32Array(BLOCK_ENTRIES),
        sizes: new Float64Array(BLOCK_ENTRIES),
        kinds: new Uint8Array(BLOCK_ENTRIES),
        digests: Buffer.alloc(BLOCK_ENTRIES * DIGEST_BYTES),
    };
}


/***/ }),

/***/ 5776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: function() { return /* binding */ chainEvents; },
/* harmony export */   uy: function() { return /* binding */ checkChain; },
/* harmony export */   uz: function() { return /* binding */ splitLines; }
/* harmony export */ });
/* unused harmony export eventLine */
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _canonical_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3137);
/* harmony import */ var _strict_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90);



/** A line longer than this is no event of ours; it bounds what a forged file makes the reader build. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_LINE_DEPTH = 64;
const RFC3339_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const TEXT_FIELDS = ["event", "at", "run_id", "case_id", "backend", "prev"];
const KEYS = ["at", "backend", "case_id", "data", "event", "prev", "run_id", "seq"].join();
/**
 * One line of the chain, without its newline: canonical JSON with `prev`, the SHA-256 of the line before.
 *
 * @param seq from 1
 * @param prevLine the line before without its newline, null for the first
 * @throws TypeError when `fields` holds what JSON can't say
 */
function eventLine(fields, seq, prevLine) {
    const { event, at, run_id, case_id, backend, data } = fields;
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    return (0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({
        seq,
        event,
        at,
        run_id,
        case_id,
        backend,
        prev,
        data,
    });
}
/** The lines of a whole chain, each without its newline. @throws TypeError as {@link eventLine} */
function chainEvents(events) {
    const lines = [];
    for (const fields of events)
        lines.push(eventLine(fields, lines.length + 1, lines.at(-1) ?? null));
    return lines;
}
/**
 * The lines of a JSONL text. Every line ends with one newline and none is empty; a text without any line is an empty list.
 *
 * @returns the lines without their newlines, or what is wrong with the last of them
 */
function splitLines(text) {
    if (text === "")
        return { lines: [] };
    if (!text.endsWith("\n"))
        return {
            problem: "Expected a newline at the end of the last line, found none: the file was cut.",
        };
    return { lines: text.slice(0, -1).split("\n") };
}
/**
 * Checks the chain of a list of lines: canonical JSON, exactly the fields of SPEC section 3, `seq` without gaps, `prev`
 * the digest of the line before, one run, case and lane throughout. The order of the events is not its business.
 *
 * @returns the events that could be read, and all faults; the chain holds when there is none
 */
function checkChain(lines) {
    const events = [];
    const problems = [];
    for (const [index, line] of lines.entries()) {
        const faults = [];
        const event = readLine(line, faults);
        if (event !== null) {
            checkPlace(event, index, lines[index - 1] ?? null, events[0] ?? event, faults);
            events.push(event);
        }
        for (const problem of faults)
            problems.push({ line: index + 1, problem });
    }
    return { events, problems };
}
function readLine(line, faults) {
    const parsed = (0,_strict_json__WEBPACK_IMPORTED_MODULE_1__/* .strictJsonParse */ .n)(line, {
        maxBytes: MAX_LINE_BYTES,
        maxDepth: MAX_LINE_DEPTH,
        escapedNul: true,
    });
    if ("problem" in parsed) {
        faults.push(`${parsed.problem} (${parsed.position})`);
        return null;
    }
    const { value } = parsed;
    if (!isObject(value) || Object.keys(value).sort().join() !== KEYS) {
        faults.push(`Expected an object with exactly ${KEYS}, found another value.`);
        return null;
    }
    const { seq, event, at, run_id, case_id, backend, prev, data } = value;
    if (TEXT_FIELDS.some((name) => typeof value[name] !== "string") || typeof seq !== "number" || !isObject(data)) {
        faults.push("Expected texts, a number `seq` and an object `data`, found another type.");
        return null;
    }
    if ((0,_canonical_json__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(value) !== line)
        faults.push("Expected canonical JSON (RFC 8785), found another form.");
    return { seq, event, at, run_id, case_id, backend, prev, data };
}
function checkPlace(event, index, prevLine, first, faults) {
    if (event.seq !== index + 1)
        faults.push(`Expected seq ${index + 1}, found ${event.seq}.`);
    const prev = prevLine === null ? _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ : (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prevLine);
    if (!_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD.test(event.prev) || event.prev !== prev) {
        faults.push("Expected prev to be the SHA-256 of the line before, found another value.");
    }
    if (!RFC3339_MS.test(event.at))
        faults.push("Expected `at` as RFC 3339 UTC with milliseconds, found another form.");
    for (const name of ["run_id", "case_id", "backend"]) {
        if (event[name] !== first[name])
            faults.push(`Expected the same ${name} as in the first event, found another.`);
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 477:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: function() { return /* binding */ createLineReader; }
/* harmony export */ });
const NEWLINE = 0x0a;
/** Cuts what comes in pieces into lines; it holds no more than one of them. */
function createLineReader(taker) {
    let rest = [];
    let held = 0;
    let skipping = false;
    let done = false;
    const hold = (bytes) => {
        if (skipping || bytes.length === 0)
            return;
        held += bytes.length;
        if (held <= taker.maxBytes) {
            rest.push(Buffer.from(bytes));
            return;
        }
        skipping = true;
        rest = [];
        if (taker.tooLong === undefined)
            return;
        taker.tooLong();
        done = true;
    };
    const whole = (bytes) => {
        const line = rest.length === 0 ? bytes : Buffer.concat([...rest, bytes]);
        rest = [];
        held = 0;
        return line;
    };
    return {
        push(piece) {
            if (done)
                return;
            const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
            let from = 0;
            for (;;) {
                const end = bytes.indexOf(NEWLINE, from);
                if (end < 0)
                    break;
                const part = bytes.subarray(from, end);
                from = end + 1;
                if (held + part.length > taker.maxBytes)
                    hold(part);
                if (done)
                    return;
                if (skipping) {
                    skipping = false;
                    held = 0;
                }
                else if (!taker.line(whole(part))) {
                    done = true;
                    return;
                }
            }
            hold(bytes.subarray(from));
        },
        end() {
            if (done || (held === 0 && !skipping))
                return;
            done = true;
            if (!skipping)
                taker.cut?.(whole(Buffer.alloc(0)));
        },
    };
}


/***/ }),

/***/ 3973:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BQ: function() { return /* binding */ TRACE_FILE; },
  sb: function() { return /* binding */ audit; },
  Z4: function() { return /* binding */ isOwnFile; }
});

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var domain_bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(3137);
// EXTERNAL MODULE: ./src/core/formats/event-chain.ts
var event_chain = __webpack_require__(5776);
// EXTERNAL MODULE: ./src/core/formats/pieces.ts
var pieces = __webpack_require__(477);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
// EXTERNAL MODULE: ./src/core/records/fact-origins.ts
var fact_origins = __webpack_require__(9584);
// EXTERNAL MODULE: ./src/core/records/trace.ts
var trace = __webpack_require__(7031);
// EXTERNAL MODULE: ./src/core/records/report.ts
var records_report = __webpack_require__(9442);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/records/canary-names.ts
var canary_names = __webpack_require__(7709);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var records_containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/bounds.ts





/*
 * What the harness holds a run to (limits of the contract, its clock, the machine's levels), asked again of what it wrote down.
 */
/** Times are cut to milliseconds, durations to tenths of them. */
const ROUNDING_MS = 2;
/** What stopping takes at most beyond a deadline: the signals, the last output, a busy machine. */
const STOPPING_MS = 60_000;
/** Raw output may be longer than its limit: redaction writes more than it takes out. */
const REDACTED = 2;
/** Everything that is held to a bound, or to a clock, against that bound. */
function checkBounds(evidence, contract, fault) {
    checkDurations(evidence.facts, contract, fault);
    checkLaneBounds(evidence.facts, contract, fault);
    checkTold(evidence.facts, contract, fault);
    checkMachine(evidence.facts, fault);
    checkWalls(evidence, contract, fault);
}
function checkDurations({ run, clock, request, lane, setup, verification }, contract, fault) {
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    const between = (from, to) => from === null || to === null ? null : Date.parse(to) - Date.parse(from);
    const within = (what, took, room) => {
        if (room !== null && took > room + ROUNDING_MS)
            fault(files/* FACTS_FILE */.Ho, `${what}: it took ${took} ms, and the clock gives it ${room} ms`);
    };
    const bounded = (what, took, seconds) => {
        if (took > seconds * 1000 + STOPPING_MS)
            fault(files/* FACTS_FILE */.Ho, `${what}: it took ${took} ms, and was given ${seconds} s`);
    };
    if (lane !== undefined) {
        const seconds = request.timeout_seconds ?? limits.lane_seconds;
        within("lane.duration_ms", lane.duration_ms, between(clock.lane_started, clock.lane_ended));
        bounded("lane.duration_ms", lane.duration_ms, seconds);
        if (lane.termination === "timeout" && lane.duration_ms + ROUNDING_MS < seconds * 1000)
            fault(files/* FACTS_FILE */.Ho, `lane.duration_ms: it timed out after ${lane.duration_ms} ms, and was given ${seconds} s`);
    }
    const sum = (commands = []) => commands.reduce((all, { duration_ms }) => all + duration_ms, 0);
    if (verification !== undefined) {
        const took = sum(verification.commands);
        within("verification", took, between(clock.diff_checked ?? clock.lane_ended, clock.verification_completed));
        bounded("verification", took, limits.verification_seconds);
    }
    for (const place of ["checkout", "workspace"]) {
        const took = sum(setup?.commands.filter((ran) => ran.place === place));
        within(`setup in the ${place}`, took, between(run.started_at, clock.lane_started ?? run.finished_at));
        bounded(`setup in the ${place}`, took, limits.setup_seconds);
    }
}
function checkLaneBounds({ lane }, contract, fault) {
    if (lane === undefined)
        return;
    const most = (0,records_contract/* limitsOf */.Af)(contract).lane_output_bytes * REDACTED;
    const kept = lane.stdout_bytes + lane.stderr_bytes;
    if (kept > most)
        fault(files/* FACTS_FILE */.Ho, `lane: ${kept} bytes of output kept, expected at most ${most}`);
}
/** Whatever was not done says why; whatever was found over a bound names the contract's. */
function checkTold({ verification, head, walk, setup, approval }, contract, fault) {
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    if (verification !== undefined) {
        const { status, reason, level, commands } = verification;
        if ((status === "not_run" || status === "missing") && (reason ?? "").trim() === "")
            fault(files/* FACTS_FILE */.Ho, `verification: ${status}, expected the reason, found none`);
        if (status === "passed" && reason !== null)
            fault(files/* FACTS_FILE */.Ho, "verification: passed, and a reason why it was not");
        if (commands.length > 0 && level === null)
            fault(files/* FACTS_FILE */.Ho, "verification: commands that ran at no level");
        for (const { exit_code, signal, termination } of [...commands, ...(setup?.commands ?? [])])
            if ((termination === "exited" && (exit_code === null || signal !== null)) ||
                (termination === "signalled" && (signal === null || exit_code !== null)))
                fault(files/* FACTS_FILE */.Ho, `a command that ${termination}, with exit code ${exit_code} and signal ${signal}`);
    }
    if (head !== undefined) {
        if ((head.state === "unreadable") !== (head.problem !== null))
            fault(files/* FACTS_FILE */.Ho, "head: expected a problem where, and only where, it can't be read");
        if (head.state === "moved" && head.commit === null)
            fault(files/* FACTS_FILE */.Ho, "head: it moved, and to no commit");
        if (head.state !== "moved" && head.uncommitted.length > 0)
            fault(files/* FACTS_FILE */.Ho, "head: it did not move, and something is left uncommitted");
    }
    if (approval !== undefined && approval.record === null && approval.ledger === "unused")
        fault(files/* FACTS_FILE */.Ho, "approval: the ledger was asked of an approval that is not there");
    for (const kind of ["refusals", "limit_hits", "late_changes"])
        if ((walk?.unnamed?.[kind] ?? 0) > 0 && walk[kind].length !== domain_limits/* MAX_NAMED_FINDINGS */.As)
            fault(files/* FACTS_FILE */.Ho, `walk.unnamed: ${kind} that are only counted, before ${domain_limits/* MAX_NAMED_FINDINGS */.As} are named`);
    for (const { limit, found, bound } of walk?.limit_hits ?? []) {
        const wanted = limits[limit];
        if (wanted !== undefined && bound !== wanted)
            fault(files/* FACTS_FILE */.Ho, `walk.limit_hits: ${limit}: the contract gives ${wanted}, found ${bound}`);
        if (wanted !== undefined && found <= bound)
            fault(files/* FACTS_FILE */.Ho, `walk.limit_hits: ${limit}: ${found} is not over ${bound}`);
    }
}
/** What is said of the machine twice is said alike. */
function checkMachine({ environment, tools, request, case: folder, lane }, fault) {
    const told = { git: environment.git, python3: environment.python };
    for (const { name, found, version, problem } of tools ?? []) {
        if (found && problem !== undefined)
            fault(files/* FACTS_FILE */.Ho, `tools: ${name} was found, and has a problem`);
        const known = told[name];
        if (found && known !== undefined && known !== null && known !== version)
            fault(files/* FACTS_FILE */.Ho, `tools: ${name} is ${version ?? "of no version"}, environment says ${known}`);
    }
    if (tools !== undefined && new Set(tools.map(({ name }) => name)).size !== tools.length)
        fault(files/* FACTS_FILE */.Ho, "tools: expected each once");
    if (lane !== undefined && request.lane === "fake" && folder !== undefined && folder.fake_script_sha256 === null)
        fault(files/* FACTS_FILE */.Ho, "case: the fake lane ran, and there is no fake.json");
}
/** The walls that containment.json tells of, against the contract and the level. */
function checkWalls({ facts, containment }, contract, fault) {
    if (containment === null)
        return;
    const { level, levels, canary, limits: held, seccomp_sha256: filter, loopback_ports, plan = null } = containment;
    const tell = (problem) => fault(files/* CONTAINMENT_FILE */.eL, problem);
    if (new Set(levels.map((one) => one.level)).size !== levels.length)
        tell("levels: expected each once");
    if (level === null)
        return;
    const better = records_containment/* LEVELS */.A_.slice(0, records_containment/* LEVELS */.A_.indexOf(level)).find((name) => levels.some((one) => one.level === name && one.available));
    if (better !== undefined)
        tell(`level: expected ${better}, which is available, found ${level}`);
    const isSandbox = level === "sandbox";
    if ((filter != null) !== isSandbox)
        tell("seccomp_sha256: expected a filter at the level sandbox, and at no other");
    const limits = (0,records_contract/* limitsOf */.Af)(contract);
    if (held === undefined)
        tell("limits: expected the bounds of this level, found none");
    else {
        const bound = (name, expected, found, isSame) => {
            if (!isSame)
                tell(`limits.${name}: the contract gives ${expected}, found ${found}`);
        };
        bound("processes", limits.processes, held.processes.bound, held.processes.bound === limits.processes);
        bound("file_bytes", limits.file_bytes, held.file_bytes.bound, held.file_bytes.bound === limits.file_bytes);
        // A machine with less memory gives less.
        bound("memory_bytes", limits.memory_bytes, held.memory_bytes.bound, held.memory_bytes.bound <= limits.memory_bytes);
        for (const name of ["file_bytes", "memory_bytes"])
            if (held[name].held_by === "nothing")
                tell(`limits.${name}: expected something that holds it, found nothing`);
        if (level === "none" && Object.values(held).some(({ held_by }) => held_by === "cgroup"))
            tell("limits: nothing is held by a control group at the level none");
    }
    if (canary.ran) {
        const names = canary.results.map(({ name }) => name);
        const strange = names.find((name) => !canary_names/* CANARY_NAMES */.s.includes(name));
        if (strange !== undefined)
            tell(`canary: ${JSON.stringify(strange)} is nothing that it tries`);
        const inOrder = canary_names/* CANARY_NAMES */.s.filter((name) => names.includes(name));
        if (strange === undefined && inOrder.join() !== names.join())
            tell("canary: expected its attempts in their order");
        for (const { name, outcome, detail } of canary.results)
            if ((outcome === "denied") !== (detail === ""))
                tell(`canary: ${name}: ${outcome}, ${detail === "" ? "without" : "with"} a detail`);
    }
    else if (canary.results.length > 0)
        tell("canary: it did not run, and has results");
    const wanted = isSandbox ? [...(contract.loopback_ports ?? [])] : [];
    if ((loopback_ports ?? []).join() !== wanted.join())
        tell(`loopback_ports: expected ${wanted.join() || "none"} of the contract, found ${(loopback_ports ?? []).join() || "none"}`);
    const interpreter = facts.lane?.argv[0];
    if (plan !== null && interpreter !== undefined && !isShown(interpreter, plan.mounts))
        tell(`plan: it does not show ${interpreter}, which the lane was started with`);
}
/** Whether a program can be seen: below something that is bound, linked, or the harness's own. */
function isShown(program, mounts) {
    return mounts.some(({ kind, inside }) => kind !== "mask" &&
        kind !== "folder" &&
        (program === inside ||
            program.startsWith(`${inside}/`) ||
            // The home of whoever ran it is not written down.
            (inside.startsWith("~/") && program.includes(inside.slice(1)))));
}
/**
 * Steps lie within the run, and each thing that was done has its step.
 * @returns what is wrong with a line, or null
 */
function stepFault({ kind, at, duration_ms }, { run }) {
    if (Date.parse(at) < Date.parse(run.started_at))
        return `at ${at}, before the run started`;
    if (kind === "step" && Date.parse(at) + duration_ms > Date.parse(run.finished_at) + ROUNDING_MS)
        return `at ${at} for ${duration_ms} ms, which is longer than the run`;
    return null;
}

// EXTERNAL MODULE: ./src/core/mounts/faults.ts
var faults = __webpack_require__(8606);
// EXTERNAL MODULE: ./src/core/domain/run-id.ts
var run_id = __webpack_require__(3715);
// EXTERNAL MODULE: ./src/core/formats/baseline-commit.ts
var baseline_commit = __webpack_require__(23);
// EXTERNAL MODULE: ./src/core/formats/test-log.ts
var test_log = __webpack_require__(5337);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var formats_paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/records/admission-facts.ts
var admission_facts = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/core/records/build-report.ts
var build_report = __webpack_require__(8865);
// EXTERNAL MODULE: ./src/core/stages/ladder.ts
var ladder = __webpack_require__(2779);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
// EXTERNAL MODULE: ./src/core/judge/evidence.ts
var judge_evidence = __webpack_require__(4466);
// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(7105);
// EXTERNAL MODULE: ./src/core/judge/load.ts + 2 modules
var load = __webpack_require__(2855);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var judge_survivors = __webpack_require__(6388);
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(1476);
;// CONCATENATED MODULE: ./src/core/judge/consistency.ts





















/**
 * What the content files of one bundle say against each other. The judge takes every file at its word; a bundle whose
 * files were taken from two runs, or changed one by one, betrays itself here, however right its digests are.
 */
function contradictions(evidence, around) {
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    checkIdentity(evidence, around.role, fault);
    checkClock(evidence, fault);
    checkLane(evidence, fault);
    checkTrees(evidence, fault);
    checkUnrefused(evidence, fault);
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    if (contract.ok)
        checkBounds(evidence, contract.value, fault);
    checkContainment(evidence, fault);
    checkCalls(evidence, around, fault);
    checkRedactions(evidence, around, fault);
    checkNested(evidence, around.role, fault);
    checkNames(evidence, around.names, fault);
    checkTestLog(evidence, around, fault);
    checkVerifiedTree(evidence, fault);
    return faults;
}
function checkIdentity({ facts, contract: bytes }, role, fault) {
    const { run, request } = facts;
    if (run.role !== role)
        fault(files/* FACTS_FILE */.Ho, role === "run"
            ? `run.role: this is the ${run.role} of a run, not a run: verify the bundle that it lies in`
            : `run.role: expected ${role}, found ${run.role}`);
    if (run.role === "stage1-refusal" && (request.stage !== 1 || facts.lane !== undefined))
        fault(files/* FACTS_FILE */.Ho, `run.role: a refusal is of stage 1 and starts nothing, found stage ${request.stage}`);
    if (run.role === "fake-baseline" && (request.stage !== 2 || request.lane !== "fake"))
        fault(files/* FACTS_FILE */.Ho, `run.role: a baseline is of stage 2 and the lane fake, found ${request.stage} and ${request.lane}`);
    const contract = (0,records_contract/* parseContract */.UA)(bytes);
    const caseId = contract.ok ? contract.value.case_id : "unknown";
    if (run.case_id !== caseId)
        fault(files/* FACTS_FILE */.Ho, `run.case_id: the contract gives ${caseId}, found ${run.case_id}`);
    const random = run_id/* RUN_ID */.UC.exec(run.run_id)?.[2] ?? "";
    const expected = (0,run_id/* runId */.Vz)(run.started_at, caseId, random);
    if (run.run_id !== expected)
        fault(files/* FACTS_FILE */.Ho, `run.run_id: time and case give ${expected}, found ${run.run_id}`);
    const folder = run.artifacts_dir.split("/").at(-1);
    const wanted = role === "run" ? run.run_id : role;
    if (folder !== wanted)
        fault(files/* FACTS_FILE */.Ho, `run.artifacts_dir: expected a folder named ${wanted}, found ${folder}`);
    if ((facts.contract.state === "unreadable") !== (facts.contract.reason !== null))
        fault(files/* FACTS_FILE */.Ho, "contract: expected a reason where, and only where, it is unreadable");
    if (facts.contract.state === "unreadable" && bytes.length > 0)
        fault(files/* CONTRACT_FILE */.kY, "expected nothing, because the contract could not be read");
    if (request.lane === "fake" && (facts.agent_binary ?? facts.model_probe) !== undefined)
        fault(files/* FACTS_FILE */.Ho, "the fake lane has neither a binary nor a model");
}
/** Readings in the order in which a run takes them; its clock never goes back. */
function checkClock({ facts: { run, clock } }, fault) {
    const readings = [
        ["run.started_at", run.started_at],
        ["clock.contract_read", clock.contract_read],
        ["clock.gates_evaluated", clock.gates_evaluated],
        ["clock.lane_started", clock.lane_started],
        ["clock.lane_ended", clock.lane_ended],
        ["clock.diff_checked", clock.diff_checked],
        ["clock.verification_completed", clock.verification_completed],
        ["run.finished_at", run.finished_at],
    ];
    let last = null;
    for (const [name, at] of readings) {
        if (at === null)
            continue;
        if (last !== null && Date.parse(at) < Date.parse(last[1]))
            fault(files/* FACTS_FILE */.Ho, `${name}: ${at} is before ${last[0]}, ${last[1]}`);
        last = [name, at];
    }
}
function checkLane({ facts: { lane, head } }, fault) {
    if (lane !== undefined) {
        const { termination, exit_code, signal } = lane;
        if ((exit_code === null) === (signal === null) && termination !== "cancelled")
            fault(files/* FACTS_FILE */.Ho, "lane: expected an exit code or a signal, and not both");
        if (termination === "exited" && exit_code === null)
            fault(files/* FACTS_FILE */.Ho, "lane: it exited, and has no exit code");
        if (termination === "signalled" && signal === null)
            fault(files/* FACTS_FILE */.Ho, "lane: a signal ended it, and none is named");
    }
    if (head === undefined || head.state === "unreadable")
        return;
    if ((head.state === "unchanged") !== (head.commit === head.baseline_commit))
        fault(files/* FACTS_FILE */.Ho, `head: ${head.state}, and its commit is ${head.commit ?? "none"}`);
}
function checkTrees({ facts, change }, fault) {
    if (change === null || facts.workspace === undefined)
        return;
    const { tree, entries } = facts.workspace;
    if (change.baselineTree !== null && tree !== change.baselineTree)
        fault(files/* FACTS_FILE */.Ho, `workspace.tree: ${files/* BEFORE_FILE */.Lt} makes ${change.baselineTree}, found ${tree}`);
    const commit = (0,baseline_commit/* baselineCommit */.L)(tree).oid;
    if (facts.head !== undefined && facts.head.baseline_commit !== commit)
        fault(files/* FACTS_FILE */.Ho, `head.baseline_commit: the baseline's tree makes ${commit}, found ${facts.head.baseline_commit}`);
    if (change.misplacedMark !== null)
        fault(files/* AFTER_FILE */._C, `${(0,domain_bytes/* displayPath */.Gt)(change.misplacedMark)}: set aside, and the contract does not say so, or the other way round`);
    const aside = facts.walk?.set_aside;
    if (aside !== undefined && aside.listed !== change.discarded.length)
        fault(files/* FACTS_FILE */.Ho, `walk.set_aside: ${files/* AFTER_FILE */._C} lists ${change.discarded.length}, found ${aside.listed}`);
    if (aside !== undefined && aside.entries < aside.listed + aside.unlisted)
        fault(files/* FACTS_FILE */.Ho, `walk.set_aside: ${aside.listed + aside.unlisted} entries by themselves, ${aside.entries} in all`);
    if (entries !== change.baselineEntries)
        fault(files/* FACTS_FILE */.Ho, `workspace.entries: ${files/* BEFORE_FILE */.Lt} has ${change.baselineEntries}, found ${entries}`);
}
/** A workspace that nobody refused holds nothing that is refused wherever it is met. */
function checkUnrefused(evidence, fault) {
    const { change, contract: bytes } = evidence;
    if (change === null || (0,findings/* hasFindings */.V)(evidence))
        return;
    const nobody = "and facts.json tells of no refusal";
    if (change.fault !== null)
        fault(change.fault.file, `${(0,domain_bytes/* displayPath */.Gt)(change.fault.path)}: ${change.fault.problem}, ${nobody}`);
    const contract = (0,records_contract/* parseContract */.UA)(bytes);
    if (!contract.ok)
        return;
    const limits = (0,records_contract/* limitsOf */.Af)(contract.value);
    const changed = change.changes.filter(({ kind, after }) => kind !== "mode" && after?.type === "file");
    const found = [
        ["entries", change.extent.entries],
        ["tree_bytes", change.extent.bytes],
        ["file_bytes", change.extent.largest],
        ["changed_files", change.changed],
        ["changed_file_bytes", changed.reduce((most, { after }) => Math.max(most, after?.size ?? 0), 0)],
    ];
    for (const [limit, size] of found)
        if (size > limits[limit])
            fault(files/* AFTER_FILE */._C, `${limit}: expected at most ${limits[limit]}, found ${size}, ${nobody}`);
    const started = [
        ["entries", change.startingExtent.entries],
        ["tree_bytes", change.startingExtent.bytes],
        ["file_bytes", change.startingExtent.largest],
    ];
    for (const [limit, size] of started)
        if (size > limits[limit])
            fault(files/* BEFORE_FILE */.Lt, `${limit}: expected at most ${limits[limit]}, found ${size}: no run starts from such a tree`);
    if ("size" in evidence.patch && evidence.patch.size > limits.patch_bytes)
        fault(files/* PATCH_FILE */.mO, `patch_bytes: expected at most ${limits.patch_bytes}, found ${evidence.patch.size}, ${nobody}`);
}
function checkContainment({ facts, containment }, fault) {
    if (containment === null)
        return;
    const { level, required, levels, canary } = containment;
    const wanted = facts.request.lane === "fake" ? "best" : "sandbox";
    if (required !== wanted)
        fault(files/* CONTAINMENT_FILE */.eL, `required: expected ${wanted} for this lane, found ${required}`);
    if (level !== null && levels.find((entry) => entry.level === level)?.available !== true)
        fault(files/* CONTAINMENT_FILE */.eL, `levels: expected ${level} to be available, because the lane has it`);
    if (canary.ran !== (level === "sandbox"))
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected one at the level sandbox, and at no other");
    if (canary.ran !== (canary.profile_sha256 !== null) || canary.ran === (canary.reason !== null))
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected the digest of its sandbox where it ran, else the reason");
    const { plan = null } = containment;
    if ((plan !== null) !== (level === "sandbox"))
        fault(files/* CONTAINMENT_FILE */.eL, "plan: expected one at the level sandbox, and at no other");
    for (const problem of plan === null ? [] : (0,faults/* planFaults */.h)(plan.mounts))
        fault(files/* CONTAINMENT_FILE */.eL, `plan: ${problem}`);
    const survivors = (0,judge_survivors/* survivorsOf */.t)(facts);
    if ((containment.survivors ?? null) !== survivors)
        fault(files/* CONTAINMENT_FILE */.eL, `survivors: ${files/* FACTS_FILE */.Ho} gives ${survivors}, found ${containment.survivors ?? null}`);
    if (level === "none" && survivors === "none")
        fault(files/* FACTS_FILE */.Ho, "survivors: nobody sees at the level none that everything is dead");
    const tried = canary.results.map(({ name }) => name);
    if (new Set(tried).size !== tried.length)
        fault(files/* CONTAINMENT_FILE */.eL, "canary: expected each attempt once");
}
/** The gateway's record of the calls: of this run and in its time, of the model asked for, and the probe among them. */
function checkCalls({ facts, agent }, { names, read }, fault) {
    const { request, model_probe: probe, model_access: access } = facts;
    const calls = agent?.calls ?? (0,load/* readCalls */.sS)(names, read, facts, fault);
    const callFault = (call, problem) => call !== undefined && fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: ${problem}`);
    callFault(calls.find((call) => call.outcome === "completed" && !isWhole(call, request.model)), "a completed call has a status of success, both digests, and the admitted model, asked for and answered");
    const own = calls.findIndex((call) => !call.probe);
    callFault(calls.find((call, index) => call.probe && own >= 0 && index > own), "a probe after the lane had started");
    const replay = access?.replay === true;
    if (facts.cassette !== undefined && !replay)
        fault(files/* FACTS_FILE */.Ho, "cassette: expected none, because model_access tells of no replay");
    const mixed = calls.find(({ replayed }) => replayed !== replay);
    callFault(mixed, `${mixed?.replayed === true ? "replayed" : "a real one"}, ${files/* FACTS_FILE */.Ho} says otherwise`);
    checkTimesOfCalls(facts, calls, fault);
    const asked = calls.filter((call) => call.probe);
    const last = asked.at(-1);
    if (calls.length > 0 && probe === undefined)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${files/* FACTS_FILE */.Ho} knows of no probe`);
    if (probe?.status != null && (last === undefined || last.status !== probe.status))
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected a probe that was answered with ${probe.status}, as in ${files/* FACTS_FILE */.Ho}, found ${last?.status ?? "none"}`);
    if (probe?.outcome === "content" && last?.outcome !== "completed")
        fault(case_lane/* MODEL_CALLS_FILE */.$O, "expected the probe that facts.json tells of, found none");
    // It is asked a second time only where the endpoint does not know the name of its bound.
    if (asked.length > 2 || (asked.length === 2 && asked[0].status !== 400))
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${asked.length} probes: the harness asks once`);
}
/** Redactions are counted once, and each stands in a file of this bundle that says so. */
function checkRedactions({ facts: { secrets } }, { names }, fault) {
    if (secrets?.redacted === undefined)
        return;
    const sum = secrets.redacted.reduce((total, { places }) => total + places, 0);
    if (sum !== secrets.redactions)
        fault(files/* FACTS_FILE */.Ho, `secrets.redactions: redacted tells of ${sum} places, found ${secrets.redactions}`);
    for (const { file } of secrets.redacted)
        if (!names.has(file))
            fault(files/* FACTS_FILE */.Ho, `secrets.redacted: ${file} is no file of this bundle`);
}
function isWhole(call, model) {
    const { status, requested_model, answered_models, request_sha256, answer_sha256 } = call;
    const digests = request_sha256 !== null && answer_sha256 !== null;
    const named = requested_model === model && answered_models.length === 1 && answered_models[0] === model;
    return status !== null && status >= 200 && status <= 299 && digests && named;
}
/** Begin and end of a call are cut to milliseconds and tenths of them. */
const consistency_ROUNDING_MS = 1.1;
/** Calls of another run were made at another time: the probe before the lane, all others while it ran. */
function checkTimesOfCalls({ run, clock }, calls, fault) {
    const at = (time) => (time === null ? NaN : Date.parse(time));
    let before = -Infinity;
    for (const call of calls) {
        const begin = at(call.at);
        const end = begin + call.duration_ms;
        const [from, to] = call.probe
            ? [clock.contract_read, clock.gates_evaluated]
            : [clock.lane_started, clock.lane_ended ?? run.finished_at];
        // Without a reading of the clock there was no lane that could have asked.
        if (!(begin >= at(from) && begin <= at(to)))
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: at ${call.at}, and ${call.probe ? "the gates" : "the lane"} had from ${from} to ${to}`);
        if (end > at(run.finished_at) + consistency_ROUNDING_MS)
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: it ended after the run`);
        if (end < before - consistency_ROUNDING_MS)
            return fault(case_lane/* MODEL_CALLS_FILE */.$O, `call ${call.seq}: calls stand in the order in which they ended`);
        before = end;
    }
}
/** A nested bundle is of this very run: same start, contract, case and records, and it lies in this folder. */
function checkNested(evidence, role, fault) {
    const { facts, nested, change } = evidence;
    const { run, request } = facts;
    for (const name of judge_evidence/* NESTED */.s) {
        const inner = nested.get(name);
        if (inner === undefined)
            continue;
        const { report } = inner;
        const file = `${name}/report.json`;
        const differs = (what, expected, found) => expected !== found && fault(file, `${what}: expected ${expected}, as in the run around it, found ${found}`);
        if (role !== "run")
            fault(file, "expected no bundle within a nested one");
        differs("run_started_at", run.started_at, report.run_started_at);
        differs("case_id", run.case_id, report.case_id);
        differs("harness_version", run.harness_version, report.harness_version);
        differs("artifacts_dir", `${run.artifacts_dir}/${name}`, report.artifacts_dir);
        differs(`digest of ${files/* CONTRACT_FILE */.kY}`, (0,digest/* sha256 */.sc)(evidence.contract), report.artifact_digests[files/* CONTRACT_FILE */.kY] ?? "none");
        for (const [record, bytes] of evidence.records) {
            const found = report.artifact_digests[`${files/* RECORDS_FOLDER */.g6}${record}`];
            if (found !== undefined || name === "stage1-refusal")
                differs(`digest of ${files/* RECORDS_FOLDER */.g6}${record}`, (0,digest/* sha256 */.sc)(bytes), found ?? "none");
        }
        if (Date.parse(report.run_finished_at) > Date.parse(run.finished_at))
            fault(file, `run_finished_at: ${report.run_finished_at} is after the end of the run, ${run.finished_at}`);
        if (name === "fake-baseline") {
            differs("backend", "fake", report.backend);
            differs("stage", String(request.stage), String(report.stage));
            // One that was cancelled before its lane ended has looked at no tree.
            const cut = report.baseline === null && facts.cancelled !== undefined;
            if (change?.baselineTree != null && !cut)
                differs("baseline", change.baselineTree, report.baseline ?? "none");
        }
    }
    if (role === "run" && nested.has("stage1-refusal") && request.stage === 1)
        fault("stage1-refusal/report.json", "stage 1 nests no refusal: it is one");
    if (nested.has("fake-baseline") && (request.lane === "fake" || request.stage !== 2))
        fault("fake-baseline/report.json", "expected a baseline at stage 2 only, of another lane than fake");
}
const LANE_OUTPUT = [files/* STDOUT_FILE */.Ne, files/* STDERR_FILE */.GK];
/** Raw output by lane; what the harness does not write has no place in `backend/`. */
const BACKEND_FILES = {
    fake: LANE_OUTPUT,
    codex: LANE_OUTPUT,
    pi: LANE_OUTPUT,
    case: [...LANE_OUTPUT, case_lane/* CASE_EVENTS_FILE */.ws, case_lane/* MODEL_CALLS_FILE */.$O, "backend/lane-state.tar"],
};
/** Markers, which the judge gives; whether they are the right ones is compared with what it derives. */
const MARKER = /^backend\/(case-gate\.log|provider-[a-z-]+\.txt)$/;
const PROOF = /^stage\d-.*\.json$/;
/** Files that only a lane which started leaves behind. */
const LANE_FILES = [
    ...LANE_OUTPUT,
    case_lane/* CASE_EVENTS_FILE */.ws,
    "backend/lane-state.tar",
    files/* BEFORE_FILE */.Lt,
    files/* AFTER_FILE */._C,
];
/** The list of files is closed: whatever the harness does not write for this run was put there by somebody else. */
function checkNames({ facts }, names, fault) {
    const { lane } = facts.request;
    const records = [
        approval/* APPROVAL_RECORD */._F,
        ...(lane === "fake" ? [] : [(0,admission_facts/* agentRecordFile */.fl)(lane), ...Object.values(admission_facts/* ADMISSION_RECORDS */.XO), ...build_report/* REPORT_FILES */.JL]),
    ].map((name) => `${files/* RECORDS_FOLDER */.g6}${name}`);
    const known = new Set([...files/* COMMON_FILES */.mS, ...records, ...BACKEND_FILES[lane]]);
    for (const name of names) {
        if (!known.has(name) && !MARKER.test(name) && !PROOF.test(name))
            fault(name, "no such file belongs into the bundle of this run");
        else if (facts.lane === undefined && LANE_FILES.includes(name))
            fault(name, "a lane's file, and no lane was started");
    }
    const stage = (0,ladder/* stageNumber */.sX)(facts.request.stage);
    const proof = stage === null ? null : (0,ladder/* stageOf */.gV)(stage).proof;
    for (const name of names)
        if (PROOF.test(name) && name !== proof)
            fault(name, "the proof of another stage");
}
/** What of its tree verification says that its commands could write is what they may. */
function checkVerifiedTree({ facts, contract: bytes, change }, fault) {
    const contract = (0,records_contract/* parseContract */.UA)(bytes);
    if (!contract.ok || change === null)
        return;
    const before = change.known.map((path) => ({ path }));
    const asides = (0,set_aside/* setAsides */.Mi)({ contract: contract.value, lane: "fake", before, ignored: (0,set_aside/* ignoredBy */.gP)(facts.gitignore) });
    for (const problem of (0,verified_tree/* treeFaults */.em)(facts, contract.value, asides, verifiedPaths(change, contract.value)))
        fault(files/* FACTS_FILE */.Ho, `verification.tree: ${problem}`);
}
/** Paths that the verified tree has: the baseline's, folders among them, without what is gone, and what may be new. */
function verifiedPaths({ known, changes }, contract) {
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    const paths = new Set(known);
    for (const { path, kind } of changes)
        if (kind === "deleted")
            paths.delete(path);
        else if (kind === "added" && (0,formats_paths/* matchesAny */._I)(allowed, path))
            paths.add(path);
    return paths;
}
/** `test.log` holds what each command said, framed, and how it ended; where none verified anything it says why in one line. */
function checkTestLog({ facts }, { names, read }, fault) {
    const { setup, verification, secrets } = facts;
    if (!names.has(files/* TEST_LOG_FILE */.Ps) || secrets?.withheld[files/* TEST_LOG_FILE */.Ps] !== undefined)
        return;
    const commands = [...(setup?.commands ?? []), ...(verification?.commands ?? [])];
    const problem = (0,test_log/* testLogFault */.hd)(read(files/* TEST_LOG_FILE */.Ps), {
        commands: commands.map((ran) => ({ ...ran, argv: (0,records_contract/* argvOf */.UU)(ran.command) })),
        last: lastLine(facts),
    });
    if (problem !== null)
        fault(files/* TEST_LOG_FILE */.Ps, problem);
}
/** What stands in `test.log` behind its commands. */
function lastLine({ verification, harness_error, cancelled }) {
    const ran = verification !== undefined && (verification.status !== "not_run" || verification.commands.length > 0);
    // A harness that failed in the middle of a command says so elsewhere; its log is cut where it was.
    if (harness_error !== undefined || cancelled !== undefined)
        return "any";
    const reason = verification?.reason ?? null;
    if (ran)
        return reason === null ? null : { line: (0,test_log/* noteLine */.rk)(reason) };
    if (reason !== null)
        return { line: (0,test_log/* noVerificationLine */.ZV)(reason) };
    return {
        problemOf: /^no verification: [^\n]*\n$/,
        expected: "expected the one line that says why there was no verification",
    };
}

// EXTERNAL MODULE: ./src/core/judge/judge.ts + 8 modules
var judge = __webpack_require__(192);
// EXTERNAL MODULE: ./src/core/judge/seal.ts
var seal = __webpack_require__(6414);
// EXTERNAL MODULE: ./src/core/judge/trace.ts
var judge_trace = __webpack_require__(5550);
;// CONCATENATED MODULE: ./src/core/judge/audit.ts
















const TRACE_FILE = "trace.jsonl";
/** Whether a file lies in this bundle itself, not in one that is nested in it. */
function isOwnFile(name, nested) {
    return ![...nested].some((folder) => name.startsWith(`${folder}/`));
}
/**
 * Derives everything again and compares it with what the bundle says. Pure, and never throws on a bad bundle.
 */
function audit(input) {
    const faults = [];
    const claims = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const done = (rest = {}) => ({
        report: null,
        decision: null,
        evidence: null,
        ...rest,
        // Both quote what a stranger wrote, and end in terminals and step logs.
        claims: claims.map(({ claim, basis }) => ({ claim: (0,domain_bytes/* escapeForPeople */.IW)(claim), basis: (0,domain_bytes/* escapeForPeople */.IW)(basis) })),
        faults: faults.map(({ file, problem }) => ({ file: (0,domain_bytes/* escapeForPeople */.IW)(file), problem: (0,domain_bytes/* escapeForPeople */.IW)(problem) })),
    });
    checkSums(input, fault);
    const report = readReport(input, fault);
    if (report === null)
        return done();
    checkIndex(input, report, fault);
    for (const [name, inner] of input.nested)
        for (const inside of inner.faults)
            fault(`${name}/${inside.file}`, inside.problem);
    const own = new Set([...input.digests.keys()].filter((name) => isOwnFile(name, input.nested.keys())));
    if ("faults" in input.loaded) {
        for (const { file, problem } of input.loaded.faults)
            fault(file, problem);
        return done({ report });
    }
    const { evidence } = input.loaded;
    const decision = (0,judge/* judge */.S)(evidence);
    claims.push({ claim: `status ${decision.status}`, basis: "recomputed" });
    faults.push(...contradictions(evidence, {
        role: input.role ?? evidence.facts.run.role,
        names: own,
        read: (name) => input.read(name) ?? NOTHING,
    }));
    compareVerdict(decision.verdict, report, fault);
    compareDerived(input, own, decision, fault);
    compareMarkdown(input, decision.verdict, fault);
    compareTrace(input, own, { decision, facts: evidence.facts }, fault);
    claims.push(...claimsOf(evidence, decision));
    return done({ report, decision, evidence });
}
const NOTHING = new Uint8Array(0);
/** Looks at the lines of a file one by one. @returns what is wrong with the first that does not hold, or null */
function eachLine(bytes, look) {
    let number = 0;
    let problem = null;
    const reader = (0,pieces/* createLineReader */.U)({
        maxBytes: bytes.byteLength,
        line(line) {
            const found = look(line, ++number);
            if (found !== null)
                problem = `line ${number}: ${found}`;
            return found === null;
        },
        cut() {
            problem = "Expected a newline at the end of the last line, found none: the file was cut.";
        },
    });
    reader.push(bytes);
    reader.end();
    return problem;
}
function checkSums({ digests, read }, fault) {
    if (!digests.has(seal/* SUMS_FILE */.A$))
        return fault(seal/* SUMS_FILE */.A$, "expected this file, found none");
    const listed = new Map();
    let last = "";
    const problem = eachLine(read(seal/* SUMS_FILE */.A$) ?? NOTHING, (line) => {
        const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line.toString("latin1"));
        if (match === null || match[2] <= last)
            return `expected "<sha256>  <file>", in ascending order of names`;
        last = match[2];
        listed.set(last, match[1]);
        return null;
    });
    if (problem !== null)
        return fault(seal/* SUMS_FILE */.A$, problem);
    for (const [name, digest] of digests) {
        if (name === seal/* SUMS_FILE */.A$)
            continue;
        const said = listed.get(name);
        listed.delete(name);
        if (said === undefined)
            fault(name, `not listed in ${seal/* SUMS_FILE */.A$}`);
        else if (said !== digest.sha256)
            fault(name, `its SHA-256 is ${digest.sha256}, ${seal/* SUMS_FILE */.A$} says ${said}`);
    }
    for (const name of listed.keys())
        fault(name, `listed in ${seal/* SUMS_FILE */.A$}, but not there`);
}
function readReport({ digests, read }, fault) {
    if (!digests.has(seal/* REPORT_FILE */.Uq)) {
        fault(seal/* REPORT_FILE */.Uq, "expected this file, found none: the run was never sealed");
        return null;
    }
    const bytes = read(seal/* REPORT_FILE */.Uq) ?? NOTHING;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { maxBytes: records_report/* MAX_REPORT_BYTES */.WA, maxDepth: 16, escapedNul: true });
    if ("problem" in json) {
        fault(seal/* REPORT_FILE */.Uq, `${json.position}: ${json.problem}`);
        return null;
    }
    const version = json.value?.schema_version;
    if (version !== records_report/* REPORT_SCHEMA_VERSION */.WI) {
        fault(seal/* REPORT_FILE */.Uq, `schema_version: expected "${records_report/* REPORT_SCHEMA_VERSION */.WI}", found ${JSON.stringify(version) ?? "none"}`);
        return null;
    }
    const parsed = records_report/* reportSchema */.Qh.safeParse(json.value);
    // As it was parsed: what the schema leaves out is no part of the report.
    if ((0,canonical_json/* canonicalJson */.d)(parsed.data ?? json.value) !== Buffer.from(bytes).toString("utf8"))
        fault(seal/* REPORT_FILE */.Uq, "expected canonical JSON (RFC 8785) of these fields alone, found another form");
    if (parsed.success)
        return parsed.data;
    fault(seal/* REPORT_FILE */.Uq, (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error, bytes)));
    return null;
}
/** Files that tell when the run ended. */
const WRITTEN_LAST = [files/* FACTS_FILE */.Ho, seal/* EVENTS_FILE */.Pc, seal/* REPORT_MD_FILE */.gZ, TRACE_FILE];
function checkIndex({ digests }, report, fault) {
    const { artifact_digests, artifact_paths, freshness } = report;
    const files = [...digests.keys()].filter((name) => name !== seal/* SUMS_FILE */.A$).sort();
    for (const name of files) {
        const said = artifact_digests[name];
        if (said === undefined)
            fault(name, `${seal/* REPORT_FILE */.Uq} has no digest of it`);
        else if (name !== seal/* REPORT_FILE */.Uq && said !== digests.get(name).sha256)
            fault(name, `its SHA-256 is ${digests.get(name).sha256}, ${seal/* REPORT_FILE */.Uq} says ${said}`);
        if (name === seal/* REPORT_FILE */.Uq)
            continue;
        const fresh = freshness[name];
        if (fresh === undefined)
            fault(name, `${seal/* REPORT_FILE */.Uq} does not say when it was written`);
        else if (fresh.size !== digests.get(name).size)
            fault(name, `freshness says ${fresh.size} bytes, it has ${digests.get(name).size}`);
        else if (fresh.written_at < report.run_started_at)
            fault(name, "freshness: written before the run started");
        else if (WRITTEN_LAST.includes(name) && fresh.written_at < report.run_finished_at)
            fault(name, "freshness: written before the end of the run, which it tells");
    }
    for (const name of Object.keys(artifact_digests))
        if (!digests.has(name))
            fault(name, `${seal/* REPORT_FILE */.Uq} lists it, but it is not there`);
    for (const name of Object.keys(freshness))
        if (!digests.has(name))
            fault(name, "freshness names it, but it is not there");
    if (artifact_paths.join("\n") !== files.join("\n"))
        fault(seal/* REPORT_FILE */.Uq, "artifact_paths is not the sorted list of the files");
    if (artifact_digests[seal/* REPORT_FILE */.Uq] === digest/* ZERO_SHA256 */.FZ || artifact_digests[seal/* REPORT_FILE */.Uq] !== (0,seal/* selfDigest */.d7)(report))
        fault(seal/* REPORT_FILE */.Uq, `artifact_digests: its own digest is ${(0,seal/* selfDigest */.d7)(report)}, it says ${artifact_digests[seal/* REPORT_FILE */.Uq]}`);
}
/** Every field but the asserted ones must be what the judge derives, the words of blockers too. */
function compareVerdict(derived, report, fault) {
    const said = (verdict, field) => verdict[field] === undefined ? "nothing" : (0,canonical_json/* canonicalJson */.d)(verdict[field]);
    for (const field of Object.keys(records_report/* verdictSchema */.$D.shape)) {
        const expected = said(derived, field);
        const found = said(report, field);
        if (expected !== found)
            fault(seal/* REPORT_FILE */.Uq, `${field}: the evidence gives ${shorten(expected)}, the report says ${shorten(found)}`);
    }
}
function shorten(text) {
    return text.length <= 300 ? text : `${text.slice(0, 300)}...`;
}
function compareDerived(input, own, decision, fault) {
    const derived = (0,seal/* derivedFiles */.Rq)(decision);
    for (const [name, content] of derived) {
        if (!own.has(name))
            fault(name, "expected this file, found none");
        else if ((0,digest/* sha256 */.sc)(content) !== input.digests.get(name).sha256)
            fault(name, whereDifferent(name, content, input.read(name)));
    }
    const markers = [...own].filter((name) => /^backend\/(case-gate\.log|provider-[a-z-]+\.txt)$/.test(name));
    for (const name of markers)
        if (!derived.has(name))
            fault(name, "this marker does not follow from the evidence");
    for (const name of own)
        if (/^stage\d-.*\.json$/.test(name) && !derived.has(name))
            fault(name, "this proof does not follow from the evidence");
}
/** For the event stream the first event that differs, for everything else the first line. */
function whereDifferent(name, expected, bytes) {
    if (bytes === null)
        return `the evidence gives ${Buffer.byteLength(expected)} bytes, found more`;
    const found = Buffer.from(bytes).toString("utf8");
    if (name === seal/* EVENTS_FILE */.Pc) {
        const split = (0,event_chain/* splitLines */.uz)(found);
        if ("problem" in split)
            return split.problem;
        const chain = (0,event_chain/* checkChain */.uy)(split.lines);
        const first = chain.problems[0];
        if (first !== undefined)
            return `line ${first.line}: ${first.problem}`;
    }
    const wanted = expected.split("\n");
    const lines = found.split("\n");
    const index = wanted.findIndex((line, i) => line !== lines[i]);
    const at = index < 0 ? wanted.length : index;
    return `line ${at + 1}: the evidence gives ${shorten(wanted[at] ?? "nothing")}, found ${shorten(lines[at] ?? "nothing")}`;
}
function compareMarkdown(input, verdict, fault) {
    const digests = new Map([...input.digests].filter(([name]) => ![seal/* REPORT_FILE */.Uq, seal/* REPORT_MD_FILE */.gZ, seal/* SUMS_FILE */.A$].includes(name)));
    const found = input.digests.get(seal/* REPORT_MD_FILE */.gZ);
    if (found === undefined)
        return fault(seal/* REPORT_MD_FILE */.gZ, "expected this file, found none");
    const expected = input.markdown(verdict, digests);
    if ((0,digest/* sha256 */.sc)(expected) !== found.sha256)
        fault(seal/* REPORT_MD_FILE */.gZ, whereDifferent(seal/* REPORT_MD_FILE */.gZ, expected, input.read(seal/* REPORT_MD_FILE */.gZ)));
}
function compareTrace(input, own, { decision, facts }, fault) {
    if (!own.has(TRACE_FILE))
        return fault(TRACE_FILE, "expected this file, found none");
    const found = [];
    const problem = eachLine(input.read(TRACE_FILE) ?? NOTHING, (line) => {
        const json = (0,strict_json/* strictJsonParse */.n)(line, { maxDepth: 4 });
        if ("problem" in json)
            return json.problem;
        const parsed = trace/* traceLineSchema */.v.safeParse(json.value);
        if (!parsed.success)
            return (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error));
        const { at: _at, duration_ms: _duration, ...rest } = parsed.data;
        if (rest.kind !== "step")
            found.push((0,canonical_json/* canonicalJson */.d)(rest));
        return stepFault(parsed.data, facts);
    });
    if (problem !== null)
        return fault(TRACE_FILE, problem);
    const expected = (0,judge_trace/* expectedResults */.H)(decision).map((result) => (0,canonical_json/* canonicalJson */.d)(result));
    const at = expected.findIndex((line, i) => line !== found[i]);
    if (at >= 0 || found.length !== expected.length) {
        const index = at < 0 ? expected.length : at;
        fault(TRACE_FILE, `the evidence gives ${expected[index] ?? "nothing more"}, found ${found[index] ?? "nothing more"}`);
    }
}
/** What was derived here and what is somebody's word, fact by fact. */
function claimsOf({ facts }, decision) {
    const harness = `asserted by the harness ${facts.run.harness_version}`;
    const recomputed = (claim) => ({ claim, basis: "recomputed" });
    const words = Object.keys(fact_origins/* FACT_ORIGINS */.Z)
        .filter((name) => facts[name] !== undefined)
        .map((name) => {
        const [source, basis] = fact_origins/* FACT_ORIGINS */.Z[name];
        const how = basis === "asserted" ? harness : `${harness}, recomputable`;
        return { claim: `fact ${name}: ${source}`, basis: how };
    });
    return [
        ...decision.gates.map(({ gate, state }) => recomputed(`gate ${gate}: ${state.replace("_", " ")}`)),
        ...decision.checks.map(({ check, state }) => recomputed(`check ${check}: ${state.replace("_", " ")}`)),
        recomputed("changed files, allowed and forbidden paths, tree ids, patch against manifests"),
        recomputed("events: chain, order and content"),
        ...words,
        { claim: "what the workspace held before and after, and raw output", basis: harness },
        { claim: "containment level and canary", basis: harness },
        ...(facts.request.lane === "fake" ? [] : [{ claim: "model calls, as the gateway saw them", basis: harness }]),
        ...records_report/* ASSERTED_FIELDS */.yh.map((field) => ({ claim: field, basis: harness })),
    ];
}


/***/ }),

/***/ 4466:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ NESTED; }
/* harmony export */ });
/** Names of the bundles that can be nested in another one. */
const NESTED = ["stage1-refusal", "fake-baseline"];


/***/ }),

/***/ 7105:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ hasFindings; }
/* harmony export */ });
/** A workspace that was refused has no patch; its manifests may be incomplete. */
function hasFindings({ facts }) {
    return (facts.walk?.refusals.length ?? 0) > 0 || (facts.walk?.limit_hits.length ?? 0) > 0;
}


/***/ }),

/***/ 192:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: function() { return /* binding */ judge; }
});

// UNUSED EXPORTS: judgeGates

// EXTERNAL MODULE: ./src/core/domain/blocker.ts
var blocker = __webpack_require__(918);
// EXTERNAL MODULE: ./src/core/gates/index.ts + 6 modules
var core_gates = __webpack_require__(3327);
// EXTERNAL MODULE: ./src/core/gates/gate.ts
var gate = __webpack_require__(1741);
;// CONCATENATED MODULE: ./src/core/judge/baseline.ts

/** Files that each run of a lane must have, whatever lane it is. */
const COMMON = [
    "containment.json",
    "eligibility.json",
    "events.normalized.jsonl",
    "facts.json",
    "manifest.after.jsonl",
    "manifest.before.jsonl",
    "patch.diff",
    "report.md",
    "task.contract.json",
    "test.log",
    "trace.jsonl",
];
/**
 * Compares a run with its fake baseline. Equality of shape and order is what is wanted, not of content: another lane may
 * solve the task in another way.
 */
function compareWithBaseline({ verdict, events }, { report, events: baseline }) {
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const own = (names) => names.filter((name) => name !== "approval.requested" && name !== "approval.granted");
    return [
        // A replay has a field more, and a baseline asks no model.
        {
            dimension: "report shape",
            agrees: Object.keys(verdict).every((field) => field in report || field === "replay"),
        },
        { dimension: "event order", agrees: same(own(events), own(baseline)) },
        {
            dimension: "allowed writes",
            agrees: verdict.allowed_writes_passed === true &&
                report.allowed_writes_passed === true &&
                verdict.forbidden_paths_passed === true &&
                report.forbidden_paths_passed === true,
        },
        { dimension: "verification outcome", agrees: verdict.verification.status === report.verification.status },
        { dimension: "blockers", agrees: same(codes(verdict), codes(report)) },
        { dimension: "digests and freshness", agrees: COMMON.every((file) => isComplete(report, file)) },
    ];
}
/** The blockers of the comparison: a baseline that is missing, or each dimension that differs. */
function baselineBlockers(compared, baseline) {
    if (baseline === undefined)
        return [(0,blocker/* blocker */.Zs)("fake_baseline_missing", "fake-baseline")];
    return compareWithBaseline(compared, baseline)
        .filter(({ agrees }) => !agrees)
        .map(({ dimension }) => (0,blocker/* blocker */.Zs)("fake_baseline_mismatch", dimension));
}
function codes({ blockers }) {
    return blockers.map(({ code }) => code);
}
function isComplete({ artifact_digests, freshness }, file) {
    return artifact_digests[file] !== undefined && freshness[file] !== undefined;
}

// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/replay.ts

/** What of a run was not asked of a model but replayed from a cassette; null for a run that is none. */
function replayOf({ facts, agent }) {
    const replayed = agent?.calls.some((call) => call.replayed) ?? false;
    if (!replayed && facts.model_access?.replay !== true)
        return null;
    const { sha256 = null, recorded_at = null, exchanges = 0 } = facts.cassette ?? {};
    const served = agent?.calls.filter((call) => call.replayed && call.status !== null && !isUnanswered(call)).length ?? 0;
    return { cassette_sha256: sha256, recorded_at, exchanges, served };
}
/** Whether the agent asked for what the cassette does not hold: what came after it says nothing about the agent. */
function strayed({ agent }) {
    return agent?.calls.some(isUnanswered) ?? false;
}
/** The first request of a replay that was not recorded. */
function strayedBlockers({ agent }) {
    const first = agent?.calls.find(isUnanswered);
    if (first === undefined)
        return [];
    const { reason, field, seq } = first;
    if (reason === "cassette_exhausted")
        return [
            (0,blocker/* blocker */.Zs)("cassette_mismatch", `request ${seq}`, {
                expected: "no further request: the recording ends before it",
                found: "a request",
            }),
        ];
    const [, request, how] = /^(request \d+), (.*)$/s.exec(field ?? "") ?? [];
    return [
        (0,blocker/* blocker */.Zs)("cassette_mismatch", request ?? `request ${seq}`, {
            expected: "the request that was recorded",
            found: how ?? field ?? "another one",
        }),
    ];
}
function isUnanswered({ replayed, reason }) {
    return replayed && (reason === "cassette_mismatch" || reason === "cassette_exhausted");
}

;// CONCATENATED MODULE: ./src/core/judge/checks.ts








/** Offending files listed by name for one code; a hostile lane must not be able to write a report of a million lines. */
const MAX_LISTED = 100;
const afterLane = ({ facts }) => facts.lane !== undefined;
const ofAgent = (evidence) => afterLane(evidence) && evidence.agent !== null;
/** A check of what a lane that ran did. */
function check(name, event, kind, evaluate, missing, applies = afterLane) {
    return { name, event, kind, applies, evaluate, ...(missing === undefined ? {} : { missing }) };
}
/** The checks after the gates. Their order is that of the work; the catalogue orders what they find. */
const CHECKS = [
    {
        name: "setup",
        event: "verification.completed",
        kind: "safety",
        applies: ({ facts }, { setup_commands = [] }) => facts.setup !== undefined || (facts.lane !== undefined && setup_commands.length > 0),
        evaluate: setup,
        missing: ({ evidence }) => (evidence.facts.setup === undefined ? "setup was not run" : null),
    },
    check("interruption", "run.completed", "safety", interruption),
    check("exit", "run.completed", "result", exit),
    check("lane events", "run.completed", "result", laneEvents),
    check("agent protocol", "run.completed", "result", agentProtocol, agentWithheld, ofAgent),
    check("model", "run.completed", "safety", model, agentWithheld, ofAgent),
    check("model endpoint", "run.completed", "safety", modelEndpoint, agentWithheld, ofAgent),
    {
        name: "replay",
        event: "run.completed",
        kind: "safety",
        applies: (evidence) => afterLane(evidence) && (evidence.facts.model_access?.replay === true || strayed(evidence)),
        evaluate: ({ evidence }) => strayedBlockers(evidence),
        missing: agentWithheld,
    },
    check("reviewer", "verification.completed", "result", reviewer, unheardReviewer),
    check("workspace", "git.diff.checked", "safety", workspace, unwalked),
    check("limits", "git.diff.checked", "safety", limits, unwalked),
    check("allowed paths", "git.diff.checked", "safety", allowedPaths, noSnapshot),
    check("forbidden paths", "git.diff.checked", "safety", forbiddenPaths, noSnapshot),
    check("diff", "git.diff.checked", "result", diff, noSnapshot),
    check("patch", "run.completed", "safety", patchAgreesWithManifests, noPatch),
    check("ending tree", "run.completed", "safety", endingTree, ({ evidence }) => evidence.facts.head === undefined ? "nobody looked at where the lane left HEAD" : unwalked({ evidence })),
    check("verification", "verification.completed", "result", verification, unverified),
    check("secrets", "run.completed", "safety", secrets, ({ evidence }) => evidence.facts.secrets === undefined ? "nothing was scanned for secrets" : null),
];
function unwalked({ evidence: { facts } }) {
    return facts.walk === undefined ? "the workspace was not looked at after the lane" : null;
}
function noSnapshot({ evidence }) {
    return evidence.change === null ? "there is no snapshot of the workspace" : null;
}
function noPatch({ evidence }) {
    if (!("withheld" in evidence.patch))
        return noSnapshot({ evidence });
    return `patch.diff is withheld: ${evidence.patch.withheld}`;
}
function unverified({ evidence: { facts } }) {
    const { verification: result } = facts;
    if (result === undefined)
        return "no verification command was run";
    return result.status === "not_run" || result.status === "missing"
        ? `no verification command was run: ${result.reason ?? "no reason given"}`
        : null;
}
function agentWithheld({ evidence: { facts } }) {
    const file = AGENT_FILES.find((name) => facts.secrets?.withheld[name] !== undefined);
    return file === undefined ? null : `${file} is withheld: it held a secret`;
}
/** The lane's own reviewer, where it has one: Case's by its event log, any other lane's by an envelope of its output. */
function unheardReviewer(input) {
    const withheld = agentWithheld(input);
    return isReviewHeard(input.evidence) ? null : (withheld ?? "the lane's own reviewer was not heard");
}
/** Whether the lane's own reviewer came to a verdict, for or against. */
function isReviewHeard({ agent, laneOutput }) {
    if (agent !== null)
        return (0,case_lane/* reviewerWasHeard */.xQ)(agent);
    return laneOutput?.reviewed === true;
}
/** Whether the lane was stopped by its deadline or by whoever cancelled the run, or a replay had no answer for it any more. */
function isInterrupted(evidence) {
    const { facts } = evidence;
    return (facts.cancelled !== undefined ||
        facts.lane?.termination === "timeout" ||
        facts.lane?.termination === "cancelled" ||
        strayed(evidence));
}
function kept(evidence) {
    return evidence.change?.changes ?? [];
}
function interruption({ evidence }) {
    const { lane, cancelled, clock } = evidence.facts;
    if (lane?.termination === "timeout") {
        const open = evidence.agent === null ? "" : `: ${(0,case_lane/* openAtTheEnd */.Cq)(evidence.agent, Date.parse(clock.lane_ended ?? ""))}`;
        return [(0,blocker/* blocker */.Zs)("timeout", "lane", { found: `no end after ${Math.round(lane.duration_ms)} ms${open}` })];
    }
    if (cancelled !== undefined)
        return [(0,blocker/* blocker */.Zs)("cancelled", cancelled.step)];
    return lane?.termination === "cancelled" ? [(0,blocker/* blocker */.Zs)("cancelled", "lane")] : [];
}
function exit({ evidence }) {
    const { lane } = evidence.facts;
    if (lane === undefined)
        return [];
    if (lane.termination === "signalled")
        return [(0,blocker/* blocker */.Zs)("backend_failed", "lane", { found: `signal ${lane.signal}` })];
    if (lane.termination === "exited" && lane.exit_code !== 0)
        return [
            (0,blocker/* blocker */.Zs)("backend_failed", "lane", exitDetail(lane) ?? { expected: "exit code 0", found: `exit code ${lane.exit_code}` }),
        ];
    return [];
}
function laneEvents({ evidence, contract }) {
    const sent = new Set(evidence.facts.lane?.events);
    return (contract.required_events ?? [])
        .filter((event) => !sent.has(event))
        .map((event) => (0,blocker/* blocker */.Zs)("missing_required_event", event));
}
/** What is read of a real agent. */
const AGENT_FILES = [case_lane/* CASE_EVENTS_FILE */.ws, case_lane/* MODEL_CALLS_FILE */.$O, judge_files/* STDERR_FILE */.GK];
/** What the judge reads of a real agent's run; null where there is none, or where a secret hides it. */
function caseRunOf({ facts, agent }) {
    if (agent === null || facts.lane === undefined)
        return null;
    // A note in the place of what an agent said accuses it of nothing; the secret in it denies the pass.
    if (AGENT_FILES.some((file) => facts.secrets?.withheld[file] !== undefined))
        return null;
    return {
        ...agent,
        eventsProblem: facts.lane.event_log_problem ?? null,
        exitCode: facts.lane.exit_code,
        harnessCompleted: facts.lane.termination === "harness_completed",
        model: facts.request.model ?? "",
    };
}
/** What the agent's own records deny, where the lane is a real one. */
function caseFindings(evidence) {
    const run = caseRunOf(evidence);
    return run === null ? [] : (0,case_lane/* caseBlockers */.U_)(run);
}
/** What the model's endpoint did to the lane, and what of the other checks' findings that explains; null where nothing. */
function endpointOf(evidence) {
    const run = caseRunOf(evidence);
    const { lane } = evidence.facts;
    if (run === null || lane === undefined)
        return null;
    return (0,case_lane/* endpointFinding */.Zm)(run, {
        cutOff: isInterrupted(evidence),
        laneMs: lane.duration_ms,
        unchanged: kept(evidence).length === 0,
        exited: lane.termination === "exited",
    });
}
function modelEndpoint({ evidence }) {
    const finding = endpointOf(evidence);
    return finding === null ? [] : [finding.blocker];
}
function agentProtocol({ evidence }) {
    return caseFindings(evidence).filter(({ code }) => code !== "reviewer_rejected");
}
function model({ evidence: { agent, facts } }) {
    return agent === null ? [] : (0,model_calls/* modelCallBlockers */.n5)(agent.calls, facts.request.model ?? "");
}
function reviewer({ evidence }) {
    if (evidence.agent !== null)
        return caseFindings(evidence).filter(({ code }) => code === "reviewer_rejected");
    return evidence.laneOutput?.rejected === true ? [(0,blocker/* blocker */.Zs)("reviewer_rejected", "reviewer")] : [];
}
function workspace({ evidence }) {
    const refusals = evidence.facts.walk?.refusals ?? [];
    const known = new Set(refusals.filter(({ kind }) => kind === COLLIDING).map(({ path }) => shown(path)));
    const derived = twinsOf(evidence).filter(({ subject }) => !known.has(subject));
    const refused = refusals.map(({ kind, path, detail }) => ({ subject: shown(path), found: `${kind}: ${detail}` }));
    return listed("hostile_workspace", [...refused, ...derived], evidence.facts.walk?.unnamed?.refusals);
}
const COLLIDING = "colliding-name";
/** New files that some system would take for another one: of the baseline, even where that is gone now, or of the result. */
function twinsOf({ change }) {
    if (change === null)
        return [];
    const added = change.changes.flatMap(({ kind, after }) => kind === "added" && after !== undefined && after.hidden !== true ? [after.path] : []);
    return (0,paths/* twins */.y0)(change.known, [...added, ...change.newFolders]).map(({ path, twin }) => ({
        subject: (0,bytes/* displayPath */.Gt)(path),
        found: `${COLLIDING}: on some systems it is the same file as ${(0,bytes/* displayPath */.Gt)(twin)}`,
    }));
}
function limits({ evidence }) {
    const { walk, verification: verified } = evidence.facts;
    const hits = (walk?.limit_hits ?? []).map(({ path, ...hit }) => ({ ...hit, where: shown(path) }));
    const ended = (verified?.commands ?? []).flatMap(({ limit_hit: hit }) => hit === undefined ? [] : [{ ...hit, where: "verification" }]);
    return listed("limit_exceeded", [...hits, ...ended].map(({ limit, where, found, bound }) => ({
        subject: `${limit}: ${where}`,
        expected: limitText(limit, bound),
        found: String(found),
    })), walk?.unnamed?.limit_hits);
}
function limitText(limit, bound) {
    return limit === "disk" ? `at least ${bound} left` : `at most ${bound}`;
}
function allowedPaths({ evidence, contract }) {
    const allowed = (0,records_contract/* rulesOf */.fD)(contract.allowed_paths);
    const outside = kept(evidence).filter(({ path }) => !allowed.some((rule) => (0,paths/* matches */.cK)(rule, path)));
    const expected = `only changes to ${contract.allowed_paths.join(", ")}`;
    return listed("disallowed_file_change", outside.map(({ path, kind }) => ({ subject: (0,bytes/* displayPath */.Gt)(path), expected, found: kind })));
}
function forbiddenPaths({ evidence, contract }) {
    const forbidden = (0,records_contract/* rulesOf */.fD)(contract.forbidden_paths);
    const touched = kept(evidence).flatMap(({ path, kind }) => {
        const subject = (0,bytes/* displayPath */.Gt)(path);
        if (forbidden.some((rule) => (0,paths/* matches */.cK)(rule, path)))
            return [{ subject, found: kind }];
        const near = forbidden.find((rule) => (0,paths/* nearlyMatches */.NW)(rule, path));
        if (near === undefined)
            return [];
        return [
            { subject, found: `${kind}; on some systems this is a path of the forbidden ${JSON.stringify(near.text)}` },
        ];
    });
    return listed("forbidden_path_change", touched);
}
function diff({ evidence }) {
    if (evidence.change === null)
        return [];
    return kept(evidence).length === 0 ? [(0,blocker/* blocker */.Zs)("no_diff", "workspace")] : [];
}
/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function patchAgreesWithManifests({ evidence: { patch } }) {
    if ("withheld" in patch)
        return [];
    const { problem, faults } = patch;
    if (problem !== null)
        return [(0,blocker/* blocker */.Zs)("harness_error", "patch.diff", { found: `${problem.problem} at byte ${problem.offset}` })];
    return faults.map(({ path, found }) => (0,blocker/* blocker */.Zs)("harness_error", (0,bytes/* displayPath */.Gt)(path), { found }));
}
function endingTree({ evidence, interrupted }) {
    const { walk, head, request } = evidence.facts;
    const left = (paths, unnamed, found) => listed("dirty_ending_tree", paths.map((path) => ({ subject: shown(path), found })), unnamed);
    const late = left(walk?.late_changes ?? [], walk?.unnamed?.late_changes, case_lane/* LATE_CHANGE */.Qy);
    if (head?.state === "unreadable")
        late.push((0,blocker/* blocker */.Zs)("dirty_ending_tree", ".git", { expected: "a repository that can be read", found: head.problem ?? "" }));
    // A lane that was cut off in its work had no chance to commit it.
    if (interrupted)
        return late;
    if (request.lane === "case" && head?.state === "unchanged" && kept(evidence).length > 0)
        late.push((0,blocker/* blocker */.Zs)("dirty_ending_tree", "HEAD", {
            expected: "the change committed",
            found: "files changed, and HEAD did not move",
        }));
    const uncommitted = "HEAD moved, and this was left uncommitted";
    return [...late, ...left(head?.uncommitted ?? [], head?.uncommitted_unnamed, uncommitted)];
}
/** What setup came to; nothing of it is the agent's doing. */
function setup({ evidence }) {
    const { setup: result, cancelled } = evidence.facts;
    if (result === undefined)
        return [];
    const failed = failedCommands(result).filter(({ termination }) => termination !== "cancelled" || cancelled === undefined);
    const { changed, undiscarded, more, problem } = result;
    return [
        ...failed.map((ran) => (0,blocker/* blocker */.Zs)("setup_failed", commandText(ran), commandDetail(ran))),
        ...(changed.length === 0
            ? []
            : [
                (0,blocker/* blocker */.Zs)("setup_failed", shown(changed[0]), {
                    expected: "the files of the starting tree as they are",
                    found: `setup commands changed ${withCount(changed.map(shown), more.changed)}`,
                }),
            ]),
        ...(undiscarded.length === 0
            ? []
            : [
                (0,blocker/* blocker */.Zs)("setup_failed", "discard_paths", {
                    expected: "all that setup commands add to be covered by discard_paths",
                    found: withCount(undiscarded.map(bytes/* escapeForPeople */.IW), more.undiscarded),
                }),
            ]),
        ...(problem === null ? [] : [(0,blocker/* blocker */.Zs)("setup_failed", "setup", { found: problem })]),
    ];
}
function withCount(names, more) {
    return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
function verification({ evidence }) {
    const result = evidence.facts.verification;
    if (result === undefined)
        return [];
    const failed = failedCommands(result);
    if (failed.length === 0)
        return result.status === "failed"
            ? [(0,blocker/* blocker */.Zs)("verification_failed", "verification", { found: result.reason ?? "unknown" })]
            : [];
    return failed.map((ran) => ran.termination === "timeout"
        ? (0,blocker/* blocker */.Zs)("timeout", "verification", commandDetail(ran))
        : (0,blocker/* blocker */.Zs)("verification_failed", commandText(ran), hinted(commandDetail(ran), ran.hints)));
}
/** What a command's own output hints at, in words behind what is known; the catalogue knows them by their beginning. */
function hinted(detail, hints = []) {
    if (hints.length === 0)
        return detail;
    const words = hints.map(({ kind, path, rule }) => {
        const at = JSON.stringify((0,bytes/* escapeForPeople */.IW)(path));
        switch (kind) {
            case "read-only":
                return rule === null
                    ? `${at} could not be written: it is read-only in verification`
                    : `${at} could not be written: it is read-only in verification; ${JSON.stringify((0,bytes/* escapeForPeople */.IW)(rule))} in discard_paths would change that`;
            case "exists":
                return `${at} was there already: it is made for each command, empty`;
            case "gone":
                return `${at} was empty again: each command begins with what the first began with`;
            default:
                return kind;
        }
    });
    return { ...detail, found: `${detail.found}; by its output, ${words.join("; ")}` };
}
function commandText({ command }) {
    return typeof command === "string" ? command : command.join(" ");
}
/** What a command came to, in words by which the catalogue tells the ends that people meet most. */
function commandDetail(ran) {
    const { command, exit_code, signal, termination, duration_ms } = ran;
    if (termination === "timeout")
        return {
            found: `no end of \`${commandText(ran)}\` after ${Math.round(duration_ms / 1000)} s`,
        };
    if (ran.limit_hit !== undefined) {
        const { limit, found, bound } = ran.limit_hit;
        return { expected: `${limit}: ${limitText(limit, bound)}`, found: `${found}, so that it was ended` };
    }
    const expected = "exit code 0";
    const end = exit_code === null ? `${termination} (${signal ?? "no exit code"})` : `exit code ${exit_code}`;
    if (ran.out_of_space === true && ran.out_of_memory !== true)
        return { expected, found: `${end}, after it said that no space was left to write` };
    if (exit_code === null)
        return { expected, found: `${termination} (${signal ?? "no exit code"})` };
    const found = `exit code ${exit_code}`;
    const program = typeof command === "string" ? null : command[0];
    if (exit_code === 127)
        return {
            expected,
            found: `${found}: ${program === null ? "a program that the command names was not found" : `the program \`${program}\` was not found`}`,
        };
    if (exit_code === 126)
        return {
            expected,
            found: `${found}: ${program === null ? "something that the command names" : `\`${program}\``} is there, and can't be executed`,
        };
    return exitDetail(ran) ?? { expected, found };
}
/** An exit code that is what a shell makes of a signal, in words; null for any other. Any program may give such a code itself. */
function exitDetail({ exit_code, out_of_memory, }) {
    if (exit_code === null)
        return null;
    const [expected, found] = ["exit code 0", `exit code ${exit_code}`];
    if (out_of_memory === true)
        return {
            expected,
            found: `${found}, after the kernel ended a process of it: together they took more memory than there was for them`,
        };
    const signal = SIGNALS[exit_code - 128];
    if (signal === undefined)
        return null;
    if (signal === "SIGKILL")
        return {
            expected,
            found: `${found}, as where SIGKILL ended a program: likely for want of memory`,
        };
    return { expected, found: `${found}, as where ${signal} ended a program` };
}
/** Signals that end programs which nobody stopped, by their number on Linux. */
const SIGNALS = {
    6: "SIGABRT",
    7: "SIGBUS",
    9: "SIGKILL",
    11: "SIGSEGV",
    15: "SIGTERM",
};
/** The commands that did not end with 0 by themselves, whatever the status beside them says. */
function failedCommands({ commands }) {
    return commands.filter(({ exit_code, termination }) => exit_code !== 0 || termination !== "exited");
}
function secrets({ evidence }) {
    const { findings = [], redacted = [], withheld = {} } = evidence.facts.secrets ?? {};
    const leaks = new Map(findings.map(({ file, rule }) => [JSON.stringify([file, rule]), { subject: file, found: rule }]));
    // One for each place and name, whether all of it, or some of it, or none of it could be taken out.
    for (const { file, rule, places, excuse } of redacted) {
        const key = JSON.stringify([file, rule]);
        if (excuse !== null)
            continue;
        const how = `${rule}, redacted in ${places} ${places === 1 ? "place" : "places"}`;
        leaks.set(key, { subject: file, found: leaks.has(key) ? `${how}, and not everywhere` : how });
    }
    const found = listed("secret_leak", [...leaks.values()]);
    if (found.length > 0)
        return found;
    // Whatever had to be hidden held a secret, also where it is no file: the name of a branch, say.
    const hidden = Object.entries(withheld).map(([file, rule]) => (0,blocker/* blocker */.Zs)("secret_leak", file, { found: rule }));
    if (hidden.length > 0 || !hidesPath(evidence))
        return hidden;
    return [(0,blocker/* blocker */.Zs)("secret_leak", "manifests", { found: "a path that is shown by its digest" })];
}
function hidesPath({ change }) {
    return change !== null && (change.baselineTree === null || change.resultTree === null);
}
/** A blocker for each of the first hundred; how many more there are is said by the one that people read first. */
function listed(code, items, unnamed = 0) {
    const named = items.slice(0, MAX_LISTED);
    const rest = items.length + unnamed - named.length;
    const first = named.reduce((least, item) => (least === undefined || item.subject < least.subject ? item : least), undefined);
    return named.map((item) => {
        const { subject, ...detail } = item;
        const found = item === first && rest > 0 ? `${item.found}; ${rest} more of this code are not listed` : item.found;
        return (0,blocker/* blocker */.Zs)(code, subject, { ...detail, found });
    });
}
/** A path of the facts, for people. */
function shown(path) {
    if (typeof path === "string")
        return (0,bytes/* escapeForPeople */.IW)(path);
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}
/** Changed paths for the report, in manifest order. */
function changedFiles(changes) {
    return changes.map(({ path, before, after }) => (after ?? before)?.hidden === true ? { path_sha256: path } : (0,bytes/* jsonPath */.U1)(path));
}

// EXTERNAL MODULE: ./src/core/judge/eligibility.ts
var eligibility = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/gates/approval.ts
var gates_approval = __webpack_require__(5425);
// EXTERNAL MODULE: ./src/core/records/approval.ts
var records_approval = __webpack_require__(4847);
;// CONCATENATED MODULE: ./src/core/judge/events.ts



/** Codes of gates that an event of its own carries; what is not here stands at `run.completed` alone. */
const CONTRACT_CODES = [
    "task_contract_invalid",
    "task_exposes_target_path",
    "dirty_starting_tree",
];
/**
 * The event stream of a run (SPEC section 3), derived from the evidence: its times are the harness's clock readings in
 * `facts.json`, everything else is recomputed.
 */
function eventsOf(judged, verdict) {
    const { evidence, input, gates, checks, blockers } = judged;
    const { facts } = evidence;
    const { run, request, clock, lane } = facts;
    const events = [];
    const add = (event, at, data) => events.push({ event, at, run_id: run.run_id, case_id: run.case_id, backend: request.lane, data });
    const codes = (list) => [...new Set(list.map(({ code }) => code))];
    const gateCodes = (wanted) => codes(gates.flatMap((gate) => gate.blockers).filter(({ code }) => wanted(code)));
    const at = (event) => codes(checks.filter((check) => check.event === event).flatMap((c) => c.blockers));
    add("run.started", run.started_at, {
        nonce: run.nonce,
        stage: request.stage,
        harness_version: run.harness_version,
        blockers: [],
    });
    add("task.contract.created", clock.contract_read, {
        contract_sha256: (0,digest/* sha256 */.sc)(evidence.contract),
        task_id: input.contract.ok ? input.contract.value.task_id : null,
        blockers: gateCodes((code) => CONTRACT_CODES.includes(code)),
    });
    const blocked = gates.filter(({ state }) => state === "blocked");
    for (const gate of blocked)
        add("backend.gate.blocked", clock.gates_evaluated, {
            backend: request.lane,
            gate: gate.gate,
            reason: gate.blockers.map(({ code, subject }) => `${code}: ${subject}`).join("; "),
            mutation_mode: input.stage.mutationMode,
            case_executed: false,
            blockers: codes(gate.blockers),
        });
    if (blocked.every(({ gate }) => gate === "approval") && input.contract.ok)
        add("plan.updated", clock.gates_evaluated, {
            mutation_mode: input.stage.mutationMode,
            allowed_paths: input.contract.value.allowed_paths,
            forbidden_paths: input.contract.value.forbidden_paths,
            blockers: [],
        });
    if (verdict.approval_status !== "not-required") {
        const bytes = evidence.records.get(gates_approval/* APPROVAL_RECORD */._F);
        const parsed = bytes === undefined ? null : (0,records_approval/* parseApproval */.jI)(bytes);
        const approval = parsed?.ok ? parsed.value : null;
        const scope = { scope: input.stage.allowedMutationScope, mutation_mode: input.stage.mutationMode };
        add("approval.requested", clock.gates_evaluated, {
            actor: "case-harness",
            ...scope,
            timestamp: clock.gates_evaluated,
            expires_at: null,
            blockers: gateCodes((code) => code === "approval_missing"),
        });
        if (verdict.approval_status !== "requested")
            add(`approval.${verdict.approval_status}`, clock.gates_evaluated, {
                actor: approval?.actor ?? null,
                scope: approval?.scope ?? null,
                mutation_mode: approval?.mutation_mode ?? null,
                timestamp: approval?.timestamp ?? null,
                expires_at: approval?.expires_at ?? null,
                blockers: gateCodes((code) => code.startsWith("approval_")),
            });
    }
    if (lane !== undefined && clock.diff_checked !== null) {
        const change = evidence.change;
        if (change !== null && change.changes.length > 0)
            add("patch.applied", clock.lane_ended ?? clock.diff_checked, {
                changed_files: change.changes.length,
                discarded_files: change.discarded.length,
                patch_sha256: "withheld" in evidence.patch ? null : evidence.patch.sha256,
                blockers: [],
            });
        add("git.diff.checked", clock.diff_checked, {
            baseline: change?.baselineTree ?? null,
            result: change?.resultTree ?? null,
            allowed_writes_passed: verdict.allowed_writes_passed,
            forbidden_paths_passed: verdict.forbidden_paths_passed,
            blockers: at("git.diff.checked"),
        });
    }
    add("verification.completed", clock.verification_completed ?? clock.gates_evaluated, {
        status: verdict.verification.status,
        blockers: [...gateCodes((code) => code === "missing_test_command"), ...at("verification.completed")],
    });
    add("run.completed", run.finished_at, {
        status: verdict.status,
        failure_reason: verdict.failure_reason,
        blockers: codes(blockers),
    });
    return events;
}

;// CONCATENATED MODULE: ./src/core/judge/expectations.ts




/** What a contract's `evidence_expectations` calls the outcome of the verification commands. */
const VERIFICATION = "verification";
/**
 * What of a contract's `evidence_expectations` (SPEC section 4) is not there: files of the bundle (a folder with its `/`),
 * events of section 3, `verification` (its commands were run to an end), `review` (the lane's own reviewer was heard). A name
 * that is none of these is one that is missing.
 */
function missingEvidence(evidence, expected, held) {
    return [...new Set(expected)].flatMap((name) => {
        const why = whyMissing(evidence, name, held);
        return why === null ? [] : [(0,blocker/* blocker */.Zs)("missing_required_event", name, { found: why })];
    });
}
function whyMissing(evidence, name, held) {
    const { facts } = evidence;
    if (name === case_lane/* REVIEW */.nb)
        return isReviewHeard(evidence) ? null : "the lane's own reviewer was not heard";
    if (name === VERIFICATION)
        return isVerified(evidence) ? null : "no verification command was run to its end";
    if (held.events.has(name))
        return null;
    if (facts.secrets?.withheld[name] !== undefined)
        return "a note in its place: it held a secret";
    return isHeld(evidence, name, held) ? null : "no such file, event or outcome";
}
/** Whether the commands came to an outcome, good or bad. */
function isVerified({ facts: { verification } }) {
    if (verification === undefined || verification.commands.length === 0)
        return false;
    if (verification.status !== "passed" && verification.status !== "failed")
        return false;
    return failedCommands(verification).every(({ termination }) => termination === "exited" || termination === "signalled");
}
function isHeld({ files, nested }, name, held) {
    if (name.endsWith("/"))
        return ([...nested.keys()].some((folder) => name === `${folder}/`) ||
            [...files, ...held.files].some((file) => file.startsWith(name)));
    if (held.files.has(name))
        return true;
    // Whatever came of the run, a sealed bundle has these; those that follow from the decision are not there for the judge yet.
    if ((0,judge_files/* isDerivedFile */.qW)(name))
        return ALWAYS.has(name);
    return files.has(name);
}
const ALWAYS = new Set(judge_files/* COMMON_FILES */.mS.filter(judge_files/* isDerivedFile */.qW));

// EXTERNAL MODULE: ./src/core/formats/canonical-json.ts
var canonical_json = __webpack_require__(3137);
;// CONCATENATED MODULE: ./src/core/judge/proof.ts





/**
 * The proof file of the run's stage. Stage 2: nothing led the lane to a target repository, and the refusal of stage 1 was
 * shown in the same run. Null for nested bundles and for stages without a proof.
 */
function proofOf(judged, compared) {
    const { evidence, input, gates } = judged;
    const { facts, nested } = evidence;
    if (input.stage.proof === null || facts.run.role !== "run")
        return null;
    const contract = (0,records_contract/* parseContract */.UA)(evidence.contract);
    const refusal = nested.get("stage1-refusal");
    const exposures = gates
        .flatMap((gate) => gate.blockers)
        .filter(({ code }) => code === "task_exposes_target_path")
        .map(({ subject }) => subject);
    return {
        file: input.stage.proof,
        value: {
            schema_version: "1",
            run_id: facts.run.run_id,
            case_id: facts.run.case_id,
            stage: input.stage.number,
            backend: facts.request.lane,
            status: judged.status,
            target_repository_inspected: false,
            contract_names_target: contract.ok && contract.value.target_repository !== undefined,
            target_exposures: exposures,
            source: "a copy of the case's workspace folder",
            baseline: evidence.change?.baselineTree ?? facts.workspace?.tree ?? null,
            lane: facts.lane === undefined
                ? null
                : {
                    argv: facts.lane.argv,
                    environment_names: facts.lane.env_names,
                    visible: facts.lane.mounts,
                    containment: evidence.containment?.level ?? null,
                    model_replayed: replayOf(evidence) !== null,
                },
            stage1_refusal: refusal === undefined
                ? null
                : {
                    run_id: refusal.report.run_id,
                    status: refusal.report.status,
                    failure_reason: refusal.report.failure_reason,
                    lane_process_started: refusal.report.lane_process_started,
                    report_sha256: (0,digest/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(refusal.report)),
                },
            fake_baseline: baselineOf(judged, compared),
        },
    };
}
function baselineOf({ evidence: { facts, nested } }, compared) {
    if (facts.request.lane === "fake")
        return { not_applicable: "the fake lane is the baseline" };
    const baseline = nested.get("fake-baseline");
    if (baseline === undefined)
        return { not_applicable: "no lane was started" };
    return {
        run_id: baseline.report.run_id,
        status: baseline.report.status,
        report_sha256: (0,digest/* sha256 */.sc)((0,canonical_json/* canonicalJson */.d)(baseline.report)),
        dimensions: compareWithBaseline(compared, baseline),
    };
}

// EXTERNAL MODULE: ./src/core/gates/agent-record.ts
var agent_record = __webpack_require__(1407);
// EXTERNAL MODULE: ./src/core/gates/model.ts
var gates_model = __webpack_require__(6857);
// EXTERNAL MODULE: ./src/core/records/report.ts
var report = __webpack_require__(9442);
// EXTERNAL MODULE: ./src/core/judge/verified-tree.ts
var verified_tree = __webpack_require__(1476);
;// CONCATENATED MODULE: ./src/core/judge/verdict.ts









/** The report without its index of files: every field derived from the evidence. */
function verdictOf(judged) {
    const { evidence, input, blockers, status } = judged;
    const { facts, containment } = evidence;
    const { run, request, lane } = facts;
    const first = blockers[0];
    const replay = replayOf(evidence);
    const runtimeProvider = lane !== undefined && request.lane === "case" ? case_lane/* CASE_RUNTIME_PROVIDER */.o2 : null;
    const admission = input.stage.executes ? (0,agent_record/* admissionInput */.Wv)(input) : null;
    const found = (check) => judged.checks.find((result) => result.check === check);
    const passed = (check) => {
        const state = found(check)?.state;
        return state === undefined || evidence.change === null ? null : state === "passed";
    };
    return {
        schema_version: report/* REPORT_SCHEMA_VERSION */.WI,
        harness_version: run.harness_version,
        case_id: run.case_id,
        run_id: run.run_id,
        nonce: run.nonce,
        stage: request.stage,
        status,
        failure_reason: first === undefined ? null : (0,blocker/* entryOf */.Ms)(first.code).phrase,
        backend: request.lane,
        run_started_at: run.started_at,
        run_finished_at: run.finished_at,
        backend_exit_code: lane?.exit_code ?? null,
        backend_termination: lane?.termination ?? "not_started",
        artifacts_dir: run.artifacts_dir,
        run_artifact_dir: run.artifacts_dir,
        runtime_workspace_root: run.workspace_root,
        changed_files: changedFiles(evidence.change?.changes ?? []),
        allowed_writes_passed: passed("allowed paths"),
        forbidden_paths_passed: passed("forbidden paths"),
        approval_status: approvalStatus(judged),
        verification: {
            status: verificationStatus(judged),
            commands: [
                ...reported("setup", facts.setup?.commands),
                ...reported("verification", facts.verification?.commands),
            ],
            tree: facts.verification?.tree?.mode ?? null,
            not_shown: notShown(facts.verification?.tree?.mode),
        },
        required_events_passed: lane !== undefined && found("lane events")?.state === "passed",
        blockers: blockers.map(blocker/* worded */.MH),
        not_applicable: notApplicable(judged),
        not_evaluated: Object.fromEntries(judged.checks.flatMap(({ check, reason }) => (reason === null ? [] : [[check, reason]]))),
        withheld: facts.secrets?.withheld ?? {},
        mutation_mode: input.stage.mutationMode,
        allowed_mutation_scope: input.stage.allowedMutationScope,
        lane_phases: phasesOf(evidence),
        lane_process_started: lane !== undefined,
        case_process_started: lane !== undefined && request.lane === "case",
        source_admission_status: admission === null ? "not_admitted" : (0,agent_record/* sourceAdmissionStatus */.xR)(admission),
        source_admission_freshness: admission === null ? null : (0,agent_record/* sourceAdmissionFreshness */.Cq)(admission),
        ...(replay === null ? {} : { replay }),
        model_provider: request.model_provider,
        model: request.model,
        runtime_model_provider: runtimeProvider,
        model_admission_status: (0,gates_model/* modelAdmissionStatus */.xg)(admission),
        case_model_provider: request.model_provider,
        case_model: request.model,
        case_runtime_model_provider: runtimeProvider,
        case_model_admission_status: (0,gates_model/* modelAdmissionStatus */.xg)(admission),
        baseline: evidence.change?.baselineTree ?? null,
        result: evidence.change?.resultTree ?? null,
        containment: {
            level: containment?.level ?? null,
            canary: canaryState(judged),
            verification_level: facts.verification?.level ?? null,
        },
        environment: facts.environment,
        runtime_default_activation: false,
        core_promotion_status: "not-promoted",
    };
}
/** What the lane's own log says of its agents, unless the log holds a secret. */
function phasesOf({ agent, facts }) {
    if (agent === null || agent.events === null || facts.secrets?.withheld[case_lane/* CASE_EVENTS_FILE */.ws] !== undefined)
        return null;
    return (0,case_lane/* lanePhases */.rq)(agent);
}
function notShown(mode) {
    return mode === undefined ? [] : [...verified_tree/* NOT_SHOWN */.a6[mode]];
}
/** Commands as the report lists them. */
function reported(kind, commands = []) {
    return commands.map(({ command, exit_code, duration_ms }) => ({ kind, command, exit_code, duration_ms }));
}
/** What became of the approval: blocked records count as denied, a record that is not there as requested. */
function approvalStatus({ input, gates }) {
    if (!(0,gates_approval/* needsApproval */.vb)(input))
        return "not-required";
    const gate = gates.find((result) => result.gate === "approval");
    if (gate?.state === "passed")
        return "granted";
    return gate?.blockers.some(({ code }) => code === "approval_missing") ? "requested" : "denied";
}
/** `missing` where the contract has no command, `not_run` where the run never came to it. */
function verificationStatus({ evidence, blockers }) {
    if (blockers.some(({ code }) => code === "missing_test_command"))
        return "missing";
    const { verification } = evidence.facts;
    if (verification === undefined)
        return "not_run";
    return verification.status === "passed" && failedCommands(verification).length > 0 ? "failed" : verification.status;
}
function canaryState({ evidence }) {
    const canary = evidence.containment?.canary;
    if (canary === undefined || !canary.ran)
        return "not_run";
    return canary.results.every(({ outcome }) => outcome === "denied") ? "held" : "failed";
}
/** What only a lane that started can have: fields of the report, and events. */
const NEEDS_LANE = [
    "allowed_writes_passed",
    "forbidden_paths_passed",
    "patch.applied",
    "git.diff.checked",
    "baseline",
    "result",
    "backend_exit_code",
    "verification",
];
function notApplicable(judged) {
    const { evidence, input } = judged;
    const { facts } = evidence;
    const reasons = {};
    const lane = facts.lane;
    if (!(0,gates_approval/* needsApproval */.vb)(input))
        reasons["approval"] = "neither contract nor stage asks for one";
    if (facts.request.lane === "fake") {
        reasons["source_admission_status"] = "the fake lane has no agent binary to admit";
        reasons["source_admission_freshness"] = "the fake lane has no agent binary to admit";
        reasons["model_admission_status"] = "the fake lane uses no model";
    }
    const planned = input.contract.ok && judged.gates.every(({ gate, state }) => state !== "blocked" || gate === "approval");
    if (!planned)
        reasons["plan.updated"] = "a gate was closed before there was a plan";
    if (lane === undefined) {
        const why = facts.setup === undefined ? "no lane process was started" : "setup failed, so that no lane was started";
        for (const field of NEEDS_LANE)
            reasons[field] = why;
        if (facts.run.workspace_root === null)
            reasons["runtime_workspace_root"] = "no workspace was made";
    }
    else {
        if (isInterrupted(evidence)) {
            const how = strayed(evidence) ? "left what the cassette holds" : `ended by ${lane.termination}`;
            const why = `the lane ${how}: only its safety was checked`;
            for (const { check, state } of judged.checks)
                if (state === "not_applicable")
                    reasons[`check: ${check}`] = why;
        }
        if (evidence.change === null) {
            for (const field of ["allowed_writes_passed", "forbidden_paths_passed", "patch.applied", "baseline", "result"])
                reasons[field] = "the workspace could not be snapshotted";
        }
        else if (evidence.change.changes.length === 0)
            reasons["patch.applied"] = "the lane changed nothing";
        if (!input.contract.ok)
            for (const field of ["allowed_writes_passed", "forbidden_paths_passed"])
                reasons[field] = "the contract can't be read";
        if (facts.clock.diff_checked === null)
            for (const event of ["patch.applied", "git.diff.checked"])
                reasons[event] = "the run ended before the diff was taken";
        if (lane.exit_code === null)
            reasons["backend_exit_code"] = `the lane ended by ${lane.signal ?? lane.termination}`;
        if (facts.verification?.status === "not_run")
            reasons["verification"] = facts.verification.reason ?? "not run";
    }
    if (replayOf(evidence) !== null)
        reasons["proof for a later stage"] = "the model's answers were replayed from a cassette";
    if (facts.secrets !== undefined)
        for (const file of Object.keys(facts.secrets.withheld))
            reasons[file] = "withheld: it held a secret";
    return reasons;
}

// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(7105);
// EXTERNAL MODULE: ./src/core/judge/survivors.ts
var survivors = __webpack_require__(6388);
;// CONCATENATED MODULE: ./src/core/judge/witnesses.ts




/** Lanes whose agent the harness may stop once it has delivered and lingers (SPEC section 11). */
const LINGERING = ["case"];
/** Clock readings that a lane which came to its end leaves behind. */
const READINGS = ["lane_started", "lane_ended", "diff_checked", "verification_completed"];
/**
 * What a lane that started must have left on record. Whatever nobody looked at denies a pass: a check that finds nothing in
 * a fact that is not there has found nothing out.
 */
function missingWitnesses(evidence, contract, stage) {
    const { facts, change, containment } = evidence;
    const { lane, request } = facts;
    if (lane === undefined)
        return [];
    const faults = [];
    const fault = (subject, found, expected) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found, ...(expected === undefined ? {} : { expected }) }));
    if (!stage.lanes.some((name) => name === request.lane))
        fault("zero-start proof", `a process of the lane ${request.lane}, which this version does not run at stage ${stage.number}`);
    if (facts.run.role === "stage1-refusal" || (facts.run.role === "fake-baseline" && request.lane !== "fake"))
        fault("zero-start proof", `a process of the lane ${request.lane} in the ${facts.run.role} of a run`);
    if (lane.termination === "not_started")
        fault("lane", "it has an end, and was not started");
    if (lane.termination === "harness_completed" && !LINGERING.includes(request.lane))
        fault("lane", `the lane ${request.lane} is never stopped as completed`);
    const admitted = facts.agent_binary?.sha256 ?? null;
    if (request.lane !== "fake" && lane.program_sha256 !== admitted)
        fault("agent binary", `a program with SHA-256 ${lane.program_sha256}`, `the admitted copy, ${admitted ?? "none"}`);
    if (containment?.level !== "none")
        for (const what of (0,survivors/* unseenEnds */.x)(facts))
            faults.push((0,blocker/* blocker */.Zs)("harness_error", "survivors", {
                expected: `everything of ${what} to be seen dead`,
                found: "something that could not be killed, or not be seen",
            }));
    if (facts.harness_error !== undefined || isInterrupted(evidence))
        return faults;
    faults.push(...setupFaults(evidence, contract));
    if (facts.case === undefined)
        fault("case", "there is no word on its folder");
    if (facts.walk === undefined)
        fault("workspace", "it was never looked at after the lane");
    if (change === null)
        fault("workspace", "there are no manifests of it");
    if (facts.head === undefined)
        fault("HEAD", "there is no word on where the lane left it");
    if (facts.secrets === undefined)
        fault("secret scan", "there is no word on it");
    for (const reading of READINGS)
        if (facts.clock[reading] === null)
            fault("clock", `no reading for ${reading}`);
    if ((0,findings/* hasFindings */.V)(evidence))
        return faults;
    if (facts.patch === undefined)
        fault("patch", "there is no word on the trees that it connects");
    const { verification } = facts;
    if (verification === undefined)
        return [...faults, (0,blocker/* blocker */.Zs)("harness_error", "verification", { found: "there is no word on it" })];
    if (verification.status !== "passed" && verification.status !== "failed")
        fault("verification", `status ${verification.status}: ${verification.reason ?? "no reason"}`, "the commands of the contract, run");
    if (verification.level !== (containment?.level ?? null))
        fault("verification", `level ${verification.level}`, `the level of the run, ${containment?.level ?? "none"}`);
    if (verification.status === "passed" && !ranEveryCommand(verification.commands, contract.verification_commands))
        fault("verification", "passed by other commands", "every verification command of the contract, once, in its order");
    return faults;
}
function ranEveryCommand(ran, wanted = []) {
    return JSON.stringify(ran.map(({ command }) => command)) === JSON.stringify(wanted);
}
/** Where setup commands must have run: in the checkout, and where the lane sees other paths in its own copy, too. */
const SETUP_PLACES = {
    sandbox: ["checkout"],
    pid: ["checkout", "workspace"],
    none: ["checkout", "workspace"],
};
/** Setup that passed ran every command of the contract, at the level of the run, wherever it had to. */
function setupFaults({ facts, containment }, contract) {
    const { setup } = facts;
    const wanted = contract.setup_commands ?? [];
    const fault = (found, expected) => [(0,blocker/* blocker */.Zs)("harness_error", "setup", { found, expected })];
    if (setup === undefined)
        return wanted.length === 0 ? [] : fault("no word on it", "the setup commands of the contract, run");
    if (wanted.length === 0)
        return fault("setup commands", "none, as in the contract");
    if (setup.level !== (containment?.level ?? null))
        return fault(`level ${setup.level}`, `the level of the run, ${containment?.level ?? "none"}`);
    if (setup.left === null)
        return fault("nothing that it left", "what lane and verification were given of it");
    const expected = SETUP_PLACES[setup.level].map((place) => setup.commands.filter((one) => one.place === place));
    const all = expected.reduce((sum, { length }) => sum + length, 0);
    if (all !== setup.commands.length || !expected.every((ran) => ranEveryCommand(ran, wanted)))
        return fault("other commands", "every setup command of the contract, once in each place, in its order");
    return [];
}

;// CONCATENATED MODULE: ./src/core/judge/judge.ts











/** The gates' results for this evidence. */
function judgeGates(evidence, observe = core_gates/* unobserved */.mj) {
    const input = (0,gate/* gateInput */.y)({
        facts: evidence.facts,
        contractBytes: evidence.contract,
        records: evidence.records,
        containment: evidence.containment,
    });
    return { input, gates: (0,core_gates/* evaluateGates */.ud)(input, observe) };
}
/**
 * The one place that decides. Pure: the same evidence always gives the same decision.
 * @param observe may measure each gate and check
 * @throws TypeError only on a stage outside the ladder, which the schema of `facts.json` excludes
 */
function judge(evidence, observe = core_gates/* unobserved */.mj) {
    const { input, gates } = judgeGates(evidence, observe);
    const made = evaluateChecks(evidence, input, observe);
    const others = [
        ...(0,core_gates/* gateBlockers */.p0)(gates),
        ...harnessFaults(evidence, gates, made),
        ...(input.contract.ok ? missingWitnesses(evidence, input.contract.value, input.stage) : []),
        ...cancelledBeforeStart(evidence),
    ];
    const all = (list) => (0,blocker/* sortBlockers */.W7)([...others, ...list.flatMap((check) => check.blockers)]);
    // What the evidence must hold is asked of all that the run came to, which is known without the answer.
    const held = () => heldBy(derive({ evidence, input, gates, checks: made, blockers: all(made), status: (0,blocker/* statusOf */.c2)(all(made)) }));
    const checks = [...made, ...expectedEvidence(evidence, input, held, observe)];
    const blockers = all(checks);
    const first = derive({ evidence, input, gates, checks, blockers, status: (0,blocker/* statusOf */.c2)(blockers) });
    if (!needsBaseline(evidence) || blockers.length > 0)
        return first;
    // A lane that is acceptable in itself is compared with the fake run of the same contract; the comparison needs its verdict.
    const compared = { verdict: first.verdict, events: first.events.map(({ event }) => event) };
    const differences = (0,blocker/* sortBlockers */.W7)(baselineBlockers(compared, evidence.nested.get("fake-baseline")));
    if (differences.length === 0)
        return first;
    return derive({ evidence, input, gates, checks, blockers: differences, status: (0,blocker/* statusOf */.c2)(differences) });
}
/** Stage 2 compares every lane but `fake` with a fake run of the same contract. */
function needsBaseline({ facts }) {
    return facts.request.stage === 2 && facts.request.lane !== "fake" && facts.lane !== undefined;
}
function derive(base) {
    const { evidence, input, gates, checks, blockers, status } = base;
    const verdict = verdictOf(base);
    const events = eventsOf(base, verdict);
    return {
        gates,
        checks,
        blockers,
        status,
        verdict,
        events,
        eligibility: (0,eligibility/* eligibilityOf */.p)(input, gates),
        proof: proofOf(base, { verdict, events: events.map(({ event }) => event) }),
        markers: markersOf(evidence, blockers),
    };
}
function evaluateChecks(evidence, { contract }, observe) {
    if (!contract.ok)
        return [];
    const interrupted = isInterrupted(evidence);
    const endpoint = endpointOf(evidence);
    return CHECKS.filter((check) => check.applies(evidence, contract.value)).map((check) => {
        const { name, event } = check;
        if (interrupted && check.kind === "result")
            return { check: name, event, state: "not_applicable", blockers: [], reason: null };
        const input = { evidence, contract: contract.value, interrupted };
        const found = observe("check", name, () => check.evaluate(input));
        const blockers = found.filter((one) => endpoint?.excuses(one) !== true);
        if (blockers.length > 0)
            return { check: name, event, state: "blocked", blockers, reason: null };
        const reason = found.length > 0 ? UNANSWERED : (check.missing?.(input) ?? null);
        return { check: name, event, state: reason === null ? "passed" : "not_evaluated", blockers, reason };
    });
}
/** Of a check whose findings say only that nothing came of a model that did not answer. */
const UNANSWERED = "the model's endpoint failed before there was a result";
const EXPECTED_EVIDENCE = { check: "expected evidence", event: "run.completed" };
/**
 * The check of what the contract's `evidence_expectations` name; none where it names nothing, or no lane ran. The fake baseline
 * of another lane has neither a reviewer nor model calls, and need not: what is expected is expected of that lane.
 */
function expectedEvidence(evidence, { contract }, held, observe) {
    const expected = contract.ok ? (contract.value.evidence_expectations ?? []) : [];
    const { lane, run } = evidence.facts;
    if (expected.length === 0 || lane === undefined || run.role === "fake-baseline")
        return [];
    if (isInterrupted(evidence))
        return [{ ...EXPECTED_EVIDENCE, state: "not_applicable", blockers: [], reason: null }];
    const endpoint = endpointOf(evidence);
    const found = observe("check", EXPECTED_EVIDENCE.check, () => missingEvidence(evidence, expected, held()));
    const blockers = found.filter((one) => endpoint?.excuses(one) !== true);
    if (blockers.length > 0)
        return [{ ...EXPECTED_EVIDENCE, state: "blocked", blockers, reason: null }];
    return [
        found.length === 0
            ? { ...EXPECTED_EVIDENCE, state: "passed", blockers, reason: null }
            : { ...EXPECTED_EVIDENCE, state: "not_evaluated", blockers, reason: UNANSWERED },
    ];
}
/** What a decision adds to the files that the judge has read. */
function heldBy({ events, markers, proof }) {
    return {
        events: new Set(events.map(({ event }) => event)),
        files: new Set([...[...markers.keys()].map((name) => `backend/${name}`), ...(proof === null ? [] : [proof.file])]),
    };
}
function cancelledBeforeStart({ facts }) {
    if (facts.cancelled === undefined || facts.lane !== undefined)
        return [];
    return [(0,blocker/* blocker */.Zs)("cancelled", facts.cancelled.step)];
}
/** What only a broken harness, or a forged bundle, can show. Each of these makes the status fail. */
function harnessFaults(evidence, gates, checks) {
    const { facts, nested } = evidence;
    const setupFailed = checks.some(({ blockers }) => blockers.some(({ code }) => code === "setup_failed"));
    const faults = [];
    const fault = (subject, found) => faults.push((0,blocker/* blocker */.Zs)("harness_error", subject, { found }));
    if (facts.harness_error !== undefined)
        fault(facts.harness_error.step, facts.harness_error.message);
    const stopped = facts.harness_error !== undefined || facts.cancelled !== undefined;
    const open = gates.every(({ state }) => state === "passed" || state === "not_applicable");
    if (facts.lane !== undefined && !open)
        fault("zero-start proof", "a lane process started although a gate was closed");
    if (facts.setup !== undefined && !open)
        fault("zero-start proof", "setup commands ran although a gate was closed");
    if (facts.lane !== undefined && setupFailed)
        fault("zero-start proof", "a lane process started although setup failed");
    if (facts.lane === undefined && (evidence.change !== null || evidence.laneOutput?.isEmpty === false))
        fault("zero-start proof", "a result without a lane that started");
    const blocked = gates.some(({ state }) => state === "blocked");
    if (facts.lane === undefined && !blocked && !stopped && !setupFailed)
        fault("lane", open ? "every gate was open, and no lane started" : "no gate was closed, and not every one was evaluated");
    if (evidence.change !== null && facts.patch !== undefined) {
        const { baselineTree, resultTree } = evidence.change;
        if (baselineTree !== null && facts.patch.baseline_tree !== baselineTree)
            fault("baseline", `tree ${facts.patch.baseline_tree} was given, the manifest makes ${baselineTree}`);
        if (resultTree !== null && facts.patch.result_tree !== resultTree)
            fault("result", `tree ${facts.patch.result_tree} was given, the manifest makes ${resultTree}`);
    }
    if (facts.run.role === "run" && facts.request.stage === 2) {
        const refusal = nested.get("stage1-refusal");
        if (refusal === undefined)
            fault("stage1-refusal", "the bundle is not there");
        else if (refusal.report.stage !== 1 ||
            refusal.report.status !== "blocked" ||
            refusal.report.lane_process_started ||
            refusal.report.backend !== facts.request.lane ||
            refusal.report.case_id !== facts.run.case_id)
            fault("stage1-refusal", "it is not the refusal of this lane and case");
    }
    return faults;
}
/** Marker of a lane that the harness stopped after a committed result; it belongs to no blocker. */
const LINGERED = "provider-lifecycle-harness-completed.txt";
function markersOf({ facts }, blockers) {
    const codes = new Map();
    for (const { code } of blockers) {
        const { marker } = (0,blocker/* entryOf */.Ms)(code);
        if (marker === undefined)
            continue;
        codes.set(marker, (codes.get(marker) ?? new Set()).add(code));
    }
    const lingered = facts.lane?.termination === "harness_completed"
        ? [[LINGERED, "stopped by the harness after a committed result\n"]]
        : [];
    return new Map([
        ...lingered,
        ...[...codes].map(([file, found]) => [file, [...found].map((code) => `${(0,blocker/* entryOf */.Ms)(code).phrase}: ${code}\n`).join("")]),
    ]);
}


/***/ }),

/***/ 2855:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X3: function() { return /* binding */ MAX_FACTS_BYTES; },
  wn: function() { return /* binding */ STREAMED; },
  BB: function() { return /* binding */ beginEvidence; },
  Bp: function() { return /* binding */ createManifestReader; },
  Qn: function() { return /* binding */ loadEvidence; },
  sS: function() { return /* binding */ readCalls; }
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var domain_limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/envelope.ts
var formats_envelope = __webpack_require__(3594);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/patch.ts
var patch = __webpack_require__(906);
// EXTERNAL MODULE: ./src/core/formats/pieces.ts
var pieces = __webpack_require__(477);
// EXTERNAL MODULE: ./src/core/formats/strict-json.ts
var strict_json = __webpack_require__(90);
// EXTERNAL MODULE: ./src/core/formats/tree-rules.ts
var tree_rules = __webpack_require__(164);
// EXTERNAL MODULE: ./src/core/records/containment.ts
var containment = __webpack_require__(5382);
// EXTERNAL MODULE: ./src/core/records/contract.ts
var records_contract = __webpack_require__(6954);
// EXTERNAL MODULE: ./src/core/records/fact-origins.ts
var fact_origins = __webpack_require__(9584);
// EXTERNAL MODULE: ./src/core/records/facts.ts + 1 modules
var facts = __webpack_require__(653);
// EXTERNAL MODULE: ./src/core/records/parse.ts + 1 modules
var parse = __webpack_require__(8450);
// EXTERNAL MODULE: ./src/core/formats/entry-table.ts
var entry_table = __webpack_require__(8321);
// EXTERNAL MODULE: ./src/core/judge/files.ts
var judge_files = __webpack_require__(1204);
;// CONCATENATED MODULE: ./src/core/judge/manifest-faults.ts



const REPOSITORY_NAMES = new Set(["HEAD", "objects", "refs", "commondir"]);
/**
 * @param isResult of what a lane left, in which nothing may stand that is refused; else of the tree at the start, which the
 *   harness copied
 */
function createManifestAudit(isResult, { depth }) {
    let fault = null;
    const links = new Map();
    const repositories = [];
    const tell = (path, problem) => {
        if (problem !== null)
            fault ??= { path, problem: typeof problem === "string" ? problem : problem.detail };
    };
    const open = [{ path: "", names: new Set(), files: [] }];
    let hidesContent = false;
    let hides = false;
    let pathBytes = 0;
    const made = new Map();
    const trees = (0,manifest/* createTreeBuilder */.Ml)((path, oid) => {
        if (path !== "")
            made.set(path, oid);
    });
    const unproven = [];
    /** Whatever a path does not lie in is listed whole: its files say what its id is. */
    const prove = (next) => {
        for (;;) {
            const last = unproven.at(-1);
            if (last === undefined || (next !== null && next.startsWith(`${last.path}/`)))
                return;
            unproven.pop();
            const found = made.get(last.path) ?? null;
            made.delete(last.path);
            if (!hides && last.oid !== found)
                tell(last.path, `its files make the tree ${found ?? "of no folder"}, found ${last.oid ?? "none"}`);
        }
    };
    const leave = () => {
        const { path, names } = open.pop();
        if (names.size > 1 && (0,tree_rules/* isBareRepository */.R6)((name) => names.has(name)))
            repositories.push(path);
    };
    const enter = (entry) => {
        const { path } = entry;
        const cut = path.lastIndexOf("/");
        const parent = cut < 0 ? "" : path.slice(0, cut);
        while (open.length > 1 && open.at(-1).path !== parent && !parent.startsWith(`${open.at(-1).path}/`))
            leave();
        const folder = open.at(-1);
        if (folder.path !== parent)
            tell(path, "what is in a folder that is not listed");
        return folder;
    };
    return {
        links,
        repositories,
        get fault() {
            return fault;
        },
        add(entry, known, isKept) {
            const { path, type, hidden, target } = entry;
            if ((pathBytes += path.length) > 0)
                tell(path, (0,tree_rules/* pathsFault */.zl)(pathBytes));
            tell(path, (0,tree_rules/* lineFault */.fD)(entry, !isResult));
            tell(path, (0,tree_rules/* specialFault */.MX)(entry) ?? (0,tree_rules/* setidFault */.Ue)(entry) ?? (0,tree_rules/* accessFault */.L7)(entry));
            if (hidden === true) {
                hides = true;
                hidesContent ||= entry.oid !== null && (type === "file" || type === "symlink");
                return;
            }
            if (target !== undefined)
                links.set(path, target);
            const name = path.slice(path.lastIndexOf("/") + 1);
            trees.reach(path);
            prove(path);
            if (!isKept) {
                const folder = enter(entry);
                if (REPOSITORY_NAMES.has(name))
                    folder.names.add(name);
                while (folder.files.length > 0 && !name.startsWith(folder.files.at(-1)))
                    folder.files.pop();
                if (folder.files.at(-1) === name)
                    tell(path, "a name that is listed twice");
                if (type !== "dir")
                    folder.files.push(name);
                else if (open.length >= depth)
                    tell(path, `depth: expected at most ${depth}, found ${open.length + 1}`);
            }
            tell(path, isResult ? (0,tree_rules/* nameFault */.IY)(entry, isAsItWas(entry, known)) : startingNameFault(entry, name));
            trees.add(entry);
            if (type !== "dir")
                return;
            if (!isKept)
                open.push({ path, names: new Set(), files: [] });
            unproven.push({ path, oid: entry.oid });
        },
        end() {
            while (open.length > 1)
                leave();
            leave();
            const root = trees.end();
            prove(null);
            return hidesContent ? null : root;
        },
    };
}
/** Whether the baseline has the entry so that its name need not be judged anew. */
function isAsItWas(entry, known) {
    if (known === undefined || known.type !== entry.type)
        return false;
    return entry.type === "dir" || (known.sha256 === entry.sha256 && isExecutable(known) === isExecutable(entry));
}
function isExecutable({ mode }) {
    return (mode & 0o100) !== 0;
}
/** A copy holds no `.git`; what its source is named otherwise is its own affair. */
function startingNameFault(entry, name) {
    return name === ".git" ? (0,tree_rules/* nameFault */.IY)(entry, true) : null;
}
/** Characters of paths that are looked at to follow links; a walk, which may look at ten times as many, has refused the rest. */
const LINK_BUDGET = 20_000_000;
/** What only both manifests, and what changed between them, show. */
function resultFault(before, after, changes, oldLinks) {
    return linkFault(after.links, oldLinks) ?? changeFault(changes) ?? repositoryFault(before, after, changes);
}
function linkFault(links, old) {
    const budget = { left: LINK_BUDGET };
    for (const [path, target] of links) {
        const leads = (0,manifest/* linkLeads */.au)(path, links, budget);
        if (leads !== "outside" && leads !== "git")
            continue;
        if (old.get(path) === target && (0,manifest/* linkLeads */.au)(path, old, budget) === leads)
            continue;
        return { path, problem: `a link that leads ${leads === "git" ? "into .git" : "out of the workspace"}` };
    }
    return null;
}
/** Most paths hold nothing that could be taken for `.git`. */
const MAYBE_REFUSED = /gi[t7]|[\x80-\xff]/i;
function changeFault(changes) {
    for (const { path, kind, before, after } of changes) {
        if (!MAYBE_REFUSED.test(path) || (after ?? before)?.hidden === true)
            continue;
        const found = (0,tree_rules/* unpatchableFault */.E5)(path, kind === "deleted");
        if (found !== null)
            return { path, problem: found.detail };
    }
    return null;
}
/** A folder like a repository is taken where the tree at the start has it, and nothing in it has changed. */
function repositoryFault(before, { repositories }, changes) {
    if (repositories.length === 0)
        return null;
    const changed = new Set();
    for (const { path } of changes) {
        changed.add("");
        for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
            const folder = path.slice(0, cut);
            if (changed.has(folder))
                break;
            changed.add(folder);
        }
    }
    const heads = new Set(repositories.map((folder) => (folder === "" ? "HEAD" : `${folder}/HEAD`)));
    const known = new Set();
    for (let i = 0; i < before.length; i++) {
        const { path } = before.at(i);
        if (heads.has(path))
            known.add(path);
    }
    for (const path of repositories) {
        const head = path === "" ? "HEAD" : `${path}/HEAD`;
        if (changed.has(path) || !known.has(head))
            return { path: (path === "" ? "." : path), problem: tree_rules/* BARE_REPOSITORY */.EM.detail };
    }
    return null;
}
/** A fault of one manifest, with its file. */
function inFile(isResult, found) {
    return found === null ? null : { file: isResult ? judge_files/* AFTER_FILE */._C : judge_files/* BEFORE_FILE */.Lt, ...found };
}

// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
;// CONCATENATED MODULE: ./src/core/judge/change.ts





/** Takes the manifest from before, in its order. */
function createStart(limits) {
    const table = (0,entry_table/* createEntryTable */.D)();
    const audit = createManifestAudit(false, limits);
    const extent = newExtent();
    let marked = null;
    return {
        add(entry) {
            table.add(entry);
            audit.add(entry, undefined, false);
            grow(extent, entry);
            if (entry.setAside !== undefined)
                marked ??= entry.path;
        },
        end: () => ({ table, audit, tree: audit.end(), extent, marked }),
    };
}
/**
 * Takes the manifest of what the lane left, in its order.
 * @param asides what of it is never judged
 * @returns at the end both trees and every difference
 */
function createSummary(start, asides, limits) {
    const { table } = start;
    const parting = (0,set_aside/* createParting */.OI)(asides);
    const audit = createManifestAudit(true, limits);
    const find = createCursor(table);
    // More than this was refused by whoever looked, or is a fault: then nobody asks for all of them.
    const diff = (0,manifest/* createDiff */.iL)(table, limits.changed_files);
    const extent = newExtent();
    const discarded = [];
    const newFolders = [];
    let asideBytes = 0;
    let unread = null;
    let misplaced = start.marked;
    return {
        add(entry) {
            const { isAside, isKept, isMisplaced } = parting(entry);
            if (isMisplaced)
                misplaced ??= entry.path;
            if (isAside) {
                asideBytes += entry.path.length;
                if (entry.sha256 !== null || entry.oid !== null)
                    unread ??= entry.path;
                if (discarded.length > tree_rules/* MAX_ASIDE_LISTED */.O7 || asideBytes > tree_rules/* MAX_ASIDE_BYTES */.I2)
                    unread ??= entry.path;
                else
                    discarded.push(entry);
                return;
            }
            // What is set aside follows from contract and starting tree, not from the mark that stands here for readers.
            const plain = entry.setAside === undefined ? entry : withoutMark(entry);
            const known = plain.hidden === true ? undefined : find(plain);
            audit.add(plain, known, isKept);
            diff.add(plain);
            grow(extent, plain);
            if (plain.type === "dir" &&
                known === undefined &&
                plain.hidden !== true &&
                newFolders.length < limits.changed_files)
                newFolders.push(plain.path);
        },
        end() {
            const resultTree = audit.end();
            const changes = diff.end();
            const aside = unread === null
                ? null
                : { path: unread, problem: "set aside, and read all the same, or more of it than is listed" };
            return {
                baselineEntries: table.length,
                baselineTree: start.tree,
                resultTree,
                known: table.paths,
                changes,
                changed: diff.count,
                newFolders,
                discarded,
                misplacedMark: misplaced,
                fault: inFile(false, start.audit.fault) ??
                    inFile(true, audit.fault ?? aside ?? resultFault(table, audit, changes, start.audit.links)),
                extent,
                startingExtent: start.extent,
            };
        },
    };
}
/** Finds what the tree at the start has at a place; asked in manifest order. */
function createCursor(table) {
    let at = 0;
    return (entry) => {
        const key = keyOf(entry);
        for (; at < table.length; at++) {
            const old = table.at(at);
            if (old.hidden === true)
                continue;
            const oldKey = keyOf(old);
            if (oldKey === key)
                return old;
            if (oldKey > key)
                return undefined;
        }
        return undefined;
    };
}
function keyOf({ path, type }) {
    return type === "dir" ? `${path}/` : path;
}
function newExtent() {
    return { entries: 0, bytes: 0, largest: 0 };
}
function grow(extent, { type, size }) {
    extent.entries++;
    if (type !== "file")
        return;
    extent.bytes += size;
    extent.largest = Math.max(extent.largest, size);
}
function withoutMark(entry) {
    const { setAside: _, ...rest } = entry;
    return rest;
}

// EXTERNAL MODULE: ./src/core/records/model-calls.ts + 1 modules
var model_calls = __webpack_require__(9907);
// EXTERNAL MODULE: ./src/core/judge/case-lane.ts
var case_lane = __webpack_require__(6938);
// EXTERNAL MODULE: ./src/core/judge/findings.ts
var findings = __webpack_require__(7105);
;// CONCATENATED MODULE: ./src/core/judge/load.ts





















/** Longest note that stands in the place of a withheld file. */
const MAX_NOTE_BYTES = 64 * 1024;
/** Largest `facts.json`, in bytes. */
const MAX_FACTS_BYTES = 16 * 1024 * 1024;
const MAX_FACTS_DEPTH = 16;
/** Files that may be larger than anybody's memory; they are read piece by piece, in this order. */
const STREAMED = [judge_files/* BEFORE_FILE */.Lt, judge_files/* AFTER_FILE */._C, judge_files/* PATCH_FILE */.mO, judge_files/* STDOUT_FILE */.Ne, judge_files/* STDERR_FILE */.GK];
/**
 * Reads the evidence out of the files of a bundle.
 * @param nested bundles that are nested in this one
 */
function beginEvidence(files, nested) {
    const { names, read } = files;
    const faults = [];
    const fault = (file, problem) => faults.push({ file, problem });
    const bytes = (name) => {
        if (names.has(name))
            return read(name);
        fault(name, "expected this file, found none");
        return null;
    };
    const facts = readFacts(bytes(judge_files/* FACTS_FILE */.Ho), fault);
    const contract = bytes(judge_files/* CONTRACT_FILE */.kY);
    const containment = readContainment(bytes(judge_files/* CONTAINMENT_FILE */.eL), fault);
    if (!names.has(judge_files/* PATCH_FILE */.mO))
        fault(judge_files/* PATCH_FILE */.mO, "expected this file, found none");
    if (facts === null || contract === null || containment === undefined)
        return { open: () => null, end: () => ({ faults }) };
    const withheld = facts.secrets?.withheld ?? {};
    checkWithheld(files, withheld, fault);
    checkOutput(files, facts, fault);
    const change = createChangeReader(files, contract, facts, fault);
    let patch = null;
    let output = null;
    let stderr = null;
    const isAgent = facts.lane !== undefined && facts.request.lane !== "fake";
    return {
        open(name) {
            if (!names.has(name))
                return null;
            switch (name) {
                case judge_files/* BEFORE_FILE */.Lt:
                case judge_files/* AFTER_FILE */._C:
                    return change.open(name);
                case judge_files/* PATCH_FILE */.mO:
                    if (withheld[judge_files/* PATCH_FILE */.mO] !== undefined)
                        return null;
                    return (patch = createPatchTaker(facts, contract, change.end()));
                case judge_files/* STDOUT_FILE */.Ne: {
                    const said = { isEmpty: true, reviewed: false, rejected: false };
                    output = said;
                    const envelopes = (0,formats_envelope/* createEnvelopeReader */.ah)((envelope) => {
                        said.reviewed ||= envelope !== "too long" && (0,formats_envelope/* isOfReviewer */.Hq)(envelope);
                        said.rejected ||= envelope === "too long" || (0,formats_envelope/* isReviewerRejection */.zh)(envelope);
                    });
                    return {
                        ...envelopes,
                        push(piece) {
                            if (piece.byteLength > 0)
                                said.isEmpty = false;
                            envelopes.push(piece);
                        },
                    };
                }
                case judge_files/* STDERR_FILE */.GK:
                    return isAgent ? (stderr = createStderrTaker()) : null;
                default:
                    return null;
            }
        },
        end() {
            const records = new Map([...names]
                .filter((name) => name.startsWith(judge_files/* RECORDS_FOLDER */.g6))
                .map((name) => [name.slice(judge_files/* RECORDS_FOLDER */.g6.length), read(name)]));
            const agent = isAgent ? readAgent(files, stderr?.text() ?? "", facts, fault) : null;
            const tree = change.end();
            if (faults.length > 0)
                return { faults };
            const hidden = withheld[judge_files/* PATCH_FILE */.mO];
            return {
                evidence: {
                    agent,
                    files: new Set([...names].filter((name) => !(0,judge_files/* isDerivedFile */.qW)(name))),
                    facts,
                    contract,
                    records,
                    containment,
                    change: tree,
                    patch: hidden === undefined ? patch.evidence() : { withheld: hidden },
                    laneOutput: output,
                    nested,
                },
            };
        },
    };
}
/**
 * Reads the evidence where every file is there whole.
 * @param names every file of the bundle, nested ones left out
 * @param read bytes of a file that is in `names`
 */
function loadEvidence(names, read, nested) {
    const loading = beginEvidence({ names, read, sizeOf: (name) => read(name).length }, nested);
    for (const name of STREAMED) {
        const reader = loading.open(name);
        reader?.push(read(name));
        reader?.end();
    }
    return loading.end();
}
/** Faults of a patch that are told; nobody reads more. */
const MAX_PATCH_FAULTS = 100;
/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
function createPatchTaker(facts, contractBytes, change) {
    const contract = (0,records_contract/* parseContract */.UA)(contractBytes);
    const limits = contract.ok ? (0,records_contract/* limitsOf */.Af)(contract.value) : domain_limits/* DEFAULT_LIMITS */.dR;
    // A workspace that was refused has no patch.
    const changes = change === null || (0,findings/* hasFindings */.V)({ facts }) ? [] : change.changes;
    const faults = [];
    const tell = (path, found) => {
        if (found !== null && faults.length < MAX_PATCH_FAULTS)
            faults.push({ path, found });
    };
    let next = 0;
    let ahead = 0;
    /** Changes before a path, which the patch has passed over. */
    const skip = (isBefore) => {
        for (; next < changes.length && isBefore(changes[next]); next++)
            tell(changes[next].path, "not in patch.diff");
    };
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    const reader = (0,patch/* createPatchReader */.Or)({
        maxBinaryBytes: limits.changed_file_bytes,
        sizesOf(path) {
            // Files and changes stand in the same order; one that is read may be taken only with the next.
            while (ahead < changes.length && changes[ahead].path < path)
                ahead++;
            const known = changes[ahead]?.path === path ? changes[ahead] : undefined;
            return { old: known?.before?.size ?? null, now: known?.after?.size ?? null };
        },
        take(file) {
            skip(({ path }) => path < file.path);
            const known = changes[next]?.path === file.path ? changes[next++] : undefined;
            tell(file.path, known === undefined ? "in patch.diff, but not in the manifests" : disagreement(known, file));
        },
    });
    let problem = null;
    return {
        push(piece) {
            hash.update(piece);
            size += piece.byteLength;
            reader.push(piece);
        },
        end() {
            problem = reader.end();
            skip(() => true);
        },
        evidence: () => ({ sha256: hash.copy().digest("hex"), size, problem, faults }),
    };
}
function disagreement(change, file) {
    const objects = [
        ["old object", change.before?.oid ?? null, file.oldOid],
        ["new object", change.after?.oid ?? null, file.newOid],
    ];
    const pairs = [
        ...(file.kind === "mode" ? [] : objects),
        ["old mode", change.before === undefined ? null : (0,manifest/* gitMode */.aY)(change.before), file.oldMode],
        ["new mode", change.after === undefined ? null : (0,manifest/* gitMode */.aY)(change.after), file.newMode],
        ...contentPairs("", change.after, file.now),
        ...contentPairs("old ", change.before, file.old),
    ];
    const wrong = pairs.find(([, manifest, patch]) => manifest !== patch);
    return wrong === undefined ? null : `${wrong[0]} is ${wrong[1]} in the manifests and ${wrong[2]} in patch.diff`;
}
/** What the patch alone gives of a content, beside what the manifest says of it. */
function contentPairs(which, entry, content) {
    if (content === null)
        return [];
    return [
        [`size of the ${which}content`, String(entry?.size ?? null), String(content.size)],
        [`SHA-256 of the ${which}content`, entry?.sha256 ?? null, content.sha256],
        [`${which}content`, entry?.oid ?? null, content.oid],
    ];
}
/** Longest line of Case's log that is looked at, and bytes of all of them together. */
const MAX_LOG_LINE = 64 * 1024;
const MAX_LOG_BYTES = 16 * 1024 * 1024;
/** Case's log is all that is read of standard error: JSON lines, among those of whatever else prints there. */
function createStderrTaker() {
    const kept = [];
    let bytes = 0;
    const reader = (0,pieces/* createLineReader */.U)({
        maxBytes: MAX_LOG_LINE,
        line(line) {
            if (line[0] !== 0x7b || !line.includes('"msg"'))
                return true;
            if ((bytes += line.length + 1) > MAX_LOG_BYTES)
                return false;
            kept.push(line.toString("utf8"));
            return true;
        },
        cut(line) {
            if (line[0] === 0x7b)
                kept.push(line.toString("utf8"));
        },
    });
    return { ...reader, text: () => kept.map((line) => `${line}\n`).join("") };
}
/** What a real agent left beside its workspace. */
function readAgent({ names, read }, stderr, facts, fault) {
    const events = names.has(case_lane/* CASE_EVENTS_FILE */.ws) ? Buffer.from(read(case_lane/* CASE_EVENTS_FILE */.ws)).toString("utf8") : null;
    return { events, stderr, calls: readCalls(names, read, facts, fault) };
}
/** The gateway's record: of every run whose gateway was opened, and byte for byte what it was when that closed. */
function readCalls(names, read, { lane, request, model_calls: known, secrets }, fault) {
    const wanted = known !== undefined || (lane !== undefined && request.lane !== "fake");
    if (!names.has(case_lane/* MODEL_CALLS_FILE */.$O)) {
        if (wanted)
            fault(case_lane/* MODEL_CALLS_FILE */.$O, "expected this file, found none");
        return [];
    }
    if (known === undefined) {
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `${judge_files/* FACTS_FILE */.Ho} knows of no model call`);
        return [];
    }
    if (secrets?.withheld[case_lane/* MODEL_CALLS_FILE */.$O] !== undefined)
        return [];
    const bytes = read(case_lane/* MODEL_CALLS_FILE */.$O);
    const calls = (0,model_calls/* parseModelCalls */.Uq)(bytes);
    if (!calls.ok)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, (0,parse/* problemText */.fI)(calls.problems));
    else if (calls.value.length !== known.count)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected the ${known.count} calls of ${judge_files/* FACTS_FILE */.Ho}, found ${calls.value.length}`);
    else if ((0,digest/* sha256 */.sc)(bytes) !== known.sha256)
        fault(case_lane/* MODEL_CALLS_FILE */.$O, `expected the SHA-256 ${known.sha256} of ${judge_files/* FACTS_FILE */.Ho}, found ${(0,digest/* sha256 */.sc)(bytes)}`);
    return calls.ok ? calls.value : [];
}
/** A lane that ran left its output, and verification its log, even if they are empty. */
function checkOutput({ names, sizeOf }, facts, fault) {
    if (!names.has(judge_files/* TEST_LOG_FILE */.Ps))
        fault(judge_files/* TEST_LOG_FILE */.Ps, "expected this file, found none");
    if (facts.lane === undefined)
        return;
    for (const file of [judge_files/* STDOUT_FILE */.Ne, judge_files/* STDERR_FILE */.GK])
        if (!names.has(file))
            fault(file, "expected this file, found none");
    const sizes = [
        [judge_files/* STDOUT_FILE */.Ne, facts.lane.stdout_bytes],
        [judge_files/* STDERR_FILE */.GK, facts.lane.stderr_bytes],
    ];
    for (const [file, size] of sizes) {
        const withheld = facts.secrets?.withheld[file] !== undefined;
        if (!withheld && names.has(file) && sizeOf(file) !== size)
            fault(file, `expected ${size} bytes, found ${sizeOf(file)}`);
    }
}
/** In place of a withheld file stands nothing but the note that says why. */
function checkWithheld({ names, read, sizeOf }, withheld, fault) {
    for (const [file, reason] of Object.entries(withheld)) {
        const note = Buffer.from(`${judge_files/* WITHHELD_NOTE */.T4}${reason}\n`);
        if (!names.has(file))
            fault(file, "expected the note that it is withheld, found no such file");
        else if (note.length > MAX_NOTE_BYTES || sizeOf(file) !== note.length || !note.equals(read(file)))
            fault(file, "expected the note that it is withheld, and nothing else");
    }
}
function readFacts(bytes, fault) {
    if (bytes === null)
        return null;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { maxBytes: MAX_FACTS_BYTES, maxDepth: MAX_FACTS_DEPTH, escapedNul: true });
    if ("problem" in json) {
        fault(judge_files/* FACTS_FILE */.Ho, `${json.position}: ${json.problem}`);
        return null;
    }
    const parsed = (0,facts/* parseFacts */.hx)(json.value);
    if (!parsed.ok) {
        fault(judge_files/* FACTS_FILE */.Ho, (0,parse/* problemText */.fI)(parsed.problems));
        return null;
    }
    checkOrigins(parsed.value, fault);
    return (0,facts/* factValues */._m)(parsed.value);
}
/** What is somebody's word must not be sold as computed, nor as somebody else's. */
function checkOrigins({ facts }, fault) {
    for (const [name, [source, basis]] of Object.entries(fact_origins/* FACT_ORIGINS */.Z)) {
        const found = facts[name];
        if (found !== undefined && (found.source !== source || found.basis !== basis))
            fault(judge_files/* FACTS_FILE */.Ho, `${name}: expected "${basis}" by "${source}", found "${found.basis}" by "${found.source}"`);
    }
}
function readContainment(bytes, fault) {
    if (bytes === null)
        return undefined;
    const json = (0,strict_json/* strictJsonParse */.n)(bytes, { escapedNul: true });
    if ("problem" in json) {
        fault(judge_files/* CONTAINMENT_FILE */.eL, `${json.position}: ${json.problem}`);
        return undefined;
    }
    const parsed = containment/* containmentSchema */.yu.safeParse(json.value);
    if (parsed.success)
        return parsed.data;
    fault(judge_files/* CONTAINMENT_FILE */.eL, (0,parse/* problemText */.fI)((0,parse/* problemsOf */.GW)(parsed.error, bytes)));
    return undefined;
}
function createChangeReader({ names }, contractBytes, facts, fault) {
    const contract = (0,records_contract/* parseContract */.UA)(contractBytes);
    const hasBoth = names.has(judge_files/* AFTER_FILE */._C) && names.has(judge_files/* BEFORE_FILE */.Lt);
    if (names.has(judge_files/* AFTER_FILE */._C) && !hasBoth)
        fault(judge_files/* BEFORE_FILE */.Lt, `expected this file beside ${judge_files/* AFTER_FILE */._C}, found none`);
    if (!hasBoth)
        return { open: () => null, end: () => null };
    const limits = contract.ok ? (0,records_contract/* limitsOf */.Af)(contract.value) : domain_limits/* DEFAULT_LIMITS */.dR;
    const before = createStart(limits);
    let started = null;
    let after = null;
    let ended = null;
    let broken = false;
    const told = (file, problem) => {
        broken = true;
        fault(file, problem);
    };
    return {
        open(name) {
            if (name === judge_files/* BEFORE_FILE */.Lt)
                return createManifestReader(name, limits, (entry) => before.add(entry), told);
            if (broken)
                return null;
            started = before.end();
            checkIgnoreFiles(started.table, facts, fault);
            if (!contract.ok)
                return null;
            const { lane } = facts.request;
            const { paths } = started.table;
            const known = {
                *[Symbol.iterator]() {
                    for (const path of paths)
                        yield { path };
                },
            };
            after = createSummary(started, (0,set_aside/* setAsides */.Mi)({ contract: contract.value, lane, before: known, ignored: (0,set_aside/* ignoredBy */.gP)(facts.gitignore) }), limits);
            const summary = after;
            return createManifestReader(name, limits, (entry) => summary.add(entry), told);
        },
        end() {
            if (broken || after === null)
                return null;
            return (ended ??= after.end());
        },
    };
}
/** The `.gitignore` files of the facts are those of the tree at the start, all of them, byte for byte. */
function checkIgnoreFiles(before, { gitignore }, fault) {
    if (gitignore === undefined || gitignore.problem !== null)
        return;
    const told = gitignore.files.map(({ path, content_b64 }) => [
        JSON.stringify(path),
        (0,digest/* sha256 */.sc)(Buffer.from(content_b64, "base64")),
    ]);
    const real = [];
    for (const [index, path] of before.paths.entries()) {
        if (!path.endsWith(set_aside/* IGNORE_FILE */.SV))
            continue;
        const entry = before.at(index);
        if ((0,set_aside/* isIgnoreFile */.n3)(entry))
            real.push([JSON.stringify((0,bytes/* jsonPath */.U1)(path)), entry.sha256]);
    }
    if (JSON.stringify(told) !== JSON.stringify(real))
        fault(judge_files/* FACTS_FILE */.Ho, `gitignore: expected the .gitignore files of ${judge_files/* BEFORE_FILE */.Lt}, found others`);
}
/** Longest line of a manifest in bytes: its characters may have three each. */
const MAX_MANIFEST_LINE = 3 * manifest/* MAX_LINE_LENGTH */.l6;
/** Takes a manifest line by line; the first that does not hold, or is one too many, is a fault and the last that is read. */
function createManifestReader(file, { entries }, take, fault) {
    const parser = (0,manifest/* createManifestParser */.Fd)();
    // What is set aside is listed beside what counts.
    const most = entries + tree_rules/* MAX_ASIDE_LISTED */.O7;
    let number = 0;
    const refuse = (problem) => {
        fault(file, `line ${number}: ${problem}`);
        return false;
    };
    return (0,pieces/* createLineReader */.U)({
        maxBytes: MAX_MANIFEST_LINE,
        line(bytes) {
            if (++number > most)
                return refuse(`expected at most ${most} entries, found more`);
            const parsed = parser.read(bytes.toString("utf8"));
            if ("problem" in parsed)
                return refuse(parsed.problem);
            take(parsed.entry);
            return true;
        },
        tooLong() {
            number++;
            refuse(`expected at most ${MAX_MANIFEST_LINE} bytes, found more`);
        },
        cut() {
            number++;
            refuse("expected a newline at the end, found none");
        },
    });
}


/***/ }),

/***/ 6414:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: function() { return /* binding */ SUMS_FILE; },
/* harmony export */   Pc: function() { return /* binding */ EVENTS_FILE; },
/* harmony export */   Rq: function() { return /* binding */ derivedFiles; },
/* harmony export */   Uq: function() { return /* binding */ REPORT_FILE; },
/* harmony export */   d7: function() { return /* binding */ selfDigest; },
/* harmony export */   gZ: function() { return /* binding */ REPORT_MD_FILE; },
/* harmony export */   yP: function() { return /* binding */ sealReport; }
/* harmony export */ });
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9102);
/* harmony import */ var _formats_event_chain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5776);
/* harmony import */ var _formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3137);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1204);




const REPORT_FILE = "report.json";
const REPORT_MD_FILE = "report.md";
const SUMS_FILE = "SHA256SUMS";
const EVENTS_FILE = "events.normalized.jsonl";
/** The files that follow from the decision alone: name and content, in the order in which they are written. */
function derivedFiles(decision) {
    const files = new Map();
    files.set(_files__WEBPACK_IMPORTED_MODULE_2__/* .ELIGIBILITY_FILE */ .fl, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(decision.eligibility)}\n`);
    for (const [name, content] of decision.markers)
        files.set(`backend/${name}`, content);
    if (decision.proof !== null)
        files.set(decision.proof.file, `${(0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(decision.proof.value)}\n`);
    files.set(EVENTS_FILE, (0,_formats_event_chain__WEBPACK_IMPORTED_MODULE_1__/* .chainEvents */ .Dc)(decision.events)
        .map((line) => `${line}\n`)
        .join(""));
    return files;
}
/**
 * The report with its index of files.
 * @param digests every file of the bundle but `report.md`, `report.json` and the outer `SHA256SUMS`
 * @param markdown `report.md`, rendered from the same verdict and digests
 * @param freshness when the harness wrote each file of the bundle (`report.md` included), asserted
 * @returns the report as a value, and its canonical bytes as text
 */
function sealReport(verdict, digests, markdown, freshness) {
    const all = Object.fromEntries([...digests].map(([file, digest]) => [file, digest.sha256]));
    all[REPORT_MD_FILE] = (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(markdown);
    all[REPORT_FILE] = _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ;
    const report = {
        ...verdict,
        artifact_paths: Object.keys(all).sort(),
        artifact_digests: all,
        freshness,
    };
    report.artifact_digests[REPORT_FILE] = selfDigest(report);
    return { report, json: (0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(report) };
}
/** The report's own digest: SHA-256 of its canonical bytes with that one value replaced by 64 zeros (SPEC section 2). */
function selfDigest(report) {
    const zeroed = { ...report, artifact_digests: { ...report.artifact_digests, [REPORT_FILE]: _domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_SHA256 */ .FZ } };
    return (0,_domain_digest__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_formats_canonical_json__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(zeroed));
}


/***/ }),

/***/ 1476:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a6: function() { return /* binding */ NOT_SHOWN; },
/* harmony export */   co: function() { return /* binding */ treeMode; },
/* harmony export */   em: function() { return /* binding */ treeFaults; },
/* harmony export */   nH: function() { return /* binding */ isWritable; },
/* harmony export */   u7: function() { return /* binding */ planWritableTree; },
/* harmony export */   y6: function() { return /* binding */ planReadOnlyTree; }
/* harmony export */ });
/* unused harmony export MAX_TREE_MOUNTS */
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _formats_build_folders__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4148);
/* harmony import */ var _formats_manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8547);
/* harmony import */ var _formats_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8664);
/* harmony import */ var _records_contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _set_aside__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1610);






/** Mounts over a tree: bubblewrap takes a quarter of a millisecond for each, and more the more there are. */
const MAX_TREE_MOUNTS = 128;
function treeMode(level, contract) {
    if (isWritable(contract))
        return level === "sandbox" ? "writable" : "writable-looked-at";
    return level === "sandbox" ? "read-only" : "looked-at";
}
/** Whether a contract has its verification write where it wants to. */
function isWritable({ verification_tree }) {
    return verification_tree === "writable";
}
/**
 * Plans what commands can write of a tree that is read-only: folders that are set aside, as far as they can be named before
 * anything runs. Those that setup left, but not installed packages; those that a literal rule of `discard_paths` names; those
 * that a build makes where a project of its kind lies, and that are discarded or ignored. What of the tree lies in one of them
 * stays read-only, and so does bytecode.
 */
function planReadOnlyTree({ contract, asides, owned, left }) {
    const tree = indexOf(owned);
    const rules = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.discard_paths ?? []);
    const packages = new Set(left.filter((one) => one.packages).map(({ path }) => path));
    const wanted = new Map();
    const want = (path, reason) => {
        if (!wanted.has(path) && !packages.has(path) && !isBytecode(path))
            wanted.set(path, reason);
    };
    for (const { path } of left)
        want(path, "setup commands left it, and it is set aside");
    for (const rule of rules) {
        const path = literalFolder(rule);
        if (path !== null)
            want(path, "discard_paths names it");
    }
    const files = owned.flatMap((entry) => ((0,_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .isContent */ .az)(entry) ? [entry.path] : []));
    for (const path of (0,_formats_build_folders__WEBPACK_IMPORTED_MODULE_1__/* .buildFolders */ .sR)(files))
        if (asides.of(path, true) !== null)
            want(path, "builds make it, and it is set aside");
    for (const path of packages)
        for (const name of _formats_build_folders__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGE_CACHES */ .Nj)
            want(`${path}/${name}`, "a cache within installed packages");
    const plan = { mounts: [], leftOut: 0 };
    const open = new Set();
    for (const [path, reason] of [...wanted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
        if (foldersOf(path).some((folder) => open.has(folder)) || !tree.canBeFolder(path))
            continue;
        const mounts = tree.guardIn(path);
        if (mounts === null || plan.mounts.length + mounts.length + 1 > MAX_TREE_MOUNTS)
            plan.leftOut++;
        else {
            open.add(path);
            plan.mounts.push({ path, access: "write", reason }, ...mounts);
        }
    }
    return plan;
}
/**
 * Plans what commands can't write of a tree that is writable: acceptance tests, and what `forbidden_paths` covers. Where there
 * are more than can be mounted one by one, the folders that they lie in are read-only as a whole.
 */
function planWritableTree({ contract, owned }, acceptance) {
    const forbidden = withTheirFolders((0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.forbidden_paths));
    const tests = new Set(acceptance);
    const guarded = new Map();
    const guard = (path, access, reason) => guarded.set(path, { path, access, reason });
    const folders = new Set();
    for (const { path } of owned)
        for (const folder of foldersOf(path))
            folders.add(folder);
    for (const path of folders)
        if ((0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path, true))
            guard(path, "read", FORBIDDEN);
    for (const entry of owned) {
        const { path, type } = entry;
        const reason = tests.has(path) ? ACCEPTANCE : (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path, type === "dir") ? FORBIDDEN : null;
        if (reason !== null)
            guard(path, type === "symlink" ? "look" : "read", reason);
    }
    return { mounts: withFolders(coarsened(outermost([...guarded.values()]))), leftOut: 0 };
}
/** Rules, with the folder of each that covers everything below one: only in a folder that is read-only nothing new can be made. */
function withTheirFolders(rules) {
    return rules.flatMap((rule) => rule.segments.length > 1 && rule.segments.at(-1) === "**"
        ? [rule, { ...rule, segments: rule.segments.slice(0, -1), folder: true }]
        : [rule]);
}
const ACCEPTANCE = "an acceptance test";
const FORBIDDEN = "forbidden_paths covers it";
/** Mounts without those that lie in one that is read-only. */
function outermost(mounts) {
    const whole = new Set(mounts.flatMap(({ path, access }) => (access === "read" ? [path] : [])));
    return mounts.filter(({ path }) => !foldersOf(path).some((folder) => whole.has(folder)));
}
/** Replaces what lies deepest by its folder until there are few enough; in the end by the whole tree, which is the empty path. */
function coarsened(mounts) {
    let left = mounts;
    while (withFolders(left).length > MAX_TREE_MOUNTS) {
        const deepest = left.reduce((most, { path, access }) => (access === "read" ? Math.max(most, depthOf(path)) : most), 0);
        if (deepest === 0)
            return left;
        const raised = left.map((mount) => {
            if (depthOf(mount.path) < deepest || mount.access !== "read")
                return mount;
            return { path: parentOf(mount.path), access: "read", reason: `what it holds, for one: ${mount.reason}` };
        });
        const whole = raised.find(({ path }) => path === "");
        if (whole !== undefined)
            return [whole];
        left = outermost([...new Map(raised.map((mount) => [mount.path, mount])).values()]);
    }
    return left;
}
/** A folder in which something is mounted can be renamed with it, unless it is mounted itself. */
function withFolders(mounts) {
    const paths = new Set(mounts.map(({ path }) => path));
    const ways = new Map();
    for (const { path, access } of mounts)
        for (const folder of access === "read" ? foldersOf(path) : [])
            if (!paths.has(folder))
                ways.set(folder, {
                    path: folder,
                    access: "write",
                    reason: "it can't be renamed: something in it is read-only",
                });
    return [...mounts, ...ways.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
function indexOf(owned) {
    const content = owned.filter(_formats_manifest__WEBPACK_IMPORTED_MODULE_2__/* .isContent */ .az);
    const files = new Set(content.map(({ path }) => path));
    const folders = new Set(content.flatMap(({ path }) => foldersOf(path)));
    return {
        canBeFolder: (path) => !files.has(path) && !foldersOf(path).some((folder) => files.has(folder)),
        guardIn(folder) {
            if (!folders.has(folder))
                return [];
            const within = content.filter(({ path }) => path.startsWith(`${folder}/`));
            if (within.some(({ type }) => type === "symlink") || within.length > MAX_TREE_MOUNTS)
                return null;
            const reads = within.map(({ path }) => ({ path, access: "read", reason: "a file of the tree" }));
            return withFolders(reads).filter(({ path }) => path.startsWith(`${folder}/`));
        },
    };
}
/**
 * Whether a folder is Python's for bytecode, which is run in the place of the source beside it, without a look at that where the
 * bytecode says so: what changed code puts there for a test is the test. Python does without where it can't write.
 */
function isBytecode(path) {
    return path.split("/").includes("__pycache__");
}
/** The folder that a rule names, or null for one that names none, or any. */
function literalFolder({ folder, segments }) {
    return folder && !segments.some((name) => name.includes("*")) ? segments.join("/") : null;
}
function depthOf(path) {
    return path.split("/").length;
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
/** Folders above a path, the highest first. */
function foldersOf(path) {
    const found = [];
    for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1))
        found.push(path.slice(0, cut));
    return found;
}
/** What a verification can't show, for people, by what its tree was. */
const NOT_SHOWN = (() => {
    const memory = "that the changed code left the program which tests it as it was, where both run in one process, or where that program opens to a signal or a debugger of another process (Node.js, a JVM)";
    const folders = "that a command found everything that was not read-only (HOME, /tmp, folders that are set aside) as it began with it, once changed code had run in it";
    const others = "that a command found the tree as it is, once changed code had run in it, beside acceptance tests and forbidden files that were there and are no links: a link, or a new file, is only looked at after the command (`verification_tree` is `writable`)";
    const restored = "that no file was changed and put back before its command ended: without a sandbox, files are only looked at afterwards";
    return {
        "read-only": [memory, folders],
        writable: [memory, folders, others],
        "looked-at": [memory, folders, restored],
        "writable-looked-at": [memory, folders, others, restored],
    };
})();
/** What `facts.json` says of the tree that its contract, its level and what is set aside don't allow. */
function treeFaults({ verification, case: ofCase }, contract, asides, paths) {
    const tree = verification?.tree ?? null;
    if (verification === undefined || verification.level === null)
        return [];
    const { level, commands } = verification;
    if (tree === null)
        return commands.length === 0 ? [] : ["expected what commands could write of it, found no word"];
    const mode = treeMode(level, contract);
    if (tree.mode !== mode)
        return [`expected ${mode} at the level ${level} of this contract, found ${tree.mode}`];
    const mounts = tree.mounts.map((mount) => ({ ...mount, path: (0,_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(mount.path) }));
    if (mounts.length > MAX_TREE_MOUNTS * 2)
        return [`expected at most ${MAX_TREE_MOUNTS} mounts, found ${mounts.length}`];
    if (mode === "looked-at" || mode === "writable-looked-at")
        return mounts.length === 0 ? [] : ["expected no mounts without a sandbox"];
    return mode === "read-only"
        ? readOnlyFaults(mounts, contract, asides)
        : writableFaults(mounts, contract, [...(ofCase?.acceptance ?? []).map(({ path }) => (0,_set_aside__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(path))], paths);
}
function readOnlyFaults(mounts, contract, asides) {
    const rules = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.discard_paths ?? []);
    const isAside = (path) => rules.some((rule) => (0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(rule, path, true)) ||
        [...foldersOf(path), path].some((folder) => asides.of(folder, true) !== null);
    return mounts.flatMap(({ path, access }) => access === "write" && !isAside(path) ? [`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: it is judged, and commands could write it`] : []);
}
function writableFaults(mounts, contract, acceptance, paths) {
    const kept = new Set(mounts.flatMap(({ path, access }) => (access === "write" ? [] : [path])));
    const isKept = (path) => kept.has("") || kept.has(path) || foldersOf(path).some((folder) => kept.has(folder));
    const forbidden = (0,_records_contract__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(contract.forbidden_paths);
    const faults = [];
    const check = (path, what) => {
        if (!isKept(path))
            faults.push(`${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .displayPath */ .Gt)(path)}: ${what}, and commands could write it`);
    };
    for (const path of acceptance)
        check(path, ACCEPTANCE);
    for (const path of paths)
        if ((0,_formats_paths__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(forbidden, path))
            check(path, FORBIDDEN);
    return faults;
}


/***/ }),

/***/ 9442:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: function() { return /* binding */ verdictSchema; },
/* harmony export */   MM: function() { return /* binding */ parseReport; },
/* harmony export */   Qh: function() { return /* binding */ reportSchema; },
/* harmony export */   WA: function() { return /* binding */ MAX_REPORT_BYTES; },
/* harmony export */   WI: function() { return /* binding */ REPORT_SCHEMA_VERSION; },
/* harmony export */   yh: function() { return /* binding */ ASSERTED_FIELDS; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6921);
/* harmony import */ var _domain_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _domain_lane__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4516);
/* harmony import */ var _domain_mutation__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1253);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _containment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5382);
/* harmony import */ var _contract__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6954);
/* harmony import */ var _facts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(653);
/* harmony import */ var _parse__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8450);










/** The only version that this program writes and verifies. */
const REPORT_SCHEMA_VERSION = "1";
/** Upper bound of a report that is read back: all paths that a tree may have stay below it. */
const MAX_REPORT_BYTES = 48 * 1024 * 1024;
const tree = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA1 */ .uu).nullable();
const modelStatus = zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["admitted", "missing_admission", "mismatch", "invalid_admission", "not_admitted"])
    .nullable();
const texts = zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP());
/** The fields that the judge derives (SPEC section 2), which is all but the index of files. */
const verdictShape = {
    schema_version: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(REPORT_SCHEMA_VERSION),
    harness_version: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    case_id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int(),
    status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["pass", "fail", "blocked"]),
    failure_reason: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    backend: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_lane__WEBPACK_IMPORTED_MODULE_8__/* .LANES */ .C),
    run_started_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    run_finished_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK,
    backend_exit_code: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nullable(),
    backend_termination: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_5__/* .TERMINATIONS */ .Wp),
    artifacts_dir: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    run_artifact_dir: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    runtime_workspace_root: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    changed_files: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(_facts__WEBPACK_IMPORTED_MODULE_5__/* .jsonPathSchema */ .zg),
    allowed_writes_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().nullable(),
    forbidden_paths_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().nullable(),
    approval_status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["not-required", "requested", "granted", "denied"]),
    verification: zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_5__/* .VERIFICATION_STATUS */ .H1),
        commands: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
            kind: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["setup", "verification"]),
            command: _contract__WEBPACK_IMPORTED_MODULE_4__/* .commandSchema */ .rP,
            exit_code: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nullable(),
            duration_ms: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
        })),
        /** What kept the commands from changing what judges them; null where none ran. */
        tree: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_facts__WEBPACK_IMPORTED_MODULE_5__/* .TREE_MODES */ .KB).nullable(),
        /** What a verification of this kind can't show. */
        not_shown: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    }),
    required_events_passed: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    blockers: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        code: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .BLOCKER_CODES */ .iK),
        subject: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
        expected: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
        found: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
        message: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
        fix: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    })),
    not_applicable: texts,
    /** Checks whose input never came, and why: they found nothing out. */
    not_evaluated: texts,
    withheld: texts,
    mutation_mode: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_domain_mutation__WEBPACK_IMPORTED_MODULE_9__/* .MUTATION_MODES */ .n),
    allowed_mutation_scope: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    /** What the lane's own log says of each of its agents; null for a lane without such a log. */
    lane_phases: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        state: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["completed", "rejected", "failed", "no_result", "not_reached"]),
        why: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    }))
        .nullable(),
    lane_process_started: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    case_process_started: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    source_admission_status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["admitted", "not_admitted"]),
    source_admission_freshness: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["current", "stale"]).nullable(),
    /** There only where a cassette answered in place of the model: such a report is of a replay, and proves no stage. */
    replay: zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        cassette_sha256: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD).nullable(),
        recorded_at: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
        /** Exchanges that the cassette holds, and how many of them were served. */
        exchanges: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nonnegative(),
        served: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nonnegative(),
    })
        .optional(),
    model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    model_admission_status: modelStatus,
    case_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_model: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_runtime_model_provider: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    case_model_admission_status: modelStatus,
    baseline: tree,
    result: tree,
    containment: zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
        level: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_3__/* .LEVELS */ .A_).nullable(),
        canary: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["held", "failed", "not_run"]),
        verification_level: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_containment__WEBPACK_IMPORTED_MODULE_3__/* .LEVELS */ .A_).nullable(),
    }),
    environment: _facts__WEBPACK_IMPORTED_MODULE_5__/* .environmentFact */ .cD,
    runtime_default_activation: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(false),
    core_promotion_status: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz("not-promoted"),
};
const indexShape = {
    artifact_paths: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    artifact_digests: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_digest__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD)),
    freshness: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ written_at: _approval__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .SK, size: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nonnegative() })),
};
/** What the judge derives. */
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej(verdictShape);
/** `report.json`: the verdict and the index of everything else. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ ...verdictShape, ...indexShape }).describe("report.json of a run");
/** Fields of the report that no file of the bundle proves; the harness asserts them. */
const ASSERTED_FIELDS = ["freshness"];
/** Reads a `report.json`; never throws on bad input. */
function parseReport(bytes) {
    return (0,_parse__WEBPACK_IMPORTED_MODULE_6__/* .parseRecord */ .Hh)(bytes, reportSchema, { maxBytes: MAX_REPORT_BYTES, maxDepth: 16, escapedNul: true });
}


/***/ }),

/***/ 7031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: function() { return /* binding */ traceLineSchema; }
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _approval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4847);


/** One line of `trace.jsonl`: what the harness did before the judge. Results of gates and checks are derived, times are asserted. */
const traceLineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["step", "gate", "check"]),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    result: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: _approval__WEBPACK_IMPORTED_MODULE_0__/* .utcTime */ .SK,
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    /** The model that was asked for, on the lines of gates and checks about it (SPEC section 10). */
    model_provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});


/***/ }),

/***/ 4201:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: function() { return /* binding */ reportMarkdown; }
/* harmony export */ });
/* harmony import */ var _replay__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(159);
/* harmony import */ var _text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8115);


/** Changed files shown by name; the report has all of them. */
const MAX_FILES = 200;
/** Files of evidence shown with their digest. */
const MAX_DIGESTS = 400;
const VERDICT_WORD = { pass: "PASS", fail: "FAIL", blocked: "BLOCKED" };
/**
 * `report.md`: the verdict for people. Everything that an agent could have chosen (names, commands) is shown as code, so
 * that it can't become markup.
 * @param digests files of the bundle with their digests, without `report.md` and `report.json`
 */
function reportMarkdown(verdict, digests) {
    const replay = (0,_replay__WEBPACK_IMPORTED_MODULE_0__/* .replayNote */ .g)(verdict);
    const lines = [
        `# ${VERDICT_WORD[verdict.status]}${replay === null ? "" : " (replay)"}: stage ${verdict.stage}, lane ${verdict.backend}, case ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .idText */ .FP)(verdict.case_id)}`,
        "",
        verdict.failure_reason === null ? passWords(verdict) : `Reason: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(verdict.failure_reason)}.`,
        "",
        ...(replay === null ? [] : [`**This is ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(replay)}.**`, ""]),
        ...blockerLines(verdict),
        "## What happened",
        "",
        ...table([
            ["run", (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.run_id, "table")],
            ["started", verdict.run_started_at],
            ["finished", verdict.run_finished_at],
            ["lane process", verdict.lane_process_started ? laneEnd(verdict) : "not started"],
            ["containment", verdict.containment.level ?? "not reached"],
            ["canary", verdict.containment.canary.replace("_", " ")],
            ["mutation mode", verdict.mutation_mode],
            ["approval", verdict.approval_status],
            ["baseline tree", verdict.baseline === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.baseline, "table")],
            ["result tree", verdict.result === null ? "none" : (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(verdict.result, "table")],
            ["verification", verdict.verification.status.replace("_", " ")],
        ]),
        "",
        ...fileLines(verdict.changed_files),
        ...commandLines(verdict),
        ...phaseLines(verdict),
        ...noteLines("Not evaluated", verdict.not_evaluated),
        ...noteLines("Not applicable", verdict.not_applicable),
        ...noteLines("Withheld", verdict.withheld),
        "## Evidence",
        "",
        "Check it with `case-harness verify <this folder>`; the digests alone with `sha256sum -c SHA256SUMS`.",
        "",
        "| file | bytes | SHA-256 |",
        "| --- | ---: | --- |",
        ...[...digests]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .slice(0, MAX_DIGESTS)
            .map(([file, { sha256, size }]) => `| ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(file, "table")} | ${size} | \`${sha256}\` |`),
        ...(digests.size > MAX_DIGESTS ? [`| and ${digests.size - MAX_DIGESTS} more | | |`] : []),
    ];
    return `${lines.join("\n")}\n`;
}
function passWords({ not_evaluated }) {
    const names = Object.keys(not_evaluated);
    if (names.length === 0)
        return "Every gate was open, every check passed.";
    return `Every gate was open, every check that had something to look at passed; not evaluated: ${names.map(_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(", ")}.`;
}
/** What the lane's own agents came to, in its own words. */
function phaseLines({ lane_phases }) {
    if (lane_phases === null)
        return [];
    const rows = Object.entries(lane_phases).map(([agent, { state, why }]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(agent)}: ${state.replace("_", " ")}${why === null ? "" : `: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(why)}`}`);
    return [
        "## The lane's own agents",
        "",
        "What they say is no proof; it can deny a pass, and never grants one.",
        "",
        ...rows,
        "",
    ];
}
function blockerLines({ blockers }) {
    if (blockers.length === 0)
        return [];
    const rows = blockers.flatMap((blocker) => {
        const { what, fix } = (0,_text__WEBPACK_IMPORTED_MODULE_1__/* .blockerMarkdown */ .GM)(blocker);
        return [`- **${blocker.code}** ${what}`, `  - Fix: ${fix}`, `  - Rule: \`case-harness explain ${blocker.code}\``];
    });
    return ["## Blockers", "", ...rows, ""];
}
function laneEnd({ backend_termination, backend_exit_code }) {
    return backend_exit_code === null ? backend_termination : `${backend_termination} with code ${backend_exit_code}`;
}
function fileLines(files) {
    if (files.length === 0)
        return [];
    const shown = files.slice(0, MAX_FILES).map((path) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(nameOf(path))}`);
    const rest = files.length - shown.length;
    return ["## Changed files", "", ...shown, ...(rest > 0 ? [`- and ${rest} more`] : []), ""];
}
function commandLines({ verification }) {
    if (verification.commands.length === 0)
        return [];
    const rows = verification.commands.map(({ kind, command, exit_code, duration_ms }) => `| ${kind} | ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(typeof command === "string" ? command : command.join(" "), "table")} | ${exit_code ?? "none"} | ${Math.round(duration_ms)} |`);
    return [
        ...["## Commands", "", "| kind | command | exit code | ms |", "| --- | --- | ---: | ---: |", ...rows, ""],
        ...notShownLines(verification),
    ];
}
const TREES = {
    "read-only": "read-only, but for folders that are set aside",
    writable: "writable by the contract's wish, but for acceptance tests and forbidden paths",
    "looked-at": "not protected, and looked at after every command",
    "writable-looked-at": "writable by the contract's wish; acceptance tests and forbidden paths were looked at after every command",
};
function notShownLines({ tree, not_shown }) {
    if (tree === null)
        return [];
    const items = not_shown.map((what) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(what)}`);
    return [`The tree that they ran in was ${TREES[tree]}. What this does not show:`, "", ...items, ""];
}
function noteLines(title, notes) {
    const rows = Object.entries(notes)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reason]) => `- ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(name)}: ${(0,_text__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason)}`);
    return rows.length === 0 ? [] : [`## ${title}`, "", ...rows, ""];
}
function table(rows) {
    return ["| | |", "| --- | --- |", ...rows.map(([name, value]) => `| ${name} | ${value} |`)];
}
function nameOf(path) {
    if (typeof path === "string")
        return path;
    return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}


/***/ })

};
;