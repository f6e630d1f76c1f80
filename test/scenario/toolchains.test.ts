import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { makeCase, runHarness, solution, temporaryFolder } from "../support/runs";
import { program } from "../support/program";

// Machines as people set them up, with real programs in them: what a command finds, and what nobody gets to see.

/** Without a sandbox there is no plan, and everything of the machine is seen. */
const sandboxed = obstacleTo("sandbox") === null;

/** A home of its own, with what everybody has in theirs. */
function home(): string {
  const folder = join(temporaryFolder(), "home");
  for (const path of [
    ".aws/credentials",
    ".cargo/credentials.toml",
    ".local/share/app/auth.json",
    ".config/gh/hosts.yml",
  ])
    file(join(folder, path), "a secret of this test\n");
  return folder;
}

function file(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function script(path: string, text: string): string {
  chmodSync(file(path, text), 0o755);
  return path;
}

/** The node of this test, as if it were another program: it does what the `-e` after it says. */
function binary(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(process.execPath, path);
  chmodSync(path, 0o755);
  return path;
}

function link(path: string, target: string): string {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
  return path;
}

const SYSTEM = "/usr/local/bin:/usr/bin:/bin";
const NODE = dirname(process.execPath);

/** Runs verification commands on a case that is solved; what they said stands in the log. */
async function run(commands: unknown[], own: string, path: string, env: Record<string, string> = {}) {
  const caseDir = makeCase({
    contract: { verification_commands: commands },
    steps: [...solution(), { exit: 0 }],
  });
  const result = await runHarness(["--stage", "2", "--case-dir", caseDir], { env: { HOME: own, PATH: path, ...env } });
  const text = (name: string) => readFileSync(join(result.dir!, name), "utf8");
  const containment = JSON.parse(text("containment.json"));
  return { ...result, caseDir, log: text("test.log") + result.stderr, containment, text };
}

/** A program for `-e`: fails where any of the files can be read. */
function readsNone(files: readonly string[]): string {
  return `for (const f of ${JSON.stringify(files)}) { let seen = true; try { fs.readFileSync(f) } catch { seen = false } if (seen) throw f }`;
}

describe("nothing of the user's is started outside", () => {
  it("not a script that a command names, nor a shim, by run, preflight or doctor", async () => {
    const own = home();
    const marks = temporaryFolder();
    const bin = join(own, "bin");
    for (const name of ["tool", "python3", "node", "pytest"])
      script(join(bin, name), `#!/bin/sh\ntouch ${marks}/${name} 2>/dev/null\nexit 0\n`);
    script(join(own, ".pyenv/shims/ruby"), `#!/bin/sh\ntouch ${marks}/ruby 2>/dev/null\nexit 0\n`);
    const path = `${bin}:${own}/.pyenv/shims:${NODE}:${SYSTEM}`;
    const { code, log, caseDir } = await run(
      [["tool", "-p", "x"], "python3 --version; ruby -v", ["pytest"]],
      own,
      path,
    );
    expect({ code, log }).toMatchObject({ code: 0 });
    const env = { HOME: own, PATH: path };
    await program(["preflight", "--effects", "--stage", "2", "--case-dir", caseDir], { env });
    await program(["doctor"], { env });
    for (const name of ["tool", "python3", "node", "pytest", "ruby"])
      expect(existsSync(join(marks, name)), name).toBe(false);
  });
});

describe("what is shown of a home", () => {
  it.runIf(sandboxed)("a link in ~/.local/bin brings its installation, and nothing else of ~/.local", async () => {
    const own = home();
    binary(join(own, ".local/share/uv/python/cpython-3/bin/runs-js"));
    file(join(own, ".local/share/uv/python/cpython-3/lib/here"), "");
    link(join(own, ".local/bin/runs-js"), join(own, ".local/share/uv/python/cpython-3/bin/runs-js"));
    file(join(own, ".local/share/uv/credentials/token"), "secret");
    const hidden = [".local/share/app/auth.json", ".local/share/uv/credentials/token", ".aws/credentials"].map((one) =>
      join(own, one),
    );
    const { code, log, containment } = await run(
      [
        [
          "runs-js",
          "-e",
          `${readsNone(hidden)}; fs.accessSync(${JSON.stringify(join(own, ".local/share/uv/python/cpython-3/lib/here"))})`,
        ],
      ],
      own,
      `${own}/.local/bin:${SYSTEM}`,
    );
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(containment.level).toBe("sandbox");
    // What stands in the evidence names nobody's home.
    expect(JSON.stringify(containment.plan)).not.toContain(own);
    expect(containment.plan.mounts.map(({ inside }: { inside: string }) => inside)).toContain(
      "~/.local/share/uv/python/cpython-3/lib",
    );
  });

  it.runIf(sandboxed)("cargo works, and its credentials are not seen", async () => {
    const own = home();
    binary(join(own, ".cargo/bin/cargo"));
    file(join(own, ".rustup/settings.toml"), "");
    file(join(own, ".rustup/toolchains/stable/lib/here"), "");
    const { code, log } = await run(
      [
        ["cargo", "-e", readsNone([".cargo/credentials.toml", ".aws/credentials"].map((one) => join(own, one)))],
        `test -e "$RUSTUP_HOME/toolchains/stable/lib/here" && test -e "$RUSTUP_HOME/settings.toml" && test -z "$CARGO_HOME"`,
      ],
      own,
      `${own}/.cargo/bin:${SYSTEM}`,
      { CARGO_HOME: join(own, ".cargo") },
    );
    expect({ code, log }).toMatchObject({ code: 0 });
  });

  it.each([
    ["a link to a folder of secrets", (own: string) => link(join(own, ".local/bin/tool"), join(own, ".aws"))],
    ["a link to a secret", (own: string) => link(join(own, ".local/bin/tool"), join(own, ".aws/credentials"))],
  ])("%s is no program", async (_, make) => {
    const own = home();
    make(own);
    const { report, containment } = await run([["tool"]], own, `${own}/.local/bin:${SYSTEM}`);
    expect(report?.blockers.map(({ code, subject }) => `${code} ${subject}`)).toEqual(["provider_unavailable tool"]);
    expect(JSON.stringify(containment.plan?.mounts ?? [])).not.toContain(".aws");
  });
});

describe("PATH inside", () => {
  it("has the order outside, for what a shell and a script call, too", async () => {
    const own = home();
    for (const [folder, says] of [
      ["first", "one"],
      ["second", "two"],
    ])
      script(join(own, folder!, "which-one"), `#!/bin/sh\necho which is ${says}\n`);
    script(join(own, "second/calls"), "#!/usr/bin/env bash\nwhich-one\n");
    const both = await run(["calls", ["which-one"]], own, `${own}/first:${own}/second:${SYSTEM}`);
    expect(both.log.match(/which is \w+/g)).toEqual(["which is one", "which is one"]);
    const other = await run(["which-one; calls"], own, `${own}/second:${own}/first:${SYSTEM}`);
    expect(other.log.match(/which is \w+/g)).toEqual(["which is two", "which is two"]);
  });

  it("leads through the shims of a version manager, by its own files and the project's", async () => {
    const own = home();
    const root = join(own, ".pyenv");
    script(
      join(root, "shims/tool"),
      `#!/usr/bin/env bash\nv=$(cat /workspace/.python-version 2>/dev/null || cat "$PYENV_ROOT/version")\nexec "$PYENV_ROOT/versions/$v/bin/tool" "$@"\n`,
    );
    for (const version of ["3.1.0", "3.2.0"])
      script(join(root, `versions/${version}/bin/tool`), `#!/bin/sh\necho tool of ${version}\n`);
    file(join(root, "version"), "3.2.0\n");
    const { code, log, text } = await run([["tool"]], own, `${root}/shims:${SYSTEM}`);
    expect({ code, log }).toMatchObject({ code: 0, log: expect.stringContaining("tool of 3.2.0") });
    expect(JSON.parse(text("facts.json")).facts.tools.value.at(-1)).toMatchObject({
      name: "tool",
      by: expect.stringContaining("pyenv"),
      version: "3.2.0",
    });
  });

  it.runIf(sandboxed)("a contract that names what Debian's alternatives manage runs in the sandbox", async () => {
    const { code, containment, log } = await run(
      [["awk", "BEGIN { exit 0 }"], "awk 'BEGIN { exit 0 }'"],
      home(),
      SYSTEM,
    );
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(containment.level).toBe("sandbox");
  });
});

describe("a program that is missing", () => {
  it.runIf(sandboxed)("is named with the folders where it was looked for, and what to write", async () => {
    const own = home();
    const path = `${own}/bin:relative:${SYSTEM}`;
    file(join(own, "bin/pytset.txt"), "");
    const { code, report, containment } = await run([["pytset", "-q"]], own, path);
    expect(code).toBe(2);
    expect(report?.blockers).toHaveLength(1);
    expect(report?.blockers[0]).toMatchObject({ code: "provider_unavailable", subject: "pytset" });
    expect(report?.blockers[0]?.message).toContain("/usr/bin");
    expect(report?.blockers[0]?.fix).toContain(".venv/bin/pytest");
    const left = Object.fromEntries(
      containment.plan.left_out.map((one: { path: string; problem: string }) => [one.path, one.problem]),
    );
    expect(left["relative"]).toContain("name an absolute one");
    expect(left["~/bin"]).toContain("no command names a program of it");
  });

  it("the interpreter of a script is missed as the script itself would be", async () => {
    const own = home();
    script(join(own, "bin/tool"), "#!/usr/bin/env no-such-interpreter\n");
    const { report } = await run([["tool"]], own, `${own}/bin:${SYSTEM}`);
    expect(report?.blockers[0]?.message).toContain("no-such-interpreter is not on PATH (it stands after #! in");
  });
});
