/** Letters and digits that a form needs to be searched for without its punctuation; eight of them do not meet by chance. */
export const MIN_FOLDED = 8;
/** Digits alone meet by chance sooner. */
const MIN_DIGITS = 12;
/** The rarer encodings of a value longer than this (a web token, a key file) would cost more than the run. */
const MAX_RARE_BYTES = 128;

/** A value as some program writes it. */
export interface Form {
  text: string;
  /** Letters and digits that it needs to have, to be told from chance. */
  least: number;
}

/**
 * A value in every usual encoding: raw, reversed, in base64 (three alignments, twice, URL-safe, of UTF-16), base32, hex,
 * base85 (ascii85, Z85, and the alphabet of git and Python), decimal, octal, binary, rot13, and escaped for JSON, URLs, HTML, mail, C
 * and git. White space and punctuation of a form do not matter.
 */
export function formsOf(text: string): Form[] {
  const bytes = Buffer.from(text, "utf8");
  const reversed = Buffer.from(bytes).reverse();
  const utf16 = Buffer.from(text, "utf16le");
  const words = (texts: string[]) => texts.map((form) => ({ text: form, least: MIN_FOLDED }));
  const digits = (texts: string[]) => texts.map((form) => ({ text: form, least: MIN_DIGITS }));
  const common = [
    ...words([text, Array.from(text).reverse().join(""), ...escapesOf(text)]),
    ...words(base64Forms(bytes)),
    ...digits([bytes.toString("hex")]),
  ];
  if (bytes.length > MAX_RARE_BYTES) return common;
  return [
    ...common,
    ...words([rot13(text), ...everyEscaped(text)]),
    ...words([reversed, utf16].flatMap((form) => base64Forms(form))),
    ...words(base64Forms(bytes).flatMap((inner) => base64OfBase64(inner))),
    ...words(base32Forms(bytes)),
    ...words(BASE85.flatMap((alphabet) => base85Forms(bytes, alphabet))),
    ...digits([reversed, utf16].map((form) => form.toString("hex"))),
    ...digits([spelled(bytes, 10, 0), spelled(bytes, 8, 3), spelled(bytes, 2, 8), spelled(bytes, 16, 2, "0x")]),
  ];
}

/** As other programs write the text into JSON, URLs, HTML, C and git; each escaping all that it may, or only what it must. */
export function escapesOf(text: string): string[] {
  return [
    JSON.stringify(text).slice(1, -1),
    text.replace(/[<>&'"+=/\u007f-\u{10ffff}]/gu, unit),
    text.replace(/[^\u0020-\u007e]/gu, unit),
    text.replace(/[^\u0020-\u007e]/gu, octal),
    text.replace(/[^A-Za-z0-9\-._~]/gu, percent),
    text.replace(/[^A-Za-z0-9\-._~/]/gu, percent),
    text.replace(/[^A-Za-z0-9\-._~!*'()]/gu, percent),
    text.replace(/[^A-Za-z0-9\-._* ]/gu, percent),
    text.replace(/[^A-Za-z0-9\-._~ ]/gu, percent),
    text.replace(/[&<>"']/gu, named),
    text.replace(/[&<>"']/gu, (c) => (c === "'" || c === '"' ? decimal(c) : named(c))),
    text.replace(/[&<>"']/gu, (c) => (c === "'" ? hexadecimal(c) : named(c))),
  ];
}

/** With every character escaped, or every one that is no letter or digit. */
function everyEscaped(text: string): string[] {
  const special = /[^A-Za-z0-9]/gu;
  return [
    ...[percent, decimal, hexadecimal, unit, backslash, quotedPrintable].map((escape) => text.replace(special, escape)),
    // What mail can't carry as it is, and no more.
    text.replace(/[^\u0020-\u003c\u003e-\u007e]/gu, quotedPrintable),
    ...[unit, backslash, decimal, hexadecimal].map((escape) => Array.from(text, escape).join("")),
  ];
}

const utf8 = (c: string) => [...Buffer.from(c, "utf8")];
const hex2 = (n: number) => n.toString(16).padStart(2, "0");
const percent = (c: string) =>
  utf8(c)
    .map((n) => `%${hex2(n)}`)
    .join("");
const backslash = (c: string) =>
  utf8(c)
    .map((n) => `\\x${hex2(n)}`)
    .join("");
const quotedPrintable = (c: string) =>
  utf8(c)
    .map((n) => `=${hex2(n)}`)
    .join("");
const octal = (c: string) =>
  utf8(c)
    .map((n) => `\\${n.toString(8).padStart(3, "0")}`)
    .join("");
const unit = (c: string) =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
const decimal = (c: string) => `&#${c.codePointAt(0)};`;
const hexadecimal = (c: string) => `&#x${c.codePointAt(0)!.toString(16)};`;
const named = (c: string) => HTML_NAMES[c] ?? c;

const HTML_NAMES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function rot13(text: string): string {
  return text.replace(/[A-Za-z]/g, (c) => {
    const base = c <= "Z" ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);
  });
}

/** Every byte as a number, one after the other; what stands between them does not count. */
function spelled(bytes: Uint8Array, base: number, width: number, prefix = ""): string {
  return Array.from(bytes, (n) => prefix + n.toString(base).padStart(width, "0")).join(" ");
}

/** Base64 of the bytes wherever they lie in a longer text: the characters that depend on nothing else. */
function base64Forms(bytes: Uint8Array): string[] {
  return [0, 1, 2].map((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    return padded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

function base64OfBase64(inner: string): string[] {
  const urlSafe = inner.replaceAll("+", "-").replaceAll("/", "_");
  const inners = urlSafe === inner ? [inner] : [inner, urlSafe];
  return inners.flatMap((text) => base64Forms(Buffer.from(text, "latin1")));
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function base32Forms(bytes: Uint8Array): string[] {
  return [0, 1, 2, 3, 4].map((before) => {
    const bits = before * 8;
    let text = "";
    for (let at = Math.ceil(bits / 5) * 5; at + 5 <= bits + bytes.length * 8; at += 5) {
      const byte = Math.floor((at - bits) / 8);
      const pair = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
      text += BASE32[(pair >> (11 - ((at - bits) % 8))) & 31];
    }
    return text;
  });
}

/** Ascii85 (`!` to `u`), Z85 of ZeroMQ, and RFC 1924 as git and Python have it. */
const BASE85 = [
  Array.from({ length: 85 }, (_, n) => String.fromCharCode(0x21 + n)).join(""),
  "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#",
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
];

/** Base85 of the bytes wherever they lie in a longer text: of each alignment the groups of four bytes that depend on nothing else. */
function base85Forms(bytes: Buffer, alphabet: string): string[] {
  return [0, 1, 2, 3].map((skipped) => {
    let text = "";
    for (let at = skipped; at + 4 <= bytes.length; at += 4) {
      let value = bytes.readUInt32BE(at);
      let group = "";
      for (let digit = 0; digit < 5; digit++) {
        group = alphabet[value % 85]! + group;
        value = Math.floor(value / 85);
      }
      text += group;
    }
    return text;
  });
}
