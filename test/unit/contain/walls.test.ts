import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { releaseCanary, setTrap, type CanaryReport, type Trap } from "../../../src/world/contain/canary";
import type { CanaryName } from "../../../src/core/records/canary-names";
import { planLaunch, type Launch } from "../../../src/world/contain/launch";
import { builtPrograms, hasBubblewrap, makePlace, type Place, runCanary } from "../../support/contain";
import { whyOutOfReach } from "../../support/reach";

const here = { env: process.env, home: process.env["HOME"] ?? null };

describe.skipIf(!hasBubblewrap)("the canary", () => {
  it("finds every wall standing", async () => {
    const report = await runCanary(makePlace().spec(["true"]), builtPrograms(), here);
    expect(report.startFailure).toBeNull();
    expect(report.results.filter((one) => !one.ok)).toEqual([]);
    expect(report.results).toHaveLength(18);
  });

  it("finds every wall standing beside a model's port", async () => {
    const place = makePlace();
    // a file, which nobody answers at: never a node of the machine, which a harness that is root could change
    const socket = join(place.folder, "model.sock");
    writeFileSync(socket, "");
    const report = await runCanary(place.spec(["true"], { model: { socket, port: 8080 } }), builtPrograms(), here);
    expect(report.results.filter((one) => !one.ok)).toEqual([]);
  });

  it("runs in the same sandbox as the lane", async () => {
    const place = makePlace();
    const spec = place.spec(["true"], { events: true, readOnly: [{ host: "/etc/hostname", inside: "/harness/x" }] });
    const lane = planLaunch("sandbox", spec, builtPrograms());
    const report = await runCanary(spec, builtPrograms(), here);
    expect(report.profileDigest).toBe(lane.profileDigest);
    lane.cgroup?.remove();
  });
});

/** One wall, how a test takes it away, and which attempts must notice. */
interface Wall {
  wall: string;
  without(launch: Launch, trap: Trap, place: Place): unknown;
  noticed: CanaryName[];
  /** Root sees this wall from elsewhere, or the wall is for root only. */
  needs?: "root";
}

const drop =
  (...options: string[]) =>
  (launch: Launch) => {
    const at = launch.options!.findIndex((_, i) => options.every((option, j) => launch.options![i + j] === option));
    expect(at, options.join(" ")).toBeGreaterThanOrEqual(0);
    launch.options!.splice(at, options.length);
  };

const add =
  (...options: string[]) =>
  (launch: Launch) => {
    launch.options!.splice(launch.options!.indexOf("--clearenv"), 0, ...options);
  };

/** Shows something more, before the root is made read-only. */
const show =
  (...options: string[]) =>
  (launch: Launch) => {
    const at = launch.options!.findIndex((option, i) => option === "--remount-ro" && launch.options![i + 1] === "/");
    launch.options!.splice(at, 0, ...options);
  };

/** Starts it as root, from the machine's own mounts, as a harness that is root once did. */
function asRoot({ argv, options }: Launch): void {
  // the workspace was given away, and what bubblewrap makes of root passes no doors
  options![options!.indexOf("--chdir") + 1] = "/";
  const at = argv.findIndex((word) => word.endsWith("/nsenter"));
  expect(at).toBeGreaterThan(0);
  argv.splice(at, argv.indexOf("--", at) - at + 1);
}

/** The folder outside, where everybody may do everything. */
function opened(trap: Trap): string {
  const outside = join(trap.folder, "outside");
  chmodSync(outside, 0o777);
  for (const name of readdirSync(outside)) chmodSync(join(outside, name), 0o666);
  return outside;
}

