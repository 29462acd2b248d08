import { join } from 'node:path';
import { execa } from 'execa';
import { startBareServer } from '../../../bench/servers/bare-server.ts';

/** How quickly one server answered `/apiVersion`. */
export interface AnswerTimes {
  readonly answers: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
}

/** The server, and what the same took with Node's own one, which had nothing else to do. */
export interface Probed {
  readonly server: AnswerTimes;
  readonly floor: AnswerTimes;
  /** How late the probe was at sending, at the 99th percentile, because the machine was busy. */
  readonly lateByMs: number;
}

/**
 * Asks a server for `/apiVersion`, from a process of its own, while `work` goes on. How long any server
 * and whoever asks it have to wait for a processor, between the load and the adapters, is the floor.
 */
export async function probeDuring(url: string, work: () => Promise<void>): Promise<Probed> {
  await using floor = await startBareServer();
  const words = [join(import.meta.dirname, 'probe.ts'), url, floor.url];
  const probe = execa(process.execPath, words, { stdin: 'pipe', stderr: 'inherit' });
  try {
    await work();
  } finally {
    probe.stdin.end();
  }
  return JSON.parse((await probe).stdout);
}
