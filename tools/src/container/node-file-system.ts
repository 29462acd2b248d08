import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { arch } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import type { NodeImageName } from './node-image-name.ts';

/** An empty directory that becomes the root file system of a Node image. */
export interface NodeFileSystemOptions {
  readonly directory: string;
  readonly name: NodeImageName;
  readonly caBundle: string | undefined;
  readonly onLine: (line: string) => void;
}

/** The Dockerfile instructions that belong to the file system, or which step failed. */
export type NodeFileSystem =
  | { readonly made: true; readonly changes: readonly string[] }
  | { readonly made: false; readonly reason: string };

/**
 * Fills the directory with a minimal Debian, Node and npm, laid out as in the official image: the
 * programs in `/usr/local/bin` and a user `node` with id 1000, so that the next user gets the same
 * id in images built on either.
 */
export async function makeNodeFileSystem(options: NodeFileSystemOptions): Promise<NodeFileSystem> {
  const { directory, name, caBundle, onLine } = options;
  for (const step of programSteps(directory, name)) {
    onLine(step.title);
    const result = await step.run();
    if (result.failed) return { made: false, reason: stepFailure(step, result) };
  }
  await moveNodeIntoPlace(directory);
  await writeDebianSources(directory, name.suite);
  for (const folder of unneededFolders) await emptyFolder(path.join(directory, folder));
  if (caBundle !== undefined) await writeCaBundle(directory, caBundle);
  return { made: true, changes: imageChanges(caBundle !== undefined) };
}

interface StepResult {
  readonly failed: boolean;
  /** `ENOENT` when the program does not exist. */
  readonly code?: string | undefined;
  readonly all: string;
}

interface Step {
  readonly title: string;
  readonly program: string;
  readonly run: () => Promise<StepResult>;
  /** What to do when the program does not exist. */
  readonly remedy: string;
}

const quietly = execa({ all: true, reject: false });
const mirror = 'http://deb.debian.org/debian';
// The package "node" fetches its program in an install script; this one simply contains it.
const nodePackage = `node-linux-${arch()}`;

function programSteps(directory: string, { node, suite }: NodeImageName): Step[] {
  const local = path.join(directory, 'usr/local');
  const packages = [`${nodePackage}@${node}`, 'npm@11'];
  return [
    {
      title: `Debian ${suite}`,
      program: 'debootstrap',
      run: () => quietly`debootstrap --variant=minbase ${suite} ${directory} ${mirror}`,
      remedy: 'Install it as root with "apt-get install debootstrap".',
    },
    {
      title: `Node ${node} and npm`,
      program: 'npm',
      run: () => quietly`npm install --global --ignore-scripts --prefix ${local} ${packages}`,
      remedy: 'Install Node with npm.',
    },
    {
      title: 'User node',
      program: 'chroot',
      run: () => quietly`chroot ${directory} useradd --create-home --uid 1000 node`,
      remedy: 'It is part of coreutils.',
    },
  ];
}

function stepFailure({ program, remedy }: Step, { code, all }: StepResult): string {
  if (code === 'ENOENT') return `The program ${program} is missing. ${remedy}`;
  const lastLines = all.trim().split('\n').slice(-5).join('\n');
  return `${program} failed while making the Node image:\n${lastLines}`;
}

async function moveNodeIntoPlace(directory: string): Promise<void> {
  const local = path.join(directory, 'usr/local');
  const installed = path.join(local, 'lib/node_modules', nodePackage);
  await rm(path.join(local, 'bin/node'));
  await rename(path.join(installed, 'bin/node'), path.join(local, 'bin/node'));
  await rm(installed, { recursive: true });
}

// debootstrap names the release alone; security fixes come from two further suites.
async function writeDebianSources(directory: string, suite: string): Promise<void> {
  const lines = [
    `deb ${mirror} ${suite} main`,
    `deb ${mirror} ${suite}-updates main`,
    `deb ${mirror}-security ${suite}-security main`,
  ];
  await writeFile(path.join(directory, 'etc/apt/sources.list'), `${lines.join('\n')}\n`);
}

const unneededFolders = [
  'usr/share/doc',
  'usr/share/man',
  'usr/share/locale',
  'usr/share/info',
  'var/cache/apt',
  'var/lib/apt/lists',
];

async function emptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) await rm(path.join(folder, name), { recursive: true });
}

async function writeCaBundle(directory: string, caBundle: string): Promise<void> {
  await mkdir(path.join(directory, 'etc/ssl/certs'), { recursive: true });
  await writeFile(path.join(directory, caBundlePath), caBundle);
}

const caBundlePath = '/etc/ssl/certs/ca-certificates.crt';

function imageChanges(withCaBundle: boolean): string[] {
  const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  const trust = withCaBundle ? [`ENV NODE_EXTRA_CA_CERTS=${caBundlePath}`] : [];
  return [`ENV PATH=${systemPath}`, ...trust, 'CMD ["node"]'];
}
