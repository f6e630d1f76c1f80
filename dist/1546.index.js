"use strict";
exports.id = 1546;
exports.ids = [1546];
exports.modules = {

/***/ 1546:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: function() { return /* binding */ forgeOf; },
  e: function() { return /* binding */ printFailure; }
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/core/domain/bytes.ts
var bytes = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/core/domain/status.ts
var domain_status = __webpack_require__(8856);
// EXTERNAL MODULE: ./src/core/domain/version.ts
var version = __webpack_require__(4624);
;// CONCATENATED MODULE: ./src/world/forge/api.ts
/** Tries of one request; with the pauses below that is about 15 s of outage. */
const MAX_TRIES = 5;
/** First pause; each further one is twice as long. */
const FIRST_PAUSE_MS = 1_000;
/** The longest that is waited at once where the forge says how long; jobs pay for waiting by the minute. */
const MAX_WAIT_MS = 120_000;
/** One exchange; forges answer in less than 10 s, and give up themselves after that. */
const REQUEST_TIMEOUT_MS = 20_000;
/** Largest JSON answer: a page of 100 check runs with full summaries. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/** Sends one request until it is answered for good. The value is the parsed answer, or null for a 404 that was expected. */
async function callApi(options, request) {
    const { tools } = options;
    for (let attempt = 1;; attempt++) {
        const outcome = await options.send({
            method: request.method,
            path: request.path,
            headers: options.headers,
            ...(request.body === undefined ? {} : { body: request.body }),
            timeoutMs: REQUEST_TIMEOUT_MS,
            maxBytes: MAX_ANSWER_BYTES,
        });
        const verdict = judge(options, request, outcome, tools.now());
        if (verdict.kind === "done")
            return verdict.outcome;
        const asked = verdict.waitMs ?? 0;
        if (attempt === MAX_TRIES || asked > MAX_WAIT_MS)
            return { ok: false, failure: verdict.failure };
        const pause = Math.max(asked, FIRST_PAUSE_MS * 2 ** (attempt - 1));
        tools.log(`${verdict.failure.message}; trying again in ${Math.ceil(pause / 1000)} s`);
        await tools.wait(pause);
        if (request.method === "GET" || verdict.kind === "not-done")
            continue;
        if (request.recover === undefined)
            return { ok: false, failure: verdict.failure };
        const found = await request.recover();
        if (!found.ok || found.value !== null)
            return found;
    }
}
function judge(options, request, outcome, now) {
    if (outcome.kind === "fault")
        return judgeFault(request, outcome);
    const { status } = outcome;
    const failed = (kind, message, fix) => ({
        kind,
        message: `Could not ${request.purpose}: ${message}`,
        fix,
    });
    const done = (failure) => ({ kind: "done", outcome: { ok: false, failure } });
    if (status >= 200 && status < 300) {
        const { data } = outcome;
        if (isJson(data))
            return { kind: "done", outcome: { ok: true, value: data } };
        return done(failed("protocol", `${options.baseUrl} answered ${status} with ${kindOfBody(outcome)} instead of JSON`, "Look at GITHUB_API_URL and at proxies in between: something else answers there."));
    }
    const limit = rateLimitWait(outcome, now);
    if (limit !== null) {
        const failure = failed("rate-limit", `the rate limit is used up (HTTP ${status}), and it ends in ${Math.ceil(limit / 1000)} s`, "Wait for that and run the job again, or start fewer jobs at once. GitHub allows 1,000 requests an hour for a repository.");
        return { kind: "not-done", failure, waitMs: limit };
    }
    if (status >= 500 || status === 408)
        return {
            kind: "unknown",
            failure: failed("server", `the forge answered HTTP ${status}${messageOf(outcome)}`, "Look at the forge's status page, then run the job again."),
            waitMs: retryAfter(outcome, now),
        };
    if (status === 404 && request.missingIsNull === true)
        return { kind: "done", outcome: { ok: true, value: null } };
    if (status === 401 || status === 403 || status === 404)
        return done(options.permission(request, outcome));
    if (status >= 300 && status < 400)
        return done(failed("protocol", `the forge sends us elsewhere (HTTP ${status})`, "Set GITHUB_API_URL to the address that the forge has now; a renamed repository needs a new run."));
    const said = messageOf(outcome);
    const refusal = failed("refused", `the forge refused it (HTTP ${status})${said}`, /no commit found/i.test(said)
        ? "Push the commit to this repository first; where it was there, its branch was deleted or overwritten meanwhile."
        : "Report this with the message: the request was not as the forge wants it.");
    return done({ ...refusal, status });
}
function judgeFault(request, fault) {
    const failure = (kind, fix) => ({
        kind,
        message: `Could not ${request.purpose}: ${fault.message}`,
        fix,
    });
    switch (fault.cause) {
        case "certificate":
            return {
                kind: "done",
                outcome: {
                    ok: false,
                    failure: failure("certificate", "Set NODE_EXTRA_CA_CERTS to the file of the CA that signed the forge's certificate."),
                },
            };
        case "too-large":
            return {
                kind: "done",
                outcome: { ok: false, failure: failure("protocol", "Look at GITHUB_API_URL: this is no answer of a forge.") },
            };
        case "timeout":
        case "network":
            return {
                kind: "unknown",
                failure: failure("network", "Look at the network of the runner, at HTTPS_PROXY and NO_PROXY, then run the job again."),
                waitMs: null,
            };
    }
}
/**
 * How long a rate limit lasts, or null where it is none: 429, or 403 with a used-up budget or a secondary limit (GitHub,
 * "Rate limits for the REST API").
 */
function rateLimitWait(answer, now) {
    const { status, headers } = answer;
    if (status !== 429 && status !== 403)
        return null;
    const after = retryAfter(answer, now);
    if (after !== null)
        return after;
    if (headers["x-ratelimit-remaining"] === "0") {
        const reset = Number(headers["x-ratelimit-reset"]);
        return Number.isFinite(reset) ? Math.max(1_000, reset * 1000 - now) : 60_000;
    }
    const secondary = status === 429 || /secondary rate limit|abuse detection/i.test(messageOf(answer));
    return secondary ? 60_000 : null;
}
/** `Retry-After` in seconds or as a date, in milliseconds. */
function retryAfter({ headers }, now) {
    const value = headers["retry-after"]?.trim() ?? "";
    if (/^[0-9]{1,6}$/.test(value))
        return Number(value) * 1000;
    // A date of HTTP begins with the day's name; `Date.parse` alone would take half of everything for a date.
    const at = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(at) ? null : Math.max(0, at - now);
}
function isJson(data) {
    return typeof data === "object" && data !== null && !(data instanceof ArrayBuffer);
}
function kindOfBody({ headers, data }) {
    if (data === "" || data === undefined)
        return "nothing";
    const html = /html/i.test(headers["content-type"] ?? "") || (typeof data === "string" && /^\s*</.test(data));
    return html ? "HTML" : "something";
}
/** The forge's own sentence, short and printable, in front of which the caller puts its own. */
function messageOf(answer) {
    const { data } = answer;
    const text = isJson(data) && !Array.isArray(data) && typeof data.message === "string" ? data.message : "";
    const clean = text
        .replace(/[^\x20-\x7e]/g, "?")
        .slice(0, 300)
        .trim();
    return clean === "" ? "" : `: ${clean}`;
}

;// CONCATENATED MODULE: ./src/world/forge/permission.ts

const TWO_JOBS = "Use the two-job workflow: this job with `mode: run`, and a second one on `workflow_run` with `mode: report`, which verifies the bundle again.";
/**
 * @param fork the event is a pull request from another repository, whose token is read-only whatever the workflow says
 */
function permissionFailure(forge, fork, request, answer) {
    const { status, headers } = answer;
    const message = `Could not ${request.purpose}: the forge answered HTTP ${status}${messageOf(answer)}`;
    if (status === 401)
        return {
            kind: "permission",
            message,
            fix: "The token is missing, expired or not this forge's. Leave the input `github-token` at its default, or give a valid one.",
        };
    const accepted = headers["x-accepted-github-permissions"];
    const asked = accepted === undefined ? request.needs : accepted.replaceAll("=", ": ").replaceAll(";", " or ");
    if (fork)
        return {
            kind: "permission",
            message,
            fix: `The token of a pull request from a fork is read-only, so it has no \`${request.needs}\`. ${TWO_JOBS}`,
        };
    switch (forge) {
        case "github":
        case "ghes":
            return {
                kind: status === 404 ? "not-found" : "permission",
                message,
                fix: `Add \`${asked}\` to \`permissions:\` of the job${status === 404 ? " (a missing permission looks like a missing repository or commit)" : ""}.`,
            };
        case "gitea":
        case "forgejo":
            return {
                kind: status === 404 ? "not-found" : "permission",
                message,
                fix: "Posting a commit status takes write access to the repository's code: add `contents: write` to `permissions:` of the job " +
                    "(Gitea from 1.26 knows no `statuses` there, and a mapping takes away all that it does not name), or give the input `status-token` an access token with `write:repository`.",
            };
        case "local":
            return { kind: "permission", message, fix: `Give a token with ${request.needs}.` };
    }
}

// EXTERNAL MODULE: ./src/core/formats/exact-json.ts
var exact_json = __webpack_require__(1022);
;// CONCATENATED MODULE: ./src/world/forge/artifacts.ts
/** Evidence of earlier runs, by REST: GitHub, GHES, Gitea from 1.24 and Forgejo from 16 answer alike. */



/** A bundle's default bounds are 64 MiB of lane output and some; ten times that is not evidence of ours. */
const MAX_ARTIFACT_BYTES = 1024 * 1024 * 1024;
/** Entries that are asked for at once; forges hand out fewer (Gitea 50), so pages go on until all are there. */
const PAGE = 100;
/** Runs have a few artifacts; this many are somebody's intention, and one that is not seen can't be told apart. */
const MAX_PAGES = 20;
/** Blob stores answer at once; a gigabyte may take its time. */
const DOWNLOAD_TIMEOUT_MS = 300_000;
/** A signed address is asked for anew each time. */
const DOWNLOAD_TRIES = 3;
/** API -> signed address, and blob stores may add one of their own. */
const MAX_REDIRECTS = 3;
/** All artifacts of a run, newest first; null where the forge has no such interface. */
async function listArtifacts(api, repository, runId) {
    const found = new Map();
    for (let page = 1; page <= MAX_PAGES; page++) {
        const answer = await callApi(api, {
            purpose: `list the artifacts of run ${runId}`,
            needs: "actions: read",
            method: "GET",
            path: `/repos/${repository}/actions/runs/${runId}/artifacts?per_page=${PAGE}&limit=${PAGE}&page=${page}`,
            missingIsNull: true,
        });
        if (!answer.ok)
            return answer;
        if (answer.value === null)
            return page === 1 ? { ok: true, value: null } : unlisted(runId, "a page is missing");
        const { artifacts: list, total_count: total } = answer.value;
        if (!Array.isArray(list))
            return unlisted(runId, "the answer has no list");
        const before = found.size;
        for (const entry of list) {
            const ref = artifactRef(entry, runId);
            if (ref === null)
                return unlisted(runId, "an entry of the list is none of that run");
            found.set(ref.id, ref);
        }
        const whole = typeof total === "number" ? found.size >= total : list.length < PAGE;
        if (whole || list.length === 0 || found.size === before) {
            if (typeof total === "number" && found.size < total)
                return unlisted(runId, `the forge has ${total} and hands out ${found.size}`);
            return { ok: true, value: [...found.values()].sort((a, b) => ((0,exact_json/* isLaterId */.ct)(a.id, b.id) ? -1 : 1)) };
        }
    }
    return unlisted(runId, `there are more than ${MAX_PAGES} pages of them`);
}
function artifactRef(entry, runId) {
    const said = (entry ?? {});
    const id = (0,exact_json/* idText */.FP)(said.id);
    const run = (0,exact_json/* idText */.FP)(said.workflow_run?.id);
    if (id === null || typeof said.name !== "string" || (run !== null && run !== runId))
        return null;
    return {
        id,
        name: said.name,
        sizeBytes: typeof said.size_in_bytes === "number" ? said.size_in_bytes : 0,
        expired: said.expired === true,
        createdAt: typeof said.created_at === "string" ? said.created_at : null,
        sha256: /^sha256:([0-9a-f]{64})$/.exec(typeof said.digest === "string" ? said.digest : "")?.[1] ?? null,
    };
}
function unlisted(runId, problem) {
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not list the artifacts of run ${runId}: ${problem}`,
            fix: "Look at GITHUB_API_URL, and at what else that run uploads.",
        },
    };
}
/** A run, as the forge says; null where it has no such interface. Forgejo says `commit_sha` for what the others call `head_sha`. */
async function workflowRun(api, repository, runId) {
    const answer = await callApi(api, {
        purpose: `look at run ${runId}`,
        needs: "actions: read",
        method: "GET",
        path: `/repos/${repository}/actions/runs/${runId}`,
        missingIsNull: true,
    });
    if (!answer.ok)
        return answer;
    if (answer.value === null)
        return { ok: true, value: null };
    const said = answer.value;
    const text = (value) => (typeof value === "string" && value !== "" ? value : null);
    const fullName = (value) => text(value?.full_name);
    const headSha = text(said.head_sha) ?? text(said.commit_sha);
    const of = fullName(said.repository);
    const problem = (0,exact_json/* idText */.FP)(said.id) !== runId
        ? "it is about another one"
        : of !== null && of.toLowerCase() !== repository.toLowerCase()
            ? `it is one of ${of}`
            : headSha === null
                ? "it has no head_sha"
                : null;
    if (problem !== null)
        return {
            ok: false,
            failure: {
                kind: "protocol",
                message: `Could not read the forge's answer about run ${runId}: ${problem}`,
                fix: "Look at GITHUB_API_URL: something else answers there.",
            },
        };
    return {
        ok: true,
        value: {
            id: runId,
            attempt: (0,exact_json/* idText */.FP)(said.run_attempt),
            event: text(said.event),
            headSha: headSha,
            ...("head_repository" in said ? { headRepository: fullName(said.head_repository) } : {}),
            startedAt: text(said.run_started_at) ?? text(said.started_at),
        },
    };
}
/** Saves an artifact's zip; an outage of a moment is waited for. */
async function saveArtifact(api, forge, repository, id, file) {
    for (let attempt = 1;; attempt++) {
        const saved = await saveOnce(api, forge, repository, id, file);
        if (saved.ok || attempt === DOWNLOAD_TRIES || !["server", "network"].includes(saved.failure.kind))
            return saved;
        api.tools.log(`${saved.failure.message}; trying again in ${attempt} s`);
        await api.tools.wait(attempt * 1000);
    }
}
/** One try. The token goes to the forge only, never to where the forge redirects. */
async function saveOnce(api, forge, repository, id, file) {
    const purpose = `download the artifact ${id}`;
    const first = `${api.baseUrl}/repos/${repository}/actions/artifacts/${id}/zip`;
    const origin = new URL(first).origin;
    let url = first;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const ours = new URL(url).origin === origin;
        const answer = await api.download({
            url,
            headers: ours && hop === 0 ? { ...api.headers, authorization: `token ${api.token}` } : {},
            timeoutMs: DOWNLOAD_TIMEOUT_MS,
            maxBytes: MAX_ARTIFACT_BYTES,
            saveTo: file,
        });
        if (answer.kind === "fault")
            return {
                ok: false,
                failure: {
                    kind: answer.cause === "certificate" ? "certificate" : answer.cause === "too-large" ? "refused" : "network",
                    message: `Could not ${purpose}: ${answer.message}`,
                    fix: answer.cause === "too-large"
                        ? "This is no bundle of ours; name the right artifact."
                        : "Look at the network of the runner, then run the job again.",
                },
            };
        if (answer.status === 200)
            return { ok: true, value: null };
        const next = answer.location;
        if (answer.status >= 300 && answer.status < 400 && next !== null && URL.canParse(next, url)) {
            const target = new URL(next, url);
            // A server that we reach by https has no reason to send us to plain http.
            if (target.protocol !== "https:" && new URL(url).protocol === "https:")
                break;
            url = target.href;
            continue;
        }
        if ([401, 403, 404].includes(answer.status))
            return {
                ok: false,
                failure: permissionFailure(forge, false, { purpose, needs: "actions: read", method: "GET", path: "" }, { ...answer, headers: {}, data: null }),
            };
        if (answer.status === 410)
            return {
                ok: false,
                failure: {
                    kind: "not-found",
                    message: `Could not ${purpose}: it has expired`,
                    fix: "Run the job again that made the bundle.",
                },
            };
        return {
            ok: false,
            failure: {
                kind: answer.status >= 500 || answer.status === 429 || answer.status === 408 ? "server" : "refused",
                message: `Could not ${purpose}: HTTP ${answer.status}`,
                fix: "Run the job again.",
            },
        };
    }
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not ${purpose}: the forge redirects in a way that is not followed`,
            fix: "Look at GITHUB_API_URL.",
        },
    };
}

;// CONCATENATED MODULE: ./src/world/forge/ledger.ts
/**
 * The ledger of used approvals on a forge: a tag that can be created once. Tags are what every forge creates atomically and lets a
 * repository protect (a ruleset on GitHub, protected tags on Gitea and Forgejo), so that no one who may push can make an approval
 * unused again.
 */

const NEEDS = "contents: write";
/**
 * GitHub and GHES: a tag object of its own, and the ref to it, whose creation fails where there is one
 * (`POST git/refs`: 422 `Reference already exists`).
 * @returns whether the entry is this one; false where there was one before
 */
async function consumeByRef(api, repository, { tag, sha, message }) {
    const object = await callApi(api, {
        purpose: `write the entry ${tag} of the ledger of used approvals`,
        needs: NEEDS,
        method: "POST",
        path: `/repos/${repository}/git/tags`,
        body: { tag, message, object: sha, type: "commit" },
        // An object that nothing names changes nothing: a second one does no harm.
        recover: async () => ({ ok: true, value: null }),
    });
    if (!object.ok)
        return object;
    const id = object.value?.sha;
    if (typeof id !== "string")
        return unread(tag);
    const look = () => refTarget(api, repository, tag);
    const made = await callApi(api, {
        purpose: `make the entry ${tag} of the ledger of used approvals`,
        needs: NEEDS,
        method: "POST",
        path: `/repos/${repository}/git/refs`,
        body: { ref: `refs/tags/${tag}`, sha: id },
        recover: look,
    });
    if (made.ok)
        return targetOf(made.value) === id ? { ok: true, value: true } : taken(made.value, tag);
    if (made.failure.kind !== "refused")
        return made;
    // Refused because there is one: whose it is stands in it. Anything else that was refused is told as it is.
    const found = await look();
    if (!found.ok)
        return found;
    return found.value === null ? made : { ok: true, value: targetOf(found.value) === id };
}
async function refTarget(api, repository, tag) {
    return callApi(api, {
        purpose: `look for the entry ${tag} of the ledger of used approvals`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}/git/ref/tags/${tag}`,
        missingIsNull: true,
    });
}
function targetOf(answer) {
    return answer?.object?.sha;
}
/** Another entry was found where the answer to ours was lost. */
function taken(answer, tag) {
    return typeof targetOf(answer) === "string" ? { ok: true, value: false } : unread(tag);
}
/**
 * Gitea and Forgejo: an annotated tag in one request (`POST tags`: 409 where there is one).
 * @returns whether the entry is this one; false where there was one before
 */
