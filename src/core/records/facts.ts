import { z } from "zod";
import {
  CURRENT_DERIVATION,
  type Dated,
  type Derivation,
  rowsOf,
  type SchemaVersion,
  schemaVersion,
} from "../domain/derivation";
import type { Section } from "../domain/section";
import { agentBinaryFact, agentSourceFact, modelAccessFact } from "./admission-facts";
import { cassetteFact } from "./cassette";
import { laneFact, setupFact, verificationFact } from "./command-facts";
import { schemaVersionField } from "./fields";
import { modelCallsFact } from "./model-calls";
import { type Parsed, problemsOf } from "./parse";
import { probeFact } from "./probe";
import {
  approvalFact,
  ciFact,
  clockFact,
  contractFact,
  environmentFact,
  harnessErrorFact,
  interruptionFact,
  requestFact,
  runFact,
  toolsFact,
} from "./run-facts";
import { secretsFact } from "./secret-facts";
import {
  applicationFact,
  conclusionFact,
  copyFact,
  disposalFact,
  priorEvidenceFact,
  sandboxFact,
  sandboxHistoryFact,
  sourceAfterFact,
  sourceFact,
  stageRecordsFact,
  targetAfterFact,
  targetFact,
} from "./stage-facts";
import { caseFact, gitignoreFact, headFact, patchFact, walkFact, workspaceFact } from "./tree-facts";

/** Whether a stranger can compute a fact again from the bundle and its inputs, or has to take its source's word for it. */
const BASES = ["recomputable", "asserted"] as const;
export type Basis = (typeof BASES)[number];

/** Where a fact comes from. */
interface Origin {
  source: string;
  basis: Basis;
}

/** Where a fact comes from, and when it is there. */
interface Terms extends Origin {
  /**
   * When it is there: in each bundle (`always`), wherever a run came to it (`reached`), or only where a stage demands it (`demanded`) or
   * applies its result (`applied`): in a bundle of any other stage the last two are a fault.
   */
  there: "always" | "reached" | "demanded" | "applied";
  /** A lane that is no agent has none of it. */
  ofAgents?: true;
  /** Demanded at each stage above 2 that starts from a tree of this kind, whatever its own row demands. */
  ofTree?: "repository";
  /** The bundle of a person's conclusion may have it; whatever else was found out stands in the run in it. */
  concluded?: true;
  /**
   * A run whose lane came to its end (`lane`), or left a tree that nobody refused (`result`), denies a pass without it: what is said of its
   * subject then.
   */
  witness?: { of: "lane" | "result"; subject: string; unseen: string };
}

/** A fact of `facts.json`, and everything that anybody asks of it. A fact more is a row in {@link FACTS}, with its `since`. */
export interface FactRow extends Terms, Dated<Terms> {
  /** What it says. */
  value: z.ZodType;
  /** What asks for it. */
  asked: Section;
}

