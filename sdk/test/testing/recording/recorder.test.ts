import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { recordings } from '../../../src/testing/index.ts';
import { RecordingPlace } from './recording-place.ts';
import { jsonOf, TestServer } from './test-server.ts';

const record = { mode: 'record' } as const;

describe('the file', () => {
  test('is read by people: JSON as JSON, lines as lines, bytes in base64', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(({ url }) => {
      if (url.pathname === '/bytes') return { body: Buffer.from([255, 0]) };
      if (url.pathname === '/lines') return { body: 'a\nb', headers: { 'content-type': 'text/x' } };
      return { status: 201, body: { id: 7, tags: ['ripe'] } };
    });
    {
      await using _ = recordings(place, 'trees', {
        ...record,
        replace: [[server.url, 'http://o.example']],
      });
      await fetch(`${server.url}/lines#top`);
      await fetch(`${server.url}/bytes`);
      const init = { method: 'POST', body: '{"name":"Tree 7"}', headers: { 'x-row': '1' } };
      await fetch(`${server.url}/`, init);
    }
    expect(JSON.parse(await place.text('trees'))).toEqual({
      format: 'packwright-recording',
      version: 1,
      calls: [
        {
          request: {
            method: 'POST',
            url: 'http://o.example/',
            headers: { 'content-type': 'text/plain;charset=UTF-8', 'x-row': '1' },
            body: { json: { name: 'Tree 7' } },
          },
          response: {
            status: 201,
            headers: { 'content-type': 'application/json' },
            body: { json: { id: 7, tags: ['ripe'] } },
          },
        },
        {
          request: { method: 'GET', url: 'http://o.example/bytes', headers: {} },
          response: { status: 200, headers: {}, body: { base64: '/wA=' } },
        },
        {
          request: { method: 'GET', url: 'http://o.example/lines', headers: {} },
          response: {
            status: 200,
            headers: { 'content-type': 'text/x' },
            body: { text: ['a', 'b'] },
          },
        },
      ],
    });
    expect(await place.text('trees')).toMatch(
      /^{\n {2}"format".*\n.*\n {2}"calls": \[\n[\s\S]*}\n$/,
    );
  });

  test('is the same when the same calls are recorded again in another order', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(async ({ url }) => {
      for (let turns = Math.random() * 20; turns > 0; turns -= 1) await setImmediate();
      return { body: { path: url.pathname }, headers: { 'x-request-id': String(Math.random()) } };
    });
    const texts = new Set<string>();
    for (const paths of ['abcdee', 'edcbae', 'eabced']) {
      await using calls = recordings(place, 'trees', record);
      await Promise.all(Array.from(paths, (path) => fetch(`${server.url}/${path}`)));
      await calls.close();
      texts.add(await place.text('trees'));
    }
    expect([...texts]).toHaveLength(1);
  });

  test('has a number that JavaScript cannot hold as text, so that it is not rounded', async () => {
    await using place = await RecordingPlace.make();
    const body = '{"id":12345678901234567890,"share":0.12345678901234567}';
    const headers = { 'content-type': 'application/json' };
    await using server = await TestServer.start(() => ({ body, headers }));
    await using recording = recordings(place, 'trees', record);
    await fetch(server.url);
    await recording.close();
    expect(await place.calls('trees')).toMatchObject([{ response: { body: { text: body } } }]);
    await using _ = recordings(place, 'trees');
    expect(await (await fetch(server.url)).text()).toBe(body);
  });

  test('is not written when its bodies are too large, and the call fails at once', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({ body: 'x'.repeat(600) }));
    const recording = recordings(place, 'trees', { ...record, maxBytes: 1000 });
    await fetch(`${server.url}/a`);
    const { host } = new URL(server.url);
    const expected = {
      code: 'RECORDING_TOO_LARGE',
      message: expect.stringContaining(`more than 1000 bytes of bodies at ${host}/b`),
    };
    await expect(fetch(`${server.url}/b`)).rejects.toMatchObject(expected);
    await expect(recording.close()).rejects.toMatchObject(expected);
    await expect(place.text('trees')).rejects.toThrow('ENOENT');
  });

  test('leaves a call out that got no answer, while the adapter gets its error', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({}));
    await using gone = await TestServer.start(() => ({}));
    await gone.stop();
    await using recording = recordings(place, 'trees', record);
    await expect(fetch(gone.url)).rejects.toThrow('fetch failed');
    await fetch(server.url);
    await recording.close();
    expect(await place.calls('trees')).toMatchObject([{ request: { url: `${server.url}/` } }]);
  });

  test('has calls that the adapter does not wait for', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(async () => {
      await setImmediate();
      return { status: 204 };
    });
    {
      await using _ = recordings(place, 'trees', record);
      void fetch(server.url, { method: 'DELETE' });
    }
    expect(await place.calls('trees')).toMatchObject([{ request: { method: 'DELETE' } }]);
  });
});

describe('what is different each time', () => {
  test('is replaced in requests and answers, and found again when other times are asked for', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({
      body: { at: Date.now(), list: [{ seen: new Date().toISOString() }] },
      headers: { 'last-modified': new Date().toUTCString() },
    }));
    const options = {
      replace: [
        [/(from|to)=\d+/, '$1=0'],
        [/"at":\d+/, '"at":0'],
        [/\d{4}-\d\d-\d\dT[\d:.]+Z/, '2026-01-01T00:00:00Z'],
        [/\w{3}, [\w :]+ GMT/, 'never'],
      ],
      strict: true,
    } as const;
    const ask = (from: number) =>
      jsonOf<{ at: number }>(`${server.url}/?from=${from}&to=${from + 1}`);
    await using recording = recordings(place, 'times', { ...record, ...options });
    expect((await ask(1000)).at).toBeGreaterThan(0);
    await recording.close();
    expect(await place.calls('times')).toMatchObject([
      {
        request: { url: `${server.url}/?from=0&to=0` },
        response: { headers: { 'last-modified': 'never' } },
      },
    ]);
    await using _ = recordings(place, 'times', options);
    expect(await ask(2000)).toEqual({ at: 0, list: [{ seen: '2026-01-01T00:00:00Z' }] });
  });

  test('may be replaced by what is no JSON any more', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({ body: { at: 1 } }));
    await using recording = recordings(place, 'times', { ...record, replace: [[/1/, 'now']] });
    await fetch(server.url);
    await recording.close();
    const [call] = await place.calls('times');
    expect(call?.response.body).toEqual({ text: '{"at":now}' });
  });
});