async function consumeByTag(api, repository, { tag, sha, message }) {
    const look = () => callApi(api, {
        purpose: `look for the entry ${tag} of the ledger of used approvals`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}/tags/${encodeURIComponent(tag)}`,
        missingIsNull: true,
    });
    const isOurs = (answer) => String(answer?.message).trim() === message;
    const made = await callApi(api, {
        purpose: `make the entry ${tag} of the ledger of used approvals`,
        needs: NEEDS,
        method: "POST",
        path: `/repos/${repository}/tags`,
        body: { tag_name: tag, target: sha, message },
        recover: look,
    });
    if (made.ok)
        return { ok: true, value: isOurs(made.value) };
    if (made.failure.kind !== "refused")
        return made;
    const found = await look();
    if (!found.ok)
        return found;
    return found.value === null ? made : { ok: true, value: isOurs(found.value) };
}
function unread(tag) {
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not read the forge's answer about the entry ${tag} of the ledger of used approvals`,
            fix: "Look at GITHUB_API_URL: something else answers there.",
        },
    };
}

;// CONCATENATED MODULE: ./src/world/forge/pulls.ts
/** Where pull requests and branches stand; GitHub, Gitea and Forgejo answer alike but for one field. */

/** @param needs the permission, as the forge spells it */
async function pullState(api, repository, number, needs) {
    const answer = await callApi(api, {
        purpose: `look whether pull request #${number} still has the head that was tested`,
        needs,
        method: "GET",
        path: `/repos/${repository}/pulls/${number}`,
    });
    if (!answer.ok)
        return answer;
    const pull = answer.value;
    const { head, base } = pull ?? {};
    if (pull?.number !== number)
        return pulls_unread(`pull request #${number}`, "is about another one");
    if (typeof head?.sha !== "string")
        return pulls_unread(`the head of pull request #${number}`, "has no head.sha");
    if (typeof base?.ref !== "string")
        return pulls_unread(`the base of pull request #${number}`, "has no base.ref");
    const [from, into] = [head.repo?.full_name, base.repo?.full_name];
    if (typeof into === "string" && into.toLowerCase() !== repository.toLowerCase())
        return pulls_unread(`pull request #${number}`, `is about ${into}`);
    const branch = base.repo?.default_branch;
    return {
        ok: true,
        value: {
            headSha: head.sha,
            state: pull.state === "open" ? "open" : "closed",
            baseRef: base.ref,
            headRepository: typeof from === "string" ? from : null,
            defaultBranch: typeof branch === "string" && branch !== "" ? branch : null,
        },
    };
}
/** The branch that a repository begins with. */
async function defaultBranch(api, repository) {
    const answer = await callApi(api, {
        purpose: `look which branch of ${repository} is the default branch`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}`,
    });
    if (!answer.ok)
        return answer;
    const { full_name: name, default_branch: branch } = (answer.value ?? {});
    if (typeof name !== "string" || name.toLowerCase() !== repository.toLowerCase())
        return pulls_unread(`the repository ${repository}`, `is about ${typeof name === "string" ? name : "none"}`);
    if (typeof branch === "string" && branch !== "")
        return { ok: true, value: branch };
    return pulls_unread(`the default branch of ${repository}`, "has no default_branch");
}
function pulls_unread(what, problem) {
    return {
        ok: false,
        failure: {
            kind: "protocol",
            message: `Could not read ${what}: the forge's answer ${problem}`,
            fix: "Look at GITHUB_API_URL: something else answers there. Where the repository was renamed, run the job again.",
        },
    };
}
/** The commit that a branch points at. */
async function branchHead(api, repository, branch) {
    const answer = await callApi(api, {
        purpose: `look where the branch ${branch} stands`,
        needs: "contents: read",
        method: "GET",
        path: `/repos/${repository}/branches/${encodeURIComponent(branch)}`,
    });
    if (!answer.ok)
        return answer;
    // GitHub says `commit.sha`, Gitea and Forgejo `commit.id`.
    const said = answer.value;
    const sha = said?.commit?.sha ?? said?.commit?.id;
    if (said?.name !== branch)
        return pulls_unread(`the branch ${branch}`, `is about ${String(said?.name)}`);
    if (typeof sha === "string" && OBJECT_ID.test(sha))
        return { ok: true, value: sha };
    return pulls_unread(`where the branch ${branch} stands`, "has no commit");
}
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Folders between a repository's root and a record are few. */
const MAX_DEPTH = 64;
/**
 * What lies at a path of a commit, as `mode id`, asked folder by folder (GitHub, Gitea and Forgejo: `GET git/trees/{sha}`).
 * @returns null where nothing does
 */
