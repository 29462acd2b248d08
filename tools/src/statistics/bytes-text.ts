import { decimalText } from './decimal-text.ts';

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'ZiB', 'YiB'];

/** An amount of memory or data in the largest unit of which there is at least one: `117.74 MiB`. */
export function bytesText(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  // One decimal at least, and no zeros behind.
  const text = decimalText(amount, 2).replace(/0$/, '');
  return `${text} ${units[unit]}`;
}
