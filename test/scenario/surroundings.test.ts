import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program, PROGRAM, ROOT } from "../support/program";

// What a user's shell, terminal, disk and habits do to the program. Nothing of it may turn into a pass, lose a verdict or
// end in a stack trace.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "surroundings-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RUN = ["run", "--stage", "2", "--runs-dir"];

/** A shell line in which `$0 $1` is the program; `$2` is the test's folder. */
function shell(line: string) {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line, process.execPath, PROGRAM, folder], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: folder },
  });
  return { status, stdout, stderr };
}

/** A command that gets a mount namespace of its own. */
const ownMounts = process.getuid?.() === 0 ? "unshare --mount" : "unshare --user --map-root-user --mount";
const canMount = spawnSync("sh", ["-c", `${ownMounts} true`]).status === 0;

function copyOfCase(name: string): string {
  const copy = join(folder, name);
  cpSync(join(ROOT, "fixtures/cases/r1-string-slugify"), copy, { recursive: true });
  return copy;
}

describe("the program file", () => {
  it("names its interpreter, so that npx and npm link can start it", () => {
    expect(readFileSync(PROGRAM, "utf8").split("\n", 1)).toEqual(["#!/usr/bin/env node"]);
    const linked = join(folder, "case-harness");
    cpSync(join(PROGRAM, ".."), join(folder, "dist"), { recursive: true });
    chmodSync(join(folder, "dist/index.js"), 0o755);
    symlinkSync("dist/index.js", linked);
    expect(spawnSync(linked, ["--version"], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("output that can't be written", () => {
  const isFull = existsSync("/dev/full");
  it.skipIf(!isFull)("is said, and is never exit 0", () => {
    for (const command of ["--help", "explain", "runs list --json"]) {
      const { status, stderr } = shell(`"$0" "$1" ${command} >/dev/full`);
      expect({ status, stderr }, command).toEqual({
        status: 1,
        stderr: expect.stringContaining("standard output can't be written (ENOSPC)"),
      });
      expect(stderr).not.toContain("    at ");
    }
  });

  it.skipIf(!isFull)("costs no run its verdict", () => {
    expect(shell('"$0" "$1" run --stage 2 --runs-dir "$2/full" 2>/dev/full').status).toBe(0);
    expect(shell('"$0" "$1" run --stage 2 --runs-dir "$2/full" 2>&- >&-').status).toBe(0);
    for (const run of readdirSync(join(folder, "full")))
      expect(existsSync(join(folder, "full", run, "report.json"))).toBe(true);
  });
});

describe("the terminal is closed", () => {
  it("and the run is sealed as cancelled", async () => {
    const copy = copyOfCase("hangs");
    writeFileSync(join(copy, "fake.json"), '{"steps":[{"stdout":"x"},{"hang":true}]}');
    const { code, stderr } = await program([...RUN, join(folder, "closed"), "--case-dir", copy], {
      started: (child) =>
        child.stderr?.on("data", (text: Buffer) => {
          if (text.toString().includes("- lane")) setTimeout(() => child.kill("SIGHUP"), 300);
        }),
    });
    expect(stderr).toMatch(/^BLOCKED \(cancelled\)/m);
    expect(code).toBe(2);
  });
});

describe("an odd place", () => {
  it("a umask changes nothing, whatever it takes from whom", () => {
    const outcomes = ["022", "027", "077", "0777"].map((umask) => {
      const runs = join(folder, `umask-${umask}`);
      const { status } = shell(`umask ${umask}; "$0" "$1" run --stage 2 --runs-dir "$2/umask-${umask}"`);
      const [run = ""] = readdirSync(runs);
      const { level } = JSON.parse(readFileSync(join(runs, run, "containment.json"), "utf8"));
      return { status, level };
    });
    expect(outcomes).toEqual(outcomes.map(() => ({ status: 0, level: outcomes[0]!.level })));
  });

  it("a current folder that is gone", () => {
    const { status, stderr } = shell('mkdir "$2/gone"; cd "$2/gone"; rmdir "$2/gone"; "$0" "$1" run --stage 2');
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringMatching(/^case-harness: the current folder is gone.*\n$/),
    });
  });

  it("a name that is not UTF-8, which Node takes for another one", () => {
    const odd = `$2/$(printf 'a\\377')`;
    const lines = [
      [`mkdir -p "${odd}"; cd "${odd}"; "$0" "$1" run --stage 2`, "the path of the current folder"],
      [`HOME="${odd}" "$0" "$1" run --stage 2`, "HOME"],
      [`"$0" "$1" run --stage 2 --runs-dir "${odd}"`, "argument 5"],
    ] as const;
    for (const [line, what] of lines) {
      const { status, stderr } = shell(line);
      expect({ status, stderr }).toEqual({
        status: 3,
        stderr: expect.stringContaining(`case-harness: ${what} is not UTF-8; rename`),
      });
    }
    expect(readdirSync(folder).filter((name) => name.includes("\ufffd"))).toHaveLength(1);
  });

  it("a temporary folder that is not there", async () => {
    const { code, stderr } = await program([...RUN, join(folder, "untemporary")], {
      env: { TMPDIR: join(folder, "nowhere") },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("nowhere (ENOENT): set TMPDIR to one where it can");
  });

  it.skipIf(!canMount)("a temporary folder with too little room is named, and no lane is blamed for it", () => {
    const { status, stderr } = shell(
      `mkdir "$2/small"; ${ownMounts} sh -c 'mount -t tmpfs -o size=8m none "$2/small"; TMPDIR="$2/small" "$0" "$1" run --stage 2 --runs-dir "$2/cramped"' "$0" "$@"`,
    );
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/small has [0-9] MiB free, expected at least 256 MiB: free some, or set TMPDIR/),
    });
    expect(stderr.match(/^[a-z_]+ [^:]*: The/gm)).toHaveLength(1);
  });

  it.skipIf(!canMount)("a work folder that can't be removed is named, and the verdict stands", () => {
    const copy = copyOfCase("slow");
    const script = JSON.parse(readFileSync(join(copy, "fake.json"), "utf8")) as { steps: object[] };
    writeFileSync(join(copy, "fake.json"), JSON.stringify({ steps: [{ sleep: 1 }, ...script.steps] }));
    mkdirSync(join(folder, "mounted"));
    const occupy =
      'for i in $(seq 400); do mount --bind "$d"/case-harness-* "$d"/case-harness-* && break; sleep 0.05; done 2>/dev/null';
    const { status, stderr } = shell(
      `${ownMounts} sh -c 'd="$2/mounted"; ${occupy} & TMPDIR="$d" "$0" "$1" run --stage 2 --case-dir "$2/slow" --runs-dir "$2/stays" --quiet' "$0" "$@"`,
    );
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^warning: .*case-harness-\w+ can't be removed; remove it by hand: EBUSY/),
    });
  });

  it("a workspace that is kept is named", async () => {
    const { code, stderr } = await program([...RUN, join(folder, "kept"), "--quiet", "--keep-workspace"], {
      env: { TMPDIR: folder },
    });
    expect(code).toBe(0);
    const [, place] = /^workspace kept: (.*)\n$/.exec(stderr)!;
    expect(readFileSync(join(place!, "strings.py"), "utf8")).toContain("slugify");
  });

  it("a name with a newline stays on the last line", async () => {
    const { code, stderr } = await program([...RUN, join(folder, "new\nline"), "--quiet", "--lane", "case"]);
    expect(code).toBe(2);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^BLOCKED .*new\\u\{a\}line/);
  });
});

