"use strict";
exports.id = 330;
exports.ids = [330];
exports.modules = {

/***/ 9102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ ZERO_SHA256),
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   uu: () => (/* binding */ SHA1)
/* harmony export */ });
/* unused harmony export EMPTY_SHA256 */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A lower-case hexadecimal SHA-256. */
const SHA256 = /^[0-9a-f]{64}$/;
/** A lower-case hexadecimal SHA-1 (a git object id). */
const SHA1 = /^[0-9a-f]{40}$/;
/** SHA-256 of no bytes: the digest of an empty patch. */
const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** 64 zeros: `prev` of the first event, and the place holder of the report's own digest. */
const ZERO_SHA256 = "0".repeat(64);
/** SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest("hex");
}


/***/ }),

/***/ 3018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ MAX_CONTRACT_BYTES),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   x3: () => (/* binding */ LIMIT_NAMES)
/* harmony export */ });
/**
 * Bounds of a run (SPEC section 4); a contract's `limits` lowers or raises each by its name. Bytes unless the name says
 * otherwise.
 */
const DEFAULT_LIMITS = {
    /** One changed file; larger ones are no patch that a person would review. */
    changed_file_bytes: 64 * 1024 * 1024,
    /** One file, changed or not; refused by its size before it is read. */
    file_bytes: 1024 * 1024 * 1024,
    /** Files, folders and links of a tree. */
    entries: 250_000,
    tree_bytes: 4 * 1024 * 1024 * 1024,
    /** Folders below each other. */
    depth: 128,
    /** Lane output kept; the rest is counted and dropped. */
    lane_output_bytes: 64 * 1024 * 1024,
    test_output_bytes: 16 * 1024 * 1024,
    lane_seconds: 600,
    /** Without a sign of life for so long after a committed result, a lane is lingering and is ended (SPEC section 11). */
    linger_seconds: 60,
    verification_seconds: 600,
    processes: 512,
};
/** A contract is read by people; one larger than this is not one. */
const MAX_CONTRACT_BYTES = 1024 * 1024;
const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS);


/***/ }),

/***/ 3715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: () => (/* binding */ RUN_ID),
/* harmony export */   Vz: () => (/* binding */ runId),
/* harmony export */   xD: () => (/* binding */ CASE_ID)
/* harmony export */ });
/** `case_id` of contracts and cases (SPEC section 2). */
const CASE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** `YYYYMMDDTHHMMSSZ-<case_id>-<random>` (SPEC section 2). */
const RUN_ID = /^\d{8}T\d{6}Z-([a-z0-9][a-z0-9-]{0,63})-([a-z0-9]{6,})$/;
/**
 * Composes a run id.
 * @param startedAt RFC 3339 UTC time, for example `2026-11-20T10:51:00.000Z`
 * @param caseId a valid `case_id`, or `unknown`
 * @param random at least 6 characters of `[a-z0-9]`
 */
function runId(startedAt, caseId, random) {
    const stamp = startedAt.slice(0, 19).replace(/[-:]/g, "");
    return `${stamp}Z-${caseId}-${random}`;
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readUserFile),
/* harmony export */   V: () => (/* binding */ caseFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Reads a file that a person named: a regular file within a bound, opened once, never through a link.
 * @param maxBytes larger files are not read
 */
function readUserFile(path, maxBytes) {
    let fd;
    try {
        // O_NONBLOCK: a FIFO must not hold up the harness before it is known to be one.
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        return { ok: false, reason: REASONS[codeOf(error)] ?? `it can't be opened (${codeOf(error)})` };
    }
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (!stat.isFile())
            return { ok: false, reason: "not a regular file" };
        if (stat.size > maxBytes)
            return { ok: false, reason: `${stat.size} bytes, expected at most ${maxBytes}` };
        return { ok: true, bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(fd) };
    }
    catch (error) {
        return { ok: false, reason: `it can't be read (${codeOf(error)})` };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
const REASONS = {
    ENOENT: "no such file",
    ELOOP: "a symbolic link, expected a file",
    EACCES: "this user may not read it",
    ENOTDIR: "a part of the path is not a folder",
};
function codeOf(error) {
    return error.code ?? "unknown";
}
/**
 * The parts of a case folder. With a task file, everything else lies beside it.
 * @param contract path of the contract, where it is not `case.json`
 */
function caseFolder(dir, contract = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "case.json")) {
    return {
        dir,
        contract,
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "workspace"),
        fakeScript: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "fake.json"),
        acceptance: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, "acceptance"),
    };
}


/***/ })

};
;