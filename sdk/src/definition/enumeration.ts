/** One choice of an enumeration: its key, or its key and the label people see. */
export type EnumValue = string | { readonly key: string; readonly label?: string };

/** The keys of the choices: what an adapter receives when one of them was chosen. */
export type EnumKey<V extends EnumValue> = V extends string
  ? V
  : V extends { readonly key: infer K extends string }
    ? K
    : never;

/** The key of one choice, however it was written. */
export function enumKey(value: EnumValue): string {
  return typeof value === 'string' ? value : value.key;
}
