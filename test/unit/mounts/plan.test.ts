import { describe, expect, it } from "vitest";
import { planFaults } from "../../../src/core/mounts/faults";
import { FIXED_AFTER, FIXED_BEFORE, type MountRequest, planMounts } from "../../../src/core/mounts/plan";
import type { MountPlan, PlannedMount } from "../../../src/core/mounts/types";
import { tableLayout } from "../../support/layout";
import { memoryLayout, type Tree } from "../../support/memory-layout";

const homes = ["/home/ann"];

/** What is planned beside the parts that every sandbox has, one word for each; or what was refused. */
function planned(lines: readonly string[], paths: readonly string[], more: Partial<MountRequest> = {}): string[] {
  const wants = paths.map((path) => ({ path, reason: `needs ${path}`, optional: false }));
  const result = planMounts(tableLayout(lines), { wants, homes, hidden: [], ...more });
  if ("refused" in result) return result.refused.map(({ path, problem }) => `refused ${path}: ${problem}`);
  expect(planFaults(result.plan.mounts)).toEqual([]);
  return askedFor(result.plan).map(
    ({ kind, inside, target }) => `${kind} ${inside}${target === null ? "" : ` -> ${target}`}`,
  );
}

function askedFor({ mounts }: MountPlan): PlannedMount[] {
  const from = mounts.findIndex(({ inside }) => inside === FIXED_BEFORE[0]?.inside) + FIXED_BEFORE.length;
  return mounts.slice(from, mounts.length - FIXED_AFTER.length);
}

