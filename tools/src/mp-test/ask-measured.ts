import type { ContainerUsage } from '../statistics/container-usage.ts';
import { type Asked, type AskOptions, askAdapter } from './ask-adapter.ts';
import type { AdapterServer } from './runtime/adapter-server.ts';

/** An answer, and what its container used meanwhile. */
export interface AskedAndMeasured {
  readonly asked: Asked;
  /** Undefined in process runtime. */
  readonly usage: ContainerUsage | undefined;
}

/** Asks a server once and measures its container meanwhile, where it has one. Never throws. */
export async function askMeasured(
  server: AdapterServer,
  options: Omit<AskOptions, 'server'>,
): Promise<AskedAndMeasured> {
  const measurement = await server.container?.measure();
  const asked = await askAdapter({ ...options, server: server.url });
  const failed = asked.kind === 'no answer' || asked.response.status >= 500;
  return { asked, usage: await measurement?.end(failed && !options.signal.aborted) };
}
