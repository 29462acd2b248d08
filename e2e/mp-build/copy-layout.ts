import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-fs';

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
}

/**
 * Copies the image of an archive into an open registry as it is, as skopeo, crane and oras do: each
 * blob, then the manifest. Resolves with nothing; the digest is the one that the archive says.
 */
export async function copyLayout(archive: string, host: string, repository: string): Promise<void> {
  const layout = await mkdtemp(path.join(tmpdir(), 'packwright-layout-'));
  try {
    await pipeline(createReadStream(archive), extract(layout));
    const index = await json<{ manifests: Descriptor[] }>(path.join(layout, 'index.json'));
    const [manifest] = index.manifests;
    if (manifest === undefined) throw new Error('no manifest');
    const { config, layers } = await json<{ config: Descriptor; layers: Descriptor[] }>(
      blob(layout, manifest),
    );
    const base = `http://${host}/v2/${repository}`;
    for (const one of [config, ...layers]) {
      const begun = await fetch(`${base}/blobs/uploads/`, { method: 'POST' });
      const upload = new URL(begun.headers.get('location') ?? '', base);
      upload.searchParams.set('digest', one.digest);
      await put(upload.href, blob(layout, one), 'application/octet-stream');
    }
    await put(`${base}/manifests/${manifest.digest}`, blob(layout, manifest), manifest.mediaType);
  } finally {
    await rm(layout, { recursive: true });
  }
}

function blob(layout: string, { digest }: Descriptor): string {
  return path.join(layout, 'blobs', digest.replace(':', '/'));
}

async function json<Value>(file: string): Promise<Value> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function put(url: string, file: string, type: string): Promise<void> {
  const { size } = await stat(file);
  const headers = { 'content-type': type, 'content-length': size };
  const sending = request(url, { method: 'PUT', headers });
  const answered = once(sending, 'response');
  await pipeline(createReadStream(file), sending);
  const [response] = await answered;
  response.resume();
  if (response.statusCode !== 201) throw new Error(`${url} answered ${response.statusCode}`);
}
