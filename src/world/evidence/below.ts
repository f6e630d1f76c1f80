import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Most files and folders of a sealed folder: a matrix has some five thousand. */
const MAX_ENTRIES = 100_000;

/**
 * Every file below a folder: names with `/` between their parts, in the order of their bytes.
 * @returns also what is neither a file nor a folder, and whether there is more than is looked at
 * @throws Error where a folder can't be read
 */
export function filesBelow(root: string): { files: string[]; others: string[]; tooMany: boolean } {
  const found = { files: [] as string[], others: [] as string[], tooMany: false };
  let entries = 0;
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (++entries > MAX_ENTRIES) return { ...found, tooMany: true };
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(name);
      else (entry.isFile() ? found.files : found.others).push(name);
    }
  }
  found.files.sort((a, b) => (a < b ? -1 : 1));
  return found;
}