/** Every fact, in the order in which `verify` tells what is whose word. A bundle that says otherwise of its origin is not one of ours. */
export const FACTS = {
  run: {
    value: runFact,
    ...{ asked: "SPEC 2", there: "always", concluded: true },
    ...{ source: "the harness", basis: "asserted" },
  },
  request: {
    value: requestFact,
    ...{ asked: "SPEC 5", there: "always", concluded: true },
    ...{ source: "flags, inputs and variables of the run", basis: "asserted" },
  },
  environment: {
    value: environmentFact,
    ...{ asked: "SPEC 2", there: "always", concluded: true },
    ...{ source: "the machine, asked by the harness", basis: "asserted" },
  },
  contract: {
    value: contractFact,
    ...{ asked: "SPEC 4", there: "always", concluded: true },
    ...{ source: "the contract's file", basis: "recomputable" },
  },
  clock: {
    value: clockFact,
    ...{ asked: "SPEC 3", there: "always", concluded: true },
    source: "the harness's clock: one reading of the system's time, then a monotonic counter",
    basis: "asserted",
  },
  tools: {
    value: toolsFact,
    ...{ asked: "LADDER 1", there: "reached" },
    ...{ source: "PATH of the harness", basis: "asserted" },
  },
  case: {
    value: caseFact,
    ...{ asked: "SPEC 4", there: "reached" },
    ...{ source: "the case's folder", basis: "recomputable" },
    witness: { of: "lane", subject: "case", unseen: "there is no word on its folder" },
  },
  workspace: {
    value: workspaceFact,
    ...{ asked: "SPEC 11", there: "reached" },
    ...{ source: "the copy of the case's workspace folder", basis: "recomputable" },
  },
  approval: {
    value: approvalFact,
    ...{ asked: "LADDER 5", there: "reached" },
    ...{ source: "records/ and the ledger of used approvals", basis: "asserted" },
  },
  agent_source: {
    value: agentSourceFact,
    ...{ asked: "SPEC 8", there: "reached" },
    ...{ source: "the place that records are read from", basis: "asserted" },
  },
  agent_binary: {
    value: agentBinaryFact,
    ...{ asked: "SPEC 8", there: "reached", ofAgents: true },
    ...{ source: "the copy of the agent's binary, hashed while it was made", basis: "asserted" },
  },
  model_access: {
    value: modelAccessFact,
    ...{ asked: "SPEC 10", there: "reached" },
    ...{ source: "variables of the run, as there or not there", basis: "asserted" },
  },
  cassette: {
    value: cassetteFact,
    ...{ asked: "SPEC 9", there: "reached" },
    ...{ source: "the cassette that answers in place of the model", basis: "asserted" },
  },
  model_probe: {
    value: probeFact,
    ...{ asked: "SPEC 10", there: "reached", ofAgents: true },
    ...{ source: "one streamed question through the model gateway", basis: "asserted" },
  },
  model_calls: {
    value: modelCallsFact,
    ...{ asked: "SPEC 9", there: "reached" },
    ...{ source: "the model gateway, when it was closed", basis: "asserted" },
  },
  ci: {
    value: ciFact,
    ...{ asked: "SPEC 13", there: "reached", concluded: true },
    ...{ source: "the event of the CI run", basis: "asserted" },
  },
  stage_records: {
    value: stageRecordsFact,
    ...{ asked: "SPEC 5", there: "demanded" },
    ...{ source: "the place that records are read from", basis: "asserted" },
  },
  prior_evidence: {
    value: priorEvidenceFact,
    ...{ asked: "SPEC 5", there: "demanded" },
    ...{ source: "the bundle of the stage below, verified again", basis: "asserted" },
  },
  source: {
    value: sourceFact,
    ...{ asked: "LADDER 2", there: "demanded", ofTree: "repository" },
    ...{ source: "the source repository, read as data before anything was copied", basis: "asserted" },
  },
  copy: {
    value: copyFact,
    ...{ asked: "LADDER 2", there: "demanded", ofTree: "repository" },
    ...{ source: "the copy of the source, compared with the commit that it is of", basis: "asserted" },
  },
  sandbox: {
    value: sandboxFact,
    ...{ asked: "LADDER 3", there: "demanded" },
    ...{ source: "the disposable repository as the harness made it", basis: "asserted" },
  },
  target: {
    value: targetFact,
    ...{ asked: "LADDER 4", there: "demanded" },
    ...{ source: "the target repository, looked at under its lock before anything was copied", basis: "asserted" },
  },
  setup: {
    value: setupFact,
    ...{ asked: "LADDER 1", there: "reached" },
    ...{ source: "the setup commands, run once before the lane", basis: "asserted" },
  },
  lane: {
    value: laneFact,
    ...{ asked: "SPEC 11", there: "reached" },
    ...{ source: "supervision of the lane's process", basis: "asserted" },
  },
  gitignore: {
    value: gitignoreFact,
    ...{ asked: "SPEC 4", there: "reached" },
    ...{ source: "the .gitignore files of the tree at the start", basis: "recomputable" },
  },
  walk: {
    value: walkFact,
    ...{ asked: "SPEC 4", there: "reached" },
    ...{ source: "the harness's own walk of the workspace", basis: "asserted" },
    witness: { of: "lane", subject: "workspace", unseen: "it was never looked at after the lane" },
  },
  head: {
    value: headFact,
    ...{ asked: "SPEC 11", there: "reached" },
    ...{ source: "files below .git of the workspace, read as data", basis: "asserted" },
    witness: { of: "lane", subject: "HEAD", unseen: "there is no word on where the lane left it" },
  },
  patch: {
    value: patchFact,
    ...{ asked: "SPEC 2", there: "reached" },
    ...{ source: "both manifests", basis: "recomputable" },
    witness: { of: "result", subject: "patch", unseen: "there is no word on the trees that it connects" },
  },
  verification: {
    value: verificationFact,
    ...{ asked: "SPEC 11", there: "reached" },
    ...{ source: "the verification commands, run once in a clean checkout", basis: "recomputable" },
    witness: { of: "result", subject: "verification", unseen: "there is no word on it" },
  },
  sandbox_history: {
    value: sandboxHistoryFact,
    ...{ asked: "LADDER 3", there: "demanded" },
    ...{ source: "the disposable repository after the lane, read as data", basis: "asserted" },
  },
  disposal: {
    value: disposalFact,
    ...{ asked: "LADDER 3", there: "demanded" },
    ...{ source: "the harness, when it had removed or kept the disposable repository", basis: "asserted" },
  },
  source_after: {
    value: sourceAfterFact,
    ...{ asked: "LADDER 2", there: "demanded", ofTree: "repository" },
    ...{ source: "the source repository, read as data after the lane", basis: "asserted" },
  },
  application: {
    value: applicationFact,
    ...{ asked: "LADDER 4", there: "applied" },
    ...{ source: "the harness, when it had applied the verified result to the target", basis: "asserted" },
  },
  target_after: {
    value: targetAfterFact,
    ...{ asked: "LADDER 4", there: "applied" },
    ...{ source: "the target repository, looked at when all was done", basis: "asserted" },
  },
  conclusion: {
    value: conclusionFact,
    ...{ asked: "LADDER 4", there: "reached", concluded: true },
    ...{ source: "the person who concluded, by the flags of `conclude` or by the forge's word", basis: "asserted" },
  },
  secrets: {
    value: secretsFact,
    ...{ asked: "SPEC 9", there: "reached" },
    ...{ source: "the secret scan of every file of this bundle", basis: "recomputable" },
    witness: { of: "lane", subject: "secret scan", unseen: "there is no word on it" },
  },
  cancelled: {
    value: interruptionFact,
    ...{ asked: "SPEC 6", there: "reached" },
    ...{ source: "the signal that the harness received", basis: "asserted" },
  },
  harness_error: {
    value: harnessErrorFact,
    ...{ asked: "SPEC 6", there: "reached" },
    ...{ source: "the harness", basis: "asserted" },
  },
} as const satisfies Readonly<Record<string, FactRow>>;

