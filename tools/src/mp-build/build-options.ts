import type { Environment } from '../environment.ts';

/** One run of `mp-build`: texts are as they were typed. */
export interface BuildOptions {
  /** Directory of the project. */
  readonly path: string | undefined;
  /** Port of this machine for the container that is asked; any free one when absent. */
  readonly port: string | undefined;
  /** Where cloud proxies pull from, and where to push to unless that is said as well. */
  readonly registryTag: string | undefined;
  readonly pushRegistry: string | undefined;
  /** Whether the conf file shall leave the registry to the platform. */
  readonly useDefaultRegistry: boolean;
  readonly registryUsername: string | undefined;
  readonly registryPassword: string | undefined;
  /** Whether cloud proxies shall talk to the adapter without TLS. */
  readonly insecure: boolean;
  /** An image that is there already: no image is built then. */
  readonly image: string | undefined;
  /** Such as `linux/amd64`. */
  readonly platform: string | undefined;
  /** Tag of the pushed image; made of version and image when absent. */
  readonly tag: string | undefined;
  /** False with `--no-push`. */
  readonly push: boolean;
  /** Directory for an offline bundle, or true for one beside the pack. */
  readonly save: string | true | undefined;
  readonly dryRun: boolean;
  readonly skipChecks: boolean;
  /** Whether warnings fail the build. */
  readonly strict: boolean;
  /** Whether a wrong `adapter_kinds` is corrected without a question. */
  readonly fixManifest: boolean;
  readonly json: boolean;
  /** What paths are relative to. */
  readonly cwd: string;
  /** Of the Node that runs the checks, such as `v24.15.0`. */
  readonly nodeVersion: string;
  /** Of the project's own checks, and of what is told about engines and registries. */
  readonly environment: Environment;
  /** Where engine and credentials are looked for. */
  readonly homeDirectory: string;
  /** Ends the command. */
  readonly signal: AbortSignal;
}
