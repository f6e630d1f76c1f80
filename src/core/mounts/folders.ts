/** Folders of a home that hold all kinds of things: never shown whole, and no root of an installation, though one may lie in them. */
export const MIXED_FOLDERS: ReadonlySet<string> = new Set([
  ".cache",
  ".config",
  ".local",
  ".local/bin",
  ".local/lib",
  ".local/share",
  ".local/state",
  ".var",
  "Desktop",
  "Documents",
  "Downloads",
  "bin",
]);
