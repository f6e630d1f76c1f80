/**
 * The action on real runners: `node test/e2e/run.mjs [lint|examples|act|gitea]...`. Programs that are missing are built once
 * (see tools.mjs). The last line is `N passed, N failed`; what can't be run here is said and counted.
 */
import { finish, skip, stageAction } from "./harness.mjs";
import { program } from "./tools.mjs";

const SUITES = {
  lint: { programs: ["actionlint"], load: async () => (await import("./lint.mjs")).lintTests },
  examples: { programs: ["act"], load: async () => (await import("./examples.mjs")).exampleTests },
  act: { programs: ["act"], load: async () => (await import("./act.mjs")).actTests },
  gitea: { programs: ["gitea", "gitea-runner"], load: async () => (await import("./gitea.mjs")).giteaTests },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`unknown suite ${unknown.join(", ")}; there are ${Object.keys(SUITES).join(", ")}`);
  process.exitCode = 3;
} else {
  const action = await stageAction();
  for (const [name, suite] of Object.entries(SUITES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const paths = [];
    try {
      for (const needed of suite.programs) paths.push(await program(needed));
    } catch (error) {
      skip(name, error.message);
      continue;
    }
    const tests = await suite.load();
    await tests(...paths, action);
  }
  process.exitCode = await finish();
}
