import { lstatSync } from "node:fs";
import { Refused } from "./refused";

/** Somebody else whose files a target's are. */
export interface Owner {
  uid: number;
  gid: number;
}

/** As whom this process works just now; null as itself. */
let current: Owner | null = null;

/**
 * Whose a target is, where root works in somebody else's: all that is written there is to be theirs, and no link that they could
 * put in the way may lead to where only root gets. Null for everybody else, who can do nothing that is not theirs.
 * @param root its work tree
 */
export function ownerOf(root: string): Owner | null {
  if (process.geteuid?.() !== 0) return current;
  const stats = lstatSync(root, { throwIfNoEntry: false });
  return stats === undefined || stats.uid === 0 ? null : { uid: stats.uid, gid: stats.gid };
}

/**
 * Where root works, a repository has to belong to one user.
 * @param places folders of the repository, the first one its work tree
 * @throws Refused `target_unsupported`
 */
export function checkOwners(places: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  const [first, ...others] = places.map((path) => ({ path, uid: lstatSync(path).uid }));
  const other = others.find(({ uid }) => uid !== first?.uid);
  if (first !== undefined && other !== undefined)
    throw new Refused(
      "target_unsupported",
      `expected the whole repository to belong to user ${first.uid}, whose ${first.path} is, found ${other.path} of user ${other.uid}; give it to one of them (\`chown -R\`)`,
    );
}

/**
 * Does something as the owner: with their effective ids and no groups, which the whole process has until `act` waits. All that
 * `act` waits for goes through `asItself`, which gives the ids back for that time, so that nothing else ever runs with them.
 */
export async function actingAs<T>(owner: Owner | null, act: () => Promise<T>): Promise<T> {
  if (owner === null) return act();
  become(owner);
  try {
    return await act();
  } finally {
    beItself();
  }
}

/** Waits for something as the process itself; a program may be started with the owner's ids. */
export async function asItself<T>(act: (owner: Owner | null) => Promise<T>): Promise<T> {
  if (current === null) return act(null);
  const owner = current;
  beItself();
  try {
    return await act(owner);
  } finally {
    become(owner);
  }
}

/** The same for what does not wait: files of the harness's own. */
export function asItselfNow<T>(act: () => T): T {
  if (current === null) return act();
  const owner = current;
  beItself();
  try {
    return act();
  } finally {
    become(owner);
  }
}

interface Ids extends Owner {
  groups: number[];
}

/** Those that the process has by itself. */
let own: Ids = { uid: 0, gid: 0, groups: [] };

function become(owner: Owner): void {
  own = { uid: process.geteuid!(), gid: process.getegid!(), groups: process.getgroups!() };
  try {
    process.setgroups!([owner.gid]);
    process.setegid!(owner.gid);
    process.seteuid!(owner.uid);
  } catch (cause) {
    // Who may not put them on has kept those it had.
    if (process.geteuid!() !== own.uid || process.getegid!() !== own.gid) beItself();
    throw new Refused(
      "target_unsupported",
      `expected to work as user ${owner.uid}, whose the target is, found that this process may not (${(cause as Error).message}); run the harness as that user`,
      { cause },
    );
  }
  current = owner;
}

function beItself(): void {
  process.seteuid!(own.uid);
  process.setegid!(own.gid);
  process.setgroups!(own.groups);
  current = null;
}
