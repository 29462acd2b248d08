import { setTimeout as sleep } from 'node:timers/promises';
import type { AdapterContainer } from '../../tools/src/container/adapter-container.ts';

/** Waits until a container runs a program with this text in its command line. */
export async function processAppears({ container }: AdapterContainer, text: string): Promise<void> {
  for (;;) {
    const { Processes } = await container.top();
    if (Processes.some((columns: string[]) => columns.at(-1)?.includes(text))) return;
    await sleep(50);
  }
}
