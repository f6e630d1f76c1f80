/**
 * The runner's own protocol: outputs and job summary by file, commands on standard output. Written here and not taken from
 * @actions/core, which loads an HTTP stack for it (80 ms in each of four steps).
 */
import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import { cutMarkdown, MAX_JOB_SUMMARY_BYTES } from "../../core/report/budget";

type Env = Readonly<Record<string, string | undefined>>;

/** Appends outputs to the file that the runner named; without one (a shell of a person) it does nothing. */
export function setOutputs(env: Env, outputs: Readonly<Record<string, string>>): void {
  const file = env.GITHUB_OUTPUT;
  if (!file) return;
  const text = Object.entries(outputs).map(([name, value]) => {
    // A delimiter that nobody can know beforehand, so that no value can end itself and set another output.
    const mark = `ghadelimiter_${randomUUID()}`;
    return `${name}<<${mark}\n${value}\n${mark}\n`;
  });
  appendFileSync(file, text.join(""));
}

/** Appends Markdown to the job summary within its bound; a runner without one gets nothing. */
export function appendSummary(env: Env, markdown: string): void {
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const room = MAX_JOB_SUMMARY_BYTES - used;
  if (room < 1024) return;
  appendFileSync(file, `${cutMarkdown(markdown, room - 1, "_Cut here; the whole is in the bundle._")}\n`);
}

/** One `::error` command: shown on the run's page, with what to do. */
export function errorCommand(title: string, message: string): string {
  return `::error title=${escapeProperty(title)}::${escapeData(message)}\n`;
}

/** One `::notice` command. */
export function noticeCommand(message: string): string {
  return `::notice::${escapeData(message)}\n`;
}

/** Switches commands off, so that no text of others can be one; the returned text switches them on again. */
export function stopCommands(): { off: string; on: string } {
  const token = randomUUID();
  return { off: `::stop-commands::${token}\n`, on: `::${token}::\n` };
}

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
