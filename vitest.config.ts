import { defineConfig } from 'vitest/config';

const packages = '{api,sdk,base-image,tools,bench,adapter-template/*}';

export default defineConfig({
  test: {
    // Most tests wait for processes that they started.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: [`${packages}/test/**/*.test.ts`],
          exclude: ['**/node_modules/**', '**/*.{vectors,browser}.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'vectors', include: [`${packages}/test/**/*.vectors.test.ts`] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [`${packages}/test/**/*.browser.test.ts`],
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'container',
          include: ['e2e/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'e2e/{peers,faults}/**'],
          testTimeout: 300_000,
          hookTimeout: 900_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'peers',
          include: ['e2e/peers/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['e2e/faults/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
