import { describeAgent } from "../support/agent-scenarios";

const HOME = "/home/agent/.case-harness-agent";
const delta = { index: 0, delta: { role: "assistant", content: "all" }, finish_reason: null };

describeAgent({
  lane: "pi",
  argv: [
    ...["--mode", "json", "--print", "--provider", "harness", "--model", "harness/qwen3-coder-30b"],
    ...["--no-session", "--no-extensions", "--no-skills", "--no-prompt-templates", "--no-themes", "--no-context-files"],
    ...["--offline", "--tools", "read,bash,edit,write"],
  ],
  variables: ["PI_CODING_AGENT_DIR", "PI_OFFLINE", "PI_TELEMETRY"],
  config: [`${HOME}/models.json`, `${HOME}/settings.json`],
  end: /^\{"type":"agent_end".*\n/m,
  failure:
    '{"type":"message_end","message":{"role":"assistant","provider":"harness","model":"qwen3-coder-30b","stopReason":"error"}}\n{"type":"agent_end"}',
  broken: `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "qwen3-coder-30b", choices: [delta] })}\n\n`,
  failedExit: 0,
});
