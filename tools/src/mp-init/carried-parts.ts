import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TemplateName } from './templates.ts';

/** The SDK as new projects get it. */
export interface CarriedSdk {
  readonly version: string;
  /** Where it lies in a project, such as `vendor/packwright-sdk-1.0.0.tgz`. */
  readonly file: string;
  /** Where it lies now. */
  readonly location: string;
  readonly bytes: Buffer;
  /** As lock files write it. */
  readonly integrity: string;
}

// `npm run build` fills it. The way is the same from the source and from what is compiled.
const directory = new URL('../../dist/templates/', import.meta.url);

/** The tarball of the SDK that this package carries, as no registry has it. */
export function carriedSdk(): CarriedSdk {
  const name = readdirSync(directory).find((file) => file.endsWith('.tgz'));
  const version = /^packwright-sdk-(.+)\.tgz$/.exec(name ?? '')?.[1];
  if (name === undefined || version === undefined) {
    throw new Error(`${fileURLToPath(directory)} has no SDK: run 'npm run build'`);
  }
  const location = new URL(name, directory);
  const bytes = readFileSync(location);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  return { version, file: `vendor/${name}`, location: fileURLToPath(location), bytes, integrity };
}

/** The texts of a template by name of the file; `_shared` are those of all templates. */
export function carriedTexts(name: TemplateName | '_shared'): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('templates.json', directory), 'utf8');
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(text);
  return new Map(Object.entries(all[name] ?? {}));
}

/** The icon of projects that bring none of their own. */
export function carriedIcon(): Buffer {
  return readFileSync(new URL('icon.png', directory));
}
