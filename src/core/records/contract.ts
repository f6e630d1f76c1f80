import { z } from "zod";
import { CURRENT_DERIVATION, type Derivation } from "../domain/derivation";
import {
  defaultLimits,
  defaultModelLimits,
  HIGHEST_LIMITS,
  LIMIT_NAMES,
  type LimitName,
  type Limits,
  LOWEST_MODEL_LIMITS,
  MAX_CONTRACT_BYTES,
  MODEL_LIMIT_NAMES,
  type ModelLimits,
} from "../domain/limits";
import { MODEL_PORT } from "../domain/model-port";
import { isMoney, MAX_DOLLARS } from "../domain/money";
import { MUTATION_MODES } from "../domain/mutation";
import { CASE_ID } from "../domain/run-id";
import { parsePathRule, type PathRule } from "../formats/paths";
import { variableProblem } from "./environment";
import { type Parsed, parseRecord } from "./parse";

const MAX_DEPTH = 16;
const MAX_LIST = 1000;

/** Text of a record: not empty, and nothing in it that hides or breaks a line in a terminal. */
const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, "control characters are not allowed");
const prose = z
  .string()
  .min(1)
  .max(64 * 1024)
  .refine((text) => !text.includes("\0"), "NUL is not allowed");

/** A path rule, as contracts and target records have it. */
export const rulePath = z
  .string()
  .max(4096)
  .superRefine((text, context) => {
    const parsed = parsePathRule(text);
    if ("problem" in parsed) context.addIssue({ code: "custom", message: parsed.problem });
  });

/** A rule of what a lane may leave; the workspace's own `.git` is no part of any result, so that only forbidding it makes sense. */
const workspaceRule = rulePath.refine(
  (text) => !/^\.git(?:\/|$)/i.test(text),
  "expected a path of the tree, found one of `.git`, which is never part of a result; leave it out",
);

const noNul = z
  .string()
  .min(1)
  .max(64 * 1024)
  .refine((text) => !text.includes("\0"), "NUL is not allowed");

/** An argv array, or a string for `bash -c`. */
export const commandSchema = z.union([
  noNul,
  z
    .array(
      z
        .string()
        .max(64 * 1024)
        .refine((t) => !t.includes("\0"), "NUL is not allowed"),
    )
    .min(1)
    .max(MAX_LIST)
    .refine((argv) => argv[0] !== "", "the program's name is empty"),
]);
export type Command = z.infer<typeof commandSchema>;

const atLeast = (lowest: number) => z.number().int().min(lowest).max(Number.MAX_SAFE_INTEGER).optional();

const limitsSchema = z.strictObject({
  ...(Object.fromEntries(
    LIMIT_NAMES.map((name) => {
      const highest = HIGHEST_LIMITS[name] ?? Number.MAX_SAFE_INTEGER;
      return [name, z.number().int().positive().max(highest).optional()];
    }),
  ) as Record<LimitName, z.ZodOptional<z.ZodNumber>>),
  model_requests: atLeast(LOWEST_MODEL_LIMITS.model_requests),
  model_input_tokens: atLeast(LOWEST_MODEL_LIMITS.model_input_tokens),
  model_output_tokens: atLeast(LOWEST_MODEL_LIMITS.model_output_tokens),
  model_cost_usd: z
    .number()
    .positive()
    .max(MAX_DOLLARS)
    .refine(isMoney, "expected US dollars with at most six decimals")
    .optional(),
});

/** Variables for setup, lane and verification commands: plain values, never a credential. */
const environmentSchema = z.record(z.string(), noNul.or(z.literal(""))).superRefine((variables, context) => {
  for (const [name, value] of Object.entries(variables)) {
    const problem = variableProblem(name, value);
    if (problem !== null) context.addIssue({ code: "custom", message: problem, path: [name] });
  }
});

