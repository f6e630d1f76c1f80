import { describe, expect, it } from "vitest";
import { byteLength, cutMarkdown, cutText, fitSections } from "../../../src/core/report/budget";

describe("cutText", () => {
  it.each([
    ["short", 10, "short"],
    ["abcdefgh", 6, "abc…"],
    ["ääää", 7, "ää…"],
    ["日本語テキスト", 10, "日本…"],
    ["👩‍🚀👩‍🚀👩‍🚀", 9, "👩…"],
    ["a\ud800b", 10, "a\ufffdb"],
    ["abcdef", 2, ""],
    ["abcdef", 0, ""],
  ])("%j within %d bytes is %j", (text, max, want) => expect(cutText(text, max)).toBe(want));

  it("never exceeds its bytes and never splits a character, for every length", () => {
    const text = "x1é2日3👩‍🚀4\u0000\ud83d".repeat(40);
    for (let max = 0; max < 300; max++) {
      const cut = cutText(text, max);
      expect(byteLength(cut)).toBeLessThanOrEqual(max);
      expect(cut).not.toContain("\ufffd\ufffd");
      expect(Buffer.from(cut, "utf8").toString("utf8")).toBe(cut);
    }
  });
});

const FENCES = ["before", "```js", "one();", "two();", "```", "after", "~~~~", "```", "~~~", "~~~~", "end"].join("\n");

/** Counts how often a fence is open at the end, by the rule of CommonMark. */
function openFences(markdown: string): number {
  let open: string | null = null;
  for (const line of markdown.split("\n")) {
    const run = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (run === null) continue;
    const [, ticks = "", rest = ""] = run;
    if (open === null) open = ticks;
    else if (ticks[0] === open[0] && ticks.length >= open.length && rest.trim() === "") open = null;
  }
  return open === null ? 0 : 1;
}

describe("cutMarkdown", () => {
  it("leaves alone what fits", () => expect(cutMarkdown("a\nb", 3, "cut")).toBe("a\nb"));

  it("closes fences and details wherever it cuts, within its bytes", () => {
    const text =
      `${FENCES}\n<details><summary>x</summary>\n\n| a |\n| --- |\n${"| row |\n".repeat(20)}\n</details>\n`.repeat(2);
    for (let max = 20; max < byteLength(text); max++) {
      const cut = cutMarkdown(text, max, "_cut_");
      expect(byteLength(cut)).toBeLessThanOrEqual(max);
      expect(openFences(cut)).toBe(0);
      expect((cut.match(/^<details/gm) ?? []).length).toBe((cut.match(/<\/details>$/gm) ?? []).length);
      expect(cut).toContain("_cut_");
    }
  });

  it("cuts inside a single line that is too long", () => {
    const cut = cutMarkdown("x".repeat(1000), 50, "_cut_");
    expect(byteLength(cut)).toBeLessThanOrEqual(50);
    expect(cut).toMatch(/^x+…\n\n_cut_\n$/);
  });
});

describe("fitSections", () => {
  const whole = (markdown: string) => ({ markdown, whole: true });
  const part = (markdown: string) => ({ markdown, whole: false });

  it("keeps whole sections whole and cuts the others", () => {
    const text = fitSections(
      [whole("VERDICT"), part("row\n".repeat(100)), whole("HOW"), part("more\n".repeat(100))],
      120,
      "_cut_",
    );
    expect(byteLength(text)).toBeLessThanOrEqual(120);
    expect(text).toContain("VERDICT");
    expect(text).toContain("HOW");
    expect(text).toContain("_cut_");
  });

  it("prefers the first sections where not even the whole ones fit", () => {
    const text = fitSections([whole("VERDICT"), whole("b\n".repeat(200)), whole("HOW")], 60, "_cut_");
    expect(byteLength(text)).toBeLessThanOrEqual(60);
    expect(text.startsWith("VERDICT")).toBe(true);
  });
});
