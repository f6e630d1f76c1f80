export const id = 746;
export const ids = [746];
export const modules = {

/***/ 3776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   Vg: () => (/* binding */ numberValue),
/* harmony export */   zu: () => (/* binding */ values),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/** Whether a switch, or any flag, was given. */
function has(args, name) {
    return args.flags.has(name);
}
/** The value of a flag, or undefined where it was not given. */
function value(args, name) {
    return args.flags.get(name)?.[0];
}
/** All values of a repeatable flag, in the order given. */
function values(args, name) {
    return args.flags.get(name) ?? [];
}
/** The value of a flag that the parser checked to be a whole number, or undefined where it was not given. */
function numberValue(args, name) {
    const text = value(args, name);
    return text === undefined ? undefined : Number(text);
}


/***/ }),

/***/ 8973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ printJson),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   iF: () => (/* binding */ style),
/* harmony export */   xY: () => (/* binding */ wrongUsage)
/* harmony export */ });
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8856);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3776);


/** Writes the one JSON object of `--json` to standard output. */
function printJson(io, object) {
    io.stdout(`${JSON.stringify(object, null, 2)}\n`);
}
/** Writes a line for people to standard error, unless `--quiet`. */
function say(io, args, line) {
    if (!(0,_io__WEBPACK_IMPORTED_MODULE_1__/* .has */ .zy)(args, "quiet"))
        io.stderr(`${line}\n`);
}
/** Ends a command that was used wrongly: one line on standard error, exit code 3. */
function wrongUsage(io, message) {
    io.stderr(`case-harness: ${message}\n`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_USAGE */ .R;
}
const STYLES = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33" };
/**
 * Colours text for a terminal: never where `NO_COLOR` is set and not empty (https://no-color.org), where `TERM` is `dumb`,
 * or where standard error is no terminal.
 */
function style(io, kind, text) {
    const plain = !io.isTTY || (io.env.NO_COLOR ?? "") !== "" || io.env.TERM === "dumb";
    return plain ? text : `\u001b[${STYLES[kind]}m${text}\u001b[0m`;
}


/***/ }),

/***/ 4693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ acceptanceList)
/* harmony export */ });
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

/** The files of `acceptance/` as the facts list them. */
function acceptanceList(entries) {
    return entries
        .filter(({ type }) => type !== "dir")
        .map(({ path, mode, sha256 }) => ({ path: (0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_0__/* .jsonPath */ .U1)(path), mode: mode.toString(8), sha256: sha256 ?? "" }));
}


/***/ }),

