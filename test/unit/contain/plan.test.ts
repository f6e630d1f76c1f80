import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isWithin } from "../../../src/core/mounts/paths";
import type { MountPlan, Want } from "../../../src/core/mounts/types";
import { releaseCanary, setTrap } from "../../../src/world/contain/canary";
import { findOnPath } from "../../../src/world/contain/find";
import { planLaunch } from "../../../src/world/contain/launch";
import { SYSTEM_PATH } from "../../../src/world/contain/limits";
import { assemblyOf } from "../../../src/world/contain/staging";
import { planHere, requirePlan } from "../../../src/world/contain/plan";
import { runContained } from "../../../src/world/contain/run";
import type { ContainSpec } from "../../../src/world/contain/types";
import { builtPrograms, hasBubblewrap, makePlace, runCanary } from "../../support/contain";

/** Lists everything below a folder: folders as null, links by their target, files by their text. Asks for paths as well. */
const LOOK = `
const fs = require("node:fs");
const { root, ask } = JSON.parse(fs.readFileSync("/workspace/ask.json", "utf8"));
const seen = {};
const walk = (at) => {
  const stats = fs.lstatSync(at);
  seen[at] = stats.isSymbolicLink() ? { link: fs.readlinkSync(at) } : stats.isDirectory() ? null : { text: fs.readFileSync(at, "utf8") };
  if (stats.isDirectory()) for (const name of fs.readdirSync(at)) walk(at + "/" + name);
};
if (fs.existsSync(root)) walk(root);
const answers = ask.map((path) => {
  try { return fs.statSync(path).isDirectory() ? fs.readdirSync(path).sort() : fs.readFileSync(path, "utf8"); } catch (error) { return error.code; }
});
process.stdout.write(JSON.stringify({ seen, answers }));
`;

interface Seen {
  seen: Record<string, null | { link: string } | { text: string }>;
  answers: unknown[];
}

/** What a program inside sees below a folder, and at each of some paths. */
async function lookInside(
  plan: MountPlan,
  root: string,
  ask: readonly string[],
  more: Partial<ContainSpec> = {},
): Promise<Seen> {
  const place = makePlace();
  writeFileSync(join(place.workspace, "ask.json"), JSON.stringify({ root, ask }));
  const said: Buffer[] = [];
  let complaint = "";
  const result = await runContained(
    "sandbox",
    place.spec([process.execPath, "-e", LOOK], { plan, ...more }),
    {
      deadlineMs: 60_000,
      onStdout: (chunk) => void said.push(chunk),
      onStderr: (chunk) => void (complaint += chunk.toString("utf8")),
    },
    builtPrograms(),
  );
  expect(result.startFailure ?? complaint).toBe("");
  return JSON.parse(Buffer.concat(said).toString("utf8")) as Seen;
}

/** A sequence of numbers below a bound that is the same for a seed. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  };
}

const NAMES = ["a", "b", "c d", "e\nf", 'g"h', "i\\j", "k#l", "m\tn", "ö", "-o", "$p", "lib", "bin"];

/** Grows folders, files and links of every kind below a folder; returns all of their paths. */
function growForest(root: string, roll: (bound: number) => number, size: number): string[] {
  const folders = [root];
  const all: string[] = [];
  const outside = [
    "/usr/bin/env",
    "/etc/alternatives/awk",
    "/bin/sh",
    "/proc/self/exe",
    "/etc/passwd",
    "nowhere",
    "/",
    root,
  ];
  for (let i = 0; i < size; i++) {
    const folder = folders[roll(folders.length)]!;
    const path = join(folder, `${NAMES[roll(NAMES.length)]}${roll(4) === 0 ? "" : i}`);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    const kind = roll(10);
    if (kind < 4) {
      mkdirSync(path);
      folders.push(path);
    } else if (kind < 6 || all.length === 0) writeFileSync(path, `text ${i}\n`);
    else {
      const aim = roll(6) === 0 ? outside[roll(outside.length)]! : all[roll(all.length)]!;
      const up = folder.slice(root.length).split("/").length - 1;
      const relative = isWithin(aim, root) && aim !== root ? `${"../".repeat(up)}${aim.slice(root.length + 1)}` : aim;
      symlinkSync(roll(2) === 0 ? aim : relative || ".", path);
    }
    all.push(path);
  }
  return all;
}

/** Paths that ask for what is there in a roundabout way. */
function roundabout(path: string, roll: (bound: number) => number): string {
  const at = path.lastIndexOf("/");
  const forms = [
    path,
    `${path}/`,
    `${path.slice(0, at)}/./${path.slice(at + 1)}`,
    `${path.slice(0, at)}//${path.slice(at + 1)}`,
  ];
  return forms[roll(forms.length)]!;
}

