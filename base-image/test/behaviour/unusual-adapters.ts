import { adapter } from '../adapters/adapter.ts';
import type { ExpectedRun } from './expected-run.ts';
import { largeInstance } from './large-instance.ts';

const good = { status: 200, log: /INFO Answered collect with 200/, answeredWithin: 10 };
const bad = { status: 500, log: /WARNING Answered collect with 500/, answeredWithin: 10 };

/** Adapters that do what adapters seldom do. */
export const unusualAdapters: readonly ExpectedRun[] = [
  {
    ...good,
    title: 'A result nested exactly 512 deep is answered',
    command: adapter('nests-arrays.sh', '512'),
    body: '['.repeat(512) + ']'.repeat(512),
  },
  {
    ...bad,
    title: 'A result nested 513 deep is refused at its 513th bracket',
    command: adapter('nests-arrays.sh', '513'),
    body: /^No result from adapter: .* at byte 512; it ended with exit code 0$/,
  },
  {
    ...good,
    title: 'An adapter may close its standard output and error',
    command: adapter('closes-stdout-and-stderr.sh'),
    body: '{}',
  },
  {
    ...good,
    title: 'An adapter may open its input of 5 MB and read nothing of it',
    command: adapter('opens-its-input-and-never-reads.sh'),
    request: largeInstance,
    body: '{}',
  },
  {
    ...good,
    title: 'An output that is opened and closed without a byte may be opened again',
    command: adapter('opens-its-output-twice.sh'),
    body: '{"opened": 3}',
  },
  {
    ...good,
    title: 'An adapter that takes its run directory away loses nothing it has opened',
    command: adapter('removes-its-directory.sh'),
    body: '{"removed": true}',
  },
  {
    ...bad,
    title: 'A file that is moved into the place of the output pipe is no result',
    command: adapter('replaces-its-output-by-a-file.sh'),
    body: /^No result from adapter: it wrote nothing to the output pipe and ended with exit code 0$/,
  },
  {
    ...bad,
    title: 'A process that has stopped itself is killed 2 seconds after its time limit',
    command: adapter('stops-itself.sh'),
    limitSeconds: 0.5,
    body: /^No result from adapter: it was ended at its time limit of 0.5 s/,
    notBefore: 2.4,
  },
  {
    ...bad,
    title: 'The time limit ends what a process has started with it',
    command: adapter('hangs-beside-a-child.sh'),
    limitSeconds: 0.5,
    body: /^No result from adapter: it was ended at its time limit of 0.5 s/,
    notBefore: 0.5,
  },
];
