import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { transcriptLineSchema } from "../../src/core/records/transcript";
import { obstacleTo } from "../../src/world/contain/probe";
import { auditBundle } from "../../src/world/evidence/audit";
import { openBundle } from "../../src/world/evidence/reader";
import {
  type AgentHome,
  agentHome,
  type AgentOutcome,
  type AgentWorld,
  agentWorld,
  type PackageLane,
  SHELL,
} from "./agent-world";
import { FIX } from "./case-run";
import { ADMITTED, CANARY_KEY } from "./case-world";
import { editFacts, rejudge } from "./forge";
import { CONTRACT, gitIn, type Json, ownRepository } from "./own-repository";
import { TARGET } from "./owned-target";
import { program } from "./program";
import { reseal } from "./reseal";
import { eventsOf } from "./runs";
import type { Turn } from "./scripted-model/server";

/** What differs from agent to agent in the same scenarios. */
export interface AgentUnderTest {
  lane: PackageLane;
  /** What follows its program's path. */
  argv: readonly string[];
  /** Names of its own variables. */
  variables: readonly string[];
  /** Files of its configuration, where the sandbox shows them. */
  config: readonly string[];
  /** The line of its stream that says that its turn has ended well, and one that says the contrary. */
  end: RegExp;
  failure: string;
  /** The beginning of an answer, on its wire, and nothing more. */
  broken: string;
  /** Its exit code where its model failed. */
  failedExit: number;
}

const contained = obstacleTo("sandbox") === null;
/** Time to come to where its model hangs. */
const HANGS_SECONDS = (process.env.CASE_HARNESS_TEST_AGENTS ?? "") === "" ? "5" : "20";

/** What a person says who lets a run happen that asked for it. */
function approvalOf({ scope, mutation_mode, approval_command_text: statement, binding }: Json): Json {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const given = { approval_id: "a-1", decision: "granted", actor: "somebody", timestamp: at(-3_600_000) };
  return { ...given, scope, mutation_mode, statement, binding, expires_at: at(3_600_000) };
}

