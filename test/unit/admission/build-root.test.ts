import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CaseAgentRecord } from "../../../src/core/records/agent";
import { buildAgent } from "../../../src/world/agent/build";
import { holdBuildRoot } from "../../../src/world/agent/build-root";
import { openStore } from "../../../src/world/agent/store";
import { BUN, entries, leftovers, makeProject, PLATFORM, removeTree } from "../../support/admission";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "build-root-test-")));
  chmodSync(folder, 0o755);
});
afterEach(() => removeTree(folder));

const refused = async (path: string) => {
  const held = await holdBuildRoot(path);
  if (held.ok) await held.value.release();
  return held.ok ? null : held.blocker;
};

describe("a build root on the host", () => {
  it("is made for this build alone, private, and gone afterwards", async () => {
    const path = join(folder, "deep/er/root");
    const held = await holdBuildRoot(path);
    if (!held.ok) throw new Error(held.blocker.found ?? "");
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect((await refused(path))?.found).toBeUndefined();
    await held.value.release();
    expect(existsSync(join(folder, "deep"))).toBe(false);
  });

  it("an own, empty folder is taken over", async () => {
    const path = join(folder, "root");
    mkdirSync(path);
    expect(await refused(path)).toBeNull();
  });

  it("a link stays, and what it points to stays too", async () => {
    mkdirSync(join(folder, "target"));
    symlinkSync(join(folder, "target"), join(folder, "root"));
    expect(await refused(join(folder, "root"))).toMatchObject({ code: "agent_build_failed", subject: "build_root" });
    expect(readlinkSync(join(folder, "root"))).toBe(join(folder, "target"));
    expect(existsSync(join(folder, "target"))).toBe(true);
  });

  it("a link above it is refused", async () => {
    mkdirSync(join(folder, "target"));
    symlinkSync(join(folder, "target"), join(folder, "parent"));
    for (const path of ["parent/root", "parent/deep/er/root"]) {
      expect((await refused(join(folder, path)))?.found).toContain("a link");
      expect(readdirSync(join(folder, "target"))).toEqual([]);
    }
  });

  it("a folder that is not empty stays as it is", async () => {
    mkdirSync(join(folder, "root"));
    writeFileSync(join(folder, "root/precious"), "x");
    expect((await refused(join(folder, "root")))?.found).toContain("not empty");
    expect(readdirSync(join(folder, "root"))).toEqual(["precious"]);
  });

  it.skipIf(process.getuid?.() !== 0)("a folder above it that nobody but root may pass is refused", async () => {
    chmodSync(folder, 0o700);
    const { found } = (await refused(join(folder, "deep/root")))!;
    expect(found).toContain(`${folder} with mode 700`);
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(join(folder, "own"));
    expect(await refused(join(folder, "own"))).not.toBeNull();
    expect(readdirSync(folder)).toEqual(["own"]);
  });

  it("a file in its place, and one in its way, stay", async () => {
    writeFileSync(join(folder, "root"), "x");
    expect((await refused(join(folder, "root")))?.found).toContain("a file");
    expect(await refused(join(folder, "root/below"))).not.toBeNull();
    expect(readdirSync(folder)).toEqual(["root"]);
  });

  it("a folder above it that others can write to is refused", async () => {
    mkdirSync(join(folder, "open"));
    chmodSync(join(folder, "open"), 0o777);
    for (const path of ["open/root", "open/deep/er/root"])
      expect((await refused(join(folder, path)))?.found).toContain("written to by others");
    expect(readdirSync(join(folder, "open"))).toEqual([]);
  });

  it.skipIf(process.getuid?.() !== 0)("someone else's folder, and one in it, are refused", async () => {
    mkdirSync(join(folder, "foreign"));
    execFileSync("chown", ["65534", join(folder, "foreign")]);
    expect((await refused(join(folder, "foreign")))?.found).toContain("user 65534");
    expect((await refused(join(folder, "foreign/root")))?.found).toContain("user 65534");
  });
});

describe.skipIf(BUN === null)("a build without a sandbox", () => {
  it.each(["pid", "none"] as const)(
    "at level %s uses the real folder, clears it away, and says its level",
    async (level) => {
      const project = makeProject();
      try {
        const record = project.record({ build_root: join(folder, "root") }) as unknown as CaseAgentRecord;
        const store = await openStore(project.store);
        const request = {
          record,
          platform: PLATFORM as "linux-x64",
          bun: BUN,
          registry: "",
          rebuild: false,
          seconds: 60,
          env: { PATH: process.env["PATH"] },
          progress: () => {},
        };
        const built = await buildAgent(request, store, { level, programs: { canary: "", relay: "", fake: "" } });
        if (!built.ok) throw new Error(built.blocker.found ?? "");
        expect(built.value.report).toMatchObject({ containment: level, build_root: join(folder, "root") });
        expect(built.value.report.identity.dry_run.state).toBe("matched");
        expect(existsSync(join(folder, "root"))).toBe(false);
        expect(leftovers(project.store)).toEqual([]);

        mkdirSync(join(folder, "root"));
        writeFileSync(join(folder, "root/precious"), "x");
        const busy = await buildAgent(request, store, { level, programs: { canary: "", relay: "", fake: "" } });
        expect(busy.ok).toBe(false);
        expect(readdirSync(join(folder, "root"))).toEqual(["precious"]);
        expect(entries(project.store)).toHaveLength(1);
        rmSync(join(folder, "root"), { recursive: true });
      } finally {
        project.remove();
      }
    },
  );
});
