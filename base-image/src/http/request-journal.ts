import type { AdapterConfig } from '@packwright/api';
import type { Answer } from '../answer/answer.ts';
import { capturedText } from '../answer/captured-text.ts';
import type { CommandLookup } from '../commands/command-table.ts';
import type { EndpointName } from '../endpoint.ts';
import type { PipeInstance } from '../instance/pipe-instance.ts';
import type { Logger } from '../log/logger.ts';
import { redact, redactedInstance, secretsIn } from '../log/redaction.ts';
import type { ServerMetrics } from '../metrics/server-metrics.ts';
import type { Outcome } from '../run/outcome.ts';
import type { ProcessReport } from '../run/process-report.ts';
import type { Refusal } from './problem.ts';
import { runOutcome } from './run-outcome.ts';
import type { ServerParts } from './server-parts.ts';

const dumpedAtMost = 64 * 1024;

/** Tells the log and the metrics what becomes of one request; hides its secrets. */
export class RequestJournal {
  readonly #endpoint: EndpointName;
  readonly #log: Logger;
  readonly #metrics: ServerMetrics;
  #secrets: readonly string[] = [];
  #startedAt: number | undefined;
  #isQuoted = false;

  constructor(endpoint: EndpointName, { log, metrics }: ServerParts) {
    this.#endpoint = endpoint;
    this.#log = log.logger('packwright.requests');
    this.#metrics = metrics;
    this.#log.info(`Request: ${endpoint}`);
  }

  /** What must not be seen in logs and failures. */
  get secrets(): readonly string[] {
    return this.#secrets;
  }

  keepSecret(config: AdapterConfig): void {
    this.#secrets = secretsIn(config);
  }

  refused({ status, detail }: Refusal): void {
    this.#log.info(`Refused ${this.#endpoint} with ${status}: ${detail}`);
  }

  starting(command: CommandLookup & { kind: 'command' }, instance: PipeInstance | undefined): void {
    this.#startedAt = performance.now();
    for (const note of command.notes) this.#log.debug(note);
    this.#log.debug(() => `Command: ${JSON.stringify(command.words)}`);
    this.#log.debug(() => `Input: ${JSON.stringify(instance ? redactedInstance(instance) : {})}`);
  }

  async answered(outcome: Outcome, answer: Answer): Promise<void> {
    this.#count(outcome, answer);
    if (isClientGone(outcome)) return this.#clientGone();
    this.#isQuoted = answer.status === 500;
    const took = this.#startedAt ? ` after ${this.#seconds().toFixed(3)} s` : '';
    const line = `Answered ${this.#endpoint} with ${answer.status}${took}`;
    if (answer.status === 500) return this.#log.warning(`${line}: ${answer.text}`);
    if (answer.status === 204) return this.#log.info(`${line}: the adapter has no definition`);
    this.#log.info(`${line}: ${answer.result.length} bytes`);
    if (!this.#log.isEnabled('DEBUG')) return;
    const head = await answer.result.head(dumpedAtMost);
    const cut = answer.result.length > head.length ? 'end' : 'none';
    this.#log.debug(`Result: ${redact(head.toString('utf8'), this.#secrets, cut)}`);
  }

  /** Tells whether the result reached the client. */
  sent(whole: boolean): void {
    if (!whole) this.#clientGone();
  }

  /** Logs what the process printed; what a 500 quotes is in the log already. */
  processGone({ pid, stdout, stderr }: ProcessReport): void {
    if (this.#isQuoted) return;
    const printed = capturedText(stderr, this.#secrets);
    if (printed) this.#log.warning(`Standard error of adapter process ${pid}:\n${printed}`);
    this.#log.debug(
      () => `Standard output of adapter process ${pid}:\n${capturedText(stdout, this.#secrets)}`,
    );
  }

  #clientGone(): void {
    this.#log.info(`Ended ${this.#endpoint}: the client has gone`);
  }

  #count(outcome: Outcome, answer: Answer): void {
    if (outcome.kind === 'cancelled') return; // before there was a run
    this.#metrics.runEnded({
      endpoint: this.#endpoint,
      outcome: runOutcome(outcome, answer.status),
      seconds: this.#seconds(),
      ...(outcome.kind === 'result' && { resultBytes: outcome.result.length }),
    });
  }

  #seconds(): number {
    return this.#startedAt === undefined ? 0 : (performance.now() - this.#startedAt) / 1_000;
  }
}

function isClientGone(outcome: Outcome): boolean {
  if (outcome.kind === 'cancelled') return outcome.by.kind === 'client gone';
  return outcome.kind === 'no result' && outcome.failure.kind === 'client gone';
}
