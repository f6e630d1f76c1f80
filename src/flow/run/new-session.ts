import { gateInputOf } from "./facts-of-run";
import type { Session } from "./session";

/** Completes a session: what gates see is read from it whenever they are evaluated. */
export function newSession(
  parts: Omit<Session, "gateInput" | "tools" | "snapshot" | "setupLog" | "room"> & Partial<Pick<Session, "room">>,
): Session {
  const session: Session = {
    room: null,
    ...parts,
    tools: null,
    snapshot: null,
    setupLog: null,
    told: (text) => parts.progress(text),
    gateInput: () => gateInputOf(session, session.containment),
  };
  return session;
}
