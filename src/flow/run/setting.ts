import { type Contract, limitsOf } from "../../core/records/contract";
import type { Ready } from "./effect-gates";
import type { CommandSetting } from "./command";
import type { CommandLog } from "./command-log";
import { type Inputs, workSubfolder } from "./inputs";

/** What setup and verification commands of a contract have in common, whoever runs them. */
export interface ContractSetting extends CommandSetting {
  contract: Contract;
  /** A private folder for copies. */
  copies: string;
}

/** The setting of a run's own commands. */
export function settingOf(
  inputs: Pick<Inputs, "work" | "programs" | "cancel">,
  ready: Pick<Ready, "contract" | "surroundings" | "containment">,
  phase: "setup" | "verification",
  log: CommandLog,
): ContractSetting {
  return { ...settingAhead(inputs, ready, phase), log };
}

/** The same, before there is a log. */
export function settingAhead(
  { work, programs, cancel }: Pick<Inputs, "work" | "programs" | "cancel">,
  { contract, surroundings, containment }: Pick<Ready, "contract" | "surroundings" | "containment">,
  phase: "setup" | "verification",
): Omit<ContractSetting, "log"> {
  const { level } = containment;
  return {
    contract,
    limits: limitsOf(contract),
    level,
    surroundings,
    programs,
    // No lane reaches the pipes and the /etc that lie there for a sandbox; elsewhere it holds the lane's temporary files.
    scratch: workSubfolder(work, level === "sandbox" ? "scratch" : phase),
    copies: workSubfolder(work, `${phase}-copies`),
    cancel: cancel.signal,
  };
}
