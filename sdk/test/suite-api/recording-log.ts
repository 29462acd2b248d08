import { createLog } from '../../src/log/create-log.ts';
import type { Log } from '../../src/log/log.ts';

/** A log of all levels, and the entries it wrote, without their time. */
export function recordingLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const write = (entry: string) => void lines.push(entry.slice(entry.indexOf(' adapter') + 1));
  return { log: createLog('adapter', { write, thresholdOf: () => 0 }), lines };
}
