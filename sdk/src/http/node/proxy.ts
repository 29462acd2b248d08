/** The variables that name proxies, in upper or lower case. */
export type ProxyEnv = Readonly<Record<string, string | undefined>>;

/**
 * The proxy on the way to a URL: HTTPS_PROXY or HTTP_PROXY by its protocol, lower case first as with
 * other programs. None for this machine itself and for what NO_PROXY names: hosts together with those
 * below them, addresses, address ranges as `10.0.0.0/8`, each with or without a port, or `*`.
 *
 * @throws TypeError for a proxy that is no URL
 */
export function proxyFor({ protocol, hostname, port }: URL, env: ProxyEnv): URL | undefined {
  const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const proxy = env[name] || env[name.toUpperCase()];
  if (!proxy) return undefined;
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const exceptions = ['localhost', '127.0.0.0/8', '::1', ...namesIn(env.no_proxy || env.NO_PROXY)];
  const target = { host, port: port || (protocol === 'https:' ? '443' : '80') };
  if (exceptions.some((exception) => names(exception, target))) return undefined;
  return new URL(proxy.includes('://') ? proxy : `http://${proxy}`);
}

/** What a proxy wants to know of who asks; no header when it has no user. */
export function proxyAuthorization({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}

function namesIn(list: string | undefined): string[] {
  const names = (list ?? '').toLowerCase().split(/[\s,]+/);
  return names.filter((name) => name !== '');
}

function names(exception: string, target: { host: string; port: string }): boolean {
  if (exception === '*') return true;
  const [, pattern = exception, port = target.port] = /^(.*[^:]):(\d+)$/.exec(exception) ?? [];
  if (port !== target.port) return false;
  if (addressFamily(target.host)) return namesAddress(pattern, target.host);
  const domain = pattern.replace(/^\*?\./, '');
  return target.host === domain || target.host.endsWith(`.${domain}`);
}

function namesAddress(pattern: string, address: string): boolean {
  const [network = '', bits] = pattern.replace(/^\[|\]$/g, '').split('/');
  const family = addressFamily(network);
  if (!family || family !== addressFamily(address)) return false;
  const { BlockList } = process.getBuiltinModule('node:net');
  const range = new BlockList();
  range.addSubnet(network, Number(bits ?? (family === 'ipv4' ? 32 : 128)), family);
  return range.check(address, family);
}

function addressFamily(host: string): 'ipv4' | 'ipv6' | undefined {
  const version = process.getBuiltinModule('node:net').isIP(host);
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6';
}
