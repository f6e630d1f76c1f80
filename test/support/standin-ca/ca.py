"""A stand-in for WorkOS Case: the same command line, configuration, phases, event log, log lines and exit codes, in small.

It asks its model over HTTP exactly as Case does, so that one script of model answers drives this and the real program alike.
Written after the behaviour of Case's source of 2026-05-16; it holds none of it.
"""
import http.client
import json
import os
import subprocess
import sys
import time
import uuid
from urllib.parse import urlsplit

ROLES = {"implement": "implementer", "verify": "verifier", "review": "reviewer", "close": "closer"}
MAX_CYCLES = 2


def now():
    t = time.time()
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(t)) + ".%03dZ" % (t % 1 * 1000)


def log(msg, **rest):
    sys.stderr.write(json.dumps({"ts": now(), "level": "info", "msg": msg, **rest}) + "\n")
    sys.stderr.flush()


def notify(text):
    print("[unattended] " + text, flush=True)


class Events:
    def __init__(self, repo, task):
        self.run = str(uuid.uuid4())
        folder = os.path.join(repo, ".case", task, "events")
        os.makedirs(folder, exist_ok=True)
        self.path = os.path.join(folder, "run-%s.jsonl" % self.run)
        self.sequence = 0

    def add(self, event, **rest):
        self.sequence += 1
        line = {"event": event, **rest, "ts": now(), "sequence": self.sequence, "runId": self.run}
        with open(self.path, "a") as file:
            file.write(json.dumps(line) + "\n")


class Model:
    """The configured model, read anew for every agent, as Case does."""

    def __init__(self):
        try:
            with open(os.path.join(os.environ["CASE_DATA_DIR"], "config.json")) as file:
                default = json.load(file)["models"]["default"]
        except (OSError, ValueError, KeyError):
            default = {"provider": "anthropic", "model": "claude-sonnet-4-6"}
        self.provider, self.name = default["provider"], default["model"]
        with open(os.path.join(os.environ["PI_CODING_AGENT_DIR"], "models.json")) as file:
            self.base = urlsplit(json.load(file)["providers"][self.provider]["baseUrl"])

    def ask(self, messages):
        """Returns text and tool calls; nothing at all when anything goes wrong, which is what Case makes of it."""
        body = {"model": self.name, "stream": True, "stream_options": {"include_usage": True}, "messages": messages}
        body["tools"] = [{"type": "function", "function": {"name": "bash", "parameters": {"type": "object"}}}]
        connection = http.client.HTTPConnection(self.base.hostname, self.base.port, timeout=600)
        text, tools = "", {}
        try:
            key = os.environ.get("OPENAI_API_KEY", "")
            headers = {"authorization": "Bearer " + key, "content-type": "application/json"}
            connection.request("POST", self.base.path + "/chat/completions", json.dumps(body), headers)
            response = connection.getresponse()
            if response.status != 200:
                return "", []
            for line in response:
                line = line.strip()
                if not line.startswith(b"data: {"):
                    continue
                for choice in json.loads(line[6:]).get("choices", []):
                    delta = choice.get("delta", {})
                    text += delta.get("content") or ""
                    for call in delta.get("tool_calls", []):
                        one = tools.setdefault(call["index"], {"id": "", "name": "", "arguments": ""})
                        one["id"] = call.get("id") or one["id"]
                        one["name"] = call["function"].get("name") or one["name"]
                        one["arguments"] += call["function"].get("arguments") or ""
        except (OSError, http.client.HTTPException, ValueError):
            return "", []
        finally:
            connection.close()
        return text, [tools[key] for key in sorted(tools)]


def failed(error):
    return {"status": "failed", "summary": "", "artifacts": {}, "error": error}


def parse(text):
    start = text.rfind("<<<AGENT_RESULT")
    if start < 0:
        return failed("AGENT_RESULT start delimiter not found")
    end = text.find("AGENT_RESULT>>>", start)
    if end < 0:
        return failed("AGENT_RESULT end delimiter not found")
    try:
        result = json.loads(text[start + len("<<<AGENT_RESULT") : end])
    except ValueError as error:
        return failed("AGENT_RESULT JSON parse error: %s" % error)
    if not isinstance(result, dict) or result.get("status") not in ("completed", "failed", "blocked"):
        return failed("AGENT_RESULT missing required field: status")
    return {"summary": "", "artifacts": {}, "error": None, **result}


