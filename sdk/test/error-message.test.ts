import { expect, test } from 'vitest';
import { messageOf } from '../src/error-message.ts';

const refused = (address: string) => new Error(`connect ECONNREFUSED ${address}`);

test('a message names its causes, because the outermost error often says least', () => {
  expect(messageOf(new TypeError('fetch failed', { cause: refused('127.0.0.1:9') }))).toBe(
    'fetch failed: connect ECONNREFUSED 127.0.0.1:9',
  );
  expect(messageOf(new Error('No trees.', { cause: 'it is winter' }))).toBe(
    'No trees: it is winter',
  );
});

test('several errors without a text of their own are listed', () => {
  const cause = new AggregateError([refused('[::1]:9'), refused('127.0.0.1:9')]);
  expect(messageOf(new Error('fetch failed', { cause }))).toBe(
    'fetch failed: connect ECONNREFUSED [::1]:9; connect ECONNREFUSED 127.0.0.1:9',
  );
});

test('of several errors with a text of their own each is told once, and no more than five', () => {
  const errors = ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text) => new Error(text));
  expect(messageOf(new AggregateError(errors, 'All promises were rejected'))).toBe(
    'All promises were rejected: a; b; c; d; e; and 2 more',
  );
});

test('what a release adds to a failure comes after it', () => {
  const failure = new SuppressedError(new Error('logout refused'), new Error('no trees'), '');
  expect(messageOf(failure)).toBe('no trees; logout refused');
});

test('a text that its outer error repeats, and a circle of causes, are told once', () => {
  const cause = refused('127.0.0.1:9');
  expect(messageOf(new Error(`Orchard: ${cause.message}`, { cause }))).toBe(
    'Orchard: connect ECONNREFUSED 127.0.0.1:9',
  );
  const [first, second] = [new Error('first'), new Error('second')];
  Object.assign(first, { cause: second });
  Object.assign(second, { cause: first });
  expect(messageOf(first)).toBe('first: second');
});

test('a cause of several lines that the message repeats in one is told once', () => {
  const cause = new Error('connect failed\n  to 127.0.0.1\n');
  const failure = new Error(`Step "rows" failed: ${messageOf(cause)}`, { cause });
  expect(messageOf(failure)).toBe('Step "rows" failed: connect failed to 127.0.0.1');
});

test('a message is one line, however many its error has, and not a whole page', () => {
  expect(messageOf(new Error('Line 1\n  Line 2\r\n'))).toBe('Line 1 Line 2');
  expect(messageOf(new Error('<html>'.repeat(1000)))).toMatch(/^(<html>)+<?h?t?m?l?…$/);
  expect(messageOf('x'.repeat(2000))).toHaveLength(1001);
});

test.each([
  [new RangeError(), 'RangeError'],
  [Object.assign(new Error(), { code: 'ECONNRESET' }), 'Error ECONNRESET'],
  ['just a text', 'just a text'],
  [{ message: 'an answer', status: 401 }, 'an answer'],
  [{ status: 401 }, 'The adapter threw { status: 401 }'],
  [undefined, 'The adapter threw undefined'],
  [null, 'The adapter threw null'],
  ['', "The adapter threw ''"],
  [Symbol('gala'), 'The adapter threw Symbol(gala)'],
])('%o reads %j', (failure, message) => {
  expect(messageOf(failure)).toBe(message);
});

test('a failure that fails itself when it is read is still told', () => {
  const failure = Object.defineProperty(new Error(), 'message', {
    get() {
      throw new Error('no message either');
    },
  });
  expect(messageOf(failure)).toBe('A failure that cannot be shown');
});
