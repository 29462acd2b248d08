// A server of somebody else: it knows what a cloud proxy asks, and has no definition.
import { createServer } from 'node:http';

const answers = {
  '/apiVersion': { majorVersion: 1, minorVersion: 0, maintenanceVersion: 0 },
  '/collect': { result: [], relationships: [] },
};

createServer(({ url }, response) => {
  const answer = answers[url];
  response.statusCode = answer === undefined ? 404 : 200;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answer ?? {}));
}).listen(8080);
