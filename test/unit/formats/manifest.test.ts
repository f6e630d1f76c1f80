import { describe, expect, it } from "vitest";
import type { BytePath } from "../../../src/core/domain/bytes";
import { sha256 } from "../../../src/core/domain/digest";
import { buildTrees, EMPTY_TREE, gitOid } from "../../../src/core/formats/git-trees";
import {
  compareEntries,
  createManifestParser,
  hidePaths,
  manifestLine,
  parseManifestLine,
  serializeManifest,
  type ManifestEntry,
} from "../../../src/core/formats/manifest";
import { composeResult, diffManifests } from "../../../src/core/formats/manifest-diff";
import { linkLeads } from "../../../src/core/formats/links";
import { treeId } from "../../support/tree-id";
import { parseManifest } from "../../support/whole";

function file(path: string, content = "x", mode = 0o100644): ManifestEntry {
  const bytes = Buffer.from(content);
  return {
    path: path as BytePath,
    type: "file",
    mode,
    size: bytes.length,
    sha256: sha256(bytes),
    oid: gitOid("blob", bytes),
  };
}

function folder(path: string): ManifestEntry {
  return { path: path as BytePath, type: "dir", mode: 0o040755, size: 0, sha256: null, oid: null };
}

function link(path: string, target: string): ManifestEntry {
  const bytes = Buffer.from(target, "latin1");
  const digests = { sha256: sha256(bytes), oid: gitOid("blob", bytes) };
  return {
    path: path as BytePath,
    type: "symlink",
    mode: 0o120777,
    size: bytes.length,
    ...digests,
    target: target as BytePath,
  };
}

const sorted = (...entries: ManifestEntry[]) => entries.sort(compareEntries);

