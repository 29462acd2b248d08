import type { CommandKey } from './commands/command-key.ts';
import type { Inspection } from './commands/inspection.ts';

const commandKeys: readonly CommandKey[] = [
  'test',
  'collect',
  'adapter_definition',
  'endpoint_urls',
];

/** What the environment says, with the defaults filled in. */
export interface Settings {
  /** Replaces 443 or 8080; 0 takes any free port. */
  readonly port: number | undefined;
  /** The address to listen on; `undefined` for all, IPv6 and IPv4. */
  readonly host: string | undefined;
  readonly logDirectory: string;
  readonly certificateFile: string;
  readonly keyFile: string;
  /** How many adapter processes may run at once. */
  readonly maxRuns: number;
  /** How adapters are debugged; undefined when they are not. */
  readonly inspection: Inspection | undefined;
}

export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Reads `PORT`, `HOST`, `LOG_DIR`, `TLS_CERT`, `TLS_KEY`, `MAX_RUNS` and, for debugging,
 * `ADAPTER_INSPECT` and `ADAPTER_INSPECT_COMMAND`; empty counts as unset.
 */
export function readSettings(environment: NodeJS.ProcessEnv): SettingsReading {
  const port = wholeNumber(environment.PORT, 0, 65_535);
  if (port === 'unusable') return unusable('PORT', environment, 'a number from 0 to 65535');
  const maxRuns = wholeNumber(environment.MAX_RUNS, 1, 10_000);
  if (maxRuns === 'unusable') return unusable('MAX_RUNS', environment, 'a number from 1 to 10000');
  const inspection = inspectionOf(environment);
  if (inspection === 'unusable') {
    return unusable('ADAPTER_INSPECT_COMMAND', environment, `one of ${commandKeys.join(', ')}`);
  }
  return {
    kind: 'settings',
    settings: {
      port,
      host: environment.HOST || undefined,
      logDirectory: environment.LOG_DIR || '/var/log',
      certificateFile: environment.TLS_CERT || '/etc/ssl/certs/dockerized.crt',
      keyFile: environment.TLS_KEY || '/etc/ssl/certs/dockerized.key',
      maxRuns: maxRuns ?? 10,
      inspection,
    },
  };
}

function inspectionOf(environment: NodeJS.ProcessEnv): Inspection | undefined | 'unusable' {
  const { ADAPTER_INSPECT: option, ADAPTER_INSPECT_COMMAND: name } = environment;
  if (!option) return undefined;
  if (!name) return { option, command: undefined };
  const command = commandKeys.find((key) => key === name);
  return command === undefined ? 'unusable' : { option, command };
}

function wholeNumber(
  text: string | undefined,
  smallest: number,
  largest: number,
): number | undefined | 'unusable' {
  if (!text) return undefined;
  const value = Number(text);
  const usable = /^\d+$/.test(text) && value >= smallest && value <= largest;
  return usable ? value : 'unusable';
}

function unusable(name: string, environment: NodeJS.ProcessEnv, expected: string): SettingsReading {
  return { kind: 'unusable', reason: `${name} is "${environment[name]}", expected ${expected}` };
}
