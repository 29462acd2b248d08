import { expect, test } from 'vitest';
import { stableMessage } from '../../src/step/stable-message.ts';

test.each([
  ['at 2026-11-22T09:31:58.001Z: busy', 'at *: busy'],
  ['since 2026-11-22 09:31:58,12 +01:00', 'since * +01:00'],
  ['request 7d4f0a52-93c1-4c7e-9b7e-000000000017 refused', 'request * refused'],
  ['commit 9fceb02d0ae598e95dc970b74767f19372d61af8', 'commit *'],
  ['at 0x7ffe1234', 'at *'],
  ['read ECONNRESET 10.0.0.1:54321', 'read ECONNRESET 10.0.0.1:*'],
  ['no answer after 5021 ms', 'no answer after * ms'],
  ['no answer after 30s', 'no answer after *s'],
  ['object 1234567 is locked', 'object * is locked'],
])('%s becomes %s', (message, stable) => {
  expect(stableMessage(message)).toBe(stable);
});

test.each([
  'connect ECONNREFUSED 127.0.0.1:8443',
  'GET https://ops.example/api/v2/trees answered 503 Service Unavailable',
  'defaced facade, deadbeef',
  'tree "Gala 7" has 12 apples',
])('%s stays as it is', (message) => {
  expect(stableMessage(message)).toBe(message);
});

test('a long message is cut', () => {
  expect(stableMessage('x'.repeat(1000))).toBe(`${'x'.repeat(250)}…`);
});