describe("what is shown", () => {
  it.each<[string, string[], string[], string[]]>([
    ["a program of the system: nothing more", [], ["/usr/bin/gawk"], []],
    [
      "one that is managed by alternatives: nothing more",
      [],
      ["/usr/bin/awk", "/bin/awk", "/etc/alternatives/awk"],
      [],
    ],
    ["a folder, as it is", ["/opt/go/bin/go"], ["/opt/go"], ["bind /opt/go"]],
    ["a folder and what lies in it: the folder", ["/opt/go/bin/go"], ["/opt/go/bin/go", "/opt/go"], ["bind /opt/go"]],
    [
      "two that only begin alike: both",
      ["/opt/go/", "/opt/go 1/"],
      ["/opt/go", "/opt/go 1"],
      ["bind /opt/go", "bind /opt/go 1"],
    ],
    [
      "a link in a home: the link and its target, nothing beside them",
      ["/home/ann/.local/bin/py -> ../share/uv/py-3/bin/py", "/home/ann/.local/share/uv/py-3/bin/py"],
      ["/home/ann/.local/bin/py"],
      ["link /home/ann/.local/bin/py -> ../share/uv/py-3/bin/py", "bind /home/ann/.local/share/uv/py-3/bin/py"],
    ],
    [
      "links in links, each once",
      ["/opt/a -> b", "/opt/b -> /srv/x/c", "/srv/x/c/tool"],
      ["/opt/a/tool", "/opt/b/tool"],
      ["link /opt/a -> b", "link /opt/b -> /srv/x/c", "bind /srv/x/c/tool"],
    ],
    [
      "a link in what is shown is there already",
      ["/opt/a/in -> ../b/tool", "/opt/b/tool"],
      ["/opt/a", "/opt/a/in"],
      ["bind /opt/a", "bind /opt/b/tool"],
    ],
    [
      "a link of the system's that leads out of it",
      ["/usr/bin/tool -> /opt/tool/bin/tool", "/opt/tool/bin/tool"],
      ["/usr/bin/tool"],
      ["bind /opt/tool/bin/tool"],
    ],
    [
      "a link by alternatives that leads out of the system",
      ["/etc/alternatives/java -> /opt/jdk/bin/java", "/opt/jdk/bin/java"],
      ["/etc/alternatives/java"],
      ["bind /opt/jdk/bin/java"],
    ],
    [
      "`..` after a link goes up from where the link led",
      ["/opt/a -> /srv/x/y", "/srv/x/y/", "/srv/x/z"],
      ["/opt/a/../z"],
      ["link /opt/a -> /srv/x/y", "bind /srv/x/z"],
    ],
    [
      "a home that is a link",
      ["/home/ann -> /data/people/ann", "/data/people/ann/.pyenv/versions/3/bin/py"],
      ["/home/ann/.pyenv/versions/3"],
      ["bind /data/people/ann/.pyenv/versions/3", "link /home/ann -> /data/people/ann"],
    ],
    [
      "all homes behind a link: the sandbox has a /home of its own, so each is one",
      ["/home -> /data/home", "/data/home/ann/.pyenv/versions/3/bin/py"],
      ["/home/ann/.pyenv/versions/3"],
      ["bind /data/home/ann/.pyenv/versions/3", "link /home/ann -> /data/home/ann"],
    ],
    [
      "a user who is called as the one inside",
      ["/home/agent/.pyenv/versions/3/bin/py"],
      ["/home/agent/.pyenv/versions/3"],
      ["bind /home/agent/.pyenv/versions/3"],
    ],
    [
      "that user's home behind a link",
      ["/home -> /data/home", "/data/home/agent/.pyenv/versions/3/bin/py"],
      ["/home/agent/.pyenv/versions/3"],
      ["bind /data/home/agent/.pyenv/versions/3", "link /home/agent/.pyenv -> /data/home/agent/.pyenv"],
    ],
    ["below the machine's /tmp, in the sandbox's own", ["/tmp/t/tool"], ["/tmp/t/tool"], ["bind /tmp/t/tool"]],
    [
      "below /var and /run",
      ["/var/lib/x/tool", "/run/x/tool"],
      ["/var/lib/x", "/run/x/tool"],
      ["bind /run/x/tool", "bind /var/lib/x"],
    ],
    [
      "a folder with secrets in it: they are hidden, others of its files are not",
      [
        "/home/ann/.cargo/credentials.toml",
        "/home/ann/.cargo/bin/cargo",
        "/home/ann/.cargo/x/auth.json",
        "/home/ann/.cargo/x/y/z",
      ],
      ["/home/ann/.cargo"],
      ["bind /home/ann/.cargo", "mask /home/ann/.cargo/credentials.toml", "mask /home/ann/.cargo/x/auth.json"],
    ],
    [
      "a home that another one's link leads into",
      ["/opt/tool -> /home/ann/.tool/tool", "/home/ann/.tool/tool"],
      ["/opt/tool"],
      ["bind /home/ann/.tool/tool", "link /opt/tool -> /home/ann/.tool/tool"],
    ],
  ])("%s", (_, lines, paths, expected) => expect(planned(lines, paths)).toEqual(expected));

  it("each with its reason, all reasons where there are many", () => {
    const wants = [
      { path: "/opt/go/bin/go", reason: "the program go", optional: false },
      { path: "/opt/go", reason: "GOROOT", optional: true },
    ];
    const result = planMounts(tableLayout(["/opt/go/bin/go"]), { wants, homes, hidden: [] });
    expect("plan" in result && askedFor(result.plan)).toEqual([
      { kind: "bind", inside: "/opt/go", target: null, reason: "GOROOT; the program go" },
    ]);
  });

  it("what is optional and can't be shown is left out, and said", () => {
    const wants = ["/opt/none", "/home/ann", "/workspace/x"].map((path) => ({ path, reason: "tool", optional: true }));
    const result = planMounts(tableLayout(["/workspace/x"]), { wants, homes, hidden: [] });
    expect("plan" in result && askedFor(result.plan)).toEqual([]);
    expect("plan" in result && result.plan.leftOut.map(({ path }) => path)).toEqual(wants.map(({ path }) => path));
  });
});

