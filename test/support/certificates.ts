import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary";

export interface Certificates {
  /** PEM file of the authority. */
  authority: string;
  key: string;
  cert: string;
}

/** An authority of its own and a certificate for 127.0.0.1 (and for the host of ChatGPT logins) by it; null where there is no openssl program. */
export function makeCertificates(): Certificates | null {
  const dir = temporaryFolder("certificates-");
  const run = (...argv: string[]) => execFileSync("openssl", argv, { cwd: dir, stdio: "ignore" });
  const subject = ["-nodes", "-days", "2", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
  try {
    run("req", "-x509", ...subject, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=test authority");
    run(
      "req",
      "-x509",
      ...subject,
      "-keyout",
      "key.pem",
      "-out",
      "cert.pem",
      "-subj",
      "/CN=127.0.0.1",
      "-addext",
      "subjectAltName=IP:127.0.0.1,DNS:model.invalid,DNS:chatgpt.com",
      "-addext",
      "basicConstraints=critical,CA:FALSE",
      "-CA",
      "ca.pem",
      "-CAkey",
      "ca.key",
    );
  } catch {
    return null;
  }
  return {
    authority: join(dir, "ca.pem"),
    key: readFileSync(join(dir, "key.pem"), "utf8"),
    cert: readFileSync(join(dir, "cert.pem"), "utf8"),
  };
}
