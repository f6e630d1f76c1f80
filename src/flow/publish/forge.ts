import { setTimeout as sleep } from "node:timers/promises";
import { escapeForPeople } from "../../core/domain/bytes";
import type { EventContext } from "../../core/report/event-context";
import type { DetectedForge } from "../../core/report/forge-detect";
import { EXIT_CODE } from "../../core/domain/status";
import { openForge, USER_AGENT } from "../../world/forge/registry";
import type { Forge, Outcome, PublishFailure } from "../../world/forge/types";
import { restClient } from "../../world/runner/github";
import { downloader, type HttpFault } from "../../world/runner/http";
import { tokenProblem } from "../../world/runner/token";
import { printError } from "../../world/runner/workflow";
import type { Io } from "../io";

/** The forge of this job, with a token, or why there is none. */
export async function forgeOf(
  io: Io,
  { detected, context }: { detected: DetectedForge; context: EventContext },
  token: string,
): Promise<Outcome<Forge>> {
  if (detected.forge !== "local" && token === "")
    return {
      ok: false,
      failure: {
        kind: "permission",
        message: `There is no token for ${detected.apiUrl}`,
        fix: "Leave the input `github-token` at its default `${{ github.token }}`, or set it (or `status-token`) to a token of this forge.",
      },
    };
  const problem = tokenProblem(token);
  if (problem !== null)
    return {
      ok: false,
      failure: {
        kind: "permission",
        message: `The token for the forge can't be sent: expected one line of visible ASCII, found ${problem}`,
        fix: "Store the secret again, without it. The token is not shown here, and it was sent nowhere.",
      },
    };
  const local = detected.forge === "local";
  const send = local ? unreachable : await restClient(detected.apiUrl, token, USER_AGENT);
  const download = local ? unreachable : downloader(USER_AGENT);
  const forge = openForge({
    detected,
    token,
    // Only `pull_request` of a fork gets a read-only token; `pull_request_target` has the base's.
    fork: context.event === "pull_request" && context.pullRequest?.fork === true,
    send,
    download,
    tools: {
      log: (line) => io.stderr(`case-harness: ${escapeForPeople(line)}\n`),
      wait: (ms) => sleep(ms),
      now: () => Date.now(),
    },
  });
  return { ok: true, value: forge };
}

/** Says on the run's page what could not be published, and ends the step as a failure. */
export async function printFailure(failure: PublishFailure): Promise<number> {
  await printError("case-harness: not published", `${failure.message}. ${failure.fix}`);
  return EXIT_CODE.fail;
}

async function unreachable(): Promise<HttpFault> {
  return { kind: "fault", cause: "network", message: "the local forge sends nothing" };
}
