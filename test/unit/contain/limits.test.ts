import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { limitCommands, processLimitCommand } from "../../../src/world/contain/limits";

const LIMITS = { processes: 4000, fileBytes: 512 * 1000, memoryBytes: 1024 * 1024 * 1024, scratchBytes: 0 };
const SHELLS = ["/bin/sh", "/bin/dash", "/bin/bash"].filter((shell) => existsSync(shell));

describe.each(SHELLS)("limits of the contained, set by %s", (shell) => {
  const file = (before: string) => {
    const { status, stdout } = spawnSync(
      shell,
      ["-c", `${before}eval "$0" || exit 125; ulimit -f`, limitCommands(LIMITS)],
      {
        encoding: "utf8",
      },
    );
    return { status, bound: Number(stdout) };
  };

  it("are those of the contract", () => {
    const { status, bound } = file("");
    expect(status).toBe(0);
    // bash counts KiB unless it is called sh
    expect([500, 1000]).toContain(bound);
  });

  it("are the user's own where these are lower, and no reason to run nothing", () => {
    expect(file("ulimit -f 10; ")).toEqual({ status: 0, bound: 10 });
  });

  // A user's limit counts the threads of everything that runs as this user, this suite among it: so far above those.
  it("bound processes likewise", () => {
    const command = processLimitCommand(LIMITS, 1000)!;
    const option = execFileSync(shell, ["-c", 'if [ -n "$BASH_VERSION" ]; then echo u; else echo p; fi'], {
      encoding: "utf8",
    });
    const line = `ulimit -${option.trim()} 2000; eval "$0" || exit 125; ulimit -${option.trim()}`;
    const { status, stdout } = spawnSync(shell, ["-c", line, command], { encoding: "utf8" });
    expect({ status, bound: Number(stdout) }).toEqual({ status: 0, bound: 2000 });
  });
});