async function objectAt(api, repository, commit, path) {
    const parts = path.split("/").filter((part) => part !== "");
    let tree = commit;
    for (const [depth, part] of parts.slice(0, MAX_DEPTH).entries()) {
        const answer = await callApi(api, {
            purpose: `look what is at ${path} of ${commit}`,
            needs: "contents: read",
            method: "GET",
            path: `/repos/${repository}/git/trees/${tree}`,
        });
        if (!answer.ok)
            return answer;
        const { tree: list, truncated } = (answer.value ?? {});
        if (!Array.isArray(list) || truncated === true)
            return pulls_unread(`the tree ${tree}`, "has not all of its entries");
        const entry = list.find((one) => one?.path === part);
        if (entry === undefined)
            return { ok: true, value: null };
        if (typeof entry.sha !== "string" || !OBJECT_ID.test(entry.sha))
            return pulls_unread(`the tree ${tree}`, "has no ids");
        if (depth === parts.length - 1)
            return { ok: true, value: `${String(entry.mode).replace(/^0+/, "")} ${entry.sha}` };
        tree = entry.sha;
    }
    return { ok: true, value: null };
}

;// CONCATENATED MODULE: ./src/world/forge/statuses.ts
/** Commit statuses, which GitHub, Gitea and Forgejo take in the same way. */


