import { existsSync } from 'node:fs';
import { get as getPlain } from 'node:http';
import { get as getTls } from 'node:https';
import { readSettings, type Settings } from './settings.ts';

const answerWithinMs = 4_000;

checkHealth(process.env);

/**
 * The image's HEALTHCHECK: asks the server of this container for `/apiVersion`, with the same
 * environment and therefore at the same port. Exit code 0 when it answers 200, otherwise 1 with the
 * reason, which `docker inspect` shows. An image has no curl, and curl would not know about `PORT`.
 */
function checkHealth(environment: NodeJS.ProcessEnv): void {
  const reading = readSettings(environment);
  if (reading.kind === 'unusable') report(reading.reason);
  else ask(apiVersionUrl(reading.settings));
}

function ask(url: string): void {
  // The certificate is made for the cloud proxy's name, not for this address.
  const options = { rejectUnauthorized: false, timeout: answerWithinMs };
  const get = url.startsWith('https:') ? getTls : getPlain;
  const request = get(url, options, (response) => {
    response.resume();
    if (response.statusCode !== 200) report(`${url} answered ${response.statusCode}`);
  });
  request.on('timeout', () => request.destroy(new Error(`no answer in ${answerWithinMs} ms`)));
  request.on('error', (error) => report(`${url}: ${error.message}`));
}

function apiVersionUrl({ port, host, certificateFile, keyFile }: Settings): string {
  const tls = existsSync(certificateFile) && existsSync(keyFile);
  const address = host === undefined || host === '::' || host === '0.0.0.0' ? '127.0.0.1' : host;
  const authority = address.includes(':') ? `[${address}]` : address;
  return `${tls ? 'https' : 'http'}://${authority}:${port ?? (tls ? 443 : 8080)}/apiVersion`;
}

function report(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
