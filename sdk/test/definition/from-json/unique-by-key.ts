import { entries, type Loose } from './loose.ts';
import { NotDeclarable } from './not-declarable.ts';

/** What a list declares, by the keys of its entries. */
export function byKey(list: unknown, declare: (entry: Loose) => object): object {
  return uniqueByKey(entries(list).map((entry) => [entry.key, declare(entry)]));
}

export function uniqueByKey(declared: readonly (readonly [unknown, object])[]): object {
  const keys = declared.map(([key]) => key);
  if (!keys.every(isText)) throw new NotDeclarable('a key that is no text');
  if (new Set(keys).size < keys.length) throw new NotDeclarable('two of one key');
  return Object.fromEntries(declared.map(([key, value]) => [String(key), value]));
}

function isText(key: unknown): boolean {
  return typeof key === 'string';
}
