import type Docker from 'dockerode';
import { type AdapterContainer, startAdapterContainer } from '../container/adapter-container.ts';
import type { ContainerLog } from '../container/container-log.ts';
import { type AskDefinition, askDefinition } from '../project-describe/ask-definition.ts';
import { type FoundDescribe, findDescribe } from '../project-describe/find-describe.ts';
import { exchange } from '../server/http-exchange.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import { apiVersionText } from './api-version.ts';
import { type KnownAnswers, knownAnswers } from './known-answers.ts';
import type { BuildPlan } from './plan/build-plan.ts';

/** What an image says of itself. */
export interface ImageAnswers {
  readonly kind: 'answers';
  /** Such as `1.0.0`. */
  readonly apiVersion: string;
  /** Of the project, made of the answer of exactly this image unless it was written by hand. */
  readonly describe: FoundDescribe;
  /** For builds to come. */
  readonly known: KnownAnswers;
}

/**
 * Starts a container of the image that is shipped, asks it, and removes the container; an image that
 * has answered an earlier build is not asked again.
 */
export async function askImage(
  docker: Docker,
  imageId: string,
  plan: BuildPlan,
  signal: AbortSignal,
): Promise<ImageAnswers | Stop> {
  const { memoryLimit, directory, describe: byHand } = plan;
  const isDefinitionNeeded = byHand === undefined;
  const known = knownAnswers({ imageId, memoryLimit, directory, isDefinitionNeeded });
  return known === undefined
    ? askContainer(docker, imageId, plan, signal)
    : describedBy(known, plan, async () => known.definition ?? { kind: 'nothing' });
}

async function askContainer(
  docker: Docker,
  imageId: string,
  plan: BuildPlan,
  signal: AbortSignal,
): Promise<ImageAnswers | Stop> {
  const { memoryLimit, port } = plan;
  const started = await startAdapterContainer(docker, {
    image: imageId,
    memoryLimit,
    signal,
    ...(port === undefined ? {} : { hostPort: port }),
  });
  if (!started.started) return signal.aborted ? interrupted : notStarted(started, plan);
  await using adapter = started.adapter;
  if (signal.aborted) return interrupted;
  // Awaited here, or the container would be gone while it is asked.
  return await answersOf(adapter, imageId, plan, signal);
}

async function answersOf(
  adapter: AdapterContainer,
  imageId: string,
  plan: BuildPlan,
  signal: AbortSignal,
): Promise<ImageAnswers | Stop> {
  const { url } = adapter;
  const response = await exchange({ method: 'GET', url: `${url}/apiVersion`, timeout: 10_000 });
  const apiVersion = apiVersionText(response.body);
  if (apiVersion === undefined) {
    const text = `The server of the image does not tell its API version: /apiVersion answered ${response.body.toString('utf8', 0, 200)}`;
    return stop('SERVER_NOT_STARTED', text);
  }
  const { memoryLimit, name, describe: byHand } = plan;
  const ask = () => askDefinition({ server: url, name, signal });
  const definition = byHand === undefined ? await ask() : null;
  if (definition?.kind === 'stop') return withLastLines(definition, adapter);
  const known = { imageId, memoryLimit, apiVersion, definition };
  return describedBy(known, plan, async () => definition ?? { kind: 'nothing' });
}

async function describedBy(
  known: KnownAnswers,
  { directory, name }: BuildPlan,
  ask: AskDefinition,
): Promise<ImageAnswers | Stop> {
  const describe = await findDescribe({ directory, name }, ask);
  return describe.kind === 'stop'
    ? describe
    : { kind: 'answers', apiVersion: known.apiVersion, describe, known };
}

/** Its log files went with the container, which has no directory of the project. */
async function withLastLines(failure: Stop, adapter: AdapterContainer): Promise<Stop> {
  const printed = lastLines(await adapter.log());
  return { ...failure, text: [failure.text.replace(logsLine, ''), ...printed].join('\n') };
}

/** Stands below what went wrong while the server was asked. */
const logsLine = /\nLogs: .*$/;

function notStarted(
  { reason, log }: { readonly reason: string; readonly log: ContainerLog },
  { memoryLimit }: BuildPlan,
): Stop {
  const remedy = /out of memory/.test(reason)
    ? ` It had ${memoryLimit} MB: default_memory_limit in config.json gives it more.`
    : '';
  const what = `The server of the image did not start: ${reason}.${remedy}`;
  return stop('SERVER_NOT_STARTED', [what, ...lastLines(log)].join('\n'));
}

function lastLines({ stdout, stderr }: ContainerLog): string[] {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-15).map((line) => `  ${line}`);
}
