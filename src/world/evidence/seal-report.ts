import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type BundleFolder, syncFile } from "./bundle-folder";
import { byName } from "./names";
import { systemError } from "./write-failure";

/** The report of a bundle until it is sealed. */
export const UNSEALED_REPORT = "report.json.tmp";

/**
 * Finishes what `prepareSeal` had prepared when its process was ended: the report that `SHA256SUMS` names gets its name.
 * @param dir a bundle that lies where only its user writes
 * @returns false where nothing was prepared there, or it is sealed
 */
export function finishSeal(dir: string): boolean {
  const at = (name: string) => path.join(dir, name);
  try {
    if (fs.lstatSync(at("report.json"), { throwIfNoEntry: false }) !== undefined) return false;
    if (!fs.lstatSync(at(UNSEALED_REPORT)).isFile() || !fs.lstatSync(at("SHA256SUMS")).isFile()) return false;
    const digest = createHash("sha256")
      .update(fs.readFileSync(at(UNSEALED_REPORT)))
      .digest("hex");
    if (!fs.readFileSync(at("SHA256SUMS"), "utf8").split("\n").includes(`${digest}  report.json`)) return false;
    fs.renameSync(at(UNSEALED_REPORT), at("report.json"));
    syncFile(dir);
    return true;
  } catch {
    return false;
  }
}

/** `SHA256SUMS` of a bundle: a line for each file, and for the report that is still to get its name. */
export function sumsText(files: readonly { name: string; sha256: string }[], report: Uint8Array | string): string {
  const sha256 = createHash("sha256").update(report).digest("hex");
  return [...files, { name: "report.json", sha256 }]
    .sort(byName)
    .map((file) => `${file.sha256}  ${file.name}\n`)
    .join("");
}

/** Brings what seals a bundle to the disk. @throws Error of the system */
export function syncUnsealed(folder: BundleFolder): void {
  for (const name of ["SHA256SUMS", UNSEALED_REPORT]) syncFile(folder.at(name));
}

/**
 * Gives the report its name, which seals its bundle.
 * @throws Error of the system; then there is no `report.json`, and {@link finishSeal} can finish it
 */
export function nameReport(folder: BundleFolder): void {
  const [from, to] = [folder.at(UNSEALED_REPORT), folder.at("report.json")];
  if (fs.lstatSync(to, { throwIfNoEntry: false }) !== undefined) throw systemError("EEXIST");
  folder.checkIdentity();
  fs.renameSync(from, to);
  try {
    folder.sync();
  } catch (error) {
    fs.renameSync(to, from);
    throw error;
  }
}
