/** What a person can say of a verified result. */
export const OPERATOR_WORDS = ["accepted", "rejected"] as const;
export type OperatorOutcome = (typeof OPERATOR_WORDS)[number];
