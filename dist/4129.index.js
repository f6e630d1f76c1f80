"use strict";
exports.id = 4129;
exports.ids = [4129];
exports.modules = {

/***/ 4129:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   model: function() { return /* binding */ model; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_domain_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8856);
/* harmony import */ var _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4617);
/* harmony import */ var _core_records_model_admission__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7679);
/* harmony import */ var _core_records_model_decision__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1642);
/* harmony import */ var _core_records_network_class__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1137);
/* harmony import */ var _core_records_parse__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8450);
/* harmony import */ var _core_records_schemas__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1186);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6300);
/* harmony import */ var _world_model_endpoint__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8309);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3776);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8973);
/* harmony import */ var _record_file__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2524);
/* harmony import */ var _standing__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3290);














/**
 * `agent model`: writes decision and admission of a model with everything but the decision, so that a person changes one word in each under
 * review: 0 written, 3 wrong usage, records that are there among it. Nothing is admitted.
 */
async function model(args, io) {
    const usage = (problem) => (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .wrongUsage */ .xY)(io, `agent model: ${problem}`);
    const missing = ["provider", "model", "class"].filter((flag) => (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, flag) === undefined);
    if (missing.length > 0)
        return usage(`${missing.map((flag) => `--${flag}`).join(", ")} missing`);
    const records = recordsOf(args, io, (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "class"));
    const { decided } = records;
    // what they will be when a person has changed the one word in each
    const faults = [
        (0,_core_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .parseModelDecision */ .Zl)(bytesOf({ ...records.decision, decision_status: decided })),
        (0,_core_records_model_admission__WEBPACK_IMPORTED_MODULE_3__/* .parseModelAdmission */ .a)(bytesOf({ ...records.admission, status: "admitted" })),
    ].flatMap((parsed) => (parsed.ok ? [] : parsed.problems));
    if (faults.length > 0)
        return usage((0,_core_records_parse__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .fI)(faults));
    const files = [
        { name: _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.decision, schema: "model.decision", text: textOf(records.decision) },
        { name: _core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.admission, schema: "model.admission", text: textOf(records.admission) },
    ];
    const before = {};
    for (const { name } of files) {
        const found = await (0,_standing__WEBPACK_IMPORTED_MODULE_11__/* .standing */ .J)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(io.cwd, _world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER, name), ["provider", "model"]);
        if ("problem" in found)
            return usage(`${_world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER}/${name} is no file that can be read`);
        if (found.state === "filled in" && !(0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "replace"))
            return usage(`${_world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER}/${name} is filled in already; --replace writes over it, and takes the admission back`);
        before[name] = found.state;
    }
    for (const { name, schema, text } of files) {
        const problem = await (0,_record_file__WEBPACK_IMPORTED_MODULE_10__/* .replaceFile */ .fR)(io.cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(io.cwd, _world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER, name), text);
        if (problem !== null)
            return usage(`${_world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER}/${name} can't be written: ${problem}`);
        await (0,_record_file__WEBPACK_IMPORTED_MODULE_10__/* .keepSchema */ .HS)(io.cwd, schema);
    }
    const next = [
        `in ${_world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER}/${_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.decision}, whoever decides changes decision_status from not_decided to ${decided}`,
        `in ${_world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER}/${_core_records_admission_facts__WEBPACK_IMPORTED_MODULE_2__/* .ADMISSION_RECORDS */ .XO.admission}, whoever admits changes status from not_admitted to admitted`,
        `runs ask for exactly this pair: --model-provider ${records.decision.provider} --model ${records.decision.model}`,
        decided === "local_provider_required"
            ? "CTO_HARNESS_CASE_LOCAL_BASE_URL says where it answers, up to and with /v1: http://127.0.0.1:8080/v1"
            : `the credential: ${records.decision.credential_source_class}`,
    ];
    if ((0,_io__WEBPACK_IMPORTED_MODULE_12__/* .has */ .zy)(args, "json")) {
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(io, {
            status: "pass",
            blockers: [],
            before,
            decision: records.decision,
            admission: records.admission,
            next,
        });
        return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F.pass;
    }
    for (const { name } of files)
        io.stdout(`${_standing__WEBPACK_IMPORTED_MODULE_11__/* .TOLD */ .E[before[name]]}  ${_world_agent_records__WEBPACK_IMPORTED_MODULE_7__.HARNESS_FOLDER}/${name}, not admitted\n`);
    io.stdout(`  network  ${records.admission.allowed_network_class} (--network)\n`);
    for (const each of next)
        (0,_output__WEBPACK_IMPORTED_MODULE_9__/* .say */ .cv)(io, args, `  next: ${each}`);
    return _core_domain_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODE */ .F.pass;
}
/** Both records, complete but for the decision itself. */
function recordsOf(args, io, providerClass) {
    const now = new Date().toISOString();
    const text = (flag, otherwise) => (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, flag) ?? otherwise;
    const pair = { provider: (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "provider"), model: (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "model") };
    const evidence = (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .values */ .zu)(args, "evidence");
    const fallback = {
        fallback_provider: (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "fallback-provider"),
        fallback_model: (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "fallback-model"),
    };
    const shared = {
        ...pair,
        credential_source_class: text("credential", usualCredential(providerClass)),
        allowed_network_class: text("network", usualNetwork(providerClass, io.env)),
        review_trigger: text("review-trigger", "Any change of provider, model, endpoint or credential."),
    };
    const decision = {
        $schema: (0,_core_records_schemas__WEBPACK_IMPORTED_MODULE_6__/* .schemaReferenceTo */ ._)("model.decision"),
        decision_status: "not_decided",
        provider_class: providerClass,
        ...shared,
        ...(fallback.fallback_provider === undefined && fallback.fallback_model === undefined ? {} : fallback),
        approval_source: text("approval-source", "The reviewed change that sets decision_status in this record."),
        evidence_sources: evidence.length > 0
            ? evidence
            : [`Written by case-harness agent model on ${now.slice(0, 10)}; nothing was evaluated by it.`],
        effect: `Agents may use the model ${pair.model} of ${pair.provider}, and its fallback with an admission of its own.`,
    };
    const expires = (0,_io__WEBPACK_IMPORTED_MODULE_12__/* .value */ .Uq)(args, "expires");
    const admission = {
        $schema: (0,_core_records_schemas__WEBPACK_IMPORTED_MODULE_6__/* .schemaReferenceTo */ ._)("model.admission"),
        status: "not_admitted",
        ...shared,
        approval_source: text("approval-source", "The reviewed change that sets status in this record."),
        admission_timestamp: now,
        ...(expires === undefined ? {} : { expires_at: expires }),
    };
    return { decision, admission, decided: (0,_core_records_model_decision__WEBPACK_IMPORTED_MODULE_4__/* .statusOfClass */ .y9)(providerClass) };
}
function usualCredential(providerClass) {
    if (providerClass === "local_case_compatible")
        return "none";
    const found = (0,_world_model_endpoint__WEBPACK_IMPORTED_MODULE_8__/* .endpointFor */ .Lo)(providerClass, {}, null);
    const source = found.ok ? found.endpoint.credential : "none";
    return typeof source === "object" && "variable" in source ? `The variable ${source.variable}.` : "none";
}
/** The network of the endpoint as it is set now; this machine, where a local provider has none or a name. */
function usualNetwork(providerClass, env) {
    if (providerClass !== "local_case_compatible")
        return "internet";
    const found = (0,_world_model_endpoint__WEBPACK_IMPORTED_MODULE_8__/* .endpointFor */ .Lo)(providerClass, env, null);
    const network = found.ok ? (0,_core_records_network_class__WEBPACK_IMPORTED_MODULE_13__/* .networkOfHost */ .wS)(found.endpoint.base.hostname) : null;
    return network === null || network === "none" ? "loopback" : network;
}
function bytesOf(record) {
    return Buffer.from(textOf(record));
}
function textOf(record) {
    return `${JSON.stringify(record, null, 2)}\n`;
}


