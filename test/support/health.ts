/** What `health --json` prints. */
export interface Health {
  ok: boolean;
  checked: string[];
  errors: { row: string; problem: string }[];
  rows: { row: string; ok: boolean; bundle: string | null }[];
  not_covered: { row: string; code: string; reason: string }[];
  matrix: string;
}
