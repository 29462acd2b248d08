import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TestProject } from '../mp-test/test-project.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';

test('what a run writes into logs goes into no file that a link there leads to', async () => {
  const elsewhere = new TemporaryDirectory({ '.keep': '' });
  const project = new TestProject({});
  mkdirSync(path.join(project.directory, 'logs'));
  for (const name of ['validation.log', 'server.log', 'adapter.log', 'loglevels.cfg']) {
    writeFileSync(elsewhere.path(name), 'mine', { mode: 0o600 });
    symlinkSync(elsewhere.path(name), path.join(project.directory, 'logs', name));
  }
  const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };
  const words = ['connect', '--param=host=a', '--credential=password=env:ORCHARD_PASSWORD'];
  const { code } = await project.start([...words, '--credential=user=b'], environment).ended;
  expect(code).toBe(0);
  for (const name of ['validation.log', 'server.log', 'adapter.log', 'loglevels.cfg']) {
    expect(readFileSync(elsewhere.path(name), 'utf8'), name).toBe('mine');
  }
  expect(project.has('logs/server.log')).toBe(true);
});
