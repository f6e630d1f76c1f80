/** Checks exchanges with a forge against GitHub's own OpenAPI description (the parts that `test/contract/extract.mjs` cut out). */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";

const FOLDER = fileURLToPath(new URL("../../fixtures/forge/openapi/", import.meta.url));

/** @type {import("./openapi.d.mts").openApi} */
export function openApi(name) {
  const { version, paths } = JSON.parse(readFileSync(`${FOLDER}${name}.json`, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  const compiled = new Map();
  const check = (key, schema, value, faults, what) => {
    if (schema === null || schema === undefined) return;
    if (!compiled.has(key)) compiled.set(key, ajv.compile(schema));
    const validate = compiled.get(key);
    if (validate(value)) return;
    for (const error of validate.errors)
      faults.push(`${what}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
  };
  return {
    version,
    check(exchange) {
      const found = Object.entries(paths).find(([template]) => matches(template, exchange.path));
      const method = exchange.method.toLowerCase();
      const operation = found?.[1][method];
      if (operation === undefined) return [`${exchange.method} ${exchange.path}: no such operation`];
      const faults = [];
      const key = `${method} ${found[0]}`;
      for (const [query, value] of Object.entries(exchange.query)) {
        // `limit` is Gitea's word for `per_page`; GitHub ignores it.
        if (query === "limit") continue;
        const parameter = operation.parameters.find((p) => p.in === "query" && p.name === query);
        if (parameter === undefined) faults.push(`${key}: no query parameter ${query}`);
        else
          check(
            `${key} ?${query}`,
            parameter.schema,
            parameter.schema?.type === "integer" ? Number(value) : value,
            faults,
            `?${query}`,
          );
      }
      if (operation.body !== null) check(`${key} body`, operation.body, exchange.body, faults, `${key} body`);
      const answer = operation.answers[String(exchange.status)];
      if (answer !== undefined)
        check(`${key} ${exchange.status}`, answer, exchange.answer, faults, `${key} answer ${exchange.status}`);
      return faults;
    },
  };
}

function matches(template, path) {
  const pattern = template
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{ref\}$/, ".+")
    .replace(/\{[a-z_]+\}/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(path);
}
