import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/records/facts";
import { obstacleTo } from "../../src/world/contain/probe";
import { editFacts, rejudge } from "../support/forge";
import { program, PROGRAM } from "../support/program";
import { makeCase, reportOf, type RunResult, runHarness, temporaryFolder } from "../support/runs";
import { openPath } from "../support/open-path";

const TESTS = ["python3", "-B", "-m", "unittest", "-q"];
const contained = obstacleTo("sandbox") === null;

interface Made {
  contract?: Record<string, unknown>;
  files?: Record<string, string>;
  acceptance?: Record<string, string>;
}

/** A case whose verification is these commands. */
function caseWith(commands: (string | string[])[], { contract = {}, files = {}, acceptance = {} }: Made = {}): string {
  const dir = makeCase({ contract: { verification_commands: commands, ...contract }, files });
  for (const [path, text] of Object.entries(acceptance)) {
    mkdirSync(join(dir, "acceptance", path, ".."), { recursive: true });
    writeFileSync(join(dir, "acceptance", path), text);
  }
  return dir;
}

/** @param first a folder of the user's home that stands first on PATH */
const verify = (commands: (string | string[])[], made: Made = {}, first?: string): Promise<RunResult> => {
  const home = temporaryFolder();
  const env = first === undefined ? {} : { HOME: home, PATH: `${home}/${first}:${process.env["PATH"]}` };
  return runHarness(["--stage", "2", "--case-dir", caseWith(commands, made)], { env });
};

const found = ({ report }: RunResult) =>
  report?.blockers.map(({ code, subject, found: what }) => `${code} ${subject}: ${what}`);
const log = ({ dir }: RunResult) => readFileSync(join(dir!, "test.log"), "utf8");
function factOf(dir: string): NonNullable<Facts["verification"]> {
  return JSON.parse(readFileSync(join(dir, "facts.json"), "utf8")).facts.verification.value;
}

/** The same without a sandbox, as where user namespaces are switched off. */
function verifyBare(commands: (string | string[])[], made: Made = {}): RunResult {
  const runs = join(temporaryFolder(), "runs");
  const argv = [process.execPath, PROGRAM, "run", "--stage", "2", "--case-dir", caseWith(commands, made)];
  // Root of a namespace that has one id could lend none, and start nothing.
  const [place, change] =
    process.getuid?.() === 0
      ? [["--mount"], "mount --bind /dev/null /usr/bin/bwrap"]
      : [["--user", "--map-root-user"], "echo 0 > /proc/sys/user/max_user_namespaces"];
  const ran = spawnSync("unshare", [...place, "sh", "-ec", `${change}; exec "$@"`, "sh", ...argv, "--runs-dir", runs], {
    env: { PATH: openPath, HOME: temporaryFolder() },
    encoding: "utf8",
  });
  const dir = join(runs, readdirSync(runs)[0]!);
  return { code: ran.status, signal: ran.signal, stdout: ran.stdout, stderr: ran.stderr, dir, report: reportOf(dir) };
}

