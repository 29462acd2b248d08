import { expect, test } from 'vitest';
import { endpointAddress } from '../../src/checks/endpoint/endpoint-url.ts';

test.each([
  ['https://north.example', 'north.example', 443],
  ['https://north.example:8443/path?a=b', 'north.example', 8443],
  ['https://user:secret@north.example', 'north.example', 443],
  ['https://[2001:db8::1]:8443/x', '2001:db8::1', 8443],
  ['https://web--1.north.example:1', 'web--1.north.example', 1],
  ['https://north.example?a:1', 'north.example', 443],
])('%s is at %s, port %i', (url, host, port) => {
  expect(endpointAddress(url)).toEqual({ host, port });
});

test.each([
  'https://north.example:65536',
  'https://north.example:0',
  'https://north',
  'https://[::g]',
])('%s is no endpoint', (url) => {
  expect(endpointAddress(url)).toBeUndefined();
});
