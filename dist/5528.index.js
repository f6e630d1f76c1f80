"use strict";
exports.id = 5528;
exports.ids = [5528];
exports.modules = {

/***/ 4693:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ isSameAcceptance; },
/* harmony export */   i: function() { return /* binding */ acceptanceList; }
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** Whether two lists name the same files with the same content. */
function isSameAcceptance(one, other) {
    const contentOf = (list) => JSON.stringify(list.map(({ path, sha256 }) => [path, sha256]));
    return contentOf(one) === contentOf(other);
}
/** The files of `acceptance/` as the facts list them. */
function acceptanceList(entries) {
    return entries
        .filter(({ type }) => type !== "dir")
        .map(({ path, mode, sha256 }) => ({ path: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1)(path), mode: mode.toString(8), sha256: sha256 ?? "" }));
}


/***/ }),

/***/ 2021:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ REDACTION; }
/* harmony export */ });
/** What stands in place of a known value, wherever one was taken out. */
const REDACTION = "[REDACTED]";


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

/***/ 6556:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yC: function() { return /* binding */ knownSearch; },
  R0: function() { return /* binding */ secretScanner; },
  xt: function() { return /* binding */ verbatimSearch; }
});

;// CONCATENATED MODULE: ./src/world/evidence/automaton.ts
/** Marks of a state: not looked at yet, ends no needle, ends one. */
const NEW = 0;
const PLAIN = 1;
/**
 * Builds the automaton of some needles. Only the tree of the needles is built now; the steps between its branches are
 * worked out when the text first takes them, because most never are.
 *
 * @param classOf class of each byte value, from 0
 */
function buildAutomaton(needles, classOf) {
    // A power of two: a state's number is its place in the table, and a shift gives its index.
    const shift = Math.ceil(Math.log2(Math.max(...classOf) + 1));
    const size = 2 + needles.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const root = 1 << shift;
    /** Step by class from each state; 0 is "not worked out". */
    const next = new Int32Array(size << shift);
    const parent = new Int32Array(size);
    const edge = new Uint8Array(size);
    const depth = new Int32Array(size);
    const failure = new Int32Array(size);
    /** `NEW`, `PLAIN`, or 2 + the number of the longest needle that ends there. */
    const mark = new Int32Array(size);
    const own = new Int32Array(size);
    let count = 2;
    for (const [index, { bytes }] of needles.entries()) {
        let state = root;
        for (const byte of bytes) {
            const c = classOf[byte];
            if (next[state + c] === 0) {
                parent[count] = state;
                edge[count] = c;
                depth[count] = depth[state >> shift] + 1;
                next[state + c] = count << shift;
                count++;
            }
            state = next[state + c];
        }
        own[state >> shift] ||= index + 2;
    }
    mark[root >> shift] = PLAIN;
    for (let c = 1; c < root; c++)
        next[root + c] ||= root;
    function step(state, c) {
        // Along the suffixes until one knows the way; a loop, because needles can be longer than the call stack is deep.
        const path = [];
        let at = state;
        while (next[at + c] === 0) {
            path.push(at);
            at = failureOf(at);
        }
        const to = next[at + c];
        for (const one of path)
            next[one + c] = to;
        return to;
    }
    /** The state of the longest proper suffix. */
    function failureOf(state) {
        // From the highest ancestor that does not have one yet down to the state.
        const path = [];
        for (let at = state; failure[at >> shift] === 0; at = parent[at >> shift]) {
            path.push(at);
            if (parent[at >> shift] === root)
                break;
        }
        for (const at of path.reverse()) {
            const above = parent[at >> shift];
            failure[at >> shift] = above === root ? root : step(failure[above >> shift], edge[at >> shift]);
        }
        return failure[state >> shift];
    }
    function markOf(state) {
        const path = [];
        let at = state;
        while (mark[at >> shift] === NEW && own[at >> shift] === 0) {
            path.push(at);
            at = failureOf(at);
        }
        const found = mark[at >> shift] || own[at >> shift];
        mark[at >> shift] = found;
        for (const one of path)
            mark[one >> shift] = found;
        return found;
    }
    function run(begin, bytes, from, to, hit) {
        let state = begin;
        for (let i = from; i < to; i++) {
            const c = classOf[bytes[i]];
            if (c === 0)
                continue;
            state = next[state + c] || step(state, c);
            if (mark[state >> shift] === PLAIN)
                continue;
            const found = markOf(state);
            if (found !== PLAIN)
                hit(needles[found - 2], i + 1);
        }
        return state;
    }
    return {
        start: root,
        feed: (state, bytes, from, to, found) => run(state, bytes, from, to, ({ value }) => found(value)),
        search: (bytes, found) => {
            const state = run(root, bytes, 0, bytes.length, (needle, end) => {
                found({ start: back(bytes, end, needle.bytes.length, classOf), end, value: needle.value });
            });
            const open = depth[state >> shift];
            return open === 0 ? bytes.length : back(bytes, bytes.length, open, classOf);
        },
    };
}
/** Index of the byte that stands `count` significant bytes before `end`. */
function back(bytes, end, count, classOf) {
    let i = end;
    for (let left = count; left > 0;)
        if (classOf[bytes[--i]] !== 0)
            left--;
    return i;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/world/evidence/decoded.ts

/** A shorter run of base64 or hexadecimal holds no value in a layer that is not looked for directly. */
const MIN_RUN = 24;
/** What of a file is looked at together; a run that goes on is carried over, as far as `MAX_CARRIED`. */
const WINDOW_BYTES = 4 * 1024 * 1024;
const MAX_CARRIED = 1024 * 1024;
/** Layers within each other: base64 of base64 of something packed, say, and two more. */
const MAX_DEPTH = 5;
/** What one packed part is unpacked to at most, and all of a file together: a bomb costs no more. */
const MAX_UNPACKED = 8 * 1024 * 1024;
const MAX_UNPACKED_IN_ALL = 32 * 1024 * 1024;
/** Attempts to unpack what has no mark that says that it is packed. */
const MAX_GUESSES = 1024;
/** Decoded runs that are remembered, by their characters, so that one that a log repeats is decoded once. */
const MAX_REMEMBERED = 4 * 1024 * 1024;
/** What is looked at of a text to tell it from anything else. */
const MAX_LOOKED_AT = 4096;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Classes of base64's characters: capitals, small letters, all others; and whether it is no digit of hexadecimal. */
const [CAPITAL, SMALL, OTHER, BEYOND_HEX] = [1, 2, 4, 8];
const ALL_KINDS = CAPITAL | SMALL | OTHER;
const CLASS = tableOf((c) => !/[A-Za-z0-9+/_-]/.test(c)
    ? 0
    : (/[A-Z]/.test(c) ? CAPITAL : /[a-z]/.test(c) ? SMALL : OTHER) | (/[0-9a-f]/i.test(c) ? 0 : BEYOND_HEX));
/** The six bits that a character of base64 stands for, the two of its URL-safe form among them. */
const SIXTH = tableOf((c) => Math.max(0, ALPHABET.indexOf(c === "-" ? "+" : c === "_" ? "/" : c)));
/** The four bits that a digit of hexadecimal stands for; 16 of none. */
const HEX = tableOf((c) => (/[0-9a-f]/i.test(c) ? Number.parseInt(c, 16) : 16));
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0 || (byte >= 0x09 && byte <= 0x0d) ? 1 : 0);
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const GZIP_BITS = GZIP.readUIntBE(0, 3);
const ZIP_ENTRY = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/**
 * Finds what of a file is base64 or hexadecimal of some text, or packed (gzip, zlib, deflate, entries of a zip), as it is or in
 * base64 or hexadecimal, to some depth, and hands on the text. Work and memory are bounded; what is beyond is not looked at.
 */
function decodedSearch(sink) {
    let parts = [];
    let size = 0;
    const budget = { unpacked: MAX_UNPACKED_IN_ALL, guesses: MAX_GUESSES, decoded: new Map(), remembered: 0 };
    function look(isLast) {
        const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts, size);
        const open = isLast ? bytes.length : openRun(bytes);
        lookAt(bytes.subarray(0, open), 0, budget, sink);
        const rest = Buffer.from(bytes.subarray(open));
        parts = rest.length === 0 ? [] : [rest];
        size = rest.length;
    }
    return (piece) => {
        if (piece === null) {
            if (size > 0)
                look(true);
            return;
        }
        // The caller may use its buffer again.
        parts.push(Buffer.from(piece));
        size += piece.length;
        if (size >= WINDOW_BYTES)
            look(false);
    };
}
/** Whether a run was not met before, at this depth or a lesser one; notes that it was. */
function isNew(budget, text, depth) {
    const before = budget.decoded.get(text);
    if (before !== undefined && before <= depth)
        return false;
    if (before === undefined)
        budget.remembered += text.length;
    if (budget.remembered > MAX_REMEMBERED) {
        budget.decoded.clear();
        budget.remembered = text.length;
    }
    if (text.length <= MAX_REMEMBERED)
        budget.decoded.set(text, depth);
    return true;
}
/** Where the run begins that reaches to the end, or the end where it is too long to be carried. */
function openRun(bytes) {
    let at = bytes.length;
    while (at > 0 && bytes.length - at < MAX_CARRIED && isPartOfRun(bytes[at - 1]))
        at--;
    return bytes.length - at < MAX_CARRIED ? at : bytes.length;
}
function isPartOfRun(byte) {
    return CLASS[byte] !== 0 || byte === 0x0a || byte === 0x0d;
}
function lookAt(bytes, depth, budget, sink) {
    if (depth >= MAX_DEPTH)
        return;
    const inner = (found) => {
        sink(found);
        lookAt(found, depth + 1, budget, sink);
    };
    for (const packed of packedIn(bytes)) {
        const text = unpack(packed, budget);
        if (text !== null)
            inner(text);
    }
    eachRun(bytes, runDecoder(depth, budget, inner));
}
/** Runs of base64 characters, of lines that follow each other those that are long enough to have been broken. */
function eachRun(bytes, found) {
    // Of a run that is long enough every so manieth byte is in it, so that only those are looked at.
    for (let probe = MIN_RUN - 1; probe < bytes.length;) {
        if (CLASS[bytes[probe]] === 0) {
            probe += MIN_RUN;
            continue;
        }
        let from = probe;
        while (from > 0 && CLASS[bytes[from - 1]] !== 0)
            from--;
        const first = from;
        let classes = 0;
        let lines = null;
        let to = from;
        for (;;) {
            for (let of = CLASS[bytes[to] ?? 0]; of !== 0; of = CLASS[bytes[++to] ?? 0])
                classes |= of;
            lines?.push(bytes.toString("latin1", from, to));
            const next = bytes[to] === CR && bytes[to + 1] === LF ? to + 2 : bytes[to] === LF ? to + 1 : to;
            if (next === to || to - from < MIN_BROKEN || CLASS[bytes[next] ?? 0] === 0)
                break;
            lines ??= [bytes.toString("latin1", from, to)];
            from = to = next;
        }
        if (lines !== null) {
            const joined = Buffer.from(lines.join(""), "latin1");
            found(joined, 0, joined.length, classes);
        }
        else if (to - first >= MIN_RUN)
            found(bytes, first, to, classes);
        probe = to + MIN_RUN;
    }
}
const [LF, CR] = [0x0a, 0x0d];
/** Characters of a run by which text is told from anything else. */
const HEAD = 64;
/** Bytes of those at a run's beginning that may be something else: what stood before it, or letters of other scripts. */
const MOST_OTHERS = (HEAD * 3) / 4 / 8;
/** What is looked at of the rest of a run: three layers of base64 of a value of some length are twice as long. */
const PIECE = 32;
/** Programs that break base64 do so after 60, 64 or 76 characters. */
const MIN_BROKEN = 60;
/**
 * Makes what hands on the text that runs are when they are decoded. Nearly all of them are none, and are told so before anything is
 * made of them.
 * @param depth at which they were found
 */
