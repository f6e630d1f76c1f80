import { describe, expect, it } from "vitest";
import { namedNetwork, networkOfAddress, networkOfHost } from "../../../src/core/records/network-class";

describe("network classes", () => {
  it.each([
    ["loopback", "loopback"],
    ["Loopback only", "loopback"],
    [" private-lan", "private"],
    ["internet, api.example alone", "internet"],
    ["local-vllm", null],
    ["codex-oauth-hosted-model-plus-local-vllm-fallback", null],
    ["no internet", null],
    ["", null],
  ])("%j names %s", (words, network) => {
    expect(namedNetwork(words)).toBe(network);
  });

  it.each([
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback"],
    ["0.0.0.0", "loopback"],
    ["::1", "loopback"],
    ["[::1]", "loopback"],
    ["::", "loopback"],
    ["::ffff:127.0.0.1", "loopback"],
    ["::ffff:7f00:1", "loopback"],
    ["::127.0.0.1", "loopback"],
    ["64:ff9b::127.0.0.1", "loopback"],
    ["2002:7f00:1::", "loopback"],
    ["10.0.0.1", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private"],
    ["172.32.0.1", "internet"],
    ["192.168.1.1", "private"],
    ["100.64.0.1", "private"],
    ["169.254.169.254", "private"],
    ["fd00::1", "private"],
    ["fe80::1%eth0", "private"],
    ["::ffff:10.1.2.3", "private"],
    ["64:ff9b::8.8.8.8", "internet"],
    ["64:ff9b:1::8.8.8.8", "private"],
    ["8.8.8.8", "internet"],
    ["126.255.255.255", "internet"],
    ["2606:4700::1111", "internet"],
    ["224.0.0.1", null],
    ["255.255.255.255", null],
    ["ff02::1", null],
    ["100::1", null],
    ["1.2.3", null],
    ["1.2.3.256", null],
    ["1:2:3:4:5:6:7", null],
    ["1::2::3", null],
    ["example.com", null],
  ])("%s is of %s", (address, network) => {
    expect(networkOfAddress(address)).toBe(network);
  });

  it.each([
    ["http://localhost:8080", "loopback"],
    ["http://LOCALHOST./v1", "loopback"],
    ["http://a.localhost", "loopback"],
    ["http://2130706433/v1", "loopback"],
    ["http://0x7f.1/v1", "loopback"],
    ["http://[::ffff:10.0.0.1]/v1", "private"],
    ["http://8.8.8.8", "internet"],
    ["http://[ff02::1]/", "none"],
    ["http://localhost.example", null],
    ["http://127.0.0.1.example", null],
  ])("%s says by itself: %s", (url, network) => {
    expect(networkOfHost(new URL(url).hostname)).toBe(network);
  });
});
