/**
 * Cuts the operations that we use out of GitHub's own OpenAPI description, which is 385 MB whole.
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   node test/contract/extract.mjs package/generated fixtures/forge/openapi
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DESCRIPTIONS = ["api.github.com", "ghes-3.17", "ghes-3.19"];
const OPERATIONS = {
  "/repos/{owner}/{repo}/check-runs": { post: ["201"] },
  "/repos/{owner}/{repo}/check-runs/{check_run_id}": { get: ["200"], patch: ["200"] },
  "/repos/{owner}/{repo}/commits/{ref}/check-runs": { get: ["200"] },
  "/repos/{owner}/{repo}/statuses/{sha}": { post: ["201"] },
  "/repos/{owner}/{repo}/commits/{ref}/statuses": { get: ["200"] },
  "/repos/{owner}/{repo}": { get: [] },
  "/repos/{owner}/{repo}/pulls": { get: [] },
  "/repos/{owner}/{repo}/pulls/{pull_number}": { get: [] },
  "/repos/{owner}/{repo}/pulls/{pull_number}/files": { get: [] },
  "/repos/{owner}/{repo}/pulls/{pull_number}/reviews": { get: ["200"] },
  "/repos/{owner}/{repo}/collaborators/{username}/permission": { get: ["200"] },
  "/repos/{owner}/{repo}/branches/{branch}": { get: [] },
  "/repos/{owner}/{repo}/compare/{basehead}": { get: [] },
  "/repos/{owner}/{repo}/git/trees/{tree_sha}": { get: ["200"] },
  "/repos/{owner}/{repo}/git/tags": { post: ["201"] },
  "/repos/{owner}/{repo}/git/refs": { post: ["201"] },
  "/repos/{owner}/{repo}/git/ref/{ref}": { get: ["200"] },
  "/repos/{owner}/{repo}/actions/runs/{run_id}": { get: [] },
  "/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts": { get: ["200"] },
  "/repos/{owner}/{repo}/actions/runs/{run_id}/approvals": { get: ["200"] },
  "/repos/{owner}/{repo}/actions/artifacts": { get: ["200"] },
  "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}": { get: [] },
};
/** Words for people, which no validation looks at. */
const DROPPED = new Set([
  "description",
  "example",
  "examples",
  "title",
  "externalDocs",
  "summary",
  "deprecated",
  "x-github",
]);

const [source, target] = process.argv.slice(2);
mkdirSync(target, { recursive: true });
for (const name of DESCRIPTIONS) {
  const whole = JSON.parse(readFileSync(join(source, `${name}.deref.json`), "utf8"));
  const paths = {};
  for (const [path, methods] of Object.entries(OPERATIONS)) {
    paths[path] = {};
    for (const [method, answers] of Object.entries(methods)) {
      const operation = whole.paths[path]?.[method];
      if (operation === undefined) throw new Error(`${name} has no ${method} ${path}`);
      paths[path][method] = {
        parameters: (operation.parameters ?? []).map((p) => ({
          name: p.name,
          in: p.in,
          required: p.required === true,
          schema: bare(p.schema),
        })),
        body: bare(operation.requestBody?.content?.["application/json"]?.schema ?? null),
        answers: Object.fromEntries(
          answers.map((status) => [status, bare(operation.responses[status].content["application/json"].schema)]),
        ),
      };
    }
  }
  const version = `${whole.info.version} (@octokit/openapi ${JSON.parse(readFileSync(join(source, "../package.json"), "utf8")).version})`;
  writeFileSync(join(target, `${name}.json`), `${JSON.stringify({ version, paths })}\n`);
}

/** A schema without words, as JSON Schema has it. A property that is called `description` is kept: it is a name there. */
function bare(schema, isProperties = false) {
  if (Array.isArray(schema)) return schema.map((item) => bare(item));
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => isProperties || !DROPPED.has(key));
  const plain = Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === "enum" || key === "default" || key === "required" ? value : bare(value, key === "properties"),
    ]),
  );
  // OpenAPI 3.0 lets `nullable` win over an enum; JSON Schema does not.
  if (!isProperties && plain.nullable === true && Array.isArray(plain.enum) && !plain.enum.includes(null))
    plain.enum = [...plain.enum, null];
  return plain;
}
