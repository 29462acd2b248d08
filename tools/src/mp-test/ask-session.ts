import path from 'node:path';
import type { AdapterConfig } from '@packwright/api';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import { type Asked, askAdapter } from './ask-adapter.ts';
import type { AdapterServer } from './runtime/adapter-server.ts';
import type { Session, Subject } from './session.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';

/** An answer, or one that did not come in time. */
export type Answer = Extract<Asked, { kind: 'answered' }>;

/** Asks a server that runs, once, with all that the method is to be asked with. */
export async function askSession(
  plan: TestPlan,
  { signal }: TestOptions,
  { server, subject }: Session,
): Promise<Answer | Stop> {
  const { method, timeLimit } = plan;
  const body = subject && { ...subject.instance, ...collectionOf(plan, subject) };
  const asked = await askAdapter({ server: server.url, method, body, timeLimit, signal });
  if (signal.aborted) return interrupted;
  return asked.kind === 'answered' ? asked : await serverGone(asked.reason, server, plan);
}

/** What only collections are told. The access to the Suite API is left out where there is none. */
function collectionOf(
  { method, collectionNumber, collectionWindow }: TestPlan,
  { given: { suiteApi } }: Subject,
): Partial<AdapterConfig> {
  if (method.endpoint !== 'collect') return {};
  const endTime = Date.now();
  const startTime = Math.round(endTime - (collectionWindow ?? 0) * 1000);
  return {
    ...(suiteApi === undefined ? {} : { clusterConnectionInfo: suiteApi }),
    ...(collectionNumber === undefined ? {} : { collectionNumber }),
    ...(collectionWindow === undefined ? {} : { collectionWindow: { startTime, endTime } }),
  };
}

async function serverGone(reason: string, server: AdapterServer, plan: TestPlan): Promise<Stop> {
  const lastLines = await server.lastWords();
  const logs = path.join(plan.name, 'logs');
  return stop(
    'SERVER_GONE',
    [
      `The server gave no answer: ${reason}`,
      ...lastLines.map((line) => `  ${line}`),
      `Logs: ${logs}`,
    ].join('\n'),
  );
}