describe("what is never shown, whoever asks", () => {
  const machine = [
    ...[
      "/home/ann/.ssh/id_rsa",
      "/home/ann/.config/x/",
      "/home/ann/.local/share/y/",
      "/home/ann/.npmrc",
      "/home/bob/x/",
    ],
    ...["/root/x/", "/var/lib/", "/opt/", "/srv/", "/mnt/", "/media/", "/run/user/", "/workspace/tool", "/harness/x"],
    ...[
      "/var/tmp/tool",
      "/data/people/ann/",
      "/etc/npmrc",
      "/opt/loop -> loop2",
      "/opt/loop2 -> loop",
      "/opt/gone -> nowhere",
    ],
    ...["/opt/file/", "/opt/tool", "/cases/one/case.json", "/opt/all -> /home", "/opt/etc -> /etc"],
  ];
  it.each([
    ...[
      "/",
      "/home",
      "/home/ann",
      "/home/bob",
      "/root",
      "/etc",
      "/var",
      "/var/lib",
      "/opt",
      "/srv",
      "/mnt",
      "/media",
      "/run",
    ],
    ...["/tmp", "/opt/all", "/opt/etc", "/opt/../home/ann/", "/run/user"],
  ])("%s as a whole", (path) =>
    expect(planned([...machine, "/tmp/"], [path])).toEqual([expect.stringMatching(/whole/)]),
  );
  it.each([
    ["/home/ann/.ssh", /never shown/],
    ["/home/ann/.ssh/id_rsa", /never shown/],
    ["/home/ann/.config", /more than programs/],
    ["/home/ann/.local/share", /more than programs/],
    ["/home/ann/.npmrc", /tokens/],
    ["/etc/shadow", /users/],
    ["/etc/npmrc", /tokens/],
    ["/workspace/tool", /inside, \/workspace is something else/],
    ["/harness/x", /inside, \/harness is something else/],
    ["/var/tmp/tool", /inside, \/var\/tmp is something else/],
    ["/proc/self/exe", /another thing for each process/],
    ["/dev/fd/3", /another thing for each process/],
    ["/opt/loop", /loop/],
    ["/opt/gone", /no \/opt\/nowhere/],
    ["/opt/tool/below", /no folder/],
    ["opt/tool", /no absolute path/],
  ])("%s", (path, why) => expect(planned(machine, [path])).toEqual([expect.stringMatching(why)]));

  it("a home with another path, whole or by a folder that holds it", () => {
    const more = { homes: ["/data/people/ann"] };
    for (const path of ["/data/people/ann", "/data/people", "/data"])
      expect(planned(machine, [path], more), path).toEqual([expect.stringMatching(/whole/)]);
  });

  it("what a run keeps from everybody inside, what holds it, and what lies in it", () => {
    const more = { hidden: [{ path: "/cases/one", what: "the case" }] };
    for (const path of ["/cases", "/cases/one", "/cases/one/case.json"])
      expect(planned(machine, [path], more), path).toEqual([expect.stringMatching(/would show the case/)]);
  });
});

describe("credentials in what is shown are hidden", () => {
  const secret = "//registry.example.org/:_authToken=canary-0000000000\n";
  const masks = (tree: Tree, wants: string[] = ["/opt/tool"]) => {
    const result = planMounts(memoryLayout({ "/usr/bin/x": "program", "/opt/tool/bin/x": "program", ...tree }), {
      wants: wants.map((path) => ({ path, reason: "x", optional: false })),
      homes,
      hidden: [],
    });
    if ("refused" in result) throw new Error(result.refused[0]?.problem);
    expect(planFaults(result.plan.mounts)).toEqual([]);
    return result.plan.mounts.flatMap(({ kind, inside }) => (kind === "mask" ? [inside] : []));
  };

  it.each([
    "/opt/tool/a/b/c/d/.npmrc",
    "/opt/tool/a/b/c/.netrc",
    "/opt/tool/lib/node_modules/npm/npmrc",
    "/opt/tool/lib/node_modules/@a/b/.npmrc",
    "/opt/tool/etc/x/credentials.toml",
    "/opt/tool/a/.git/config",
    "/opt/tool/.bundle/config",
    "/opt/tool/x/.env.local",
  ])("%s, however deep", (path) => expect(masks({ [path]: secret })).toEqual([path]));

  it.each([
    "/usr/etc/npmrc",
    "/usr/local/etc/x/npmrc",
    "/usr/lib/node_modules/npm/npmrc",
    "/usr/share/nodejs/npm/npmrc",
    "/usr/share/maven/conf/settings.xml",
    "/usr/local/apache-maven-3.9/conf/settings.xml",
    "/usr/pip.conf",
    "/usr/local/cargo/config.toml",
    "/usr/local/share/composer/auth.json",
  ])("%s, below the system", (path) => expect(masks({ [path]: secret })).toEqual([path]));

  it.each<[string, string]>([
    ["npmrc", "_password=Y2FuYXJ5\n"],
    ["npmrc", "registry=https://ann:canary@registry.example.org/\n"],
    ["pip.conf", "[global]\nindex-url = https://ann:canary@pypi.example.org/simple\n"],
    ["pip.conf", "[global]\nindex-url = https://canary00000000000000@pypi.example.org/simple\n"],
    ["settings.xml", "<settings><servers><server><password>canary</password></server></servers></settings>"],
    ["gradle.properties", "# for all\nossrhPassword=canary\n"],
    ["config.toml", '[registries.own]\ntoken = "canary"\n'],
    ["NuGet.Config", '<add key="ClearTextPassword" value="canary" />'],
    ["gitconfig", '[url "https://ann:canary@example.org/"]\n\tinsteadOf = https://example.org/\n'],
    ["uv.toml", 'index-url = "https://ann:canary@pypi.example.org/simple"\n'],
  ])("%s that says %j", (name, text) => {
    expect(masks({ [`/opt/tool/etc/${name}`]: text, [`/usr/etc/${name}`]: text })).toEqual([
      `/usr/etc/${name}`,
      `/opt/tool/etc/${name}`,
    ]);
  });

  it.each<[string, string]>([
    [
      "npmrc",
      "cafile=/etc/ssl/own.pem\nregistry=https://registry.example.org/\n//registry.example.org/:_authToken=${NPM_TOKEN}\n",
    ],
    ["pip.conf", "[global]\nindex-url = https://pypi.example.org/simple\ncert = /etc/ssl/own.pem\n"],
    ["settings.xml", "<settings><!-- <password>example</password> --><localRepository>/x</localRepository></settings>"],
    ["settings.xml", "<settings><server><password>${env.CI_TOKEN}</password></server></settings>"],
    ["gradle.properties", "org.gradle.jvmargs=-Xmx1g\n# password=example\n"],
    ["config.toml", '[registry]\nglobal-credential-providers = ["cargo:token"]\n[net]\ngit-fetch-with-cli = true\n'],
    ["gitconfig", '[url "ssh://git@example.org/"]\n\tinsteadOf = https://example.org/\n'],
  ])("but not %s that says %j", (name, text) => {
    expect(masks({ [`/opt/tool/etc/${name}`]: text, [`/usr/etc/${name}`]: text })).toEqual([]);
  });

  it("nor what is called a secret in the system, and says none", () =>
    expect(masks({ "/usr/local/etc/auth.json": '{"example": true}', "/usr/share/x/id_rsa": "text" })).toEqual([]));
});

