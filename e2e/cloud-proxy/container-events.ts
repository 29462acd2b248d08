import { text } from 'node:stream/consumers';
import { engine } from '../container/engine.ts';
import type { Account } from './driver/account.ts';

/** What the engine did with the containers of an account so far: each container, each step in order. */
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

const steps = ['create', 'start', 'stop', 'kill', 'oom', 'destroy'];
