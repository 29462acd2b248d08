import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';
import { isRequired } from './required.ts';

/** Debian's; nothing is downloaded. */
const executablePath = '/usr/bin/chromium';
const isMissing = !existsSync(executablePath) && !isRequired('browser');
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
    '--no-proxy-server',
  ];
  const names = '--host-resolver-rules=MAP *.example 127.0.0.1';
  return chromium.launch({ executablePath, args: [...switches, names] });
}
