import { type EnumValue, enumKey } from '../enumeration.ts';

export function enumValuesJson(values: readonly EnumValue[]) {
  return values.map((value, order) => {
    const key = enumKey(value);
    const label = typeof value === 'string' ? key : (value.label ?? key);
    return { key, label, display_order: order };
  });
}
