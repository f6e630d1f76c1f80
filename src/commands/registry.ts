import { agentSpec } from "./help/agent";
import { doctorSpec } from "./help/doctor";
import { explainSpec } from "./help/explain";
import { healthSpec } from "./help/health";
import { initSpec } from "./help/init";
import { preflightSpec } from "./help/preflight";
import { reportSpec } from "./help/report";
import { stepSpec } from "./help/step";
import { runSpec } from "./help/run";
import { runsSpec } from "./help/runs";
import { verifySpec } from "./help/verify";
import type { CommandModule, CommandSpec } from "./io";

/** A command: its words, and its code, which is loaded when it is called. */
export interface Command {
  spec: CommandSpec;
  load(): Promise<CommandModule>;
}

/** Every command that there is, in the order in which the help lists them. A new command is one line here. */
export const COMMANDS: readonly Command[] = [
  { spec: runSpec, load: () => import("./run") },
  { spec: verifySpec, load: () => import("./verify") },
  { spec: reportSpec, load: () => import("./report") },
  { spec: agentSpec, load: () => import("./agent") },
  { spec: preflightSpec, load: () => import("./preflight") },
  { spec: initSpec, load: () => import("./init") },
  { spec: healthSpec, load: () => import("./health") },
  { spec: doctorSpec, load: () => import("./doctor") },
  { spec: runsSpec, load: () => import("./runs") },
  { spec: stepSpec, load: () => import("./step") },
  { spec: explainSpec, load: () => import("./explain") },
];
