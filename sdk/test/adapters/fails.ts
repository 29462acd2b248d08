import { run } from '../../src/index.ts';

const fail = () => {
  throw new Error('The orchard is closed', { cause: new Error('it is winter') });
};

await run({ test: fail, collect: fail, endpoints: fail });
