import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AgentRecord, parseAgentRecord } from "../../src/core/records/agent";
import { admitBinary } from "../../src/world/agent/admit";
import { openSource } from "../../src/world/agent/hashed-copy";
import { currentPlatform } from "../../src/world/agent/platform";
import { discard, openStore, putProgram } from "../../src/world/agent/store";
import { type BenchContext, execute, ratio, type Row } from "../support/bench";

/** The size of the real binary. */
const BINARY_BYTES = 120 * 1000 * 1000;

/** Admission of a binary with a warm store, and preflight without effect gates (issue 4). */
export async function rows({ program, scratch }: BenchContext): Promise<Row[]> {
  return [await admission(scratch), await preflight(program, scratch)];
}

async function admission(scratch: string): Promise<Row> {
  const file = join(scratch, "agent");
  writeProgram(file);
  const store = await openStore(join(scratch, "store"));
  const put = await putProgram(store, await openSource(file), null);
  if (!put.ok) throw new Error("the store refused the program");
  const record = recordOf(put.sha256);
  const copy = join(scratch, "copy");
  const row = await ratio({
    what: "admission of a 120 MB binary out of a warm store (hash, copy, checks)",
    against: "openssl dgst -sha256 plus cp",
    limit: 1.5,
    subject: async () => {
      rmSync(copy, { force: true });
      const fact = await admitBinary({ record, platform: currentPlatform(), candidate: null, store, to: copy });
      if (fact.sha256 !== put.sha256) throw new Error(`not admitted: ${fact.problem}`);
    },
    baseline: async () => {
      rmSync(copy, { force: true });
      await execute("openssl", ["dgst", "-sha256", file]);
      await execute("cp", [file, copy]);
    },
  });
  await discard(store.root);
  return row;
}

/** Bytes that neither compress nor repeat, with the head of a program of this machine. */
function writeProgram(path: string): void {
  const block = createHash("sha512").update("bench").digest();
  const bytes = Buffer.alloc(BINARY_BYTES);
  for (let at = 0; at < bytes.length; at += block.length) {
    block.writeUInt32LE(at, 0);
    block.copy(bytes, at);
  }
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(bytes);
  bytes.writeUInt16LE(process.arch === "arm64" ? 183 : 62, 18);
  writeFileSync(path, bytes);
}

function recordOf(sha256: string): AgentRecord {
  const record = {
    source_url: "https://git.example/agent",
    pinned_commit: "1".repeat(40),
    commit_date: "2026-05-19",
    license_note: { status: "unresolved", note: "bench", allowed_mutation_modes: [] },
    retrieval_date: "2026-06-01",
    retrieval_command: "none",
    build_command: "bun run build:binary",
    build_root: "/build/agent",
    bun_version: "1.3.14",
    binaries: { [currentPlatform()]: { sha256 } },
    protected_source_boundary: "none",
  };
  const parsed = parseAgentRecord("case", Buffer.from(JSON.stringify(record)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function preflight(program: string, scratch: string): Promise<Row> {
  const cwd = join(scratch, "project");
  mkdirSync(cwd);
  const env = { PATH: process.env["PATH"], HOME: scratch };
  await execute(process.execPath, [program, "init", "--quiet"], { cwd, env });
  const BLOCKED = 2;
  return ratio({
    what: "preflight without effect gates (lane case, records of init)",
    against: "node -e 0",
    limit: 2.5,
    rounds: 21,
    subject: async () => {
      await execute(process.execPath, [program, "preflight", "--stage", "2", "--lane", "case", "--json"], {
        cwd,
        env,
        expect: BLOCKED,
      });
    },
    baseline: async () => {
      await execute(process.execPath, ["-e", "0"], { cwd, env });
    },
  });
}
