import { expect, test } from 'vitest';
import { attachAndRun, freePort } from './debugger.ts';
import { values } from './orchard.ts';
import { TestProject } from './test-project.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };
const program =
  'exec node -e \'require("node:fs").writeFileSync(process.argv[2], "{}")\' "$1" "$2"';

test('--inspect lets the adapter wait for a debugger, as long as it takes, and then go on', async () => {
  const port = await freePort();
  const project = new TestProject({ test: program });
  project.write('commands.cfg', `${project.read('commands.cfg')}[Timeouts]\ntest = 0.1\n`);
  const run = project.start(['connect', '--inspect', String(port), ...values], environment);
  await attachAndRun(port);
  const { code, stdout } = await run.ended;
  expect(stdout).toContain(`waits for a debugger at 127.0.0.1:${port}, without a time limit`);
  expect(stdout).toContain('Passed');
  expect(code).toBe(0);
});

test.each([
  [['connect', '--inspect=soon'], 'expected a port or host:port'],
  [['connect', '--inspect', '--inspect-brk'], 'cannot go together'],
  [['version', '--inspect'], 'version asks no adapter'],
  [['--inspect', 'connect'], "'connect' was taken for an address: write it before --inspect"],
])('%j is wrong usage', async (words, sentence) => {
  const { code, stderr } = await new TestProject({}).run(...words);
  expect(stderr).toContain(sentence);
  expect(code).toBe(2);
});
