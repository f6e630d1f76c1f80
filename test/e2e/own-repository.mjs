/** A repository of one's own that climbs: its files by name, with the task and the records that a person has completed. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { equal, readZip, start, write } from "./harness.mjs";

const TASK = ".harness/tasks/example";
const TARGET_RECORD = new URL("../../fixtures/records/inherited/target.admitted.json", import.meta.url);

/** Makes a repository in a new folder, which a record can admit as a target. @param {string} action folder of the staged action */
export async function targetRepository(action, folder) {
  const shipped = join(action, "fixtures/cases/r1-string-slugify/workspace");
  for (const name of await readdir(shipped))
    await write(join(folder, name), await readFile(join(shipped, name), "utf8"));
  const git = async (...argv) => {
    const who = ["-c", "user.name=e2e", "-c", "user.email=e2e@example.invalid"];
    const { code, output } = await start("git", [...who, ...argv], { cwd: folder });
    equal(code, 0, `git ${argv.join(" ")}: ${output}`);
    return output.trim();
  };
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("commit", "-q", "-m", "as it is");
  return git;
}

/**
 * @param {string} action folder of the staged action
 * @param {string} target folder of the repository that stage 5 may change
 */
export async function ownRepository(action, target) {
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
  json(`${TASK}/case.json`, {
    ...contract,
    task_id: "EXAMPLE-1",
    case_id: "example",
    mutation_mode: "owned-noncritical-repo",
  });
  files[`${TASK}/fake.json`] = await readFile(join(shipped, "fake.json"), "utf8");
  const owned = { repository_owner: "acme", ownership_evidence: "acme's own account", review_trigger: "another owner" };
  json(".harness/source.json", { classification: "owned_local_source", source_repository_path: ".", ...owned });
  json(".harness/sandbox.json", {
    ...{ admission_status: "admitted", creation_source: "clone", source_repository_path: ".", ...owned },
    ...{ disposal_policy: "dispose", approval_source: "acme, in the review of this record" },
  });
  const admitted = JSON.parse(await readFile(TARGET_RECORD, "utf8"));
  json(".harness/target.json", { ...admitted, target_repository_path: target });
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

/** The record of a person who accepts the result that a bundle has. @param {string} bundle path of its zip */
export async function outcomeOf(bundle) {
  const sums = await readZip(bundle, "SHA256SUMS");
  const digest = (name) => new RegExp(`^([0-9a-f]{64}) {2}${name}$`, "m").exec(sums)[1];
  const { run_id } = JSON.parse(await readZip(bundle, "report.json"));
  return JSON.stringify({
    ...{ outcome: "accepted", run_id, report_sha256: digest("report.json"), patch_sha256: digest("patch.diff") },
  });
}
