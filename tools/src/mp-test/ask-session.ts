import type { CollectionWindow } from '@packwright/api';
import { checkMemory } from '../checks/check-memory.ts';
import type { ContainerUsage } from '../statistics/container-usage.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import type { Asked } from './ask-adapter.ts';
import { askMeasured } from './ask-measured.ts';
import { requestBody } from './request-body.ts';
import type { AdapterServer } from './runtime/adapter-server.ts';
import type { Session } from './session.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';

/** An answer, or one that did not come in time. */
export type Answer = Extract<Asked, { kind: 'answered' }> & {
  /** What the container used meanwhile; undefined without one. */
  readonly usage: ContainerUsage | undefined;
};

/** Asks a server that runs, once, with all that the method is to be asked with. */
export async function askSession(
  plan: TestPlan,
  { signal }: TestOptions,
  { server, subject }: Session,
): Promise<Answer | Stop> {
  const { method, timeLimit } = plan;
  const body =
    subject && requestBody(method, subject, { ...plan, collectionWindow: windowOf(plan) });
  const { asked, usage } = await askMeasured(server, { method, body, timeLimit, signal });
  if (signal.aborted) return interrupted;
  return asked.kind === 'answered'
    ? { ...asked, usage }
    : await serverGone(asked.reason, server, usage);
}

/** The window that ends now and is that long; undefined for the server to choose. */
function windowOf({ collectionWindow }: TestPlan): CollectionWindow | undefined {
  if (collectionWindow === undefined) return undefined;
  const endTime = Date.now();
  return { startTime: endTime - collectionWindow * 1000, endTime };
}

async function serverGone(
  reason: string,
  server: AdapterServer,
  usage: ContainerUsage | undefined,
): Promise<Stop> {
  const lastLines = (await server.lastWords()).map((line) => `  ${line}`);
  const [memory] = usage === undefined ? [] : checkMemory(usage);
  const logs = server.logs === undefined ? [] : [`Logs: ${server.logs}`];
  if (memory?.severity === 'ERROR') {
    return stop('OUT_OF_MEMORY', [memory.message, ...lastLines, ...logs].join('\n'));
  }
  const lines = [`The server gave no answer: ${reason}`, ...lastLines, ...logs];
  return stop('SERVER_GONE', lines.join('\n'));
}