/** Statuses that are asked for at once; forges hand out fewer (Gitea 50, or what it is set to). Newer ones come first. */
const statuses_PAGE = 100;
/** No forge is set to smaller pages; one that is shorter is the last. */
const SMALLEST_PAGE = 10;
/** A commit has a few statuses for each of its jobs. */
const statuses_MAX_PAGES = 20;
/**
 * Posts a status once. A status can't be changed, only followed by another, and a second one like the first would do no
 * harm; still a request whose answer was lost is looked for before it is repeated.
 * @param lookFirst also look before the first attempt, where an earlier job may have posted it already
 * @param follows description of the pending status that must be the newest of this context, or null: the last one counts on every
 *   forge, so a job that comes late would hide the verdict of one that began after it
 */
async function postStatus(api, repository, sha, status, needs, lookFirst, follows = null) {
    if (follows !== null) {
        const newest = await newestStatus(api, repository, sha, status.context, needs);
        if (!newest.ok)
            return newest;
        const found = newest.value;
        if (found === null || stateOf(found) !== "pending" || found.description !== follows)
            return {
                ok: false,
                failure: {
                    kind: "refused",
                    message: `The commit status "${status.context}" is not this job's any more: expected its own "${follows}", found ${found === null ? "none" : `${String(stateOf(found))}: "${String(found.description)}"`}`,
                    fix: "Another job of the same name has begun for this commit; its verdict counts. Start one job at a time for a context (`concurrency`).",
                },
            };
    }
    const recover = () => findStatus(api, repository, sha, status, needs);
    if (lookFirst) {
        const found = await recover();
        if (!found.ok)
            return found;
        if (found.value !== null)
            return { ok: true, value: posted(found.value) };
    }
    const answer = await callApi(api, {
        purpose: `post the commit status "${status.context}"`,
        needs,
        method: "POST",
        path: `/repos/${repository}/statuses/${sha}`,
        body: status,
        recover,
    });
    return answer.ok ? { ok: true, value: posted(answer.value) } : answer;
}
async function findStatus(api, repository, sha, wanted, needs) {
    const newest = await newestStatus(api, repository, sha, wanted.context, needs);
    if (!newest.ok || newest.value === null)
        return newest;
    const same = stateOf(newest.value) === wanted.state && newest.value.description === wanted.description;
    return { ok: true, value: same ? newest.value : null };
}
async function newestStatus(api, repository, sha, context, needs) {
    let newest = null;
    for (let page = 1; page <= statuses_MAX_PAGES; page++) {
        const seen = newest !== null;
        const answer = await callApi(api, {
            purpose: "look for the commit status",
            needs: needs.replace("write", "read"),
            method: "GET",
            path: `/repos/${repository}/commits/${sha}/statuses?per_page=${statuses_PAGE}&limit=${statuses_PAGE}&page=${page}`,
            missingIsNull: true,
        });
        if (!answer.ok)
            return answer;
        const list = Array.isArray(answer.value) ? answer.value.filter(isObject) : [];
        for (const entry of list)
            if (entry.context === context && (newest === null || (0,exact_json/* isLaterId */.ct)(idOf(entry), idOf(newest))))
                newest = entry;
        // One page more than the first that has one: of the same second, those that were made later may stand behind.
        if (seen || list.length < SMALLEST_PAGE)
            break;
    }
    return { ok: true, value: newest };
}
/** The request says `state`; Gitea and Forgejo answer `status`, GitHub answers `state`. */
function stateOf(entry) {
    return entry.state ?? entry.status;
}
function posted(answer) {
    const entry = isObject(answer) ? answer : {};
    return {
        url: typeof entry.target_url === "string" && entry.target_url !== "" ? entry.target_url : null,
        at: typeof entry.created_at === "string" ? entry.created_at : null,
    };
}
function idOf(entry) {
    return (0,exact_json/* idText */.FP)(entry.id) ?? "0";
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/world/forge/gitea.ts




const CODE_WRITE = "contents: write";
function giteaForge(name, api) {
    return {
        async announce(plan) {
            if (plan.kind !== "commit-status")
                return { ok: false, failure: foreign(plan.kind) };
            const made = await postStatus(api, plan.repository, plan.headSha, plan.status, CODE_WRITE, false);
            return made.ok ? { ok: true, value: { checkId: null, ...made.value } } : made;
        },
        async complete(plan) {
            if (plan.kind !== "commit-status")
                return { ok: false, failure: foreign(plan.kind) };
            const made = await postStatus(api, plan.repository, plan.headSha, plan.status, CODE_WRITE, !plan.announcedHere, plan.follows);
            return made.ok ? { ok: true, value: { url: made.value.url } } : made;
        },
        pull: (repository, number) => pullState(api, repository, number, "pull-requests: read"),
        defaultBranch: (repository) => defaultBranch(api, repository),
        branchHead: (repository, branch) => branchHead(api, repository, branch),
        objectAt: (repository, commit, path) => objectAt(api, repository, commit, path),
        // The event that Gitea names is the hook's (`pull_request_sync`, `push` of a schedule), not the one that the job is told.
        async workflowRun(repository, runId) {
            const run = await workflowRun(api, repository, runId);
            return run.ok && run.value !== null ? { ok: true, value: { ...run.value, event: null } } : run;
        },
        consume: (repository, entry) => consumeByTag(api, repository, entry),
        artifacts: (repository, runId) => listArtifacts(api, repository, runId),
        downloadArtifact: (repository, id, file) => saveArtifact(api, name, repository, id, file),
    };
}
function foreign(kind) {
    return {
        kind: "protocol",
        message: `A plan of the kind ${kind} reached a forge that takes commit statuses only`,
        fix: "Report this.",
    };
}

// EXTERNAL MODULE: ./src/core/report/check-run.ts
var check_run = __webpack_require__(1690);
;// CONCATENATED MODULE: ./src/world/forge/github.ts







const CHECKS = "checks: write";
const STATUSES = "statuses: write";
/** Checks of one name on one commit that are looked through for ours. */
const github_PAGE = 100;
function githubForge(name, api) {
    return {
        async announce(plan) {
            switch (plan.kind) {
                case "check-run": {
                    const made = await createCheck(api, plan, plan.create);
                    return made.ok
                        ? { ok: true, value: { checkId: made.value.id, url: made.value.url, at: made.value.startedAt } }
                        : made;
                }
                case "commit-status": {
                    const made = await postStatus(api, plan.repository, plan.headSha, plan.status, STATUSES, false);
                    return made.ok ? { ok: true, value: { checkId: null, ...made.value } } : made;
                }
                case "print":
                    return unprintable();
            }
        },
        async complete(plan) {
            switch (plan.kind) {
                case "check-run":
                    return completeCheck(api, plan);
                case "commit-status": {
                    const made = await postStatus(api, plan.repository, plan.headSha, plan.status, STATUSES, !plan.announcedHere, plan.follows);
                    return made.ok ? { ok: true, value: { url: made.value.url } } : made;
                }
                case "print":
                    return unprintable();
            }
        },
        pull: (repository, number) => pullState(api, repository, number, "pull-requests: read"),
        defaultBranch: (repository) => defaultBranch(api, repository),
        branchHead: (repository, branch) => branchHead(api, repository, branch),
        objectAt: (repository, commit, path) => objectAt(api, repository, commit, path),
        workflowRun: (repository, runId) => workflowRun(api, repository, runId),
        consume: (repository, entry) => consumeByRef(api, repository, entry),
        artifacts: (repository, runId) => listArtifacts(api, repository, runId),
        downloadArtifact: (repository, id, file) => saveArtifact(api, name, repository, id, file),
    };
}
async function createCheck(api, place, body) {
    const answer = await callApi(api, {
        purpose: `create the check "${body.name}"`,
        needs: CHECKS,
        method: "POST",
        path: `/repos/${place.repository}/check-runs`,
        body,
        recover: () => findCheck(api, place, body),
    });
    return answer.ok ? readCheck(answer.value) : answer;
}
/** The check of this very run, by its `external_id`; null where there is none. */
async function findCheck(api, place, body) {
    const query = new URLSearchParams({ check_name: body.name, filter: "all", per_page: String(github_PAGE) });
    const answer = await callApi(api, {
        purpose: `look for the check "${body.name}"`,
        needs: "checks: read",
        method: "GET",
        path: `/repos/${place.repository}/commits/${place.headSha}/check-runs?${query}`,
    });
    if (!answer.ok)
        return answer;
    const runs = answer.value.check_runs;
    const ours = Array.isArray(runs)
        ? runs.find((run) => run?.external_id === body.external_id)
        : undefined;
    return { ok: true, value: ours ?? null };
}
async function completeCheck(api, plan) {
    let id = plan.checkId;
    let url = null;
    let annotated = 0;
    const last = plan.updates.at(-1) ?? plan.create;
    if (id === null) {
        const found = await findCheck(api, plan, plan.create);
        if (!found.ok)
            return found;
        const made = found.value === null ? await createWhole(api, plan) : readCheck(found.value);
        if (!made.ok)
            return made;
        if (made.value.completed)
            return made.value.conclusion === last.conclusion
                ? { ok: true, value: { url: made.value.url } }
                : contradicted(plan, made.value);
        id = made.value.id;
        url = made.value.url;
        annotated = made.value.annotations;
    }
    // A check that was found in progress is one that another job announced, or one that an earlier attempt left half done.
    const updates = plan.updates.length > 0 ? plan.updates : [asUpdate(plan.create)];
    const check = id;
    let expected = 0;
    const refused = [];
    for (const update of updates) {
        const annotations = update.output.annotations ?? [];
        if (expected + annotations.length > 0 &&
            annotated >= expected + annotations.length &&
            update.status === undefined) {
            expected += annotations.length;
            continue;
        }
        const whole = (0,check_run/* withRefused */.pP)(update, refused);
        const answer = await patchCheck(api, plan, check, whole, expected + annotations.length);
        if (answer.ok) {
            expected += annotations.length;
            url = answer.value.url ?? url;
            continue;
        }
        if (!isRefusal(answer.failure) || annotations.length === 0)
            return answer;
        // One annotation that the forge does not take must not keep the verdict back: the others go, and the summary says so.
        const sorted = await withoutRefused(annotations, async (some) => {
            const part = { output: { ...update.output, annotations: [...some] } };
            const sent = await patchCheck(api, plan, check, part, expected + some.length);
            if (sent.ok)
                expected += some.length;
            return sent;
        });
        if (!sorted.ok)
            return sorted;
        refused.push(...sorted.value);
        if (update.status === undefined)
            continue;
        const last = await patchCheck(api, plan, check, (0,check_run/* withRefused */.pP)(update, refused, "none"), expected);
        if (!last.ok)
            return last;
        url = last.value.url ?? url;
    }
    return { ok: true, value: { url } };
}
/** Creates a check that is complete at once, or one to be completed where the forge does not take its annotations. */
async function createWhole(api, plan) {
    const made = await createCheck(api, plan, plan.create);
    if (made.ok || !isRefusal(made.failure) || plan.create.output.annotations === undefined)
        return made;
    const { conclusion: _conclusion, completed_at: _completed, output, ...begun } = plan.create;
    const { annotations: _annotations, ...bare } = output;
    return createCheck(api, plan, { ...begun, status: "in_progress", output: bare });
}
/** Requests that look for refused annotations in one batch: enough to find one of 50 (12), and some. GitHub takes 80 writes a minute. */
const MAX_SEARCHES = 24;
/** Sends annotations half by half, and returns those that the forge refuses, or that were not tried within the bound. */
async function withoutRefused(annotations, send) {
    const refused = [];
    let left = MAX_SEARCHES;
    const waiting = halvesOf(annotations);
    if (waiting.length === 0)
        refused.push(...annotations);
    for (let some = waiting.shift(); some !== undefined; some = waiting.shift()) {
        if (left-- <= 0) {
            refused.push(...some);
            continue;
        }
        const answer = await send(some);
        if (answer.ok)
            continue;
        if (!isRefusal(answer.failure))
            return answer;
        if (some.length === 1)
            refused.push(...some);
        else
            waiting.unshift(...halvesOf(some));
    }
    return { ok: true, value: refused };
}
function halvesOf(list) {
    const middle = Math.ceil(list.length / 2);
    return list.length < 2 ? [] : [list.slice(0, middle), list.slice(middle)];
}
/** 422: the request was understood, and something in it is not as the forge wants it (GitHub REST, "Client errors"). */
function isRefusal({ status }) {
    return status === 422;
}
/** A PATCH appends its annotations, so one whose answer was lost must not be repeated if it took effect. */
async function patchCheck(api, plan, id, update, annotations) {
    const path = `/repos/${plan.repository}/check-runs/${id}`;
    const answer = await callApi(api, {
        purpose: update.status === undefined
            ? `add annotations to the check "${plan.create.name}"`
            : `complete the check "${plan.create.name}"`,
        needs: CHECKS,
        method: "PATCH",
        path,
        body: update,
        async recover() {
            const now = await callApi(api, {
                purpose: `look at the check "${plan.create.name}"`,
                needs: "checks: read",
                method: "GET",
                path,
            });
            if (!now.ok)
                return now;
            const check = readCheck(now.value);
            if (!check.ok)
                return check;
            const done = check.value.annotations >= annotations && (update.status === undefined || check.value.completed);
            return { ok: true, value: done ? now.value : null };
        },
    });
    return answer.ok ? readCheck(answer.value) : answer;
}
function asUpdate({ conclusion, completed_at, output, details_url }) {
    return {
        status: "completed",
        ...(conclusion === undefined ? {} : { conclusion }),
        ...(completed_at === undefined ? {} : { completed_at }),
        ...(details_url === undefined ? {} : { details_url }),
        output,
    };
}
function readCheck(answer) {
    const run = (answer ?? {});
    const id = (0,exact_json/* idText */.FP)(run.id);
    if (id === null)
        return {
            ok: false,
            failure: {
                kind: "protocol",
                message: "Could not read the forge's answer about a check: it has no id",
                fix: "Look at GITHUB_API_URL: something else answers there.",
            },
        };
    const output = (run.output ?? {});
    return {
        ok: true,
        value: {
            id,
            url: typeof run.html_url === "string" ? run.html_url : null,
            startedAt: typeof run.started_at === "string" ? run.started_at : null,
            completed: run.status === "completed",
            conclusion: typeof run.conclusion === "string" ? run.conclusion : null,
            annotations: typeof output.annotations_count === "number" ? output.annotations_count : 0,
        },
    };
}
function contradicted(plan, check) {
    return {
        ok: false,
        failure: {
            kind: "refused",
            message: `The check "${plan.create.name}" of this run was already completed as ${check.conclusion}; this time the verdict is ${plan.create.conclusion ?? plan.updates.at(-1)?.conclusion}`,
            fix: "Compare the two bundles: one run has one verdict. A new run makes a new check.",
        },
    };
}
function unprintable() {
    return {
        ok: false,
        failure: { kind: "protocol", message: "A plan for the local forge reached GitHub", fix: "Report this." },
    };
}

// EXTERNAL MODULE: ./src/world/forge/local.ts
var local = __webpack_require__(1215);
;// CONCATENATED MODULE: ./src/world/forge/registry.ts
/** Every forge, by name. A new one is a file and a line here. */





/** GitHub's REST version that the requests are written for. */
const GITHUB_API_VERSION = "2022-11-28";
/** What the forges call us by. */
const USER_AGENT = `case-harness-action/${version/* VERSION */.x}`;
const FORGES = new Map([
    ["github", (api) => githubForge("github", api)],
    ["ghes", (api) => githubForge("ghes", api)],
    ["gitea", (api) => giteaForge("gitea", api)],
    ["forgejo", (api) => giteaForge("forgejo", api)],
    ["local", (_api, tools) => (0,local/* localForge */.n)(tools)],
]);
/** The forge that was detected, ready to be told something. */
function openForge({ detected, token, fork, send, download, tools }) {
    const github = detected.forge === "github" || detected.forge === "ghes";
    const api = {
        baseUrl: detected.apiUrl,
        token,
        headers: github
            ? { accept: "application/vnd.github+json", "x-github-api-version": GITHUB_API_VERSION }
            : { accept: "application/json" },
        send,
        download,
        tools,
        permission: (request, answer) => permissionFailure(detected.forge, fork, request, answer),
    };
    return FORGES.get(detected.forge)(api, tools);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/world/runner/http.ts
/**
 * Downloads as CI machines need them: the proxy variables count, and the certificate store of Node with NODE_EXTRA_CA_CERTS. One
 * request, one outcome.
 */



/** OpenSSL's and Node's codes for a certificate that does not verify. */
const CERTIFICATE_CODES = /^(?:CERT_|ERR_TLS_CERT|ERR_SSL|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;
/** Makes a downloader; the client is loaded by the first download, because it costs 60 ms. */
function downloader(userAgent) {
    return async ({ url, headers, timeoutMs, maxBytes, saveTo }) => {
        const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 4942));
        const client = new HttpClient(userAgent, [], { allowRetries: false, allowRedirects: false, keepAlive: false });
        const signal = AbortSignal.timeout(timeoutMs);
        signal.addEventListener("abort", () => client.dispose());
        try {
            const late = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
            const { message } = await Promise.race([client.get(url, { ...headers }), late]);
            const { statusCode: status = 0 } = message;
            if (status === 200)
                await save(message, saveTo, maxBytes, signal);
            else
                message.destroy();
            return { kind: "answer", status, location: message.headers.location ?? null };
        }
        catch (error) {
            return faultOf(error, `GET ${url.replace(/[?#].*$/s, "")}`);
        }
        finally {
            client.dispose();
        }
    };
}
async function save(message, file, maxBytes, signal) {
    const bounded = external_node_stream_.Readable.from(within(message, maxBytes));
    const fd = (0,external_node_fs_.openSync)(file, "wx", 0o600);
    try {
        await (0,external_node_stream_promises_.pipeline)(bounded, (0,external_node_fs_.createWriteStream)(file, { fd }), { signal });
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(file, { force: true });
        throw error;
    }
}
/** All of a body. @throws Error where it is longer, or cut off */
async function readBounded(body, maxBytes) {
    const chunks = [];
    for await (const chunk of within(body, maxBytes))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
async function* within(body, maxBytes) {
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes)
            throw Object.assign(new Error(`the answer has more than ${maxBytes} bytes`), { code: TOO_LARGE });
        yield chunk;
    }
}
const TOO_LARGE = "TOO_LARGE";
/** What a request died of, in a sentence; clients wrap one error into another. */
function faultOf(error, where) {
    const chain = causes(error);
    const code = chain.map((cause) => cause.code).find((found) => typeof found === "string") ?? "";
    const fault = (cause, message) => ({
        kind: "fault",
        cause,
        message: `${where}: ${message}`,
    });
    const last = chain.at(-1)?.message ?? String(error);
    // Clients quote the header that they refuse, and one of them holds the token.
    if (code === "ERR_INVALID_CHAR" || chain.some((cause) => cause instanceof TypeError && /header/i.test(cause.message)))
        return fault("network", "a header of the request can't be sent");
    if (code === TOO_LARGE)
        return fault("too-large", last);
    if (CERTIFICATE_CODES.test(code))
        return fault("certificate", `the server's certificate does not verify (${code}); name the CA by NODE_EXTRA_CA_CERTS`);
    if (chain.some(({ name, message }) => name === "TimeoutError" || /timeout/i.test(message)))
        return fault("timeout", "no complete answer in time");
    return fault("network", code === "" ? last : code);
}
/** Errors that caused each other are few; a circle of them is somebody's joke. */
const MAX_CAUSES = 8;
function causes(error) {
    const chain = [];
    for (let at = error; at instanceof Error && chain.length < MAX_CAUSES; at = at.cause)
        chain.push(at);
    return chain;
}

