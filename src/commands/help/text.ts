import type { CommandSpec, FlagSpec } from "../io";

/** Flags that every command knows. */
export const COMMON_FLAGS = [
  { name: "quiet", about: "say nothing on standard error but errors" },
  { name: "help", about: "show this help" },
] as const satisfies readonly FlagSpec[];

/** Column at which descriptions of flags begin. */
const FLAG_COLUMN = 30;

/** Help of the whole program. */
export function generalHelp(all: readonly CommandSpec[]): string {
  const specs = all.filter((s) => s.hidden === undefined);
  const width = Math.max(...specs.map((s) => s.name.length));
  return [
    "case-harness runs a coding agent only after it has been admitted, contains it, proves what it did, and judges the proof.",
    "",
    "Usage: case-harness COMMAND ...",
    "",
    "Commands:",
    ...specs.map((s) => `  ${s.name.padEnd(width)}  ${s.summary}`),
    "",
    "  case-harness COMMAND --help   flags and examples of a command",
    "  case-harness --version        the version",
    "",
    "Examples:",
    "  case-harness run --stage 2                          the scripted lane on a shipped case, judged and sealed",
    "  case-harness verify BUNDLE                          derive the verdict again from the bundle alone",
    "  case-harness explain no_diff                        what a blocker means and how to fix it",
    "",
    "Exit codes: 0 pass, 1 fail, 2 blocked, 3 wrong usage (nothing was run).",
    "",
  ].join("\n");
}

/** Help of one command. */
export function commandHelp(spec: CommandSpec): string {
  const lines = [
    `case-harness ${spec.name}: ${spec.summary}`,
    "",
    `Usage: case-harness ${spec.name} ${spec.usage}`.trimEnd(),
  ];
  lines.push("", "Flags:");
  for (const flag of [...spec.flags, ...COMMON_FLAGS] as readonly FlagSpec[]) {
    const left = `  --${flag.name}${flag.value === undefined ? "" : ` ${flag.value}`}`;
    const choices = flag.choices === undefined ? "" : ` (${flag.choices.join(", ")})`;
    const more = flag.repeatable === undefined ? "" : " (may be repeated)";
    const variable = flag.variable === undefined ? "" : `; or ${flag.variable}`;
    const right = `${flag.about}${choices}${more}${variable}`;
    lines.push(
      left.length < FLAG_COLUMN - 1 ? left.padEnd(FLAG_COLUMN) + right : `${left}\n${" ".repeat(FLAG_COLUMN)}${right}`,
    );
  }
  if (spec.notes !== undefined) lines.push("", ...spec.notes);
  lines.push("", "Examples:");
  for (const example of spec.examples) lines.push(`  # ${example.about}`, `  ${example.line}`);
  return `${lines.join("\n")}\n`;
}
