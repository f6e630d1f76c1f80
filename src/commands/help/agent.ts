import { AGENT_LANES } from "../../core/domain/lane";
import { PROVIDER_CLASSES } from "../../core/domain/provider";
import type { CommandSpec } from "../io";

export const agentSpec: CommandSpec = {
  name: "agent",
  summary:
    "write the records of an agent and its model; build, fetch or show what is admitted of WorkOS Case, Codex or Pi",
  usage: "record|model|build|fetch|show|prune [--lane LANE] [--record FILE] [--store DIR] ...",
  actions: ["record", "model", "build", "fetch", "show", "prune"],
  cancellable: true,
  flags: [
    {
      name: "lane",
      value: "LANE",
      about: "record, fetch, show, prune: whose agent; codex and pi are packages of npm's; default case",
      choices: AGENT_LANES,
      aliases: { ca: "case" },
    },
    { name: "record", value: "FILE", about: "the agent record; default .harness/agent.LANE.json" },
    {
      name: "store",
      value: "DIR",
      about: "the store of binaries; default CTO_HARNESS_AGENT_STORE, else below ~/.cache",
    },
    { name: "bun", value: "PATH", about: "build: this Bun and no other" },
    {
      name: "bun-registry",
      value: "URL",
      about: "build, record: where Bun's package is; default npm_config_registry, else npm's",
    },
    { name: "rebuild", about: "build: a second time from another clone; the digests must be equal" },
    {
      name: "write",
      about:
        "build, fetch of packages: write the digest into a record that lists none for this platform, to be reviewed",
    },
    { name: "timeout", value: "S", about: "build: seconds for install and build each; default 600", number: true },
    {
      name: "from",
      value: "SOURCE",
      about:
        "fetch: a file, a folder with `ca`, or an https URL; default the record's url. record: the https URL or folder of a git repository",
    },
    { name: "commit", value: "ID", about: "record: the pin; default is the head of the default branch, as it is now" },
    { name: "bun-version", value: "V", about: "record: this Bun, whatever the source asks for" },
    {
      name: "package",
      value: "NAME@V",
      about: "record of codex or pi: npm's package in one exact version; npm on PATH resolves what it leads to",
    },
    {
      name: "lock",
      value: "FILE",
      about: "record of codex or pi: a package-lock.json that has the package, in place of one that npm writes now",
    },
    {
      name: "replace",
      about: "record, model: write over records that are filled in; the pin before goes into `previous`",
    },
    {
      name: "provider",
      value: "P",
      about: "model: the provider's name (anthropic, openai-codex, or any other for a local one)",
    },
    { name: "model", value: "M", about: "model: the model's name, exactly as its endpoint calls it" },
    { name: "class", value: "C", about: "model: the provider's class", choices: PROVIDER_CLASSES },
    {
      name: "network",
      value: "TEXT",
      about:
        "model: allowed_network_class; beginning with loopback, private or internet it is held against the endpoint; default as it is now",
    },
    {
      name: "credential",
      value: "TEXT",
      about: "model: where the credential comes from, in words; never the credential",
    },
    { name: "fallback-provider", value: "P", about: "model: the decided fallback; it needs an admission of its own" },
    { name: "fallback-model", value: "M", about: "model: the fallback's model" },
    { name: "evidence", value: "TEXT", about: "model: what the decision rests on", repeatable: true },
    {
      name: "approval-source",
      value: "TEXT",
      about: "model: who approved it, where; default: the reviewed change itself",
    },
    { name: "review-trigger", value: "TEXT", about: "model: what must change for it to be looked at again" },
    { name: "expires", value: "DATE", about: "model: the last day of the admission" },
    {
      name: "max-bytes",
      value: "N",
      about: "fetch: the largest binary, or unpacked packages, that is taken; default 1 GiB",
      number: true,
    },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "record  write .harness/agent.case.json from a source: pin, dates, license facts, Bun and its integrity; nothing of it is executed or admitted",
    "model   write .harness/model.decision.json and model.admission.json with everything but the decision: a person changes one word in each",
    "build   clone the pin, install and build it contained, hash it, look at what it is, keep it in the store",
    "fetch   take a binary that was built elsewhere; its digest is checked while it is copied",
    "fetch --lane codex|pi  bring exactly the record's packages from the registry that your npm is set to; no script of theirs is run",
    "show    the record, its report, and what the store holds",
    "prune   remove what no record of a project that uses this store names any more",
    "Exit codes: 0 done, 2 blocked (the blocker says why and what to do), 3 wrong usage.",
  ],
  examples: [
    {
      line: "case-harness agent record --from https://github.com/workos/case",
      about: "a record of the source as it is now",
    },
    {
      line: "case-harness agent model --provider qwen-local --model qwen3-coder-30b --class local_case_compatible",
      about: "both records of a local model, not decided",
    },
    {
      line: "case-harness agent build --write",
      about: "build the pin, and write its digest into the record for review",
    },
    { line: "case-harness agent build --rebuild --json", about: "prove that the build is reproducible" },
    { line: "case-harness agent fetch --from ./artifact", about: "take over the artifact of an earlier CI job" },
    {
      line: "case-harness agent record --lane codex --package @openai/codex@0.171.0",
      about: "a record of npm's package with its lock",
    },
    {
      line: "case-harness agent fetch --lane codex --write",
      about: "bring its packages, and write their digest into the record for review",
    },
    { line: "case-harness agent show", about: "what is admitted, and whether it is here" },
  ],
};
