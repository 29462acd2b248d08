import { Command } from 'commander';
import { exitCodes } from '../exit-code.ts';
import { describeTypes } from '../mp-describe/describe-types.ts';
import { processTerminal } from './process-terminal.ts';

const program = new Command('mp-describe')
  .description('Works on the describe of a management pack: what the platform knows of an adapter.')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongUsage));

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
    `
Exit codes: 0 it went well; 1 the describe is not valid; 2 wrong usage; 3 this machine lacks something.

Example:
  mp-describe types conf/describe.xml --out app/object-types.ts`,
  )
  .action((describe: string, { out }: { out?: string }) => {
    process.exitCode = describeTypes({ describe, out, cwd: process.cwd() }, processTerminal);
  });

program.parse();
