/**
 * US dollars as whole numbers, so that no sum drifts. A price stands for a million tokens, in dollars of at most six decimals: it is a whole
 * number of millionths of a millionth of a dollar for one token.
 */
export type Picodollars = bigint;

const DECIMALS = 6;
const PICO_PER_MILLIONTH = 1_000_000n;
/** The largest amount that a record or a contract may name. */
export const MAX_DOLLARS = 1_000_000;

/** Whether a number is an amount: dollars from 0 to {@link MAX_DOLLARS}, of at most six decimals. */
export function isMoney(dollars: number): boolean {
  return dollars >= 0 && dollars <= MAX_DOLLARS && Number(dollars.toFixed(DECIMALS)) === dollars;
}

/** @throws TypeError on what is no amount */
function millionths(dollars: number): bigint {
  if (!isMoney(dollars)) throw new TypeError(`expected US dollars with at most six decimals, found ${dollars}`);
  return BigInt(dollars.toFixed(DECIMALS).replace(".", ""));
}

/** What one token costs by a price in dollars for a million of them. @throws TypeError on what is no amount */
export function pricePerToken(dollarsPerMillion: number): Picodollars {
  return millionths(dollarsPerMillion);
}

/** An amount in dollars as a whole number. @throws TypeError on what is no amount */
export function picodollars(dollars: number): Picodollars {
  return millionths(dollars) * PICO_PER_MILLIONTH;
}

/** Dollars, rounded up to a millionth: what was spent is never told as less. */
export function dollarsOf(amount: Picodollars): number {
  return Number((amount + PICO_PER_MILLIONTH - 1n) / PICO_PER_MILLIONTH) / 10 ** DECIMALS;
}

/** Dollars for people, every digit of them: `0.000013`, never `1.3e-5`. */
export function dollarText(dollars: number): string {
  return `${dollars.toFixed(DECIMALS).replace(/(\.\d\d\d*?)0+$/, "$1")} USD`;
}
