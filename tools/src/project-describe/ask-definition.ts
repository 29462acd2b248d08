import path from 'node:path';
import { type ResponseContent, responseContent } from '../collection/response-content.ts';
import { exchange } from '../server/http-exchange.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';

/** Asks the adapter of a project for its definition. Never throws. */
export type AskDefinition = () => Promise<AskedDefinition>;

/** What an adapter says of itself. */
export type AskedDefinition =
  /** Nobody has looked yet whether it is a good one. */
  | { readonly kind: 'definition'; readonly definition: unknown }
  /** It has none: status 204. */
  | { readonly kind: 'nothing' }
  | Stop;

/** How a server that runs is asked. */
export interface AskDefinitionOptions {
  /** The server, for example `http://127.0.0.1:8080`. */
  readonly server: string;
  /**
   * The directory of the project as people wrote it: its `logs` are named where it fails. Undefined
   * where there is no project.
   */
  readonly name: string | undefined;
  /** Gives up. */
  readonly signal: AbortSignal;
  /** Seconds; default 30. */
  readonly timeLimit?: number;
}

/** Asks a server that runs. */
export async function askDefinition(options: AskDefinitionOptions): Promise<AskedDefinition> {
  const { server, name, signal, timeLimit = 30 } = options;
  const url = `${server}/adapterDefinition`;
  const limit = AbortSignal.timeout(timeLimit * 1000);
  try {
    const either = AbortSignal.any([signal, limit]);
    const response = await exchange({ method: 'GET', url, signal: either });
    if (response.status === 204) return { kind: 'nothing' };
    const content = responseContent({ ...response, url });
    return content.kind === 'value'
      ? { kind: 'definition', definition: content.value }
      : failed(failureText(content), name);
  } catch (error) {
    if (signal.aborted) return interrupted;
    if (limit.aborted) return failed(`It gave no answer in ${timeLimit} seconds.`, name);
    return noAnswer(error, name);
  }
}

function failureText(content: Exclude<ResponseContent, { kind: 'value' }>): string {
  switch (content.kind) {
    case 'refused':
      return `Status ${content.status}: ${content.text}`;
    case 'too large':
      return `The answer has ${content.bytes} bytes; at most ${content.limit} can be read.`;
    case 'no JSON':
      return `The answer is no JSON: ${content.reason}`;
  }
}

function failed(text: string, name: string | undefined): Stop {
  const lines = ['The adapter failed to answer /adapterDefinition:', text.replace(/^/gm, '  ')];
  return stop('WRONG_DEFINITION', [...lines, ...logsOf(name)].join('\n'));
}

function noAnswer(error: unknown, name: string | undefined): Stop {
  const reason = error instanceof Error ? error.message : String(error);
  const line = `The server gave no answer to /adapterDefinition: ${reason}`;
  return stop('SERVER_GONE', [line, ...logsOf(name)].join('\n'));
}

function logsOf(name: string | undefined): string[] {
  return name === undefined ? [] : [`Logs: ${path.join(name, 'logs')}`];
}
