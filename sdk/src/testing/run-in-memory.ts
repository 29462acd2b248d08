import type { Adapter } from '../adapter.ts';
import type { AdapterInstanceJson } from '../instance/instance-json.ts';
import type { Method } from '../run/command-line.ts';
import { MemoryOutput } from '../run/memory-output.ts';
import { runAdapter } from '../run/run-adapter.ts';
import { instanceDocument } from './instance-document.ts';
import { keptLog, type LogLine } from './log-line.ts';
import { hideFromRecordings } from './recording/open-session.ts';
import type { TestAccount } from './test-account.ts';

/** What one request to the adapter came to. */
export type MemoryRun = {
  /** What the adapter's process would exit with. */
  readonly exitCode: 0 | 1;
  readonly instanceKey: AdapterInstanceJson['adapter_key'];
  /** What it wrote; empty when it wrote nothing. */
  readonly text: string;
  readonly log: readonly LogLine[];
  /** What was thrown, the first of several; undefined after a good run. */
  readonly failure: unknown;
};

/** Answers one request as `run` does, without process, pipes and files. */
export async function runInMemory(
  adapter: Adapter,
  method: Method,
  account: TestAccount,
): Promise<MemoryRun> {
  const { json, secrets } = instanceDocument(account, adapter.definition);
  hideFromRecordings(secrets);
  const output = new MemoryOutput();
  const { log, lines } = keptLog();
  const failures: unknown[] = [];
  const { signal = new AbortController().signal } = account;
  const exitCode = await runAdapter(
    adapter,
    { method, readInput: () => JSON.stringify(json), output },
    { log, abortOnTermination: () => signal, report: (failure) => failures.push(failure) },
  );
  return {
    exitCode,
    instanceKey: json.adapter_key,
    text: output.text,
    log: lines,
    failure: failures[0],
  };
}
