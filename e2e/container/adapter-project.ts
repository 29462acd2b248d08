import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

const root = path.resolve(import.meta.dirname, '../..');

/** The template to copy, and the image its Dockerfile is to start from. */
export interface AdapterProjectOptions {
  readonly template: 'host' | 'http' | 'python';
  readonly baseImage: string;
  readonly directory: string;
}

/**
 * Makes an adapter project of its own out of a template, in a directory outside the repository, the
 * way an author has it. Only the name of the base image differs, lest two test runs on one engine
 * take it away from each other.
 */
export async function makeAdapterProject(options: AdapterProjectOptions): Promise<void> {
  const { template, baseImage, directory } = options;
  const isSource = (name: string) => !/node_modules|\/(logs|test)$/.test(name);
  const source = path.join(root, 'adapter-template', template);
  // Templates share files by links.
  await cp(source, directory, { recursive: true, dereference: true, filter: isSource });
  await startFrom(path.join(directory, 'Dockerfile'), baseImage);
  if (template !== 'python') await addPackages(directory);
}

async function startFrom(dockerfile: string, baseImage: string): Promise<void> {
  const text = await readFile(dockerfile, 'utf8');
  await writeFile(dockerfile, text.replace(/^FROM \S+/, `FROM ${baseImage}`));
}

/** Gives the project the SDK as a packed file, and a lock file. */
async function addPackages(directory: string): Promise<void> {
  const sdk = await packSdk(path.join(directory, 'vendor'));
  await dependOn(path.join(directory, 'package.json'), sdk);
  await execa('npm', ['install', '--package-lock-only', '--ignore-scripts'], { cwd: directory });
}

async function packSdk(folder: string): Promise<string> {
  await mkdir(folder);
  const pack = ['pack', '--json', '--workspace', '@packwright/sdk', '--pack-destination', folder];
  const { stdout } = await execa('npm', pack, { cwd: root });
  const [packed]: { filename: string }[] = JSON.parse(stdout);
  if (packed === undefined) throw new Error(`npm pack named no file: ${stdout}`);
  return packed.filename;
}

async function dependOn(file: string, sdk: string): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.dependencies['@packwright/sdk'] = `file:vendor/${sdk}`;
  // No image holds those, and each would have to be looked up for the lock file.
  delete manifest.devDependencies;
  await writeFile(file, JSON.stringify(manifest, null, 2));
}