const cases = [
  ...Array.from({ length: 6 }, (_, i) => ({ seed: 1_000 + i, size: 40, wanted: 8 })),
  // so many that they are staged
  ...Array.from({ length: 3 }, (_, i) => ({ seed: 2_000 + i, size: 400, wanted: 150 })),
];

describe.skipIf(!hasBubblewrap)("a plan over a random forest", () => {
  it.each(cases)(
    "seed $seed: assembles, shows what was asked for, and nothing more",
    async ({ seed, size, wanted }) => {
      const roll = dice(seed);
      const { folder } = makePlace();
      const root = realpathSync(folder) + "/forest";
      mkdirSync(root);
      const all = growForest(root, roll, size);
      const wants: Want[] = Array.from({ length: wanted }, () => {
        const path = all[roll(all.length)]!;
        return { path: roundabout(path, roll), reason: "asked for", optional: true };
      });
      // nobody may see a home, even where a link of the forest leads there: the forest's root is one
      const planned = planHere({ wants, env: { HOME: root }, hidden: [] });
      const plan = requirePlan(planned);
      const left = new Set(plan.leftOut.map(({ path }) => path));
      const shown = wants.map(({ path }) => path).filter((path) => !left.has(path));
      expect(shown.length).toBeGreaterThan(0);
      for (const { path, problem } of plan.leftOut) expect(whyNot(path, root), `${path}: ${problem}`).toBe(true);
      const { seen, answers } = await lookInside(plan, root, shown);
      shown.forEach((path, i) => expect(answers[i], path).toEqual(atHome(path)));
      const real = shown.map((path) => realpathSync(path));
      for (const [path, what] of Object.entries(seen)) {
        const asked = real.some((one) => isWithin(path, one));
        const onTheWay = real.some((one) => isWithin(one, path)) || onTheWayTo(path, shown);
        expect(asked || onTheWay, `${path} was not asked for`).toBe(true);
        if (what !== null && "link" in what) expect(what.link).toBe(readlinkSync(path));
        if (what !== null && "text" in what) expect(asked && what.text === readFileSync(path, "utf8"), path).toBe(true);
      }
    },
  );

  /** What the sandbox has of its own, and what is never shown whole. */
  const OWN = new Set(["/", "/etc/passwd"]);

  /** Whether there is a reason not to show something: it leads nowhere, to what each process sees otherwise, or to all. */
  function whyNot(path: string, root: string): boolean {
    try {
      // the kernel's own word: node's `realpath` has none on a slash behind a file
      statSync(path);
      const real = realpathSync(path);
      return isWithin(root, real) || real.startsWith("/proc/") || throughProc(path) || OWN.has(real);
    } catch {
      return true;
    }
  }

  function throughProc(path: string): boolean {
    return stepsOf(path).some((step) => isWithin(step, "/proc"));
  }

  function onTheWayTo(path: string, wants: readonly string[]): boolean {
    return wants.some((want) => stepsOf(want).some((step) => isWithin(step, path)));
  }

  /** Every path that the kernel goes through, by `readlink` of each prefix: slow and plain, unlike the planner. */
  function stepsOf(path: string, depth = 0): string[] {
    if (depth > 60) return [];
    const parts = path.split("/").filter((part) => part !== "");
    let at = "";
    const steps: string[] = [];
    for (const [i, part] of parts.entries()) {
      at = part === ".." ? join(at, "..") : join(at === "" ? "/" : at, part);
      steps.push(at);
      if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() !== true) continue;
      const target = readlinkSync(at);
      const base = target.startsWith("/") ? target : `${realpathSync(join(at, ".."))}/${target}`;
      return [...steps, ...stepsOf(`${base}/${parts.slice(i + 1).join("/")}`, depth + 1)];
    }
    return steps;
  }

  function atHome(path: string): unknown {
    return statSync(path).isDirectory() ? readdirSync(path).sort() : readFileSync(path, "utf8");
  }
});

