import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { askWell, type Question } from './ask.ts';
import type { BenchServer } from './bench-server.ts';

const program = join(import.meta.dirname, 'bare-server-program.ts');

/** Node's own HTTP server with a fixed answer to everything. */
export async function startBareServer(): Promise<BenchServer> {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [url] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => Promise.reject(new Error('the bare server ended at its start'))),
  ]);
  const dispose = async () => {
    child.kill();
    await ended;
  };
  const pid = child.pid ?? 0;
  const asking = (question: Question) => askWell(url, question);
  return { what: '`node:http`', url, pid, askWell: asking, [Symbol.asyncDispose]: dispose };
}
