import { appendFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  between,
  type Blow,
  faultOf,
  type Ground,
  makeGround,
  nameOf,
  NO_STRACE,
  type Point,
  pointsOf,
  recoveryPointsOf,
  seeAt,
  seeCompeting,
  seeEdited,
  seeMeanwhile,
  seeMoved,
  seeTwice,
} from "../../support/target/sweep";
import { temporaryFolder } from "../../support/temporary";

/**
 * A few moments of each kind. All of them, with a table of what was seen, in an hour or so:
 *
 *   CASE_HARNESS_KILL_SWEEP=all CASE_HARNESS_KILL_TABLE=/tmp/target-kill-table.tsv \
 *     npx vitest run --config test/vitest.config.ts test/unit/target/killed.test.ts test/unit/target/disk.test.ts
 *
 * `CASE_HARNESS_KILL_SWEEP=1/3` takes a share of them.
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

/** Calls by which files come and go, or change their names. */
const CHANGES_PLACES = /^(?:link|rename|unlink|rmdir|mkdir|symlink)/;

/** So many of them, evenly. */
function spread(points: readonly Point[], few: number): Point[] {
  const step = Math.max(1, Math.floor(points.length / few));
  return points.filter((_point, at) => at % step === step >> 1);
}

describe("every moment of an application", () => {
  let ground: Ground;
  let own: Point[];
  let ofGit: Point[];
  beforeEach(({ skip }) => skip(NO_STRACE !== null, NO_STRACE ?? ""));
  beforeAll(async () => {
    if (NO_STRACE !== null) return;
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
  const ofFiles = () => own.filter(({ call }) => call !== "write" && !call.startsWith("open"));

  test(
    "killed: as before or as after",
    async () => expect(await faultsAt([...some(own, 8, 5), ...some(ofGit, 2, 3)], "signal=KILL")).toEqual([]),
    HOURS,
  );
  test(
    "disk full",
    async () => expect(await faultsAt([...some(ofFiles(), 3, 7), ...some(ofGit, 1, 1)], "error=ENOSPC")).toEqual([]),
    HOURS,
  );
  test("not writable", async () => expect(await faultsAt(some(ofFiles(), 2, 11), "error=EROFS")).toEqual([]), HOURS);
  test(
    "not writable from there on",
    async () => expect(await faultsAt(some(ofFiles(), 3, 13), "error=EROFS from here")).toEqual([]),
    HOURS,
  );

  test(
    "killed, and the next run killed too",
    async () => {
      const faults: string[] = [];
      // States that a kill leaves: of each there is a recovery of its own.
      const firsts = own.filter(({ call }) => CHANGES_PLACES.test(call));
      const few = SWEEP === "" ? spread(between(own), 2) : some(firsts, 1).filter((_point, at) => at % 6 === 0);
      for (const first of few)
        for (const second of spread(await recoveryPointsOf(ground, first), SWEEP === "" ? 1 : 16)) {
          const seen = await seeTwice(ground, first, second);
          const fault = faultOf({ ...seen, outcome: null });
          const { recovery, state, left } = seen;
          tell([
            ...[`${seen.first}, then recovery ${seen.second}`, "signal=KILL twice", "killed", left],
            ...[recovery.found, recovery.did, state, fault ?? "", recovery.said],
          ]);
          if (fault !== null) faults.push(`${JSON.stringify(seen)}: ${fault}`);
        }
      expect(faults).toEqual([]);
    },
    HOURS,
  );

  test(
    "killed, and the repository moved before the next run",
    async () => {
      const faults: string[] = [];
      for (const point of spread(between(own), SWEEP === "" ? 1 : 12)) {
        const { recovery, state } = await seeMoved(ground, point);
        if (state === "between" || recovery.state === "unfinished") faults.push(`${nameOf(point)}: ${recovery.said}`);
      }
      expect(faults).toEqual([]);
    },
    HOURS,
  );

  test(
    "a person saves a file while it is under way",
    async () => {
      const faults: string[] = [];
      // Git has looked by then, and nothing was taken.
      const looked = own.filter(({ with: words }) => words.endsWith("/raw/1"));
      const few = SWEEP === "" ? [looked[0]!, ...spread(between(own), 2)] : spread(own, 80);
      for (const point of few) {
        const { outcome, fault } = await seeEdited(ground, point);
        tell([nameOf(point), "STOP, a file is saved, CONT", outcome, "", "", "", "", fault ?? "", ""]);
        if (fault !== null) faults.push(`${nameOf(point)}: ${outcome}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    HOURS,
  );

  test(
    "a person commits while it is under way",
    async () => {
      const faults: string[] = [];
      for (const point of some(own, 3, 2)) {
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
      for (const point of some(own, 3, 9)) {
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