/***/ }),

/***/ 3290:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ TOLD; },
/* harmony export */   J: function() { return /* binding */ standing; }
/* harmony export */ });
/* harmony import */ var _core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90);
/* harmony import */ var _world_agent_records__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6300);


/** What became of a record's place when it was written, for people. */
const TOLD = {
    none: "written",
    template: "written over the empty template",
    "filled in": "written over",
};
/**
 * Looks at what stands in a record's place.
 * @param empty fields of the record that only its template leaves empty
 */
async function standing(path, empty) {
    const found = await (0,_world_agent_records__WEBPACK_IMPORTED_MODULE_1__.readRecordFile)(path);
    if (found.state === "missing")
        return { state: "none", bytes: null };
    if (found.state === "unreadable")
        return { problem: found.reason };
    const json = (0,_core_formats_strict_json__WEBPACK_IMPORTED_MODULE_0__/* .strictJsonParse */ .n)(found.bytes);
    const fields = "problem" in json ? null : json.value;
    const isTemplate = fields !== null && empty.every((field) => fields[field] === "");
    return { state: isTemplate ? "template" : "filled in", bytes: found.bytes };
}


/***/ }),

/***/ 8309:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: function() { return /* binding */ endpointFor; },
/* harmony export */   VI: function() { return /* binding */ endpointSecrets; },
/* harmony export */   mc: function() { return /* binding */ endpointTexts; }
/* harmony export */ });
/* harmony import */ var _transport__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(496);

