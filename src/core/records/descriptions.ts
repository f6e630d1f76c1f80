import { type Descriptions, FACTS, MATRIX, REPORT } from "./descriptions-evidence";

/** Of fields that mean the same wherever they stand, by their last name; a schema's own description wins. */
export const SHARED: Descriptions = {
  $schema: "The JSON Schema of this file, for editors; it decides nothing.",
  path_b64: "A path whose bytes are not valid UTF-8, in base64.",
  path_sha256: "SHA-256 of a path that holds a secret and so is written nowhere.",
  source_url: "Where the source is: an https or file URL without user, password or query.",
  pinned_commit: "The full commit id of the pin, 40 lower-case hexadecimal digits; a branch or tag is never a pin.",
  platform: "The platform that the binary is for: linux-x64, linux-arm64, darwin-x64 or darwin-arm64.",
  exit_code: "The exit code as the system gave it; null where a signal ended it.",
  signal: "The signal that ended it, or null.",
  termination: "How it ended: not_started, exited, signalled, timeout, harness_completed or cancelled.",
  survivors: "Whether everything of it was seen dead afterwards.",
  out_of_space: "True where it failed and said itself that there was no room to write.",
  limit_hit: "The limit at which the harness ended it.",
  output: "What stands of its output in `test.log`.",
  out_of_memory: "True where the kernel ended something of it for want of memory.",
  command: "The command: an argv array, or a string for `bash -c`.",
  duration_ms: "How long it took, in milliseconds.",
};

const AGENT: Descriptions = {
  license_note: "What is known of the license, and what a person has resolved it to allow.",
  "license_note.status":
    "`unresolved` until a person has resolved what the license allows, then `resolved`; stages 1 to 4 tolerate the first, stage 5 does not.",
  "license_note.note": "What the license is, and who resolved what on which grounds.",
  "license_note.allowed_mutation_modes":
    "The mutation modes that the license was resolved for: copied-fixture, copied-repo, sandbox-repo, owned-noncritical-repo, candidate-default.",
  retrieval_date: "When the source was looked at: a date or a date-time with its zone.",
  retrieval_command: "The command by which it was looked at, for people.",
  binaries:
    "The admitted binaries by platform; empty until a build's digest has been reviewed in. A digest that is not listed never runs.",
  "binaries.*": "The admitted binary of this platform.",
  "binaries.*.sha256": "SHA-256 of the binary, as `agent build` prints it: 64 lower-case hexadecimal digits.",
  "binaries.*.url": "An https URL that `agent fetch` takes the binary from, without user, password or query.",
  protected_source_boundary: "What is never done to the source, in a text or a list of texts.",
  previous: "The pin before this one, where the pin changed; null where there was none.",
  review_trigger: "What must change for the record to be looked at again.",
  expires_at: "The last day (a date) or moment (a date-time) that the record counts; after it nothing runs by it.",
};

const IDENTITY: Descriptions = Object.fromEntries(
  [
    ["help", "the usage that it prints"],
    ["strings", "the texts that are embedded in it"],
    ["dry_run", "a dry run on a throwaway case, without any model"],
    ["rebuild", "a second build from another fresh clone"],
  ].flatMap(([name, what]) => [
    [`identity.${name}`, `Whether the binary is WorkOS Case by ${what}.`],
    [`identity.${name}.state`, "`matched`: it is the program; `differs`: it is another one; `not_run`: nobody looked."],
    [`identity.${name}.detail`, "What was seen, or why nobody looked."],
  ]),
);

const PROVIDER_REPORT: Descriptions = {
  binary_path: "Where the binary lay in the source's tree or in the artifact.",
  binary_sha256: "SHA-256 of the binary.",
  binary_bytes: "Size of the binary in bytes.",
  node_version: "The Node.js that the harness ran on.",
  identity: "How the binary was recognised, from weak to strong.",
  ...IDENTITY,
  containment: "The level of containment that it was built or looked at in: sandbox, pid or none.",
};

const MODEL: Descriptions = {
  provider:
    "The provider's name: `anthropic`, `openai-codex`, or any other name for a local one; empty while there is none.",
  model: "The model's name, exactly as its endpoint calls it; empty while there is none, and then nothing runs.",
  credential_source_class:
    "Where the credential comes from, in words (`none`, `The variable ANTHROPIC_API_KEY.`); never the credential.",
  allowed_network_class:
    "Which network the model may be reached by, in words. Words that begin with `loopback`, `private` or `internet` are held against every address of the endpoint; any others are for people.",
  approval_source: "Who approved it, and where that can be read.",
  review_trigger: "What must change for it to be looked at again.",
};

