import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askServer } from '../../src/mp-test/ask-server.ts';
import { giveValues } from '../../src/mp-test/connections/given-values.ts';
import type { AdapterServer } from '../../src/mp-test/runtime/adapter-server.ts';
import { planTest } from '../../src/mp-test/test-plan.ts';
import { ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import { optionsIn } from './ask-project.ts';
import { definition } from './orchard.ts';
import { TestProject } from './test-project.ts';

const password = 'Pomona-1742';

test('a password is hidden among the last words of a server that goes away', async () => {
  const server = await serverThatPrints(`refused: ${password}`);
  const project = new TestProject({});
  const options = optionsIn(project, {
    parameters: ['host=orchard.example'],
    credentials: ['user=gardener', `password=${password}`],
    expectForeign: [],
  });
  const { directory } = project;
  const plan = planTest(options, { kind: 'project', directory, name: '.' });
  if (plan.kind === 'stop') throw new Error(plan.text);
  const people = new ScriptedTerminal(undefined);
  const given = await giveValues(plan, options, people);
  if (given.kind === 'stop') throw new Error(given.text);
  const run = { plan, options, given, recording: { kind: 'nothing' } } as const;
  expect(await askServer(run, server, people)).toMatchObject({
    code: 'SERVER_GONE',
    text: expect.stringMatching(/^The server gave no answer: .*\n {2}refused: REDACTED\n/),
  });
});

/** As one in a container, where an adapter can write to the output of the server. */
async function serverThatPrints(line: string): Promise<AdapterServer> {
  const answers: Readonly<Record<string, unknown>> = {
    '/adapterDefinition': definition,
    '/endpointURLs': { endpointUrls: [] },
  };
  const listener: RequestListener = ({ url = '' }, response) => {
    if (!(url in answers)) return response.destroy();
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify(answers[url]));
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return {
    runtime: 'process',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    logs: 'logs',
    container: undefined,
    ended: async () => {},
    lastWords: async () => [line],
    [Symbol.asyncDispose]: async () => {},
  };
}
