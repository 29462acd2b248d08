import { run } from '@packwright/sdk';
import { hostAdapter } from './host-adapter.ts';

await run(hostAdapter());
