import type { Adapter } from '../adapter.ts';
import { writeSync } from '../file-system.ts';
import { inspect, redact } from '../log/create-log.ts';
import { openLog } from '../log/open-log.ts';
import { endProcess } from './end-process.ts';
import { PipeOutput, readInput } from './pipe-transport.ts';
import { type AdapterCall, methods, runAdapter } from './run-adapter.ts';

/**
 * Answers the request this process was started for, then ends the process: the last line of an
 * adapter's entry file, as `await run(adapter)`. Exit code 0 after a result, 1 after a failure,
 * 2 when the arguments are not those of a server, which prints how to start the adapter by hand.
 */
export async function run(adapter: Adapter): Promise<never> {
  const call = callFrom(process.argv);
  if (call === undefined) {
    process.stderr.write(usage(process.argv));
    process.exit(2);
  }
  const { log, upkeep } = openLog(process.env.LOG_DIR || '/var/log');
  const unwatch = watchForEarlyEnd(call);
  process.once('uncaughtExceptionMonitor', (failure) => {
    unwatch();
    log.error('nobody handles this failure', failure);
  });
  const report = (failure: unknown) => {
    log.error(`${call.method} failed`, failure);
    process.stderr.write(`${redact(log, inspect(failure))}\n`);
  };
  const code = await runAdapter(adapter, call, { log, abortOnTermination, report });
  unwatch();
  log.info(`${call.method} ended after ${Math.round(performance.now())} ms`);
  await upkeep;
  return endProcess(code);
}

function callFrom(argv: readonly string[]): AdapterCall | undefined {
  const [word, input, output] = argv.slice(2).slice(-3);
  const method = methods.find((method) => method === word);
  if (!method || !input || !output) return undefined;
  return { method, readInput: () => readInput(input), output: new PipeOutput(output) };
}

function usage([, program = 'adapter.ts']: readonly string[]): string {
  const name = program.split('/').at(-1);
  return `${name} answers one request of the adapter server, which starts it as

  node ${name} <${methods.join('|')}> <input pipe> <output pipe>

Plain files serve as well: node ${name} collect instance.json /dev/stdout
`;
}

/** A second SIGTERM finds no handler and ends the process, even when the adapter ignores the signal. */
function abortOnTermination(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGTERM', () => controller.abort());
  return controller.signal;
}

/**
 * Node ends a process that has nothing left to wait for, with exit code 0 where the author did not
 * await `run`. Without this, a promise that nobody settles would look like an adapter without answer.
 */
function watchForEarlyEnd({ method }: AdapterCall): () => void {
  const explain = () => {
    process.exitCode = 1;
    writeSync(
      2,
      `${method} did not finish: process.exit was called, or nothing is left to wait for.\n`,
    );
  };
  process.once('exit', explain);
  return () => process.off('exit', explain);
}
