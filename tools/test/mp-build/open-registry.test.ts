import Docker from 'dockerode';
import { expect, test } from 'vitest';
import type { BuildWork } from '../../src/mp-build/build-work.ts';
import { openRegistry } from '../../src/mp-build/open-registry.ts';
import { bareNetwork, startServer } from '../registry/small-server.ts';
import { type Answer, cancel, ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import { noOptions, planApple } from './plan/apple-project.ts';

test('a registry that wants a login is asked for again with what a person types, until one works', async () => {
  const { opened, terminal } = await open(['grower', 'wrong', 'grower', 'r1ght']);
  expect(opened).toEqual({
    kind: 'registry',
    credentials: { kind: 'password', username: 'grower', password: 'r1ght' },
  });
  expect(terminal.errors).toHaveLength(2);
  expect(terminal.errors.join()).not.toContain('r1ght');
  expect(terminal.answersLeft).toEqual([]);
});

test('without a terminal it says how to log in, and no image is built', async () => {
  const { opened } = await open(undefined);
  expect(opened).toMatchObject({
    code: 'PUSH_REFUSED',
    exitCode: 3,
    text: expect.stringContaining('docker login'),
  });
});

test('a question that nobody wants to answer ends it', async () => {
  await expect(open([cancel])).rejects.toMatchObject({ name: 'PromptCancelled' });
});

test('an image in an offline bundle needs no registry', async () => {
  const { opened } = await open(undefined, { push: false, save: true });
  expect(opened).toEqual({ kind: 'registry', credentials: { kind: 'none' } });
});

const right = `Basic ${Buffer.from('grower:r1ght').toString('base64')}`;

async function open(answers: readonly Answer[] | undefined, further: object = {}) {
  const registry = await startServer(({ headers }, response) => {
    if (headers.authorization === right) response.writeHead(202).end();
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="orchard"' }).end();
  });
  const options = { ...noOptions, ...further, registryTag: `${registry.host}/team/apple` };
  const plan = planApple({ options });
  if (plan.kind === 'problems') throw new Error(JSON.stringify(plan.problems));
  const terminal = new ScriptedTerminal(answers);
  const work: BuildWork = {
    kind: 'work',
    plan,
    options,
    docker: new Docker(),
    network: bareNetwork,
    people: terminal,
    log: { add: () => {} },
  };
  return { opened: await openRegistry(work), terminal };
}