;// CONCATENATED MODULE: ./src/world/runner/github.ts
/**
 * Requests to a forge's REST interface by the Octokit of @actions/github: address, token, headers, proxy variables and parsing are
 * its work; Gitea and Forgejo speak the same dialect. One request, one outcome; retries belong to the caller, who knows what may be
 * repeated.
 */


/**
 * Makes a sender; the client is loaded here and not before, because it costs 130 ms.
 * @param token not empty
 */
async function restClient(baseUrl, token, userAgent) {
    const { getOctokit, defaults } = await load();
    const octokit = getOctokit(token, { baseUrl, userAgent, log: SILENT });
    return async ({ method, path, headers, body, timeoutMs, maxBytes }) => {
        // Octokit reads an answer to its end, whatever its size, and takes one that was cut off for an empty one.
        const fetch = async (url, options) => {
            const answer = await defaults.request.fetch(url, options);
            const bytes = await readBounded(answer.body ?? [], maxBytes);
            const { status, headers: received } = answer;
            return {
                url,
                status,
                headers: received,
                text: async () => (0,exact_json/* exactIntegers */.Nf)(bytes.toString("utf8")),
                arrayBuffer: async () => new Uint8Array(bytes).buffer,
            };
        };
        try {
            const answer = await octokit.request(`${method} ${path}`, {
                headers,
                ...(body === undefined ? {} : { data: body }),
                request: { fetch, redirect: "manual", signal: AbortSignal.timeout(timeoutMs) },
            });
            return answered(answer);
        }
        catch (error) {
            const { response } = error;
            return response === undefined
                ? faultOf(error, `${method} ${baseUrl}${path.replace(/\?.*$/s, "")}`)
                : answered(response);
        }
    };
}
function answered(answer) {
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
    return { kind: "answer", status: answer.status, headers: Object.fromEntries(headers), data: answer.data };
}
/** What Octokit would say on the console: nothing of it is for the log of a step. */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/**
 * The package reads the event's payload as soon as it is loaded, and throws where that is cut off; what the event says is this
 * program's own business (`core/report/event-context`), with an error for people.
 */
