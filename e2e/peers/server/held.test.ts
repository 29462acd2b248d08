import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { adapter } from '../../../base-image/test/adapters/adapter.ts';
import { ServerProcess, smallestInstance } from '../../../base-image/test/server/server-process.ts';
import { describeWithLogDirectory } from '../python/log-directory.ts';
import { answeredFixtures } from './adapter-cases.ts';
import { deviationRows } from './deviations/deviation.ts';
import { type HeldCase, heldCases, heldFixtures } from './held-cases.ts';
import { type Observation, observe } from './observation.ts';
import { VendorServer } from './vendor-server.ts';

const endpoints = [
  ['test', '/test'],
  ['collect', '/collect'],
  ['endpoint_urls', '/endpointURLs'],
] as const;

/** What cannot be compared, and why. */
const leftOut = [
  // It is answered when the second opening comes before that server sees the end of the first; else never.
  'opens-its-output-twice.sh',
  // It is answered when that server opens the path after the move, and so the file; else never.
  'replaces-its-output-by-a-file.sh',
  // Its argument has quotes, which the two servers read differently; `writes-decoded.sh` writes the same for both.
  'writes-this.sh',
];

/** As many rows as there are endpoints with a command each. */
const groups = Array.from({ length: Math.ceil(heldCases.length / endpoints.length) }, (_, index) =>
  heldCases.slice(index * endpoints.length, (index + 1) * endpoints.length),
).map((cases) => ({ cases, names: cases.map(({ name }) => name).join(', ') }));

describeWithLogDirectory("Where the vendor's base server does not answer", () => {
  test.each(groups)('ours does: $names', async ({ cases }) => {
    const commands = commandFile(cases);
    await using here = await ServerProcess.start({ commands });
    await using vendor = await VendorServer.start(commands);
    const leaving = new AbortController();
    onTestFinished(() => leaving.abort());
    const atVendor = cases.map((held, index) => send(vendor.url, held, index, leaving.signal));
    const left = Promise.allSettled(atVendor);
    const answers = await Promise.all(cases.map((held, index) => send(here.url, held, index)));
    // A good adapter that begins later and is answered shows that there was time enough.
    const later = await observe(vendor.url, { title: '', path: '/adapterDefinition' });
    expect(later).toMatchObject({ status: 200, body: [] });
    for (const answer of atVendor) expect(await Promise.race([answer, undefined])).toBe(undefined);
    leaving.abort();
    await left;
    expect(answers).toEqual(cases.map((held) => held.here));
  });
});

describe('The table of adapters', () => {
  test('has every fixture of the server tests', () => {
    const folder = path.join(import.meta.dirname, '../../../base-image/test/adapters');
    const fixtures = readdirSync(folder).filter((name) => /\.(js|sh)$/.test(name));
    const named = new Set([...answeredFixtures, ...heldFixtures, ...leftOut]);
    const missing = fixtures.filter((name) => !named.has(name));
    expect(missing, 'to be added to adapter-cases.ts or held-cases.ts').toEqual([]);
    expect([...named].filter((name) => !fixtures.includes(name))).toEqual([]);
  });

  test('names rows of the deviations', () => {
    for (const { row } of heldCases) expect(deviationRows).toContain(row);
  });
});

function commandFile(cases: readonly HeldCase[]): string {
  const keys = cases.map((_, index) => endpoints[index]?.[0]);
  const section = (name: string, lines: readonly string[]) => `[${name}]\n${lines.join('\n')}\n`;
  const control = `adapter_definition = ${adapter('writes-empty-list.sh')}`;
  const commands = cases.map(({ command }, index) => `${keys[index]} = ${command}`);
  const limits = section(
    'Timeouts',
    cases.map(({ row }, index) => `${keys[index]} = ${row === 'hang' ? 1 : 60}`),
  );
  return section('Commands', [...commands, control]) + limits;
}

function send(
  server: string,
  held: HeldCase,
  index: number,
  signal?: AbortSignal,
): Promise<Observation> {
  const [, path = ''] = endpoints[index] ?? [];
  const headers = held.headers ?? { 'content-type': 'application/json' };
  return observe(server, { title: held.name, path, body: smallestInstance, headers }, signal);
}