describe.skipIf(!hasBubblewrap)("what a plan of this machine shows", () => {
  /** A tree as version managers make it, with tokens where people have them. */
  function someHome(folder: string): string {
    const home = join(folder, "home dir");
    for (const name of [".local/bin", ".local/share/uv/py/bin", ".local/share/tool", ".cargo/bin", ".config/gh"])
      mkdirSync(join(home, name), { recursive: true });
    writeFileSync(join(home, ".local/share/uv/py/bin/py"), "python\n");
    symlinkSync("../share/uv/py/bin/py", join(home, ".local/bin/py"));
    for (const name of [".npmrc", ".local/share/tool/auth.json", ".cargo/credentials.toml", ".config/gh/hosts.yml"])
      writeFileSync(join(home, name), "CANARY-NOT-A-TOKEN\n");
    writeFileSync(join(home, ".cargo/bin/cargo"), "cargo\n");
    return realpathSync(home);
  }
  const many = (folder: string): Want[] =>
    Array.from({ length: 100 }, (_, i) => {
      const path = join(folder, `many ${i}`);
      mkdirSync(path);
      writeFileSync(join(path, "x"), String(i));
      return { path, reason: "many", optional: false };
    });
  const planOf = (home: string, wants: readonly Want[]) =>
    requirePlan(planHere({ wants, env: { HOME: home }, hidden: [] }));
  const want = (path: string): Want => ({ path, reason: "test", optional: false });

  it.each(["directly", "staged"])(
    "%s: of a home, what was asked for; secrets in it say nothing; the canary agrees",
    async (how) => {
      const { folder, spec } = makePlace();
      const home = someHome(folder);
      const more = how === "staged" ? many(folder) : [];
      const plan = planOf(home, [want(join(home, ".local/bin/py")), want(join(home, ".cargo")), ...more]);
      expect(assemblyOf(plan, (name) => findOnPath(name, SYSTEM_PATH)).before.length > 0).toBe(how === "staged");
      const { seen } = await lookInside(plan, home, []);
      const paths = Object.keys(seen).map((path) => path.slice(home.length + 1));
      expect(paths.sort()).toEqual(
        [
          "",
          ".cargo",
          ".cargo/bin",
          ".cargo/bin/cargo",
          ".cargo/credentials.toml",
          ".local",
          ".local/bin",
          ".local/bin/py",
        ]
          .concat([
            ".local/share",
            ".local/share/uv",
            ".local/share/uv/py",
            ".local/share/uv/py/bin",
            ".local/share/uv/py/bin/py",
          ])
          .sort(),
      );
      expect(seen[join(home, ".cargo/credentials.toml")]).toEqual({ text: "" });
      const report = await runCanary(spec(["true"], { plan }), builtPrograms(), { env: {}, home });
      expect(report.startFailure).toBeNull();
      expect(report.results.filter(({ ok }) => !ok)).toEqual([]);
    },
  );

  it("a mask that is missing is noticed, though the plan names what it lies in", async () => {
    const { folder, spec } = makePlace();
    // open to everybody, so that nobody need mount it beforehand, and bubblewrap's list has all of it
    chmodSync(folder, 0o755);
    const home = someHome(folder);
    const secret = join(home, ".cargo/credentials.toml");
    const plan = planOf(home, [want(join(home, ".cargo"))]);
    const trap = await setTrap(spec(["true"], { plan }), builtPrograms(), { env: {}, home: null });
    try {
      const launch = planLaunch("sandbox", trap.spec, builtPrograms());
      launch.options!.splice(launch.options!.indexOf(secret) - 2, 3);
      const { results } = await releaseCanary(trap, launch);
      const failed = results.filter(({ ok }) => !ok);
      expect(failed.map(({ name }) => name)).toEqual(["unplanned-files"]);
      expect(failed[0]!.detail).toContain(secret);
    } finally {
      trap.remove();
    }
  });

  it("a home that the sandbox has of its own: what lies in it is seen beside it", async () => {
    const { folder } = makePlace();
    const kept = join(folder, "kept");
    mkdirSync(join(kept, ".cache"), { recursive: true });
    writeFileSync(join(kept, ".cache/left"), "by setup\n");
    const { seen } = await lookInside(planOf("/nonexistent", []), "/home/agent", [], { home: kept });
    expect(seen["/home/agent/.cache/left"]).toEqual({ text: "by setup\n" });
  });

  it("what this node needs, under every name that its path has", async () => {
    const { folder } = makePlace();
    const link = join(realpathSync(folder), "node link");
    symlinkSync(process.execPath, link);
    const { answers } = await lookInside(planOf("/nonexistent", [want(link)]), "/nonexistent", [`${link}/..`]);
    expect(answers).toEqual(["ENOTDIR"]);
  });

  it("a missing part of what was planned ends the start, and is named", async () => {
    const { folder, spec } = makePlace();
    const path = join(realpathSync(folder), "soon gone");
    mkdirSync(path);
    const plan = planOf("/nonexistent", [want(path)]);
    rmSync(path, { recursive: true });
    const result = await runContained("sandbox", spec(["true"], { plan }), { deadlineMs: 60_000 }, builtPrograms());
    expect(result.termination).toBe("not_started");
    expect(result.startFailure).toContain("soon gone");
  });
});
