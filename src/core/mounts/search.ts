import { below, isWithin, nameOf } from "./paths";
import { expand, follow } from "./places";
import { holdsCredential, mayBeSecret, secretBehind, secretInFile } from "./secrets";
import type { Layout } from "./types";

/** A file or folder that nobody inside is to see, and what it holds. */
export interface FoundSecret {
  path: string;
  what: string;
}

/** How far a folder that is shown is looked through: folders below each other, and folders in all; the upper ones come first. */
const DEPTH = 8;
const MAX_FOLDERS = 1_000;

/**
 * Folders that are not gone into: thousands of files that packages bring along and no tool reads its settings from. Those of
 * Node.js are looked at each by its own names, for a package's own `.npmrc` counts where npm is installed.
 */
const LIBRARIES =
  /(?:^|\/)(?:site-packages|dist-packages|python\d[\d.]*|__pycache__|rustlib|jmods|legal|docs?|man|info|html|locale|include|terminfo|zoneinfo|icons|cmake[\d.-]*|vim\d*|perl5?|gcc|debug)$|\/node_modules\/(?:@[^/]+\/)?[^@/][^/]*\/|\/gems\/[^/]+\/|\/go\/(?:src|test|pkg\/mod|pkg\/tool)$|\/registry\/(?:src|cache|index)$|\/\.m2\/repository$|\/caches\/(?:modules|transforms|jars)[^/]*$|\/_cacache$|\/\.git\/objects$/;

/** Known secrets in a folder that is shown, as far down as tools look for them; files and folders as they are, no links. */
export function secretsBelow(layout: Layout, folder: string): FoundSecret[] {
  return search(layout, [folder], DEPTH, (path) => {
    const kind = layout.look(path)?.kind;
    if (kind === "folder") return secretBehind(nameOf(path), "folder");
    return kind === "file" ? secretInFile(path, () => layout.read(path)) : null;
  });
}

/**
 * Places below the folders of the system where toolchains keep settings for everybody. A list and not a search, for this is
 * asked in every run; what else is there the canary finds.
 */
const SYSTEM_SETTINGS = [
  ...["/usr", "/usr/local"].flatMap((prefix) => [
    ...[".npmrc", ".netrc", ".pypirc", ".yarnrc", ".yarnrc.yml", "pip.conf"].map((name) => `${prefix}/${name}`),
    ...["npmrc", ".npmrc"].map((name) => `${prefix}/lib/node_modules/npm/${name}`),
    ...["cargo/config", "cargo/config.toml", "cargo/credentials", "cargo/credentials.toml"].map(
      (name) => `${prefix}/${name}`,
    ),
    ...["share/", ""].flatMap((folder) => [
      `${prefix}/${folder}*maven*/conf/settings.xml`,
      `${prefix}/${folder}*gradle*/gradle.properties`,
      `${prefix}/${folder}*gradle*/init.d/*`,
      `${prefix}/${folder}*composer*/auth.json`,
    ]),
    `${prefix}/bundle/config`,
  ]),
  "/usr/share/nodejs/npm/npmrc",
];

/** Folders of the system that are there for settings. */
const SYSTEM_SETTINGS_FOLDERS = ["/usr/etc", "/usr/local/etc"];

/**
 * Credentials in the system's own folders. There a name says nothing (examples and tests of packages have all of them), so a
 * file is hidden for what it says.
 * @param shown folders of the system that are shown
 */
export function secretsOfSystem(layout: Layout, shown: readonly string[]): FoundSecret[] {
  const listed = SYSTEM_SETTINGS.flatMap((pattern) => expand(layout, "/", pattern)).flatMap((path) => {
    const real = follow(layout, path)?.real;
    const what = real === undefined ? null : credentialIn(layout, real);
    return real === undefined || what === null ? [] : [{ path: real, what }];
  });
  const found = [
    ...listed,
    ...search(layout, SYSTEM_SETTINGS_FOLDERS, DEPTH, (path) => credentialIn(layout, path)),
  ].filter(({ path }) => shown.some((folder) => isWithin(path, folder)));
  return [...new Map(found.map((one) => [one.path, one])).values()];
}

/** How deep in each folder of the system the canary looks: `lib/node_modules/npm/npmrc`, `share/maven/conf/settings.xml`. */
const SYSTEM_DEPTH = [
  { folder: "/etc", depth: 4 },
  { folder: "/usr", depth: 4 },
  { folder: "/usr/local", depth: 5 },
];

/** Credentials anywhere in the system's folders that a tool might read its settings from: for the canary, which has the time. */
export function searchSystem(layout: Layout): FoundSecret[] {
  const found = SYSTEM_DEPTH.flatMap(({ folder, depth }) =>
    search(layout, [folder], depth, (path) => credentialIn(layout, path), SYSTEM_LIBRARIES),
  );
  return [...new Map(found.map((one) => [one.path, one])).values()];
}

/** As `LIBRARIES`, of a whole system: what a distribution's packages bring that is read by nobody for settings. */
const SYSTEM_LIBRARIES = new RegExp(
  `${LIBRARIES.source}|^/usr/(?:src|local/go)$|^/usr/lib/(?:[^/]*-linux-gnu[^/]*|llvm[^/]*|modules|firmware|systemd|google-cloud-sdk)$|^/usr/share/(?:bug|lintian|mime|X11|alsa|maven-repo|gnome[^/]*|themes|xml|sgml|sounds|fonts|i18n)$`,
);

function credentialIn(layout: Layout, path: string): string | null {
  if (!mayBeSecret(path) || layout.look(path)?.kind !== "file") return null;
  const text = layout.read(path);
  return text !== null && holdsCredential(text) ? `a credential (${nameOf(path)})` : null;
}

/** Looks through folders, the upper ones first, at whatever may be a secret by its name. */
function search(
  layout: Layout,
  roots: readonly string[],
  depth: number,
  secretAt: (path: string) => string | null,
  libraries = LIBRARIES,
): FoundSecret[] {
  const found: FoundSecret[] = [];
  const folders = roots.map((path) => ({ path, left: depth }));
  for (let i = 0; i < folders.length && i < MAX_FOLDERS; i++) {
    const { path: folder, left } = folders[i]!;
    const hidden = new Set<string>();
    for (const name of layout.list(folder) ?? []) {
      const path = below(folder, name);
      const what = mayBeSecret(path) ? secretAt(path) : null;
      if (what === null) continue;
      hidden.add(path);
      found.push({ path, what });
    }
    if (left <= 1) continue;
    for (const name of layout.folders(folder)) {
      const path = below(folder, name);
      if (!hidden.has(path) && !libraries.test(path)) folders.push({ path, left: left - 1 });
    }
  }
  return found;
}
