// Answers like the program that it stands in for, as far as an admission looks: help, embedded texts, a dry run.
import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { greeting } from "greeting";
import { lying, root } from "./generated/assets.js";

const EMBEDDED = ["embedded://case", "0.0.0-case-binary", "AGENT_RESULT start delimiter not found"];
const COMMANDS = {
  run: "Run the agent pipeline (default)",
  watch: "Live-tail a task event log",
  create: "Scaffold a new task file",
  session: "Print session context",
  status: "Read or update the current task status",
  "mark-tested": "Mark a repo as auto-tested",
  "mark-reviewed": "Mark a repo as reviewed",
  bootstrap: "Verify a target repo",
};

function help() {
  const list = Object.entries(COMMANDS).map(([name, about]) => `  ${name.padEnd(14)}${about}`);
  console.log(["Usage: ca <command> [options]", "       ca [issue]", "", "Commands:", ...list, ""].join("\n"));
}

function dryRun(taskFile) {
  const task = JSON.parse(readFileSync(taskFile, "utf8"));
  const data = process.env.CASE_DATA_DIR;
  const { repos } = JSON.parse(readFileSync(join(data, "projects.json"), "utf8"));
  const repo = repos.find(({ name }) => name === task.repo);
  const runId = randomUUID();
  const log = join(repo.path, ".case", task.id, "events", `run-${runId}.jsonl`);
  mkdirSync(dirname(log), { recursive: true });
  ["pipeline_start", "phase_start", "phase_end", "pipeline_end"].forEach((event, i) => {
    const outcome = event.endsWith("_end") ? { outcome: "completed" } : {};
    appendFileSync(
      log,
      `${JSON.stringify({ event, ...outcome, ts: new Date().toISOString(), sequence: i + 1, runId })}\n`,
    );
  });
}

const args = process.argv.slice(2);
if (args.includes("--help")) help();
else if (args.includes("--dry-run")) dryRun(args[args.indexOf("--task") + 1]);
else if (args[0] === "inspect") console.log(JSON.stringify({ greeting, root, lying, embedded: EMBEDDED }));
else process.exit(1);
