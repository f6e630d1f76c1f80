/** Builds everything into `out`, which is emptied first; with a folder for bundles by the digest of their sources. */
export function build(out: string, cache?: string): Promise<void>;
/** Bundles a TypeScript module of this repository and imports it, for scripts that plain Node runs. */
export function load(source: string): Promise<unknown>;
/** What a source imports of this repository, as it is written there. */
export function relativeImports(text: string): string[];
