import { homedir } from 'node:os';
import { Command } from 'commander';
import { buildCheck } from '../mp-build/build-check.ts';
import { buildInspect } from '../mp-build/build-inspect.ts';
import type { BuildOptions } from '../mp-build/build-options.ts';
import { buildPack } from '../mp-build/build-pack.ts';
import { credentialOptions } from '../registry/credentials/find-credentials.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { lineProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { toolsVersion } from '../tools-version.ts';
import { finish } from './finish.ts';
import { interruption } from './interruption.ts';
import { processTerminal } from './process-terminal.ts';

const exits =
  'Exit codes: 0 it went well; 1 the project or the pack has errors; 2 wrong usage; 3 this machine, the engine or the registry failed; 130 interrupted.';
const cwd = process.cwd();

const program = new Command('mp-build')
  .description(
    'Builds a pack, the .pak file of a management pack: checks the project, builds the image of the adapter, pushes it, and writes the pack that names it. Without a terminal it never waits for input.',
  )
  .option('-p, --path <directory>', 'project: where manifest.txt is (default: here)')
  .option('-r, --registry-tag [path]', 'registry and path that cloud proxies pull the image from')
  .option('--push-registry [path]', 'registry and path to push to, where that is another one')
  .option(
    '--use-default-registry',
    'leave the registry to the one that the platform is set up with',
  )
  .option('--registry-username <name>', credentialOptions.username)
  .option('--registry-password <value>', credentialOptions.password)
  .option('--tag <tag>', 'tag of the pushed image (default: version and beginning of its id)')
  .option('--image <reference>', 'take this image and build none; with @digest nothing is pushed')
  .option(
    '--platform <platform>',
    "what the image is for, such as linux/amd64 (default: the engine's)",
  )
  .option('--no-push', 'push nothing; needs --save')
  .option('--save [directory]', 'make an offline bundle: pack, image, checksums, instructions')
  .option(
    '-i, --insecure-collector-communication',
    'let cloud proxies talk HTTP on 8080, not TLS on 443',
  )
  .option(
    '-P, --port <port>',
    'port of this machine for the container that is asked (default: any)',
  )
  .option('--dry-run', 'print what would be done, and touch nothing')
  .option('--skip-checks', 'do without the types and the tests of the project')
  .option('--fix-manifest', 'write the key of the describe into adapter_kinds of manifest.txt')
  .option('--strict', 'let warnings fail')
  .option('--no-ttl', 'no moving progress, no questions, as in CI')
  .option('--check <pack>', 'build nothing: the same as the command check')
  .option('--offline', 'with --check: do not ask the registry for the image')
  .option('--json', 'print one JSON report to standard output, and all else to standard error')
  .version(toolsVersion(), '-V, --version')
  .helpCommand('help [command]', 'tells more of a command')
  // Words that are no command are told as such below.
  .allowExcessArguments()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongUsage))
  .addHelpText(
    'after',
    `
${exits}

Examples:
  mp-build --dry-run
  mp-build -p orchard -r registry.example/team/orchard
  mp-build -r registry.example/team/orchard --no-push --save
  mp-build --check build/Orchard_1.0.0.pak

mp-build help <command> tells more of each command.`,
  )
  .action(async (flags: Flags) => {
    const [word] = program.args;
    if (word !== undefined) {
      program.error(`error: unknown command '${word}': there are inspect, check and help`);
    }
    await finish('mp-build', () =>
      flags.check === undefined ? build(flags) : check(flags.check, flags),
    );
  });

program
  .command('inspect')
  .description(
    'Prints what is inside a pack, whoever built it: manifest, conf file and image of the adapter, a summary of its describe, content, files.',
  )
  .argument('<pack>', 'the .pak file')
  .option('--json', 'print one JSON document instead of text')
  .addHelpText('after', `\n${exits}\n\nExample:\n  mp-build inspect build/Orchard_1.0.0.pak`)
  .action(async (file: string, _: object, command: Command) => {
    const { json = false }: Switches = command.optsWithGlobals<Flags>();
    await finish('mp-build', () => buildInspect({ file, json, cwd }, processTerminal));
  });

program
  .command('check')
  .description(
    'Verifies a pack as an installer must: files, conf file, one key in manifest, conf and describe, the describe itself, content, and whether cloud proxies can pull its image.',
  )
  .argument('<pack>', 'the .pak file')
  .option('--offline', 'do not ask the registry for the image')
  .option('--strict', 'let warnings fail the check')
  .option('--json', 'print one JSON document instead of text')
  .addHelpText('after', `\n${exits}\n\nExample:\n  mp-build check build/Orchard_1.0.0.pak --strict`)
  .action(async (file: string, _: object, command: Command) => {
    await finish('mp-build', () => check(file, command.optsWithGlobals<Flags>()));
  });

await program.parseAsync();

type Flags = {
  readonly path?: string;
  readonly registryTag?: string | true;
  readonly pushRegistry?: string | true;
  readonly useDefaultRegistry?: true;
  readonly registryUsername?: string;
  readonly registryPassword?: string;
  readonly tag?: string;
  readonly image?: string;
  readonly platform?: string;
  readonly push: boolean;
  readonly save?: string | true;
  readonly insecureCollectorCommunication?: true;
  readonly port?: string;
  readonly dryRun?: true;
  readonly skipChecks?: true;
  readonly fixManifest?: true;
  readonly strict?: true;
  readonly ttl: boolean;
  readonly check?: string;
  readonly offline?: true;
  readonly json?: true;
};

type Switches = { readonly json?: boolean; readonly strict?: boolean; readonly offline?: boolean };

function build(flags: Flags): Promise<ExitCode> {
  return buildPack(buildOptions(flags), flags.ttl ? processTerminal : unattended(processTerminal));
}

function buildOptions(flags: Flags): BuildOptions {
  return {
    path: flags.path,
    port: flags.port,
    registryTag: textOf(flags.registryTag),
    pushRegistry: textOf(flags.pushRegistry),
    useDefaultRegistry: flags.useDefaultRegistry ?? false,
    registryUsername: flags.registryUsername,
    registryPassword: flags.registryPassword,
    insecure: flags.insecureCollectorCommunication ?? false,
    image: flags.image,
    platform: flags.platform,
    tag: flags.tag,
    push: flags.push,
    save: flags.save,
    dryRun: flags.dryRun ?? false,
    skipChecks: flags.skipChecks ?? false,
    strict: flags.strict ?? false,
    fixManifest: flags.fixManifest ?? false,
    json: flags.json ?? false,
    cwd,
    nodeVersion: process.version,
    environment: process.env,
    homeDirectory: homedir(),
    signal: interruption(),
  };
}

function check(file: string, flags: Flags): Promise<ExitCode> {
  const { json = false, strict = false, offline = false }: Switches = flags;
  const network = {
    environment: process.env,
    homeDirectory: homedir(),
    signal: interruption(),
  };
  return buildCheck({ file, json, strict, offline, cwd, network }, processTerminal);
}

/** As with the vendor's tools, an option without its value counts as absent. */
function textOf(value: string | true | undefined): string | undefined {
  return value === true ? undefined : value;
}

/** What CI sees, though somebody may sit in front of it. */
function unattended(terminal: Terminal): Terminal {
  const progress = (title: string) => lineProgress(title, terminal.printError);
  return { ...terminal, prompts: undefined, progress };
}