describe("manifest lines", () => {
  const odd = sorted(
    file("a"),
    file('quote"d'),
    file("back\\slash"),
    file("new\nline"),
    file("\xff\xfe"),
    file("caf\xc3\xa9"),
    file("\xef\xbb\xbfbom"),
    file("\x7f\x01"),
    folder("empty"),
    link("l", "\xff/target"),
    { path: "fifo" as BytePath, type: "fifo", mode: 0o010644, size: 0, sha256: null, oid: null },
    { ...file("junk"), setAside: "discarded" },
    { ...file(".case"), setAside: "lane" },
  );

  it("come back as they went, whatever the names", () => {
    const lines = [...serializeManifest(odd)].join("").trimEnd().split("\n");
    expect(lines).toHaveLength(odd.length);
    expect(parseManifest(lines)).toEqual({ entries: odd });
    for (const line of lines) expect(Object.keys(JSON.parse(line) as object)[0]).toMatch(/^path/);
  });

  it("are cut into pieces at line ends", () => {
    const many = Array.from({ length: 5000 }, (_, index) => file(`f${String(index).padStart(5, "0")}`));
    const pieces = [...serializeManifest(many)];
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.endsWith("}\n")).toBe(true);
  });

  const good = manifestLine(file("a"));
  it.each([
    ["no JSON", "{"],
    ["an array", "[]"],
    ["null", "null"],
    ["an unknown field", good.replace("{", '{"extra":1,')],
    ["another order", `{"type":"file",${good.slice(1).replace('"type":"file",', "")}`],
    ["a space", good.replace(":", ": ")],
    ["a duplicate key", good.replace('"type"', '"path":"b","type"')],
    ["no path", good.replace('"path":"a",', "")],
    ["an empty path", good.replace('"path":"a"', '"path":""')],
    ["a climbing path", good.replace('"path":"a"', '"path":"../a"')],
    ["an absolute path", good.replace('"path":"a"', '"path":"/a"')],
    ["a dot", good.replace('"path":"a"', '"path":"./a"')],
    ["a NUL", good.replace('"path":"a"', '"path":"a\\u0000"')],
    ["a lone surrogate", good.replace('"path":"a"', '"path":"\\ud800"')],
    ["text as base64", good.replace('"path":"a"', '"path_b64":"YQ=="')],
    ["an escaped letter", good.replace('"path":"a"', '"path":"\\u0061"')],
    ["an unknown type", good.replace('"file"', '"door"')],
    ["a mode of five digits", good.replace("100644", "10064")],
    ["a negative size", good.replace('"size":1', '"size":-1')],
    ["a fraction", good.replace('"size":1', '"size":1.5')],
    ["a huge size", good.replace('"size":1', '"size":9007199254740993')],
    [
      "an upper-case digest",
      good.replace(/"sha256":"(.*?)"/, (_, digest: string) => `"sha256":"${digest.toUpperCase()}"`),
    ],
    ["a short object id", good.replace(/"oid":"./, '"oid":"')],
    ["an unknown set_aside", good.replace("}", ',"set_aside":"x"}')],
  ])("are refused with %s", (_what, line) => {
    expect(line).not.toBe(good);
    expect(parseManifestLine(line)).toHaveProperty("problem");
  });

  it("are refused out of order, twice, or too long", () => {
    const parser = createManifestParser();
    const problem = (line: string) => (parser.read(line) as { problem?: string }).problem;
    expect(problem(manifestLine(file("b")))).toBeUndefined();
    expect(problem(manifestLine(file("a")))).toContain("ascending");
    expect(problem(manifestLine(file("b")))).toContain("ascending");
    expect(problem(" ".repeat(100_000))).toContain("characters");
    expect(parseManifest([manifestLine(file("b")), manifestLine(file("b"))])).toMatchObject({ line: 2 });
  });

  it("hide paths and targets that hold a secret", () => {
    const entries = sorted(file("a-CANARY"), link("l", "CANARY"), file("z"));
    const hidden = hidePaths(entries, (path) => path.includes("CANARY"));
    const text = [...serializeManifest(hidden)].join("");
    expect(text).not.toContain("CANARY");
    expect(text).toContain(`"path_sha256":"${sha256("a-CANARY")}"`);
    const parsed = parseManifest(text.trimEnd().split("\n"));
    expect(parsed).toEqual({ entries: hidden });
    expect(treeId(hidden)).toBeNull();
    expect(
      diffManifests(
        hidden,
        hidePaths(sorted(file("a-CANARY", "other"), link("l", "CANARY"), file("z")), (p) => p.includes("CANARY")),
      ),
    ).toMatchObject([{ kind: "modified", path: sha256("a-CANARY") }]);
  });
});

describe("tree ids", () => {
  it("of nothing, and of empty folders, is git's empty tree", () => {
    expect(treeId([])).toBe(EMPTY_TREE);
    expect(treeId([folder("a"), folder("a/b")])).toBe(EMPTY_TREE);
  });

  it("is git's, with its order of folders and files", () => {
    const entries = sorted(
      file("a.c"),
      folder("a"),
      file("a/x"),
      file("a-b"),
      file("a0", "#!\n", 0o100755),
      link("l", "a/x"),
    );
    expect(entries.map(({ path }) => path)).toEqual(["a-b", "a.c", "a", "a/x", "a0", "l"]);
    expect(treeId(entries)).toBe(treeId(entries.filter(({ type }) => type !== "dir")));
    const names: string[] = [];
    buildTrees(entries, (path, _oid, content) =>
      names.push(
        `${path}:${content()
          .toString("latin1")
          .replace(/\0[^]{20}/g, ";")}`,
      ),
    );
    expect(names).toEqual(["a:100644 x;", ":100644 a-b;100644 a.c;40000 a;100755 a0;120000 l;"]);
  });

  it("leaves out what is set aside or no content", () => {
    const special: ManifestEntry = {
      path: "p" as BytePath,
      type: "fifo",
      mode: 0o010644,
      size: 0,
      sha256: null,
      oid: null,
    };
    expect(treeId([file("a"), special, { ...file("z"), setAside: "lane" }])).toBe(treeId([file("a")]));
    expect(treeId([file("a"), { ...file("b"), oid: null }])).toBe(treeId([file("a")]));
  });

  it("judges the executable bit of the owner only", () => {
    expect(treeId([file("a", "x", 0o100755)])).toBe(treeId([file("a", "x", 0o100700)]));
    expect(treeId([file("a", "x", 0o100655)])).toBe(treeId([file("a", "x", 0o100644)]));
  });

  it("takes a folder's own id only where it is told that it is right", () => {
    const entries = [{ ...folder("d"), oid: "1".repeat(40) }, file("d/x"), file("e")];
    expect(treeId(entries)).toBe(treeId([file("d/x"), file("e")]));
    const trusted = buildTrees(entries, undefined, () => true);
    expect(trusted).not.toBe(treeId(entries));
  });
});

describe("diffManifests", () => {
  it("names every kind of change, in order", () => {
    const before = sorted(
      file("a"),
      file("b"),
      file("c"),
      file("d"),
      file("e"),
      folder("f"),
      file("f/x"),
      file("same"),
    );
    const after = sorted(
      file("a", "y"),
      link("b", "x"),
      file("c", "x", 0o100755),
      folder("e"),
      file("e/y"),
      file("f"),
      file("new"),
      file("same"),
    );
    expect(diffManifests(before, after).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "modified a",
      "type b",
      "mode c",
      "deleted d",
      "deleted e",
      "added e/y",
      "added f",
      "deleted f/x",
      "added new",
    ]);
  });

  it("sees what has no object id, and a change that only one digest shows", () => {
    const odd: ManifestEntry = {
      path: "a" as BytePath,
      type: "fifo",
      mode: 0o010644,
      size: 0,
      sha256: null,
      oid: null,
    };
    expect(diffManifests([file("a")], [odd])).toMatchObject([{ kind: "type" }]);
    expect(diffManifests([], [odd])).toMatchObject([{ kind: "added" }]);
    expect(diffManifests([file("a")], [{ ...file("a"), oid: null }])).toMatchObject([{ kind: "modified" }]);
    expect(diffManifests([file("a")], [{ ...file("a"), sha256: "0".repeat(64) }])).toMatchObject([
      { kind: "modified" },
    ]);
    expect(diffManifests([file("a")], [file("a", "x", 0o100600)])).toEqual([]);
  });

  it("takes no empty folder for a change", () => {
    const before = sorted(file("a"), folder("gone"));
    const after = sorted(file("a"), folder("new"));
    expect(diffManifests(before, after)).toEqual([]);
  });
});

