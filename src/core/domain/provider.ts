/** Classes of model providers that a decision can name (SPEC section 10). */
export const PROVIDER_CLASSES = ["external_anthropic", "external_openai_codex", "local_case_compatible"] as const;
export type ProviderClass = (typeof PROVIDER_CLASSES)[number];
