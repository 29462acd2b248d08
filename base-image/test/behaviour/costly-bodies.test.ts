import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess } from '../server/server-process.ts';

const instance =
  '"adapterKey": {"name": "North", "adapterKind": "Orchard", "objectKind": "orchard_instance"}';

/** Each has about 30 MB. */
const bodies = [
  ['lists in each other', `${'['.repeat(15_000_000)}${']'.repeat(15_000_000)}`],
  ['lists side by side', `{${instance}, "x": [${'[],'.repeat(10_000_000)}[]]}`],
  ['objects side by side', `{${instance}, "x": [${'{},'.repeat(10_000_000)}{}]}`],
  ['numbers', `{${instance}, "x": [${'1,'.repeat(15_000_000)}1]}`],
  ['members', `{${'"a":1,'.repeat(5_000_000)}${instance}}`],
] as const;

describe('A body that would cost more than it weighs', () => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await ServerProcess.start({ commands: everyEndpoint(adapter('echoes-its-input.sh')) });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(bodies)('is refused before it is parsed: %s', async (_, body) => {
    const { status, text } = await server.post('/test', body);
    expect({ status, detail: JSON.parse(text).detail }).toEqual({
      status: 400,
      detail: 'Request body has more than 100,000 values: an adapter instance has far less',
    });
  });

  test('takes no more memory than its bytes', async () => {
    const { text } = await server.call('/metrics');
    const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]);
    expect(bytes / 1024 ** 2).toBeLessThan(400);
  });

  test('is not one for its long texts', async () => {
    const body = `{${instance}, "x": "${'[{,'.repeat(5_000_000)}"}`;
    expect((await server.post('/test', body)).status).toBe(200);
  });
});
