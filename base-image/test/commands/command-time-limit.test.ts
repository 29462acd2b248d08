import { describe, expect, it } from 'vitest';
import type { CommandKey } from '../../src/commands/command-key.ts';
import { timeLimitNotes, timeLimitOf } from '../../src/commands/command-time-limit.ts';
import { type Config, readConfig } from '../../src/commands/config-text.ts';

function config(text: string): Config {
  const reading = readConfig(text);
  if (reading.kind === 'unusable') throw new Error(reading.reason);
  return reading.config;
}

const keys: readonly CommandKey[] = ['test', 'collect', 'adapter_definition', 'endpoint_urls'];

describe('a time limit', () => {
  it('is one hour for a collection and five minutes for the others by default', () => {
    const defaults = keys.map((key) => timeLimitOf(config(''), key));
    const seconds = [300, 3_600, 300, 300];
    expect(defaults).toEqual(seconds.map((each) => ({ kind: 'limit', ms: each * 1_000 })));
  });

  it('is set for one key without changing the others', () => {
    const set = config('[Timeouts]\ncollect = 10\n');
    expect(timeLimitOf(set, 'collect')).toEqual({ kind: 'limit', ms: 10_000 });
    expect(timeLimitOf(set, 'test')).toEqual({ kind: 'limit', ms: 300_000 });
  });

  it.each([
    ['1', 1_000],
    ['0.25', 250],
    ['.5', 500],
    ['2.', 2_000],
    ['1.1', 1_100],
    ['0.00001', 1],
    ['99999999', 99_999_999_000],
    ['0', undefined],
    ['0.0', undefined],
  ])('of %s seconds is %s milliseconds', (value, ms) => {
    expect(timeLimitOf(config(`[Timeouts]\ntest = ${value}\n`), 'test')).toEqual({
      kind: 'limit',
      ms,
    });
  });

  it.each([
    '',
    '-1',
    '+1',
    '5m',
    '5 s',
    '1,5',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '.',
    '9'.repeat(400),
  ])('is refused as "%s", for its own key only', (value) => {
    const set = config(`[Timeouts]\ntest = ${value}\n`);
    const reason = expect.stringContaining('"test" in [Timeouts] is not a number of seconds');
    expect(timeLimitOf(set, 'test')).toEqual({ kind: 'unusable', reason });
    expect(timeLimitOf(set, 'collect')).toMatchObject({ kind: 'limit' });
  });

  it('may refer to other keys', () => {
    const set = config('[DEFAULT]\nlong = 1000\n[Timeouts]\ntest = %(long)s\ncollect = 5%\n');
    expect(timeLimitOf(set, 'test')).toEqual({ kind: 'limit', ms: 1_000_000 });
    expect(timeLimitOf(set, 'collect')).toMatchObject({ kind: 'unusable' });
  });

  it('is not taken from DEFAULT, where a command may have that key', () => {
    const set = config('[DEFAULT]\ntest = node a.js\n[Commands]\n[Timeouts]\ncollect = 1\n');
    expect(timeLimitOf(set, 'test')).toEqual({ kind: 'limit', ms: 300_000 });
  });
});

describe('a note', () => {
  it('tells of a key that has no effect', () => {
    const set = config('[DEFAULT]\nx = 1\n[Timeouts]\ntest = 1\nendpointURLs = 5\n');
    expect(timeLimitNotes(set)).toEqual([
      'the key "endpointurls" in [Timeouts] has no effect; known are test, collect, adapter_definition, endpoint_urls',
    ]);
  });

  it('tells of a section that has no effect', () => {
    expect(timeLimitNotes(config('[timeouts]\ntest = 1\n[Other]\nx = 1\n'))).toEqual([
      'the section [timeouts] has no effect; names of sections are exact: [Timeouts]',
    ]);
  });
});
