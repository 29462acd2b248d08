import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSecretName } from '../../../../src/http/secret-name.ts';
import type { RecordedCall, RecordedRequest } from '../../../../src/testing/index.ts';
import { matchKey } from '../../../../src/testing/recording/match.ts';
import { recordedBody } from '../../../../src/testing/recording/recorded-body.ts';
import { leakIn } from '../../../../src/testing/recording/secrets/leaks.ts';
import { Redaction } from '../../../../src/testing/recording/secrets/redaction.ts';

const json = (value: unknown) => JSON.stringify(value);
const ascii = (text: string) =>
  text.replace(/[^\0-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const form = (text: string) => new URLSearchParams({ a: text }).toString().slice(2);

/** The forms in which a secret may leave a program; the test has its own list on purpose. */
const forms: readonly ((secret: string) => string)[] = [
  String,
  (secret) => json(secret).slice(1, -1),
  (secret) => ascii(json(secret)).slice(1, -1),
  encodeURIComponent,
  (secret) => encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  form,
  base64,
  (secret) => base64(`picker:${secret}`),
  (secret) => Buffer.from(`{"p":"${secret}"}`).toString('base64url'),
  xml,
];

/** Passwords as people and programs choose them, and worse. */
const secrets = fc
  .oneof(
    fc.string({ minLength: 6, maxLength: 24 }),
    fc.string({ unit: 'grapheme', minLength: 6, maxLength: 24 }),
    fc.stringMatching(/^[a-zA-Z0-9!"#$%&'()*+,./:;<=>?@\\^_`{|}~ -]{6,24}$/),
  )
  .filter((secret) => secret.trim().length >= 6 && secret.isWellFormed());

const place = fc.constantFrom(...forms);

/** A text with the secret in the middle, in one of its forms. */
const inText = (form: (secret: string) => string) => (secret: string) => `<< ${form(secret)} >>`;

type Body = { readonly type: string; readonly write: (secret: string) => string };

/** Bodies that hold the secret under names that tell nothing. */
const bodies: fc.Arbitrary<Body> = fc.oneof(
  place.map((form) => ({ type: 'text/plain', write: inText(form) })),
  place.map((form) => ({
    type: 'application/json',
    write: (s: string) => json({ note: [form(s)] }),
  })),
  place.map((form) => ({ type: 'application/json', write: (s: string) => json({ [form(s)]: 1 }) })),
  place.map((form) => ({
    type: 'application/json',
    write: (s: string) => json(json({ a: form(s) })),
  })),
  fc.constant({
    type: 'application/x-www-form-urlencoded',
    write: (s: string) => `note=${form(s)}&b=1`,
  }),
  fc.constant({ type: 'text/xml', write: (s: string) => `<note at="1">${xml(s)}</note>` }),
);

const paths = fc.constantFrom(
  (secret: string) => `/trees/${encodeURIComponent(secret)}/leaves`,
  (secret: string) => `/trees?note=${form(secret)}`,
  (secret: string) => `/trees?note=a${encodeURIComponent(secret)}`,
  () => '/trees',
);

const shapes = fc.record({ path: paths, body: bodies, answer: bodies, header: place });

type Shape = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

function callOf({ path, body, answer, header }: Shape, secret: string): RecordedCall {
  return {
    request: requestOf({ path, body }, secret),
    response: {
      status: 200,
      headers: {
        'x-note': header(secret),
        'set-cookie': [`a=${encodeURIComponent(secret)}`, 'b=1'],
      },
      ...withBody(answer, secret),
    },
  };
}

function requestOf({ path, body }: Pick<Shape, 'path' | 'body'>, secret: string): RecordedRequest {
  const url = new URL(`http://orchard.example${path(secret)}`).href;
  return { method: 'POST', url, headers: { 'content-type': body.type }, ...withBody(body, secret) };
}

function withBody({ type, write }: Body, secret: string) {
  const body = recordedBody(Buffer.from(write(secret)), type);
  return body && { body };
}

/** A secret that is part of what surrounds it cannot be told from it. */
function standsOut(shape: Shape, secret: string): boolean {
  return !json(callOf(shape, '')).includes(secret.trim()) && !/redact|hidden|remov/.test(secret);
}

test('no file holds a secret of the account, in whatever form it was sent or answered', () => {
  fc.assert(
    fc.property(shapes, secrets, (shape, secret) => {
      fc.pre(standsOut(shape, secret));
      const call = callOf(shape, secret);
      const redaction = new Redaction(isSecretName);
      redaction.hide('password', secret);
      redaction.learn([call]);
      const safe = redaction.call(call);
      expect(leakIn(safe, redaction.secrets)).toBeUndefined();
      const text = JSON.stringify(safe);
      for (const form of forms) expect(text).not.toContain(form(secret));
      expect(URL.canParse(safe.request.url)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('whatever form a secret is left in, it is found before the file is written', () => {
  fc.assert(
    fc.property(shapes, secrets, (shape, secret) => {
      expect(leakIn(callOf(shape, secret), [secret])).toBeDefined();
    }),
    { numRuns: 200 },
  );
});

test('requests with one password are found in recordings that were made with another', () => {
  fc.assert(
    fc.property(shapes, secrets, secrets, (shape, recorded, replayed) => {
      fc.pre(standsOut(shape, recorded) && standsOut(shape, replayed));
      const keys = [recorded, replayed].map((secret) => {
        const redaction = new Redaction(isSecretName);
        redaction.hide('password', secret);
        return matchKey(redaction.request(requestOf(shape, secret)), isSecretName);
      });
      expect(keys[1]).toBe(keys[0]);
    }),
    { numRuns: 200 },
  );
});

test('a call without secrets stays as it is', () => {
  fc.assert(
    fc.property(shapes, secrets, (shape, secret) => {
      fc.pre(standsOut(shape, secret));
      const redaction = new Redaction(isSecretName);
      redaction.hide('password', secret);
      const { request } = callOf(shape, 'nothing');
      expect(redaction.request(request)).toEqual(request);
    }),
    { numRuns: 200 },
  );
});
