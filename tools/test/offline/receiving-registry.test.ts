import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startReceivingRegistry } from '../../src/offline/receiving-registry.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';

test('an image that is pushed to it lies in the layout, byte by byte', async () => {
  const layout = newLayout();
  await using registry = await startReceivingRegistry(layout);
  const at = `http://${registry.host}/v2/${registry.repository}`;
  expect((await fetch(`http://${registry.host}/v2/`)).status).toBe(200);
  const layer = Buffer.from('apples '.repeat(1000));
  expect((await fetch(`${at}/blobs/${digestOf(layer)}`, { method: 'HEAD' })).status).toBe(404);
  const begun = await fetch(`${at}/blobs/uploads/`, { method: 'POST' });
  expect(begun.status).toBe(202);
  const upload = new URL(begun.headers.get('location') ?? '', at);
  const [first, second] = [layer.subarray(0, 3000), layer.subarray(3000)];
  const patched = await fetch(upload, { method: 'PATCH', body: first });
  expect([patched.status, patched.headers.get('range')]).toEqual([202, '0-2999']);
  upload.searchParams.set('digest', digestOf(layer));
  const finished = await fetch(upload, { method: 'PUT', body: second });
  expect([finished.status, finished.headers.get('docker-content-digest')]).toEqual([
    201,
    digestOf(layer),
  ]);
  const known = await fetch(`${at}/blobs/${digestOf(layer)}`, { method: 'HEAD' });
  expect([known.status, known.headers.get('content-length')]).toEqual([200, String(layer.length)]);

  const manifest = Buffer.from('{ "layers": [] }');
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
  const headers = { 'content-type': mediaType };
  const put = await fetch(`${at}/manifests/stable`, { method: 'PUT', headers, body: manifest });
  expect(put.headers.get('docker-content-digest')).toBe(digestOf(manifest));
  expect(registry.manifests.get('stable')).toEqual({
    digest: digestOf(manifest),
    size: manifest.length,
    mediaType,
    text: manifest.toString(),
  });
  const blobs = path.join(layout, 'blobs/sha256');
  expect(
    readdirSync(blobs)
      .map((hash) => `sha256:${hash}`)
      .sort(),
  ).toEqual([layer, manifest].map(digestOf).sort());
  for (const hash of readdirSync(blobs)) {
    expect(digestOf(readFileSync(path.join(blobs, hash)))).toBe(`sha256:${hash}`);
  }
});

test('an upload that nobody began is an error, and it goes on serving', async () => {
  await using registry = await startReceivingRegistry(newLayout());
  const at = `http://${registry.host}/v2/${registry.repository}`;
  const upload = `${at}/blobs/uploads/7?digest=sha256:00`;
  expect((await fetch(upload, { method: 'PUT', body: 'x' })).status).toBe(500);
  expect((await fetch(`${at}/manifests/x`)).status).toBe(404);
});

test('others on the machine, who do not know the name of the repository, can push nothing', async () => {
  await using registry = await startReceivingRegistry(newLayout());
  const others = `http://${registry.host}/v2/packwright/bundle`;
  const put = await fetch(`${others}/manifests/bundle`, { method: 'PUT', body: '{}' });
  const begun = await fetch(`${others}/blobs/uploads/`, { method: 'POST' });
  expect([put.status, begun.status, registry.manifests.size]).toEqual([404, 404, 0]);
});

function newLayout(): string {
  const { directory } = new TemporaryDirectory();
  mkdirSync(path.join(directory, 'blobs/sha256'), { recursive: true });
  return directory;
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
