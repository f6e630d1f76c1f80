/** A section of what the project must do, which asks for a rule: of the specification, or of its page on the ladder. */
export type Section = `SPEC ${number}` | `LADDER ${number}`;
