/** Aborted when somebody wants this process to end: Ctrl-C, `kill`, a closed terminal or pipe. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  // `on`, not `once`: npm passes a Ctrl-C on that the terminal has sent already.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => controller.abort());
  }
  process.stdout.on('error', () => controller.abort());
  return controller.signal;
}