describe("acceptance tests that are there and can't be used", () => {
  const isRoot = process.getuid?.() === 0;
  it.each([
    ["a file", "acceptance/ is a file, expected a folder", (path: string) => writeFileSync(path, "")],
    ["a link", "acceptance/ is a link, expected a folder", (path: string) => symlinkSync("workspace", path)],
    [
      "with a fifo",
      "acceptance/pipe: a fifo",
      (path: string) => {
        mkdirSync(path);
        spawnSync("mkfifo", [join(path, "pipe")]);
      },
    ],
  ])("%s: block", async (name, problem, make) => {
    const copy = copyOfCase(`acceptance ${name}`);
    rmSync(join(copy, "acceptance"), { recursive: true });
    make(join(copy, "acceptance"));
    const { code, stderr } = await program([...RUN, join(folder, "acceptance"), "--case-dir", copy]);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
    expect(stderr).toMatch(/^BLOCKED \(task contract invalid\)/m);
  });

  it.skipIf(isRoot)("a folder that this user may not read: block", async () => {
    const copy = copyOfCase("acceptance closed");
    chmodSync(join(copy, "acceptance"), 0);
    const { code, stderr } = await program([...RUN, join(folder, "acceptance"), "--case-dir", copy]);
    chmodSync(join(copy, "acceptance"), 0o700);
    expect(code).toBe(2);
    expect(stderr).toContain("acceptance/ can't be read by this user");
  });
});

describe("verify", () => {
  it("repeats no verification with acceptance tests of another case", async () => {
    const run = await program([...RUN, join(folder, "repeated"), "--json"]);
    const { artifacts_dir } = JSON.parse(run.stdout) as { artifacts_dir: string };
    const cases = join(ROOT, "fixtures/cases");
    const again = ["verify", artifacts_dir, "--baseline", join(cases, "r1-string-slugify/workspace"), "--rerun"];
    expect(await program([...again, "--case-dir", join(cases, "r1-string-slugify")])).toMatchObject({ code: 0 });
    expect(await program([...again, "--case-dir", join(cases, "r1-slugify-punctuation")])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--case-dir: its acceptance/ does not hold the files"),
    });
  });

  it("says what was given, and shows no more faults than people read", async () => {
    expect(await program(["verify", join(folder, "none")])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^case-harness: verify: ".*none": no such folder or file\n$/),
    });
    const foreign = join(folder, "foreign");
    mkdirSync(foreign);
    for (let i = 0; i < 300; i++) writeFileSync(join(foreign, `file${i}`), "");
    const { code, stderr } = await program(["verify", foreign, "--quiet"]);
    expect(code).toBe(1);
    expect(stderr).toContain("more; --json lists all\n");
    expect(stderr.split("\n").length).toBeLessThan(50);
  });
});
