import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import type Docker from 'dockerode';

/** Registries that an engine talks to without verified certificates, or without TLS. */
export interface InsecureRegistries {
  /** Such as `registry.example:5000`. */
  readonly names: readonly string[];
  /** Such as `127.0.0.0/8`. */
  readonly networks: readonly string[];
}

/** What engines do when nobody configured them. */
export const loopbackOnly: InsecureRegistries = {
  names: [],
  networks: ['127.0.0.0/8', '::1/128'],
};

/** What an engine was configured with: `insecure-registries` of its daemon.json. */
export async function insecureRegistriesOf(docker: Docker): Promise<InsecureRegistries> {
  const { RegistryConfig: config }: { RegistryConfig?: EngineRegistries | null } =
    await docker.info();
  const names = Object.entries(config?.IndexConfigs ?? {}).flatMap(([name, { Secure }]) =>
    Secure === false ? [name] : [],
  );
  const networks = config?.InsecureRegistryCIDRs ?? [];
  return { names, networks: [...new Set([...loopbackOnly.networks, ...networks])] };
}

/** Whether a registry is one of those: by its name, or by an address of its host, as engines see it. */
export async function isInsecure(
  registry: string,
  { names, networks }: InsecureRegistries,
): Promise<boolean> {
  const host = hostOf(registry);
  if (names.includes(registry) || names.includes(host)) return true;
  const list = blockList(networks);
  const addresses = await addressesOf(host);
  return addresses.some((address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));
}

/** The host of a registry without its port, and without the brackets of an IPv6 address. */
export function hostOf(registry: string): string {
  return registry.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}

interface EngineRegistries {
  readonly InsecureRegistryCIDRs?: readonly string[] | null;
  readonly IndexConfigs?: Readonly<Record<string, { readonly Secure?: boolean }>> | null;
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length = ''] = network.split('/');
    // Whatever else an engine lists there, it is no network.
    if (isIP(address) === 0 || !/^\d+$/.test(length)) continue;
    list.addSubnet(address, Number(length), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** A name that leads nowhere is no reason to stop here: the request tells of it. */
async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}
