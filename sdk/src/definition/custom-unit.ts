import { keyProblem } from './checks/key-rules.ts';
import {
  anything,
  checkMembers,
  checkRecord,
  flag,
  isPlain,
  members,
  type Rules,
  rule,
  text,
} from './checks/member-rules.ts';
import { Place, shown } from './checks/place.ts';
import type { Unit } from './unit.ts';
import { units } from './units.ts';

/**
 * A unit that the platform does not know by itself, as `customUnit` makes it.
 *
 * @example
 * import { type CustomUnit, customUnit } from '@packwright/sdk';
 * export const rate = (key: string): CustomUnit => customUnit({ key, rate: true });
 */
export type CustomUnit = Unit & {
  /** How many of `multipleOf` it is; 1 where it is a multiple of none. */
  readonly factor: number;
  readonly multipleOf?: CustomUnit;
};

/**
 * What is said of a unit that the platform does not know by itself.
 *
 * @example
 * import { type CustomUnitOptions, customUnit } from '@packwright/sdk';
 * const options: CustomUnitOptions[] = [{ key: 'apples' }, { key: 'pears' }];
 * export const fruits = options.map(customUnit);
 */
export type CustomUnitOptions = {
  /** Must differ from the keys of all `units`. */
  readonly key: string;
  /** What people see behind the number; the key when absent. */
  readonly label?: string;
} & (
  | {
      /** True for a change per time; false when absent. */
      readonly rate?: boolean;
      readonly multipleOf?: never;
      readonly factor?: never;
    }
  | {
      readonly rate?: never;
      /** The next smaller unit; the platform converts between the two for display. */
      readonly multipleOf: CustomUnit;
      /** How many of these this unit is: a whole number from 2 on. */
      readonly factor: number;
    }
);

/**
 * Makes a unit that is not among `units`. It stands alone, or is a multiple of another one. The
 * definition lists the units in use, for tools that make a describe.xml of it; the vendor's tools pass
 * over that list, so that the platform shows no label behind the number.
 *
 * @throws SdkError INVALID_DEFINITION for a key that is empty or that of another unit, and for a
 * factor that is no whole number
 * @example
 * import { customUnit, metric } from '@packwright/sdk';
 * const apples = customUnit({ key: 'apples', label: 'apples' });
 * const crates = customUnit({ key: 'crates', label: 'crates', multipleOf: apples, factor: 120 });
 * export const crop = metric({ label: 'Crop', unit: crates });
 */
export function customUnit(options: CustomUnitOptions): CustomUnit {
  checkOptions(options);
  const { key, label = key, multipleOf, factor = 1, rate = multipleOf?.rate ?? false } = options;
  return { key, label, rate, factor, ...(multipleOf && { multipleOf }) };
}

export function isCustomUnit(unit: unknown): unit is CustomUnit {
  return isPlain(unit) && 'factor' in unit;
}

const rules: Rules<CustomUnitOptions> = {
  key: anything,
  label: text,
  rate: flag,
  multipleOf: rule('made by customUnit()', isCustomUnit),
  factor: rule(
    'a whole number from 2 on',
    (value) => Number.isSafeInteger(value) && Number(value) > 1,
  ),
};

function checkOptions(options: unknown): void {
  const place = new Place('unit', isPlain(options) ? options.key : undefined);
  if (checkRecord(place, options)) {
    const { key, rate, multipleOf, factor } = options;
    place.report(keyProblem(key) ?? catalogProblem(String(key)));
    checkMembers(place, options, members(rules));
    if ((multipleOf === undefined) !== (factor === undefined)) {
      place.report('multipleOf and factor are given together');
    }
    if (multipleOf !== undefined && rate !== undefined) {
      place.report('rate is that of its multipleOf: leave it out');
    }
  }
  place.refuseProblems();
}

function catalogProblem(key: string): string | undefined {
  const known = Object.values(units).flatMap((group): Unit[] => Object.values(group));
  const found = known.find((unit) => unit.key.toLowerCase() === key.toLowerCase());
  return found && `units has one with the key ${shown(found.key)} (${found.label}) already`;
}
