import { unitCatalogue } from '../describe/unit-catalogue.ts';

/**
 * A number with its unit for people: data sizes are scaled (`3.35 GB`), other units follow.
 *
 * @param unit the platform's key of a unit, or the label of one that is the adapter's own
 */
export function valueText(value: number | string, unit?: string): string {
  if (typeof value === 'string') return value;
  if (unit === undefined) return numberText(value);
  const bytes = bytesPerUnit(unit);
  if (bytes === undefined) return `${numberText(value)} ${unitText(unit)}`;
  return `${bytesText(value * bytes)}${unit.endsWith('ps') ? '/s' : ''}`;
}

/** A count of bytes for people: `512 B`, `3.35 GB`. */
export function bytesText(bytes: number): string {
  const steps = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const exponent = Math.floor(Math.log10(Math.max(1, Math.abs(bytes))) / 3);
  const step = Math.min(exponent, steps.length - 1);
  return `${numberText(bytes / 1000 ** step)} ${steps[step]}`;
}

/** Three digits matter to people, unless there are more before the decimal point. */
export function numberText(value: number): string {
  const whole = Math.abs(value) >= 100;
  const digits = whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat('en', digits).format(value);
}

const decimal = ['', 'kilo', 'mega', 'giga', 'tera', 'peta', 'exa', 'zetta', 'yotta'];
const binary = ['bi', 'kibi', 'mebi', 'gibi', 'tebi', 'pebi', 'exbi', 'zebi', 'yobi'];

/** `celcius` is `°C`, `packetsps` is `packets/s`. */
export function unitText(unit: string): string {
  labels ??= new Map(
    unitCatalogue().flatMap(({ units }) => units.map(({ key, label }) => [key, label])),
  );
  return labels.get(unit) ?? unit;
}

let labels: ReadonlyMap<string, string> | undefined;

/**
 * How many bytes one of the platform's units of size is: `kilobyte`, `kibibyte`; as rates `kbyteps`,
 * `kibibyteps`. Undefined for all other units.
 */
export function bytesPerUnit(unit: string): number | undefined {
  const prefix = /^([a-z]*)byte(?:ps)?$/.exec(unit)?.[1];
  if (prefix === undefined) return undefined;
  if (binary.includes(prefix)) return 1024 ** binary.indexOf(prefix);
  const isRate = unit.endsWith('ps');
  const power = decimal.findIndex((name) => prefix === (isRate ? name.slice(0, 1) : name));
  return power < 0 ? undefined : 1000 ** power;
}
