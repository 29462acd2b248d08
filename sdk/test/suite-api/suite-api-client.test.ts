import { expect, test } from 'vitest';
import { suiteApiClient } from '../../src/suite-api/index.ts';
import { FakeSuiteApi } from './fake-suite-api.ts';
import { recordingLog } from './recording-log.ts';

test('a redirect is refused: neither password nor token go where nobody looked', async () => {
  await using other = await FakeSuiteApi.start();
  const headers = { location: `https://${other.host}/suite-api/api/things` };
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': () => ({ status: 307, headers }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  await expect(suiteApi.get('things')).rejects.toMatchObject({ code: 'HTTP_REDIRECT' });
  expect(other.seen).toEqual([]);
});

test('a platform whose certificate nobody trusts gets no password, unless told otherwise', async () => {
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': () => ({ json: 7 }),
  });
  const input = { ...platform.input, certificates: [] };
  {
    await using suiteApi = suiteApiClient(input);
    await expect(suiteApi.get('things')).rejects.toMatchObject({ code: 'HTTP_CERTIFICATE' });
    expect(platform.seen).toEqual([]);
  }
  await using trusting = suiteApiClient(input, { acceptAnyCertificate: true });
  expect(await trusting.get('things')).toBe(7);
});

test('without a connection there is a clear error', () => {
  expect(() => suiteApiClient({ suiteApiConnection: undefined })).toThrow(
    expect.objectContaining({
      code: 'NO_SUITE_API',
      message: expect.stringContaining('with collections only'),
    }),
  );
});

test('the log has a line for each request, and no token, password, query or body', async () => {
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/things': () => ({ json: { secret: 'of-the-answer' } }),
  });
  const { log, lines } = recordingLog();
  let token: string;
  {
    await using suiteApi = suiteApiClient({ ...platform.input, log });
    token = await suiteApi.token();
    await suiteApi.post('things', { secret: 'of-the-body' }, { query: { name: 'of-the-query' } });
    await suiteApi.get('nothing').catch(() => {});
    log.info(`somebody logs ${token} and p4ss-word`);
  }
  expect(lines).toEqual(
    expect.arrayContaining(
      [
        /^adapter.suite_api INFO POST \/suite-api\/api\/auth\/token\/acquire: OK \(200\), \d+ ms\n$/,
        /^adapter.suite_api INFO POST \/suite-api\/api\/things: OK \(200\), \d+ ms\n$/,
        /^adapter.suite_api WARNING GET \/suite-api\/api\/nothing: ERROR \(404\), \d+ ms\n$/,
        /^adapter INFO somebody logs REDACTED and REDACTED\n$/,
      ].map((line) => expect.stringMatching(line)),
    ),
  );
  for (const secret of [token, 'p4ss-word', 'of-the-answer', 'of-the-body', 'of-the-query']) {
    expect(lines.join('')).not.toContain(secret);
  }
});
