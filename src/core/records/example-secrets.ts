/**
 * Credentials that their issuers print in public documentation: no leak, wherever they stand. Exact values only: a real one is
 * never taken for an example because it looks like one. They are put together here, so that no scanner of this repository takes
 * them for real.
 */
const DOCUMENTED: readonly { source: string; values: readonly (readonly string[])[] }[] = [
  {
    source: "docs.aws.amazon.com: IAM and CLI user guides",
    values: [
      ["AKIA", "IOSFODNN7", "EXAMPLE"],
      ["ASIA", "IOSFODNN7", "EXAMPLE"],
      ["AKIA", "I44QH8DHB", "EXAMPLE"],
      ["wJalrXUtnFEMI", "/K7MDENG/", "bPxRfiCY", "EXAMPLEKEY"],
      ["je7MtGbClwBF", "/2Zp9Utk/", "h3yCo8nvb", "EXAMPLEKEY"],
    ],
  },
  {
    source: "jwt.io: the tokens that its debugger has shown at the start",
    values: [
      [
        ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
        ...["aWF0IjoxNTE2MjM5MDIyfQ", ".", "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"],
      ],
      [
        ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
        ...["YWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0", ".", "KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30"],
      ],
      [
        ...["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", ".", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwi"],
        ...["YWRtaW4iOnRydWV9", ".", "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ"],
      ],
    ],
  },
  {
    source: "docs.github.com: REST API, OAuth and GitHub Apps",
    values: ["ghp", "gho", "ghu", "ghs", "ghr"].map((kind) => [kind, "_16C7e42F292c6912", "E7710c838347Ae178B4a"]),
  },
  {
    source: "docs.stripe.com: API keys",
    values: [
      ["sk", "_test_", "4eC39HqLyjWDarjtT1zdp7dc"],
      ["sk", "_test_", "BQokikJOvBiI2HlWgH4olfQ2"],
    ],
  },
  {
    source: "api.slack.com: incoming webhooks",
    values: [["https://hooks.slack.com/services", "/T00000000", "/B00000000/", "XXXXXXXXXXXXXXXXXXXXXXXX"]],
  },
];

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** An example as a word of its own: nothing that could be part of a credential stands beside it. */
const EXAMPLE = new RegExp(
  `(?<![A-Za-z0-9_+/=-])(?:${DOCUMENTED.flatMap(({ values }) => values.map((parts) => quoted(parts.join("")))).join("|")})(?![A-Za-z0-9_+/=-])`,
  "g",
);

/** The beginning of a credential of some issuer, and then one and the same character: a blank to be filled in. */
const PLACEHOLDER =
  /(?<![A-Za-z0-9_+/=-])(?:gh[pousr]_|github_pat_|sk-(?:ant-|proj-|or-)?(?:v1-|api\d\d-)?|xox[abeoprs]-|AKIA|ASIA|glpat-|npm_|hf_|pypi-|AIza|[sr]k_(?:live|test)_)([A-Za-z0-9.*])\1*(?:[_-]\1+)*(?![A-Za-z0-9_+/=-])/g;

/**
 * A text without the credentials that are known to be none. What stands around them comes together, so that nothing can be hidden
 * by putting an example into its middle.
 */
export function withoutExamples(text: string): string {
  return text.replace(EXAMPLE, "").replace(PLACEHOLDER, "");
}
