import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType, metric } from '../../src/index.ts';
import { adapterMatchers, collectTwice, recordings, testAdapter } from '../../src/testing/index.ts';
import { RecordingPlace } from './recording/recording-place.ts';
import { jsonOf, type Received, TestServer } from './recording/test-server.ts';
import '../../src/testing/vitest.ts';

expect.extend(adapterMatchers);

const Tree = defineObjectType('tree', { attributes: { height: metric() } });

/** Sends its password where no name tells that it is one. */
const orchardAdapter = defineAdapter({
  key: 'OrchardAdapter',
  parameters: { url: {} },
  credentials: { login: { fields: { user: {}, phrase: { password: true } } } },
  objectTypes: [Tree],
  test: () => undefined,
  async collect({ parameters, credentials, result, step }) {
    const { user, phrase } = credentials;
    const init = { method: 'POST', body: JSON.stringify([user, phrase]) };
    const { pass } = await jsonOf<{ pass: string }>(`${parameters.url}/${user}`, init);
    await step('trees', async () => {
      const names = await jsonOf<string[]>(`${parameters.url}/trees/of/${pass}`);
      for (const name of names) result.object(Tree, { name }).set({ height: name.length });
    });
  },
});

const orchard = testAdapter(orchardAdapter);

function answer({ url, body }: Received) {
  if (url.pathname === '/picker') return { body: { pass: `P-${body.length}-11`, echo: `${body}` } };
  return { body: ['Tree 7', 'Tree 10'] };
}

function account(url: string, phrase: string) {
  return { parameters: { url }, credentials: { login: { user: 'picker', phrase } } };
}

test('a collection is recorded without the password of its account, and replayed with another', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(answer);
  const recording = recordings(place, 'trees', { mode: 'record' });
  const recorded = await orchard.collect(account(server.url, 'gala "7"'));
  await recording.close();
  await server.stop();
  expect(await place.text('trees')).not.toMatch(/gala/);
  expect(await place.text('trees')).toContain('redacted-phrase');

  await using _ = recordings(place, 'trees', { strict: true });
  const replayed = await orchard.collect(account(server.url, 'another one'));
  expect(replayed).toBeValidResult();
  expect(replayed.relationships).toEqual(recorded.relationships);
  expect(replayed).toHaveObject(Tree, 'Tree 10', { height: 7 });
  expect(server.received).toHaveLength(2);
});

test('two collections of one recording are alike', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(answer);
  await using recording = recordings(place, 'trees', { mode: 'record' });
  await orchard.collect(account(server.url, 'gala "7"'));
  await recording.close();
  await using _ = recordings(place, 'trees');
  expect(await collectTwice(orchard, account(server.url, 'gala "7"'))).toBeIdempotent();
});

test('a call that nobody recorded is a failure of the test, though the step alone fails', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(answer);
  await using recording = recordings(place, 'trees', { mode: 'record' });
  await jsonOf(`${server.url}/picker`, { method: 'POST', body: '["picker","gala"]' });
  await recording.close();
  await using replay = recordings(place, 'trees');
  const result = await orchard.collect(account(server.url, 'gala'));
  expect(result.failedSteps).toEqual(['trees']);
  expect(result.errorMessage).toMatch(/holds no answer to GET .*\/trees\/of\/redacted-pass\b/);
  await expect(replay.close()).rejects.toMatchObject({ code: 'RECORDING_UNMATCHED' });
});
