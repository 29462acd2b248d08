import { expect, test } from 'vitest';
import { requestUrl, suiteApiUrl } from '../../src/suite-api/suite-api-url.ts';

test.each([
  ['ops.example', 'https://ops.example/suite-api/'],
  ['ops.example:8443', 'https://ops.example:8443/suite-api/'],
  ['ops.example/', 'https://ops.example/suite-api/'],
  ['https://ops.example', 'https://ops.example/suite-api/'],
  ['HTTPS://ops.example//', 'https://ops.example/suite-api/'],
  ['https://ops.example/suite-api/', 'https://ops.example/suite-api/'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/suite-api/'],
  ['httpd.example', 'https://httpd.example/suite-api/'],
  ['127.0.0.1', 'https://127.0.0.1/suite-api/'],
  ['::1', 'https://[::1]/suite-api/'],
  ['[::1]:8443', 'https://[::1]:8443/suite-api/'],
  [' ops.example ', 'https://ops.example/suite-api/'],
])('the host %s means %s', (host, expected) => {
  expect(suiteApiUrl(host).href).toBe(expected);
});

test.each([
  '',
  'https://',
  'ftp://ops.example',
  'ops.example/other',
  'picker:gala-7@ops.example',
  'ops.example?gala-7',
  'two words',
])('%j is no host, and the message does not repeat it', (host) => {
  expect(() => suiteApiUrl(host)).toThrow(
    'The host of the Suite API must be a name or address, with a scheme and a port at most.',
  );
});

const base = suiteApiUrl('ops.example');

test.each([
  ['adapters', 'api/adapters'],
  ['/adapters', 'api/adapters'],
  ['api/adapters', 'api/adapters'],
  ['/api/adapters', 'api/adapters'],
  ['suite-api/api/adapters', 'api/adapters'],
  ['/suite-api/api/adapters?page=2', 'api/adapters?page=2'],
  ['suite-api/adapters', 'api/adapters'],
  ['https://ops.example/suite-api/api/adapters', 'api/adapters'],
  ['internal/views', 'internal/views'],
  ['/suite-api/internal/views', 'internal/views'],
  ['apikeys', 'api/apikeys'],
  ['internals', 'api/internals'],
  ['httpd', 'api/httpd'],
  ['', 'api/'],
  ['//other.example/adapters', 'api/other.example/adapters'],
  ['\\\\other.example/adapters', 'api/other.example/adapters'],
  ['ftp://other.example', 'api/ftp://other.example'],
])('the path %j means %s', (path, expected) => {
  expect(requestUrl(base, path).href).toBe(`https://ops.example/suite-api/${expected}`);
});

test.each([
  'https://other.example/suite-api/api/adapters',
  'http://ops.example/suite-api/api/adapters',
  'https://ops.example:8443/suite-api/api/adapters',
  'https://ops.example@other.example/',
])('%s is another server, which is not asked', (url) => {
  expect(() => requestUrl(base, url)).toThrow('is not the Suite API, which is at https://ops.exam');
});

test('the query is added; what the path says of the same parameter is replaced', () => {
  const query = { page: 3, resourceKind: ['a b', 'c&d'], name: undefined, exact: false };
  expect(requestUrl(base, 'resources?page=1&sortBy=name', query).search).toBe(
    '?sortBy=name&page=3&resourceKind=a+b&resourceKind=c%26d&exact=false',
  );
});
