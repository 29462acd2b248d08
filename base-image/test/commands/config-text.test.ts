import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Recorded, readingOf } from './recorded-reading.ts';

const recording = new URL('recordings/configparser.json', import.meta.url);
const cases: (Recorded & { title: string })[] = JSON.parse(readFileSync(recording, 'utf8')).cases;

describe('commands.cfg, as Python reads it', () => {
  it.each(cases)('$title', ({ title: _, ...recorded }) => {
    expect(readingOf(recorded.text)).toEqual(recorded);
  });
});
