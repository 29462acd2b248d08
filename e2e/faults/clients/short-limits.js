// Node's own limits of HTTP servers, shortened for tests that wait for them: 300 s for a request, 60 s for its headers,
// looked at every 30 s.
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const limits = { requestTimeout: 2_000, headersTimeout: 1_000, connectionsCheckingInterval: 100 };
const { createServer } = http;

http.createServer = (options, handler) => createServer({ ...options, ...limits }, handler);
syncBuiltinESMExports();
