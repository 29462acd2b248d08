/** A duration that somebody typed, or what is wrong with it. */
export type TypedDuration =
  | { readonly valid: true; readonly seconds: number }
  | { readonly valid: false; readonly message: string };

/**
 * Reads a duration: a number and `s`, `m` or `h`, decimals allowed, minutes without a unit.
 *
 * @param label what messages call it
 */
export function typedDuration(text: string, label: string): TypedDuration {
  const [, number, unit = 'm'] = form.exec(text) ?? [];
  const seconds = Number(number) * (secondsPerUnit[unit] ?? Number.NaN);
  if (!Number.isFinite(seconds))
    return { valid: false, message: `Invalid time. ${label} ${expected}` };
  if (seconds > 0) return { valid: true, seconds };
  return { valid: false, message: `Invalid time. ${label} cannot be zero or negative.` };
}

const form = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*([smh])?$/;

const secondsPerUnit: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

const expected =
  "should be a numeric value in minutes, or a numeric value followed by the unit 'h', 'm', or 's'.";
