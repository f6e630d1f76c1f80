// Behaves as `pi --mode json --print` does, as far as the lane sees: its configuration, wire and events, and exit code 0 whatever happens.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const args = process.argv.slice(2);
if (args[0] === "--version") console.log("1.2.3");
else if (args[0] === "--help") console.log("pi [options]\n  --mode\n  --no-session");
else void print();

async function print() {
  const { providers } = JSON.parse(readFileSync(join(process.env.PI_CODING_AGENT_DIR, "models.json"), "utf8"));
  const provider = args[args.indexOf("--provider") + 1];
  const { baseUrl, apiKey, models } = providers[provider];
  const model = models[0].id;
  const messages = [{ role: "user", content: readFileSync(0, "utf8") }];
  tell({ type: "session", version: 3 });
  tell({ type: "agent_start" });
  const text = (said) => [{ type: "text", text: said }];
  tell({ type: "message_end", message: { role: "user", content: text(messages[0].content), timestamp: Date.now() } });
  for (;;) {
    const said = { role: "assistant", content: [], provider, model, stopReason: "stop", timestamp: Date.now() };
    const answer = await ask(baseUrl, process.env[apiKey], model, messages, said).catch(({ message }) => {
      Object.assign(said, { stopReason: "error", errorMessage: message });
      return null;
    });
    // Over and over, as it grows.
    for (let i = 0; i < 3; i++) tell({ type: "message_update", assistantMessageEvent: { partial: said } });
    tell({ type: "message_end", message: said });
    if (answer === null || answer.tool_calls === undefined) break;
    messages.push(answer);
    for (const { id, function: called } of answer.tool_calls) {
      tell({ type: "tool_execution_start", toolCallId: id, toolName: called.name });
      const content =
        called.name === "bash" ? shell(JSON.parse(called.arguments).command) : `Tool ${called.name} not found`;
      tell({ type: "tool_execution_end", toolCallId: id, toolName: called.name });
      const known = { toolCallId: id, toolName: called.name, isError: called.name !== "bash" };
      tell({
        type: "message_end",
        message: { role: "toolResult", ...known, content: text(content), timestamp: Date.now() },
      });
      messages.push({ role: "tool", tool_call_id: id, content });
    }
  }
  tell({ type: "agent_end", messages });
}

function shell(command) {
  try {
    return execFileSync("/bin/bash", ["-c", command], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    return String(error.stderr ?? error.message);
  }
}

async function ask(base, key, model, messages, said) {
  const tools = [{ type: "function", function: { name: "bash", parameters: { type: "object", properties: {} } } }];
  const answer = await fetch(`${base}/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model, stream: true, messages, tools }),
  });
  const text = await answer.text().catch(() => {
    throw new Error("terminated");
  });
  if (answer.status !== 200) throw new Error(`${answer.status} ${text}`);
  const deltas = [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json]) => JSON.parse(json).choices[0]);
  const content = deltas.map((choice) => choice?.delta.content ?? "").join("");
  const calls = deltas.flatMap((choice) => choice?.delta.tool_calls ?? []);
  const finish = deltas.map((choice) => choice?.finish_reason).find((reason) => typeof reason === "string");
  said.stopReason = { tool_calls: "toolUse", length: "length" }[finish] ?? "stop";
  if (content !== "") said.content.push({ type: "text", text: content });
  if (calls.length === 0) return { role: "assistant", content };
  for (const { id, function: called } of calls)
    said.content.push({ type: "toolCall", id, name: called.name, arguments: JSON.parse(called.arguments) });
  const tool_calls = calls.map(({ id, type, function: called }) => ({ id, type, function: called }));
  return { role: "assistant", content: null, tool_calls };
}
