import { readFileSync } from "node:fs";

/** System calls by which a process starts another program, reaches another machine, or gets into another network. */
const WATCHED = [
  ...["execve", "execveat", "connect", "sendto", "sendmsg", "sendmmsg", "bind", "listen"],
  ...["clone", "clone3", "fork", "vfork", "unshare", "setns"],
];

/** What a program is started with so that everything of it and below it is written down. */
export function watching(file: string): string[] {
  return [
    ...["strace", "-f", "-qq", "-s", "4096", "--decode-pids=pidns", "-o", file],
    ...["-e", `trace=${WATCHED.map((call) => `?${call}`).join()}`, "-e", "signal=none"],
  ];
}

export interface Call {
  pid: number;
  name: string;
  /** Its arguments and result, as strace writes them. */
  text: string;
  /** Whether its process is in the machine's own network; one below a sandbox is in a network of its own. */
  outside: boolean;
}

export interface Watched {
  calls: Call[];
  /** Words of every program that was started. */
  started: { words: string[]; outside: boolean }[];
}

/** Reads what strace wrote; throws where a process is not known to be anybody's. */
export function readWatched(file: string): Watched {
  const whole = wholeLines(readFileSync(file, "latin1"));
  /** The process that each was made by, and those that began a network of their own. */
  const parents = new Map<number, number>();
  const apart = new Set<number>();
  for (const { pid, name, text } of whole) {
    const made = /^(?:clone3?|v?fork)$/.test(name) ? madeBy(text) : null;
    if (made !== null) {
      parents.set(made, pid);
      if (text.includes("CLONE_NEWNET")) apart.add(made);
    }
    if (name === "unshare" && text.includes("CLONE_NEWNET") && text.endsWith("= 0")) apart.add(pid);
  }
  const first = whole[0]!.pid;
  const isOutside = (pid: number): boolean => {
    if (apart.has(pid)) return false;
    if (pid === first) return true;
    const parent = parents.get(pid);
    if (parent === undefined) throw new Error(`nobody is seen to have made process ${pid}`);
    return isOutside(parent);
  };
  const calls = whole.map((call) => ({ ...call, outside: isOutside(call.pid) }));
  const started = calls
    .filter(({ name, text }) => name.startsWith("execve") && text.endsWith(" = 0"))
    .map(({ text, outside }) => ({ words: wordsOf(text), outside }));
  return { calls, started };
}

/** Calls with what they were called with and came to: strace writes one in two parts where another process came between. */
function wholeLines(trace: string): Omit<Call, "outside">[] {
  const calls: Omit<Call, "outside">[] = [];
  const open = new Map<string, Omit<Call, "outside">>();
  for (const line of trace.split("\n")) {
    const [, pid = "", rest = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const [, resumed = "", end = ""] = /^<\.\.\. (\w+) resumed>(.*)$/.exec(rest) ?? [];
    if (resumed !== "") {
      const begun = open.get(`${pid} ${resumed}`);
      if (begun !== undefined) begun.text += end;
      continue;
    }
    const [, name = "", text = ""] = /^(\w+)\((.*)$/.exec(rest) ?? [];
    if (name === "") continue;
    const call = { pid: Number(pid), name, text: text.replace(/ <unfinished \.\.\.>$/, "") };
    calls.push(call);
    if (call.text !== text) open.set(`${pid} ${name}`, call);
  }
  return calls.map((call) => ({ ...call, text: call.text.trimEnd() }));
}

/** The process that a call has made, as the tracer counts them; null where it made none. */
function madeBy(text: string): number | null {
  const [, own, translated] = / = (\d+)(?: \/\* (\d+) in strace's PID NS \*\/)?$/.exec(text) ?? [];
  return own === undefined ? null : Number(translated ?? own);
}

function wordsOf(text: string): string[] {
  const [, list = ""] = /\[("(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")*)\]/.exec(text) ?? [];
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = ""]) => word);
}
