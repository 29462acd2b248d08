/**
 * Takes the picture of a report's page for docs/tools/mp-test.md: of the template `http` and the small
 * server that comes with it, since a host's own would tell about the machine. `npm run screenshot`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const project = 'adapter-template/http';
const directory = mkdtempSync(join(tmpdir(), 'packwright-screenshot-'));
const server = spawn(process.execPath, ['demo/server.ts'], {
  cwd: join(root, project),
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const page = join(directory, 'report.html');
  await collect(await addressOf(server.stdout), page);
  await takePicture(page, join(root, 'docs/tools/report.png'));
} finally {
  server.kill();
  rmSync(directory, { recursive: true });
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\S+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('The demo server did not start.');
}

async function collect(url: string, page: string): Promise<void> {
  const values = [`--param=url=${url}`, '--credential=user=picker', '--credential=password=ladder'];
  const words = ['collect', '--path', project, '--runtime', 'process', ...values, '--html', page];
  await execa(process.execPath, ['tools/bin/mp-test.js', ...words], { cwd: root });
}

async function takePicture(file: string, picture: string): Promise<void> {
  await using browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
  await page.goto(pathToFileURL(file).href);
  await page.locator('.graph').scrollIntoViewIfNeeded();
  await page.locator('.graph[data-state=still]').waitFor();
  await page.locator('table.objects tbody button').nth(6).click();
  // The last rows of the table above, then the graph.
  await page.evaluate("scrollTo({ top: relationships.offsetTop - 290, behavior: 'instant' })");
  await page.mouse.move(0, 0);
  await page.screenshot({ path: picture });
}