function runDecoder(depth, budget, found) {
    const unpacked = (bytes) => unpackInto(bytes, budget, found);
    return (characters, start, end, classes) => {
        const decodeFrom = (from, to, how, use) => {
            const text = characters.toString("latin1", from, to);
            if (isNew(budget, text, depth))
                use(Buffer.from(text, how));
        };
        for (let probe = start + MIN_RUN - 1; probe < end; probe += MIN_RUN) {
            if (HEX[characters[probe]] === 16)
                continue;
            let from = probe;
            while (from > start && HEX[characters[from - 1]] !== 16)
                from--;
            while (probe < end && HEX[characters[probe]] !== 16)
                probe++;
            // A digit before it may be the end of a word.
            for (let skipped = 0; skipped < 2 && probe - from >= MIN_RUN; skipped++, from++)
                if (isHexText(characters, from, probe))
                    decodeFrom(from, probe, "hex", found);
                else if (mayBePacked(hexBits(characters, from), budget))
                    decodeFrom(from, probe, "hex", unpacked);
        }
        // Base64 of some length has all kinds of characters; a name in a program seldom has. The digits of a digest have no others.
        if ((classes & ALL_KINDS) !== ALL_KINDS || (classes & BEYOND_HEX) === 0)
            return;
        // What stands before it may be of the same characters, so that it begins anywhere. A piece of it tells whether it is text.
        for (let skipped = start; skipped < start + 4; skipped++) {
            const from = textIn(characters, skipped, end);
            if (from >= 0)
                decodeFrom(from, end, "base64", found);
        }
        if (mayBePacked(base64Bits(characters, start), budget))
            decodeFrom(start, end, "base64", unpacked);
        const gzip = gzipHead(characters, start + 1, end - MIN_RUN);
        if (gzip > 0)
            decodeFrom(gzip, end, "base64", unpacked);
    };
}
/** What base64 of gzip begins with. */
const GZIP_HEAD = Buffer.from("H4sI").readUInt32BE(0);
/** Where it stands, between two places; -1 where it does not. Not `indexOf`, which knows no end. */
function gzipHead(characters, from, to) {
    for (let at = from; at <= to; at++)
        if (characters[at] === GZIP_HEAD >> 24 && characters.readUInt32BE(at) === GZIP_HEAD)
            return at;
    return -1;
}
/** Where text begins in base64 that is read from a place on, in steps of four characters; -1 where there is none. */
function textIn(characters, start, end) {
    if (start + MIN_RUN > end)
        return -1;
    if (isBase64Text(characters, start, Math.min(start + HEAD, end), MOST_OTHERS))
        return start;
    for (let from = start + PIECE; from + MIN_RUN <= end; from += PIECE)
        if (isBase64Text(characters, from, Math.min(from + PIECE, end), 0)) {
            let first = from;
            while (first - 4 >= start && isBase64Text(characters, first - 4, first, 0))
                first -= 4;
            return first;
        }
    return -1;
}
/** @param others bytes that may be no text */
function isBase64Text(characters, from, to, others) {
    let left = others;
    for (let i = from; i + 4 <= to && left >= 0; i += 4) {
        const bits = base64Bits(characters, i);
        left -= 3 - PRINTABLE[bits >> 16] - PRINTABLE[(bits >> 8) & 0xff] - PRINTABLE[bits & 0xff];
    }
    return left >= 0;
}
function isHexText(characters, from, to) {
    const end = Math.min(to, from + 2 * MAX_LOOKED_AT);
    let left = (end - from) >> 4;
    for (let i = from; i + 2 <= end && left >= 0; i += 2)
        left -= 1 - PRINTABLE[(HEX[characters[i]] << 4) | HEX[characters[i + 1]]];
    return left >= 0;
}
/** The three bytes that four characters of base64 stand for. */
function base64Bits(characters, at) {
    return ((SIXTH[characters[at]] << 18) |
        (SIXTH[characters[at + 1]] << 12) |
        (SIXTH[characters[at + 2]] << 6) |
        SIXTH[characters[at + 3]]);
}
/** The three bytes that six digits of hexadecimal stand for. */
function hexBits(characters, at) {
    let bits = 0;
    for (let i = at; i < at + 6; i++)
        bits = (bits << 4) | HEX[characters[i]];
    return bits;
}
/** Whether something that begins with these three bytes may be packed: it has a mark, or may be deflate, which has none. */
function mayBePacked(head, { guesses }) {
    return head === GZIP_BITS || isZlibHead(head >> 8) || (guesses > 0 && mayBeDeflate(head >> 16));
}
function unpackInto(bytes, budget, found) {
    const isMarked = hasMark(bytes);
    if (!isMarked && (!mayBeDeflate(bytes[0] ?? NO_DEFLATE) || budget.guesses-- <= 0))
        return;
    const text = unpack({ bytes, how: isMarked ? howOf(bytes) : "deflate" }, budget);
    if (text !== null && (isMarked || isText(text)))
        found(text);
}
/** A block of the type that does not exist is no deflate, and the rest fails within some bytes. */
function mayBeDeflate(first) {
    return (first & NO_DEFLATE) !== NO_DEFLATE;
}
const NO_DEFLATE = 0x06;
/** Whether nearly all of it is printable, or text of two bytes a character; what is decoded to anything else is no text. */
function isText(bytes) {
    const looked = Math.min(bytes.length, MAX_LOOKED_AT);
    if (looked === 0)
        return false;
    let others = 0;
    for (let i = 0; i < looked; i++)
        others += 1 - PRINTABLE[bytes[i]];
    return others * 8 <= looked;
}
function hasMark(bytes) {
    return bytes.subarray(0, 3).equals(GZIP) || isZlib(bytes);
}
function howOf(bytes) {
    return isZlib(bytes) ? "zlib" : "gzip";
}
/** The two bytes that zlib begins with: deflate, a window of at most 32 KiB, and a remainder. */
function isZlib(bytes) {
    return bytes.length > 2 && isZlibHead(bytes.readUInt16BE(0));
}
function isZlibHead(bits) {
    return (bits & 0x8f00) === 0x0800 && bits % 31 === 0;
}
/** Packed parts of a file, as they lie there: gzip and zip anywhere, zlib at its beginning. */
function* packedIn(bytes) {
    if (isZlib(bytes) && !isText(bytes))
        yield { bytes, how: "zlib" };
    for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1))
        yield { bytes: bytes.subarray(at), how: "gzip" };
    for (let at = bytes.indexOf(ZIP_ENTRY); at >= 0; at = bytes.indexOf(ZIP_ENTRY, at + 1)) {
        // APPNOTE 4.3.7: the method is at 8, the lengths of name and extra field at 26 and 28, the data after them.
        if (at + 30 > bytes.length || bytes.readUInt16LE(at + 8) !== 8)
            continue;
        const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
        yield { bytes: bytes.subarray(data), how: "deflate" };
    }
}
/** What was packed, as much of it as the bounds let through; null for what is not packed, or when they are used up. */
function unpack({ bytes, how }, budget) {
    const unpacker = how === "zlib" ? external_node_zlib_.inflateSync : external_node_zlib_.inflateRawSync;
    const data = how === "gzip" ? gzipData(bytes) : bytes;
    // Of what is larger than the bound its beginning is taken: the bound is on what comes out, which nobody knows before.
    for (let given = data.length; given > 0 && budget.unpacked > 0; given = Math.floor(given / 4)) {
        const most = Math.min(MAX_UNPACKED, budget.unpacked);
        try {
            // What is cut, or has something else after it, gives what there is of it.
            const text = unpacker(data.subarray(0, given), { maxOutputLength: most, finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
            budget.unpacked -= text.length;
            return text.length === 0 ? null : text;
        }
        catch (error) {
            if (error.code !== "ERR_BUFFER_TOO_LARGE")
                return null;
            budget.unpacked -= most;
        }
    }
    return null;
}
/** What follows the head of a gzip member (RFC 1952 2.3); Node's own reader takes nothing that has something else after its end. */
function gzipData(bytes) {
    const flags = bytes[3] ?? 0;
    let at = 10;
    if ((flags & 4) !== 0)
        at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0);
    for (const named of [8, 16])
        if ((flags & named) !== 0)
            at = bytes.indexOf(0, at) + 1 || bytes.length;
    return bytes.subarray(at + ((flags & 2) !== 0 ? 2 : 0));
}
function tableOf(of) {
    return Uint8Array.from({ length: 256 }, (_, byte) => of(String.fromCharCode(byte)));
}

;// CONCATENATED MODULE: ./src/world/evidence/encodings.ts
/** Letters and digits that a form needs to be searched for without its punctuation; eight of them do not meet by chance. */
const MIN_FOLDED = 8;
/** Digits alone meet by chance sooner. */
const MIN_DIGITS = 12;
/** The rarer encodings of a value longer than this (a web token, a key file) would cost more than the run. */
const MAX_RARE_BYTES = 128;
/**
 * A value in every usual encoding: raw, reversed, in base64 (three alignments, twice, URL-safe, of UTF-16), base32, hex,
 * base85 (ascii85, Z85, and the alphabet of git and Python), decimal, octal, binary, rot13, and escaped for JSON, URLs, HTML, mail, C
 * and git. White space and punctuation of a form do not matter.
 */
function formsOf(text) {
    const bytes = Buffer.from(text, "utf8");
    const reversed = Buffer.from(bytes).reverse();
    const utf16 = Buffer.from(text, "utf16le");
    const words = (texts) => texts.map((form) => ({ text: form, least: MIN_FOLDED }));
    const digits = (texts) => texts.map((form) => ({ text: form, least: MIN_DIGITS }));
    const common = [
        ...words([text, Array.from(text).reverse().join(""), ...escapesOf(text)]),
        ...words(base64Forms(bytes)),
        ...digits([bytes.toString("hex")]),
    ];
    if (bytes.length > MAX_RARE_BYTES)
        return common;
    return [
        ...common,
        ...words([rot13(text), ...everyEscaped(text)]),
        ...words([reversed, utf16].flatMap((form) => base64Forms(form))),
        ...words(base64Forms(bytes).flatMap((inner) => base64OfBase64(inner))),
        ...words(base32Forms(bytes)),
        ...words(BASE85.flatMap((alphabet) => base85Forms(bytes, alphabet))),
        ...digits([reversed, utf16].map((form) => form.toString("hex"))),
        ...digits([spelled(bytes, 10, 0), spelled(bytes, 8, 3), spelled(bytes, 2, 8), spelled(bytes, 16, 2, "0x")]),
    ];
}
/** As other programs write the text into JSON, URLs, HTML, C and git; each escaping all that it may, or only what it must. */
function escapesOf(text) {
    return [
        JSON.stringify(text).slice(1, -1),
        text.replace(/[<>&'"+=/\u007f-\u{10ffff}]/gu, unit),
        text.replace(/[^\u0020-\u007e]/gu, unit),
        text.replace(/[^\u0020-\u007e]/gu, octal),
        text.replace(/[^A-Za-z0-9\-._~]/gu, percent),
        text.replace(/[^A-Za-z0-9\-._~/]/gu, percent),
        text.replace(/[^A-Za-z0-9\-._~!*'()]/gu, percent),
        text.replace(/[^A-Za-z0-9\-._* ]/gu, percent),
        text.replace(/[^A-Za-z0-9\-._~ ]/gu, percent),
        text.replace(/[&<>"']/gu, named),
        text.replace(/[&<>"']/gu, (c) => (c === "'" || c === '"' ? decimal(c) : named(c))),
        text.replace(/[&<>"']/gu, (c) => (c === "'" ? hexadecimal(c) : named(c))),
    ];
}
/** With every character escaped, or every one that is no letter or digit. */
function everyEscaped(text) {
    const special = /[^A-Za-z0-9]/gu;
    return [
        ...[percent, decimal, hexadecimal, unit, backslash, quotedPrintable].map((escape) => text.replace(special, escape)),
        // What mail can't carry as it is, and no more.
        text.replace(/[^\u0020-\u003c\u003e-\u007e]/gu, quotedPrintable),
        ...[unit, backslash, decimal, hexadecimal].map((escape) => Array.from(text, escape).join("")),
    ];
}
const utf8 = (c) => [...Buffer.from(c, "utf8")];
const hex2 = (n) => n.toString(16).padStart(2, "0");
const percent = (c) => utf8(c)
    .map((n) => `%${hex2(n)}`)
    .join("");
const backslash = (c) => utf8(c)
    .map((n) => `\\x${hex2(n)}`)
    .join("");
const quotedPrintable = (c) => utf8(c)
    .map((n) => `=${hex2(n)}`)
    .join("");
const octal = (c) => utf8(c)
    .map((n) => `\\${n.toString(8).padStart(3, "0")}`)
    .join("");
const unit = (c) => Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
const decimal = (c) => `&#${c.codePointAt(0)};`;
const hexadecimal = (c) => `&#x${c.codePointAt(0).toString(16)};`;
const named = (c) => HTML_NAMES[c] ?? c;
const HTML_NAMES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
};
function rot13(text) {
    return text.replace(/[A-Za-z]/g, (c) => {
        const base = c <= "Z" ? 65 : 97;
        return String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);
    });
}
/** Every byte as a number, one after the other; what stands between them does not count. */
function spelled(bytes, base, width, prefix = "") {
    return Array.from(bytes, (n) => prefix + n.toString(base).padStart(width, "0")).join(" ");
}
/** Base64 of the bytes wherever they lie in a longer text: the characters that depend on nothing else. */
function base64Forms(bytes) {
    return [0, 1, 2].map((before) => {
        const padded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
        return padded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
}
function base64OfBase64(inner) {
    const urlSafe = inner.replaceAll("+", "-").replaceAll("/", "_");
    const inners = urlSafe === inner ? [inner] : [inner, urlSafe];
    return inners.flatMap((text) => base64Forms(Buffer.from(text, "latin1")));
}
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function base32Forms(bytes) {
    return [0, 1, 2, 3, 4].map((before) => {
        const bits = before * 8;
        let text = "";
        for (let at = Math.ceil(bits / 5) * 5; at + 5 <= bits + bytes.length * 8; at += 5) {
            const byte = Math.floor((at - bits) / 8);
            const pair = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
            text += BASE32[(pair >> (11 - ((at - bits) % 8))) & 31];
        }
        return text;
    });
}
/** Ascii85 (`!` to `u`), Z85 of ZeroMQ, and RFC 1924 as git and Python have it. */
const BASE85 = [
    Array.from({ length: 85 }, (_, n) => String.fromCharCode(0x21 + n)).join(""),
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#",
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
];
/** Base85 of the bytes wherever they lie in a longer text: of each alignment the groups of four bytes that depend on nothing else. */
function base85Forms(bytes, alphabet) {
    return [0, 1, 2, 3].map((skipped) => {
        let text = "";
        for (let at = skipped; at + 4 <= bytes.length; at += 4) {
            let value = bytes.readUInt32BE(at);
            let group = "";
            for (let digit = 0; digit < 5; digit++) {
                group = alphabet[value % 85] + group;
                value = Math.floor(value / 85);
            }
            text += group;
        }
        return text;
    });
}

;// CONCATENATED MODULE: ./src/world/evidence/fragments.ts
/** A longer line is no fragment of a stream, and is searched as a whole anyway. */
const MAX_LINE_BYTES = 64 * 1024;
const fragments_LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** `data:`, which server-sent events put before their JSON. */
const EVENT_PREFIX = Buffer.from("data:");
/**
 * Programs that stream write a text in pieces, each in a JSON line of its own (`{"delta":"sec"}`, `{"delta":"ret"}`).
 * Reads such lines and gives every string with the place where it stands (its key and how deep), so that pieces of one
 * place can be joined. Escapes stay as they are; what is no JSON gives what looks like it.
 *
 * @returns takes the next piece of the file, or null at its end
 */
function fragmentReader(found) {
    let rest = new Uint8Array(0);
    return (piece) => {
        if (piece === null) {
            readLine(rest, 0, rest.length, found);
            return;
        }
        let from = 0;
        for (let end = piece.indexOf(fragments_LF); end !== -1; end = piece.indexOf(fragments_LF, from)) {
            if (rest.length === 0)
                readLine(piece, from, end, found);
            else {
                const whole = Buffer.concat([rest, piece.subarray(from, end)]);
                readLine(whole, 0, whole.length, found);
                rest = rest.subarray(0, 0);
            }
            from = end + 1;
        }
        // Of a line that is too long only as much is kept as tells that it is.
        if (rest.length <= MAX_LINE_BYTES)
            rest = Buffer.concat([rest, piece.subarray(from, from + MAX_LINE_BYTES + 1)]);
    };
}
function readLine(bytes, from, to, found) {
    let i = from;
    if (EVENT_PREFIX.every((byte, at) => bytes[from + at] === byte))
        i += EVENT_PREFIX.length;
    if (bytes[i] === SPACE)
        i++;
    if ((bytes[i] !== OPEN_BRACE && bytes[i] !== OPEN_BRACKET) || to - from > MAX_LINE_BYTES)
        return;
    let depth = 0;
    let key = 0;
    for (; i < to; i++) {
        const byte = bytes[i];
        if (byte === OPEN_BRACE || byte === OPEN_BRACKET)
            depth++;
        else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET)
            depth--;
        if (byte !== QUOTE)
            continue;
        const end = endOfString(bytes, i + 1, to);
        if (isKey(bytes, end + 1, to))
            key = hashOf(bytes, i + 1, end);
        else
            found((key + depth) | 0, bytes, i + 1, end);
        i = end;
    }
}
/** Index of the closing quote, or `to` where there is none. */
function endOfString(bytes, from, to) {
    let i = from;
    while (i < to && bytes[i] !== QUOTE)
        i += bytes[i] === BACKSLASH ? 2 : 1;
    return Math.min(i, to);
}
function isKey(bytes, from, to) {
    let i = from;
    while (i < to && bytes[i] === SPACE)
        i++;
    return i < to && bytes[i] === COLON;
}
/** FNV-1a: a key costs no string, and two that meet only join what is better searched apart. */
function hashOf(bytes, from, to) {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++)
        hash = Math.imul(hash ^ bytes[i], 0x01000193);
    return hash;
}

;// CONCATENATED MODULE: ./src/world/evidence/terminal.ts
const terminal_LF = 0x0a;
const BEL = 0x07;
const terminal_BACKSLASH = 0x5c;
/** Begins every sequence. */
const ESC = 0x1b;
/** A sequence that is longer than this is none: a title or a link at most. */
const MAX_SEQUENCE_BYTES = 4096;
/**
 * Where a terminal's escape sequence (ECMA-48) ends: the index after its last byte. One that is still open reaches to the
 * end of the bytes; an open string (a title, say) only to the end of its line.
 *
 * @param from index after the escape character
 */
function sequenceEnd(bytes, from) {
    const limit = Math.min(bytes.length, from + MAX_SEQUENCE_BYTES);
    const kind = bytes[from];
    let i = from + 1;
    switch (kind) {
        case 0x5b:
            while (i < limit && bytes[i] >= 0x20 && bytes[i] < 0x40)
                i++;
            return Math.min(i + 1, bytes.length);
        case 0x5d:
        case 0x50:
        case 0x58:
        case 0x5e:
        case 0x5f:
            while (i < limit && bytes[i] !== BEL && bytes[i] !== terminal_LF && bytes[i] !== ESC)
                i++;
            return Math.min(i + (bytes[i] === ESC && bytes[i + 1] === terminal_BACKSLASH ? 2 : bytes[i] === BEL ? 1 : 0), bytes.length);
        default:
            i = from;
            while (i < limit && bytes[i] >= 0x20 && bytes[i] < 0x30)
                i++;
            return Math.min(i + 1, bytes.length);
    }
}
/** The bytes as a terminal shows them, without escape sequences, and where each of them stood. */
function withoutSequences(bytes) {
    const kept = new Uint8Array(bytes.length);
    const places = new Uint32Array(bytes.length);
    let count = 0;
    for (let i = 0; i < bytes.length;) {
        if (bytes[i] === ESC) {
            i = sequenceEnd(bytes, i + 1);
            continue;
        }
        places[count] = i;
        kept[count++] = bytes[i++];
    }
    return { bytes: kept.subarray(0, count), places: places.subarray(0, count) };
}

;// CONCATENATED MODULE: ./src/world/evidence/unescape.ts
/** The longest escape that is undone is `&#x10FFFF;`; more backslashes than this no nesting of quotes brings. */
const MAX_ESCAPE_BYTES = 32;
/** Length of `&commat;` and its like. */
const MAX_NAME = 10;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const unescape_BACKSLASH = 0x5c;
const SEMICOLON = 0x3b;
const HASH = 0x23;
/** What follows a backslash for a control character, which no search minds. */
const CONTROLS = new Set(Buffer.from("nrtbfvea0"));
const NOTHING = new Uint8Array(0);
/** Bytes that can begin an escape. */
const ESCAPES = [unescape_BACKSLASH, PERCENT, AMPERSAND];
/**
 * The escape that begins at a place: of URLs (`%41`), C, JSON and shells (`\\x41`, `\\u0041`, `\\101`, `\\n`, with any number
 * of backslashes) or HTML (`&#65;`, `&#x41;`, names). For searching only: line breaks and names of punctuation stand for
 * nothing, and what merely looks like an escape is one.
 *
 * @returns null where there is none, or one that only quotes punctuation, which no search minds
 */
function escapeAt(bytes, at) {
    switch (bytes[at]) {
        case PERCENT:
            return byteAt(bytes, at, at + 1, 2, 16);
        case AMPERSAND:
            return entityAt(bytes, at);
        case unescape_BACKSLASH:
            return backslashAt(bytes, at);
        default:
            return null;
    }
}
function backslashAt(bytes, at) {
    let from = at + 1;
    while (bytes[from] === unescape_BACKSLASH && from - at < MAX_ESCAPE_BYTES / 2)
        from++;
    const kind = bytes[from] ?? 0;
    return numberedAt(bytes, at, from, kind) ?? (CONTROLS.has(kind) ? { length: from + 1 - at, text: NOTHING } : null);
}
function numberedAt(bytes, at, from, kind) {
    switch (kind) {
        case 0x78:
            return byteAt(bytes, at, from + 1, 2, 16);
        case 0x75:
            return characterAt(bytes, at, from + 1, 4, 4, 16) ?? bracedAt(bytes, at, from + 1);
        default:
            return byteAt(bytes, at, from, 3, 8);
    }
}
function bracedAt(bytes, at, from) {
    const escape = bytes[from] === 0x7b ? characterAt(bytes, at, from + 1, 1, 6, 16) : null;
    if (escape === null || bytes[at + escape.length] !== 0x7d)
        return null;
    return { ...escape, length: escape.length + 1 };
}
function entityAt(bytes, at) {
    if (bytes[at + 1] === HASH) {
        const isHex = bytes[at + 2] === 0x78 || bytes[at + 2] === 0x58;
        const escape = isHex ? characterAt(bytes, at, at + 3, 1, 6, 16) : characterAt(bytes, at, at + 2, 1, 7, 10);
        if (escape === null)
            return null;
        return bytes[at + escape.length] === SEMICOLON ? { ...escape, length: escape.length + 1 } : escape;
    }
    let end = at + 1;
    while (end - at < MAX_NAME && isLetter(bytes[end]))
        end++;
    // Every entity that a secret can hold is punctuation, and punctuation does not count.
    return end > at + 2 && bytes[end] === SEMICOLON ? { length: end + 1 - at, text: NOTHING } : null;
}
/** A number of exactly so many digits, as the byte that it stands for. */
function byteAt(bytes, at, from, digits, base) {
    const number = numberAt(bytes, from, digits, digits, base);
    return number === null ? null : { length: number.end - at, text: Uint8Array.of(number.value & 0xff) };
}
/** A number of `least` to `most` digits, as the UTF-8 of the character that it stands for. */
function characterAt(bytes, at, from, least, most, base) {
    const number = numberAt(bytes, from, least, most, base);
    return number === null ? null : { length: number.end - at, text: utf8Of(number.value) };
}
function numberAt(bytes, from, least, most, base) {
    let value = 0;
    let end = from;
    for (; end - from < most; end++) {
        const digit = digitOf(bytes[end]);
        if (digit >= base)
            break;
        value = value * base + digit;
    }
    return end - from < least ? null : { value, end };
}
function digitOf(byte) {
    if (byte === undefined)
        return Infinity;
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : Infinity;
}
function isLetter(byte) {
    const lower = (byte ?? 0) | 0x20;
    return lower >= 0x61 && lower <= 0x7a;
}
function utf8Of(code) {
    if (code < 0x80)
        return Uint8Array.of(code);
    return code > 0x10ffff ? NOTHING : Buffer.from(String.fromCodePoint(code), "utf8");
}

;// CONCATENATED MODULE: ./src/world/evidence/layers.ts



/** Two ways of reading a file are compared after so many bytes; most meet again at once. */
const STRIDE = 32;
/** Places in the lines of a file that are told apart; a stream has a handful. */
const MAX_PLACES = 1000;
const ESCAPE = 1;
const SEQUENCE = 2;
/** Bytes that begin an escape, or a terminal sequence. */
const TRIGGERS = new Uint8Array(256);
for (const byte of ESCAPES)
    TRIGGERS[byte] = ESCAPE;
TRIGGERS[ESC] = SEQUENCE;
const layers_NOTHING = new Uint8Array(0);
/**
 * Searches a file twice in one pass: as it is, and as a reader would see it, without terminal sequences and with its
 * escapes undone. The second search runs only where it differs from the first: from an escape until both stand at the
 * same state again.
 */
function layeredSearch(automaton, found) {
    let raw = automaton.start;
    let clean = automaton.start;
    let carry = layers_NOTHING;
    const feed = (state, bytes, from, to) => automaton.feed(state, bytes, from, to, found);
    function run(bytes, limit) {
        let i = 0;
        let next = -1;
        while (i < limit) {
            if (next < i)
                next = nextMark(bytes, i, limit);
            if (i === next) {
                const { end, text } = markAt(bytes, i);
                raw = feed(raw, bytes, i, end);
                clean = feed(clean, text, 0, text.length);
                i = end;
            }
            else if (clean === raw) {
                raw = feed(raw, bytes, i, next);
                clean = raw;
                i = next;
            }
            else {
                const end = Math.min(i + STRIDE, next);
                raw = feed(raw, bytes, i, end);
                clean = feed(clean, bytes, i, end);
                i = end;
            }
        }
        carry = i < bytes.length ? bytes.slice(i) : layers_NOTHING;
    }
    return (piece) => {
        const bytes = carry.length === 0 ? (piece ?? layers_NOTHING) : piece === null ? carry : Buffer.concat([carry, piece]);
        run(bytes, piece === null ? bytes.length : openMark(bytes));
    };
}
/** Searches what the strings of one place in a file's JSON lines give when they are joined. */
function threadedSearch(automaton, found) {
    const states = new Map();
    return fragmentReader((place, bytes, from, to) => {
        let state = states.get(place) ?? automaton.start;
        if (states.size >= MAX_PLACES && !states.has(place))
            return;
        for (let i = from; i < to;) {
            const next = nextMark(bytes, i, to);
            state = automaton.feed(state, bytes, i, next, found);
            if (next === to)
                break;
            const { end, text } = markAt(bytes, next);
            state = automaton.feed(state, text, 0, text.length, found);
            i = end;
        }
        states.set(place, state);
    });
}
/** Index of the next terminal sequence or escape that matters, or `limit`. */
function nextMark(bytes, from, limit) {
    for (let i = from; i < limit; i++) {
        const trigger = TRIGGERS[bytes[i]];
        if (trigger !== 0 && (trigger === SEQUENCE || escapeAt(bytes, i) !== null))
            return i;
    }
    return limit;
}
/** The end of the sequence or escape that begins here, and what it stands for: a terminal sequence for nothing. */
function markAt(bytes, at) {
    if (bytes[at] === ESC)
        return { end: sequenceEnd(bytes, at + 1), text: layers_NOTHING };
    const { length, text } = escapeAt(bytes, at);
    // Programs write colours into JSON as `\u001b[31m`.
    return text[0] === ESC ? { end: sequenceEnd(bytes, at + length), text: layers_NOTHING } : { end: at + length, text };
}
/** Index of the first sequence or escape that may have its end in the next piece. */
function openMark(bytes) {
    const { length } = bytes;
    for (let i = Math.max(0, length - MAX_SEQUENCE_BYTES - MAX_ESCAPE_BYTES); i < length; i++) {
        const trigger = TRIGGERS[bytes[i]];
        if (trigger === 0)
            continue;
        if (trigger === ESCAPE && i + MAX_ESCAPE_BYTES > length)
            return i;
        const isSequence = trigger === SEQUENCE || escapeAt(bytes, i)?.text[0] === ESC;
        if (isSequence && markAt(bytes, i).end >= length)
            return i;
    }
    return length;
}

;// CONCATENATED MODULE: ./src/world/evidence/known.ts





/** A value with fewer bytes is no secret that could be told from chance. */
const MIN_VALUE_BYTES = 4;
/**
 * Prepares the search for these values in every usual encoding. White space around them does not count, and an empty
 * value is none; of a key file each line counts by itself.
 */
function knownSearch(known) {
    return prepare(known, formsOf, escapesOf);
}
/** Starts a thorough search of one file for values that are no words: whether it holds one. */
function secretScanner(search) {
    const scanner = search.scanner();
    return {
        push: (piece) => scanner.push(piece),
        end: () => [...scanner.end()].some((name) => !search.words.some((word) => word.name === name)),
    };
}
/** Prepares the search for these values as they are, and as a string in JSON holds them. */
function verbatimSearch(known) {
    const asIs = (text) => [text, text.replace(/(?:\\[nrt])+/g, "\n")];
    return prepare(known, (text) => asIs(text).map((form) => ({ text: form, least: MIN_FOLDED })), asIs);
}
function prepare(known, forms, exactForms) {
    const tooShort = [];
    const automataOf = (words) => automataFor(known, words, forms, exactForms, tooShort);
    const automata = automataOf(false);
    const all = [...automata, ...automataOf(true)];
    const nameOf = (value) => known[value].name;
    return {
        tooShort,
        isEmpty: all.length === 0,
        nameOf,
        words: known.filter(({ name, word }) => word === true && known.every((other) => other.word || other.name !== name)),
        places: (bytes, found) => placesIn(automata, bytes, found),
        scanner: () => scanner(all, nameOf),
    };
}
/** What searches for those values that are words, or for those that are none. */
function automataFor(known, words, forms, exactForms, tooShort) {
    const folded = [];
    const exact = [];
    for (const { value, text } of known.flatMap(parts)) {
        if ((known[value].word === true) !== words)
            continue;
        if (Buffer.byteLength(text) < MIN_VALUE_BYTES) {
            if (text !== "")
                tooShort.push(known[value].name);
            continue;
        }
        for (const form of forms(text)) {
            const bytes = fold(form.text);
            if (bytes.length >= form.least)
                folded.push({ bytes, value });
        }
        // What is mostly punctuation would be found everywhere without it.
        if (fold(text).length < MIN_FOLDED) {
            for (const form of [text, ...exactForms(text)])
                exact.push({ bytes: Buffer.from(form, "utf8"), value });
        }
    }
    const automata = [];
    if (folded.length > 0)
        automata.push(buildAutomaton(folded, foldedClasses(folded)));
    if (exact.length > 0)
        automata.push(buildAutomaton(exact, EVERY_BYTE));
    return automata;
}
/** A line of a key file or certificate: opaque, and secret by itself. */
const OPAQUE_LINE = /^[A-Za-z0-9+/=_-]{32,}$/;
/** A value without the white space around it, which files have and environments lose; and the opaque lines of a long one. */
function parts({ value }, index) {
    const text = value.trim();
    const lines = text.includes("\n") ? text.split(/\s+/).filter((line) => OPAQUE_LINE.test(line)) : [];
    return [text, ...lines].map((part) => ({ value: index, text: part }));
}
function placesIn(automata, bytes, found) {
    let hold = bytes.length;
    for (const automaton of automata)
        hold = Math.min(hold, automaton.search(bytes, found));
    if (bytes.indexOf(ESC) === -1)
        return hold;
    const shown = withoutSequences(bytes);
    const real = (index) => shown.places[index] ?? bytes.length;
    for (const automaton of automata) {
        const from = automaton.search(shown.bytes, ({ start, end, value }) => {
            found({ start: real(start), end: real(end - 1) + 1, value });
        });
        hold = Math.min(hold, real(from));
    }
    return hold;
}
function scanner(automata, nameOf) {
    const names = new Set();
    const found = (value) => void names.add(nameOf(value));
    const read = (automaton) => [layeredSearch(automaton, found), threadedSearch(automaton, found)];
    const searches = [
        ...automata.flatMap(read),
        // Each text within is a file of its own.
        decodedSearch((text) => {
            for (const search of automata.flatMap(read)) {
                search(text);
                search(null);
            }
        }),
    ];
    return {
        push(bytes) {
            for (const search of searches)
                search(bytes);
        },
        end() {
            for (const search of searches)
                search(null);
            return names;
        },
    };
}
/** Without case and punctuation. Bytes of other scripts stay. */
function fold(text) {
    const bytes = Buffer.from(text, "utf8");
    let count = 0;
    for (const byte of bytes)
        if (FOLD[byte] !== 0)
            bytes[count++] = FOLD[byte];
    return bytes.subarray(0, count);
}
/** Letters in lower case and digits as they are, bytes above ASCII as they are, everything else 0. */
const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte >= 0x80)
        return byte;
    const c = String.fromCharCode(byte);
    return /[a-z0-9]/i.test(c) ? c.toLowerCase().charCodeAt(0) : 0;
});
/**
 * Classes of the folded search. A byte above ASCII counts only where a needle holds it: else it is punctuation, so that
 * a zero-width character does not hide a value.
 */
function foldedClasses(needles) {
    const number = new Uint8Array(256);
    let count = 2;
    for (const { bytes } of needles) {
        for (const byte of bytes)
            if (number[byte] === 0)
                number[byte] = count++;
    }
    return Uint8Array.from({ length: 256 }, (_, byte) => {
        const folded = FOLD[byte];
        if (folded === 0)
            return 0;
        // Class 1: a letter or digit that no needle holds ends every match.
        return number[folded] || (folded >= 0x80 ? 0 : 1);
    });
}
/** For the search byte by byte. NUL is passed over: no value holds it, and UTF-16 does between others. */
const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);


/***/ }),

/***/ 9863:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: function() { return /* binding */ redactAll; },
/* harmony export */   Kk: function() { return /* binding */ holdsKnown; },
/* harmony export */   lY: function() { return /* binding */ createRedactor; }
/* harmony export */ });
/* harmony import */ var _core_domain_redaction__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2021);
/* harmony import */ var _known__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6556);


