/**
 * How a passing patch is applied at the top of a checkout of the baseline: through git's index, so that what git stores is what was
 * judged, whatever attributes and configuration make of the files beside it. The index is refreshed first, because a copied checkout
 * has an index that knows other files; what a user has configured about white space does not count.
 * @param patch the patch file, as a shell reads it
 * @param folder where the case's files lie in the repository, or null where they are the repository
 */
export function applyCommand(patch: string, folder: string | null = null): string {
  const directory = folder === null ? "" : ` --directory=${folder}`;
  return `git update-index -q --refresh; git apply --index -p1 --whitespace=nowarn --no-ignore-whitespace${directory} ${patch}`;
}
