import type { Certificate, CollectResult } from '@packwright/api';
import type { AdapterContainer } from '../../../tools/src/container/adapter-container.ts';
import { adapterClient, type EndpointAnswer } from '../../../tools/src/server/adapter-client.ts';
import { type Account, adapterInstance, memoryOf } from './account.ts';
import type { ProxyResources } from './cloud-proxy.ts';
import { startContainer } from './start-container.ts';

/** What a cloud proxy knows of an account once that is saved. */
export interface CollectingNeeds extends ProxyResources {
  /** Those that the user accepted. */
  readonly certificates: readonly Certificate[];
  readonly logDirectory: string;
}

/** The container that collects for one adapter instance, from when it is saved until it is moved or deleted. */
export class CollectingContainer {
  readonly #account: Account;
  readonly #needs: CollectingNeeds;
  #adapter: AdapterContainer;
  #isDeleted = false;

  private constructor(account: Account, needs: CollectingNeeds, adapter: AdapterContainer) {
    this.#account = account;
    this.#needs = needs;
    this.#adapter = adapter;
  }

  static async start(account: Account, needs: CollectingNeeds): Promise<CollectingContainer> {
    return new CollectingContainer(account, needs, await startFor(account, needs));
  }

  /** As it is now: after a replacement it is another one. */
  get adapter(): AdapterContainer {
    return this.#adapter;
  }

  /** One collection. Number and window are not sent: the server counts. */
  collect(): Promise<EndpointAnswer<CollectResult>> {
    const { certificates, cluster } = this.#needs;
    const instance = adapterInstance(this.#account, certificates);
    return adapterClient(this.#adapter.url).collect({
      ...instance,
      clusterConnectionInfo: cluster,
    });
  }

  /** Takes the place of a container that has ended with a new one. */
  async replace(): Promise<void> {
    await this.#adapter[Symbol.asyncDispose]();
    this.#adapter = await startFor(this.#account, this.#needs);
  }

  /** Stops and removes it; its logs stay. */
  async delete(): Promise<void> {
    if (this.#isDeleted) return;
    this.#isDeleted = true;
    await this.#adapter.stop();
    await this.#adapter[Symbol.asyncDispose]();
  }
}

function startFor(
  account: Account,
  { docker, tls, logDirectory }: CollectingNeeds,
): Promise<AdapterContainer> {
  return startContainer(docker, {
    image: account.image,
    tls,
    memoryLimit: memoryOf(account),
    binds: [`${logDirectory}:/var/log`],
    labels: { account: account.id },
  });
}
