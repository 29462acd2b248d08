import { Command } from 'commander';
import { describeCheck } from '../mp-describe/describe-check.ts';
import { describeDiff } from '../mp-describe/describe-diff.ts';
import { describeTypes } from '../mp-describe/describe-types.ts';
import { describeWrite } from '../mp-describe/describe-write.ts';
import { exitCodes } from '../stop/exit-code.ts';
import { interruption } from './interruption.ts';
import { processTerminal } from './process-terminal.ts';

const exits =
  'Exit codes: 0 it went well; 1 the adapter or its describe has errors; 2 wrong usage; 3 this machine lacks something; 130 interrupted.';
const cwd = process.cwd();

const program = new Command('mp-describe')
  .description('Works on the describe of a management pack: what the platform knows of an adapter.')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongUsage))
  .addHelpText('after', `\n${exits}\n\nmp-describe help <command> tells more of each.`);

program
  .command('write')
  .description(
    "Asks the project's adapter, as a process of this machine, for its definition, adds the fragments conf/*.xml, and writes the describe that a pack would have.",
  )
  .option('-p, --path <directory>', 'project of the adapter: where commands.cfg is', '.')
  .option(
    '-o, --out <directory>',
    'write to this directory (default: build/describe in the project)',
  )
  .addHelpText('after', `\n${exits}\n\nExample:\n  mp-describe write -p my-adapter`)
  .action(async ({ path, out }: { path: string; out?: string }) => {
    const options = { project: path, out, cwd, runtime: processRuntime() };
    process.exitCode = await describeWrite(options, processTerminal);
  });

program
  .command('check')
  .description(
    'Checks a describe: its grammar, and what no schema can express. Without a file it is the describe of the project, as write would write it.',
  )
  .argument('[describe]', 'a describe.xml; labels are taken from resources/ beside it')
  .option('-p, --path <directory>', 'project of the adapter: where commands.cfg is', '.')
  .option('--strict', 'let warnings fail the check', false)
  .option('--json', 'print one JSON document instead of text', false)
  .addHelpText('after', `\n${exits}\n\nExample:\n  mp-describe check conf/describe.xml --strict`)
  .action(async (file: string | undefined, { path, ...flags }: CheckFlags) => {
    const options = { file, project: path, ...flags, cwd, runtime: processRuntime() };
    process.exitCode = await describeCheck(options, processTerminal);
  });

program
  .command('diff')
  .description(
    'Tells which keys a describe has lost, changed and gained. Installed packs lose objects, history and content with a key.',
  )
  .argument('<old>', 'a describe.xml, or the directory of one')
  .argument('<new>', 'the same of the newer version')
  .option('--strict-keys', 'exit with 1 where keys are lost or changed', false)
  .option('--json', 'print one JSON document instead of text', false)
  .addHelpText(
    'after',
    `\n${exits}\n\nExample:\n  mp-describe diff released build/describe --strict-keys`,
  )
  .action((older: string, newer: string, flags: { strictKeys: boolean; json: boolean }) => {
    process.exitCode = describeDiff({ older, newer, ...flags, cwd }, processTerminal);
  });

program
  .command('types')
  .description(
    'Makes a TypeScript module with the object types of a describe.xml that was written by hand, so that the collection of an adapter without definition is typed and checked.',
  )
  .argument(
    '<describe>',
    'the file, such as conf/describe.xml; labels are taken from resources/ beside it',
  )
  .option('-o, --out <file>', 'write the module to this file instead of standard output')
  .addHelpText(
    'after',
    `\n${exits}\n\nExample:\n  mp-describe types conf/describe.xml --out app/object-types.ts`,
  )
  .action((describe: string, { out }: { out?: string }) => {
    process.exitCode = describeTypes({ describe, out, cwd }, processTerminal);
  });

await program.parseAsync();

type CheckFlags = { readonly path: string; readonly strict: boolean; readonly json: boolean };

function processRuntime() {
  return { node: process.execPath, environment: process.env, signal: interruption() };
}
