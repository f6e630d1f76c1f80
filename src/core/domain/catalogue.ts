import type { Dated, Former } from "./derivation";
import type { Status } from "./status";

/** When a blocker can be found: at a gate before the start, after the start, or while an agent's binary is admitted. */
export type Phase = "record-gate" | "effect-gate" | "after-start" | "agent-build";

export interface CatalogueEntry {
  /** Short phrase for `failure_reason`; some are inherited from an earlier harness and must not change. */
  phrase: string;
  status: Exclude<Status, "pass">;
  phase: Phase;
  /** What is wrong, one sentence. */
  message: string;
  /** What to do about it, one or two sentences. */
  fix: string;
  /** Fixes for cases of their own; the first that fits takes the place of `fix`. */
  fixes?: readonly OwnFix[];
  /** File in `backend/` that readers of older evidence look for. */
  marker?: string;
  /** How it read in former derivations: a sentence that is put better keeps the old one here. Status and order never change. */
  former?: Former<Pick<CatalogueEntry, "phrase" | "message" | "fix" | "fixes">>;
}

/**
 * The fix of one kind of case of a code. It is chosen by what the blocker says and quotes nothing of it: a bundle's maker can choose
 * among these sentences, and can't write one.
 */
export interface OwnFix extends Dated<Pick<OwnFix, "when" | "fix">> {
  /** The kind of case, for `explain`. */
  about: string;
  /** Tried on the blocker's own data; every part that is given has to fit. */
  when: { subject?: RegExp; expected?: RegExp; found?: RegExp };
  fix: string;
}

const gate = (phrase: string, message: string, fix: string, marker?: string) =>
  entry("record-gate", "blocked", phrase, message, fix, marker);
const effect = (phrase: string, message: string, fix: string, marker?: string) =>
  entry("effect-gate", "blocked", phrase, message, fix, marker);
const fails = (phrase: string, message: string, fix: string, marker?: string) =>
  entry("after-start", "fail", phrase, message, fix, marker);
const blocks = (phrase: string, message: string, fix: string, marker?: string) =>
  entry("after-start", "blocked", phrase, message, fix, marker);
const build = (phrase: string, message: string, fix: string) => entry("agent-build", "blocked", phrase, message, fix);

function entry(
  phase: Phase,
  status: CatalogueEntry["status"],
  phrase: string,
  message: string,
  fix: string,
  marker?: string,
): CatalogueEntry {
  return { phrase, status, phase, message, fix, ...(marker === undefined ? {} : { marker }) };
}

function owning<E extends CatalogueEntry>(base: E, ...fixes: OwnFix[]): CatalogueEntry {
  return { ...base, fixes };
}

/** Subject of a bundle that was made and could not be kept. */
export const EVIDENCE_SUBJECT = "evidence not kept";

const GATE_LOG = "case-gate.log";
const UNAVAILABLE = "provider-unavailable.txt";
const NOT_ADMITTED = "provider-model-not-admitted.txt";

/** What a command's exit code tells beside that it failed. */
const COMMAND_ENDS: readonly OwnFix[] = [
  {
    about: "a program that is not found (exit code 127)",
    when: { expected: /^exit code 0$/, found: /^exit code 127: / },
    fix: "test.log names it where a shell looked for it. Programs are found as on the runner, along its PATH, beside those of the tree itself (./script, node_modules/.bin, .venv/bin); install it on the runner, or have setup_commands install it into a folder of discard_paths, and write its path.",
  },
  {
    about: "a program that can't be executed (exit code 126)",
    when: { expected: /^exit code 0$/, found: /^exit code 126: / },
    fix: 'Give the file its executable bit in the starting tree, or name its interpreter in the command (["sh", "test.sh"]); a script\'s first line must name a program that is there inside.',
  },
  {
    about: "a disk that is full",
    when: { expected: /^disk: at least /, found: /, so that it was ended$/ },
    fix: "Free space on the disk of the temporary folder of the runner, or set TMPDIR to a folder on a larger one; what the commands build lies there.",
  },
  {
    about: "no space left for a command",
    when: { expected: /^exit code 0$/, found: /, after it said that no space was left to write$/ },
    fix: "Raise limits.scratch_bytes of the contract: /tmp, /dev/shm and, without setup commands, HOME have so much room each, in memory, which limits.memory_bytes bounds, too. Where the workspace itself is full, free space on the disk of the runner's temporary folder.",
  },
  {
    about: "want of memory",
    when: {
      expected: /^exit code 0$/,
      found: /^exit code \d+, (?:after the kernel ended a process of it|as where SIGKILL ended a program)/,
    },
    fix: "Raise limits.memory_bytes of the contract if the machine has more, or have the commands take less (fewer workers); containment.json says what was held, and by what. What is written to /tmp counts, too.",
  },
];

/**
 * Every blocker code, in the order of SPEC section 6, which is also the order in which blockers are listed (fail codes
 * before blocked ones). `explain`, the table of blockers.md and the report take their words from here.
 */
