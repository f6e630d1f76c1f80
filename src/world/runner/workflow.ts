/**
 * What a step says to its runner: outputs, job summary, errors on the run's page, masks, groups. @actions/core does it; it is loaded
 * by the first call, because it costs 90 ms that the command line must not pay. It writes to this process's own standard output.
 */
import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { escapeForPeople } from "../../core/domain/bytes";
import { unobeyed } from "../../core/domain/log-text";
import { cutMarkdown, MAX_JOB_SUMMARY_BYTES } from "../../core/report/budget";

/** Less room than this takes no verdict any more. */
const MIN_SUMMARY_BYTES = 1024;

/**
 * Sets outputs of this step, each on one line: what quotes lines again (`echo "$x" >> "$GITHUB_OUTPUT"`) would set others by them. JSON has
 * no control characters, so it stays what it is. The runner's file gets the value between marks that nobody can know beforehand.
 */
export async function setOutputs(outputs: Readonly<Record<string, string>>): Promise<void> {
  const { setOutput } = await import(/* webpackChunkName: "actions" */ "@actions/core");
  for (const [name, value] of Object.entries(outputs))
    setOutput(name, value.replace(/[\u0000-\u001f]/g, escapeForPeople));
}

/** Appends Markdown to the job summary within its bound; a runner without one gets nothing. */
export async function appendSummary(markdown: string): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  const stats = file ? statSync(file, { throwIfNoEntry: false }) : undefined;
  const room = MAX_JOB_SUMMARY_BYTES - (stats?.size ?? 0);
  if (stats === undefined || room < MIN_SUMMARY_BYTES) return;
  const { summary } = await import(/* webpackChunkName: "actions" */ "@actions/core");
  await summary.addRaw(cutMarkdown(markdown, room - 1, "_Cut here; the whole is in the bundle._"), true).write();
}

/** An error on the run's page, with what to do. */
export async function printError(title: string, message: string): Promise<void> {
  const { error } = await import(/* webpackChunkName: "actions" */ "@actions/core");
  error(escapeForPeople(message), { title: escapeForPeople(title) });
}

/** Lines that the run's page shows folded. */
export async function printGroup(title: string, lines: Promise<readonly string[]>): Promise<void> {
  const { group, info } = await import(/* webpackChunkName: "actions" */ "@actions/core");
  await group(title, async () => (await lines).forEach((line) => info(unobeyed(line))));
}

/**
 * Has the runner take values out of everything that the job prints from here on. Only a runner may be told: anything else would
 * just print them.
 */
export async function maskSecrets(values: readonly (string | undefined)[]): Promise<void> {
  if (process.env.GITHUB_ACTIONS !== "true") return;
  const { setSecret } = await import(/* webpackChunkName: "actions" */ "@actions/core");
  // A runner masks line by line, and an empty mask would take everything.
  for (const line of values.flatMap((value) => (value ?? "").split("\n")))
    if (line.trim() !== "") setSecret(line.trim());
}

/** Does work whose every line is no command, whatever it says. */
export async function withCommandsOff<T>(work: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n`);
  try {
    return await work();
  } finally {
    process.stdout.write(`::${token}::\n`);
  }
}
