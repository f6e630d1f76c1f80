import { isWithin } from "./paths";

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
  [/^(?:fstab|crypttab|exports|auto\.[^/]*|autofs)(?:$|\/)/, "passwords of shares"],
  [/(?:^|\/)(?:sudoers|sudoers\.d|polkit-1|cron[^/]*|anacrontab)(?:$|\/)/, "who may do what on the machine"],
  [/^(?:docker|containers|containerd|kubernetes|rancher|cni|crio|podman)(?:$|\/)/, "tokens of registries and clusters"],
  [
    /^(?:wireguard|openvpn|ipsec[^/]*|strongswan[^/]*|swanctl|ppp|chatscripts|NetworkManager|netplan|wpa_supplicant|iwd|tinc|stunnel)(?:$|\/)/,
    "keys of networks",
  ],
  [/^(?:letsencrypt|ssl\/private|pki\/[^/]*\/private|ssh\/ssh_host_[^/]*|krb5\.keytab)(?:$|\/)/, "private keys"],
  [
    /^(?:cloud|waagent[^/]*|google[^/]*|amazon|gitlab[^/]*|gitea|forgejo|actions-runner|buildkite[^/]*|jenkins)(?:$|\/)/,
    "what the machine is known by",
  ],
  [/^apt\/auth\.conf(?:\.d)?(?:$|\/)/, "passwords of package servers"],
  [
    /(?:^|\/)\.?(?:npmrc|yarnrc|pip\.conf|gitconfig|netrc|wgetrc|curlrc|boto\.cfg|s3cfg|pypirc|environment)$/,
    "settings that hold tokens",
  ],
  [/(?:^|\/)[^/]*(?:credential|secret|token)[^/]*(?:$|\/)/i, "it is called a secret"],
  [/(?:^|\/)(?:auth\.(?:json|conf)|\.?htpasswd|\.?pgpass|\.?my\.cnf|debian\.cnf)$/, "passwords"],
  [/\.(?:key|p12|pfx|kdbx|keytab|ovpn|nmconnection)$/, "a private key or a network's secret"],
  [
    /(?:^|\/)\.?(?:[^/]*\.(?:bak|old|orig|save|dpkg-(?:old|dist|new)|rpmsave|rpmnew|swp)|[^/]*~)$/,
    "a copy that nobody reads",
  ],
];

/** What a text of `/etc` holds that is a secret, whoever may read it; `hint` is looked for first, for it is cheap. */
const SECRET_TEXT: readonly (readonly [hint: string, pattern: RegExp, why: string])[] = [
  ["PRIVATE KEY", /-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
  ["://", /:\/\/[^\s/:@"'<>]*:[^\s/@"'<>]+@/, "an address with a password"],
  ["</pass", /<(?:password|passphrase)>\s*[^\s<]/, "a password"],
  ["_auth", /^\s*[^#;\s]*:?_auth(?:Token)?\s*=\s*\S/m, "a token"],
];

/** Folders of `/etc` that are shown as they are, not as copies: hundreds of links, which the system's package tools make. */
export const ETC_BOUND = ["/etc/alternatives", "/etc/pki/ca-trust/extracted", "/etc/pki/tls/certs", "/etc/ssl/certs"];

/** Why something of `/etc` is not shown though everybody may read it, or null. `path` is without `/etc/`. */
export function hiddenInEtc(path: string): string | null {
  if (OWN_OR_NOBODYS.has(path)) return "it tells of the machine's users, name or network";
  return SECRET_PARTS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** Why a file of `/etc` is not shown for what it says, or null. What stands in comments of XML are examples. */
export function secretInText(text: string): string | null {
  const hinted = SECRET_TEXT.filter(([hint]) => text.includes(hint));
  if (hinted.length === 0) return null;
  const said = text.includes("<!--") ? text.replace(/<!--[\s\S]*?-->/g, "") : text;
  return hinted.find(([, pattern]) => pattern.test(said))?.[2] ?? null;
}

/** Whether a path lies in one of the folders of `/etc` that are shown as they are. */
export function isBoundEtc(path: string): boolean {
  return ETC_BOUND.some((folder) => isWithin(path, folder));
}
