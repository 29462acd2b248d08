// Longer delays overflow the timer and would fire at once; 24 days are as good as no limit.
const longestTimerMs = 2 ** 31 - 1;

/** Resolves when the limit has passed; never, without a limit or once `over` was aborted. */
export function timeLimit(
  limitMs: number | undefined,
  over: AbortSignal,
): Promise<{ kind: 'timed out'; limitMs: number }> {
  return new Promise((resolve) => {
    if (limitMs === undefined || limitMs > longestTimerMs) return;
    const timer = setTimeout(() => resolve({ kind: 'timed out', limitMs }), limitMs);
    over.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
