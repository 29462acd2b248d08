import { type ExitCode, exitCodes } from '../exit-code.ts';

/** Why a run ends before its method was answered. */
export interface Stop {
  readonly kind: 'stop';
  readonly exitCode: ExitCode;
  /** What is wrong, where, and what to do; may have several lines. */
  readonly text: string;
}

/** The command line, or a file that it names, is to be corrected. */
export function wrongUsage(text: string): Stop {
  return { kind: 'stop', exitCode: exitCodes.wrongUsage, text };
}

/** The adapter, or its describe, is to be corrected. */
export function adapterFailed(text: string): Stop {
  return { kind: 'stop', exitCode: exitCodes.adapterFailed, text };
}

/** This machine is to be corrected. */
export function environmentFailed(text: string): Stop {
  return { kind: 'stop', exitCode: exitCodes.environment, text };
}

/** Somebody did not want to wait. */
export const interrupted: Stop = {
  kind: 'stop',
  exitCode: exitCodes.interrupted,
  text: 'Interrupted.',
};