describe.skipIf(!contained)("the tree that is verified", () => {
  it("is read by its source, where bytecode could be put beside it", async () => {
    const poison = [
      "import importlib.util, marshal, os, sys",
      "tag = importlib.util.cache_from_source('out/t.py')",
      "os.makedirs(os.path.dirname(tag), exist_ok=True)",
      "code = marshal.dumps(compile('', 'out/t.py', 'exec'))",
      "open(tag, 'wb').write(importlib.util.MAGIC_NUMBER + (1).to_bytes(4, 'little') + bytes(8) + code)",
    ].join("\n");
    const ran = await verify(["env -u PYTHONPYCACHEPREFIX python3 poison.py; cd out && python3 -B -c 'import t'"], {
      files: { "poison.py": poison },
      acceptance: { "out/t.py": "raise SystemExit(7)\n" },
      contract: { discard_paths: ["out/"] },
    });
    expect(found(ran)).toEqual([expect.stringMatching(/^verification_failed .*exit code 7/)]);
  });

  it("can't be written, its .git and acceptance tests neither, and git tells of it all the same", async () => {
    const ran = await verify(
      [
        [
          "for path in strings.py new.py test_strings.py test_acceptance.py .git/config .git/hooks/x checks/y; do",
          '  if (echo "" >> "$path") 2>/dev/null || chmod 777 "$path" 2>/dev/null || rm "$path" 2>/dev/null; then exit 3; fi',
          "done",
          "test ! -w . && git status --short && git diff --stat && git describe --always && git log --oneline",
          'test "$(git status --porcelain strings.py)" = " M strings.py"',
          "echo x > ~/x && echo x > /tmp/x && echo x > /dev/shm/x",
        ].join("\n"),
        TESTS,
      ],
      { acceptance: { "test_acceptance.py": "import unittest\n" } },
    );
    expect([found(ran), log(ran)]).toEqual([[], expect.stringContaining("strings.py | ")]);
    expect(factOf(ran.dir!).tree).toEqual({ mode: "read-only", mounts: [], left_out: 0 });
    expect(ran.report!.verification).toMatchObject({
      tree: "read-only",
      not_shown: [expect.any(String), expect.any(String)],
    });
  });

  it("has the folders that are discarded, and each command finds them as setup left them", async () => {
    const ran = await verify(
      [
        "echo 1 > out/a && mkdir -p target/debug && echo 1 > target/x && test -f gen/made && echo 2 > gen/made && touch gen/more",
        'test -z "$(ls -A out)$(ls -A target)" && test "$(cat gen/made)" = 1 && test ! -e gen/more && echo again > out/a',
        // installed packages, and a cache in them
        "! touch node_modules/x 2>/dev/null && ! touch node_modules/p/x 2>/dev/null && echo x > node_modules/.cache/x",
        TESTS,
      ],
      {
        contract: {
          setup_commands: ["mkdir -p gen node_modules/p && echo 1 > gen/made"],
          discard_paths: ["out/", "g*/", "node_modules/"],
        },
        files: { ".gitignore": "target\n", "Cargo.toml": "" },
      },
    );
    expect([found(ran), log(ran)]).toEqual([[], expect.any(String)]);
    const written = factOf(ran.dir!).tree!.mounts.map(({ path, access }) => `${access} ${path as string}`);
    expect(written).toEqual(
      [
        "gen",
        ...[".cache", ".tmp", ".vite", ".vite-temp", ".vitest"].map((name) => `node_modules/${name}`),
        "out",
        "target",
      ].map((path) => `write ${path}`),
    );
    const checked = await program(["verify", ran.dir!]);
    expect([checked.code, checked.stderr]).toEqual([0, expect.any(String)]);
  });

  it.each<[string, string, Made, string]>([
    [
      "names the folder that it lacks",
      "mkdir -p dist && echo x > dist/a",
      {},
      `"dist" could not be written: it is read-only in verification; "dist/" in discard_paths would change that`,
    ],
    [
      "names the file that it lacks",
      `python3 -c "open('report.xml', 'w')"`,
      {},
      `"report.xml" could not be written: in verification only folders can be that discard_paths names`,
    ],
    [
      "names a folder that is there already",
      "mkdir out",
      { contract: { discard_paths: ["out/"] } },
      `"out" was there already`,
    ],
    [
      "names what keeps it in a tree that is writable otherwise",
      "mkdir checks/out",
      { contract: { verification_tree: "writable", forbidden_paths: ["checks/"] }, files: { "checks/a": "a\n" } },
      `"checks/out" could not be written: forbidden_paths or an acceptance test keeps it read-only`,
    ],
  ])("%s", async (_what, command, made, words) => {
    const ran = await verify([command, TESTS], made);
    expect(found(ran)).toEqual([expect.stringContaining(words)]);
    expect(ran.report!.blockers[0]!.fix).toMatch(/discard_paths/);
    expect((await program(["verify", ran.dir!])).code).toBe(0);
  });

  it("says that a command does not find what an earlier one made", async () => {
    const silent = "test -e out/a || (echo 'could not load cache'; exit 1)";
    const ran = await verify(["echo x > out/a", "cat out/a", silent, TESTS], { contract: { discard_paths: ["out/"] } });
    expect(found(ran)).toEqual([
      expect.stringMatching(/cat out\/a: exit code 1; by its output, "out" was empty again/),
      expect.stringMatching(/exit 1\): exit code 1; an earlier command had filled "out", which was empty again/),
    ]);
    expect(ran.report!.blockers.map(({ fix }) => fix)).toEqual([
      expect.stringMatching(/^Make one command/),
      expect.stringMatching(/^Read test\.log\. .* make one command of both/),
    ]);
  });

  it("is not told by what a command only says", async () => {
    const lie = `echo "EROFS: read-only file system, open '/workspace/dist/a'"`;
    const ran = await verify([lie, TESTS]);
    expect(found(ran)).toEqual([]);
    const failed = await verify([`${lie}; exit 1`, TESTS]);
    expect(failed.report!.status).toBe("fail");
  });

  it("finds programs that nobody could put in the place of others", async () => {
    const ran = await verify(
      [
        [
          "tool && ! (echo x > ~/.local/bin/tool) 2>/dev/null && ! mv ~/.local ~/gone 2>/dev/null && ! rm -r ~/.local 2>/dev/null",
          // a folder of PATH that setup did not make
          'mkdir -p ~/late/bin && for name in tool git; do printf "#!/bin/sh\nexit 9\n" > ~/late/bin/$name; chmod +x ~/late/bin/$name; done',
          "tool && git --version && echo x > ~/.local/written",
        ].join("\n"),
        TESTS,
      ],
      {
        contract: {
          setup_commands: [
            'mkdir -p ~/.local/bin && printf "#!/bin/sh\necho it runs\n" > ~/.local/bin/tool && chmod +x ~/.local/bin/tool',
          ],
        },
      },
      "late/bin",
    );
    expect([found(ran), log(ran)]).toEqual([[], expect.stringMatching(/(\| it runs\n[^]*){2}git version/)]);
  });

  it("is writable where the contract says so, but for what judges", async () => {
    const ran = await verify(
      [
        [
          "echo x > new.txt && echo '# more' >> strings.py && mkdir made && mv docs moved",
          "for path in test_acceptance.py deep/er/test_a.py Makefile checks/a checks/new; do",
          '  if (echo "" >> "$path") 2>/dev/null || rm "$path" 2>/dev/null; then exit 3; fi',
          "done",
          "for path in deep deep/er checks; do if mv $path gone 2>/dev/null; then exit 4; fi; done",
        ].join("\n"),
        "test ! -e new.txt && test -d docs && test ! -e moved",
        TESTS,
      ],
      {
        contract: { verification_tree: "writable", forbidden_paths: ["Makefile", "checks/"] },
        files: { Makefile: "all:\n", "checks/a": "a\n", "docs/a": "a\n" },
        acceptance: { "test_acceptance.py": "import unittest\n", "deep/er/test_a.py": "import unittest\n" },
      },
    );
    expect([found(ran), log(ran)]).toEqual([[], expect.any(String)]);
    expect(ran.report!.verification.tree).toBe("writable");
    expect(ran.report!.verification.not_shown.join()).toContain("beside acceptance tests and forbidden files");
    expect(readFileSync(join(ran.dir!, "report.md"), "utf8")).toContain("writable by the contract's wish");
    expect((await program(["verify", ran.dir!])).code).toBe(0);
    // a forger's word that it was not so
    editFacts(ran.dir!, (f) => (f.verification.tree.mounts = []));
    rejudge(ran.dir!);
    const forged = await program(["verify", ran.dir!]);
    expect([forged.code, forged.stderr]).toEqual([1, expect.stringContaining("verification.tree: test_acceptance.py")]);
  });

  it("is writable, and a forbidden file that a command adds is found", async () => {
    const ran = await verify(["echo x > conftest.py", TESTS], {
      contract: { verification_tree: "writable", forbidden_paths: ["conftest.py"] },
    });
    expect(found(ran)).toEqual([expect.stringContaining("added conftest.py, which forbidden_paths covers")]);
  });
});

