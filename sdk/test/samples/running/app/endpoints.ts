import { run } from '@packwright/sdk';
import { adapter } from './orchard.ts';

await run(adapter, 'endpoint_urls');
