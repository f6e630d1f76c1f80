import { appendFileSync, closeSync, openSync } from "node:fs";

/** Creates the file that `--record-model` names, exclusively, and returns what appends a line to it. @throws Error when it exists */
export function createCassetteFile(path: string): (line: string) => void {
  closeSync(openSync(path, "wx", 0o600));
  return (line) => appendFileSync(path, line);
}
