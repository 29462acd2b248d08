import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licence of each package that the modules come from: who hands on a bundle has to hand these on.
 * Throws where a package has none.
 *
 * @param modules files of a bundle, with their whole paths
 */
export function licencesOf(modules: readonly string[]): string {
  const directories = new Set(modules.flatMap((file) => packageDirectory(file) ?? []));
  return [...directories]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function packageDirectory(file: string): string | undefined {
  const [, directory] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return directory;
}

function licenceOf(directory: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  );
  const [file] = readdirSync(directory).filter((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
  if (file === undefined && typeof license !== 'string') {
    throw new Error(`${directory} says nothing of its licence`);
  }
  const text = file === undefined ? '' : readFileSync(join(directory, file), 'utf8');
  return `${name} ${version}, ${license}\n\n${text}`;
}
