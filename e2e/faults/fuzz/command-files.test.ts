import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { type Recorded, readingOf } from '../../../base-image/test/commands/recorded-reading.ts';
import { describeMachine } from '../../../bench/measure/machine.ts';
import { scale } from '../scale.ts';
import { seed } from '../seed.ts';
import { keepComparison } from './keep-comparison.ts';

const files = 50_000;

if (scale === 'short') {
  process.stdout.write(
    'Python of this machine is compared by `npm run test:faults -- --full` only\n',
  );
}

test('commands.cfg is read as by Python, in recorded files that were made at random', () => {
  const recording = join(import.meta.dirname, 'recordings/command-files.json');
  const { cases }: { cases: Recorded[] } = JSON.parse(readFileSync(recording, 'utf8'));
  expect(cases.filter(({ sections }) => sections).length).toBeGreaterThan(cases.length / 3);
  expect(differences(cases)).toEqual([]);
});

test.runIf(scale === 'full')(
  `commands.cfg is read as by the Python of this machine, in ${files} files made at random`,
  async () => {
    const program = join(import.meta.dirname, 'random_command_files.py');
    const machine = await describeMachine();
    const begun = performance.now();
    const made = await execa('python3', [program, String(files), String(seed)], {
      maxBuffer: 1024 ** 3,
    });
    const { cases }: { cases: Recorded[] } = JSON.parse(made.stdout);
    expect(cases).toHaveLength(files);
    expect(differences(cases)).toEqual([]);
    const good = cases.filter(({ sections }) => sections).length;
    keepComparison({
      name: 'fuzz-command-files',
      title: 'Command files made at random',
      about:
        '`commands.cfg` as the server reads it against `configparser` of the Python of this machine. `npm run test:faults -- --full command-files` measures it.',
      machine,
      seconds: (performance.now() - begun) / 1_000,
      counts: { 'good files': good, 'refused ones': files - good },
    });
  },
);

/** What both sides make of files that they read differently; some of them say enough. */
function differences(cases: readonly Recorded[]): unknown[] {
  return cases
    .map((python) => ({ python, here: readingOf(python.text) }))
    .filter(({ python, here }) => !agree(python, here))
    .slice(0, 10);
}

function agree(python: Recorded, here: Recorded): boolean {
  // Python goes on behind a line that it cannot parse, and may end with what comes later.
  if (python.error && here.error === 'ParsingError') return true;
  return isDeepStrictEqual(here, python);
}
