/**
 * Makes `image/`: all that the base image is built from where there is no clone of this repository and
 * no npm registry, only the package `@packwright/server`. The server is bundled with all it imports,
 * laid out as the package is; the Dockerfile is the one of the repository without the stage that
 * builds the server.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleServer } from './bundle-server.ts';
import { packagedDockerfile } from './packaged-dockerfile.ts';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'base-image');
const target = join(source, 'image');

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'server/bin'), { recursive: true });
await bundleServer(source, join(target, 'server'));
copyFileSync(
  join(source, 'bin/packwright-server.js'),
  join(target, 'server/bin/packwright-server.js'),
);
// In the clone's own image build neither of these is there, and neither is needed.
if (process.argv[2] !== '--server-only') {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
  writeFileSync(join(target, 'Dockerfile'), packagedDockerfile(dockerfile));
  copyFileSync(join(root, 'commands.cfg'), join(target, 'commands.cfg'));
}