async function load() {
    const { GITHUB_EVENT_PATH: path } = process.env;
    delete process.env.GITHUB_EVENT_PATH;
    try {
        const [{ getOctokit }, { defaults }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(8665), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 1351)),
            Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(8665)]).then(__webpack_require__.bind(__webpack_require__, 8665)),
        ]);
        return { getOctokit, defaults: defaults };
    }
    finally {
        if (path !== undefined)
            process.env.GITHUB_EVENT_PATH = path;
    }
}

// EXTERNAL MODULE: ./src/world/runner/token.ts
var runner_token = __webpack_require__(942);
// EXTERNAL MODULE: ./src/world/runner/workflow.ts
var workflow = __webpack_require__(522);
;// CONCATENATED MODULE: ./src/commands/publish/forge.ts








/** The forge of this job, with a token, or why there is none. */
async function forgeOf(io, { detected, context }, token) {
    if (detected.forge !== "local" && token === "")
        return {
            ok: false,
            failure: {
                kind: "permission",
                message: `There is no token for ${detected.apiUrl}`,
                fix: "Leave the input `github-token` at its default `${{ github.token }}`, or set it (or `status-token`) to a token of this forge.",
            },
        };
    const problem = (0,runner_token/* tokenProblem */.jV)(token);
    if (problem !== null)
        return {
            ok: false,
            failure: {
                kind: "permission",
                message: `The token for the forge can't be sent: expected one line of visible ASCII, found ${problem}`,
                fix: "Store the secret again, without it. The token is not shown here, and it was sent nowhere.",
            },
        };
    const local = detected.forge === "local";
    const send = local ? unreachable : await restClient(detected.apiUrl, token, USER_AGENT);
    const download = local ? unreachable : downloader(USER_AGENT);
    const forge = openForge({
        detected,
        token,
        // Only `pull_request` of a fork gets a read-only token; `pull_request_target` has the base's.
        fork: context.event === "pull_request" && context.pullRequest?.fork === true,
        send,
        download,
        tools: {
            log: (line) => io.stderr(`case-harness: ${(0,bytes/* escapeForPeople */.IW)(line)}\n`),
            wait: (ms) => (0,promises_.setTimeout)(ms),
            now: () => Date.now(),
        },
    });
    return { ok: true, value: forge };
}
/** Says on the run's page what could not be published, and ends the step as a failure. */
async function printFailure(failure) {
    await (0,workflow/* printError */.yJ)("case-harness: not published", `${failure.message}. ${failure.fix}`);
    return domain_status/* EXIT_CODE */.F.fail;
}
async function unreachable() {
    return { kind: "fault", cause: "network", message: "the local forge sends nothing" };
}


