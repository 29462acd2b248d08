// The least that answering `/apiVersion` costs in Node: its own HTTP server with a fixed answer.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const body = '{"majorVersion":1,"minorVersion":0,"maintenanceVersion":0}';
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
