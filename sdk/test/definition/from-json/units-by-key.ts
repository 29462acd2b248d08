import { customUnit, type Unit, units } from '../../../src/index.ts';
import { said } from './loose.ts';

/** All units of the platform. */
export const catalogue: readonly Unit[] = Object.values(units).flatMap((group): Unit[] =>
  Object.values(group),
);

/** The unit of the platform with this key, or undefined. */
export function knownUnit(key: unknown): Unit | undefined {
  return catalogue.find((unit) => unit.key === key);
}

/** Finds units for one definition; a key the platform does not know is that of a custom unit. */
export function unitsByKey(): (key: unknown, rate: unknown) => Unit {
  const custom = new Map<string, Unit>();
  return (key, rate) => {
    const known = knownUnit(key) ?? custom.get(`${rate} ${key}`);
    if (known !== undefined) return known;
    const made: Unit = Reflect.apply(customUnit, null, [said({ key, rate })]);
    custom.set(`${rate} ${key}`, made);
    return made;
  };
}
