/** Who takes the verdict: by the interface that it speaks. */
export const FORGES = ["github", "ghes", "gitea", "forgejo", "local"] as const;
export type ForgeName = (typeof FORGES)[number];
