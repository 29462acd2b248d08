/**
 * Puts into the built package what `mp-init` makes projects of, as nothing of it is in a registry: the
 * SDK as a tarball, and the templates. The texts of templates lie in one JSON file, since npm leaves
 * out or renames files such as `.gitignore` and `package-lock.json` when it packs a package.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateFiles } from './template-files.ts';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'tools/dist/templates');
const templates = join(root, 'adapter-template');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
packSdk();
copyFileSync(join(templates, '_shared/icon.png'), join(target, 'icon.png'));
writeFileSync(join(target, 'templates.json'), JSON.stringify(textsOfTemplates()));

/** npm writes equal packages as equal bytes: without times and owners, in the order of names. */
function packSdk(): void {
  const options = [
    'pack',
    '--silent',
    '--workspace',
    '@packwright/sdk',
    '--pack-destination',
    target,
  ];
  execFileSync('npm', options, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

function textsOfTemplates(): Record<string, Record<string, string>> {
  const names = ['_shared', 'minimal', 'host', 'http'];
  return Object.fromEntries(names.map((name) => [name, textsBelow(join(templates, name))]));
}

function textsBelow(directory: string): Record<string, string> {
  const texts = templateFiles(directory).filter((file) => !file.endsWith('.png'));
  return Object.fromEntries(
    texts.map((file) => [file, readFileSync(join(directory, file), 'utf8')]),
  );
}
