import type { LaneName } from "../../core/domain/lane";
import type { Stage } from "../../core/stages/ladder";
import type { CaseFolder } from "../../world/facts/case";
import type { CredentialSource } from "../../world/model/credential";
import type { Announced } from "./ci";

/** What was asked for, on the command line or by the action. */
export interface RunRequest {
  stage: Stage;
  lane: LaneName;
  folder: CaseFolder;
  taskSource: "shipped" | "case-dir" | "task";
  enabledLanes: LaneName[];
  enabledStage: number | null;
  timeoutSeconds: number | null;
  modelProvider: string | null;
  model: string | null;
  approval: string | null;
  /** Variable or file of the upstream credential; null takes the usual one of the provider's class. */
  credential: CredentialSource | null;
  /** Cassette to be served instead of asking the model, or to be written. */
  replay: string | null;
  recordModel: string | null;
  runsDirFlag: string | undefined;
  keepWorkspace: boolean;
  /** What the action announced for this run; null on the command line. */
  ci: Announced | null;
}
