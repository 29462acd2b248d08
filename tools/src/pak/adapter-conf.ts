import { confLines, type PulledImage } from '../registry/conf-lines.ts';

/** What cloud proxies are told about an adapter. */
export interface AdapterConf {
  readonly adapterKind: string;
  /** As the adapter's server tells it: `1.0.0`. */
  readonly apiVersion: string;
  /** Whether cloud proxies shall talk to the adapter without TLS. */
  readonly insecure?: boolean;
  readonly image: PulledImage;
}

/** The text of an adapter's conf file. */
export function adapterConf({
  adapterKind,
  apiVersion,
  insecure = false,
  image,
}: AdapterConf): string {
  const lines = [
    `KINDKEY=${adapterKind}`,
    `API_VERSION=${apiVersion}`,
    `API_PROTOCOL=${insecure ? 'http' : 'https'}`,
    `API_PORT=${insecure ? 8080 : 443}`,
    ...confLines(image),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The values of a conf file by their names. */
export function readAdapterConf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/\r?\n/).map((line) => /^([A-Z_]+)=(.*)$/.exec(line.trim()));
  return new Map(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? '', pair[2] ?? '']])));
}
