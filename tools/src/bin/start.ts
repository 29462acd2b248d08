import path from 'node:path';
import { Command } from 'commander';
import { startProject } from '../start/start-project.ts';
import { exitCodes } from '../stop/exit-code.ts';
import { interruption } from './interruption.ts';
import { processTerminal } from './process-terminal.ts';

const sample = 'adapter-template/host';

const command = new Command('npm start')
  .usage('[directory] [-- options]')
  .description(
    'Starts the REST server with an adapter on this machine, tests and collects once, prints what came, and serves until Ctrl-C. No container is involved.',
  )
  .argument('[directory]', 'project of the adapter: where commands.cfg is', sample)
  .option('--once', 'end after the summary')
  .addHelpText('after', environmentHelp())
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongUsage))
  .parse();

const name = command.processedArgs[0] as string;
const { once = false } = command.opts<{ once?: boolean }>();

process.exitCode = await startProject(
  {
    directory: path.resolve(name),
    name,
    once,
    port: process.env.PORT,
    node: process.execPath,
    environment: process.env,
    machine: {
      searchPath: process.env.PATH ?? '',
      ...(name === sample ? { procDirectory: '/proc' } : {}),
    },
    signal: interruption(),
  },
  processTerminal,
);

function environmentHelp(): string {
  return `
Environment:
  PORT  port to listen on, on 127.0.0.1 only (default 8080, or a free one when that is in use)

Exit codes: 0 it went well; 1 the adapter failed; 2 wrong usage; 3 the server could not start.

Examples:
  npm start
  npm start my-adapter
  npm start -- --once`;
}
