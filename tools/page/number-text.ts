import type { PageAttribute } from '../src/mp-test/html/page-data.ts';
import { bytesText } from '../src/summary/value-text.ts';

/** A count: `12,345`. */
export function countText(count: number): string {
  return counts.format(count);
}

/** Some things in words: `1 object`, `1,234 objects`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** A duration: `85 ms`, `1.24 s`, `3 min 20 s`, `2 h 05 min`. */
export function durationText(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 60) return `${seconds.toFixed(2)} s`;
  const whole = Math.round(seconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`
    : `${Math.floor(whole / 3600)} h ${pad(Math.floor(whole / 60) % 60)} min`;
}

/** A value as it was sent. */
export function valueText(value: number | string): string {
  return typeof value === 'string' ? value : values.format(value);
}

/** What a size is in words that people read at a glance; undefined where the value says it as well. */
export function scaledText(
  value: number | string,
  { bytes, unit = '' }: PageAttribute,
): string | undefined {
  if (typeof value === 'string' || bytes === undefined) return undefined;
  const text = `${bytesText(value * bytes)}${unit.endsWith('/s') ? '/s' : ''}`;
  return text === `${valueText(value)} ${unit}` ? undefined : text;
}

/** A moment in the reader's time zone. */
export function timeText(milliseconds: number): string {
  return Number.isNaN(new Date(milliseconds).valueOf())
    ? String(milliseconds)
    : times.format(milliseconds);
}

const counts = new Intl.NumberFormat('en');
const values = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });
const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
