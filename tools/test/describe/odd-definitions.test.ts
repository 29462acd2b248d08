import { expect, test } from 'vitest';
import { describeFiles } from '../../src/describe/describe-files.ts';
import { attribute, definition, identifier, kind } from './definitions.ts';
import { filesOf } from './files-of.ts';

test('choices of the older form are plain values, compared as Python compares them', () => {
  const choices = (enum_values: unknown[], rest = {}) => {
    const one = { ...identifier('a'), enum: true, enum_values, ...rest };
    const { describe } = filesOf(
      definition({ schema_version: 0, adapter_instance: kind('i', { identifiers: [one] }) }),
    );
    return [...describe.matchAll(/<enum value="(.*)" default="(.*)"/g)].map(([, ...two]) => two);
  };
  expect(choices([true, null, 1.5])).toEqual([
    ['True', 'false'],
    ['None', 'false'],
    ['1.5', 'false'],
  ]);
  // Without a default it is false, and 0 is false.
  expect(choices([0, false])).toEqual([
    ['0', 'true'],
    ['False', 'true'],
  ]);
  expect(choices([false, null], { default: null })).toEqual([
    ['False', 'false'],
    ['None', 'true'],
  ]);
});

test('a flag that is a text is written in lower case, and null as None is', () => {
  const odd = { ...attribute('a'), is_rate: 'TRUE', is_impact: null, data_type: null, unit: false };
  const { describe } = filesOf(definition({ object_types: [kind('o', { attributes: [odd] })] }));
  expect(describe).toContain('unit="" dashboardOrder="0" dataType="None"');
  expect(describe).toContain('isRate="true" isDiscrete="false" isImpact="none"');
});

test('a label may have characters that XML cannot carry, since it is no part of the XML', () => {
  const { properties } = filesOf(definition({ adapter_label: 'Bell\u0007' }));
  expect(properties.split('\n')[0]).toBe('1 = Bell\u0007');
  const broken = describeFiles(definition({ adapter_label: 'Half \ud83d' }));
  expect(broken.kind === 'problems' && broken.problems).toEqual([
    { path: '/adapter_label', message: 'holds a character that XML cannot carry' },
  ]);
});

test('a key that is no text is a problem', () => {
  const files = describeFiles(definition({ object_types: [kind('o', { key: 5 })] }));
  expect(files.kind === 'problems' && files.problems).toEqual([
    { path: '/object_types/0/key', message: 'must be a text' },
  ]);
});

test('the version of a definition may be a text or true, and a fraction of it does not count', () => {
  for (const schema_version of ['1', ' 1 ', true, 1.7]) {
    const one = { ...identifier('a'), enum_values: [{ key: 'k', label: 'L', display_order: 0 }] };
    const instance = kind('i', { identifiers: [one] });
    const { describe } = filesOf(definition({ schema_version, adapter_instance: instance }));
    expect(describe).toContain('<enum value="k" nameKey=');
  }
});

test('optional members of the wrong form are problems, and null is none of them', () => {
  const tree = kind('tree', {
    attributes: [{ ...attribute('a'), favorite_groups: 'f', favorite_instances: [1] }],
    computed_metrics: [{ key: 'c' }],
    power_state: {},
    icons: [{ cases: [{ value: 'x' }] }],
  });
  const empty = kind('empty', { computed_metrics: null, power_state: null, icons: null });
  const files = describeFiles(definition({ object_types: [tree, empty], favorite_groups: {} }));
  expect(files.kind === 'problems' && files.problems.map(({ path }) => path)).toEqual([
    '/object_types/0/attributes/0/favorite_groups',
    '/object_types/0/attributes/0/favorite_instances',
    '/object_types/0/computed_metrics/0/expression',
    '/object_types/0/power_state/alias',
    '/object_types/0/power_state/values',
    '/object_types/0/icons/0/cases/0/suffix',
    '/favorite_groups',
  ]);
});

test('a definition that cannot be converted is refused with the path to each problem', () => {
  const { credential_types: _, ...incomplete } = definition({
    object_types: [{ key: 'o\u0001', label: 'O' }],
  });
  expect(describeFiles({ ...incomplete, schema_version: 'one' })).toEqual({
    kind: 'problems',
    problems: [
      { path: '/schema_version', message: 'must be a whole number' },
      { path: '/credential_types', message: 'is missing' },
      { path: '/object_types/0/identifiers', message: 'is missing' },
      { path: '/object_types/0/attributes', message: 'is missing' },
      { path: '/object_types/0/groups', message: 'is missing' },
      { path: '/object_types/0/key', message: 'holds a character that XML cannot carry' },
    ],
  });
});
