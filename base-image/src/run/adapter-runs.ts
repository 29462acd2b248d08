import { MemoryKills } from '../memory/memory-kills.ts';
import { RunDirectories } from '../wiring/run-directories.ts';
import { followRun } from './adapter-run.ts';
import type { Cancellation, Outcome } from './outcome.ts';
import type { ProcessReport } from './process-report.ts';
import { RunSlots } from './run-slots.ts';
import { startSession } from './session.ts';

/** What is to be run for a request. */
export interface RunRequest {
  readonly command: readonly [string, ...string[]];
  readonly limitMs: number | undefined;
  /** Added to what all processes get. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Called when the run's turn has come: makes what is written to the input pipe. */
  makeInput(): Buffer;
  /** Ends the run, or its waiting, when the client goes. */
  readonly clientGone: AbortSignal;
  /** Told when the process is gone, which can be long after the outcome. */
  over(report: ProcessReport): void;
}

export interface RunsOptions {
  /** How many processes may run at once. */
  readonly maxRuns: number;
  /** Of each process. */
  readonly environment: NodeJS.ProcessEnv;
  /** Told once, when the kernel may kill the server instead of an adapter; with the reason. */
  readonly onUnprotected?: (reason: string) => void;
}

const preparedAtMost = 8;

/** Runs one adapter process per request, at most `maxRuns` at once, and ends them all on demand. */
export class AdapterRuns {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #slots: RunSlots;
  readonly #directories: RunDirectories;
  readonly #memoryKills = new MemoryKills();
  #onUnprotected: ((reason: string) => void) | undefined;
  readonly #goingOn = new Map<AbortController, Promise<void>>();
  #running = 0;
  #stopped = false;

  constructor({ maxRuns, environment, onUnprotected }: RunsOptions) {
    this.#environment = environment;
    this.#onUnprotected = onUnprotected;
    this.#slots = new RunSlots(maxRuns);
    this.#directories = new RunDirectories(Math.min(maxRuns, preparedAtMost));
    this.#directories.prepare();
  }

  /** How many processes run now. */
  get running(): number {
    return this.#running;
  }

  /** How many requests wait for their turn. */
  get waiting(): number {
    return this.#slots.waiting;
  }

  /** Waits for a turn, starts the process and resolves when it is known how it went. */
  async run(request: RunRequest): Promise<Outcome> {
    const controller = new AbortController();
    const cancelled = cancelWithClient(controller, request.clientGone);
    if (this.#stopped) controller.abort({ kind: 'stopping' } satisfies Cancellation);
    const outcome = Promise.withResolvers<Outcome>();
    const turn = this.#takeTurn(request, cancelled, outcome.resolve)
      .catch(outcome.reject)
      .finally(() => this.#goingOn.delete(controller));
    this.#goingOn.set(controller, turn);
    return outcome.promise;
  }

  /** Ends everything that runs or waits; resolves when nothing of it is left. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const turns = [...this.#goingOn.values()];
    for (const controller of this.#goingOn.keys()) {
      controller.abort({ kind: 'stopping' } satisfies Cancellation);
    }
    await Promise.all(turns);
    await this.#directories.close();
  }

  /** Resolves when the process is gone and its slot is free again. */
  async #takeTurn(request: RunRequest, cancelled: AbortSignal, answer: Answer): Promise<void> {
    const slot = await this.#slots.enter(cancelled);
    if (!slot) return answer({ kind: 'cancelled', by: cancelled.reason });
    this.#running += 1;
    try {
      await this.#runOnce(request, cancelled, answer);
    } finally {
      this.#running -= 1;
      slot.leave();
    }
  }

  async #runOnce(request: RunRequest, cancelled: AbortSignal, answer: Answer): Promise<void> {
    const input = request.makeInput();
    const environment = { ...this.#environment, ...request.environment };
    const parts = { directories: this.#directories, memoryKills: this.#memoryKills };
    const start = await startSession(request.command, environment, parts);
    if (start.kind === 'not started') return answer(start);
    this.#tellOnce(start.session.process.notPreferred);
    const { limitMs } = request;
    const run = followRun(start.session, { input, limitMs, cancelled });
    run.outcome.then(answer, () => undefined); // its failure also rejects `gone`
    request.over(await run.gone);
  }

  #tellOnce(unprotected: string | undefined): void {
    if (unprotected === undefined) return;
    this.#onUnprotected?.(unprotected);
    this.#onUnprotected = undefined;
  }
}

type Answer = (outcome: Outcome) => void;

/** The controller's signal, which the client's leaving aborts too. */
function cancelWithClient(controller: AbortController, clientGone: AbortSignal): AbortSignal {
  const cancel = () => controller.abort({ kind: 'client gone' } satisfies Cancellation);
  if (clientGone.aborted) cancel();
  clientGone.addEventListener('abort', cancel, { once: true });
  return controller.signal;
}
