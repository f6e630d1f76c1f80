import { describeAgent } from "../support/agent-scenarios";

const HOME = "/home/agent/.case-harness-agent";
const item = { type: "message", id: "m", role: "assistant", content: [{ type: "output_text", text: "all" }] };

describeAgent({
  lane: "codex",
  argv: [
    ...["exec", "--json", "--ephemeral", "--skip-git-repo-check", "--ignore-rules"],
    ...["--disable", "plugins", "--disable", "unbounded_connection_retries"],
    ...["--dangerously-bypass-approvals-and-sandbox", "-C", "/workspace", "-"],
  ],
  variables: ["CODEX_HOME"],
  config: [`${HOME}/config.toml`],
  end: /^\{"type":"turn.completed".*\n/m,
  failure: '{"type":"turn.failed","error":{"message":"it says so"}}',
  broken: [
    { type: "response.created", response: { id: "r", model: "qwen3-coder-30b", status: "in_progress", output: [] } },
    { type: "response.output_item.added", output_index: 0, item },
  ]
    .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    .join(""),
  failedExit: 1,
});
