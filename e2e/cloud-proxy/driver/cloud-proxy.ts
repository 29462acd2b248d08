import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ClusterConnectionInfo } from '@packwright/api';
import type Docker from 'dockerode';
import type { ContainerCertificate } from '../../../tools/src/container/container-settings.ts';
import { makeCertificate } from '../../container/certificate.ts';
import type { Account } from './account.ts';
import { CollectingContainer } from './collecting-container.ts';
import { makeLogDirectory } from './log-directory.ts';
import { type Validation, validateConnection } from './validate-connection.ts';

/** What a cloud proxy has for all containers it starts. */
export interface ProxyResources {
  readonly docker: Docker;
  /** What it gives each container to serve TLS with. */
  readonly tls: ContainerCertificate;
  /** How adapters reach the platform; sent with collections only. */
  readonly cluster: ClusterConnectionInfo;
}

/** The account is in use, or why it cannot be. */
export type SavedAccount =
  | { readonly kind: 'collecting'; readonly container: CollectingContainer }
  | Extract<Validation, { kind: 'refused' }>;

/** A cloud proxy with the vendor's collector, as far as the containers of adapters meet it. */
export class CloudProxy implements AsyncDisposable {
  readonly #directory: string;
  readonly #resources: ProxyResources;
  readonly #containers: CollectingContainer[] = [];

  private constructor(directory: string, resources: ProxyResources) {
    this.#directory = directory;
    this.#resources = resources;
  }

  static async start(docker: Docker, cluster: ClusterConnectionInfo): Promise<CloudProxy> {
    const directory = await mkdtemp(path.join(tmpdir(), 'packwright-cloud-proxy-'));
    const tls = await makeCertificate(directory);
    return new CloudProxy(directory, { docker, tls, cluster });
  }

  /** The certificate that its containers serve TLS with. */
  get certificateFile(): string {
    return this.#resources.tls.certificate;
  }

  /** Where the logs of an adapter instance are; made when they are asked for first. */
  logDirectory(account: Account): Promise<string> {
    return makeLogDirectory(path.join(this.#directory, 'log'), account);
  }

  /** The button of that name. What it finds out is forgotten until the account is saved. */
  validateConnection(account: Account): Promise<Validation> {
    return validateConnection(account, this.#resources);
  }

  /** Validates once more, and keeps a container for the account where that went well. */
  async saveAccount(account: Account): Promise<SavedAccount> {
    const validation = await this.validateConnection(account);
    if (validation.kind === 'refused') return validation;
    const { certificates } = validation;
    const logDirectory = await this.logDirectory(account);
    const needs = { ...this.#resources, certificates, logDirectory };
    const container = await CollectingContainer.start(account, needs);
    this.#containers.push(container);
    return { kind: 'collecting', container };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#containers.map((container) => container.delete()));
    await rm(this.#directory, { recursive: true, force: true });
  }
}
