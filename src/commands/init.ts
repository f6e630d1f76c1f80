import { HARNESS_FOLDER } from "../core/records/stage-records";
import { type Written, writeTemplates } from "../flow/records/init";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson, say } from "./output";

/** `init`: 0, or 1 where a file could not be written. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const written = await writeTemplates(io);
  if ("closed" in written) {
    const todo = `${written.closed}; move it away, or run init where you may write`;
    if (has(args, "json")) printJson(io, { ok: false, files: [{ path: HARNESS_FOLDER, state: "failed", todo }] });
    else io.stderr(`failed   ${HARNESS_FOLDER}: ${todo}\n`);
    return 1;
  }
  const ok = written.every(({ state }) => state !== "failed");
  if (has(args, "json")) printJson(io, { ok, files: written });
  else for (const file of written) report(io, args, file);
  return ok ? 0 : 1;
}

function report(io: Io, args: ParsedArgs, { path, state, todo }: Written): void {
  if (state === "failed") return io.stderr(`failed   ${path}: ${todo}\n`);
  if (path.startsWith(`${HARNESS_FOLDER}/schemas/`)) return;
  say(io, args, `${state.padEnd(8)} ${path}${state === "created" && todo !== null ? `\n         ${todo}` : ""}`);
}
