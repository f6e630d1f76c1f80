import { join } from "node:path";
import { copyProducts } from "../../world/worktree/products";
import { removeTree } from "../../world/worktree/remove";

/**
 * What verification stands on: a clean checkout of the baseline with a `.git` of the harness's own, with what setup commands
 * added to it, and the home that they left. No agent has been near it.
 */
export interface Ground {
  checkout: string;
  /** Null where no setup command ran: then each command has a new home. */
  home: string | null;
}

/** Keeps the `.git` of a checkout aside, in a folder that is not there yet. */
export async function keepGit(checkout: string, kept: string, signal?: AbortSignal): Promise<string> {
  await copyProducts(join(checkout, ".git"), kept, { signal });
  return kept;
}

/** Puts the `.git` back that was kept: whatever ran in the checkout since has no say in what git tells there. */
export async function restoreGit(checkout: string, kept: string, signal?: AbortSignal): Promise<void> {
  await removeTree(join(checkout, ".git"));
  await copyProducts(kept, join(checkout, ".git"), { signal });
}