/***/ }),

/***/ 1215:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: function() { return /* binding */ describePlan; },
/* harmony export */   n: function() { return /* binding */ localForge; }
/* harmony export */ });
const NO_FORGE = {
    kind: "not-found",
    message: "Without a forge there is nothing to ask",
    fix: "Name the bundle's folder or zip, or the forge by the input `forge`.",
};
function localForge(tools) {
    const print = (plan) => {
        for (const line of describePlan(plan))
            tools.log(line);
    };
    return {
        async announce(plan) {
            print(plan);
            return { ok: true, value: { checkId: null, url: null, at: null } };
        },
        async complete(plan) {
            print(plan);
            return { ok: true, value: { url: null } };
        },
        pull: async () => ({ ok: true, value: null }),
        defaultBranch: async () => ({ ok: true, value: null }),
        branchHead: async () => ({ ok: false, failure: NO_FORGE }),
        objectAt: async () => ({ ok: false, failure: NO_FORGE }),
        workflowRun: async () => ({ ok: true, value: null }),
        consume: async () => ({ ok: false, failure: NO_FORGE }),
        artifacts: async () => ({ ok: true, value: null }),
        downloadArtifact: async () => ({ ok: false, failure: NO_FORGE }),
    };
}
/** A plan as lines for people: every request that would be sent, with its body. */
function describePlan(plan) {
    const path = `/repos/${plan.repository}`;
    const json = (body) => JSON.stringify(body, null, 2).split("\n");
    switch (plan.kind) {
        case "check-run": {
            if (!("updates" in plan))
                return [`POST ${path}/check-runs`, ...json(plan.create)];
            const create = plan.checkId === null ? [`POST ${path}/check-runs`, ...json(plan.create)] : [];
            return [
                ...create,
                ...plan.updates.flatMap((update) => [`PATCH ${path}/check-runs/${plan.checkId ?? "{id}"}`, ...json(update)]),
            ];
        }
        case "commit-status":
            return [`POST ${path}/statuses/${plan.headSha}`, ...json(plan.status)];
        case "print":
            return [plan.title, "", ...plan.body.split("\n")];
    }
}


/***/ })

};
;