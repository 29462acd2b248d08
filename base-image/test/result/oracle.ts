/**
 * What the check must find, by other means and with all memory it takes: a strict decoder, then
 * `JSON.parse`, then a walk over the value.
 */
export function oracle(bytes: Uint8Array): 'object' | 'array' | 'empty' | 'fault' {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (/^[ \t\n\r]*$/.test(text)) return 'empty';
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || depthOf(text) > 512) return 'fault';
    return Array.isArray(value) ? 'array' : 'object';
  } catch {
    return 'fault';
  }
}

/** Whether the outermost object of a document has an `errorMessage`. */
export function oracleHasErrorMessage(bytes: Uint8Array): boolean {
  const value: unknown = JSON.parse(Buffer.from(bytes).toString());
  return !Array.isArray(value) && Object.hasOwn(value as object, 'errorMessage');
}

/** Counted in the text, because a repeated key hides the deeper of two values. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '').matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
