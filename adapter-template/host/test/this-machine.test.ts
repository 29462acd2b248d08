import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { adapter, answerOf } from './adapter-run.ts';
import { type Collected, namesOf, objectsOf, valuesOf } from './collected.ts';

const hostName = readFileSync('/proc/sys/kernel/hostname', 'utf8').trim();

describe('a collection of this machine', () => {
  let collected: Collected;
  let again: Collected;

  beforeAll(async () => {
    const [first, second] = await Promise.all([
      answerOf(adapter, 'collect'),
      answerOf(adapter, 'collect'),
    ]);
    expect([first.stderr, first.code, second.code]).toEqual(['', 0, 0]);
    collected = first.answer;
    again = second.answer;
  });

  test('is complete', () => {
    expect(Object.keys(collected)).not.toContain('errorMessage');
  });

  test('has the memory that the kernel tells', () => {
    const total = Number(readFileSync('/proc/meminfo', 'utf8').match(/MemTotal: +(\d+) kB/)?.[1]);
    const host = valuesOf(collected, 'host', hostName);
    expect(host['memory|total']).toBe(total);
    expect(host['memory|used']).toBeGreaterThan(0);
    expect(host['memory|used'] + host['memory|available']).toBe(total);
  });

  test('has a CPU object for each CPU line of the kernel', () => {
    const lines = readFileSync('/proc/stat', 'utf8').match(/^cpu\d+/gm);
    expect(objectsOf(collected, 'cpu')).toHaveLength(lines?.length ?? Number.NaN);
    expect(valuesOf(collected, 'host', hostName)['cpu|count']).toBe(lines?.length);
  });

  test('has the loopback interface and the root file system', async () => {
    expect(namesOf(collected, 'network_interface')).toContain('lo');
    const { blocks, bsize } = await statfs('/');
    const root = valuesOf(collected, 'file_system', '/');
    expect(root.total).toBe((blocks * bsize) / 1024);
    expect(root.used).toBeLessThanOrEqual(root.total);
  });

  test('has the ten programs with most memory, the largest first', () => {
    const programs = objectsOf(collected, 'program').map(({ key }) => {
      return valuesOf(collected, 'program', key.name).memory;
    });
    expect(programs.length).toBeGreaterThan(0);
    expect(programs.length).toBeLessThanOrEqual(10);
    expect(programs).toEqual(programs.toSorted((a, b) => b - a));
  });

  test('has no negative value, and no percentage above 100', async () => {
    const percentages = (await declaredAttributes()).filter(({ unit }) => unit === 'percent');
    const isPercentage = new Set(percentages.map(({ path }) => path));
    for (const { key, metrics } of collected.result) {
      for (const { key: path, numberValue } of metrics) {
        const limit = isPercentage.has(`${key.objectKind} ${path}`) ? 100 : Infinity;
        expect(numberValue, `${key.name} ${path}`).toBeGreaterThanOrEqual(0);
        expect(numberValue, `${key.name} ${path}`).toBeLessThanOrEqual(limit);
      }
    }
  });

  test('has only what the definition declares', async () => {
    const declared = new Set((await declaredAttributes()).map(({ path }) => path));
    const paths = collected.result.flatMap(({ key, metrics, properties }) =>
      [...metrics, ...properties].map((value) => `${key.objectKind} ${value.key}`),
    );
    expect(paths.filter((path) => !declared.has(path))).toEqual([]);
  });

  test('relates everything else to the host', () => {
    const [host, ...others] = collected.result.map(({ key }) => key);
    expect(host?.objectKind).toBe('host');
    expect(collected.relationships[0]).toEqual({ parent: host, children: others });
    expect(collected.relationships.slice(1).every(({ children }) => children.length === 0)).toBe(
      true,
    );
  });

  test('finds the same host and the same CPUs as the next collection', () => {
    for (const kind of ['host', 'cpu']) {
      const keys = (result: Collected) => objectsOf(result, kind).map(({ key }) => key);
      expect(keys(again)).toEqual(keys(collected));
    }
  });
});

test('this machine passes the test', async () => {
  expect(await answerOf(adapter, 'test')).toMatchObject({ code: 0, answer: {} });
});

test('there are no endpoints', async () => {
  expect(await answerOf(adapter, 'endpoint_urls')).toMatchObject({ answer: { endpointUrls: [] } });
});

test('the definition declares five object types', async () => {
  const { answer } = await answerOf(adapter, 'adapter_definition', {});
  expect(answer.object_types.map(({ key }: { key: string }) => key)).toEqual([
    'host',
    'cpu',
    'network_interface',
    'program',
    'file_system',
  ]);
});

type Declared = {
  readonly key: string;
  readonly unit?: string | null;
  readonly attributes?: readonly Declared[];
  readonly groups?: readonly Declared[];
};

type Attribute = { readonly path: string; readonly unit: string | null | undefined };

async function declaredAttributes(): Promise<Attribute[]> {
  const { answer } = await answerOf(adapter, 'adapter_definition', {});
  return answer.object_types.flatMap((type: Declared) => attributesOf(type, `${type.key} `));
}

function attributesOf({ attributes = [], groups = [] }: Declared, prefix: string): Attribute[] {
  return [
    ...attributes.map(({ key, unit }) => ({ path: prefix + key, unit })),
    ...groups.flatMap((group) => attributesOf(group, `${prefix}${group.key}|`)),
  ];
}
