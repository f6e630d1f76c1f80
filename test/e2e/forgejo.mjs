/** The action on Forgejo's own runner, by `exec`: it has no server, so the verdict is printed instead of published. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, start, test, WORK, write } from "./harness.mjs";

const WORKFLOW = `on: push
jobs:
  harness:
    runs-on: docker
    steps:
      - uses: ./action
        with:
          forge: local
          upload: "false"
`;

/** @param {string} runner path of forgejo-runner @param {string} action folder of the staged action */
export async function forgejoTests(runner, action) {
  await test("forgejo: a run by `exec`, the verdict printed", async () => {
    const folder = join(WORK, "forgejo");
    await write(join(folder, ".forgejo/workflows/harness.yml"), WORKFLOW);
    await cp(action, join(folder, "action"), { recursive: true });
    const git = (...argv) =>
      start("git", ["-c", "user.name=e2e", "-c", "user.email=e2e@example.invalid", ...argv], { cwd: folder });
    await git("init", "-q", "-b", "main");
    await git("remote", "add", "origin", "https://forgejo.example.invalid/acme/widgets");
    await git("add", "-A", "-f");
    await git("commit", "-q", "-m", "e2e");
    const argv = [
      "exec",
      "--image",
      "-self-hosted",
      "--event",
      "push",
      "--no-skip-checkout",
      "--env",
      "GITHUB_REPOSITORY=acme/widgets",
    ];
    const { code, output } = await start(runner, argv, { cwd: folder });
    expect(code === 0 && output.includes("✅ pass"), `a pass, found exit code ${code}\n${output.slice(-6000)}`);
  });
}
