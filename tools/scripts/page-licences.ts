import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One comment with the licence of each package among the modules of a bundle. Packages with the same
 * conditions share their text.
 *
 * @throws Error for a package without licence text: it must not be passed on
 */
export function licenceComment(modules: readonly string[]): string {
  const directories = modules.flatMap((module) => {
    const [directory] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module) ?? [];
    return directory === undefined ? [] : [directory];
  });
  const licences = [...new Set(directories)].sort().map(licenceOf);
  const texts = [...Map.groupBy(licences, ({ conditions }) => conditions)].map(
    ([conditions, packages]) => {
      const holders = packages.map(({ name, holder }) => `${name}: ${holder}`);
      return [...holders, '', conditions].join('\n');
    },
  );
  return `/*!\n${texts.join('\n\n----\n\n').replaceAll('*/', '* /')}\n*/`;
}

interface Licence {
  readonly name: string;
  readonly holder: string;
  readonly conditions: string;
}

function licenceOf(directory: string): Licence {
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const file = join(directory, 'LICENSE');
  if (!existsSync(file)) throw new Error(`${manifest.name} has no licence text.`);
  const text = readFileSync(file, 'utf8').trim();
  const holder = /^Copyright.*$/m.exec(text)?.[0];
  if (holder === undefined) throw new Error(`The licence of ${manifest.name} names no holder.`);
  const conditions = text
    .replace(holder, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { name: `${manifest.name} ${manifest.version}`, holder, conditions };
}
