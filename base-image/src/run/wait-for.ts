/** Resolves when the promise has settled, or after so many milliseconds; leaves no timer behind. */
export function waitFor(promise: Promise<unknown>, atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, atMostMs);
    const settled = () => {
      clearTimeout(timer);
      resolve();
    };
    promise.then(settled, settled);
  });
}
