import type { Limits } from "../../core/domain/limits";
import { type Contract, limitsOf } from "../../core/records/contract";
import type { Ready } from "./collect";
import type { CommandSetting } from "./command";
import type { CommandLog } from "./command-log";
import { containLimits } from "./effects";
import { type Session, workSubfolder } from "./session";

/** What setup and verification commands of a contract have in common, whoever runs them. */
export interface ContractSetting extends CommandSetting {
  contract: Contract;
  limits: Limits;
  /** A private folder for copies. */
  copies: string;
}

/** Whatever starts commands of a contract takes its bounds from here. */
export function contractSetting(parts: Omit<ContractSetting, "containLimits">): ContractSetting {
  return { ...parts, containLimits: containLimits(parts.limits) };
}

/** The setting of a run's own commands. */
export function settingOf(
  { work, programs, containment, cancel }: Session,
  { contract, surroundings }: Pick<Ready, "contract" | "surroundings">,
  phase: "setup" | "verification",
  log: CommandLog,
): ContractSetting {
  const level = containment.level ?? "none";
  return contractSetting({
    contract,
    limits: limitsOf(contract),
    level,
    surroundings,
    programs,
    // No lane reaches the pipes and the /etc that lie there for a sandbox; elsewhere it holds the lane's temporary files.
    scratch: workSubfolder(work, level === "sandbox" ? "scratch" : phase),
    copies: workSubfolder(work, `${phase}-copies`),
    log,
    cancel: cancel.signal,
  });
}
