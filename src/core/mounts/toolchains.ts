import { expand, follow, type Homes, isSystem, matchesPattern, restBelow } from "./places";
import { below, isWithin, nameOf, parentOf } from "./paths";
import { PREFIX_SHOWN, type Row, ROWS } from "./rows";
import type { Layout, LeftOut, Want } from "./types";

/** A toolchain where it lies. */
export interface Installation {
  row: Row;
  /** As people write it, links and all. */
  root: string;
  /** Without links. */
  real: string;
}

/** What can be asked about toolchains of a machine. */
export interface Toolchains {
  /** The installation that a folder of PATH belongs to. */
  ofFolder(folder: string): Installation | null;
  /** The installation that a program, given by any path that leads to it, belongs to. */
  ofProgram(path: string): Installation | null;
  /** Those of a row, wherever they are. */
  ofRow(name: string): readonly Installation[];
  /** Those that variables name. */
  named(): readonly Installation[];
  /**
   * Exactly what of one is shown; what leads out of it is left out, and named.
   * @param versions of one that keeps several and chooses among them, those that are shown; without it, all
   */
  shown(installation: Installation, versions?: readonly string[]): Parts;
}

/** Parts of an installation. */
export interface Parts {
  wants: Want[];
  leftOut: LeftOut[];
}

/** A prefix (`/opt/tool-1.2/bin/tool`) that nobody knows more of, outside of every home. */
const PREFIX: Row = { name: "", roots: [], marks: [], on: ["bin", "sbin"], shown: PREFIX_SHOWN };

/** Folders where everything has a place of its own, so that a folder in them is one thing. */
const DEPTH_OF_PREFIX = 2;

/**
 * Looks up toolchains by the table. What it answers is from names, links and small files alone.
 * @param env the environment of the harness; homes that stand on its PATH count as the user's, for HOME may be another (in a
 *   container's job, say)
 * @param home of whoever runs the harness
 */
export function toolchainsOf(
  layout: Layout,
  env: Readonly<Record<string, string | undefined>>,
  home: string | null,
  homes: Homes,
): Toolchains {
  const before = lookedUp.get(layout);
  if (before !== undefined && before.env === env && before.home === home) return before.toolchains;
  const toolchains = lookUpToolchains(layout, env, home, homes);
  lookedUp.set(layout, { env, home, toolchains });
  return toolchains;
}

/** A layout gives the same answer each time: who plans after somebody has looked around asks nothing again. */
const lookedUp = new WeakMap<
  Layout,
  { env: Readonly<Record<string, string | undefined>>; home: string | null; toolchains: Toolchains }
>();

