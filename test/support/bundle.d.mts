export function bundle(source: string): Promise<string>;
