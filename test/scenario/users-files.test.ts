import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { program, ROOT } from "../support/program";
import { temporaryFolder } from "../support/runs";

/** Owner, group, mode and last change of everything below a folder, and of itself. */
function standing(folder: string): string[] {
  return ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()].map((name) => {
    const { uid, gid, mode, ctimeNs } = lstatSync(join(folder, name), { bigint: true });
    return `${name} ${uid}:${gid} ${mode.toString(8)} ${ctimeNs}`;
  });
}

it("a user's folder that is called like one of ours, and closed to others, stays as it is", async () => {
  const checkout = join(temporaryFolder(), "case-harness-action");
  const task = join(checkout, "my-case");
  mkdirSync(checkout);
  cpSync(join(ROOT, "fixtures/cases/r1-string-slugify"), task, { recursive: true });
  for (const name of readdirSync(task, { recursive: true, encoding: "utf8" }))
    chmodSync(join(task, name), lstatSync(join(task, name)).isDirectory() ? 0o700 : 0o600);
  for (const folder of [task, checkout]) chmodSync(folder, 0o700);
  const before = standing(checkout);
  const { code, stderr } = await program(
    ["run", "--stage", "2", "--case-dir", task, "--runs-dir", join(temporaryFolder(), "runs")],
    { cwd: checkout, env: { HOME: temporaryFolder() } },
  );
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(standing(checkout)).toEqual(before);
});
