import { closeSync, openSync, writeSync } from 'node:fs';
import { type CollectResultSize, collectResult } from './collect-result.ts';
import { relationships } from './relationships.ts';

/** The bytes of a collect result with as many relationships as objects, piece by piece. */
export function* relatedCollection(size: CollectResultSize): Generator<Buffer> {
  const pieces = [...collectResult(size)];
  yield* pieces.slice(0, -1);
  yield Buffer.from('],"relationships":[');
  for (const piece of relationships(size.objects)) yield Buffer.from(piece);
  yield Buffer.from(']}');
}

/** Writes such a result into a file. */
export function writeRelatedCollection(path: string, size: CollectResultSize): void {
  const file = openSync(path, 'w');
  for (const piece of relatedCollection(size)) writeSync(file, piece);
  closeSync(file);
}