function lookUpToolchains(
  layout: Layout,
  env: Readonly<Record<string, string | undefined>>,
  home: string | null,
  homes: Homes,
): Toolchains {
  const onPath = (env["PATH"] ?? "")
    .split(":")
    .flatMap((folder) => /^(?:\/root|\/home\/[^/]+)(?=\/)/.exec(folder) ?? []);
  const tildes = [...new Set([...(home === null ? [] : [home]), ...onPath])];
  const managed = ROWS.filter(({ roots }) => roots.length > 0).flatMap((row) =>
    rootsOf(row)
      .map((root) => at(row, root))
      .filter((one) => one !== null),
  );

  function rootsOf(row: Row): string[] {
    const found = row.roots.flatMap((root) => {
      const [first = "", ...rest] = root.split("/");
      if (first === "") return expand(layout, "/", root.slice(1));
      const starts = first === "~" ? tildes : [absolute(env[first.slice(1)])];
      return starts.flatMap((start) => (start === null ? [] : expand(layout, start, rest.join("/"))));
    });
    return [...new Set(found)];
  }

  /** The installation of a row at a folder, if it is one. */
  function at(row: Row, root: string): Installation | null {
    const found = follow(layout, root);
    if (found?.node.kind !== "folder" || !homes.mayBeRoot(found.real)) return null;
    const whole = row.marks.every((mark) => expand(layout, found.real, mark).length > 0);
    return whole ? { row, root, real: found.real } : null;
  }

  /** By the shape of its folders: those of a row without roots, and outside of homes any prefix. */
  function byShape(folder: string): Installation | null {
    const name = nameOf(folder);
    for (const row of ROWS) {
      const found = row.roots.length === 0 && row.on.includes(name) ? at(row, parentOf(folder)) : null;
      if (found !== null) return found;
    }
    const prefix = PREFIX.on.includes(name) ? at(PREFIX, parentOf(folder)) : null;
    if (prefix === null || isSystem(prefix.real) || homes.holds(prefix.real)) return null;
    return prefix.real.split("/").length > DEPTH_OF_PREFIX ? prefix : null;
  }

  function ofFolder(folder: string): Installation | null {
    const real = follow(layout, folder)?.real;
    if (real === undefined) return null;
    const known = managed.find(({ row, root, real: realRoot }) =>
      [restBelow(folder, root), restBelow(real, realRoot)].some(
        (rest) => rest !== null && row.on.some((on) => matchesPattern(on, rest, false)),
      ),
    );
    return known ?? byShape(folder) ?? byShape(real);
  }

  function ofProgram(path: string): Installation | null {
    const known = managed.find(({ row, root, real }) =>
      [restBelow(path, root), restBelow(path, real)].some(
        (rest) => rest !== null && rest !== "" && row.shown.some((shown) => matchesPattern(shown, rest, true)),
      ),
    );
    if (known !== undefined) return known;
    const modules = path.indexOf("/node_modules/");
    if (modules > 0 && !isSystem(path)) return modulesAt(path.slice(0, modules));
    return byShape(parentOf(path));
  }

  /** Packages of Node.js, wherever they lie: that folder alone, for what it lies in may be anything. */
  function modulesAt(prefix: string): Installation | null {
    const root = below(prefix, "node_modules");
    const found = follow(layout, root);
    const row: Row = { name: "packages of Node.js", roots: [], marks: [], on: [], shown: [""] };
    return found?.node.kind === "folder" && nameOf(found.real) === "node_modules"
      ? { row, root, real: found.real }
      : null;
  }

  function shown({ row, root, real }: Installation, versions?: readonly string[]): Parts {
    const wants: Want[] = [];
    const leftOut: LeftOut[] = [];
    const label = row.name === "" ? `programs and libraries of ${root}` : row.name;
    const each = row.chooses === undefined || versions === undefined ? null : `${row.chooses.versions}/*/`;
    const patterns = row.shown.flatMap((pattern) =>
      each !== null && pattern.startsWith(each)
        ? versions!.map((version) => `${row.chooses!.versions}/${version}/${pattern.slice(each.length)}`)
        : [pattern],
    );
    for (const path of patterns.flatMap((pattern) => expand(layout, root, pattern))) {
      const target = follow(layout, path)!.real;
      if (isSystem(target)) continue;
      if (isWithin(target, real) || managed.some((other) => isShownOf(other, target)))
        wants.push({ path, reason: label, optional: true });
      else leftOut.push({ path, reason: label, problem: `it leads out of ${root}, to ${target}` });
    }
    return { wants, leftOut };
  }

  function isShownOf({ row, real }: Installation, target: string): boolean {
    const rest = restBelow(target, real);
    return rest !== null && row.shown.some((pattern) => matchesPattern(pattern, rest, true));
  }

  function named(): Installation[] {
    return ROWS.flatMap((row) =>
      (row.namedBy ?? []).flatMap((variable) => {
        const value = absolute(env[variable]);
        if (value === null) return [];
        const found =
          row.roots.length === 0
            ? at(row, value)
            : managed.find(
                (one) => one.row === row && (one.root === value || one.real === follow(layout, value)?.real),
              );
        return found === null || found === undefined ? [] : [found];
      }),
    );
  }

  return { ofFolder, ofProgram, ofRow: (name) => managed.filter(({ row }) => row.name === name), named, shown };
}

function absolute(value: string | undefined): string | null {
  return value !== undefined && value.startsWith("/") ? value.replace(/(?<=.)\/+$/, "") : null;
}
