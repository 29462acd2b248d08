import type { Log } from './log.ts';
import type { Timer, Timers } from './timers.ts';

/**
 * Timers of one request, which write to its log.
 *
 * @param now milliseconds of a clock that nobody sets back
 */
export function createTimers(log: Log, now: () => number = () => performance.now()): Timers {
  const spans: Span[] = [];
  const start = (name: string): Timer => {
    const span: Span = { name, start: now(), end: undefined };
    spans.push(span);
    log.info(`Starting '${name}'`);
    const timer: Timer = {
      name,
      get duration() {
        return (span.end ?? now()) - span.start;
      },
      stop() {
        if (span.end !== undefined) return;
        span.end = now();
        log.info(`Finished '${name}' in ${durationText(timer.duration)}`);
      },
      [Symbol.dispose]: () => timer.stop(),
    };
    return timer;
  };
  return {
    start,
    time: (name, fn) => timed(start(name), fn),
    graph: () => (spans.length > 0 ? timingGraph(spans, now()) : ''),
  };
}

function timed<T>(timer: Timer, fn: () => T): T {
  let result: T;
  try {
    result = fn();
  } catch (failure) {
    timer.stop();
    throw failure;
  }
  if (!(result instanceof Promise)) {
    timer.stop();
    return result;
  }
  // Told first, so that the time has ended when the caller goes on; and told of a failure too, which
  // stays the caller's to handle.
  result.then(timer.stop, timer.stop);
  return result;
}

/** What one timer measured, in milliseconds of one clock; without end while it runs. */
type Span = { readonly name: string; readonly start: number; end: number | undefined };

/** Columns of the table. */
const width = 88;
const timeWidth = 8;
const longestName = 40;
/** A timer for each of ten thousand objects would make a graph that nobody reads. */
const mostRows = 100;

/** The table of the spans, by start; the longest of them when they are too many. */
function timingGraph(spans: readonly Span[], now: number): string {
  const start = spans.reduce((earliest, span) => Math.min(earliest, span.start), Infinity);
  const end = spans.reduce((latest, span) => Math.max(latest, span.end ?? now), start);
  const shown = longest(spans, now);
  const nameWidth = Math.max(...['Operation', ...shown.map(shortName)].map((name) => name.length));
  const barWidth = width - nameWidth - timeWidth - 2;

  const line = (sign: string) =>
    [nameWidth, timeWidth, barWidth].map((columns) => '━'.repeat(columns)).join(sign);
  const row = (name: string, time: string, bar: string) =>
    `${name.padEnd(nameWidth)}│${time.padEnd(timeWidth)}│${bar.padEnd(barWidth)}`;
  const total = `t=${durationText(end - start)}`;
  const rows = shown.map((span) => {
    const time = span.end === undefined ? 'running' : durationText(span.end - span.start);
    return row(shortName(span), time, bar(span, { start, end, columns: barWidth }));
  });
  const left = spans.length - shown.length;
  return [
    'Timing Graph:',
    line('┯'),
    row('Operation', 'Time', `t=0s${total.padStart(barWidth - 't=0s'.length)}`),
    line('┿'),
    ...rows,
    line('┷'),
    ...(left > 0 ? [`and ${left} shorter ones`] : []),
  ].join('\n');
}

/** `1.50s`, from two minutes on `2.50m`, from an hour on `1.50h`. */
function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds > 3600) return `${(seconds / 3600).toFixed(2)}h`;
  if (seconds > 120) return `${(seconds / 60).toFixed(2)}m`;
  return `${seconds.toFixed(2)}s`;
}

function longest(spans: readonly Span[], now: number): Span[] {
  const duration = (span: Span) => (span.end ?? now) - span.start;
  return spans
    .toSorted((a, b) => duration(b) - duration(a))
    .slice(0, mostRows)
    .sort((a, b) => a.start - b.start);
}

function shortName({ name }: Span): string {
  const line = name.replace(/\s+/g, ' ');
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line;
}

type Area = { readonly start: number; readonly end: number; readonly columns: number };

/** From the column of the start to that of the end, which stays open while the timer runs. */
function bar(span: Span, { start, end, columns }: Area): string {
  const perMillisecond = end > start ? columns / (end - start) : 0;
  const from = Math.min(columns - 1, Math.floor((span.start - start) * perMillisecond));
  const last = Math.ceil(((span.end ?? end) - start) * perMillisecond) - 1;
  const to = Math.min(columns - 1, Math.max(from, last));
  const isRunning = span.end === undefined;
  if (from === to) return `${' '.repeat(from)}${isRunning ? '╾' : '━'}`;
  return `${' '.repeat(from)}╾${'─'.repeat(to - from - 1)}${isRunning ? '─' : '╼'}`;
}
