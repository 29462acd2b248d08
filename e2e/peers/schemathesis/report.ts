import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What schemathesis reports of a run. */
export interface GeneratedRequests {
  readonly exchanges: readonly Exchange[];
  readonly summary: Summary;
}

/** A request that was sent, and its answer. */
export interface Exchange {
  /** The operation it was made for, `POST /test` say; its method may be another one. */
  readonly operation: string;
  readonly method: string;
  readonly phase: string;
  /** Whether the request is one that the document allows. */
  readonly mode: 'positive' | 'negative';
  /** All of the request, to tell whether two are the same. */
  readonly request: string;
  /** 0 where there was no answer. */
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** The parts of the run's own summary that say whether all is well. */
export interface Summary {
  readonly stop_reason: string;
  readonly exit_code: number;
  readonly phases: Readonly<Record<string, { status: string; skip_reason: string | null }>>;
  readonly failures: readonly unknown[];
  readonly errors: readonly unknown[];
  readonly warnings: Readonly<Record<string, readonly unknown[]>>;
}

/** Reads both reports of a run; `printed` says why there is none. */
export function readReport(directory: string, printed: string): GeneratedRequests {
  const summary = read(path.join(directory, 'run.json'), printed);
  const lines = read(path.join(directory, 'events.ndjson'), printed).trim().split('\n');
  const events: readonly Event[] = lines.map((line) => JSON.parse(line));
  return {
    summary: JSON.parse(summary),
    exchanges: events.flatMap(({ ScenarioFinished }) =>
      ScenarioFinished ? exchangesOf(ScenarioFinished) : [],
    ),
  };
}

interface Event {
  readonly ScenarioFinished?: Scenario;
}

interface Scenario {
  readonly phase: string;
  readonly recorder: {
    readonly label: string;
    readonly cases?: Readonly<Record<string, { value: { meta: { generation: Generation } } }>>;
    readonly interactions?: Readonly<Record<string, Interaction>>;
  };
}

type Generation = Pick<Exchange, 'mode'>;

interface Interaction {
  readonly request: { readonly method: string; readonly uri: string };
  readonly response: {
    readonly status_code: number;
    readonly headers: Readonly<Record<string, readonly string[]>>;
    readonly content: { readonly $base64: string } | null;
  } | null;
}

function exchangesOf({ phase, recorder }: Scenario): Exchange[] {
  const { label: operation, cases = {}, interactions = {} } = recorder;
  return Object.entries(interactions).map(([id, { request, response }]) => ({
    operation,
    phase,
    method: request.method,
    mode: cases[id]?.value.meta.generation.mode ?? 'negative',
    request: JSON.stringify(request),
    status: response?.status_code ?? 0,
    contentType: response?.headers['content-type']?.[0] ?? '',
    text: Buffer.from(response?.content?.$base64 ?? '', 'base64').toString(),
  }));
}

function read(file: string, printed: string): string {
  const text = readFileSync(file, 'utf8');
  if (text === '') throw new Error(`schemathesis wrote no report to ${file}:\n${printed}`);
  return text;
}
