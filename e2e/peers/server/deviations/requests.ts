import { gunzipSync } from 'node:zlib';
import { combinedApi } from '@packwright/api';
import { expect } from 'vitest';
import type { Observation } from '../observation.ts';
import { bodyOf } from '../sent.ts';
import { type Deviation, detailOf, inOtherWords, literally } from './deviation.ts';

const json = 'application/json';
const problem = 'application/problem+json';

/** An answer of the adapter that tells its input. */
const accepted = (input: unknown): Partial<Observation> => ({
  status: 200,
  mediaType: json,
  body: undefined,
  input: input as string,
});

const badRequest = (words: object): Partial<Observation> => ({
  status: 400,
  mediaType: problem,
  body: { type: 'about:blank', title: 'Bad Request', status: 400, ...words },
  input: undefined,
});

const named = (name: string) =>
  expect.stringContaining(`{"adapter_key": {"name": "${name}", "adapter_kind": "OrchardAdapter"`);

/** What is read differently of a request that the vendor's server refuses or takes. */
const readings: readonly Deviation[] = [
  {
    row: '`/metrics`',
    expected: ({ sent, vendor }) =>
      sent.path === '/metrics' && vendor.status === 404
        ? { status: 200, mediaType: 'text/plain', body: expect.stringMatching(/^# HELP /) }
        : undefined,
  },
  {
    row: '`/openapi.json`',
    expected: ({ sent, vendor }) =>
      sent.path === '/openapi.json' && vendor.status === 500
        ? { status: 200, mediaType: json, body: combinedApi }
        : undefined,
  },
  {
    row: '`OPTIONS`',
    expected: ({ sent, vendor }) =>
      sent.method === 'OPTIONS' && vendor.status === 405
        ? { status: 200, mediaType: undefined, body: '' }
        : undefined,
  },
  {
    row: 'slash at the end of a path',
    expected: ({ sent, vendor }) =>
      sent.path?.endsWith('/') && vendor.status === 307
        ? {
            status: 404,
            mediaType: problem,
            body: { type: 'about:blank', title: 'Not Found', status: 404 },
          }
        : undefined,
  },
  {
    row: 'type `application/…+json`',
    expected: ({ sent, vendor }) =>
      sent.headers?.['content-type']?.endsWith('+json') && vendor.status === 415
        ? accepted(named('North'))
        : undefined,
  },
  {
    row: 'compressed body',
    expected: ({ sent, vendor }) =>
      sent.headers?.['content-encoding'] === 'gzip' && vendor.status === 500
        ? accepted(named(JSON.parse(`${gunzipSync(bodyOf(sent) ?? '')}`).adapterKey.name))
        : undefined,
  },
  {
    row: 'byte order mark before a body',
    expected: ({ sent, vendor }) =>
      bodyOf(sent)?.toString().startsWith('\uFEFF') && vendor.status === 400
        ? accepted(named('North'))
        : undefined,
  },
  {
    row: 'body that is not UTF-8',
    expected: ({ sent, vendor }) =>
      bodyOf(sent)?.toString().includes('\uFFFD') && vendor.status === 500
        ? badRequest({ detail: expect.stringMatching(/^Request body is not valid JSON$/) })
        : undefined,
  },
  {
    row: '`collectionNumber: 3.0`',
    expected: ({ vendor }) =>
      detailOf(vendor) === "3.0 is not of type 'integer' - 'collectionNumber'"
        ? accepted(expect.stringContaining('"collection_number": 3,'))
        : undefined,
  },
  {
    row: '`collectionNumber` over 2^31 − 1',
    expected: ({ vendor }) =>
      Number(/"collection_number": (\d+)/.exec(String(vendor.input))?.[1]) > 2 ** 31 - 1
        ? badRequest({
            detail: expect.stringMatching(/^\$\.collectionNumber must be at most 2147483647/),
            problems: [expect.objectContaining({ path: '$.collectionNumber' })],
          })
        : undefined,
  },
  {
    row: '`collectionWindow` with other names',
    expected: ({ vendor }) =>
      /"collection_window": {"start_time": null/.test(String(vendor.input))
        ? badRequest({
            detail: expect.any(String),
            problems: ['startTime', 'endTime'].map((name) => ({
              path: `$.collectionWindow.${name}`,
              message: 'is required',
            })),
          })
        : undefined,
  },
];

/** How a refusal is told that both agree about. */
const words: readonly Deviation[] = [
  {
    row: 'words of 404, 405 and 415',
    expected: ({ vendor }) =>
      [404, 405, 415].includes(vendor.status) && vendor.mediaType === problem && vendor.body !== ''
        ? inOtherWords(vendor, {
            detail: expect.stringMatching(
              /^There is nothing|is not allowed on|^Invalid Content-Type/,
            ),
          })
        : undefined,
  },
  {
    row: 'body that is no JSON',
    expected: ({ vendor }) =>
      /line \d+ column \d+/.test(detailOf(vendor) ?? '')
        ? inOtherWords(vendor, {
            detail: expect.stringMatching(/^Request body is not valid JSON( at position \d+)?$/),
          })
        : undefined,
  },
  {
    row: '`detail` of a refused body',
    expected: ({ sent, vendor }) => {
      const detail = detailOf(vendor);
      if (vendor.status !== 400 || typeof detail !== 'string') return undefined;
      if (bodyOf(sent) === '') {
        return inOtherWords(vendor, { detail: expect.stringMatching(/^No body in request/) });
      }
      const path = expect.stringMatching(`^${literally(placeIn(detail))}`);
      return inOtherWords(vendor, {
        detail: expect.stringMatching(/^\$/),
        problems: expect.arrayContaining([expect.objectContaining({ path })]),
      });
    },
  },
];

/** The member that the validator's words are about, written as here: `$.adapterKey.identifiers[0]`. */
function placeIn(detail: string): string {
  const [, missing] = /^'(\w+)' is a required property/.exec(detail) ?? [];
  const [, within] = / - '([\w.]+)'$/.exec(detail) ?? [];
  const names = [within, missing].filter((name) => name !== undefined).join('.');
  return names === '' ? '$' : `$.${names.replace(/\.(\d+)/g, '[$1]')}`;
}

export const requestDeviations: readonly Deviation[] = [...readings, ...words];
