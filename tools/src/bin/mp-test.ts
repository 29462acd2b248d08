import { Argument, Command, Option } from 'commander';
import { nearest } from '../content/names/nearest.ts';
import { type ChosenMethod, chooseMethod } from '../mp-test/choose-method.ts';
import { type MethodName, methodNames } from '../mp-test/methods.ts';
import { testAdapter } from '../mp-test/test-adapter.ts';
import type { TestOptions } from '../mp-test/test-options.ts';
import { type ComparedValues, comparedValues } from '../recording/comparison.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Stop } from '../stop/stop.ts';
import { unlessCancelled } from '../terminal/unless-cancelled.ts';
import { toolsVersion } from '../tools-version.ts';
import { finish } from './finish.ts';
import { interruption } from './interruption.ts';
import { processTerminal } from './process-terminal.ts';

const command = new Command('mp-test')
  .description(
    'Asks an adapter what a cloud proxy would ask it, checks the answer, and says what is wrong with it. Asks for what is missing where it has a terminal, and never waits for input elsewhere.',
  )
  .addArgument(
    new Argument('[method]', 'what the adapter is asked for; a terminal offers a choice').choices([
      ...methodNames,
    ]),
  )
  .option(
    '-p, --path <directory>',
    'project of the adapter: where commands.cfg or manifest.txt is (default: here)',
  )
  .addOption(
    new Option(
      '--runtime <runtime>',
      'where the adapter runs: process on this machine, docker in a container, auto in a container where an engine answers and the project has a Dockerfile',
    )
      .choices(['auto', 'process', 'docker'])
      .default('auto'),
  )
  .option('--image <name>', 'test this image in a container; a project is not needed then')
  .option('-P, --port <port>', 'port of 127.0.0.1 for the server (default: a free one)')
  .addOption(
    new Option('-v, --verbosity <level>', 'findings to print: 0 none, 1 errors, 2 warnings, 3 all')
      .choices(['0', '1', '2', '3'])
      .default('1'),
  )
  .option('--param <key=value>', 'a parameter of the adapter instance; repeatable', append)
  .option(
    '--credential <key=value>',
    'a field of the credential; the value env:NAME is a variable, file:PATH the content of a file; repeatable',
    append,
  )
  .option('--credential-type <key>', 'which credential to use where there are several, or none')
  .option('--connection-file <file>', 'take parameters and credential from a connections.json')
  .option('-c, --connection <name>', 'which connection of that file, or of the project')
  .option(
    '--save-connection <name>',
    'save parameters and credential as a connection; a terminal asks for what is not given',
  )
  .option(
    '--suite-api <key=value>',
    'access to the Suite API, told to collections: hostname, username, password as in --credential; repeatable',
    append,
  )
  .option('--suite-api-for-all', 'save that access for all connections of the file')
  .option(
    '--accept-certificate <sha256>',
    'accept a certificate of an endpoint that is not trusted, by its SHA-256, or all; repeatable',
    append,
  )
  .option('--refresh-certificates', 'fetch the certificates of a connection anew')
  .option('--ca-bundle <file>', 'trust these authorities too, as PEM text')
  .option('--migrate-connections', 'move connections from config.json to connections.json')
  .option(
    '-t, --timeout <duration>',
    'time until the answer is due, such as 30s, 5m, none; a number alone is minutes (default: collect 5m, long-run 1.5 times the interval, others 30s)',
  )
  .option(
    '-n, --collection-number <number>',
    'collect only: how many collections came before, 0 to 999',
  )
  .option(
    '-w, --collection-window-duration <duration>',
    'collect only: the time until now that is collected, such as 1h',
  )
  .option('-d, --duration <duration>', 'long-run only: how long it takes (default: 6h)')
  .option(
    '-i, --collection-interval <duration>',
    'long-run only: time from the begin of a collection to that of the next (default: 5m)',
  )
  .option(
    '--watch',
    'test again when a file of the project changes, and show what is new in the result',
  )
  .option('--record <directory>', 'record the result there: normalised, for version control')
  .option('--compare <directory>', 'fail where the result is not the one that was recorded there')
  .option('--tolerance <amount>', 'by how much numbers may differ: 0.5, or 5% (default: 0)')
  .addOption(
    new Option(
      '--compare-values <which>',
      'values to compare; keys always are (default: all)',
    ).choices([...comparedValues]),
  )
  .option('--json', 'print one JSON report to standard output, and all else to standard error')
  .option('--junit <file>', 'write a JUnit report')
  .option('--html <file>', 'write a report to look at: one page that needs no network')
  .option(
    '--expect-foreign <kind>',
    'objects of this other adapter, or object type VMWARE::HostSystem, are no surprise; repeatable',
    append,
  )
  .option('--strict', 'let warnings fail the test')
  .option(
    '--inspect [address]',
    "start the adapter under Node's debugger at [host:]port (default: 127.0.0.1:9229), let it wait until one attaches, and set no time limits",
  )
  .option('--inspect-brk [address]', 'the same, and stop before its first line')
  .version(toolsVersion(), '-V, --version')
  .addHelpText(
    'after',
    `
Exit codes: 0 the adapter passed; 1 it did not; 2 wrong usage; 3 this machine lacks something; 130 interrupted.

Examples:
  mp-test collect
  mp-test -p orchard connect --param host=orchard.example --credential password=env:ORCHARD_PASSWORD
  mp-test long-run --duration 1h --collection-interval 1m --json > long-run.json
  mp-test collect --connection-file ci.json --json --junit report.xml --strict`,
  )
  .configureOutput({ outputError: (text, write) => write(withoutValues(text)) })
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongUsage))
  .parse();

