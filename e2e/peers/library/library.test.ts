import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validate } from '@packwright/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../../../base-image/test/server/http-client.ts';
import { smallestInstance } from '../../../base-image/test/server/server-process.ts';
import { until } from '../../../base-image/test/server/until.ts';
import { makeCertificate } from '../../container/certificate.ts';
import { describeWithLogDirectory } from '../python/log-directory.ts';
import { VendorServer } from '../server/vendor-server.ts';
import { expectAllCalls } from './expected-calls.ts';
import { expectedCollection, expectedEndpoints, sorted } from './expected-collection.ts';
import { expectedDefinition } from './expected-definition.ts';
import { LibraryProject } from './library-project.ts';
import { inputOf, relationshipModes, requestOf } from './request.ts';
import { SuiteApi } from './suite-api.ts';

describeWithLogDirectory("An adapter with the vendor's Python library", () => {
  let folder: string;
  let certificate: string;
  let project: LibraryProject;
  let mixed: LibraryProject;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'packwright-certificate-'));
    certificate = readFileSync((await makeCertificate(folder)).certificate, 'utf8');
    project = await LibraryProject.start();
    mixed = await LibraryProject.start({
      test: `node ${path.join(import.meta.dirname, 'mixed/test.ts')}`,
    });
  });

  afterAll(async () => {
    await project?.[Symbol.asyncDispose]();
    await mixed?.[Symbol.asyncDispose]();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  test('defines what the vendor documents, and the same with and without our server', async () => {
    const { status, text } = await project.server.call('/adapterDefinition');
    expect({ status, body: JSON.parse(text) }).toEqual({ status: 200, body: expectedDefinition });
    expect(validate('AdapterDefinition', JSON.parse(text))).toEqual([]);
    expect((await project.runDirectly('adapter_definition', '{}')).result).toBe(text);
  });

  test('collects what the vendor documents, and the same with and without our server', async () => {
    await using platform = await SuiteApi.start();
    const request = requestOf({ certificate, platform: platform.url });
    const { status, text } = await project.server.post('/collect', request);
    expect({ status, body: sorted(text) }).toEqual({
      status: 200,
      body: expectedCollection({ platform: true }),
    });
    expect(validate('CollectResult', JSON.parse(text))).toEqual([]);
    const asked = platform.requests.splice(0);
    const { result } = await project.runDirectly('collect', inputOf(request));
    expect(sorted(result)).toEqual(sorted(text));
    expect(platform.requests).toEqual(asked);
  });

  test.each(
    relationshipModes.flatMap((mode) => [
      { mode, related: 'yes' } as const,
      { mode, related: 'no' } as const,
    ]),
  )(
    'tells relationships in the mode $mode, the same with and without our server; objects are related: $related',
    async (relating) => {
      const request = requestOf({ certificate, relating });
      const { status, text } = await project.server.post('/collect', request);
      const body = expectedCollection({ platform: false, relating });
      expect({ status, body: sorted(text) }).toEqual({ status: 200, body });
      const { result } = await project.runDirectly('collect', inputOf(request));
      expect(sorted(result)).toEqual(sorted(text));
    },
  );

  test("calls the platform's API with the token that it got for the connection of the request", async () => {
    await using platform = await SuiteApi.start();
    await project.server.post('/collect', requestOf({ certificate, platform: platform.url }));
    expectAllCalls(platform.requests);
  });

  test.each([
    { of: 'in Python', which: () => project },
    { of: 'in TypeScript, beside others in Python', which: () => mixed },
  ])('tests its connection $of', async ({ which }) => {
    const good = await which().server.post('/test', requestOf({ certificate }));
    expect({ status: good.status, text: good.text }).toEqual({ status: 200, text: '{}' });
    const request = requestOf({ certificate, password: 'fuji-8' });
    const bad = await which().server.post('/test', request);
    expect(JSON.parse(bad.text)).toEqual({ errorMessage: 'login: wrong password' });
    const direct = await project.runDirectly('test', inputOf(request));
    expect(JSON.parse(direct.result)).toEqual(JSON.parse(bad.text));
  });

  test('collects, defines and names its endpoints beside a test in TypeScript', async () => {
    const collected = await mixed.server.post('/collect', requestOf({ certificate }));
    expect(sorted(collected.text)).toEqual(expectedCollection({ platform: false }));
    const defined = await mixed.server.call('/adapterDefinition');
    expect(JSON.parse(defined.text)).toEqual(expectedDefinition);
    const named = await mixed.server.post('/endpointURLs', requestOf({ certificate }));
    expect(JSON.parse(named.text)).toEqual(expectedEndpoints);
  });

  test('names its endpoints, the same with and without our server', async () => {
    const request = requestOf({ certificate });
    const { text } = await project.server.post('/endpointURLs', request);
    expect(JSON.parse(text)).toEqual(expectedEndpoints);
    expect((await project.runDirectly('endpoint_urls', inputOf(request))).result).toBe(text);
  });

  test('runs without parameters, although its library fails where they are null', async () => {
    const { status, text } = await project.server.post('/test', smallestInstance);
    expect({ status, body: JSON.parse(text) }).toEqual({
      status: 200,
      body: { errorMessage: 'No host' },
    });
    const { adapterKey } = smallestInstance;
    const input = inputOf({ adapterKey: { ...adapterKey, identifiers: null } });
    const direct = await project.runDirectly('test', input);
    expect(direct).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('TypeError') });
  });

  test("answers the same under the vendor's own server, which fails where there are no parameters", async () => {
    await using vendor = await VendorServer.start(project.commands);
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const ask = (path: string, body: unknown) =>
      call(`${vendor.url}${path}`, { ...post, body: JSON.stringify(body) });
    const request = requestOf({ certificate });
    for (const path of ['/test', '/endpointURLs', '/collect']) {
      const here = await project.server.post(path, request);
      expect(sorted((await ask(path, request)).text)).toEqual(sorted(here.text));
    }
    const defined = await call(`${vendor.url}/adapterDefinition`);
    expect(JSON.parse(defined.text)).toEqual(expectedDefinition);
    const failed = await ask('/test', smallestInstance);
    expect(failed.status).toBe(500);
    expect(JSON.parse(failed.text)).toMatch(/^No result from adapter.*TypeError: /s);
  });

  test('fails in band where it catches what went wrong', async () => {
    const { status, text } = await project.server.post('/collect', requestOf({ certificate: 'x' }));
    expect({ status, body: JSON.parse(text) }).toEqual({
      status: 200,
      body: { errorMessage: expect.stringMatching(/^Unexpected collection error: ValueError/) },
    });
  });

  test('is told at which byte its library wrote NaN, which is no JSON', async () => {
    const request = requestOf({ certificate, flow: 'nan' });
    const { status, text } = await project.server.post('/collect', request);
    const { result } = await project.runDirectly('collect', inputOf(request));
    expect({ status, body: JSON.parse(text) }).toEqual({
      status: 500,
      body: expect.stringContaining(
        `unexpected "N" where a value should begin at byte ${result.indexOf('NaN')};`,
      ),
    });
  });

  test('logs beside our server, each call in a file of its own, with the timers of the call', async () => {
    await project.server.post('/collect', requestOf({ certificate }));
    // The answer comes when the result is written, which is before the adapter logs its timers.
    const timed =
      /__main__ INFO Method: collect\n.*Starting 'Orchard'\n(.|\n)*Timing Graph: \n(.|\n)*\nOrchard +│/;
    await until(() => timed.test(project.log('adapter.log')));
    await until(() => /INFO Answered collect with 200/.test(project.log('server.log')));
    const levels = project.log('loglevels.cfg');
    for (const line of ['server = INFO', 'adapter = INFO', '[server]', 'main = INFO', '[adapter]'])
      expect(levels).toContain(line);
  });
});
