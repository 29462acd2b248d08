/**
 * What a number is measured in. A rate is a change per time, such as bytes per second.
 *
 * @example
 * import { metric, type Unit } from '@packwright/sdk';
 * export const measured = (label: string, unit: Unit) => metric({ label, unit, kpi: true });
 */
export type Unit = {
  /** What the definition names it by. */
  readonly key: string;
  /** What people see behind the number. */
  readonly label: string;
  readonly rate: boolean;
};

/** Whether something is a unit, for those whom no compiler tells. */
export function isUnit(value: unknown): value is Unit {
  const { key, label, rate } = Object(value);
  return typeof key === 'string' && typeof label === 'string' && typeof rate === 'boolean';
}
