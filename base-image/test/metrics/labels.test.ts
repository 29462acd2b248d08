import { expect, test } from 'vitest';
import { methodLabel, routeLabel } from '../../src/metrics/labels.ts';

test.each([
  '/apiVersion',
  '/test',
  '/collect',
  '/endpointURLs',
  '/adapterDefinition',
  '/openapi.json',
  '/metrics',
])('the route %s is its own label', (path) => {
  expect(routeLabel(path)).toBe(path);
});

test.each(['/', '', '/collect/', '/wp-login.php', 'collect', '/constructor'])(
  'the path "%s" is counted as other',
  (path) => {
    expect(routeLabel(path)).toBe('other');
  },
);

test('common methods are labels of their own, the rest is other', () => {
  expect(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'].map(methodLabel)).toEqual([
    'GET',
    'HEAD',
    'OPTIONS',
    'POST',
    'PUT',
    'DELETE',
  ]);
  expect(['PROPFIND', 'get', ''].map(methodLabel)).toEqual(['other', 'other', 'other']);
});
