import { type ExitCode, exitCodes } from './exit-code.ts';

const { adapterFailed, wrongUsage, environment, interrupted } = exitCodes;

/**
 * Every reason for which a command ends before its work is done, with its exit code. Codes are for
 * programs and for the page `docs/tools/errors.md`, which has a row for each; the texts are for people.
 */
export const stopCodes = {
  WRONG_OPTION: wrongUsage,
  NO_PROJECT: wrongUsage,
  NO_SUCH_FILE: wrongUsage,
  WRONG_CONFIGURATION: wrongUsage,
  WRONG_RECORDING: wrongUsage,
  NO_CONNECTION: wrongUsage,
  NO_VALUE: wrongUsage,
  WRONG_VALUES: wrongUsage,
  NO_ANSWER: wrongUsage,
  IN_THE_WAY: wrongUsage,
  NO_REGISTRY: wrongUsage,
  NO_DEFINITION: adapterFailed,
  WRONG_DEFINITION: adapterFailed,
  WRONG_DESCRIBE: adapterFailed,
  WRONG_TRANSLATION: adapterFailed,
  KEYS_CHANGED: adapterFailed,
  NO_PACK: adapterFailed,
  WRONG_PROJECT: adapterFailed,
  CHECKS_FAILED: adapterFailed,
  IMAGE_NOT_BUILT: adapterFailed,
  OUT_OF_MEMORY: adapterFailed,
  MACHINE_LACKS: environment,
  NOT_INSTALLED: environment,
  NO_IMAGE: environment,
  SERVER_NOT_STARTED: environment,
  SERVER_GONE: environment,
  REGISTRY_UNREACHABLE: environment,
  PUSH_REFUSED: environment,
  PUSH_FAILED: environment,
  NOT_PULLABLE: environment,
  FILE_NOT_WRITTEN: environment,
  GIT_FAILED: environment,
  INTERRUPTED: interrupted,
  UNEXPECTED: environment,
} as const satisfies Record<string, ExitCode>;

/** One of those reasons. */
export type StopCode = keyof typeof stopCodes;
