import { expect, test } from 'vitest';
import { messageOf } from '../src/error-message.ts';

test('a message names its causes, because the outermost error often says least', () => {
  const refused = new Error('connect ECONNREFUSED 127.0.0.1:9');
  expect(messageOf(new TypeError('fetch failed', { cause: refused }))).toBe(
    'fetch failed: connect ECONNREFUSED 127.0.0.1:9',
  );
});

test('several errors without a text of their own are listed', () => {
  const errors = [
    new Error('connect ECONNREFUSED ::1:9'),
    new Error('connect ECONNREFUSED 127.0.0.1:9'),
  ];
  expect(messageOf(new Error('fetch failed', { cause: new AggregateError(errors) }))).toBe(
    'fetch failed: connect ECONNREFUSED ::1:9; connect ECONNREFUSED 127.0.0.1:9',
  );
});

test.each([
  [new RangeError(), 'RangeError'],
  ['just a text', 'just a text'],
  [undefined, 'undefined'],
])('%o reads %j', (failure, message) => {
  expect(messageOf(failure)).toBe(message);
});
