import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Which collection an adapter was told to make. */
export interface ToldCollection {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Lets a container that starts with these logs, or runs with them, log what adapters are told. */
export async function logEverything(logDirectory: string): Promise<void> {
  await writeFile(path.join(logDirectory, 'loglevels.cfg'), '[DEFAULT]\nserver = DEBUG\n');
}

/** All logs of one adapter instance, older files included. */
export function readLog(logDirectory: string, name: 'server.log' | 'adapter.log'): Promise<string> {
  return readFile(path.join(logDirectory, name), 'utf8');
}

/** The collections that adapters were told to make, the first one first; needs {@link logEverything}. */
export async function toldCollections(logDirectory: string): Promise<ToldCollection[]> {
  const inputs = (await readLog(logDirectory, 'server.log')).matchAll(/ DEBUG Input: (\{.*\})$/gm);
  return Array.from(inputs, ([, text = '']) => JSON.parse(text)).flatMap((input) => {
    const { collection_number: number, collection_window: window } = input;
    return number === null ? [] : [{ number, start: window.start_time, end: window.end_time }];
  });
}
