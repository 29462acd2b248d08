import './supported-node.ts';
import './small-heap.ts';
import { helpText, version } from './help.ts';
import { readSettings } from './settings.ts';
import { type RunningServer, startServer } from './start.ts';

const wrongUsage = 2;
const environmentFailed = 3;
// A container engine sends KILL ten seconds after TERM; be well ahead of it.
const stopWithinMs = 4_500;

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return print(helpText);
  if (args.includes('--version')) return print(version);
  if (args.length > 0) return fail(wrongUsage, `Unknown argument ${args[0]}; try --help`);
  const reading = readSettings(process.env);
  if (reading.kind === 'unusable') return fail(wrongUsage, reading.reason);
  const start = await startServer(reading.settings, process.cwd());
  if (start.kind === 'unusable') return fail(environmentFailed, start.reason);
  stopOnSignal(start.server);
  print(`packwright-server ${version} listens on ${start.server.url}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(exitCode: number, reason: string): void {
  process.stderr.write(`packwright-server: ${reason}\n`);
  process.exitCode = exitCode;
}

function stopOnSignal(server: RunningServer): void {
  const main = server.log.logger('main');
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    // A terminal and npm both hand on Ctrl-C; the second one changes nothing.
    if (stopping) return;
    stopping = true;
    main.info(`Stopping: ${signal}`);
    setTimeout(() => process.exit(0), stopWithinMs);
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}
