import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { httpClient } from '../../../src/http/index.ts';
import { recordings } from '../../../src/testing/index.ts';
import { RecordingPlace } from './recording-place.ts';
import { jsonOf, TestServer } from './test-server.ts';

const record = { mode: 'record' } as const;

afterEach(() => void vi.unstubAllEnvs());

const trees = () => ({ body: { trees: [{ name: 'Tree 7', variety: 'Gala' }] } });

describe('what was recorded', () => {
  test('is answered without the server, to fetch and to the clients of the SDK', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(trees);
    const viaFetch = async () => (await fetch(`${server.url}/trees?row=1`)).json();
    const viaClient = async () => {
      await using client = httpClient({}, { baseUrl: server.url });
      return await client.json('trees?row=2');
    };
    {
      await using calls = recordings(place, 'trees', record);
      expect(calls.mode).toBe('record');
      expect([await viaFetch(), await viaClient()]).toEqual([trees().body, trees().body]);
    }
    await server.stop();
    await expect(viaFetch()).rejects.toThrow('fetch failed');
    {
      await using calls = recordings(place, 'trees');
      expect(calls.mode).toBe('replay');
      expect([await viaFetch(), await viaClient()]).toEqual([trees().body, trees().body]);
    }
    expect(server.received).toHaveLength(2);
  });

  test('keeps status, headers, text, bytes and the URL that redirects led to', async () => {
    await using place = await RecordingPlace.make();
    const bytes = Buffer.from([0xff, 0xd8, 0, 1]);
    await using server = await TestServer.start(({ url }) => {
      if (url.pathname === '/old') return { status: 302, headers: { location: '/lines' } };
      if (url.pathname === '/lines') return { body: 'a\r\nb\n', headers: { 'x-row': '7' } };
      if (url.pathname === '/picture') return { body: bytes };
      return { status: 404, body: { problem: 'no such tree' } };
    });
    const seen = async () => {
      const [lines, picture, missing] = await Promise.all(
        ['/old', '/picture', '/tree'].map((path) => fetch(server.url + path)),
      );
      return {
        lines: [lines?.url, lines?.redirected, lines?.headers.get('x-row'), await lines?.text()],
        picture: Buffer.from(await (picture ?? new Response()).arrayBuffer()),
        missing: [missing?.status, missing?.statusText, missing?.ok, await missing?.json()],
      };
    };
    await using recording = recordings(place, 'kinds', record);
    const first = await seen();
    expect(first.picture).toEqual(bytes);
    await recording.close();
    await using _ = recordings(place, 'kinds');
    expect(await seen()).toEqual(first);
  });

  test('answers equal calls in their order, and the last answer serves again', async () => {
    await using place = await RecordingPlace.make();
    let count = 0;
    await using server = await TestServer.start(() => ({ body: { count: ++count } }));
    const ask = async () => (await jsonOf<{ count: number }>(`${server.url}/count`)).count;
    await using recording = recordings(place, 'count', record);
    expect([await ask(), await ask()]).toEqual([1, 2]);
    await recording.close();
    await using _ = recordings(place, 'count');
    expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 2]);
  });

  test('is found by method, URL and body, whatever the order of parameters and members', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(({ method, body, url }) => ({
      body: { method, search: url.search, body: body.toString() },
    }));
    const post = async (path: string, body: object, method = 'POST') => {
      const init = { method, body: JSON.stringify(body) };
      return await (await fetch(server.url + path, init)).json();
    };
    await using recording = recordings(place, 'bodies', record);
    const answers = [
      await post('/q?a=1&b=2', { row: 1, list: [1, 2] }),
      await post('/q?a=1&b=2', { row: 2, list: [1, 2] }),
      await post('/q?a=1&b=2', { row: 2, list: [1, 2] }, 'PUT'),
    ];
    await recording.close();
    await using _ = recordings(place, 'bodies');
    expect([
      await post('/q?b=2&a=1', { list: [1, 2], row: 1 }),
      await post('/q?b=2&a=1', { list: [1, 2], row: 2 }),
      await post('/q?a=1&b=2', { row: 2, list: [1, 2] }, 'PUT'),
    ]).toEqual(answers);
  });

  test('answers parts of a form, whose boundary is another one each time', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(({ body }) => ({ body: { size: body.length } }));
    const upload = async () => {
      const form = new FormData();
      form.append('picture', new Blob([new Uint8Array([1, 2, 255])]), 'tree.jpg');
      return await (await fetch(server.url, { method: 'POST', body: form })).json();
    };
    await using recording = recordings(place, 'upload', record);
    const answer = await upload();
    await recording.close();
    await using _ = recordings(place, 'upload', { strict: true });
    expect(await upload()).toEqual(answer);
  });
});

