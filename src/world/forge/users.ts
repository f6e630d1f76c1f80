/** Accounts, as forges tell them. */
import type { ForgeUser } from "./types";

/** GitHub says `type`; Gitea's own accounts (actions, ghosts) have no id that a person has. */
export function userOf(value: unknown): ForgeUser | null {
  const { login, type, id } = (value ?? {}) as { login?: unknown; type?: unknown; id?: unknown };
  if (typeof login !== "string" || login === "") return null;
  return { login, bot: type === undefined ? !(typeof id === "number" && id > 0) : type !== "User" };
}
