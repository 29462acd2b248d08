import { text } from 'node:stream/consumers';
import { engine } from '../container/engine.ts';
import type { Account } from './driver/account.ts';

/**
 * What the engine did with the containers of an account so far: each container, each step in order. It tells
 * of a step some time after it has answered, so wait for what you expect.
 */
export async function containerEvents({ id }: Account): Promise<string[][]> {
  // With its fraction: the engine would wait for the second to be over.
  const until = Date.now() / 1000;
  const stream = await engine().getEvents({
    since: until - 600,
    until,
    filters: { type: ['container'], label: [`account=${id}`], event: steps },
  });
  const lines = (await text(stream)).split('\n').filter((line) => line !== '');
  const events: { Action: string; Actor: { ID: string } }[] = lines.map((line) => JSON.parse(line));
  const containers = Map.groupBy(events, ({ Actor }) => Actor.ID).values();
  return Array.from(containers, (own) => own.map(({ Action }) => Action));
}

/** How long an engine with more to do may take for that. */
export const patience = { timeout: 30_000, interval: 100 } as const;

const steps = ['create', 'start', 'stop', 'kill', 'oom', 'destroy'];
