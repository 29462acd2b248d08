import { expect, test } from 'vitest';
import {
  defineObjectType,
  group,
  instancedGroup,
  metric,
  property,
  units,
} from '../../../src/index.ts';
import { problemsOf } from '../problems-of.ts';

const problems = (attributes: object) =>
  problemsOf(() => Reflect.apply(defineObjectType, null, ['tree', { attributes }]));

test.each(['a|b', 'a:b', '|', ':'])('the key %j would divide a path', (key) => {
  expect(problems({ [key]: metric(), g: group({ attributes: { [key]: property() } }) })).toEqual([
    `object type "tree", attribute "${key}": its key must not contain | or :, which divide paths into parts`,
    `object type "tree", group "g", attribute "${key}": its key must not contain | or :, which divide paths into parts`,
  ]);
});

test('the rules of keys hold at any depth, for groups too', () => {
  const inner = instancedGroup({ attributes: { ' ': metric(), a: metric(), A: property() } });
  const attributes = { outer: group({ attributes: { '': inner } }) };
  expect(problems(attributes)).toEqual([
    'object type "tree", group "outer", group "": its key is empty',
    'object type "tree", group "outer", group "", attribute " ": its key is blank',
    'object type "tree", group "outer", group "", attribute "A": attribute "a" has this key too, ' +
      'for case makes no difference to the platform',
  ]);
});

test('one key may come again at another level', () => {
  const count = metric();
  const attributes = {
    count,
    a: group({ attributes: { count, b: group({ attributes: { count } }) } }),
    b: group({ attributes: { count } }),
  };
  expect(problems(attributes)).toEqual([]);
});

test.each([7, null, 'metric', [], {}, { kind: 'metrics' }, { kind: 'toString' }, metric])(
  'what no function of the SDK made is no attribute: %j',
  (attribute) => {
    expect(problems({ a: attribute })).toEqual([
      'object type "tree", attribute "a": must be made by metric(), property(), group() or ' +
        'instancedGroup()',
    ]);
  },
);

test('members are checked with the path to them, misspelt ones too', () => {
  const attributes = {
    a: metric(Object({ kpi: 'yes', dashboardOrder: 1.5 })),
    b: group({
      attributes: {
        c: property(Object({ type: 'boolean', keyAtribute: true })),
        d: instancedGroup(Object({ instanceRequired: 1, attributes: {} })),
        e: group(Object({ label: 'E' })),
        f: group(Object({ attributes: 7 })),
      },
    }),
  };
  expect(problems(attributes)).toEqual([
    'object type "tree", attribute "a": kpi must be true or false, not "yes"',
    'object type "tree", attribute "a": dashboardOrder must be a whole number, not 1.5',
    'object type "tree", group "b", attribute "c": type must be "string" or "number", not "boolean"',
    'object type "tree", group "b", attribute "c": there is no member "keyAtribute", only kind, ' +
      'label, unit, kpi, impact, keyAttribute, discrete, rate, dashboardOrder, defaultMonitored, favoriteGroups, favoriteInstances, type, history',
    'object type "tree", group "b", group "d": instanceRequired must be true or false, not 1',
    'object type "tree", group "b", group "e": attributes is missing (attributes by key)',
    'object type "tree", group "b", group "f": its attributes must be an object, not 7',
  ]);
});

test.each(['percent', units.ratio, {}, null])('%j is no unit', (unit) => {
  const shown = typeof unit === 'string' ? '"percent"' : unit === null ? 'null' : 'an object';
  expect(problems({ a: metric(Object({ unit })) })).toEqual([
    'object type "tree", attribute "a": unit must be one of `units` or made by customUnit(), ' +
      `not ${shown}`,
  ]);
});

test('a member that is undefined is absent', () => {
  expect(problems({ a: metric(Object({ unit: undefined, label: undefined })) })).toEqual([]);
});
