import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { lookUpCommand } from '../../src/commands/command-table.ts';
import { ownDirectory, writtenFile } from './written-file.ts';

describe('a command', () => {
  it('is a program with its arguments, a time limit and notes', async () => {
    const path = await writtenFile('[Commands]\ntest = node app/adapter.ts test\n');
    expect(await lookUpCommand(path, 'test')).toEqual({
      kind: 'command',
      words: ['node', 'app/adapter.ts', 'test'],
      timeLimitMs: 300_000,
      notes: [],
    });
  });

  it('is found below its own key', async () => {
    const path = await writtenFile(
      '[Commands]\ntest=a\ncollect=b\nadapter_definition=c\nendpoint_urls=d\n',
    );
    const keys = ['test', 'collect', 'adapter_definition', 'endpoint_urls'] as const;
    const found = await Promise.all(keys.map((key) => lookUpCommand(path, key)));
    expect(found).toMatchObject(['a', 'b', 'c', 'd'].map((program) => ({ words: [program] })));
  });

  it('is read anew each time, and a broken edit harms only while it is there', async () => {
    const path = await writtenFile('[Commands]\ntest=before\n');
    expect(await lookUpCommand(path, 'test')).toMatchObject({ words: ['before'] });
    await writeFile(path, '[Commands]\ntest\n');
    expect(await lookUpCommand(path, 'test')).toMatchObject({ kind: 'unusable' });
    await writeFile(path, '[Commands]\ntest=after\n');
    expect(await lookUpCommand(path, 'test')).toMatchObject({ words: ['after'] });
  });

  it('may stand in DEFAULT, refer to other keys and go on in further lines', async () => {
    const path = await writtenFile(
      '[DEFAULT]\njava = /usr/bin/java -cp\n  app.jar:lib/*\ntest = %(java)s\n  Main %(what)s\n[Commands]\nwhat = 100%%\n[Timeouts]\n',
    );
    const words = ['/usr/bin/java', '-cp', 'app.jar:lib/*', 'Main', '100%'];
    expect(await lookUpCommand(path, 'test')).toMatchObject({ words, timeLimitMs: 300_000 });
  });

  it('is not harmed by a mistake in the value of another key', async () => {
    const path = await writtenFile(
      '[Commands]\ntest=node\ncollect=date +%s\nendpoint_urls=\n[Timeouts]\ncollect=soon\n',
    );
    expect(await lookUpCommand(path, 'test')).toMatchObject({ kind: 'command' });
  });

  it('is found behind a byte order mark, with a note', async () => {
    const path = await writtenFile('\ufeff[Commands]\ntest=node\n');
    expect(await lookUpCommand(path, 'test')).toMatchObject({
      words: ['node'],
      notes: [`${path}: begins with a byte order mark, which the vendor's server refuses`],
    });
  });

  it('comes with a note when it has quotes', async () => {
    const path = await writtenFile('[Commands]\ntest="my program" x\n');
    expect(await lookUpCommand(path, 'test')).toMatchObject({
      words: ['my program', 'x'],
      notes: [
        `${path}: the command "test" has quotes (there they stay in the arguments), which the vendor's server does not know`,
      ],
    });
  });
});