/** Endpoints of the external classes, and the variable in which their users keep the key. */
const EXTERNAL = {
    external_anthropic: { base: "https://api.anthropic.com/v1", variable: "ANTHROPIC_API_KEY" },
    external_openai_codex: { base: "https://api.openai.com/v1", variable: "OPENAI_API_KEY" },
};
/**
 * The endpoint of an admitted provider class.
 *
 * @param named the credential's variable or file as the user named it; null takes the class's usual one, for a local
 *   provider none
 * @returns the endpoint, or what is wrong and what to do; the text never holds the URL
 */
function endpointFor(providerClass, env, named) {
    if (providerClass !== "local_case_compatible") {
        const { base, variable } = EXTERNAL[providerClass];
        return { ok: true, endpoint: { base: new URL(base), credential: named ?? { variable } } };
    }
    const text = (env.CTO_HARNESS_CASE_LOCAL_BASE_URL ?? "").trim();
    const url = URL.canParse(text) ? new URL(text) : null;
    const problem = text === ""
        ? "CTO_HARNESS_CASE_LOCAL_BASE_URL is not set"
        : url === null || !["http:", "https:"].includes(url.protocol)
            ? "CTO_HARNESS_CASE_LOCAL_BASE_URL is not an http:// or https:// URL"
            : url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== ""
                ? "CTO_HARNESS_CASE_LOCAL_BASE_URL holds a user, a query or a fragment"
                : null;
    if (problem !== null || url === null)
        return {
            ok: false,
            problem: problem ?? "",
            fix: "Set it to the base of an OpenAI-compatible API, for example http://127.0.0.1:8080/v1; a credential belongs into a variable or file of its own.",
        };
    return { ok: true, endpoint: { base: url, credential: named ?? "none" } };
}
/**
 * Every text by which an endpoint, or the proxy before it, could be found, longest first: taken out of error texts that go
 * on to the agent.
 */
function endpointTexts(base, credential, proxy) {
    const hosts = [base, ...(proxy === null ? [] : [proxy])].flatMap(({ host, hostname }) => [host, bare(hostname)]);
    return longestFirst([
        ...formsOf(credential ?? ""),
        ...(0,_transport__WEBPACK_IMPORTED_MODULE_0__/* .proxySecrets */ .Wm)(proxy),
        ...addresses(base),
        base.origin,
        ...hosts,
    ]);
}
/**
 * The values that must not appear in any artifact. A vendor's public address is no secret, and of an address of this
 * machine only the whole URL is one: `localhost:8080` alone stands in half of all repositories.
 */
function endpointSecrets(base, credential, proxy, isLocal) {
    const { hostname } = base;
    const keys = [credential ?? "", ...(0,_transport__WEBPACK_IMPORTED_MODULE_0__/* .proxySecrets */ .Wm)(proxy)];
    if (!isLocal)
        return longestFirst(keys);
    const host = (0,_transport__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(hostname) ? [] : [base.origin, base.host, bare(hostname)];
    return longestFirst([...keys, ...addresses(base), ...host]);
}
/** The host of an IPv6 URL without its brackets. */
function bare(hostname) {
    return hostname.replace(/^\[|\]$/g, "");
}
/** A value as errors repeat it: as it is, in a URL, and as basic authorization has it, alone, as user or as password. */
function formsOf(value) {
    const encoded = [value, `${value}:`, `:${value}`].map((text) => Buffer.from(text).toString("base64"));
    return value === "" ? [] : [value, encodeURIComponent(value), ...encoded];
}
function addresses(base) {
    return [base.href, base.href.replace(/\/+$/, "")];
}
function longestFirst(values) {
    return [...new Set(values)].filter((value) => value.length >= MIN_SECRET_CHARS).sort((a, b) => b.length - a.length);
}
/** Shorter values (a host called `ai`) would be found in every text. */
const MIN_SECRET_CHARS = 6;


/***/ })

};
;