import Docker from 'dockerode';
import { expect, test } from 'vitest';
import type { BuildOptions } from '../../src/mp-build/build-options.ts';
import { builtText } from '../../src/mp-build/built-text.ts';
import { pullWarnings } from '../../src/mp-build/pull-warnings.ts';
import { bareNetwork, startServer } from '../registry/small-server.ts';
import { ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import { noOptions, planApple } from './plan/apple-project.ts';

const digest = `sha256:${'ab'.repeat(32)}`;

test('a registry on this machine is information, as in mp-build check, and --strict lets it pass', async () => {
  expect((await told({ strict: true })).told).toEqual({
    kind: 'warnings',
    warnings: [],
    notes: [expect.stringContaining('is this machine alone')],
  });
});

test('an image that cannot be pulled is a warning, which --strict lets fail with a count', async () => {
  expect((await told({}, 404)).told).toMatchObject({ warnings: [expect.any(String)], notes: [] });
  expect((await told({ strict: true }, 404)).told).toMatchObject({
    code: 'NOT_PULLABLE',
    text: expect.stringMatching(
      /^warning: .*\n0 errors, 1 warning: no pack is made, as --strict lets warnings fail\.$/,
    ),
  });
});

test('a registry that the pack leaves to the platform is neither asked nor named', async () => {
  const { told: found, asked, plan } = await told({ useDefaultRegistry: true });
  expect(asked).toEqual([]);
  const notes = [expect.stringContaining(`must have /team/apple with ${digest}`)];
  expect(found).toEqual({ kind: 'warnings', warnings: [], notes });
  const image = {
    reference: `x/team/apple@${digest}`,
    digest,
    tag: 'a',
    built: true,
    pushed: true,
  };
  const outcome = { plan, image, files: [], warnings: [], notes: [], seconds: 1 };
  const text = builtText({ kind: 'built', ...outcome }, (_, words) => words);
  expect(text).toContain(
    `  image   /team/apple@${digest}, in the registry that the platform is set up with`,
  );
});

async function told(further: Partial<BuildOptions>, status = 200) {
  const { host, asked } = await startServer((_, response) => response.writeHead(status).end());
  const options = { ...noOptions, ...further, registryTag: `${host}/team/apple` };
  const plan = planApple({ options });
  if (plan.kind === 'problems' || plan.registry === undefined) throw new Error('no plan');
  const docker = new Docker();
  const people = new ScriptedTerminal(undefined);
  const log = { add: () => {} };
  const work = { kind: 'work', plan, options, docker, network: bareNetwork, people, log } as const;
  return { told: await pullWarnings(work, plan.registry, digest), asked, plan };
}
