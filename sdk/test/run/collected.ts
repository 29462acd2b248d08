import { type CollectResult, validate } from '@packwright/api';
import { expect } from 'vitest';
import type { Adapter, AdapterFunctions } from '../../src/adapter.ts';
import { createLog } from '../../src/log/create-log.ts';
import { MemoryOutput } from '../../src/run/memory-output.ts';
import { runAdapter } from '../../src/run/run-adapter.ts';
import { smallestInstance } from '../adapter-process.ts';

/** What a collection leaves behind. */
export type CollectionEnd = {
  readonly code: number;
  readonly result: CollectResult;
  /** The entries of the log, without time and logger. */
  readonly log: readonly string[];
};

/** Runs one collection in this process, of an adapter or of its function alone. */
export async function collected(
  adapter: Adapter | AdapterFunctions['collect'],
  {
    signal = new AbortController().signal,
    instance = smallestInstance,
    onLog = (_entry: string): void => {},
  } = {},
): Promise<CollectionEnd> {
  const output = new MemoryOutput();
  const log: string[] = [];
  const code = await runAdapter(
    typeof adapter === 'function' ? { test: () => undefined, collect: adapter } : adapter,
    { method: 'collect', readInput: () => instance, output },
    {
      log: createLog('adapter', {
        write: (entry) => {
          log.push(entry.replace(/^\S+ \S+ adapter /, ''));
          onLog(entry);
        },
        thresholdOf: () => 0,
      }),
      abortOnTermination: () => signal,
      report: (failure) => void log.push(`REPORTED ${failure}`),
    },
  );
  const result = JSON.parse(output.text);
  expect(validate('CollectResult', result)).toEqual([]);
  return { code, result, log };
}

/** The names of the objects that were written. */
export function namesIn({ result = [] }: CollectResult): (string | undefined)[] {
  return result.map(({ key }) => key.name);
}
