import { run } from '../../src/index.ts';

// Without await, on purpose: Node would call this a success.
void run({ test: () => new Promise(() => {}), collect: () => process.exit(0) });
