import { once } from 'node:events';
import type { ContainerUsage } from '../../statistics/container-usage.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import { PromptCancelled } from '../../terminal/prompts.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { AdapterServer } from '../runtime/adapter-server.ts';

/** A server that was there for somebody else, until it was no longer needed. */
export interface Waited {
  readonly kind: 'waited';
  readonly server: AdapterServer;
  readonly seconds: number;
  /** Undefined without a container. */
  readonly usage: ContainerUsage | undefined;
}

/**
 * Keeps a server running until somebody presses Enter, or a signal comes where nobody can: that is its
 * usual end and no interruption. A server that ends by itself is a failure.
 */
export async function waitForEnd(
  server: AdapterServer,
  signal: AbortSignal,
  people: Terminal,
): Promise<Waited | Stop> {
  const begin = performance.now();
  const measurement = await server.container?.measure();
  const over = new AbortController();
  people.print(`The server of the adapter listens on ${server.url}.`);
  const first = await Promise.race([
    enterOrSignal(people, AbortSignal.any([signal, over.signal])),
    server.ended().then(() => 'gone' as const),
  ]);
  over.abort();
  const seconds = (performance.now() - begin) / 1000;
  const usage = await measurement?.end(first === 'gone');
  if (first !== 'gone') return { kind: 'waited', server, seconds, usage };
  const lastLines = (await server.lastWords()).map((line) => `  ${line}`);
  return stop('SERVER_GONE', ['The server ended by itself:', ...lastLines].join('\n'));
}

async function enterOrSignal({ print, prompts }: Terminal, signal: AbortSignal): Promise<'ended'> {
  if (prompts === undefined) {
    print('Ctrl-C, or the signal INT or TERM, stops it.');
    if (!signal.aborted) await once(signal, 'abort');
    return 'ended';
  }
  try {
    await prompts.text({ message: 'Enter stops it', signal });
  } catch (error) {
    // Ctrl-C stops it as well.
    if (!(error instanceof PromptCancelled)) throw error;
  }
  return 'ended';
}
