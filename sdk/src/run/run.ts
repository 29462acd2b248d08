import type { Adapter } from '../adapter.ts';
import { inspect, redact } from '../log/create-log.ts';
import type { Log } from '../log/log.ts';
import { openLog } from '../log/open-log.ts';
import type { AdapterWithoutDefinition } from './adapter-without-definition.ts';
import { commandLine, type Method } from './command-line.ts';
import { endProcess } from './end-process.ts';
import { watchForFailures } from './failure-watch.ts';
import { PipeOutput, readInput } from './pipe-transport.ts';
import { runAdapter } from './run-adapter.ts';
import { abortOnTermination, RunEnded } from './termination.ts';

/** Milliseconds for what a reader has not taken when the run was ended; a server kills after 2 s. */
const patience = 1000;

/**
 * Answers the request this process was started for, then ends the process, whatever timers, sockets
 * and threads are left: the last line of an adapter's entry file. The last words of the command line
 * are the method, the input pipe and the output pipe.
 *
 * Exit code 0 after a result; 1 after a failure, which is on standard error and in the log with its
 * stack, and for `test` and `collect` in the result as `errorMessage`, also when nobody awaited what
 * failed; 2 when the arguments are not those of a server: it prints what is wrong with them.
 * SIGTERM and SIGINT abort the `signal` that the functions are given, and the run then fails.
 *
 * @param method the only method this program answers, for command tables that name one program for
 * each; the command line then needs the two pipes only
 *
 * @example
 * import { defineObjectType, run } from '@packwright/sdk';
 *
 * const Tree = defineObjectType('tree', {});
 * // No definition: the management pack brings a describe.xml.
 * await run({
 *   test: ({ parameters }) => (parameters.host ? undefined : 'Enter a host.'),
 *   collect: () => [Tree.object({ name: 'Tree 7' })],
 * });
 */
export function run(adapter: AdapterWithoutDefinition, method?: Method): Promise<never>;
export function run(adapter: Adapter, method?: Method): Promise<never>;
export async function run(adapter: Adapter, only?: Method): Promise<never> {
  const [, program = 'adapter.ts', ...words] = process.argv;
  const line = commandLine(words, only);
  if (line === undefined) return explainUsage(program, words, only);
  const { method } = line;
  const output = new PipeOutput(line.output);
  const { log, upkeep } = openLog(process.env.LOG_DIR || '/var/log');
  const report = reporter(method, log);
  const watch = watchForFailures(method, report, (failure) => lastWords(failure, method, output));
  const code = await runAdapter(
    adapter,
    { method, readInput: () => readInput(line.input), output },
    {
      log,
      report,
      background: watch.background,
      abortOnTermination: () =>
        abortOnTermination((reason) => {
          log.warning(`${method} fails: ${reason.message}`);
          setTimeout(() => output.giveUp(reason), patience).unref();
        }),
    },
  );
  watch.resultWritten();
  log.info(`${method} ended after ${Math.round(performance.now())} ms`);
  await upkeep;
  return endProcess(() => (watch.failed ? 1 : code));
}

async function explainUsage(program: string, words: readonly string[], only?: Method) {
  const { usage } = await import('./usage.ts');
  const { text, wanted } = usage(program, words, only);
  process[wanted ? 'stdout' : 'stderr'].write(text);
  return process.exit(wanted ? 0 : 2);
}

function reporter(method: Method, log: Log): (failure: unknown) => void {
  return (failure) => {
    const ended = failure instanceof RunEnded;
    // An end was logged when the signal arrived.
    if (!ended) log.error(`${method} failed`, failure ?? String(failure));
    const text = ended ? failure.message : redact(log, inspect(failure));
    // A closed standard error would otherwise fail as well, and be reported, without end.
    if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
    process.stderr.write(`${method} failed: ${text}\n`);
  };
}

/** Tells the caller why there is no result, where there still can be one. */
function lastWords({ message }: Error, method: Method, output: PipeOutput): void {
  if (output.begun || (method !== 'test' && method !== 'collect')) return;
  try {
    output.writeAtOnce(JSON.stringify({ errorMessage: message }));
  } catch {
    // Nobody reads: the exit code and standard error have to do.
  }
}
