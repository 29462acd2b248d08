import type { AdapterConfig } from '@packwright/api';
import type { RequestHandler, Response } from 'express';
import { toAnswer } from '../answer/answer.ts';
import { sendAnswer } from '../answer/send-answer.ts';
import { type CommandLookup, lookUpCommand } from '../commands/command-table.ts';
import { inspectedRun } from '../commands/inspection.ts';
import type { AdapterEndpoint } from '../endpoint.ts';
import type { Collection } from '../instance/collection-clock.ts';
import { inputDocument } from '../instance/input-document.ts';
import type { Outcome } from '../run/outcome.ts';
import { clientGone } from './client-gone.ts';
import { sendProblem } from './problem.ts';
import { readBody } from './request-body.ts';
import { RequestJournal } from './request-journal.ts';
import type { ServerParts } from './server-parts.ts';

/** Answers an endpoint by running the adapter: body, command, run, answer. */
export function adapterRequest(endpoint: AdapterEndpoint, parts: ServerParts): RequestHandler {
  return async (request, response) => {
    const journal = new RequestJournal(endpoint.name, parts);
    if (endpoint.method === 'get') {
      return answer({ endpoint, parts, journal, config: undefined }, response);
    }
    const body = readBody(request);
    if (body.kind === 'accepted') {
      journal.keepSecret(body.config);
      return answer({ endpoint, parts, journal, config: body.config }, response);
    }
    journal.refused(body.refusal);
    sendProblem(response, body.refusal);
  };
}

interface AcceptedRequest {
  readonly endpoint: AdapterEndpoint;
  readonly parts: ServerParts;
  readonly journal: RequestJournal;
  readonly config: AdapterConfig | undefined;
}

async function answer(accepted: AcceptedRequest, response: Response): Promise<void> {
  const { endpoint, parts, journal } = accepted;
  const command = await lookUpCommand(parts.commandsFile, endpoint.command);
  const { outcome, collection } =
    command.kind === 'unusable'
      ? notStarted(command.reason)
      : await run(accepted, command, clientGone(response));
  const answered = toAnswer(endpoint.name, outcome, journal.secrets);
  await journal.answered(outcome, answered);
  const whole = await sendAnswer(response, answered);
  journal.sent(whole);
  if (whole && outcome.kind === 'result' && !outcome.hasErrorMessage) collection?.succeeded();
}

interface Ran {
  readonly outcome: Outcome;
  /** Only of `/collect`, and only once its turn has come. */
  readonly collection: Collection | undefined;
}

function notStarted(reason: string): Ran {
  return { outcome: { kind: 'not started', reason }, collection: undefined };
}

async function run(
  { endpoint, parts, journal, config }: AcceptedRequest,
  command: CommandLookup & { kind: 'command' },
  gone: AbortSignal,
): Promise<Ran> {
  let collection: Collection | undefined;
  const outcome = await parts.runs.run({
    command: command.words,
    limitMs: command.timeLimitMs,
    ...inspectedRun(parts.inspection, endpoint.command, process.env),
    clientGone: gone,
    makeInput: () => {
      if (endpoint.name === 'collect' && config) collection = parts.clock.next(config);
      const input = inputDocument(config, collection);
      journal.starting(command, input.instance);
      return input.bytes;
    },
    over: (report) => journal.processGone(report),
  });
  return { outcome, collection };
}
