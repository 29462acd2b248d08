import { setTimeout as sleep } from 'node:timers/promises';
import type { AdapterContainer } from '../../tools/src/container/adapter-container.ts';

/** What the engine's health check came to, and what it printed when it failed. */
export interface Health {
  readonly status: string;
  readonly reason: string;
}

/** Waits until the engine has made up its mind. */
export async function healthOf({ container }: AdapterContainer): Promise<Health> {
  for (;;) {
    const { State } = await container.inspect();
    const status = State.Health?.Status ?? 'none';
    const reason = State.Health?.Log.at(-1)?.Output ?? '';
    if (status !== 'starting') return { status, reason };
    await sleep(100);
  }
}