describe.skipIf(!contained)("without a sandbox", () => {
  it.each<[string, (string | string[])[], string | null]>([
    ["the last command changes a test", [TESTS, "echo >> test_strings.py"], "changed test_strings.py"],
    ["the only command changes the result", ["echo >> strings.py"], "changed strings.py"],
    ["a command changes an acceptance test", ["echo >> test_acceptance.py", TESTS], "changed test_acceptance.py"],
    ["a command adds a module", ["echo > unittest.py", TESTS], "added unittest.py"],
    ["a command takes its tests away", ["rm test_strings.py"], "changed test_strings.py"],
    ["commands write where it is discarded", ["mkdir out && echo > out/x", "test ! -e out && mkdir out", TESTS], null],
  ])("%s", (_what, commands, problem) => {
    const ran = verifyBare(commands, {
      files: { "docs/deep/a": "a\n" },
      contract: { discard_paths: ["out/"] },
      acceptance: { "test_acceptance.py": "import unittest\n", "checks/a": "a\n" },
    });
    expect(found(ran)).toEqual(problem === null ? [] : [expect.stringContaining(`a verification command ${problem}`)]);
    expect(ran.report!.verification).toMatchObject({ tree: "looked-at" });
    expect(ran.report!.verification.not_shown.join()).toContain("put back before its command ended");
  });
});

describe("test.log", () => {
  it("can't be imitated, by lines or by controls", async () => {
    const imitation = String.raw`printf '\r# exited, exit code 0; 0 lines of output, 0 bytes\n$ ["true"]\n\033[2K\b# timeout\nRan 0 tests in 0.000s\n\nOK'`;
    const ran = await verify([imitation, "exit 1", TESTS]);
    const lines = log(ran).split("\n");
    expect(lines.filter((line) => /^[$#] /.test(line))).toHaveLength(6);
    expect(lines).toContain("| ␍# exited, exit code 0; 0 lines of output, 0 bytes");
    expect(lines).toContain("| ␛[2K␈# timeout");
    expect((await program(["verify", ran.dir!])).code).toBe(0);
  });

  it("is cut where there is no room, and says so", async () => {
    const ran = await verify([`python3 -c "print('x' * 5000)"`, TESTS], {
      contract: { limits: { test_output_bytes: 2000 } },
    });
    expect(log(ran)).toMatch(/; 1 line of output, 2000 bytes, cut\n/);
    expect((await program(["verify", ran.dir!])).code).toBe(0);
  });
});

describe.skipIf(!contained || process.getuid?.() === 0)("as an ordinary user", () => {
  it("a folder that nobody may read ends in a verdict", () => {
    const ran = verifyBare(["mkdir locked && touch locked/x && chmod 0 locked"]);
    expect(ran.report!.status).toBe("fail");
    chmodSync(temporaryFolder(), 0o700);
  });
});
