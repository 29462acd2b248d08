import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

/** Debian's; nothing is downloaded. */
const executablePath = '/usr/bin/chromium';

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Whether the browser may complain: where a test makes it. */
  readonly mayComplain?: boolean;
}

/** Opens a page from the disk. What the browser complains of, and what it asks a network for, fails the test. */
export type OpenPage = (html: string, look?: Look) => Promise<Page>;

/**
 * A `describe` for tests in a real browser. Without Chromium they are skipped, with the reason printed;
 * where PACKWRIGHT_REQUIRE names `browser` they fail instead.
 */
export function describeBrowser(title: string, define: (open: OpenPage) => void): void {
  if (existsSync(executablePath)) {
    describe(title, () => withBrowser(define));
  } else if ((process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('browser')) {
    test(`${title} finds its browser`, () => {
      throw new Error(`There is no ${executablePath}, though PACKWRIGHT_REQUIRE demands it`);
    });
  } else {
    console.warn(`Skipped: ${title}: there is no ${executablePath}`);
    describe.skip(`${title} (no browser)`, () => test('opens', () => {}));
  }
}

function withBrowser(define: (open: OpenPage) => void): void {
  let browser: Browser | undefined;
  beforeAll(async () => {
    // With a profile of its own, which is removed at the end.
    browser = await chromium.launch({ executablePath, args: switches });
  });
  afterAll(() => browser?.close());
  define(async (html, look = {}) => {
    if (browser === undefined) throw new Error('The browser did not start.');
    return openPage(browser, html, look);
  });
}

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function openPage(browser: Browser, html: string, look: Look): Promise<Page> {
  const { width = 1280, height = 900, colorScheme = 'light', mayComplain = false } = look;
  const directory = mkdtempSync(path.join(tmpdir(), 'packwright-page-'));
  const file = path.join(directory, 'report.html');
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  // Less than a test has, so that what is missing is named.
  page.setDefaultTimeout(50_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(directory, { recursive: true });
    if (!mayComplain) expect(complaints).toEqual([]);
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}
