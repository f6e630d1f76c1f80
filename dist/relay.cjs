/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:child_process"
var external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: external "node:net"
var external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: external "node:os"
var external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: ./src/world/contain/programs/relay.ts
// Runs inside the sandbox as the parent of what is contained: ports of the loopback there lead to unix sockets of the harness,
// or, where one is called "-", nowhere: then nobody else can listen on them.



const NOWHERE = "-";
const USAGE = "relay: expected SOCKET PORT [SOCKET PORT]... -- PROGRAM [ARGUMENTS], found something else\n";
// Its group gets signals, which the relay only has to outlive; and a handler in the place of Node's own for SIGUSR1 keeps anybody
// from opening a debugger in what says how the program ended.
for (const signal of ["SIGHUP", "SIGINT", "SIGQUIT", "SIGUSR1", "SIGUSR2"])
    process.on(signal, () => undefined);
const separator = process.argv.indexOf("--", 2);
const pairs = process.argv.slice(2, separator);
const argv = process.argv.slice(separator + 1);
if (separator < 0 || pairs.length === 0 || pairs.length % 2 === 1 || argv[0] === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = 125;
}
else {
    void start(argv);
}
async function start([program, ...rest]) {
    const open = new Set();
    const servers = [];
    for (let i = 0; i < pairs.length; i += 2) {
        const [path, port] = [pairs[i], Number(pairs[i + 1])];
        const first = relay(path, open);
        const fault = await listening(first, port, "127.0.0.1");
        if (fault !== null) {
            process.stderr.write(`relay: expected to listen on 127.0.0.1:${port}, found: ${fault}\n`);
            process.exitCode = 125;
            for (const server of servers)
                server.close();
            return;
        }
        servers.push(first);
        // Where there is no IPv6 nobody misses it.
        const second = relay(path, open);
        if ((await listening(second, port, "::1")) === null)
            servers.push(second);
    }
    const end = (code) => {
        process.exitCode = code;
        for (const server of servers)
            server.close();
        // connections that were left open must not keep the sandbox alive
        for (const one of open)
            one.destroy();
    };
    // Heard before there is a program: what that begins with may be a signal to its group.
    let child = null;
    process.on("SIGTERM", () => child?.kill("SIGTERM"));
    // descriptors 0 to 3 are the program's own
    child = (0,external_node_child_process_namespaceObject.spawn)(program, rest, { stdio: ["inherit", "inherit", "inherit", "inherit"] });
    child.on("error", (error) => {
        process.stderr.write(`relay: expected to start ${program}, found: ${error.message}\n`);
        end(error.code === "EACCES" ? 126 : 127);
    });
    child.on("exit", (code, signal) => end(signal === null ? (code ?? 1) : 128 + external_node_os_namespaceObject.constants.signals[signal]));
}
function relay(path, open) {
    const track = (one) => {
        open.add(one);
        one.on("close", () => open.delete(one));
    };
    return (0,external_node_net_namespaceObject.createServer)({ allowHalfOpen: true }, (inside) => {
        if (path === NOWHERE)
            return inside.destroy();
        const outside = (0,external_node_net_namespaceObject.connect)({ path, allowHalfOpen: true });
        track(inside);
        track(outside);
        inside.on("error", () => outside.destroy());
        outside.on("error", () => inside.destroy());
        inside.pipe(outside).pipe(inside);
    });
}
/** Null once it listens, else what the system says. */
function listening(server, port, host) {
    return new Promise((done) => {
        server.once("error", (error) => done(error.message));
        server.listen(port, host, () => done(null));
    });
}

module.exports = __webpack_exports__;
/******/ })()
;