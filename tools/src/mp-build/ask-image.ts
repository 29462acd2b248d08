import type Docker from 'dockerode';
import { type AdapterContainer, startAdapterContainer } from '../container/adapter-container.ts';
import type { ContainerLog } from '../container/container-log.ts';
import { askDefinition } from '../project-describe/ask-definition.ts';
import { type FoundDescribe, findDescribe } from '../project-describe/find-describe.ts';
import { exchange } from '../server/http-exchange.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import { apiVersionText } from './api-version.ts';
import type { BuildPlan } from './plan/build-plan.ts';

/** What an image says of itself. */
export interface ImageAnswers {
  readonly kind: 'answers';
  /** Such as `1.0.0`. */
  readonly apiVersion: string;
  /** Of the project, made of the answer of exactly this image unless it was written by hand. */
  readonly describe: FoundDescribe;
}

/** Starts a container of the image that is shipped, asks it, and removes the container. */
export async function askImage(
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
  return await answersOf(adapter, plan, signal);
}

async function answersOf(
  adapter: AdapterContainer,
  { directory, name }: BuildPlan,
  signal: AbortSignal,
): Promise<ImageAnswers | Stop> {
  const { url } = adapter;
  const response = await exchange({ method: 'GET', url: `${url}/apiVersion`, timeout: 10_000 });
  const version = apiVersionText(response.body);
  if (version === undefined) {
    const text = `The server of the image does not tell its API version: /apiVersion answered ${response.body.toString('utf8', 0, 200)}`;
    return stop('SERVER_NOT_STARTED', text);
  }
  const ask = () => askDefinition({ server: url, name, signal });
  const describe = await findDescribe({ directory, name }, ask);
  if (describe.kind === 'describe') return { kind: 'answers', apiVersion: version, describe };
  if (!logsLine.test(describe.text)) return describe;
  const printed = lastLines(await adapter.log());
  // Its log files went with the container, which has no directory of the project.
  const text = describe.text.replace(logsLine, '');
  return { ...describe, text: [text, ...printed].join('\n') };
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
