import path from 'node:path';

/** What is wrong with an answer that people will read. It becomes a line of a file. */
export function lineProblem(text: string): string | undefined {
  if (text.trim() === '') return 'must not be empty';
  return /[\p{Cc}\u2028\u2029]/u.test(text.trim()) ? 'must be one line of text' : undefined;
}

/** A display name for the project in a directory: `my-orchard` gives `My Orchard`. */
export function proposeName(directory: string): string {
  const words = path.basename(directory).split(/[\s_.-]+/);
  const capitals = words.filter((word) => word !== '').map((word) => capital(word));
  return capitals.join(' ') || 'My Adapter';
}

/** A directory for a project of this name: `My Orchard` gives `my-orchard`. */
export function proposeDirectory(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'my-adapter';
}

/** The name of the npm package: `MyOrchard` gives `my-orchard`. */
export function packageNameOf(adapterKey: string): string {
  return adapterKey.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}

function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}
