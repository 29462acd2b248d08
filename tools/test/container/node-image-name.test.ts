import { expect, test } from 'vitest';
import { parseNodeImageName } from '../../src/container/node-image-name.ts';

test('the name of a slim Node image says which Node and which Debian it holds', () => {
  expect(parseNodeImageName('node:24-bookworm-slim')).toEqual({ node: '24', suite: 'bookworm' });
});

test.each(['node:24', 'node:24-alpine', 'registry.example/node:24-bookworm-slim', 'node:lts-slim'])(
  '%s cannot be made on this machine',
  (name) => {
    expect(parseNodeImageName(name)).toBeUndefined();
  },
);