const unusable = [
  [
    'there is no section [Commands]',
    '',
    'the section [Commands] is missing; add the line "[Commands]" and below it "test = <program> <arguments>"',
  ],
  [
    'the section is written in other letters',
    '[commands]\ntest=node\n',
    'the section [Commands] is missing (found [commands]; names of sections are exact); add the line "[Commands]" and below it "test = <program> <arguments>"',
  ],
  [
    'the key is missing',
    '[Commands]\ncollect=node\n',
    'the key "test" is missing in the section [Commands]; add the line "test = <program> <arguments>"',
  ],
  [
    'the value is empty',
    '[Commands]\ntest=\n',
    'the command "test" in [Commands] is empty; write the program and its arguments there',
  ],
  [
    'the program is empty',
    '[Commands]\ntest="" x\n',
    'the command "test" in [Commands] begins with empty quotes; write the program and its arguments there',
  ],
  [
    'a quote is not closed',
    '[Commands]\ntest=node "a b\n',
    'the command "test" in [Commands] has a " without a second one; close it, or put \' around it where it is meant literally',
  ],
  [
    'a key appears twice',
    '[Commands]\ntest=a\n\nTest=b\n',
    'line 4 gives the key "test" of [Commands] a second time (first: line 2); remove one of them',
  ],
  [
    'a section appears twice',
    '[Commands]\ntest=a\n[Commands]\n',
    'line 3 begins the section [Commands] a second time (first: line 1); put its keys together',
  ],
  [
    'a line has no delimiter',
    '[Commands]\ntest=a\ncollect\n',
    'line 3 has no "=" after a key; write "key = value", begin a comment with "#", or indent the line when it continues the one before',
  ],
  [
    'a line has no key',
    '[Commands]\n= a\n',
    'line 2 has nothing before its "=" or ":"; write the key there',
  ],
  [
    'a line stands before the first section',
    '# comment\ntest=a\n',
    'line 2 stands before the first section; begin with "[Commands]"',
  ],
  [
    'a percent sign stands alone',
    '[Commands]\ntest=date +%s\n',
    'the value of "test" in [Commands] has a "%" that is neither "%%" nor "%(name)s"; write "%%" for a percent sign',
  ],
  [
    'a reference leads nowhere',
    '[Commands]\ntest=%(gone)s\n',
    'the value of "test" in [Commands] refers to "%(gone)s", but "gone" is a key neither of the section nor of [DEFAULT]; add it, or write "%%" for a percent sign',
  ],
  [
    'a reference leads back to itself',
    '[Commands]\ntest=%(test)s\n',
    'the value of "test" in [Commands] has references nested deeper than 10 levels, or one that leads back to itself; write the value out',
  ],
  [
    'its time limit is no number',
    '[Commands]\ntest=a\n[Timeouts]\ntest=5m\n',
    'the value of "test" in [Timeouts] is not a number of seconds; write for instance 300 or 0.5, or 0 for no limit',
  ],
] as const;

describe('a command cannot be used, and the reason says where and what to do, when', () => {
  it.each(unusable)('%s', async (_, content, reason) => {
    const path = await writtenFile(content);
    expect(await lookUpCommand(path, 'test')).toEqual({
      kind: 'unusable',
      reason: `${path}: ${reason}`,
    });
  });

  it('the file is missing', async () => {
    const path = await writtenFile('');
    await rm(path);
    const reason = `${path} was not found; the server needs it in the directory where it is started`;
    expect(await lookUpCommand(path, 'test')).toEqual({ kind: 'unusable', reason });
  });

  it('the file is a directory', async () => {
    const path = join(await ownDirectory(), 'commands.cfg');
    await mkdir(path);
    const reason = `${path} is a directory; put a file with the section [Commands] in its place`;
    expect(await lookUpCommand(path, 'test')).toEqual({ kind: 'unusable', reason });
  });

  it('the file must not be read', async () => {
    const path = await writtenFile('[Commands]\ntest=node\n');
    await chmod(path, 0o000);
    const program = fileURLToPath(new URL('looks-up-as-nobody.ts', import.meta.url));
    const { stdout } = await execa(process.execPath, [program, path]);
    const { kind, reason } = JSON.parse(stdout);
    expect(kind).toBe('unusable');
    expect(reason).toMatch(
      /commands\.cfg cannot be read by the user of the server \(uid \d+\); make/,
    );
  });

  it('the file is not UTF-8', async () => {
    const path = await writtenFile(Buffer.from('\ufeff[Commands]\ntest=node\n', 'utf16le'));
    const reason = `${path} is not UTF-8 text; save it in that encoding`;
    expect(await lookUpCommand(path, 'test')).toEqual({ kind: 'unusable', reason });
  });

  it('the path leads round in a circle', async () => {
    const path = join(await ownDirectory(), 'commands.cfg');
    await symlink('commands.cfg', path);
    const reason = expect.stringMatching(/commands\.cfg cannot be read \(ELOOP/);
    expect(await lookUpCommand(path, 'test')).toEqual({ kind: 'unusable', reason });
  });
});
