import type { Writable } from 'node:stream';
import { spinner } from '@clack/prompts';
import type { Progress } from './progress.ts';

/** Progress on a terminal: a line that moves while the work goes on. */
export function clackProgress(title: string, output: Writable): Progress {
  const line = spinner({ output });
  line.start(title);
  return {
    update: (text) => line.message(text),
    done: (text) => line.stop(text),
    failed: (text) => line.error(text),
  };
}
