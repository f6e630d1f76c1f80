import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findOnPath, isUnder, resolveInterpreter } from "../../../src/world/contain/interpreters";
import { makePlace } from "../../support/contain";

/** A stand-in for a binary: what counts is how the file begins. */
function binary(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]));
  chmodSync(path, 0o755);
  return path;
}

function script(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

const place = () => makePlace().folder;
const at = (path: string, home: string | null = "/nobody") => ({ path, home });

describe("resolveInterpreter", () => {
  it("takes the system's own as it is, and binds nothing", async () => {
    expect(await resolveInterpreter("sh", at("/usr/bin"))).toEqual({ name: "sh", path: "/usr/bin/sh", mounts: [] });
  });

  it("binds the installation of a binary elsewhere", async () => {
    const folder = place();
    const path = binary(join(folder, "tool/3.12/bin/python3"));
    mkdirSync(join(folder, "tool/3.12/lib"));
    expect(await resolveInterpreter("python3", at(dirname(path)))).toEqual({
      name: "python3",
      path,
      mounts: [join(folder, "tool/3.12")],
    });
  });

  it("binds a lone binary alone", async () => {
    const folder = place();
    const path = binary(join(folder, "bin/tool"));
    expect((await resolveInterpreter("tool", at(dirname(path))))?.mounts).toEqual([path]);
  });

  it("never binds a home folder whole, nor one that holds it", async () => {
    const home = join(place(), "home/user");
    mkdirSync(join(home, "lib"), { recursive: true });
    const path = binary(join(home, "bin/tool"));
    expect((await resolveInterpreter("tool", at(dirname(path), home)))?.mounts).toEqual([path]);
    const above = join(home, "../..");
    const upper = binary(join(above, "bin/tool"));
    mkdirSync(join(above, "lib"));
    expect((await resolveInterpreter("tool", at(dirname(upper), home)))?.mounts).toEqual([upper]);
  });

  it("follows links, and binds every installation on the way", async () => {
    const folder = place();
    const real = binary(join(folder, "a/bin/python3.12"));
    mkdirSync(join(folder, "a/lib"));
    mkdirSync(join(folder, "b/bin"), { recursive: true });
    symlinkSync(real, join(folder, "b/bin/python3"));
    const found = await resolveInterpreter("python3", at(join(folder, "b/bin")));
    expect(found?.path).toBe(join(folder, "b/bin/python3"));
    expect(found?.mounts).toEqual([join(folder, "b/bin/python3"), join(folder, "a")]);
  });

  it("binds a virtual environment together with the Python that it was made from", async () => {
    const folder = place();
    const base = binary(join(folder, "base/bin/python3"));
    mkdirSync(join(folder, "base/lib"));
    mkdirSync(join(folder, "venv/bin"), { recursive: true });
    writeFileSync(join(folder, "venv/pyvenv.cfg"), `home = ${dirname(base)}\n`);
    symlinkSync(base, join(folder, "venv/bin/python3"));
    expect((await resolveInterpreter("python3", at(join(folder, "venv/bin"))))?.mounts).toEqual([
      join(folder, "venv"),
      join(folder, "base"),
    ]);
  });

  it("reads what pyenv's shim would start, without starting it", async () => {
    const root = place();
    script(join(root, "shims/python3"), "echo called >&2; exit 1");
    const real = binary(join(root, "versions/3.12.1/bin/python3"));
    mkdirSync(join(root, "versions/3.12.1/lib"));
    writeFileSync(join(root, "version"), "3.99\n3.12.1\n");
    expect((await resolveInterpreter("python3", at(join(root, "shims"))))?.path).toBe(real);
    const other = binary(join(root, "versions/3.13.0/bin/python3"));
    const found = await resolveInterpreter("python3", { ...at(join(root, "shims")), pyenvVersion: "3.13.0" });
    expect(found?.path).toBe(other);
  });

  it("asks any other shim", async () => {
    const folder = place();
    script(join(folder, "python3"), `echo '["/bin/sh"]'`);
    expect((await resolveInterpreter("python3", at(folder)))?.path).toBe("/bin/sh");
  });

  it.each([
    ["nothing there", null],
    ["a shim that fails", "exit 1"],
    ["a shim that says nonsense", "echo nonsense"],
    ["a shim that names what is not there", `echo '["/nowhere/x"]'`],
    ["a shim that names a relative path", `echo '["bin/sh"]'`],
  ])("finds none: %s", async (_, text) => {
    const folder = place();
    if (text !== null) script(join(folder, "python3"), text);
    expect(await resolveInterpreter("python3", at(folder))).toBeNull();
  });
});

describe("findOnPath", () => {
  it("takes no relative folder of PATH, and no folder or plain file for a program", () => {
    const folder = place();
    mkdirSync(join(folder, "a/tool"), { recursive: true });
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "b/tool"), "");
    const path = binary(join(folder, "c/tool"));
    expect(findOnPath("tool", `.:bin::${folder}/a:${folder}/b:${folder}/c`)).toBe(path);
    expect(findOnPath("tool", `${folder}/a`)).toBeNull();
    expect(findOnPath(path, "")).toBe(path);
  });
});

describe("isUnder", () => {
  it.each([
    ["/usr/bin", ["/usr"], true],
    ["/usr", ["/usr"], true],
    ["/usrlocal", ["/usr"], false],
    ["/x", ["/"], true],
  ])("%s in %s", (path, folders, expected) => expect(isUnder(path, folders)).toBe(expected));
});
