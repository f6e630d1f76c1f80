/** A repository of one's own that climbs: its files by name, with the task and the records that a person has completed. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const TASK = ".harness/tasks/example";

/** @param {string} action folder of the staged action */
export async function ownRepository(action) {
  const shipped = join(action, "fixtures/cases/r1-string-slugify");
  const files = {};
  for (const [from, to] of [
    ["workspace", "."],
    ["acceptance", `${TASK}/acceptance`],
  ])
    for (const entry of await readdir(join(shipped, from), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        files[join(to, path.slice(join(shipped, from).length + 1))] = await readFile(path, "utf8");
      }
  const { $schema: _, ...contract } = JSON.parse(await readFile(join(shipped, "case.json"), "utf8"));
  const json = (name, value) => (files[name] = JSON.stringify(value, null, 2));
  json(`${TASK}/case.json`, { ...contract, task_id: "EXAMPLE-1", case_id: "example", mutation_mode: "sandbox-repo" });
  files[`${TASK}/fake.json`] = await readFile(join(shipped, "fake.json"), "utf8");
  const owned = { repository_owner: "acme", ownership_evidence: "acme's own account", review_trigger: "another owner" };
  json(".harness/source.json", { classification: "owned_local_source", source_repository_path: ".", ...owned });
  json(".harness/sandbox.json", {
    ...{ admission_status: "admitted", creation_source: "clone", source_repository_path: ".", ...owned },
    ...{ disposal_policy: "dispose", approval_source: "acme, in the review of this record" },
  });
  return files;
}

/** What a person writes who says the sentence of a packet. */
export function approvalOf({ mutation_mode, approval_command_text, binding }) {
  return {
    ...{ approval_id: "A-1", decision: "granted", actor: "operator", scope: "one approved Harness run only" },
    ...{ mutation_mode, timestamp: "2026-01-01T00:00:00Z", expires_at: "2099-01-01T00:00:00Z" },
    ...{ statement: approval_command_text, binding },
  };
}
