import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/commands/config-text.ts';
import { type ConfigValue, readValue } from '../../src/commands/config-value.ts';

interface Recorded {
  readonly title: string;
  readonly text: string;
  readonly error?: string;
  readonly sections?: Record<string, Record<string, { value: string } | { error: string }>>;
}

const recording = new URL('recordings/configparser.json', import.meta.url);
const cases: Recorded[] = JSON.parse(readFileSync(recording, 'utf8')).cases;

const reasons: Readonly<Record<string, RegExp>> = {
  DuplicateOptionError: /^line \d+ gives the key ".+" of \[.+\] a second time \(first: line \d+\)/,
  DuplicateSectionError: /^line \d+ begins the section \[.+\] a second time \(first: line \d+\)/,
  MissingSectionHeaderError: /^line \d+ stands before the first section/,
  ParsingError: /^line \d+ has (no "=" after a key|nothing before its "=")/,
  InterpolationSyntaxError: /has a "%" that is neither "%%" nor "%\(name\)s"/,
  InterpolationMissingOptionError: /refers to "%\(.+\)s", but ".+" is a key neither/,
  InterpolationDepthError: /has references nested deeper than 10 levels/,
};

describe('commands.cfg, as Python reads it', () => {
  const readable = cases.filter(({ sections }) => sections);
  const refused = cases.filter(({ error }) => error);

  it.each(readable)('$title', ({ text, sections }) => {
    const reading = readConfig(text);
    if (reading.kind === 'unusable') throw new Error(reading.reason);
    expect(allValues(reading.config)).toEqual(sections);
  });

  it.each(refused)('$title', ({ text, error = '' }) => {
    const reason = expect.stringMatching(reasons[error] ?? error);
    expect(readConfig(text)).toEqual({ kind: 'unusable', reason });
  });
});

/** Every value of every section, in the form of the recording. */
function allValues(config: Config): Recorded['sections'] {
  const defaults = [...(config.get('DEFAULT')?.keys() ?? [])];
  const sections = [...config].filter(([name]) => name !== 'DEFAULT');
  return Object.fromEntries(
    sections.map(([name, own]) => [
      name,
      Object.fromEntries(
        [...own.keys(), ...defaults].map((key) => [key, recordable(readValue(config, name, key))]),
      ),
    ]),
  );
}

function recordable(value: ConfigValue): { value: string } | { error: string } {
  if (value.kind === 'value') return { value: value.value };
  const reason = value.kind === 'absent' ? 'absent' : value.reason;
  const known = Object.entries(reasons).find(([, pattern]) => pattern.test(reason));
  return { error: known?.[0] ?? reason };
}
