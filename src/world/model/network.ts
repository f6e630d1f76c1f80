import { lookup as resolveName, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { type Network, networkOfAddress, networkOfHost } from "../../core/records/network-class";

/** The code of a connection that is not made because a name leads out of the admitted network. */
export const OTHER_NETWORK = "ENETWORKCLASS";

/** The network of every address of an endpoint, each once; `none` for an address of no network. */
export type Networks = readonly (Network | "none")[];

/**
 * The networks of every address that a host has at the moment.
 * @returns empty where the name can't be resolved: then nothing can be connected to either
 */
export async function networksOfHost(hostname: string): Promise<Networks> {
  const named = networkOfHost(hostname);
  if (named !== null) return [named];
  const addresses = await new Promise<readonly LookupAddress[]>((resolve) => {
    resolveName(hostname, { all: true }, (error, found) => resolve(error === null ? found : []));
  });
  return [...new Set(addresses.map(({ address }) => networkOfAddress(address) ?? "none"))];
}

/**
 * A resolver for connections that may lead into one network alone. It is asked anew for each connection, and a socket connects to what it
 * answers and to nothing else, so that a name that changes its mind (DNS rebinding) leads nowhere: one address of another network, and
 * there is no connection.
 */
export function lookupWithin(network: Network): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      if (addresses.length === 0 || addresses.some(({ address }) => networkOfAddress(address) !== network))
        return callback(Object.assign(new Error(`an address outside of ${network}`), { code: OTHER_NETWORK }), []);
      if (options.all === true) return callback(null, addresses);
      const [first] = addresses;
      return callback(null, first!.address, first!.family);
    });
  };
}
