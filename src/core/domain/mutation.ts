/** How much a task may touch, from least to most (SPEC section 4). */
export const MUTATION_MODES = [
  "none",
  "copied-fixture",
  "copied-repo",
  "sandbox-repo",
  "owned-noncritical-repo",
  "candidate-default",
] as const;
export type MutationMode = (typeof MUTATION_MODES)[number];

/** Whether a contract that allows `most` allows `asked` too. */
export function allowsMutation(most: MutationMode, asked: MutationMode): boolean {
  return MUTATION_MODES.indexOf(asked) <= MUTATION_MODES.indexOf(most);
}
