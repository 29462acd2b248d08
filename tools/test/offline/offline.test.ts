import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { blobName, compressedBlob, plainBlob } from '../../src/offline/blob.ts';
import { bundleReadme } from '../../src/offline/bundle-readme.ts';
import { indexFiles } from '../../src/offline/image-index.ts';
import { imageManifest } from '../../src/offline/image-manifest.ts';
import { writeArchive } from '../../src/offline/write-archive.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';

const { signal } = new AbortController();

test('a layer is compressed to the same bytes each time, and named by them', async () => {
  const layout = newLayout();
  const layer = path.join(layout, 'layer.tar');
  writeFileSync(layer, 'apples '.repeat(1000));
  const blob = await compressedBlob(layer, layout, signal);
  const bytes = readFileSync(path.join(layout, blobName(blob.digest)));
  expect(blob).toEqual({ digest: digestOf(bytes), size: bytes.length });
  expect(gunzipSync(bytes).toString()).toBe('apples '.repeat(1000));
  expect(await compressedBlob(layer, newLayout(), signal)).toEqual(blob);
});

test('a layer that the engine saves compressed is not compressed again', async () => {
  const layout = newLayout();
  const layer = path.join(layout, 'layer');
  const bytes = gzipSync('apples '.repeat(1000));
  writeFileSync(layer, bytes);
  const { digest, size } = await compressedBlob(layer, layout, signal);
  expect([digest, size]).toEqual([digestOf(bytes), bytes.length]);
});

test('the manifest names configuration and layers, in order, in the types of OCI', () => {
  const [config, one, two] = ['{}', 'one', 'two'].map((text) =>
    plainBlob(Buffer.from(text), newLayout()),
  );
  if (config === undefined || one === undefined || two === undefined)
    throw new Error('three blobs');
  const manifest = JSON.parse(imageManifest(config, [one, two]));
  expect(manifest).toEqual({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      size: 2,
      digest: config.digest,
    },
    layers: [one, two].map(({ digest }) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      size: 3,
      digest,
    })),
  });
});

test('a layout is one for tools that know OCI, and for engines that do not', () => {
  const blob = plainBlob(Buffer.from('{}'), newLayout());
  const manifest = { ...blob, mediaType: 'application/vnd.oci.image.manifest.v1+json' };
  const names = { name: 'registry.example/team/apple', tag: '1.0.0' };
  const files = indexFiles({ manifest, config: blob, layers: [blob] }, names);
  expect([...files.keys()]).toEqual(['index.json', 'manifest.json', 'oci-layout']);
  expect(JSON.parse(files.get('manifest.json') ?? '')).toEqual([
    {
      Config: blobName(blob.digest),
      RepoTags: ['registry.example/team/apple:1.0.0'],
      Layers: [blobName(blob.digest)],
    },
  ]);
  expect(JSON.parse(files.get('index.json') ?? '')).toMatchObject({
    manifests: [
      { digest: blob.digest, annotations: { 'org.opencontainers.image.ref.name': '1.0.0' } },
    ],
  });
});

test('an archive of equal files is equal, whatever their times and permissions', async () => {
  const archives = await Promise.all(
    [0o600, 0o664].map(async (mode) => {
      const layout = newLayout();
      plainBlob(Buffer.from('{}'), layout);
      const file = path.join(layout, 'oci-layout');
      writeFileSync(file, '{}', { mode });
      utimesSync(file, mode, mode);
      const archive = path.join(new TemporaryDirectory().directory, 'image.tar');
      await writeArchive(layout, archive);
      return digestOf(readFileSync(archive));
    }),
  );
  expect(archives[0]).toBe(archives[1]);
});

test('the instructions name files, digest and place, and say which ways keep the digest', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;
  const text = bundleReadme({
    pak: 'Apple_1.0.0.pak',
    archive: 'Apple_1.0.0.image.tar',
    name: 'Apple',
    version: '1.0.0',
    image: 'registry.example/team/apple',
    useDefaultRegistry: false,
    digest,
    tag: '1.0.0-abc',
    isAsPushed: false,
  });
  expect(text).toContain(`registry.example/team/apple@${digest}`);
  expect(text).toContain(
    'skopeo copy --preserve-digests dir:image/blobs/sha256 docker://registry.example/team/apple:1.0.0-abc',
  );
  expect(text).toContain(`https://registry.example/v2/team/apple/manifests/${digest}`);
  expect(text).not.toContain('leaves the registry to the platform');
});

function newLayout(): string {
  const directory = new TemporaryDirectory().directory;
  mkdirSync(path.join(directory, 'blobs/sha256'), { recursive: true });
  return directory;
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
