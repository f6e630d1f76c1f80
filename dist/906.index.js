"use strict";
exports.id = 906;
exports.ids = [906];
exports.modules = {

/***/ 906:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: function() { return /* binding */ createPatchReader; },
/* harmony export */   T: function() { return /* binding */ applyDelta; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _domain_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9102);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8547);





/** Modes that a patch of the harness can hold; submodules (160000) are not among them. */
const MODES = ["100644", "100755", "120000"];
/** Largest binary content that is inflated unless told otherwise, in bytes: the bound of a changed file (SPEC section 4). */
const MAX_BINARY_BYTES = 64 * 1024 * 1024;
/** Longest line of a header: two quoted paths of 4,096 bytes, four characters a byte, and words. */
const MAX_HEADER_BYTES = 64 * 1024;
/** What is wrong, and where; never leaves this file. */
class PatchFault extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
/**
 * Reads a patch as `git diff-tree -p --binary --full-index --no-renames` writes it, and nothing else: no renames, no copies, no
 * prose, no trailing bytes, files in the order of their paths. Where a file's whole content follows from the patch (added,
 * deleted, binary in full), it must have the object id that the patch states.
 */
function createPatchReader({ maxBinaryBytes = MAX_BINARY_BYTES, take, sizesOf }) {
    const input = {
        bytes: Buffer.alloc(0),
        at: 0,
        before: 0,
        ended: false,
        maxBinaryBytes,
        sizesOf,
        scratch: Buffer.allocUnsafe(SIDE_PIECE),
    };
    const reading = readFiles(input, take);
    let fault = null;
    let done = false;
    const go = () => {
        try {
            done = reading.next().done === true;
        }
        catch (error) {
            if (!(error instanceof PatchFault))
                throw error;
            fault = { problem: error.message, offset: error.offset };
            done = true;
        }
    };
    go();
    return {
        push(piece) {
            if (done)
                return;
            const left = input.bytes.subarray(input.at);
            input.before += input.at;
            input.bytes = left.length === 0 ? asBuffer(piece) : Buffer.concat([left, piece]);
            input.at = 0;
            go();
            // The piece may be somebody's buffer, which is filled anew.
            input.bytes = Buffer.from(input.bytes.subarray(input.at));
            input.before += input.at;
            input.at = 0;
        },
        end() {
            input.ended = true;
            if (!done)
                go();
            return fault;
        },
    };
}
function* readFiles(input, take) {
    // A file that was deleted waits for the next one, which may be what it became.
    let waiting = null;
    while (yield* hasMore(input)) {
        const start = offsetOf(input);
        const file = yield* readFile(input);
        if (waiting !== null) {
            if (waiting.path === file.path && isTypeChange(waiting, file)) {
                waiting = mergeTypeChange(waiting, file);
                continue;
            }
            if (file.path <= waiting.path)
                throw new PatchFault(file.path === waiting.path
                    ? `expected each file once, found ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(file.path)} again`
                    : `expected files in the order of their paths, found ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(file.path)} behind ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_2__/* .displayPath */ .Gt)(waiting.path)}`, start);
            take(waiting);
        }
        waiting = file;
    }
    if (waiting !== null)
        take(waiting);
}
function isTypeChange(first, second) {
    return (first.kind === "deleted" &&
        second.kind === "added" &&
        (first.oldMode === "120000") !== (second.newMode === "120000"));
}
function mergeTypeChange(first, second) {
    return {
        ...second,
        kind: "type",
        oldMode: first.oldMode,
        oldOid: first.oldOid,
        binary: first.binary || second.binary,
        old: first.old,
    };
}
function offsetOf({ before, at }) {
    return before + at;
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
const NEWLINE = 0x0a;
function* hasMore(input) {
    while (input.at >= input.bytes.length && !input.ended)
        yield;
    return input.at < input.bytes.length;
}
/** The place after the next newline; the patch must not end before it, and no line of a header is longer than any of git's. */
function* lineEnd(input, maxBytes) {
    for (let looked = 0;;) {
        const end = input.bytes.indexOf(NEWLINE, input.at + looked);
        if (end >= 0)
            return end + 1;
        looked = input.bytes.length - input.at;
        if (looked > maxBytes)
            throw new PatchFault(`expected a line of at most ${maxBytes} bytes`, offsetOf(input));
        if (input.ended)
            throw new PatchFault("expected a whole line, found the end of the patch", offsetOf(input));
        yield;
    }
}
/** The next line as latin1 without its newline. */
function* readLine(input) {
    const end = yield* lineEnd(input, MAX_HEADER_BYTES);
    const line = input.bytes.toString("latin1", input.at, end - 1);
    input.at = end;
    return line;
}
function* startsWith(input, text) {
    while (input.bytes.length - input.at < text.length && !input.ended)
        yield;
    return input.bytes.toString("latin1", input.at, input.at + text.length) === text;
}
function* takeAfter(input, prefix) {
    return (yield* startsWith(input, prefix)) ? (yield* readLine(input)).slice(prefix.length) : null;
}
function* readFile(input) {
    const start = offsetOf(input);
    const path = yield* readHeader(input);
    const modes = yield* readModes(input);
    const oids = yield* readIndex(input, modes);
    const bodyAt = offsetOf(input);
    const body = yield* readBody(input, path, modes.kind);
    const { kind } = modes;
    if (oids === null && body !== null)
        throw new PatchFault("expected an index line before the content", bodyAt);
    if (oids === null && kind !== "mode")
        throw new PatchFault("expected a mode change or an index line, found neither", start);
    const oldOid = oids === null || kind === "added" ? null : oids.old;
    const newOid = oids === null || kind === "deleted" ? null : oids.new;
    const empty = (oid) => (body === null && oid === EMPTY_BLOB ? EMPTY_CONTENT : null);
    const file = {
        path,
        kind: kind === "mode" && oids !== null ? "modified" : kind,
        oldMode: kind === "added" ? null : (modes.old ?? oids?.mode ?? null),
        newMode: kind === "deleted" ? null : (modes.new ?? oids?.mode ?? null),
        oldOid,
        newOid,
        binary: body?.binary === true,
        old: kind === "added" ? null : (body?.old ?? empty(oldOid)),
        now: kind === "deleted" ? null : (body?.now ?? empty(newOid)),
    };
    checkContent(file, body !== null, start);
    return file;
}
function* readHeader(input) {
    const start = offsetOf(input);
    const names = yield* takeAfter(input, "diff --git ");
    if (names === null)
        throw new PatchFault("expected `diff --git`", start);
    const [first, second] = names.startsWith('"') ? quotedPair(names, start) : plainPair(names, start);
    if (!first.startsWith("a/") || !second.startsWith("b/") || first.slice(2) !== second.slice(2)) {
        throw new PatchFault("expected one path under a/ and b/, found two different ones", start);
    }
    return checkedPath(first.slice(2), start);
}
/** Unquoted, both names have the same length, so that spaces in them can't mislead. */
function plainPair(names, offset) {
    if (names.length % 2 === 0)
        throw new PatchFault("expected the same path twice", offset);
    const half = (names.length - 1) / 2;
    if (names[half] !== " ")
        throw new PatchFault("expected the same path twice", offset);
    return [names.slice(0, half), names.slice(half + 1)];
}
function quotedPair(names, offset) {
    const first = unquote(names, 0, offset);
    if (names[first.end] !== " " || names[first.end + 1] !== '"')
        throw new PatchFault("expected two quoted paths", offset);
    const second = unquote(names, first.end + 1, offset);
    if (second.end !== names.length)
        throw new PatchFault("expected the end of the line after the second path", offset);
    return [first.text, second.text];
}
const ESCAPES = {
    a: "\x07",
    b: "\b",
    t: "\t",
    n: "\n",
    v: "\v",
    f: "\f",
    r: "\r",
    '"': '"',
    "\\": "\\",
};
/** Git's C-style quoting (quote.c): named escapes, and three octal digits for any other byte. */
function unquote(text, from, offset) {
    let value = "";
    for (let at = from + 1; at < text.length; at++) {
        const character = text[at];
        if (character === '"')
            return { text: value, end: at + 1 };
        if (character !== "\\") {
            value += character;
            continue;
        }
        const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0];
        const escape = ESCAPES[text[at + 1] ?? ""];
        if (octal !== undefined) {
            value += String.fromCharCode(Number.parseInt(octal, 8));
            at += 3;
        }
        else if (escape !== undefined) {
            value += escape;
            at += 1;
        }
        else {
            throw new PatchFault("expected a known escape in a quoted path", offset);
        }
    }
    throw new PatchFault("expected the end of a quoted path", offset);
}
function checkedPath(path, offset) {
    const bad = path.split("/").some((name) => name === "" || name === "." || name === ".." || name === ".git");
    if (bad || path.includes("\0"))
        throw new PatchFault("expected a relative path without empty names, `..` or `.git`", offset);
    return path;
}
function* readModes(input) {
    const at = offsetOf(input);
    const added = yield* takeAfter(input, "new file mode ");
    if (added !== null)
        return { kind: "added", old: null, new: checkedMode(added, at) };
    const deleted = yield* takeAfter(input, "deleted file mode ");
    if (deleted !== null)
        return { kind: "deleted", old: checkedMode(deleted, at), new: null };
    const old = yield* takeAfter(input, "old mode ");
    if (old === null)
        return { kind: "modified", old: null, new: null };
    const now = yield* takeAfter(input, "new mode ");
    if (now === null)
        throw new PatchFault("expected `new mode` after `old mode`", offsetOf(input));
    const modes = { old: checkedMode(old, at), new: checkedMode(now, at) };
    if (modes.old === modes.new || modes.old === "120000" || modes.new === "120000") {
        throw new PatchFault("expected a change of the executable bit", at);
    }
    return { kind: "mode", ...modes };
}
function checkedMode(text, offset) {
    const mode = MODES.find((known) => known === text);
    if (mode === undefined)
        throw new PatchFault(`expected mode ${MODES.join(", ")}`, offset);
    return mode;
}
const ZEROS = "0".repeat(40);
const INDEX = /^([0-9a-f]{40})\.\.([0-9a-f]{40})(?: ([0-7]{6}))?$/;
function* readIndex(input, modes) {
    const at = offsetOf(input);
    const text = yield* takeAfter(input, "index ");
    if (text === null) {
        if (/^(?:rename|copy|similarity|dissimilarity) /.test(input.bytes.toString("latin1", input.at, input.at + 16))) {
            throw new PatchFault("expected no renames or copies", at);
        }
        return null;
    }
    const [, old, now, mode] = INDEX.exec(text) ?? [];
    if (old === undefined || now === undefined)
        throw new PatchFault("expected two full object ids", at);
    if ((old === ZEROS) !== (modes.kind === "added") || (now === ZEROS) !== (modes.kind === "deleted")) {
        throw new PatchFault("expected zeros for the side that does not exist, and only there", at);
    }
    if (old === now)
        throw new PatchFault("expected two different object ids", at);
    if ((mode !== undefined) !== (modes.kind === "modified"))
        throw new PatchFault("expected a mode where it stays, and only there", at);
    return { old, new: now, mode: mode === undefined ? null : checkedMode(mode, at) };
}
const NO_SIZES = { old: null, now: null };
function* readBody(input, path, kind) {
    if (yield* startsWith(input, "GIT binary patch\n")) {
        yield* readLine(input);
        const now = yield* readBinary(input);
        const old = yield* readBinary(input);
        return { binary: true, now, old };
    }
    if (!(yield* startsWith(input, "--- ")))
        return null;
    yield* checkLabel(input, "--- ", kind === "added" ? null : `a/${path}`);
    yield* checkLabel(input, "+++ ", kind === "deleted" ? null : `b/${path}`);
    const at = offsetOf(input);
    // Only what was added or deleted stands in the patch from its first line to its last.
    const sizes = input.sizesOf?.(path) ?? NO_SIZES;
    const side = kind === "added"
        ? createSide(MARK_ADD, sizes.now, input.scratch)
        : kind === "deleted"
            ? createSide(MARK_REMOVE, sizes.old, input.scratch)
            : null;
    let last = null;
    let first = true;
    while (yield* startsWith(input, "@@ ")) {
        const hunk = yield* readHunk(input, last, side);
        if (side !== null)
            checkWhole(kind, hunk, first, at);
        first = false;
        last = hunk;
    }
    if (last === null)
        throw new PatchFault("expected a hunk", offsetOf(input));
    const content = side?.end() ?? null;
    return { binary: false, now: kind === "added" ? content : null, old: kind === "deleted" ? content : null };
}
function checkWhole(kind, hunk, first, offset) {
    const { oldStart, oldCount, newStart, newCount } = hunk;
    if (kind === "added" && (!first || oldStart !== 0 || oldCount !== 0 || newStart !== 1))
        throw new PatchFault("expected one hunk with the whole new file", offset);
    if (kind === "deleted" && (!first || newStart !== 0 || newCount !== 0 || oldStart !== 1))
        throw new PatchFault("expected one hunk with the whole old file", offset);
}
/** Lines are hashed many at a time. */
const SIDE_PIECE = 64 * 1024;
/**
 * @param size of the whole, where it is known
 * @param piece is filled, and hashed, again and again
 */
