/** What stands in place of a known value, wherever one was taken out. */
export const REDACTION = "[REDACTED]";
