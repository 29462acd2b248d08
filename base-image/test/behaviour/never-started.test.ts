import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';

const good = everyEndpoint(adapter('writes-result-and-exits-0.sh'));

interface Row {
  readonly title: string;
  readonly commands: string | undefined;
  /** Changes the server's directory before the request. */
  readonly prepare?: (directory: string) => void;
  readonly reason: RegExp;
}

const rows: readonly Row[] = [
  {
    title: 'A program that is missing from the PATH is named',
    commands: everyEndpoint('no-such-program collect'),
    reason: /program "no-such-program" was not found in the PATH/,
  },
  {
    title: 'A program file that is missing is named with its path',
    commands: everyEndpoint('./no-such-file'),
    reason: /program "\.\/no-such-file" was not found: there is no file \/.*\/no-such-file/,
  },
  {
    title: 'A program file that is not executable is named with the remedy',
    commands: everyEndpoint('./adapter.sh'),
    prepare: (directory) => writeFileSync(join(directory, 'adapter.sh'), '#!/bin/sh\n'),
    reason: /program "\.\/adapter\.sh" is not executable: .*chmod \+x/,
  },
  {
    title: 'A program whose interpreter is missing is told apart from a missing program',
    commands: everyEndpoint('./adapter.sh'),
    prepare: (directory) => {
      writeFileSync(join(directory, 'adapter.sh'), '#!/no/such/interpreter\n');
      chmodSync(join(directory, 'adapter.sh'), 0o755);
    },
    reason: /interpreter that its first line names was not found/,
  },
  {
    title: 'A directory in the place of the program is named',
    commands: everyEndpoint('./adapter'),
    prepare: (directory) => mkdirSync(join(directory, 'adapter')),
    reason: /program "\.\/adapter" is a directory/,
  },
  {
    title: 'A missing commands.cfg is named',
    commands: undefined,
    reason: /commands\.cfg/,
  },
  {
    title: 'A commands.cfg that cannot be read is named',
    commands: good,
    prepare: (directory) => {
      rmSync(join(directory, 'commands.cfg'));
      mkdirSync(join(directory, 'commands.cfg'));
    },
    reason: /commands\.cfg/,
  },
  {
    title: 'A commands.cfg without its section is named with the section',
    commands: '[Other]\ncollect = true\n',
    reason: /\[Commands\]/,
  },
  {
    title: 'A command that is missing from commands.cfg is named by its key',
    commands: '[Commands]\ntest = true\n',
    reason: /collect/,
  },
];

describe.concurrent('A run that cannot be started', () => {
  test.each(rows)(
    '$title',
    async ({ commands, prepare, reason }) => {
      await using server = await ServerProcess.start(commands === undefined ? {} : { commands });
      prepare?.(server.directory);
      const before = await settled(server);
      const reply = await server.post('/collect');
      expect(reply.status).toBe(500);
      expect(reply.headers['content-type']).toBe('application/json');
      expect(JSON.parse(reply.text)).toMatch(/^Error initializing adapter communication: /);
      expect(JSON.parse(reply.text)).toMatch(reason);
      expect(reply.seconds).toBeLessThan(5);
      await expectNothingLeft(server, before, 5);
      expect(server.log).toMatch(/WARNING Answered collect with 500.*Error initializing/);
    },
    30_000,
  );

  test('An edit of commands.cfg counts from the next request on, and a broken one does no lasting harm', async () => {
    await using server = await ServerProcess.start({ commands: good });
    expect((await server.post('/test')).status).toBe(200);
    server.writeCommands('[Commands\n');
    expect((await server.post('/test')).status).toBe(500);
    expect((await server.call('/apiVersion')).status).toBe(200);
    server.writeCommands(everyEndpoint(adapter('writes-empty-list.sh')));
    expect((await server.post('/test')).text).toBe(' [] \n');
  });

  test('A start that fails advances the collection number but does not consume the window', async () => {
    const echo = everyEndpoint(adapter('echoes-its-input.sh'));
    await using server = await ServerProcess.start({ commands: everyEndpoint('no-such-program') });
    await server.post('/collect');
    server.writeCommands('[Commands]\n');
    await server.post('/collect');
    server.writeCommands(echo);
    const { collection_number, collection_window } = JSON.parse(
      (await server.post('/collect')).text,
    );
    expect(collection_number).toBe(1);
    expect(collection_window.start_time).toBe(0);
  });
});
