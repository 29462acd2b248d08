import { describe, expect, it } from 'vitest';
import { type SchemaName, validate } from '../src/index.ts';

const key = { name: 'Orchard North', adapterKind: 'OrchardAdapter', objectKind: 'orchard' };
const group = { key: 'sensor', label: 'Sensor', instanced: false, instance_required: true };

describe('validate', () => {
  it('returns an empty list for a valid value, whatever else it contains', () => {
    expect(validate('AdapterConfig', { adapterKey: key, somethingElse: { deep: [null] } })).toEqual(
      [],
    );
  });

  it('says of each problem where it is and, in words, what is wrong', () => {
    const config = {
      adapterKey: { name: '', adapterKind: 5, identifiers: [{ key: 'host' }, { value: null }] },
      credentialConfig: { credentialKey: 'login', credentialFields: [] },
      clusterConnectionInfo: 'ops.example',
      certificateConfig: [],
      collectionNumber: -1,
      collectionWindow: { startTime: '0', endTime: true },
    };
    expect(validate('AdapterConfig', config)).toEqual([
      { path: '$.adapterKey.objectKind', message: 'is required' },
      { path: '$.adapterKey.name', message: 'must not be empty' },
      { path: '$.adapterKey.adapterKind', message: 'must be a string, got a number' },
      { path: '$.adapterKey.identifiers[1].key', message: 'is required' },
      { path: '$.adapterKey.identifiers[1].value', message: 'must be a string, got null' },
      { path: '$.credentialConfig.credentialFields', message: 'must not be empty' },
      { path: '$.clusterConnectionInfo', message: 'must be an object or null, got a string' },
      { path: '$.certificateConfig', message: 'must be an object, got an array' },
      { path: '$.collectionNumber', message: 'must be at least 0, got -1' },
      { path: '$.collectionWindow.startTime', message: 'must be a number, got a string' },
      { path: '$.collectionWindow.endTime', message: 'must be a number, got true' },
    ]);
  });

  it.each([
    [undefined, 'must be an object, got undefined'],
    [null, 'must be an object, got null'],
    ['text', 'must be an object, got a string'],
    [5, 'must be an object, got a number'],
    [[], 'must be an object, got an array'],
  ])('says of the whole value %j: %s', (value, message) => {
    expect(validate('TestResult', value)).toEqual([{ path: '$', message }]);
  });

  it.each([
    ['criticality', 2.5, 'must be a whole number, got 2.5'],
    ['criticality', -0.5, 'must be a whole number, got -0.5'],
    ['criticality', 6, 'must be at most 5, got 6'],
    ['watchWaitCycle', 2 ** 31, 'must be at most 2147483647, got 2147483648'],
    ['watchWaitCycle', -(2 ** 31) - 1, 'must be at least -2147483648, got -2147483649'],
    ['startDate', 2 ** 64, 'must be at most 9223372036854776000, got 18446744073709552000'],
    ['startDate', Number.POSITIVE_INFINITY, 'must be a whole number, got Infinity'],
    ['startDate', Number.NaN, 'must be a whole number, got NaN'],
  ])('has one sentence for %s: %d, which %s', (field, value, message) => {
    const event = { message: 'The soil is dry', [field]: value };
    expect(validate('Event', event)).toEqual([{ path: `$.${field}`, message }]);
  });

  it('accepts whole numbers as doubles and refuses what is no number in JSON', () => {
    const problemsOf = (numberValue: number) =>
      validate('MetricData', { key: 'apples', numberValue });
    expect([1024, 0.5, -0, Number.MAX_VALUE, 2 ** 60].flatMap(problemsOf)).toEqual([]);
    expect(problemsOf(Number.NaN)).toHaveLength(1);
    expect(problemsOf(Number.NEGATIVE_INFINITY)).toHaveLength(1);
  });

  it('never repeats a text of the value, nor a number where a text belongs', () => {
    const field = { key: 'secret', value: 271828, isPassword: 'gala-7' };
    const config = { credentialKey: 'login', credentialFields: [field] };
    const said = JSON.stringify(validate('CredentialConfig', config));
    expect(said).toContain('credentialFields[0].value');
    expect(said).not.toMatch(/271828|gala-7/);
  });

  it('says the same of the same value, every time', () => {
    const value = { adapterKey: { identifiers: [{}, 5, { key: '' }] }, collectionNumber: 'x' };
    const first = validate('AdapterConfig', value);
    expect(validate('AdapterConfig', structuredClone(value))).toEqual(first);
    expect(validate('AdapterConfig', { adapterKey: key })).toEqual([]);
    expect(validate('AdapterConfig', value)).toEqual(first);
  });

  it('refuses a schema it does not have, inherited names included', () => {
    for (const name of ['Orchard', 'constructor', '__proto__', '', 'hasOwnProperty']) {
      expect(() => validate(name as SchemaName, {})).toThrow(`there is no schema ${name}`);
    }
  });

  it('changes nothing in the value', () => {
    const value = { adapterKey: { name: 5 }, clusterConnectionInfo: null };
    validate('AdapterConfig', value);
    expect(value).toEqual({ adapterKey: { name: 5 }, clusterConnectionInfo: null });
  });
});

