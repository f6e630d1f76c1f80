/**
 * Bytes for people, in whole mebibytes.
 * @param whole of what is there, the rest is nothing; what is needed is rounded up
 */
export function mebibytes(bytes: number, whole: (value: number) => number = Math.floor): string {
  return `${whole(bytes / 1024 ** 2)} MiB`;
}

/** A whole number for people, with commas, whatever the locale: `1,234,567`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
