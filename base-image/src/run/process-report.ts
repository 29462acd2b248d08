import type { Killer } from '../memory/memory-kills.ts';
import type { ProcessEnd } from '../process/adapter-process.ts';
import type { CapturedOutput } from '../wiring/captured-output.ts';

/** What is known of an adapter process once its run is over. */
export interface ProcessReport {
  readonly pid: number;
  /** `undefined` when it had to be ended by the server. */
  readonly end: ProcessEnd | undefined;
  /** Who killed it, or what it had started, when it looks as if somebody did. */
  readonly killer?: Killer | undefined;
  readonly stdout: CapturedOutput;
  readonly stderr: CapturedOutput;
}
