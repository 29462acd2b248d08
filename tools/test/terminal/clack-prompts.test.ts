import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { clackPrompts } from '../../src/terminal/clack-prompts.ts';

test.each(['text', 'password'] as const)(
  'the frame of a question for a %s goes on beside all its lines',
  async (kind) => {
    const input = new PassThrough();
    const output = new PassThrough();
    const { signal } = new AbortController();
    const watch = () => ({ signal, [Symbol.dispose]: () => undefined });
    const answer = clackPrompts({ input, output, watch })[kind]({
      message: 'Host name\nWhere the orchard answers',
    });
    input.write('x\r');
    expect(await answer).toBe('x');
    const shown = stripVTControlCharacters(String(output.read()));
    expect(shown).toContain('Host name\n│  Where the orchard answers\n');
  },
);
