/** How far a typo may be from a word, as a part of the word's length, to be taken for it. */
const MAX_DISTANCE_RATIO = 0.5;

/**
 * The candidate that a mistyped word most likely means, or null where none is near: by edit distance in which a swap
 * of neighbours counts once; a candidate that begins with the word is near too; among numbers, the nearest number.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (candidates.length > 0 && [word, ...candidates].every((text) => /^-?\d{1,15}$/.test(text))) {
    return candidates.reduce((a, b) =>
      Math.abs(Number(b) - Number(word)) < Math.abs(Number(a) - Number(word)) ? b : a,
    );
  }
  const given = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = given.length > 1 && candidate.startsWith(given) ? 1 : editDistance(given, candidate.toLowerCase());
    if (distance < bestDistance && distance <= Math.max(1, candidate.length * MAX_DISTANCE_RATIO)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, beforeLast[j - 2]! + 1);
      row.push(distance);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