/***/ 1650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ descendants),
/* harmony export */   GP: () => (/* binding */ processEntry),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   s4: () => (/* binding */ isFiltered),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** One process, or null when it is gone. */
function processEntry(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, "latin1");
        // the name in parentheses may hold anything, parentheses and spaces too
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        return { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
    }
    catch {
        return null;
    }
}
/** All processes below one, parents before children. */
function descendants(root) {
    const children = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc")) {
        if (!/^\d+$/.test(name))
            continue;
        const entry = processEntry(Number(name));
        if (entry === null)
            continue;
        const siblings = children.get(entry.parent);
        if (siblings === undefined)
            children.set(entry.parent, [entry]);
        else
            siblings.push(entry);
    }
    const found = [];
    const queue = [root];
    for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
        for (const child of children.get(parent) ?? []) {
            found.push(child);
            queue.push(child.pid);
        }
    }
    return found;
}
/** Whether that very process still runs; one that only waits to be reaped does not. */
function isRunning(entry) {
    const now = processEntry(entry.pid);
    return now !== null && now.start === entry.start && now.state !== "Z" && now.state !== "X";
}
/** Whether a process runs under a seccomp filter; false when it is gone. */
function isFiltered(pid) {
    try {
        return /^Seccomp:\s*2$/m.test((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/status`, "latin1"));
    }
    catch {
        return false;
    }
}
/** Sends a signal; false when there is nobody to take it. */
function send(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether a process of that number is there, of whatever user it is. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === "EPERM";
    }
}


/***/ }),

/***/ 79:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ knownSearch),
  x: () => (/* binding */ verbatimSearch)
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

;// CONCATENATED MODULE: ./src/world/evidence/encodings.ts
/** Letters and digits that a form needs to be searched for without its punctuation; eight of them do not meet by chance. */
const MIN_FOLDED = 8;
/** Digits alone meet by chance sooner. */
const MIN_DIGITS = 12;
/** The rarer encodings of a value longer than this (a web token, a key file) would cost more than the run. */
const MAX_RARE_BYTES = 128;
/**
 * A value in every usual encoding: raw, reversed, in base64 (three alignments, twice, URL-safe, of UTF-16), base32, hex,
 * decimal, octal, rot13, and escaped for JSON, URLs, HTML, C and git. White space and punctuation of a form do not matter.
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
        ...digits([reversed, utf16].map((form) => form.toString("hex"))),
        ...digits([spelled(bytes, 10, 0), spelled(bytes, 8, 3), spelled(bytes, 16, 2, "0x")]),
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
        ...[percent, decimal, hexadecimal, unit, backslash].map((escape) => text.replace(special, escape)),
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

;// CONCATENATED MODULE: ./src/world/evidence/fragments.ts
/** A longer line is no fragment of a stream, and is searched as a whole anyway. */
const MAX_LINE_BYTES = 64 * 1024;
const LF = 0x0a;
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
        for (let end = piece.indexOf(LF); end !== -1; end = piece.indexOf(LF, from)) {
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
    if (bytes[i] !== OPEN_BRACE || to - from > MAX_LINE_BYTES)
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
/** Prepares the search for these values as they are, and as a string in JSON holds them. */
function verbatimSearch(known) {
    const asIs = (text) => [text, text.replace(/(?:\\[nrt])+/g, "\n")];
    return prepare(known, (text) => asIs(text).map((form) => ({ text: form, least: MIN_FOLDED })), asIs);
}
function prepare(known, forms, exactForms) {
    const tooShort = [];
    const folded = [];
    const exact = [];
    for (const { value, text } of known.flatMap(parts)) {
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
    const nameOf = (value) => known[value].name;
    return {
        tooShort,
        isEmpty: automata.length === 0,
        nameOf,
        places: (bytes, found) => placesIn(automata, bytes, found),
        scanner: () => scanner(automata, nameOf),
    };
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
    const searches = automata.flatMap((automaton) => [layeredSearch(automaton, found), threadedSearch(automaton, found)]);
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ redactAll),
/* harmony export */   XF: () => (/* binding */ REDACTED),
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _known__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79);

/** What stands in place of a known value. */
const REDACTED = "[REDACTED]";
/**
 * Most that is kept back. A value whose pieces lie further apart is not redacted here; the scan of the finished file
 * finds it, and the file is withheld.
 */
const MAX_HELD_BYTES = 16 * 1024;
const TOKEN = Buffer.from(REDACTED);
/**
 * Makes a redactor for one stream of bytes; chunk borders do not matter.
 * @param known the values, or a search prepared from them where several streams share it
 */
function createRedactor(known) {
    const search = "places" in known ? known : (0,_known__WEBPACK_IMPORTED_MODULE_0__/* .knownSearch */ .y)(known);
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

/***/ 7722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ OPEN_FILE),
/* harmony export */   Jk: () => (/* binding */ fsPath),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   Qi: () => (/* binding */ hashPieces),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   WF: () => (/* binding */ createReader),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   bt: () => (/* binding */ listFolder),
/* harmony export */   d9: () => (/* binding */ firstNames),
/* harmony export */   ts: () => (/* binding */ PIECE_BYTES)
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

/***/ 5132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ isTurnOver),
/* harmony export */   ej: () => (/* binding */ newTurn),
/* harmony export */   pN: () => (/* binding */ giveTurn)
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

/***/ 7627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ walk),
/* harmony export */   n: () => (/* binding */ rootIdentity)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _core_domain_limits__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3018);
/* harmony import */ var _core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8547);
/* harmony import */ var _core_formats_paths__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8664);
/* harmony import */ var _core_domain_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9102);
/* harmony import */ var _folder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7722);
/* harmony import */ var _turns__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5132);








/** Longest relative path: PATH_MAX of Linux, less room for the folder into which a checkout goes. */
const MAX_PATH_BYTES = 4095 - 1024;
const SETID_BITS = 0o6000;
const OWNER_READ = 0o400;
const OWNER_LIST = 0o500;
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
        top = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)((0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .bytePathOf */ .D9)(root));
    }
    catch (error) {
        if (options.rootIdentity === undefined)
            throw error;
        return lostRoot(options.rootIdentity, expectedFault(error));
    }
    const state = {
        options,
        limits: options.limits ?? _core_domain_limits__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .d,
        reader: (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .createReader */ .WF)(),
        device: top.stats.dev,
        entries: [],
        refusals: [],
        limitHits: [],
        links: new Map(),
        touched: [],
        changedFolders: new Set(),
        bareRepositories: [],
        hasRefusedFolder: false,
        twins: [],
        treeBytes: 0,
        turn: (0,_turns__WEBPACK_IMPORTED_MODULE_7__/* .newTurn */ .ej)(),
        cursor: createCursor(options.baseline ?? []),
    };
    let complete = true;
    let identity;
    try {
        identity = identityOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(top.fd, { bigint: true }));
        const expected = options.rootIdentity;
        if (expected !== undefined && expected !== identity) {
            refuse(state, "swapped-root", ROOT, "the workspace is another folder than the one that was prepared");
        }
        if (expected === undefined || (top.stats.mode & OWNER_LIST) === OWNER_LIST)
            await walkFolder(state, top, "", 1, null);
        else
            refuse(state, "unreadable", ROOT, `the workspace itself has mode ${octal(top.stats.mode)}`);
    }
    catch (error) {
        if (!(error instanceof LimitReached))
            throw error;
        complete = false;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(top.fd);
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
    const { entries, refusals, limitHits } = state;
    return { entries, refusals, limitHits, rootIdentity: identity, treeId, complete };
}
/** The root itself, as a path. */
const ROOT = "";
/** A workspace that can't even be opened: gone, a link, or closed to its owner. */
function lostRoot(rootIdentity, fault) {
    const kind = fault === "EACCES" || fault === "EPERM" ? "unreadable" : "swapped-root";
    const refusals = [{ kind, path: ROOT, detail: `the workspace can't be opened as a folder (${fault})` }];
    return { entries: [], refusals, limitHits: [], rootIdentity, treeId: _core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_TREE */ .pL, complete: false };
}
/** Gives each folder its tree id; those without any change have the baseline's already. */
function setTreeIds({ entries, changedFolders }) {
    const folders = new Map();
    for (const entry of entries)
        if (entry.type === "dir" && (entry.oid === null || changedFolders.has(entry.path)))
            folders.set(entry.path, entry);
    const isKnown = (folder) => !folders.has(folder.path);
    const found = new Set();
    const treeId = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .buildTrees */ .iU)(entries, (path, oid) => {
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
    return identityOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { bigint: true }));
}
function identityOf(stats) {
    return `${stats.dev}:${stats.ino}:${stats.birthtimeNs}`;
}
function refuse(state, kind, path, detail) {
    state.refusals.push({ kind, path, detail });
}
async function walkFolder(state, folder, path, depth, setAside) {
    const { limits } = state;
    const listing = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .listFolder */ .bt)(folder, limits.entries - state.entries.length + 1);
    if (listing === null)
        stopAt(state, "entries", path, limits.entries + 1, limits.entries);
    if (MAYBE_TWINS.test(listing.joined))
        noteTwins(state, path, listing);
    if (MAYBE_REPOSITORY.test(listing.joined))
        noteBareRepository(state, path, listing);
    const prefix = path === "" ? "" : `${path}/`;
    for (const key of listing.keys) {
        const { name, kind } = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(listing, key);
        const isFolder = kind === "folder";
        if ((0,_turns__WEBPACK_IMPORTED_MODULE_7__/* .isTurnOver */ .AL)(state.turn))
            await (0,_turns__WEBPACK_IMPORTED_MODULE_7__/* .giveTurn */ .pN)(state.turn, state.options.signal);
        const entryPath = (prefix + name);
        if (path === "" && name === ".git") {
            checkRootGit(state, folder, entryPath);
            continue;
        }
        if (state.entries.length >= limits.entries)
            stopAt(state, "entries", entryPath, state.entries.length + 1, limits.entries);
        const aside = setAside ?? setAsideOf(state, entryPath, depth, isFolder);
        if (kind === "folder")
            await visitFolder(state, folder, name, entryPath, depth, aside);
        else if (kind === "file")
            visitEntry(state, folder, name, entryPath, aside);
        else
            visitUnopened(state, folder, name, entryPath, null, aside);
    }
}
/** Some name is not its own folded form (`foldName`), so that two could be the same to some systems. */
const MAYBE_TWINS = /[A-Z\x80-\xff]|[. ]\/?(?:\0|$)/;
const MAYBE_REPOSITORY = /(?:^|\0)HEAD(?:\0|$)/;
function stopAt(state, limit, path, found, bound) {
    state.limitHits.push({ limit, path, found, bound });
    throw new LimitReached();
}
function setAsideOf({ options }, path, depth, isFolder) {
    if (depth === 1 && isFolder && options.laneFolders?.includes(path))
        return "lane";
    if (options.discard !== undefined && options.discard.length > 0 && (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .matchesAny */ ._I)(options.discard, path, isFolder))
        return "discarded";
    return null;
}
/** The agent's own `.git` must be the folder that the harness made; as a link or file it would send git elsewhere. */
function checkRootGit(state, folder, path) {
    if ((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .typeOf */ .QP)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(`${folder.base}.git`).mode) !== "dir") {
        refuse(state, "nested-repository", path, "the workspace's .git is no folder any more");
    }
}
async function visitFolder(state, parent, name, path, depth, setAside) {
    let opened;
    try {
        opened = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .openFolder */ .NE)(parent.base + name);
    }
    catch (error) {
        return visitUnopened(state, parent, name, path, expectedFault(error), setAside);
    }
    try {
        const { mode, dev } = opened.stats;
        // Whatever is not found in it again, or not as it was, makes this id a new one.
        const known = state.cursor.find(path, true);
        const oid = setAside === null ? (known?.oid ?? null) : null;
        const entry = addEntry(state, { path, type: "dir", mode, size: 0, sha256: null, oid }, setAside);
        if (!checkName(state, entry, name, known !== undefined))
            return;
        if ((0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .isGitLookalike */ .wR)(name))
            state.hasRefusedFolder = true;
        checkSetid(state, entry);
        if (dev !== state.device)
            return refuse(state, "mount-point", path, "another file system is mounted here");
        if ((mode & OWNER_LIST) !== OWNER_LIST)
            return refuse(state, "unreadable", path, `a folder with mode ${octal(mode)}`);
        if (depth >= state.limits.depth) {
            state.limitHits.push({ limit: "depth", path, found: depth + 1, bound: state.limits.depth });
            return;
        }
        await walkFolder(state, opened, path, depth + 1, setAside);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened.fd);
    }
}
function octal(mode) {
    return (mode & 0o7777).toString(8).padStart(4, "0");
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
]);
/** Lists an entry that is not what the baseline has, if it has any of this path. */
function addEntry(state, entry, setAside) {
    if (setAside !== null)
        entry.setAside = setAside;
    state.entries.push(entry);
    if (entry.type !== "dir")
        noteChange(state, entry.path);
    return entry;
}
/** Names that git, another system or a checkout would not take as they are. */
function checkName(state, entry, name, unchanged) {
    if (entry.path.length > MAX_PATH_BYTES) {
        refuse(state, "unusable-name", entry.path, `a path of ${entry.path.length} bytes; at most ${MAX_PATH_BYTES} can be checked out`);
        return false;
    }
    if (name === ".git") {
        refuse(state, "nested-repository", entry.path, "a repository within the workspace");
        return false;
    }
    if (unchanged)
        return true;
    if ((0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .isGitLookalike */ .wR)(name)) {
        refuse(state, "unusable-name", entry.path, "some systems take this name for .git");
        return false;
    }
    if (entry.type === "symlink" && (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .isGitmodulesLookalike */ .xE)(name)) {
        refuse(state, "unusable-name", entry.path, "git takes no symlink of this name");
        return false;
    }
    return true;
}
function checkSetid(state, { mode, path }) {
    if ((mode & SETID_BITS) !== 0)
        refuse(state, "setid", path, `mode ${octal(mode)}`);
}
/** What the folder says is a file. */
function visitEntry(state, parent, name, path, setAside) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(parent.base + name), _folder__WEBPACK_IMPORTED_MODULE_6__/* .OPEN_FILE */ .I3);
    }
    catch (error) {
        return visitUnopened(state, parent, name, path, expectedFault(error), setAside);
    }
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        if (stats.isFile())
            visitFile(state, fd, stats, name, path, setAside);
        else
            visitSpecial(state, stats, path, setAside);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function visitSpecial(state, stats, path, setAside) {
    const type = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .typeOf */ .QP)(stats.mode);
    addEntry(state, { path, type, mode: stats.mode, size: 0, sha256: null, oid: null }, setAside);
    if (type === "dir")
        return refuse(state, "changed-while-reading", path, "a folder that was none a moment before");
    refuse(state, "special-file", path, `a ${type.replace("-", " ")}`);
}
/** What could not be opened: a symlink, a socket, something unreadable, or something that is gone. */
function visitUnopened(state, parent, name, path, fault, setAside) {
    const fullPath = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .fsPath */ .Jk)(parent.base + name);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(fullPath, { throwIfNoEntry: false });
    if (stats === undefined)
        return refuse(state, "changed-while-reading", path, "it was there, and a moment later it was not");
    const type = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .typeOf */ .QP)(stats.mode);
    if (type === "symlink")
        return visitLink(state, stats, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(fullPath, "latin1"), name, path, setAside);
    if (type !== "file" && type !== "dir")
        return visitSpecial(state, stats, path, setAside);
    if (fault === null) {
        return refuse(state, "changed-while-reading", path, "it became something else while the folder was read");
    }
    const size = type === "file" ? stats.size : 0;
    const entry = addEntry(state, { path, type, mode: stats.mode, size, sha256: null, oid: null }, setAside);
    checkName(state, entry, name, false);
    checkSetid(state, entry);
    refuse(state, "unreadable", path, `a ${type === "dir" ? "folder" : "file"} with mode ${octal(stats.mode)} (${fault})`);
}
function visitLink(state, stats, target, name, path, setAside) {
    const content = Buffer.from(target, "latin1");
    const digest = (0,_core_domain_digest__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(content);
    const known = state.cursor.find(path, false);
    const { mode } = stats;
    const entry = { path, type: "symlink", mode, size: content.length, sha256: digest, oid: null, target };
    const unchanged = known?.type === "symlink" && known.sha256 === digest;
    if (stats.nlink > 1) {
        addEntry(state, entry, setAside);
        return refuse(state, "hard-link", path, `a symlink with ${stats.nlink} names`);
    }
    if (!checkName(state, entry, name, unchanged)) {
        addEntry(state, entry, setAside);
        return;
    }
    state.links.set(path, target);
    if (unchanged)
        return addUnchanged(state, known, entry, setAside);
    entry.oid = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitOid */ .lu)("blob", content);
    state.touched.push(addEntry(state, entry, setAside));
    if (setAside === null)
        state.options.objects?.add("blob", entry.oid, content);
}
/** Lists an entry with the content that the baseline has; the very same entry where its permissions are the same too. */
function addUnchanged(state, known, entry, setAside) {
    if (setAside === null && known.setAside === undefined && known.mode === entry.mode) {
        state.entries.push(known);
        return;
    }
    entry.oid = known.oid;
    if (setAside !== null || (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(known) !== (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(entry))
        state.touched.push(addEntry(state, entry, setAside));
    else
        state.entries.push(entry);
}
function visitFile(state, fd, stats, name, path, setAside) {
    const known = state.cursor.find(path, false);
    const entry = { path, type: "file", mode: stats.mode, size: stats.size, sha256: null, oid: null };
    const content = readJudged(state, fd, stats, name, entry, known);
    const unchanged = entry.sha256 !== null && known?.sha256 === entry.sha256 && known.type === "file";
    if (content === null) {
        addEntry(state, entry, setAside);
    }
    else if (unchanged) {
        if (checkName(state, entry, name, (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(known) === (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .gitMode */ .aY)(entry)))
            addUnchanged(state, known, entry, setAside);
        else
            addEntry(state, entry, setAside);
    }
    else {
        addEntry(state, entry, setAside);
        if (!checkName(state, entry, name, false))
            return;
        state.touched.push(entry);
        entry.oid = state.reader.blobOid();
        if (setAside === null)
            state.options.objects?.add("blob", entry.oid, content);
    }
}
/**
 * Reads a file once all that can be said before reading is said, and sets its digest.
 * @returns its content (empty for a large unchanged file), or null where it is refused or over a limit
 */
function readJudged(state, fd, { mode, size, nlink }, name, entry, known) {
    const { limits, reader } = state;
    const { path } = entry;
    checkSetid(state, entry);
    if (nlink > 1) {
        refuse(state, "hard-link", path, `a file with ${nlink} names; the others may be outside of the workspace`);
        return null;
    }
    if ((mode & OWNER_READ) === 0) {
        refuse(state, "unreadable", path, `a file with mode ${octal(mode)}`);
        return null;
    }
    if (name === ".git") {
        checkName(state, entry, name, false);
        return null;
    }
    const sameSize = known?.type === "file" && known.size === size;
    if (!withinLimits(state, entry, !sameSize))
        return null;
    const inPieces = sameSize && size > _folder__WEBPACK_IMPORTED_MODULE_6__/* .PIECE_BYTES */ .ts;
    let content = inPieces ? NOTHING : reader.read(fd, size);
    entry.sha256 = inPieces ? (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .hashPieces */ .Qi)(fd, size) : content === null ? null : reader.sha256();
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
function noteTwins(state, path, listing) {
    const first = new Map();
    const prefix = path === "" ? "" : `${path}/`;
    for (const key of listing.keys) {
        const { name } = (0,_folder__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(listing, key);
        // The root's own .git is left out of everything; its look-alikes are refused as such.
        if (path === "" && name === ".git")
            continue;
        const fold = (0,_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .foldName */ .zN)(name);
        const twin = first.get(fold);
        if (twin === undefined)
            first.set(fold, name);
        else
            state.twins.push([(prefix + twin), (prefix + name)]);
    }
}
/** Git takes a folder with these names for a repository without asking, and runs what its config says. */
function noteBareRepository(state, path, { keys }) {
    const has = (name) => keys.includes(name) || keys.includes(`${name}/`);
    if ((has("objects") && has("refs")) || has("commondir"))
        state.bareRepositories.push(path);
}
/** Characters of paths that are looked at to follow all links: a hundred thousand ordinary links take a tenth of it. */
const LINK_BUDGET = 200_000_000;
function refuseLinks(state) {
    const budget = { left: LINK_BUDGET };
    let old = null;
    for (const [path, target] of state.links) {
        const leads = (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .linkLeads */ .au)(path, state.links, budget);
        if (leads === "inside")
            continue;
        old ??= linksOf(state.options.baseline ?? []);
        if (leads !== "unknown" && old.get(path) === target && (0,_core_formats_manifest__WEBPACK_IMPORTED_MODULE_3__/* .linkLeads */ .au)(path, old, budget) === leads)
            continue;
        refuse(state, "escaping-link", path, LINK_FAULTS[leads](target));
    }
}
const LINK_FAULTS = {
    git: () => "it leads into .git",
    outside: (target) => `it leads to ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(target)}`,
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
        refuse(state, "colliding-name", second, `on some systems it is the same file as ${(0,_core_domain_bytes__WEBPACK_IMPORTED_MODULE_1__/* .displayPath */ .Gt)(first)}`);
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
        refuse(state, "nested-repository", path, "git takes this folder for a bare repository");
    }
}
/** Below a name that git refuses no patch can change anything, nor delete it. */
function refuseUnpatchable(state) {
    for (const entry of state.hasRefusedFolder ? state.touched : []) {
        if (!entry.path.split("/").slice(0, -1).some(_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .isGitLookalike */ .wR))
            continue;
        refuse(state, "unusable-name", entry.path, "changed below a folder that some systems take for .git");
        entry.oid = null;
    }
    for (const path of state.cursor.missing()) {
        if (path.split("/").some(_core_formats_paths__WEBPACK_IMPORTED_MODULE_4__/* .isGitLookalike */ .wR))
            refuse(state, "unusable-name", path, "deleted; no patch can say so, as git refuses this name");
    }
}
function createCursor(baseline) {
    const missing = [];
    let at = 0;
    const keyAt = (index) => {
        const { path, type } = baseline[index];
        return type === "dir" ? `${path}/` : path;
    };
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
