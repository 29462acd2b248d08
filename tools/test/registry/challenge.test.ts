import { expect, test } from 'vitest';
import { readChallenges } from '../../src/registry/client/challenge.ts';

test('a challenge is a scheme with parameters, quoted or not', () => {
  const header =
    'Bearer realm="https://auth.example/token?a=b,c",service=registry.example,Scope="repository:a/b:pull,push"';
  expect(readChallenges(header)).toEqual([
    {
      scheme: 'bearer',
      parameters: new Map([
        ['realm', 'https://auth.example/token?a=b,c'],
        ['service', 'registry.example'],
        ['scope', 'repository:a/b:pull,push'],
      ]),
    },
  ]);
});

test('several challenges may stand in one header', () => {
  const read = readChallenges('Negotiate, Basic realm="say \\"please\\"", Bearer realm = "x"');
  expect(read.map(({ scheme, parameters }) => [scheme, parameters.get('realm')])).toEqual([
    ['negotiate', undefined],
    ['basic', 'say "please"'],
    ['bearer', 'x'],
  ]);
});

test('no header is no challenge', () => {
  expect(readChallenges(undefined)).toEqual([]);
});
