import type { CommandSpec } from "../io";

export const verifySpec: CommandSpec = {
  name: "verify",
  summary: "derive the verdict of a bundle again, offline, from its files alone",
  usage: "BUNDLE [--policy FILE] [--require pass [--allow-replay]] [--baseline REPO [--rerun]] [--claims] [--json]",
  positionals: { min: 1, max: 1, name: "BUNDLE" },
  flags: [
    { name: "require", value: "STATUS", about: "exit 2 unless the verdict is this", choices: ["pass"] },
    { name: "allow-replay", about: "take a replay, in which a cassette answered in place of the model, for a run" },
    {
      name: "policy",
      value: "FILE",
      about: "demand lanes, stages, digests, ages, signers; exit 2 where one is missed",
    },
    {
      name: "baseline",
      value: "REPO",
      about: "folder with the starting tree: the patch is applied to it and tree ids are compared",
    },
    {
      name: "rerun",
      about: "run the verification commands again, in the sandbox and without network; needs --baseline",
    },
    { name: "case-dir", value: "DIR", about: "the case, where it has acceptance tests, for --rerun" },
    { name: "claims", about: "list every claim and what stands behind it, instead of their numbers" },
    {
      name: "limit",
      value: "NAME=NUMBER",
      about:
        "with --rerun: a bound of its commands; default are those of the table in tasks.md, whatever the bundle asks for",
      repeatable: true,
    },
    {
      name: "rerun-setup-network",
      about:
        "with --rerun: let the bundle's setup commands have this machine's network, and its user's settings for it",
    },
    { name: "rerun-loopback", about: "with --rerun: let its commands reach the contract's loopback_ports here" },
    { name: "rerun-caches", about: "with --rerun: let its commands read the contract's cache_paths here" },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "BUNDLE is a folder or a zip. Exit codes: 0 the bundle holds, 1 it does not, 2 it holds but misses --require or --policy, or could not be run again here.",
    "--rerun starts commands that the bundle's maker chose: only at the level sandbox, and with nothing of this machine that you did not allow.",
    "A bundle without a signature is proven consistent, not authentic.",
  ],
  examples: [
    {
      line: "case-harness verify ~/.local/state/case-harness/runs/RUN_ID --require pass",
      about: "a bundle must hold, and be a pass",
    },
    { line: "case-harness verify evidence.zip --json", about: "a downloaded artifact, for a program to read" },
    {
      line: "case-harness verify BUNDLE --baseline fixtures/cases/r1-string-slugify/workspace --rerun --case-dir fixtures/cases/r1-string-slugify",
      about: "apply the patch and run its tests again",
    },
  ],
};
