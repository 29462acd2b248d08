/** What is wrong with the key of an adapter; undefined where it can be used. */
export function adapterKeyProblem(key: string): string | undefined {
  if (key.trim() === '') return 'must not be empty';
  if (/^\d/.test(key)) return 'must not begin with a digit';
  return /^[A-Za-z]\w*$/.test(key)
    ? undefined
    : 'must be made of letters from A to Z, digits and underscores, with a letter first';
}

/**
 * A key for an adapter of this name. Letters lose their accents, as the key becomes part of names of
 * files and of addresses.
 */
export function proposeAdapterKey(displayName: string): string {
  const plain = displayName.normalize('NFKD').replace(/\W/g, '').replace(/^_+/, '');
  if (plain === '') return 'MyAdapter';
  return /^\d/.test(plain) ? `Adapter${plain}` : plain;
}
