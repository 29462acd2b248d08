import { expect, test } from 'vitest';
import {
  defineObjectType,
  group,
  type IconCondition,
  instancedGroup,
  metric,
  property,
} from '../../../src/index.ts';
import { problemsOf } from '../problems-of.ts';

/** As a JavaScript program calls it, which no compiler checks. */
const problems = (traits: object) => {
  const disk = instancedGroup({ attributes: { state: property() } });
  const pump = group({ attributes: { power: property(), speed: metric() } });
  const options = { identifiers: { id: {} }, attributes: { pump, disk }, ...traits };
  return problemsOf(() => Reflect.apply(defineObjectType, null, ['well', options]));
};

const on = { on: 'Powered On', off: 'Powered Off' };

test('power state and icons name what is declared, at any depth and for any instance', () => {
  const icons: IconCondition[] = [
    { property: 'disk:sda|state', cases: [{ suffix: '_a', exists: true }] },
    { metric: 'pump|speed', cases: [{ suffix: '_b', conditions: [named({ identifier: 'id' })] }] },
  ];
  expect(problems({ powerState: { property: 'pump|power', values: on }, icons })).toEqual([]);
});

const named = (one: { readonly identifier: string }) => ({ ...one, cases: [{ suffix: '_c' }] });

test.each([
  [{ property: 'pump|speed', values: on }, 'there is no property "pump|speed"'],
  [{ property: 'pump|power', values: { on: 'On' } }, 'it needs two values at least: on and off'],
  [{ values: on }, 'property is missing (a text)'],
  [{ property: 'pump|power' }, 'values is missing (anything)'],
  ['on', 'must be an object, not "on"'],
])('the power state %j is refused', (powerState, problem) => {
  expect(problems({ powerState })).toEqual([`object type "well", powerState: ${problem}`]);
});

test.each([
  [{ cases: [{ suffix: '' }] }, ': it names one of property, identifier and metric'],
  [
    { property: 'pump|power', metric: 'pump|speed', cases: [{ suffix: '' }] },
    ': it names one of property, identifier and metric',
  ],
  [{ identifier: 'name', cases: [{ suffix: '' }] }, ': there is no identifier "name"'],
  [{ metric: 'pump|power', cases: [{ suffix: '' }] }, ': there is no metric "pump|power"'],
  [{ identifier: 'id', cases: [] }, ': cases is empty, and no icon can be taken'],
  [{ identifier: 'id', cases: [{ value: 'a' }] }, ', case 1: suffix is missing (a text)'],
  [{ identifier: 'id', cases: [7] }, ', case 1: must be an object, not 7'],
  [
    {
      identifier: 'id',
      cases: [
        { suffix: '', conditions: [{ identifier: 'id', cases: [{ suffix: '', conditions: [] }] }] },
      ],
    },
    ', case 1, condition 1, case 1: only the cases of an icon have conditions',
  ],
])('the icon %j is refused', (icon, problem) => {
  expect(problems({ icons: [icon] })).toEqual([`object type "well", icon 1${problem}`]);
});

test('what else is said of an object type is checked too', () => {
  const traits = { type: 'cluster', subType: 7, showTag: 1, capacityModel: 7, icons: {} };
  expect(problems({ ...traits, computedMetrics: { ' ': 'a', b: 7 } })).toEqual([
    'object type "well": type must be "general" or "businessService" or "tier" or "tag" or "group", not "cluster"',
    'object type "well": subType must be "general" or "geo" or "enterprise" or "adapterManagedGroup" or "ruleManagedGroup" or "world", not 7',
    'object type "well": showTag must be true or false, not 1',
    'object type "well": capacityModel must be a text, not 7',
    'object type "well": icons must be a list, not an object',
    'object type "well", computed metric " ": its key is blank',
    'object type "well", computed metric "b": must be a text, not 7',
  ]);
});