function createSide(marker, size, piece) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const blob = size === null ? null : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`blob ${size}\0`);
    let used = 0;
    let taken = 0;
    const hash = (bytes) => {
        digest.update(bytes);
        blob?.update(bytes);
        taken += bytes.length;
    };
    // The last byte waits: it may be a newline that is none.
    const flush = () => {
        if (used < 2)
            return;
        hash(piece.subarray(0, used - 1));
        piece[0] = piece[used - 1];
        used = 1;
    };
    return {
        marker,
        add(bytes, from, end) {
            while (from < end) {
                const most = Math.min(end, from + SIDE_PIECE - used);
                used += bytes.copy(piece, used, from, most);
                from = most;
                if (used === SIDE_PIECE)
                    flush();
            }
        },
        noNewline() {
            used--;
        },
        end() {
            hash(piece.subarray(0, used));
            return { size: taken, sha256: digest.digest("hex"), oid: blob?.digest("hex") ?? null };
        },
    };
}
function* checkLabel(input, prefix, path) {
    const at = offsetOf(input);
    const text = yield* takeAfter(input, prefix);
    if (text === null)
        throw new PatchFault(`expected \`${prefix}\``, at);
    if (path === null ? text === "/dev/null" : labelled(text, at) === path)
        return;
    throw new PatchFault("expected the path of the header", at);
}
/** Git ends a label with a tab where the name has a space. */
function labelled(text, offset) {
    const bare = text.endsWith("\t") ? text.slice(0, -1) : text;
    if (!bare.startsWith('"'))
        return bare;
    const { text: path, end } = unquote(bare, 0, offset);
    if (end !== bare.length)
        throw new PatchFault("expected the end of the line after the path", offset);
    return path;
}
const HUNK = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@(?: |$)/;
const NO_NEWLINE = "\\ No newline at end of file";
const MARK_KEEP = 0x20;
const MARK_REMOVE = 0x2d;
const MARK_ADD = 0x2b;
const MARK_COMMENT = 0x5c;
function* readHunk(input, last, side) {
    const at = offsetOf(input);
    const match = HUNK.exec(yield* readLine(input));
    if (match === null)
        throw new PatchFault("expected a hunk header", at);
    const [oldStart, oldCount, newStart, newCount] = [match[1], match[2] ?? "1", match[3], match[4] ?? "1"].map(Number);
    if (last !== null && (oldStart < last.oldStart + last.oldCount || newStart < last.newStart + last.newCount)) {
        throw new PatchFault("expected hunks in ascending order", at);
    }
    let oldLeft = oldCount;
    let newLeft = newCount;
    let oldEnded = false;
    let newEnded = false;
    let marker = -1;
    for (;;) {
        const wanted = oldLeft > 0 || newLeft > 0;
        if (input.at >= input.bytes.length && !(yield* hasMore(input))) {
            if (!wanted)
                break;
            throw new PatchFault("expected more lines in the hunk, found the end of the patch", offsetOf(input));
        }
        const next = input.bytes[input.at];
        if (next === MARK_COMMENT) {
            const lineAt = offsetOf(input);
            const right = (yield* readLine(input)) === NO_NEWLINE && marker >= 0;
            if (!right)
                throw new PatchFault(`expected \`${NO_NEWLINE}\` after a line`, lineAt);
            if (marker !== MARK_ADD)
                oldEnded = true;
            if (marker !== MARK_REMOVE)
                newEnded = true;
            if ((oldEnded && oldLeft > 0) || (newEnded && newLeft > 0))
                throw new PatchFault("expected no line after the last one", lineAt);
            if (marker === side?.marker || marker === MARK_KEEP)
                side?.noNewline();
            marker = -1;
            continue;
        }
        if (!wanted)
            break;
        if (next === MARK_KEEP || next === MARK_REMOVE)
            oldLeft--;
        if (next === MARK_KEEP || next === MARK_ADD)
            newLeft--;
        if ((next !== MARK_KEEP && next !== MARK_REMOVE && next !== MARK_ADD) || oldLeft < 0 || newLeft < 0) {
            throw new PatchFault("expected as many lines as the hunk header says", offsetOf(input));
        }
        marker = next;
        const taker = side !== null && (next === MARK_KEEP || next === side.marker) ? side : null;
        const end = input.bytes.indexOf(NEWLINE, input.at) + 1;
        if (end === 0)
            yield* readLongLine(input, taker);
        else {
            taker?.add(input.bytes, input.at + 1, end);
            input.at = end;
        }
    }
    if (oldCount + newCount === 0)
        throw new PatchFault("expected a hunk with lines", at);
    return { oldStart, oldCount, newStart, newCount };
}
/** A line of content with its marker, of whatever length, of which the end is not there yet. */
function* readLongLine(input, side) {
    const start = offsetOf(input);
    input.at++;
    for (;;) {
        const newline = input.bytes.indexOf(NEWLINE, input.at);
        const end = newline < 0 ? input.bytes.length : newline + 1;
        side?.add(input.bytes, input.at, end);
        input.at = end;
        if (newline >= 0)
            return;
        if (!(yield* hasMore(input)))
            throw new PatchFault("expected more lines in the hunk, found the end of the patch", start);
    }
}
const BASE85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const BASE85_VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < BASE85.length; value++)
    BASE85_VALUES[BASE85.charCodeAt(value)] = value;
