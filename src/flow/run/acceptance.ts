import { jsonPath } from "../../core/domain/bytes";
import type { ManifestEntry } from "../../core/formats/manifest";
import type { Facts } from "../../core/records/facts";

export type AcceptanceList = NonNullable<Facts["case"]>["acceptance"];

/** Whether two lists name the same files with the same content. */
export function isSameAcceptance(one: AcceptanceList, other: AcceptanceList): boolean {
  const contentOf = (list: AcceptanceList) => JSON.stringify(list.map(({ path, sha256 }) => [path, sha256]));
  return contentOf(one) === contentOf(other);
}

/** The files of `acceptance/` as the facts list them. */
export function acceptanceList(entries: readonly ManifestEntry[]): AcceptanceList {
  return entries
    .filter(({ type }) => type !== "dir")
    .map(({ path, mode, sha256 }) => ({ path: jsonPath(path), mode: mode.toString(8), sha256: sha256 ?? "" }));
}
