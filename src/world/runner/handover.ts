/**
 * Puts the upload step into the workspace (action.yml takes it away again). A composite action can call a JavaScript step of its own
 * on all runners in one way only: by a folder of the workspace (`uses: ./.harness-evidence`).
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../core/domain/digest";
import type { StepFault } from "../../core/report/forge-detect";

/** Name of the folder, as `action.yml` calls it. */
const HANDOVER_FOLDER = ".harness-evidence";

const PROGRAM = "upload.mjs";

/**
 * The step's own description. `node20` is what every runner takes: GitHub starts it with a newer Node, the act family with the
 * one on PATH; older GHES and runners refuse `node24`.
 */
const STEP = `name: upload Harness Evidence
description: Uploads a bundle as an artifact. Written by case-harness-action for one job; remove it if you find it here.
inputs:
  path:
    description: folder of the bundle
    required: true
  name:
    description: name of the artifact
    required: true
  forge:
    description: who takes the artifact
    required: true
  retention-days:
    description: days that it is kept
    required: false
outputs:
  kept:
    description: what keeps the bundle, artifact or no-service; empty where it was not kept
  artifact-id:
    description: id of the artifact
  artifact-digest:
    description: SHA-256 of its zip, or unknown
  artifact-url:
    description: its page
  artifact-name:
    description: its name
runs:
  using: node20
  main: ${PROGRAM}
`;

export interface Handover {
  files: ReadonlyMap<string, Buffer>;
  digest: string;
}

/** What will be copied, and its digest. @param programs folder of the built programs */
export function handoverOf(programs: string): Handover {
  const files = new Map([
    ["action.yml", Buffer.from(STEP)],
    [PROGRAM, readFileSync(join(programs, PROGRAM))],
  ]);
  return { files, digest: digestOf(files) };
}

/** Why the folder can't be made, before anything starts; null when it can. */
export function handoverFault(workspace: string): StepFault | null {
  const place = join(workspace, HANDOVER_FOLDER);
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return null;
  return {
    subject: HANDOVER_FOLDER,
    expected: "no such folder in the workspace",
    found: "one that is not this job's",
    fix: `Remove ${HANDOVER_FOLDER} from the workspace (a job that was killed leaves it behind) or from the repository.`,
  };
}

/**
 * Writes the folder: exclusively, so that nothing that lies there already is used, and reads it back.
 * @param digest what the first step of the job found, before any agent ran
 * @returns a fault instead of throwing where someone was there first
 */
export function placeHandover(workspace: string, handover: Handover, digest: string): StepFault | null {
  if (handover.digest !== digest)
    return {
      subject: "the upload step",
      expected: `the bytes that this job began with (${digest})`,
      found: handover.digest,
      fix: "Something changed the action's own files during the run. Do not trust this machine; look at what ran on it.",
    };
  const taken = handoverFault(workspace);
  if (taken !== null) return taken;
  const place = join(workspace, HANDOVER_FOLDER);
  mkdirSync(place, { mode: 0o755 });
  for (const [name, bytes] of handover.files) writeFileSync(join(place, name), bytes, { flag: "wx", mode: 0o644 });
  const back = new Map([...handover.files.keys()].map((name) => [name, readFileSync(join(place, name))]));
  if (digestOf(back) === digest && readdirSync(place).length === handover.files.size) return null;
  return {
    subject: HANDOVER_FOLDER,
    expected: "what was just written",
    found: "something else",
    fix: "Something else writes into the workspace. Do not trust this machine; look at what runs on it.",
  };
}

function digestOf(files: ReadonlyMap<string, Buffer>): string {
  return sha256([...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(""));
}
