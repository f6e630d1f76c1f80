import {
  beginLine,
  createFramer,
  endLine,
  type LoggedEnd,
  type LoggedOutput,
  noteLine,
  type OutputFramer,
} from "../../core/formats/test-log";
import type { KnownSearch } from "../../world/evidence/known";
import { createRedactor } from "../../world/evidence/redact";

/** What commands say, one after the other, framed as `test.log` has it. */
export interface CommandLog {
  /** @param mostBytes of its output, as it stands in the log */
  begin(argv: readonly string[], mostBytes: number): void;
  output(chunk: Uint8Array): void;
  /** @param dropped whether some of its output never came here @returns what stands of it in the log */
  end(end: LoggedEnd, dropped: boolean): LoggedOutput;
  /** A line of the harness's own. */
  note(text: string): void;
  /** Known values that were replaced: for each name, in how many places. */
  hits(): ReadonlyMap<string, number>;
}

/** Frames what commands say for a file that takes bytes, without known values. */
export function commandLog(file: { write(bytes: Uint8Array): void }, secrets: KnownSearch): CommandLog {
  const redactor = createRedactor(secrets);
  const notes = createRedactor(secrets);
  let framer: OutputFramer = createFramer(0);
  return {
    begin(argv, mostBytes) {
      framer = createFramer(mostBytes);
      file.write(Buffer.from(beginLine(argv)));
    },
    output: (chunk) => file.write(framer.push(redactor.push(chunk))),
    end(end, dropped) {
      file.write(framer.push(redactor.end()));
      file.write(framer.end());
      const logged = framer.logged();
      const output = { ...logged, cut: logged.cut || dropped };
      file.write(Buffer.from(endLine(end, output)));
      return output;
    },
    note(text) {
      file.write(notes.push(Buffer.from(noteLine(text))));
      file.write(notes.end());
    },
    hits() {
      const hits = new Map(redactor.hits());
      for (const [name, places] of notes.hits()) hits.set(name, (hits.get(name) ?? 0) + places);
      return hits;
    },
  };
}
