import { z } from "zod";
import { SHA256 } from "../domain/digest";
import { NETWORKS } from "./network-class";

const sha256 = z.string().regex(SHA256);

/** Names in `records/` of what the admission gates read. */
export const ADMISSION_RECORDS = {
  decision: "model.decision.json",
  admission: "model.admission.json",
} as const;

/** Name in `records/`, and in `.harness/`, of a lane's agent record. */
export function agentRecordFile(lane: string): string {
  return `agent.${lane}.json`;
}

/** Fact `agent_source`: what the gate of the agent record needs beyond the records. */
export const agentSourceFact = z.strictObject({
  /** `<process.platform>-<process.arch>` of the machine that would run the agent. */
  platform: z.string(),
  /** Where the records were read: the working folder, or in CI a commit that the change under judgement can't touch. */
  records_from: z.string(),
  /** Records that exist and could not be read, with the reason: file name -> reason. They are not in `records/`. */
  unreadable: z.record(z.string(), z.string()),
  /** SHA-256 of the record of prices, where there is one (LADDER 9). */
  prices_sha256: sha256.optional(),
});
export type AgentSourceFact = z.infer<typeof agentSourceFact>;

/** Fact `model_access`: what the model gate needs beyond the records. No endpoint and no credential, only whether there is one. */
export const modelAccessFact = z.strictObject({
  local_base_url: z.boolean(),
  openai_codex_auth_bridge: z.boolean(),
  /** Whether the credential that the admitted provider needs is at hand; null where nobody looked or none is needed. */
  credential: z.boolean().nullable(),
  /** The credential is a person's ChatGPT login, which is asked at an endpoint of its own and takes no bound on an answer. */
  chatgpt_login: z.boolean().optional(),
  /** A cassette answers in place of the provider, so that none of it is needed. */
  replay: z.boolean().optional(),
  /**
   * The networks that the endpoint's addresses belong to: by its name where that says it, by what it resolved to otherwise. `none`
   * is an address of no network; not there where nobody knows yet.
   */
  endpoint_networks: z.array(z.enum([...NETWORKS, "none"])).optional(),
  /** What is wrong with the endpoint that was named, or with the way to it; never the endpoint. */
  problem: z.string().optional(),
  /** What is wrong with the credential that was named; never the credential. */
  credential_problem: z.string().optional(),
});
export type ModelAccessFact = z.infer<typeof modelAccessFact>;

/** What the first bytes of a file say that it is; `tree` is a folder of npm's packages. */
const PROGRAM_FORMATS = ["elf-x64", "elf-arm64", "mach-o-x64", "mach-o-arm64", "script", "tree", "other"] as const;
export type ProgramFormat = (typeof PROGRAM_FORMATS)[number];

/** Fact `agent_binary`: the copy that would run, hashed while it was made (SPEC section 8). */
export const agentBinaryFact = z.strictObject({
  /** Where its bytes came from; null where there was none. */
  source: z.enum(["candidate", "store"]).nullable(),
  /** Why there is none, or why it could not be read; null otherwise. */
  problem: z.string().nullable(),
  sha256: sha256.nullable(),
  bytes: z.number().int().nonnegative().nullable(),
  format: z.enum(PROGRAM_FORMATS).nullable(),
  /** Name and version in the `package.json` that the candidate lies under, where it lies in an npm package. */
  npm_package: z.string().nullable(),
  /** Why the copy can't be executed here (mount option, mode), or null. */
  not_executable: z.string().nullable(),
  /** An entry of the store that no longer had the bytes of its name was found and moved away. */
  store_corrupt: z.boolean(),
});
export type AgentBinaryFact = z.infer<typeof agentBinaryFact>;

/** The facts of admission, as they stand in `facts.json`. */
export interface AdmissionFacts {
  agent_source?: AgentSourceFact;
  model_access?: ModelAccessFact;
  agent_binary?: AgentBinaryFact;
}
