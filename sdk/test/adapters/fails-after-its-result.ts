import { run } from '../../src/index.ts';

await run({
  test() {
    // The result is written after the first of these, and the process ends after the second.
    setImmediate(() =>
      setImmediate(() => {
        throw new Error('too late');
      }),
    );
    return undefined;
  },
  collect: () => [],
});