/** The scenarios that every agent has to go through which is a package of npm's, in the real sandbox, behind the real gateway. */
export function describeAgent(agent: AgentUnderTest): void {
  const { lane } = agent;
  const shell = SHELL[lane];
  const solved: Turn[] = [shell(FIX), { text: "all done" }];

  describe.skipIf(!contained)(`run --lane ${lane}`, () => {
    let home: AgentHome;
    let world: AgentWorld;
    beforeAll(async () => {
      home = await agentHome(lane);
    });
    afterAll(() => home.remove());
    beforeEach(async () => {
      world = await agentWorld(lane, home);
    });
    afterEach(() => world.close());

    /** What must be true of every bundle, whatever the run came to. */
    const run = async (...given: Parameters<AgentWorld["run"]>): Promise<AgentOutcome> => {
      const one = await world.run(...given);
      expect(one.code).toBe({ pass: 0, fail: 1, blocked: 2 }[one.report.status]);
      const checked = await program(["verify", one.dir], { env: world.env });
      expect(checked.code, checked.stdout + checked.stderr).toBe(0);
      execFileSync("sha256sum", ["--quiet", "-c", "SHA256SUMS"], { cwd: one.dir });
      expect(readdirSync(world.env["TMPDIR"]!)).toEqual([]);
      // Neither the credential nor the key of the run stands anywhere.
      const files = readdirSync(one.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const all = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")).join("\n");
      expect(all).not.toContain(CANARY_KEY);
      expect(all).not.toMatch(/harness-[A-Za-z0-9_-]{32}/);
      return one;
    };
    const asked = () => world.server.requests.filter(({ body }) => !body.includes("the single word: ready"));
    const forged = async (original: string, change: (dir: string) => void) => {
      const dir = join(mkdtempSync(join(tmpdir(), "forged-")), "bundle");
      cpSync(original, dir, { recursive: true });
      change(dir);
      const checked = await program(["verify", dir], { env: world.env });
      rmSync(join(dir, ".."), { recursive: true });
      return checked;
    };

    it("passes: exact command, task on standard input, private configuration, one model, its word kept", async () => {
      const look = shell(
        `{ env; pwd; ls -la ~ ${agent.config.join(" ")}; echo x >> ${agent.config[0]}; cat /proc/1/environ; } 2>&1`,
      );
      world.play(look, ...solved);
      const one = await run();
      expect(one.blockers).toEqual([]);
      const { report } = one;
      expect(report).toMatchObject({
        status: "pass",
        backend: lane,
        backend_exit_code: 0,
        backend_termination: "exited",
        changed_files: ["strings.py"],
        lane_process_started: true,
        case_process_started: false,
        source_admission_status: "admitted",
        model_admission_status: "admitted",
        ...{ model_provider: ADMITTED.provider, model: ADMITTED.model, runtime_model_provider: "harness" },
        lane_phases: { turn: { state: "completed", why: null } },
        containment: { level: "sandbox", canary: "held" },
        baseline: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
      const { lane: fact, agent_binary: binary } = JSON.parse(one.file("facts.json")).facts;
      expect(fact.value.argv[0]).toBe(process.execPath);
      expect(fact.value.argv[1]).toMatch(/^\/harness\/agent\/node_modules\//);
      expect(fact.value.argv.slice(2)).toEqual(agent.argv);
      expect(fact.value.env_names).toEqual(expect.arrayContaining([...agent.variables, "HARNESS_MODEL_KEY"]));
      expect(fact.value.mounts).toEqual(
        expect.arrayContaining(["/harness/agent", "/harness/task.md", ...agent.config]),
      );
      expect(fact.value).toMatchObject({ program_sha256: binary.value.sha256, survivors: "none" });
      expect(binary.value).toMatchObject({ source: "store", format: "tree", not_executable: null });
      expect(one.file("backend/stdout.log")).toMatch(agent.end);
      expect(readdirSync(join(one.dir, "backend")).toSorted()).toEqual([
        "model-calls.jsonl",
        "stderr.log",
        "stdout.log",
        "transcript.jsonl",
      ]);
      const spoken = one
        .file("backend/transcript.jsonl")
        .trimEnd()
        .split("\n")
        .map((line) => transcriptLineSchema.parse(JSON.parse(line)));
      const fixed = spoken.find(({ kind, text }) => kind === "tool_call" && text?.includes("slugify") === true)!;
      expect(spoken.find(({ kind, call }) => kind === "tool_result" && call === fixed.call)).toMatchObject({
        who: "tool",
      });
      expect(spoken.findLast(({ who }) => who === "assistant")).toMatchObject({ kind: "text", text: "all done" });
      expect(eventsOf(one.dir).map(({ event }) => event)).toContain("patch.applied");

      const seen = asked();
      expect(seen.length).toBe(3);
      const said = JSON.stringify(seen.map(({ body }) => body));
      expect(said).toContain("slugify");
      expect(said).toContain("Only these paths may be changed");
      expect(said).toContain("without a commit");
      // What it saw: nothing of the harness's environment or folders, and a configuration that it could not change.
      expect(said).toContain("Read-only file system");
      for (const hidden of [CANARY_KEY, world.folder, world.env["HOME"]!, "CTO_HARNESS", "agent-home"])
        expect(said).not.toContain(hidden);
      for (const { headers } of seen) expect(JSON.stringify(headers)).not.toMatch(/harness-[A-Za-z0-9_-]{32}/);
      const calls = one
        .file("backend/model-calls.jsonl")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(calls.map(({ probe, outcome }) => [probe, outcome])).toEqual([
        [true, "completed"],
        ...seen.map(() => [false, "completed"]),
      ]);
      expect(one.stderr).toContain(`${lane} turn completed; 3 model calls; 33 tokens in, 21 out`);
      const counted = report.model_usage!.by_agent;
      if (counted !== null) expect(counted).toEqual({ input_tokens: 33, output_tokens: 21, agrees: true });

      // Its word is evidence: who takes it out, cuts it, or has it say something else, changes the verdict.
      const edit = (change: (text: string) => string) => (dir: string) => {
        const path = join(dir, "backend/stdout.log");
        const text = change(readFileSync(path, "utf8"));
        writeFileSync(path, text);
        editFacts(dir, (facts) => (facts.lane.stdout_bytes = Buffer.byteLength(text)));
      };
      const changes: [string, (text: string) => string, string][] = [
        ["its end taken out", (text) => text.replace(agent.end, ""), "agent_protocol_failed"],
        ["cut", (text) => text.slice(0, text.length / 2), "agent_protocol_failed"],
        ["a failure", (text) => text.replace(agent.end, `${agent.failure}\n`), "backend_failed"],
        ["no line of it", () => "", "agent_protocol_failed"],
        ["a line that is none", (text) => `${text}done!\n`, "agent_protocol_failed"],
      ];
      for (const [name, change, code] of changes) {
        const flipped = await forged(one.dir, edit(change));
        expect(flipped.code, name).toBe(1);
        // Sealed again by who has our code, the report of a pass does not follow from it any more ...
        const sealed = await forged(one.dir, (dir) => {
          edit(change)(dir);
          reseal(dir);
        });
        expect([sealed.code, sealed.stdout + sealed.stderr], name).toEqual([1, expect.stringContaining("report.json")]);
        // ... and judged again it is none.
        const judged = mkdtempSync(join(tmpdir(), "judged-"));
        cpSync(one.dir, judged, { recursive: true });
        edit(change)(judged);
        expect(
          rejudge(judged).report.blockers.map((found) => found.code),
          name,
        ).toContain(code);
        rmSync(judged, { recursive: true });
      }
      // The transcript follows from it, and can say nothing else, nor be left out.
      const told = (change: (text: string) => string) => (dir: string) => {
        const path = join(dir, "backend/transcript.jsonl");
        writeFileSync(path, change(readFileSync(path, "utf8")));
        reseal(dir);
      };
      for (const change of [
        told((text) => text.replace("all done", "all well")),
        told((text) => text.slice(0, text.trimEnd().lastIndexOf("\n") + 1)),
        (dir: string) => (rmSync(join(dir, "backend/transcript.jsonl")), reseal(dir)),
      ]) {
        const found = await forged(one.dir, change);
        expect([found.code, found.stdout + found.stderr]).toEqual([1, expect.stringContaining("transcript.jsonl")]);
      }
      const removed = await forged(one.dir, (dir) => rmSync(join(dir, "backend/model-calls.jsonl")));
      expect(removed.code).toBe(1);
    });

    it("a turn without a change is no result", async () => {
      world.play({ text: "nothing to do" });
      const one = await run();
      expect(one.report.status).toBe("fail");
      expect(one.blockers[0]).toBe("no_diff workspace");
      expect(one.report.lane_phases).toEqual({ turn: { state: "completed", why: null } });
    });

    it.each([401, 429, 500, 503])("the endpoint's %i is not the agent's, whatever its exit code", async (status) => {
      world.play({ status });
      const one = await run();
      expect(one.blockers).toEqual(["provider_endpoint_failed turn"]);
      expect(one.report.blockers[0]!.found).toContain(`1 of 1 call failed, status ${status}`);
      expect(one.report.backend_exit_code).toBe(agent.failedExit);
      expect(one.report.lane_phases?.["turn"]?.state).toBe("failed");
      expect(asked()).toHaveLength(1);
    });

    it("nor is one that fails when the work is done: half a conversation proves nothing", async () => {
      world.play(shell(FIX), { status: 500 });
      const one = await run();
      expect(one.report.status).toBe("blocked");
      expect(one.blockers).toEqual(["provider_endpoint_failed turn"]);
      expect(one.report.changed_files).toEqual(["strings.py"]);
    });

    it("a stream that breaks off is no answer, whatever the agent takes it for", async () => {
      world.play(shell(FIX), { raw: { contentType: "text/event-stream", bytes: agent.broken }, truncate: true });
      const one = await run();
      expect(one.blockers).toEqual(["provider_endpoint_failed turn"]);
      expect(one.report.blockers[0]!.found).toContain("an answer that broke off");
    });

    it("a call of a tool that there is not is refused, and the turn goes on", async () => {
      world.play({ tools: [{ name: "no_such_tool", arguments: { cmd: FIX, command: FIX } }] }, ...solved);
      const one = await run();
      expect(one.blockers).toEqual([]);
      expect(asked()).toHaveLength(3);
    });

    it("a model that never answers is a timeout, which says what was open", async () => {
      world.play(shell(FIX), { hang: true });
      const one = await run(["--stage", "2", "--lane", lane, "--case-dir", "task", "--timeout", HANGS_SECONDS]);
      const timeout = one.report.blockers.find(({ code }) => code === "timeout");
      expect(timeout?.found).toMatch(/: turn, a model call open for \d+ s$/);
      expect(one.report).toMatchObject({ status: "blocked", backend_termination: "timeout" });
    });

    it("another model's answer ends it", async () => {
      world.play({ ...shell(FIX), model: "another-model" });
      const one = await run();
      expect(one.report.status).toBe("fail");
      expect(one.blockers).toContain("fallback_model_used model call 2");
    });

    it("nothing starts with a model that is not admitted, nor without being enabled", async () => {
      world.play(...solved);
      world.record("model.admission.json", { status: "not_admitted" });
      const one = await run();
      expect(one.blockers[0]).toMatch(/^model_not_admitted /);
      const { [`CTO_HARNESS_ALLOW_${lane.toUpperCase()}`]: _allowed, ...env } = world.env;
      const two = await run(undefined, { env });
      expect(two.blockers[0]).toBe(`gate_missing ${lane}`);
      for (const { report, dir } of [one, two]) {
        expect(report).toMatchObject({ status: "blocked", lane_process_started: false });
        expect(existsSync(join(dir, "backend/stdout.log"))).toBe(false);
      }
      expect(world.server.requests).toEqual([]);
    });

    it("nothing of it reaches elsewhere, stays behind, or counts outside of the allowed paths", async () => {
      let reached = 0;
      const elsewhere = createServer((socket) => {
        reached++;
        socket.destroy();
      });
      await new Promise<void>((listens) => elsewhere.listen(0, "127.0.0.1", listens));
      const { port } = elsewhere.address() as { port: number };
      const mark = join(tmpdir(), `agent-left-${process.pid}-${lane}`);
      const deeds = [
        `(echo hello > /dev/tcp/127.0.0.1/${port}) && echo REACHED-it`.replace("REACHED-it", "REACHED'-'it"),
        `touch ${mark}`,
        "touch /harness/agent/x /usr/x",
        "(setsid sleep 600 > /dev/null 2>&1 &)",
        "echo x > other.py",
      ];
      world.play(shell(`${deeds.join("\n")}\n${FIX}`), { text: "all done" });
      const one = await run();
      await new Promise((closed) => elsewhere.close(closed));
      expect(one.blockers).toEqual(["disallowed_file_change other.py"]);
      expect(reached).toBe(0);
      expect(existsSync(mark)).toBe(false);
      expect(JSON.parse(one.file("facts.json")).facts.lane.value.survivors).toBe("none");
      expect(JSON.stringify(asked().map(({ body }) => body))).not.toContain("REACHED-it");
    });

    it("climbs: a copy of a repository of one's own, one that is thrown away, one commit of an owned one, each after a pass of the stage below", async () => {
      world.play(...solved);
      const own = ownRepository();
      const records = join(world.folder, ".harness");
      for (const name of readdirSync(records)) own.write(`.harness/${name}`, readFileSync(join(records, name), "utf8"));
      for (const name of ["strings.py", "test_strings.py"])
        own.write(`.harness/tasks/fix/workspace/${name}`, readFileSync(join(own.folder, name), "utf8"));
      own.commit();
      Object.assign(own.env, world.env, { HOME: own.home });
      const stage = (number: string, ...more: string[]) => {
        own.env["CTO_HARNESS_CASE_STAGE"] = number;
        return own.run(["--stage", number, "--lane", lane, ...more]);
      };
      const task = ["--task", ".harness/tasks/fix/case.json"];
      expect((await stage("3", ...task)).blockers).toEqual(["prior_stage_not_proven stage 2"]);
      expect((await stage("2")).blockers).toEqual([]);
      const three = await stage("3", ...task);
      expect(three.blockers).toEqual([]);
      expect(three.report).toMatchObject({ status: "pass", backend: lane, source_repository_mutated: false });
      const asked = await stage("4", ...task);
      expect(asked.blockers).toEqual(["approval_missing approval"]);
      const approval = join(world.folder, "approval.json");
      writeFileSync(approval, JSON.stringify(approvalOf(asked.read("approval-packet.json"))));
      const four = await stage("4", ...task, "--approval", approval);
      expect(four.blockers).toEqual([]);
      expect(four.report).toMatchObject({ status: "pass", backend: lane, changed_files: ["strings.py"] });

      const target = join(world.folder, "../target");
      cpSync(join(world.folder, "task/workspace"), target, { recursive: true });
      const inTarget = gitIn(target);
      inTarget("init", "-q", "-b", "main");
      inTarget("add", "-A");
      inTarget("commit", "-qm", "as it is");
      own.write(".harness/target.json", { ...TARGET, target_repository_path: target });
      own.write(".harness/tasks/fix/case.json", { ...CONTRACT, mutation_mode: "owned-noncritical-repo" });
      const report = `provider-package-report.${lane}.json`;
      const store = own.env["CTO_HARNESS_AGENT_STORE"]!;
      // A store that has the tree and no report of it is not enough from here on.
      own.env["CTO_HARNESS_AGENT_STORE"] = join(world.folder, "another store");
      const unreported = await stage("5", ...task);
      expect(unreported.blockers).toContain(`agent_record_invalid ${report}`);
      expect(unreported.report.source_admission_status).toBe("not_admitted");
      own.env["CTO_HARNESS_AGENT_STORE"] = store;
      const wanted = await stage("5", ...task);
      expect(wanted.blockers).toEqual(["approval_missing approval"]);
      writeFileSync(approval, JSON.stringify(approvalOf(wanted.read("approval-packet.json"))));
      const five = await stage("5", ...task, "--approval", approval);
      expect(five.blockers).toEqual(["missing_operator_outcome operator"]);
      expect(five.report).toMatchObject({
        backend: lane,
        source_admission_status: "admitted",
        source_admission_freshness: "current",
        changed_files: ["strings.py"],
        case_process_started: false,
      });
      expect(inTarget("log", "--format=%s").trim().split("\n")).toEqual([`stage5 ${lane} result`, "as it is"]);
      expect(inTarget("status", "--porcelain")).toBe("");
      const concluded = await program(
        ["conclude", "--bundle", five.dir, "--outcome", "accepted", "--actor", "somebody", "--json"],
        { cwd: own.folder, env: own.env },
      );
      expect(concluded.code, concluded.stderr).toBe(0);
      const { artifacts_dir: accepted } = JSON.parse(concluded.stdout) as { artifacts_dir: string };
      for (const dir of [three.dir, unreported.dir, four.dir, accepted]) {
        const checked = await program(["verify", dir], { env: own.env });
        expect(checked.code, checked.stdout + checked.stderr).toBe(0);
      }

      // The report is evidence: with another, or with none, this is another run.
      const altered = async (change: (path: string) => void) => {
        const dir = join(mkdtempSync(join(tmpdir(), "altered-")), "bundle");
        cpSync(five.dir, dir, { recursive: true });
        change(join(dir, "records", report));
        reseal(dir);
        const { files, problems } = await openBundle(dir);
        const faults = files === null ? [] : (await auditBundle(files)).faults;
        rmSync(join(dir, ".."), { recursive: true });
        return [...problems, ...faults].map(({ file, problem }) => `${file}: ${problem}`).join("\n");
      };
      expect(await altered(() => {})).toBe("");
      expect(await altered(rmSync)).toContain("source_admission_status");
      for (const fields of [
        { tree_sha256: "9".repeat(64) },
        { lock_sha256: "9".repeat(64) },
        { integrity: `sha512-${"9".repeat(86)}==` },
        { version: "9.9.9" },
        { platform: "darwin-x64" },
        { tree_files: 999_999 },
        { trusted: true },
      ]) {
        const found = await altered((path) => {
          const kept = JSON.parse(readFileSync(path, "utf8")) as Json;
          writeFileSync(path, JSON.stringify({ ...kept, ...fields }));
        });
        expect(found, JSON.stringify(fields)).toContain("source_admission_status");
      }
    });

    it("what it writes itself into its own stream can deny and not grant", async () => {
      // Whatever process of the agent has this standard output, its shell can reach it.
      const write = (line: string) =>
        `for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/cmdline | grep -q 'agent/node_modules' && echo '${line}' > $p/fd/1; done; true`;
      world.play(shell(`${FIX}\n${write(agent.failure)}`), { text: "all done" });
      const one = await run();
      expect(one.report.status).toBe("fail");
      expect(one.blockers.some((found) => /^(?:backend_failed|agent_protocol_failed) /.test(found))).toBe(true);
    });
  });
}
