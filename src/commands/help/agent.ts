import type { CommandSpec } from "../io";

export const agentSpec: CommandSpec = {
  name: "agent",
  summary: "build, fetch or show the admitted binary of WorkOS Case",
  usage: "build|fetch|show|prune [--record FILE] [--store DIR] ...",
  actions: ["build", "fetch", "show", "prune"],
  cancellable: true,
  flags: [
    { name: "record", value: "FILE", about: "the agent record; default .harness/agent.case.json" },
    {
      name: "store",
      value: "DIR",
      about: "the store of binaries; default CTO_HARNESS_AGENT_STORE, else below ~/.cache",
    },
    { name: "bun", value: "PATH", about: "build: this Bun and no other" },
    {
      name: "bun-registry",
      value: "URL",
      about: "build: where Bun's package is; default npm_config_registry, else npm's",
    },
    { name: "rebuild", about: "build: a second time from another clone; the digests must be equal" },
    { name: "timeout", value: "S", about: "build: seconds for install and build each; default 600", number: true },
    {
      name: "from",
      value: "SOURCE",
      about: "fetch: a file, a folder with `ca` in it, or an https URL; default the record's url",
    },
    { name: "max-bytes", value: "N", about: "fetch: the largest binary that is taken; default 1 GiB", number: true },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "build   clone the pin, install and build it contained, hash it, look at what it is, keep it in the store",
    "fetch   take a binary that was built elsewhere; its digest is checked while it is copied",
    "show    the record, its report, and what the store holds",
    "prune   remove what the record does not name any more",
    "Exit codes: 0 done, 2 blocked (the blocker says why and what to do), 3 wrong usage.",
  ],
  examples: [
    { line: "case-harness agent build", about: "build the pin of .harness/agent.case.json" },
    { line: "case-harness agent build --rebuild --json", about: "prove that the build is reproducible" },
    { line: "case-harness agent fetch --from ./artifact", about: "take over the artifact of an earlier CI job" },
    { line: "case-harness agent show", about: "what is admitted, and whether it is here" },
  ],
};
