import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { combinedApi, validate } from '@packwright/api';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { CollectionClock } from '../../src/instance/collection-clock.ts';
import { openServerLog } from '../../src/log/server-log.ts';
import { createMetrics } from '../../src/metrics/server-metrics.ts';
import { AdapterRuns } from '../../src/run/adapter-runs.ts';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { smallestInstance } from '../server/server-process.ts';
import { swallow } from './swallow.ts';

let directory: string;
let runs: AdapterRuns;
let app: Express;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'packwright-app-'));
  const commandsFile = join(directory, 'commands.cfg');
  writeFileSync(commandsFile, everyEndpoint(adapter('echoes-its-input.sh')));
  runs = new AdapterRuns({ maxRuns: 2, environment: {} });
  const log = openServerLog({ directory, out: swallow(), err: swallow() });
  const metrics = createMetrics(runs);
  app = createApp({ runs, clock: new CollectionClock(), log, metrics, commandsFile });
});

afterAll(async () => {
  await runs.stop();
  rmSync(directory, { recursive: true });
});

/** Keeps superagent from turning a Buffer into JSON. */
const asIs = (body: unknown) => body as string;

const posted = ['/test', '/collect', '/endpointURLs'];

describe('GET /apiVersion', () => {
  test('is 1.0.0', async () => {
    const reply = await request(app).get('/apiVersion').expect(200);
    expect(reply.body).toEqual({ major: 1, minor: 0, maintenance: 0 });
    expect(validate('ApiVersion', reply.body)).toEqual([]);
    expect(reply.headers['content-type']).toBe('application/json');
  });

  test('answers HEAD without a body', async () => {
    const reply = await request(app).head('/apiVersion').expect(200);
    expect(reply.text).toBeUndefined();
    expect(reply.headers['content-length']).toBe('37');
  });
});

describe('GET /openapi.json', () => {
  test('serves the document of all five endpoints', async () => {
    const reply = await request(app).get('/openapi.json').expect(200);
    expect(reply.body).toEqual(combinedApi);
    expect(Object.keys(reply.body.paths)).toHaveLength(5);
  });
});

describe('GET /metrics', () => {
  test('counts requests and runs in Prometheus text', async () => {
    await request(app).post('/test').send(smallestInstance).expect(200);
    const reply = await request(app).get('/metrics').expect(200);
    expect(reply.headers['content-type']).toMatch(/^text\/plain/);
    expect(reply.text).toMatch(
      /packwright_adapter_runs_total\{endpoint="test",outcome="result"\} \d/,
    );
    expect(reply.text).toMatch(
      /packwright_http_requests_total\{method="POST",route="\/test",status="200"\}/,
    );
    expect(reply.text).toMatch(/packwright_adapter_runs_running \d/);
  });
});

