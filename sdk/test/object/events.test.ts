import { expect, test } from 'vitest';
import { defineObjectType, group, metric, type ObjectEvent, property } from '../../src/index.ts';

const attributes = {
  age: property({ type: 'number' }),
  fruit: group({ attributes: { count: metric() } }),
};
const Tree = defineObjectType('tree', { attributes });
const Wild = defineObjectType('wild', { attributes, dynamic: true });

const tree = () => Tree.object({ name: 'Tree 7' });

test('an event has the defaults of the platform where it says nothing', () => {
  expect(tree().addEvent({ message: 'Frost' }).events).toEqual([
    { message: 'Frost', criticality: 0, autoCancel: true, watchWaitCycle: 1, cancelWaitCycle: 3 },
  ]);
});

test('all fields of an event are kept', () => {
  const [startDate, updateDate, cancelDate] = [1, 2, 3].map((time) => new Date(time));
  const object = tree().withEvent('Frost', {
    criticality: 'automatic',
    faultKey: 'fruit|count',
    autoCancel: false,
    ...(startDate && { startDate }),
    ...(updateDate && { updateDate }),
    ...(cancelDate && { cancelDate }),
    watchWaitCycle: 2,
    cancelWaitCycle: 4,
  });
  expect(object.events).toEqual([
    {
      message: 'Frost',
      criticality: 5,
      autoCancel: false,
      watchWaitCycle: 2,
      cancelWaitCycle: 4,
      faultKey: 'fruit|count',
      startDate: 1,
      updateDate: 2,
      cancelDate: 3,
    },
  ]);
});

test('an event that does not cancel by itself is ended by the same event with a cancel date', () => {
  const fallen: ObjectEvent = { message: 'Fallen', autoCancel: false };
  const { events } = tree()
    .addEvent(fallen)
    .addEvent({ ...fallen, cancelDate: new Date(5) });
  expect(events.map(({ cancelDate }) => cancelDate)).toEqual([undefined, 5]);
});

test('events that are identical in all fields are one, in the order they came', () => {
  const { events } = tree()
    .withEvent('Frost', { criticality: 'warning' })
    .withEvent('Fallen')
    .addEvent({ criticality: 'warning', message: 'Frost' })
    .addEvent({ message: 'Fallen', criticality: 'none', autoCancel: true })
    .withEvent('Frost', { criticality: 'critical' });
  expect(events.map(({ message, criticality }) => [message, criticality])).toEqual([
    ['Frost', 2],
    ['Fallen', 0],
    ['Frost', 4],
  ]);
});

test.each([
  [{ message: '' }, 'an event needs a message'],
  [
    { message: 'Frost', criticality: 'bad' },
    'criticality of the event "Frost" is one of none, info',
  ],
  [{ message: 'Frost', startDate: new Date('soon') }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', startDate: 1_767_225_500_000 }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', startDate: null }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', updateDate: new Date(-1) }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', cancelDate: '2026-01-01' }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', watchWaitCycle: 1.5 }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', watchWaitCycle: 0 }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', watchWaitCycle: 2 ** 31 }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', cancelWaitCycle: 1e300 }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', cancelWaitCycle: -1 }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', cancelWaitCycle: null }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', autoCancel: 'no' }, 'autoCancel of the event "Frost" is true or false'],
  [{ message: 'Frost', faultKey: 'fruit' }, 'faultKey of the event "Frost": fruit is no'],
  [{ message: 'Frost', faultKey: 'fruit|age' }, 'faultKey of the event "Frost": fruit|age is no'],
  [{ message: 'Frost', faultKey: 'constructor' }, 'faultKey of the event "Frost": constructor is'],
  [{ message: 'Frost', faultKey: null }, 'faultKey of the event "Frost": null is no'],
  [null, 'an event needs a message'],
])('the event %j is refused where it is added', (event, problem) => {
  // @ts-expect-error -- most of them do not compile
  expect(() => tree().addEvent(event)).toThrow(`tree "Tree 7": ${problem}`);
});

test('the longest wait and the latest date are taken', () => {
  const [watchWaitCycle, startDate] = [2 ** 31 - 1, new Date(8.64e15)];
  const { events } = tree().withEvent('Frost', { watchWaitCycle, startDate });
  expect(events).toMatchObject([{ watchWaitCycle: 2_147_483_647, startDate: 8.64e15 }]);
});

test('an event may be about any metric or property of the type, or about none', () => {
  const { events } = tree()
    .addEvent({ message: 'Frost', faultKey: 'fruit|count' })
    .addEvent({ message: 'Old', faultKey: 'age', watchWaitCycle: 1 })
    .addEvent({ message: 'Fallen' });
  expect(events.map(({ faultKey }) => faultKey)).toEqual(['fruit|count', 'age', undefined]);
});

test('on a dynamic type an event may be about any path that can be written', () => {
  const wild = Wild.object({ name: 'A' }).withEvent('Dry', { faultKey: 'soil|layer:2|salt' });
  expect(wild.events).toMatchObject([{ faultKey: 'soil|layer:2|salt' }]);
  expect(() => wild.withEvent('Dry', { faultKey: 'soil||salt' })).toThrow('soil||salt is no');
});
