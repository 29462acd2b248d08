import { readlinkSync } from 'node:fs';

/**
 * Whether `/proc` names processes by the numbers that they have here. After `unshare --pid`, where
 * none was mounted anew, it tells of strangers by these numbers.
 */
export const hasOwnProc = numberInProc() === String(process.pid);

function numberInProc(): string | undefined {
  try {
    return readlinkSync('/proc/self');
  } catch {
    return undefined; // a system without /proc
  }
}
