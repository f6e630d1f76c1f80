import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ApplyOutcome } from "../../../src/world/target/apply";
import type { Recovery } from "../../../src/world/target/recover";
import { bundle } from "../bundle.mjs";
import type { DriverInput } from "./repository";

/** Runs the driver, perhaps below something that kills it. */
export async function drive(
  folder: string,
  input: DriverInput,
  {
    wrap = [],
    path,
    started,
  }: { wrap?: readonly string[]; path?: string; started?: (pid: number) => Promise<void> } = {},
): Promise<{
  outcome: (ApplyOutcome & Recovery) | null;
  signal: NodeJS.Signals | null;
  code: number | null;
  stderr: string;
}> {
  const program = await bundle("test/support/target/driver.ts");
  const file = join(
    folder,
    `input-${createHash("sha256").update(JSON.stringify(input)).digest("hex").slice(0, 12)}.json`,
  );
  writeFileSync(file, JSON.stringify(input));
  const command = wrap[0] ?? process.execPath;
  const args = wrap.length === 0 ? [program, file] : [...wrap.slice(1), process.execPath, program, file];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: path ?? process.env["PATH"] ?? "" },
    });
    if (started !== undefined && child.pid !== undefined) started(child.pid).catch(reject);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => err.push(piece));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const text = Buffer.concat(out).toString();
      resolve({
        outcome: text === "" ? null : (JSON.parse(text) as ApplyOutcome & Recovery),
        signal,
        code,
        stderr: Buffer.concat(err).toString(),
      });
    });
  });
}