const walls: Wall[] = [
  { wall: "network namespace", without: drop("--unshare-net"), noticed: ["reach-port", "namespaces"] },
  {
    wall: "process namespace",
    without: drop("--unshare-pid"),
    noticed: ["see-processes", "leave-daemon", "namespaces"],
  },
  { wall: "ipc namespace", without: drop("--unshare-ipc"), noticed: ["namespaces"] },
  {
    wall: "uts namespace",
    without: (launch) => {
      drop("--unshare-uts")(launch);
      drop("--hostname", "sandbox")(launch);
    },
    noticed: ["namespaces"],
  },
  {
    wall: "seccomp filter",
    without: drop("--seccomp", "5"),
    noticed: ["system-calls"],
  },
  {
    wall: "filter and ban on nested namespaces",
    without: (launch) => {
      drop("--seccomp", "5")(launch);
      drop("--disable-userns")(launch);
    },
    noticed: ["nested-namespace", "system-calls"],
  },
  {
    wall: "dropped capabilities",
    without: (launch) => {
      asRoot(launch);
      drop("--cap-drop", "ALL")(launch);
    },
    noticed: ["capabilities"],
    needs: "root",
  },
  {
    wall: "an id that is not root's, and a namespace in which devices are read-only",
    without: asRoot,
    noticed: ["capabilities", "machine-files"],
    needs: "root",
  },
  { wall: "read-only root", without: drop("--remount-ro", "/"), noticed: ["write-outside", "writable-mounts"] },
  { wall: "read-only /proc", without: drop("--remount-ro", "/proc"), noticed: ["writable-mounts"] },
  {
    wall: "read-only /proc, for root",
    without: (launch) => {
      asRoot(launch);
      drop("--remount-ro", "/proc")(launch);
    },
    noticed: ["machine-files"],
    needs: "root",
  },
  { wall: "read-only /dev", without: drop("--remount-ro", "/dev"), noticed: ["write-outside", "writable-mounts"] },
  { wall: "private /dev", without: add("--dev-bind", "/dev", "/dev"), noticed: ["machine-files", "writable-mounts"] },
  {
    wall: "masked /proc files",
    without: (launch) => {
      asRoot(launch);
      const at = launch.options!.indexOf("/proc/timer_list");
      launch.options!.splice(at - 2, 3);
    },
    noticed: ["machine-files"],
    needs: "root",
  },
  {
    wall: "read-only system",
    without: (launch) => {
      const at = launch.options!.findIndex((option, i) => option === "--ro-bind" && launch.options![i + 1] === "/usr");
      launch.options![at] = "--bind";
    },
    noticed: ["writable-mounts"],
  },
  {
    wall: "hidden files, written",
    without: (launch, trap) => add("--bind", opened(trap), opened(trap))(launch),
    noticed: ["write-outside", "read-secret-file", "privileged-socket", "command-files", "writable-mounts"],
  },
  {
    wall: "hidden files, read",
    without: (launch, trap) => add("--ro-bind", opened(trap), opened(trap))(launch),
    noticed: ["read-secret-file", "privileged-socket"],
  },
  {
    wall: "hidden home",
    without: (launch, _, place) => {
      mkdirSync(join(place.folder, "home", ".ssh"), { recursive: true });
      add("--ro-bind", join(place.folder, "home"), join(place.folder, "home"))(launch);
    },
    noticed: ["read-secret-file"],
  },
  { wall: "plan of mounts", without: show("--ro-bind", "/usr/share", "/srv/share"), noticed: ["unplanned-files"] },
  { wall: "plan of mounts, in /var", without: show("--ro-bind", "/usr/share", "/var/x"), noticed: ["unplanned-files"] },
  { wall: "plan of mounts, in a home", without: show("--dir", "/home/x"), noticed: ["unplanned-files"] },
  { wall: "plan of mounts, in /tmp", without: show("--file", "0", "/tmp/x"), noticed: ["unplanned-files"] },
  {
    wall: "masks below the system",
    without: (launch, _, place) => {
      const folder = join(place.folder, "share");
      mkdirSync(join(folder, "tool/conf"), { recursive: true });
      writeFileSync(join(folder, "tool/conf/settings.xml"), "<settings><password>canary</password></settings>\n");
      show("--ro-bind", folder, "/usr/local/share")(launch);
    },
    noticed: ["unplanned-files"],
  },
  {
    wall: "/etc of its own",
    without: (launch) => {
      const at = launch.options!.indexOf("/etc");
      launch.options![at - 1] = "/etc";
    },
    noticed: ["unplanned-files"],
  },
  {
    wall: "empty environment of bubblewrap",
    without: (launch) => {
      launch.env = { HARNESS_TOKEN: "CANARY" };
    },
    noticed: ["read-environment"],
  },
  {
    wall: "empty environment of the lane",
    without: (launch) => launch.options!.push("--setenv", "GITHUB_TOKEN", "CANARY"),
    noticed: ["command-files"],
  },
  { wall: "session of its own", without: drop("--new-session"), noticed: ["terminal"] },
  {
    wall: "resource limits",
    without: (launch) => {
      const at = launch.argv.findIndex((word) => word.includes("ulimit -c 0"));
      launch.argv[at] = ":";
    },
    noticed: ["limits"],
  },
];

describe.skipIf(!hasBubblewrap)("a wall that is missing is noticed", () => {
  for (const { wall, without, noticed, needs } of walls) {
    it.skipIf(needs === "root" && process.getuid?.() !== 0)(`${wall}: ${noticed.join(", ")}`, async ({ skip }) => {
      // What is root without a right passes no closed folder on the way to the canary, either.
      const why = needs === "root" ? whyOutOfReach() : null;
      if (why !== null) skip(why);
      const report = await releasedWithout(without);
      expect(report.startFailure).toBeNull();
      // a canary that broke notices nothing
      expect(report.results.filter((one) => one.detail.includes("no answer"))).toEqual([]);
      const failed = report.results.filter((one) => !one.ok).map((one) => one.name);
      expect(failed, JSON.stringify(report.results.filter((one) => !one.ok))).toEqual(expect.arrayContaining(noticed));
    });
  }

  it("a canary that says nothing counts as every wall missing", async () => {
    const report = await releasedWithout((launch) => {
      launch.argv[launch.argv.length - 1] = "/harness/missing.json";
    });
    expect(report.results.every((one) => !one.ok)).toBe(true);
  });

  it("a canary that leaves one attempt out counts as that wall missing", async () => {
    const report = await releasedWithout((launch, _, place) => {
      const lies = join(place.folder, "lies.mjs");
      writeFileSync(lies, 'process.stdout.write(JSON.stringify({ attempts: [{ name: "limits", reached: [] }] }))');
      add("--ro-bind", lies, "/workspace/lies.mjs")(launch);
      launch.argv.splice(-2, 2, "/workspace/lies.mjs");
    });
    expect(report.results.filter((one) => one.ok).map((one) => one.name)).toEqual(["limits"]);
  });

  async function releasedWithout(without: Wall["without"]): Promise<CanaryReport> {
    const place = makePlace();
    const trap = await setTrap(place.spec(["true"]), builtPrograms(), { env: {}, home: join(place.folder, "home") });
    try {
      const launch = planLaunch("sandbox", trap.spec, builtPrograms());
      without(launch, trap, place);
      return await releaseCanary(trap, launch);
    } finally {
      trap.remove();
    }
  }
});
