import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { initProject } from '../mp-init/init-project.ts';
import { templateNames, templates } from '../mp-init/templates.ts';
import { exitCodes } from '../stop/exit-code.ts';
import { finish } from './finish.ts';
import { interruption } from './interruption.ts';
import { processTerminal } from './process-terminal.ts';

const packageFile = new URL('../../package.json', import.meta.url);
const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));

const listed = templateNames
  .map((name) => `  ${name.padEnd(8)}  ${templates[name].hint}`)
  .join('\n');

const command = new Command('mp-init')
  .description(
    'Makes the project of a management pack: an adapter in TypeScript that can be tested at once, with all that a pack needs. Asks for what is not given; without a terminal it takes proposals and never waits.',
  )
  .argument('[directory]', 'where the project is to be; for --update the project (default: here)')
  .option('--name <text>', 'display name of the pack (proposal: made of the directory)')
  .option('--key <key>', 'key of the adapter, which stays for ever (proposal: made of the name)')
  .option('--description <text>', 'one sentence on the pack (proposal: made of the name)')
  .option('--vendor <text>', 'who hands out the pack')
  .option('--eula <file>', 'text file with the end user licence agreement; "" for none')
  .option('--icon <file>', 'PNG image of 256 x 256 pixels; "" for one to begin with')
  .option('--template <name>', 'what the project begins as (default: minimal)')
  .option('--recordings', 'template http: with tests that replay recorded HTTP calls (default)')
  .option('--no-recordings', 'template http: without them')
  .option('--git', 'make a git repository with a first commit')
  .option('--no-git', 'make none (default, unless somebody answers otherwise)')
  .option('-y, --yes', 'take the proposal for each answer that is not given')
  .addOption(
    new Option('--force', 'replace files that are there with other content').conflicts('skip'),
  )
  .option('--skip', 'leave files that are there with other content as they are')
  .option(
    '--update',
    'bring an existing project to the layout of this version; code is not touched',
  )
  .option('--dry-run', 'tell what would be done with each file, and write nothing')
  .option('--quiet', 'print nothing but problems and notes')
  .option('--json', 'print one JSON report to standard output, and all else to standard error')
  .version(version, '-V, --version')
  .addHelpText(
    'after',
    `
Templates:
${listed}

Each file is told of: create, identical, skip (there with other content, and stays), conflict (the same,
and nothing at all is written), replace, remove.

Exit codes: 0 it went well; 2 wrong usage, or files are in the way; 3 this machine lacks something; 130 interrupted.

Examples:
  mp-init
  mp-init orchard --vendor Grower --template http --git
  mp-init orchard --name Orchard --key OrchardAdapter --vendor Grower --icon logo.png --json
  mp-init --update`,
  )
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongUsage))
  .parse();

type Parsed = {
  readonly name?: string;
  readonly key?: string;
  readonly description?: string;
  readonly vendor?: string;
  readonly eula?: string;
  readonly icon?: string;
  readonly template?: string;
  readonly recordings?: boolean;
  readonly git?: boolean;
  readonly yes?: true;
  readonly force?: true;
  readonly skip?: true;
  readonly update?: true;
  readonly dryRun?: true;
  readonly quiet?: true;
  readonly json?: true;
};

const options = command.opts<Parsed>();

await finish('mp-init', () =>
  initProject(
    {
      directory: command.args[0],
      name: options.name,
      key: options.key,
      description: options.description,
      vendor: options.vendor,
      eula: options.eula,
      icon: options.icon,
      template: options.template,
      recordings: options.recordings,
      git: options.git,
      yes: options.yes ?? false,
      force: options.force ?? false,
      skip: options.skip ?? false,
      update: options.update ?? false,
      dryRun: options.dryRun ?? false,
      quiet: options.quiet ?? false,
      json: options.json ?? false,
      cwd: process.cwd(),
      environment: process.env,
      isRoot: process.getuid?.() === 0,
      signal: interruption(),
    },
    processTerminal,
  ),
);
