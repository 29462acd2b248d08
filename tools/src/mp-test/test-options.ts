import type { ConsoleOptions } from '../checks/console-lines.ts';
import type { Environment } from '../environment.ts';
import type { ComparedValues } from '../recording/comparison.ts';
import type { MethodName } from './methods.ts';

/** One run of `mp-test`: texts are as they were typed. */
export interface TestOptions {
  readonly method: MethodName;
  /** Directory of the project; `cwd` when absent. */
  readonly path: string | undefined;
  readonly runtime: 'auto' | 'process' | 'docker';
  /** Name of an image to test instead of that of the project, which is then only read where there is one. */
  readonly image: string | undefined;
  /** Port of 127.0.0.1 to publish the server at; a free one when absent or 0. */
  readonly port: string | undefined;
  readonly verbosity: ConsoleOptions['verbosity'];
  /** Each `key=value`. */
  readonly parameters: readonly string[];
  /** Each `key=value`, where the value may be `env:NAME` or `file:PATH`. */
  readonly credentials: readonly string[];
  /** Key of one of the adapter's credential types, or `none`. */
  readonly credentialType: string | undefined;
  /** A file in the form of `connections.json`. */
  readonly connectionFile: string | undefined;
  /** Name of one of the connections of that file. */
  readonly connection: string | undefined;
  /** Name that the connection is saved under. */
  readonly saveConnection: string | undefined;
  /** Each `key=value`, with the keys `hostname`, `username` and `password`. */
  readonly suiteApi: readonly string[];
  /** Whether that access is saved for all connections of the file. */
  readonly suiteApiForAll: boolean;
  /** SHA-256 of certificates that are accepted though they are not trusted, or `all`. */
  readonly acceptedCertificates: readonly string[];
  /** Whether certificates are fetched anew, though they are saved. */
  readonly refreshCertificates: boolean;
  /** A file with authorities that are trusted besides those of this machine. */
  readonly caBundle: string | undefined;
  /** Whether connections in `config.json` are moved to `connections.json`. */
  readonly migrateConnections: boolean;
  readonly json: boolean;
  /** File for a JUnit report. */
  readonly junit: string | undefined;
  /** File for a report to look at. */
  readonly html: string | undefined;
  /** Whether to test again when a file of the project changes, until somebody ends it. */
  readonly watch: boolean;
  /** Directory in which the result is recorded. */
  readonly record: string | undefined;
  /** Directory of a recorded result that this one is compared with. */
  readonly compare: string | undefined;
  /** An amount, or a per cent, by which numbers may differ. */
  readonly tolerance: string | undefined;
  readonly compareValues: ComparedValues | undefined;
  /** Adapter kinds, or object types as `VMWARE::HostSystem`, of other adapters that a collection may name. */
  readonly expectForeign: readonly string[];
  /** Whether a warning fails the run. */
  readonly strict: boolean;
  /** `[host:]port` of Node's debugger, true for the usual one: the adapter waits until one attaches. */
  readonly inspect?: string | true | undefined;
  /** The same, and it stops before its first line. */
  readonly inspectBreak?: string | true | undefined;
  /** A duration, or `none`. */
  readonly timeout: string | undefined;
  readonly collectionNumber: string | undefined;
  readonly collectionWindow: string | undefined;
  /** When the command was started. */
  readonly startedAt: Date;
  /** Of a long run: a duration. */
  readonly duration: string | undefined;
  /** Of a long run: a duration. */
  readonly collectionInterval: string | undefined;
  /** What paths are relative to. */
  readonly cwd: string;
  /** The `node` that runs the server. */
  readonly node: string;
  /** Of the server and the adapter, and for `env:` references. */
  readonly environment: Environment;
  /** Ends the command. */
  readonly signal: AbortSignal;
}
