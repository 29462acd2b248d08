import { Writable } from 'node:stream';

/** A console that keeps nothing. */
export function swallow(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
