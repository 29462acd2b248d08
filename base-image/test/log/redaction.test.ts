import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { redact, redactedInstance, secretsIn } from '../../src/log/redaction.ts';

test('secrets are the values of password fields and the cluster password', () => {
  const secrets = secretsIn({
    credentialConfig: {
      credentialFields: [
        { value: 'picker', isPassword: false },
        { value: 'gala-apple', isPassword: true },
        { value: 'visible' },
        { isPassword: true },
        { value: null, isPassword: true },
      ],
    },
    clusterConnectionInfo: { password: 'boskoop!' },
  });
  expect(secrets).toEqual(['gala-apple', 'boskoop!']);
});

test('a value under four characters is no secret', () => {
  expect(secretsIn({ clusterConnectionInfo: { password: 'abc' } })).toEqual([]);
  expect(secretsIn({ clusterConnectionInfo: { password: 'abcd' } })).toEqual(['abcd']);
});

test.each([
  {},
  { credentialConfig: null, clusterConnectionInfo: null },
  { clusterConnectionInfo: {} },
])('a configuration without credentials has no secrets: %j', (config) => {
  expect(secretsIn(config)).toEqual([]);
});

test('every occurrence is replaced, and the rest stays', () => {
  expect(redact('gala, gala-apple and gala-apple.', ['gala-apple'])).toBe(
    'gala, REDACTED and REDACTED.',
  );
  expect(redact('nothing here', ['gala-apple'])).toBe('nothing here');
  expect(redact('gala-apple', [])).toBe('gala-apple');
});

const secret = 'Äpfel & "Birnen"\\ 5%/€😀+~\'';
const printed: [string, string][] = [
  ['as it is', secret],
  ['in JSON', JSON.stringify({ secret })],
  ['in JSON inside JSON', JSON.stringify(JSON.stringify({ secret }))],
  ['in ASCII JSON', JSON.stringify({ secret }).replace(/[^\0-\x7e]/g, (unit) => escaped(unit))],
  [
    'in ASCII JSON with capital digits',
    JSON.stringify({ secret }).replace(/[^\0-\x7e]/g, (unit) =>
      escaped(unit).toUpperCase().replace('U', 'u'),
    ),
  ],
  ['in a URL path', `/login/${encodeURIComponent(secret)}/x`],
  ['in a form', new URLSearchParams({ secret }).toString()],
  ['in a URL of Python', 'q=%C3%84pfel+%26+%22Birnen%22%5C+5%25%2F%E2%82%AC%F0%9F%98%80%2B~%27'],
  [
    'in a URL with small digits',
    encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  ],
  [
    'in a path of Python',
    '/%C3%84pfel%20%26%20%22Birnen%22%5C%205%25/%E2%82%AC%F0%9F%98%80%2B~%27',
  ],
  ['as the password of a URL', Object.assign(new URL('http://u@h'), { password: secret }).href],
  ['as the query of a URL', Object.assign(new URL('http://h'), { search: `?${secret}` }).href],
  ['as the path of a URL', Object.assign(new URL('http://h'), { pathname: secret }).href],
  ['in hexadecimal digits', Buffer.from(secret).toString('hex')],
  ['in capital ones', Buffer.from(secret).toString('hex').toUpperCase()],
  ['in XML', '<p>Äpfel &amp; "Birnen"\\ 5%/€😀+~\'</p>'],
  ['in an XML attribute', '<p a="Äpfel &amp; &quot;Birnen&quot;\\ 5%/€😀+~&apos;"/>'],
];

test.each(printed)('a secret printed %s is hidden', (_form, text) => {
  const hidden = redact(text, [secret]);
  expect(hidden).toContain('REDACTED');
  expect(hidden).not.toMatch(/pfel|Birnen|20AC|%E2|4269726e656e/i);
});

test("a form keeps * and escapes ~!'(), and a secret in it is hidden", () => {
  const form = new URLSearchParams({ password: "gala*~!'()" }).toString();
  expect(form).toBe('password=gala*%7E%21%27%28%29');
  expect(redact(form, ["gala*~!'()"])).toBe('password=REDACTED');
});

test('control characters of a secret are hidden as Node shows them', () => {
  const shown = inspect({ password: 'gala\'"`\x1b[31m\tapple' });
  expect(redact(shown, ['gala\'"`\x1b[31m\tapple'])).toBe("{ password: 'REDACTED' }");
});

test('a password outside of ASCII is hidden in base64 of one byte for each letter', () => {
  const header = Buffer.from('picker:Äpfel-Türme', 'latin1').toString('base64');
  expect(redact(header, ['Äpfel-Türme'])).toMatch(/^.{0,12}REDACTED.{0,4}$/);
});

test('a secret of several lines is hidden where each of them is indented', () => {
  const key = '-----BEGIN KEY-----\nMIIEvQIBADANBg\r\nkqhkiG9w0BAQEF\n-----END KEY-----\n';
  const printed = `bad key:\n${key.replace(/^/gm, '    ')}`;
  expect(redact(printed, [key])).not.toMatch(/MIIE|kqhk/);
});

