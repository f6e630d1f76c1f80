import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../support/program";
import { generate, PAGES } from "../../support/readme";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");

describe("README.md", () => {
  it.each(Object.keys(PAGES) as (keyof typeof PAGES)[])("%s has its generated parts as the code has them", (page) => {
    const text = readFileSync(join(ROOT, page), "utf8");
    expect(generate(page, text, ROOT), "npm run docs").toBe(text);
  });

  it("sees a part that is stale, and one that is missing", () => {
    const stale = readme.replace("`no_diff`", "`no_dif`");
    expect(stale).not.toBe(readme);
    expect(generate("README.md", stale, ROOT)).toBe(readme);
    expect(() => generate("README.md", readme.replace("<!-- /blockers -->", ""), ROOT)).toThrow(
      "README.md has no <!-- blockers -->",
    );
  });

  it("links to headings and files that exist", () => {
    const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, title]) => anchor(title!));
    for (const [, target] of readme.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target!)) continue;
      if (target!.startsWith("#")) expect(headings).toContain(target!.slice(1));
      else expect(() => readFileSync(join(ROOT, target!.replace(/#.*/, ""))), target).not.toThrow(/ENOENT/);
    }
  });
});

/** A heading's anchor, as forges make it. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
