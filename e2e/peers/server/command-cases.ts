import path from 'node:path';
import { adapter, everyEndpoint } from '../../../base-image/test/adapters/adapter.ts';
import { smallestInstance } from '../../../base-image/test/server/server-process.ts';
import type { Sent } from './sent.ts';

const tellsArguments = adapter('writes-its-arguments.js');

const commands: Readonly<Record<string, string>> = {
  'words between single blanks': `${tellsArguments} one two`,
  'words between two blanks': `${tellsArguments} one  two`,
  'a word in quotes': `${tellsArguments} "a b" 'c d'`,
  'tabs between words': `${tellsArguments} one\ttwo`,
  'a line that goes on': `${tellsArguments} one\n  two`,
  'a comment behind the value': `${tellsArguments} one ; two # three`,
  'signs that other files give a meaning': `${tellsArguments} a=b c:d $HOME * ~ | > \\`,
  'percent signs in pairs': `${tellsArguments} 100%%`,
  'a percent sign alone': `${tellsArguments} 100%`,
  'nothing at all': '',
  'a program that is missing': 'orchard-that-is-nowhere test',
  'a file that may not be executed': path.join(import.meta.dirname, 'sent.ts'),
  'a directory': import.meta.dirname,
};

const files: Readonly<Record<string, string>> = {
  'is empty': '',
  'has another section only': '[Orchard]\ntest = true\n',
  'has no command for the endpoint': '[Commands]\ncollect = true\n',
  'has keys in capitals': `[Commands]\nTEST = ${tellsArguments} one\n`,
  'has colons': `[Commands]\ntest: ${tellsArguments} one\n`,
  'has comments': `# one\n; two\n[Commands]\n# three\ntest = ${tellsArguments} one\n`,
  'refers to other keys': `[DEFAULT]\nword = one\n[Commands]\nprogram = ${tellsArguments}\ntest = %(program)s %(word)s\n`,
  'refers to a key that is missing': '[Commands]\ntest = %(program)s\n',
  'has a key twice': `[Commands]\ntest = ${tellsArguments} one\ntest = ${tellsArguments} two\n`,
  'has a line that is none': `[Commands]\ntest = ${tellsArguments} one\norchard\n`,
  'begins with a byte order mark': `\uFEFF[Commands]\ntest = ${tellsArguments} one\n`,
  'has a mistake in another value': `[Commands]\ntest = ${tellsArguments} one\ncollect = 100%\n`,
};

/** Ways to write commands.cfg. */
export const commandCases: readonly Sent[] = [
  ...Object.entries(commands).map(([name, command]) => ({
    title: `POST /test when a command has ${name}`,
    body: smallestInstance,
    commandFile: everyEndpoint(command),
  })),
  ...Object.entries(files).map(([name, commandFile]) => ({
    title: `POST /test when commands.cfg ${name}`,
    body: smallestInstance,
    commandFile,
  })),
];