export const CATALOGUE = {
  gate_missing: gate(
    "case gate closed",
    "The lane is denied by default and nobody enabled it for this run.",
    "Set CTO_HARNESS_ALLOW_CASE=1 (or _CODEX, _PI), the flag --allow, or the action's input, once a person has decided that this lane may run.",
    GATE_LOG,
  ),
  stage_gate_missing: gate(
    "case gate closed",
    "The enabled stage is not the stage that was asked for.",
    "Set CTO_HARNESS_CASE_STAGE (or --enabled-stage) to exactly the stage that you run.",
    GATE_LOG,
  ),
  stage_executes_nothing: gate(
    "case gate closed",
    "Stage 1 proves that the engine is gated; it never executes a lane.",
    "This is the expected end of stage 1. Run stage 2 to let a lane work on a copied fixture.",
    GATE_LOG,
  ),
  task_contract_invalid: owning(
    gate(
      "task contract invalid",
      "The task contract can't be used.",
      "Correct the contract at the position named; `case-harness init` writes a valid one to start from.",
    ),
    {
      about: "a contract that can't be read",
      when: { subject: /^task contract$/ },
      fix: "Name a file of at most 1 MiB that this user may read; `case-harness init` writes a contract to start from.",
    },
    {
      about: "a source that can't be copied",
      when: { subject: /^source repository$/ },
      fix: "Name the folder of a git repository with --repo (`git status` works in it), give it a first commit, and finish or abort a rebase, merge or bisect.",
    },
    {
      about: "a bound on money without a price",
      when: { subject: /^limits\.model_cost_usd$/, expected: /^a price of / },
      fix: 'Write what the model costs into .harness/prices.json: {"prices": [{"provider": ..., "model": ..., "input_usd_per_million": 3, "cached_input_usd_per_million": 0.3, "output_usd_per_million": 15, "source": "where you read it", "date": "2026-06-02"}]}; or leave limits.model_cost_usd out of the contract, and bound requests and tokens alone.',
    },
    {
      about: "a bound on answers of a ChatGPT login that nobody can hold",
      when: { subject: /^limits\.model_(?:cost_usd|output_tokens)$/, expected: /ChatGPT login/ },
      fix: "Write max_output_tokens of the model into its entry of .harness/prices.json (the most tokens that one answer can have, as the vendor says it); or leave the bound out of the contract, and bound model_requests and model_input_tokens alone.",
    },
    {
      about: "a bound on answers of a ChatGPT login that is less than one",
      when: { subject: /^limits\.model_output_tokens$/, expected: /^at least .*a whole answer/ },
      fix: "Raise limits.model_output_tokens of the contract: a ChatGPT login takes no bound on an answer, so that a whole one is reserved for each call.",
    },
    {
      about: "a bound on money that no run can keep",
      when: { subject: /^limits\.model_cost_usd$/, expected: /^at least / },
      fix: "Raise limits.model_cost_usd of the contract: less than that would be spent before the agent starts.",
    },
    {
      about: "the agent's own state in the starting tree",
      when: { subject: /^case folder$/, found: /is the state of the lane / },
      fix: "Take that folder out of the starting tree, and let no commit of it track it again: the agent keeps its own state there.",
    },
    {
      about: "the case's folder",
      when: { subject: /^case folder$/ },
      fix: "Beside case.json a case has workspace/, fake.json and, if it likes, acceptance/: real files and folders, no links.",
    },
  ),
  task_exposes_target_path: gate(
    "task exposes target path",
    "A stage 2 task names a path of a target repository, so the lane could find its way there.",
    "Remove target_repository and every path of a real repository from the contract and from the lane's arguments, environment and configuration.",
  ),
  missing_test_command: gate(
    "missing test command",
    "The contract has no verification command, so nothing could show that the result works.",
    'Add verification_commands, for example [["python3", "-B", "-m", "unittest", "-q"]].',
  ),
  agent_record_invalid: owning(
    gate(
      "agent record invalid",
      "The agent record is missing, malformed or incomplete.",
      "Complete the record that is named at the position named; `case-harness agent record` writes one, from a source (--from URL) or of a package (--lane codex --package NAME@VERSION).",
    ),
    {
      about: "a record that can't be read",
      when: { expected: /, a regular file that the harness may read$/ },
      fix: "Let it be a regular file that the harness may read, in .harness/ where the records come from; `case-harness init` writes a template.",
    },
    {
      about: "a record that expired",
      when: { subject: /: expires_at$/, found: /, expired$/ },
      fix: "Have the agent's source looked at again, and a new expires_at reviewed into the record.",
    },
    {
      about: "no lock of packages",
      when: { subject: /^packages$/ },
      fix: "Have it written: `case-harness agent record --lane LANE --package NAME@VERSION --replace`.",
    },
    {
      about: "no build or fetch report",
      when: { expected: /^a build or fetch report of the pin/ },
      fix: "Run `case-harness agent build` or `case-harness agent fetch` with this record.",
    },
    {
      about: "no report of an agent's packages",
      when: { expected: /^a package report of the pin/ },
      fix: "Run `case-harness agent fetch --lane LANE` with this record on this kind of machine; in CI, have the report that it writes into .harness/ reviewed into the branch that judges.",
    },
    {
      about: "a report of packages that differs from the record",
      when: { subject: /^provider-package-report\.[a-z]+\.json: / },
      fix: "Fetch again with this record (`case-harness agent fetch --lane LANE --write`), and have the record's trees and the report that it writes reviewed.",
    },
    {
      about: "a report that differs from the record",
      when: { subject: /^provider-(?:build|fetch)-report\.json: / },
      fix: "Build or fetch again with this record (`case-harness agent build`), and have the digest reviewed into `binaries`.",
    },
  ),
  agent_pin_changed_without_previous: gate(
    "agent pin changed without previous",
    "The agent's pin differs from the one that was admitted before, and the record does not say so.",
    "Put the former source and pin into the record's `previous` and have the change reviewed.",
  ),
  license_unresolved: gate(
    "license unresolved",
    "The agent's license note is not resolved for this mutation mode.",
    "Have a person resolve license_note in the agent record and list the mutation mode in allowed_mutation_modes.",
  ),
  model_not_admitted: owning(
    gate(
      "model not admitted",
      "No model has been decided on and admitted for this lane.",
      "`case-harness agent model` writes decision and admission (.harness/model.decision.json, CTO_HARNESS_CASE_MODEL_ADMISSION_FILE); have one word in each changed under review, then ask for exactly that pair.",
      NOT_ADMITTED,
    ),
    {
      about: "a decision that nobody has taken",
      when: { subject: /: decision_status$/ },
      fix: "Have whoever decides on models change decision_status, under review, to external_provider_approved or local_provider_required; where the record is empty, `case-harness agent model` fills it in first.",
    },
    {
      about: "an admission that nobody has given",
      when: { subject: /: status$/ },
      fix: "Have whoever admits models change status, under review, to admitted; where the record is empty, `case-harness agent model` fills it in first.",
    },
    {
      about: "a pair that nobody asked for",
      when: { subject: /^CTO_HARNESS_CASE_MODEL(?:_PROVIDER)?$/ },
      fix: "Ask for exactly the admitted pair: --model-provider and --model, or CTO_HARNESS_CASE_MODEL_PROVIDER and CTO_HARNESS_CASE_MODEL.",
    },
  ),
  model_admission_invalid: owning(
    gate(
      "model not admitted",
      "The model's decision or admission record is malformed, incomplete, expired, contradictory or holds a secret.",
      "Correct the record at the position named; never write a credential into a record.",
      NOT_ADMITTED,
    ),
    {
      about: "the record of prices",
      when: { subject: /^prices\.json$/ },
      fix: "Correct .harness/prices.json at the position named: for each provider and model once, US dollars for a million tokens with at most six decimals, where you read it, and when. Or delete it: then nobody knows what a run costs.",
    },
    {
      about: "an admission that expired",
      when: { subject: /: expires_at$/, found: /, expired$/ },
      fix: "Have the model admitted again with a new date.",
    },
  ),
  model_admission_mismatch: owning(
    gate(
      "model not admitted",
      "What was asked for is not what was admitted: the pair byte for byte, and the network that it is reached by.",
      "Request exactly the admitted pair (CTO_HARNESS_CASE_MODEL_PROVIDER, CTO_HARNESS_CASE_MODEL), or have the other pair admitted.",
      NOT_ADMITTED,
    ),
    {
      about: "an endpoint of another network",
      when: { subject: /: allowed_network_class$/ },
      fix: "Let the endpoint be of the admitted network (loopback: this machine; private: RFC 1918 and its like; internet: all else), or have another allowed_network_class admitted. Where a proxy stands before a private endpoint, list its host in NO_PROXY.",
    },
  ),
  local_provider_config_missing: gate(
    "provider unavailable",
    "The admitted provider is local, and nobody said where it listens.",
    "Set CTO_HARNESS_CASE_LOCAL_BASE_URL in the environment of the step, up to and with /v1 (http://127.0.0.1:8080/v1); it is written nowhere.",
    "provider-local-config-unavailable.txt",
  ),
  provider_auth_unavailable: owning(
    gate(
      "provider auth unavailable",
      "The admitted provider needs an authentication that is not available here.",
      "Provide the credential by the named variable or file; for openai-codex set CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE=1 where the bridge is set up.",
      "provider-auth-unavailable.txt",
    ),
    {
      about: "a lane that a ChatGPT login does not answer",
      when: { subject: /^credential$/, expected: /^an API key: lane / },
      fix: "Name an API key by --credential-variable or --credential-file, or take the lane codex, which asks by responses.",
    },
    {
      about: "a ChatGPT login that has ended, or is none",
      when: { subject: /^credential$/, found: /access token|ChatGPT login|login that names/ },
      fix: "Sign in again with `codex login`, or let Codex itself renew its login, and name its auth.json by --credential-file. The harness never renews a login: that would end the one that the person has.",
    },
  ),
  prior_stage_not_proven: owning(
    gate(
      "prior stage not proven",
      "There is no trusted, verified pass of the stage before for this lane, binary and model.",
      "Run the stage before to a pass and name its bundle with --prior-evidence.",
    ),
    {
      about: "a bundle that does not hold",
      when: { subject: /: verify$/ },
      fix: "`case-harness verify` says what does not hold of it. Take the bundle as it was sealed, or run the stage before again.",
    },
    {
      about: "a bundle that nothing makes trusted",
      when: { subject: /: trust$/ },
      fix: "Run the stage before here: this installation remembers its own passes in ~/.local/state/case-harness/made (below $XDG_STATE_HOME where that is set; name a folder there that can be written and stays). A bundle from anywhere else proves nothing here.",
    },
    {
      about: "another binary, lane or model",
      when: { subject: /: (?:binary|lane|model provider|model)$/ },
      fix: "What was proven was proven for exactly that lane, binary and model: run the stage before to a pass with those that are asked for now.",
    },
    {
      about: "a run without containment",
      when: { subject: /: containment(?: of verification)?$/ },
      fix: "Run the stage before on a machine that has the level `sandbox` or `pid` (`case-harness doctor`).",
    },
    {
      about: "a replay",
      when: { subject: /: replay$/ },
      fix: "Run the stage before without --replay: what a cassette answered proves no stage.",
    },
    {
      about: "a run of another repository, branch or pull request",
      when: { subject: /: (?:repository|branch|event)$/ },
      fix: "Take a run of this repository's own workflow on its default branch; a pull request's own runs never count.",
    },
    {
      about: "a bundle that was made elsewhere and brought into that run",
      when: { subject: / it was made (?:for|by)$/ },
      fix: "Take the bundle that a job of that run made itself. Something else uploads there: look at what it is.",
    },
  ),
  target_not_admitted: owning(
    gate(
      "target not admitted",
      "No record admits this repository.",
      "Have whoever owns the repository complete .harness/target.json (`case-harness init` writes a template), or the file that --target-record or CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE names, and admit it, under review.",
    ),
    {
      about: "a disposable sandbox",
      when: { subject: /^sandbox\.json/ },
      fix: "Have whoever owns the repository complete .harness/sandbox.json (`case-harness init` writes a template) and change admission_status, under review, to admitted.",
    },
  ),
  target_admission_invalid: owning(
    gate(
      "target admission invalid",
      "The record of the target or sandbox is malformed or incomplete.",
      "Correct the record at the position named.",
    ),
    {
      about: "a target that can't be one",
      when: { subject: /^target repository$/ },
      fix: "Make the repository what is expected of it, or have another one admitted, under review, as target_repository_path.",
    },
  ),
  target_not_owned: owning(
    gate(
      "target not owned",
      "The record does not prove that the repository is owned by whoever admits it.",
      "Complete repository_owner and ownership_evidence in the record that is named.",
    ),
    {
      about: "a target of another user",
      when: { subject: /^target repository$/ },
      fix: "Run as the user whose the target is.",
    },
  ),
  target_critical: gate(
    "target critical",
    "The target is not classified as low_risk_noncritical.",
    "Choose another repository; a critical one is never a target.",
  ),
  approval_missing: gate(
    "approval missing",
    "This task needs an approval, and there is none.",
    "Have the approver state the exact sentence of the approval packet and hand the approval record to the run.",
  ),
  approval_denied: gate(
    "approval denied",
    "The approval record denies this task.",
    "Ask the approver; a new decision needs a new approval record.",
  ),
  approval_expired: gate(
    "approval expired",
    "The approval is past its expires_at.",
    "Ask for a new approval; an expired one can't be renewed.",
  ),
  approval_mismatch: gate(
    "approval mismatch",
    "The approval is bound to another contract, target, lane, binary or model.",
    "Ask for an approval of exactly this task; the packet shows the binding.",
  ),
  approval_consumed: gate(
    "approval consumed",
    "The approval was already used by an earlier run.",
    "Ask for a new approval; each one serves a single run.",
  ),
  provider_unavailable: owning(
    effect(
      "provider unavailable",
      "The agent's binary, its CLI or something that it depends on is missing.",
      "Build or fetch the admitted binary (`case-harness agent build`, `agent fetch`), or install what is named.",
      UNAVAILABLE,
    ),
    {
      about: "a program that a command of the contract names",
      when: { expected: /^the program .* on PATH, for a command of the contract$/s },
      fix: 'Install it so that PATH leads to it, let setup_commands install it, or write the path where it lies: in the tree (".venv/bin/pytest", "node_modules/.bin/jest") or on the machine ("/opt/tool/bin/tool").',
    },
    {
      about: "a program that the run needs",
      when: { expected: /^the program .* on PATH, for /s },
      fix: "Install the program that is named, or put its folder on PATH.",
    },
    {
      about: "a port of loopback_ports",
      when: { subject: /^port \d+$/, expected: /^something that listens on / },
      fix: "Start it before the harness, and publish its port on 127.0.0.1 (in a job, `ports:` of the service), or take the port out of loopback_ports.",
    },
    {
      about: "a folder of cache_paths",
      when: { expected: /^a folder of the runner that may be shown$/ },
      fix: "Name the folder that holds the packages alone (`~/.m2/repository`, `~/go/pkg/mod`, `~/.cargo/registry`), open it to others where the harness is root, or take it out of cache_paths.",
    },
    {
      about: "a package that the registry does not have",
      when: { found: /found 404: the version was taken back, or was never there$/ },
      fix: "Look whether it is in the registry that your npm is set to (`npm config get registry`); where its publisher took it back, find out why, and have another version reviewed into the record.",
    },
    {
      about: "a package that can't be fetched",
      when: { expected: / from the registry of the user's npm$/ },
      fix: "See that this machine reaches the registry that its npm is set to (npm_config_registry, ~/.npmrc, HTTPS_PROXY). Once the tree is in the store, no network is needed.",
    },
    {
      about: "a candidate that is named by a variable",
      when: { found: /\(CTO_HARNESS_CASE_BIN\)$/ },
      fix: "Let CTO_HARNESS_CASE_BIN name the admitted program, or unset it to take the one in the store.",
    },
  ),
  agent_digest_mismatch: owning(
    effect(
      "provider unavailable",
      "The agent's binary is not the one that the record admits.",
      "Build or fetch the pinned version again, or have the new digest reviewed into the record.",
      UNAVAILABLE,
    ),
    {
      about: "a build just now",
      when: { found: /, built just now; / },
      fix: "Look for what changed: the pin, bun_version, build_root or the locked dependencies. If the new digest is right, have it reviewed into the record.",
    },
    {
      about: "a package with another integrity",
      when: { found: /^sha512-/ },
      fix: "Find out who changed it, the publisher or a registry of your own, before anything else: the lock's version has other bytes than those that were reviewed.",
    },
    {
      about: "a tree of packages",
      when: { subject: /^agent tree$/ },
      fix: "The packages are those of the lock, so look at what changed in the record: a package, libc, or the digest itself. If the new one is right, have it reviewed into `trees`.",
    },
  ),
  agent_identity_mismatch: effect(
    "provider unavailable",
    "The binary has the right name, but it is another program.",
    "Use WorkOS Case built from the pinned source; the npm packages `case` and `ca` are other programs.",
    UNAVAILABLE,
  ),
  agent_not_executable: effect(
    "provider unavailable",
    "The agent's binary can't be executed on this system.",
    "Build or fetch it for this platform; look at its mode and at the mount options of the store.",
    UNAVAILABLE,
  ),
  dirty_starting_tree: owning(
    effect(
      "dirty starting tree",
      "The source or target repository, or what was made of it, is not clean at the start.",
      "Commit, stash or remove the files named, then run again.",
    ),
    {
      about: "a copy that is not what was committed",
      when: { subject: /^copy$/ },
      fix: "The copy is made by the harness from the commit alone: look for whoever writes to its temporary folder, then run again.",
    },
    {
      about: "a disposable repository that is not as it was made",
      when: { subject: /^sandbox: / },
      fix: "It is made by the harness alone: look for whoever writes to its temporary folder, then run again.",
    },
    {
      about: "a target in the middle of something",
      when: { subject: /^target repository$/ },
      fix: "Bring the target to what its HEAD says (`git status` shows nothing there), then run again.",
    },
  ),
  source_not_owned: owning(
    effect(
      "source not owned",
      "The source repository is none that may be copied: its record does not say that it is owned, names another one, or it is another user's.",
      "Run as the owner of the repository, or use a clone of your own.",
    ),
    {
      about: "a record that does not classify it as owned",
      when: { subject: /^source\.json(?:: classification)?$/ },
      fix: "Have whoever owns the repository complete .harness/source.json (`case-harness init` writes a template) and classify it, under review, as owned_local_source; nothing else is copied.",
    },
    {
      about: "a record that names another repository",
      when: { subject: /: (?:source_repository_path|remote)$/ },
      fix: "Name the repository of the record with --repo, or have the record name this one, under review: its path, and the address of its `origin`.",
    },
    {
      about: "a target's repository",
      when: { found: /^the repository of a target record$/ },
      fix: "Copy another repository: one that a target record names is never a source.",
    },
  ),
  target_busy: effect(
    "target busy",
    "Another run holds the lock of this target.",
    "Wait for whoever works on the target; where nobody does, remove the lock that is named.",
  ),
  containment_unavailable: owning(
    effect(
      "containment unavailable",
      "This lane needs the level `sandbox`, and this system can't provide it.",
      "`case-harness doctor` says what is missing: install bubblewrap and allow it user namespaces (an AppArmor profile on Ubuntu 24.04, another runner than a default job container).",
    ),
    {
      about: "another system than Linux",
      when: { found: /it needs Linux, and this is / },
      fix: "Run on Linux; elsewhere only the lane `fake` runs, at level `none`.",
    },
    {
      about: "open files",
      when: { found: /raise the limit on open files/ },
      fix: "Before the harness is started, raise the limit on open files (`ulimit -n 1024`, say); containment itself may well be there.",
    },
    {
      about: "bubblewrap is missing",
      when: { found: /bubblewrap \(bwrap\) is not installed/ },
      fix: "Install bubblewrap 0.8 or newer: `sudo apt-get install bubblewrap` (Debian, Ubuntu), `dnf install bubblewrap` (Fedora).",
    },
    {
      about: "a set-id bubblewrap",
      when: { found: /CVE-2026-41163/ },
      fix: "Take the bit away (`sudo chmod ug-s` on that file; Debian, Ubuntu and Fedora install it without), and allow user namespaces to those who run the harness.",
    },
    {
      about: "unshare is missing",
      when: { found: /unshare \(util-linux\) is not installed/ },
      fix: "Install util-linux.",
    },
    {
      about: "root that can be nobody else",
      when: { found: /^the harness is root/ },
      fix: "Run the harness as an ordinary user; or give it util-linux (`nsenter`, `unshare`, `mount`, `setpriv`), and in a container the capabilities CHOWN, SETUID and SETGID and more than one user id. Nothing that is contained is started as root, at no level.",
      former: [
        {
          until: 3,
          fix: "Run the harness as an ordinary user; or give it util-linux (`nsenter`, `unshare`, `mount`), and in a container the capabilities CHOWN, SETUID and SETGID and more than one user id. No sandbox is started as root.",
        },
      ],
    },
    {
      about: "another processor",
      when: { found: /no system call filter/ },
      fix: "Run on x64 or arm64.",
    },
    {
      about: "an old bubblewrap",
      when: { found: /[Uu]nknown option/ },
      fix: "This bubblewrap is older than 0.8: use Debian 12, Ubuntu 24.04 or newer, or build bubblewrap 0.8.",
    },
    {
      about: "user namespaces switched off",
      when: { found: /max_user_namespaces=0|unprivileged_userns_clone=0/ },
      fix: "Ask the machine's owner to allow user namespaces (sysctl), or use another runner; the harness never changes kernel settings.",
    },
    {
      about: "AppArmor",
      when: { found: /apparmor_restrict_unprivileged_userns=1/ },
      fix: "Ubuntu 24.04 keeps user namespaces from programs without an AppArmor profile. On a machine of your own, or in a step before this one on a hosted runner, give bubblewrap one: `printf 'abi <abi/4.0>,\\ninclude <tunables/global>\\nprofile bwrap /usr/bin/bwrap flags=(unconfined) {\\n  userns,\\n}\\n' | sudo tee /etc/apparmor.d/bwrap && sudo apparmor_parser -r /etc/apparmor.d/bwrap`. The harness itself never changes this.",
    },
    {
      about: "a job container",
      when: { found: /this is a job container/ },
      fix: "A job container refuses user namespaces by default. Run this job on the machine itself (no `container:`), or start the container with `options: --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined`.",
    },
  ),
  containment_canary_failed: effect(
    "containment canary failed",
    "Inside the sandbox the canary could do what an agent must not be able to do.",
    "Do not run agents here. containment.json names the wall that is missing; report it.",
  ),
  provider_response_shape_unavailable: effect(
    "provider response shape unavailable",
    "The model answered the probe without any assistant content.",
    "Use a model or server configuration that answers with content, not with reasoning alone.",
    "provider-reasoning-only.txt",
  ),
  provider_endpoint_failed: owning(
    effect(
      "provider endpoint failed",
      "The model's endpoint did not answer as it must; this says nothing about the agent.",
      "Look at the endpoint, the credential and the network of the step, then run again.",
    ),
    {
      about: "status 401",
      when: { found: /(?:^|, )status 401$/ },
      fix: "The endpoint refused the credential: look at the variable or file that holds it.",
    },
    {
      about: "status 403",
      when: { found: /(?:^|, )status 403$/ },
      fix: "The endpoint does not allow this credential to use this model.",
    },
    {
      about: "status 404",
      when: { found: /(?:^|, )status 404$/ },
      fix: "The endpoint knows no such route or model: look at the base URL (it must include /v1) and at the admitted model's name.",
    },
    {
      about: "status 429",
      when: { found: /(?:^|, )status 429$/ },
      fix: "The endpoint's rate limit or quota is used up: wait, or look at the account.",
    },
    {
      about: "status 402",
      when: { found: /(?:^|, )status 402$/ },
      fix: "The account behind the credential has nothing left to pay with: look at it.",
    },
    {
      about: "a page that is no answer",
      when: { found: /neither a stream of events nor JSON$/ },
      fix: "Something else than a model's endpoint answers there: look at the base URL (it must include /v1), and at proxies and logins on the way.",
    },
    {
      about: "another model",
      when: { found: /^an answer of another model/ },
      fix: "The endpoint serves another model under this name: admit the one that it has, or have it serve the admitted one by exactly its name.",
    },
  ),
  no_diff: fails(
    "no diff",
    "The lane ended without changing anything.",
    "Look at backend/stdout.log for what the agent did; an empty change is never a pass.",
  ),
  disallowed_file_change: fails(
    "disallowed file change",
    "The lane changed a file that the contract does not allow.",
    "Look at the file in patch.diff; widen allowed_paths only if the task really needs it.",
  ),
  forbidden_path_change: owning(
    fails(
      "forbidden path change",
      "The lane changed a path that is forbidden.",
      "Do not use this patch; forbidden paths win over allowed ones.",
    ),
    {
      about: "a path that the harness does not write",
      when: { subject: /^target repository$/ },
      fix: "Nothing was applied to the target: apply this change by hand, or take the path out of the task.",
    },
  ),
  forbidden_action_attempted: fails(
    "forbidden action attempted",
    "The lane tried something that the contract forbids.",
    "Do not use this patch; the evidence names the attempt.",
  ),
  branch_or_ref_created: fails(
    "branch or ref created",
    "The lane created or moved a branch, tag or other ref that it must not touch.",
    "Do not use this repository copy; a lane may move only its working branch.",
  ),
  remote_added: fails(
    "remote added",
    "The lane added a remote to the repository.",
    "Do not use this repository copy; remotes are never the agent's to add.",
  ),
  hostile_workspace: fails(
    "hostile workspace",
    "The lane left something in the workspace that can't be judged safely.",
    "Do not use this result; the subject names the file and why it was refused.",
  ),
  limit_exceeded: owning(
    fails(
      "limit exceeded",
      "The lane went over a limit of the contract.",
      "Raise the limit in the contract's `limits` if the task needs it, or look at what the agent left.",
    ),
    {
      about: "a bound of the model gateway",
      when: { subject: /^model call \d+$/ },
      fix: "Look at backend/model-calls.jsonl for what the agent asked for; these bounds are the same for every run.",
    },
    {
      about: "an endpoint that counts more than it was asked for",
      when: { subject: /^model_/, found: /: the endpoint counted more of a call than it was sent with$/ },
      fix: "Find out why in backend/model-calls.jsonl: `usage` is what the endpoint counted, `most` what the call was held to. It does not keep to the output bound of a request, or counts in another way; nothing was sent on after it.",
    },
    {
      about: "a bound on requests, tokens or money",
      when: { subject: /^model_(?:requests|input_tokens|output_tokens|cost_usd): / },
      fix: "Raise it in `limits` of the contract if the task is worth it, or give the agent a smaller one. A call is refused before it is sent where the most that it could take (a token for each byte of its request, and its output bound) is more than what is left.",
    },
    {
      about: "the patch",
      when: { subject: /^patch_bytes: / },
      fix: "Have the task change less at once, or set what it only builds aside with `discard_paths`; look at manifest.after.jsonl for the large files. Whoever verifies a run reads its patch whole.",
    },
  ),
  source_repository_mutated: owning(
    fails(
      "source repository mutated",
      "The source repository is not what it was before the run.",
      "Restore the repository and find out who changed it; nothing in a run may.",
    ),
    {
      about: "a target that somebody moved",
      when: { subject: /^target repository/ },
      fix: "Leave the target alone while a run goes on, and run again from where it is now.",
    },
  ),
  verification_failed: owning(
    fails(
      "verification failed",
      "The verification commands do not pass on the lane's change.",
      "Read test.log; the change was applied to a clean checkout together with the acceptance tests. Where the tree is read-only (`tree` of `verification` in report.json), a test that makes files beside the sources fails, whatever it says of it, until discard_paths names their folder.",
    ),
    {
      about: "writes to a tree that is read-only",
      when: { found: /; by its output, "[^"]*" could not be written: it is read-only in verification/ },
      fix: 'Add the folder that is named to discard_paths of the contract, or have the command write to $TMPDIR or $HOME (COVERAGE_FILE and the like go into `environment`). Only where neither will do, set verification_tree: "writable" there: then acceptance tests and forbidden_paths alone are kept from being changed, and the report says so.',
    },
    {
      about: "new files at the top of a tree that is read-only",
      since: 3,
      when: {
        found:
          /; by its output, "[^"]*" could not be written: in verification only folders can be that discard_paths names/,
      },
      fix: 'Have the command write into a folder (`-o build/tool`) and name that folder in discard_paths ("build/"), or write to $TMPDIR or $HOME (COVERAGE_FILE and the like go into `environment`). A rule for a file sets aside what the lane leaves there, and makes no room for it here. Only where neither will do, set verification_tree: "writable".',
    },
    {
      about: "a folder that is there already",
      when: { found: /; by its output, "[^"]*" was there already: it is made for each command/ },
      fix: "Have the command take a folder that is there (`mkdir -p build`): literal folders of discard_paths are made before each verification command, as the tree around them is read-only.",
    },
    {
      about: "files of an earlier command",
      when: { found: /; by its output, "[^"]*" was empty again: each command begins with/ },
      fix: "Make one command of those that need each other's files (`npm run build && npm test`), or build in setup_commands: no verification command finds what changed code did in an earlier one.",
    },
    {
      about: "a command after one that made files",
      when: { found: /; an earlier command had filled "[^"]*", which was empty again: each command begins with/ },
      fix: "Read test.log. Where this command needs the files that an earlier one made, make one command of both (`cmake --build build && ctest --test-dir build`), or build in setup_commands: no verification command finds what changed code did in an earlier one. Else it is the lane's change that does not pass.",
    },
    ...COMMAND_ENDS,
  ),
  missing_required_event: owning(
    fails(
      "expected evidence missing",
      "The evidence lacks something that the contract requires.",
      "Have the lane write the event as a JSON line to file descriptor $CASE_HARNESS_EVENT_FD, or take it out of required_events.",
    ),
    {
      about: "the lane's own reviewer",
      when: { subject: /^review$/, found: /^the lane's own reviewer was not heard$/ },
      fix: "Look at lane_phases in report.json for why the lane's reviewer came to no verdict; raise limits.linger_seconds if it waits that long, or take `review` out of evidence_expectations.",
    },
    {
      about: "something that the bundle must hold",
      when: { found: /./ },
      fix: "Look at report.json for why it is not there, or take it out of evidence_expectations: a file of the bundle, an event of its stream, `verification` or `review`.",
    },
  ),
  backend_failed: fails(
    "backend failed",
    "The lane ended with an error or a signal that the harness did not cause.",
    "Read backend/stderr.log and backend/stdout.log.",
  ),
  agent_protocol_failed: owning(
    fails(
      "case agent result protocol failed",
      "The agent did not deliver its result in the agreed form.",
      "Read backend/stdout.log; a missing or broken AGENT_RESULT envelope is not a result.",
      "provider-agent-protocol.txt",
    ),
    {
      about: "output that is not kept to its end",
      when: { subject: /^events$/, found: /lane_output_bytes/ },
      fix: "Raise limits.lane_output_bytes of the contract, or have the agent's tools say less.",
    },
    {
      about: "the events of Codex or Pi",
      when: { subject: /^(?:events|turn)$/ },
      fix: "Read backend/stdout.log, the agent's own events: they must come to their end, and nothing may stand among or behind them that is none. backend/stderr.log says what else the agent said.",
    },
  ),
  fallback_model_used: owning(
    fails(
      "fallback model used",
      "A model other than the admitted one was requested or answered.",
      "Admit the fallback by a record of its own, or switch it off; backend/model-calls.jsonl shows the calls.",
    ),
    {
      about: "an endpoint that answers with another model than it was asked for",
      when: { subject: /^model call \d+$/, found: /^asked for .* answered$/ },
      fix: "The agent asked for the admitted model, and the endpoint answered with another one: have it serve the admitted model under exactly that name, or have the model that answers admitted by its own.",
    },
  ),
  dirty_ending_tree: owning(
    fails(
      "dirty ending tree",
      "The workspace is not the snapshot that was judged, or a lane that commits left work uncommitted.",
      "Look at the files named; caches of the agent's own tests belong into discard_paths.",
    ),
    {
      about: "a target that somebody changed",
      when: { subject: /^target repository$/ },
      fix: "Look at what is named in the target, and who made it; the result, where it was applied, is taken back by the report's `rollback`.",
    },
  ),
  artifact_write_failure: fails(
    "artifact write failure",
    "The evidence could not be written completely.",
    "Make room or permissions in the runs folder (--runs-dir, CTO_HARNESS_RUNS_DIR), then run again.",
  ),
  secret_leak: owning(
    fails(
      "secret leak",
      "A credential, or something shaped like one, appeared in what the run left.",
      "Revoke the credential. The file is withheld; find out how the agent came to hold it.",
    ),
    {
      about: "a credential that was taken out of the file",
      when: { found: /, redacted in \d+ places?(?:; \d+ more of this code are not listed)?$/ },
      fix: "Revoke the credential, and find out how what wrote this file came to hold it: an agent, its tests, or a setup command that was lent it and must not print it.",
    },
  ),
  fake_baseline_missing: fails(
    "fake baseline missing",
    "A lane at stage 2 is compared with a fake run of the same contract, and there is none.",
    "Give the case a fake.json that solves it.",
  ),
  fake_baseline_mismatch: fails(
    "fake baseline mismatch",
    "The lane's run and the fake baseline do not agree in shape, events, writes, verification or completeness.",
    "Look at stage2-no-target-inspection.json for the dimension that differs.",
  ),
  operator_rejected: fails(
    "operator rejected",
    "The operator rejected the result.",
    "Revert as the bundle says; a rejected result never counts.",
  ),
  harness_error: owning(
    fails(
      "harness error",
      "The harness itself failed; this says nothing about the agent, and it is no pass.",
      "Mend what the message names of this machine (a folder, space, a limit); where it names nothing, report it with the bundle. Then run again.",
    ),
    {
      about: "evidence that could not be uploaded",
      when: { subject: /^evidence not kept$/ },
      fix: "Mend what the log of the upload step names, then run again: a verdict without its evidence proves nothing. Where the bundle is kept by other means, set `upload: false`.",
    },
    {
      about: "processes that were not seen dead",
      when: { subject: /^survivors$/ },
      fix: "Look for its processes on this machine: one that can't be killed waits for a device or a network file system. Then run again.",
    },
  ),
  timeout: owning(
    blocks(
      "timeout",
      "The lane, or its verification, did not end within its time.",
      "Raise --timeout or limits.lane_seconds if the task needs it; backend/ shows how far it came.",
      "provider-timeout.txt",
    ),
    {
      about: "the verification",
      when: { subject: /^verification$/ },
      fix: "Raise limits.verification_seconds if the commands need it, or look in test.log for what they wait for; they have no terminal and no network.",
    },
  ),
  setup_failed: owning(
    blocks(
      "setup failed",
      "The contract's setup commands could not prepare the workspace; no agent was started, and nothing was verified.",
      "Read test.log and correct setup_commands or discard_paths of the contract. Setup sees the starting tree, the network and the user's proxy, authority and registry settings.",
    ),
    {
      about: "commands that change the starting tree",
      when: { expected: /^the files of the starting tree as they are$/ },
      fix: "Use commands that leave the tree as it is (`npm ci` instead of `npm install`, `--locked`, `--frozen-lockfile`), or commit what they change to the starting tree.",
    },
    {
      about: "files that no discard rule covers",
      when: { subject: /^discard_paths$/ },
      fix: "Add what was found to discard_paths of the contract, or have the commands write to HOME or TMPDIR.",
    },
    {
      about: "a command without an end",
      when: { found: /^no end of / },
      fix: "Raise limits.setup_seconds if the commands need it, or look in test.log for what they wait for; they have no terminal.",
    },
    ...COMMAND_ENDS,
  ),
  reviewer_rejected: blocks(
    "reviewer rejected",
    "The lane's own reviewer rejected the result.",
    "Read the findings in backend/; the result is not offered for use.",
  ),
  cassette_mismatch: owning(
    blocks(
      "cassette mismatch",
      "The cassette is no recording of this very run, so that its answers mean nothing here.",
      "Record it again with --record-model, with this contract, starting tree, agent and model.",
    ),
    {
      about: "a request",
      when: { subject: /^request / },
      fix: "The agent asked something else than when it was recorded: look at what it was given (task, tree, tools, times that it prints), or record it again.",
    },
    {
      about: "an older version of cassettes",
      when: { found: /cassettes of that version are bound to no/ },
      fix: "Record it again with --record-model of this version.",
    },
  ),
  missing_operator_outcome: blocks(
    "missing operator outcome",
    "The result is verified, but no operator has accepted or rejected it.",
    "Run `case-harness conclude --bundle B --outcome accepted|rejected --actor WHO`; in CI, a job with `mode: conclude` takes a person's word, and the check of the run says which.",
  ),
  cancelled: blocks("cancelled", "The run was cancelled.", "Run again; a cancelled run proves nothing."),
  bun_missing: build(
    "bun missing",
    "The Bun of the agent record's version is not available.",
    "Install exactly that Bun, name it with --bun, or let `agent build` fetch it from the registry.",
  ),
  bun_version_mismatch: build(
    "bun version mismatch",
    "The Bun that was found is not the version that the agent record names.",
    "Use exactly the recorded version; the digest of the binary depends on it.",
  ),
  agent_pin_mismatch: build(
    "agent pin mismatch",
    "The clone's HEAD is not the pinned commit.",
    "Look at source_url and pinned_commit in the agent record; a branch name is never a pin.",
  ),
  agent_package_refused: build(
    "agent package refused",
    "A package of the agent's lock is not what the lock says of it, or holds something that is never unpacked.",
    "Look into the package that is named, and at who published it; take another version into the record, with its lock, once you know why.",
  ),
  agent_build_failed: owning(
    build(
      "agent build failed",
      "Installing or building the agent from its pinned source failed.",
      "Read the build log that is named; nothing was put into the store.",
    ),
    {
      about: "the build folder",
      when: { subject: /^build_root$/ },
      fix: "Remove what stands there if it is yours, wait for the build that uses it, or build where the level `sandbox` is available (`case-harness doctor`).",
    },
    {
      about: "the store",
      when: { subject: /^store$/ },
      fix: "Build again.",
    },
    {
      about: "a checkout that is not clean",
      when: { expected: /^a clean checkout with nothing ignored lying about$/ },
      fix: "Look for names in the source that this file system can't tell apart, and for files that its own .gitignore names.",
    },
    {
      about: "the source",
      when: { subject: /^source$/ },
      fix: "Look at source_url and pinned_commit of the agent record, and whether this machine reaches that source; nothing was put into the store.",
    },
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type BlockerCode = keyof typeof CATALOGUE;

/** Every code, in catalogue order. */
export const BLOCKER_CODES = Object.keys(CATALOGUE) as BlockerCode[];

/** Narrows text to a blocker code. */
export function isBlockerCode(text: string): text is BlockerCode {
  return Object.hasOwn(CATALOGUE, text);
}
