import { average, median, range, sum } from './averages.ts';
import { decimalText } from './decimal-text.ts';

/**
 * What a table says of a figure of several collections or samples: `average unit (min / median / max)`,
 * and only the average where the rest would say nothing new. A dash where there are no values.
 */
export function averageCell(values: readonly number[], unit = ''): string {
  if (values.length === 0) return '-';
  const text = `${oneDecimal(average(values))} ${unit}`;
  if (values.length === 1 || sum(values) === 0) return text;
  const { least, most } = range(values);
  const details = [least, median(values), most].map((value) => `${oneDecimal(value)}${unit}`);
  return `${text} (${details.join(' / ')})`;
}

const oneDecimal = (value: number) => decimalText(value, 1);