type Parsed = {
  readonly path?: string;
  readonly runtime: TestOptions['runtime'];
  readonly image?: string;
  readonly port?: string;
  readonly verbosity: string;
  readonly param?: readonly string[];
  readonly credential?: readonly string[];
  readonly credentialType?: string;
  readonly connectionFile?: string;
  readonly connection?: string;
  readonly saveConnection?: string;
  readonly suiteApi?: readonly string[];
  readonly suiteApiForAll?: true;
  readonly acceptCertificate?: readonly string[];
  readonly refreshCertificates?: true;
  readonly caBundle?: string;
  readonly migrateConnections?: true;
  readonly timeout?: string;
  readonly collectionNumber?: string;
  readonly collectionWindowDuration?: string;
  readonly duration?: string;
  readonly collectionInterval?: string;
  readonly watch?: true;
  readonly record?: string;
  readonly compare?: string;
  readonly tolerance?: string;
  readonly compareValues?: ComparedValues;
  readonly json?: true;
  readonly junit?: string;
  readonly html?: string;
  readonly expectForeign?: readonly string[];
  readonly strict?: true;
  readonly inspect?: string | true;
  readonly inspectBrk?: string | true;
};

const options = command.opts<Parsed>();

await finish('mp-test', run);

async function run(): Promise<ExitCode> {
  const chosen = await chosenMethod();
  if (!('kind' in chosen)) return testAdapter(testOptions(chosen), processTerminal);
  processTerminal.printError(chosen.text);
  return chosen.exitCode;
}

async function chosenMethod(): Promise<ChosenMethod | Stop> {
  const [method] = command.processedArgs as [MethodName | undefined];
  const { duration, collectionInterval } = options;
  const typed = { duration, collectionInterval };
  const prompts = options.json ? undefined : processTerminal.prompts;
  if (method !== undefined) return { method, ...typed };
  const taken = methodNames.find((name) => [options.inspect, options.inspectBrk].includes(name));
  if (taken !== undefined) {
    return command.error(`error: '${taken}' was taken for an address: write it before --inspect`);
  }
  if (prompts !== undefined) return unlessCancelled(() => chooseMethod(prompts, typed));
  return command.error(
    `error: missing required argument 'method': one of ${methodNames.join(', ')}`,
  );
}

function testOptions(chosen: ChosenMethod): TestOptions {
  return {
    ...chosen,
    path: options.path,
    runtime: options.runtime,
    image: options.image,
    port: options.port,
    verbosity: Number(options.verbosity) as TestOptions['verbosity'],
    parameters: options.param ?? [],
    credentials: options.credential ?? [],
    credentialType: options.credentialType,
    expectForeign: options.expectForeign ?? [],
    connectionFile: options.connectionFile,
    connection: options.connection,
    watch: options.watch ?? false,
    record: options.record,
    compare: options.compare,
    tolerance: options.tolerance,
    compareValues: options.compareValues,
    saveConnection: options.saveConnection,
    suiteApi: options.suiteApi ?? [],
    suiteApiForAll: options.suiteApiForAll ?? false,
    acceptedCertificates: options.acceptCertificate ?? [],
    refreshCertificates: options.refreshCertificates ?? false,
    caBundle: options.caBundle,
    migrateConnections: options.migrateConnections ?? false,
    json: options.json ?? false,
    junit: options.junit,
    html: options.html,
    strict: options.strict ?? false,
    inspect: options.inspect,
    inspectBreak: options.inspectBrk,
    timeout: options.timeout,
    collectionNumber: options.collectionNumber,
    collectionWindow: options.collectionWindowDuration,
    startedAt: new Date(),
    cwd: process.cwd(),
    node: process.execPath,
    environment: process.env,
    signal: interruption(),
  };
}

function append(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** A password with a blank that nobody quoted is an argument too many, and options are mistyped. */
function withoutValues(text: string): string {
  return text
    .replace(/(unknown option '(?:--[^'=]*|-[^'-])).*'/s, "$1'")
    .replace(/( but got \d+): .*/s, '$1.\n')
    .replace(/(command-argument value) '(.*)' (is invalid.*?)\n*$/s, (_, what, value, rest) => {
      const meant = nearest(value, methodNames);
      return `${what} ${rest}${meant === undefined ? '' : ` Did you mean ${meant}?`}\n`;
    });
}