export type FactName = keyof typeof FACTS;
type FactTable = Readonly<Record<string, FactRow>>;

/** A fact as it stands in the file, with how it came to be known. */
const fact = <T extends z.ZodType>(value: T) => z.strictObject({ value, source: z.string(), basis: z.enum(BASES) });
type FactSchema<T extends z.ZodType> = ReturnType<typeof fact<T>>;
type FieldOf<Row extends FactRow> = Row extends { there: "always" }
  ? FactSchema<Row["value"]>
  : z.ZodOptional<FactSchema<Row["value"]>>;

/** The schema of a `facts.json` that holds the facts of a table: those that are always there, and any of the others. */
export function factsSchemaOf<Table extends FactTable>(table: Table) {
  const fields = Object.entries(table).map(([name, { value, there }]) => [
    name,
    there === "always" ? fact(value) : fact(value).optional(),
  ]);
  const shape: { -readonly [Name in keyof Table]: FieldOf<Table[Name]> } = Object.fromEntries(fields);
  return z.strictObject({ schema_version: schemaVersionField, facts: z.strictObject(shape) });
}

/** `facts.json`: every input of gates and judge that stands in no other file (SPEC section 2). */
export const factsSchema = factsSchemaOf(FACTS);

export type FactsFile = z.infer<typeof factsSchema>;

/** The values alone, as gates and judge read them. */
export type Facts = { [K in keyof FactsFile["facts"]]: NonNullable<FactsFile["facts"][K]>["value"] };

/** What was found out so far. */
export type FactValues = { [K in FactName]?: Facts[K] | undefined };

/** Checks the shape of a parsed `facts.json`. */
export function parseFacts(value: unknown): Parsed<FactsFile> {
  const result = factsSchema.safeParse(value);
  return result.success ? { ok: true, value: result.data } : { ok: false, problems: problemsOf(result.error) };
}

/** The values of a facts file. */
export function factValues(file: FactsFile): Facts {
  return wholeFacts(Object.fromEntries(Object.entries(file.facts).map(([name, entry]) => [name, entry?.value])));
}

/**
 * The same values, as those of a bundle.
 * @throws TypeError where one is missing that each bundle has
 */
export function wholeFacts(values: FactValues): Facts {
  if (!isWhole(values)) throw new TypeError("expected every fact that each bundle has, found some missing");
  return values;
}

function isWhole(values: FactValues): values is Facts {
  return factRows(CURRENT_DERIVATION).every(({ name, there }) => there !== "always" || values[name] !== undefined);
}

/**
 * `facts.json` as a value: each fact that is there with where it comes from.
 * @throws TypeError on a fact that the derivation does not know
 */
export function factsFile(
  values: FactValues,
  derivation: Derivation,
): { schema_version: SchemaVersion; facts: object } {
  const origins = factOrigins(derivation);
  const facts = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const origin = origins.get(name);
      if (origin === undefined) throw new TypeError(`no fact ${name} in derivation ${derivation}`);
      return [name, { value, ...origin }];
    });
  return { schema_version: schemaVersion(derivation), facts: Object.fromEntries(facts) };
}

/** Where each fact that a derivation knows comes from, by its name, in the order of the table. */
export function factOrigins(derivation: Derivation): ReadonlyMap<string, Origin> {
  return new Map(factRows(derivation).map(({ name, source, basis }) => [name, { source, basis }]));
}

/** The facts that a derivation knows, in the order of the table, each as it was. */
export function factRows(derivation: Derivation): (FactRow & { name: FactName })[] {
  const names = Object.keys(FACTS) as FactName[];
  return rowsOf<FactRow & { name: FactName }>(
    names.map((name) => ({ name, ...FACTS[name] })),
    derivation,
  );
}
