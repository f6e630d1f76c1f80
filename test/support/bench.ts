import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** One line of the table. */
export interface Row {
  /** What is measured, for example "run --stage 2 on a shipped case". */
  what: string;
  /** What it is compared with, for example "node -e 0 plus the case's tests". */
  against: string;
  /** For example "at most 2.5x". */
  target: string;
  /** For example "2.1x (182 ms / 87 ms)". */
  result: string;
  met: boolean;
}

export interface BenchContext {
  /** Root of the repository. */
  root: string;
  /** Folder of the built program and its stand-alone programs. */
  programs: string;
  /** The built `index.js`. */
  program: string;
  /** An empty folder of this module's own, removed afterwards. */
  scratch: string;
}

/** What a file `test/bench/**.ts` exports; `npm run bench` finds it by its place. */
export interface BenchModule {
  rows(context: BenchContext): Promise<Row[]>;
}

export interface Comparison {
  what: string;
  against: string;
  /** Largest ratio of subject to baseline, or difference in milliseconds, that is good. */
  limit: number;
  /** Does the work; returns nothing (then it is timed from outside) or the milliseconds that count. */
  subject: () => Promise<number | void>;
  baseline: () => Promise<number | void>;
  /** Pairs that are measured, after one that is not; the median of what they come to counts. */
  rounds?: number;
}

const DEFAULT_ROUNDS = 9;

/** Measures two things in turns within one run, so that a busy machine slows both. @returns the pairs, without a first one to warm up */
async function inPairs({ subject, baseline, rounds = DEFAULT_ROUNDS }: Comparison) {
  const pairs: { subject: number; baseline: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    // Who comes first alternates: the second one finds warmer caches.
    const first = round % 2 === 0;
    const a = first ? await timed(subject) : 0;
    const b = await timed(baseline);
    const pair = { subject: first ? a : await timed(subject), baseline: b };
    if (round >= 0) pairs.push(pair);
  }
  return pairs;
}

/** How many times the baseline the subject takes: the median of the ratios of pairs that are measured in turns. */
export async function ratio(comparison: Comparison): Promise<Row> {
  const { what, against, limit } = comparison;
  const pairs = await inPairs(comparison);
  const middle = median(pairs.map((p) => p.subject / p.baseline));
  const times = `${milliseconds(median(pairs.map((p) => p.subject)))} / ${milliseconds(median(pairs.map((p) => p.baseline)))}`;
  return {
    what,
    against,
    target: `at most ${limit}x`,
    result: `${middle.toFixed(2)}x (${times})`,
    met: middle <= limit,
  };
}

/** How much longer than the baseline the subject takes, in milliseconds: the median of the differences of such pairs. */
export async function difference(comparison: Comparison): Promise<Row> {
  const { what, against, limit } = comparison;
  const pairs = await inPairs(comparison);
  const more = median(pairs.map((p) => p.subject - p.baseline));
  return {
    what,
    against,
    target: `at most ${limit} ms more`,
    result: `${milliseconds(more)} more (${milliseconds(median(pairs.map((p) => p.subject)))} in all)`,
    met: more <= limit,
  };
}

/** Milliseconds that a function takes, or says that it took. */
export async function timed(work: () => Promise<number | void>): Promise<number> {
  const start = performance.now();
  const own = await work();
  return own ?? performance.now() - start;
}

/** The middle of a list of numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** A duration for people: "183 ms", "2.4 s". */
export function milliseconds(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}

/** A size for people, in MiB. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

/** Runs a program to its end; rejects with its output when it ends otherwise than expected (0 unless told). */
export function execute(
  file: string,
  argv: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; expect?: number } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, argv, { cwd: options.cwd, env: options.env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      if (code === (options.expect ?? 0)) resolve(stdout);
      else reject(new Error(`${file} ${argv.join(" ")}: exit ${code}\n${stdout}\n${stderr}`, { cause: error }));
    });
  });
}

/** The most memory (bytes) that this process has had; `resourceUsage().maxRSS` counts what its parent had when it was started, too. */
export function ownPeak(): number {
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]) * 1024;
}

/** Peak resident memory in bytes of a Node process, started with a reporter; runs it to its end. */
export async function peakMemory(
  argv: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; expect?: number } = {},
): Promise<number> {
  const reporter = `data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>process.stderr.write('\\nMAXRSS '+/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]+'\\n'))`;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--import", reporter, ...argv],
      { cwd: options.cwd, env: options.env, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        const found = /MAXRSS (\d+)/.exec(stderr);
        if (found === null) reject(new Error(`no memory reading\n${stdout}\n${stderr}`, { cause: error }));
        else resolve(Number(found[1]) * 1024);
      },
    );
  });
}
