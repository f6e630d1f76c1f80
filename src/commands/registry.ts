import { agentSpec } from "./help/agent";
import { concludeSpec } from "./help/conclude";
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
  { spec: runSpec, load: () => import(/* webpackChunkName: "run" */ "./run") },
  { spec: verifySpec, load: () => import(/* webpackChunkName: "verify" */ "./verify") },
  { spec: concludeSpec, load: () => import(/* webpackChunkName: "verify" */ "./conclude") },
  { spec: reportSpec, load: () => import(/* webpackChunkName: "step" */ "./report") },
  { spec: agentSpec, load: () => import(/* webpackChunkName: "agent" */ "./agent") },
  { spec: preflightSpec, load: () => import(/* webpackChunkName: "run" */ "./preflight") },
  { spec: initSpec, load: () => import(/* webpackChunkName: "tools" */ "./init") },
  { spec: healthSpec, load: () => import(/* webpackChunkName: "tools" */ "./health") },
  { spec: doctorSpec, load: () => import(/* webpackChunkName: "tools" */ "./doctor") },
  { spec: runsSpec, load: () => import(/* webpackChunkName: "tools" */ "./runs") },
  { spec: stepSpec, load: () => import(/* webpackChunkName: "step" */ "./step") },
  { spec: explainSpec, load: () => import(/* webpackChunkName: "tools" */ "./explain") },
];
