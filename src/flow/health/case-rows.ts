import { closeSync, cpSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BlockerCode } from "../../core/domain/catalogue";
import { sha256 } from "../../core/domain/digest";
import { CASSETTE_VERSION, type CassetteHeader, cassetteLine } from "../../core/records/cassette";
import { PRICES_RECORD } from "../../core/records/prices";
import { editContract } from "./deeds";
import { ADMISSION, atStage5, DECISION, laneRow, LONG_AGO, type OpenBed, openGates, PLATFORM } from "./open-gates";
import type { Bed, Row } from "./row";

/** A row's own place, in which the admitted binary is a tripwire. */
interface CaseBed extends OpenBed {
  binary: string;
}

const AGENT = "agent.case.json";
const REPORT = "provider-build-report.json";
const CREDENTIAL = "HEALTH_MODEL_CREDENTIAL";

/** Rows of the lane `case` past its enabling gates: each record taken away, malformed and changed in turn, then the binary. */
export const CASE_ROWS: readonly Row[] = [
  row("agent-record-missing", "no agent record", "agent_record_invalid", ({ record }) => record(AGENT, null)),
  row("agent-record-malformed", "agent record that is no JSON", "agent_record_invalid", ({ record }) =>
    record(AGENT, "{"),
  ),
  row("agent-record-branch", "agent record whose pin is a branch", "agent_record_invalid", ({ record }) =>
    record(AGENT, { pinned_commit: "main" }),
  ),
  row("agent-record-expired", "agent record past its time", "agent_record_invalid", ({ record }) =>
    record(AGENT, { expires_at: LONG_AGO }),
  ),
  row("agent-report-malformed", "build report that is no JSON", "agent_record_invalid", ({ record }) =>
    record(REPORT, "{"),
  ),
  row("agent-pin-changed", "another pin without the one before", "agent_pin_changed_without_previous", (bed) => {
    bed.record(REPORT, {});
    bed.record(AGENT, { pinned_commit: "6".repeat(40) });
  }),
  row("model-decision-missing", "no model decision", "model_not_admitted", ({ record }) => record(DECISION, null)),
  row("model-decision-malformed", "model decision that is a list", "model_admission_invalid", ({ record }) =>
    record(DECISION, "[]"),
  ),
  row("model-missing", "no model is asked for", "model_not_admitted", ({ env }) => {
    delete env["CTO_HARNESS_CASE_MODEL"];
  }),
  row("model-admission-missing", "no model admission", "model_not_admitted", ({ record }) => record(ADMISSION, null)),
  row("model-not-admitted", "model admission that does not admit", "model_not_admitted", ({ record }) =>
    record(ADMISSION, { status: "not_admitted" }),
  ),
  row("model-admission-malformed", "model admission without a status", "model_admission_invalid", ({ record }) =>
    record(ADMISSION, { status: undefined }),
  ),
  row("model-admission-expired", "model admission past its time", "model_admission_invalid", ({ record }) =>
    record(ADMISSION, { expires_at: LONG_AGO }),
  ),
  row("another-model", "another model than was admitted", "model_admission_mismatch", ({ env }) => {
    env["CTO_HARNESS_CASE_MODEL"] += "-instruct";
  }),
  row("another-network", "endpoint of another network than was admitted", "model_admission_mismatch", ({ env }) => {
    env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] = "http://10.0.0.1:9/v1";
  }),
  row("local-endpoint-missing", "no local endpoint is given", "local_provider_config_missing", ({ env }) => {
    delete env["CTO_HARNESS_CASE_LOCAL_BASE_URL"];
  }),
  row("local-endpoint-malformed", "local endpoint that is no URL", "local_provider_config_missing", ({ env }) => {
    env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] = "127.0.0.1:9";
  }),
  row("credential-missing", "a named credential that is not set", "provider_auth_unavailable", ({ argv }) => {
    argv.push("--credential-variable", CREDENTIAL);
  }),
  row("prices-malformed", "record of prices that is no JSON", "model_admission_invalid", ({ record }) =>
    record(PRICES_RECORD, "{"),
  ),
  row("money-without-price", "a bound on money, and no price", "task_contract_invalid", (bed) =>
    editContract(bed, { limits: { model_cost_usd: 1 } }),
  ),
  row("binary-missing", "no binary of the agent", "provider_unavailable", ({ env }) => {
    delete env["CTO_HARNESS_CASE_BIN"];
  }),
  row("binary-of-other-bytes", "binary with another digest", "agent_digest_mismatch", ({ binary }) =>
    writeFileSync(binary, "#!/bin/sh\n# another\n"),
  ),
  row("binary-no-program", "the admitted bytes are no program", "agent_not_executable", () => {}),
  row("binary-another-program", "npm's package of the agent's name", "agent_identity_mismatch", (bed) => {
    const folder = join(bed.folder, "node_modules/ca");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"name":"ca","version":"0.1.9"}');
    cpSync(bed.binary, join(folder, "ca"));
    bed.env["CTO_HARNESS_CASE_BIN"] = join(folder, "ca");
  }),
  row("license-unresolved", "license that nobody has resolved, at stage 5", "license_unresolved", (bed) => {
    atStage5(bed);
    bed.record(REPORT, { binary_sha256: sha256(readFileSync(bed.binary)) });
    bed.record(AGENT, { license_note: { status: "unresolved", note: "nobody looked", allowed_mutation_modes: [] } });
  }),
  row("cassette-of-something-else", "a replay of another contract", "cassette_mismatch", (bed) => {
    const program = programHead();
    writeFileSync(bed.binary, program);
    bed.record(AGENT, { binaries: { [PLATFORM]: { sha256: sha256(program) } } });
    delete bed.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"];
    const cassette = join(bed.folder, "cassette.jsonl");
    const bound = { contract_sha256: "0".repeat(64), baseline_tree: "0".repeat(40), agent_sha256: "0".repeat(64) };
    const head: CassetteHeader = {
      cassette: "case-harness-model",
      version: CASSETTE_VERSION,
      provider: bed.env["CTO_HARNESS_CASE_MODEL_PROVIDER"]!,
      model: bed.env["CTO_HARNESS_CASE_MODEL"]!,
      recorded_at: "2020-01-01T00:00:00Z",
      run_id: "20200101T000000Z-health-abcdef12",
    };
    writeFileSync(cassette, cassetteLine(head) + cassetteLine({ end: true, exchanges: 0, complete: true, bound }));
    bed.argv.push("--replay", cassette);
  }),
];

/** What a program of this machine begins with: enough to be told from one of another. */
function programHead(): Buffer {
  const head = Buffer.alloc(64);
  const program = openSync(process.execPath, "r");
  readSync(program, head);
  closeSync(program);
  return head;
}

function row(name: string, by: string, code: BlockerCode, spoil: (bed: CaseBed) => void): Row {
  return laneRow("case", [name, by, code], caseBed, spoil);
}

function caseBed(bed: Bed): CaseBed {
  const binary = join(bed.folder, "ca");
  // Whoever starts it changes what lies outside of the workspace, and the row fails.
  writeFileSync(
    binary,
    `#!/bin/sh\necho started >>'${join(bed.folder, "outside/witness").replaceAll("'", "'\\''")}'\n`,
    {
      mode: 0o755,
    },
  );
  const digest = sha256(readFileSync(binary));
  const open = openGates(bed, "case", AGENT, { binaries: { [PLATFORM]: { sha256: digest } } });
  open.env["CTO_HARNESS_CASE_BIN"] = binary;
  return { ...open, binary };
}