/**
 * Most that is kept back. A value whose pieces lie further apart is not redacted here; the scan of the finished file
 * finds it, and the file is withheld.
 */
const MAX_HELD_BYTES = 16 * 1024;
const TOKEN = Buffer.from(_core_domain_redaction__WEBPACK_IMPORTED_MODULE_1__/* .REDACTION */ .g);
/**
 * Makes a redactor for one stream of bytes; chunk borders do not matter.
 * @param known the values, or a search prepared from them where several streams share it
 */
function createRedactor(known) {
    const search = "places" in known ? known : (0,_known__WEBPACK_IMPORTED_MODULE_0__/* .knownSearch */ .yC)(known);
    const hits = new Map();
    let held = Buffer.alloc(0);
    function flush(bytes, isLast) {
        const spans = [];
        const open = search.places(bytes, (span) => spans.push(span));
        const merged = mergeSpans(spans);
        let cut = isLast ? bytes.length : open;
        // A value that is found and may go on is kept whole.
        const across = isLast ? undefined : merged.find(({ start, end }) => start < cut && end > cut);
        if (across !== undefined)
            cut = across.start;
        if (bytes.length - cut > MAX_HELD_BYTES)
            cut = bytes.length;
        held = Buffer.from(bytes.subarray(cut));
        const done = merged.filter(({ end }) => end <= cut);
        for (const { value } of done)
            hits.set(search.nameOf(value), (hits.get(search.nameOf(value)) ?? 0) + 1);
        return replaceSpans(bytes.subarray(0, cut), done);
    }
    return {
        push(chunk) {
            if (search.isEmpty)
                return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (chunk.byteLength === 0)
                return Buffer.alloc(0);
            return flush(held.length === 0
                ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
                : Buffer.concat([held, chunk]), false);
        },
        end() {
            const rest = held;
            held = Buffer.alloc(0);
            if (rest.length === 0)
                return rest;
            const out = flush(rest, true);
            held = Buffer.alloc(0);
            return out;
        },
        hits: () => hits,
    };
}
/** Redacts bytes that are there as a whole. */
function redactAll(known, bytes) {
    const redactor = createRedactor(known);
    return Buffer.concat([redactor.push(bytes), redactor.end()]);
}
/** Whether bytes that are there as a whole hold a known value. */
function holdsKnown(known, bytes) {
    return !redactAll(known, bytes).equals(bytes);
}
/** Spans that overlap or touch become one; in order of their start. */
function mergeSpans(spans) {
    const merged = [];
    for (const span of spans.sort((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last !== undefined && span.start <= last.end)
            last.end = Math.max(last.end, span.end);
        else
            merged.push({ ...span });
    }
    return merged;
}
function replaceSpans(bytes, spans) {
    if (spans.length === 0)
        return bytes;
    const parts = [];
    let from = 0;
    for (const { start, end } of spans) {
        parts.push(bytes.subarray(from, start), TOKEN);
        from = end;
    }
    parts.push(bytes.subarray(from));
    return Buffer.concat(parts);
}


/***/ }),

