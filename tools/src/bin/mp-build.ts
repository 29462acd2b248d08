import { Command } from 'commander';
import { buildCheck } from '../mp-build/build-check.ts';
import { buildInspect } from '../mp-build/build-inspect.ts';
import { exitCodes } from '../stop/exit-code.ts';
import { processTerminal } from './process-terminal.ts';

const exits =
  'Exit codes: 0 it went well; 1 the pack has errors; 2 wrong usage; 3 this machine lacks something; 130 interrupted.';
const cwd = process.cwd();

// Nothing is left behind, so a Ctrl-C needs no more than its exit code.
process.on('SIGINT', () => process.exit(exitCodes.interrupted));

const program = new Command('mp-build')
  .description(
    'Looks into packs: the .pak files of management packs. Building one is not there yet.',
  )
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongUsage))
  .addHelpText('after', `\n${exits}\n\nmp-build help <command> tells more of each.`);

program
  .command('inspect')
  .description(
    'Prints what is inside a pack, whoever built it: manifest, conf file and image of the adapter, a summary of its describe, content, files.',
  )
  .argument('<pack>', 'the .pak file')
  .option('--json', 'print one JSON document instead of text', false)
  .addHelpText('after', `\n${exits}\n\nExample:\n  mp-build inspect build/Orchard_1.0.0.pak`)
  .action(async (file: string, { json }: { json: boolean }) => {
    process.exitCode = await buildInspect({ file, json, cwd }, processTerminal);
  });

program
  .command('check')
  .description(
    'Verifies a pack as an installer must: files, conf file, one key in manifest, conf and describe, the describe itself, content. The image is not pulled.',
  )
  .argument('<pack>', 'the .pak file')
  .option('--strict', 'let warnings fail the check', false)
  .option('--json', 'print one JSON document instead of text', false)
  .addHelpText('after', `\n${exits}\n\nExample:\n  mp-build check build/Orchard_1.0.0.pak --strict`)
  .action(async (file: string, flags: { strict: boolean; json: boolean }) => {
    process.exitCode = await buildCheck({ file, ...flags, cwd }, processTerminal);
  });

await program.parseAsync();
