import { run } from '../../src/index.ts';

await run({
  test: () => undefined,
  collect: ({ signal }) =>
    new Promise(() => {
      setInterval(() => {}, 1000);
      signal.addEventListener('abort', () => process.stderr.write('ignored\n'));
      process.stderr.write('collecting\n');
    }),
});
