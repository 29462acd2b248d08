import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Blob, blobName, type Draft, draftBlob, finishBlob, plainBlob } from './blob.ts';

/** A manifest that an engine has pushed. */
export interface ReceivedManifest extends Blob {
  readonly mediaType: string;
  readonly text: string;
}

/** A registry of this process, as far as an engine needs it to push one image. */
export interface ReceivingRegistry extends AsyncDisposable {
  /** What names of images in it begin with, such as `127.0.0.1:40123`. */
  readonly host: string;
  /** The only repository: nobody else on this machine knows its name, so nobody else can push to it. */
  readonly repository: string;
  /** What was pushed under a tag. */
  readonly manifests: ReadonlyMap<string, ReceivedManifest>;
}

/** Starts one on a free port of 127.0.0.1; it puts blobs and manifests into a layout. */
export async function startReceivingRegistry(layout: string): Promise<ReceivingRegistry> {
  const repository = `packwright/${randomUUID()}`;
  const manifests = new Map<string, ReceivedManifest>();
  const store = { layout, repository, manifests, drafts: new Map() };
  const server = createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      // The engine hangs up, or the disk is full: it reports of the push whatever it is.
      if (!response.headersSent) response.writeHead(500);
      response.end(error instanceof Error ? error.message : '');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    repository,
    manifests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Store {
  readonly layout: string;
  readonly repository: string;
  readonly manifests: Map<string, ReceivedManifest>;
  /** Uploads that go on, by their ids. */
  readonly drafts: Map<string, Draft>;
}

/** The requests of a push, in its order: blobs are asked for, uploaded, and named by a manifest. */
async function answer(store: Store, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://registry');
  const [, repository = '', kind = '', name = ''] =
    /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests)\/([^/]*)$/.exec(pathname) ?? [];
  const uploads = `/v2/${repository}/blobs/uploads`;
  const route = `${request.method} ${kind}`;
  if (pathname !== '/v2/' && repository !== store.repository) {
    reply(response, 404, {});
  } else if (route === 'POST blobs/uploads') {
    const id = String(store.drafts.size);
    store.drafts.set(id, draftBlob(store.layout, id));
    reply(response, 202, { location: `${uploads}/${id}`, range: '0-0', 'docker-upload-uuid': id });
  } else if (route === 'PATCH blobs/uploads') {
    const size = await store.drafts.get(name)?.append(request);
    reply(response, 202, { location: `${uploads}/${name}`, range: `0-${(size ?? 1) - 1}` });
  } else if (route === 'PUT blobs/uploads') {
    await finishUpload(store, name, request);
    const digest = searchParams.get('digest') ?? '';
    reply(response, 201, { location: `/v2/${repository}/blobs/${digest}`, ...digestOf(digest) });
  } else if (route === 'PUT manifests') {
    const { digest } = await keepManifest(store, name, request);
    reply(response, 201, digestOf(digest));
  } else if (route === 'HEAD blobs') {
    const size = sizeOf(store, name);
    reply(response, size === undefined ? 404 : 200, { 'content-length': size ?? 0 });
  } else {
    reply(response, pathname === '/v2/' ? 200 : 404, {});
  }
}

function reply(response: ServerResponse, status: number, headers: Record<string, string | number>) {
  response.writeHead(status, { 'docker-distribution-api-version': 'registry/2.0', ...headers });
  response.end();
}

function digestOf(digest: string) {
  return { 'docker-content-digest': digest };
}

async function finishUpload({ drafts, layout }: Store, id: string, request: IncomingMessage) {
  const draft = drafts.get(id);
  if (draft === undefined) throw new Error(`there is no upload ${id}`);
  await draft.append(request);
  finishBlob(draft, layout);
}

async function keepManifest({ layout, manifests }: Store, tag: string, request: IncomingMessage) {
  const bytes = await buffer(request);
  const mediaType = request.headers['content-type'] ?? '';
  const manifest = { ...plainBlob(bytes, layout), mediaType, text: bytes.toString('utf8') };
  manifests.set(tag, manifest);
  return manifest;
}

/** Undefined where it has not been uploaded yet. */
function sizeOf({ layout }: Store, digest: string): number | undefined {
  return statSync(path.join(layout, blobName(digest)), { throwIfNoEntry: false })?.size;
}
