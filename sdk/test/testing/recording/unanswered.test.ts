import { afterEach, expect, test, vi } from 'vitest';
import { recordings } from '../../../src/testing/index.ts';
import { RecordingPlace } from './recording-place.ts';
import { TestServer } from './test-server.ts';

const record = { mode: 'record' } as const;

afterEach(() => void vi.unstubAllEnvs());

/** Where nobody listens any more. */
async function urlOfNobody(): Promise<string> {
  await using server = await TestServer.start(() => ({}));
  return server.url;
}

test('a source that is down leaves the file as it was, and closing says why', async () => {
  vi.stubEnv('PACKWRIGHT_RECORD', '1');
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({ body: 'ripe' }));
  await using first = recordings(place, 'trees');
  await fetch(`${server.url}/trees`);
  await first.close();
  const good = await place.text('trees');
  const url = await urlOfNobody();
  const again = recordings(place, 'trees');
  for (let tries = 2; tries > 0; tries -= 1) {
    await expect(fetch(`${url}/trees`)).rejects.toThrow('fetch failed');
  }
  await expect(again.close()).rejects.toMatchObject({
    code: 'RECORDING_EMPTY',
    message: [
      `${again.file} was not written, nothing answered:`,
      `  GET ${url}/trees: fetch failed: connect ECONNREFUSED ${new URL(url).host}`,
    ].join('\n'),
  });
  expect(await place.text('trees')).toBe(good);
});

test('a first run whose source is down leaves no file, so that the next one records', async () => {
  vi.stubEnv('CI', '');
  vi.stubEnv('PACKWRIGHT_RECORD', '');
  await using place = await RecordingPlace.make();
  const down = recordings(place, 'trees');
  await expect(fetch(await urlOfNobody())).rejects.toThrow('fetch failed');
  await expect(down.close()).rejects.toThrow('nothing answered');
  await expect(place.text('trees')).rejects.toThrow('ENOENT');
  await using server = await TestServer.start(() => ({ body: 'ripe' }));
  await using up = recordings(place, 'trees');
  expect(up.mode).toBe('record');
  await fetch(server.url);
});

test('a recording without any call is none either', async () => {
  await using place = await RecordingPlace.make();
  await expect(recordings(place, 'trees', record).close()).rejects.toMatchObject({
    code: 'RECORDING_EMPTY',
    message: expect.stringContaining('nothing answered: neither fetch nor httpClient made a call'),
  });
  await expect(place.text('trees')).rejects.toThrow('ENOENT');
});

test('an answer of a server in trouble is an answer', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({ status: 503 }));
  await using recording = recordings(place, 'trees', record);
  await fetch(server.url);
  await recording.close();
  expect(await place.calls('trees')).toMatchObject([{ response: { status: 503 } }]);
});

test('the reason has no secret in it', async () => {
  await using place = await RecordingPlace.make();
  const recording = recordings(place, 'trees', { ...record, secrets: { key: 'K-7-1234' } });
  const url = `${await urlOfNobody()}/K-7-1234?token=T-9-5678`;
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  const failure = await recording.close().catch(String);
  expect(failure).toContain('/redacted-key?token=redacted-token: fetch failed');
});