test.each(['', 'p', 'pi', 'picker:'])('a secret in base64 behind "%s" is hidden', (before) => {
  const header = Buffer.from(`${before}gala-apple-orchard?>>>`).toString('base64');
  expect(redact(`Basic ${header}`, ['gala-apple-orchard'])).toMatch(
    /^Basic .{0,12}REDACTED.{0,8}$/,
  );
  const urlSafe = header.replaceAll('+', '-').replaceAll('/', '_');
  expect(redact(urlSafe, ['gala-apple-orchard?>>>'])).toMatch(/^.{0,12}REDACTED.{0,4}$/);
});

test('a secret printed without the white space around it is hidden', () => {
  expect(redact('key: gala-apple.', ['gala-apple\n'])).toBe('key: REDACTED.');
});

test('a secret that contains another one is hidden as a whole', () => {
  expect(redact('gala-apple-tree gala', ['gala', 'gala-apple-tree'])).toBe('REDACTED REDACTED');
});

test('secrets that overlap in the text are hidden together', () => {
  expect(redact('x abcd1234wxyz x ababab', ['abcd1234', '1234wxyz', 'abab'])).toBe(
    'x REDACTED x REDACTED',
  );
});

test('a secret of half a character pair is hidden too', () => {
  expect(redact('x gala\uD83D x', ['gala\uD83D'])).toBe('x REDACTED x');
});

test('a very long secret is hidden', () => {
  const long = 'gala '.repeat(6_000);
  expect(redact(`x${long}x`, [long])).toBe('xREDACTEDx');
});

test('the start of a secret is hidden at an end that was cut, from four characters on', () => {
  const secrets = ['gala-apple'];
  expect(redact('password gala-app', secrets, 'end')).toBe('password REDACTED');
  expect(redact('password gala', secrets, 'end')).toBe('password REDACTED');
  expect(redact('password gal', secrets, 'end')).toBe('password gal');
  expect(redact('password gala-app', secrets)).toBe('password gala-app');
  expect(redact('password gala-app', secrets, 'start')).toBe('password gala-app');
});

test('the end of a secret is hidden at a start that was cut, from four characters on', () => {
  const secrets = ['gala-apple'];
  expect(redact('a-apple is wrong', secrets, 'start')).toBe('REDACTED is wrong');
  expect(redact('pple is wrong', secrets, 'start')).toBe('REDACTED is wrong');
  expect(redact('ple is wrong', secrets, 'start')).toBe('ple is wrong');
  expect(redact('a-apple is wrong', secrets, 'end')).toBe('a-apple is wrong');
});

test('both ends are looked at when both were cut', () => {
  expect(redact('apple gala-apple gala-', ['gala-apple'], 'both')).toBe(
    'REDACTED REDACTED REDACTED',
  );
});

test('the longest part at a cut end is hidden', () => {
  expect(redact('x ababababa', ['ababababab'], 'end')).toBe('x REDACTED');
  expect(redact('babababab x', ['ababababab'], 'start')).toBe('REDACTED x');
});

test('an escaped form that was cut is hidden too', () => {
  const cut = JSON.stringify({ password: 'gala"apple' }).slice(0, -5);
  expect(redact(cut, ['gala"apple'], 'end')).toBe('{"password":"REDACTED');
});

test('a cut through a character does not show the part before it', () => {
  const bytes = Buffer.from('password gälä-ä').subarray(0, -1);
  expect(redact(bytes.toString(), ['gälä-äpfel'], 'end')).toBe('password REDACTED');
  const tail = Buffer.from('älä-äpfel is wrong').subarray(1);
  expect(redact(tail.toString(), ['gälä-äpfel'], 'start')).toBe('REDACTED is wrong');
});

test.each([...Array(11).keys()])(
  'a cut after %i characters of the secret shows at most three',
  (length) => {
    const start = redact(`is ${'gala-apple'.slice(0, length)}`, ['gala-apple'], 'end');
    const end = redact(`${'gala-apple'.slice(length)} is`, ['gala-apple'], 'start');
    expect(start).toMatch(/^is (REDACTED|g?a?l?)$/);
    expect(end).toMatch(/^(REDACTED|p?l?e?) is$/);
  },
);

test('the input object is shown without credentials and cluster connection, also when null', () => {
  const shown = redactedInstance({
    adapter_key: { name: 'North' },
    credential_config: { credential_key: 'login' },
    cluster_connection_info: null,
    collection_number: 3,
  });
  expect(JSON.stringify(shown)).toBe(
    '{"adapter_key":{"name":"North"},"credential_config":"REDACTED",' +
      '"cluster_connection_info":"REDACTED","collection_number":3}',
  );
});

test('the empty input object stays empty', () => {
  expect(redactedInstance({})).toEqual({});
});

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

describe('More secrets than any adapter has', () => {
  const text = 'x'.repeat(64 * 1024);

  test.each([
    ['many', Array.from({ length: 25_000 }, (_, number) => `secret-"ü"-${number}`)],
    ['a long one', ['s"ü'.repeat(10_000_000)]],
    [
      'one of many lines',
      [Array.from({ length: 6_000 }, (_, n) => `${n}`.padStart(9, '0')).join('\n')],
    ],
  ])('hide all of a text at once: %s', (_, secrets) => {
    const begin = performance.now();
    expect(redact(text, secrets)).toBe('REDACTED');
    expect(redact('', secrets)).toBe('');
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  test('that are found at every place of a text take no time for each of them', () => {
    const secrets = Array.from({ length: 100 }, (_, number) => 'x'.repeat(4 + number));
    const begin = performance.now();
    expect(redact(text, secrets)).toBe('REDACTED');
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
