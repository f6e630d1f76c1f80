import { FORGES } from "../../core/domain/forge";
import type { CommandSpec } from "../io";

export const reportSpec: CommandSpec = {
  name: "report",
  summary: "verify a bundle again and publish its verdict on the commit",
  usage: "BUNDLE [--dry-run] [--forge F] [--repository O/N --sha SHA] ...",
  positionals: { min: 1, max: 1, name: "BUNDLE" },
  flags: [
    { name: "dry-run", about: "print the requests that would be sent, and send none" },
    { name: "forge", value: "F", about: "who takes the verdict; default: as the environment says", choices: FORGES },
    { name: "repository", value: "O/N", about: "owner/name; default GITHUB_REPOSITORY" },
    { name: "sha", value: "SHA", about: "the commit that was tested; default: as the CI event says" },
    { name: "allow-replay", about: "publish the verdict of a replay, too; its title says that it is one" },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "BUNDLE is a folder or a zip. The token comes from HARNESS_TOKEN or GITHUB_TOKEN, the address from GITHUB_API_URL.",
    "Exit codes: that of the verdict (0 pass, 1 fail, 2 blocked); 1 where the bundle does not hold or nothing could be published; 3 wrong usage.",
  ],
  examples: [
    { line: "case-harness report BUNDLE --dry-run", about: "what would be said on the commit" },
    {
      line: "case-harness report evidence.zip --forge gitea --repository acme/widgets --sha $(git rev-parse HEAD)",
      about: "publish a bundle that was made elsewhere",
    },
  ],
};