/** A folder of the runner: a module cache, a package store. Whether it may be shown is looked up on the machine. */
const cachePath = line(4096).superRefine((text, context) => {
  const names = text.replace(/^~?\//, "").replace(/\/$/, "").split("/");
  const problem = !/^~?\//.test(text)
    ? "expected an absolute path, or one that begins with `~/`"
    : names.some((name) => name === "" || name === "." || name === "..")
      ? "expected names between single slashes, none of them `.` or `..`, and at least one"
      : null;
  if (problem !== null) context.addIssue({ code: "custom", message: problem });
});

/** TCP ports that are relayed; each is a process's work, and a door. */
const MAX_PORTS = 16;

const loopbackPort = z
  .number()
  .int()
  .min(1024, "expected a port from 1024 to 65535: those below can't be opened inside")
  .max(65535)
  .refine((port) => port !== MODEL_PORT, `port ${MODEL_PORT} is the model's own inside; choose another`);

function allDifferent(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length;
}

/** The task contract (SPEC section 4). */
export const contractSchema = z
  .strictObject({
    $schema: z.string().optional(),
    task_id: line(200),
    case_id: z.string().regex(CASE_ID, "expected [a-z0-9][a-z0-9-]{0,63}"),
    title: line(500),
    brief: prose,
    target_repository: line(4096).optional(),
    authority_basis: prose,
    risk_class: line(200),
    allowed_paths: z.array(workspaceRule).min(1, "expected at least one path").max(MAX_LIST),
    forbidden_paths: z.array(rulePath).max(MAX_LIST),
    forbidden_actions: z.array(line(200)).min(1, "expected at least one action (push, deploy)").max(MAX_LIST),
    mutation_mode: z.enum(MUTATION_MODES),
    approval_required: z.boolean(),
    setup_commands: z.array(commandSchema).max(MAX_LIST).optional(),
    verification_commands: z.array(commandSchema).max(MAX_LIST).optional(),
    discard_paths: z.array(workspaceRule).max(MAX_LIST).optional(),
    discard_ignored: z.boolean().optional(),
    /** Default `read-only`: verification writes to what is set aside, HOME and /tmp alone. */
    verification_tree: z.enum(["read-only", "writable"]).optional(),
    environment: environmentSchema.optional(),
    cache_paths: z.array(cachePath).max(MAX_LIST).refine(allDifferent, "expected each folder once").optional(),
    loopback_ports: z.array(loopbackPort).max(MAX_PORTS).refine(allDifferent, "expected each port once").optional(),
    /** Files of the bundle, events, `verification`, `review`: what the evidence must hold. */
    evidence_expectations: z.array(line(200)).max(MAX_LIST).optional(),
    /** Events that the lane itself must send. */
    required_events: z.array(line(200)).max(MAX_LIST).optional(),
    rollback_expectation: prose.optional(),
    limits: limitsSchema.optional(),
  })
  .describe("Task contract of case-harness-action");

export type Contract = z.infer<typeof contractSchema>;

/**
 * Reads a contract from its bytes.
 * @returns the contract, or every fault with its position; never throws on bad input
 */
export function parseContract(bytes: Uint8Array): Parsed<Contract> {
  return parseRecord(bytes, contractSchema, { maxBytes: MAX_CONTRACT_BYTES, maxDepth: MAX_DEPTH });
}

/** The limits of a run: the contract's where it names one, else the defaults of the run's derivation. */
export function limitsOf(contract: Contract, derivation: Derivation = CURRENT_DERIVATION): Limits {
  return { ...defaultLimits(derivation), ...ownLimits(contract, LIMIT_NAMES) };
}

/** The bounds of what a run asks of its model: the contract's where it names one, else the defaults of the run's derivation. */
export function modelLimitsOf(contract: Contract, derivation: Derivation = CURRENT_DERIVATION): ModelLimits {
  return { ...defaultModelLimits(derivation), ...ownLimits(contract, MODEL_LIMIT_NAMES) };
}

function ownLimits({ limits = {} }: Contract, names: readonly string[]): Record<string, number> {
  const own = Object.entries(limits).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return Object.fromEntries(own.filter(([name]) => names.includes(name)));
}

/** Path rules of a valid contract, as values that match. */
export function rulesOf(texts: readonly string[]): PathRule[] {
  return texts.map((text) => {
    const parsed = parsePathRule(text);
    if ("problem" in parsed) throw new TypeError(`not a path rule: ${text}: ${parsed.problem}`);
    return parsed.rule;
  });
}

/** How a command is started: argv as it is, a string by `bash -c`. */
export function argvOf(command: Command): [string, ...string[]] {
  return typeof command === "string" ? ["bash", "-c", command] : (command as [string, ...string[]]);
}
