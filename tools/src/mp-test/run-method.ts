import path from 'node:path';
import type { AdapterConfig } from '@packwright/api';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import { type Asked, askAdapter } from './ask-adapter.ts';
import { type Judgement, judgeAnswer, judgeCollection } from './judge-answer.ts';
import type { AdapterServer } from './runtime/adapter-server.ts';
import type { Session, Subject } from './session.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';

/** A method that was answered, and what the answer is worth. */
export interface Answered {
  readonly kind: 'answered';
  readonly session: Session;
  readonly asked: Extract<Asked, { kind: 'answered' }>;
  readonly judgement: Judgement;
}

/** Asks a server that runs, once, and judges the answer. */
export async function runMethod(
  plan: TestPlan,
  options: TestOptions,
  session: Session,
): Promise<Answered | Stop> {
  const { method, timeLimit } = plan;
  const { signal } = options;
  const { server, subject } = session;
  const body = subject && { ...subject.instance, ...collectionOf(plan, options, subject) };
  const asked = await askAdapter({ server: server.url, method, body, timeLimit, signal });
  if (asked.kind === 'no answer') {
    return signal.aborted ? interrupted : await serverGone(asked.reason, server, plan);
  }
  return { kind: 'answered', session, asked, judgement: judge(asked, options, subject) };
}

function judge(
  { response, seconds }: Answered['asked'],
  { method }: TestOptions,
  subject: Subject | undefined,
): Judgement {
  return method === 'collect' && subject !== undefined
    ? judgeCollection(response, seconds, subject.describe.model)
    : judgeAnswer(method as Exclude<typeof method, 'collect'>, response, seconds);
}

/** What only collections are told. The access to the Suite API is left out where there is none. */
function collectionOf(
  { collectionNumber, collectionWindow }: TestPlan,
  { method }: TestOptions,
  { given: { suiteApi } }: Subject,
): Partial<AdapterConfig> {
  if (method !== 'collect') return {};
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
