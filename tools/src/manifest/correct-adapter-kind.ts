/**
 * The text of a manifest that names the adapter of the describe, and nothing else is changed: members
 * keep their order. For whoever agrees to have it corrected.
 */
export function correctAdapterKind(json: object, adapterKind: string): string {
  return `${JSON.stringify({ ...json, adapter_kinds: [adapterKind] }, null, 4)}\n`;
}
