import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBuildNetwork } from '../../src/container/build-network.ts';

let folder: string;
let bundle: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packwright-network-'));
  bundle = path.join(folder, 'company.pem');
  await writeFile(bundle, 'PEM of the company');
});

afterAll(() => rm(folder, { recursive: true }));

describe('what an image build is told about the network', () => {
  test('nothing on a machine without proxy and without own certificate authorities', async () => {
    expect(await findBuildNetwork({ PATH: '/bin' })).toEqual({ proxyArguments: {} });
  });

  test('the bundle that NODE_EXTRA_CA_CERTS names, before the one of SSL_CERT_FILE', async () => {
    const env = { NODE_EXTRA_CA_CERTS: bundle, SSL_CERT_FILE: '/absent' };
    expect(await findBuildNetwork(env)).toMatchObject({ caBundle: 'PEM of the company' });
  });

  test('the bundle of SSL_CERT_FILE when there is no other', async () => {
    const network = await findBuildNetwork({ SSL_CERT_FILE: bundle });
    expect(network.caBundle).toBe('PEM of the company');
  });

  test('no bundle when the named file cannot be read', async () => {
    const network = await findBuildNetwork({ NODE_EXTRA_CA_CERTS: path.join(folder, 'absent') });
    expect(network).toEqual({ proxyArguments: {} });
  });

  test('the proxy variables in both spellings, without empty ones', async () => {
    const env = { https_proxy: 'http://proxy.example:3128', NO_PROXY: '.example', HTTP_PROXY: '' };
    expect(await findBuildNetwork(env)).toEqual({
      proxyArguments: { https_proxy: 'http://proxy.example:3128', NO_PROXY: '.example' },
    });
  });
});
