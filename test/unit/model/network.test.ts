import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Network } from "../../../src/core/records/network-class";
import { lookupWithin, networksOfHost, OTHER_NETWORK } from "../../../src/world/model/network";
import { type ModelFault, openModel } from "../../../src/world/model/open";
import { transportFor } from "../../../src/world/model/transport";
import { temporaryFolder } from "../../support/temporary";

const resolve = (network: Network, host: string, all: boolean) =>
  new Promise<unknown>((done) => {
    lookupWithin(network)(host, { all }, (error, address) => done(error?.code ?? address));
  });

/** Opens the way to a local model, and closes it again: the fault, or the networks that were seen. */
async function open(network: Network | null, url: string, env: Record<string, string> = {}) {
  const opened = await openModel({
    provider: "local",
    model: "m",
    runId: "run",
    providerClass: "local_case_compatible",
    network,
    env: { CTO_HARNESS_CASE_LOCAL_BASE_URL: url, ...env },
    credential: null,
    socketPath: join(temporaryFolder("network-"), "model.sock"),
    timeOf: () => "",
    onCall: () => {},
  });
  if (!opened.ok) return opened.fault satisfies ModelFault;
  await opened.model.close();
  return opened.model.networks;
}

describe("the network of an endpoint", () => {
  it("is that of every address of its name", async () => {
    expect(await networksOfHost("localhost")).toEqual(["loopback"]);
    expect(await networksOfHost("[::ffff:10.0.0.1]")).toEqual(["private"]);
    expect(await networksOfHost("nowhere.invalid")).toEqual([]);
  });

  it("is looked at again by whoever connects, and no other address is given out", async () => {
    for (const all of [true, false]) {
      expect(await resolve("private", "localhost", all)).toBe(OTHER_NETWORK);
      expect(await resolve("internet", "localhost", all)).toBe(OTHER_NETWORK);
      expect(await resolve("private", "nowhere.invalid", all)).toMatch(/ENOTFOUND|EAI_AGAIN/);
    }
    expect(await resolve("loopback", "localhost", false)).toMatch(/^(?:127\.|::1$)/);
  });

  it("keeps a connection from being made where the name leads elsewhere by then", async () => {
    let connections = 0;
    const server = createServer().on("connection", () => connections++);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const base = new URL(`http://localhost:${(server.address() as AddressInfo).port}`);
    const { signal } = new AbortController();
    try {
      await expect(transportFor(base, {}, lookupWithin("internet")).connect(signal)).rejects.toMatchObject({
        code: OTHER_NETWORK,
      });
      expect(connections).toBe(0);
      (await transportFor(base, {}, lookupWithin("loopback")).connect(signal)).destroy();
    } finally {
      server.close();
    }
  });

  it.each<[Network | null, string, Record<string, string>, unknown]>([
    ["loopback", "http://127.0.0.1:9/v1", {}, ["loopback"]],
    ["loopback", "http://localhost:9/v1", {}, ["loopback"]],
    ["loopback", "http://10.0.0.1/v1", {}, { kind: "network", networks: ["private"] }],
    ["private", "http://127.0.0.1/v1", {}, { kind: "network", networks: ["loopback"] }],
    ["private", "http://[fd00::1]/v1", {}, ["private"]],
    ["internet", "http://169.254.169.254/v1", {}, { kind: "network", networks: ["private"] }],
    ["internet", "http://2130706433/v1", {}, { kind: "network", networks: ["loopback"] }],
    [
      "private",
      "http://model.invalid/v1",
      { HTTP_PROXY: "http://127.0.0.1:9" },
      { kind: "network", networks: ["internet"] },
    ],
    ["internet", "http://model.invalid/v1", { HTTP_PROXY: "http://127.0.0.1:9" }, ["internet"]],
    [null, "http://10.0.0.1/v1", {}, []],
  ])("%s and %s", async (network, url, env, expected) => {
    const found = await open(network, url, env);
    if (Array.isArray(expected)) expect(found).toEqual(expected);
    else expect(found).toMatchObject(expected as object);
  });
});
