import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concurrently } from '../../src/step/concurrently.ts';

const never = new AbortController().signal;

/** Work that ends when it is told to, and what is known of it. */
function heldWork() {
  const begun: number[] = [];
  const held = new Map<number, PromiseWithResolvers<number>>();
  const work = (item: number) => {
    begun.push(item);
    const call = Promise.withResolvers<number>();
    held.set(item, call);
    return call.promise;
  };
  return { begun, held, work };
}

test('results come in the order of the items, whatever order the calls end in', async () => {
  const delays = fc.array(fc.nat(3), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(delays, fc.integer({ min: 1, max: 6 }), async (items, limit) => {
      let [running, most] = [0, 0];
      const results = concurrently(never, items, limit, async (item, index) => {
        running += 1;
        most = Math.max(most, running);
        for (let turn = 0; turn < item; turn += 1) await new Promise(setImmediate);
        running -= 1;
        return index;
      });
      const order: number[] = [];
      for await (const index of results) order.push(index);
      expect(order).toEqual([...items.keys()]);
      expect(most).toBeLessThanOrEqual(limit);
      expect(most).toBeGreaterThanOrEqual(Math.min(1, items.length));
    }),
  );
});

test('calls behind one that takes long go on, until four for each that may run have ended', async () => {
  const { begun, held, work } = heldWork();
  const results = concurrently(never, Array(100).keys(), 2, work);
  const first = results.next();
  for (let item = 1; item < 8; item += 1) {
    await expect.poll(() => begun.length).toBe(item + 1);
    held.get(item)?.resolve(item);
  }
  await new Promise(setImmediate);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  held.get(0)?.resolve(0);
  expect(await first).toEqual({ done: false, value: 0 });
  expect(begun).toHaveLength(8);
});

test('no call is begun before somebody waits for a result', async () => {
  const { begun, work } = heldWork();
  const results = concurrently(never, [1, 2], 2, work);
  await new Promise(setImmediate);
  expect(begun).toEqual([]);
  await results.return();
});

test('the first call in order that fails is thrown, later failures are nobody’s', async () => {
  const { begun, held, work } = heldWork();
  const results = concurrently(never, Array(10).keys(), 3, work);
  const first = results.next();
  await expect.poll(() => begun.length).toBe(3);
  held.get(2)?.reject(new Error('third'));
  held.get(1)?.reject(new Error('second'));
  held.get(0)?.resolve(0);
  expect(await first).toEqual({ done: false, value: 0 });
  await expect(results.next()).rejects.toThrow('second');
  expect(await results.next()).toEqual({ done: true, value: undefined });
});

test('who stops early releases the source, and no further call is begun', async () => {
  let released = false;
  function* items() {
    try {
      for (let item = 0; ; item += 1) yield item;
    } finally {
      released = true;
    }
  }
  const begun: number[] = [];
  const results = concurrently(never, items(), 1, (item) => {
    begun.push(item);
    return item;
  });
  for await (const item of results) if (item === 2) break;
  expect({ released, begun }).toEqual({ released: true, begun: [0, 1, 2] });
});

/** Items that come when the test says so, and end when it fails. */
function heldItems() {
  let [asked, next] = [0, Promise.withResolvers<number>()];
  async function* items() {
    for (;;) {
      asked += 1;
      yield await next.promise;
      next = Promise.withResolvers();
    }
  }
  return {
    items: items(),
    asked: () => asked,
    give: (item: number) => next.resolve(item),
    fail: (failure: Error) => next.reject(failure),
  };
}

/** Work that ends in another turn of the event loop. */
const soon = async (item: number) => {
  await new Promise(setImmediate);
  return item * 10;
};

test('a result does not wait for the next item, and may be what the source waits for', async () => {
  const source = heldItems();
  const results = concurrently(never, source.items, 2, soon);
  const first = results.next();
  source.give(1);
  expect(await first).toEqual({ done: false, value: 10 });
  const second = results.next();
  source.give(2);
  expect(await second).toEqual({ done: false, value: 20 });
});

test('an item that comes while nobody waits is kept until somebody does', async () => {
  const source = heldItems();
  const begun: number[] = [];
  const results = concurrently(never, source.items, 2, (item) => {
    begun.push(item);
    return soon(item);
  });
  const first = results.next();
  source.give(1);
  await first;
  expect(source.asked()).toBe(2);
  source.give(2);
  await new Promise(setImmediate);
  expect(begun).toEqual([1]);
  expect(await results.next()).toEqual({ done: false, value: 20 });
});

test('when the source fails, results of the items before it come first', async () => {
  const source = heldItems();
  const { held, work } = heldWork();
  const results = concurrently(never, source.items, 2, work);
  const first = results.next();
  source.give(1);
  await expect.poll(source.asked).toBe(2);
  await expect.poll(() => held.has(1)).toBe(true);
  source.fail(new Error('page 2 is missing'));
  await new Promise(setImmediate);
  held.get(1)?.resolve(10);
  expect(await first).toEqual({ done: false, value: 10 });
  await expect(results.next()).rejects.toThrow('page 2 is missing');
});

test('who stops early does not wait for an item that is under way', async () => {
  const source = heldItems();
  const results = concurrently(never, source.items, 2, soon);
  const first = results.next();
  source.give(1);
  await first;
  expect(source.asked()).toBe(2);
  expect(await results.return()).toEqual({ done: true, value: undefined });
  source.fail(new Error('nobody hears of this'));
});
