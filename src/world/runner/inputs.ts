/** Reads the action's inputs: once, to a value or to every fault. */
import type { Fault } from "../../core/report/forge-detect";
import { type ActionInput, inputVariable, PLAIN_INPUTS } from "./action-table";

/** Values by name; an input that was not given is not in here. */
export type ActionInputs = Readonly<Record<string, string>>;

type Env = Readonly<Record<string, string | undefined>>;

export type InputsResult = { ok: true; value: ActionInputs } | { ok: false; faults: Fault[] };

/** Checks every input by the table. Space around a value is dropped, because YAML blocks leave it there; inside it is refused. */
export function readInputs(env: Env): InputsResult {
  const faults: Fault[] = [];
  const value: Record<string, string> = {};
  for (const input of PLAIN_INPUTS) {
    const given = (env[inputVariable(input.name)] ?? input.default).trim();
    if (given === "") continue;
    const fault = faultOf(input, given);
    if (fault === null) value[input.name] = given;
    else faults.push(fault);
  }
  for (const [names, why] of EXCLUSIVE) {
    const given = names.filter((name) => value[name] !== undefined);
    if (given.length > 1)
      faults.push({
        subject: given.map((name) => `input ${name}`).join(", "),
        expected: "at most one of them",
        found: "several",
        fix: why,
      });
  }
  return faults.length === 0 ? { ok: true, value } : { ok: false, faults };
}

const EXCLUSIVE: readonly [readonly string[], string][] = [
  [["case", "case-dir", "task"], "Each names the task; keep one."],
  [["record-model", "replay"], "One writes a cassette, the other plays one; keep one."],
];

function faultOf({ name, choices, shape }: ActionInput, given: string): Fault | null {
  const subject = `input ${name}`;
  const found = JSON.stringify(given.length > 80 ? `${given.slice(0, 80)}…` : given);
  if (choices !== undefined && !choices.includes(given))
    return {
      subject,
      expected: `one of ${choices.join(", ")}`,
      found,
      fix: `Correct the input \`${name}\` in the workflow.`,
    };
  if (shape !== undefined && !shape.pattern.test(given))
    return { subject, expected: shape.words, found, fix: `Correct the input \`${name}\` in the workflow.` };
  return null;
}
