import path from 'node:path';
import type { AdapterConfig } from '@packwright/api';
import type { ServerProcess } from '../server/server-process.ts';
import { fillInstance } from './adapter-instance.ts';
import { type Asked, askAdapter } from './ask-adapter.ts';
import type { GivenValues } from './given-values.ts';
import { type HideSecrets, hidingSecretsOf } from './hidden-secrets.ts';
import { type Judgement, judgeAnswer, judgeCollection } from './judge-answer.ts';
import { methods } from './methods.ts';
import { type ProjectDescribe, projectDescribe } from './project-describe.ts';
import { environmentFailed, interrupted, type Stop } from './stop.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';

/** A method that was answered, and what the answer is worth. */
export interface Answered {
  readonly kind: 'answered';
  readonly asked: Extract<Asked, { kind: 'answered' }>;
  readonly judgement: Judgement;
  readonly hideSecrets: HideSecrets;
}

/**
 * Asks a server that runs: for the definition where that is needed, then for the method.
 *
 * @param given what the adapter instance is made of; undefined where the method needs none
 */
export async function runMethod(
  plan: TestPlan,
  options: TestOptions,
  server: ServerProcess,
  given: GivenValues | undefined,
): Promise<Answered | Stop> {
  if (given === undefined) return await askAndJudge(plan, options, server);
  const describe = await projectDescribe(plan.directory, () =>
    askAdapter({
      server: server.url,
      method: methods.adapter_definition,
      timeLimit: methods.adapter_definition.timeLimit,
      signal: options.signal,
    }),
  );
  if (describe.kind === 'stop') return describe;
  const filled = fillInstance(describe.form, given);
  if (filled.kind === 'stop') return filled;
  const body = { ...filled.instance, ...collectionOf(plan, options, given) };
  return await askAndJudge(plan, options, server, body, describe);
}

async function askAndJudge(
  plan: TestPlan,
  options: TestOptions,
  server: ServerProcess,
  body?: AdapterConfig,
  describe?: ProjectDescribe,
): Promise<Answered | Stop> {
  const { timeLimit, method } = plan;
  const { signal } = options;
  const asked = await askAdapter({ server: server.url, method, body, timeLimit, signal });
  if (asked.kind === 'no answer') {
    return signal.aborted ? interrupted : await serverGone(asked.reason, server, plan);
  }
  const { response, seconds } = asked;
  const judgement =
    options.method === 'collect' && describe !== undefined
      ? judgeCollection(response, seconds, describe.model)
      : judgeAnswer(options.method as Exclude<typeof options.method, 'collect'>, response, seconds);
  return { kind: 'answered', asked, judgement, hideSecrets: hidingSecretsOf(body) };
}

/** What only collections are told. The access to the Suite API is left out where there is none. */
function collectionOf(
  { collectionNumber, collectionWindow }: TestPlan,
  { method }: TestOptions,
  { suiteApi }: GivenValues,
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

async function serverGone(reason: string, server: ServerProcess, plan: TestPlan): Promise<Stop> {
  const { lastLines } = await server.stop();
  const logs = path.join(plan.name, 'logs');
  return environmentFailed(
    [
      `The server gave no answer: ${reason}`,
      ...lastLines.map((line) => `  ${line}`),
      `Logs: ${logs}`,
    ].join('\n'),
  );
}
