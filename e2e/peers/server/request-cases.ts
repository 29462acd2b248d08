import { gzipSync } from 'node:zlib';
import { smallestInstance } from '../../../base-image/test/server/server-process.ts';
import { fullInstance } from './body-cases.ts';
import type { Sent } from './sent.ts';

const routes: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/apiVersion'],
  ['HEAD', '/apiVersion'],
  ['GET', '/apiVersion?color=red'],
  ['GET', '/apiVersion?%zz'],
  ['GET', '/apiVersion/'],
  ['GET', '/apiversion'],
  ['GET', '/'],
  ['GET', '/orchard'],
  ['GET', '/%zz'],
  ['GET', '/ui/'],
  ['GET', '/swagger.json'],
  ['GET', '/openapi.json'],
  ['GET', '/metrics'],
  ['GET', '/adapterDefinition'],
  ['HEAD', '/adapterDefinition'],
  ['GET', '/test'],
  ['HEAD', '/collect'],
  ['PUT', '/test'],
  ['DELETE', '/endpointURLs'],
  ['PATCH', '/collect'],
  ['POST', '/apiVersion'],
  ['POST', '/adapterDefinition'],
  ['OPTIONS', '/apiVersion'],
  ['OPTIONS', '/test'],
  ['OPTIONS', '/orchard'],
];

const otherEndpoints: readonly Sent[] = ['/endpointURLs', '/collect'].map((path) => ({
  title: `POST ${path} with an empty object`,
  path,
  body: {},
}));

const instances: readonly Sent[] = [
  { title: 'POST /endpointURLs with all members', path: '/endpointURLs', body: fullInstance },
  {
    title: 'POST /endpointURLs with a collection number and a window',
    path: '/endpointURLs',
    body: {
      ...fullInstance,
      collectionNumber: 4,
      collectionWindow: { startTime: 5, endTime: 6.5 },
    },
  },
];

const types = [
  'application/json; charset=utf-8',
  'application/json;charset="utf-8"',
  'application/json;charset=latin1',
  'application/vnd.orchard+json',
  'application/jsonx',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'json',
  '',
];

const headers: readonly (readonly [name: string, headers: Record<string, string>])[] = [
  ...types.map((type) => [`the type ${JSON.stringify(type)}`, { 'content-type': type }] as const),
  ['another type wanted', { 'content-type': 'application/json', accept: 'text/plain' }],
  [
    'a coding that changes nothing',
    {
      'content-type': 'application/json',
      'content-encoding': 'identity',
    },
  ],
];

const withHeaders: readonly Sent[] = headers.map(([name, headers]) => ({
  title: `POST /test with ${name}`,
  body: smallestInstance,
  headers,
}));

const compressed: Sent = {
  title: 'POST /test with a compressed body',
  body: gzipSync(JSON.stringify(smallestInstance)),
  headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
};

/** Methods, paths and headers, good ones and bad ones. */
export const requestCases: readonly Sent[] = [
  ...routes.map(([method, path]) => ({ title: `${method} ${path}`, method, path, headers: {} })),
  ...otherEndpoints,
  ...instances,
  ...withHeaders,
  compressed,
];
