import { describe, expect, test } from 'vitest';
import { basic, httpClient } from '../../../../src/http/index.ts';
import { recordings } from '../../../../src/testing/index.ts';
import { RecordingPlace } from '../recording-place.ts';
import { jsonOf, type Received, TestServer } from '../test-server.ts';

const record = { mode: 'record' } as const;

/** Hands out a token for a password, wants it in header, path and body, and puts it into links. */
function orchard({ url, method, body, headers }: Received) {
  const token = 'S-4711-b7e9';
  if (url.pathname === '/login') {
    const { password } = JSON.parse(body.toString());
    return password === 'pick & choose'
      ? {
          body: { token, links: [`/sessions/${token}`] },
          headers: { 'set-cookie': `sid=${token}; HttpOnly` },
        }
      : { status: 401, body: { problem: `not ${password}` } };
  }
  const isKnown = headers.authorization === `Bearer ${token}`;
  if (method === 'DELETE') return { status: url.pathname.endsWith(token) ? 204 : 404 };
  return {
    status: isKnown ? 200 : 403,
    body: { trees: isKnown ? 2 : 0, next: `/trees?token=${token}` },
  };
}

async function collect(base: string, password: string): Promise<unknown[]> {
  const init = { method: 'POST', body: JSON.stringify({ user: 'picker', password }) };
  const login = await jsonOf<{ token: string; links: string[] }>(`${base}/login`, init);
  const headers = { authorization: `Bearer ${login.token}` };
  type Page = { trees: number; next: string };
  const trees = await jsonOf<Page>(`${base}/trees`, { headers });
  const more = await jsonOf<Page>(base + trees.next, { headers });
  const end = await fetch(base + login.links[0], { method: 'DELETE' });
  return [trees.trees, more.trees, end.status];
}

describe('a token that an answer hands out', () => {
  test('is the same word everywhere, so that the replay finds each call that sends it', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(orchard);
    await using recording = recordings(place, 'login', record);
    expect(await collect(server.url, 'pick & choose')).toEqual([2, 2, 204]);
    await recording.close();
    expect(await place.text('login')).not.toMatch(/4711|pick &|pick%20/);
    expect(await place.calls('login')).toMatchObject([
      {
        request: { body: { json: { user: 'picker', password: 'redacted-password' } } },
        response: {
          headers: { 'set-cookie': ['sid=redacted-token; HttpOnly'] },
          body: { json: { token: 'redacted-token', links: ['/sessions/redacted-token'] } },
        },
      },
      { request: { url: `${server.url}/sessions/redacted-token` } },
      {
        request: { headers: { authorization: 'Bearer redacted-token' } },
        response: { body: { json: { next: '/trees?token=redacted-token' } } },
      },
      { request: { url: `${server.url}/trees?token=redacted-token` } },
    ]);
    await using _ = recordings(place, 'login', { strict: true });
    expect(await collect(server.url, 'another password')).toEqual([2, 2, 204]);
  });
});

test('parts of what only sounds secret stay, and so does what is said about a secret', async () => {
  const body = {
    session: { id: 'S-0815-4711', rows: 7 },
    credentials: { user: 'picker-01', type: 'basic-01', expires: '2026-01-01' },
    fields: [
      { name: 'variety', value: 'Gala-0001' },
      { key: 'keeper', value: 'K-000001' },
    ],
    help: 'Usage: pick <password> <row>, with <b>row-0001</b>',
    key: 'tree-00001',
    status: 'code=T-0000-200',
  };
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({ body }));
  const options = { ...record, notSecret: ['session'] };
  await using recording = recordings(place, 'parts', options);
  await fetch(server.url);
  await recording.close();
  expect(await place.calls('parts')).toMatchObject([{ response: { body: { json: body } } }]);
});

test('what is said about secrets is none, and neither is where a list goes on', async () => {
  const body = {
    tokenType: 'bearer-01',
    token_endpoint: 'https://o.example/1',
    passwordExpires: '2026-01-01',
    nextPageToken: 'page-0002-x',
    key: 'object-0001',
    password: true,
    author: 'picker-01',
  };
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({ body }));
  await using recording = recordings(place, 'about', record);
  await fetch(server.url);
  await recording.close();
  expect(await place.calls('about')).toMatchObject([{ response: { body: { json: body } } }]);
});

test.each(['redacted', 'password', 'hidden', 'removed'])(
  'the password "%s" is hidden too, behind a word that does not hold it',
  async (password) => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({ body: [password] }));
    await using recording = recordings(place, 'word', { ...record, secrets: { password } });
    await fetch(`${server.url}/?q=${password}`);
    await recording.close();
    expect(await place.text('word')).not.toContain(password);
    await using _ = recordings(place, 'word', { strict: true, secrets: { password } });
    expect((await fetch(`${server.url}/?q=${password}`)).status).toBe(200);
  },
);

test('a name that only sounds like that of a secret can be said to be none', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({
    body: { auth: 'LDAP-realm-1', token: 'T-0815-4711' },
  }));
  const options = { notSecret: ['Auth'] };
  await using recording = recordings(place, 'auth', { ...record, ...options });
  for (const realm of [1, 2]) await fetch(`${server.url}/?auth=realm-000${realm}`);
  await recording.close();
  const json = { auth: 'LDAP-realm-1', token: 'redacted-token' };
  expect(await place.calls('auth')).toMatchObject([{ response: { body: { json } } }, {}]);
  await using replay = recordings(place, 'auth', options);
  await expect(fetch(`${server.url}/?auth=realm-0003`)).rejects.toThrow(
    'query.auth: recorded "realm',
  );
  await expect(replay.close()).rejects.toThrow('realm-0003');
});

test('a password that is an ordinary word does not keep a replay from finding its calls', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({ body: { row: 7 } }));
  await using recording = recordings(place, 'word', { ...record, secrets: { password: 'gala-7' } });
  await fetch(`${server.url}/trees`);
  await recording.close();
  await using _ = recordings(place, 'word', { secrets: { password: 'trees' } });
  expect((await fetch(`${server.url}/trees`)).status).toBe(200);
});

test('clients of the SDK leave no secret either', async () => {
  await using place = await RecordingPlace.make();
  await using server = await TestServer.start(() => ({ body: 'ok' }));
  await using recording = recordings(place, 'client', {
    ...record,
    secrets: { password: 'pa55 word' },
  });
  await using client = httpClient({}, { baseUrl: server.url, auth: basic('picker', 'pa55 word') });
  await client.get('trees', { query: { as: 'pa55 word' } });
  await recording.close();
  const [call] = await place.calls('client');
  expect(call?.request.url).toBe(`${server.url}/trees?as=redacted-password`);
  expect(call?.request.headers.authorization).toMatch(/^Basic redacted-/);
});

test('a secret in a form that nobody can replace keeps the file from being written', async () => {
  await using place = await RecordingPlace.make();
  const twice = Buffer.from(Buffer.from('say gala-7-x').toString('base64')).toString('hex');
  await using server = await TestServer.start(() => ({ body: { twice } }));
  const recording = recordings(place, 'hex', { ...record, secrets: { password: 'gala-7-x' } });
  await fetch(`${server.url}/hex`);
  await expect(recording.close()).rejects.toMatchObject({
    code: 'RECORDING_UNSAFE',
    message: expect.stringContaining(
      `the answer of GET ${server.url}/hex holds a password or token`,
    ),
  });
  await expect(place.text('hex')).rejects.toThrow('ENOENT');
});
