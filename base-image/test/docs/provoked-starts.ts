import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCertificate } from '../../src/listener/certificate.ts';
import { listen } from '../../src/listener/listen.ts';
import { readSettings } from '../../src/settings.ts';

const bin = resolve(import.meta.dirname, '../../bin/packwright-server.js');

/** What the server says when it cannot start; the files it needs for that are made in a directory. */
export async function provokedStarts(directory: string): Promise<readonly string[]> {
  return [
    printedBy([bin, '--port']),
    printedBy(['--eval', onNode20]),
    ...wrongSettings.map((environment) => reasonOf(readSettings(environment))),
    ...certificateFaults(directory),
    ...(await listenerFaults()),
  ];
}

const wrongSettings = [
  { PORT: 'http' },
  { MAX_RUNS: '0' },
  { ADAPTER_INSPECT: '--inspect-wait', ADAPTER_INSPECT_COMMAND: 'colect' },
];

// Neither is there a Node this old to run, nor would it get as far as the rest of the server.
const onNode20 = `
  Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } });
  import('${pathToFileURL(bin)}');`;

function printedBy(args: readonly string[]): string {
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr;
}

function reasonOf(reading: { kind: string; reason?: string }): string {
  return reading.reason ?? `no reason, but ${reading.kind}`;
}

function certificateFaults(directory: string): string[] {
  const [one, other, short, text] = ['one', 'other', 'short', 'text'].map((name) =>
    join(directory, name),
  );
  for (const path of [one, other]) makeCertificate(path);
  makeCertificate(short, 'rsa:512');
  writeFileSync(`${text}`, 'no certificate');
  return [
    readCertificate({ certificateFile: directory, keyFile: `${one}.key` }),
    readCertificate({ certificateFile: `${text}`, keyFile: `${one}.key` }),
    readCertificate({ certificateFile: `${short}.crt`, keyFile: `${short}.key` }),
    readCertificate({ certificateFile: `${one}.crt`, keyFile: `${text}` }),
    readCertificate({ certificateFile: `${one}.crt`, keyFile: `${other}.key` }),
  ].map(reasonOf);
}

function makeCertificate(path: string | undefined, key = 'rsa:2048'): void {
  const files = ['-keyout', `${path}.key`, '-out', `${path}.crt`, '-subj', '/CN=ops.example'];
  execFileSync('openssl', ['req', '-x509', '-newkey', key, '-nodes', ...files], {
    stdio: 'ignore',
  });
}

async function listenerFaults(): Promise<string[]> {
  const certificate = { kind: 'plain', warning: undefined } as const;
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const inUse = await listen(() => {}, { port, host: '127.0.0.1', certificate });
  other.close();
  // An address for documentation, which no machine has.
  const notOurs = await listen(() => {}, { port: 0, host: '192.0.2.1', certificate });
  return [inUse, notOurs].map(reasonOf);
}
