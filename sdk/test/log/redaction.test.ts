import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog, redact } from '../../src/log/create-log.ts';
import { addSecrets, redactor } from '../../src/log/redaction.ts';

/** A log that knows the secrets, and what it wrote, without the times. */
function logWith(...secrets: string[]) {
  const entries: string[] = [];
  const log = createLog('adapter', {
    write: (entry) => void entries.push(entry.replace(/^\S+ \S+ /, '')),
    thresholdOf: () => 0,
  });
  addSecrets(log, secrets);
  return { log, entries };
}

test('a secret is hidden in the message, the cause, its stack and its causes', () => {
  const { log, entries } = logWith('gala-7!x');
  const root = Object.assign(new Error('password gala-7!x'), { header: { key: 'gala-7!x' } });
  log.error('login with gala-7!x', new Error('gala-7!x is wrong', { cause: root }));
  expect(entries[0]).not.toContain('gala');
  expect(entries[0]).toMatch(
    /login with REDACTED\n {2}Error: REDACTED is wrong\n[\s\S]*password REDACTED\n/,
  );
  expect(entries[0]).toContain("header: { key: 'REDACTED' }");
});

test('children and parents of a log hide what is added to one of them', () => {
  const { log, entries } = logWith();
  const child = log.child('sensors');
  addSecrets(child, ['gala-7!x']);
  addSecrets(log, ['token-8']);
  log.info('gala-7!x');
  child.child('soil').info('token-8');
  log.child('gala-7!x').info('x');
  expect(entries).toEqual([
    'adapter INFO REDACTED\n',
    'adapter.sensors.soil INFO REDACTED\n',
    'adapter.REDACTED INFO x\n',
  ]);
  expect(redact(log, 'with token-8')).toBe('with REDACTED');
});

test('a log of somebody else is left alone', () => {
  const { debug, info, warning, error, child, isEnabled } = logWith().log;
  const own = { debug, info, warning, error, child, isEnabled };
  addSecrets(own, ['gala-7!x']);
  expect(redact(own, 'gala-7!x')).toBe('gala-7!x');
});

test('a value under four characters is left visible: it is part of ordinary words', () => {
  const hide = redactor(['ap', 'app', 'gala']);
  expect(hide('apple gala')).toBe('apple REDACTED');
});

test('a secret of several lines is hidden where each of them is indented on its own', () => {
  const key = '-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END KEY-----\n';
  const { log, entries } = logWith(key);
  log.error(key, new Error('outer', { cause: new Error(`bad key ${key}`) }));
  log.info(JSON.stringify({ key }));
  log.info('shown', { nested: { key } });
  expect(entries.join('')).not.toMatch(/MIIE|kqhk/);
});

test('secrets that contain, overlap or repeat each other are hidden together', () => {
  const hide = redactor(['gala', 'gala-apple-tree', 'abcd1234', '1234wxyz', 'abab']);
  expect(hide('gala-apple-tree gala')).toBe('REDACTED REDACTED');
  expect(hide('x abcd1234wxyz x ababab')).toBe('x REDACTED x REDACTED');
  expect(hide('galagala')).toBe('REDACTED');
});

test('a secret is hidden as a password of Basic authorization, with any user and encoding', () => {
  const password = 'Äpfel & Birnen';
  const hide = redactor([password]);
  for (const user of ['', 'u', 'us', 'picker', 'orchard\\picker']) {
    const text = `${user}:${password}`;
    for (const header of [Buffer.from(text).toString('base64'), btoa(text)]) {
      expect(hide(`authorization: Basic ${header}`)).toMatch(
        /^authorization: Basic .*REDACTED.{0,4}$/,
      );
    }
  }
});

const secret = fc
  .string({
    unit: fc.constantFrom(...'abcXYZ019 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~äß€\n\t\u0007🍎'),
    minLength: 4,
    maxLength: 24,
  })
  .filter((text) => text.trim().length >= 4 && !'REDACTED'.includes(text.trim()));

const xml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const printed: [string, (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  ['without the white space around it', (secret) => secret.trim()],
  ['in JSON', (secret) => JSON.stringify(secret)],
  ['in JSON inside JSON', (secret) => JSON.stringify(JSON.stringify(secret))],
  ['by inspect', (secret) => inspect(secret, { breakLength: Infinity })],
  ['in a URL', encodeURIComponent],
  [
    'in a URL with small digits',
    (secret) => encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  ],
  [
    'as the password of a URL',
    (secret) => Object.assign(new URL('http://u@h'), { password: secret }).password,
  ],
  [
    'as the query of a URL',
    (secret) => Object.assign(new URL('http://h'), { search: `?${secret}` }).search.slice(1),
  ],
  [
    'by Python for a path',
    (secret) =>
      encodeURIComponent(secret)
        .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%2F', '/'),
  ],
  ['in a form', (secret) => new URLSearchParams([['', secret]]).toString().slice(1)],
  ['in XML', xml],
  ['in hexadecimal digits', (secret) => Buffer.from(secret).toString('hex')],
  ['in capital ones', (secret) => Buffer.from(secret).toString('hex').toUpperCase()],
];

test.each(printed)('nothing of a secret printed %s is left', (_, print) => {
  fc.assert(
    fc.property(secret, fc.constantFrom('', '§', '§ § '), (secret, around) => {
      const core = print(secret).replace(/^(\\?["'`])+|(\\?["'`])+$/g, '');
      fc.pre(core.length >= 4);
      const hidden = redactor([secret])(`${around}${print(secret)}${around}`);
      expect(hidden).toContain('REDACTED');
      expect(hidden.length).toBeLessThanOrEqual(2 * around.length + 'REDACTED'.length + 8);
    }),
  );
});

test('a text without the secret stays as it is', () => {
  const other = fc.string({ unit: fc.constantFrom(...'opqrst \n') });
  fc.assert(
    fc.property(secret, other, (secret, text) => {
      expect(redactor([secret])(text)).toBe(text);
    }),
  );
});

test('what is hidden does not depend on the order in which secrets become known', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(few, { maxLength: 3 }), text, (secrets, text) => {
      const oneByOne = logWith().log;
      for (const secret of secrets.toReversed()) addSecrets(oneByOne, [secret]);
      expect(redact(oneByOne, text)).toBe(redactor(secrets)(text));
    }),
  );
});

test('a megabyte with ten secrets in it takes less than a second', () => {
  const secrets = Array.from({ length: 10 }, (_, index) => `secret of tree ${index}`);
  const text = `${'.'.repeat(1000)}${secrets[3]}`.repeat(1000);
  const start = performance.now();
  expect(redactor(secrets)(text)).not.toContain('secret');
  expect(performance.now() - start).toBeLessThan(1000);
});
