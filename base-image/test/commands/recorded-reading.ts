import { type Config, readConfig } from '../../src/commands/config-text.ts';
import { type ConfigValue, readValue } from '../../src/commands/config-value.ts';

/** What Python's `configparser` makes of a text. */
export interface Recorded {
  readonly text: string;
  /** The name of the error that refuses it. */
  readonly error?: string;
  readonly sections?: Sections;
}

type Sections = Record<string, Record<string, { value: string } | { error: string }>>;

/** What the server makes of a text, in the same form. */
export function readingOf(text: string): Recorded {
  const reading = readConfig(text);
  if (reading.kind === 'unusable') return { text, error: errorOf(reading.reason) };
  return { text, sections: allValues(reading.config) };
}

/** Every value of every section. */
function allValues(config: Config): Sections {
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
  return { error: value.kind === 'absent' ? 'absent' : errorOf(value.reason) };
}

const reasons: Readonly<Record<string, RegExp>> = {
  DuplicateOptionError: /^line \d+ gives the key ".+" of \[.+\] a second time \(first: line \d+\)/s,
  DuplicateSectionError: /^line \d+ begins the section \[.+\] a second time \(first: line \d+\)/s,
  MissingSectionHeaderError: /^line \d+ stands before the first section/,
  ParsingError: /^line \d+ has (no "=" after a key|nothing before its "=")/,
  InterpolationSyntaxError: /has a "%" that is neither "%%" nor "%\(name\)s"/,
  InterpolationMissingOptionError: /refers to "%\(.+\)s", but ".+" is a key neither/s,
  InterpolationDepthError: /has references nested deeper than 10 levels/,
};

/** Python's name for a reason; the reason itself when it has none. */
function errorOf(reason: string): string {
  const known = Object.entries(reasons).find(([, pattern]) => pattern.test(reason));
  return known?.[0] ?? reason;
}
