import { spawnSync } from 'node:child_process';
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
 * Asks a server for `/apiVersion`, from a process of its own, while `work` goes on. Where it may,
 * the probe runs with a real-time priority: what it measures is then the server, and not how long
 * the probe waited for a processor between the load and the adapters. How long any server has to
 * wait for one is the floor.
 */
export async function probeDuring(url: string, work: () => Promise<void>): Promise<Probed> {
  await using floor = await startBareServer();
  const command = [...realTime(), process.execPath, join(import.meta.dirname, 'probe.ts')];
  const [program = '', ...args] = command;
  const urls = [url, floor.url];
  const probe = execa(program, [...args, ...urls], { stdin: 'pipe', stderr: 'inherit' });
  try {
    await work();
  } finally {
    probe.stdin.end();
  }
  return JSON.parse((await probe).stdout);
}

/** Only root may. */
function realTime(): readonly string[] {
  const prefix = ['chrt', '--fifo', '10'];
  const [program = '', ...args] = [...prefix, 'true'];
  return spawnSync(program, args).status === 0 ? prefix : [];
}
