import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { readContractOfRun, readRecords } from "../../../src/flow/run/records";
import { secretsOfRun } from "../../../src/world/facts/secrets";
import { temporaryFolder } from "../../support/temporary";

const CONTRACT = JSON.parse(readFileSync("fixtures/cases/r1-string-slugify/case.json", "utf8")) as Record<
  string,
  unknown
>;
const VALUE = "canary-of-the-runner-4711";
const LENT = { environment: { NODE_AUTH_TOKEN: "${REGISTRY_LOGIN}" }, setup_commands: ["true"] };

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, "approval.json"), JSON.stringify({ note: `for ${VALUE}` }));
});

/** What a run reads of its contract, and its approval as it becomes evidence. */
async function read(contract: object, env: Record<string, string>) {
  const file = join(folder, "contract.json");
  writeFileSync(file, JSON.stringify({ ...CONTRACT, ...contract }));
  const asked = { folder: { contract: file }, taskSource: "shipped", approval: join(folder, "approval.json") } as never;
  const found = await readContractOfRun(asked, { env } as never, null);
  expect(found.contract.ok).toBe(true);
  return {
    ...found,
    approval: [...(await readRecords(asked, found.secrets.search, null, folder)).records.values()][0]!.length,
  };
}

it("an approval that holds what the contract lends is refused before anything is set up", async () => {
  expect((await read(LENT, { REGISTRY_LOGIN: VALUE })).approval).toBe(0);
  expect((await read({}, { REGISTRY_LOGIN: VALUE })).approval).toBeGreaterThan(0);
  expect((await read(LENT, {})).approval).toBeGreaterThan(0);
});

it("what is lent and known already counts once", () => {
  const env = { REGISTRY_TOKEN: VALUE, REGISTRY_LOGIN: VALUE, PLAIN: VALUE };
  const names = (variables: Record<string, string>) =>
    secretsOfRun(env, { environment: variables }).map(({ name }) => name);
  expect(names({ A: "${REGISTRY_TOKEN}" })).toEqual(["REGISTRY_TOKEN"]);
  expect(names({ A: "${REGISTRY_LOGIN}", B: "${REGISTRY_LOGIN}" })).toEqual(["REGISTRY_TOKEN", "REGISTRY_LOGIN"]);
});