/***/ 7402:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ readUserFile; },
/* harmony export */   V: function() { return /* binding */ caseFolder; }
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


/***/ }),

/***/ 7722:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: function() { return /* binding */ OPEN_FILE; },
/* harmony export */   IE: function() { return /* binding */ pieces; },
/* harmony export */   Jk: function() { return /* binding */ fsPath; },
/* harmony export */   NE: function() { return /* binding */ openFolder; },
/* harmony export */   QP: function() { return /* binding */ typeOf; },
/* harmony export */   Qi: function() { return /* binding */ hashPieces; },
/* harmony export */   Vb: function() { return /* binding */ nameOf; },
/* harmony export */   WF: function() { return /* binding */ createReader; },
/* harmony export */   Zv: function() { return /* binding */ listNames; },
/* harmony export */   bt: function() { return /* binding */ listFolder; },
/* harmony export */   d9: function() { return /* binding */ firstNames; },
/* harmony export */   ts: function() { return /* binding */ PIECE_BYTES; }
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Folders are opened once and their entries reached through the open descriptor (`/proc/self/fd/N/name`, Linux's openat for
 * programs that have none): nobody can swap a folder above, and no path is too long.
 */
const DESCRIPTOR_PATHS = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)("/proc/self/fd");
/** Nothing is followed, nothing blocks (a FIFO), no terminal is taken. */
const OPEN_FILE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOCTTY;
const OPEN_FOLDER = OPEN_FILE | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY;
/** A path for `fs`: text while it is ASCII, bytes otherwise (paths are latin1 here, one character a byte). */
function fsPath(path) {
    return NOT_ASCII.test(path) ? Buffer.from(path, "latin1") : path;
}
const NOT_ASCII = /[^\x01-\x7f]/;
/** Opens a folder, never through a link. Throws what the system says (ELOOP, ENOTDIR, EACCES, ...). */
function openFolder(path) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(fsPath(path), OPEN_FOLDER);
    try {
        return { fd, base: DESCRIPTOR_PATHS ? `/proc/self/fd/${fd}/` : `${path}/`, stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd) };
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        throw error;
    }
}
/** What a key of a listing stands for. */
function nameOf({ others }, key) {
    if (key.endsWith("/"))
        return { name: key.slice(0, -1), kind: "folder" };
    return { name: key, kind: others.size > 0 && others.has(key) ? "other" : "file" };
}
const NO_NAMES = new Set();
/**
 * Lists a folder, or says null when it has more than `most` names.
 * @param most bound on the names that are held in memory
 */