describe.each(posted)('POST %s', (path) => {
  test('runs the adapter and answers with its result', async () => {
    const reply = await request(app).post(path).send(smallestInstance).expect(200);
    expect(reply.headers['content-type']).toBe('application/json');
    expect(reply.body.adapter_key.name).toBe('North');
  });

  test('accepts JSON without a content type, with a charset and as a +json type', async () => {
    for (const type of ['application/json; charset=utf-8', 'application/vnd.orchard+json']) {
      await request(app)
        .post(path)
        .set('content-type', type)
        .send(JSON.stringify(smallestInstance))
        .expect(200);
    }
    const untyped = request(app)
      .post(path)
      .send(Buffer.from(JSON.stringify(smallestInstance)));
    await untyped.unset('content-type').expect(200);
  });

  test.each([
    { title: 'an empty body', body: '', detail: /^No body in request/ },
    { title: 'broken JSON', body: '{"adapterKey": ', detail: /^Request body is not valid JSON/ },
    { title: 'invalid UTF-8', body: Buffer.from([0x22, 0xff, 0x22]), detail: /not valid JSON/ },
    { title: 'null', body: 'null', detail: /must be an object/ },
    { title: 'a list', body: '[]', detail: /must be an object/ },
    { title: 'a body without adapterKey', body: '{}', detail: /adapterKey is required/ },
  ])('refuses $title with 400 and a reason', async ({ body, detail }) => {
    const sent = request(app).post(path).set('content-type', 'application/json');
    const reply = await sent.serialize(asIs).send(body).expect(400);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(reply.body).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400 });
    expect(reply.body.detail).toMatch(detail);
    expect(validate('Problem', reply.body)).toEqual([]);
  });

  test('does not quote a broken body, which may hold a password', async () => {
    const body = '{"credentialConfig": {"value": "gala-7-secret"} oops';
    const sent = request(app).post(path).set('content-type', 'application/json').send(body);
    expect((await sent.expect(400)).text).not.toContain('gala');
  });

  test('refuses another content type with 415', async () => {
    const sent = request(app).post(path).set('content-type', 'text/plain').send('{}');
    const reply = await sent.expect(415);
    expect(reply.body.detail).toContain('Invalid Content-Type (text/plain)');
  });

  test('refuses another method with 405 and names the right one', async () => {
    for (const method of ['get', 'put', 'delete', 'head'] as const) {
      const reply = await request(app)[method](path).expect(405);
      expect(reply.headers.allow).toBe('POST, OPTIONS');
    }
  });
});

test('unknown members of a request are dropped at every level', async () => {
  const adapterKey = { ...smallestInstance.adapterKey, color: 'red' };
  const body = JSON.stringify({ adapterKey, somethingElse: 42, constructor: 1 });
  // In an object of JavaScript this member would be its prototype, which is not sent.
  const all = body.replaceAll('{', '{"__proto__":{"name":"South"},');
  const reply = await request(app).post('/test').type('json').send(all).expect(200);
  expect(reply.text).not.toMatch(/color|somethingElse|constructor|__proto__|South/);
  expect(reply.body.adapter_key.name).toBe(smallestInstance.adapterKey.name);
});

test('a cluster connection of null is accepted', async () => {
  const body = { ...smallestInstance, clusterConnectionInfo: null };
  const reply = await request(app).post('/test').send(body).expect(200);
  expect(reply.body.cluster_connection_info).toBeNull();
});

test.each([
  ['/', 404],
  ['/nothing', 404],
  ['/apiVersion/', 404],
  ['/apiversion', 404],
  ['/endpointurls', 404],
  ['/%zz', 404],
])('%s is refused with %i', async (path, status) => {
  const reply = await request(app).get(path).expect(status);
  expect(reply.headers['content-type']).toBe('application/problem+json');
  expect(validate('Problem', reply.body)).toEqual([]);
});

test.each([
  ['/apiVersion', 'GET, HEAD, OPTIONS'],
  ['/adapterDefinition', 'GET, HEAD, OPTIONS'],
  ['/collect', 'POST, OPTIONS'],
])('OPTIONS %s lists %s and has no body', async (path, allow) => {
  const reply = await request(app).options(path).expect(200);
  expect(reply.headers.allow).toBe(allow);
  expect(reply.text).toBe('');
});

test('no answer names the framework', async () => {
  const reply = await request(app).get('/apiVersion');
  expect(reply.headers).not.toHaveProperty('x-powered-by');
});

test('a body of 20 MB is accepted, one of 65 MB is refused with 413', async () => {
  const withNotes = (megabytes: number) =>
    JSON.stringify({
      adapterKey: {
        ...smallestInstance.adapterKey,
        identifiers: [{ key: 'notes', value: 'n'.repeat(megabytes * 1024 * 1024) }],
      },
    });
  const send = (body: string) =>
    request(app).post('/test').set('content-type', 'application/json').send(body);
  await send(withNotes(20)).expect(200);
  const reply = await send(withNotes(65)).expect(413);
  expect(reply.body.detail).toBe('Request body is too large: at most 64 MB are accepted');
});
