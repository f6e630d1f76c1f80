import { appendFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Blow,
  faultOf,
  type Ground,
  makeGround,
  nameOf,
  NO_STRACE,
  type Point,
  pointsOf,
  seeAt,
  seeCompeting,
  seeMeanwhile,
} from "../../support/target/sweep";
import { temporaryFolder } from "../../support/temporary";

/**
 * `CASE_HARNESS_KILL_SWEEP`: `all`, or a share such as `1/3`, of the moments instead of a few; the table of what was seen goes to the file
 * `CASE_HARNESS_KILL_TABLE`.
 */
const SWEEP = process.env["CASE_HARNESS_KILL_SWEEP"] ?? "";
const TABLE = process.env["CASE_HARNESS_KILL_TABLE"];
const HOURS = 4 * 60 * 60 * 1000;

/** Some moments of those that there are, spread evenly, and others on each run with another `offset`. */
function some(points: readonly Point[], few: number, offset = 0): Point[] {
  const step =
    SWEEP === "all" ? 1 : SWEEP === "" ? Math.max(1, Math.floor(points.length / few)) : Number(SWEEP.split("/")[1]);
  return points.filter((_point, at) => at % step === offset % step);
}

describe.skipIf(NO_STRACE !== null)(`every moment of an application (${NO_STRACE ?? "by strace"})`, () => {
  let ground: Ground;
  let own: Point[];
  let ofGit: Point[];
  beforeAll(async () => {
    ground = await makeGround(temporaryFolder());
    const points = await pointsOf(ground);
    own = points.filter(({ git }) => git === undefined);
    ofGit = points.filter(({ git }) => git !== undefined);
    expect(own.length).toBeGreaterThan(150);
    expect(ofGit.length).toBeGreaterThan(60);
  });

  async function faultsAt(points: readonly Point[], blow: Blow): Promise<string[]> {
    const faults: string[] = [];
    for (const point of points) {
      const seen = await seeAt(ground, point, blow);
      const fault = faultOf(seen);
      tell([
        seen.point,
        blow,
        seen.outcome ?? "killed",
        seen.left,
        seen.recovery.found,
        seen.recovery.did,
        seen.state,
        fault ?? "",
        seen.recovery.said,
      ]);
      if (fault !== null) faults.push(`${JSON.stringify(seen)}: ${fault}`);
    }
    return faults;
  }

  // Node writes to pipes of its own, too, and waits for ever where it can't.
  const ofFiles = () => own.filter(({ call }) => call !== "write");

  test(
    "killed: as before or as after",
    async () => expect(await faultsAt([...some(own, 16, 5), ...some(ofGit, 4, 3)], "signal=KILL")).toEqual([]),
    HOURS,
  );
  test(
    "disk full",
    async () => expect(await faultsAt([...some(ofFiles(), 6, 7), ...some(ofGit, 2, 1)], "error=ENOSPC")).toEqual([]),
    HOURS,
  );
  test("not writable", async () => expect(await faultsAt(some(ofFiles(), 4, 11), "error=EROFS")).toEqual([]), HOURS);
  test(
    "not writable from there on",
    async () => expect(await faultsAt(some(ofFiles(), 6, 13), "error=EROFS from here")).toEqual([]),
    HOURS,
  );

  test(
    "a person commits while it is under way",
    async () => {
      const faults: string[] = [];
      for (const point of some(own, 8, 2)) {
        const { outcome, fault } = await seeMeanwhile(ground, point);
        tell([nameOf(point), "STOP, a commit, CONT", outcome, "", "", "", "", fault ?? "", ""]);
        if (fault !== null) faults.push(`${nameOf(point)}: ${outcome}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    HOURS,
  );

  test(
    "killed, and a person commits before the next run",
    async () => {
      const faults: string[] = [];
      for (const point of some(own, 8, 9)) {
        const { recovery, fault } = await seeCompeting(ground, point);
        tell([
          nameOf(point),
          "KILL, then a commit",
          "killed",
          "",
          recovery.found,
          recovery.did,
          recovery.state,
          fault ?? "",
          recovery.said,
        ]);
        if (fault !== null) faults.push(`${nameOf(point)}: ${fault}: ${recovery.said}`);
      }
      expect(faults).toEqual([]);
    },
    HOURS,
  );
});

function tell(columns: readonly string[]): void {
  if (TABLE !== undefined)
    appendFileSync(TABLE, `${columns.map((column) => column.replaceAll(/[\t\n]/g, " ")).join("\t")}\n`);
}
