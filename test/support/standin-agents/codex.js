// Behaves as `codex exec --json` does, as far as the lane sees: its arguments, configuration, wire, events and exit codes.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const [first] = process.argv.slice(2);
if (first === "--version") console.log("codex-cli 1.2.3");
else if (first === "--help") console.log("Usage: codex [OPTIONS]\n  exec");
else void exec();

async function exec() {
  const config = readFileSync(join(process.env.CODEX_HOME, "config.toml"), "utf8");
  const value = (key) => JSON.parse(new RegExp(`^${key} = (".*")$`, "m").exec(config)[1]);
  const input = [{ type: "message", role: "user", content: [{ type: "input_text", text: readFileSync(0, "utf8") }] }];
  const usage = { input_tokens: 0, output_tokens: 0 };
  tell({ type: "thread.started", thread_id: "t" });
  tell({ type: "turn.started" });
  for (let n = 0; ;) {
    let output;
    try {
      output = await ask(value("base_url"), process.env[value("env_key")], value("model"), input, usage);
    } catch ({ message }) {
      tell({ type: "error", message });
      tell({ type: "turn.failed", error: { message } });
      process.exitCode = 1;
      return;
    }
    input.push(...output);
    const calls = output.filter(({ type }) => type === "function_call");
    for (const { content } of output.filter(({ type }) => type === "message"))
      tell({ type: "item.completed", item: { id: `item_${n++}`, type: "agent_message", text: content[0].text } });
    for (const { name, call_id, arguments: given } of calls) {
      const id = `item_${n++}`;
      let said = `unsupported call: ${name}`;
      if (name === "exec_command") {
        const command = JSON.parse(given).cmd;
        const begun = {
          id,
          type: "command_execution",
          command,
          aggregated_output: "",
          exit_code: null,
          status: "in_progress",
        };
        tell({ type: "item.started", item: begun });
        said = shell(command);
        tell({
          type: "item.completed",
          item: { ...begun, aggregated_output: said, exit_code: 0, status: "completed" },
        });
      }
      input.push({ type: "function_call_output", call_id, output: said });
    }
    if (calls.length === 0) break;
  }
  tell({ type: "turn.completed", usage });
}

function shell(command) {
  try {
    return execFileSync("/bin/bash", ["-c", command], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    return String(error.stderr ?? error.message);
  }
}

async function ask(base, key, model, input, usage) {
  const tools = [{ type: "function", name: "exec_command", parameters: { type: "object", properties: {} } }];
  const answer = await fetch(`${base}/responses`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model, stream: true, store: false, input, tools }),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`unexpected status ${answer.status}: ${text}`);
  const events = [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json));
  const done = events.find(({ type }) => type === "response.completed");
  if (done === undefined) throw new Error("stream disconnected before completion");
  usage.input_tokens += done.response.usage.input_tokens;
  usage.output_tokens += done.response.usage.output_tokens;
  return done.response.output;
}
