/** The platform of this machine, in the form in which agent records list their binaries. */
export function currentPlatform(): string {
  return `${process.platform}-${process.arch}`;
}
