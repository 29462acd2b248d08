import { afterEach, expect, test, vi } from 'vitest';
import { recordings } from '../../../src/testing/index.ts';
import { RecordingPlace } from './recording-place.ts';
import { TestServer } from './test-server.ts';

const empty = '{"format":"packwright-recording","version":1,"calls":[]}';

function environment(ci: string, record: string): void {
  vi.stubEnv('CI', ci);
  vi.stubEnv('PACKWRIGHT_RECORD', record);
}

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ['', ''],
  ['false', '0'],
])(
  'calls without a file are recorded where CI is "%s", and replayed from then on',
  async (ci, on) => {
    environment(ci, on);
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({}));
    for (const mode of ['record', 'replay', 'replay']) {
      await using calls = recordings(place, 'trees');
      expect(calls.mode).toBe(mode);
      await fetch(server.url);
    }
    expect(server.received).toHaveLength(1);
  },
);

test('PACKWRIGHT_RECORD=1 records what has a file already, in CI too', async () => {
  environment('true', '1');
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({ body: 'new' }));
  await place.write('trees', empty);
  {
    await using calls = recordings(place, 'trees', { mode: 'replay' });
    expect(calls.mode).toBe('record');
    await fetch(server.url);
  }
  expect(await place.calls('trees')).toMatchObject([{ response: { body: { text: 'new' } } }]);
});

test.each([
  ['in CI', 'true', undefined],
  ['where a replay is wanted', '', 'replay' as const],
])('a missing file is an error %s, and nothing is left open', async (_, ci, mode) => {
  environment(ci, '');
  await using place = await RecordingPlace.make();
  const { fetch } = globalThis;
  expect(() => recordings(place, 'trees', mode && { mode })).toThrow(
    expect.objectContaining({
      code: 'RECORDING_MISSING',
      message: expect.stringMatching(/no .*\/recordings\/trees\.json: .* PACKWRIGHT_RECORD=1/),
    }),
  );
  expect(globalThis.fetch).toBe(fetch);
});

test.each([
  ['no JSON', '{', 'it must begin with {"format":"packwright-recording","version":1}'],
  ['something else', '{"log":{}}', 'it must begin with'],
  ['a later format', empty.replace('1', '2'), 'it must begin with'],
  ['no list', empty.replace('[]', '{}'), 'its calls must be a list'],
  [
    'half a call',
    empty.replace('[]', '[{"request":{"method":"GET"}}]'),
    'call 1 lacks method, url',
  ],
])('a file that holds %s is refused', async (_, text, problem) => {
  await using place = await RecordingPlace.make();
  await place.write('trees', text);
  expect(() => recordings(place, 'trees')).toThrow(
    expect.objectContaining({
      code: 'RECORDING_INVALID',
      message: expect.stringContaining(problem),
    }),
  );
});

test.each(['', '../trees', 'a//b', 'a/../b', '/tmp/trees', 'c:trees', '.trees'])(
  'recordings cannot be called "%s"',
  async (name) => {
    await using place = await RecordingPlace.make();
    expect(() => recordings(place, name, { mode: 'record' })).toThrow(
      expect.objectContaining({ code: 'RECORDING_INVALID' }),
    );
  },
);

test('recordings in a folder have a directory of their own', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({}));
  await using recording = recordings(place, 'trees/of-2026', { mode: 'record' });
  await fetch(server.url);
  await recording.close();
  expect(await place.calls('trees/of-2026')).toHaveLength(1);
});

test('two recordings at a time are refused, because a request does not tell whose it is', async () => {
  await using place = await RecordingPlace.make();
  await place.write('first', empty);
  await place.write('second', empty);
  const { fetch } = globalThis;
  const first = recordings(place, 'first');
  expect(() => recordings(place, 'second')).toThrow(
    expect.objectContaining({
      code: 'RECORDING_OPEN',
      message: expect.stringContaining('first.json is still open'),
    }),
  );
  await first.close();
  await recordings(place, 'second').close();
  expect(globalThis.fetch).toBe(fetch);
});
