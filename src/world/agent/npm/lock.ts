import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { blocked, CANCELLED, done, type Outcome } from "../outcome";

/** npm asks for some two hundred packages in ten seconds; a slow registry needs some more. */
const PATIENCE_MS = 5 * 60 * 1000;

/** What npm says of a failure; the rest is a log. */
const SAID_BYTES = 64 * 1024;

/**
 * Has the user's own npm resolve a package: it writes a `package-lock.json` into an empty folder, asks the registries that it is set to,
 * unpacks nothing and runs no script.
 * @param folder a private one that is empty
 * @returns the lock's bytes
 */
export async function lockByNpm(
  name: string,
  version: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<Outcome<Buffer>> {
  await writeFile(join(folder, "package.json"), '{"private":true}\n');
  const argv = [
    "install",
    // whatever the user's settings say: it is the lock that is wanted, here
    "--package-lock",
    "--package-lock-only",
    "--lockfile-version=3",
    "--no-global",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--install-strategy=hoisted",
    "--save-exact",
    `--cache=${join(folder, "cache")}`,
    `${name}@${version}`,
  ];
  const { problem, text } = await npm(argv, folder, env, signal);
  if (signal?.aborted === true) return CANCELLED;
  const lock = problem === null ? await readFile(join(folder, "package-lock.json")).catch(() => null) : null;
  if (lock !== null) return done(lock);
  const code = /npm (?:error|ERR!) code (\S+)/.exec(text)?.[1];
  return blocked("provider_unavailable", "npm", {
    expected: `npm on PATH to write the lock of ${name}@${version} (or --lock FILE, one that you have)`,
    found: `${problem ?? "no package-lock.json"}${code === undefined ? "" : `, ${code}`}`,
  });
}

function npm(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<{ problem: string | null; text: string }> {
  return new Promise((resolve) => {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const stop = signal === undefined ? patience : AbortSignal.any([signal, patience]);
    const child = spawn("npm", argv, {
      cwd,
      env: { ...env },
      stdio: ["ignore", "ignore", "pipe"],
      signal: stop,
      killSignal: "SIGKILL",
    });
    let text = "";
    child.stderr.on("data", (chunk: Buffer) => {
      text = `${text}${chunk.toString("utf8")}`.slice(0, SAID_BYTES);
    });
    child.on("error", ({ message }) => resolve({ problem: patience.aborted ? "no end in time" : message, text }));
    child.on("close", (code, killed) =>
      resolve({ problem: code === 0 ? null : killed === null ? `exit code ${code}` : `signal ${killed}`, text }),
    );
  });
}
