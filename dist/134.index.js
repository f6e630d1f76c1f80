export const id = 134;
export const ids = [134];
export const modules = {

/***/ 7134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/** `step`: one phase of the action. Each loads only what it needs. */
async function run(args, io) {
    const step = args.positionals[0];
    switch (step) {
        case "place":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(860), __webpack_require__.e(294), __webpack_require__.e(247)]).then(__webpack_require__.bind(__webpack_require__, 3294))).place(io);
        case "announce":
            return (await Promise.all(/* import() */[__webpack_require__.e(860), __webpack_require__.e(5), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 8389))).announce(io);
        case "agent":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(208), __webpack_require__.e(898), __webpack_require__.e(860), __webpack_require__.e(831), __webpack_require__.e(320)]).then(__webpack_require__.bind(__webpack_require__, 4320))).agentStep(io);
        case "run":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(208), __webpack_require__.e(898), __webpack_require__.e(860), __webpack_require__.e(395), __webpack_require__.e(213), __webpack_require__.e(646), __webpack_require__.e(497), __webpack_require__.e(336), __webpack_require__.e(746), __webpack_require__.e(750), __webpack_require__.e(549), __webpack_require__.e(124)]).then(__webpack_require__.bind(__webpack_require__, 5124))).runStep(io);
        case "handover":
            return (await Promise.all(/* import() */[__webpack_require__.e(860), __webpack_require__.e(474)]).then(__webpack_require__.bind(__webpack_require__, 3474))).handover(io);
        case "report":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(208), __webpack_require__.e(860), __webpack_require__.e(395), __webpack_require__.e(213), __webpack_require__.e(646), __webpack_require__.e(497), __webpack_require__.e(5), __webpack_require__.e(294), __webpack_require__.e(427)]).then(__webpack_require__.bind(__webpack_require__, 2427))).reportStep(io);
        case "verify":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(208), __webpack_require__.e(898), __webpack_require__.e(860), __webpack_require__.e(395), __webpack_require__.e(213), __webpack_require__.e(646), __webpack_require__.e(497), __webpack_require__.e(336), __webpack_require__.e(746), __webpack_require__.e(5), __webpack_require__.e(294), __webpack_require__.e(794), __webpack_require__.e(484)]).then(__webpack_require__.bind(__webpack_require__, 1484))).verifyStep(io);
    }
}


/***/ })

};
