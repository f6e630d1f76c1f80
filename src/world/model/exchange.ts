import type { Route } from "./route";

/** A whole exchange with the endpoint, for a cassette. */
export interface Exchange {
  /** In which order it was asked, from 1. */
  order: number;
  probe: boolean;
  route: Route;
  stream: boolean;
  request: Buffer;
  status: number;
  contentType: string;
  answer: Buffer;
}
