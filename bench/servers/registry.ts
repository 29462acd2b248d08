import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Debian's registry on a free port of this machine. */
export interface BenchRegistry extends AsyncDisposable {
  /** What names of images begin with. */
  readonly host: string;
}

export async function startRegistry(): Promise<BenchRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'packwright-bench-registry-'));
  const file = join(folder, 'registry.json');
  writeFileSync(file, JSON.stringify(configuration(folder)));
  const child = spawn('docker-registry', ['serve', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'close');
  const dispose = async () => {
    child.kill();
    // Where there is no such program it has not even begun.
    await ended.catch(() => undefined);
    rmSync(folder, { recursive: true });
  };
  try {
    const port = await Promise.race([
      listeningPort(child.stderr),
      ended.then(() => Promise.reject(new Error('docker-registry ended at its start'))),
    ]);
    return { host: `127.0.0.1:${port}`, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function configuration(folder: string) {
  return {
    version: '0.1',
    storage: { filesystem: { rootdirectory: join(folder, 'store') } },
    http: { addr: '127.0.0.1:0', secret: 'of this bench' },
  };
}

function listeningPort(output: NodeJS.ReadableStream): Promise<string> {
  const found = Promise.withResolvers<string>();
  createInterface({ input: output }).on('line', (line) => {
    const port = /listening on [^ ]*:(\d+)/.exec(line)?.[1];
    if (port !== undefined) found.resolve(port);
  });
  return found.promise;
}
