import type { Decision } from "../../core/judge/decision";
import { expectedResults } from "../../core/judge/trace";
import type { Observer } from "../../core/gates";
import { canonicalJson } from "../../core/formats/canonical-json";
import type { TraceLine } from "../../core/records/trace";
import type { Clock } from "../../world/facts/clock";

/** Collects what the harness does, with durations, for `trace.jsonl`. */
export interface Trace {
  /** Runs a step and notes how long it took; a step that throws is noted as failed and throws on. */
  step<T>(name: string, action: () => T | Promise<T>): Promise<T>;
  /** Measures gates and checks while the judge evaluates them. */
  readonly observe: Observer;
  /** The file's text: all steps, then every gate and check with its result. */
  text(decision: Pick<Decision, "gates" | "checks" | "verdict">): string;
}

/** Starts a trace on a clock; `onStep` hears each step as it begins, for live progress. */
export function startTrace(clock: Clock, onStep: (name: string) => void = () => {}): Trace {
  const lines: TraceLine[] = [];
  const measured = new Map<string, Pick<TraceLine, "at" | "duration_ms">>();
  return {
    async step(name, action) {
      onStep(name);
      const at = clock.now();
      const begin = clock.elapsed();
      const note = (result: string) =>
        lines.push({ kind: "step", name, result, at, duration_ms: round(clock.elapsed() - begin) });
      try {
        const value = await action();
        note("done");
        return value;
      } catch (error) {
        note("failed");
        throw error;
      }
    },
    observe(kind, name, evaluate) {
      const at = clock.now();
      const begin = clock.elapsed();
      const value = evaluate();
      measured.set(`${kind} ${name}`, { at, duration_ms: round(clock.elapsed() - begin) });
      return value;
    },
    text(decision) {
      const results = expectedResults(decision).map((result) => ({
        ...result,
        ...(measured.get(`${result.kind} ${result.name}`) ?? { at: clock.now(), duration_ms: 0 }),
      }));
      return [...lines, ...results].map((line) => `${canonicalJson(line)}\n`).join("");
    },
  };
}

/** Milliseconds with three digits: what the clock really resolves. */
export function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
