import { expect } from 'vitest';
import type { Deviation } from './deviation.ts';

const json = 'application/json';
const notStarted = 'Error initializing adapter communication';

/** The words that the vendor's server made of a command, where the adapter tells them. */
function wordsIn(body: unknown): readonly string[] | undefined {
  return Array.isArray(body) && body.every((word) => typeof word === 'string') ? body : undefined;
}

const unquoted = (word: string) => word.replace(/^(["'])(.*)\1$/, '$2');

export const commandDeviations: readonly Deviation[] = [
  {
    row: 'byte order mark',
    expected: ({ sent, vendor }) =>
      sent.commandFile?.startsWith('\uFEFF') && vendor.status === 500
        ? { status: 200, mediaType: json, body: ['one'] }
        : undefined,
  },
  {
    row: 'broken or missing `commands.cfg`, section, key',
    expected: ({ sent, vendor }) =>
      sent.commandFile !== undefined && vendor.status === 500 && vendor.mediaType !== json
        ? {
            mediaType: json,
            body: expect.stringMatching(new RegExp(`^${notStarted}: \\S+commands\\.cfg: .*[[\\w]`)),
          }
        : undefined,
  },
  {
    row: 'program that cannot be started',
    expected: ({ vendor }) =>
      vendor.body === notStarted
        ? { body: expect.stringMatching(new RegExp(`^${notStarted}: .*(program|command) "`)) }
        : undefined,
  },
  {
    row: 'quotes in a command',
    expected: ({ vendor }) =>
      wordsIn(vendor.body)?.some((word) => /^["']/.test(word))
        ? {
            body: wordsIn(vendor.body)
              ?.join(' ')
              .match(/(["']).*?\1|\S+/g)
              ?.map(unquoted),
          }
        : undefined,
  },
  {
    row: 'two blanks in a row',
    expected: ({ sent, vendor }) =>
      wordsIn(vendor.body)?.includes('') && !sent.commandFile?.includes('""')
        ? { body: wordsIn(vendor.body)?.filter((word) => word !== '') }
        : undefined,
  },
  {
    row: 'tabs and line breaks in a command',
    expected: ({ vendor }) =>
      wordsIn(vendor.body)?.some((word) => /[\t\n]/.test(word))
        ? { body: wordsIn(vendor.body)?.flatMap((word) => word.split(/[\t\n]/)) }
        : undefined,
  },
];
