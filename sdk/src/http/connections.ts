import type { ClientRequest, Agent as HttpAgent, RequestOptions } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { Certificate } from '../instance/adapter-instance.ts';

/**
 * The connections of one client, kept open between its requests. Idle ones keep no process alive.
 */
export class Connections implements Disposable {
  readonly #certificates: readonly Certificate[];
  readonly #proxyEnv: Readonly<Record<string, string | undefined>>;
  #plain: HttpAgent | undefined;
  #secure: HttpsAgent | undefined;

  constructor(
    certificates: readonly Certificate[],
    proxyEnv: Readonly<Record<string, string | undefined>>,
  ) {
    this.#certificates = certificates;
    this.#proxyEnv = proxyEnv;
  }

  /** Starts a request; its body is still to be sent. */
  request(url: URL, options: RequestOptions): ClientRequest {
    if (url.protocol === 'https:') {
      const https = process.getBuiltinModule('node:https');
      this.#secure ??= new https.Agent({
        ...this.#agentOptions(),
        ca: this.#certificates.map((c) => c.pem),
      });
      return https.request(url, { ...options, agent: this.#secure });
    }
    const http = process.getBuiltinModule('node:http');
    this.#plain ??= new http.Agent(this.#agentOptions());
    return http.request(url, { ...options, agent: this.#plain });
  }

  /** Ends every connection, also those in use. */
  [Symbol.dispose](): void {
    this.#plain?.destroy();
    this.#secure?.destroy();
  }

  #agentOptions() {
    return { keepAlive: true, proxyEnv: { ...this.#proxyEnv } };
  }
}
