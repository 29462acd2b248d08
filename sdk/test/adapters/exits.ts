import { run } from '../../src/index.ts';

const pickFruit = () => process.exit(0);

await run({ test: pickFruit, collect: pickFruit, endpoints: pickFruit });