describe('validate looks at a value’s own fields only', () => {
  it('and misses those that a prototype offers', () => {
    expect(validate('AdapterConfig', Object.create({ adapterKey: key }))).toEqual([
      { path: '$.adapterKey', message: 'is required' },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'and takes a field named %s for any other unknown field',
    (name) => {
      const text = (inner: string) =>
        `{ "${name}": ${inner}, "adapterKey": ${JSON.stringify(key)} }`;
      expect(validate('AdapterConfig', JSON.parse(text('{"adapterKey": 5}')))).toEqual([]);
      expect(validate('AdapterConfig', JSON.parse(text('null')))).toEqual([]);
    },
  );

  it('and accepts a value without a prototype', () => {
    expect(validate('ObjectKey', Object.assign(Object.create(null), key))).toEqual([]);
  });
});

describe('validate with large values', () => {
  const objects = (one: object) => ({ result: Array.from({ length: 100_000 }, () => one) });
  const values = Array.from({ length: 15 }, (_, index) => ({
    key: `m${index}`,
    numberValue: index,
  }));

  it('checks 100,000 objects of 15 values in well under a second', () => {
    const result = objects({ key, metrics: values });
    expect(validate('CollectResult', result)).toEqual([]);
    expect(fastest(() => validate('CollectResult', result))).toBeLessThan(1_000);
  });

  it('lists 1,000 problems and says that there are more, as fast with every value wrong', () => {
    const result = objects({ metrics: values.map(() => ({ numberValue: 'x' })) });
    const problems = validate('CollectResult', result);
    expect(fastest(() => validate('CollectResult', result))).toBeLessThan(1_000);
    expect(problems).toHaveLength(1_001);
    expect(problems[0]).toEqual({ path: '$.result[0].key', message: 'is required' });
    expect(problems.at(-1)).toEqual({
      path: '$',
      message: 'has more problems than are listed here; correct these first',
    });
  });

  it('lists exactly 1,000 problems without a word about more', () => {
    const identifiers = Array.from({ length: 1_000 }, () => ({}));
    const problems = validate('ObjectKey', { ...key, identifiers });
    expect(problems).toHaveLength(1_000);
    expect(problems.at(-1)).toEqual({ path: '$.identifiers[999].key', message: 'is required' });
  });
});

describe('validate with deep values', () => {
  const nested = (depth: number): object =>
    Array.from({ length: depth }).reduce<object>((inner) => ({ ...group, groups: [inner] }), group);

  it('follows groups within groups down to 512 levels', () => {
    expect(validate('GroupDefinition', nested(255))).toEqual([]);
  });

  it.each([256, 100_000])('refuses %i groups within each other, in one sentence', (depth) => {
    expect(validate('GroupDefinition', nested(depth))).toEqual([
      { path: '$', message: 'must not be nested more than 512 levels deep' },
    ]);
  });

  it('does not mind depth in fields it does not know', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(validate('AdapterConfig', { adapterKey: key, deep })).toEqual([]);
  });
});

/** Milliseconds of the fastest of three runs: on a busy machine one run says little. */
function fastest(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
