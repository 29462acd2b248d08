import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

/** Debian's; nothing is downloaded. */
const executablePath = '/usr/bin/chromium';
const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('browser');
const isMissing = !existsSync(executablePath) && !required;
if (isMissing) console.warn(`Skipped, as there is no ${executablePath}`);

/** A `describe` for tests in a browser; where PACKWRIGHT_REQUIRE names `browser` they are not skipped. */
export const describeWithBrowser = describe.skipIf(isMissing);

/** Starts a browser for which all names ending in `.example` lead to this machine. */
export function startBrowser(): Promise<Browser> {
  const switches = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
  ];
  const names = '--host-resolver-rules=MAP *.example 127.0.0.1';
  return chromium.launch({ executablePath, args: [...switches, names] });
}

/** A certificate of a minute's making, as variables of a server, for as long as it is in use. */
export function temporaryCertificate(): Disposable & { readonly environment: NodeJS.ProcessEnv } {
  const directory = mkdtempSync(join(tmpdir(), 'packwright-browser-'));
  const [certificate, key] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=orchard.example'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', ...kind, ...files], { stdio: 'ignore' });
  return {
    environment: { TLS_CERT: certificate, TLS_KEY: key },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true }),
  };
}