describe("a plan from elsewhere is looked at", () => {
  const result = planMounts(
    tableLayout(["/opt/go/bin/go", "/opt/a -> go", "/home/ann/.cargo/credentials.toml", "/home/ann/.cargo/bin/x"]),
    {
      wants: ["/opt/a", "/home/ann/.cargo"].map((path) => ({ path, reason: "x", optional: false })),
      homes,
      hidden: [],
    },
  );
  const good = "plan" in result ? result.plan.mounts : [];
  const bind = (inside: string, reason = "x"): PlannedMount => ({ kind: "bind", inside, target: null, reason });
  const at = good.findIndex(({ inside }) => inside === "/opt/go");
  const withMount = (mount: PlannedMount) => [...good.slice(0, at), mount, ...good.slice(at)];

  it("and found good", () => expect(planFaults(good)).toEqual([]));
  it.each([
    ["a home by its own name", withMount(bind("~"))],
    ["a home", withMount(bind("/home/bob"))],
    ["root's home", withMount(bind("/root"))],
    ["keys", withMount(bind("~/.ssh"))],
    ["the machine's root", withMount(bind("/"))],
    ["/etc", withMount(bind("/etc/ssl"))],
    ["something in what is shown", withMount(bind("/opt/go/bin"))],
    ["something in the system", withMount(bind("/usr/share"))],
    ["the same twice", withMount(bind("/opt/go"))],
    ["no reason", withMount(bind("/srv/x", " "))],
    ["a path that goes up", withMount(bind("/srv/../home"))],
    ["a link without a target", withMount({ ...bind("/srv/x"), kind: "link" })],
    ["a link in place of the home inside", withMount({ ...bind("/home"), kind: "link", target: "/x" })],
    ["something that is written", withMount({ ...bind("/srv/x"), kind: "scratch" })],
    [
      "a mask that hides nothing known",
      good.map((one) => (one.kind === "mask" ? { ...one, inside: "~/.cargo/bin/x" } : one)),
    ],
    [
      "a mask before what it lies over",
      [good.find(({ kind }) => kind === "mask")!, ...good.filter(({ kind }) => kind !== "mask")],
    ],
    ["the workspace under something", [...good, bind("/srv/x")]],
    ["no /proc of its own", good.filter(({ inside }) => inside !== "/proc")],
    ["no system", good.slice(1)],
    ["parts in another order", good.toReversed()],
    ["nothing", []],
  ])("%s", (_, mounts) =>
    expect(planFaults(mounts.map((one) => ({ ...one, inside: one.inside.replace("/home/ann", "~") })))).not.toEqual([]),
  );
});
