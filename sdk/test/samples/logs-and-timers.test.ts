import { expect, test } from 'vitest';
import { accountJson } from './account.ts';
import { answerOfSample, pageText } from './sample.ts';

test('the log of the page is what the program writes', async () => {
  const credential = { type: 'login', fields: { password: 'ladder-7' } };
  const instance = accountJson({ credential });
  const { log } = await answerOfSample('logs-and-timers/adapter.ts', 'collect', instance);
  expect(log).not.toContain('ladder-7');
  for (const line of [
    'adapter INFO Found 2 trees with REDACTED',
    'adapter.sensors WARNING Tree 2 does not answer',
    "adapter INFO Starting 'List trees'",
    'Timing Graph',
  ]) {
    expect(log).toContain(line);
    expect(pageText('logs-and-timers.md')).toContain(line);
  }
  expect(log).not.toContain('DEBUG');
});
