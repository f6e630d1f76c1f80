import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMIT, FIX } from "../support/case-run";
import { ADMITTED, caseWorld } from "../support/case-world";
import { completed, shell } from "../support/scripted-model/case-script";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";
import { difference, execute, timed, type BenchContext, type Row } from "../support/bench";

const CASE = "fixtures/cases/r1-string-slugify";
const ROUNDS = 11;
/** Milliseconds that everything around the agent may cost. */
const LIMIT = 400;

/** A whole run of the lane `case` with the stand-in, against the same program alone in a folder, and the case's tests. */
export async function rows({ root, program, scratch }: BenchContext): Promise<Row[]> {
  const ca = join(scratch, "ca");
  buildStandin(ca, readFileSync(join(root, STANDIN_SOURCE)));
  const world = await caseWorld(ca, root);
  world.play({ implementer: [shell(`${FIX}\n${COMMIT}`), completed()] });
  const python = (await execute("python3", ["-c", "import sys; print(sys.executable)"])).trim();
  const env = { ...world.env, PATH: process.env["PATH"] ?? "" };
  const asked = ["run", "--stage", "2", "--lane", "case", "--case-dir", "task", "--runs-dir", world.runs, "--quiet"];
  let folders = 0;
  try {
    return [
      await difference({
        what: "`run --stage 2 --lane case` with the stand-in",
        against: "the stand-in alone, and the case's tests",
        limit: LIMIT,
        rounds: ROUNDS,
        subject: async () => void (await execute(process.execPath, [program, ...asked], { cwd: world.folder, env })),
        baseline: async () => {
          const bare = bareRun(join(scratch, `bare-${folders++}`), root, world.server.baseUrl);
          return timed(async () => {
            await execute(ca, bare.argv, { cwd: bare.cwd, env: { ...env, ...bare.env } });
            await execute(python, ["-B", "-m", "unittest", "-q"], { cwd: bare.workspace });
          });
        },
      }),
    ];
  } finally {
    await world.close();
  }
}

/** Lays out what the stand-in needs to work on the case in a folder of its own, with nothing between it and the model. */
function bareRun(folder: string, root: string, baseUrl: string) {
  const workspace = join(folder, "workspace");
  for (const part of ["workspace", "acceptance"]) cpSync(join(root, CASE, part), workspace, { recursive: true });
  const git = (...argv: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...argv], { cwd: workspace });
  git("init", "-q");
  git("config", "user.name", "t");
  git("config", "user.email", "t@example.invalid");
  git("add", "-A");
  git("commit", "-q", "-m", "baseline");
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  mkdirSync(join(folder, "empty"));
  write("config.json", {
    version: 1,
    projects: "./projects.json",
    models: { default: { provider: "openai", model: ADMITTED.model } },
  });
  write("projects.json", { repos: [{ name: "workspace", path: workspace }] });
  write("models.json", { providers: { openai: { baseUrl } } });
  write("t.task.json", { id: "t", status: "active", repo: "workspace", issue: "Correct slugify." });
  return {
    workspace,
    cwd: join(folder, "empty"),
    argv: ["run", "--task", join(folder, "t.task.json"), "--mode", "unattended"],
    env: { CASE_DATA_DIR: folder, PI_CODING_AGENT_DIR: folder, OPENAI_API_KEY: "unused" },
  };
}
