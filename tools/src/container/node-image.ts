import type Docker from 'dockerode';
import tmp from 'tmp';
import { importDirectory } from './import-directory.ts';
import { makeNodeFileSystem } from './node-file-system.ts';
import { type NodeImageName, parseNodeImageName } from './node-image-name.ts';
import { pullImage } from './pull-image.ts';

/** Which Node image is wanted, and what a machine without registry needs to make it. */
export interface NodeImageOptions {
  readonly docker: Docker;
  /** For example `node:24-bookworm-slim`. */
  readonly image: string;
  /** Certificate authorities (PEM) that a locally made image is to trust. */
  readonly caBundle?: string;
  /** What its registry is shown, in the engine's form. */
  readonly login?: { readonly base64: string };
  readonly onLine?: (line: string) => void;
}

/** Where the image came from, or why there is none and what to do. */
export type NodeImage =
  | { readonly ready: true; readonly origin: 'present' | 'pulled' | 'made' }
  | { readonly ready: false; readonly reason: string };

/**
 * Makes sure that the engine holds the Node image: present, else pulled, else made locally from
 * Debian and npm packages. Images with other names than `node:<major>-<suite>-slim` are only pulled.
 */
export async function ensureNodeImage(options: NodeImageOptions): Promise<NodeImage> {
  const { docker, image, login, onLine = () => {} } = options;
  if (await isPresent(docker, image)) return { ready: true, origin: 'present' };
  const refusal = await pullImage(docker, image, login);
  if (refusal === undefined) return { ready: true, origin: 'pulled' };
  onLine(`${image} cannot be pulled (${refusal}); making it on this machine`);
  const made = await makeNodeImage(options);
  if (made.ready) return made;
  return { ready: false, reason: `${image} cannot be pulled: ${refusal}\n${made.reason}` };
}

/** Makes the Node image locally, replacing an image of that name. Takes about a minute. */
export async function makeNodeImage(options: NodeImageOptions): Promise<NodeImage> {
  const name = parseNodeImageName(options.image);
  if (name === undefined) {
    return {
      ready: false,
      reason: `Only images named node:<major>-<Debian suite>-slim can be made here; pull ${options.image} or load it with "docker load".`,
    };
  }
  const directory = tmp.dirSync({ prefix: 'packwright-node-image-', unsafeCleanup: true });
  try {
    return await makeIn(directory.name, name, options);
  } finally {
    directory.removeCallback();
  }
}

async function makeIn(
  directory: string,
  name: NodeImageName,
  options: NodeImageOptions,
): Promise<NodeImage> {
  const { docker, image, caBundle, onLine = () => {} } = options;
  const made = await makeNodeFileSystem({ directory, name, caBundle, onLine });
  if (!made.made) return { ready: false, reason: made.reason };
  const imported = await importDirectory({ docker, directory, image, changes: made.changes });
  return imported.imported
    ? { ready: true, origin: 'made' }
    : { ready: false, reason: imported.reason };
}

async function isPresent(docker: Docker, image: string): Promise<boolean> {
  const found = await docker.listImages({ filters: { reference: [image] } });
  return found.length > 0;
}
