import type { BytePath } from "../domain/bytes";

/**
 * What builds and tests make beside a file that says what kind of project lies there. Where the tree discards or ignores such a
 * folder, verification makes it before its commands start: in a tree that is read-only they could not. Each row is a file's
 * name, or what it ends with, and the folders, by the documentation of the program that reads the file.
 */
const BUILT_BESIDE: readonly (readonly [file: RegExp, folders: readonly string[]])[] = [
  [/^Cargo\.toml$/, ["target"]],
  [/^(?:pom\.xml|project\.clj)$/, ["target"]],
  [/^(?:build|settings)\.gradle(?:\.kts)?$/, ["build", ".gradle"]],
  [/^build\.sbt$/, ["target", "project/target", "project/project"]],
  [
    /^package\.json$/,
    [
      "build",
      "coverage",
      "dist",
      "lib",
      "out",
      ".angular",
      ".cache",
      ".next",
      ".nuxt",
      ".nyc_output",
      ".parcel-cache",
    ].concat([".svelte-kit", ".turbo"]),
  ],
  [
    /^(?:pyproject\.toml|setup\.(?:py|cfg)|tox\.ini|pytest\.ini|requirements\.txt)$/,
    [".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "htmlcov"],
  ],
  [/^CMakeLists\.txt$/, ["build"]],
  [/^meson\.build$/, ["build", "builddir"]],
  [/^(?:GNUm|M|m)akefile$/, ["bin", "build", "obj", "out"]],
  [/\.(?:cs|fs|vb)proj$/, ["bin", "obj", "TestResults"]],
  [/^Gemfile$/, ["coverage", "log", "tmp"]],
  [/^(?:cabal\.project|[^/]+\.cabal)$/, ["dist-newstyle"]],
  [/^stack\.yaml$/, [".stack-work"]],
  [/^mix\.exs$/, ["_build"]],
  [/^rebar\.config$/, ["_build"]],
  [/^dune-project$/, ["_build"]],
  [/^Package\.swift$/, [".build"]],
  [/^build\.zig$/, [".zig-cache", "zig-cache", "zig-out"]],
  [/^pubspec\.yaml$/, [".dart_tool", "build"]],
];

/**
 * Folders that a build may make in a tree.
 * @param files paths of the tree
 * @returns each once, in the order of the files
 */
export function buildFolders(files: Iterable<BytePath>): BytePath[] {
  const found = new Set<BytePath>();
  for (const path of files) {
    const cut = path.lastIndexOf("/") + 1;
    const name = path.slice(cut);
    for (const [file, folders] of BUILT_BESIDE)
      if (file.test(name)) for (const folder of folders) found.add((path.slice(0, cut) + folder) as BytePath);
  }
  return [...found];
}

/** Folders by whose name they hold installed packages, whoever installed them. */
const PACKAGE_FOLDERS = new Set(["node_modules", "bower_components", "__pypackages__", "Pods"]);

/** Files by which a folder of another name is one: a Python environment (PEP 405), Composer's, Conda's. */
const PACKAGE_MARKS = ["pyvenv.cfg", "autoload.php", "conda-meta"];

/**
 * Whether a folder that setup commands left holds installed packages: programs and libraries that commands run, and that no
 * build writes to.
 * @param has whether a name is in the folder
 */
export function holdsPackages(folder: BytePath, has: (name: string) => boolean): boolean {
  return PACKAGE_FOLDERS.has(folder.slice(folder.lastIndexOf("/") + 1)) || PACKAGE_MARKS.some(has);
}

/** Where programs keep what they may lose, in a folder of packages: find-cache-dir's place, and those of Vite and TypeScript. */
export const PACKAGE_CACHES = [".cache", ".tmp", ".vite", ".vite-temp", ".vitest"];
