import { type BytePath, displayPath } from "../domain/bytes";
import type { Blocker } from "../domain/blocker";
import { matchesAny, nearlyMatches } from "../formats/paths";
import { type Found, listed } from "./check";
import type { RulesOfRun } from "./rules-of-run";

/** A path that is changed, and how. */
interface PathChange {
  path: BytePath;
  kind: string;
}

/** Changes that lie in nothing that is allowed. */
export function disallowedChanges(changes: readonly PathChange[], { isAllowed, allowed }: RulesOfRun): Blocker[] {
  const expected = `only changes to ${allowed}`;
  return listed(
    "disallowed_file_change",
    changes
      .filter(({ path }) => !isAllowed(path))
      .map(({ path, kind }) => ({ subject: displayPath(path), expected, found: kind })),
  );
}

/** Changes of what is forbidden, or would be on some system. */
export function forbiddenChanges(changes: readonly PathChange[], { forbidden }: RulesOfRun): Blocker[] {
  const touched = changes.flatMap(({ path, kind }): Found[] => {
    const subject = displayPath(path);
    if (matchesAny(forbidden, path)) return [{ subject, found: kind }];
    const near = forbidden.find((rule) => nearlyMatches(rule, path));
    if (near === undefined) return [];
    return [
      { subject, found: `${kind}; on some systems this is a path of the forbidden ${JSON.stringify(near.text)}` },
    ];
  });
  return listed("forbidden_path_change", touched);
}
