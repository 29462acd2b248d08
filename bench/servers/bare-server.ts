import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchServer } from './bench-server.ts';

const program = join(import.meta.dirname, 'bare-server-program.ts');

/** Node's own HTTP server with a fixed answer to everything. */
export async function startBareServer(): Promise<BenchServer> {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  const dispose = async () => {
    child.kill();
    await ended;
  };
  return { what: '`node:http`', url, pid: child.pid ?? 0, [Symbol.asyncDispose]: dispose };
}
