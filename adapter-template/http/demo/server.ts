import { once } from 'node:events';
import { demoGateway } from './gateway.ts';

const gateway = demoGateway().listen(Number(process.env.PORT ?? 7070), '127.0.0.1');
await once(gateway, 'listening');

const address = gateway.address();
const port = typeof address === 'object' ? address?.port : undefined;
console.log(
  `The demo server listens at http://127.0.0.1:${port}/api (user picker, password ladder).`,
);
