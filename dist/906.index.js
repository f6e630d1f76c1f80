"use strict";
exports.id = 906;
exports.ids = [906];
exports.modules = {

/***/ 906:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: function() { return /* binding */ newContent; },
/* harmony export */   TM: function() { return /* binding */ applyDelta; },
/* harmony export */   iz: function() { return /* binding */ parsePatch; }
/* harmony export */ });
/* unused harmony export applyToContent */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8547);



/** Modes that a patch of the harness can hold; submodules (160000) are not among them. */
const MODES = ["100644", "100755", "120000"];
/** Largest binary content that is inflated unless told otherwise, in bytes: the bound of a changed file (SPEC section 4). */
const MAX_BINARY_BYTES = 64 * 1024 * 1024;
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
 * prose, no trailing bytes. Where a file's whole content follows from the patch (added, deleted, binary), it must have the
 * object id that the patch states.
 * @param maxBinaryBytes the contract's limit of a changed file, where it is raised
 * @returns the files in the order of the patch (each path once), or what is wrong and at which byte
 */
function parsePatch(bytes, maxBinaryBytes = MAX_BINARY_BYTES) {
    const input = { bytes: asBuffer(bytes), at: 0, maxBinaryBytes };
    const files = [];
    const seen = new Set();
    try {
        while (input.at < input.bytes.length) {
            const start = input.at;
            const file = readFile(input);
            const last = files.at(-1);
            if (last !== undefined && last.path === file.path && isTypeChange(last, file)) {
                files[files.length - 1] = mergeTypeChange(last, file);
                continue;
            }
            if (seen.has(file.path))
                throw new PatchFault(`expected each file once, found ${(0,_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(file.path)} again`, start);
            seen.add(file.path);
            files.push(file);
        }
    }
    catch (error) {
        if (error instanceof PatchFault)
            return { ok: false, problem: error.message, offset: error.offset };
        throw error;
    }
    return { ok: true, files };
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
        removal: first.body,
    };
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
const NEWLINE = 0x0a;
/** The next line as latin1 without its newline; the patch must not end within it. */
function readLine(input) {
    const end = input.bytes.indexOf(NEWLINE, input.at);
    if (end < 0)
        throw new PatchFault("expected a whole line, found the end of the patch", input.at);
    const line = input.bytes.toString("latin1", input.at, end);
    input.at = end + 1;
    return line;
}
function startsWith({ bytes, at }, text) {
    return bytes.length - at >= text.length && bytes.toString("latin1", at, at + text.length) === text;
}
function takeAfter(input, prefix) {
    return startsWith(input, prefix) ? readLine(input).slice(prefix.length) : null;
}
function readFile(input) {
    const start = input.at;
    const path = readHeader(input);
    const modes = readModes(input);
    const oids = readIndex(input, modes);
    const bodyAt = input.at;
    const body = readBody(input, path, modes.kind);
    const { kind } = modes;
    if (oids === null && body !== null)
        throw new PatchFault("expected an index line before the content", bodyAt);
    if (oids === null && kind !== "mode")
        throw new PatchFault("expected a mode change or an index line, found neither", start);
    const oldOid = oids === null || kind === "added" ? null : oids.old;
    const newOid = oids === null || kind === "deleted" ? null : oids.new;
    const file = {
        path,
        kind: kind === "mode" && oids !== null ? "modified" : kind,
        oldMode: kind === "added" ? null : (modes.old ?? oids?.mode ?? null),
        newMode: kind === "deleted" ? null : (modes.new ?? oids?.mode ?? null),
        oldOid,
        newOid,
        binary: body?.type === "binary",
        removal: null,
        body,
    };
    checkContent(file, start);
    return file;
}
function readHeader(input) {
    const start = input.at;
    const names = takeAfter(input, "diff --git ");
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
function readModes(input) {
    const at = input.at;
    const added = takeAfter(input, "new file mode ");
    if (added !== null)
        return { kind: "added", old: null, new: checkedMode(added, at) };
    const deleted = takeAfter(input, "deleted file mode ");
    if (deleted !== null)
        return { kind: "deleted", old: checkedMode(deleted, at), new: null };
    const old = takeAfter(input, "old mode ");
    if (old === null)
        return { kind: "modified", old: null, new: null };
    const now = takeAfter(input, "new mode ");
    if (now === null)
        throw new PatchFault("expected `new mode` after `old mode`", input.at);
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
function readIndex(input, modes) {
    const at = input.at;
    const text = takeAfter(input, "index ");
    if (text === null) {
        if (/^(?:rename|copy|similarity|dissimilarity) /.test(input.bytes.toString("latin1", at, at + 16))) {
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
function readBody(input, path, kind) {
    if (startsWith(input, "GIT binary patch\n")) {
        readLine(input);
        return { type: "binary", forward: readBinary(input), reverse: readBinary(input) };
    }
    if (!startsWith(input, "--- "))
        return null;
    checkLabel(input, "--- ", kind === "added" ? null : `a/${path}`);
    checkLabel(input, "+++ ", kind === "deleted" ? null : `b/${path}`);
    const hunks = [];
    while (startsWith(input, "@@ "))
        hunks.push(readHunk(input, hunks.at(-1)));
    if (hunks.length === 0)
        throw new PatchFault("expected a hunk", input.at);
    return { type: "text", hunks };
}
function checkLabel(input, prefix, path) {
    const at = input.at;
    const text = takeAfter(input, prefix);
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
function readHunk(input, last) {
    const at = input.at;
    const match = HUNK.exec(readLine(input));
    if (match === null)
        throw new PatchFault("expected a hunk header", at);
    const [oldStart, oldCount, newStart, newCount] = [match[1], match[2] ?? "1", match[3], match[4] ?? "1"].map(Number);
    if (last !== undefined && (oldStart < last.oldStart + last.oldCount || newStart < last.newStart + last.newCount)) {
        throw new PatchFault("expected hunks in ascending order", at);
    }
    const start = input.at;
    let oldLeft = oldCount;
    let newLeft = newCount;
    let oldEnded = false;
    let newEnded = false;
    let marker = -1;
    while (oldLeft > 0 || newLeft > 0 || input.bytes[input.at] === MARK_COMMENT) {
        const lineAt = input.at;
        const next = input.bytes[lineAt];
        const end = input.bytes.indexOf(NEWLINE, lineAt);
        if (next === undefined || end < 0)
            throw new PatchFault("expected more lines in the hunk, found the end of the patch", lineAt);
        input.at = end + 1;
        if (next === MARK_COMMENT) {
            const right = input.bytes.toString("latin1", lineAt, end) === NO_NEWLINE && marker >= 0;
            if (!right)
                throw new PatchFault(`expected \`${NO_NEWLINE}\` after a line`, lineAt);
            if (marker !== MARK_ADD)
                oldEnded = true;
            if (marker !== MARK_REMOVE)
                newEnded = true;
            if ((oldEnded && oldLeft > 0) || (newEnded && newLeft > 0))
                throw new PatchFault("expected no line after the last one", lineAt);
            marker = -1;
            continue;
        }
        if (next === MARK_KEEP || next === MARK_REMOVE)
            oldLeft--;
        if (next === MARK_KEEP || next === MARK_ADD)
            newLeft--;
        if ((next !== MARK_KEEP && next !== MARK_REMOVE && next !== MARK_ADD) || oldLeft < 0 || newLeft < 0) {
            throw new PatchFault("expected as many lines as the hunk header says", lineAt);
        }
        marker = next;
    }
    if (oldCount + newCount === 0)
        throw new PatchFault("expected a hunk with lines", at);
    return { oldStart, oldCount, newStart, newCount, lines: input.bytes.subarray(start, input.at) };
}
const BASE85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const BASE85_VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < BASE85.length; value++)
    BASE85_VALUES[BASE85.charCodeAt(value)] = value;
/** Bytes that one line of binary data holds at most (A..Z are 1..26, a..z are 27..52). */
const MAX_BINARY_LINE = 52;
function readBinary(input) {
    const at = input.at;
    const match = /^(literal|delta) (\d{1,10})$/.exec(readLine(input));
    if (match === null)
        throw new PatchFault("expected `literal` or `delta` with a size", at);
    const size = Number(match[2]);
    if (size > input.maxBinaryBytes)
        throw new PatchFault(`expected at most ${input.maxBinaryBytes} bytes of binary content`, at);
    const pieces = [];
    for (;;) {
        const lineAt = input.at;
        const line = readLine(input);
        if (line === "")
            break;
        pieces.push(decodeLine(line, lineAt));
    }
    const hunk = { method: match[1], size, deflated: Buffer.concat(pieces) };
    if (inflated(hunk) === null)
        throw new PatchFault(`expected ${size} bytes of deflated data`, at);
    return hunk;
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
function inflated({ size, deflated }) {
    try {
        // Bounded by the declared size, so that a small patch can't fill the memory.
        const result = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(deflated, { maxOutputLength: Math.max(size, 1), info: true });
        return result.buffer.length === size && result.engine.bytesWritten === deflated.length ? result.buffer : null;
    }
    catch {
        return null;
    }
}
/** Whatever content follows from the patch alone must be the object that the patch names. */
function checkContent(file, offset) {
    const { kind, body } = file;
    if (body === null) {
        const hasContent = (oid) => oid !== null && oid !== EMPTY_BLOB;
        if (hasContent(file.oldOid) || hasContent(file.newOid))
            throw new PatchFault("expected the content of this file", offset);
        return;
    }
    if (body.type === "text") {
        const sides = body.hunks.length === 1 ? body.hunks[0] : null;
        if (kind === "added" && (sides === null || sides.oldStart !== 0 || sides.oldCount !== 0 || sides.newStart !== 1)) {
            throw new PatchFault("expected one hunk with the whole new file", offset);
        }
        if (kind === "deleted" &&
            (sides === null || sides.newStart !== 0 || sides.newCount !== 0 || sides.oldStart !== 1)) {
            throw new PatchFault("expected one hunk with the whole old file", offset);
        }
    }
    const now = kind === "deleted" ? null : wholeNew(body, kind);
    if (now !== null && (0,_manifest__WEBPACK_IMPORTED_MODULE_2__/* .gitOid */ .lu)("blob", now) !== file.newOid)
        throw new PatchFault("expected content with the object id that is stated", offset);
    const old = kind === "added" ? null : wholeOld(body, kind);
    if (old !== null && (0,_manifest__WEBPACK_IMPORTED_MODULE_2__/* .gitOid */ .lu)("blob", old) !== file.oldOid)
        throw new PatchFault("expected old content with the object id that is stated", offset);
}
/** Git object id of the empty blob. */
const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
function wholeNew(body, kind) {
    if (body.type === "binary")
        return body.forward.method === "literal" ? inflated(body.forward) : null;
    return kind === "added" ? sideOf(body.hunks[0], MARK_ADD) : null;
}
function wholeOld(body, kind) {
    if (body.type === "binary")
        return body.reverse.method === "literal" ? inflated(body.reverse) : null;
    return kind === "deleted" ? sideOf(body.hunks[0], MARK_REMOVE) : null;
}
/** One side of a hunk, without markers: its kept lines and those with the given marker. */
function sideOf({ lines }, marker) {
    const side = Buffer.allocUnsafe(lines.length);
    let filled = 0;
    let taken = false;
    for (let at = 0; at < lines.length;) {
        const end = lines.indexOf(NEWLINE, at) + 1;
        if (lines[at] === MARK_COMMENT) {
            // The line before has no newline after all.
            if (taken)
                filled--;
        }
        else {
            taken = lines[at] === MARK_KEEP || lines[at] === marker;
            if (taken)
                filled += lines.copy(side, filled, at + 1, end);
        }
        at = end;
    }
    return side.subarray(0, filled);
}
/** The new content of a file where the patch alone gives it (added, or binary in full), else null. Symlinks give their target. */
function newContent(file) {
    if (file.newOid === null)
        return null;
    if (file.body === null)
        return file.newOid === EMPTY_BLOB ? Buffer.alloc(0) : null;
    return wholeNew(file.body, file.kind === "type" ? "added" : file.kind);
}
/**
 * Applies one file's change, purely. Hunks must fit exactly where they say, as in a tree that is the patch's own baseline.
 * @param old the old content; ignored for added files
 * @returns the new content (null for a deleted file), or what does not fit
 */
function applyToContent(file, old) {
    const before = old === null ? Buffer.alloc(0) : asBuffer(old);
    if (file.oldOid !== null && gitOid("blob", before) !== file.oldOid)
        return { problem: `expected old content ${file.oldOid}` };
    if (file.kind === "deleted")
        return { content: null };
    if (file.kind === "mode")
        return { content: before };
    const whole = newContent(file);
    if (whole !== null)
        return { content: whole };
    const { body } = file;
    const result = body === null ? null : body.type === "text" ? applyHunks(body.hunks, before) : applyBinary(body.forward, before);
    if (result === null)
        return { problem: "the change does not fit the old content" };
    if (gitOid("blob", result) !== file.newOid)
        return { problem: `expected new content ${file.newOid}` };
    return { content: result };
}
function applyHunks(hunks, before) {
    const parts = [];
    let at = 0;
    let line = 1;
    for (const hunk of hunks) {
        // A hunk without old lines stands behind the line that it names.
        const first = hunk.oldCount === 0 ? hunk.oldStart + 1 : hunk.oldStart;
        const from = at;
        for (; line < first; line++) {
            const end = before.indexOf(NEWLINE, at);
            if (end < 0)
                return null;
            at = end + 1;
        }
        parts.push(before.subarray(from, at));
        const removed = sideOf(hunk, MARK_REMOVE);
        if (!before.subarray(at, at + removed.length).equals(removed))
            return null;
        at += removed.length;
        line += hunk.oldCount;
        parts.push(sideOf(hunk, MARK_ADD));
    }
    parts.push(before.subarray(at));
    return Buffer.concat(parts);
}
function applyBinary(hunk, before) {
    const delta = inflated(hunk);
    return delta === null ? null : applyDelta(delta, before);
}
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