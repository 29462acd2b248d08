import { run } from '@packwright/sdk';
import { myAdapter } from './my-adapter.ts';

await run(myAdapter);
