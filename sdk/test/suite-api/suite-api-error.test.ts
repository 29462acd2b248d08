import { expect, test } from 'vitest';
import { SuiteApiError, suiteApiClient } from '../../src/suite-api/index.ts';
import { FakeSuiteApi } from './fake-suite-api.ts';

test('an error has the status and the words of the API, and names what was asked', async () => {
  const json = {
    message: 'Internal Server error, cause unknown.',
    moreInformation: [
      { name: 'api-uri', value: '/api/things' },
      { name: 'errorMessage', value: 'The pips are missing.' },
    ],
    httpStatusCode: 500,
    apiErrorCode: 1514,
  };
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/things': () => ({ status: 500, json }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  const failure = await suiteApi.post('things', {}).catch((failure) => failure);
  expect(failure).toBeInstanceOf(SuiteApiError);
  expect(failure).toMatchObject({
    code: 'HTTP_STATUS',
    status: 500,
    apiErrorCode: 1514,
    apiMessage: 'Internal Server error, cause unknown. The pips are missing.',
    message: `POST https://${platform.host}/suite-api/api/things answered 500: Internal Server error, cause unknown. The pips are missing.`,
  });
});

test('an error page of something in between is quoted in one short line', async () => {
  const text = `<html>\n  <h1>Bad   Gateway</h1>${' filler'.repeat(100)}</html>`;
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': () => ({ status: 403, text }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  const failure = await suiteApi.get('things').catch((failure: SuiteApiError) => failure);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/answered 403: <html> <h1>Bad Gateway<\/h1> filler.{150,200}…$/),
    apiMessage: undefined,
  });
});

test('an answer that is no JSON is an error that says what came instead', async () => {
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': () => ({ text: '<h1>In maintenance</h1>' }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  await expect(suiteApi.get('things')).rejects.toMatchObject({
    code: 'HTTP_BODY',
    status: 200,
    message: expect.stringContaining('no JSON (text/html): <h1>In maintenance</h1>'),
  });
});
