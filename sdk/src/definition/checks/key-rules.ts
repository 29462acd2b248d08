import { type Place, shown } from './place.ts';

/** What is wrong with a key of any kind; undefined when it can be used. */
export function keyProblem(key: unknown): string | undefined {
  if (typeof key !== 'string') return `its key must be a text, not ${shown(key)}`;
  if (key === '') return 'its key is empty';
  if (key.trim() === '') return 'its key is blank';
  // Whoever assigns to this key sets a prototype instead, and the value is lost.
  if (key === '__proto__') return 'its key means something else in JavaScript: choose another';
  return characterProblem('its key', key);
}

/** The key of an attribute or group is a part of paths, such as `disk:sda|size`. */
export function pathKeyProblem(key: string): string | undefined {
  if (/[|:]/.test(key)) return 'its key must not contain | or :, which divide paths into parts';
  return keyProblem(key);
}

/** Texts that go into describe.xml, where these characters cannot even be written as references. */
export function characterProblem(what: string, text: string): string | undefined {
  const found = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text)?.[0];
  if (found === undefined) return undefined;
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `${what} contains the character U+${code}, which XML does not allow`;
}

/** One of several things whose keys must differ. */
export type Keyed = { readonly what: string; readonly key: string };

export function keyed(what: string, keys: readonly string[]): Keyed[] {
  return keys.map((key) => ({ what, key }));
}

/** Reports those whose key another one has already. The platform compares keys without case. */
export function checkRepeatedKeys(place: Place, things: readonly Keyed[]): void {
  const known = new Map<string, Keyed>();
  for (const thing of things) {
    const folded = thing.key.toLowerCase();
    const first = known.get(folded);
    if (first === undefined) known.set(folded, thing);
    else place.within(thing.what, thing.key).report(sameKey(thing, first));
  }
}

function sameKey(thing: Keyed, { what, key }: Keyed): string {
  const theirs = `${what} ${shown(key)} has this key too`;
  return thing.key === key ? theirs : `${theirs}, for case makes no difference to the platform`;
}
