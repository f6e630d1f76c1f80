/** Reads the action's inputs: once, to a value or to every fault. */
import { laneName } from "../../core/domain/lane";
import type { StepFault } from "../../core/report/forge-detect";
import { LADDER, type Stage } from "../../core/stages/ladder";
import { type ActionInput, inputVariable, PLAIN_INPUTS } from "./action-table";

/** Values by name; an input that was not given is not in here. */
export type ActionInputs = Readonly<Record<string, string>>;

type Env = Readonly<Record<string, string | undefined>>;

export type InputsResult = { ok: true; value: ActionInputs } | { ok: false; faults: StepFault[] };

/** Checks every input by the table. Space around a value is dropped, because YAML blocks leave it there; inside it is refused. */
export function readInputs(env: Env): InputsResult {
  const faults: StepFault[] = [];
  const value: Record<string, string> = {};
  for (const input of PLAIN_INPUTS) {
    const given = (env[inputVariable(input.name)] ?? input.default).trim();
    if (given === "" && input.default !== "") {
      faults.push(emptied(input));
      continue;
    }
    if (given === "") continue;
    const fault = faultOf(input, given);
    if (fault === null) value[input.name] = given;
    else faults.push(fault);
  }
  const unbuilt = unbuiltFault(value);
  if (unbuilt !== null) faults.push(unbuilt);
  faults.push(...appliedFaults(value));
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

/**
 * An input that has a default was emptied by somebody: an expression that gave nothing (`${{ matrix.lnae }}`) must not become another
 * stage or lane than the one that was meant.
 */
function emptied({ name, default: usual }: ActionInput): StepFault {
  return {
    subject: `input ${name}`,
    expected: "a value",
    found: "an empty text",
    fix: `Leave the input \`${name}\` out for its default, \`${usual}\`, or correct the expression that gives it.`,
  };
}

/** What this version does not run: said here, before anything is announced on the forge that could not be kept. */
function unbuiltFault({ stage: number, lane: named }: ActionInputs): StepFault | null {
  const stage: Stage | undefined = LADDER.find((one) => String(one.number) === number);
  const lane = laneName(named ?? "");
  if (stage === undefined || lane === null || stage.lanes.includes(lane)) return null;
  const stages = LADDER.filter(({ lanes }) => lanes.length > 0).map((one) => one.number);
  return stage.lanes.length === 0
    ? {
        subject: "input stage",
        expected: `one that this version runs: ${stages.join(", ")}`,
        found: `${stage.number}, which is not built yet`,
        fix: "Correct the input `stage` in the workflow.",
      }
    : {
        subject: "input lane",
        expected: `one that this version runs at stage ${stage.number}: ${stage.lanes.join(", ")}`,
        found: lane,
        fix: "Correct the input `lane`, or `stage`, in the workflow.",
      };
}

/**
 * What an applied result asks of the inputs: its target was there before the run and is not any more as it was, so the job that ran is the one
 * that reports; and a person's word is taken for such a result alone.
 */
function appliedFaults({ stage: number, mode = "both", outcome, actor }: ActionInputs): StepFault[] {
  const stage: Stage | undefined = LADDER.find((one) => String(one.number) === number);
  if (stage === undefined) return [];
  const applying = LADDER.filter(({ applies }) => applies).map((one) => one.number);
  const fault = (subject: string, expected: string, found: string, fix: string) => ({ subject, expected, found, fix });
  if (mode === "conclude") {
    if (!stage.applies)
      return [
        fault(
          "input stage",
          `with mode conclude, one whose results a person decides on: ${applying.join(", ")}`,
          String(stage.number),
          "Correct the input `stage` in the workflow.",
        ),
      ];
    return outcome === undefined
      ? [
          fault(
            "input outcome",
            "with mode conclude, where a person's word stands: `environment:NAME`, or a record of the default branch",
            "none",
            "Add the input `outcome`.",
          ),
        ]
      : [];
  }
  const faults = [];
  if (stage.applies && mode !== "both")
    faults.push(
      fault(
        "input mode",
        `at stage ${stage.number}, both or conclude: the target of a run is not any more what it began with, so no other job could verify the run again`,
        mode,
        "Leave `mode` out in the job that runs, and give the job that takes a person's word `mode: conclude`.",
      ),
    );
  for (const [name, given] of Object.entries({ outcome, actor }))
    if (given !== undefined)
      faults.push(
        fault(
          `input ${name}`,
          "none in a job that runs: a person decides on what was verified, and by a job of its own",
          "a value",
          `Move \`${name}\` to a job with \`mode: conclude\`.`,
        ),
      );
  return faults;
}

function faultOf({ name, choices, shape }: ActionInput, given: string): StepFault | null {
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
