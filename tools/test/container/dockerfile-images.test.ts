import { describe, expect, test } from 'vitest';
import { dockerfileImages } from '../../src/container/dockerfile-images.ts';

describe('the images that a Dockerfile names', () => {
  const rows: readonly [string, string, string[]][] = [
    ['its base', 'FROM packwright/base-image:0.1.0', ['packwright/base-image:0.1.0']],
    ['in lower case too', 'from node:24 as build', ['node:24']],
    ['of each stage, once', 'FROM node:24 AS one\nFROM one AS two\nFROM node:24', ['node:24']],
    ['not a stage by its name', 'FROM node:24 AS Build\nFROM build', ['node:24']],
    [
      'of COPY --from, not a stage by its number',
      'FROM node:24\nFROM scratch\nCOPY --from=0 / /\nCOPY --chown=1 --from=busybox:1 /bin /bin',
      ['node:24', 'busybox:1'],
    ],
    ['with the default of an argument', `ARG NODE=node:24\nFROM \${NODE}`, ['node:24']],
    ['with a default of the moment', `ARG NODE\nFROM \${NODE:-node:26}`, ['node:26']],
    ['with part of the name from an argument', 'ARG V="24"\nFROM node:$V-slim', ['node:24-slim']],
    ['behind a platform', 'FROM --platform=linux/amd64 node:24', ['node:24']],
    ['not in comments', '# FROM node:20\nFROM node:24 # not a comment', ['node:24']],
    ['over two lines', 'FROM \\\n  node:24', ['node:24']],
    ['none but scratch', 'FROM scratch\nCOPY . .', []],
  ];

  test.each(rows)('%s', (_, text, images) => {
    expect(dockerfileImages(text)).toEqual(images);
  });

  test('a build argument wins over the default', () => {
    const text = `ARG NODE_IMAGE=node:24\nFROM \${NODE_IMAGE}`;
    expect(dockerfileImages(text, { NODE_IMAGE: 'own/node:24' })).toEqual(['own/node:24']);
  });
});
