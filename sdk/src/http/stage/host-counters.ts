/**
 * What a client did with one host.
 * @example
 * import { type HostCount, httpClient } from '@packwright/sdk/http';
 *
 * const line = ({ host, requests, bytes }: HostCount) => `${host}: ${requests}, ${bytes} bytes`;
 * await using orchard = httpClient({}, { baseUrl: 'https://orchard.example' });
 * console.log(orchard.counters().map(line).join('; '));
 */
export type HostCount = {
  /** Name and port, as in a URL. */
  readonly host: string;
  /** Requests sent, with redirects and retries. */
  readonly requests: number;
  /** Requests that were sent because the one before failed. */
  readonly retries: number;
  /** Requests without an answer, with a broken one, or with a status of 400 or more. */
  readonly failures: number;
  /** Bytes of the bodies received, decompressed. */
  readonly bytes: number;
  /** Milliseconds from sending to the end of the body, added up. */
  readonly time: number;
};

/** Counts what happens, per host. */
export class HostCounters {
  readonly #hosts = new Map<string, { -readonly [K in keyof HostCount]: HostCount[K] }>();

  requested({ host }: URL): void {
    this.#count(host).requests += 1;
  }

  retried({ host }: URL): void {
    this.#count(host).retries += 1;
  }

  failed({ host }: URL): void {
    this.#count(host).failures += 1;
  }

  received({ host }: URL, bytes: number): void {
    this.#count(host).bytes += bytes;
  }

  took({ host }: URL, time: number): void {
    this.#count(host).time += time;
  }

  /** In the order in which the hosts were first asked. */
  all(): HostCount[] {
    return Array.from(this.#hosts.values(), (count) => ({ ...count }));
  }

  #count(host: string) {
    const known = this.#hosts.get(host);
    if (known) return known;
    const count = { host, requests: 0, retries: 0, failures: 0, bytes: 0, time: 0 };
    this.#hosts.set(host, count);
    return count;
  }
}

/** All hosts in one line for the log; undefined when nothing was sent. */
export function countersLine(counts: readonly HostCount[]): string | undefined {
  if (counts.length === 0) return undefined;
  return `HTTP: ${counts.map(hostPart).join('; ')}`;
}

function hostPart({ host, requests, retries, failures, bytes, time }: HostCount): string {
  const sent = `${requests} requests (${retries} retries, ${failures} failures)`;
  return `${host} ${sent}, ${bytes} bytes in ${(time / 1000).toFixed(1)} s`;
}
