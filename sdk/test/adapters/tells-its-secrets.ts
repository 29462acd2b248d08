import { defineAdapter, run } from '../../src/index.ts';

/** Shows both passwords of its input wherever an adapter can. */
const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [],
  credentials: { login: { fields: { user: {}, secret: { password: true } } } },
  test({ credentials, suiteApiConnection, log, timers }) {
    const { user, secret } = credentials;
    const words = `${secret} and ${suiteApiConnection?.password}`;
    const header = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
    log.child('login').warning(`login with ${words}`, new Error(header));
    timers.time(`login as ${secret}`, () => {});
    return `${user} is refused: ${words}`;
  },
  endpoints({ credentials }) {
    const cause = Object.assign(new Error('refused'), {
      headers: { password: credentials.secret },
    });
    throw new Error(`no login with ${JSON.stringify(credentials.secret)}`, { cause });
  },
  async collect({ credentials }) {
    void Promise.reject(new Error(`in the background: ${credentials.secret}`));
    await new Promise((later) => setTimeout(later, 10_000));
    return [];
  },
});

await run(adapter);
