import { jsonPath } from "../../core/domain/bytes";
import type { ManifestEntry } from "../../core/formats/manifest";
import type { Facts } from "../../core/records/facts";

/** The files of `acceptance/` as the facts list them. */
export function acceptanceList(entries: readonly ManifestEntry[]): NonNullable<Facts["case"]>["acceptance"] {
  return entries
    .filter(({ type }) => type !== "dir")
    .map(({ path, mode, sha256 }) => ({ path: jsonPath(path), mode: mode.toString(8), sha256: sha256 ?? "" }));
}
