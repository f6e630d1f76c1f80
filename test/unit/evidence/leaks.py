"""Writes a value in every usual encoding, as one JSON object: name -> base64 of the bytes. Independent of the product's own encoders."""
import base64, binascii, codecs, html, json, sys, urllib.parse

value = sys.argv[1]
raw = value.encode()


def b64(data):
    return base64.b64encode(data)


forms = {
    "raw": raw,
    "upper case": value.upper().encode(),
    "lower case": value.lower().encode(),
    "reversed": value[::-1].encode(),
    "base64": b64(raw),
    "base64 with a newline": b64(raw + b"\n"),
    "base64 within a text": b64(b"x" + raw + b"tail"),
    "base64 within a text, shifted": b64(b"xy" + raw + b"tail"),
    "base64 in lines": base64.encodebytes(b"a long line before the value " + raw + b" and a long one after it, to have it broken"),
    "base64 without padding": b64(raw).rstrip(b"="),
    "base64 for URLs": base64.urlsafe_b64encode(raw),
    "base64 twice": b64(b64(raw)),
    "base64 twice, shifted": b64(b"k=" + b64(b"x" + raw)),
    "base64 of base64 for URLs": b64(base64.urlsafe_b64encode(raw)),
    "base64 reversed": b64(raw[::-1]),
    "base64 of UTF-16": b64(value.encode("utf-16-le")),
    "UTF-16": value.encode("utf-16-le"),
    "UTF-16, other end": value.encode("utf-16-be"),
    "base32": base64.b32encode(raw),
    "base32 within a text": base64.b32encode(b"abc" + raw + b"tail"),
    "hex": binascii.hexlify(raw),
    "HEX": binascii.hexlify(raw).upper(),
    "hex with spaces": binascii.hexlify(raw, " "),
    "hex with colons": binascii.hexlify(raw, ":"),
    "hex dump": b"\n".join(b"%08x: " % i + b" ".join(b"%02x" % c for c in raw[i : i + 8]) for i in range(0, 0, 8)) or binascii.hexlify(raw, "-"),
    "C array": ", ".join("0x%02x" % c for c in raw).encode(),
    "C escapes": "".join("\\x%02x" % c for c in raw).encode(),
    "octal escapes": "".join("\\%03o" % c for c in raw).encode(),
    "octal dump": " ".join("%03o" % c for c in raw).encode(),
    "decimal list": json.dumps(list(raw)).encode(),
    "URL": urllib.parse.quote(value, safe="").encode(),
    "URL path": urllib.parse.quote(value).encode(),
    "URL form": urllib.parse.urlencode({"v": value}).encode(),
    "URL, everything": "".join("%%%02X" % c for c in raw).encode(),
    "HTML": html.escape(value).encode(),
    "HTML, everything": "".join("&#%d;" % ord(c) for c in value).encode(),
    "HTML, everything, hex": "".join("&#x%X;" % ord(c) for c in value).encode(),
    "JSON": json.dumps(value).encode(),
    "JSON in JSON": json.dumps(json.dumps(value)).encode(),
    "JSON, everything": "".join("\\u%04x" % ord(c) for c in value).encode(),
    "rot13": codecs.encode(value, "rot13").encode(),
    "repr": repr(value).encode(),
    "with spaces": " ".join(value).encode(),
    "one character a line": "\n".join(value).encode(),
    "with dashes": "-".join(value).encode(),
    "with zero width spaces": "\u200b".join(value).encode(),
    "in a diff": ("+" + value[:9] + "\n+" + value[9:]).encode(),
    "with colours": "".join("\x1b[3%dm%s\x1b[0m" % (i % 8, c) for i, c in enumerate(value)).encode(),
    "with a title between": (value[:7] + "\x1b]0;a title\x07" + value[7:]).encode(),
    "with cursor moves": (value[:5] + "\x1b[12;40H\x1b[2K" + value[5:]).encode(),
}
json.dump({name: base64.b64encode(data).decode() for name, data in forms.items()}, sys.stdout)
