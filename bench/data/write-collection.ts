import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { collectResult, largeCollection } from './collect-result.ts';

const bufferedBytes = 1e6;

/** Writes `result.json` with so many objects and makes a named pipe `pipe` beside it; returns the length. */
export function writeCollection(directory: string, objects: number): number {
  execFileSync('mkfifo', [join(directory, 'pipe')]);
  const file = openSync(join(directory, 'result.json'), 'w');
  let length = 0;
  let pieces: Buffer[] = [];
  let waiting = 0;
  const flush = () => {
    length += writeSync(file, Buffer.concat(pieces));
    [pieces, waiting] = [[], 0];
  };
  for (const piece of collectResult({ ...largeCollection, objects })) {
    pieces.push(piece);
    waiting += piece.length;
    if (waiting > bufferedBytes) flush();
  }
  flush();
  closeSync(file);
  return length;
}
