"use strict";
exports.id = 5802;
exports.ids = [5802];
exports.modules = {

/***/ 5802:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beyondMachine: function() { return /* binding */ beyondMachine; },
/* harmony export */   containLimits: function() { return /* binding */ containLimits; },
/* harmony export */   describeTools: function() { return /* binding */ describeTools; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _world_contain_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1112);
/* harmony import */ var _world_facts_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8313);




/** Bounds of what is contained, as far as this machine has what they ask for. */
function containLimits(limits) {
    return {
        processes: limits.processes,
        fileBytes: limits.file_bytes,
        memoryBytes: Math.min(limits.memory_bytes, memoryHere()),
        scratchBytes: Math.min(limits.scratch_bytes, memoryHere()),
    };
}
/** A sentence for each limit that a contract asks for and this machine does not have. */
function beyondMachine({ limits = {} }) {
    const has = memoryHere();
    return ["memory_bytes", "scratch_bytes"].flatMap((name) => {
        const wanted = limits[name] ?? 0;
        return wanted <= has
            ? []
            : [
                `limits.${name} asks for ${wanted} bytes; this machine has ${has} for what is contained, which is the limit here`,
            ];
    });
}
/** Memory that stays for the harness itself. */
const OWN_MEMORY_BYTES = 256 * 1024 * 1024;
/** Bytes of memory that this machine, or what this process runs in, has for what is contained. */
function memoryHere() {
    const constrained = process.constrainedMemory?.() ?? 0;
    const all = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
    // Without a bound of its own a group says 0, or more than any machine has.
    const most = constrained > 0 && constrained < all ? constrained : all;
    return Math.max(OWN_MEMORY_BYTES, most - OWN_MEMORY_BYTES);
}
/**
 * Says of every program that the run needs whether it is there. Only git, which the harness itself starts, is asked for its
 * version; those of a contract's commands are never started here.
 */
async function describeTools(programs, io) {
    const path = io.env["PATH"] ?? "";
    const git = (0,_world_contain_find__WEBPACK_IMPORTED_MODULE_2__/* .findOnPath */ .a)("git", path);
    const version = git === null ? null : await (0,_world_facts_environment__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E)(git, path);
    const looked = version === null ? `none that answers --version in ${path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).join(", ")}` : null;
    return {
        tools: [
            {
                name: "git",
                needed_for: "the patch and the clean checkout",
                found: version !== null,
                version,
                ...(looked === null ? {} : { problem: looked }),
            },
            ...programs.map(({ name, missing, by, version: written }) => ({
                name,
                needed_for: "a command of the contract",
                found: missing === null,
                version: written,
                by,
                ...(missing === null ? {} : { problem: missing.found }),
            })),
        ],
        git: version,
        python: programs.find(({ name }) => /^python[\d.]*$/.test(name))?.version ?? null,
    };
}


/***/ }),

/***/ 1112:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ findOnPath; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** First executable file of that name on a `PATH`, or null; a name with a slash is taken as it is. */
function findOnPath(name, path) {
    if (name.includes("/"))
        return isExecutable(name) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(name) : null;
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder))
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        if (isExecutable(candidate))
            return candidate;
    }
    return null;
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 8313:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ versionOf; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** A program that does not tell its version within this time (ms) has none. */
const VERSION_TIMEOUT_MS = 10_000;
/** First line of `program --version`, or null where it does not answer. Started without any environment but `PATH`. */
function versionOf(program, path) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, ["--version"], { cwd: "/", env: { PATH: path, LC_ALL: "C" }, timeout: VERSION_TIMEOUT_MS, encoding: "utf8" }, (error, stdout, stderr) => {
            if (error !== null)
                return resolve(null);
            resolve((stdout || stderr).split("\n", 1)[0].trim().slice(0, 200) || null);
        });
    });
}


/***/ })

};
;