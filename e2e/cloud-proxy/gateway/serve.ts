/** The demonstration API of the template `http`, over TLS as real ones are. Runs in a container. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { demoGateway } from '../../../adapter-template/http/demo/gateway.ts';

const gateway = demoGateway();
const tls = { cert: readFileSync('/tls/certificate.pem'), key: readFileSync('/tls/key.pem') };
createServer(tls, (request, response) => gateway.emit('request', request, response)).listen(8443);
