import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { homeView } from "../../../src/flow/run/home-view";
import { temporaryFolder } from "../../support/temporary";

const PATH = [
  ...["/home/agent/go/bin", "/home/agent/.cargo/bin", "/usr/bin", "/home/agent/.local/bin"],
  "/workspace/.venv/bin",
];

it("keeps what setup filled as it is, and has what it did not come last", () => {
  const home = temporaryFolder();
  mkdirSync(join(home, ".cargo/bin"), { recursive: true });
  mkdirSync(join(home, "elsewhere/bin"), { recursive: true });
  symlinkSync("elsewhere", join(home, "go"));
  expect(homeView(home, PATH)).toEqual({
    path: [
      ...["/home/agent/.cargo/bin", "/usr/bin", "/workspace/.venv/bin"],
      ...["/home/agent/go/bin", "/home/agent/.local/bin"],
    ],
    mounts: [
      { path: ".cargo", readOnly: false },
      { path: ".cargo/bin", readOnly: true },
    ],
  });
});

it("has all of a home that is new come last", () => {
  expect(homeView(null, PATH)).toEqual({
    path: [
      ...["/usr/bin", "/workspace/.venv/bin"],
      ...["/home/agent/go/bin", "/home/agent/.cargo/bin", "/home/agent/.local/bin"],
    ],
    mounts: [],
  });
});
