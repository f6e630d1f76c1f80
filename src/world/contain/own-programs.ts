import { join } from "node:path";
import type { Programs } from "./types";

/** The stand-alone programs beside the built `index.js` that a sandbox is shown. @param folder where that lies */
export function programsIn(folder: string): Programs {
  return { canary: join(folder, "canary.cjs"), relay: join(folder, "relay.cjs"), fake: join(folder, "fake.cjs") };
}
