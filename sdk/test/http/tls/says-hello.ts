// Prints what a server on 127.0.0.1 says, trusting the certificate that is given beside the system's.
import { text } from 'node:stream/consumers';
import { connectTls } from '../../../src/http/index.ts';

const [port, pem = ''] = process.argv.slice(2);
const certificate = { pem, acceptExpired: false, acceptInvalidHostname: false };
const socket = await connectTls({ host: '127.0.0.1', port: Number(port) }, [certificate]);
process.stdout.write(await text(socket));
