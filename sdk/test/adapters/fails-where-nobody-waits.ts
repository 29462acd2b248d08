import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { defineObjectType, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', {});
const never = new Promise<undefined>(() => setInterval(() => {}, 1000));
const late = (action: () => void) => setTimeout(action, 0);

const ways: Record<string, () => unknown> = {
  'a rejected promise': () => Promise.reject(new Error('the ladder broke')),
  'an error in a timer': () =>
    late(() => {
      throw new Error('the ladder broke');
    }),
  'an error event without listener': () =>
    late(() => new EventEmitter().emit('error', new Error('the ladder broke'))),
  'an error in a worker': () => new Worker('throw new Error("the ladder broke")', { eval: true }),
  'a thrown text': () =>
    late(() => {
      throw 'the ladder broke';
    }),
  'nothing, rejected': () => Promise.reject(),
};

await run({
  async test({ parameters, log }) {
    ways[parameters.how ?? '']?.();
    log.info('waiting');
    return parameters.next === 'return' ? undefined : await never;
  },
  async *collect({ parameters }) {
    yield Tree.object({ name: 'Tree 7' });
    ways[parameters.how ?? '']?.();
    await never;
  },
  async endpoints({ parameters }) {
    ways[parameters.how ?? '']?.();
    return (await never) ?? [];
  },
});
