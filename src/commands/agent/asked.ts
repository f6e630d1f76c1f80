import type { Asked } from "../../flow/agent/admission";
import { type ParsedArgs, value } from "../io";

/** The flags that every action of `agent` has. */
export function askedOf(args: ParsedArgs): Asked {
  return { record: value(args, "record"), store: value(args, "store") };
}