function listFolder(folder, most) {
    const listed = readFolder(folder, most);
    if (listed === null || listed.length > most)
        return null;
    let others = null;
    const keys = listed.map((entry) => {
        if (entry.isFile())
            return entry.name;
        if (entry.isDirectory())
            return `${entry.name}/`;
        others ??= new Set();
        others.add(entry.name);
        return entry.name;
    });
    keys.sort();
    return { keys, others: others ?? NO_NAMES, joined: keys.join("\0") };
}
/** The names of a folder with their kinds; none where there are more than `most`. */
function listNames(folder, most) {
    const listing = listFolder(folder, most);
    return listing === null ? null : listing.keys.map((key) => nameOf(listing, key));
}
function readFolder(folder, most) {
    const path = fsPath(folder.base.slice(0, -1));
    try {
        // A folder's own size is a hint: many bytes may be many names, which must not be read at once.
        return folder.stats.size > most
            ? readBounded(path, most)
            : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { withFileTypes: true, encoding: "latin1" });
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
        // Where a file system does not tell types, Node asks for each name, and takes our latin1 for UTF-8.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { encoding: "latin1" }).map((name) => {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(fsPath(folder.base + name));
            return { name, isFile: () => stats.isFile(), isDirectory: () => stats.isDirectory() };
        });
    }
}
function readBounded(path, most) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.opendirSync)(path, { encoding: "latin1", bufferSize: 1024 });
    try {
        const entries = [];
        for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
            if (entries.length === most)
                return null;
            entries.push(entry);
        }
        return entries;
    }
    finally {
        folder.closeSync();
    }
}
/** Some names of a folder, at most `most`, in no order. */
function firstNames(folder, most) {
    const open = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.opendirSync)(fsPath(folder.base.slice(0, -1)), { encoding: "latin1", bufferSize: 1024 });
    try {
        const names = [];
        for (let entry = open.readSync(); entry !== null && names.length < most; entry = open.readSync())
            names.push(entry.name);
        return names;
    }
    finally {
        open.closeSync();
    }
}
/** What `st_mode` says an entry is. */
function typeOf(mode) {
    switch (mode & node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFMT) {
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFREG:
            return "file";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFDIR:
            return "dir";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFLNK:
            return "symlink";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFIFO:
            return "fifo";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFSOCK:
            return "socket";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFBLK:
            return "block-device";
        case node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.S_IFCHR:
            return "char-device";
        default:
            return "unknown";
    }
}
/** `crypto.hash` (Node 20.12 and up) costs half of a hash object. */
const hashOnce = node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash === undefined
    ? (algorithm, data) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(algorithm).update(data).digest("hex")
    : (algorithm, data) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash(algorithm, data, "hex");
/** Room before the content for git's object header, so that both hashes are taken in place. */
const HEADER_ROOM = 32;
/** Files up to this size are read at once; larger ones in pieces of it. */
const PIECE_BYTES = 1024 * 1024;
/** An open file from where it stands, in pieces; the bytes of one are valid until the next. */
function* pieces(fd, size = PIECE_BYTES) {
    const piece = Buffer.allocUnsafeSlow(size);
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, piece, 0, piece.length, null);
        if (read === 0)
            return;
        yield piece.subarray(0, read);
    }
}
/** Buffers over this size are given back after use. */
const KEPT_BYTES = 2 * PIECE_BYTES;
/** A reader with a buffer of its own. */
function createReader() {
    const kept = Buffer.allocUnsafeSlow(HEADER_ROOM + PIECE_BYTES + 1);
    let buffer = kept;
    let content = kept.subarray(HEADER_ROOM, HEADER_ROOM);
    return {
        read(fd, size) {
            if (HEADER_ROOM + size + 1 > buffer.length)
                buffer = Buffer.allocUnsafeSlow(HEADER_ROOM + size + 1);
            else if (buffer.length > KEPT_BYTES && size < PIECE_BYTES)
                buffer = kept;
            let filled = 0;
            // One byte more than expected: a read that stops at the expected size has met the end.
            for (;;) {
                const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, HEADER_ROOM + filled, size + 1 - filled, null);
                filled += read;
                if (filled > size)
                    return null;
                if (read === 0 || filled === size)
                    break;
            }
            if (filled !== size)
                return null;
            content = buffer.subarray(HEADER_ROOM, HEADER_ROOM + size);
            return content;
        },
        sha256: () => hashOnce("sha256", content),
        blobOid() {
            const header = `blob ${content.length}\0`;
            const start = HEADER_ROOM - header.length;
            buffer.write(header, start, "latin1");
            return hashOnce("sha1", buffer.subarray(start, HEADER_ROOM + content.length));
        },
    };
}
/** SHA-256 of an open file of this size, read in pieces, or null when its size is another. */
function hashPieces(fd, size, onPiece) {
    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    const hash = node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash("sha256");
    let at = 0;
    for (;;) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, piece, 0, piece.length, at);
        if (read === 0)
            return at === size ? hash.digest("hex") : null;
        at += read;
        if (at > size)
            return null;
        hash.update(piece.subarray(0, read));
        onPiece?.();
    }
}


/***/ }),

/***/ 6690:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: function() { return /* binding */ removeOwned; },
/* harmony export */   ck: function() { return /* binding */ removeBelow; },
/* harmony export */   dM: function() { return /* binding */ removeTree; },
/* harmony export */   ok: function() { return /* binding */ removeName; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _contain_owned__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4102);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5132);





