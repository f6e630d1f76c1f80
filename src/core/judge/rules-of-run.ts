import type { BytePath } from "../domain/bytes";
import { matchesAny, type PathRule } from "../formats/paths";
import { type StageInput, targetRecordOf } from "../gates/starting-tree";
import { type Contract, rulesOf } from "../records/contract";

/** What a run may change: what contract and target record both allow; what either forbids, it may not. */
export interface RulesOfRun {
  isAllowed(path: BytePath): boolean;
  /** What is allowed, in words. */
  allowed: string;
  forbidden: readonly PathRule[];
}

/** Whatever a record says, a target's git directory is no file of its tree. */
const ALWAYS_FORBIDDEN = [".git/"];

/** The rules about paths of a run: those of its contract, and of the target record where its stage has one. */
export function rulesOfRun(input: StageInput, contract: Contract): RulesOfRun {
  const target = targetRecordOf(input);
  const lists = [contract.allowed_paths, ...(target === null ? [] : [target.allowed_paths])];
  const allowed = lists.map(rulesOf);
  return {
    isAllowed: (path) => allowed.every((rules) => matchesAny(rules, path)),
    allowed: lists.map((list) => list.join(", ")).join(" that lie in "),
    forbidden: rulesOf([
      ...contract.forbidden_paths,
      ...(target === null ? [] : target.forbidden_paths),
      ...(input.stage.records.includes("target") ? ALWAYS_FORBIDDEN : []),
    ]),
  };
}

/** The actions that a run may not do: those that contract or target record forbid. */
export function forbiddenOfRun(input: StageInput, contract: Contract): string[] {
  return [...new Set([...contract.forbidden_actions, ...(targetRecordOf(input)?.forbidden_actions ?? [])])];
}
