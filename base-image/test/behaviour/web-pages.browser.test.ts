import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess } from '../server/server-process.ts';
import { temporaryCertificate } from '../server/temporary-certificate.ts';
import { describeWithBrowser, startBrowser } from '../server/web-browser.ts';

const commands = everyEndpoint(adapter('writes-empty-list.sh'));

describeWithBrowser('A page in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  test.each(['127.0.0.1', 'localhost', 'orchard.example'])(
    'gives no adapter an instance at %s: the browser says of a POST that a page sent it',
    async (name) => {
      await using server = await ServerProcess.start({ commands });
      const page = await foreignPage();
      expect(await ask(page, at(server, name, '/collect'), 'POST')).toBe(403);
      expect(server.log).not.toContain('Request:');
    },
  );

  test.each(['127.0.0.1', 'localhost'])(
    'starts nothing at %s by a GET either: there the browser says it too',
    async (name) => {
      await using server = await ServerProcess.start({ commands });
      const page = await foreignPage();
      expect(await ask(page, at(server, name, '/adapterDefinition'), 'GET')).toBe(403);
      expect(server.log).not.toContain('Request:');
    },
  );

  test('can have an adapter define itself on another machine, without TLS', async () => {
    await using server = await ServerProcess.start({ commands });
    const page = await foreignPage();
    expect(await ask(page, at(server, 'orchard.example', '/adapterDefinition'), 'GET')).toBe(200);
    expect(server.log).toContain('Request: adapterDefinition');
  });

  test('can read what a GET answers under a name of its own that leads to the server, and sends no instance', async () => {
    await using server = await ServerProcess.start({ commands });
    const page = await newPage();
    await page.goto(at(server, 'evil.example', '/apiVersion'));
    expect(await read(page, '/adapterDefinition', 'GET')).toBe('200  [] \n');
    expect(await read(page, '/metrics', 'GET')).toMatch(/^200 # HELP /);
    expect(await read(page, '/collect', 'POST')).toMatch(/^403 /);
  });

  test('can do neither with TLS', async () => {
    using certificate = temporaryCertificate();
    const { environment } = certificate;
    await using server = await ServerProcess.start({ commands, environment });
    const foreign = await foreignPage();
    expect(await ask(foreign, at(server, 'orchard.example', '/adapterDefinition'), 'GET')).toBe(
      403,
    );
    const page = await newPage();
    await page.goto(at(server, 'evil.example', '/apiVersion'));
    expect(await read(page, '/adapterDefinition', 'GET')).toMatch(/^403 /);
    expect(await read(page, '/metrics', 'GET')).toMatch(/^403 /);
    expect(server.log).not.toContain('Request: adapterDefinition');
  });

  /** A page of somebody else's web site. */
  async function foreignPage(): Promise<Page> {
    const site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end('<title>Farm</title>');
    });
    await once(site.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(async () => {
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    });
    const page = await newPage();
    await page.goto(`http://farm.example:${(site.address() as AddressInfo).port}/`);
    return page;
  }

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    onTestFinished(() => context.close());
    return context.newPage();
  }
});

/** The URL of a server by one of the names of its machine. */
function at(server: ServerProcess, name: string, path: string): string {
  const url = new URL(path, server.url);
  url.hostname = name;
  return url.href;
}

/** Lets a page ask as it may ask every server; the status of the answer, which the page itself cannot read. */
async function ask(page: Page, url: string, method: 'GET' | 'POST'): Promise<number> {
  const options = { mode: 'no-cors', method, ...(method === 'POST' && { body: '{}' }) };
  const asking = `fetch('${url}', ${JSON.stringify(options)}).then(() => {})`;
  const [response] = await Promise.all([page.waitForResponse(url), page.evaluate(asking)]);
  return response.status();
}

/** Status and text of what a page can read. */
function read(page: Page, path: string, method: 'GET' | 'POST'): Promise<string> {
  return page.evaluate(
    `fetch('${path}', { method: '${method}' }).then(async (answer) => answer.status + ' ' + await answer.text())`,
  );
}
