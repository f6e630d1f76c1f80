"use strict";
exports.id = 9022;
exports.ids = [9022];
exports.modules = {

/***/ 9022:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLoopback: function() { return /* binding */ openLoopback; }
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

/** Where services listen that mean this machine alone, in the order in which `localhost` is tried. */
const ADDRESSES = ["127.0.0.1", "::1"];
/** How long a port may take to answer at all (ms); it is the machine's own. */
const ANSWER_MS = 2000;
/**
 * Opens a way to each of these TCP ports of the machine's loopback, and to no other.
 * @param socketFor path of a socket that is not there yet
 * @throws Error where a socket can't be made
 */
async function openLoopback(ports, socketFor) {
    const open = new Set();
    const servers = [];
    const silent = [];
    const relays = [];
    for (const port of ports) {
        const problem = await answers(port);
        if (problem !== null)
            silent.push({ port, problem });
        const socket = socketFor(port);
        servers.push(await listen(socket, (inside) => void lead(inside, port, open)));
        relays.push({ port, socket });
    }
    return {
        relays,
        silent,
        async close() {
            for (const one of open)
                one.destroy();
            await Promise.all(servers.map((server) => new Promise((done) => server.close(() => done()))));
        },
    };
}
/** Null where something takes a connection, else what the system says of the last address. */
async function answers(port) {
    try {
        (await outside(port)).destroy();
        return null;
    }
    catch (error) {
        return error.code ?? error.message;
    }
}
async function lead(inside, port, open) {
    track(inside, open);
    inside.pause();
    let service;
    try {
        service = await outside(port);
    }
    catch {
        inside.destroy();
        return;
    }
    track(service, open);
    inside.on("close", () => service.destroy());
    service.on("close", () => inside.destroy());
    if (inside.destroyed)
        service.destroy();
    else
        inside.pipe(service).pipe(inside);
}
function track(socket, open) {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
}
/** A connection to a port, at the first address that takes one. */
async function outside(port) {
    let fault;
    for (const host of ADDRESSES)
        try {
            return await connected(host, port);
        }
        catch (error) {
            fault ??= error;
        }
    throw fault;
}
function connected(host, port) {
    return new Promise((done, fail) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port, allowHalfOpen: true, timeout: ANSWER_MS });
        socket.once("error", fail);
        socket.once("timeout", () => socket.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })));
        socket.once("connect", () => {
            socket.setTimeout(0);
            socket.removeListener("error", fail);
            done(socket);
        });
    });
}
function listen(path, connection) {
    return new Promise((done, fail) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)({ allowHalfOpen: true }, connection);
        server.once("error", fail);
        // A service that nobody needs any more must not keep the harness alive.
        server.unref();
        server.listen(path, () => done(server));
    });
}


/***/ })

};
;