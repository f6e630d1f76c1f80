import { chmodSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bestOf, levelReport, obstacleTo, privilegeOf, probeContainment } from "../../../src/world/contain/probe";
import { builtPrograms, hasBubblewrap } from "../../support/contain";
import { temporaryFolder } from "../../support/temporary";

describe("probeContainment", () => {
  it.skipIf(!hasBubblewrap)("finds the sandbox where there is one", async () => {
    const probe = await probeContainment(tmpdir(), builtPrograms());
    expect(probe.best).toBe("sandbox");
    expect(probe.levels).toEqual(
      ["sandbox", "pid", "none"].map((level) => ({ level, available: true, why: "", whatToDo: "" })),
    );
  });

  it.skipIf(!hasBubblewrap)("sees no obstacle where the trial works", () => {
    expect(obstacleTo("sandbox")).toBeNull();
  });
});

describe("privilegeOf", () => {
  it.each([
    [0o4755, true],
    [0o2755, true],
    [0o755, false],
  ])("mode %o", (mode, dangerous) => {
    const program = join(temporaryFolder(), "bwrap");
    writeFileSync(program, "");
    chmodSync(program, mode);
    const said = privilegeOf(program);
    expect(said !== null).toBe(dangerous);
    if (said === null) return;
    expect(said).toContain(program);
    expect(said).toContain("CVE-2026-41163");
    expect(levelReport("sandbox", said).whatToDo).toMatch(/chmod ug-s/);
  });
});

describe("bestOf", () => {
  const report = (level: "sandbox" | "pid" | "none", available: boolean) => ({
    level,
    available,
    why: "",
    whatToDo: "",
  });
  it("takes the strongest that is there, and none where nothing is", () => {
    expect(bestOf([report("none", true), report("pid", true), report("sandbox", false)])).toBe("pid");
    expect(bestOf([report("sandbox", true), report("pid", true)])).toBe("sandbox");
    expect(bestOf([])).toBe("none");
  });
});

describe("what to do", () => {
  it.each([
    ["bubblewrap (bwrap) is not installed", /apt-get install bubblewrap/],
    ["unshare (util-linux) is not installed", /util-linux/],
    ["bwrap: Unknown option --disable-userns", /older than 0\.8/],
    ["user namespaces are switched off (user.max_user_namespaces=0)", /owner.*never changes kernel settings/],
    ["user namespaces are for root only (kernel.unprivileged_userns_clone=0)", /never changes kernel settings/],
    ["there is no system call filter for riscv64", /x64 or arm64/],
  ])("%s", (failure, advice) => {
    const report = levelReport("sandbox", failure);
    expect(report).toMatchObject({ available: false, why: failure });
    expect(report.whatToDo).toMatch(advice);
  });

  it("has some advice for whatever else goes wrong", () => {
    for (const level of ["sandbox", "pid"] as const)
      expect(levelReport(level, "something new").whatToDo.length).toBeGreaterThan(20);
  });
});
