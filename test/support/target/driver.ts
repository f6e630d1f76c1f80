import { readFileSync } from "node:fs";
import { type BytePath, bytePath } from "../../../src/core/domain/bytes";
import { applyResult, type ResultChange } from "../../../src/world/target/apply";
import { recoverTarget } from "../../../src/world/target/recover";
import type { DriverInput } from "./repository";

/** Applies, or mends, in a process of its own, which may be killed; says what came of it as JSON. */
const input = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as DriverInput;
const path = (base64: string): BytePath => bytePath(Buffer.from(base64, "base64"));

try {
  const outcome =
    input.op === "recover"
      ? await recoverTarget(input.repository)
      : await applyResult({
          ...input.apply,
          repository: input.repository,
          changes: input.changes.map((change): ResultChange =>
            change.mode === null
              ? { path: path(change.path), deleted: true }
              : { path: path(change.path), mode: change.mode, content: () => Buffer.from(change.content!, "base64") },
          ),
        });
  process.stdout.write(JSON.stringify(outcome));
} catch (error) {
  process.stdout.write(JSON.stringify({ kind: "threw", message: (error as Error).message }));
}
