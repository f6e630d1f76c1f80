/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:child_process"
var external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: external "node:fs"
var external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./src/world/lanes/fake/script.ts
/**
 * The steps of a `fake.json`, read by hand: the lane's program starts faster than a schema library loads. The same shapes
 * stand as a schema in `core/records/fake-script.ts`, for `run`, which refuses a bad script before anything starts.
 */
/** Longest sleep, a day: more is a typing error. */
const MAX_SLEEP_SECONDS = 86_400;
/** Repetitions of one output step; with a line of 1 KiB that is a gigabyte. */
const MAX_REPEAT = 1_048_576;
/**
 * Reads a whole script before any step runs.
 * @returns the steps, or what is wrong and where
 */
function readScript(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return { problem: `expected JSON, found: ${error instanceof Error ? error.message : String(error)}` };
    }
    if (!isObject(value) || !Array.isArray(value["steps"]))
        return { problem: 'expected {"steps": [...]}' };
    const extra = Object.keys(value).find((key) => key !== "steps");
    if (extra !== undefined)
        return { problem: `unknown field ${JSON.stringify(extra)}` };
    const steps = [];
    for (const [index, one] of value["steps"].entries()) {
        const step = readStep(one);
        if (typeof step === "string")
            return { problem: `steps[${index}]: ${step}` };
        steps.push(step);
    }
    return { steps };
}
function readStep(value) {
    if (!isObject(value))
        return "expected an object with one step";
    const names = Object.keys(value);
    const name = names[0];
    if (name === undefined || names.length !== 1)
        return `expected one step, found ${names.length}`;
    const of = value[name];
    switch (name) {
        case "write": {
            const path = pathOf(of);
            const content = contentOf(of);
            const mode = modeOf(of);
            const extra = extraOf(of, ["path", "path_b64", "text", "base64", "mode"]);
            if (path === null || content === null || mode === undefined || extra) {
                return 'write: expected {"path", "text"} (or "path_b64", "base64"; "mode" like "755")';
            }
            return { do: "write", path, content, mode };
        }
        case "append": {
            const path = pathOf(of);
            const content = contentOf(of);
            if (path === null || content === null || extraOf(of, ["path", "path_b64", "text", "base64"])) {
                return 'append: expected {"path", "text"} (or "path_b64", "base64")';
            }
            return { do: "append", path, content };
        }
        case "delete": {
            const path = pathOf(of);
            if (path === null || extraOf(of, ["path", "path_b64"]))
                return 'delete: expected {"path"} (or "path_b64")';
            return { do: "delete", path };
        }
        case "symlink": {
            const path = pathOf(of);
            const target = isObject(of) ? bytesOf(of["target"], of["target_b64"]) : null;
            if (path === null || target === null || extraOf(of, ["path", "path_b64", "target", "target_b64"])) {
                return 'symlink: expected {"path", "target"} (or "path_b64", "target_b64")';
            }
            return { do: "symlink", path, target };
        }
        case "exec":
            if (!Array.isArray(of) ||
                of.length === 0 ||
                !of.every((word) => typeof word === "string" && !word.includes("\0"))) {
                return "exec: expected an array of arguments";
            }
            return { do: "exec", argv: of };
        case "commit":
            return typeof of === "string" && of !== "" ? { do: "commit", message: of } : "commit: expected a message";
        case "stdout":
        case "stderr": {
            if (typeof of === "string")
                return { do: name, content: Buffer.from(of.endsWith("\n") ? of : `${of}\n`), repeat: 1 };
            const content = contentOf(of);
            const repeat = isObject(of) ? (of["repeat"] ?? 1) : null;
            if (content === null || !isWhole(repeat, 1, MAX_REPEAT) || extraOf(of, ["text", "base64", "repeat"])) {
                return `${name}: expected a line, or {"text", "repeat"} (or "base64") for exact bytes`;
            }
            return { do: name, content, repeat };
        }
        case "event":
            if (typeof of === "string" && of !== "")
                return { do: "event", line: JSON.stringify({ event: of }) };
            return isObject(of) ? { do: "event", line: JSON.stringify(of) } : "event: expected a name or an object";
        case "envelope":
            if (typeof of === "string")
                return { do: "envelope", text: of };
            return isObject(of)
                ? { do: "envelope", text: JSON.stringify(of) }
                : "envelope: expected an object, or the text between the delimiters";
        case "sleep":
            return typeof of === "number" && of >= 0 && of <= MAX_SLEEP_SECONDS
                ? { do: "sleep", seconds: of }
                : `sleep: expected seconds, 0 to ${MAX_SLEEP_SECONDS}`;
        case "hang":
            if (of === true || of === "ignore-term")
                return { do: "hang", ignoreTerm: of !== true };
            return 'hang: expected true or "ignore-term"';
        case "exit":
            return isWhole(of, 0, 255) ? { do: "exit", code: of } : "exit: expected a code, 0 to 255";
        default:
            return `unknown step ${JSON.stringify(name)}; there are write, append, delete, symlink, exec, commit, stdout, stderr, event, envelope, sleep, hang, exit`;
    }
}
function pathOf(value) {
    return isObject(value) ? bytesOf(value["path"], value["path_b64"]) : null;
}
function contentOf(value) {
    if (!isObject(value))
        return null;
    const { text, base64 } = value;
    if (typeof text === "string" && base64 === undefined)
        return Buffer.from(text, "utf8");
    return typeof base64 === "string" && text === undefined ? fromBase64(base64) : null;
}
/** The bytes of a name: not empty, without NUL, which no file name can hold. */
function bytesOf(text, base64) {
    const bytes = typeof text === "string" && base64 === undefined
        ? Buffer.from(text, "utf8")
        : typeof base64 === "string" && text === undefined
            ? fromBase64(base64)
            : null;
    return bytes === null || bytes.length === 0 || bytes.includes(0) ? null : bytes;
}
/** undefined: not a mode; null: none given. */
function modeOf(value) {
    const mode = isObject(value) ? value["mode"] : undefined;
    if (mode === undefined)
        return null;
    return typeof mode === "string" && /^[0-7]{3,4}$/.test(mode) ? Number.parseInt(mode, 8) : undefined;
}
function fromBase64(text) {
    return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)
        ? Buffer.from(text, "base64")
        : null;
}
function extraOf(value, known) {
    return isObject(value) && Object.keys(value).some((key) => !known.includes(key));
}
function isWhole(value, min, max) {
    return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/world/lanes/fake/programs/fake.ts
// The fake lane: does what a case's fake.json says, in the workspace, contained like every lane. A program of its own.



/** A step that failed, or a script that is none, ends the lane with this code (SPEC section 11). */
const EXIT_FAILED = 1;
/** Time (ms) between two writes to an output whose reader is slow (EAGAIN on a pipe that does not block). */
const RETRY_MS = 1;
const path = process.argv[2];
if (path === undefined) {
    fail("expected the path of a fake.json as argument, found none");
}
else {
    main(path);
}
function main(file) {
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(file, "utf8");
    }
    catch (error) {
        return fail(`expected a script at ${file}, found: ${messageOf(error)}`);
    }
    const script = readScript(text);
    if ("problem" in script)
        return fail(`expected a script in ${file}, found: ${script.problem}`);
    run(script.steps, 0);
}
/** Runs the steps from one on; a sleep goes on from a timer, so that TERM is obeyed meanwhile. */
function run(steps, from) {
    for (let index = from; index < steps.length; index++) {
        const step = steps[index];
        try {
            if (step.do === "exit") {
                process.exitCode = step.code;
                return;
            }
            if (step.do === "sleep") {
                setTimeout(() => run(steps, index + 1), step.seconds * 1000);
                return;
            }
            if (step.do === "hang") {
                if (step.ignoreTerm)
                    process.on("SIGTERM", () => undefined);
                setInterval(() => undefined, 2 ** 30);
                return;
            }
            perform(step);
        }
        catch (error) {
            return fail(`steps[${index}] (${step.do}): ${messageOf(error)}`);
        }
    }
}
function perform(step) {
    switch (step.do) {
        case "write":
            makeParents(step.path);
            (0,external_node_fs_namespaceObject.writeFileSync)(step.path, step.content);
            if (step.mode !== null)
                (0,external_node_fs_namespaceObject.chmodSync)(step.path, step.mode);
            return;
        case "append":
            makeParents(step.path);
            return (0,external_node_fs_namespaceObject.appendFileSync)(step.path, step.content);
        case "delete":
            (0,external_node_fs_namespaceObject.lstatSync)(step.path);
            return (0,external_node_fs_namespaceObject.rmSync)(step.path, { recursive: true });
        case "symlink":
            makeParents(step.path);
            return (0,external_node_fs_namespaceObject.symlinkSync)(step.target, step.path);
        case "exec":
            return execute(step.argv);
        case "commit":
            execute(["git", "add", "-A"]);
            return execute([
                "git",
                "-c",
                "user.name=agent",
                "-c",
                "user.email=agent@localhost",
                "commit",
                "-q",
                "-m",
                step.message,
            ]);
        case "stdout":
        case "stderr":
            for (let i = 0; i < step.repeat; i++)
                put(step.do === "stdout" ? 1 : 2, step.content);
            return;
        case "event": {
            const fd = Number(process.env["CASE_HARNESS_EVENT_FD"]);
            if (!Number.isInteger(fd))
                throw new Error("expected CASE_HARNESS_EVENT_FD, found none");
            return put(fd, Buffer.from(`${step.line}\n`));
        }
        case "envelope":
            return put(1, Buffer.from(`<<<AGENT_RESULT\n${step.text}\nAGENT_RESULT>>>\n`));
        default:
            return step;
    }
}
function execute([program, ...rest]) {
    const result = (0,external_node_child_process_namespaceObject.spawnSync)(program, rest, { stdio: ["ignore", "inherit", "inherit", "inherit"] });
    if (result.error !== undefined)
        throw result.error;
    if (result.status !== 0) {
        throw new Error(`${program} ended with ${result.status === null ? `signal ${result.signal}` : `exit code ${result.status}`}`);
    }
}
function makeParents(path) {
    const slash = path.lastIndexOf("/");
    if (slash > 0)
        (0,external_node_fs_namespaceObject.mkdirSync)(path.subarray(0, slash), { recursive: true });
}
/** Writes all of it; node's own streams would hold it in memory. */
function put(fd, bytes) {
    for (let at = 0; at < bytes.length;) {
        try {
            at += (0,external_node_fs_namespaceObject.writeSync)(fd, bytes, at);
        }
        catch (error) {
            if (error.code !== "EAGAIN")
                throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
        }
    }
}
function fail(message) {
    try {
        put(2, Buffer.from(`fake lane: ${message}\n`));
    }
    catch {
        // nobody reads it any more: the exit code says enough
    }
    process.exitCode = EXIT_FAILED;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

module.exports = __webpack_exports__;
/******/ })()
;