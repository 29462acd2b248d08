import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sources = join(import.meta.dirname, '../../src');

/** One name that a program can import, and what is written about it where it is declared. */
export type PublicName = {
  readonly name: string;
  /** What a program imports it from. */
  readonly from: string;
  /** Path below the sources. */
  readonly file: string;
  /** The text between the marks of the comment; undefined where there is none. */
  readonly comment: string | undefined;
};

/** What the package exports, by the lists that its entry files write by hand. */
export function publicNames(): readonly PublicName[] {
  const entries = { '': 'index.ts', ...subpaths() };
  return Object.entries(entries).flatMap(([subpath, entry]) => namesOf(subpath, entry));
}

function subpaths(): Record<string, string> {
  const manifest = readFileSync(join(sources, '../package.json'), 'utf8');
  const { exports } = JSON.parse(manifest) as { exports: Record<string, { default: string }> };
  return Object.fromEntries(
    Object.entries(exports)
      .filter(([subpath]) => subpath !== '.')
      .map(([subpath, { default: file }]) => [
        subpath.slice(1),
        file.replace('./dist/', '').replace(/\.js$/, '.ts'),
      ])
      .filter(([, file]) => existsSync(join(sources, file ?? ''))),
  );
}

function namesOf(subpath: string, entry: string): PublicName[] {
  const text = readFileSync(join(sources, entry), 'utf8');
  return [...text.matchAll(/export (type )?\{([^}]*)\} from '([^']+)'/g)].flatMap(
    ([, , list = '', target = '']) => {
      const file = join(dirname(entry), target);
      return list
        .split(',')
        .map((name) => name.trim().replace(/^type /, ''))
        .filter((name) => name !== '')
        .map((name) => ({
          name: name.split(' as ').at(-1) ?? name,
          from: `@packwright/sdk${subpath}`,
          file,
          comment: commentOf(file, name.split(' as ')[0] ?? name),
        }));
    },
  );
}

/** Of several declarations, as overloads are, the first one counts. */
function commentOf(file: string, name: string): string | undefined {
  const text = readFileSync(join(sources, file), 'utf8');
  const declaration = new RegExp(
    `(?:/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\n)?export (?:declare )?(?:abstract )?(?:async )?(?:const|let|class|function\\*?|type|interface) ${name}\\b`,
  );
  return declaration.exec(text)?.[1];
}

/** The programs in a comment: what follows `@example`, without the stars of the comment. */
export function examplesIn(comment: string): readonly string[] {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
  return lines
    .join('\n')
    .split(/^@example/m)
    .slice(1)
    .map((text) => (text.split(/^@\w+/m)[0] ?? '').replace(/^\s*```\w*\n|^```\s*$/gm, ''))
    .map((text) => text.trim());
}
