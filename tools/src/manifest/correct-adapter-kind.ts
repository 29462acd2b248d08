/**
 * The text of a manifest that names the adapter of the describe, and nothing else is changed: members
 * keep their order, and the text its end. For whoever agrees to have it corrected.
 *
 * @param before the bytes of the manifest as it is
 */
export function correctAdapterKind(json: object, adapterKind: string, before: Uint8Array): string {
  // The vendor's mp-init writes none.
  const end = before.at(-1) === 0x0a ? '\n' : '';
  return `${JSON.stringify({ ...json, adapter_kinds: [adapterKind] }, null, 4)}${end}`;
}
