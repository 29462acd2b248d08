// Asks servers for /apiVersion all the time and measures how long each answer takes:
// `node probe.ts <url> …`. Prints what it found when its standard input ends.
import { call } from '../../../base-image/test/server/http-client.ts';
import type { AnswerTimes, Probed } from './probed.ts';

const everyMs = 25;
const [url = '', floor = ''] = process.argv.slice(2);
const times = { server: [] as number[], floor: [] as number[] };
const lateness: number[] = [];
const asked: Promise<void>[] = [];
let due = performance.now();

// The next one is sent when it is due, whether or not the last one was answered: one that takes
// long must not keep others from being counted that would have taken long too.
const asking = setInterval(() => {
  due += everyMs;
  const late = performance.now() - due;
  lateness.push(Math.max(0, late));
  if (late > everyMs) due += late;
  asked.push(ask(url, times.server), ask(floor, times.floor));
}, everyMs);

process.stdin.resume().once('end', async () => {
  clearInterval(asking);
  await Promise.all(asked);
  const probed: Probed = {
    server: answerTimes(times.server),
    floor: answerTimes(times.floor),
    lateByMs: percentile(lateness, 99),
  };
  process.stdout.write(`${JSON.stringify(probed)}\n`);
});

async function ask(server: string, milliseconds: number[]): Promise<void> {
  // Else a server that answers never would be waited for without an end.
  const signal = AbortSignal.timeout(60_000);
  const { status, text, seconds } = await call(`${server}/apiVersion`, { signal });
  if (status !== 200) throw new Error(`${status}: ${text}`);
  milliseconds.push(seconds * 1_000);
}

function answerTimes(values: readonly number[]): AnswerTimes {
  return {
    answers: values.length,
    medianMs: percentile(values, 50),
    p99Ms: percentile(values, 99),
    slowestMs: percentile(values, 100),
  };
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
}
