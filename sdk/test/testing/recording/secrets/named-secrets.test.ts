import { describe, expect, test } from 'vitest';
import { recordings } from '../../../../src/testing/index.ts';
import { RecordingPlace } from '../recording-place.ts';
import { TestServer } from '../test-server.ts';

const record = { mode: 'record' } as const;

describe('hidden without being named', () => {
  const secret = 'kV7-oops-91';
  const basic = Buffer.from(`picker:${secret}`).toString('base64');
  const post = (body: string) => ({ method: 'POST', body });
  const json = (body: unknown) => post(JSON.stringify(body));

  test.each<[string, string, RequestInit]>([
    ['a basic authorization', '/', { headers: { authorization: `Basic ${basic}` } }],
    ['a header with a key', '/', { headers: { 'X-Api-Key': secret } }],
    ['a header with a session', '/', { headers: { 'vmware-api-session-id': secret } }],
    ['a cookie', '/', { headers: { cookie: `lang=en; JSESSIONID=${secret}` } }],
    ['a proxy authorization', '/', { headers: { 'x-proxy-authorization': `Basic ${basic}` } }],
    ['a query parameter', `/?q=1&access_token=${secret}`, {}],
    ['a member of JSON', '/', { method: 'POST', body: `{"a":[{"clientSecret":"${secret}"}]}` }],
    ['members of lists', '/', { method: 'POST', body: `{"tokens":["${secret}"]}` }],
    ['a form', '/', { method: 'POST', body: new URLSearchParams({ a: '1', passwd: secret }) }],
    ['an element', '/', { method: 'POST', body: `<v:login><v:password>${secret}</v:password>` }],
    ['an attribute', '/', { method: 'POST', body: `<login user="a" password="${secret}"/>` }],
    ['a plain key in a query', `/?key=${secret}`, {}],
    ['a code in a query', `/?state=1&code=${secret}`, {}],
    ['the parts of a secret', '/', json({ password: { value: secret } })],
    ['the parts of its parts', '/', json({ credentials: [{ login: { first: secret } }] })],
    ['a pair of name and value', '/', json({ name: 'password', value: secret })],
    ['a pair in another order', '/', json([{ fieldValue: { string: secret }, key: 'bindPw' }])],
    ['a community', '/', json({ snmp: { community: secret } })],
    ['a pair in JSON in JSON', '/', json({ note: JSON.stringify({ pw: { value: secret } }) })],
    ['parts in lines of JSON', '/', post(`{"a":1}\n{"secret": {"value": "${secret}"}}\n`)],
    ['the start of a text', '/', post(`password=${secret}`)],
    ['the middle of a text', '/', post(`cn=admin, as password = ${secret}\n`)],
    ['a text in quotes', '/', post(`login with password='${secret}'`)],
    ['a line of YAML', '/', post(`user: picker\npassword: "${secret}"\n`)],
    ['a line of headers', '/', post(`Host: o.example\r\nAuthorization: Bearer ${secret}\r\n\r\n`)],
    ['a dictionary of Python', '/', post(`{'user': 'picker', 'password': '${secret}'}`)],
    ['an attribute in single quotes', '/', post(`<login password='${secret}'/>`)],
    ['CDATA', '/', post(`<a><password><![CDATA[${secret}]]></password></a>`)],
    ['an element of an element', '/', post(`<password><value>\n ${secret}\n</value></password>`)],
    ['an entry with a key', '/', post(`<entry key="password">${secret}</entry>`)],
    ['an attribute beside a name', '/', post(`<input value='${secret}' name='password'>`)],
    ['an element beside a name', '/', post(`<f><name>pwd</name><value>${secret}</value></f>`)],
    ['a value in an entry', '/', post(`<p name="pw"><value>${secret}</value></p>`)],
    ['lines of JSON', '/', { method: 'POST', body: `{"a":1}\n{"apiKey": "${secret}"}` }],
  ])('%s', async (_, path, init) => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({ body: { echo: `it is ${secret}!` } }));
    await using recording = recordings(place, 'secret', record);
    const send = async () => (await fetch(server.url + path, init)).status;
    expect(await send()).toBe(200);
    await recording.close();
    const text = await place.text('secret');
    expect(text).not.toContain(secret);
    expect(text).not.toContain(basic);
    expect(text).toMatch(/it is redacted-[\w-]+!/);
    await using _replay = recordings(place, 'secret', { strict: true });
    expect(await send()).toBe(200);
  });

  test('a part of a form', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({}));
    await using recording = recordings(place, 'form', record);
    const body = new FormData();
    body.append('password', secret);
    await fetch(server.url, { method: 'POST', body });
    await recording.close();
    expect(await place.text('form')).not.toContain(secret);
  });

  test('user and password in a link of an answer', async () => {
    await using place = await RecordingPlace.make();
    const body = { link: 'https://picker:short@o.example/' };
    await using server = await TestServer.start(() => ({ body }));
    await using recording = recordings(place, 'link', record);
    await fetch(server.url);
    await recording.close();
    const link = 'https://picker:redacted-password@o.example/';
    expect(await place.calls('link')).toMatchObject([{ response: { body: { json: { link } } } }]);
  });

  test('a password of digits, but not where it is a part of another number', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({ body: { port: 54711, code: 4711 } }));
    const secrets = { password: '4711' };
    await using recording = recordings(place, 'digits', { ...record, secrets });
    await fetch(server.url);
    await recording.close();
    const json = { port: 54711, code: 'redacted-password' };
    expect(await place.calls('digits')).toMatchObject([{ response: { body: { json } } }]);
  });

  test('a number, which stays one', async () => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({ body: { pin: 4711, tokens: 12 } }));
    await using recording = recordings(place, 'pin', record);
    await fetch(server.url);
    await recording.close();
    const json = { pin: 0, tokens: 12 };
    expect(await place.calls('pin')).toMatchObject([{ response: { body: { json } } }]);
  });
});
