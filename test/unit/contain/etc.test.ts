import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hiddenAmong, hiddenInEtc, secretInText } from "../../../src/core/mounts/etc";
import { makeEtc } from "../../../src/world/contain/etc";
import { temporaryFolder } from "../../support/temporary";

const OWN = ["case-harness.gitconfig", "group", "hostname", "hosts", "nsswitch.conf", "passwd"];

/** Everything of the machine's `/etc` that everybody may read, as a path and what it is. */
function everybodys(at = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join("/etc", at))) {
    const path = at + name;
    const stats = lstatSync(join("/etc", path));
    if (hiddenInEtc(path) !== null) continue;
    if (stats.isSymbolicLink()) found.set(path, `-> ${readlinkSync(join("/etc", path))}`);
    else if (stats.isDirectory() && (stats.mode & 0o005) === 0o005) {
      found.set(path, "folder");
      for (const [inner, what] of everybodys(`${path}/`)) found.set(inner, what);
    } else if (stats.isFile() && (stats.mode & 0o004) !== 0 && stats.size <= 1024 * 1024) {
      const bytes = readFileSync(join("/etc", path));
      if (secretInText(bytes) === null) found.set(path, bytes.toString("base64"));
    }
  }
  return found;
}

function everything(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...everything(path)] : [path];
  });
}

describe("/etc as it is inside", () => {
  it("holds all that everybody may read, links as links, nothing else, and the harness's own files", () => {
    const folder = join(temporaryFolder(), "etc");
    const etc = makeEtc(folder, "none");
    const bound = (path: string) => etc.bound.some((one) => `/etc/${path}`.startsWith(`${one}/`));
    const expected = new Map([...everybodys()].filter(([path]) => !bound(path)));
    for (const name of OWN) expected.set(name, readFileSync(join(folder, name)).toString("base64"));
    const found = new Map(
      etc.paths.map((path) => {
        const stats = lstatSync(join(folder, path.slice("/etc".length)));
        const copy = join(folder, path.slice("/etc".length));
        const what = stats.isSymbolicLink()
          ? `-> ${readlinkSync(copy)}`
          : stats.isDirectory()
            ? "folder"
            : readFileSync(copy).toString("base64");
        return [path.slice("/etc/".length), what];
      }),
    );
    expect(Object.fromEntries([...found].sort())).toEqual(Object.fromEntries([...expected].sort()));
    expect(everything(folder).sort()).toEqual(etc.paths.map((path) => folder + path.slice("/etc".length)).sort());
  });

  it("names the sandbox, and with the host's network what the host resolves, too", () => {
    const hosts = (network: "none" | "host") => {
      const folder = join(temporaryFolder(), "etc");
      makeEtc(folder, network);
      return readFileSync(join(folder, "hosts"), "utf8");
    };
    expect(hosts("none")).toMatch(/^127\.0\.0\.1 localhost$/m);
    for (const network of ["none", "host"] as const) expect(hosts(network)).toMatch(/^127\.0\.1\.1 sandbox$/m);
    for (const line of readFileSync("/etc/hosts", "utf8").trimEnd().split("\n")) expect(hosts("host")).toContain(line);
  });
});

describe("secrets that everybody may read", () => {
  it.each([
    ...["npmrc", "pip.conf", "gitconfig", "docker/config.json", "kubernetes/admin.conf", "wireguard/wg0.conf", "fstab"],
    ...[
      "NetworkManager/system-connections/home.nmconnection",
      "ssl/private/x.pem",
      "apache2/server.key",
      "app/Secrets.yml",
    ],
    ...[
      "apt/auth.conf.d/x",
      "shadow",
      "shadow-",
      "machine-id",
      "hostname",
      "environment",
      "sudoers.d/x",
      "openvpn/c.conf",
    ],
    ...[
      "app/tokens",
      "app/mytoken.txt",
      "app/authToken",
      "app/credentials.d",
      "app/secrets",
      "app/secret-key",
      "app/TOKEN",
    ],
    ...["netplan/01.yaml", "mysql/debian.cnf", "app/api-token", "gitlab-runner/config.toml", "app/config.old"],
  ])("%s is hidden", (path) => expect(hiddenInEtc(path)).not.toBeNull());
  it.each([
    ...[
      "ssl/openssl.cnf",
      "ssl/certs/ca-certificates.crt",
      "java-17-openjdk/security/java.security",
      "maven/settings.xml",
    ],
    // words that only begin like those of secrets
    ...["php/8.2/mods-available/tokenizer.ini", "php/8.2/cli/conf.d/20-tokenizer.ini", "app/tokenise.rules"],
    ...["app/secretary.conf", "app/credentialed", "app/secretion"],
    ...["fonts/fonts.conf", "alternatives/awk", "ld.so.conf.d/x.conf", "python3/debian_config", "perl/Net/libnet.cfg"],
    ...[
      "pam.d/common-password",
      "localtime",
      "apt/sources.list",
      "vim/vimrc",
      "ssh/ssh_config",
      "profile",
      "mime.types",
    ],
  ])("%s is shown", (path) => expect(hiddenInEtc(path)).toBeNull());
  it.each([
    ["deb https://somebody:word@packages.invalid/ stable", true],
    ["deb https://packages.invalid/ stable", false],
    ["http://proxy.invalid:3128/ # mail me@somewhere.invalid", false],
    ["-----BEGIN EC PRIVATE KEY-----", true],
    ["-----BEGIN CERTIFICATE-----", false],
    ["<settings><server><password>word</password></server></settings>", true],
    ["<settings><!-- <password>word</password> --></settings>", false],
    ["//registry.invalid/:_authToken=word", true],
    ["# _authToken=word", false],
  ])("%s", (text, secret) => expect(secretInText(Buffer.from(text)) !== null).toBe(secret));
});

describe("what is hidden of a folder's names", () => {
  const NAMES = [
    ...["auto.", "auto.master", "crontab", "cron.d", "fstab", "fstab.d", "hosts", "hosts.allow", "passwd", "passwd-x"],
    ...["npmrc", ".npmrc", "npmrcs", "secret", "a secret", "x.key", "x.keys", "auth.json", "auth.jsonl", "a~", "~a"],
    ...["docker", "dockers", "wireguard", "ssl", "profile", "x.bak", "bak", "environment", "environments", "sudoers"],
  ];

  it.each(["", "a/", "ssl/", "apt/", "pki/x/"])("is what each path alone says: in /etc/%s", (at) => {
    const real = readdirSync("/etc");
    for (const names of [
      NAMES,
      [...NAMES].reverse(),
      real,
      ["fstab", "a"],
      ["private"],
      ["auto.x", "b"],
      [],
      ["a\nfstab", "b\n.key"],
    ])
      expect(new Set(hiddenAmong(at, names))).toEqual(new Set(names.filter((name) => hiddenInEtc(at + name) !== null)));
  });
});
