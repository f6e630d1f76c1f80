/** The example workflows, read by actionlint. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { equal, ROOT, start, test } from "./harness.mjs";

const EXAMPLES = join(ROOT, ".github/examples");
/** actionlint knows GitHub's names only: Forgejo's addresses of actions and its runner labels are no fault. */
const FORGEJO_ONLY = ["specifying action .* in invalid format", 'label "docker" is unknown'];

/** @param {string} actionlint path of the program */
export async function lintTests(actionlint) {
  for (const name of (await readdir(EXAMPLES)).sort()) {
    await test(`actionlint: .github/examples/${name}`, async () => {
      const ignored = name === "forgejo.yml" ? FORGEJO_ONLY.flatMap((pattern) => ["-ignore", pattern]) : [];
      const { code, output } = await start(actionlint, [
        "-no-color",
        "-shellcheck=",
        "-pyflakes=",
        ...ignored,
        join(EXAMPLES, name),
      ]);
      equal([code, output], [0, ""], "actionlint");
    });
  }
}
