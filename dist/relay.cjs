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
// Runs inside the sandbox as the parent of the lane: a port of 127.0.0.1 there leads to the model gateway's unix socket.



const [socket, port, separator, ...argv] = process.argv.slice(2);
if (socket === undefined || port === undefined || separator !== "--" || argv[0] === undefined) {
    process.stderr.write("relay: expected SOCKET PORT -- PROGRAM [ARGUMENTS], found something else\n");
    process.exitCode = 125;
}
else {
    start(socket, Number(port), argv);
}
function start(path, number, [program, ...rest]) {
    const open = new Set();
    const track = (one) => {
        open.add(one);
        one.on("close", () => open.delete(one));
    };
    const server = (0,external_node_net_namespaceObject.createServer)({ allowHalfOpen: true }, (inside) => {
        const outside = (0,external_node_net_namespaceObject.connect)({ path, allowHalfOpen: true });
        track(inside);
        track(outside);
        inside.on("error", () => outside.destroy());
        outside.on("error", () => inside.destroy());
        inside.pipe(outside).pipe(inside);
    });
    const end = (code) => {
        process.exitCode = code;
        server.close();
        // connections that the lane left open must not keep the sandbox alive
        for (const one of open)
            one.destroy();
    };
    server.on("error", (error) => {
        process.stderr.write(`relay: expected to listen on 127.0.0.1:${number}, found: ${error.message}\n`);
        end(125);
    });
    server.listen(number, "127.0.0.1", () => {
        // descriptors 1 to 3 are the lane's own; the lane's group gets signals itself, the relay only has to outlive it
        const child = (0,external_node_child_process_namespaceObject.spawn)(program, rest, { stdio: ["ignore", "inherit", "inherit", "inherit"] });
        process.on("SIGTERM", () => child.kill("SIGTERM"));
        child.on("error", (error) => {
            process.stderr.write(`relay: expected to start ${program}, found: ${error.message}\n`);
            end(127);
        });
        child.on("exit", (code, signal) => end(signal === null ? (code ?? 1) : 128 + external_node_os_namespaceObject.constants.signals[signal]));
    });
}

module.exports = __webpack_exports__;
/******/ })()
;