import { expect, test } from 'vitest';
import { chooseMethod } from '../../src/mp-test/choose-method.ts';
import { ScriptedTerminal } from '../terminal/scripted-terminal.ts';

const nothing = { duration: undefined, collectionInterval: undefined };

function choose(answers: readonly string[], typed = {}) {
  const terminal = new ScriptedTerminal(answers);
  if (terminal.prompts === undefined) throw new Error('Somebody is there.');
  return { chosen: chooseMethod(terminal.prompts, { ...nothing, ...typed }), terminal };
}

test('a person chooses among all methods by their labels', async () => {
  const { chosen, terminal } = choose(['Endpoint URLs']);
  expect(await chosen).toEqual({ method: 'endpoint_urls', ...nothing });
  expect(terminal.questions[0]?.labels?.slice(0, 3)).toEqual([
    'Test connection',
    'Collect',
    'Long run collection',
  ]);
});

test('a long run asks how long and how often, unless that was typed', async () => {
  const { chosen, terminal } = choose(['Long run collection', 'soon', '1h'], {
    collectionInterval: '10s',
  });
  expect(await chosen).toEqual({ method: 'long-run', duration: '1h', collectionInterval: '10s' });
  expect(terminal.questions[1]).toMatchObject({
    initial: '6h',
    problems: [expect.stringContaining('Invalid time')],
  });
});
