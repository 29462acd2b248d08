import path from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import { values } from '../orchard.ts';
import { PseudoTerminal } from '../pseudo-terminal.ts';
import { TestProject } from '../test-project.ts';

const bin = path.join(import.meta.dirname, '../../../bin/mp-test.js');
const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };
const ctrlC = '\u0003';

test('on a terminal the time to the next collection is counted down, and Ctrl-C ends it with a report', async () => {
  const project = new TestProject({});
  const words = ['long-run', '-d', '1h', '-i', '5m', ...values];
  const terminal = new PseudoTerminal(
    [process.execPath, bin, ...words],
    project.directory,
    environment,
  );
  await until(() => terminal.text.includes('Collection 1 of 12: 2 objects'));
  await until(() => /Collection 2 of 12 in 4:5[0-8]/.test(terminal.text));
  await terminal.answer('Collection 2 of 12 in 4:5', ctrlC);
  expect(await terminal.ended).toBe(130);
  expect(terminal.text).toContain('Long Collection summary');
  expect(terminal.text).toContain('Ended after 1 of 12 collections. Interrupted.');
});
