/**
 * A forge on loopback: check runs, commit statuses, pull requests and artifacts, with GitHub's and Gitea's rules as their
 * documentation has them, and a journal of every request. Plain JavaScript, because the end-to-end runner starts it without a build.
 */
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";

/** GitHub's limits (REST documentation of check runs). */
const MAX_ANNOTATIONS = 50;
const MAX_TEXT = 65_535;
/** Gitea's column width of a status context. */
const MAX_CONTEXT = 255;

/**
 * @param {import("./loopback-forge.d.mts").ForgeSetup} [setup]
 * @returns {Promise<import("./loopback-forge.d.mts").LoopbackForge>}
 */
export async function loopbackForge(setup = {}) {
  const family = setup.family ?? "github";
  const prefix = setup.prefix ?? (family === "gitea" ? "/api/v1" : "");
  const state = {
    checks: [],
    statuses: [],
    pulls: new Map(Object.entries(setup.pulls ?? {})),
    artifacts: () => [],
    defaultBranch: setup.defaultBranch ?? "main",
    branches: new Map(Object.entries({ main: "9".repeat(40), ...setup.branches })),
    runs: new Map(Object.entries(setup.runs ?? {})),
    strays: new Set(setup.strays ?? []),
    approvals: setup.approvals ?? {},
    reviews: setup.reviews ?? {},
    writers: setup.writers ?? [],
    refs: new Map(),
    tagObjects: new Map(),
    journal: [],
    faults: [...(setup.faults ?? [])],
    next: 4_000_000_001,
    blobHeaders: [],
    refusedAnnotation: setup.refusedAnnotation,
  };
  const setArtifacts = (given) => (state.artifacts = typeof given === "function" ? given : () => given);
  setArtifacts(setup.artifacts ?? []);
  const handler = (request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      answer({
        setup,
        family,
        prefix,
        state,
        request,
        response,
        text: Buffer.concat(chunks).toString("utf8"),
        url: () => url,
      }).catch((error) => {
        response.writeHead(599).end(String(error));
      });
    });
  };
  const server = setup.tls === undefined ? createServer(handler) : createTlsServer(setup.tls, handler);
  await new Promise((resolve) => server.listen(setup.port ?? 0, "127.0.0.1", resolve));
  const scheme = setup.tls === undefined ? "http" : "https";
  const url = `${scheme}://127.0.0.1:${server.address().port}`;
  return {
    url,
    apiUrl: url + prefix,
    checks: state.checks,
    statuses: state.statuses,
    journal: state.journal,
    blobHeaders: state.blobHeaders,
    /** Requests as `METHOD /path`, without prefix and query. */
    calls: () => state.journal.map((entry) => `${entry.method} ${entry.path}`),
    fail: (fault) => state.faults.push(fault),
    setPull: (number, pull) => state.pulls.set(String(number), pull),
    refs: state.refs,
    setBranch: (name, sha) => state.branches.set(name, sha),
    setDefaultBranch: (name) => (state.defaultBranch = name),
    setRun: (id, run) => state.runs.set(String(id), run),
    setArtifacts,
    setApprovals: (runId, list) => (state.approvals[runId] = list),
    setReviews: (number, list) => (state.reviews[number] = list),
    setTrees: (trees) => (state.trees = trees),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

async function answer(exchange) {
  const { prefix, state, request, response, text, setup } = exchange;
  const address = new URL(request.url, "http://forge");
  const path = address.pathname.startsWith(prefix) ? address.pathname.slice(prefix.length) : address.pathname;
  let body = null;
  try {
    body = text === "" ? null : JSON.parse(text);
  } catch {
    body = text;
  }
  if (path.startsWith("/blob/")) {
    state.blobHeaders.push({ ...request.headers });
    return sendBlob(exchange, path);
  }
  const entry = {
    method: request.method,
    path,
    query: Object.fromEntries(address.searchParams),
    headers: { ...request.headers },
    body,
    bytes: Buffer.byteLength(text),
    status: 0,
    answer: null,
  };
  state.journal.push(entry);
  const fault = state.faults.find(
    (f) =>
      (f.times ?? 1) > 0 &&
      (f.method === undefined || f.method === request.method) &&
      (f.path === undefined || new RegExp(f.path).test(path)),
  );
  const send = (status, json, headers = {}) => {
    entry.status = status;
    entry.answer = json;
    const type = headers["content-type"] ?? "application/json; charset=utf-8";
    response.writeHead(status, { "content-type": type, ...headers });
    response.end(typeof json === "string" ? json : JSON.stringify(json));
  };
  if (fault !== undefined) {
    fault.times = (fault.times ?? 1) - 1;
    if (fault.effect === true) route(exchange, path, address, body, () => {});
    if (fault.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault.hang === true) return;
    if (fault.reset === true) return request.socket.destroy();
    return send(fault.status ?? 500, fault.body ?? { message: "Server Error" }, fault.headers ?? {});
  }
  const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (token === undefined) return send(401, { message: "Requires authentication", status: "401" });
  if (setup.token !== undefined && token !== setup.token)
    return send(401, { message: "Bad credentials", status: "401" });
  if (setup.readOnly === true && request.method !== "GET")
    return send(
      403,
      { message: "Resource not accessible by integration", status: "403" },
      setup.family === "gitea"
        ? {}
        : { "x-accepted-github-permissions": path.includes("check-runs") ? "checks=write" : "statuses=write" },
    );
  route(exchange, path, address, body, send);
}

function route(exchange, path, address, body, send) {
  const { family, state, request, url, setup } = exchange;
  if (family === "github" && request.method === "POST" && path.replace("/api", "") === "/graphql") {
    const id = String(body.variables.id);
    const found = Object.values(state.reviews)
      .flat()
      .find((one) => nodeOf(one) === id);
    if (found === undefined || found.unknown === true)
      return send(200, { data: { node: null }, errors: [{ type: "NOT_FOUND" }] });
    const { editor = null } = found;
    const node = {
      id,
      databaseId: found.id,
      lastEditedAt: editor && "2026-11-20T08:30:00Z",
      editor: editor && { login: editor },
    };
    return send(200, { data: { node } });
  }
  const [, owner, name, rest] = /^\/repos\/([^/]+)\/([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
  if (name === undefined) return send(404, { message: "Not Found" });
  const repository = `${owner}/${name}`;
  const { method } = request;
  if (rest === undefined)
    return method === "GET"
      ? send(200, { id: 11, full_name: repository, default_branch: state.defaultBranch })
      : send(404, { message: "Not Found" });
  const branch = /^branches\/(.+)$/.exec(rest)?.[1];
  const runId = /^actions\/runs\/(\d+)$/.exec(rest)?.[1];
  const tree = /^git\/trees\/([0-9a-f]+)$/.exec(rest)?.[1];
  const refOf = /^git\/ref\/(tags\/.+)$/.exec(rest)?.[1];
  const tagOf = /^tags\/(.+)$/.exec(rest)?.[1];
  const checkId = /^check-runs\/(\d+)$/.exec(rest)?.[1];
  const checksOf = /^commits\/([0-9a-f]+)\/check-runs$/.exec(rest)?.[1];
  const statusSha = /^statuses\/([0-9a-f]+)$/.exec(rest)?.[1];
  const statusesOf = /^commits\/([0-9a-f]+)\/statuses$/.exec(rest)?.[1];
  const pull = /^pulls\/(\d+)$/.exec(rest)?.[1];
  const artifactsOf = /^actions\/runs\/(\d+)\/artifacts$/.exec(rest)?.[1];
  const isList = rest === "actions/artifacts";
  const zip = /^actions\/artifacts\/(\d+)\/zip$/.exec(rest)?.[1];

  if (method === "GET" && branch !== undefined) {
    const sha = state.branches.get(decodeURIComponent(branch));
    if (sha === undefined) return send(404, { message: "Branch not found" });
    return send(200, { name: decodeURIComponent(branch), commit: family === "gitea" ? { id: sha } : { sha } });
  }
  const approvalsOf = /^actions\/runs\/(\d+)\/approvals$/.exec(rest)?.[1];
  if (family === "github" && method === "GET" && approvalsOf !== undefined)
    return send(
      200,
      approvalsFor(state, approvalsOf).map((one) => decisionJson(one, url())),
    );
  const reviewsOf = /^pulls\/(\d+)\/reviews$/.exec(rest)?.[1];
  if (method === "GET" && reviewsOf !== undefined)
    return send(
      200,
      pageOf(state.reviews[reviewsOf] ?? [], address, setup).map((one) => reviewJson(one, family, url())),
    );
  const collaborator = /^collaborators\/([^/]+)\/permission$/.exec(rest)?.[1];
  if (method === "GET" && collaborator !== undefined) {
    // Gitea tells nobody but those who administer the repository.
    if (family === "gitea") return send(403, { message: "Only repo admins can query all permissions" });
    const permission = state.writers.includes(collaborator) ? "write" : "read";
    return send(200, {
      permission,
      role_name: permission,
      user: { ...userJson(collaborator, url()), role_name: permission },
    });
  }
  const compared = /^compare\/([0-9a-f]+)\.\.\.([0-9a-f]+)$/.exec(rest);
  if (method === "GET" && compared !== null) {
    const beyond = state.strays.has(compared[2]) ? 1 : 0;
    return send(200, {
      ...(family === "github" ? comparisonJson(compared, beyond, url()) : {}),
      total_commits: beyond,
      commits: [],
    });
  }
  if (method === "GET" && runId !== undefined) {
    const run = state.runs.get(runId);
    if (run === undefined) return send(404, { message: "Not Found", status: "404" });
    return send(200, runJson(runId, run, repository));
  }
  if (method === "GET" && tree !== undefined) {
    const entries = state.trees?.(tree);
    if (entries === undefined) return send(404, { message: "Not Found", status: "404" });
    return send(200, { sha: tree, url: `${url()}/git/trees/${tree}`, truncated: false, tree: entries });
  }
  if (family === "github" && method === "POST" && rest === "git/tags") {
    const sha = (state.next++).toString(16).padStart(40, "0");
    state.tagObjects.set(sha, body);
    return send(201, tagJson(sha, body, url()));
  }
  if (family === "github" && method === "POST" && rest === "git/refs") {
    if (state.refs.has(body.ref)) return send(422, { message: "Reference already exists" });
    if (!state.tagObjects.has(body.sha)) return send(422, { message: "Object does not exist" });
    state.refs.set(body.ref, { sha: body.sha, message: state.tagObjects.get(body.sha).message });
    return send(201, refJson(body.ref, body.sha, url()));
  }
  if (family === "github" && method === "GET" && refOf !== undefined) {
    const ref = state.refs.get(`refs/${refOf}`);
    if (ref === undefined) return send(404, { message: "Not Found", status: "404" });
    return send(200, refJson(`refs/${refOf}`, ref.sha, url()));
  }
  if (family === "gitea" && method === "POST" && rest === "tags") {
    const ref = `refs/tags/${body.tag_name}`;
    if (state.refs.has(ref)) return send(409, { message: "tag already exists" });
    state.refs.set(ref, { sha: body.target, message: body.message });
    return send(201, { name: body.tag_name, message: body.message, commit: { sha: body.target } });
  }
  if (family === "gitea" && method === "GET" && tagOf !== undefined) {
    const ref = state.refs.get(`refs/tags/${decodeURIComponent(tagOf)}`);
    if (ref === undefined) return send(404, { message: "Not Found" });
    return send(200, { name: decodeURIComponent(tagOf), message: ref.message, commit: { sha: ref.sha } });
  }
  if (family === "github" && method === "POST" && rest === "check-runs") {
    const problem = checkProblem(body, state) ?? (typeof body.head_sha === "string" ? null : "head_sha is missing");
    if (problem !== null) return send(422, { message: `Invalid request. ${problem}` });
    const check = { repository, id: state.next++, completions: 0, annotations: [], ...body, output: undefined };
    applyOutput(check, body);
    if (body.status === "completed") check.completions++;
    state.checks.push(check);
    return send(201, checkJson(check, url()));
  }
  if (family === "github" && checkId !== undefined) {
    const check = state.checks.find((c) => String(c.id) === checkId);
    if (check === undefined) return send(404, { message: "Not Found", status: "404" });
    if (method === "GET") return send(200, checkJson(check, url()));
    if (method === "PATCH") {
      const problem = checkProblem(body, state);
      if (problem !== null) return send(422, { message: `Invalid request. ${problem}` });
      const { output: _output, ...fields } = body;
      if (body.status === "completed" || body.conclusion !== undefined) check.completions++;
      Object.assign(check, fields);
      applyOutput(check, body);
      return send(200, checkJson(check, url()));
    }
  }
  if (family === "github" && method === "GET" && checksOf !== undefined) {
    const wanted = address.searchParams.get("check_name");
    const runs = state.checks.filter((c) => c.head_sha === checksOf && (wanted === null || c.name === wanted));
    return send(200, { total_count: runs.length, check_runs: runs.map((c) => checkJson(c, url())) });
  }
  if (method === "POST" && statusSha !== undefined) {
    const allowed =
      family === "github"
        ? ["error", "failure", "pending", "success"]
        : ["pending", "success", "error", "failure", "warning", "skipped"];
    if (!allowed.includes(body.state)) return send(422, { message: "Validation Failed" });
    if (family === "gitea" && [...(body.context ?? "")].length > MAX_CONTEXT)
      return send(500, { message: "column too long" });
    if (family === "github" && [...(body.description ?? "")].length > 140)
      return send(422, { message: "Validation Failed: description is too long" });
    const status = { repository, sha: statusSha, id: state.next++, ...body };
    state.statuses.push(status);
    return send(201, statusJson(status, family, url()));
  }
  if (method === "GET" && statusesOf !== undefined) {
    const list = state.statuses.filter((s) => s.sha === statusesOf).reverse();
    return send(
      200,
      pageOf(list, address, setup).map((s) => statusJson(s, family, url())),
    );
  }
  if (method === "GET" && pull !== undefined) {
    const found = state.pulls.get(pull);
    if (found === undefined) return send(404, { message: "Not Found", status: "404" });
    return send(200, pullJson(pull, found, { repository, state, url: url(), whole: true }));
  }
  if (method === "GET" && rest === "pulls") {
    const list = [...state.pulls].filter(
      ([, found]) =>
        (found.merged !== undefined || found.state === "closed") === (address.searchParams.get("state") === "closed"),
    );
    return send(
      200,
      pageOf(list, address, setup).map(([number, found]) =>
        pullJson(number, found, { repository, state, url: url(), whole: family === "gitea" }),
      ),
    );
  }
  const filesOf = /^pulls\/(\d+)\/files$/.exec(rest)?.[1];
  if (method === "GET" && filesOf !== undefined) {
    const files = state.pulls.get(filesOf)?.merged?.files;
    if (files === undefined) return send(404, { message: "Not Found", status: "404" });
    return send(
      200,
      pageOf(files, address, setup).map((filename) => ({ filename, status: "added" })),
    );
  }
  if (method === "GET" && artifactsOf !== undefined) {
    const list = state.artifacts().filter((a) => String(a.runId) === artifactsOf);
    const page = pageOf(list, address, setup).map((a) => artifactJson(a, repository, url()));
    return send(200, { total_count: list.length, artifacts: page });
  }
  if (method === "GET" && isList) {
    const name = address.searchParams.get("name");
    const byAge = (a, b) => (family === "gitea" ? 1 : -1) * (Number(a.id) - Number(b.id));
    const list = state
      .artifacts()
      .filter((a) => name === null || a.name === name)
      .sort(byAge);
    const page = pageOf(list, address, setup).map((a) => artifactJson(a, repository, url()));
    return send(200, { total_count: list.length, artifacts: page });
  }
  if (method === "GET" && zip !== undefined) {
    const found = state.artifacts().find((a) => String(a.id) === zip);
    if (found === undefined) return send(404, { message: "Not Found", status: "404" });
    if (found.expired === true) return send(410, { message: "Artifact has expired" });
    return send(302, "", { location: found.location ?? `${url()}/blob/${zip}?sig=canary` });
  }
  return send(404, { message: "Not Found", status: "404" });
}

function pageOf(list, address, setup) {
  const size = Math.min(Number(address.searchParams.get("per_page") ?? 30), setup.pageSize ?? 100);
  const from = (Number(address.searchParams.get("page") ?? 1) - 1) * size;
  return list.slice(from, from + size);
}

/** A function says them when it is asked: who approves copies from what stands on the forge by then. */
function approvalsFor({ approvals }, runId) {
  const given = approvals[runId] ?? [];
  return typeof given === "function" ? given() : given;
}

function sendBlob({ state, response, request }, path) {
  const found = state.artifacts().find((a) => String(a.id) === path.slice("/blob/".length));
  if (found === undefined || request.headers.authorization !== undefined)
    return response.writeHead(400).end("no authorization header is allowed here");
  response.writeHead(200, { "content-type": "application/zip", "content-length": found.zip.length });
  response.end(found.zip);
}

function checkProblem(body, { refusedAnnotation }) {
  const output = body?.output;
  if (output === undefined) return null;
  if ((output.annotations?.length ?? 0) > MAX_ANNOTATIONS)
    return `No more than ${MAX_ANNOTATIONS} annotations may be sent at once.`;
  const refused = output.annotations?.find(({ path }) => refusedAnnotation?.test(path));
  if (refused !== undefined) return `annotations: ${refused.path} is no path of this repository`;
  for (const name of ["summary", "text"])
    if (Buffer.byteLength(output[name] ?? "") > MAX_TEXT) return `${name} exceeds a maximum bytesize of ${MAX_TEXT}`;
  if (typeof output.summary !== "string") return "summary is missing";
  return null;
}

/** A new output replaces the old one whole, but for the annotations, which are appended. */
function applyOutput(check, body) {
  if (body.output === undefined) return;
  const { annotations = [], ...output } = body.output;
  check.output = output;
  check.annotations.push(...annotations);
}

function checkJson(check, url) {
  const api = `${url}/repos/${check.repository}/check-runs/${check.id}`;
  return {
    id: check.id,
    node_id: "CR_loopback",
    head_sha: check.head_sha,
    external_id: check.external_id ?? "",
    url: api,
    html_url: `${url}/${check.repository}/runs/${check.id}`,
    details_url: check.details_url ?? `${url}/${check.repository}/runs/${check.id}`,
    status: check.status,
    conclusion: check.conclusion ?? null,
    started_at: check.started_at ?? "2026-11-20T10:00:00Z",
    completed_at: check.completed_at ?? null,
    output: {
      title: check.output?.title ?? null,
      summary: check.output?.summary ?? null,
      text: check.output?.text ?? null,
      annotations_count: check.annotations.length,
      annotations_url: `${api}/annotations`,
    },
    name: check.name,
    check_suite: { id: 5 },
    app: null,
    pull_requests: [],
  };
}

function refJson(ref, sha, url) {
  const api = `${url}/git/${ref}`;
  return { ref, node_id: "REF_loopback", url: api, object: { type: "tag", sha, url: `${url}/git/tags/${sha}` } };
}

function tagJson(sha, { tag, message, object, type }, url) {
  const tagger = { name: "t", email: "t@example.invalid", date: "2026-11-20T10:00:00Z" };
  const at = `${url}/git/tags/${sha}`;
  return { sha, node_id: "TAG_loopback", url: at, tag, message, tagger, object: { sha: object, type, url: at } };
}

function statusJson(status, family, url) {
  const common = {
    id: status.id,
    url: `${url}/repos/${status.repository}/statuses/${status.sha}`,
    target_url: status.target_url ?? (family === "gitea" ? "" : null),
    description: status.description ?? "",
    context: status.context,
    created_at: "2026-11-20T10:00:00Z",
    updated_at: "2026-11-20T10:00:00Z",
  };
  if (family === "gitea") return { ...common, status: status.state, creator: null };
  return { ...common, state: status.state, node_id: "SC_loopback", avatar_url: null, creator: null };
}

function userJson(login, url, type = "User") {
  const api = `${url}/users/${login}`;
  return {
    ...{
      login,
      id: 40 + login.length,
      node_id: "U_loopback",
      avatar_url: api,
      gravatar_id: "",
      url: api,
      html_url: api,
    },
    ...{
      followers_url: api,
      following_url: api,
      gists_url: api,
      starred_url: api,
      subscriptions_url: api,
      repos_url: api,
    },
    ...{ organizations_url: api, events_url: api, received_events_url: api, type, site_admin: false },
  };
}

function decisionJson({ environment, id = 9, state = "approved", login, type, comment = "" }, url) {
  const at = `${url}/environments/${environment}`;
  const created = { created_at: "2026-11-01T10:00:00Z", updated_at: "2026-11-01T10:00:00Z" };
  const environments = [{ id, node_id: "EN_loopback", name: environment, url: at, html_url: at, ...created }];
  return { state, comment, environments, user: userJson(login, url, type) };
}

/** @param whole GitHub tells of a list's entries not who merged them */
function pullJson(number, found, { repository, state, url, whole }) {
  const { merged } = found;
  const by = merged == null || merged.login === null ? null : userJson(merged.login, url, merged.type);
  return {
    id: 7,
    number: Number(number),
    state: found.state ?? (merged === undefined ? "open" : "closed"),
    merged: merged !== undefined,
    merged_at: merged?.at ?? null,
    merge_commit_sha: merged?.sha ?? null,
    ...(whole ? { merged_by: by } : {}),
    user: userJson(found.author ?? "dev", url),
    head: { ref: "work", sha: found.headSha, repo: { full_name: found.headRepository ?? repository } },
    base: { ref: found.baseRef ?? "main", repo: { full_name: repository, default_branch: state.defaultBranch } },
  };
}

function nodeOf({ id }) {
  return `PRR_loopback${id}`;
}

function reviewJson({ id, login, type, state = "APPROVED", commit, body = "", official, dismissed }, family, url) {
  const at = `${url}/reviews/${id}`;
  const common = { id, body, state, commit_id: commit, submitted_at: "2026-11-20T08:00:00Z" };
  const user = userJson(login, url, type);
  if (family === "gitea") {
    const { type: _type, ...known } = user;
    return {
      ...common,
      user: { ...known, id: type === "Bot" ? -2 : known.id },
      official: official ?? true,
      dismissed: dismissed ?? false,
    };
  }
  return {
    ...{ ...common, user, node_id: nodeOf({ id }), html_url: at, pull_request_url: at },
    ...{ _links: { html: { href: at }, pull_request: { href: at } }, author_association: "NONE" },
  };
}

function comparisonJson([, base, head], beyond, url) {
  const at = `${url}/compare/${base}...${head}`;
  return {
    ...{ url: at, html_url: at, permalink_url: at, diff_url: `${at}.diff`, patch_url: `${at}.patch` },
    ...{ status: beyond === 0 ? "behind" : "diverged", ahead_by: beyond, behind_by: 1, files: [] },
  };
}

function runJson(id, run, repository) {
  return {
    id: run.id ?? Number(id),
    name: "harness run",
    event: run.event ?? "pull_request",
    run_attempt: run.attempt ?? 1,
    run_started_at: run.startedAt ?? "2026-11-20T09:00:00Z",
    head_sha: run.headSha,
    head_branch: run.branch ?? "main",
    status: "completed",
    conclusion: "success",
    ...(run.startedBy === null
      ? {}
      : {
          actor: { login: run.startedBy ?? "dev" },
          triggering_actor: { login: run.startedAgainBy ?? run.startedBy ?? "dev" },
        }),
    repository: { full_name: run.repository ?? repository },
    head_repository: run.headRepository === null ? null : { full_name: run.headRepository ?? repository },
  };
}

function artifactJson(artifact, repository, url) {
  const api = `${url}/repos/${repository}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: "MDg6QXJ0aWZhY3Q=",
    name: artifact.name,
    size_in_bytes: artifact.zip?.length ?? 0,
    url: api,
    archive_download_url: `${api}/zip`,
    expired: artifact.expired === true,
    created_at: artifact.createdAt ?? "2026-11-20T10:00:00Z",
    ...(artifact.digest === undefined ? {} : { digest: artifact.digest }),
    workflow_run: {
      id: artifact.ofRun ?? artifact.runId,
      ...(artifact.branch === undefined ? {} : { head_branch: artifact.branch }),
    },
    expires_at: "2026-12-20T10:00:00Z",
    updated_at: "2026-11-20T10:00:00Z",
  };
}
