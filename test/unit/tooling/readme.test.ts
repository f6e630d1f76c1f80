import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../support/program";
import { generate, PAGES } from "../../support/readme";

/** Longest README that somebody reads to its end. */
const MAX_README_LINES = 300;

const DOCS = ".github/docs";
const pages = [
  "README.md",
  "src/README.md",
  "test/bench/README.md",
  "fixtures/agents/README.md",
  ...readdirSync(join(ROOT, DOCS)).map((name) => `${DOCS}/${name}`),
];
const textOf = (page: string) => readFileSync(join(ROOT, page), "utf8");

describe("pages", () => {
  it.each(Object.keys(PAGES) as (keyof typeof PAGES)[])("%s has its generated parts as the code has them", (page) => {
    const text = textOf(page);
    expect(generate(page, text, ROOT), "npm run docs").toBe(text);
  });

  it("are seen when a part is stale, or missing", () => {
    const page = `${DOCS}/blockers.md` as const;
    const text = textOf(page);
    const stale = text.replace("`no_diff`", "`no_dif`");
    expect(stale).not.toBe(text);
    expect(generate(page, stale, ROOT)).toBe(text);
    expect(() => generate(page, text.replace("<!-- /blockers -->", ""), ROOT)).toThrow(
      `${page} has no <!-- blockers -->`,
    );
  });

  it.each(pages)("%s links to headings and files that exist", (page) => {
    for (const target of linksOf(textOf(page))) {
      if (/^https?:/.test(target)) continue;
      const [file = "", heading] = target.split("#");
      const path = file === "" ? page : relative(ROOT, join(ROOT, dirname(page), file));
      expect(existsSync(join(ROOT, path)), target).toBe(true);
      if (heading !== undefined) expect(headingsOf(textOf(path)), target).toContain(heading);
    }
  });

  it("are reached from the README", () => {
    const reached = new Set(["README.md"]);
    for (const page of reached)
      for (const target of linksOf(textOf(page))) {
        const path = relative(ROOT, join(ROOT, dirname(page), target.replace(/#.*/, "")));
        if (path.endsWith(".md") && existsSync(join(ROOT, path))) reached.add(path);
      }
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });

  it("begin with a README that somebody reads to its end", () => {
    expect(textOf("README.md").split("\n").length).toBeLessThan(MAX_README_LINES);
  });
});

function linksOf(text: string): string[] {
  const prose = text.replace(/^```[^]*?^```/gm, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
}

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => anchor(title!));
}

/** A heading's anchor, as forges make it. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
