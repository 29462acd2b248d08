/**
 * One choice of an enumeration: its key, or its key and the label people see.
 *
 * @example
 * import type { EnumValue } from '@packwright/sdk';
 * export const modes: EnumValue[] = ['fast', { key: 'full', label: 'Everything' }];
 */
export type EnumValue = string | { readonly key: string; readonly label?: string };

/**
 * The keys of the choices: what an adapter receives when one of them was chosen.
 *
 * @example
 * import type { EnumKey } from '@packwright/sdk';
 * const modes = ['fast', { key: 'full', label: 'Everything' }] as const;
 * export const isSlow = (mode: EnumKey<(typeof modes)[number]>) => mode === 'full';
 */
export type EnumKey<V extends EnumValue> = V extends string
  ? V
  : V extends { readonly key: infer K extends string }
    ? K
    : never;

/** The key of one choice, however it was written. */
export function enumKey(value: EnumValue): string {
  return typeof value === 'string' ? value : value.key;
}