class Case:
    def __init__(self, task_path):
        with open(task_path) as file:
            self.task = json.load(file)
        with open(os.path.join(os.environ["CASE_DATA_DIR"], "config.json")) as file:
            projects = os.path.join(os.environ["CASE_DATA_DIR"], json.load(file)["projects"])
        with open(projects) as file:
            found = [repo for repo in json.load(file)["repos"] if repo["name"] == self.task["repo"]]
        if not found:
            raise KeyError('Repo "%s" not found in projects.json' % self.task["repo"])
        self.repo = found[0]["path"]
        self.task_path = task_path
        os.makedirs(self.repo, exist_ok=True)
        self.events = Events(self.repo, self.task["id"])
        self.failed_agent = None

    def agent(self, role, phase):
        model = Model()
        log("spawning agent", agent=role, cwd=self.repo, provider=model.provider, model=model.name, timeout=600000)
        title = "# %s \u2014 Agent" % role.capitalize()
        prompt = "%s\n\n- **Task file**: `%s`\n- **Issue**: %s" % (title, self.task_path, self.task.get("issue", ""))
        messages = [{"role": "system", "content": title}, {"role": "user", "content": prompt}]
        everything = ""
        while True:
            text, tools = model.ask(messages)
            everything += text
            if not tools:
                break
            calls = [
                {"id": t["id"], "type": "function", "function": {"name": t["name"], "arguments": t["arguments"]}}
                for t in tools
            ]
            messages.append({"role": "assistant", "content": text, "tool_calls": calls})
            for tool in tools:
                messages.append(self.tool(tool, role, phase))
        result = parse(everything)
        log("agent completed", agent=role, durationMs=0, status=result["status"])
        return result

    def tool(self, tool, role, phase):
        known = {"phase": phase, "agent": role, "toolCallId": tool["id"], "tool": tool["name"]}
        self.events.add("tool_start", args="", **known)
        ran = subprocess.run(
            ["bash", "-c", json.loads(tool["arguments"])["command"]],
            cwd=self.repo,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.events.add("tool_end", durationMs=0, isError=ran.returncode != 0, result="", **known)
        return {"role": "tool", "tool_call_id": tool["id"], "content": ran.stdout.decode("utf-8", "replace")}

    def phase(self, phase):
        role = ROLES[phase]
        self.events.add("phase_start", phase=phase, agent=role)
        notify("[%s] starting %s..." % (phase, role))
        result = self.agent(role, phase)
        if phase == "implement" and result["status"] != "completed":
            result = self.agent(role, phase)
        good = result["status"] == "completed" or (phase == "review" and result["status"] == "blocked")
        # A review that found something critical is recorded as a completed phase all the same; only the end tells.
        opposed = phase == "review" and (result.get("findings") or {}).get("critical", 0) > 0
        if not good or opposed:
            self.failed_agent = role
        outcome = "completed" if good else "failed"
        self.events.add("phase_end", phase=phase, agent=role, outcome=outcome, durationMs=0, result=result)
        notify("[%s] %s %s" % (phase, role, "done" if good else "failed"))
        return result if good else None

    @staticmethod
    def objections(result):
        categories = (result.get("rubric") or {}).get("categories", [])
        return [category for category in categories if category.get("verdict") == "fail"]

    def run(self):
        self.events.add("pipeline_start", taskId=self.task["id"], profile="standard", plan={"modelConfig": {}})
        log("pipeline started", phase="dag", mode="unattended", task=self.task["id"], runId=self.events.run)
        self.save("implementing")
        cycle = 0
        again = True
        while again:
            again = False
            for phase in ("implement", "verify", "review"):
                result = self.phase(phase)
                if result is None:
                    return self.end()
                failing = self.objections(result) if phase != "implement" else []
                if failing and cycle < MAX_CYCLES:
                    cycle += 1
                    self.events.add("revision_requested", source=ROLES[phase], cycle=cycle, failedCategories=failing)
                    again = True
                    break
                if failing:
                    self.events.add("revision_budget_exhausted", cycles=cycle + 1)
        self.phase("close")
        self.end()

    def end(self):
        known = {"phase": "retrospective", "agent": "retrospective"}
        self.events.add("phase_start", **known)
        self.agent("retrospective", "retrospective")
        self.events.add("phase_end", outcome="completed", durationMs=0, result={"status": "completed"}, **known)
        self.events.add("phase_end", phase="implement", agent="implementer", outcome="skipped", durationMs=0)
        outcome = "completed" if self.failed_agent is None else "failed"
        rest = {} if self.failed_agent is None else {"failedAgent": self.failed_agent}
        self.events.add("pipeline_end", outcome=outcome, durationMs=0, **rest)
        self.save("closing")
        log("pipeline finished", outcome=outcome, runId=self.events.run, eventLog=self.events.path, **rest)
        notify("Pipeline %s." % outcome)

    def save(self, status):
        with open(self.task_path, "w") as file:
            json.dump({**self.task, "status": status}, file)


def main(argv):
    if argv[1:2] == ["--help"]:
        print("ca")
        return 0
    if len(argv) != 6 or argv[1:3] != ["run", "--task"] or argv[4:] != ["--mode", "unattended"]:
        sys.stderr.write("stand-in: unknown command line %r\n" % argv[1:])
        return 1
    if not os.path.exists(argv[3]):
        sys.stderr.write("Error: task file not found: %s\n" % argv[3])
        return 1
    try:
        open(os.path.join(os.environ["PI_CODING_AGENT_DIR"], "auth.json"), "a").close()
        Case(argv[3]).run()
    except (OSError, ValueError, KeyError) as error:
        sys.stderr.write("Fatal: %s\n" % error)
        return 1
    return 0


sys.exit(main(sys.argv))