const REPOSITORY: Descriptions = {
  repository_owner: "Whose the repository is.",
  ownership_evidence: "What shows that it is theirs.",
  source_repository_path:
    "The path of the repository, relative to the one that this record lies in (`.` is that one itself), or absolute.",
  remote: "The address that its remote `origin` must have, without user, password or query.",
};

const LIMIT = "A bound of this run, in place of the default:";

const PATH_STEP = "Path of the file, relative to the workspace.";

/** The descriptions of each schema by its name; what all of them share stands in {@link SHARED}. */
export const DESCRIPTIONS: Readonly<Record<string, Descriptions>> = {
  "agent.case": {
    ...AGENT,
    observed_branch: "The branch whose head the pin was when it was looked at; it pins nothing.",
    commit_date: "When the pinned commit was made: a date or a date-time with its zone.",
    build_command:
      "The script that makes the binary, as `bun run <script>`; `bun install --frozen-lockfile` always runs before it.",
    build_root:
      "The absolute path at which the build sees its clone, at least two levels deep (`/build/case`); the digest depends on it.",
    bun_version: "The one exact version of Bun that builds (`1.3.14`), no range and no tag; the digest depends on it.",
    bun_integrity: "npm's integrity of Bun's package by platform: what lets the registry's Bun be trusted.",
    "bun_integrity.*":
      "What `npm view @oven/bun-<os>-<arch>@<version> dist.integrity` prints: sha512- and 88 characters of base64.",
    integrity_reference: "Where the integrities are from, and how to add those that are missing.",
    command_shape: "How the agent is started, for people: `ca run --task <task-file> --mode unattended`.",
    "previous.source_url": "Where the source was before.",
    "previous.pinned_commit": "The full commit id of the pin before.",
  },
  "agent.npm": {
    ...AGENT,
    package: "The npm package's name.",
    version: "One exact version (`1.2.3`), no range and no tag.",
    integrity: "npm's `dist.integrity` of that version: sha512- and 88 characters of base64.",
    packages:
      "The lock: every package that the agent leads to, itself among them, by its place in the tree; `agent record` writes it.",
    "packages.*": "The package that stands at this place.",
    "packages.*.name": "The package's name in the registry, where its place has another one (an alias).",
    "packages.*.version": "Its one exact version.",
    "packages.*.integrity": "What its file must hash to before a byte of it is unpacked: npm's sha512- and base64.",
    "packages.*.dependencies": "Names of the packages of this lock that it uses; they are looked for as Node does.",
    "packages.*.optional": "True where a system that it is not for does without it.",
    "packages.*.os": "Operating systems that it is for, as Node names them; after `!`, that it is not for.",
    "packages.*.cpu": "Processors that it is for, as Node names them; after `!`, that it is not for.",
    "packages.*.libc": "C libraries of Linux that it is for: glibc or musl.",
    libc: "The C library that trees of Linux are made for where packages differ by it: glibc (also where this is missing) or musl.",
    trees:
      "The admitted trees by platform; empty until the digest that `agent fetch` prints has been reviewed in. One that is not listed never runs.",
    "trees.*": "The admitted tree of this platform: what its packages unpack to.",
    "trees.*.sha256": "SHA-256 of the tree, as `agent fetch` prints it: over every byte, name and mode.",
    "trees.*.bytes": "Size of the tree in the store, in bytes.",
    "trees.*.files": "How many files the tree has.",
    "previous.package": "The package's name before.",
    "previous.version": "The version before.",
  },
  "package-report": {
    package: "The agent's package.",
    version: "Its version.",
    integrity: "Its integrity, as npm writes it.",
    packages: "How many packages the tree was made of, the agent's own among them.",
    lock_sha256: "SHA-256 over those packages as the record's lock has them, as canonical JSON.",
    tree_sha256: "SHA-256 of the tree.",
    tree_bytes: "Size of the tree in the store, in bytes.",
    tree_files: "How many files it has.",
    node_version: "The Node.js that the harness ran on, and the agent when it was looked at.",
    identity: "How the agent was recognised, contained and without network.",
    "identity.version": "Whether its `--version` says the version of the record.",
    "identity.help": "Whether its `--help` has the words that the lane rests on.",
    "identity.version.state":
      "`matched`: it is the program; `differs`: it is another one, or does not start; `not_run`: nobody looked.",
    "identity.version.detail": "What was seen, or why nobody looked.",
    "identity.help.state":
      "`matched`: it is the program; `differs`: it is another one, or does not start; `not_run`: nobody looked.",
    "identity.help.detail": "What was seen, or why nobody looked.",
    containment: "The level of containment that it was looked at in: sandbox, pid or none.",
    fetch_timestamp: "When the fetch began, in UTC.",
    fetch_seconds: "How long it took, in seconds.",
  },
  approval: {
    approval_id: "A name of its own for this approval, up to 128 of [A-Za-z0-9._-]; it serves a single run.",
    decision: "`granted`, or `denied`, which is a decision too.",
    actor: "Who decided.",
    scope: "What it is for, in words.",
    mutation_mode: "The mutation mode that it allows; it must be the stage's.",
    statement: "The exact sentence of the approval packet.",
    timestamp: "When it was decided, in UTC.",
    expires_at: "Until when it counts, in UTC.",
    binding: "SHA-256 over contract, target, lane, stage, binary and model, as the packet shows it.",
  },
  "build-report": {
    ...PROVIDER_REPORT,
    build_command: "The script that was run.",
    build_root: "The path at which the build saw its clone.",
    bun_version: "The version of Bun that built.",
    bun_revision: "Version and commit of the Bun that is embedded in the binary.",
    build_timestamp: "When the build began, in UTC.",
    build_seconds: "How long clone, install and build took, in seconds.",
    build_touched_files: "What the build changed in its clone, or added to it.",
  },
  "fetch-report": {
    ...PROVIDER_REPORT,
    fetched_from: "What it was taken from: `path`, `url`, or the folder of an `artifact`.",
    fetch_url: "The URL without its query, or null.",
    fetch_timestamp: "When the fetch began, in UTC.",
    fetch_seconds: "How long it took, in seconds.",
  },
  containment: {
    schema_version: "The version of this file's form.",
    level:
      "The level that the lane ran at, or was to run at: sandbox, pid or none; null where it did not come to that.",
    required: "What was asked for: `sandbox` for real lanes, `best` for the scripted one.",
    levels: "Every level, and whether this machine has it.",
    "levels[].level": "The level: sandbox, pid or none.",
    "levels[].available": "Whether this machine can do it.",
    "levels[].why": "What was seen when it was tried.",
    "levels[].what_to_do": "How to get it here, or null.",
    denied: "What the lane was denied at this level.",
    as: "As whom of this machine the lane ran, or would have.",
    "as.uid": "The number of that user on this machine.",
    "as.how":
      "`own`: whoever ran the harness; `lent`: a number that nobody owns anything by; `mapped`: such a number too, in a user namespace that root made for it.",
    canary: "The program that tried, inside the very same sandbox, what an agent must not be able to do.",
    "canary.ran": "Whether it ran; below the level sandbox none does.",
    "canary.reason": "Why it did not run, or null.",
    "canary.profile_sha256": "SHA-256 of the sandbox's profile that it ran in, or null.",
    "canary.results": "What it tried.",
    "canary.results[].name": "What was tried.",
    "canary.results[].outcome": "`denied` as it must be, `succeeded`, which blocks, or `error`.",
    "canary.results[].detail": "What was seen.",
    limits: "The bounds that were set, and what holds them.",
    ...Object.fromEntries(
      ["processes", "file_bytes", "memory_bytes"].flatMap((name) => [
        [`limits.${name}`, `The bound \`${name}\` of the contract.`],
        [`limits.${name}.bound`, "Its value."],
        [
          `limits.${name}.held_by`,
          "What holds it: `cgroup` for all processes together, `rlimit` for each, or `nothing`.",
        ],
      ]),
    ),
    seccomp_sha256: "SHA-256 of the filter of system calls, or null where there is none.",
    plan: "What is seen of this machine inside, and why; null where there is no sandbox.",
    "plan.mounts": "Every mount, in order.",
    "plan.mounts[].kind": "What it is: bind, link, mask, scratch, folder, kernel or own.",
    "plan.mounts[].inside": "Its path inside.",
    "plan.mounts[].target": "Of a link what it leads to, or null.",
    "plan.mounts[].reason": "Why it is there.",
    "plan.left_out": "Folders of PATH and of the contract that are not shown.",
    "plan.left_out[].path": "The folder.",
    "plan.left_out[].reason": "What it would have been shown for.",
    "plan.left_out[].problem": "Why it is not shown.",
    "plan.path": "PATH inside, in order.",
    loopback_ports: "Ports of this machine's loopback that are relayed to the inside.",
    survivors: "Whether everything that was started was seen dead; null where nothing was.",
    not_promised: "What nobody holds at this level, in sentences.",
  },
  fake: {
    steps: "What the scripted lane does, in order; each step is an object with exactly one of the keys below.",
    "steps[].write": "Writes a file, and the folders above it.",
    "steps[].append": "Appends to a file.",
    "steps[].delete": "Removes a file or a folder: its path, as text or as `path_b64`.",
    "steps[].symlink": "Makes a symbolic link.",
    "steps[].exec": "Runs a program in the workspace, contained: argv; an exit that is not 0 ends the lane with 1.",
    "steps[].commit": "Commits everything in the workspace with this message.",
    "steps[].stdout": "Writes to standard output: text, or an object.",
    "steps[].stderr": "Writes to standard error: text, or an object.",
    "steps[].event": "Sends an event of the lane: its name, or an object with `event`.",
    "steps[].event.*": "A field of the event.",
    "steps[].envelope":
      "Prints a result between the delimiters that WorkOS Case uses: an object, or text for a broken one.",
    "steps[].envelope.*": "A field of the result.",
    "steps[].sleep": "Waits for so many seconds.",
    "steps[].hang": "Never goes on; `ignore-term` also ignores SIGTERM.",
    "steps[].exit": "Ends the lane with this exit code, 0 to 255.",
    "**.path": PATH_STEP,
    "**.path_b64": "Path of the file in base64, where its bytes are not valid UTF-8.",
    "**.text": "The content as text.",
    "**.base64": "The content in base64.",
    "**.mode": "The file's mode in octal digits (`755`).",
    "**.target": "What the link leads to.",
    "**.target_b64": "What the link leads to, in base64.",
    "**.repeat": "How often the content is written.",
  },
  "model-call": {
    seq: "Number of the call, from 1.",
    at: "When it was asked, in UTC.",
    probe: "Whether the harness itself asked, before the lane was started.",
    replayed: "Whether a cassette answered in place of the model.",
    route: "The route that was asked: chat/completions, responses or messages; null where it was none of them.",
    requested_model: "The model that was asked for, or null.",
    answered_models: "Every model that the answer named.",
    status: "The status of the answer, or null where none came.",
    outcome: "What became of the call.",
    reason: "Why there was no answer, or why it was refused; null otherwise.",
    field: "The field of the request that was refused.",
    times: "How many calls like this one the line stands for.",
    stream: "Whether the answer was streamed.",
    usage: "Tokens as the endpoint counted them.",
    "usage.input": "Tokens of the request, or null where the endpoint did not say.",
    "usage.output": "Tokens of the answer, or null where the endpoint did not say.",
    request_bytes: "Size of the request.",
    request_sha256: "SHA-256 of the request's bytes, or null where it was not read.",
    answer_bytes: "Size of the answer.",
    answer_sha256: "SHA-256 of the answer's bytes, or null where none came.",
    first_byte_ms: "Milliseconds to the first byte of the answer, or null.",
  },
  "model.admission": {
    ...MODEL,
    status: "`not_admitted` until whoever admits changes it to `admitted`; it grants nothing without the decision.",
    admission_timestamp: "When it was admitted: a date or a date-time with its zone, not in the future.",
    expires_at: "The last day (a date) or moment (a date-time) that it counts; without one it does not expire.",
  },
  "model.decision": {
    ...MODEL,
    decision_status:
      "`not_decided` until whoever decides changes it to `external_provider_approved` or `local_provider_required`, as the class needs it.",
    provider_class:
      "`external_anthropic` (provider `anthropic`), `external_openai_codex` (provider `openai-codex`) or `local_case_compatible` (any other); null or empty while nothing is decided.",
    fallback_provider:
      "The provider of a second pair that may be admitted in place of the first; both of its fields or neither.",
    fallback_model: "The model of that second pair; it counts only with an admission of its own.",
    evidence_sources: "What the decision rests on; at least one where a decision was taken.",
    effect: "What follows from the decision, in a sentence.",
  },
  outcome: {
    outcome: "`accepted`: the result counts; `rejected`: it does not, and a person takes the commit back.",
    run_id: "The run that waits for it.",
    report_sha256: "SHA-256 of the report of that run; its check says it.",
    patch_sha256: "SHA-256 of its patch; its check says it.",
    reason: "Why, in one line.",
  },
  policy: {
    lanes: "The lanes that the bundle may be of.",
    stages: "The stages that it may be of, 1 to 6.",
    statuses: "The verdicts that it may have: pass, fail or blocked.",
    case_ids: "The cases that it may be of.",
    containment: "The levels that the lane may have run at: sandbox, pid or none.",
    digests: "The SHA-256 values that a file of the bundle may have, by its name.",
    allow_replay: "Whether the model may have been answered for by a cassette; false where it is not said.",
    max_age_days: "Days since the run finished; one in the future is too old, too.",
    signers: "Public keys (SPKI, PEM), one of which must have signed the bundle.",
  },
  sandbox: {
    admission_status: "`not_admitted` until whoever owns the repository changes it to `admitted`, under review.",
    ...REPOSITORY,
    creation_source:
      "`case`: it is made from the case of the run; `clone`: from the HEAD of the repository that is named; empty while nothing is admitted.",
    disposal_policy:
      "`dispose`: it is removed after the run; `retain`: it is kept as a git bundle in the evidence; empty while nothing is admitted.",
    approval_source: "Who admitted it, and where that can be read.",
    review_trigger: "What must change for it to be looked at again.",
  },
  source: {
    classification:
      "`unclassified` until whoever owns the repository classifies it, under review; only `owned_local_source` is ever copied, not `target_repository` and not `external_developer_source`.",
    ...REPOSITORY,
    review_trigger: "What must change for it to be looked at again.",
  },
  target: {
    admission_status: "`not_admitted` until the owner changes it to `admitted`, under review.",
    target_repository_path: "The absolute path of the repository on the machine of the run.",
    repository_owner: "Whose the repository is.",
    ownership_evidence: "What shows that it is theirs.",
    risk_classification: "`low_risk_noncritical`; with any other the repository is never a target.",
    noncritical_rationale: "Why nothing critical depends on it.",
    allowed_paths: "What may be changed; only what contract and target both allow counts.",
    forbidden_paths: "What may not be changed, whatever is allowed.",
    forbidden_actions:
      "What is never done to it: at least push, merge, deploy, close, pr_open, issue_close, public_publication, credential_change, vendor_source_mutation and cortex_core_mutation.",
    approval_source: "Who approved it, and where that can be read.",
    approval_timestamp: "When it was approved: a date or a date-time with its zone.",
    operator_outcome_required: "Always true: no run counts before an operator has accepted its outcome.",
    review_trigger: "What must change for it to be looked at again.",
  },
  "task.contract": {
    task_id: "The task's name in your own books.",
    case_id: "The case's name, [a-z0-9][a-z0-9-]{0,63}; it stands in run ids and in the check's name.",
    title: "The task in a line.",
    brief: "The task as the agent reads it.",
    target_repository: "The repository that is worked on; from stage 3 on only.",
    authority_basis: "By whose authority the task is given.",
    risk_class: "How risky the task is, in your own words.",
    allowed_paths:
      "What the agent may change, at least one rule: a path, a folder with its slash, `*` within a part, `**` any number of parts.",
    forbidden_paths: "What it may not change, whatever is allowed; rules of the same form.",
    forbidden_actions: "What the agent may not do, at least one (`push`, `deploy`).",
    mutation_mode:
      "The most that the task allows: none, copied-fixture (stage 2), copied-repo, sandbox-repo, owned-noncritical-repo or candidate-default.",
    approval_required: "Whether a person has to approve each run.",
    setup_commands:
      "Commands that prepare the workspace, once, with the runner's network, before any byte of the agent is there.",
    verification_commands: "The commands that show that the result works, without network; all must exit with 0.",
    verification_tree:
      "Whether verification may write into the tree: read-only without a word, `writable` where its tests need that.",
    discard_paths: "What builds and tests leave behind: listed as a whole, never judged; rules of the same form.",
    discard_ignored: "False judges what the starting tree's own .gitignore files ignore as well; true without a word.",
    environment: "Plain variables for setup, lane and verification; never a credential.",
    "environment.*": "The variable's value.",
    cache_paths: "Folders of the runner (`/...` or `~/...`) that are shown read-only.",
    loopback_ports: "Ports of the runner's loopback, 1024 to 65535, that lane and verification reach as localhost.",
    evidence_expectations: "What the evidence must hold; one that is missing denies the pass.",
    required_events: "Events that the lane itself must send.",
    success_criteria: "Sentences by which a person will judge the result.",
    no_test_rationale: "Why there is no test; it is quoted, and lifts nothing.",
    rollback_expectation: "How the change would be taken back.",
    limits: "Bounds of this run, each in place of its default.",
    "limits.*": `${LIMIT} bytes, seconds or a number, as its name says.`,
  },
  facts: FACTS,
  matrix: MATRIX,
  report: REPORT,
  "trace-line": {
    kind: "Whether it was a step of the harness, a gate before the start, or a check of the result.",
    name: "Its name.",
    result:
      "What it came to: a gate or check passed, failed, blocked, was not applicable or not evaluated; a step is done.",
    at: "When it began, in UTC.",
    model_provider: "The provider that it is about, where it is about a model.",
    model: "The model that it is about.",
  },
};
