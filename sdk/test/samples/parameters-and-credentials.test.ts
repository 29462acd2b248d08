import { validate } from '@packwright/api';
import { expect, onTestFinished, test } from 'vitest';
import { issueCertificate } from '../http/issue-certificate.ts';
import { httpsServer } from '../http/listening.ts';
import { type Account, accountJson } from './account.ts';
import { answerOfSample, pageOnOneLine } from './sample.ts';

const page = pageOnOneLine('parameters-and-credentials.md');
const login = { type: 'login', fields: { user: 'picker', password: 'gala-7' } };

async function messageFor(account: Account): Promise<string | undefined> {
  const { result } = await answerOfSample(
    'parameters-and-credentials/adapter.ts',
    'test',
    accountJson(account),
  );
  return JSON.parse(result).errorMessage;
}

test.each([
  [login, 'Basic cGlja2VyOmdhbGEtNw=='],
  [{ type: 'api_key', fields: { key: 'elstar-9' } }, undefined],
])(
  'with %j the orchard is asked with what was entered, and with the defaults',
  async (credential, basic) => {
    const asked: [string | undefined, string | undefined, unknown][] = [];
    const identity = issueCertificate({ hosts: ['127.0.0.1'] });
    const orchard = await httpsServer(identity, (request, response) => {
      const { authorization, 'x-api-key': key } = request.headers;
      asked.push([request.url, authorization, key]);
      response.end('[{}]');
    });
    onTestFinished(() => orchard[Symbol.asyncDispose]());
    const parameters = { host: '127.0.0.1', port: String(orchard.port) };
    expect(
      await messageFor({ parameters, credential, certificate: identity.cert }),
    ).toBeUndefined();
    expect(asked).toEqual([['/trees?detail=fast', basic, basic ? undefined : 'elstar-9']]);
  },
);

test('what is missing or wrong is told in one message, which is that of the page', async () => {
  const message = await messageFor({
    parameters: { host: '', port: 'https', detail: 'slow' },
    credential: { type: 'login', fields: { user: 'picker' } },
  });
  expect(page).toContain(message);
});

test('without a credential the message names those there are', async () => {
  expect(page).toContain(await messageFor({ parameters: { host: 'orchard.example' } }));
});

test('what the compiler cannot know is checked by the adapter', async () => {
  const parameters = { host: 'orchard.example', port: '70000' };
  expect(await messageFor({ parameters, credential: login })).toBe(
    'The port is a number from 1 to 65535.',
  );
});

test('its definition follows the contract', async () => {
  const { result } = await answerOfSample(
    'parameters-and-credentials/adapter.ts',
    'adapter_definition',
  );
  expect(validate('AdapterDefinition', JSON.parse(result))).toEqual([]);
});

test('passwords are not shown', async () => {
  const { stderr } = await answerOfSample(
    'parameters-and-credentials/shows-secrets.ts',
    'test',
    accountJson({ credential: login }),
  );
  const [printed] = stderr.split('\n');
  expect(printed).toBe("{ user: 'picker', password: '<hidden>' }");
  expect(page).toContain(printed);
});

test('nor do they stay in a message or the log', async () => {
  const { result, log } = await answerOfSample(
    'parameters-and-credentials/shows-secrets.ts',
    'test',
    accountJson({ credential: login }),
  );
  expect(page).toContain(JSON.parse(result).errorMessage);
  expect(log).toContain('trying REDACTED');
  expect(log).not.toContain('gala-7');
});
