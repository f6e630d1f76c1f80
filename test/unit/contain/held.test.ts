import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { MountPlan } from "../../../src/core/mounts/types";
import { containmentSchema } from "../../../src/core/records/containment";
import { heldWith } from "../../../src/world/contain/held";
import { DEFAULT_LIMITS } from "../../../src/world/contain/limits";
import { runContained } from "../../../src/world/contain/run";
import { seccompFilter } from "../../../src/core/mounts/seccomp";
import { LEVELS } from "../../../src/world/contain/types";
import { builtPrograms, hasBubblewrap, makePlace } from "../../support/contain";

const bind = { kind: "bind", inside: "/home/somebody/.pyenv/versions/3.12", target: null, reason: "python3" } as const;
const plan: MountPlan = { mounts: [bind], leftOut: [] };
const given = { limits: DEFAULT_LIMITS, plan, path: ["/home/somebody/.pyenv/versions/3.12/bin", "/usr/bin"] };
const homes = ["/home/somebody"];

it.each(LEVELS.filter((level) => level !== "sandbox" || hasBubblewrap))(
  "%s: the record names what holds each bound of a start",
  async (level) => {
    const held = heldWith(level, given, homes);
    const spec = makePlace().spec(["/bin/true"]);
    const { enforced } = await runContained(level, spec, { deadlineMs: 60_000 }, builtPrograms());
    expect(held.limits).toEqual({
      processes: { bound: DEFAULT_LIMITS.processes, held_by: enforced.processes },
      file_bytes: { bound: DEFAULT_LIMITS.fileBytes, held_by: enforced.fileBytes },
      memory_bytes: { bound: DEFAULT_LIMITS.memoryBytes, held_by: enforced.memoryBytes },
    });
    const filter = createHash("sha256").update(seccompFilter(process.arch)).digest("hex");
    expect(held.seccomp_sha256).toBe(level === "sandbox" ? filter : null);
    expect(held.plan).toEqual(
      level !== "sandbox"
        ? null
        : {
            mounts: [{ ...bind, inside: "~/.pyenv/versions/3.12" }],
            left_out: [],
            path: ["~/.pyenv/versions/3.12/bin", "/usr/bin"],
          },
    );
  },
);

it("records of before that don't have it are still read", () => {
  const record = {
    schema_version: "1",
    level: null,
    required: "best",
    levels: [],
    denied: [],
    canary: { ran: false, reason: "x", profile_sha256: null, results: [] },
    not_promised: [],
  };
  expect(containmentSchema.safeParse(record).success).toBe(true);
  expect(containmentSchema.safeParse({ ...record, ...heldWith("none", given, homes) }).success).toBe(true);
});