describe("composeResult", () => {
  const isCache = (path: BytePath) => path.startsWith("cache/");

  it("is what the agent left where nothing is discarded", () => {
    const after = [file("a", "new")];
    expect(composeResult([file("a")], after, () => false)).toBe(after);
  });

  it("takes discarded paths from the baseline", () => {
    const before = sorted(file("a"), folder("cache"), file("cache/kept"), file("cache/gone"));
    const after = sorted(file("a", "new"), folder("cache"), file("cache/junk"), file("cache/kept", "changed"));
    const result = composeResult(before, after, isCache);
    expect(treeId(result)).toBe(treeId(sorted(file("a", "new"), file("cache/gone"), file("cache/kept"))));
  });

  it("lets the baseline go where the agent's own file or folder is in its place", () => {
    expect(treeId(composeResult(sorted(folder("cache"), file("cache/x")), [file("cache")], isCache))).toBe(
      treeId([file("cache")]),
    );
    const restored = composeResult([file("a")], sorted(folder("a"), file("a/x")), (path) => path === "a");
    expect(treeId(restored)).toBe(treeId([file("a/x")]));
  });
});

describe("linkLeads", () => {
  function leads(path: string, links: Record<string, string>): string {
    return linkLeads(path as BytePath, new Map(Object.entries(links)) as Map<string, BytePath>);
  }

  it("stops when thousands of links lead through each other", () => {
    const links = new Map(
      Array.from({ length: 50 }, (_, index) => [`l${index}`, "d/../".repeat(800) + `l${index + 1}`]),
    ) as Map<string, BytePath>;
    expect(linkLeads("l0" as BytePath, links)).toBe("inside");
    expect(linkLeads("l0" as BytePath, links, { left: 1000 })).toBe("unknown");
  });

  it.each([
    ["a sibling", "a", { a: "b" }, "inside"],
    ["a folder up within the tree", "d/a", { "d/a": "../b" }, "inside"],
    ["the root itself", "d/a", { "d/a": ".." }, "inside"],
    ["itself", "a", { a: "a" }, "inside"],
    ["a circle", "a", { a: "b", b: "a" }, "inside"],
    ["above the root", "a", { a: ".." }, "outside"],
    ["above the root by detour", "a", { a: "b/../../c" }, "outside"],
    ["an absolute path", "a", { a: "/etc/passwd" }, "outside"],
    ["an absolute path by another link", "a", { a: "b", b: "/etc" }, "outside"],
    ["up from where another link leads", "l", { l: "p/q/s/../etc", "p/q/s": "../.." }, "outside"],
    ["the same names without the other link", "l", { l: "p/q/s/../etc" }, "inside"],
    ["through a chain of folders", "l", { l: "x/up/up2", "x/up": "..", up2: ".." }, "outside"],
    ["the repository", "a", { a: ".git/config" }, "git"],
    ["the repository by detour", "d/a", { "d/a": "../d/../.git" }, "git"],
    ["a .git further down", "a", { a: "d/.git" }, "inside"],
    ["double slashes and dots", "d/a", { "d/a": ".././/..//x" }, "outside"],
  ])("%s", (_what, path, links, expected) => {
    expect(leads(path, links)).toBe(expected);
  });
});
