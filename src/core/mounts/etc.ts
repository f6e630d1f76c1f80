import type { Buffer } from "node:buffer";

/** Files of `/etc` that the harness writes itself, or that name the machine or its users: the machine's are never shown. */
const OWN_OR_NOBODYS = new Set([
  ...[
    "group",
    "group-",
    "gshadow",
    "gshadow-",
    "passwd",
    "passwd-",
    "shadow",
    "shadow-",
    "subgid",
    "subgid-",
    "subuid",
  ],
  ...[
    "subuid-",
    "hostname",
    "mailname",
    "machine-id",
    "hosts",
    "nsswitch.conf",
    "resolv.conf",
    "gai.conf",
    "host.conf",
  ],
]);

/** Parts of `/etc` that hold secrets, whoever may read them: the first pattern that fits a path (without `/etc/`) says why. */
const SECRET_PARTS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^(?:fstab|crypttab|exports|auto\.[^/]*|autofs)(?:$|\/)/i, "passwords of shares"],
  [/(?:^|\/)(?:sudoers|sudoers\.d|polkit-1|cron[^/]*|anacrontab)(?:$|\/)/i, "who may do what on the machine"],
  [
    /^(?:docker|containers|containerd|kubernetes|rancher|cni|crio|podman)(?:$|\/)/i,
    "tokens of registries and clusters",
  ],
  [
    /^(?:wireguard|openvpn|ipsec[^/]*|strongswan[^/]*|swanctl|ppp|chatscripts|NetworkManager|netplan|wpa_supplicant|iwd|tinc|stunnel)(?:$|\/)/i,
    "keys of networks",
  ],
  [/^(?:letsencrypt|ssl\/private|pki\/[^/]*\/private|ssh\/ssh_host_[^/]*|krb5\.keytab)(?:$|\/)/i, "private keys"],
  [
    /^(?:cloud|waagent[^/]*|google[^/]*|amazon|gitlab[^/]*|gitea|forgejo|actions-runner|buildkite[^/]*|jenkins)(?:$|\/)/i,
    "what the machine is known by",
  ],
  [/^apt\/auth\.conf(?:\.d)?(?:$|\/)/i, "passwords of package servers"],
  [
    /(?:^|\/)\.?(?:npmrc|yarnrc|pip\.conf|gitconfig|netrc|wgetrc|curlrc|boto\.cfg|s3cfg|pypirc|environment)$/i,
    "settings that hold tokens",
  ],
  // not where the word goes on as another one does: PHP's tokenizer.ini, say
  [/credential(?!ed)|secret(?!ar[iy]|ion|ly)|token(?!i[sz])/i, "it is called a secret"],
  [/(?:^|\/)(?:auth\.(?:json|conf)|\.?htpasswd|\.?pgpass|\.?my\.cnf|debian\.cnf)$/i, "passwords"],
  [/\.(?:key|p12|pfx|kdbx|keytab|ovpn|nmconnection)$/i, "a private key or a network's secret"],
  [/(?:\.(?:bak|old|orig|save|dpkg-(?:old|dist|new)|rpmsave|rpmnew|swp)|~)$/i, "a copy that nobody reads"],
];

/** What a text of `/etc` holds that is a secret, whoever may read it; `hint` is looked for first, for it is cheap. */
const SECRET_TEXT: readonly (readonly [hint: string, pattern: RegExp, why: string])[] = [
  ["PRIVATE KEY", /-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
  ["://", /:\/\/[^\s/:@"'<>]*:[^\s/@"'<>]+@/, "an address with a password"],
  ["</pass", /<(?:password|passphrase)>\s*[^\s<]/, "a password"],
  ["_auth", /^\s*[^#;\s]*:?_auth(?:Token)?\s*=\s*\S/m, "a token"],
];

/** All of them in one: most of a thousand paths fit none. */
const ANY_SECRET_PART = new RegExp(SECRET_PARTS.map(([pattern]) => pattern.source).join("|"), "i");

/** Folders of `/etc` that are shown as they are, not as copies: hundreds of links, which the system's package tools make. */
export const ETC_BOUND = ["/etc/alternatives", "/etc/pki/ca-trust/extracted", "/etc/pki/tls/certs", "/etc/ssl/certs"];

/** Why something of `/etc` is not shown though everybody may read it, or null. `path` is without `/etc/`. */
export function hiddenInEtc(path: string): string | null {
  if (OWN_OR_NOBODYS.has(path)) return "it tells of the machine's users, name or network";
  if (!ANY_SECRET_PART.test(path)) return null;
  return SECRET_PARTS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** Where a path of some lines may fit one: a thousand names are looked at in each run, and to start a pattern takes longest. */
const IN_SOME_LINE = new RegExp(ANY_SECRET_PART.source, "gim");

/** Of the names in a folder of `/etc`, those that `hiddenInEtc` hides; `at` is the folder without `/etc/`, empty or with a slash at its end. */
export function hiddenAmong(at: string, names: readonly string[]): string[] {
  if (names.some((name) => name.includes("\n"))) return names.filter((name) => hiddenInEtc(at + name) !== null);
  const hidden = new Set(at === "" ? names.filter((name) => OWN_OR_NOBODYS.has(name)) : []);
  const text = names.map((name) => `${at}${name}\n`).join("");
  for (let from = 0; ;) {
    IN_SOME_LINE.lastIndex = from;
    const found = IN_SOME_LINE.exec(text);
    if (found === null) return [...hidden];
    const begin = text.lastIndexOf("\n", found.index - 1) + 1;
    from = text.indexOf("\n", found.index) + 1;
    // a pattern may have gone on into the next line
    const path = text.slice(begin, from - 1);
    if (hiddenInEtc(path) !== null) hidden.add(path.slice(at.length));
    if (from === 0) return [...hidden];
  }
}

/**
 * Why a file of `/etc` is not shown for what it says, or null. What stands in comments of XML are examples.
 * @param bytes its content, in any encoding that has ASCII in it
 */
export function secretInText(bytes: Buffer): string | null {
  const hinted = SECRET_TEXT.filter(([hint]) => bytes.includes(hint));
  if (hinted.length === 0) return null;
  const text = bytes.toString("latin1");
  const said = text.includes("<!--") ? text.replace(/<!--[\s\S]*?-->/g, "") : text;
  return hinted.find(([, pattern]) => pattern.test(said))?.[2] ?? null;
}
