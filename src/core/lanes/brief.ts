import { argvOf, type Command, type Contract } from "../records/contract";

/**
 * What an agent is told of its task: all of it stands in the contract, which is what people have approved.
 * @param closing what the agent is to do with the result, and what there is not
 */
export function briefOf(contract: Contract, closing: string): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
  const section = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`## ${title}\n\n${list(items)}`];
  return [
    contract.brief,
    ...section("Only these paths may be changed", contract.allowed_paths),
    ...section("These paths must not be changed", contract.forbidden_paths),
    ...section("Never do this", contract.forbidden_actions),
    ...section("The result is verified by", (contract.verification_commands ?? []).map(shellText)),
    closing,
  ].join("\n\n");
}

/** A command as somebody would type it. */
export function shellText(command: Command): string {
  return typeof command === "string" ? command : argvOf(command).map(quoteForShell).join(" ");
}

function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
