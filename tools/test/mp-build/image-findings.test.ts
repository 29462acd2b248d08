import { describe, expect, test } from 'vitest';
import { apiVersionText } from '../../src/mp-build/api-version.ts';
import { imageFindings } from '../../src/mp-build/image-findings.ts';
import { inspectPak } from '../../src/pak/inspect-pak.ts';
import { type Changes, orchardPak } from '../pak/orchard.ts';
import { bareNetwork, startServer } from '../registry/small-server.ts';

describe('the image of a pack', () => {
  test('is asked for by digest, without a login', async () => {
    const registry = await startServer((_, response) => response.end());
    expect(await findingsOf({ registry: registry.host })).toEqual([
      { severity: 'INFORMATION', message: expect.stringContaining('is this machine alone') },
    ]);
    expect(registry.asked).toEqual([`HEAD /v2/team/orchard/manifests/sha256:${'ab'.repeat(32)}`]);
  });

  test.each([
    ['missing is an error', 404, 'ERROR', 'does not have the image'],
    ['behind a login is a warning with the remedy', 401, 'WARNING', 'Make the repository'],
  ])('that is %s', async (_, status, severity, words) => {
    const registry = await startServer((__, response) => response.writeHead(status).end());
    expect(await findingsOf({ registry: registry.host })).toEqual([
      { severity, message: expect.stringContaining(words) },
    ]);
  });

  test('cannot be asked for where nothing listens', async () => {
    expect(await findingsOf({ registry: '127.0.0.1:1' })).toEqual([
      { severity: 'WARNING', message: expect.stringContaining('nothing listens there') },
    ]);
  });

  test('cannot be asked for where the registry is left to the platform, or the digest is none', async () => {
    expect(await findingsOf({ registry: undefined })).toEqual([
      { severity: 'INFORMATION', message: expect.stringContaining('left to the platform') },
    ]);
    expect(await findingsOf({ digest: 'latest' })).toEqual([]);
  });
});

test.each([
  ['{"major":1,"minor":0,"maintenance":0}', '1.0.0'],
  ['{"majorVersion":1,"minorVersion":2,"maintenanceVersion":3}', '1.2.3'],
  ['{"major":1}', undefined],
  ['[]', undefined],
  ['<html>', undefined],
])('the version that a server tells with %s is %s', (body, version) => {
  expect(apiVersionText(Buffer.from(body))).toBe(version);
});

async function findingsOf(changes: Changes) {
  const inspected = await inspectPak(await orchardPak(changes));
  if (inspected.kind === 'problem') throw new Error(inspected.message);
  return imageFindings(inspected.pak, bareNetwork);
}
