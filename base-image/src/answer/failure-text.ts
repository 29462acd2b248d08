import type { Killer } from '../memory/memory-kills.ts';
import type { Failure, Outcome } from '../run/outcome.ts';
import type { ProcessReport } from '../run/process-report.ts';
import type { CapturedOutput } from '../wiring/captured-output.ts';
import { capturedText } from './captured-text.ts';

/** Why nothing could be started. */
export function notStartedText(reason: string): string {
  return `Error initializing adapter communication: ${reason}`;
}

/** Why a run gave no result: the cause, how the process ended, and what it printed. */
export function noResultText(
  outcome: Outcome & { kind: 'no result' },
  secrets: readonly string[],
): string {
  const { failure, report } = outcome;
  const told = [
    `No result from adapter: ${cause(failure, report)}`,
    captured('stdout', report.stdout, secrets),
    captured('stderr', report.stderr, secrets),
  ];
  return told.filter(Boolean).join('. ');
}

function cause(failure: Failure, report: ProcessReport): string {
  switch (failure.kind) {
    case 'silent':
      return `it wrote nothing to the output pipe and ${howItEnded(report)}`;
    case 'broken': {
      const { position, reason } = failure.fault;
      return `what it wrote to the output pipe is not one JSON object or array: ${reason} at byte ${position}; it ${howItEnded(report)}`;
    }
    case 'not kept':
      return `its result does not fit into the temporary directory: ${failure.reason}; it ${howItEnded(report)}`;
    case 'timed out':
      return `it was ended at its time limit of ${failure.limitMs / 1_000} s ([Timeouts] in commands.cfg)`;
    case 'client gone':
      return 'it was ended because the client has gone';
    case 'stopping':
      return 'it was ended because the server is stopping';
  }
}

function howItEnded({ end, killer }: ProcessReport): string {
  if (!end) return 'was ended by the server because it went on running';
  const memory = outOfMemory(killer);
  if (end.kind === 'exit') {
    const why = memory && `: what it had started was killed because ${memory}`;
    return `ended with exit code ${end.code}${why}`;
  }
  if (memory) return `was killed because ${memory}`;
  const guess = killer?.kind === 'unknown' ? ', probably out of memory' : '';
  return `was killed by ${end.signal}${guess}`;
}

function outOfMemory(killer: Killer | undefined): string {
  if (killer?.kind === 'machine') return 'the machine ran out of memory';
  if (killer?.kind !== 'memory limit') return '';
  const megabytes = Math.round(killer.bytes / 1024 ** 2);
  return `the memory limit of ${megabytes} MB was hit (container_memory_limit)`;
}

function captured(stream: string, output: CapturedOutput, secrets: readonly string[]): string {
  const text = capturedText(output, secrets);
  return text && `Captured ${stream}:\n  ${text}`;
}