/** Folders below each other that are open at a time; deeper ones are moved up first, as each takes a descriptor. */
const MAX_OPEN = 64;
/** Longest path that is gone into; where folders can't be reached by descriptor, twice this is too long for some systems. */
const MAX_PATH = 512;
/** Names that are held in memory at a time. */
const BATCH = 100_000;
/**
 * Removes a folder and all that is in it, whatever an agent left there: unreadable folders, paths of any length, any name. No
 * link is followed. What does not exist is no fault.
 * @throws Error what the system says where even the owner may not remove something; the reason of the signal when it fires
 */
async function removeTree(path, options = {}) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    const top = openForRemoval((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(path));
    try {
        await empty({ ...options, top, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, top, 1);
        const last = options.last === undefined ? null : (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(top.base + options.last);
        if (last !== null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(last, { throwIfNoEntry: false }) !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(last);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
/** Removes an owned folder of any size. Its owner goes last, so that what is left where this ends half-way is still found. */
function removeOwned(folder, signal) {
    return removeTree(folder, { last: _contain_owned__WEBPACK_IMPORTED_MODULE_2__/* .OWNER_FILE */ .Zl, ...(signal === undefined ? {} : { signal }) });
}
/** Removes one name of an open folder, and all that is in it. */
async function removeName(folder, name) {
    await removeEntry({ top: folder, moved: 0, turn: (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .newTurn */ .ej)() }, folder, name, 1);
}
/** Removes what stands at a path below a folder, unless the way there leads over a link or does not exist. */
async function removeBelow(root, path) {
    const names = path.split("/");
    const last = names.pop();
    let folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    try {
        for (const name of names) {
            const inner = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(folder.base + name);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
            folder = inner;
        }
        await removeName(folder, last);
    }
    catch (error) {
        const { code } = error;
        if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP")
            throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
}
function openForRemoval(path) {
    try {
        const folder = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
        if ((folder.stats.mode & 0o700) === 0o700)
            return folder;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder.fd);
    }
    catch (error) {
        if (error.code !== "EACCES")
            throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), 0o700);
    return (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .openFolder */ .NE)(path);
}
async function empty(removal, folder, depth) {
    for (;;) {
        const first = (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .firstNames */ .d9)(folder, BATCH);
        const names = depth === 1 && removal.last !== undefined ? first.filter((name) => name !== removal.last) : first;
        if (names.length === 0)
            return;
        for (const name of names)
            await removeEntry(removal, folder, name, depth);
    }
}
async function removeEntry(removal, folder, name, depth) {
    if ((0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .isTurnOver */ .AL)(removal.turn))
        await (0,_turns__WEBPACK_IMPORTED_MODULE_4__/* .giveTurn */ .pN)(removal.turn, removal.signal);
    const path = folder.base + name;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .QP)(stats.mode) !== "dir")
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
    if (depth >= MAX_OPEN || path.length > MAX_PATH) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path), (0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(`${removal.top.base}.removed-${process.pid}-${removal.moved++}`));
        return;
    }
    const inner = openForRemoval(path);
    try {
        await empty(removal, inner, depth + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(inner.fd);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0,_folder__WEBPACK_IMPORTED_MODULE_3__/* .fsPath */ .Jk)(path));
}


/***/ }),

/***/ 5132:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: function() { return /* binding */ isTurnOver; },
/* harmony export */   Df: function() { return /* binding */ noteLongStep; },
/* harmony export */   ej: function() { return /* binding */ newTurn; },
/* harmony export */   pN: function() { return /* binding */ giveTurn; }
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** How long work on files may hold the thread before timers and signals get a turn (ms). */
const SLICE_MS = 40;
/** Steps between two looks at the clock: a look costs as much as a small part of a file. */
const STEPS = 16;
/** A turn that begins now. */
function newTurn() {
    return { end: performance.now() + SLICE_MS, steps: 0 };
}
/** To be asked before each step; true when others should get their turn (`giveTurn`). */
function isTurnOver(turn) {
    if (++turn.steps < STEPS)
        return false;
    turn.steps = 0;
    return performance.now() > turn.end;
}
/** Tells that a step took long, so that the clock is looked at before the next one. */
function noteLongStep(turn) {
    turn.steps = STEPS;
}
/**
 * Lets timers, signals and other work run, and begins a new turn.
 * @throws the signal's reason when it has fired meanwhile
 */
async function giveTurn(turn, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal?.throwIfAborted();
    turn.end = performance.now() + SLICE_MS;
}


/***/ }),

