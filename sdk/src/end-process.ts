import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds that a file or name lookup may still take once the result is written. */
const patience = 1000;

/**
 * Ends the process whatever the adapter left behind: sockets and timers do not keep it. Only threads
 * do, because `process.exit` waits for all of them, without limit where a file system hangs or a
 * pipe has no other end. They get a moment, then the process kills itself; the result is out by then.
 */
export async function endProcess(code: number): Promise<never> {
  const deadline = performance.now() + patience;
  while (blockedThreads() && performance.now() < deadline) await delay(20);
  if (blockedThreads()) process.kill(process.pid, 'SIGKILL');
  process.exit(code);
}

function blockedThreads(): boolean {
  return process
    .getActiveResourcesInfo()
    .some((name) => name.startsWith('FSReq') || name.startsWith('GetAddrInfo'));
}
