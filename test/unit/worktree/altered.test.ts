import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BytePath } from "../../../src/core/domain/bytes";
import type { ManifestEntry } from "../../../src/core/formats/manifest";
import { alteredEntries } from "../../../src/world/worktree/altered";
import { removeBelow } from "../../../src/world/worktree/remove";
import { walk } from "../../../src/world/worktree/walk";
import { scratch } from "./trees";

let place: ReturnType<typeof scratch>;
let root: string;
let entries: readonly ManifestEntry[];
const sh = (script: string) => execFileSync("bash", ["-c", script], { cwd: root });

beforeEach(async () => {
  place = scratch();
  root = place.path("tree");
  mkdirSync(`${root}/lib`, { recursive: true });
  writeFileSync(`${root}/a`, "one\n");
  writeFileSync(`${root}/lib/b`, "two\n");
  writeFileSync(`${root}/lib/large`, Buffer.alloc(3 * 1024 * 1024, 1));
  sh("ln -s lib/b l; printf x > $'\\xff'");
  ({ entries } = await walk(root));
});
afterEach(() => place.clear());

describe("alteredEntries", () => {
  it.each<[string, string, string[]]>([
    ["nothing", "true", []],
    ["what is new beside it", "mkdir n lib/n; touch n/x lib/y; mkfifo p", []],
    ["times, and modes that git does not know", "touch -d 2099-01-01 a; chmod 600 a", []],
    ["content of the same size", "echo ONE > a", ["a"]],
    [
      "one byte of a large file",
      "printf y | dd of=lib/large bs=1 seek=2000000 conv=notrunc 2>/dev/null",
      ["lib/large"],
    ],
    ["the executable bit", "chmod +x a", ["a"]],
    ["a file that is gone", "rm a", ["a"]],
    ["a link to the same content", "cp lib/b c; rm lib/b; ln -s ../c lib/b", ["lib/b"]],
    ["a link that leads elsewhere", "ln -sfn a l", ["l"]],
    ["a folder for a file", "rm a; mkdir a", ["a"]],
    ["a pipe for a file", "rm a; mkfifo a", ["a"]],
    ["a folder above replaced by a link to the same", "mv lib m; ln -s m lib", ["lib/b", "lib/large"]],
    ["a name that is not UTF-8", "printf y > $'\\xff'", ["\xff"]],
  ])("sees %s", async (_what, script, altered) => {
    sh(script);
    expect(await alteredEntries(root, entries)).toEqual(altered);
  });
});

describe("removeBelow", () => {
  it("removes a file or a folder with all that is in it", async () => {
    await removeBelow(root, "a" as BytePath);
    await removeBelow(root, "lib" as BytePath);
    await removeBelow(root, "not/there" as BytePath);
    expect(await alteredEntries(root, entries)).toEqual(["a", "lib/b", "lib/large"]);
  });

  it("follows no link on the way", async () => {
    mkdirSync(place.path("outside"));
    writeFileSync(place.path("outside/x"), "kept");
    sh(`ln -s ${place.path("outside")} out`);
    await removeBelow(root, "out/x" as BytePath);
    expect(readFileSync(place.path("outside/x"), "utf8")).toBe("kept");
  });
});
