import type { ExitCode } from './exit-code.ts';
import { type StopCode, stopCodes } from './stop-codes.ts';

/** Why a command ends before its work is done. */
export interface Stop {
  readonly kind: 'stop';
  readonly code: StopCode;
  readonly exitCode: ExitCode;
  /** What is wrong, where, and what to do; may have several lines. */
  readonly text: string;
}

/** Ends a command; the code decides about its exit code. */
export function stop(code: StopCode, text: string): Stop {
  return { kind: 'stop', code, exitCode: stopCodes[code], text };
}

/** Somebody did not want to wait. */
export const interrupted: Stop = stop('INTERRUPTED', 'Interrupted.');