test('what was asked for can be looked at, without secrets, while recording and replaying', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(trees);
  const asked = [`GET ${server.url}/b?token=redacted-token`, `GET ${server.url}/a`];
  for (const mode of ['record', 'replay'] as const) {
    await using calls = recordings(place, 'trees', { mode });
    for (const path of ['/b?token=gala-7', '/a']) await fetch(server.url + path);
    expect(calls.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(asked);
  }
});

describe('a call that was not recorded', () => {
  test('fails, and the nearest recording is named with each difference', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(trees);
    const post = (path: string, body: object) =>
      fetch(server.url + path, { method: 'POST', body: JSON.stringify(body) });
    await using recording = recordings(place, 'trees', record);
    await fetch(`${server.url}/orchards`);
    await post('/trees?row=7&deep=1', { limit: 100, kinds: ['apple'] });
    await recording.close();
    await using replay = recordings(place, 'trees');
    const message = [
      `${replay.file} holds no answer to POST ${server.url}/trees?row=8. The nearest is POST ${server.url}/trees?row=7&deep=1`,
      '  query.deep: recorded "1", now nothing',
      '  query.row: recorded "7", now "8"',
      '  body.kinds.0: recorded "apple", now "pear"',
      '  body.limit: recorded 100, now 50',
      'Record again with PACKWRIGHT_RECORD=1 when the adapter is right.',
    ].join('\n');
    const expected = { code: 'RECORDING_UNMATCHED', message };
    await expect(post('/trees?row=8', { limit: 50, kinds: ['pear'] })).rejects.toMatchObject(
      expected,
    );
    await expect(replay.close()).rejects.toMatchObject(expected);
    expect(server.received).toHaveLength(2);
  });

  test('of the clients of the SDK fails too, and the test learns of it where the adapter does not', async () => {
    await using place = await RecordingPlace.make();
    await place.write('empty', '{"format":"packwright-recording","version":1,"calls":[]}');
    await using replay = recordings(place, 'empty');
    await using client = httpClient({}, { baseUrl: 'http://orchard.example' });
    await client.get('trees').catch(() => 'the adapter goes on');
    await expect(replay.close()).rejects.toThrow('GET http://orchard.example/trees: it is empty');
  });

  test.each([
    ['node:http', (url: string) => request(url).end()],
    ['a socket', (url: string) => connect(Number(new URL(url).port), '127.0.0.1')],
  ])('cannot reach a server through %s either', async (_, open) => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(trees);
    await place.write('empty', '{"format":"packwright-recording","version":1,"calls":[]}');
    await using replay = recordings(place, 'empty');
    const failure = await new Promise((resolve) => open(server.url).once('error', resolve));
    const { host } = new URL(server.url);
    expect(failure).toMatchObject({
      code: 'RECORDING_UNMATCHED',
      message: expect.stringContaining(`A connection to ${host} was refused`),
    });
    await expect(replay.close()).rejects.toMatchObject({ code: 'RECORDING_UNMATCHED' });
    expect(server.received).toEqual([]);
    await expect(fetch(server.url)).resolves.toMatchObject({ status: 200 });
  });

  test('may reach its server where other connections are allowed', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(trees);
    await place.write('empty', '{"format":"packwright-recording","version":1,"calls":[]}');
    await using _ = recordings(place, 'empty', { otherConnections: 'allowed' });
    const status = await new Promise((resolve) =>
      request(server.url, (response) => resolve(response.resume().statusCode)).end(),
    );
    expect(status).toBe(200);
  });

  test('is answered after its signal was aborted by nothing but the reason', async () => {
    await using place = await RecordingPlace.make();
    await place.write('empty', '{"format":"packwright-recording","version":1,"calls":[]}');
    await using _ = recordings(place, 'empty');
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(fetch('http://orchard.example/', { signal })).rejects.toThrow('enough');
  });
});

describe('strict recordings', () => {
  test('are to be used as often as they were recorded, not less', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(trees);
    await using recording = recordings(place, 'trees', record);
    for (const path of ['/b', '/a', '/a']) await fetch(server.url + path);
    await recording.close();
    await using replay = recordings(place, 'trees', { strict: true });
    await fetch(`${server.url}/a`);
    const unused = [`GET ${server.url}/a`, `GET ${server.url}/b`];
    expect(replay.unused).toEqual(unused);
    await expect(replay.close()).rejects.toMatchObject({
      code: 'RECORDING_UNUSED',
      message: expect.stringContaining(`were not made:\n  ${unused.join('\n  ')}`),
    });
  });

  test('are not to be used more often', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(trees);
    await using recording = recordings(place, 'trees', record);
    await fetch(server.url);
    await recording.close();
    await using replay = recordings(place, 'trees', { strict: true });
    await fetch(server.url);
    await expect(fetch(server.url)).rejects.toThrow('it was made more often than recorded');
    await expect(replay.close()).rejects.toThrow('more often');
  });
});
