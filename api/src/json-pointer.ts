/**
 * Follows a JSON pointer into a document: `/identifiers/0/key` leads to the path
 * `$.identifiers[0].key` and the value there. The names in it are those of fields in the contract,
 * so none needs quotes in the path, and the document has to have each of them.
 */
export function followPointer(
  pointer: string,
  document: unknown,
): { path: string; value: unknown } {
  let path = '$';
  let value = document;
  for (const name of pointer.split('/').slice(1)) {
    path += Array.isArray(value) ? `[${name}]` : `.${name}`;
    value = (value as Record<string, unknown>)[name];
  }
  return { path, value };
}
