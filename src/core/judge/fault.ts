/** A file that does not hold, and why. */
export interface FileFault {
  file: string;
  problem: string;
}

/** Tells of a file that does not hold. */
export type Fault = (file: string, problem: string) => void;