/** Bytes that one line of binary data holds at most (A..Z are 1..26, a..z are 27..52). */
const MAX_BINARY_LINE = 52;
/** @returns the content where it is given in full, null for a delta */
function* readBinary(input) {
    const at = offsetOf(input);
    const match = /^(literal|delta) (\d{1,10})$/.exec(yield* readLine(input));
    if (match === null)
        throw new PatchFault("expected `literal` or `delta` with a size", at);
    const size = Number(match[2]);
    if (size > input.maxBinaryBytes)
        throw new PatchFault(`expected at most ${input.maxBinaryBytes} bytes of binary content`, at);
    // Deflate makes what it can't shorten a little longer: more data than that is not of this content.
    const deflated = createPile(size + (size >> 3) + 1024);
    for (;;) {
        const lineAt = offsetOf(input);
        const line = yield* readLine(input);
        if (line === "")
            break;
        if (!deflated.add(decodeLine(line, lineAt)))
            throw new PatchFault(`expected ${size} bytes of deflated data`, at);
    }
    const content = inflated(deflated.all(), size);
    if (content === null)
        throw new PatchFault(`expected ${size} bytes of deflated data`, at);
    return match[1] === "literal" ? { size, sha256: (0,_domain_digest__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(content), oid: (0,_manifest__WEBPACK_IMPORTED_MODULE_4__/* .gitOid */ .lu)("blob", content) } : null;
}
/** Gathers many small pieces; says false to the one that is too much. */
function createPile(maxBytes) {
    let pile = Buffer.allocUnsafe(Math.min(maxBytes, 64 * 1024));
    let used = 0;
    return {
        add(piece) {
            if (used + piece.length > maxBytes)
                return false;
            if (used + piece.length > pile.length) {
                const next = Buffer.allocUnsafe(Math.min(maxBytes, pile.length * 2));
                pile.copy(next, 0, 0, used);
                pile = next;
            }
            used += piece.copy(pile, used);
            return true;
        },
        all: () => pile.subarray(0, used),
    };
}
function decodeLine(line, offset) {
    const code = line.charCodeAt(0);
    const length = code >= 65 && code <= 90 ? code - 64 : code >= 97 && code <= 122 ? code - 70 : 0;
    const groups = Math.ceil(length / 4);
    if (length === 0 || length > MAX_BINARY_LINE || line.length !== 1 + groups * 5) {
        throw new PatchFault("expected a line of base85 data", offset);
    }
    const bytes = Buffer.alloc(groups * 4);
    for (let group = 0; group < groups; group++) {
        let value = 0;
        for (let digit = 0; digit < 5; digit++) {
            const next = BASE85_VALUES[line.charCodeAt(1 + group * 5 + digit)] ?? -1;
            if (next < 0)
                throw new PatchFault("expected base85 digits", offset);
            value = value * 85 + next;
        }
        if (value > 0xffffffff)
            throw new PatchFault("expected base85 digits of at most four bytes", offset);
        bytes.writeUInt32BE(value, group * 4);
    }
    if (bytes.subarray(length).some((byte) => byte !== 0))
        throw new PatchFault("expected zeros after the last byte of a line", offset);
    return bytes.subarray(0, length);
}
/** The content or delta of a binary hunk, or null where its data is not what it says. */
function inflated(deflated, size) {
    try {
        // Bounded by the declared size, so that a small patch can't fill the memory.
        const result = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync)(deflated, { maxOutputLength: Math.max(size, 1), info: true });
        return result.buffer.length === size && result.engine.bytesWritten === deflated.length ? result.buffer : null;
    }
    catch {
        return null;
    }
}
/** Whatever content follows from the patch alone must be the object that the patch names. */
function checkContent({ oldOid, newOid, old, now }, hasBody, offset) {
    if (!hasBody) {
        const hasContent = (oid) => oid !== null && oid !== EMPTY_BLOB;
        if (hasContent(oldOid) || hasContent(newOid))
            throw new PatchFault("expected the content of this file", offset);
        return;
    }
    if (now !== null && now.oid !== null && now.oid !== newOid)
        throw new PatchFault("expected content with the object id that is stated", offset);
    if (old !== null && old.oid !== null && old.oid !== oldOid)
        throw new PatchFault("expected old content with the object id that is stated", offset);
}
/** Git object id of the empty blob. */
const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
const EMPTY_CONTENT = { size: 0, sha256: (0,_domain_digest__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(""), oid: EMPTY_BLOB };
/** Largest content that a delta may make, in bytes: the bound of any file (SPEC section 4). */
const MAX_DELTA_RESULT = 1024 * 1024 * 1024;
/**
 * Applies a git delta (gitformat-pack, deltified representation).
 * @returns the new content, or null where the delta is malformed or made for other content
 */
function applyDelta(delta, before) {
    let at = 0;
    const readSize = () => {
        let size = 0;
        let scale = 1;
        for (;;) {
            const byte = delta[at++];
            if (byte === undefined || scale > 2 ** 42)
                return -1;
            size += (byte & 0x7f) * scale;
            if ((byte & 0x80) === 0)
                return size;
            scale *= 128;
        }
    };
    const oldSize = readSize();
    const newSize = readSize();
    if (oldSize !== before.length || newSize < 0 || newSize > MAX_DELTA_RESULT)
        return null;
    const result = Buffer.alloc(newSize);
    let filled = 0;
    while (at < delta.length) {
        const code = delta[at++];
        if (code === 0)
            return null;
        if ((code & 0x80) === 0) {
            if (at + code > delta.length || filled + code > newSize)
                return null;
            delta.copy(result, filled, at, at + code);
            at += code;
            filled += code;
            continue;
        }
        let offset = 0;
        let size = 0;
        for (let bit = 0; bit < 4; bit++)
            if (code & (1 << bit))
                offset += (delta[at++] ?? 0) * 2 ** (8 * bit);
        for (let bit = 0; bit < 3; bit++)
            if (code & (0x10 << bit))
                size += (delta[at++] ?? 0) * 2 ** (8 * bit);
        if (size === 0)
            size = 0x10000;
        if (offset + size > before.length || filled + size > newSize)
            return null;
        before.copy(result, filled, offset, offset + size);
        filled += size;
    }
    return filled === newSize ? result : null;
}


/***/ })

};
;