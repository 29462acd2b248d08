import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Makes an adapter project of its own out of a template, in an empty directory outside the
 * repository, the way an author has it: with the SDK as a packed file and an own lock file.
 */
export async function makeAdapterProject(directory: string): Promise<void> {
  const template = path.join(root, 'adapter-template/host');
  const isSource = (name: string) => !/node_modules|\/(logs|test)$/.test(name);
  await cp(template, directory, { recursive: true, filter: isSource });
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
  await writeFile(file, JSON.stringify(manifest, null, 2));
}
