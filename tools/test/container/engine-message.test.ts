import { expect, test } from 'vitest';
import { engineMessage } from '../../src/container/engine-message.ts';

test('a message of the engine is told without the status line of the client library', () => {
  const error = new Error('(HTTP code 404) no such container - No such image: orchard:1 ');
  expect(engineMessage(error)).toBe('No such image: orchard:1');
});

test('any other message is told as it is', () => {
  expect(engineMessage(new Error('connect ECONNREFUSED'))).toBe('connect ECONNREFUSED');
});
