import { Command, Option } from 'commander';
import { describeCheck } from '../mp-describe/describe-check.ts';
import { describeDiff } from '../mp-describe/describe-diff.ts';
import { describeTypes } from '../mp-describe/describe-types.ts';
import { describeWrite } from '../mp-describe/describe-write.ts';
import { exitCodes } from '../stop/exit-code.ts';
import { toolsVersion } from '../tools-version.ts';
import { finish } from './finish.ts';
import { interruption } from './interruption.ts';
import { processTerminal } from './process-terminal.ts';

const exits =
  'Exit codes: 0 it went well; 1 the adapter or its describe has errors; 2 wrong usage; 3 this machine lacks something; 130 interrupted.';
const cwd = process.cwd();

const program = new Command('mp-describe')
  .description('Works on the describe of a management pack: what the platform knows of an adapter.')
  .version(toolsVersion(), '-V, --version')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongUsage))
  .addHelpText('after', `\n${exits}\n\nmp-describe help <command> tells more of each.`);

const write = program
  .command('write')
  .description(
    "Asks the project's adapter for its definition, adds the fragments conf/*.xml and the translations translations/*.json, and writes the describe that a pack would have.",
  )
  .option('-p, --path <directory>', 'project of the adapter', '.')
  .option(
    '-o, --out <directory>',
    'write to this directory (default: build/describe in the project)',
  );
withRuntime(withEarlier(write))
  .addHelpText(
    'after',
    `\n${exits}\n\nExamples:\n  mp-describe write -p my-adapter\n  mp-describe write --image registry.example/orchard:1.0.0 --out released`,
  )
  .action(async ({ path, out, ...given }: WriteFlags) => {
    const options = { project: path, out, cwd, ...earlierOf(given), runtime: runtimeOf(given) };
    await finish('mp-describe', () => describeWrite(options, processTerminal));
  });

const check = program
  .command('check')
  .description(
    'Checks a describe: its grammar, and what no schema can express. Without a file it is the describe of the project, as write would write it.',
  )
  .argument(
    '[describe]',
    'a describe.xml, the directory of one, or a pack; labels are taken from resources/ beside it',
  )
  .option('-p, --path <directory>', 'project of the adapter', '.')
  .option('--strict', 'let warnings fail the check')
  .option('--json', 'print one JSON document instead of text');
withRuntime(withEarlier(check))
  .addHelpText(
    'after',
    `\n${exits}\n\nExamples:\n  mp-describe check conf/describe.xml --strict\n  mp-describe check --against released --strict-keys`,
  )
  .action(
    async (
      file: string | undefined,
      { path, strict = false, json = false, ...given }: CheckFlags,
    ) => {
      const flags = { file, project: path, strict, json, cwd };
      const options = { ...flags, ...earlierOf(given), runtime: runtimeOf(given) };
      await finish('mp-describe', () => describeCheck(options, processTerminal));
    },
  );

program
  .command('diff')
  .description(
    'Tells which keys a describe has lost, changed and gained. Installed packs lose objects, history and content with a key.',
  )
  .argument('<old>', 'a describe.xml, the directory of one, or a pack')
  .argument('<new>', 'the same of the newer version')
  .option('--strict-keys', 'exit with 1 where keys are lost or changed')
  .option('--json', 'print one JSON document instead of text')
  .addHelpText(
    'after',
    `\n${exits}\n\nExample:\n  mp-describe diff released build/describe --strict-keys`,
  )
  .action(async (older: string, newer: string, { strictKeys = false, json = false }: DiffFlags) => {
    const options = { older, newer, strictKeys, json, cwd };
    await finish('mp-describe', () => describeDiff(options, processTerminal));
  });

program
  .command('types')
  .description(
    'Makes a TypeScript module with the object types of a describe.xml that was written by hand, so that the collection of an adapter without definition is typed and checked.',
  )
  .argument(
    '<describe>',
    'the file, such as conf/describe.xml, or its directory; labels are taken from resources/ beside it',
  )
  .option('-o, --out <file>', 'write the module to this file instead of standard output')
  .addHelpText(
    'after',
    `\n${exits}\n\nExample:\n  mp-describe types conf/describe.xml --out app/object-types.ts`,
  )
  .action(async (describe: string, { out }: { out?: string }) => {
    await finish('mp-describe', () => describeTypes({ describe, out, cwd }, processTerminal));
  });

await program.parseAsync();

type DiffFlags = { readonly strictKeys?: boolean; readonly json?: boolean };

type RuntimeFlags = { readonly runtime: 'auto' | 'process' | 'docker'; readonly image?: string };

type EarlierFlags = {
  readonly against?: string;
  readonly strictKeys?: boolean;
  readonly allowKey?: readonly string[];
};

type WriteFlags = RuntimeFlags & EarlierFlags & { readonly path: string; readonly out?: string };

type CheckFlags = RuntimeFlags &
  EarlierFlags & { readonly path: string; readonly strict?: boolean; readonly json?: boolean };

function withRuntime(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--runtime <runtime>',
        'where the adapter is asked; auto takes a container where there are an engine and a Dockerfile',
      )
        .choices(['auto', 'process', 'docker'])
        .default('auto'),
    )
    .option('--image <name>', 'ask this image; a project is not needed then');
}

function withEarlier(command: Command): Command {
  return command
    .option(
      '--against <old>',
      'tell which keys of an earlier describe.xml, its directory, or a pack are lost or changed',
    )
    .option('--strict-keys', 'with --against: exit with 1 because of them')
    .option(
      '--allow-key <way>',
      'a key that may be lost or changed, as it is printed; repeatable',
      append,
    );
}

function earlierOf({ against, strictKeys = false, allowKey = [] }: EarlierFlags) {
  return { against, strictKeys, allowed: allowKey };
}

function runtimeOf({ runtime, image }: RuntimeFlags) {
  return {
    runtime,
    image,
    node: process.execPath,
    environment: process.env,
    signal: interruption(),
    startedAt: new Date(),
  };
}

function append(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
