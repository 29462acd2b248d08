import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf, smallestInstance } from '../adapter-process.ts';
import { logDirectory, printedByAdapter, textOf } from './log-directory.ts';

describe('passwords of the request are hidden', () => {
  const instance = JSON.stringify({
    ...JSON.parse(smallestInstance),
    credential_config: {
      credential_key: 'login',
      credential_fields: [
        { key: 'user', value: 'picker', is_password: false },
        { key: 'secret', value: 'gala"7&x', is_password: true },
      ],
    },
    cluster_connection_info: { user_name: 'ops', password: 'boskoop!', host_name: 'ops.example' },
  });
  const secrets = /gala|boskoop|Z2FsY/;

  test('in the log, its causes and timers, and in the message that test returns', async () => {
    const { code, result, log, stderr } = await answerOf('tells-its-secrets.ts', 'test', instance);
    expect(log + result + stderr).not.toMatch(secrets);
    expect(JSON.parse(result).errorMessage).toBe('picker is refused: REDACTED and REDACTED');
    expect(log).toContain(
      'adapter.login WARNING login with REDACTED and REDACTED\n  Error: Basic ',
    );
    expect(log).toContain("Starting 'login as REDACTED'");
    expect(code).toBe(0);
  });

  test.each(['collect', 'endpoint_urls'])(
    'in what %s throws: on stderr, in the log and in the result',
    async (method) => {
      const { code, result, log, stderr } = await answerOf(
        'tells-its-secrets.ts',
        method,
        instance,
      );
      expect(log + result + stderr).not.toMatch(secrets);
      for (const text of [log, stderr]) expect(text).toMatch(/(with "|background: )REDACTED/);
      expect(code).toBe(1);
    },
  );
});

describe('the timers of a request', () => {
  test('are logged, and their graph when the request has ended', async () => {
    const { log } = await answerOf('measures-its-steps.ts', 'test');
    const lines = log.split('\n');
    expect(lines[0]).toMatch(/ adapter INFO Starting 'Everything'$/);
    expect(log).toMatch(/ adapter INFO Finished 'Connect' in \d\.\d\ds\n/);
    const title = lines.findIndex((line) => line.endsWith('adapter INFO Timing Graph:'));
    const table = lines.slice(title + 1, title + 7);
    expect(table.map((line) => line.length)).toEqual(Array(6).fill(90));
    expect(table[3]).toMatch(/^ {2}Everything│\d\.\d\ds {3}│(━|╾─*╼) *$/);
    expect(lines[title + 7]).toMatch(/test ended after/);
  });

  test('make a graph after a failure too, in which those that run are marked', async () => {
    const { log } = await answerOf('measures-its-steps.ts', 'collect');
    expect(log).toMatch(/ {2}Wait for ever│running │/);
    expect(log).toMatch(/ {2}Query {8}│\d\.\d\ds {3}│/);
  });
});

test('an adapter writes what loglevels.cfg in LOG_DIR asks for', async () => {
  const directory = logDirectory();
  const levels = '[DEFAULT]\nadapter = OFF\n[adapter]\ntrees = DEBUG\n__main__ = INFO\n';
  writeFileSync(join(directory, 'loglevels.cfg'), levels);
  expect(await printedByAdapter('measures-its-steps.ts', 'test', directory)).toBe('');
  expect(textOf(directory)).toMatch(/^.* adapter\.trees DEBUG 4 trees\n$/);
  expect(textOf(directory, 'loglevels.cfg')).toBe(levels);
});
