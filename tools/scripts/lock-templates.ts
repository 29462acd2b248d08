/**
 * Writes the lock file of new projects anew: to be run, and its result committed, when a dependency of
 * the templates changes (`npm run lock:templates`). It names the versions that this repository is
 * tested with. Which tarball the SDK is of is known only when a project is made, so the lock file
 * names it without a checksum.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempDisposableSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carriedSdk } from '../src/mp-init/carried-parts.ts';
import { type PackageLock, packageJson } from '../src/mp-init/files/package-files.ts';

const root = join(import.meta.dirname, '../..');
const sdk = carriedSdk();
const text = packageJson('host', 'adapter', sdk);

using project = mkdtempDisposableSync(join(tmpdir(), 'packwright-lock-'));
mkdirSync(join(project.path, 'vendor'));
copyFileSync(sdk.location, join(project.path, sdk.file));
writeFileSync(join(project.path, 'package.json'), text);
writeFileSync(join(project.path, 'package-lock.json'), JSON.stringify(lockOfRepository()));
// npm takes out what the project does not need. Projects ask the registry that their own npm knows.
const options = ['install', '--package-lock-only', '--ignore-scripts', '--silent'];
execFileSync('npm', [...options, '--omit-lockfile-registry-resolved'], { cwd: project.path });

const lock = JSON.parse(readFileSync(join(project.path, 'package-lock.json'), 'utf8'));
delete lock.packages['node_modules/@packwright/sdk'].integrity;
const lockFile = join(root, 'adapter-template/_shared/package-lock.json');
writeFileSync(lockFile, `${JSON.stringify(lock, undefined, 2)}\n`);

/** All that is installed in this repository, as if the project had asked for it. */
function lockOfRepository() {
  const all: PackageLock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = Object.entries(all.packages ?? {}).filter(
    ([place, entry]) => place.startsWith('node_modules/') && !('link' in entry),
  );
  const packages = { '': JSON.parse(text), ...Object.fromEntries(installed) };
  return { lockfileVersion: 3, requires: true, packages };
}
