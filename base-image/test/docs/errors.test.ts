import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toAnswer } from '../../src/answer/answer.ts';
import { ServerProcess } from '../server/server-process.ts';
import { readPage, repository, tableRows } from './page.ts';
import { provokedByProgram, provokedRefusals, turnedDownByNode } from './provoked-answers.ts';
import { provokedLogLines } from './provoked-log-lines.ts';
import {
  provokedByCommands,
  provokedByPrograms,
  provokedFailures,
  provokedFaults,
} from './provoked-reasons.ts';
import { provokedStarts } from './provoked-starts.ts';

const page = readPage('docs/errors.md');
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'packwright-errors-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('docs/errors.md lists, and lists only, what is said', () => {
  test('when the server does not start', async () => {
    compare(documented('Start'), await provokedStarts(directory));
  });

  test('when a request is refused', async () => {
    await using server = await ServerProcess.start({ commands: '' });
    compare(documented('Refused requests', 1), await provokedRefusals(server));
    expect(await turnedDownByNode(server)).toBe(431);
  });

  test('when commands.cfg is of no use', async () => {
    compare(documented('commands.cfg'), await provokedByCommands(directory));
  });

  test('when a program cannot be started', async () => {
    const [nullByte = '', noDirectory = ''] = await provokedByProgram();
    compare(documented('The program'), [...(await provokedByPrograms(directory)), nullByte]);
    const stopping = toAnswer('test', { kind: 'cancelled', by: { kind: 'stopping' } }, []);
    const text = stopping.status === 500 ? stopping.text : '';
    compare(documented('The rest'), [noDirectory, text]);
  });

  test('when a run gives no result', () => {
    compare(documented('No result from adapter'), [...provokedFailures(), ...provokedFaults()]);
  });

  test('in the log', async () => {
    compare(documented('Log', 1), await provokedLogLines(directory));
  });
});

/** The texts of a table's column, with what they match. */
function documented(heading: string, column = 0): ReadonlyMap<string, RegExp> {
  const cells = tableRows(page, heading).map((row) => row[column] ?? '');
  const texts = cells.flatMap((cell) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text),
  );
  return new Map(texts.map((text) => [text, patternOf(text)]));
}

function patternOf(text: string): RegExp {
  const pieces = text.split('…').map((piece) => piece.trim());
  return new RegExp(pieces.map((piece) => piece.replace(/[^\w\s]/g, '\\$&')).join('[^]*'));
}

function compare(patterns: ReadonlyMap<string, RegExp>, provoked: readonly string[]): void {
  for (const message of provoked) {
    const isDocumented = [...patterns.values()].some((pattern) => pattern.test(message));
    expect(isDocumented, `documented: ${message}`).toBe(true);
  }
  for (const [text, pattern] of patterns) {
    const isTrue = provoked.some((message) => pattern.test(message)) || isInSource(text);
    expect(isTrue, `true: ${text}`).toBe(true);
  }
}

/** For what a test cannot bring about, such as a bug of ours: the words stand in the code. */
function isInSource(text: string): boolean {
  const pieces = text.split('…').map((piece) => piece.trim());
  return pieces.every((piece) => source.includes(piece));
}

const source = sourceFiles('base-image/src').map(readPage).join('\n');

function sourceFiles(folder: string): string[] {
  const names = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}
