import type { TypedComparison } from '../recording/comparison-file.ts';
import type { Stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { GivenValues } from './connections/given-values.ts';
import { type LongRunEnded, runLongRun } from './long-run/run-long-run.ts';
import type { SingleMethod } from './methods.ts';
import type { RecordingPlan } from './recording/recording-plan.ts';
import { useRecording } from './recording/use-recording.ts';
import { type Answered, runMethod } from './run-method.ts';
import type { AdapterServer } from './runtime/adapter-server.ts';
import { openSession, type Session } from './session.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';

/** How a run ended. */
export type Outcome = Answered | LongRunEnded | Stop;

/** All that is known before a server is started. */
export interface PreparedRun {
  readonly plan: TestPlan;
  readonly options: TestOptions;
  /** What the adapter instance is made of; undefined where the method needs none. */
  readonly given: GivenValues | undefined;
  readonly recording: RecordingPlan;
  /** How results are compared where no recording says it. */
  readonly typed: TypedComparison;
}

/** Asks a server that runs, once or for hours; it can be asked again afterwards. */
export async function askServer(
  { plan, options, given, recording }: Omit<PreparedRun, 'typed'>,
  server: AdapterServer,
  people: Terminal,
): Promise<Outcome> {
  const session = await openSession({ plan, options, server, given, people });
  if (session.kind === 'stop') return session;
  for (const warning of session.subject?.describe.warnings ?? []) {
    people.printError(`warning: ${warning}`);
  }
  const outcome = await ask(plan, options, session, people);
  // The last words of a server may be anything.
  if (outcome.kind === 'stop') return { ...outcome, text: session.hideSecrets(outcome.text) };
  return outcome.kind === 'answered' ? useRecording(recording, outcome) : outcome;
}

async function ask(
  plan: TestPlan,
  options: TestOptions,
  session: Session,
  people: Terminal,
): Promise<Outcome> {
  const { method } = options;
  const { subject } = session;
  return method === 'long-run' && subject !== undefined
    ? await runLongRun(plan, { options, session, subject, people })
    : await runMethod(method as SingleMethod, plan, options, session);
}