/***/ 6250:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: function() { return /* binding */ rootIdentity; },
  G: function() { return /* binding */ walk; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/limits.ts
var limits = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/core/formats/manifest.ts
var manifest = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/core/formats/paths.ts
var paths = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/core/formats/tree-rules.ts
var tree_rules = __webpack_require__(164);
// EXTERNAL MODULE: ./src/core/domain/digest.ts
var domain_digest = __webpack_require__(9102);
// EXTERNAL MODULE: ./src/core/judge/set-aside.ts + 1 modules
var set_aside = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/world/worktree/folder.ts
var worktree_folder = __webpack_require__(7722);
// EXTERNAL MODULE: ./src/world/worktree/turns.ts
var turns = __webpack_require__(5132);
;// CONCATENATED MODULE: ./src/world/worktree/count.ts



/** Folders below each other that are gone into; each takes a descriptor. What lies deeper is not counted. */
const MAX_DEPTH = 256;
/** Names of one folder that are held in memory. */
const MAX_NAMES = 250_000;
/** What tells a file from every other one of the machine. */
function inodeOf({ dev, ino }) {
    return `${dev}:${ino}`;
}
/**
 * Counts what is in a folder by the names that folders list. No file is opened and no link is followed; what can't be looked into
 * is passed over.
 */
async function countBelow(search, parent, name, path) {
    const counted = { entries: 0, complete: true };
    await inFolder(search, counted, parent, name, path, 1, async (folder, found, inner, depth) => {
        if (search.isKept?.(inner, found.kind === "folder") !== true)
            return true;
        counted.entries--;
        await search.visit(folder, found, inner, depth);
        return false;
    });
    return counted;
}
/**
 * Tells the inode of each file and link below a folder that is set aside.
 * @returns how many entries were looked at
 */
async function countNames(search, top, path) {
    const counted = { entries: 0, complete: true };
    await inFolder(search, counted, top, path, path, 1, async (folder, { name, kind }) => {
        if (kind === "folder")
            return true;
        const stats = (0,external_node_fs_.lstatSync)((0,worktree_folder/* fsPath */.Jk)(folder.base + name), { bigint: true, throwIfNoEntry: false });
        if (stats !== undefined && stats.nlink > 1n)
            search.count(inodeOf(stats));
        return true;
    });
    return counted.entries;
}
async function inFolder(search, counted, parent, name, path, depth, each) {
    const folder = depth > MAX_DEPTH ? null : openOr(parent, name, search.device);
    if (folder === null) {
        counted.complete = false;
        return;
    }
    try {
        const listing = listOr(folder, Math.min(MAX_NAMES, search.most - counted.entries));
        if (listing === null) {
            counted.complete = false;
            return;
        }
        for (const key of listing.keys) {
            if ((0,turns/* isTurnOver */.AL)(search.turn))
                await (0,turns/* giveTurn */.pN)(search.turn, search.signal);
            const found = (0,worktree_folder/* nameOf */.Vb)(listing, key);
            const inner = `${path}/${found.name}`;
            counted.entries++;
            if ((await each(folder, found, inner, depth)) && found.kind === "folder")
                await inFolder(search, counted, folder, found.name, inner, depth + 1, each);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(folder.fd);
    }
}
/** A folder of this file system that may be looked into, or null. */
function openOr(parent, name, device) {
    let folder;
    try {
        folder = (0,worktree_folder/* openFolder */.NE)(parent.base + name);
    }
    catch {
        return null;
    }
    if (folder.stats.dev === device)
        return folder;
    (0,external_node_fs_.closeSync)(folder.fd);
    return null;
}
function listOr(folder, most) {
    try {
        return (0,worktree_folder/* listFolder */.bt)(folder, Math.max(0, most));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/world/worktree/walk.ts











/** Names of one folder that are held in memory beside those that are judged. */
const MAX_ASIDE_NAMES = 250_000;
/** Ends the walk at a limit that leaves no use in going on. */
class LimitReached extends Error {
}
/**
 * Walks a tree that nobody vouches for. Nothing is followed, nothing special is opened, sizes are judged before anything is
 * read, and permissions by mode, so that root and an ordinary user come to the same answer. A root `.git` is left out.
 * @param root path of the workspace, without symlink at its end
 * @throws Error when the root can't be opened (with `rootIdentity` that is a refusal), or the system fails (I/O errors); the
 *   signal's reason when it fires
 */
async function walk(root, options = {}) {
    let top;
    try {
        top = (0,worktree_folder/* openFolder */.NE)((0,bytes/* bytePathOf */.D9)(root));
    }
    catch (error) {
        if (options.rootIdentity === undefined)
            throw error;
        return lostRoot(options.rootIdentity, expectedFault(error));
    }
    const state = {
        options,
        limits: options.limits ?? limits/* DEFAULT_LIMITS */.dR,
        reader: (0,worktree_folder/* createReader */.WF)(),
        device: top.stats.dev,
        entries: [],
        refusals: [],
        limitHits: [],
        links: new Map(),
        touched: [],
        changedFolders: new Set(),
        bareRepositories: [],
        asides: options.asides ?? set_aside/* NOTHING_ASIDE */.x2,
        setAside: { listed: 0, unlisted: 0, entries: 0, counted: true },
        asideBytes: 0,
        asideFolders: [],
        asideNames: new Map(),
        shared: new Map(),
        hasRefusedFolder: false,
        twins: [],
        treeBytes: 0,
        pathBytes: 0,
        turn: (0,turns/* newTurn */.ej)(),
        cursor: createCursor(options.baseline ?? []),
    };
    let complete = true;
    let identity;
    try {
        identity = identityOf((0,external_node_fs_.fstatSync)(top.fd, { bigint: true }));
        const expected = options.rootIdentity;
        if (expected !== undefined && expected !== identity) {
            refuse(state, "swapped-root", ROOT, "the workspace is another folder than the one that was prepared");
        }
        const closed = (0,tree_rules/* accessFault */.L7)({ type: "dir", mode: top.stats.mode });
        if (expected === undefined || closed === null)
            await walkFolder(state, top, "", 1);
        else
            refuse(state, "unreadable", ROOT, `the workspace itself has mode ${(0,tree_rules/* octal */.Wo)(top.stats.mode)}`);
        await refuseHardLinks(state, top);
    }
    catch (error) {
        if (!(error instanceof LimitReached))
            throw error;
        complete = false;
    }
    finally {
        (0,external_node_fs_.closeSync)(top.fd);
    }
    for (const path of state.cursor.missing())
        noteChange(state, path);
    if (complete) {
        refuseLinks(state);
        refuseTwins(state);
        refuseBareRepositories(state);
        refuseUnpatchable(state);
    }
    const treeId = setTreeIds(state);
    const { entries, refusals, limitHits, setAside } = state;
    return { entries, refusals, limitHits, rootIdentity: identity, treeId, complete, setAside };
}
/** The root itself, as a path. */
const ROOT = "";
/** A workspace that can't even be opened: gone, a link, or closed to its owner. */
function lostRoot(rootIdentity, fault) {
    const kind = fault === "EACCES" || fault === "EPERM" ? "unreadable" : "swapped-root";
    const refusals = [{ kind, path: ROOT, detail: `the workspace can't be opened as a folder (${fault})` }];
    const setAside = { listed: 0, unlisted: 0, entries: 0, counted: true };
    return { entries: [], refusals, limitHits: [], rootIdentity, treeId: manifest/* EMPTY_TREE */.pL, complete: false, setAside };
}
/** Gives each folder its tree id; those without any change have the baseline's already. */
function setTreeIds({ entries, changedFolders }) {
    const folders = new Map();
    for (const entry of entries)
        if (entry.type === "dir" && (entry.oid === null || changedFolders.has(entry.path)))
            folders.set(entry.path, entry);
    const isKnown = (folder) => !folders.has(folder.path);
    const found = new Set();
    const treeId = (0,manifest/* buildTrees */.iU)(entries, (path, oid) => {
        found.add(path);
        const folder = folders.get(path);
        if (folder !== undefined)
            folder.oid = oid;
    }, isKnown);
    // What had content once and has none now is an empty folder.
    for (const [path, folder] of folders)
        if (!found.has(path))
            folder.oid = null;
    return treeId;
}
/** All folders above a path hold a change. Without a baseline all of them do. */
function noteChange({ changedFolders, options }, path) {
    if (options.baseline === undefined)
        return;
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
        const folder = path.slice(0, cut);
        if (changedFolders.has(folder))
            return;
        changedFolders.add(folder);
    }
}
/** Identity of a folder, for `WalkOptions.rootIdentity`. The birth time tells a re-used inode number from the old one. */
function rootIdentity(root) {
    return identityOf((0,external_node_fs_.lstatSync)(root, { bigint: true }));
}
function identityOf(stats) {
    return `${stats.dev}:${stats.ino}:${stats.birthtimeNs}`;
}
function refuse(state, kind, path, detail) {
    state.refusals.push({ kind, path, detail });
}
function refuseBy(state, path, { kind, detail }) {
    refuse(state, kind, path, detail);
}
async function walkFolder(state, folder, path, depth) {
    const { limits, asides } = state;
    const room = limits.entries - judgedEntries(state) + 1;
    const listing = (0,worktree_folder/* listFolder */.bt)(folder, asides === set_aside/* NOTHING_ASIDE */.x2 ? room : room + MAX_ASIDE_NAMES);
    if (listing === null)
        stopAt(state, "entries", path, limits.entries + 1, limits.entries);
    const prefix = path === "" ? "" : `${path}/`;
    const judged = MAYBE_NOTED.test(listing.joined) ? [] : null;
    for (const key of listing.keys) {
        const { name, kind } = (0,worktree_folder/* nameOf */.Vb)(listing, key);
        if ((0,turns/* isTurnOver */.AL)(state.turn))
            await (0,turns/* giveTurn */.pN)(state.turn, state.options.signal);
        const entryPath = (prefix + name);
        if (path === "" && name === ".git") {
            checkRootGit(state, folder, entryPath);
            continue;
        }
        const known = state.cursor.find(entryPath, kind === "folder");
        const aside = isSameAsKnown(known) ? null : asides.of(entryPath, kind === "folder");
        if (aside !== null) {
            await setAside(state, folder, name, entryPath, depth, aside);
            continue;
        }
        judged?.push(name);
        await visit(state, folder, { name, kind }, entryPath, depth, known);
    }
    if (judged === null)
        return;
    noteTwins(state, path, judged);
    noteBareRepository(state, path, judged);
}
/** What the baseline has at this very place is judged; what a look before this one set aside is no baseline. */
function isSameAsKnown(known) {
    return known !== undefined && known.setAside === undefined;
}
/** Entries that count as the tree's own. */
function judgedEntries({ entries, setAside: { listed } }) {
    return entries.length - listed;
}
/** Judges one entry. */
async function visit(state, folder, { name, kind }, path, depth, known) {
    const { limits } = state;
    if (judgedEntries(state) >= limits.entries)
        stopAt(state, "entries", path, judgedEntries(state) + 1, limits.entries);
    countPath(state, path, path.length);
    if (kind === "folder")
        await visitFolder(state, folder, name, path, depth, known);
    else if (kind === "file")
        visitEntry(state, folder, name, path, known);
    else
        visitUnopened(state, folder, name, path, null, known);
}
/** @throws LimitReached when paths and links have too many bytes together */
function countPath(state, path, bytes) {
    const tooMuch = (0,tree_rules/* pathsFault */.zl)((state.pathBytes += bytes));
    if (tooMuch === null)
        return;
    refuseBy(state, path, tooMuch);
    throw new LimitReached();
}
/**
 * Lists an entry that is set aside, and counts what is in it, without opening any file, following any link, or minding what it
 * is. What is forbidden within what is only ignored is judged.
 */
async function setAside(state, parent, name, path, depth, why) {
    const { asides, setAside: count, options, turn } = state;
    const stats = (0,external_node_fs_.lstatSync)((0,worktree_folder/* fsPath */.Jk)(parent.base + name), { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    const type = (0,worktree_folder/* typeOf */.QP)(stats.mode);
    count.entries++;
    if (count.listed < tree_rules/* MAX_ASIDE_LISTED */.O7 && (state.asideBytes += path.length) <= tree_rules/* MAX_ASIDE_BYTES */.I2) {
        count.listed++;
        const size = type === "dir" ? 0 : stats.size;
        state.entries.push({ path, type, mode: stats.mode, size, sha256: null, oid: null, setAside: why });
    }
    else {
        count.unlisted++;
    }
    if (type !== "dir") {
        if (stats.nlink > 1)
            noteAsideName(state, (0,worktree_folder/* fsPath */.Jk)(parent.base + name));
        return;
    }
    state.asideFolders.push(path);
    const isKept = (inner, isFolder) => asides.isKept(inner, isFolder, why);
    const { entries, complete } = await countBelow({
        most: tree_rules/* MAX_ASIDE_COUNTED */.zw - count.entries,
        device: state.device,
        turn,
        signal: options.signal,
        isKept: why === "ignored" ? isKept : null,
        visit: (folder, found, inner, below) => visit(state, folder, found, inner, depth + below, state.cursor.find(inner, found.kind === "folder")),
    }, parent, name, path);
    count.entries += entries;
    count.counted &&= complete;
}
/** Some name is not its own folded form (`foldName`), so that two could be the same to some systems; `HEAD` is one of them. */
const MAYBE_NOTED = /[A-Z\x80-\xff]|[. ]\/?(?:\0|$)/;
function stopAt(state, limit, path, found, bound) {
    state.limitHits.push({ limit, path, found, bound });
    throw new LimitReached();
}
/** The agent's own `.git` must be the folder that the harness made; as a link or file it would send git elsewhere. */
function checkRootGit(state, folder, path) {
    if ((0,worktree_folder/* typeOf */.QP)((0,external_node_fs_.lstatSync)(`${folder.base}.git`).mode) !== "dir") {
        refuse(state, "nested-repository", path, "the workspace's .git is no folder any more");
    }
}
async function visitFolder(state, parent, name, path, depth, known) {
    let opened;
    try {
        opened = (0,worktree_folder/* openFolder */.NE)(parent.base + name);
    }
    catch (error) {
        return visitUnopened(state, parent, name, path, expectedFault(error), known);
    }
    try {
        const { mode, dev } = opened.stats;
        // Whatever is not found in it again, or not as it was, makes this id a new one.
        const oid = known?.oid ?? null;
        const entry = addEntry(state, { path, type: "dir", mode, size: 0, sha256: null, oid });
        if (!checkName(state, entry, known !== undefined))
            return;
        if ((0,paths/* isGitLookalike */.wR)(name))
            state.hasRefusedFolder = true;
        checkSetid(state, entry);
        if (dev !== state.device)
            return refuse(state, "mount-point", path, "another file system is mounted here");
        const closed = (0,tree_rules/* accessFault */.L7)(entry);
        if (closed !== null)
            return refuseBy(state, path, closed);
        if (depth >= state.limits.depth) {
            state.limitHits.push({ limit: "depth", path, found: depth + 1, bound: state.limits.depth });
            return;
        }
        await walkFolder(state, opened, path, depth + 1);
    }
    finally {
        (0,external_node_fs_.closeSync)(opened.fd);
    }
}
/** The code of a fault that an agent can bring about; any other is thrown on. */
function expectedFault(error) {
    const { code } = error;
    if (code === undefined || !EXPECTED_FAULTS.has(code))
        throw error;
    return code;
}
/** What opening may answer because of what an agent left; anything else is a fault of the system. */
const EXPECTED_FAULTS = new Set([
    "ELOOP",
    "EMLINK",
    "ENOTDIR",
    "EACCES",
    "EPERM",
    "ENXIO",
    "ENODEV",
    "ENOENT",
    "EISDIR",
    "EBUSY",
    "ETXTBSY",
    "ENAMETOOLONG",
    "EOPNOTSUPP",
    // A lease on it that a living process holds (isCommitted looks while the lane still runs).
    "EAGAIN",
]);
/** Lists an entry that is not what the baseline has, if it has any of this path. */
function addEntry(state, entry) {
    state.entries.push(entry);
    if (entry.type !== "dir")
        noteChange(state, entry.path);
    return entry;
}
/** Refuses a name that is none, and says whether it can be taken. */
function checkName(state, entry, unchanged) {
    const found = (0,tree_rules/* nameFault */.IY)(entry, unchanged);
    if (found !== null)
        refuseBy(state, entry.path, found);
    return found === null;
}
function checkSetid(state, entry) {
    const found = (0,tree_rules/* setidFault */.Ue)(entry);
    if (found !== null)
        refuseBy(state, entry.path, found);
}
/** What the folder says is a file. */
function visitEntry(state, parent, name, path, known) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)((0,worktree_folder/* fsPath */.Jk)(parent.base + name), worktree_folder/* OPEN_FILE */.I3);
    }
    catch (error) {
        return visitUnopened(state, parent, name, path, expectedFault(error), known);
    }
    try {
        const stats = (0,external_node_fs_.fstatSync)(fd);
        if (stats.isFile())
            visitFile(state, fd, stats, name, path, known);
        else
            visitSpecial(state, stats, path);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function visitSpecial(state, stats, path) {
    const type = (0,worktree_folder/* typeOf */.QP)(stats.mode);
    const entry = addEntry(state, { path, type, mode: stats.mode, size: 0, sha256: null, oid: null });
    const found = (0,tree_rules/* specialFault */.MX)(entry);
    if (found !== null)
        refuseBy(state, path, found);
    else
        refuse(state, "changed-while-reading", path, "a folder that was none a moment before");
}
/** What could not be opened: a symlink, a socket, something unreadable, or something that is gone. */
function visitUnopened(state, parent, name, path, fault, known) {
    const fullPath = (0,worktree_folder/* fsPath */.Jk)(parent.base + name);
    const stats = (0,external_node_fs_.lstatSync)(fullPath, { throwIfNoEntry: false });
    if (stats === undefined)
        return refuse(state, "changed-while-reading", path, "it was there, and a moment later it was not");
    const type = (0,worktree_folder/* typeOf */.QP)(stats.mode);
    if (type === "symlink")
        return visitLink(state, parent, stats, name, path, known);
    if (type !== "file" && type !== "dir")
        return visitSpecial(state, stats, path);
    if (fault === null) {
        return refuse(state, "changed-while-reading", path, "it became something else while the folder was read");
    }
    const size = type === "file" ? stats.size : 0;
    const entry = addEntry(state, { path, type, mode: stats.mode, size, sha256: null, oid: null });
    checkName(state, entry, false);
    checkSetid(state, entry);
    refuse(state, "unreadable", path, `a ${type === "dir" ? "folder" : "file"} with mode ${(0,tree_rules/* octal */.Wo)(stats.mode)} (${fault})`);
}
function visitLink(state, parent, stats, name, path, known) {
    const fullPath = (0,worktree_folder/* fsPath */.Jk)(parent.base + name);
    const target = (0,external_node_fs_.readlinkSync)(fullPath, "latin1");
    countPath(state, path, target.length);
    const content = Buffer.from(target, "latin1");
    const digest = (0,domain_digest/* sha256 */.sc)(content);
    const { mode } = stats;
    const entry = { path, type: "symlink", mode, size: content.length, sha256: digest, oid: null, target };
    const unchanged = known?.type === "symlink" && known.sha256 === digest;
    if (!checkName(state, entry, unchanged)) {
        addEntry(state, entry);
        return;
    }
    state.links.set(path, target);
    let listed = entry;
    if (unchanged)
        listed = addUnchanged(state, known, entry);
    else {
        entry.oid = (0,manifest/* gitOid */.lu)("blob", content);
        state.touched.push(addEntry(state, entry));
        state.options.objects?.add("blob", entry.oid, content);
    }
    if (stats.nlink > 1)
        noteShared(state, (0,external_node_fs_.lstatSync)(fullPath, { bigint: true }), listed);
}
/** Lists an entry with the content that the baseline has; the very same entry where its permissions are the same too. */
function addUnchanged(state, known, entry) {
    if (known.setAside === undefined && known.mode === entry.mode) {
        state.entries.push(known);
        return known;
    }
    entry.oid = known.oid;
    if ((0,manifest/* gitMode */.aY)(known) !== (0,manifest/* gitMode */.aY)(entry))
        state.touched.push(addEntry(state, entry));
    else
        state.entries.push(entry);
    return entry;
}
function visitFile(state, fd, stats, name, path, known) {
    const entry = { path, type: "file", mode: stats.mode, size: stats.size, sha256: null, oid: null };
    const content = readJudged(state, fd, stats, name, entry, known);
    const unchanged = entry.sha256 !== null && known?.sha256 === entry.sha256 && known.type === "file";
    let listed = entry;
    if (content === null) {
        addEntry(state, entry);
    }
    else if (unchanged) {
        if (checkName(state, entry, (0,manifest/* gitMode */.aY)(known) === (0,manifest/* gitMode */.aY)(entry)))
            listed = addUnchanged(state, known, entry);
        else
            addEntry(state, entry);
    }
    else {
        addEntry(state, entry);
        if (!checkName(state, entry, false))
            return;
        state.touched.push(entry);
        entry.oid = state.reader.blobOid();
        state.options.objects?.add("blob", entry.oid, content);
    }
    if (stats.nlink > 1)
        noteShared(state, (0,external_node_fs_.fstatSync)(fd, { bigint: true }), listed);
}
function noteAsideName({ asideNames }, path) {
    const stats = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined)
        return;
    const key = inodeOf(stats);
    asideNames.set(key, (asideNames.get(key) ?? 0n) + 1n);
}
/** Numbers of inodes are taken whole: rounded ones would be those of several files. */
function noteShared({ shared }, stats, entry) {
    const key = inodeOf(stats);
    const known = shared.get(key) ?? { names: stats.nlink, found: 0n, entries: [] };
    known.found++;
    known.entries.push(entry);
    shared.set(key, known);
}
/**
 * A file is no danger as long as all of its names lie in the workspace, set aside or not: nobody else can see or change it.
 * Only for those of which some were not met it is looked through what is set aside, and through the workspace's `.git`.
 */
async function refuseHardLinks(state, top) {
    const { shared, asideFolders, asideNames, turn, options, device } = state;
    for (const [key, file] of shared)
        file.found += asideNames.get(key) ?? 0n;
    const open = new Map([...shared].filter(([, { found, names }]) => found < names));
    if (open.size === 0)
        return;
    const count = (key) => {
        const file = open.get(key);
        if (file !== undefined)
            file.found++;
    };
    const search = { most: tree_rules/* MAX_ASIDE_COUNTED */.zw, device, turn, signal: options.signal, count };
    for (const path of [".git", ...asideFolders])
        search.most -= await countNames(search, top, path);
    const refused = [];
    for (const { names, found, entries } of open.values()) {
        if (found >= names)
            continue;
        const outside = names - found;
        for (const { path, type } of entries)
            refuse(state, "hard-link", path, `a ${type === "file" ? "file" : "symlink"} with ${names} names, ${outside} of them outside of the workspace, or not to be found`);
        refused.push(...entries);
    }
    disown(state, refused);
}
/** What is refused has no content in the manifest; an entry that is the baseline's own is listed anew. */
function disown(state, entries) {
    if (entries.length === 0)
        return;
    const refused = new Set(entries);
    state.touched = state.touched.filter((entry) => !refused.has(entry));
    for (const [index, entry] of state.entries.entries()) {
        if (!refused.has(entry))
            continue;
        state.entries[index] = { ...entry, sha256: null, oid: null };
        noteChange(state, entry.path);
    }
}
/**
 * Reads a file once all that can be said before reading is said, and sets its digest.
 * @returns its content (empty for a large unchanged file), or null where it is refused or over a limit
 */
function readJudged(state, fd, { size }, name, entry, known) {
    const { limits, reader, turn } = state;
    const { path } = entry;
    checkSetid(state, entry);
    const closed = (0,tree_rules/* accessFault */.L7)(entry);
    if (closed !== null) {
        refuseBy(state, path, closed);
        return null;
    }
    if (name === ".git") {
        checkName(state, entry, false);
        return null;
    }
    // What was not read the last time, because it was over a limit, is not read now.
    const sameSize = known?.type === "file" && known.size === size && known.sha256 !== null;
    if (!withinLimits(state, entry, !sameSize))
        return null;
    const inPieces = sameSize && size > worktree_folder/* PIECE_BYTES */.ts;
    if (size > worktree_folder/* PIECE_BYTES */.ts)
        (0,turns/* noteLongStep */.Df)(turn);
    let content = inPieces ? NOTHING : reader.read(fd, size);
    entry.sha256 = inPieces ? (0,worktree_folder/* hashPieces */.Qi)(fd, size) : content === null ? null : reader.sha256();
    if (entry.sha256 === null) {
        refuse(state, "changed-while-reading", path, "its size changed while it was read");
        return null;
    }
    if (!sameSize || known.sha256 === entry.sha256)
        return content;
    if (size > limits.changed_file_bytes) {
        state.limitHits.push({ limit: "changed_file_bytes", path, found: size, bound: limits.changed_file_bytes });
        return null;
    }
    if (inPieces)
        content = rereadChanged(state, path, fd, size, entry.sha256);
    return content;
}
const NOTHING = Buffer.alloc(0);
/** A large file of the same size as before was hashed in pieces; now that it turns out changed, its bytes are wanted. */
function rereadChanged({ reader, refusals }, path, fd, size, digest) {
    const content = reader.read(fd, size);
    if (content !== null && reader.sha256() === digest)
        return content;
    refusals.push({ kind: "changed-while-reading", path, detail: "two readings gave different bytes" });
    return null;
}
/** Sizes are judged as the system tells them, before a byte is read: a sparse file of a terabyte costs nothing. */
function withinLimits(state, { path, size }, changed) {
    const { limits } = state;
    if (size > limits.file_bytes) {
        state.limitHits.push({ limit: "file_bytes", path, found: size, bound: limits.file_bytes });
        return false;
    }
    if (changed && size > limits.changed_file_bytes) {
        state.limitHits.push({ limit: "changed_file_bytes", path, found: size, bound: limits.changed_file_bytes });
        return false;
    }
    state.treeBytes += size;
    if (state.treeBytes > limits.tree_bytes)
        stopAt(state, "tree_bytes", path, state.treeBytes, limits.tree_bytes);
    return true;
}
function noteTwins(state, path, names) {
    const first = new Map();
    const prefix = path === "" ? "" : `${path}/`;
    for (const name of names) {
        const fold = (0,paths/* foldName */.zN)(name);
        const twin = first.get(fold);
        if (twin === undefined)
            first.set(fold, name);
        else
            state.twins.push([(prefix + twin), (prefix + name)]);
    }
}
function noteBareRepository(state, path, names) {
    if ((0,tree_rules/* isBareRepository */.R6)((name) => names.includes(name)))
        state.bareRepositories.push(path);
}
/** Characters of paths that are looked at to follow all links: a hundred thousand ordinary links take a tenth of it. */
const LINK_BUDGET = 200_000_000;
function refuseLinks(state) {
    const budget = { left: LINK_BUDGET };
    let old = null;
    for (const [path, target] of state.links) {
        const leads = (0,manifest/* linkLeads */.au)(path, state.links, budget);
        if (leads === "inside")
            continue;
        old ??= linksOf(state.options.baseline ?? []);
        if (leads !== "unknown" && old.get(path) === target && (0,manifest/* linkLeads */.au)(path, old, budget) === leads)
            continue;
        refuse(state, "escaping-link", path, LINK_FAULTS[leads](target));
    }
}
const LINK_FAULTS = {
    git: () => "it leads into .git",
    outside: (target) => `it leads to ${(0,bytes/* displayPath */.Gt)(target)}`,
    unknown: () => "the links of this tree lead through each other in too many ways to be followed",
};
function linksOf(entries) {
    const links = new Map();
    for (const { path, target } of entries)
        if (target !== undefined)
            links.set(path, target);
    return links;
}
function refuseTwins(state) {
    if (state.twins.length === 0)
        return;
    const known = new Set((state.options.baseline ?? []).map(({ path }) => path));
    for (const [first, second] of state.twins) {
        if (known.has(first) && known.has(second))
            continue;
        refuseBy(state, second, (0,tree_rules/* twinFault */.Bo)(first));
    }
}
/** A repository-like folder of the baseline (a test fixture, say) is taken as long as nothing in it has changed. */
function refuseBareRepositories(state) {
    if (state.bareRepositories.length === 0)
        return;
    const { touched, cursor, changedFolders, options } = state;
    const anyChange = touched.length > 0 || cursor.missing().length > 0;
    const known = new Set((options.baseline ?? []).map(({ path }) => path));
    for (const path of state.bareRepositories) {
        const isChanged = path === "" ? anyChange : changedFolders.has(path);
        if (!isChanged && known.has(path === "" ? "HEAD" : `${path}/HEAD`))
            continue;
        refuseBy(state, path, tree_rules/* BARE_REPOSITORY */.EM);
    }
}
/** What no patch can say. */
function refuseUnpatchable(state) {
    for (const entry of state.hasRefusedFolder ? state.touched : []) {
        const found = (0,tree_rules/* unpatchableFault */.E5)(entry.path, false);
        if (found === null)
            continue;
        refuseBy(state, entry.path, found);
        entry.oid = null;
    }
    for (const path of state.cursor.missing()) {
        const found = (0,tree_rules/* unpatchableFault */.E5)(path, true);
        if (found !== null)
            refuseBy(state, path, found);
    }
}
function createCursor(baseline) {
    const missing = [];
    let at = 0;
    const keyAt = (index) => (0,manifest/* sortKey */.KU)(baseline[index]);
    return {
        find(path, isFolder) {
            // Unchanged trees are the rule: the next baseline entry is mostly the one that is asked for.
            const next = baseline[at];
            if (next !== undefined && next.path === path && (next.type === "dir") === isFolder)
                return baseline[at++];
            const key = isFolder ? `${path}/` : path;
            while (at < baseline.length && keyAt(at) < key)
                missing.push(baseline[at++].path);
            return at < baseline.length && keyAt(at) === key ? baseline[at++] : undefined;
        },
        missing() {
            while (at < baseline.length)
                missing.push(baseline[at++].path);
            return missing;
        },
    };
}


/***/ })

};
;