import { validate } from '@packwright/api';
import { describe, expect, test } from 'vitest';
import { answerOf, instanceWith } from '../adapter-process.ts';

describe('what a function of the adapter throws', () => {
  test.each(['test', 'collect'])(
    '%s tells with its causes in the result, and with its stack on stderr and in the log',
    async (method) => {
      const { code, result, stderr, log } = await answerOf('fails.ts', method);
      expect(JSON.parse(result)).toEqual({ errorMessage: 'The orchard is closed: it is winter' });
      for (const text of [stderr, log]) {
        expect(text).toMatch(/Error: The orchard is closed\n +at .*fails\.ts[\s\S]*it is winter/);
        expect(text.match(/The orchard is closed/g)).toHaveLength(1);
      }
      expect(code).toBe(1);
    },
  );

  test('endpoint_urls has no place for: it writes nothing', async () => {
    const { code, result, stderr } = await answerOf('fails.ts', 'endpoint_urls');
    expect({ code, result }).toEqual({ code: 1, result: '' });
    expect(stderr).toContain('Error: The orchard is closed');
  });

  test('midway keeps the objects of a collection and leaves relationships alone', async () => {
    const { code, result, stderr } = await answerOf('fails-after-two-objects.ts', 'collect');
    const collected = JSON.parse(result);
    expect(Object.keys(collected)).toEqual(['result', 'errorMessage']);
    expect(collected.result.map(({ key }: { key: { name: string } }) => key.name)).toEqual([
      'first',
      'second',
    ]);
    expect(collected.errorMessage).toBe('the ladder broke');
    expect(validate('CollectResult', collected)).toEqual([]);
    expect(stderr).toContain('Error: the ladder broke');
    expect(code).toBe(1);
  });
});

describe('an instance', () => {
  test('that lacks required values is refused with all of them', async () => {
    const { code, result } = await answerOf('orchard.ts', 'collect');
    const { errorMessage } = JSON.parse(result);
    expect(errorMessage).toContain('parameter host is required and has no value; ');
    expect(errorMessage).toContain('a credential is required (login)');
    expect(code).toBe(1);
  });

  test('that is no JSON is refused without repeating it', async () => {
    const { code, result, stderr, log } = await answerOf('orchard.ts', 'test', '{"pass": gala-7');
    expect(JSON.parse(result).errorMessage).toContain('not an adapter instance');
    expect(result + stderr + log).not.toContain('gala-7');
    expect(code).toBe(1);
  });
});

describe('what fails where nobody waits for it', () => {
  const fixture = 'fails-where-nobody-waits.ts';

  test.each([
    ['a rejected promise', 'the ladder broke'],
    ['an error in a timer', 'the ladder broke'],
    ['an error event without listener', 'the ladder broke'],
    ['an error in a worker', 'the ladder broke'],
    ['a thrown text', 'the ladder broke'],
    ['nothing, rejected', 'The adapter threw undefined'],
  ])('%s ends test, is told to its user and shown once', async (how, errorMessage) => {
    const { code, result, stderr, log } = await answerOf(fixture, 'test', instanceWith({ how }));
    expect(JSON.parse(result)).toEqual({ errorMessage });
    const shown = errorMessage.split(' ').at(-1) ?? '';
    expect(stderr).toMatch(new RegExp(`^test failed: [\\s\\S]*${shown}`));
    expect(stderr.match(/test failed/g)).toHaveLength(1);
    expect(log).toMatch(new RegExp(`ERROR test failed[\\s\\S]*${shown}`));
    expect(code).toBe(1);
  });

  test('a rejection is heard of even when test returns in the same moment', async () => {
    const instance = instanceWith({ how: 'a rejected promise', next: 'return' });
    const { code, result } = await answerOf(fixture, 'test', instance);
    expect(JSON.parse(result)).toEqual({ errorMessage: 'the ladder broke' });
    expect(code).toBe(1);
  });

  test('a stream of objects ends as if it had thrown', async () => {
    const instance = instanceWith({ how: 'an error in a timer' });
    const { code, result } = await answerOf(fixture, 'collect', instance);
    expect(JSON.parse(result)).toMatchObject({
      result: [{ key: { name: 'Tree 7' } }],
      errorMessage: 'the ladder broke',
    });
    expect(code).toBe(1);
  });

  test('endpoint_urls writes nothing', async () => {
    const instance = instanceWith({ how: 'an error in a timer' });
    const { code, result, stderr } = await answerOf(fixture, 'endpoint_urls', instance);
    expect({ code, result }).toEqual({ code: 1, result: '' });
    expect(stderr).toContain('Error: the ladder broke');
  });

  test('after the result was written, only the exit code can tell', async () => {
    const { code, result, stderr, log } = await answerOf('fails-after-its-result.ts', 'test');
    expect({ code, result }).toEqual({ code: 1, result: '{}' });
    for (const text of [stderr, log]) expect(text).toContain('Error: too late');
  });
});

describe('a process that ends before its result', () => {
  test('because nothing is left to wait for says so, even when nobody awaits run', async () => {
    const { code, result, stderr } = await answerOf('never-finishes.ts', 'test');
    const message = 'test did not finish: nothing is left that it could wait for';
    expect(JSON.parse(result)).toEqual({ errorMessage: message });
    expect(stderr).toContain(message);
    expect(code).toBe(1);
  });

  test('because its stream never ends keeps the objects', async () => {
    const { code, result } = await answerOf('never-finishes.ts', 'collect');
    expect(JSON.parse(result)).toMatchObject({
      result: [{ key: { name: 'Tree 7' } }],
      errorMessage: expect.stringContaining('collect did not finish'),
    });
    expect(code).toBe(1);
  });

  test.each(['test', 'collect'])('in %s names who called process.exit', async (method) => {
    const { code, result, stderr } = await answerOf('exits.ts', method);
    const message = `${method} did not finish: process.exit(0) was called`;
    expect(JSON.parse(result)).toEqual({ errorMessage: message });
    expect(stderr).toMatch(/process\.exit\(0\) was called\n[\s\S]*at .*pickFruit .*exits\.ts/);
    expect(code).toBe(1);
  });

  test('in endpoint_urls writes no result', async () => {
    const { code, result } = await answerOf('exits.ts', 'endpoint_urls');
    expect({ code, result }).toEqual({ code: 1, result: '' });
  });
});
