import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adapterClient } from '../../tools/src/server/adapter-client.ts';
import { engine } from '../container/engine.ts';
import { cluster, hostAccount, orchardAccount } from './accounts.ts';
import { objectsOf } from './collected-host.ts';
import { containerEvents, patience } from './container-events.ts';
import { adapterInstance } from './driver/account.ts';
import { CloudProxy } from './driver/cloud-proxy.ts';
import { endpointCertificates } from './driver/endpoint-certificates.ts';
import { type Gateway, startGateway } from './gateway/start-gateway.ts';
import { listeningPorts } from './listening-ports.ts';
import type { RehearsalImages } from './rehearsal-images.ts';
import { collectsFor } from './saved-account.ts';

/** What a container goes through that is stopped and removed when it has answered. */
const temporary = ['create', 'start', 'kill', 'stop', 'destroy'];

/** The button "Validate Connection", and that saving an account does the same again. */
export function testValidation(images: () => RehearsalImages): void {
  let gateway: Gateway;

  beforeAll(async () => {
    gateway = await startGateway(images().base);
  });

  afterAll(() => gateway?.[Symbol.asyncDispose]());

  test('finds an account good with the certificates of its endpoints, and leaves no container', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const account = orchardAccount(images(), gateway.url);
    expect(await proxy.validateConnection(account)).toEqual({
      kind: 'valid',
      certificates: [
        {
          certPemString: gateway.certificate,
          isInvalidHostnameAccepted: true,
          isExpiredCertificateAccepted: true,
        },
      ],
    });
    await expect.poll(() => containerEvents(account), patience).toEqual([temporary]);
  });

  test('tells its user what the source says of a wrong password, and leaves no container', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const account = orchardAccount(images(), gateway.url, 'no-ladder-4711');
    const validation = await proxy.validateConnection(account);
    expect(validation).toMatchObject({ kind: 'refused', reason: expect.stringContaining('401') });
    expect(JSON.stringify(validation)).not.toContain('no-ladder-4711');
    await expect.poll(() => containerEvents(account), patience).toEqual([temporary]);
  });

  test('does it again when the account is saved, before the container that stays is started', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const account = orchardAccount(images(), gateway.url);
    await proxy.validateConnection(account);
    const container = await collectsFor(proxy, account);
    await expect
      .poll(() => containerEvents(account), patience)
      .toEqual([temporary, temporary, ['create', 'start']]);
    const types = objectsOf(await container.collect()).map(({ key }) => key.objectKind);
    expect(types).toEqual(expect.arrayContaining(['row', 'tree']));
  });

  test('starts no container that stays for an account whose connection fails', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const account = orchardAccount(images(), gateway.url, 'no-ladder-4711');
    expect(await proxy.saveAccount(account)).toMatchObject({ kind: 'refused' });
    await expect.poll(() => containerEvents(account), patience).toEqual([temporary]);
  });

  test('is needed: without the certificate the adapter does not talk to the source', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const account = orchardAccount(images(), gateway.url);
    const { adapter } = await collectsFor(proxy, account);
    const tested = await adapterClient(adapter.url).test(adapterInstance(account, []));
    const errorMessage = expect.stringMatching(/certificate/i);
    expect(tested).toMatchObject({ kind: 'value', value: { errorMessage } });
  });

  test('talks TLS on 443 with the certificate that the cloud proxy brought, and on no other port', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const { adapter } = await collectsFor(proxy, hostAccount(images(), 'North'));
    const { port, protocol } = new URL(adapter.url);
    const { NetworkSettings } = await adapter.container.inspect();
    expect(protocol).toBe('https:');
    expect(NetworkSettings.Ports['443/tcp']).toEqual([{ HostIp: '127.0.0.1', HostPort: port }]);
    expect(await listeningPorts(adapter)).toEqual([443]);
    const [presented] = await endpointCertificates([adapter.url]);
    const brought = readFileSync(proxy.certificateFile, 'utf8');
    expect(presented?.certPemString).toBe(brought);
  });
}
