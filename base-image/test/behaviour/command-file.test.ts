import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const telling = adapter('writes-its-arguments.js');

/** A commands.cfg and the words that the adapter of `/collect` gets from it. */
const rows: readonly { title: string; commands: string; words: readonly string[] }[] = [
  {
    title: 'Quotes keep blanks in a word and are not part of it',
    commands: `[Commands]\ncollect = ${telling} "a b" 'c "d"' e"f g"h ""\n`,
    words: ['a b', 'c "d"', 'ef gh', ''],
  },
  {
    title: 'A backslash, a dollar sign and a star mean nothing, as there is no shell',
    commands: `[Commands]\ncollect = ${telling} a\\ b $HOME * > ; # |\n`,
    words: ['a\\', 'b', '$HOME', '*', '>', ';', '#', '|'],
  },
  {
    title: 'Two percent signs are one, and a name between them is another key',
    commands: `[DEFAULT]\nmode = full speed\n[Commands]\nrate = 5%%\ncollect = ${telling} 100%% %(rate)s %(mode)s\n`,
    words: ['100%', '5%', 'full', 'speed'],
  },
  {
    title: 'An indented line continues the command before it',
    commands: `[Commands]\ncollect = ${telling} one\n  two\n\n\tthree\n# a comment\ntest = false\n`,
    words: ['one', 'two', 'three'],
  },
  {
    title: 'A byte order mark and the line ends of Windows are no part of a command',
    commands: `\ufeff[Commands]\r\ncollect = ${telling} one\r\ntest = false\r\n`,
    words: ['one'],
  },
  {
    title: 'A colon, a key in capitals and an equals sign in the value are fine',
    commands: `[Commands]\nCOLLECT: ${telling} a=b --c:d\n`,
    words: ['a=b', '--c:d'],
  },
  {
    title: 'What is wrong with another key does not matter',
    commands: `[Commands]\ntest = %(nowhere)s\nte\0st = "open\ncollect = ${telling} on\n`,
    words: ['on'],
  },
];

describe('Through commands.cfg', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.start();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(rows)('$title', async ({ commands, words }) => {
    server.writeCommands(commands);
    const reply = await server.post('/collect');
    expect({ status: reply.status, words: JSON.parse(reply.text) }).toEqual({ status: 200, words });
  });

  test.each([
    {
      title: 'An open quote',
      value: `${telling} "a`,
      reason: /command "collect" .* has a " without a second one/,
    },
    {
      title: 'A single percent sign',
      value: `${telling} 5%`,
      reason: /"collect" in \[Commands\] has a "%" that is neither/,
    },
    {
      title: 'A key that leads back to itself',
      value: '%(collect)s',
      reason: /nested deeper than 10 levels/,
    },
    { title: 'An empty command', value: '', reason: /command "collect" in \[Commands\] is empty/ },
    { title: 'A NUL byte', value: 'true a\0b', reason: /null bytes/ },
    {
      title: 'A word of 200 KB',
      value: `true ${'x'.repeat(200_000)}`,
      reason: /"true" could not be started \(E2BIG\)/,
    },
  ])('$title is a 500 that says so, and nothing is left', async ({ value, reason }) => {
    server.writeCommands(`[Commands]\ncollect = ${value}\n`);
    const before = await settled(server);
    const reply = await server.post('/collect');
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text)).toMatch(/^Error initializing adapter communication: /);
    expect(JSON.parse(reply.text)).toMatch(reason);
    await expectNothingLeft(server, before, 5);
    expect(server.log).toMatch(/WARNING Answered collect with 500.*: Error initializing/);
    expect(server.log).toMatch(reason);
  });

  test('a program is found relative to the directory of commands.cfg', async () => {
    server.writeCommands(everyEndpoint('./own.sh'));
    const program = join(server.directory, 'own.sh');
    copyFileSync(join(import.meta.dirname, '../adapters/writes-empty-list.sh'), program);
    chmodSync(program, 0o755);
    expect((await server.post('/test')).text).toBe(' [] \n');
    rmSync(program);
    expect((await server.post('/test')).status).toBe(500);
  });
});

test.each([
  { title: 'A named pipe', make: (path: string) => void execFileSync('mkfifo', [path]) },
  { title: 'A device without an end', make: (path: string) => symlinkSync('/dev/zero', path) },
])('$title in the place of commands.cfg is told and holds nothing up', async ({ make }) => {
  await using server = await ServerProcess.start();
  make(join(server.directory, 'commands.cfg'));
  // More than there are threads for the file calls of the server.
  const replies = await Promise.all(Array.from({ length: 6 }, () => server.post('/test')));
  for (const { status, text } of replies) {
    expect(status).toBe(500);
    expect(JSON.parse(text)).toBe(
      `Error initializing adapter communication: ${server.directory}/commands.cfg cannot be read (it is not a regular file)`,
    );
  }
  rmSync(join(server.directory, 'commands.cfg'));
  server.writeCommands(everyEndpoint(telling));
  expect((await server.post('/test')).status).toBe(200);
});

describe('[Timeouts]', () => {
  const slow = adapter('answers-after-1-s.sh');
  const limit = (seconds: string) => `${everyEndpoint(slow)}[Timeouts]\ncollect = ${seconds}\n`;

  test('is read anew for each request, and 0 means no limit', async () => {
    await using server = await ServerProcess.start({ commands: limit('0.2') });
    const first = await server.post('/collect');
    expect(JSON.parse(first.text)).toContain('time limit of 0.2 s ([Timeouts] in commands.cfg)');
    server.writeCommands(limit('0'));
    expect((await server.post('/collect')).status).toBe(200);
    server.writeCommands(limit('soon'));
    const third = await server.post('/collect');
    expect(JSON.parse(third.text)).toMatch(/^Error initializing .*is not a number of seconds/);
    server.writeCommands(limit('20'));
    expect((await server.post('/collect')).status).toBe(200);
  });

  test('a run keeps the limit it was started with', async () => {
    await using server = await ServerProcess.start({ commands: limit('30') });
    await settled(server);
    const reply = server.post('/collect');
    await until(() => holdings(server).processes.length > 0);
    server.writeCommands(limit('0.1'));
    expect((await reply).status).toBe(200);
  });

  test('a limit beyond what timers know does not fire at once', async () => {
    await using server = await ServerProcess.start({ commands: limit('99999999999') });
    expect((await server.post('/collect')).status).toBe(200);
  });
});
