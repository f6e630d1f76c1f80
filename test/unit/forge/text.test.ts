import { describe, expect, it } from "vitest";
import { codeSpan, escapeMarkdown, fencedBlock } from "../../../src/core/report/text";

describe("text of others in Markdown", () => {
  it.each([
    ["[x](javascript:alert(1))", "\\[x\\]\\(javascript:alert\\(1\\)\\)"],
    ["<img src=x>", "&lt;img src=x&gt;"],
    ["a|b", "a\\|b"],
    ["line\nbreak", "line\\\\u\\{a\\}break"],
    ["@octocat #1 a/b#2 GH-3", "@\u2060octocat \\#\u20601 a/b\\#\u20602 GH\u2060\\-3"],
    ["https://evil.example", "https:\u2060//evil.example"],
    ["www.evil.example", "www\u2060.evil.example"],
    ["\u202egpj.exe", "\\\\u\\{202e\\}gpj.exe"],
  ])("%j has no effect", (text, want) => expect(escapeMarkdown(text)).toBe(want));

  it.each([
    ["plain", "`plain`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    ["``` x", "```` ``` x ````"],
    ["", "(empty)"],
    ["a\nb", "`a\\u{a}b`"],
  ])("%j stays in its code span", (text, want) => expect(codeSpan(text)).toBe(want));

  it("a pipe does not end a cell", () => expect(codeSpan("a|b", "table")).toBe("`a\\|b`"));
  it("a fence in the text does not end the block", () =>
    expect(fencedBlock("```\n# x\n```")).toBe("````\n```\n# x\n```\n````"));
});
