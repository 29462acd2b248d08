/** Milliseconds that a file or name lookup may still take once the result is written. */
const patience = 1000;

/**
 * Ends the process whatever sockets and timers the adapter left behind. Threads would keep it, because
 * `process.exit` waits for them, without limit where a file system hangs or a pipe has no other end.
 * File and name lookups get a moment, then the process kills itself; the result is out by then.
 * Compression and cryptography are waited for: they compute, and end by themselves.
 *
 * @param code asked for at the very end, because something may still fail while others are waited for
 */
export async function endProcess(code: () => number): Promise<never> {
  const deadline = performance.now() + patience;
  // A request whose callback is running is still listed as active: let that callback return.
  await new Promise(setImmediate);
  while (blockedThreads()) {
    if (performance.now() > deadline) process.kill(process.pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  process.exit(code());
}

function blockedThreads(): boolean {
  return process
    .getActiveResourcesInfo()
    .some((name) => /^(FSReq|GetAddrInfo|GetNameInfo)/.test(name));
}
