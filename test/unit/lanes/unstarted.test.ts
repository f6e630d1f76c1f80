import { expect, it } from "vitest";
import { admit } from "../../../src/core/gates";
import { knownSearch } from "../../../src/world/evidence/known";
import { createBundle } from "../../../src/world/evidence/writer";
import { runLane, type Standby } from "../../../src/flow/run/lane";
import { temporaryFolder } from "../../support/temporary";

it("a lane that can't be started leaves nothing open, so that the bundle says why", async () => {
  const runsDir = temporaryFolder("unstarted-");
  const writer = createBundle({
    runsDir,
    runId: "20261201T000000Z-unstarted-00000000",
    now: () => "2026-12-01T00:00:00.000Z",
  });
  const standby = {
    level: "none",
    lane: { program: process.execPath, programSha256: "0".repeat(64) },
    begin: () => Promise.reject(new Error("found /root with mode 700")),
  } as unknown as Standby;
  const inputs = { cancel: new AbortController(), secrets: { search: knownSearch([]) } };
  const recorder = { writer, leaks: { add() {} } };
  const run = runLane(admit([])!, inputs as never, recorder as never, standby, {});
  await expect(run).rejects.toThrow("found /root with mode 700");
  expect(writer.unfinished()).toEqual([]);
  writer.close();
});
