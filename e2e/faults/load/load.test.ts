import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeMachine } from '../../../bench/measure/machine.ts';
import { describeWithEngine, engine } from '../../container/engine.ts';
import { MadeImages } from '../../container/made-images.ts';
import { buildShippedBase } from '../../mp-test/shipped-base.ts';
import { scale } from '../scale.ts';
import { seed } from '../seed.ts';
import { CommandDesk } from './command-desk.ts';
import { drawAdapters } from './drawn-adapters.ts';
import { LoadContainer, preparedDirectories } from './load-container.ts';
import { keepFigures, type LoadFigures, printFigures } from './load-figures.ts';
import { type Probed, probeDuring } from './probed.ts';
import { wrongAnswers } from './wrong-answers.ts';

const requests = scale === 'full' ? 10_000 : 1_000;
const atOnce = 20;
const memoryLimit = 512;
// What is recorded is measured on an idle machine. In CI the machine is shared with whatever else its
// owner runs: what a bare server needed at the same time does not count there, and the limit is wide.
const p99Ms = ({ server, floor }: Probed) =>
  scale === 'full' ? server.p99Ms : (server.p99Ms - floor.p99Ms) / 2;

describeWithEngine('a server in a container of 512 MB, under bad adapters drawn at random', () => {
  let made: MadeImages;
  let image: string;

  beforeAll(async () => {
    made = await MadeImages.startingNow(engine());
    image = await buildShippedBase(made);
  });

  afterAll(() => made?.remove());

  test(`answers ${requests} requests, ${atOnce} at a time, as each adapter deserves, and keeps nothing of them`, async () => {
    const machine = await describeMachine();
    await using server = await LoadContainer.start(image, memoryLimit);
    const desk = new CommandDesk(server.directory);
    const send = (count: number, from: number) =>
      wrongAnswers({ url: server.url, desk, draws: drawAdapters(count, from), atOnce });
    const started = await server.settled();
    const wrong = await send(200, seed);
    const before = await server.settled();
    const begun = performance.now();
    const probed = await probeDuring(server.url, async () => {
      wrong.push(...(await send(requests, seed + 1)));
    });
    const seconds = (performance.now() - begun) / 1_000;
    const after = await server.settled();
    const peak = await server.peak();
    const figures: LoadFigures = {
      machine,
      requests,
      seconds,
      wrong,
      probed,
      started,
      before,
      after,
      peak,
    };
    printFigures(figures);
    if (scale === 'full') keepFigures(figures);
    expect(wrong).toEqual([]);
    // What the first requests left would else count as what the server holds when it is idle.
    expect(before.held.processes).toEqual([]);
    expect(before.held.directories).toBe(preparedDirectories);
    expect(after.held).toEqual(before.held);
    expect(after.memory - before.memory).toBeLessThan(20);
    expect(p99Ms(probed)).toBeLessThan(250);
  }, 3_600_000);
});
