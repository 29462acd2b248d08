import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EndpointName } from '../endpoint.ts';
import { methodLabel, type RunOutcome, routeLabel } from './labels.ts';
import { registerProcessMetrics } from './process-metrics.ts';

export type { RunOutcome } from './labels.ts';

/** What the server tells Prometheus about itself. */
export interface ServerMetrics {
  /** Counts a request and the status it was answered with. */
  requestAnswered(request: AnsweredRequest): void;
  /** Counts the run of an adapter process, also one that could not be started. */
  runEnded(run: EndedRun): void;
  /** The current values in Prometheus text, and the media type to send them with. */
  exposition(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** A request of any kind; an unknown path or method is counted as `other`. */
export interface AnsweredRequest {
  readonly method: string;
  /** The path without the query, such as `/collect`. */
  readonly route: string;
  readonly status: number;
}

/** A run that is over. */
export interface EndedRun {
  readonly endpoint: EndpointName;
  readonly outcome: RunOutcome;
  /** From the start of the process until its outcome was known; without waiting for a slot. */
  readonly seconds: number;
  /** Length of the result, when there is one. */
  readonly resultBytes?: number | undefined;
}

/** How many adapter processes there are whenever it is asked, and how many requests wait for one. */
export interface CurrentRuns {
  readonly running: number;
  readonly waiting: number;
}

/**
 * Metrics with a registry of their own, so that two servers in one process do not mix.
 *
 * `runs` is asked when the metrics are read: whoever hands out the slots knows the numbers, and
 * counting starts and ends a second time here would drift with the first missed end.
 */
export function createMetrics(runs: CurrentRuns): ServerMetrics {
  const registry = new Registry();
  const requests = requestCounter(registry);
  const endedRuns = runCounter(registry);
  const runSeconds = runSecondsHistogram(registry);
  const resultBytes = resultBytesHistogram(registry);
  registerRunGauges(registry, runs);
  registerProcessMetrics(registry);

  return {
    requestAnswered({ method, route, status }) {
      requests.inc({ method: methodLabel(method), route: routeLabel(route), status });
    },
    runEnded({ endpoint, outcome, seconds, resultBytes: bytes }) {
      endedRuns.inc({ endpoint, outcome });
      if (outcome !== 'not-started') runSeconds.observe({ endpoint }, seconds);
      if (bytes !== undefined) resultBytes.observe({ endpoint }, bytes);
    },
    async exposition() {
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function requestCounter(registry: Registry): Counter<'method' | 'route' | 'status'> {
  return new Counter({
    name: 'packwright_http_requests_total',
    help: 'HTTP requests answered',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
}

function runCounter(registry: Registry): Counter<'endpoint' | 'outcome'> {
  return new Counter({
    name: 'packwright_adapter_runs_total',
    help: 'Runs of an adapter process that have ended',
    labelNames: ['endpoint', 'outcome'],
    registers: [registry],
  });
}

function runSecondsHistogram(registry: Registry): Histogram<'endpoint'> {
  return new Histogram({
    name: 'packwright_adapter_run_seconds',
    help: 'Time from the start of an adapter process to its outcome',
    labelNames: ['endpoint'],
    // From an adapter that does nothing to the default time limit of a collection.
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 1800, 3600],
    registers: [registry],
  });
}

function resultBytesHistogram(registry: Registry): Histogram<'endpoint'> {
  return new Histogram({
    name: 'packwright_adapter_result_bytes',
    help: 'Length of the results of adapters',
    labelNames: ['endpoint'],
    // 1 KiB to 1 GiB in steps of four.
    buckets: Array.from({ length: 11 }, (_, step) => 1024 * 4 ** step),
    registers: [registry],
  });
}

function registerRunGauges(registry: Registry, runs: CurrentRuns): void {
  new Gauge({
    name: 'packwright_adapter_runs_running',
    help: 'Adapter processes that exist now',
    registers: [registry],
    collect() {
      this.set(runs.running);
    },
  });
  new Gauge({
    name: 'packwright_adapter_runs_waiting',
    help: 'Requests that wait for a free adapter process now',
    registers: [registry],
    collect() {
      this.set(runs.waiting);
    },
  });
}
