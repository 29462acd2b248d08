import type { Adapter } from '../adapter.ts';
import type { AdapterInput } from '../adapter-input.ts';
import { messageOf } from '../error-message.ts';
import { redact } from '../log/create-log.ts';
import { createTimers } from '../log/create-timers.ts';
import { endOfRun } from '../log/end-of-run.ts';
import type { Log } from '../log/log.ts';
import type { Timers } from '../log/timers.ts';
import type { AdapterRequest } from './adapter-request.ts';
import type { Method } from './command-line.ts';
import { interruptible } from './interruptible.ts';
import type { ResultOutput } from './result-output.ts';

/** One request: what is asked for, and where the instance comes from and the result goes. */
export type AdapterCall = {
  readonly method: Method;
  /** Reads the adapter instance, one JSON document; called at most once. */
  readonly readInput: () => string;
  readonly output: ResultOutput;
};

/** What a run needs from the process it runs in. */
export type Surroundings = {
  readonly log: Log;
  /** Called once the input is read; the signal is aborted when the process is to end. */
  readonly abortOnTermination: () => AbortSignal;
  /** Shows a failure with its stack. */
  readonly report: (failure: unknown) => void;
  /** Rejects when the adapter fails where nobody waits for it; such a failure is reported already. */
  readonly background?: Promise<never>;
};

/**
 * Answers one request: reads the instance, calls the author's function, writes its result once.
 * Never throws. Resolves to the exit code: 0, or 1 after a failure, which was reported by then and,
 * for `test` and `collect`, written into the result as `errorMessage`.
 */
export async function runAdapter(
  adapter: Adapter,
  call: AdapterCall,
  surroundings: Surroundings,
): Promise<0 | 1> {
  const { output } = call;
  const { log, background = new Promise(() => {}) } = surroundings;
  const report = reportOnce(surroundings.report, background);
  const timers = createTimers(log);
  const input = () => adapterInput(adapter, call, surroundings, timers);
  try {
    const answer = await answers[call.method]();
    const interruption = { background, report };
    const guarded = interruptible(adapter, interruption);
    const redacted = (text: string) => redact(log, text);
    await answer({ adapter: guarded, output, input, interruption, redact: redacted });
    await output.close();
    return 0;
  } catch (failure) {
    report(failure);
    await tellCaller(failure, call, log).catch(report);
    return 1;
  } finally {
    const graph = timers.graph();
    if (graph !== '') log.info(graph);
    endOfRun(log);
  }
}

type Answer = (request: AdapterRequest) => Promise<void>;

/** Loaded one by one: a request needs one of them, and not what the others import. */
const answers: Record<Method, () => Promise<Answer>> = {
  test: async () => (await import('./answer-test.ts')).answerTest,
  collect: async () => (await import('./answer-collect.ts')).answerCollect,
  endpoint_urls: async () => (await import('./answer-endpoint-urls.ts')).answerEndpointUrls,
  adapter_definition: async () => (await import('./answer-definition.ts')).answerDefinition,
};

async function adapterInput(
  adapter: Adapter,
  call: AdapterCall,
  { log, abortOnTermination }: Surroundings,
  timers: Timers,
): Promise<AdapterInput> {
  const text = call.readInput();
  const { readAccount } = await import('./read-account.ts');
  const instance = await readAccount(text, adapter.definition, log);
  return { ...instance, log, timers, signal: abortOnTermination() };
}

/** A failure is met in several places on its way out. */
function reportOnce(report: Surroundings['report'], background: Promise<never>) {
  const reported = new Set<unknown>();
  background.catch((failure) => reported.add(failure));
  return (failure: unknown) => {
    if (!reported.has(failure)) report(failure);
    reported.add(failure);
  };
}

/** Only these two results have a place for a message; the others leave it to exit code and stderr. */
async function tellCaller(
  failure: unknown,
  { method, output }: AdapterCall,
  log: Log,
): Promise<void> {
  if (!output.begun && (method === 'test' || method === 'collect')) {
    await output.write(JSON.stringify({ errorMessage: redact(log, messageOf(failure)) }));
  }
  await output.close();
}
