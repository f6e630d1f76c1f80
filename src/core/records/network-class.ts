/** Networks that an `allowed_network_class` can name by its first word. */
export const NETWORKS = ["loopback", "private", "internet"] as const;
export type Network = (typeof NETWORKS)[number];

/**
 * The network that a record's own words name: the one that they begin with, in whatever case. Null for any other words (`local-vllm`),
 * which are for people and are held against nothing.
 */
export function namedNetwork(words: string): Network | null {
  const text = words.trim().toLowerCase();
  return NETWORKS.find((network) => text.startsWith(network)) ?? null;
}

/** Address blocks of IPv4 that are not the internet's: network, prefix length (RFC 6890, RFC 6598). */
const IPV4_BLOCKS: readonly [string, number, Network | "none"][] = [
  // connecting to 0.0.0.0 reaches this machine
  ["0.0.0.0", 8, "loopback"],
  ["127.0.0.0", 8, "loopback"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "private"],
  ["169.254.0.0", 16, "private"],
  ["172.16.0.0", 12, "private"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "private"],
  ["224.0.0.0", 3, "none"],
];

/**
 * The network that an address belongs to; null for text that is no address, and for addresses that no model answers at (multicast,
 * reserved). An IPv6 address that stands for an IPv4 one (mapped, NAT64, 6to4) counts as that one.
 * @param address as a resolver gives it, or between the brackets of a URL; a zone (`%eth0`) is no part of it
 */
export function networkOfAddress(address: string): Network | null {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const four = ipv4(bare);
  if (four !== null) return networkOfIpv4(four);
  const six = ipv6(bare);
  return six === null ? null : networkOfIpv6(six);
}

/**
 * The network that a URL's host names by itself: an address, or a name that is this machine's wherever it is asked (RFC 6761).
 * Null for a name that has to be resolved.
 */
export function networkOfHost(hostname: string): Network | "none" | null {
  const name = hostname.toLowerCase().replace(/\.$/, "");
  if (name === "localhost" || name.endsWith(".localhost")) return "loopback";
  if (ipv4(name) === null && !name.includes(":")) return null;
  return networkOfAddress(name) ?? "none";
}

function networkOfIpv4(value: number): Network | null {
  const block = IPV4_BLOCKS.find(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(value / size) === Math.floor(ipv4(network)! / size);
  });
  const found = block?.[2] ?? "internet";
  return found === "none" ? null : found;
}

function networkOfIpv6(groups: readonly number[]): Network | null {
  const [first = 0, second = 0, third = 0] = groups;
  const head = groups.slice(0, 6).every((group) => group === 0);
  const last = (groups[6]! << 16) >>> 0;
  const embedded = last + groups[7]!;
  // `::` reaches this machine as 0.0.0.0 does; the other addresses of this form once stood for IPv4 ones
  if (head) return embedded <= 1 ? "loopback" : networkOfIpv4(embedded);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return networkOfIpv4(embedded);
  if (first === 0x64 && second === 0xff9b) return third === 1 ? "private" : networkOfIpv4(embedded);
  if (first === 0x2002) return networkOfIpv4(((second << 16) >>> 0) + third);
  if ((first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80) return "private";
  // 2000::/3 is all of the internet that was ever handed out
  return (first & 0xe000) === 0x2000 ? "internet" : null;
}

function ipv4(text: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return null;
  return parts.reduce((value, part) => value * 256 + part, 0);
}

/** The eight groups of an IPv6 address, or null. */
function ipv6(text: string): number[] | null {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const four = tail === null ? null : ipv4(tail[2]!);
  if (tail !== null && four === null) return null;
  const hex = four === null ? text : `${tail![1]}${(four >>> 16).toString(16)}:${(four & 0xffff).toString(16)}`;
  const halves = hex.split("::");
  if (halves.length > 2) return null;
  const [left = [], right = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - left.length - right.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...left, ...Array.from({ length: Math.max(missing, 0) }, () => "0"), ...right];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}
