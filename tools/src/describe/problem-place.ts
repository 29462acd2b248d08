/** A JSON Pointer in the form of all findings: `/object_types/0/key` is `$.object_types[0].key`. */
export function problemPlace(pointer: string): string {
  return `$${pointer.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.')}`;
}
